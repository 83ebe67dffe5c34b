# El camino de quien quiere aprender a acompañar grupos, las dos miradas, el registro de quien coordina, y lo que los
# grupos no son.
path-title = Aprender a acompañar grupos
path-card = Si quiere, puede ir aprendiendo a acompañar grupos como este. Nadie se lo pide, y se puede dejar.
path-see = Ver de qué se trata
path-open = Ver mi camino
path-back = Volver a mi camino
path-invitation = El documento de orientaciones propone que una o dos personas del grupo, si lo desean, vayan aprendiendo a acompañar grupos. Es por gusto propio, sin afán.
path-what = De qué se trata
path-look-inside = Mirar la guía por dentro
path-wish = Quiero aprender a acompañar
path-whisper = Nadie más del grupo lo sabe por Ronda. Si después lo deja, no queda nada.
path-not-now = Por ahora el grupo no está reunido, así que no se puede empezar. La guía sí la puede leer.
label-shared = Que la coordinación vea cuánto llevo
hint-shared = Sin esto nadie lo ve, ni que empezó. Con esto, la coordinación puede preparar un encuentro con usted. Se puede quitar cuando quiera.
path-stage-wished = Usted quiere aprender a acompañar. Lo primero es vivir los encuentros.
path-stage-living = Está viviendo los encuentros. Cuando quiera, empiece a leer.
path-stage-reading = Está leyendo. Lo que le llame la atención, convérselo con quien coordina.
path-stage-recording = Está llevando su propio registro. De ahí sale lo que facilita los encuentros.
path-stage-assisting = Ya preparó un encuentro con la coordinación: hay dos miradas, la suya y la de ella.
path-stage-reviewed = Ya hizo todo. Falta que la coordinación lo reconozca.
path-stage-recognised = Recorrió el camino, y la coordinación lo reconoció.
path-stage-paused = Su camino está en pausa. Puede seguir cuando quiera.
path-state-wished = Quiere empezar
path-state-living = Vive los encuentros
path-state-reading = Lee
path-state-recording = Registra
path-state-assisting = Ayuda a coordinar
path-state-reviewed = Todo hecho
path-state-recognised = Reconocido
path-state-paused = En pausa
path-milestones = Los pasos del camino
path-met-of = { $met } de { $all } pasos. Se ve aquí para orientarse: no es una nota.
path-met = Hecho
path-next = Va en:
path-all-met = Todo lo que se cuenta está hecho.
path-every-step = Ver todos los pasos
path-not-yet = Falta
path-more = { $have }; se piden { $needed }
path-desirable = Deseable
path-human = No se cuenta aquí.
path-proposal = (El número lo propone Ronda.)
path-count-encounters = Ha estado en { $have } encuentros; con { $needed } basta.
path-count-parts = { $have } de { $needed } partes
path-count-times = { $have } de { $needed } veces
path-count-sessions = { $have } de { $needed } sesiones
path-count-cases = { $have } de { $needed } casos
path-count-hours = { $have } de { $needed } horas
path-count-double-sessions = { $have } de { $needed } Doppelstunden
path-count-weekends = { $have } de { $needed } intensivos
path-count-seminars = { $have } de { $needed } seminarios
path-count-years = { $have } de { $needed } años
path-source-s0 = Orientaciones para el trabajo con grupos de apoyo y grupos de ayuda mutua
path-source-s3 = Tizón (2019), grupos Balint y grupos de reflexión
path-unit = Para leer
path-unit-lead = Son partes cortas. Al final de cada una puede marcar que la leyó.
path-part-done = Leída
path-part-again = Quiero leerla otra vez
path-part-tick = Leí esta parte
path-part-next = Sigue: { $title }
path-own-words = Lo que solo usted sabe
path-own-words-lead = Marque lo que ya hizo. Se puede cambiar.
label-ticks = Ya hice esto
path-tick-talked = Conversé lo leído con quien coordina
path-tick-analysed = Miré mi registro y pensé qué facilita los encuentros
path-tick-reviewed = Lo revisé con otra persona
path-tick-recorded = { $encounter }: lo registré en mi cuaderno
path-record-whisper = Lo que escribe queda en su cuaderno. Ronda solo guarda que lo escribió.
path-who-sees = Quién lo ve
path-is-shared = La coordinación ve sus pasos, y nadie más. Se puede quitar.
path-is-own = Solo usted. La coordinación no sabe por Ronda que empezó.
path-share = Mostrarlo a la coordinación
path-unshare = Que ya no lo vea nadie
path-recognised-title = La coordinación reconoce su camino
path-recognised-lead = Ve que hizo todos los pasos. Si está de acuerdo, diga que sí.
path-accept = Sí, de acuerdo
path-leave = Parar o dejarlo
path-rest = Hacer una pausa
path-go-on = Seguir
path-withdraw = Dejar el camino
path-withdraw-lead = Se borra todo: los pasos, lo marcado y las miradas. Para el grupo no queda rastro. No se puede deshacer.
path-withdraw-sure = Sí, dejarlo y borrar todo
own-data-path = Aprender a acompañar
own-data-path-on = Empezó el { $day }. Pasos hechos: { $met } de { $all }.
done-path-wished = Listo: ya empezó.
done-path-shared = La coordinación ya ve sus pasos.
done-path-unshared = Ya no lo ve nadie más.
done-path-rests = Quedó en pausa.
done-path-goes-on = Sigue el camino.
done-path-accepted = Queda reconocido por ambas partes.
done-path-withdrawn = Se borró todo lo de ese camino.
done-path-told = Guardado.
done-path-part-read = Marcada como leída.
done-path-part-unread = Quedó para leer otra vez.

multipliers-title = Multiplicadores
to-multipliers-lead = Quien aprende a acompañar grupos y quiere mostrarlo.
multipliers-lead = Quienes quieren aprender a acompañar grupos y le muestran su camino. El deseo es de cada persona: desde aquí no se inscribe a nadie.
multipliers-none = Nadie le muestra su camino todavía
multipliers-none-lead = Quien quiera empezar lo dice en su propia página, con su enlace personal. Usted puede contarle al grupo que existe y dejarles leer la guía.
multipliers-whisper = Aquí solo está quien lo muestra. Cada quien lo puede quitar, y entonces desaparece de esta página. No es una calificación ni sale en ningún informe.
path-assisting = Ayudar a coordinar
path-assisting-lead = Ayuda a coordinar: prepara con usted y ve el guion. Abrir y cerrar los encuentros sigue siendo de la coordinación.
path-assist-note = Quien ayuda prepara con usted, sin dejar de ser participante.
path-assist = Que ayude a coordinar
path-assist-stop = Que vuelva a ser solo participante
path-preparing = Preparado con usted
label-prepared-encounter = Encuentro que prepararon juntos
path-prepare = Lo preparamos juntos
path-prepared-undo = Quitar
path-recognising = Reconocer
path-recognise = Reconocer el camino
path-recognise-later = { $count ->
    [one] Falta un paso. Cuando esté, lo puede reconocer.
   *[other] Faltan { $count } pasos. Cuando estén, lo puede reconocer.
}
path-recognised-waits = Usted lo reconoció. Falta que la persona diga que sí en su página.
path-recognised-both = Lo reconocieron ambas partes.
done-path-prepared = Quedó marcado que lo prepararon juntos.
done-path-not-prepared = Se quitó la marca.
done-path-recognised = Quedó reconocido. La persona lo ve en su página.
done-path-assists = Ahora ayuda a coordinar.
done-path-assists-no-more = Vuelve a ser solo participante.
refusal-path-state = El camino no está en un punto en que eso se pueda hacer.
refusal-no-wish = Primero la persona dice que lo desea y le muestra su camino, en su propia página.
refusal-milestones-missing = { $count ->
    [one] Todavía falta un paso del camino.
   *[other] Todavía faltan { $count } pasos del camino.
}
refusal-both-looked = Ya miraron las dos personas: lo que cada una marcó aparte se queda como está.
refusal-wrong-unit = Eso no se cuenta en esa unidad.

unit-title = Guía para quien quiere acompañar grupos
unit-lead = La unidad 5 del diplomado, contada con nuestras palabras y con las frases del documento.

looks-title = Dos miradas: qué ayudó
looks-own-lead = Después de un encuentro, usted y la coordinación marcan aparte qué ayudó. Luego lo ven juntas.
looks-none-held = Cuando termine un encuentro, aparece aquí.
looks-helped = Qué ayudó en este encuentro
looks-lead = Marque lo que usted vio. La otra persona marca lo suyo, y solo entonces se ven las dos miradas.
looks-waits = Su mirada está guardada. Falta la de la otra persona; mientras tanto puede cambiarla.
looks-other-looked = La otra persona ya marcó. Cuando usted marque, verán las dos.
looks-keep = Guardar mi mirada
label-what-helped = Ayudó
looks-both = Ya están las dos miradas.
looks-agree = { $name } y yo vimos lo mismo
looks-only-me = Solo yo lo vi
looks-only-them = Solo { $name } lo vio
looks-nothing = Nada aquí.
looks-differ = Donde no coinciden hay de qué conversar. Ninguna mirada sabe más que la otra.
looks-alone = En este grupo coordina una sola persona
looks-alone-lead = Las dos miradas necesitan a alguien más: quien co-coordina, o alguien del grupo que asiste.
looks-whisper = Esto lo leen solo las dos personas. No va a la memoria, ni a la institución, ni a ningún informe.
helped-rite = Se abrió con un rito
helped-material = Un material llevó al tema
helped-open-questions = Las preguntas fueron abiertas
helped-wide-participation = Hablaron muchas personas
helped-gathering = Se recogió con benevolencia lo que salía
helped-back-to-group = La situación se devolvió al grupo
helped-not-one-person = No giró alrededor de una sola persona
helped-no-orders = Las ideas circularon sin volverse órdenes
helped-learnings = Se puso el acento en lo que se aprende
helped-respect = Hubo respeto, dignidad y cuidado
helped-synthesis = Al final se recogió lo aprendido
helped-farewell = Se cerró con una despedida
done-looked = Su mirada quedó guardada.
done-reviewed = Quedó guardado.
done-review-taken-away = Se borró lo de ambas personas.
review-title = Revisar con { $name }
review-lead = Lo que vio en este encuentro, con benevolencia: se aprende tanto de lo difícil como de lo que salió bien. La otra persona hace lo mismo, y solo entonces lo leen juntas.
review-waits = Lo suyo está guardado. Falta lo de la otra persona.
review-other-wrote = La otra persona ya escribió lo suyo.
review-open = Marcar lo que vi
review-keep = Guardar
review-take-away = Borrar lo de ambas personas
review-both = Ya están las dos partes. Sirve para conversar, y cualquiera de las dos lo puede borrar.
review-mine = Lo que vi de { $name }
review-theirs = Lo que { $name } vio de mí
review-source = Las capacidades son del documento de orientaciones. Los otros siete títulos vienen de GroupACT (Pedersen y otros, 2021, doi 10.33682/u4t0-acde); las frases son nuestras.
label-seen = Lo que vi
area-capacities = Capacidades que nombra el documento
area-ground-rules = Acuerdos del grupo
area-participation = Que todas las personas puedan participar
area-empathy = Comprensión entre participantes
area-problem-solving = Buscar salidas entre todos
area-attendance = Lo que hace difícil venir
area-time = El tiempo
area-confidentiality = Lo que se dice aquí, aquí se queda
conduct-kind-harmful = Hace daño
conduct-kind-basic = Alcanza
conduct-kind-advanced = Va más allá
conduct-intuition = Intuición: sintió lo que el grupo necesitaba
conduct-imagination = Imaginación: encontró otra manera de entrar al tema
conduct-creativity = Creatividad: propuso algo con lo que había a mano
conduct-modulation = Bajó o subió la intensidad a tiempo
conduct-relating = Se relacionó con benevolencia
conduct-convening = Convocó: la gente se sintió invitada
conduct-learning-others = Aprendió de las ideas de otras personas
conduct-timely-guidance = Guió en el momento justo
conduct-referring = Supo decir a dónde más se puede ir
conduct-ground-rules-harmful = Impuso reglas, o dejó pasar una falta de respeto
conduct-ground-rules-basic = Recordó los acuerdos del grupo
conduct-ground-rules-advanced = Volvió con el grupo sobre un acuerdo y lo mejoraron juntos
conduct-participation-harmful = Calló a alguien, o dejó que una sola persona lo ocupara todo
conduct-participation-basic = Invitó a hablar a quien no había hablado, sin obligar
conduct-participation-advanced = Hizo lugar también para quien prefiere escuchar
conduct-empathy-harmful = Se burló o minimizó lo que alguien sentía
conduct-empathy-basic = Mostró que entendía lo que se decía
conduct-empathy-advanced = Ayudó a que se entendieran entre participantes
conduct-problem-solving-harmful = Dio órdenes o consejos como si supiera por otra persona
conduct-problem-solving-basic = Preguntó qué le ha servido a cada quien
conduct-problem-solving-advanced = El grupo armó entre varios una salida que nadie traía
conduct-attendance-harmful = Regañó a quien faltó
conduct-attendance-basic = Preguntó con cuidado qué hace difícil venir
conduct-attendance-advanced = El grupo encontró cómo facilitarle venir a alguien
conduct-time-harmful = Se pasó de la hora sin avisar, o cortó a alguien de golpe
conduct-time-basic = Cuidó que cada momento tuviera su tiempo
conduct-time-advanced = Cambió el plan con el grupo cuando hizo falta, y cerró bien
conduct-confidentiality-harmful = Contó afuera lo que alguien dijo aquí
conduct-confidentiality-basic = Recordó que lo que se dice aquí se queda aquí
conduct-confidentiality-advanced = Cuidó también a quien no estaba y se nombró

log-title = Mi registro como quien coordina
log-lead = Lo que Ronda sabe de los grupos Balint que usted coordinó o integró, y lo que usted agrega, contado como lo pide cada sociedad. Solo lo lee usted.
log-card = Para las sociedades Balint: sesiones, casos, supervisión, seminarios, contados como cada una los pide.
log-open = Abrir mi registro
log-table = Bajar la tabla
log-print = Para imprimir
log-unmet = { $count ->
    [0] Nada falta de lo que se cuenta
    [one] Falta 1
   *[other] Faltan { $count }
}
log-source = Lo pide, en su página:
log-societies = Para qué sociedad
log-societies-lead = Escoja una para ver lo que pide y lo que usted lleva. Las demás no se muestran.
log-not-a-judgement = Son extractos de páginas públicas y pueden haber cambiado: confírmelos con la sociedad. Si alguien queda acreditado lo dice ella, no Ronda.
log-add = Agregar algo
log-add-button = Agregar
label-activity = Qué hizo
activity-member = Participar en un grupo como integrante
activity-led = Coordinar o co-coordinar un grupo
activity-cases = Trabajar casos al coordinar
activity-supervision = Supervisión de mi coordinación
activity-intensives = Intensivo o fin de semana de una sociedad
activity-seminars = Seminario para líderes
activity-practice = Práctica de mi profesión
label-number = Cuántas veces
label-unit = En qué se cuenta
hint-unit = Si no escoge, se usa lo usual: sesiones, casos, intensivos o años.
log-unit-sessions = sesiones
log-unit-double-sessions = Doppelstunden de 90 minutos
log-unit-hours = horas
log-unit-cases = casos
log-unit-weekends = intensivos o fines de semana
log-unit-seminars = seminarios
log-unit-years = años
label-log-minutes = Minutos de cada sesión
hint-log-minutes = Solo para sesiones.
label-log-day = Qué día
hint-log-day = Si fueron varias veces, el último día.
label-log-place = Dónde
hint-log-place = Grupo, ciudad o sociedad. Sin nombres de personas.
log-count-sessions = { $count ->
    [one] 1 sesión
   *[other] { $count } sesiones
}
log-count-double-sessions = { $count } Doppelstunden
log-count-hours = { $count ->
    [one] 1 hora
   *[other] { $count } horas
}
log-count-cases = { $count ->
    [one] 1 caso
   *[other] { $count } casos
}
log-count-weekends = { $count ->
    [one] 1 intensivo
   *[other] { $count } intensivos
}
log-count-seminars = { $count ->
    [one] 1 seminario
   *[other] { $count } seminarios
}
log-count-years = { $count ->
    [one] 1 año
   *[other] { $count } años
}
log-of-minutes = de { $minutes } minutos
log-entries = Lo que hay
log-empty = Todavía no hay nada. Agregue lo que hizo en otros lugares; los encuentros de un grupo Balint que coordine en Ronda llegan solos.
log-known = Lo sabe Ronda
log-more-in-table = Aquí está lo más reciente; en la tabla está todo.
log-take-back = Quitar
log-first-day = Desde cuándo se cuenta
label-since = Primer día
hint-since = Con él empiezan los años de formación. Si lo deja vacío, es el primer día anotado.
log-whisper = Nadie más lo lee: ni la institución, ni quien administra, ni el grupo.
log-asks = Lo que pide
log-there-is = Lo que hay
log-head-day = Día
log-head-activity = Qué
log-head-number = Cuántas
log-head-unit = Unidad
log-head-minutes = Minutos de cada una
log-head-place = Dónde
log-head-from = De dónde viene
log-from-me = Lo agregó la persona
log-from-ronda = Encuentro en Ronda
fault-log-ahead = Ese día todavía no llega.
fault-log-full = El registro ya tiene todo lo que cabe.
done-log-added = Quedó agregado.
done-log-since = Quedó guardado desde cuándo se cuenta.
done-log-taken-back = Se quitó.

limits-title = ¿Es esto lo que busca?
limits-lead = Lo que estos grupos no son, en una frase cada cosa, y a dónde ir para eso.
limits-line = Lo que estos grupos no son, y a dónde ir para eso.
limits-search = ¿Qué busca?
limits-search-button = Buscar
limits-search-none = No encontramos esas palabras. Abajo está todo lo que los grupos no son, y a dónde ir.
limits-crisis-there = Vaya al servicio de urgencias más cercano.
limits-ask-there = Pregunte en su centro de salud a dónde orientan.
limits-to-directory = Directorio de servicios
limits-to-crisis = Ruta de crisis
limits-to-support = Qué es un grupo de apoyo
limits-to-balint = Qué es un grupo Balint
limits-to-reflection = Qué es un grupo de reflexión
limits-to-unit = La guía para acompañar
limits-to-rules = Lo que dicen las fuentes

export-part-paths = multiplicadores: quienes le muestran a la coordinación su camino para aprender a acompañar grupos; nunca lo que marcaron
export-column-wished-at = lo dijo
export-column-prepared = encuentros preparados juntos
export-column-recognised-at = la coordinación lo reconoció
export-column-accepted-at = la persona dijo que sí
