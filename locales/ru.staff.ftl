### Команда и администрирование.

## Кнопки
b-claim = Взять
b-release = Вернуть в очередь
b-close-case = Закрыть обращение
b-send = Отправить
b-cancel = Отменить
b-outcome-overcome = Преодолено
b-outcome-minimised = Минимизировано
b-outcome-no-result = Результат не достигнут
b-outcome-handed-over = Передано
b-outcome-ended-at-their-wish = Прекращено по желанию
b-outcome-lost-contact = Контакт потерян

## Слова на карточках
staff-level-RED = 🔴 КРАСНЫЙ
staff-level-HIGH = 🟠 ВЫСОКИЙ
staff-level-ELEVATED = 🟡 ПОВЫШЕННЫЙ
staff-level-STANDARD = ⚪ ОБЫЧНЫЙ
staff-language-uk = украинский
staff-language-ru = русский
staff-language-kk = казахский
staff-language-en = английский
staff-unknown = не сказано
staff-place-other = другое место
staff-children-yes = да
staff-children-no = нет
staff-children-unknown = не сказано
staff-card-waiting =
    { $code } · { $level }
    Язык: { $language }
    Место: { $place }
    Ждёт с { $asked }
staff-card-claimed =
    { $code } · { $level }
    На связи: { $owner }
staff-card-closed = { $code } · закрыто

## Рабочий чат
staff-desk-head = { $code } · { $level }
staff-desk-facts =
    Язык: { $language }
    Место: { $place }
    Дети рядом: { $children }
staff-desk-words = Своими словами: «{ $words }»
staff-desk-how =
    { "" }
    Пишите здесь: Ваши слова ждут за нейтральным уведомлением, пока человек не нажмёт «Показать». Если обращений несколько, отвечайте на сообщение из нужного.
staff-safety-not-asked = Вопросов о безопасности не задавали.
staff-safety-open = { $open ->
    [0] Вопросы о безопасности: на все есть ответ.
    [one] Вопросы о безопасности: { $open } без ответа; если бы везде было «да», уровень был бы { $level }.
    [few] Вопросы о безопасности: { $open } без ответа; если бы везде было «да», уровень был бы { $level }.
    [many] Вопросы о безопасности: { $open } без ответа; если бы везде было «да», уровень был бы { $level }.
   *[other] Вопросы о безопасности: { $open } без ответа; если бы везде было «да», уровень был бы { $level }.
}
staff-possible-repeat = (возможно, повтор)

## Ответы команде
staff-claimed = { $code } теперь Ваше. Разговор в Вашем личном чате со мной.
staff-taken = Это обращение уже взяли.
staff-closed-already = Это обращение закрыто.
staff-absent = Для Вас здесь ничего нет.
staff-released = { $code } снова в очереди.
staff-close-ask = Чем завершается { $code }?
staff-closed = { $code } закрыто.
staff-no-case = У Вас нет открытого обращения, поэтому это не передано. Сначала возьмите обращение в чате команды.
staff-which-case = К какому обращению это относится? Пока ничего не передано.
staff-sent-to = Сохранено для { $code }. Ждёт за нейтральным уведомлением, пока человек его не откроет.
staff-not-passed-on = Такое сообщение передать нельзя. Текст, фото, голосовые, видео и файлы можно.
staff-left-chat = { $code }: в { $time } человек вышел из чата и очистил его.
staff-survivor-blocked = { $code }: бот заблокирован или аккаунта больше нет. Возможно, это сделал не сам человек. Здесь до него больше ничего не дойдёт.
staff-survivor-back = { $code }: бот снова разблокирован.
staff-not-delivered = { $code }: Telegram не принял одно из Ваших сообщений. До человека оно не дошло.
staff-not-shown = { $code }: одно сообщение человека не удалось Вам показать. Пожалуйста, попросите написать его ещё раз.
staff-owner-unreachable = { $code } снова в очереди: я не могу написать тому, кто взял обращение, поэтому ничего не дошло. Поможет /start в личном чате со мной.
staff-parked = ⚠️ После нескольких попыток не удалось обработать обновление ({ $update }). Если это было сообщение от человека, ему уже сказано, что оно не передано.
staff-home =
    Здравствуйте, { $alias }. Ваша роль: { $role }.

    { $commands }
staff-commands-caseworker = Обращения приходят в чат команды; нажмите там «Взять». Разговор здесь.
staff-commands-admin =
    Обращения приходят в чат команды; нажмите там «Взять». Разговор здесь.

    /addstaff <telegram id> <caseworker|supervisor|admin> <псевдоним>
    /staff: кто здесь работает
    /broadcast: сообщение всем, у кого включены обновления
staff-role-caseworker = ведение обращений
staff-role-supervisor = супервизия
staff-role-admin = администрирование
staff-question-closed = Этот вопрос уже закрыт.

## Почему такой уровень
staff-why-who-yes-3-or-more = «да» на три или больше из шести вопросов о безопасности
staff-why-who-yes-2 = «да» на два из шести вопросов о безопасности
staff-why-who-W2-yes = применяли оружие или угрожали им
staff-why-who-W3-yes = душили или сдавливали шею: повреждения могут быть незаметны и проявиться позже
staff-why-who-W4-yes = считает, что этот человек может убить
staff-why-who-W2-open = без ответа: оружие
staff-why-who-W3-open = без ответа: удушение
staff-why-who-W4-open = без ответа: может ли убить
staff-why-who-incomplete-could-be-high = не на все вопросы есть ответ; уровень может быть ВЫСОКИЙ

## Администрирование
admin-added = В команде: { $alias }. Роль: { $role }.
admin-addstaff-usage = Напишите так: /addstaff 123456789 caseworker Псевдоним. Роль: caseworker, supervisor или admin.
admin-staff-list =
    Кто здесь работает:
    { $people }
admin-staff-line = • { $alias }, { $role }
admin-broadcast-ask = Текст ({ $language }), или пропустите. Его начало видно на заблокированном телефоне.
admin-broadcast-preview =
    { $count ->
        [one] Это без звука получит { $count } человек, у которого включены обновления.
        [few] Это без звука получат { $count } человека, у которых включены обновления.
        [many] Это без звука получат { $count } человек, у которых включены обновления.
       *[other] Это без звука получат { $count } человека, у которых включены обновления.
    }

    { $texts }
admin-broadcast-text = { $language }: { $text }
admin-broadcast-empty = Текста ещё нет, поэтому ничего не отправлено.
admin-broadcast-betrays = На заблокированном телефоне будет видно «{ $word }» ({ $language }). Пожалуйста, напишите нейтральнее.
admin-broadcast-started = Отправляю. Скажу, до скольких людей дошло.
admin-broadcast-cancelled = Ничего не отправлено.
admin-broadcast-done = Рассылка завершена: отправлено { $sent }, не доставлено { $failed }, неизвестно { $unknown }.
admin-staff-chat-unreachable = ⚠️ Я не могу писать в чат команды. Новые обращения туда не доходят. Пожалуйста, добавьте меня снова.
