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
b-directory-phones = Изменить номера
b-directory-checked = Проверено сегодня
b-directory-open = Работает
b-directory-planned = Запланировано
b-directory-closed = Закрыто
b-directory-address = Адрес
b-directory-no-address = Убрать адрес
b-directory-undo = Отменить правку
b-directory-settled = С сообщениями разобрались
b-directory-more = Ещё
b-directory-home = Справочник

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
    /directory: службы, их номера и сообщения о них
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
staff-why-danger-now = сказано: опасность прямо сейчас
staff-why-child-danger-now = сказано: ребёнок в опасности прямо сейчас
staff-why-asq5-yes = «да» на вопрос о мыслях убить себя сейчас: не прерывайте контакт, нужна срочная оценка специалиста
staff-why-asq5-open = нет ответа на вопрос о мыслях убить себя сейчас: спросить должен подготовленный человек в этом же разговоре
staff-why-asq5-no = были мысли о самоубийстве; на вопрос, есть ли они сейчас: «нет»
staff-why-suicidal-thought = сказано: есть мысли о самоубийстве
staff-why-cssrs-high = C-SSRS, внесено специалистом: высокий риск
staff-why-cssrs-moderate = C-SSRS, внесено специалистом: средний риск
staff-why-strangulation-today = душили сегодня: нужна скорая, повреждения могут быть незаметны
staff-why-strangulation-week = душили за последние 7 дней: нужна скорая, повреждения могут быть незаметны
staff-why-strangulation-breathing = душили, трудно дышать: нужна скорая
staff-why-strangulation-speaking = душили, трудно говорить: нужна скорая
staff-why-strangulation-swallowing = душили, трудно глотать: нужна скорая
staff-why-strangulation-vision = душили, изменилось зрение: нужна скорая
staff-why-strangulation-fainting = душили, был обморок: нужна скорая
staff-why-strangulation-pregnant = душили, беременность: нужна скорая
staff-why-strangulation-earlier = душили раньше чем 7 дней назад
staff-why-strangulation-skip = душили; когда именно, не сказано
staff-why-sexual-120h = сексуальное насилие за последние 120 часов: есть то, что медицина может лишь за 72 и 120 часов
staff-why-pregnancy = беременность
staff-why-separation-stalking = расставание за последний год и преследование
staff-why-worker-raised-RED = уровень повышен специалистом: { staff-level-RED }
staff-why-worker-raised-HIGH = уровень повышен специалистом: { staff-level-HIGH }
staff-why-worker-raised-ELEVATED = уровень повышен специалистом: { staff-level-ELEVATED }
staff-why-worker-lowered-HIGH = уровень снижен специалистом: { staff-level-HIGH }; выше только новое
staff-why-worker-lowered-ELEVATED = уровень снижен специалистом: { staff-level-ELEVATED }; выше только новое
staff-why-worker-lowered-STANDARD = уровень снижен специалистом: { staff-level-STANDARD }; выше только новое
staff-why-text-NOW = в словах: опасность прямо сейчас
staff-why-text-CHILD_NOW = в словах: ребёнок в опасности прямо сейчас
staff-why-text-SUICIDE_ACT = в словах: попытка самоубийства
staff-why-text-STRANGLE = в словах: удушение
staff-why-text-KILL_THREAT = в словах: угроза убить
staff-why-text-WEAPON = в словах: оружие
staff-why-text-SEXUAL = в словах: сексуальное насилие; когда именно, не сказано
staff-why-text-CHILD = в словах: насилие над ребёнком или угроза ему
staff-why-text-SUICIDE_IDEA = в словах: мысли о самоубийстве
staff-why-text-SEVERE = в словах: тяжкое насилие
staff-why-text-STALK = в словах: преследование
staff-why-text-SEPARATION = в словах: расставание
staff-why-text-CONTROL = в словах: контроль денег, документов или телефона
staff-why-text-denied = на вопрос, правильно ли поняли слова: «нет»

## На чём держится оценка
staff-provenance-head = На чём держится оценка опасности. Пометки: что прочитано в источнике, что лишь частично, что не проверено, что решил сам проект.
staff-provenance-rules = Правила: что даёт какой уровень
staff-provenance-asked = Задаётся в чате.
staff-provenance-reference = Только справка для специалистов: текста здесь нет.
staff-provenance-verified = Проверенный текст; заполняет полиция.
staff-provenance-hidden-wording = Скрыто: нет проверенной формулировки, поэтому вопрос считается без ответа.
staff-provenance-hidden-official = Скрыто: официального текста нет, уровень вписывает специалист.
staff-provenance-version = Версия: { $version }. Владелец: { $owner }. Лицензия: { $licence }. Для: { $audience }.
staff-provenance-source = Источник: { $source }
staff-provenance-validation = Валидность: { $validation }
staff-provenance-usable = Можно: { $usable }
staff-provenance-not = Нельзя: { $not }
staff-mark-verified-in-source = проверено в источнике
staff-mark-partly = частично
staff-mark-unverified = не проверено
staff-mark-project = решение проекта

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

## Изменение уровня
b-level-lower = Снизить уровень
b-level-raise = Повысить уровень
staff-page = 🔴 { $code }: уровень RED, человек нужен прямо сейчас.
staff-desk-unasked = ⚠️ Открыто из-за опасности. Согласия ещё не спрашивали: сначала спросите, пожалуйста.
staff-level-ask-lower = { $code }: сейчас { $from }. До какого уровня?
staff-level-ask-raise = { $code }: сейчас { $from }. До какого уровня?
staff-level-ask-reason = { $code }, { $from } → { $to }. Почему? Достаточно одного предложения. Оно останется в обращении под замком; в журнале будет только кто и когда.
staff-level-ask-confirm =
    { $code }: { $from } → { $to }

    «{ $reason }»

    Изменить?
b-level-change = Изменить
staff-level-kept = Ничего не изменено.
staff-level-done = { $code }: теперь { $level }.
staff-level-unchanged = { $code }: остаётся { $level }. Это уже его уровень, или сказанное позже его держит.
staff-level-changed = { $by }: { $from } → { $to }, «{ $reason }»
staff-danger-at = Опасность прямо сейчас, сказано в { $time }:
staff-level-denied = По словам человека, это поняли неверно: { $what }
staff-danger-reach-talk = может говорить сейчас
staff-danger-reach-text = может писать, не говорить
staff-danger-reach-neither = не может ни говорить, ни писать: только одиночные нажатия
staff-danger-near-yes = этот человек СЕЙЧАС рядом
staff-danger-near-no = этого человека рядом нет
staff-danger-near-unknown = неизвестно, рядом ли этот человек
staff-danger-hurt-yes = есть травмы
staff-danger-hurt-no = травм нет
staff-danger-hurt-unknown = неизвестно, есть ли травмы
staff-danger-around-yes = там есть дети
staff-danger-around-no = детей там нет

## Справочник
admin-directory-home =
    { $count ->
        [0] О неработающих номерах никто не сообщал.
        [one] { $count } сообщение, что номер не работает. Самое новое наверху.
        [few] { $count } сообщения, что номер не работает. Самые новые наверху.
        [many] { $count } сообщений, что номер не работает. Самые новые наверху.
       *[other] { $count } сообщения, что номер не работает. Самые новые наверху.
    }

    Ниже — места.
admin-directory-place = { $place }: какая служба?
admin-directory-listing =
    { $name }
    { $original }
    { $place } · { $id }

    Состояние: { $state }
    Телефоны: { $phones }
    Часы: { $hours }
    Адрес (только для команды): { $address }

    { $status }
    Сведения на: { $asOf }
    Источник: { $source }

    Что читают люди:
    { $summary }
    { $how }
    { $limits }
admin-directory-state-open = работает
admin-directory-state-planned = запланировано
admin-directory-state-closed = закрыто
admin-directory-state-awaiting-contact = контакта ещё нет
admin-directory-none = нет
admin-directory-unknown = неизвестно
admin-directory-address-none = не записан
admin-directory-address-locked = записан, но ключа нет, поэтому прочитать его нельзя
admin-directory-verified = Проверено: { $date }.
admin-directory-not-verified = НЕ проверено: никто из нас туда ещё не звонил.
admin-directory-reports = { $count ->
    [one] { $count } сообщение, что номер не работает: { $date }.
    [few] { $count } сообщения, что номер не работает; последнее: { $date }.
    [many] { $count } сообщений, что номер не работает; последнее: { $date }.
   *[other] { $count } сообщения, что номер не работает; последнее: { $date }.
}
admin-directory-as-file = Так, как в файлах.
admin-directory-edited = Правка: { $who }, { $at }.
admin-directory-somebody = человек, который здесь больше не работает
admin-directory-file-newer = Файл с тех пор изменился. Действует правка; «Отменить правку» вернёт то, что в файле сейчас.
admin-directory-gone = Этой службы в справочнике больше нет.
admin-directory-done = Готово. Уже действует.
admin-directory-ask-phones =
    { $name }
    Сейчас:
    { $now }

    Пожалуйста, напишите все номера, каждый на своей строке: + и код страны, а в конце слово: mobile (с мобильного), landline-only (только с городского) или any (с любого). Например:
    +380 56 000 00 00 mobile

    Один знак { $none } означает, что номера нет.
admin-directory-ask-address =
    { $name }
    Сейчас: { $now }

    Пожалуйста, напишите адрес: улицу и дом. Он хранится запечатанным, его видят только администраторы и никогда те, кто ищет помощи.
admin-directory-refused =
    Пока ничего не сохранено. Пожалуйста, взгляните ещё раз:
    { $lines }

    Всё, что Вы написали, чтобы скопировать и исправить:
    { $text }
admin-directory-refused-line = • «{ $line }»: { $reason }
admin-directory-fault-number = номер начинается с + и кода страны; в коротком номере от 3 до 6 цифр
admin-directory-fault-display = в номере только цифры, пробелы, скобки и дефисы
admin-directory-fault-use = слово в конце: mobile, landline-only или any
admin-directory-fault-short-mobile = короткий номер не бывает только для мобильных
admin-directory-fault-landline = этот короткий номер отвечает только городским телефонам: допишите landline-only
admin-directory-fault-twice = этот номер уже есть выше
admin-directory-fault-many = на экране телефона помещается не больше номеров, чем { $most }
admin-directory-address-long = Для адреса это слишком длинно, поэтому пока ничего не сохранено. Самое большее символов: { $most }.
