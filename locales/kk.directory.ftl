### Анықтамалық: көмек түрлері, қызмет неге сай келеді, шектеулері, қалай баруға болады, ұлттық желілер.

## Көмек түрлері
directory-kind-shelter = тұруға болатын қауіпсіз жер
directory-kind-psychological = психологиялық қолдау
directory-kind-legal = заң көмегі
directory-kind-medical = медициналық көмек
directory-kind-social = құжаттар мен төлемдер бойынша көмек
directory-kind-material = тамақ және ең қажетті заттар
directory-kind-visit = Сізге келетін мамандар
directory-kind-phone = телефон арқылы сөйлесу

## Адамдар мен жағдайлар
directory-person-woman = әйелдер
directory-person-man = ер адамдар
directory-person-child = балалар
directory-situation-domestic-violence = үйінде зорлық-зомбылық көрген адамдар
directory-situation-gender-based-violence = жынысына байланысты зорлық-зомбылық көрген адамдар
directory-situation-child-ill-treatment = қатал қарым-қатынас көрген балалар
directory-situation-hard-life = өмірде қиын жағдайға тап болған адамдар
directory-situation-homelessness = тұрақты баспанасы жоқ адамдар

## Неге сай келеді
directory-why-needs = Мұнда табуға болады: { $kinds }.
directory-why-place = Жұмыс істейтін жері: { $places }.
directory-why-place-planned = Ашу жоспарланған жері: { $places }.
directory-why-round-the-clock = Күндіз де, түнде де кез келген уақытта жүгінуге болады.
directory-why-persons = Кімдерді қабылдайды: { $persons }.
directory-why-age = { $from }–{ $to } жастағы адамдарды қабылдайды.
directory-why-children = Балаларыңызбен келуге болады.
directory-why-no-children = Баласыз келетіндерді қабылдайды.
directory-why-residents-only = Қалада тұратындарды қабылдайды.
directory-why-non-residents-only = Қалада тұрмайтындарды қабылдайды.
directory-why-homeless = Тұрақты баспанасы жоқ адамдарды қабылдайды.

## Неге көрсетілмейді
directory-reason-closed = Қызмет жабық.
directory-reason-awaiting-contact = Бұл қызметтің байланысы бізде әзірге жоқ.
directory-reason-place = Басқа жерде жұмыс істейді: { $places }.
directory-reason-persons = Тек мына адамдарды қабылдайды: { $persons }.
directory-reason-age = Тек { $from }–{ $to } жастағы адамдарды қабылдайды.
directory-reason-children-required = Тек балаларымен келетін әйелдерді қабылдайды.
directory-reason-children-forbidden = Тек баласыз келетін әйелдерді қабылдайды.
directory-reason-children-age = Тек { $age } жасқа дейінгі балалары бар аналарды қабылдайды.
directory-reason-residents-only = Тек қалада тұратындарды қабылдайды.
directory-reason-non-residents-only = Тек қалада тұрмайтындарды қабылдайды.
directory-reason-homeless = Тек тұрақты баспанасы жоқ адамдарды қабылдайды.

## Шектеулер
directory-limit-planned = Мына күні бұл тек жоспарда болған: { $date }. Барар алдында ашылғанын нақтылаңыз.
directory-limit-persons = Кімдерді қабылдайды: { $persons }. Жүгінгенде көмек кімге керек екенін айтыңыз.
directory-limit-person-unsaid-man = Ер адамдарды қабылдай ма, дереккөзімізде айтылмаған: алдын ала сұраңыз.
directory-limit-person-unsaid-woman = Әйелдерді қабылдай ма, дереккөзімізде айтылмаған: алдын ала сұраңыз.
directory-limit-person-unsaid-child = 18 жасқа толмаған адам жалғыз келе ала ма, дереккөзімізде айтылмаған: алдын ала сұраңыз.
directory-limit-person-unsaid-other = Барлығын қабылдай ма, дереккөзімізде айтылмаған: алдын ала сұраңыз.
directory-limit-age = { $from }–{ $to } жастағы адамдарды қабылдайды: жасы жөнінде сұраңыз.
directory-limit-children-required = Балаларымен келетін әйелдерді қабылдайды: қасыңызда балалар бола ма, айтыңыз.
directory-limit-children-forbidden = Баласыз келетін әйелдерді қабылдайды: қасыңызда балалар бола ма, айтыңыз.
directory-limit-children-age = { $age } жасқа дейінгі балалары бар аналарды қабылдайды: балалардың жасын айтыңыз.
directory-limit-children-edge = { $age } жасқа дейінгі балаларды қабылдайды: бала { $age } жасқа толған болса, алдын ала сұраңыз.
directory-limit-children-older = { $age } жасқа дейінгі балаларды қабылдайды: үлкен балалар туралы сұраңыз.
directory-limit-children-unsaid = Балалар Сізбен бірге бола ала ма, дереккөзімізде айтылмаған: алдын ала сұраңыз.
directory-limit-grown-children = 18 жасқа толған балалар мұнда ересек саналады: олар туралы бөлек сұраңыз.
directory-limit-residence-ask = Бұл қалалық қызмет. Бұл қалада тұрмасаңыз, Сізді қабылдай ала ма, сұраңыз.
directory-limit-residents-only = Қалада тұратындарды қабылдайды: қайда тұратыныңызды айтыңыз.
directory-limit-non-residents-only = Қалада тұрмайтындарды қабылдайды: қайда тұратыныңызды айтыңыз.
directory-limit-homeless = Тұрақты баспанасы жоқ адамдарды қабылдайды: баспанаңыз бар-жоғын айтыңыз.
directory-limit-situations = Кімге арналған: { $situations }.
directory-limit-stay = Ең ұзақ тұру мерзімі: { $max }.
directory-limit-stay-first = Алғашқы келісім: { $first }. Жалпы ең ұзақ мерзім: { $max }.
directory-stay-by-multidisciplinary-team = Мерзімді ұзартуды әртүрлі мамандар тобы шешеді.
directory-stay-by-city-commission = Шешімді қалалық жұмыспен қамту және әлеуметтік қорғау басқармасының комиссиясы қабылдайды.
directory-stay-by-individual = Мерзімі әр отбасы үшін бөлек белгіленеді, бірнеше күннен басталады.
directory-limit-capacity = Орын саны: { $places }. Бос орын бірден болмауы мүмкін.
directory-limit-capacity-night = Орын саны: { $places }, түнеуге тағы { $night }. Бос орын бірден болмауы мүмкін.
directory-limit-part = Бүкіл өңірде емес, тек мұнда жұмыс істейді: { $places }.
directory-limit-only-landline = Жалғыз нөмірі қалалық телефоннан ғана жұмыс істейді, ұялы телефоннан соғу мүмкін емес.
directory-limit-landline-number = Тек қалалық телефоннан: { $numbers }.
directory-limit-hours-unsaid = Жұмыс уақыты бізге белгісіз.
directory-limit-other-help = Бұл Сіз сұраған көмектен басқа көмек түрі.
directory-limit-never-checked = Мәлімет мына уақыттан: { $date }. Содан бері оны ешкім тексермеген.
directory-limit-checked-long-ago = Тексерілген күні: { $date }. Бірдеңе өзгерген болуы мүмкін.
directory-limit-call-first = Барар алдында немесе үміт артпас бұрын телефон соғыңыз.
directory-limit-ask-first = Барар алдында ұлттық желіден немесе осы чаттағы адамнан нақтылаңыз.

## Қалай баруға болады
directory-how-no-number = Телефон нөмірі бізде жоқ. Ұлттық желіге телефон соғып немесе осы чаттағы адамға жазып, қалай жүгінуге болатынын сұраңыз.
directory-phone-landline-only = тек қалалық телефоннан
directory-phone-mobile = ұялы телефоннан

## Мерзімдер
directory-span-day =
    { $amount ->
       *[other] { $amount } күн
    }
directory-span-month =
    { $amount ->
       *[other] { $amount } ай
    }

## Ұлттық желілер
directory-line-round-the-clock = тәулік бойы
directory-line-free = тегін
directory-line-partly = толық тексерілмеген
directory-line-unverified = әзірге тексерілмеген

## Адамдарға арналған түсіндірме
directory-explain-place = Жер: { $place }.
directory-explain-maybe = Бұл жерді нақты білмейміз. Мүмкін, мынаны айтқан шығарсыз: { $places }?
directory-explain-unknown = Бұл жерді білмейміз.
directory-explain-listings = Осы адамды қабылдай алатын қызметтер, ең сай келетіні бірінші:
directory-explain-none = Мұнда осы адамды қабылдайтын қызметті білмейміз.
directory-explain-why = Неге:
directory-explain-limits = Білген жөн:
directory-explain-how = Қалай баруға болады:
directory-explain-phones = Телефондар:
directory-explain-excluded = Сай келмегендері және себебі:
directory-explain-national = Ұлттық желілер:
directory-explain-emergency = қауіп төнгенде
