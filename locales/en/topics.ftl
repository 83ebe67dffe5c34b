# Topics.
topics-list = The group’s topics
topics-none = No topics yet. Write those that the group says, without noting who.
topics-none-short = No topics yet
topics-no-author = No topic bears the name of whoever proposed it.
topics-at = meeting { $number }
topics-place = place { $place } in the group’s order
topics-change = Change
topics-propose = Propose a topic
topics-title-hint = As people say it.
topics-add = Add to the list
topics-seeds = Topics to begin with
topics-seeds-source = They are those that the guidance document (2018) names.
topic-seed-stigma = The stigma of illness
topic-seed-health = Health beyond illness
topic-seed-good-life = The idea of the good life
topic-seed-values = What each one values in life
topic-seed-family = The part of the family
topics-dropped = { $count ->
    [one] One topic that the group let go
   *[other] { $count } topics that the group let go
 }
topics-take-up = Take up again
topics-round = { $count ->
    [one] One person voted, by show of hands.
   *[other] { $count } people voted, by show of hands.
 }
topics-next = What comes next
topics-step-propose = Propose topics
topics-step-vote = Vote by show of hands
topics-step-order = Settle the order together
topics-step-road = Put them on the road
topics-do-not-fit = The agreed topics do not fit into the meetings there are.
topics-vote = Count hands
topics-order = Settle the order
topics-first = You choose the topic of the first meeting.
topics-first-link = Choose it
topic-state-proposed = proposed
topic-state-emergent = came up later
topic-state-agreed = agreed
topic-state-scheduled = on the road
topic-state-treated = worked on
topic-state-dropped = let go
topic-rename = Keep the name
topic-merge = Make one with another topic
topic-merge-hint = Both become one. The larger count of hands is kept, because nobody raises two.
topic-merge-save = Make them one
topic-drop = Let this topic go
topic-drop-hint = It leaves the list and, if it was there, the road. It can be taken up again later.
vote-title = Count hands
vote-lead = Read the topics one by one. Each person may raise a hand for as many as they like.
vote-voters-hint = Those who are in the room and vote.
vote-hands = Hands for each topic
vote-save = Keep the vote
vote-too-many = “{ $title }” has more hands than the { $voters } people who vote.
order-title = Settle the order
order-lead = The hands propose and the group decides. Topics with a number are agreed, in that order.
order-tie = Some topics are tied
order-tie-lead = The group breaks the tie. Ask which comes first and write the numbers.
order-tied = tied
order-places = Place of each topic
order-hint = 1 is the first. Without a number, the topic stays on the list.
order-save = Keep the order
fault-same-place = Another topic has this place already.
label-title = Title
label-topic-title = Topic
label-voters = People who vote
label-gone = The other topic
label-merged-title = What it is called now
done-topic-proposed = The topic is on the list.
done-topics-voted = The vote is kept. Now the group settles the order.
done-topics-settled = The order is kept.
done-topic-renamed = The name is kept.
done-topics-merged = The two topics are one.
done-topic-dropped = The group let the topic go.
done-topic-taken-up = The topic is on the list again.
