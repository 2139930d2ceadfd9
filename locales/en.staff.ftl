### Staff and admins.

## Buttons
b-claim = Claim
b-release = Release
b-close-case = Close case
b-send = Send
b-cancel = Cancel
b-outcome-overcome = Overcome
b-outcome-minimised = Minimised
b-outcome-no-result = No result
b-outcome-handed-over = Handed over
b-outcome-ended-at-their-wish = Ended at their wish
b-outcome-lost-contact = Lost contact

## Words of cards
staff-level-RED = 🔴 RED
staff-level-HIGH = 🟠 HIGH
staff-level-ELEVATED = 🟡 ELEVATED
staff-level-STANDARD = ⚪ STANDARD
staff-language-uk = Ukrainian
staff-language-ru = Russian
staff-language-kk = Kazakh
staff-language-en = English
staff-unknown = not said
staff-place-other = elsewhere
staff-children-yes = yes
staff-children-no = no
staff-children-unknown = not said
staff-card-waiting =
    { $code } · { $level }
    Language: { $language }
    Place: { $place }
    Waiting since { $asked }
staff-card-claimed =
    { $code } · { $level }
    Taken by { $owner }
staff-card-closed = { $code } · closed

## The desk
staff-desk-head = { $code } · { $level }
staff-desk-facts =
    Language: { $language }
    Place: { $place }
    Children with them: { $children }
staff-desk-words = In their words: «{ $words }»
staff-desk-how =
    { "" }
    Write here: your words wait behind a neutral notice until they press «Show». If you have several cases, reply to a message of the one you mean.
staff-safety-not-asked = Safety questions: not asked.
staff-safety-open = { $open ->
    [0] Safety questions: all answered.
    [one] Safety questions: { $open } unanswered; if the answer were yes, the level would be { $level }.
   *[other] Safety questions: { $open } unanswered; if every answer were yes, the level would be { $level }.
}
staff-possible-repeat = (possible repeat)

## Answers to staff
staff-claimed = { $code } is yours. The talk is in your private chat with me.
staff-taken = A colleague has already taken it.
staff-closed-already = This case is closed.
staff-absent = There is nothing here for you.
staff-released = { $code } is back in the queue.
staff-close-ask = How does { $code } end?
staff-closed = { $code } is closed.
staff-no-case = You have no open case, so this was not passed on. Claim one in the staff chat first.
staff-which-case = Which case is this for? Nothing has been passed on yet.
staff-sent-to = Kept for { $code }. It waits behind a neutral notice until they open it.
staff-not-passed-on = This kind of message cannot be passed on. Text, photos, voice, video and files can.
staff-left-chat = { $code }: they left the chat at { $time } and cleared it.
staff-survivor-blocked = { $code }: they have blocked the bot or their account is gone. It may not have been their own hand. Nothing more can reach them here.
staff-survivor-back = { $code }: they have unblocked the bot.
staff-not-delivered = { $code }: Telegram refused one of your messages. It did not reach them.
staff-not-shown = { $code }: one of their messages could not be shown to you. Please ask them to write it again.
staff-owner-unreachable = { $code } is back in the queue: I cannot write to the caseworker, so nothing reached them. A private /start to me opens the way.
staff-parked = ⚠️ An update could not be handled after several tries ({ $update }). If it was a person's message, they have been told that it was not passed on.
staff-home =
    Hello, { $alias }. Your role: { $role }.

    { $commands }
staff-commands-caseworker = Cases come to the staff chat; press «Claim» there. The talk is here.
staff-commands-admin =
    Cases come to the staff chat; press «Claim» there. The talk is here.

    /addstaff <telegram id> <caseworker|supervisor|admin> <alias>
    /staff: who works here
    /broadcast: a message to everybody who switched updates on
staff-role-caseworker = caseworker
staff-role-supervisor = supervisor
staff-role-admin = admin
staff-question-closed = This question is already closed.

## Why a level
staff-why-who-yes-3-or-more = three or more of the six safety questions answered yes
staff-why-who-yes-2 = two of the six safety questions answered yes
staff-why-who-W2-yes = a weapon was used or threatened
staff-why-who-W3-yes = strangled, or the neck pressed: injuries can be invisible and appear later
staff-why-who-W4-yes = they believe this person could kill them
staff-why-who-W2-open = unanswered: weapon
staff-why-who-W3-open = unanswered: strangling
staff-why-who-W4-open = unanswered: could kill
staff-why-who-incomplete-could-be-high = not all questions were answered; it could be HIGH

## Admins
admin-added = { $alias } is registered. Role: { $role }.
admin-addstaff-usage = Write it like this: /addstaff 123456789 caseworker Alias. The role is caseworker, supervisor or admin.
admin-staff-list =
    Who works here:
    { $people }
admin-staff-line = • { $alias }, { $role }
admin-broadcast-ask = The text ({ $language }), or skip it. Its beginning is what a locked phone shows.
admin-broadcast-preview =
    This goes, silently, to { $count ->
        [one] { $count } person
       *[other] { $count } people
    } who switched updates on.

    { $texts }
admin-broadcast-text = { $language }: { $text }
admin-broadcast-empty = There is no text yet, so nothing was sent.
admin-broadcast-betrays = «{ $word }» would show on a locked phone ({ $language }). Please write it more neutrally.
admin-broadcast-started = On its way. I will tell you how many it reached.
admin-broadcast-cancelled = Nothing was sent.
admin-broadcast-done = The broadcast is done: sent { $sent }, not delivered { $failed }, unknown { $unknown }.
admin-staff-chat-unreachable = ⚠️ I cannot write to the staff chat. New cases do not reach it. Please add me there again.
