### Команда й адміністрування.

## Кнопки
b-claim = Взяти
b-release = Повернути в чергу
b-close-case = Закрити звернення
b-send = Надіслати
b-cancel = Скасувати
b-outcome-overcome = Подолано
b-outcome-minimised = Мінімізовано
b-outcome-no-result = Не досягнуто результату
b-outcome-handed-over = Передано
b-outcome-ended-at-their-wish = Припинено за бажанням
b-outcome-lost-contact = Втрачено контакт
b-directory-phones = Змінити номери
b-directory-checked = Перевірено сьогодні
b-directory-open = Працює
b-directory-planned = Заплановано
b-directory-closed = Зачинено
b-directory-address = Адреса
b-directory-no-address = Прибрати адресу
b-directory-undo = Скасувати правку
b-directory-settled = З повідомленнями розібралися
b-directory-more = Ще
b-directory-home = Довідник

## Слова на картках
staff-level-RED = 🔴 ЧЕРВОНИЙ
staff-level-HIGH = 🟠 ВИСОКИЙ
staff-level-ELEVATED = 🟡 ПІДВИЩЕНИЙ
staff-level-STANDARD = ⚪ ЗВИЧАЙНИЙ
staff-language-uk = українська
staff-language-ru = російська
staff-language-kk = казахська
staff-language-en = англійська
staff-unknown = не сказано
staff-place-other = інше місце
staff-children-yes = так
staff-children-no = ні
staff-children-unknown = не сказано
staff-card-waiting =
    { $code } · { $level }
    Мова: { $language }
    Місце: { $place }
    Чекає з { $asked }
staff-card-claimed =
    { $code } · { $level }
    На зв’язку: { $owner }
staff-card-closed = { $code } · закрито

## Робочий чат
staff-desk-head = { $code } · { $level }
staff-desk-facts =
    Мова: { $language }
    Місце: { $place }
    Діти поруч: { $children }
staff-desk-words = Своїми словами: «{ $words }»
staff-desk-how =
    { "" }
    Пишіть тут: Ваші слова чекають за нейтральним сповіщенням, доки людина не натисне «Показати». Якщо звернень кілька, відповідайте на повідомлення з потрібного.
staff-safety-not-asked = Запитань про безпеку не ставили.
staff-safety-open = { $open ->
    [0] Запитання про безпеку: на всі є відповідь.
    [one] Запитання про безпеку: { $open } без відповіді; якби всюди було «так», рівень був би { $level }.
    [few] Запитання про безпеку: { $open } без відповіді; якби всюди було «так», рівень був би { $level }.
    [many] Запитання про безпеку: { $open } без відповіді; якби всюди було «так», рівень був би { $level }.
   *[other] Запитання про безпеку: { $open } без відповіді; якби всюди було «так», рівень був би { $level }.
}
staff-possible-repeat = (можливо, повтор)

## Відповіді команді
staff-claimed = { $code } тепер Ваше. Розмова у Вашому приватному чаті зі мною.
staff-taken = Це звернення вже взяли.
staff-closed-already = Це звернення закрито.
staff-absent = Для Вас тут нічого немає.
staff-released = { $code } знову в черзі.
staff-close-ask = Чим завершується { $code }?
staff-closed = { $code } закрито.
staff-no-case = У Вас немає відкритого звернення, тож це не передано. Спершу візьміть звернення в чаті команди.
staff-which-case = До якого звернення це? Поки нічого не передано.
staff-sent-to = Збережено для { $code }. Чекає за нейтральним сповіщенням, доки людина його не відкриє.
staff-not-passed-on = Таке повідомлення передати не можна. Текст, фото, голосові, відео й файли можна.
staff-left-chat = { $code }: о { $time } людина вийшла з чату й очистила його.
staff-survivor-blocked = { $code }: бота заблоковано або акаунта вже немає. Можливо, це зробила не сама людина. Тут до неї більше нічого не дійде.
staff-survivor-back = { $code }: бота знову розблоковано.
staff-not-delivered = { $code }: Telegram не прийняв одне з Ваших повідомлень. До людини воно не дійшло.
staff-not-shown = { $code }: одне повідомлення людини не вдалося Вам показати. Будь ласка, попросіть написати його ще раз.
staff-owner-unreachable = { $code } знову в черзі: я не можу написати тому, хто взяв звернення, тож нічого не дійшло. Допоможе /start у приватному чаті зі мною.
staff-parked = ⚠️ Після кількох спроб не вдалося обробити оновлення ({ $update }). Якщо це було повідомлення від людини, їй уже сказано, що його не передано.
staff-home =
    Вітаю, { $alias }. Ваша роль: { $role }.

    { $commands }
staff-commands-caseworker = Звернення приходять у чат команди; натисніть там «Взяти». Розмова тут.
staff-commands-admin =
    Звернення приходять у чат команди; натисніть там «Взяти». Розмова тут.

    /addstaff <telegram id> <caseworker|supervisor|admin> <псевдонім>
    /staff: хто тут працює
    /directory: служби, їхні номери й повідомлення про них
    /broadcast: повідомлення всім, у кого ввімкнено оновлення
staff-role-caseworker = ведення звернень
staff-role-supervisor = супервізія
staff-role-admin = адміністрування
staff-question-closed = Це запитання вже закрито.

## Чому такий рівень
staff-why-who-yes-3-or-more = «так» на три або більше з шести запитань про безпеку
staff-why-who-yes-2 = «так» на два з шести запитань про безпеку
staff-why-who-W2-yes = застосовували зброю або погрожували нею
staff-why-who-W3-yes = душили або здавлювали шию: ушкоджень може бути не видно, вони можуть проявитися пізніше
staff-why-who-W4-yes = вважає, що ця людина може вбити
staff-why-who-W2-open = без відповіді: зброя
staff-why-who-W3-open = без відповіді: удушення
staff-why-who-W4-open = без відповіді: чи може вбити
staff-why-who-incomplete-could-be-high = не на всі запитання є відповідь; рівень може бути ВИСОКИЙ
staff-why-danger-now = сказано: небезпека просто зараз
staff-why-child-danger-now = сказано: дитина в небезпеці просто зараз
staff-why-asq5-yes = «так» на запитання про думки вбити себе зараз: не переривайте контакт, потрібна термінова оцінка фахівця
staff-why-asq5-open = немає відповіді на запитання про думки вбити себе зараз: спитати має підготовлена людина в цій самій розмові
staff-why-asq5-no = були думки про самогубство; на запитання, чи є вони зараз: «ні»
staff-why-suicidal-thought = сказано: є думки про самогубство
staff-why-cssrs-high = C-SSRS, внесено спеціалістом: високий ризик
staff-why-cssrs-moderate = C-SSRS, внесено спеціалістом: середній ризик
staff-why-strangulation-today = душили сьогодні: потрібна швидка, ушкоджень може бути не видно
staff-why-strangulation-week = душили за останні 7 днів: потрібна швидка, ушкоджень може бути не видно
staff-why-strangulation-breathing = душили, важко дихати: потрібна швидка
staff-why-strangulation-speaking = душили, важко говорити: потрібна швидка
staff-why-strangulation-swallowing = душили, важко ковтати: потрібна швидка
staff-why-strangulation-vision = душили, змінився зір: потрібна швидка
staff-why-strangulation-fainting = душили, була непритомність: потрібна швидка
staff-why-strangulation-pregnant = душили, вагітність: потрібна швидка
staff-why-strangulation-earlier = душили раніше ніж 7 днів тому
staff-why-strangulation-skip = душили; коли саме, не сказано
staff-why-sexual-120h = сексуальне насильство за останні 120 годин: є те, що медицина може лише за 72 і 120 годин
staff-why-pregnancy = вагітність
staff-why-separation-stalking = розставання за останній рік і переслідування
staff-why-worker-raised-RED = рівень підвищено спеціалістом: { staff-level-RED }
staff-why-worker-raised-HIGH = рівень підвищено спеціалістом: { staff-level-HIGH }
staff-why-worker-raised-ELEVATED = рівень підвищено спеціалістом: { staff-level-ELEVATED }
staff-why-worker-lowered-HIGH = рівень знижено спеціалістом: { staff-level-HIGH }; вище лише нове
staff-why-worker-lowered-ELEVATED = рівень знижено спеціалістом: { staff-level-ELEVATED }; вище лише нове
staff-why-worker-lowered-STANDARD = рівень знижено спеціалістом: { staff-level-STANDARD }; вище лише нове
staff-why-text-NOW = у словах: небезпека просто зараз
staff-why-text-CHILD_NOW = у словах: дитина в небезпеці просто зараз
staff-why-text-SUICIDE_ACT = у словах: спроба самогубства
staff-why-text-STRANGLE = у словах: удушення
staff-why-text-KILL_THREAT = у словах: погроза вбити
staff-why-text-WEAPON = у словах: зброя
staff-why-text-SEXUAL = у словах: сексуальне насильство; коли саме, не сказано
staff-why-text-CHILD = у словах: насильство над дитиною або погроза їй
staff-why-text-SUICIDE_IDEA = у словах: думки про самогубство
staff-why-text-SEVERE = у словах: тяжке насильство
staff-why-text-STALK = у словах: переслідування
staff-why-text-SEPARATION = у словах: розставання
staff-why-text-CONTROL = у словах: контроль грошей, документів або телефону
staff-why-text-denied = на запитання, чи правильно зрозуміли слова: «ні»

## На чому тримається оцінка
staff-provenance-head = На чому тримається оцінка небезпеки. Позначки: що прочитано в джерелі, що лише частково, що не перевірено, що вирішив сам проєкт.
staff-provenance-rules = Правила: що дає який рівень
staff-provenance-asked = Запитується в чаті.
staff-provenance-reference = Тільки довідка для спеціалістів: тексту тут немає.
staff-provenance-verified = Перевірений текст; заповнює поліція.
staff-provenance-hidden-wording = Приховано: немає перевіреного формулювання, тож запитання вважається без відповіді.
staff-provenance-hidden-official = Приховано: офіційного тексту немає, рівень вписує спеціаліст.
staff-provenance-version = Версія: { $version }. Власник: { $owner }. Ліцензія: { $licence }. Для: { $audience }.
staff-provenance-source = Джерело: { $source }
staff-provenance-validation = Валідність: { $validation }
staff-provenance-usable = Можна: { $usable }
staff-provenance-not = Не можна: { $not }
staff-mark-verified-in-source = перевірено в джерелі
staff-mark-partly = частково
staff-mark-unverified = не перевірено
staff-mark-project = рішення проєкту

## Адміністрування
admin-added = Зареєстровано: { $alias }. Роль: { $role }.
admin-addstaff-usage = Напишіть так: /addstaff 123456789 caseworker Псевдонім. Роль: caseworker, supervisor або admin.
admin-staff-list =
    Хто тут працює:
    { $people }
admin-staff-line = • { $alias }, { $role }
admin-broadcast-ask = Текст ({ $language }), або пропустіть. Його початок видно на заблокованому телефоні.
admin-broadcast-preview =
    { $count ->
        [one] Це без звуку отримає { $count } людина, у якої ввімкнено оновлення.
        [few] Це без звуку отримають { $count } людини, у яких увімкнено оновлення.
        [many] Це без звуку отримають { $count } людей, у яких увімкнено оновлення.
       *[other] Це без звуку отримають { $count } людини, у яких увімкнено оновлення.
    }

    { $texts }
admin-broadcast-text = { $language }: { $text }
admin-broadcast-empty = Тексту ще немає, тож нічого не надіслано.
admin-broadcast-betrays = На заблокованому телефоні буде видно «{ $word }» ({ $language }). Будь ласка, напишіть нейтральніше.
admin-broadcast-started = Надсилаю. Скажу, до скількох людей дійшло.
admin-broadcast-cancelled = Нічого не надіслано.
admin-broadcast-done = Розсилку завершено: надіслано { $sent }, не доставлено { $failed }, невідомо { $unknown }.
admin-staff-chat-unreachable = ⚠️ Я не можу писати в чат команди. Нові звернення туди не доходять. Будь ласка, додайте мене знову.

## Зміна рівня
b-level-lower = Знизити рівень
b-level-raise = Підвищити рівень
staff-page = 🔴 { $code }: рівень RED, потрібна людина просто зараз.
staff-desk-unasked = ⚠️ Відкрито через небезпеку. Згоди ще не питали: спершу спитайте, будь ласка.
staff-level-ask-lower = { $code }: зараз { $from }. До якого рівня?
staff-level-ask-raise = { $code }: зараз { $from }. До якого рівня?
staff-level-ask-reason = { $code }, { $from } → { $to }. Чому? Досить одного речення. Воно лишиться у зверненні під замком; у журналі буде тільки хто й коли.
staff-level-ask-confirm =
    { $code }: { $from } → { $to }

    «{ $reason }»

    Змінити?
b-level-change = Змінити
staff-level-kept = Нічого не змінено.
staff-level-done = { $code }: тепер { $level }.
staff-level-unchanged = { $code }: лишається { $level }. Це вже його рівень, або щось сказане пізніше його тримає.
staff-level-changed = { $by }: { $from } → { $to }, «{ $reason }»
staff-danger-at = Небезпека просто зараз, сказано о { $time }:
staff-level-denied = За словами людини, це зрозуміли хибно: { $what }
staff-danger-reach-talk = може говорити зараз
staff-danger-reach-text = може писати, не говорити
staff-danger-reach-neither = не може ні говорити, ні писати: лише одиничні натискання
staff-danger-near-yes = ця людина ЗАРАЗ поруч
staff-danger-near-no = цієї людини поруч немає
staff-danger-near-unknown = невідомо, чи ця людина поруч
staff-danger-hurt-yes = є травми
staff-danger-hurt-no = травм немає
staff-danger-hurt-unknown = невідомо, чи є травми
staff-danger-around-yes = там є діти
staff-danger-around-no = дітей там немає

## Довідник
admin-directory-home =
    { $count ->
        [0] Про номери, що не працюють, ніхто не повідомляв.
        [one] { $count } повідомлення, що номер не працює. Найновіше вгорі.
        [few] { $count } повідомлення, що номер не працює. Найновіші вгорі.
        [many] { $count } повідомлень, що номер не працює. Найновіші вгорі.
       *[other] { $count } повідомлення, що номер не працює. Найновіші вгорі.
    }

    Нижче — місця.
admin-directory-place = { $place }: яка служба?
admin-directory-listing =
    { $name }
    { $original }
    { $place } · { $id }

    Стан: { $state }
    Телефони: { $phones }
    Години: { $hours }
    Адреса (лише для команди): { $address }

    { $status }
    Станом на: { $asOf }
    Джерело: { $source }

    Що читають люди:
    { $summary }
    { $how }
    { $limits }
admin-directory-state-open = працює
admin-directory-state-planned = заплановано
admin-directory-state-closed = зачинено
admin-directory-state-awaiting-contact = контакту ще немає
admin-directory-none = немає
admin-directory-unknown = невідомо
admin-directory-address-none = не записано
admin-directory-address-locked = записано, але ключа немає, тож прочитати її не можна
admin-directory-verified = Перевірено: { $date }.
admin-directory-not-verified = НЕ перевірено: ніхто з нас туди ще не телефонував.
admin-directory-reports = { $count ->
    [one] { $count } повідомлення, що номер не працює: { $date }.
    [few] { $count } повідомлення, що номер не працює; останнє: { $date }.
    [many] { $count } повідомлень, що номер не працює; останнє: { $date }.
   *[other] { $count } повідомлення, що номер не працює; останнє: { $date }.
}
admin-directory-as-file = Так, як у файлах.
admin-directory-edited = Правка: { $who }, { $at }.
admin-directory-somebody = людина, яка тут більше не працює
admin-directory-file-newer = Файл відтоді змінився. Діє правка; «Скасувати правку» поверне те, що тепер у файлі.
admin-directory-gone = Цієї служби в довіднику вже немає.
admin-directory-done = Готово. Уже діє.
admin-directory-ask-phones =
    { $name }
    Зараз:
    { $now }

    Будь ласка, напишіть усі номери, кожен у своєму рядку: + і код країни, а наприкінці слово: mobile (з мобільного), landline-only (лише зі стаціонарного) або any (з будь-якого). Наприклад:
    +380 56 000 00 00 mobile

    Сам лише знак { $none } означає, що номера немає.
admin-directory-ask-address =
    { $name }
    Зараз: { $now }

    Будь ласка, напишіть адресу: вулицю й будинок. Вона зберігається запечатаною, її бачать лише адміністратори й ніколи ті, хто шукає допомоги.
admin-directory-refused =
    Поки нічого не збережено. Будь ласка, гляньте ще раз:
    { $lines }

    Усе, що Ви написали, щоб скопіювати й виправити:
    { $text }
admin-directory-refused-line = • «{ $line }»: { $reason }
admin-directory-fault-number = номер починається з + і коду країни; короткий номер має від 3 до 6 цифр
admin-directory-fault-display = у номері лише цифри, пробіли, дужки й дефіси
admin-directory-fault-use = слово наприкінці: mobile, landline-only або any
admin-directory-fault-short-mobile = короткий номер не буває лише для мобільних
admin-directory-fault-landline = цей короткий номер відповідає лише на стаціонарні: допишіть landline-only
admin-directory-fault-twice = цей номер уже є вище
admin-directory-fault-many = на екрані телефону вміщається не більше номерів, ніж { $most }
admin-directory-address-long = Для адреси це задовго, тож поки нічого не збережено. Найбільше символів: { $most }.
