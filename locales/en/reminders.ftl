# Reminders by e-mail and calendars. Neutral words: no topic, no group, no names.
letter-subject-before = Meeting on { $day }
letter-text-before =
    Good day.

    A reminder of your meeting:
    { $date }
letter-subject-moved = New date: { $day }
letter-text-moved =
    Good day.

    Your meeting has changed. It is now on:
    { $date }
letter-subject-off = No meeting on { $day }
letter-text-off =
    Good day.

    There will be no meeting on:
    { $date }
letter-stop =
    You get this message because you said yes.
    If you no longer want it, open: { $address }

calendar-name = Meetings
calendar-encounter = Meeting
calendar-title = Calendar
calendar-own = See it in my calendar
calendar-add = Add to calendar
calendar-lead = With a secret address, the calendar of your phone or computer shows your meetings and follows when they change.
calendar-feed = Address of the calendar
calendar-says = The calendar says “Meeting”, the hour and the place. It says neither the name of the group, nor the topic, nor anybody's name.
calendar-none = There is no address yet.
calendar-make = Make the address
calendar-made = There is an address, made on { $day }. For safety it can't be shown again.
calendar-once = Copy the address now
calendar-once-lead = It is shown only this once. Whoever has it sees the dates: keep it like a key.
calendar-subscribe = Open in the calendar
calendar-renew = Change the address
calendar-renew-note = When you change it, the one before stops working.
calendar-end = Remove the address
done-calendar-ended = The address no longer works.

reminder-consent = Would you like e-mails about your meetings? They say only the day and the hour: never the topic, nor the name of the group, nor anybody's. They come in the daytime. You can say no whenever you like, here or from each e-mail, and it changes nothing in the group.
reminder-purpose-before = A reminder before each meeting
reminder-purpose-changes = A word when a meeting is moved or called off
reminder-lead-two-days = Two days before
reminder-lead-day-before = The day before, at the same hour
reminder-lead-same-day = Three hours before
label-reminder-seat = Who
label-reminder-mail = E-mail
label-reminder-purpose = What for
label-reminder-lead = When to remind
hint-reminder-lead = Two at the most. Outside of the hours it comes in the last allowed hour before.
label-reminder-changes = Tell of changes and cancellations
hint-reminder-changes = It goes out ten minutes after the change, in case that has to be corrected.
fault-two-leads = Choose two at the most.
fault-mail = Write an e-mail such as name@example.com.
fault-span = The end comes after the beginning.
refusal-not-a-mail-address = That does not look like an e-mail. Please check the address.

reminders-title = Reminders
reminders-lead = Whoever said yes is written to before each meeting and when something changes. The message says the day and the hour, and nothing else.
reminders-card = Reminders by e-mail for whoever wants them, and the calendar.
reminders-open = See the reminders
reminders-no-mail = This server has no e-mail
reminders-no-mail-lead = For now nobody can be written to. Once whoever runs the server sets up e-mail, here is where one notes who wants it. The calendar does work.
reminders-lost = Did not get there
reminders-lost-lead = These messages are not sent again. If there is still time, a call is enough.
reminders-somebody = Somebody of the group
reminders-people = Who said yes
reminders-nobody = Nobody yet. Each person can say so on their page, or aloud and you write it down.
reminders-agreed-own = Said yes on { $day }.
reminders-agreed-aloud = Said so aloud, written down on { $day }.
reminders-stop = Stop writing to them
reminders-record = Write down a yes
reminders-record-lead = Ask with these words and write it down only if the person says yes.
reminders-record-now = They said yes: write it down
reminders-when = What is told
reminders-hours = People are written to from Monday to Friday { $weekdays }; on Saturdays { $saturday }; on Sundays and holidays { $sunday }. The institution sets the hours.
reminders-span = from { $from } to { $until }
reminders-no-span = no
reminders-calendar = The meetings of all your groups, in the calendar of your phone.
done-reminders-settled = What is told was saved.
done-reminders-yes = The yes was written down.
done-reminders-no = They are not written to any more.
reminders-home = { $count ->
    [one] One reminder did not get there
   *[other] { $count } reminders did not get there
 }
reminders-home-see = See whom to call

notice-kind-before = Reminder: { $date }
notice-kind-moved = New date: { $date }
notice-kind-off = Called off: { $date }
mishap-no-carrier = The mail server did not answer. Tell whoever runs the server.
mishap-not-now = That person's mail asked to wait, and time ran out.
mishap-refused = That person's mail did not take it. Check the address with them.
mishap-not-an-address = The address is misspelled. Check it with the person.
mishap-no-answer = Nobody knows whether it arrived: the mail server did not answer at the end.
mishap-too-late = There was no allowed hour left before the meeting.
mishap-interrupted = Nobody knows whether it arrived: the server stopped while sending it.

hours-title = Hours of reminders
hours-card = In which hours people may be written to.
hours-change = See the hours
hours-lead = Outside of these hours nobody is written to. They hold for all groups, by the time of the place of each meeting.
hours-weekdays = Monday to Friday
hours-saturday = Saturdays
hours-sunday = Sundays and holidays
hours-none = Empty: nobody is written to on that day.
hours-why = What is usual comes from Ley 2300 of 2023 of Colombia, which is about collections and advertising. Here it is a cautious custom, not a duty.
label-weekdays-from = Monday to Friday, from
label-weekdays-until = Monday to Friday, until
label-saturday-from = Saturdays, from
label-saturday-until = Saturdays, until
label-sunday-from = Sundays and holidays, from
label-sunday-until = Sundays and holidays, until
done-hours-set = The hours were saved.

stop-title = No more messages?
stop-lead = One tap and they stop. Your place in the group stays as it is.
stop-now = Don't write to me any more
stop-done = Done
stop-done-lead = You are not written to any more. If you change your mind, say so at your next meeting.
stop-dead-lead = If messages keep coming, say so at your next meeting.

own-reminders = Reminders and calendar
own-reminders-none = If you like, we remind you of the day and the hour.
own-reminders-on = We write to the e-mail that you gave.
own-reminders-open = Reminders and calendar
own-reminders-no-mail = For now no e-mails are sent. The calendar does work.
own-reminders-held = You said yes
own-reminders-stop = Don't write to me any more
own-reminders-ask = Reminders by e-mail
own-reminders-change = Change what I get
own-reminders-yes = Yes, I want them
own-calendar-says = The calendar says “Meeting” and the hour, nothing else. Use it only on a phone of your own.
own-data-yes = { $day }: yes to “{ $what }” (text { $version })
own-data-yes-aloud = { $day }: yes to “{ $what }”, said aloud and written down by the coordination (text { $version })
own-data-no = { $day }: no to “{ $what }” (text { $version })
own-data-calendar = Address of a calendar, made on { $day }
done-own-reminders-yes = Done: we write to that e-mail.
done-own-reminders-no = Done: you are not written to any more.
