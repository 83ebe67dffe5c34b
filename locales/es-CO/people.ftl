# Who sits in a group, and one person in it.
people-title = Personas
people-who = Quiénes son
people-of = { $count } de { $most }
people-add = Anotar a alguien
people-add-behind = { $count ->
    [one] Hay lugar, pero una persona espera: quien se anote queda detrás.
   *[other] Hay lugar, pero { $count } personas esperan: quien se anote queda detrás.
}
people-room-decides = En este lugar caben { $count }: para ser más haría falta otro.
people-add-waits = No hay lugar libre ahora: quien se anote queda en la lista de espera, en orden.
people-add-button = Anotar
label-display-name = Nombre
hint-display-name = Como quiere que le llamen. No hace falta el apellido ni el documento.
label-phone = Celular
fault-phone = Escriba solo el número, con siete cifras o más. Si no tiene, déjelo vacío.
people-empty-picture = Una ronda de sillas vacías
people-empty-title = Todavía no hay nadie
people-empty-lead = Anote a cada persona cuando acepte venir. Basta con un nombre.
people-since = desde el { $day }
people-call = Llamar a { $name }
people-waiting = En lista de espera
people-place-free = Hay lugar. Se da en orden de llegada.
people-place-none = Cuando alguien deje un lugar, es para quien espera hace más tiempo.
people-promote = Dar el lugar
people-gone = { $count ->
    [one] Una persona se fue
   *[other] { $count } personas se fueron
 }
people-return = Vuelve
people-earlier = { $count ->
    [one] Una persona de ciclos anteriores
   *[other] { $count } personas de ciclos anteriores
 }
people-invite = Invitar otra vez
people-merged = Estaban dos veces
people-merged-reminders = Con esta entrada había dicho sí a los avisos. Ese sí no pasa a la otra: si todavía los quiere, pregúntele y anótelo.
people-same-as = Es la misma persona que «{ $name }».
people-unmerge = No era la misma
people-namesakes = Hay dos entradas con el mismo nombre, «{ $name }».
people-namesakes-look = ¿Es la misma persona?
people-ever = Desde el comienzo
people-ever-words = { $people ->
    [one] Una persona ha hecho parte del grupo en { $editions } ciclos ({ $seats } lugares en total).
   *[other] { $people } personas distintas han hecho parte del grupo en { $editions } ciclos ({ $seats } lugares en total).
 }
done-enrolled = Quedó en el grupo. Puede anotar a la siguiente.
done-waits = Quedó en la lista de espera.
done-promoted = Ya tiene lugar.
done-returned = Vuelve al grupo con toda su historia.
done-unmerged = Quedaron como dos personas otra vez.
done-renamed = El nombre quedó guardado.
done-left = Quedó anotado. Lo vivido hasta hoy no cambia.
done-moved-on = Pasó al otro grupo. Lo vivido aquí no cambia.
done-merged = Ahora es una sola persona. Se puede deshacer en esta página.

seat-state-invited = Recibió la invitación
seat-state-declined = No tomó el lugar
seat-state-waitlisted = Espera un lugar
seat-state-seated = Hace parte del grupo
seat-state-left = Ya no viene
seat-state-completed = Estuvo hasta el final
move-reason-enrolled = Se anotó
move-reason-no-place = Entró a la lista de espera
move-reason-place-free = Recibió un lugar
move-reason-leaves = Dejó el grupo
move-reason-returns = Volvió
move-reason-other-group = Pasó de un grupo a otro
move-reason-duplicate = Estaba dos veces
move-reason-not-duplicate = No estaba dos veces
move-reason-at-the-door = Llegó a un encuentro
move-reason-edition-closed = Se cerró el ciclo
move-reason-declines = No quiso el lugar
move-reason-invited = Se le invitó
move-reason-accepts = Dijo que viene
attended-expected = por saber
attended-arrived = llegó
attended-late = llegó más tarde
attended-online = estuvo a distancia
attended-excused = avisó
attended-absent = no vino
member-turn = Va de número { $turn } en la fila.
member-leave-save = Anotar que se va
label-leaves = Sí, deja el grupo
hint-leaves = Su lugar queda libre para quien espera. Su historia se conserva, y puede volver.
member-before = { $count ->
    [one] De ciclos anteriores: un encuentro
   *[other] De ciclos anteriores: { $count } encuentros
}
member-leave = Deja el grupo
member-decline = No quiere el lugar
member-attendance = Encuentros
member-attendance-none = Todavía no hay encuentros con su asistencia.
member-came = { $count ->
    [one] Se le esperó en un encuentro y vino a { $came }.
   *[other] Vino a { $came } de { $count }.
 }
member-moves = Idas y vueltas
member-name = Cómo se llama
member-move-on = Pasar a otro grupo
member-move-on-lead = Solo aparecen los grupos que usted coordina. Aquí queda como que dejó el grupo ese día.
label-group = Grupo
member-move-on-save = Pasar
member-same = Está dos veces en la lista
member-same-lead = Si dos entradas son la misma persona, únalas: cuenta como una sola. Los encuentros de cada entrada no cambian, y se puede deshacer. Si con la entrada repetida había dicho sí a los avisos, ese sí no se pasa: hay que preguntarle otra vez.
label-duplicate = La entrada repetida
hint-duplicate = Queda con el nombre de esta página.
member-same-save = Unir
member-forget = Pidió que se borren sus datos
member-forget-goes = Se borran su nombre, su celular, las expectativas que se escribieron suyas, sus respuestas, sus votos, su correo para avisos, si pidió una llamada, a dónde se le orientó, lo que declaró y respondió en grupos de profesionales y su enlace, en todos los grupos de la institución.
member-forget-stays = Quedan los números: cuántas personas vinieron a cada encuentro, cuántas orientaciones hubo y qué días se habló con quien faltó, sin nombre.
member-forget-note = No se puede deshacer.
label-wishes = Sí, la persona lo pidió
member-forget-save = Borrar sus datos
