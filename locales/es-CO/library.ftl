# La biblioteca de rituales y materiales.
library-title = Biblioteca
library-lead = Rituales para abrir y despedirse, y materiales que ponen un tema sobre la mesa. Cada uno dice de dónde viene.
library-new = Agregar
library-edit = Cambiar
library-empty = La biblioteca está vacía
library-empty-more = Agregue lo que sus grupos ya hacen: una canción, un saludo, un poema. O empiece con una de nuestras ideas.
library-empty-look = Quien coordina un grupo puede agregar los primeros rituales y materiales.
library-see-ideas = Ver ideas
library-rituals = Rituales
library-rituals-lead = Cortos y del lugar. No todos los grupos los necesitan.
library-materials = Materiales
library-materials-lead = Invitan a conversar y a volver a pensar.
library-none = Todavía no hay ninguno.
library-minutes = { $n ->
    [one] 1 minuto
   *[other] { $n } minutos
 }
library-from = Viene de:
library-no-origin = Sin anotar de dónde viene
library-write-origin = Anotarlo
library-change = Cambiar
library-how = Cómo se hace
library-ideas = Ideas para empezar
library-ideas-lead = Escritas por Ronda a partir del documento de orientaciones (2018). Al adoptar una queda en su biblioteca, y la puede cambiar.
library-ideas-rituals = { $count ->
    [one] Un ritual
   *[other] { $count } rituales
 }
library-ideas-materials = { $count ->
    [one] Un material
   *[other] { $count } materiales
 }
library-adopt = Adoptar
library-origin-idea = Idea de Ronda ({ $source })
library-retired = { $count ->
    [one] Uno que ya no se ofrece
   *[other] { $count } que ya no se ofrecen
 }
library-take-up = Volver a ofrecer
library-keep = Guardar
library-back = Volver sin guardar
library-retire = Dejar de ofrecerlo
library-retire-lead = No se borra: los encuentros que lo usaron lo conservan.
label-item-sort = ¿Qué es?
label-item-kind = Clase
label-item-title = Nombre
label-item-minutes = Minutos
label-item-origin = De dónde viene
label-item-notes = Cómo se hace, o qué dice
hint-item-title = Como lo llama el grupo.
hint-item-minutes = Un ritual es solo un abrebocas: mejor hasta 10.
hint-item-origin = Una persona, un libro, un lugar, una dirección.
hint-item-notes = Si es una canción o un poema ajeno, escriba dónde encontrarlo en vez de copiarlo.
item-sort-ritual = Un ritual, para abrir o para despedirse
item-sort-material = Un material, para entrar en un tema
done-item-kept = Quedó en la biblioteca.
done-item-retired = Ya no se ofrece.
done-item-taken-up = Se ofrece otra vez.
done-idea-adopted = La idea ya es de su biblioteca.
item-kind-song = Canción
item-kind-poem = Poema
item-kind-video = Video
item-kind-writing = Escrito o carta
item-kind-drawing = Dibujo
item-kind-photograph = Fotografía
item-kind-relative-story = Relato de un familiar
item-kind-novel-fragment = Trozo de novela o cuento
item-kind-game = Juego o actividad
item-kind-other = Otra cosa
