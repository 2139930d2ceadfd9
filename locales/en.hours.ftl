### When something may come by itself, how long messages stay, and what staff and admins learn of it.

## Buttons
b-safe-hours = Safe hours
b-keep-chat = Clearing
b-keep-visit = After each visit
b-keep-hour = After 1 hour
b-keep-day = After 24 hours
b-hours-change = Change the hours
b-hours-zone = Change the time zone
b-hours-once = Show answers at once
b-hours-tap = Only when I press
b-hours-when-any = At any time
b-hours-when-mornings = Mornings, 7–12
b-hours-when-working = Daytime, 9–17
b-hours-when-evenings = Evenings, 17–21
b-hours-when-own = My own hours
b-hours-when-writes = Only when I write
b-hours-when-never = Never write first
b-hours-days-every = Every day
b-hours-days-weekdays = Monday to Friday
b-hours-days-weekend = At weekends
b-hours-days-chosen = I choose the days
b-hours-week-mon = Mon
b-hours-week-tue = Tue
b-hours-week-wed = Wed
b-hours-week-thu = Thu
b-hours-week-fri = Fri
b-hours-week-sat = Sat
b-hours-week-sun = Sun

## Screens
s-hours =
    These are the hours for this chat.

    { $chosen }

    { $replies }

    What you press or ask for yourself works at any time.
hours-any = Something new may come at any time: silently, and only as a number.
hours-writes = Something new comes only within { $minutes } minutes after you write or press something here.
hours-never = Nothing comes by itself. When you open the menu, «Show» tells you what waits.
hours-hours =
    Something new may come: { $days }, { $from }–{ $to }.
    Time zone: { $zone }. It is { $now } there now. What comes outside these hours waits.
hours-every-day = every day
hours-once-on = While you are here, for a minute after you press or write, an answer may show on this screen at once.
hours-once-off = An answer opens only when you press «Show».
s-hours-ask-when = When may something new come here by itself? It is always silent.
s-hours-ask-own =
    Which hours? Please write them, for example: 9-17.

    They may go over midnight: 22:00–6:00.
s-hours-ask-days = On which days?
s-hours-ask-week = Which days? Choose all that fit.
s-hours-ask-zone =
    Which city's time do you live by? Please write a city nearby, or an offset such as +3.

    I only keep the time zone, not the city.
s-hours-own-empty = That would leave no time at all. Perhaps a little more?
s-hours-own-unclear = I could not read two times in that. Let us try once more.
s-hours-zone-unclear = I do not know this city, or there are several. Perhaps a larger one nearby, or an offset such as +3?
s-keep =
    How long should messages stay here?

    Chosen now: { $chosen }

    «After each visit» means 15 minutes after you last pressed or wrote something. After 24 hours everything goes in any case. An answer that waits for you is not lost: the menu leads to it.

## Staff
staff-hours-until = ⏳ Outside her hours: waits until { $time } for her ({ $day }, her time). Nothing reaches her phone before that. If she opens the chat herself, she can read it at once.
staff-hours-writes = ⏳ Outside her hours: waits until she writes. Nothing reaches her phone before that; she chose it so.
staff-hours-never = ⏳ Outside her hours: she wants nothing to come by itself. She finds it when she opens the chat.
staff-hours-red = 🔴 RED does not change this: a message at the wrong time can endanger her. Do not look for another way to her; talk it over with your supervisor.
staff-hours-shown = Kept for { $code }. They are here now and chose to see answers at once: it goes to their screen.

## Admins
admin-wipes =
    Messages that could not be removed from chats, last { $days } days (no names, no ids):

    { $lines }
admin-wipes-line = { $day } · { $reason }: { $count }
admin-wipes-none = None.
admin-wipes-old = older than 48 hours
admin-wipes-refused = refused by Telegram
admin-wipes-blocked = the bot is blocked or the chat is gone
admin-hours-kept = Not sent yet or not wanted because of somebody's safe hours: { $count }.
