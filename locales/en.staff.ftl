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
b-directory-phones = Change phones
b-directory-checked = Checked today
b-directory-open = It is open
b-directory-planned = It is planned
b-directory-closed = It is closed
b-directory-address = Street address
b-directory-no-address = Remove address
b-directory-undo = Undo the edit
b-directory-settled = Reports settled
b-directory-more = More
b-directory-home = The directory

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
    /directory: the services, their numbers, and what was reported of them
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
staff-why-danger-now = said: danger right now
staff-why-child-danger-now = said: a child is in danger right now
staff-why-asq5-yes = yes to thoughts of killing themselves now: keep contact, an emergency evaluation is needed
staff-why-asq5-open = no answer about thoughts of killing themselves now: a trained person asks in this same contact
staff-why-asq5-no = thoughts of suicide were there; asked whether they are there now: no
staff-why-suicidal-thought = said: thoughts of suicide
staff-why-cssrs-high = C-SSRS, entered by a worker: high
staff-why-cssrs-moderate = C-SSRS, entered by a worker: moderate
staff-why-strangulation-today = strangled today: an ambulance is needed, injuries can be invisible
staff-why-strangulation-week = strangled within 7 days: an ambulance is needed, injuries can be invisible
staff-why-strangulation-breathing = strangled, trouble breathing: an ambulance is needed
staff-why-strangulation-speaking = strangled, trouble speaking: an ambulance is needed
staff-why-strangulation-swallowing = strangled, trouble swallowing: an ambulance is needed
staff-why-strangulation-vision = strangled, a change of vision: an ambulance is needed
staff-why-strangulation-fainting = strangled, fainted: an ambulance is needed
staff-why-strangulation-pregnant = strangled, pregnant: an ambulance is needed
staff-why-strangulation-earlier = strangled more than 7 days ago
staff-why-strangulation-skip = strangled; when was not said
staff-why-sexual-120h = sexual violence within 120 hours: some medical help is possible only within 72 and 120 hours
staff-why-pregnancy = pregnant
staff-why-separation-stalking = separated within the last year, and stalked
staff-why-worker-raised-RED = a worker raised the level: { staff-level-RED }
staff-why-worker-raised-HIGH = a worker raised the level: { staff-level-HIGH }
staff-why-worker-raised-ELEVATED = a worker raised the level: { staff-level-ELEVATED }
staff-why-worker-lowered-HIGH = a worker lowered the level: { staff-level-HIGH }; above it only what is newer
staff-why-worker-lowered-ELEVATED = a worker lowered the level: { staff-level-ELEVATED }; above it only what is newer
staff-why-worker-lowered-STANDARD = a worker lowered the level: { staff-level-STANDARD }; above it only what is newer
staff-why-text-NOW = in their words: danger right now
staff-why-text-CHILD_NOW = in their words: a child is in danger right now
staff-why-text-SUICIDE_ACT = in their words: a suicide attempt
staff-why-text-STRANGLE = in their words: strangling
staff-why-text-KILL_THREAT = in their words: a threat to kill
staff-why-text-WEAPON = in their words: a weapon
staff-why-text-SEXUAL = in their words: sexual violence; when was not said
staff-why-text-CHILD = in their words: violence or threats against a child
staff-why-text-SUICIDE_IDEA = in their words: thoughts of suicide
staff-why-text-SEVERE = in their words: severe violence
staff-why-text-STALK = in their words: stalking
staff-why-text-SEPARATION = in their words: a separation
staff-why-text-CONTROL = in their words: control of money, documents or the phone
staff-why-text-denied = asked whether their words were understood right: no

## What triage rests on
staff-provenance-head = What triage rests on. The marks: what was read in a source, what only partly, what is unverified, what the project decided itself.
staff-provenance-rules = The rules: what gives which level
staff-provenance-asked = Asked in the chat.
staff-provenance-reference = For caseworkers to know of: its text is not here.
staff-provenance-verified = Its text is verified; the police fill it in.
staff-provenance-hidden-wording = Hidden: no wording is reviewed, so the question counts as unanswered.
staff-provenance-hidden-official = Hidden: the official text is not in hand, the worker types the level.
staff-provenance-version = Version: { $version }. Owner: { $owner }. Licence: { $licence }. For: { $audience }.
staff-provenance-source = Source: { $source }
staff-provenance-validation = Validation: { $validation }
staff-provenance-usable = Usable: { $usable }
staff-provenance-not = Not: { $not }
staff-mark-verified-in-source = verified in a source
staff-mark-partly = partly
staff-mark-unverified = unverified
staff-mark-project = project

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

## Changing a level
b-level-lower = Lower level
b-level-raise = Raise level
staff-page = 🔴 { $code } is RED: someone is needed now.
staff-desk-unasked = ⚠️ Opened because of danger. They were not asked for consent yet: please ask first.
staff-level-ask-lower = { $code } is { $from }. To which level?
staff-level-ask-raise = { $code } is { $from }. To which level?
staff-level-ask-reason = { $code }, { $from } → { $to }. Why? One sentence is enough. It stays with the case, locked; the log keeps only who and when.
staff-level-ask-confirm =
    { $code }: { $from } → { $to }

    «{ $reason }»

    Shall I change it?
b-level-change = Change it
staff-level-kept = Nothing was changed.
staff-level-done = { $code } is { $level } now.
staff-level-unchanged = { $code } stays { $level }: that is its level already, or something said since then holds it there.
staff-level-changed = { $by } changed { $from } to { $to }: «{ $reason }»
staff-danger-at = Danger right now, said at { $time }:
staff-level-denied = They said this was misread: { $what }
staff-danger-reach-talk = they can talk now
staff-danger-reach-text = they can write, not talk
staff-danger-reach-neither = they can neither talk nor write: only single taps
staff-danger-near-yes = this person is near them NOW
staff-danger-near-no = this person is not near them
staff-danger-near-unknown = they do not know whether this person is near
staff-danger-hurt-yes = they are hurt
staff-danger-hurt-no = they are not hurt
staff-danger-hurt-unknown = they do not know whether they are hurt
staff-danger-around-yes = there are children there
staff-danger-around-no = there are no children there

## The directory
admin-directory-home =
    { $count ->
        [0] Nobody has reported a number that did not work.
        [one] { $count } report that a number did not work. The newest comes first.
       *[other] { $count } reports that a number did not work. The newest come first.
    }

    Below are the places.
admin-directory-place = { $place }: which service?
admin-directory-listing =
    { $name }
    { $original }
    { $place } · { $id }

    State: { $state }
    Phones: { $phones }
    Hours: { $hours }
    Street address (staff only): { $address }

    { $status }
    As of: { $asOf }
    Source: { $source }

    What survivors read:
    { $summary }
    { $how }
    { $limits }
admin-directory-state-open = open
admin-directory-state-planned = planned
admin-directory-state-closed = closed
admin-directory-state-awaiting-contact = no contact yet
admin-directory-none = none
admin-directory-unknown = not known
admin-directory-address-none = none kept
admin-directory-address-locked = kept, but its key is missing, so it cannot be read
admin-directory-verified = Checked on { $date }.
admin-directory-not-verified = NOT verified: none of us has dialled it yet.
admin-directory-reports = { $count ->
    [one] { $count } report that a number did not work, on { $date }.
   *[other] { $count } reports that a number did not work, the last on { $date }.
}
admin-directory-as-file = As it stands in the files.
admin-directory-edited = Edited by { $who }, { $at }.
admin-directory-somebody = somebody who no longer works here
admin-directory-file-newer = The file has changed since. The edit stays in force; «Undo the edit» takes what the file says now.
admin-directory-gone = This service is not in the directory any more.
admin-directory-done = Done. It is in force.
admin-directory-ask-phones =
    { $name }
    Now:
    { $now }

    Please write all the numbers, one a line: + and the country code, then what it is for: mobile, landline-only or any. For example:
    +380 56 000 00 00 mobile

    A lone { $none } means that there is no number.
admin-directory-ask-address =
    { $name }
    Now: { $now }

    Please write the street address. It is kept sealed and shown to admins only, never to survivors.
admin-directory-refused =
    Nothing is saved yet. Please look at this once more:
    { $lines }

    All you wrote, to copy and mend:
    { $text }
admin-directory-refused-line = • «{ $line }»: { $reason }
admin-directory-fault-number = a number begins with + and the country code; a short code has 3 to 6 digits
admin-directory-fault-display = a number has only digits, spaces, brackets and dashes
admin-directory-fault-use = the word at the end is mobile, landline-only or any
admin-directory-fault-short-mobile = a short code cannot be for mobile phones only
admin-directory-fault-landline = this short code answers landlines only: write landline-only after it
admin-directory-fault-twice = this number is there twice
admin-directory-fault-many = { $most } numbers at most have room on a phone
admin-directory-address-long = This is too long for an address, so nothing is saved yet: { $most } characters at most.
