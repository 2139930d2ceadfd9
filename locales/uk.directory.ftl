### Довідник: види допомоги, чому служба підходить, її межі, як туди потрапити, національні лінії.

## Види допомоги
directory-kind-shelter = безпечне місце, де можна пожити
directory-kind-psychological = психологічна підтримка
directory-kind-legal = юридична допомога
directory-kind-medical = медична допомога
directory-kind-social = допомога з документами та виплатами
directory-kind-material = харчування та найнеобхідніше
directory-kind-visit = фахівці, які приїжджають до Вас
directory-kind-phone = розмова по телефону

## Люди й обставини
directory-person-woman = жінки
directory-person-man = чоловіки
directory-person-child = діти
directory-situation-domestic-violence = люди, які зазнали насильства вдома
directory-situation-gender-based-violence = люди, які зазнали насильства за ознакою статі
directory-situation-child-ill-treatment = діти, з якими жорстоко поводилися
directory-situation-hard-life = люди у складних життєвих обставинах
directory-situation-homelessness = люди без постійного житла

## Чому підходить
directory-why-needs = Тут можна знайти: { $kinds }.
directory-why-place = Де працює: { $places }.
directory-why-place-planned = Де планували відкрити: { $places }.
directory-why-round-the-clock = Звернутися можна будь-якої години, вдень і вночі.
directory-why-persons = Кого приймають: { $persons }.
directory-why-age = Приймають людей віком { $from }–{ $to } років.
directory-why-children = Можна прийти з дітьми.
directory-why-no-children = Приймають тих, хто приходить без дітей.
directory-why-residents-only = Приймають тих, хто мешкає в місті.
directory-why-non-residents-only = Приймають тих, хто не мешкає в місті.
directory-why-homeless = Приймають людей без постійного житла.

## Чому не показуємо
directory-reason-closed = Служба закрита.
directory-reason-awaiting-contact = Контакту цієї служби в нас ще немає.
directory-reason-place = Працює в іншому місці: { $places }.
directory-reason-persons = Приймають лише: { $persons }.
directory-reason-age = Приймають лише людей віком { $from }–{ $to } років.
directory-reason-children-required = Приймають лише жінок, які приходять з дітьми.
directory-reason-children-forbidden = Приймають лише жінок, які приходять без дітей.
directory-reason-children-age = Приймають лише мам із дітьми віком до { $age } років.
directory-reason-residents-only = Приймають лише тих, хто мешкає в місті.
directory-reason-non-residents-only = Приймають лише тих, хто не мешкає в місті.
directory-reason-homeless = Приймають лише людей без постійного житла.

## Межі
directory-limit-planned = Станом на { $date } це лише планували. Перш ніж їхати, будь ласка, переконайтеся, що вже відкрито.
directory-limit-persons = Кого приймають: { $persons }. Звертаючись, скажіть, кому потрібна допомога.
directory-limit-person-unsaid-man = У нашому джерелі не сказано, чи приймають чоловіків: будь ласка, спитайте наперед.
directory-limit-person-unsaid-woman = У нашому джерелі не сказано, чи приймають жінок: будь ласка, спитайте наперед.
directory-limit-person-unsaid-child = У нашому джерелі не сказано, чи можна прийти самостійно до 18 років: будь ласка, спитайте наперед.
directory-limit-person-unsaid-other = У нашому джерелі не сказано, чи приймають усіх: будь ласка, спитайте наперед.
directory-limit-age = Приймають людей віком { $from }–{ $to } років: будь ласка, спитайте про вік.
directory-limit-children-required = Приймають жінок, які приходять з дітьми: скажіть, чи будуть із Вами діти.
directory-limit-children-forbidden = Приймають жінок, які приходять без дітей: скажіть, чи будуть із Вами діти.
directory-limit-children-age = Приймають мам із дітьми віком до { $age } років: скажіть, скільки років дітям.
directory-limit-children-edge = Приймають дітей віком до { $age } років: будь ласка, спитайте про дитину, якій уже { $age }.
directory-limit-children-older = Приймають дітей віком до { $age } років: будь ласка, спитайте про старших дітей.
directory-limit-children-unsaid = У нашому джерелі не сказано, чи можуть діти бути з Вами: будь ласка, спитайте наперед.
directory-limit-grown-children = Діти від 18 років тут вважаються дорослими: спитайте про них окремо.
directory-limit-residence-ask = Це міська служба. Якщо Ви мешкаєте не в цьому місті, спитайте, чи зможуть Вас прийняти.
directory-limit-residents-only = Приймають тих, хто мешкає в місті: скажіть, де Ви живете.
directory-limit-non-residents-only = Приймають тих, хто не мешкає в місті: скажіть, де Ви живете.
directory-limit-homeless = Приймають людей без постійного житла: скажіть, чи воно у Вас є.
directory-limit-situations = Для кого: { $situations }.
directory-limit-stay = Найдовше перебування: { $max }.
directory-limit-stay-first = Перший договір: { $first }. Найдовше перебування загалом: { $max }.
directory-stay-by-multidisciplinary-team = Про продовження вирішує команда різних фахівців.
directory-stay-by-city-commission = Рішення приймає комісія при міському управлінні зайнятості та соціального захисту.
directory-stay-by-individual = Строк визначають для кожної родини окремо, від кількох днів.
directory-limit-capacity = Місць: { $places }. Вільного може не бути одразу.
directory-limit-capacity-night = Місць: { $places }, ще для ночівлі: { $night }. Вільного може не бути одразу.
directory-limit-part = Працює не в усій області, а лише тут: { $places }.
directory-limit-only-landline = Її єдиний номер працює зі стаціонарного телефону, з мобільного не додзвонитися.
directory-limit-landline-number = Лише зі стаціонарного телефону: { $numbers }.
directory-limit-hours-unsaid = Години роботи нам невідомі.
directory-limit-other-help = Це інша допомога, ніж та, про яку Ви питали.
directory-limit-never-checked = Відомості станом на: { $date }. Відтоді їх ніхто не перевіряв.
directory-limit-checked-long-ago = Перевірено: { $date }. Щось могло змінитися.
directory-limit-call-first = Перш ніж їхати чи розраховувати на це, будь ласка, зателефонуйте.
directory-limit-ask-first = Перш ніж їхати, будь ласка, уточніть на національній лінії або в людини в цьому чаті.

## Як потрапити
directory-how-no-number = Номера телефону в нас тут немає. Можна зателефонувати на національну лінію або написати людині в цьому чаті й спитати, як туди звернутися.
directory-phone-landline-only = лише зі стаціонарного телефону
directory-phone-mobile = з мобільного телефону

## Строки
directory-span-day =
    { $amount ->
        [one] { $amount } день
        [few] { $amount } дні
       *[other] { $amount } днів
    }
directory-span-month =
    { $amount ->
        [one] { $amount } місяць
        [few] { $amount } місяці
       *[other] { $amount } місяців
    }

## Національні лінії
directory-line-round-the-clock = цілодобово
directory-line-free = безкоштовно
directory-line-partly = перевірено не повністю
directory-line-unverified = ще не перевірено

## Пояснення для людей
directory-explain-place = Місце: { $place }.
directory-explain-maybe = Ми не певні щодо цього місця. Можливо, Ви мали на увазі: { $places }?
directory-explain-unknown = Ми не знаємо цього місця.
directory-explain-listings = Служби, які можуть прийняти цю людину, найкращі спочатку:
directory-explain-none = Ми не знаємо тут служби, яка прийняла б цю людину.
directory-explain-why = Чому:
directory-explain-limits = Варто знати:
directory-explain-how = Як потрапити:
directory-explain-phones = Телефони:
directory-explain-excluded = Не підійшли, і чому:
directory-explain-national = Загальнодержавні лінії:
directory-explain-emergency = коли є небезпека
