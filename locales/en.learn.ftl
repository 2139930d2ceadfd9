### Short pages: what counts, where help is, a self-check, and the way through for somebody else.

## Buttons
b-learn = Good to know
b-learn-check = Is this violence?
b-learn-physical = Pushing and hitting
b-learn-psychological = Words, fear, control
b-learn-economic = Money and papers
b-learn-sexual = Unwanted closeness
b-learn-children = Children at home
b-learn-brigade = A mobile team
b-learn-room = A crisis room
b-learn-shelter = A shelter
b-learn-day-centre = A day centre
b-learn-police = What police can do
b-learn-documents = What to take along
b-learn-phone = My phone
b-learn-other = I worry about someone else
b-learn-other-what-to-say = What to say
b-learn-other-danger = If there is danger

## The list
s-learn-menu =
    Short pages to read at your own pace. Which one shall I open?

    Some are about what can happen between people who are close, some about where help is and how to get in. Reading is not a decision yet.

    «Hide» clears this chat at any moment.

## What counts
s-learn-physical =
    A page about the body, and about how people treat each other.

    It is not only about bruises. It counts when someone hits, pushes or grabs you, pulls your hair, holds you by force, does not let you out, throws things at you, or keeps you from sleep, food or medicine. Even if it was once.

    It is not your fault. Nothing you say or do gives anyone the right to do this.

    If your neck was squeezed, please see a doctor as soon as you can, even if nothing shows: such injuries can be invisible and appear later. You can also open «Check my safety», or talk to a person here.

    { $emergency }
s-learn-psychological =
    About words and silence, and about what they do to a person.

    It counts as violence when someone close humiliates you, shouts, threatens you, the children or themselves, follows your every step, reads your phone, decides whom you may see, punishes you with days of silence, or tells you it was all in your head. And when you weigh every word so as not to make them angry.

    It leaves no bruises, and it still hurts. It is not your fault.

    What you can do now: tell one person you trust; look at «Check my safety»; talk to a person here.
s-learn-economic =
    About money, and about who decides how it is spent at home.

    It counts as violence when someone takes your wages or your card, makes you account for every purchase, gives nothing for food, medicine or the children, forbids you to work or study, borrows in your name, hides your papers or breaks your things.

    It is not your fault. Your money, your work and your papers are yours to decide about.

    What you can do now, if it is safe: leave copies or photos of your papers with someone you trust, and a little money where nobody will find it. «Find help» knows about legal help, and help with papers and benefits.
s-learn-sexual =
    About wishes, and about a «no» that counts anywhere, any time.

    It counts as violence when someone makes you have sex or do what you do not want, in a marriage too; presses you until you give in; refuses protection; touches, films or shows you against your will. Going still or saying nothing is not a «yes».

    It is not your fault.

    If it was not long ago: some medical help works only in the first 3 days (72 hours), some in the first 5 (120 hours), so sooner is better. Later, too, a doctor or a person to talk to can help. Whom you tell is your choice.

    { $emergency }
s-learn-children =
    About children: what they notice, and what helps them feel calm.

    Children hear the voice behind the wall, and see the broken plate and your fear. It hurts them even if nobody touched them. In Ukraine the law says so too: a child under 18 who witnessed violence at home counts as affected (Law No. 2229-VIII of 07.12.2017, art. 1).

    It is not your fault, and not the child's.

    What helps: tell the child so. Agree on a word that means «go to the neighbours» or «call for help». Do not ask the child to step in for you. There are lines for children, too, among the lines for the whole country.

## Where help is
s-learn-brigade =
    About a team that comes to you: who they are and what they do.

    A mobile team (in Ukraine, a mobile brigade) comes to people for whom home is not safe. They help through the hardest hours, listen, and say which services fit. Sometimes they also bring you to a day centre, or help you get into a shelter.

    We know of such teams in Ukraine. They come when called, and «Find help» shows those we know. In other countries, ask a national line who can come.

    Before you call, think whether a visit at home is safe just now. You can ask whether they could meet you somewhere else.
s-learn-room =
    About a room to stay in for a few days and catch your breath.

    A crisis room is for people for whom home is not safe now: they stay there day and night. It can be part of a day centre, with a psychologist, a social worker and legal help near.

    In Ukraine, as far as we know, you can stay up to 10 days (report of the Dnipro city centre of social services for 2021; press of 2021–2022).

    How to get in: call, come, or be brought by a mobile team or the police. There may be few places, so please call first if you can. «Find help» shows what we know nearby. In other countries, ask a national line.
s-learn-shelter =
    About a house where people live while things slowly settle.

    In a shelter you can live safely for a while. Psychologists and lawyers can help there, and people who know about papers. The address is not told, so that nobody finds you. Please do not share it either.

    How to get in: ask yourself, or through a mobile team or the police; in Astana also sent by education or health authorities (2023).

    How long, as far as we know: in Ukraine up to 3 months, up to 6 in hard cases (Government resolution No. 655 of 22.08.2018); in Kazakhstan up to 6 months (order No. 263 of 29.06.2023). Each house has its own rules on whom it takes: see «Find help».
s-learn-day-centre =
    About a place to come to in the daytime, for an hour or longer.

    In a day centre you can talk with a psychologist and a social worker, get legal help, and then go back to where you live. You need not leave anyone, and need not decide anything beforehand.

    How to get in: call, come, or be brought by a mobile team or the police. Some centres have a crisis room for a few days.

    We know of such centres in Ukraine: see «Find help». In other countries, ask a national line what there is nearby.
s-learn-police =
    About rules, papers and dates. This page names its sources.

    Ukraine. After assessing the risk, the police can issue an urgent prohibiting order at once: up to 10 days. A court can issue a restraining order: up to 6 months, and it can be extended. Source: Law No. 2229-VIII of 07.12.2017, arts. 25 and 26, as far as we know. Laws change: please ask a lawyer.

    Kazakhstan. Under Law No. 72-VIII of 15.04.2024, battery and minor bodily harm are crimes again. We have not verified the terms of a protective order: ask the police or a lawyer.

    Russia. We have nothing verified. A women's line or a lawyer may know.

    When you call, first say where you are.

    { $emergency }

## What to prepare
s-learn-documents =
    A list of things that are good to have together in one place.

    • passport or identity card, the children's birth certificates, other papers you need
    • bank card, some cash
    • keys, phone, charger, important numbers on paper
    • medicines, glasses, medical papers
    • warm clothes; for a child, a favourite toy

    Prepare only what nobody will notice. Copies, or the whole bag, can wait with someone you trust.

    If you have to leave at once, leave with nothing. Papers can be restored, and there are services that help with it. You matter more.
s-learn-phone =
    About the phone: a few settings and habits that are worth knowing.

    • Does anyone else know your code or pick up your phone? Then write here only when you are alone. «Hide» clears this chat.
    • Telegram: Settings → Devices shows where your account is open. If you end a session or change a code, it may be noticed: first think whether that is safe.
    • Deleting everything at once can look strange. Better to remove only what could give you away; remember calls and searches.
    • If someone always knows where you are or what you write, the phone may be watched. Then deleting does not help: use the phone of someone you trust.

## Is this violence?
-learn-step = { $number } of 8 · You can skip any of them and stop whenever you like.
s-learn-check-intro =
    Eight short statements, at your own pace. You can skip any of them.

    Think of someone close to you: a partner, now or before, a parent, a grown child, anyone. Does it happen, or did it? Press «Yes», «No» or «Skip».

    This is not an exam and not a verdict, only a quiet way to look at things. There are no wrong answers.
s-learn-check-1 =
    { -learn-step(number: 1) }

    This person checks your phone, reads your messages, or wants to know at all times where you are.
s-learn-check-2 =
    { -learn-step(number: 2) }

    You are afraid of how this person will react, and because of that you weigh your words or change your plans.
s-learn-check-3 =
    { -learn-step(number: 3) }

    This person takes your money, or makes you account for what you spend.
s-learn-check-4 =
    { -learn-step(number: 4) }

    This person keeps you from family or friends, or you see them less so that there is no quarrel.
s-learn-check-5 =
    { -learn-step(number: 5) }

    This person insults you, mocks you, or makes you feel small, alone or in front of others.
s-learn-check-6 =
    { -learn-step(number: 6) }

    This person threatens: to hurt you, the children, someone dear to you or themselves, or to take the children away.
s-learn-check-7 =
    { -learn-step(number: 7) }

    This person has pushed, hit, grabbed you or held you by force, even once.
s-learn-check-8 =
    { -learn-step(number: 8) }

    This person has pressed you into sex or closeness that you did not want.
s-learn-check-none =
    Thank you for looking at these. You can come back at any time.

    There was no «Yes» among your answers. But eight statements cannot know your life. If something feels wrong to you, trust that feeling: it is reason enough to talk to a person. You need not be sure, and you need no proof.

    { $emergency }
s-learn-check-some =
    Thank you for your answers. It is not easy to look at such things.

    There was a «Yes» among them. Even one matters: nobody should have to live with this. It is not your fault.

    What to call it is up to you, and nothing has to be decided today. If you like, look at «Check my safety», see what there is in «Find help», or talk to a person here.

    { $emergency }
s-learn-check-many =
    Thank you for your answers. It takes strength to be so honest.

    There was more than one «Yes», or one that weighs a lot. Such things are often called violence; which word to use is up to you. You are not imagining it, and it is not your fault.

    It would be good to talk to a person about this soon, and to look at «Check my safety». If you are thinking of leaving, plan it first with someone you trust: that time can be dangerous. You decide, and at your own pace.

    { $emergency }

## For somebody else
s-learn-other =
    A page for friends, relatives and neighbours. Good that you ask.

    You cannot decide for the other person, but one calm person nearby already means a lot.

    • Find a moment alone together. Ask gently: «How are things at home?» Then listen, without hurry or judgement.
    • Believe what you hear. Do not push to leave: the danger can grow then, and the person knows it best.
    • Do not confront the one who hurts, and do not write what they could read.
    • Stay in touch, whatever is decided.

    I do not ask who it is, and I keep nothing about that person.

    { $emergency }
s-learn-other-what-to-say =
    Simple words are enough. Choose those that sound like you.

    You can say:
    • «I believe you.»
    • «It is not your fault.»
    • «What would help you now?»
    • «I am here, whatever you decide.»

    Better not: «Why don't you just leave?», «What did you do?», «Bear it, for the children.»

    To pass on a number, first ask how it is safe. Say it aloud, put it on paper under another name, or lend your phone for the call. Do not send it unasked: somebody else may read the messages.
s-learn-other-danger =
    When something is happening nearby, here is what you can do.

    Call emergency at once if you hear blows or cries for help, if there is a weapon or talk of killing, if someone's neck was squeezed or someone has fainted, or if a child is in danger. First say where. You need not be certain.

    Do not step in between, and do not go in alone. Stay where it is safe, on the phone.

    If it is quiet now: agree on a sign, a word or a light in the window, and on what you will do when you notice it. Ask whether you may call for help then.

    { $emergency }
