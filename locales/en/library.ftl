# The library of rituals and materials.
library-title = Library
library-lead = Rituals to open and to part, and materials that put a topic on the table. Each says where it comes from.
library-new = Add
library-edit = Change
library-empty = The library is empty
library-empty-more = Add what your groups do already: a song, a greeting, a poem. Or begin with one of our ideas.
library-empty-look = Whoever leads a group can add the first rituals and materials.
library-see-ideas = See ideas
library-rituals = Rituals
library-rituals-lead = Short and of the place. Not every group needs them.
library-materials = Materials
library-materials-lead = They invite to talk and to think again.
library-none = There is none yet.
library-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
 }
library-from = From:
library-no-origin = Where it comes from is not written down
library-write-origin = Write it down
library-change = Change
library-how = How it is done
library-ideas = Ideas to begin with
library-ideas-lead = Written by Ronda from the guidance document (2018). An idea that you adopt becomes part of your library, and you may change it.
library-ideas-rituals = { $count ->
    [one] One ritual
   *[other] { $count } rituals
 }
library-ideas-materials = { $count ->
    [one] One material
   *[other] { $count } materials
 }
library-adopt = Adopt
library-origin-idea = Idea of Ronda’s ({ $source })
library-retired = { $count ->
    [one] One that is no longer offered
   *[other] { $count } that are no longer offered
 }
library-take-up = Offer again
library-keep = Save
library-back = Back without saving
library-retire = Offer it no longer
library-retire-lead = It is not erased: meetings that used it keep it.
label-item-sort = What is it?
label-item-kind = Kind
label-item-title = Name
label-item-minutes = Minutes
label-item-origin = Where it comes from
label-item-notes = How it is done, or what it says
hint-item-title = As the group calls it.
hint-item-minutes = A ritual is only an appetiser: better up to 10.
hint-item-origin = A person, a book, a place, an address.
hint-item-notes = If a song or a poem is somebody else’s, say where to find it instead of copying it.
item-sort-ritual = A ritual, to open or to part
item-sort-material = A material, to open a topic
done-item-kept = It is in the library.
done-item-retired = It is no longer offered.
done-item-taken-up = It is offered again.
done-idea-adopted = The idea is now part of your library.
item-kind-song = Song
item-kind-poem = Poem
item-kind-video = Video
item-kind-writing = Text or letter
item-kind-drawing = Drawing
item-kind-photograph = Photograph
item-kind-relative-story = Story of a relative
item-kind-novel-fragment = Piece of a novel or tale
item-kind-game = Game or activity
item-kind-other = Something else
