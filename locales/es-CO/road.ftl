# El camino.
road-label = El camino de los encuentros
road-sentence = Vamos en el { $number }: { $title }, { $day }.
road-sentence-number = Vamos en el { $number }: { $day }.
road-begins = Empieza { $day }: { $title }.
road-begins-number = Empieza { $day }.
road-walked = El camino está hecho.
road-walked-open = Sin fecha de fin: falta poner el encuentro que sigue.
road-walked-part = Se hicieron { $held } de { $count }.
road-empty = Todavía no hay encuentros.
road-no-day = sin fecha todavía
road-today = hoy
road-tomorrow = mañana
road-this = este { $weekday }
road-came = { $count ->
    [one] 1 vino
   *[other] { $count } vinieron
 }
road-cases = { $count ->
    [one] un caso
   *[other] { $count } casos
}
road-kind-initial = Inicio y acuerdos
road-kind-topic = Tema por decidir
road-kind-reserve = Espacio libre
road-kind-closing = Cierre
road-kind-cases = Casos
road-kind-free = Encuentro del grupo
road-state-planned = por hacer
road-state-prepared = preparado
road-state-opened = abierto ahora
road-state-closed = hecho
road-state-remembered = hecho, con memoria
road-state-cancelled = cancelado
road-state-not-held = no se hizo
road-reserve-extension = amplía un tema
road-reserve-emergent = tema que surgió
road-list = Los encuentros
road-on-holiday = Ese día es festivo: { $name }.
road-sum = Cómo se reparten
road-sum-open = { $count ->
    [one] Va un encuentro, sin un final fijo.
   *[other] Van { $count } encuentros, sin un final fijo.
 }
road-sum-before = El primero y los ya hechos o preparados
road-sum-topics = Temas acordados por hacer
road-sum-unchosen = Temas por elegir
road-sum-free = Libres, de reserva
road-sum-after = Cierre
road-sum-total = En total
road-sum-over = Se necesitan { $needed } y hay { $planned }.
road-waiting = { $count ->
    [one] Un tema acordado espera su encuentro.
   *[other] { $count } temas acordados esperan su encuentro.
 }
road-holidays = Festivos que se saltan
road-topics = Temas del camino
road-topics-lead = { $count ->
    [one] Hay un tema acordado sin encuentro. Se pone en el camino en el orden del grupo; lo que sobra queda de reserva.
   *[other] Hay { $count } temas acordados sin encuentro. Se ponen en el camino en el orden del grupo; lo que sobra queda de reserva.
 }
road-topics-none = Los elige el grupo en el primer encuentro.
road-to-topics = Ver los temas
road-lay-out = Poner los temas en el camino
road-ways = Tres salidas
road-way-add = Un encuentro más
road-way-add-hint = El cierre sigue siendo el último.
road-add-nth = Agregar el { $number }
road-way-merge = Unir dos temas que se parecen
road-way-merge-hint = El grupo decide cuáles y cómo se llama el tema.
road-way-open = Seguir sin un número fijo
road-change = Cambiar el camino
road-add = Agregar un encuentro
road-add-kind = Qué encuentro es
road-add-closing = El de cierre
road-add-day-hint = Solo si no es el que sigue.
road-swap = Intercambiar dos encuentros
road-swap-hint = Cambian de lugar los temas; las fechas se quedan.
road-swap-save = Intercambiar
road-open = Seguir sin número fijo
road-open-hint = El grupo se encuentra mientras quiera y agrega cada encuentro. El de cierre se agrega cuando decida terminar.
road-about-kind = Qué es
road-about-hours = Hora
road-about-clock = Cambio de hora
road-clock = Ese día, a las { $wished }, cambia la hora oficial: será a las { $real }.
road-memoir = Memoria
road-topic = De qué se habla
road-topic-initial = En el primer encuentro todavía no hay lista: usted elige un tema que importe a quienes vienen.
road-topic-reserve = Este encuentro está libre: sirve para ampliar un tema o para uno que surgió.
road-topic-at = { $title } (encuentro { $number })
road-new-topic-hint = Se suma a la lista y queda en este encuentro.
road-title-hint = Solo si quiere llamarlo distinto que su tema.
road-topic-save = Guardar el tema
road-date = Cambiar la fecha
road-date-lead = El número se queda y el cambio queda anotado.
road-reason-hint = Así se entiende después por qué se movió.
road-date-save = Guardar la fecha
road-lost = No se hará o no se hizo
road-lost-hint = Su tema vuelve a esperar un encuentro. Mientras no pase su día, se puede volver a planear.
road-lost-cancelled = Se cancela de antemano
road-lost-not-held = Era para ese día y no se hizo
road-restore = Sí se va a hacer
road-restore-lead = Vuelve al camino en su mismo día. Su tema vuelve con él, si otro encuentro no lo ha tomado.
road-restore-save = Volver a planearlo
road-lost-save = Guardar
road-history = Cambios de fecha
road-from-to = De { $from } a { $to }.
road-to = Para { $to }.
fault-not-yet = Todavía no ha llegado ese día. Si ya se sabe que no se hará, elija cancelarlo.
label-day = Día
label-time = Hora
label-reason = Por qué
label-move-reason = Por qué se mueve
label-lost = Qué pasó
label-swap-one = Uno
label-swap-other = El otro
label-topic = Tema
label-new-topic = O un tema nuevo
label-encounter-title = Título propio
done-road-laid-out = Los temas están en el camino.
done-road-added = El encuentro se agregó al final.
done-road-open = El ciclo sigue sin número fijo.
done-road-swapped = Los dos encuentros cambiaron de lugar.
done-road-topic = El tema quedó guardado.
done-road-moved = La fecha quedó guardada.
done-road-restored = El encuentro está otra vez en el camino.
done-road-lost = Quedó anotado.
road-add-next = El que sigue
road-add-if-empty = Si lo deja vacío: { $day }.
road-purpose-initial = inicial
road-purpose-topic = de tema
road-purpose-reserve = de reserva
road-purpose-closing = de cierre
road-purpose-cases = de casos
road-purpose-free = sin plan fijo
refusal-day-needed = Este encuentro todavía no tiene día. Póngale primero la fecha que tenía.
refusal-not-yet = Su día todavía no ha llegado: por ahora se puede suspender.
refusal-plan-prepared = Ya hay encuentros preparados y su guion se perdería. Agregue o suspenda encuentros uno por uno en el camino.
