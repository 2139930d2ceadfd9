### What belongs to her alone: coming back from another account, is it still her, deleting everything, honesty.
### The first line is what a locked phone or the list of chats shows: it names nothing.

## Buttons
b-return-code = Return code
b-return-new = Show me a number
b-delete-all = Delete everything
b-yes-delete = Yes, delete
b-keep-it = Keep it
b-about = About this chat
b-about-more = Tell me more
b-check-word = Check word
b-check-ask = Ask now
b-check-set = Agree on a word
b-doubt = I doubt it is her
b-trust = It is her again

## Return code
s-return =
    A number to come back with.

    If you lose this phone or this account, write to me from another one and type that number, in any way you like. What we have here then goes on there, and this chat is cleared and closed.

    It looks like a phone number and is none: please never call it. I can show it only once, so write it down among other numbers, where it does not stand out.

    { $known ->
        [yes] You have one already. A new one replaces it.
       *[no] You have none yet.
    }
s-return-number =
    { $number }

    Please write it down now: I cannot show it again. It works once. A new one replaces it.
s-returned =
    Welcome back.

    What we had goes on here. The other chat has been cleared and shows nothing more.

    The number is used up now: you can take a new one under «Settings».

    { $emergency }

## Delete everything
s-erase =
    Delete what is kept here?

    What goes: this chat on both sides, your words and answers, your plan and notes, and whatever the person on our side has in her chat with me, as far as Telegram still lets me delete it. Nobody can bring it back.

    What stays: that there was a request, when it came and how it ended. Nothing of it says who you are.

    { $way ->
        [word] I will ask for your personal word first, and then do it at once.
       *[later] The chat is cleared now. The rest follows in { $hours } hours, in case somebody else pressed this. Until then you can come back and press «Keep it».
    }
s-erase-word = Please type your word. I take it away at once.
s-erase-pending =
    One thing first.

    You, or somebody with this phone, asked me to delete everything. It is going to happen on { $due }.

    Until then you can press «Keep it», and nothing is lost.

    { $emergency }
s-erase-kept =
    All right, everything stays.

    { $emergency }

## Honesty, once before anything sensitive
s-about =
    What this chat can do, and what it cannot.

    I can clear what we write here, for both of us, while it is less than two days old. «Hide» does that at once, and I do it after a day anyway.

    I cannot reach screenshots, notices that were already shown, or an app that watches the phone. Whoever is signed in to your account on another device sees what you see. Telegram keeps chats on its servers, and this one is not secret there.

    Deleting messages yourself leaves what the person on our side has read; «Delete everything» removes that too.
s-about-ask =
    What would you like?

    You can stop at any moment. Whatever happened, it is not your fault.

    { $emergency }
s-about-more =
    Where to look in Telegram, when nobody is near.

    Devices: «Settings» → «Devices» shows who is signed in. Ending a session can be noticed there.
    Notices: «Settings» → «Notifications» → switch off message previews.
    Lock: «Settings» → «Privacy and Security» → «Passcode Lock».
    Traces: search and the list of chats can still show my name. You can archive this chat or delete it, after «Hide».
    An app that watches: if somebody knows things they cannot know, use another phone for this, one they never held.

    { $emergency }

## Staff
staff-returned =
    { $code }: somebody came here from another account with the return code.

    Please ask the check word before you write anything else. Until you are sure, take it for a stranger.
staff-folded = { $code }: they had opened { $other } meanwhile. { $other } is closed, and what was written there comes to { $code }.
staff-folded-away = { $other } is closed: it goes on as { $code }, where this person was known before.
staff-return-limit = ⚠️ Return codes were tried unusually often today. Until tomorrow none is taken. Please tell an admin.
staff-check-none =
    { $code }: no check word yet.

    Agree with her on a question and an answer that nobody else would know.
staff-check =
    { $code }: the check word.

    Question: { $question }
    Agreed answer: { $answer }
staff-check-doubted = The chat shows only cover. What you write waits.
staff-check-type =
    Please write two lines: the question, and below it the answer you agreed on.

    Nothing of it is sent to her now.
staff-check-two-lines = That was not two lines.
staff-check-kept = Nothing has changed.
staff-check-asked = { $code }: the question waits for her tap. Her answer will come here beside the agreed one.
staff-check-answer =
    { $code }: the check word.

    Agreed: { $answer }
    Written: { $said }
staff-doubted =
    { $code }: the chat is cleared and shows only cover. Nothing was said there, and no notice goes out.

    What you write waits until you press «It is her again».
staff-trusted = { $code }: the chat is open again.
staff-erasure-planned = { $code }: at { $due } everything about this person will be deleted, at their wish. It was asked in the chat without a word that only they know; if that worries you, ask the check word.
staff-erasure-kept = { $code }: nothing will be deleted, it was taken back in the chat.
staff-erased =
    { $code }: everything about this person has been deleted, at their wish.

    The case is closed and nobody can open it any more. What still stands in this chat from them, please delete yourself.
staff-erased-card = { $code } · erased at their wish
