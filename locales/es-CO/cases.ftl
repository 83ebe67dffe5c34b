# Casos: relaciones asistenciales que alguien presenta. Nada de lo que se cuenta se escribe.
tab-cases = Casos
cases-title = Casos
case-named = Caso { $name }
case-state-offered = Queda para otro día
case-state-chosen = Se escucha hoy
case-state-presented = Se presentó
case-state-reflected = El grupo lo pensó
case-state-returned = Hubo regreso
case-state-follow-up-due = Por preguntar
case-state-followed-up = Ya se preguntó
case-state-sealed = Sellado
case-state-withdrawn = Retirado
case-area-gone = Área que ya no está en la lista
case-cite-link = Ver la publicación
other-side-patient = Consultante o paciente
other-side-family = Familia
other-side-team = Equipo
other-side-institution = Institución
label-area = Área
label-other-side = Al otro lado de la relación
label-presenter = Quien presenta

# La lista y los temas
cases-due = ¿Qué pasó después?
cases-due-lead = Casos por los que el grupo puede preguntar, si quien los presentó quiere.
cases-due-count = { $count ->
    [one] Un caso por el que preguntar
   *[other] { $count } casos por los que preguntar
 }
cases-waiting = Alguien los trae
cases-heard = { $count ->
    [0] Casos presentados
    [one] Un caso presentado
   *[other] { $count } casos presentados
 }
cases-heard-rest = { $count ->
    [one] Otro caso presentado
   *[other] Otros { $count } casos presentados
 }
cases-heard-none = Todavía no se ha presentado ninguno en este ciclo.
cases-whisper = De un caso quedan un nombre en clave, un área y quién está al otro lado. Lo que se contó no se escribe en ninguna parte.
cases-cycles = Ciclos del grupo
cases-cycle = Ciclo { $ordinal }
cases-none = Todavía no hay casos
cases-none-lead = Al empezar cada encuentro se pregunta quién trae uno. Aquí quedan por su nombre en clave, sin lo que se contó.
cases-themes = Temas tratados
cases-themes-none = Cuando un caso tenga área en su tarjeta, aquí se verá cuáles se han tratado.
cases-themes-most = Lo más presente: { $area }, { $count } de { $all }.
cases-themes-tied = Lo más presente: { $areas }, { $count } de { $all } cada uno.
cases-themes-even = { $areas } temas, ninguno más presente que otro.
cases-without-area = Sin área
cases-count = { $count ->
    [one] un caso
   *[other] { $count } casos
 }

# La sala
cases-who = ¿Quién trae un caso?
case-how = Así se cuenta, sin apuntes:
case-how-broad = Amplio y detallado, como venga.
case-how-anecdotal = Con lo anecdótico de la relación: no sobra.
case-how-biological = Con lo biológico y las exploraciones, si las hubo.
case-choose = Escucharlo hoy
case-another-day = Otro día
case-add = Tiene un caso
case-add-held = Anotar un caso que se presentó
cases-too-many = { $cases ->
    [one] Un caso necesita { $each } + { $around } = { $needed } minutos; el encuentro dura { $planned }.
   *[other] { $cases } casos necesitan { $cases } × { $each } + { $around } = { $needed } minutos; el encuentro dura { $planned }.
 }
cases-shared = Repartido por igual serían { $minutes } minutos por caso. El grupo decide.
cases-minutes-and = { $whole } y { $rest }/{ $of }
cases-turn-left = Queda un turno sin caso en el guion.
cases-share = Repartir el tiempo
cases-turn-free = Este turno no tiene caso
cases-turn-free-lead = Elija uno, o reparta el tiempo entre los que hay.
case-listens = { $name } escucha
case-listens-lead = Se hizo a un lado. Nadie le pregunta ni le habla hasta el regreso.
case-hear-presentation = Presenta sin apuntes. Los demás escuchan.
case-hear-questions = Solo preguntas de hechos, para entender.
case-hear-return = Vuelve al círculo y dice lo que quiera. Nadie le pide cuentas.
case-hear-together = El grupo piensa en voz alta. No se dan consejos ni se califica.
case-turn = Caso { $turn }
case-turn-listens = quien presentó escucha
case-listening-practice = Que quien presentó se haga a un lado viene de la práctica de los grupos Balint; Tizón 2019 no lo dice. El grupo decide.
case-let-listen = Que quien presenta escuche
case-let-speak = Que quien presenta hable
cases-here-none = En este encuentro no quedó anotado ningún caso.

# Un caso
case-card = Tarjeta
case-heard-in = Encuentro
case-card-lead = Por la palabra de quien lo presentó. No hay lugar para contarlo.
case-save-card = Guardar la tarjeta
case-areas-from = De dónde salen las áreas
case-not-told = El encuentro pasó y el reloj no registró este caso.
case-was-presented = Sí se presentó
case-sealed-lead = Está sellado: ya nada de él cambia.
case-became = Qué pasó después
label-follow-up-word = En pocas palabras, sin nada que identifique
hint-follow-up-word = Hasta 140 letras, de quien lo presentó. Puede quedar en blanco: se anota solo que se preguntó.
case-word-save = Ya se preguntó
case-word-more = Agregar otra palabra
case-ask-again = Preguntar otra vez
telltale-title = Mire esto antes de guardar
telltale-lead = Podría dar señas de alguien. Cámbielo, o marque la casilla si quiere dejarlo así. Que no se encuentre nada no prueba que no las haya.
telltale-keep = Lo dejo así
telltale-date = Parece una fecha
telltale-number = Parece un número de documento
telltale-phone = Parece un teléfono
telltale-address = Parece una dirección
telltale-mail = Parece un correo
telltale-person = Alguien del grupo
telltale-name = Parece nombre y apellido
bridge-title = Puente: qué hay cerca
bridge-lead = Lo que hay cerca para acompañar algo así, según el directorio. Nada del caso sale de aquí.
bridge-none = El directorio todavía no tiene nada que corresponda.
bridge-source = Qué servicios van con cada área es propuesta de Ronda.
case-ends = Sellar o retirar
case-seal-lead = Al sellarlo ya no se cambia ni se retira.
case-seal = Sellar
case-withdraw = Retirarlo
case-withdraw-lead = Si { $name } lo pide. Se borran el área, el otro lado y cada palabra; queda contado que hubo un caso.
case-withdraw-do = Retirar el caso
case-whisper = Lo que se contó no está aquí ni en ninguna parte.
done-case-presented = Quedó como presentado.
done-case-asked = Se volverá a preguntar.
done-case-sealed = El caso quedó sellado.
done-case-word-gone = La palabra se retiró.
done-case-withdrawn = El caso se retiró.
done-case-card = La tarjeta quedó guardada.
done-case-word = Quedó anotado.

# La revisión de la coordinación
debrief-title = Revisión de la coordinación
debrief-lead = Del grupo, nunca de una persona. Solo marcas, sin texto.
debrief-whisper = Lo leen quienes coordinan y nadie más. De alguien en particular se habla; no se marca ni se escribe.
debrief-told-frequent = ¿Se confundió con otra cosa?
debrief-told-of-the-kind = Lo que suele pasar en estos grupos (Tizón 2019, tabla 4)
debrief-told-within = En el grupo, con quienes coordinan
debrief-told-around = Alrededor del grupo
debrief-kjeldmand = Según ocho líderes de cinco países (Kjeldmand y Holmström 2010).
label-seen-ticks = Lo que se vio
difficulty-teaching = Se volvió clase o grupo psicoeducativo
difficulty-therapy = Se volvió grupo terapéutico
difficulty-wild-use = Se usó lo que sienten los profesionales sin cuidado ni método
difficulty-psychologism = Todo se volvió psicología: se perdió el lugar de quien atiende
difficulty-dependence = Dependencia del psicoanálisis
difficulty-narcissism = Narcisismo del grupo
difficulty-informative = Solo se informó
difficulty-superego = El grupo juzgó
difficulty-us-and-them = «Los del grupo» y los otros
difficulty-secrecy = Secretos
difficulty-frames = El encuadre: lugar, hora, quién viene
difficulty-change-of-leader = Cambio de quien coordina
difficulty-dual-relations = Alguien tiene otra relación con el caso o con el grupo: jefe, familiar, amigo
difficulty-rivalry = Rivalidad
difficulty-hidden-agendas = Intereses no dichos
difficulty-scapegoat = El grupo necesitó un culpable
difficulty-method = Dudas sobre el método
difficulty-time = Falta de tiempo
difficulty-economy = Quién lo paga
difficulty-acceptance = Poca acogida en el lugar de trabajo
difficulty-paradigm = Otra manera de ver la atención
difficulty-obligatory = Venir era obligatorio
debrief-talk = La conversación de quienes coordinan
debrief-talk-lead = Después de cada encuentro y fuera de él: no cuenta en su duración.
label-debriefed = La tuvimos
label-debrief-minutes = Minutos
done-debrief-saved = La revisión quedó guardada.

# La página propia
own-listens = Usted escucha
own-listens-lead = El grupo piensa su caso en voz alta. No tiene que responder nada. Cuando terminen, le devuelven la palabra.
own-listens-again = Ver si ya es el regreso
own-now-listens = Quien presentó escucha hasta el regreso.
own-now-case = El grupo está con un caso.
own-now-present = Usted presenta. Los demás escuchan.
own-now-return = Le devuelven la palabra. Diga lo que quiera; nadie le pide cuentas.
own-cases = Los casos que usted trajo
own-cases-lead = De cada uno quedan un nombre en clave y un área. Puede retirarlo mientras no esté sellado.
own-case-withdraw = Retirar este caso
own-case-withdraw-lead = Se borran el área, el otro lado y cada palabra. Queda contado que hubo un caso, sin nada más.
done-own-case-withdrawn = El caso se retiró.

# Las áreas de la institución
areas-title = Áreas de los casos
areas-card = Con qué listas publicadas se nombra de qué trató un caso, y las que agregue la institución.
areas-see = Ver las áreas
areas-lead = Ninguna lista es de Ronda ni está completa. Elija con cuáles trabajar y agregue las suyas.
areas-where-from = De dónde sale cada lista
areas-own = Áreas propias
areas-own-none = La institución no ha agregado ninguna.
area-retired = ya no se ofrece
area-add = Agregar
label-taxonomies = Listas con las que se trabaja
label-area-name = Nombre del área
label-area-retired = Ya no se ofrece
hint-area-retired = Las tarjetas que la tienen la conservan.
done-areas = Las listas quedaron elegidas.
done-area = El área quedó guardada.

refusal-case-state = El caso ya está en otro punto.
refusal-no-cases-here = En esta clase de grupo no se presentan casos.
refusal-no-case-there = Ese momento no es de un caso.
refusal-no-case-yet = Todavía no hay un caso elegido que no haya empezado.
refusal-nothing-meanwhile = Mientras dura el encuentro no se escribe nada. Se anota después.
refusal-presenter-listens = Usted escucha hasta que el grupo le devuelva la palabra.
refusal-area-known = Ya hay un área con ese nombre.

export-part-cases = casos: los que el grupo presentó, por su nombre en clave; lo que se contó no se escribe
export-part-case-words = que-paso-despues: las palabras sobre qué pasó después
export-part-debriefs = revisiones-de-encuentros: marcas de la coordinación y minutos de su conversación; del grupo, nunca de una persona
export-part-case-areas = areas-propias: áreas de casos que agregó la institución
export-part-case-taxonomies = listas-de-areas: listas publicadas con las que trabaja
export-column-code-name = nombre en clave
export-column-area = área: lista y área, o own y la clave de una propia
export-column-other-side = al otro lado de la relación
export-column-taxonomy = lista
export-column-key = clave
