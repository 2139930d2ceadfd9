### The survivor's chat. Keys that begin with s- are sent there, s-notice- ones unasked.
### The first line is what a locked phone or the list of chats shows: it names nothing.

## Buttons
b-hide = 🌿 Hide
b-menu = ☰ Menu
b-find = Find help
b-safety = Check my safety
b-person = Talk to a person
b-settings = Settings
b-yes = Yes
b-no = No
b-unknown = I don't know
b-na = Does not apply
b-skip = Skip
b-back = Back
b-alone = I am alone
b-someone-may-see = Someone may see
b-go-on = Go on
b-agree = I agree
b-language = Language
b-updates = Updates
b-show = Show
b-elsewhere = Somewhere else
b-country-UA = Ukraine
b-country-KZ = Kazakhstan
b-country-RU = Russia
b-national = Lines for the whole country
b-done = Done
b-show-now = Show me now
b-next = Next
b-previous = Previous
b-kept = My notes
b-keep = Save for later
b-unkeep = Take out of my notes
b-bad-number = This number did not work
b-find-all = All of them
b-find-again = Change my answers
b-find-needs-shelter = A safe place
b-find-needs-psychological = Someone to talk to
b-find-needs-legal = Legal help
b-find-needs-medical = Medical help
b-find-needs-social = Papers, benefits
b-find-needs-material = Food, essentials
b-find-needs-visit = Someone who comes
b-find-needs-phone = A call
b-find-who-woman = A woman
b-find-who-man = A man
b-find-who-child = I am under 18
b-find-who-other = None of these
b-find-age-a0 = Under 18
b-find-age-a18 = 18–39
b-find-age-a40 = 40–58
b-find-age-a59 = 59–69
b-find-age-a70 = 70 or older
b-find-children-none = No children
b-find-children-a0 = 0–3 years
b-find-children-a4 = 4 years
b-find-children-a5 = 5–17 years
b-find-children-a18 = 18 or older
b-find-home-here = I live here
b-find-home-elsewhere = I live elsewhere
b-find-home-homeless = I have no home now

## Names of languages, each in itself
language-uk = Українська
language-ru = Русский
language-kk = Қазақша
language-en = English

## Beginning
s-language =
    Мова · Язык · Тіл · Language

    Оберіть мову · Выберите язык · Тілді таңдаңыз · Choose a language

    { $emergency }
s-privacy =
    Hello. Before we begin: could anyone else see this screen?

    «Hide» clears this chat for both of us, at any moment. I am a bot, and I help people find support quietly.

    { $emergency }
s-emergency = If you are in danger right now: { $numbers }
s-emergency-country = { $country }: { $numbers }
s-watched =
    All right, let us keep it short.

    You can come back when you are alone: everything here will wait for you. «Hide» clears this chat at once.

    { $emergency }
s-menu =
    What would you like?

    Good to know: you can stop at any moment. Telegram keeps chats on its own servers, and I cannot see or undo screenshots. Clearing the chat here does not clear what a person on our side has already read.

    Whatever happened, it is not your fault.

    { $emergency }

## Find help
s-find-place =
    Where shall I look? Choose a place or write its name. «Somewhere else» shows the lines of a country.

    { $emergency }
s-find-maybe =
    Did you mean one of these?

    { $emergency }
s-find-needs =
    What would help? Choose as many as you like.

    { $emergency }
s-find-who =
    Who is it for? Some places take only certain people, and I would not want to send you in vain.

    { $emergency }
s-find-age =
    How old is this person? Some places have an age limit.

    { $emergency }
s-find-children =
    Would children come too? How old are they? Choose all that fit.

    { $emergency }
s-find-home =
    And at home? Some places ask where a person lives.

    { $emergency }
s-find-position = ({ $number } of { $total })
s-find-all =
    { $place }

    These are the places we know there that may take you, the best fit first. Press one to see how to reach it.

    { $left }

    { $emergency }
s-find-left = These would probably not take you, so I left them out:
s-find-none =
    { $place }

    With what you told me, none of the places we know there would take you. That is about their rules, not about you.

    { $left }

    A person can look further together with you. And these lines are for the whole country:

    { $lines }
s-find-gone =
    What you told me is no longer here. We can look again at any time.

    { $emergency }
s-find-kept = It is in your notes now.
s-find-unkept = It is no longer in your notes.
s-find-kept-list =
    Your notes. Only this chat shows them; «Hide» does not delete them.

    { $emergency }
s-find-note = Note { $number }
s-find-kept-none =
    There is nothing in your notes yet.

    { $emergency }
s-find-reported = Thank you. Someone will check this number.
s-find-nothing =
    { $place }

    We do not know of a place there yet. These lines are for the whole country:

    { $lines }
s-find-country =
    Which country are you in? Then I can show you the lines for that country.

    { $emergency }
s-national =
    Lines for the whole country. This is where you can call or write:

    { $lines }
s-listing =
    This is what we know about this place, and about how to get in.

    { $summary }

    { $name }

    { $why }

    How to get in: { $how }

    { $phones }

    { $limits }
s-listing-no-phone = We do not have a phone number for it.

## Check my safety
s-safety-question =
    { $number } of { $total } · You can skip any question and stop whenever you like.

    { $question }

    { $emergency }
s-safety-HIGH =
    Thank you for answering.

    It would be good to talk with a person about this today. What you describe can be dangerous, even when things are quiet. You decide.

    { $emergency }
s-safety-ELEVATED =
    Thank you for answering.

    A person can look at this together with you, whenever you want. Some of it can be a sign of danger, or was left open.

    { $emergency }
s-safety-STANDARD =
    Thank you for answering.

    These questions do not know everything. If something feels wrong to you, trust that feeling, and talk to a person whenever you want.

    { $emergency }

## Danger right now, and danger heard in words
b-heard-yes = Yes, I need help now
b-heard-no = No
b-danger-now-me = I am in danger
b-danger-now-child = A child is in danger
b-danger-now-no = Not right now
b-danger-reach-talk = I can talk
b-danger-reach-text = I can write
b-danger-reach-neither = Neither
b-danger-when-today = Today
b-danger-when-week = In the last 7 days
b-danger-when-earlier = Earlier
b-danger-signs-none = None of these
b-danger-signs-breathing = Hard to breathe
b-danger-signs-speaking = Hard to speak
b-danger-signs-swallowing = Hard to swallow
b-danger-signs-vision = Sight changed
b-danger-signs-fainting = Fainted
b-danger-signs-pregnant = I am pregnant
s-danger-now =
    Before anything else: how are things right at this moment?

    If you are in danger, or a child is: { $numbers }
s-danger-reach =
    { $numbers }

    The people on duty are being told now that it is urgent. I cannot promise when one of them answers: if you can, call one of the numbers.

    What can you do at this moment?
s-danger-near =
    Is this person near you now?

    { $emergency }
s-danger-hurt =
    Are you hurt?

    { $emergency }
s-danger-around =
    Are there children there?

    { $emergency }
s-danger-when =
    When did it happen that your neck was pressed?

    It matters even when nothing can be seen.

    { $emergency }
s-danger-signs =
    Was or is there any of this? Choose all that fit.

    { $emergency }
s-danger-RED =
    Thank you for telling me. If you can do it safely, please call:

    { $numbers }

    The people on duty have been told that it is urgent. I cannot promise when one of them answers. You can write here at any moment; it is kept for them.
s-danger-RED-quiet =
    Thank you for telling me. You do not have to do or write anything now.

    { $numbers }

    The people on duty have been told that it is urgent, and what you tapped. I cannot promise when one of them answers. If there is a safe moment, call, or go to where other people are.
s-danger-neck = About the neck: injuries can be invisible and appear hours or days later. Please let a doctor look, today if you can, above all with trouble breathing, swallowing, speaking or seeing.
s-heard = I have read what you wrote. Did I understand you right?
s-heard-RED = It sounds as if you may be in danger right now.
s-heard-HIGH = It sounds serious, and as if it could become dangerous. What happens to you matters, and it is not your fault.
s-heard-SUICIDE_ACT = It sounds as if you may have hurt yourself, or are about to. I am glad that you wrote. Please do not stay alone with it: call an ambulance or someone near you now.
s-heard-SUICIDE_IDEA = It sounds as if it is so hard that you do not want to live. I am glad that you wrote. A person can be with you in this, today.
s-heard-STRANGLE = It sounds as if your neck was pressed or you could not breathe. Injuries from that can be invisible and appear later: please let a doctor look, today if you can.
s-heard-SEXUAL = It sounds as if somebody did something to your body that you did not want. It is not your fault. A doctor can do most in the first 72 hours, and some things up to 120 hours; you decide.
s-heard-CHILD_NOW = It sounds as if a child may be in danger right now.
s-heard-CHILD = It sounds as if a child may not be safe.
s-heard-paged = The people on duty are being told that it is urgent. I cannot promise when one of them answers.
s-heard-not-passed-on = I have passed your words on to nobody yet. «Talk to a person» is for that.
s-heard-sorry = Thank you for telling me, and sorry that I misread it.
s-heard-sorry-paged = Thank you for telling me, and sorry that I misread it. The people on duty were already told; one of them may write to you, and you need not answer.

## Talk to a person
s-consent =
    Before a person answers you, here is how it works. Take your time.

    • A caseworker reads what you write here, and answers. They see a code, not your name or your number.
    • Telegram keeps this chat on its servers; we keep only what we need to help you, and keep it locked.
    • We pass nothing on without asking you first. If a law ever left us no choice, for example to protect a child, we would tell you before.
    • You can stop at any moment. «Hide» clears this chat.

    Is that all right for you?

    { $emergency }
s-ask-place = Where are you, roughly?
s-ask-children = Are there children with you?
s-ask-words =
    What matters most to you right now?

    Write it in your own words, as short as you like. Or skip.
s-ask-reporting = May we count your request in our figures? Only as a number, without anything about you.
s-case-opened =
    Your request is kept. Your code is { $code }.

    I am telling the people on duty now. I cannot promise when one of them answers. You can already write here: it will wait for them, and nothing gets lost.

    { $emergency }
s-case-waiting =
    Your code is { $code }.

    You are waiting for the people on duty. What you write here is kept for the one who answers.

    { $emergency }
s-case-claimed =
    { $alias } is with you now. Your code is { $code }.

    Write here, in any way you like. Answers come quietly and open only when you press «Show».

    { $emergency }
s-case-closed =
    This talk has come to an end for now.

    You can come back at any time, for any reason. Just press «Talk to a person».

    { $emergency }
s-kept =
    This is kept for the person who will answer you.

    { $emergency }
s-kept-for =
    This is kept, and on its way to { $alias }.

    { $emergency }
s-possible-repeat = (you may have had this already)
s-notice-new = { $count ->
    [one] { $count } new
   *[other] { $count } new
}
s-shown-below = It is here, below.
s-nothing-new = Nothing new yet.

## Settings
s-settings =
    Settings

    Language: { $language }
    Updates: { $updates }

    Updates are rare, silent messages about numbers or places that have changed.
s-updates-on = on
s-updates-off = off

## Leading on
s-choose = Please press one of the buttons, or skip this.
s-type = Please write it in words, or skip this.
s-unclear = I did not quite follow. Here is what I can do.
s-not-passed-on = I cannot pass on this kind of message. Words, photos and voice messages I can.
s-only-with-person = There is no one on the other side yet who could look at it. Press «Talk to a person» first, then send it again.
s-stale = This button is from earlier. Here is where we are now.
s-broken =
    Something on my side did not work.

    What you last sent or pressed may not have gone through. Please look, and try once more if need be.

    { $emergency }
s-outage =
    I am not quite well at the moment.

    What you sent is not lost: I will go on when I can. Until then, if it is urgent:

    { $numbers }

## What stays after «Hide»
s-cover-1 = A tip for today: a little vinegar in the water keeps cut flowers fresh for longer.
s-cover-2 = A tip for today: put a wooden spoon across the pot, and it will not boil over.
s-cover-3 = A tip for today: a slice of apple in the bread bin keeps the bread soft for longer.
