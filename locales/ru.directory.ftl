### Справочник: виды помощи, почему служба подходит, её пределы, как туда попасть, национальные линии.

## Виды помощи
directory-kind-shelter = безопасное место, где можно пожить
directory-kind-psychological = психологическая поддержка
directory-kind-legal = юридическая помощь
directory-kind-medical = медицинская помощь
directory-kind-social = помощь с документами и выплатами
directory-kind-material = питание и самое необходимое
directory-kind-visit = специалисты, которые приезжают к Вам
directory-kind-phone = разговор по телефону

## Люди и обстоятельства
directory-person-woman = женщины
directory-person-man = мужчины
directory-person-child = дети
directory-situation-domestic-violence = люди, пережившие насилие дома
directory-situation-gender-based-violence = люди, пережившие насилие по признаку пола
directory-situation-child-ill-treatment = дети, с которыми жестоко обращались
directory-situation-hard-life = люди в трудной жизненной ситуации
directory-situation-homelessness = люди без постоянного жилья

## Почему подходит
directory-why-needs = Здесь можно найти: { $kinds }.
directory-why-place = Где работает: { $places }.
directory-why-place-planned = Где планировали открыть: { $places }.
directory-why-round-the-clock = Обратиться можно в любой час, днём и ночью.
directory-why-persons = Кого принимают: { $persons }.
directory-why-age = Принимают людей в возрасте { $from }–{ $to } лет.
directory-why-children = Можно прийти с детьми.
directory-why-no-children = Принимают тех, кто приходит без детей.
directory-why-residents-only = Принимают тех, кто живёт в городе.
directory-why-non-residents-only = Принимают тех, кто живёт не в городе.
directory-why-homeless = Принимают людей без постоянного жилья.

## Почему не показываем
directory-reason-closed = Служба закрыта.
directory-reason-awaiting-contact = Контакта этой службы у нас ещё нет.
directory-reason-place = Работает в другом месте: { $places }.
directory-reason-persons = Принимают только: { $persons }.
directory-reason-age = Принимают только людей в возрасте { $from }–{ $to } лет.
directory-reason-children-required = Принимают только женщин, которые приходят с детьми.
directory-reason-children-forbidden = Принимают только женщин, которые приходят без детей.
directory-reason-children-age = Принимают только мам с детьми в возрасте до { $age } лет.
directory-reason-residents-only = Принимают только тех, кто живёт в городе.
directory-reason-non-residents-only = Принимают только тех, кто живёт не в городе.
directory-reason-homeless = Принимают только людей без постоянного жилья.

## Пределы
directory-limit-planned = На { $date } это только планировали. Прежде чем ехать, пожалуйста, убедитесь, что уже открыто.
directory-limit-persons = Кого принимают: { $persons }. Обращаясь, скажите, кому нужна помощь.
directory-limit-person-unsaid-man = В нашем источнике не сказано, принимают ли мужчин: пожалуйста, спросите заранее.
directory-limit-person-unsaid-woman = В нашем источнике не сказано, принимают ли женщин: пожалуйста, спросите заранее.
directory-limit-person-unsaid-child = В нашем источнике не сказано, можно ли прийти самостоятельно до 18 лет: пожалуйста, спросите заранее.
directory-limit-person-unsaid-other = В нашем источнике не сказано, принимают ли всех: пожалуйста, спросите заранее.
directory-limit-age = Принимают людей в возрасте { $from }–{ $to } лет: пожалуйста, спросите о возрасте.
directory-limit-children-required = Принимают женщин, которые приходят с детьми: скажите, будут ли с Вами дети.
directory-limit-children-forbidden = Принимают женщин, которые приходят без детей: скажите, будут ли с Вами дети.
directory-limit-children-age = Принимают мам с детьми в возрасте до { $age } лет: скажите, сколько лет детям.
directory-limit-children-edge = Принимают детей в возрасте до { $age } лет: пожалуйста, спросите о ребёнке, которому уже { $age }.
directory-limit-children-older = Принимают детей в возрасте до { $age } лет: пожалуйста, спросите о старших детях.
directory-limit-children-unsaid = В нашем источнике не сказано, могут ли дети быть с Вами: пожалуйста, спросите заранее.
directory-limit-grown-children = Дети от 18 лет здесь считаются взрослыми: спросите о них отдельно.
directory-limit-residence-ask = Это городская служба. Если Вы живёте не в этом городе, спросите, смогут ли Вас принять.
directory-limit-residents-only = Принимают тех, кто живёт в городе: скажите, где Вы живёте.
directory-limit-non-residents-only = Принимают тех, кто живёт не в городе: скажите, где Вы живёте.
directory-limit-homeless = Принимают людей без постоянного жилья: скажите, есть ли оно у Вас.
directory-limit-situations = Для кого: { $situations }.
directory-limit-stay = Самое долгое пребывание: { $max }.
directory-limit-stay-first = Первый договор: { $first }. Самое долгое пребывание в целом: { $max }.
directory-stay-by-multidisciplinary-team = О продлении решает команда разных специалистов.
directory-stay-by-city-commission = Решение принимает комиссия при городском управлении занятости и социальной защиты.
directory-stay-by-individual = Срок определяют для каждой семьи отдельно, от нескольких дней.
directory-limit-capacity = Мест: { $places }. Свободного может не быть сразу.
directory-limit-capacity-night = Мест: { $places }, ещё для ночлега: { $night }. Свободного может не быть сразу.
directory-limit-part = Работает не во всём регионе, а только здесь: { $places }.
directory-limit-only-landline = Единственный номер работает со стационарного телефона, с мобильного не дозвониться.
directory-limit-landline-number = Только со стационарного телефона: { $numbers }.
directory-limit-hours-unsaid = Часы работы нам неизвестны.
directory-limit-other-help = Это другая помощь, чем та, о которой Вы спрашивали.
directory-limit-never-checked = Сведения на: { $date }. С тех пор их никто не проверял.
directory-limit-checked-long-ago = Проверено: { $date }. Что-то могло измениться.
directory-limit-call-first = Прежде чем ехать или рассчитывать на это, пожалуйста, позвоните.
directory-limit-ask-first = Прежде чем ехать, пожалуйста, уточните на национальной линии или у человека в этом чате.

## Как попасть
directory-how-no-number = Номера телефона у нас здесь нет. Можно позвонить на национальную линию или написать человеку в этом чате и спросить, как туда обратиться.
directory-phone-landline-only = только со стационарного телефона
directory-phone-mobile = с мобильного телефона

## Сроки
directory-span-day =
    { $amount ->
        [one] { $amount } день
        [few] { $amount } дня
       *[other] { $amount } дней
    }
directory-span-month =
    { $amount ->
        [one] { $amount } месяц
        [few] { $amount } месяца
       *[other] { $amount } месяцев
    }

## Национальные линии
directory-line-round-the-clock = круглосуточно
directory-line-free = бесплатно
directory-line-partly = проверено не полностью
directory-line-unverified = ещё не проверено

## Объяснение для людей
directory-explain-place = Место: { $place }.
directory-explain-maybe = Мы не уверены насчёт этого места. Возможно, Вы имели в виду: { $places }?
directory-explain-unknown = Мы не знаем этого места.
directory-explain-listings = Службы, которые могут принять этого человека, лучшие сначала:
directory-explain-none = Мы не знаем здесь службы, которая приняла бы этого человека.
directory-explain-why = Почему:
directory-explain-limits = Важно знать:
directory-explain-how = Как попасть:
directory-explain-phones = Телефоны:
directory-explain-excluded = Не подошли, и почему:
directory-explain-national = Общегосударственные линии:
directory-explain-emergency = когда есть опасность
