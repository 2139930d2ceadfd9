### The safety plan. Keys that begin with plan- stand inside its screens, below a first line that names nothing.

## Buttons
b-plan = Safety plan
b-plan-keep = Keep it here
b-plan-send = Send it to my caseworker
b-plan-yes = Yes, send it
b-plan-change = Change it
b-plan-delete = Delete my plan
b-plan-again = Go through it again
b-plan-people-neighbour = A neighbour
b-plan-people-relative = A relative
b-plan-people-friend = A friend
b-plan-people-money = Some own money
b-plan-people-place = A place to go
b-plan-prepare-signal = A signal next door
b-plan-prepare-word = A word for children
b-plan-prepare-bag = A packed bag
b-plan-prepare-documents = Papers and copies
b-plan-prepare-keys = Spare keys
b-plan-prepare-medicines = Medicines
b-plan-prepare-pet = My pet
b-plan-prepare-phone = Spare phone, charger
b-plan-during-door = Near a door
b-plan-during-rooms = Not in the kitchen
b-plan-during-children = Children know where
b-plan-during-call = Call or signal
b-plan-during-phone = Phone charged
b-plan-after-locks = New passwords, locks
b-plan-after-school = Tell the school
b-plan-after-routes = Other routes
b-plan-after-evidence = Keep evidence
b-plan-after-order = A protective order
b-plan-after-address = Address kept private
b-plan-phone-lock = Screen lock
b-plan-phone-location = My location
b-plan-phone-passwords = Who has passwords
b-plan-phone-sessions = Telegram sessions
b-plan-phone-notifications = Hide notifications
b-plan-phone-chat = Clear this chat

## Questions
s-plan-worry =
    Let us put together what could help you, step by step. You can skip every step.

    What worries you most right now? Write it in your own words, or skip.

    I keep none of this unless you ask me to at the end. What you write yourself stays visible in this chat until you press «Hide».
s-plan-people =
    Who or what could you count on? Choose all that fit.

    One person who knows is already a lot.
s-plan-prepare =
    What could you get ready in advance? Choose what seems possible.

    Only what nobody would notice. You know best what is safe for you.
s-plan-during =
    And when things get tense, what could help in that moment?

    Nobody can foresee everything. What another person does is not your fault.
s-plan-after =
    If you leave one day, or have left already: what would matter then?

    Leaving can be a dangerous time. It is good to think it through with a person before.
s-plan-phone =
    And the phone? What would you like to look at?

    A sudden change can be noticed. Changing one thing, or waiting for a calm moment, is fine too.
plan-so-far = It says now: «{ $words }». «Skip» takes this out, «Show me now» leaves it as it is.

## The plan
s-plan-shown =
    Here is what you put together. Nothing in it is decided for good.

    Look at it only where nobody can read over your shoulder.

    { $plan }

    { $kept }

    { $emergency }
s-plan-empty =
    That is all right. Nothing has to be decided today, and you can come back at any time.

    Three small things that nobody notices:
    • Know the emergency number by heart.
    • Think of one person you could call at any hour.
    • In every room, see which way leads outside.

    A person can also think it through together with you.

    { $emergency }
plan-not-kept = None of this is kept: I forget it when you leave this screen, at the latest after a day. «Keep it here» keeps it locked, for this chat only.
plan-typed = What you wrote yourself stays visible in this chat until you press «Hide».
plan-shortened = Of your own words, the first { $most } characters can be kept.
plan-kept = This is kept here, locked. It opens with «Safety plan» in the menu, for anyone who has this chat in their hands. «Hide» clears the screen but does not delete the plan; «Delete my plan» does.
plan-head-worry = What worries me most
plan-head-people = Who and what can help
plan-head-prepare = To get ready
plan-head-during = When it gets tense
plan-head-after = After leaving
plan-head-phone = The phone
plan-people-neighbour = A neighbour you trust can know that you may need them one day.
plan-people-relative = A relative can know how things are, and pick up when you call.
plan-people-friend = A friend can take you in for a night, or keep something for you.
plan-people-money = A little money of your own, put aside bit by bit where only you find it.
plan-people-place = A place where you can go at any hour, and the way there by day and by night.
plan-prepare-signal = A signal with the neighbour: a knock, a word, a light in the window, and what they do then.
plan-prepare-word = A word the children know: when they hear it, they go where you agreed.
plan-prepare-bag = A bag with clothes for a few days, yours and the children's, can wait with someone you trust.
plan-prepare-documents = Passports, birth certificates, bank cards, or copies of them: together, within reach, or with someone you trust.
plan-prepare-keys = A second set of keys can lie outside your home.
plan-prepare-medicines = Medicines for a few days, and the prescriptions.
plan-prepare-pet = Someone who could take in your pet, so that it does not keep you back.
plan-prepare-phone = A spare phone and a charger where only you find them, and the numbers you need on paper, under other names.
plan-during-door = Stay near a door that leads outside.
plan-during-rooms = Keep away from the kitchen and the bathroom: there are sharp and hard things there, and often only one way out.
plan-during-children = The children know where to go. They do not step in between: keeping themselves safe is enough.
plan-during-call = Call for help or give the agreed signal as soon as you safely can.
plan-during-phone = Keep your phone charged and close to you.
plan-after-locks = New locks, and new passwords from a device that only you use.
plan-after-school = School or kindergarten know who may pick up the children.
plan-after-routes = Other ways and times for work, shopping and school.
plan-after-evidence = Messages, photos, papers from a doctor: keep them where only you can reach them.
plan-after-order = Ask a lawyer or the police whether you can get a protective order.
plan-after-address = The new address stays with those who truly need it; the children know that too.
plan-phone-lock = A screen lock with a code that nobody can guess.
plan-phone-location = See who can follow where you are: in the phone, in maps, in family apps. Switching it off can be noticed, so choose the moment.
plan-phone-passwords = Think who knows the passwords to your mail and accounts. New ones are best set on a device that only you use.
plan-phone-sessions = In Telegram, «Settings», «Devices» shows where your account is open. What is not yours can be ended there.
plan-phone-notifications = Message previews on the locked screen can be switched off in the phone's settings.
plan-phone-chat = When you are done here, «Hide» clears this chat.

## What she does with it
s-plan-which =
    Which part would you like to change? The others stay as they are.

    { $emergency }
s-plan-consent =
    Send? Only this plan, nothing else.

    { $to } Once it has been read there, I cannot take it back.

    { $emergency }
plan-to = It goes to { $alias }.
plan-to-whoever = It goes to the person who will answer you.
plan-sent-head = My safety plan
s-plan-sent-to =
    It is on its way to { $alias }. Only this plan, nothing else.

    { $emergency }
s-plan-sent =
    It is kept for the person who will answer you. Only this plan, nothing else.

    { $emergency }
s-plan-no-case =
    There is no one on the other side yet who could read it.

    «Talk to a person» leads there. So that your plan is still here afterwards, press «Keep it here» first.

    { $emergency }
s-plan-deleted =
    It is deleted. I keep nothing of it any more.

    What you wrote yourself may still stand in this chat; «Hide» clears it. What you sent stays with the person who received it.

    { $emergency }
s-plan-gone =
    That is no longer here. We can put it together again whenever you like.

    { $emergency }
