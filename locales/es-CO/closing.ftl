# El cierre de un ciclo y lo que sigue.
closing-title = Cierre del ciclo
closing-not-begun = Este ciclo todavía no ha empezado
closing-not-begun-lead = El cierre se prepara cuando el grupo ya ha hecho camino.
closing-rite = Un rito de despedida
closing-rite-lead = La despedida se hace desde lo aprendido. Lea las frases en voz alta; deje que cada quien se reconozca en alguna.
closing-creations = Lo que trae cada quien
closing-creations-lead = Invite con tiempo a que preparen algo a su manera: una canción, un dibujo, unas palabras, una receta. Quien no quiera, acompaña.
closing-highlight = Lo que usted puede resaltar
closing-highlight-lead = Sus registros también muestran el valor de lo que hicieron juntos. Incluya lo suyo.
closing-letter = Escribir la carta al grupo que sigue
closing-open-ends = Antes de cerrar
closing-open-ends-lead = Nada de esto impide cerrar. Es para que no se quede sin mirar.
left-memoirs = { $count ->
    [one] Una memoria sin cerrar
   *[other] { $count } memorias sin cerrar
 }
left-memoirs-none = Todas las memorias están cerradas.
left-learnings = { $count ->
    [one] Un encuentro sin aprendizaje registrado
   *[other] { $count } encuentros sin aprendizaje registrado
 }
left-learnings-none = De todos los encuentros quedó al menos una frase.
left-phrases = { $count ->
    [one] Una frase que el grupo no ha decidido
   *[other] { $count } frases que el grupo no ha decidido
 }
left-phrases-none = El grupo ya decidió sobre sus frases.
left-processes = { $count ->
    [one] Un proceso que el grupo no ha mirado
   *[other] { $count } procesos que el grupo no ha mirado
 }
left-processes-none = El grupo miró sus nueve procesos.
left-encounters = { $count ->
    [one] Un encuentro del camino sin hacer
   *[other] { $count } encuentros del camino sin hacer
 }
left-encounters-none = Cada encuentro del camino se hizo, o dice por qué no.
left-letter = Falta la carta al grupo que sigue
left-letter-none = La carta al grupo que sigue está escrita.
left-review = Falta la mirada del proceso completo
left-review-none = El proceso completo está mirado.
closing-end = Cerrar el ciclo
closing-end-lead = El libro del grupo queda hecho y quienes estuvieron hasta hoy completan el ciclo. Las asistencias y las cuentas no cambian. Todo se puede seguir leyendo.
closing-not-held-lead = Si el encuentro de cierre no se va a hacer, anótelo en el camino con su razón; después podrá cerrar.
label-undecided = Las frases que el grupo no decidió
undecided-kept = También quedan en el libro
undecided-left-out = En el libro quedan solo las que el grupo eligió
label-closes = Sí, este ciclo se acaba aquí
closing-close = Cerrar este ciclo
closing-over = El ciclo está cerrado
closing-another = Empezar otro ciclo
closing-next = ¿Y ahora?
closing-next-lead = El grupo descansa. Puede empezar otro ciclo cuando quiera, o dejarlo así: no hay ningún plazo.
done-edition-closed = El ciclo quedó cerrado. Gracias por acompañarlo.
cycles-title = Ciclos del grupo
cycles-next-later = Cuando este ciclo cierre, el que sigue se prepara copiando su camino.
cycles-lead = Cada ciclo con su camino y su cosecha. Las cuentas no cambian cuando alguien se va o un ciclo se cierra.
cycle-name = Ciclo { $ordinal }
cycle-state-preparing = en preparación
cycle-state-running = en marcha
cycle-state-closed = cerrado
cycle-state-cancelled = no se hizo
cycle-span = Del { $from } al { $until }
cycle-nothing-yet = Todavía sin encuentros.
cycle-held = { $count ->
    [one] un encuentro
   *[other] { $count } encuentros
 }
cycle-people = { $count ->
    [one] vino una persona
   *[other] vinieron { $count } personas
 }
cycle-attendance = { $present } de { $expected } asistencias
cycle-learnings = { $count ->
    [0] ninguna frase
    [one] una frase
   *[other] { $count } frases
 }
cycle-harvest = La cosecha
cycle-road = El camino
cycle-memoirs = Memorias de la coordinación
next-title = Otro ciclo
next-lead = Se arregla como el anterior: ruta, duración, frecuencia y lugar. Quien coordina sigue. Todo se puede cambiar después en la convocatoria.
label-next-day = Primer día
label-next-time = Hora
label-next-planned = ¿Cuántos encuentros?
hint-next-planned = Vacío si el grupo sigue sin fecha de cierre.
label-invited = ¿A quiénes se invita otra vez?
hint-invited = Quedan invitadas; cada persona dice si vuelve.
next-came-without-place = Vino, y no tenía plaza al final.
next-begin = Empezar el nuevo ciclo
done-edition-begun = El nuevo ciclo está escrito. Anote aquí lo que responde cada persona.
invitations-title = Invitaciones
invitations-lead = { $count ->
    [one] Una persona todavía no ha respondido. Cuando hable con ella, anote qué dijo.
   *[other] { $count } personas todavía no han respondido. Cuando hable con cada una, anote qué dijo.
 }
invitations-answer = Anotar respuestas
invitations-none = No hay invitaciones por responder
invitations-none-lead = Quienes dijeron que sí están en la lista del grupo.
invitation-yes = Vuelve
invitation-no = Esta vez no
done-answered = Quedó anotado.
