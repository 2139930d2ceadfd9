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
