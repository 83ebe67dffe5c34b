# What built-in rules say, under their id with dashes for dots and underscores. Plain words, and always what the document
# says, never what the law demands.

finding-block = Not possible
finding-warn = Please note
finding-inform = Worth knowing
finding-inferred = inferred from a heading or a silence of the document, not from a sentence of it
finding-unverified = not checked against the norm in force
finding-verified = checked on { $day }
finding-newer = There is a newer text: { $name }. { $known }
finding-plain = The rule “{ $rule }” asks for something else; here: { $actual }.
finding-yes = yes
finding-no = no
# Begin or end other texts of this file.
finding-people = { $actual ->
    [one] There is 1 participant
   *[other] There are { $actual } participants
}
finding-minutes = { $actual ->
    [one] 1 minute
   *[other] { $actual } minutes
}

## Route A

rule-co-guia2018-route-a-size-max = There would be { $actual } participants; up to { $limit } fit on this route, according to the guidance document (2018). Whoever is next goes on the waiting list.
rule-co-guia2018-route-a-size-present = { $actual } participants were there; on this route up to { $limit }, according to the guidance document (2018).
rule-co-guia2018-route-a-minutes-max = The meeting would last { $actual } minutes; on this route up to { $limit }, according to the guidance document (2018).
rule-co-guia2018-route-a-minutes-actual = The meeting lasted { $actual } minutes; on this route up to { $limit }, according to the guidance document (2018).
rule-co-guia2018-route-a-profile = The guidance document (2018) doesn't name the profile “{ $actual }”, though it leaves the list open: “among other profiles”. Please confirm with whoever pays the activity.
rule-co-guia2018-route-a-code = The record carries the code { $actual }; on this route the activity carries 99.0.1 or one that begins with 9901, according to the guidance document (2018).
rule-co-guia2018-route-a-frame = On this route the guidance document (2018) names support groups only; mutual-aid groups go by the promotion route or by none.

## Route B

rule-co-guia2018-route-b-sponsor = On this route the territorial health directorate answers, or whoever it contracts, according to the guidance document (2018).

## Support

rule-co-guia2018-support-size-rec = { finding-people }; for support groups { $min } to { $max } are recommended, according to the guidance document (2018).
rule-co-guia2018-support-minutes-rec = The meeting lasts { finding-minutes }; for support groups { $limit } are recommended, according to the guidance document (2018).
rule-co-guia2018-support-package = { $actual ->
    [one] There is 1 meeting in the plan; the guidance document (2018) proposes a package of { $limit }.
   *[other] There are { $actual } meetings in the plan; the guidance document (2018) proposes a package of { $limit }.
}
rule-co-guia2018-support-topics-min = { $actual ->
    [one] There is 1 agreed topic; agreeing on at least { $limit } is recommended, according to the guidance document (2018).
   *[other] There are { $actual } agreed topics; agreeing on at least { $limit } is recommended, according to the guidance document (2018).
}
rule-co-guia2018-support-reserve = { $actual ->
    [one] 1 meeting stays in reserve; leaving { $limit } is recommended, according to the guidance document (2018).
   *[other] { $actual } meetings stay in reserve; leaving { $limit } is recommended, according to the guidance document (2018).
}
rule-co-guia2018-support-first = The first meeting is the initial one: there the group agrees on how to work, according to the guidance document (2018).
rule-co-guia2018-support-closing = The last meeting is left for the closing, according to the guidance document (2018).
rule-co-guia2018-support-expectations = What each person hopes for from the group hasn't been gathered; the guidance document (2018) calls it indispensable.
rule-co-guia2018-support-memoir = The meeting ended { $actual } days ago and has no notes. The guidance document (2018) asks for them after each meeting; the { $limit } days are our proposal.
rule-co-guia2018-support-multipliers = { $actual } people are on their way to being multipliers; the guidance document (2018) speaks of one or two.
rule-co-guia2018-support-training = Whoever coordinates hasn't declared prior training; the guidance document (2018) asks for it.
rule-co-guia2018-support-rite-short = The ritual would take { $actual } minutes; according to the guidance document (2018) it is only an appetiser. The limit of { $limit } minutes is our own proposal.
rule-co-guia2018-support-open-close = Whoever coordinates opens and closes every meeting, according to the guidance document (2018).
rule-co-guia2018-support-guest = A guest professional comes to one meeting, to clarify or widen what the group has already looked for.

## Mutual aid

rule-co-guia2018-mutual-autonomy = A mutual-aid group works on its own: no professional seat and no end date.
rule-co-guia2018-mutual-no-professional = A mutual-aid group doesn't depend on professionals to form or to work.

## Boundaries of support and mutual aid

rule-co-guia2018-boundary-not-therapy = This isn't group psychotherapy.
rule-co-guia2018-boundary-not-group-therapy = Care for what is personal is what sets this group apart from psychotherapy.
rule-co-guia2018-boundary-therapy-is-reserved = Group psychotherapy belongs to mental-health specialists.
rule-co-guia2018-boundary-not-only-catharsis = It isn't only letting off steam: each meeting leaves something learnt.
rule-co-guia2018-boundary-no-pathology = Nobody wears a diagnosis here.
rule-co-guia2018-boundary-no-directives = Ideas are there to think about; they aren't tasks or orders.
rule-co-guia2018-boundary-no-denial = It isn't about denying difficulties.
rule-co-guia2018-boundary-no-individualising = The meeting doesn't turn into one person's situation.
rule-co-guia2018-boundary-private-thought = What people think is theirs until they decide to say it.
rule-co-guia2018-boundary-emotion-is-not-illness = An intense emotion isn't an illness for being intense.
rule-co-guia2018-boundary-no-judgement = No judging and no preaching.
rule-co-guia2018-boundary-expert-is-one-voice = The expert's voice is one voice more.

## Balint and reflection

rule-tizon-balint-size = { finding-people }; for a Balint group { $min } to { $max } are spoken of, according to Tizón (2019), table 4.
rule-tizon-text-size = { finding-people }; Tizón's text (2019) says that normally there are { $min } to { $max }.
rule-tizon-reflection-size = { finding-people }; for a reflection group { $min } to { $max } are spoken of, according to Tizón (2019), table 4.
rule-tizon-balint-origin = Everyone comes from one centre; in a Balint group people come from different centres, according to Tizón (2019).
rule-tizon-reflection-onecentre = Everyone is from one centre. That is possible, and the hierarchy that they bring from work needs care, according to Tizón (2019).
rule-tizon-reflection-trainees = Only trainees take part: the institution's problems are then more easily left out of what is thought about, according to Tizón (2019).
rule-tizon-hierarchy-seated = Somebody who sits here decides at work over other people of the group. It is worth talking about, according to Tizón (2019).
rule-tizon-admission-mutual = There was no interview before the seat; in a Balint group both sides choose, according to Tizón (2019).
rule-tizon-admission-lax = There was an interview before the seat; in a reflection group there is hardly any selection, according to Tizón (2019).
rule-tizon-coordinator-training = Whoever coordinates hasn't declared training and experience in coordinating groups; Tizón (2019) asks for them.
rule-tizon-reflection-spectator = Nobody comes to a reflection group only to look on: whoever comes takes part.
rule-tizon-boundary-no-mini-psychiatrist = It isn't about turning anyone into a psychiatrist.
rule-tizon-boundary-no-crash-course = It isn't a short course: it takes time.
rule-tizon-boundary-anecdote-belongs = What is anecdotal in the relation counts too.
rule-tizon-boundary-biology-belongs = What is biological, and examinations, count too.
rule-tizon-boundary-not-teaching = This is neither a class nor a psycho-educational group.
rule-tizon-boundary-not-therapy = This isn't a psychotherapy group.
rule-tizon-boundary-no-wild-countertransference = What people feel isn't used lightly to interpret.
rule-tizon-boundary-not-that-intense = This frame can't hold the intensity of psychotherapy.
rule-tizon-boundary-assumptions-stay-inside = How the coordinator reads the group stays with the coordinator.
rule-tizon-boundary-balint-exclusion = The group doesn't treat its members' psychopathology.
rule-tizon-boundary-reflection-exclusion = Whoever goes through something severe finds other help before this group; that is talked over and not written down.

## Societies

rule-bsanz-size = { finding-people }; the society of Australia and New Zealand speaks of { $min } to { $max }.
rule-bsanz-minutes = The meeting lasts { finding-minutes }; the society of Australia and New Zealand often meets for { $limit }.
rule-uk-size = { finding-people }; the British society prefers at least { $limit }, and says that 6 to 8 committed people also work well.
rule-de-size = { finding-people }; the German model course speaks of { $min } to { $max }.
rule-de-minutes = The meeting lasts { finding-minutes }; in Germany it is a double hour of { $limit }.
rule-de-months = { $actual ->
    [one] The cycle lasts 1 month; in Germany at least { $limit }.
   *[other] The cycle lasts { $actual } months; in Germany at least { $limit }.
}
rule-de-hybrid-hours = { $actual ->
    [one] There is 1 hour in person; in Germany a mixed cycle has at least { $limit }.
   *[other] There are { $actual } hours in person; in Germany a mixed cycle has at least { $limit }.
}
rule-de-hybrid-minutes = The meeting at a distance lasts { finding-minutes }; in Germany up to { $limit }.
rule-de-hybrid-first = In Germany the first meeting of a mixed cycle is in person.
rule-de-hybrid-last = In Germany the last meeting of a mixed cycle is in person.
rule-de-hybrid-closed = In Germany the circle of a mixed cycle is closed: nobody comes in or leaves while it lasts.
rule-ro-size = { finding-people }; the Romanian association speaks of { $min } to { $max }.
