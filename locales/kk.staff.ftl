### Команда және әкімшілік.

## Түймелер
b-claim = Қабылдау
b-release = Кезекке қайтару
b-close-case = Өтінішті жабу
b-send = Жіберу
b-cancel = Бас тарту
b-outcome-overcome = Еңсерілді
b-outcome-minimised = Азайтылды
b-outcome-no-result = Нәтиже болмады
b-outcome-handed-over = Басқаға берілді
b-outcome-ended-at-their-wish = Қалауымен тоқтатылды
b-outcome-lost-contact = Байланыс үзілді
b-directory-phones = Нөмірлерді өзгерту
b-directory-checked = Бүгін тексерілді
b-directory-open = Жұмыс істейді
b-directory-planned = Жоспарда
b-directory-closed = Жабық
b-directory-address = Мекенжай
b-directory-no-address = Мекенжайды алып тастау
b-directory-undo = Түзетуден бас тарту
b-directory-settled = Хабарлар қаралды
b-directory-more = Тағы
b-directory-home = Анықтамалық

## Карточкадағы сөздер
staff-level-RED = 🔴 ҚЫЗЫЛ
staff-level-HIGH = 🟠 ЖОҒАРЫ
staff-level-ELEVATED = 🟡 КӨТЕРІҢКІ
staff-level-STANDARD = ⚪ ӘДЕТТЕГІ
staff-language-uk = украин тілі
staff-language-ru = орыс тілі
staff-language-kk = қазақ тілі
staff-language-en = ағылшын тілі
staff-unknown = айтылмаған
staff-place-other = басқа жер
staff-children-yes = иә
staff-children-no = жоқ
staff-children-unknown = айтылмаған
staff-card-waiting =
    { $code } · { $level }
    Тілі: { $language }
    Жері: { $place }
    Күте бастаған уақыты: { $asked }
staff-card-claimed =
    { $code } · { $level }
    Байланыста: { $owner }
staff-card-closed = { $code } · жабылды

## Жұмыс чаты
staff-desk-head = { $code } · { $level }
staff-desk-facts =
    Тілі: { $language }
    Жері: { $place }
    Қасында балалар бар ма: { $children }
staff-desk-words = Өз сөзімен: «{ $words }»
staff-desk-how =
    { "" }
    Осында жазыңыз: адам «Көрсету» түймесін басқанша, сөзіңіз бейтарап хабарламаның артында күтіп тұрады. Өтініш бірнешеу болса, керектісінің хабарына жауап ретінде жазыңыз.
staff-safety-not-asked = Қауіпсіздік туралы сұрақтар қойылмаған.
staff-safety-open = { $open ->
    [0] Қауіпсіздік туралы сұрақтар: бәріне жауап берілген.
    [one] Қауіпсіздік туралы сұрақтар: { $open } жауапсыз; жауабы «иә» болса, деңгейі { $level } болар еді.
   *[other] Қауіпсіздік туралы сұрақтар: { $open } жауапсыз; бәріне «иә» десе, деңгейі { $level } болар еді.
}
staff-possible-repeat = (қайталанған болуы мүмкін)

## Командаға жауаптар
staff-claimed = { $code } енді Сізде. Әңгіме менімен жеке чатыңызда.
staff-taken = Бұл өтінішті әріптесіңіз қабылдап қойған.
staff-closed-already = Бұл өтініш жабылған.
staff-absent = Мұнда Сіз үшін ештеңе жоқ.
staff-released = { $code } қайтадан кезекте.
staff-close-ask = { $code } немен аяқталады?
staff-closed = { $code } жабылды.
staff-no-case = Сізде ашық өтініш жоқ, сондықтан бұл жеткізілмеді. Алдымен команда чатынан өтініш қабылдаңыз.
staff-which-case = Бұл қай өтінішке қатысты? Әзірге ештеңе жеткізілген жоқ.
staff-sent-to = { $code } үшін сақталды. Адам ашқанша бейтарап хабарламаның артында күтіп тұрады.
staff-not-passed-on = Мұндай хабарды жеткізу мүмкін емес. Мәтінді, фотоны, дауысты, видеоны және файлды жеткізуге болады.
staff-left-chat = { $code }: адам чаттан шығып, оны тазалады. Уақыты: { $time }.
staff-survivor-blocked = { $code }: бот бұғатталған немесе аккаунт енді жоқ. Мұны оның өзі жасамаған болуы мүмкін. Осы чат арқылы оған енді ештеңе жетпейді.
staff-survivor-back = { $code }: бот бұғаттан шығарылды.
staff-not-delivered = { $code }: Telegram хабарларыңыздың бірін қабылдамады. Ол адамға жеткен жоқ.
staff-not-shown = { $code }: адамның бір хабарын Сізге көрсету мүмкін болмады. Одан қайта жазуын сұраңызшы.
staff-owner-unreachable = { $code } қайтадан кезекте: оны қабылдаған қызметкерге жаза алмадым, сондықтан ештеңе жетпеді. Менімен жеке чатта /start жазса, жол ашылады.
staff-parked = ⚠️ Бірнеше әрекеттен кейін де бір жаңарту өңделмеді ({ $update }). Ол адамның хабары болса, жеткізілмегені оған айтылды.
staff-home =
    Сәлеметсіз бе, { $alias }. Рөліңіз: { $role }.

    { $commands }
staff-commands-caseworker = Өтініштер команда чатына келеді; сонда «Қабылдау» түймесін басыңыз. Әңгіме осында.
staff-commands-admin =
    Өтініштер команда чатына келеді; сонда «Қабылдау» түймесін басыңыз. Әңгіме осында.

    /addstaff <telegram id> <caseworker|supervisor|admin> <бүркеншік ат>
    /staff: мұнда кім жұмыс істейді
    /directory: қызметтер, олардың нөмірлері және олар туралы хабарлар
    /broadcast: жаңартуларды қосқандардың бәріне хабар
staff-role-caseworker = өтініштерді жүргізу
staff-role-supervisor = супервизия
staff-role-admin = әкімшілік
staff-question-closed = Бұл сұрақ жабылған.

## Неге мұндай деңгей
staff-why-who-yes-3-or-more = қауіпсіздік туралы алты сұрақтың үшеуіне не одан көбіне «иә» деген
staff-why-who-yes-2 = қауіпсіздік туралы алты сұрақтың екеуіне «иә» деген
staff-why-who-W2-yes = қару қолданылған немесе қарумен қорқытқан
staff-why-who-W3-yes = тұншықтырған немесе мойнын қысқан: жарақат көрінбеуі және кейін білінуі мүмкін
staff-why-who-W4-yes = ол адам өлтіруі мүмкін деп ойлайды
staff-why-who-W2-open = жауапсыз: қару
staff-why-who-W3-open = жауапсыз: тұншықтыру
staff-why-who-W4-open = жауапсыз: өлтіруі мүмкін бе
staff-why-who-incomplete-could-be-high = сұрақтардың бәріне жауап берілмеген; деңгейі ЖОҒАРЫ болуы мүмкін
staff-why-danger-now = қазір қауіп бар деген
staff-why-child-danger-now = бала қазір қауіпте деген
staff-why-asq5-yes = қазір өзіне қол жұмсау ойы туралы сұраққа «иә» деген: байланысты үзбеңіз, маманның шұғыл бағалауы керек
staff-why-asq5-open = қазір өзіне қол жұмсау ойы туралы сұраққа жауап жоқ: дайындығы бар адам осы әңгімеде сұрауы керек
staff-why-asq5-no = өзіне қол жұмсау ойы болған; қазір бар ма деген сұраққа «жоқ» деген
staff-why-suicidal-thought = өзіне қол жұмсау ойы бар деген
staff-why-cssrs-high = C-SSRS, маман енгізген: жоғары қауіп
staff-why-cssrs-moderate = C-SSRS, маман енгізген: орташа қауіп
staff-why-strangulation-today = бүгін тұншықтырған: жедел жәрдем керек, жарақат көрінбеуі мүмкін
staff-why-strangulation-week = соңғы 7 күнде тұншықтырған: жедел жәрдем керек, жарақат көрінбеуі мүмкін
staff-why-strangulation-breathing = тұншықтырған, тыныс алуы қиын: жедел жәрдем керек
staff-why-strangulation-speaking = тұншықтырған, сөйлеуі қиын: жедел жәрдем керек
staff-why-strangulation-swallowing = тұншықтырған, жұтынуы қиын: жедел жәрдем керек
staff-why-strangulation-vision = тұншықтырған, көруі өзгерген: жедел жәрдем керек
staff-why-strangulation-fainting = тұншықтырған, есінен танған: жедел жәрдем керек
staff-why-strangulation-pregnant = тұншықтырған, жүкті: жедел жәрдем керек
staff-why-strangulation-earlier = 7 күннен бұрын тұншықтырған
staff-why-strangulation-skip = тұншықтырған; қашан екені айтылмаған
staff-why-sexual-120h = соңғы 120 сағатта жыныстық зорлық: медицина тек 72 және 120 сағат ішінде көмектесе алатын жағдайлар бар
staff-why-pregnancy = жүкті
staff-why-separation-stalking = соңғы бір жылда ажырасқан және аңду бар
staff-why-worker-raised-RED = деңгейді маман көтерген: { staff-level-RED }
staff-why-worker-raised-HIGH = деңгейді маман көтерген: { staff-level-HIGH }
staff-why-worker-raised-ELEVATED = деңгейді маман көтерген: { staff-level-ELEVATED }
staff-why-worker-lowered-HIGH = деңгейді маман төмендеткен: { staff-level-HIGH }; одан жоғарысы тек жаңасы
staff-why-worker-lowered-ELEVATED = деңгейді маман төмендеткен: { staff-level-ELEVATED }; одан жоғарысы тек жаңасы
staff-why-worker-lowered-STANDARD = деңгейді маман төмендеткен: { staff-level-STANDARD }; одан жоғарысы тек жаңасы
staff-why-text-NOW = сөзінен: қазір қауіп бар
staff-why-text-CHILD_NOW = сөзінен: бала қазір қауіпте
staff-why-text-SUICIDE_ACT = сөзінен: өзіне қол жұмсау әрекеті
staff-why-text-STRANGLE = сөзінен: тұншықтыру
staff-why-text-KILL_THREAT = сөзінен: өлтіремін деп қорқыту
staff-why-text-WEAPON = сөзінен: қару
staff-why-text-SEXUAL = сөзінен: жыныстық зорлық; қашан екені айтылмаған
staff-why-text-CHILD = сөзінен: балаға зорлық немесе қорқыту
staff-why-text-SUICIDE_IDEA = сөзінен: өзіне қол жұмсау ойы
staff-why-text-SEVERE = сөзінен: ауыр зорлық
staff-why-text-STALK = сөзінен: аңду
staff-why-text-SEPARATION = сөзінен: ажырасу
staff-why-text-CONTROL = сөзінен: ақшасын, құжатын немесе телефонын бақылау
staff-why-text-denied = сөзін дұрыс түсіндік пе деген сұраққа «жоқ» деген

## Бағалау неге сүйенеді
staff-provenance-head = Қауіпті бағалау неге сүйенеді. Белгілер: нені дереккөзден оқыдық, не жартылай ғана, не тексерілмеген, нені жоба өзі шешті.
staff-provenance-rules = Ережелер: қай деңгейді не береді
staff-provenance-asked = Чатта сұралады.
staff-provenance-reference = Мамандарға арналған анықтама ғана: мәтіні мұнда жоқ.
staff-provenance-verified = Мәтіні тексерілген; полиция толтырады.
staff-provenance-hidden-wording = Жасырын: тексерілген тұжырымы жоқ, сондықтан сұрақ жауапсыз саналады.
staff-provenance-hidden-official = Жасырын: ресми мәтіні жоқ, деңгейді маман жазады.
staff-provenance-version = Нұсқасы: { $version }. Иесі: { $owner }. Лицензиясы: { $licence }. Кімге: { $audience }.
staff-provenance-source = Дереккөзі: { $source }
staff-provenance-validation = Сенімділігі: { $validation }
staff-provenance-usable = Болады: { $usable }
staff-provenance-not = Болмайды: { $not }
staff-mark-verified-in-source = дереккөзден тексерілген
staff-mark-partly = жартылай
staff-mark-unverified = тексерілмеген
staff-mark-project = жобаның шешімі

## Әкімшілік
admin-added = Тіркелді: { $alias }. Рөлі: { $role }.
admin-addstaff-usage = Былай жазыңыз: /addstaff 123456789 caseworker БүркеншікАт. Рөлі: caseworker, supervisor немесе admin.
admin-staff-list =
    Мұнда жұмыс істейтіндер:
    { $people }
admin-staff-line = • { $alias }, { $role }
admin-broadcast-ask = Мәтін ({ $language }), немесе өткізіп жіберіңіз. Оның басы құлыпталған телефонда көрінеді.
admin-broadcast-preview =
    { $count ->
        [one] Мұны жаңартуларды қосқан { $count } адам дыбыссыз алады.
       *[other] Мұны жаңартуларды қосқан { $count } адам дыбыссыз алады.
    }

    { $texts }
admin-broadcast-text = { $language }: { $text }
admin-broadcast-empty = Мәтін әзірге жоқ, сондықтан ештеңе жіберілген жоқ.
admin-broadcast-betrays = Құлыпталған телефонда «{ $word }» көрініп қалады ({ $language }). Бейтарап сөзбен жазыңызшы.
admin-broadcast-started = Жіберіліп жатыр. Қанша адамға жеткенін айтамын.
admin-broadcast-cancelled = Ештеңе жіберілген жоқ.
admin-broadcast-done = Тарату аяқталды: жіберілді { $sent }, жетпеді { $failed }, белгісіз { $unknown }.
admin-staff-chat-unreachable = ⚠️ Команда чатына жаза алмай тұрмын. Жаңа өтініштер оған жетпей жатыр. Мені сонда қайта қосыңызшы.

## Деңгейді өзгерту
b-level-lower = Деңгейді төмендету
b-level-raise = Деңгейді көтеру
staff-page = 🔴 { $code }: деңгейі RED, дәл қазір адам керек.
staff-desk-unasked = ⚠️ Қауіпке байланысты ашылды. Келісімі әлі сұралған жоқ: алдымен сұраңыз.
staff-level-ask-lower = { $code }: қазір { $from }. Қай деңгейге?
staff-level-ask-raise = { $code }: қазір { $from }. Қай деңгейге?
staff-level-ask-reason = { $code }, { $from } → { $to }. Неге? Бір сөйлем жеткілікті. Ол өтініште құлыптаулы сақталады; журналда тек кім және қашан екені қалады.
staff-level-ask-confirm =
    { $code }: { $from } → { $to }

    «{ $reason }»

    Өзгертейін бе?
b-level-change = Өзгерту
staff-level-kept = Ештеңе өзгерген жоқ.
staff-level-done = { $code }: енді { $level }.
staff-level-unchanged = { $code }: { $level } болып қалады. Бұл оның қазіргі деңгейі немесе кейін айтылған нәрсе оны ұстап тұр.
staff-level-changed = { $by }: { $from } → { $to }, «{ $reason }»
staff-danger-at = Дәл қазіргі қауіп, айтылған уақыты { $time }:
staff-level-denied = Адамның айтуынша, бұл қате түсінілген: { $what }
staff-danger-reach-talk = қазір сөйлей алады
staff-danger-reach-text = жаза алады, сөйлей алмайды
staff-danger-reach-neither = сөйлей де, жаза да алмайды: тек бір басу
staff-danger-near-yes = ол адам ҚАЗІР қасында
staff-danger-near-no = ол адам қасында жоқ
staff-danger-near-unknown = ол адамның қасында екені белгісіз
staff-danger-hurt-yes = жарақаты бар
staff-danger-hurt-no = жарақаты жоқ
staff-danger-hurt-unknown = жарақаты бар-жоғы белгісіз
staff-danger-around-yes = ол жерде балалар бар
staff-danger-around-no = ол жерде балалар жоқ

## Анықтамалық
admin-directory-home =
    { $count ->
        [0] Жауап бермейтін нөмір туралы хабар жоқ.
        [one] Нөмір жауап бермейді деген { $count } хабар бар. Ең жаңасы жоғарыда.
       *[other] Нөмір жауап бермейді деген { $count } хабар бар. Ең жаңалары жоғарыда.
    }

    Төменде жерлер тұр.
admin-directory-place = { $place }: қай қызмет?
admin-directory-listing =
    { $name }
    { $original }
    { $place } · { $id }

    Күйі: { $state }
    Телефондар: { $phones }
    Сағаттары: { $hours }
    Мекенжай (тек команда үшін): { $address }

    { $status }
    Мәлімет уақыты: { $asOf }
    Дереккөз: { $source }

    Адамдар оқитын мәтін:
    { $summary }
    { $how }
    { $limits }
admin-directory-state-open = жұмыс істейді
admin-directory-state-planned = жоспарда
admin-directory-state-closed = жабық
admin-directory-state-awaiting-contact = байланыс нөмірі әзірге жоқ
admin-directory-none = жоқ
admin-directory-unknown = белгісіз
admin-directory-address-none = жазылмаған
admin-directory-address-locked = жазылған, бірақ кілті жоқ, сондықтан оқылмайды
admin-directory-verified = Тексерілген күні: { $date }.
admin-directory-not-verified = ТЕКСЕРІЛМЕГЕН: ол жаққа әлі ешқайсымыз қоңырау шалған жоқпыз.
admin-directory-reports = { $count ->
    [one] Нөмір жауап бермейді деген { $count } хабар: { $date }.
   *[other] Нөмір жауап бермейді деген { $count } хабар, соңғысы: { $date }.
}
admin-directory-as-file = Файлдардағыдай.
admin-directory-edited = Түзеткен: { $who }, { $at }.
admin-directory-somebody = мұнда енді жұмыс істемейтін адам
admin-directory-file-newer = Содан бері файл өзгерді. Түзету күшінде; «Түзетуден бас тарту» файлдағы қазіргі мәтінді қайтарады.
admin-directory-gone = Бұл қызмет анықтамалықта енді жоқ.
admin-directory-done = Дайын. Енді осы күшінде.
admin-directory-ask-phones =
    { $name }
    Қазір:
    { $now }

    Барлық нөмірді жазыңызшы, әрқайсысы бөлек жолда: + және ел коды, соңында бір сөз: mobile (ұялы телефоннан), landline-only (тек қалалық телефоннан) немесе any (кез келгенінен). Мысалы:
    +380 56 000 00 00 mobile

    Жалғыз { $none } белгісі нөмір жоқ дегенді білдіреді.
admin-directory-ask-address =
    { $name }
    Қазір: { $now }

    Мекенжайды жазыңызшы: көше мен үй. Ол мөрленіп сақталады, оны тек әкімшілер көреді, көмек іздегендер ешқашан көрмейді.
admin-directory-refused =
    Әзірге ештеңе сақталған жоқ. Мынаны тағы бір қараңызшы:
    { $lines }

    Сіз жазғанның бәрі, көшіріп алып түзету үшін:
    { $text }
admin-directory-refused-line = • «{ $line }»: { $reason }
admin-directory-fault-number = нөмір + белгісінен және ел кодынан басталады; қысқа нөмірде 3–6 цифр болады
admin-directory-fault-display = нөмірде тек цифр, бос орын, жақша және сызықша болады
admin-directory-fault-use = соңғы сөз: mobile, landline-only немесе any
admin-directory-fault-short-mobile = қысқа нөмір тек ұялы телефондарға арналмайды
admin-directory-fault-landline = бұл қысқа нөмір тек қалалық телефонға жауап береді: соңына landline-only деп жазыңыз
admin-directory-fault-twice = бұл нөмір жоғарыда бар
admin-directory-fault-many = телефон экранына { $most } нөмірден артық сыймайды
admin-directory-address-long = Мекенжай үшін бұл тым ұзын, сондықтан әзірге ештеңе сақталған жоқ. Ең көбі { $most } таңба.
