### The directory: kinds of help, why a service fits, its limits, how to get in, national lines.

## Kinds of help
directory-kind-shelter = a safe place to stay
directory-kind-psychological = psychological support
directory-kind-legal = legal help
directory-kind-medical = medical help
directory-kind-social = help with papers and benefits
directory-kind-material = food and essentials
directory-kind-visit = specialists who come to you
directory-kind-phone = a talk by phone

## Persons and situations
directory-person-woman = women
directory-person-man = men
directory-person-child = children
directory-situation-domestic-violence = people who have lived through violence at home
directory-situation-gender-based-violence = people who have lived through gender-based violence
directory-situation-child-ill-treatment = children who have been ill-treated
directory-situation-hard-life = people in a hard situation in life
directory-situation-homelessness = people without a fixed home

## Why it fits
directory-why-needs = Here you can find: { $kinds }.
directory-why-place = Works here: { $places }.
directory-why-place-planned = Planned here: { $places }.
directory-why-round-the-clock = You can turn to it at any hour, day or night.
directory-why-persons = Takes: { $persons }.
directory-why-age = Takes people aged { $from }–{ $to }.
directory-why-children = You can come with your children.
directory-why-no-children = Takes those who come without children.
directory-why-residents-only = Takes people who live in the city.
directory-why-non-residents-only = Takes people who do not live in the city.
directory-why-homeless = Takes people without a fixed home.

## Why it is left out
directory-reason-closed = It is closed.
directory-reason-awaiting-contact = We do not have a contact for it yet.
directory-reason-place = It works elsewhere: { $places }.
directory-reason-persons = It takes only: { $persons }.
directory-reason-age = It takes only people aged { $from }–{ $to }.
directory-reason-children-required = It takes only women who come with children.
directory-reason-children-forbidden = It takes only women who come without children.
directory-reason-children-age = It takes only mothers with children up to { $age } years.
directory-reason-residents-only = It takes only people who live in the city.
directory-reason-non-residents-only = It takes only people who do not live in the city.
directory-reason-homeless = It takes only people without a fixed home.

## Limits
directory-limit-planned = On { $date } it was only planned. Please confirm that it has opened before you go.
directory-limit-persons = Takes: { $persons }. Please say who needs help when you ask.
directory-limit-person-unsaid-man = Our source does not say whether men are taken: please ask first.
directory-limit-person-unsaid-woman = Our source does not say whether women are taken: please ask first.
directory-limit-person-unsaid-child = Our source does not say whether someone under 18 can come alone: please ask first.
directory-limit-person-unsaid-other = Our source does not say whether everyone is taken: please ask first.
directory-limit-age = Takes people aged { $from }–{ $to }: please ask about age.
directory-limit-children-required = Takes women who come with children: please say whether children come with you.
directory-limit-children-forbidden = Takes women who come without children: please say whether children come with you.
directory-limit-children-age = Takes mothers with children up to { $age } years: please say how old the children are.
directory-limit-children-edge = Takes children up to { $age } years: please ask about a child who is already { $age }.
directory-limit-children-older = Takes children up to { $age } years: please ask about the older children.
directory-limit-children-unsaid = Our source does not say whether children can stay with you: please ask first.
directory-limit-grown-children = Children aged 18 or over count as adults here: please ask about them separately.
directory-limit-residence-ask = It is a service of the city. If you do not live in the city, please ask whether it can take you.
directory-limit-residents-only = Takes people who live in the city: please say where you live.
directory-limit-non-residents-only = Takes people who do not live in the city: please say where you live.
directory-limit-homeless = Takes people without a fixed home: please say whether you have one.
directory-limit-situations = Meant for: { $situations }.
directory-limit-stay = Longest stay: { $max }.
directory-limit-stay-first = First agreement: { $first }. Longest stay in all: { $max }.
directory-stay-by-multidisciplinary-team = A team of different specialists decides whether to extend it.
directory-stay-by-city-commission = A commission at the city's employment and social protection office decides.
directory-stay-by-individual = The length is set for each family, from a few days.
directory-limit-capacity = Places: { $places }. There may be no free place at once.
directory-limit-capacity-night = Places: { $places }, and { $night } more for the night. There may be no free place at once.
directory-limit-part = It does not work everywhere in the region, only here: { $places }.
directory-limit-only-landline = Its only number works from a landline, not from a mobile phone.
directory-limit-landline-number = Works from a landline only: { $numbers }.
directory-limit-hours-unsaid = The hours are not known here.
directory-limit-other-help = This is another kind of help than the one you asked for.
directory-limit-never-checked = What we know dates from: { $date }. Nobody has checked it since.
directory-limit-checked-long-ago = Last checked: { $date }. It may have changed.
directory-limit-call-first = Please call before you go or rely on it.
directory-limit-ask-first = Please check with a national line or a person in this chat before you go.

## How to get in
directory-how-no-number = We do not have a number for it here. You can call a national line, or write to a person in this chat, and ask how to reach it.
directory-phone-landline-only = from a landline only
directory-phone-mobile = from a mobile phone

## Lengths of time
directory-span-day =
    { $amount ->
        [one] { $amount } day
       *[other] { $amount } days
    }
directory-span-month =
    { $amount ->
        [one] { $amount } month
       *[other] { $amount } months
    }

## National lines
directory-line-round-the-clock = round the clock
directory-line-free = free
directory-line-partly = not fully checked
directory-line-unverified = not checked yet

## Explanation for people
directory-explain-place = Place: { $place }.
directory-explain-maybe = We do not know this place for sure. Did you mean: { $places }?
directory-explain-unknown = We do not know this place.
directory-explain-listings = Services that may take this person, the best first:
directory-explain-none = We know no service here that would take this person.
directory-explain-why = Why:
directory-explain-limits = Good to know:
directory-explain-how = How to get in:
directory-explain-phones = Phones:
directory-explain-excluded = Left out, and why:
directory-explain-national = National lines:
directory-explain-emergency = in danger
