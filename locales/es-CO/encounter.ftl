# Un encuentro: su hoja, su guion, la sala, la planilla.
encounter-ordinal = Encuentro { $ordinal }
encounter-no-day = Todavía sin fecha
encounter-expected = { $count ->
    [one] se espera una persona
   *[other] se esperan { $count } personas
 }
encounter-open = Abrir el encuentro
encounter-script-long = el guion dura { $minutes }
strip-open = El encuentro está abierto
strip-back = Volver a la sala
encounter-prepare = Preparar el guion
encounter-another-open = El encuentro { $ordinal } sigue abierto. Ciérrelo antes de abrir este.
encounter-see-it = Ver ese encuentro
encounter-other-day = No está previsto para hoy. Si lo abre, queda con la fecha de hoy.
encounter-not-ready = { $count ->
    [one] Falta un punto de la lista de preparación.
   *[other] Faltan { $count } puntos de la lista de preparación.
 }
encounter-see-readiness = Ver la lista
encounter-otherwise = Otras cosas que se pueden hacer
encounter-paper = Ya se hizo: pasar la planilla de papel
encounter-move = Cambiar la fecha, cancelarlo o decir que no se hizo
encounter-open-since = Abierto desde las { $hour }
encounter-ends = cierra { $hour }
encounter-enter = Entrar a la sala
encounter-came = { $present } de { $expected } llegaron
encounter-hours = { $from } a { $to }: { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
 }
encounter-outlasted = Lleva abierto más del doble de lo previsto. ¿Ya terminó?
encounter-say-when = Escribir a qué hora terminó
encounter-memoir-none = Escribir la memoria
encounter-memoir-draft = Seguir la memoria
encounter-memoir-read = Cerrar la memoria
encounter-memoir-closed = Ver la memoria
encounter-off-cancelled = Se canceló
encounter-off-not-held = No se hizo
encounter-was-planned = Estaba previsto: { $when }
encounter-see-road = Ver el camino del grupo
minutes-count = { $count ->
    [one] un minuto
   *[other] { $count } minutos
 }
times-correct = Corregir las horas
times-save = Guardar las horas
label-held-day = Día en que se hizo
label-opened-time = Hora en que empezó
label-closed-time = Hora en que terminó
hint-closed-time = Solo si terminó antes de ahora.
hint-closed-time-asked = Estuvo abierto mucho más de lo previsto: diga a qué hora se despidieron.
done-encounter-closed = El encuentro quedó cerrado.
done-times-corrected = Las horas quedaron corregidas.
done-script-prepared = El guion quedó preparado.
done-guest-saved = Quedó guardado lo de la persona invitada.
done-step-saved = El paso quedó guardado.
done-sheet-typed = La planilla quedó guardada.
encounter-close-title = Cerrar el encuentro
closing-came = { $present } de { $expected } llegaron.
closing-unseen = { $count ->
    [one] Una persona está sin marcar: queda como que no vino.
   *[other] { $count } personas están sin marcar: quedan como que no vinieron.
 }
closing-look = Revisar quiénes llegaron
closing-no-phrase = Sin aprendizaje registrado todavía.
closing-note = Anotar una frase
closing-phrases = { $count ->
    [one] Una frase del grupo. Léanla en voz alta antes de irse.
   *[other] { $count } frases del grupo. Léanlas en voz alta antes de irse.
 }
closing-do = Cerrar el encuentro
closing-not-yet = Todavía no
closing-after = Después de cerrar puede corregir quién vino y las horas, y anotar frases que se recuerden luego.
moment-kind-rite = Rito de inicio
moment-kind-recognition = Reconocimiento
moment-kind-agreement = Acuerdos
moment-kind-expectations = Lo que cada quien espera
moment-kind-topic-choice = Elegir los temas
moment-kind-material = Material
moment-kind-conversation = Conversación
moment-kind-synthesis = Aprendizajes
moment-kind-harvest = Cosecha
moment-kind-farewell = Despedida
moment-kind-opening = Apertura
moment-kind-follow-up = Qué pasó después
moment-kind-presentation = Presentación
moment-kind-questions = Preguntas
moment-kind-reflection = Reflexión
moment-kind-return = Regreso
moment-kind-closing = Final
moment-now = ahora
moment-done = hecho
moment-ran = tomó { $minutes }
moment-left-out = se deja por fuera
moment-leave-out = Omitir
moment-take-in = Volver a incluir
moment-start = Empezar
moment-led-by = Lo lleva { $name }
moment-page-agreement = Escribir los acuerdos
moment-page-expectations = Anotar lo que cada quien espera
moment-page-topics = Proponer y votar los temas
moment-page-harvest = Abrir la cosecha
moment-page-letter = Leer la carta del ciclo anterior
moment-item-notes = Cómo se hace
mark-expected = Sin marcar
mark-arrived = Llegó
mark-late = Llegó tarde
mark-online = Por teléfono o pantalla
mark-excused = Avisó
mark-absent = No vino
came-expected = no ha llegado
came-arrived = llegó { $hour }
came-late = llegó tarde, { $hour }
came-online = por teléfono o pantalla, { $hour }
came-excused = no podía venir
came-absent = no vino
mood-lighter = Más liviana
mood-same = Igual
mood-heavier = Más cargada
moods-title = ¿Cómo se fueron?
moods-question = ¿Cómo se van a la casa?
moods-hint = Cada quien pone una ficha, sin nombre. Quien no quiera, no pone.
moods-add = Poner una ficha:
moods-take-back = Quitar una ficha:
moods-said = { $lighter } más { $lighter ->
    [one] liviana
   *[other] livianas
 }, { $same } igual, { $heavier } más { $heavier ->
    [one] cargada
   *[other] cargadas
 }
phrases-title = Lo que aprendió el grupo
phrases-today = Lo que aprendimos hoy
phrases-lead = Frases del grupo, sin nombres.
phrases-none = Sin aprendizaje registrado.
phrases-more = Anotar otra frase
phrases-more-fields = De dónde viene y qué se aprende
phrases-save = Guardar
phrases-withdraw = Retirar
phrases-whisper = Al cerrar, léalas en voz alta: el grupo decide cuáles quedan en el libro.
label-phrase-text = Escriba la frase como la dijeron
label-phrase-difficulty = La dificultad
label-phrase-lesson = Lo que se aprende
script-title = Guion
script-add = Agregar lo escrito
script-see = Ver el guion
script-steps = { $count ->
    [0] sin guion todavía
    [one] un paso
   *[other] { $count } pasos
 }
script-steps-title = Los pasos
script-none = Sin guion
script-none-yet = Todavía no hay pasos. Empiece con los de siempre y cambie lo que quiera.
script-none-live = Este encuentro no tiene guion. Puede seguir así, o usar los pasos de siempre.
script-usual = Empezar con los pasos de siempre
script-usual-short = Pasos de siempre
script-last = Repetir el guion del último encuentro
script-sum-equal = { $steps }, { $sum }: lo previsto
script-sum-less = { $steps }, { $sum }: quedan { $difference } libres
script-sum-more = { $steps }, { $sum }: { $difference } de más
script-mark-prepared = El guion está listo
script-is-prepared = El guion está listo.
script-to-encounter = Ir al encuentro
adjustments-title = De las memorias anteriores: ¿se probó?, ¿sirvió?
adjustments-answer = Responder en la memoria
adjustment-tried-yes = se probó
adjustment-tried-no = no se probó
adjustment-served-yes = sirvió
adjustment-served-partly = sirvió en parte
adjustment-served-no = no sirvió
searched-title = Del encuentro anterior: quedamos en buscar entre todos
searched-hint = Abra un rato para que cada quien cuente lo que encontró, y las dudas que trae.
step-title = Un paso del guion
step-more = Agregar un paso
step-add = Agregar
step-save = Guardar
step-remove = Quitar este paso
step-up = Subir: { $name }
step-down = Bajar: { $name }
step-edit = Cambiar: { $name }
step-swap = Intercambiar dos pasos
step-swap-do = Intercambiar
swap-one = Este paso
swap-other = Con este
step-long = { $name }: { $minutes }. Suele bastar con algo corto, para abrir la conversación.
step-long-ours = Que 10 minutos basten es una propuesta nuestra.
recognition-quote = que debe ser rápida, activa y amena
recognition-place = Documento de orientaciones 2018, Desarrollo de las sesiones de encuentro
label-step-kind = Qué se hace
label-step-after = Después de
label-step-title = Nombre del paso
label-step-minutes = Minutos
label-step-lead = Quién lo lleva
label-step-item = Rito o material de la biblioteca
label-step-notes = Qué hacer o decir
hint-step-title = Si lo deja vacío, se llama como lo que se hace.
hint-step-lead = Alguien del grupo que quiera hacerlo.
hint-step-notes = Notas para quien conduce. No hable aquí de una persona.
hint-step-after = Vacío: queda de primero.
questions-title = Preguntas abiertas
questions-lead = Abren la conversación y no traen la respuesta. En la sala salen primero las del grupo.
question-add = Agregar la pregunta
question-together = Busquemos entre todos
question-searching = Para el próximo encuentro: todos buscan
question-stop = Ya no la buscamos
question-remove = Quitar
label-question-text = Una pregunta abierta
hint-question-text = Por ejemplo: ¿qué nos ayuda en un día difícil?
guests-title = Personas invitadas
guests-lead = Una voz más, solo en este encuentro: aporta ideas y no da órdenes.
guest-add = Invitar a alguien
guest-save = Invitar
guest-remove = Ya no viene
label-guest-name = Nombre de la persona invitada
label-guest-profession = Profesión u oficio
label-guest-brings = Qué le pedimos traer
hint-guest-brings = Por ejemplo: aclarar dudas sobre los medicamentos.
guest-brief-title = Para { $name }
guest-brief-lead = Gracias por acompañar a «{ $group }». A sus participantes los reúne esto: { $situation }.
guest-when = Cuándo
guest-where = Dónde
guest-subject = De qué se conversa
guest-you-bring = Qué le pedimos
guest-who = Quién coordina
guest-how = Cómo acompañar al grupo
guest-how-1 = Es una conversación, no una charla. Unos diez minutos bastan para empezar.
guest-how-2 = Su voz es una voz más: aporta ideas, no dictamina ni dice a nadie qué hacer. Cada quien mira si le sirve.
guest-how-3 = Hable de lo que nos pasa a todos, no del caso de una persona.
guest-how-4 = Aclare los malestares y los trastornos, y abra la mirada a lo que promueve la salud mental.
guest-how-5 = Si alguien necesita una respuesta para su caso, se busca después, en consulta aparte.
guest-how-6 = Lo que se oye en la ronda queda en la ronda.
guest-questions = Preguntas que ya tiene el grupo
guest-quote = moverse entre la delimitación de los malestares y los trastornos y la perspectiva más amplia
guest-quote-place = Documento de orientaciones 2018, Desarrollo de las sesiones de encuentro
guest-hand-over = Imprima esta hoja o entréguela. Nombra este encuentro y ningún otro.
room-leave = Volver a la hoja del encuentro
room-back = Volver a la sala
room-care = Cuidado
room-parts = Partes de la sala
room-script = Guion
room-roll = Llegaron
room-phrases = Frases
room-wrap-up = Memoria
room-step = Paso { $place } de { $count }
room-steps-done = { $done } de { $count } pasos
room-steps = Pasos del encuentro
room-step-done = { $name }, { $minutes }, hecho
room-step-now = { $name }, { $minutes }, ahora
room-step-ahead = { $name }, { $minutes }
room-clock = Tiempo que queda de este paso
room-of = de { $minutes }
room-over = de más, sin afán
room-paused = en pausa
room-next = Sigue
room-all-done = Todo el guion está hecho
room-pause = Pausa
room-resume = Seguir
room-more = 5 min
room-go-on = Siguiente
room-begin = Empezar
room-end-step = Terminar
room-finish = Despedirse
room-note-phrase = Anotar frase
room-whole-script = Todo el guion
room-change-script = Cambiar el guion
room-take = Pasar 5 min al de ahora
care-lead = Si alguien no está bien, acompáñelo aparte, sin afán, y use esta ruta.
care-no-phones = Faltan los teléfonos para un mal momento.
care-write-phones = Escribirlos
care-ask-phones = Pídalos a quien administra la institución antes del primer encuentro.
care-step-1 = Acompañe a la persona a un lugar tranquilo, sin dejarla sola. El grupo puede seguir con otra persona, o hacer una pausa.
care-step-2 = Escuche sin afán y sin discutir lo que siente. No hace falta tener respuestas.
care-step-3 = Si dice que quiere morir o hacerse daño, pregúntelo con esas palabras, quédese a su lado y aleje lo que pueda hacerle daño.
care-step-4 = Llame a alguien de su confianza y al servicio de salud más cercano. Si corre peligro ahora, llame a la línea de emergencias de su municipio.
care-step-5 = Al terminar, cuéntele a quien responde en la institución, y busque con quién hablar usted también.
care-steps-ours = Pasos generales de Ronda. La institución puede escribir su propia ruta.
premise-lead = Dígalo al empezar
premise = Se participa libremente; cada quien verá qué le sirve.
prompt-own = Pregunta del grupo
prompt-next = Otra pregunta
prompt-1-lead = Devuelva la palabra a la ronda
prompt-1 = ¿A quién más le ha pasado algo parecido? ¿Qué le ha servido?
prompt-2-lead = Busque lo que se aprende
prompt-2 = ¿Qué nos está enseñando esto que acabamos de oír?
prompt-3-lead = Abra, no cierre
prompt-3 = ¿De qué otra manera se podría mirar?
prompt-4-lead = Invite sin obligar
prompt-4 = ¿Quién quiere decir algo que todavía no se ha dicho?
prompt-5-lead = Vuelva a lo que es de todos
prompt-5 = ¿Qué tiene que ver esto con lo que nos reúne?
prompt-6-lead = Mire con qué se cuenta
prompt-6 = ¿Qué tenemos cerca, en la casa o en la vereda, que ayude cuando esto pasa?
prompt-7-lead = No tape lo difícil
prompt-7 = ¿Qué ha sido lo más duro de esto, y qué nos ha dejado?
farewell-lead = Antes de irse
farewell-question = ¿Con qué se va cada quien hoy?
farewell-chips = Poner las fichas de la despedida
roll-title = ¿Quiénes llegaron?
roll-who-came = Quiénes vinieron
roll-ring = { $present } en la ronda{ $excused ->
    [0] { "" }
    [one] , 1 avisó
   *[other] , { $excused } avisaron
 }
roll-empty = Nadie está inscrito todavía. Anote a quien llegue.
roll-new = Llegó alguien nuevo
roll-new-save = Anotar
roll-known = ¿Ya es del grupo? Toque su nombre.
roll-more = Más sobre { $name }
roll-correct = Corregir
roll-waits = espera lugar en el grupo
roll-concurrent = a la vez se marcó: { $mark }
roll-no-place = Quedó como presente. En el grupo no hay más lugares: su silla espera turno.
label-newcomer-name = ¿Cómo quiere que le digan?
hint-newcomer-name = Basta con el nombre.
wrap-up-title = Memoria y cierre
wrap-up-lead = La memoria se escribe después, con calma.
wrap-up-noted = Ya quedó adelantado
wrap-up-moment = { $name }: tomó { $ran } de { $planned }.
paper-title = Pasar la planilla
paper-lead = Para un encuentro que ya se hizo y se anotó en papel.
paper-keys = Los números son los de la planilla impresa; si alguien se anotó o se fue después de imprimirla, guíese por los nombres. Con el teclado: el número de la clave marca y pasa a la fila siguiente; Enter pasa sin cambiar.
paper-late = Tarde
paper-online = A distancia
paper-not-expected = No se le esperaba
paper-save = Guardar la planilla
label-newcomers = Llegaron por primera vez
hint-newcomers = Un nombre por línea.
label-marks = Quiénes vinieron
fault-too-many-newcomers = Son demasiados nombres para una planilla: caben 60.
encounter-by-mistake = Lo abrí por error
encounter-by-mistake-hint = Todavía no hay nada anotado: puede volver a como estaba, con su día de antes.
done-encounter-not-opened = El encuentro volvió a como estaba.
label-open-anyway = Sí, abrirlo ahora: no es su día, o no hay nadie inscrito
refusal-something-recorded = Ya hay algo anotado de este encuentro. Ciérrelo cuando termine.
