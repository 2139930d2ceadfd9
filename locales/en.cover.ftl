### Cover and words of her own. What the cover itself says lies in data/cover/.

## Buttons
b-word-personal = Personal word
b-word-duress = Duress word
b-word-change = Another word
b-word-drop = Do without
b-cover-tips = Tips
b-cover-recipes = Recipes
b-cover-words = Words
b-relock-5 = 5 min
b-relock-15 = 15 min
b-relock-60 = 60 min

## Asking for a word
s-word-ask-personal =
    Please write a word that only you know.

    From then on this chat is a little bot with everyday tips, until you write that word. I delete your message at once. One to three words; something nobody would guess, and that you will not forget: nobody can look it up for you.
s-word-ask-duress =
    Please write a second word, a different one.

    Use it if somebody makes you open this chat. It clears everything, only the tips are left, and the person who is with you on your case is quietly told. Nothing of that can be seen here.
s-word-duress-first =
    Please choose a personal word first.

    After the second word only the tips are left here. The personal word is your way back.
s-word-short = That word is a little short. { $letters } letters or more are harder to guess.
s-word-long = That is a little long. One to three words, { $characters } letters at most, are easier to write in a hurry.
s-word-common = Many people write that, so it could open this chat by chance. Please choose something less usual.
s-word-equal = That is your other word already. Please choose a different one, so that I can tell them apart.

## Once it is there
s-word-personal-set =
    Your word is kept.

    After «Hide», or { $minutes } minutes without a press, this chat shows only what you choose here, until you write the word. Replies wait for you meanwhile; a reply that comes then looks like one more tip.

    If you forget the word, nobody can look it up. Updates do not arrive while the tips are showing.
s-word-duress-set =
    Your second word is kept.

    When you write it, the chat is cleared and only the tips are left. If a person is with you on your case, they are told not to write to you. Your personal word brings you back.
s-word-personal-gone = The word is gone, and so is the second one if there was one. This chat is as it was before.
s-word-duress-gone = The second word is gone. Your personal word stays.
s-word-unset = Nothing was changed. You can choose a word whenever you like.

## For staff
staff-duress = { $code }: the duress word was written. Do not write to them; follow the protocol. Somebody may be holding the phone. The chat was cleared and shows nothing.
