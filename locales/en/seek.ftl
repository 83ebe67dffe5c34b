# The public directory of the groups that want to be found.

seek-title = Mutual-aid groups
seek-lead = People who accompany one another. Here are the groups that want to be found.
seek-way = Groups that run themselves and want to be found.
seek-open = See the groups
seek-search = Search
seek-find = Search
seek-all = See all
seek-found =
    { $count ->
        [one] One group
       *[other] { $count } groups
    }
seek-empty = No groups here yet
seek-empty-lead = When a group wants to be found, it appears on this page.
seek-nothing = None fits
seek-nothing-lead = Try fewer words, another day or another place.
seek-no-judgement = Being here is no recommendation and no judgement of quality. Each group writes its own.
seek-ics = Calendar (iCalendar)
seek-ics-one = Add to my calendar
seek-json = Data (Meeting Guide)
seek-next = Next:
seek-lasts = { $minutes } minutes
seek-off = Does not meet:
seek-room = Enter the room
seek-newcomers-open = You may come without telling anyone
seek-newcomers-closed = No new people for the time being
seek-free = It costs nothing and nobody asks for documents.
seek-verified-title = These facts
seek-rhythm-kept = The days come from the group's calendar.
seek-stale = The group has not confirmed these facts for more than six months: write before you go.
seek-not-care = A mutual-aid group is neither therapy nor emergency care. If you are in danger, call your country's emergency line.
label-lugar = Place
label-tema = Theme
label-dia = Day
label-modo = How they meet
weekday-lunes = Monday
weekday-martes = Tuesday
weekday-miercoles = Wednesday
weekday-jueves = Thursday
weekday-viernes = Friday
weekday-sabado = Saturday
weekday-domingo = Sunday
rhythm-weekly = Every { $weekday } at { $time }
rhythm-biweekly = Every other { $weekday }, at { $time }
rhythm-monthly = One { $weekday } a month, at { $time }
message-title = Write to the group
message-lead = Whoever opens the meetings of the group reads it.
label-message = Your message
label-reply-to = How they may answer you
hint-reply-to = A phone or an e-mail, if you want an answer. Only the group reads it.
message-send = Send
message-secret = We do not keep who you are nor where you write from. The message is deleted when it is seen to.
message-wait =
    { $minutes ->
        [one] Several people have just written. Wait a minute and send again: your message is still here.
       *[other] Several people have just written. Wait { $minutes } minutes and send again: your message is still here.
    }
message-full = The group has many messages to see to. Try again in a few days.
done-message-sent = Your message reached the group.
