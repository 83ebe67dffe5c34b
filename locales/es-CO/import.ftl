# Traer de una hoja de cálculo y llevarse lo del grupo o de la institución.
import-title = Traer y llevar
import-link = Traer o llevar una lista
import-over = Este ciclo terminó: ya no recibe personas ni encuentros. Lo que hay se puede llevar.
import-list-title = Traer una lista de personas
import-list-lead = Un archivo de Excel o CSV con un nombre en cada fila. Primero se ve cómo quedaría; si una sola fila tiene un error, no se anota nada.
import-list-file = lista
import-list-keep = { $count ->
    [one] Anotar a una persona
   *[other] Anotar a { $count } personas
 }
import-list-joining = { $count ->
    [0] Todas estas personas ya están: no hay nada por anotar.
    [one] Se anota una persona.
   *[other] Se anotan { $count } personas.
 }
import-list-here = { $count ->
    [one] Una ya está y no cambia.
   *[other] { $count } ya están y no cambian.
 }
import-history-title = Traer encuentros que ya se hicieron
import-history-lead = Para un grupo que venía de antes: el día, la hora y quién llegó. Cada encuentro toma el siguiente lugar del camino. Las memorias y las frases no se traen: las escribe quien estuvo.
import-history-file = historia
import-history-keep = { $count ->
    [one] Guardar un encuentro
   *[other] Guardar { $count } encuentros
 }
import-history-coming = { $count ->
    [0] Todos estos encuentros ya están: no hay nada por guardar.
    [one] Se guarda un encuentro como realizado.
   *[other] Se guardan { $count } encuentros como realizados.
 }
import-history-here = { $count ->
    [one] Uno ya está y no cambia.
   *[other] { $count } ya están y no cambian.
 }
import-history-silent = Quien ya estaba anotado en Ronda ese día y no aparece en el archivo queda como «no vino», igual que al pasar una planilla.
import-columns = Qué columnas lleva, y un modelo
import-columns-note = En cualquier orden, con estos títulos en la primera fila. Ronda no guarda documentos, edades ni diagnósticos: quite esas columnas.
import-head-name = nombre
import-head-phone = teléfono
import-head-day = fecha
import-head-time = hora
import-head-minutes = minutos
import-head-place = lugar
import-head-mark = asistencia
import-about-name = Como quiere que le llamen. Dos filas no pueden llevar el mismo nombre.
import-about-phone = Puede faltar. Siete cifras o más.
import-about-day = Como 2026-11-19, o con formato de fecha en Excel.
import-about-time = A qué hora empezó: 14:00 o 2:00 p. m.
import-about-minutes = Cuánto duró, en minutos.
import-about-place = Puede faltar. El nombre de un lugar de la institución, o el código de su municipio.
import-about-known-name = Como está anotada la persona en este grupo.
import-about-mark = Llegó, Llegó tarde, Por teléfono o pantalla, Avisó o No vino.
import-model-xlsx = Modelo en Excel
import-model-csv = Modelo en CSV
label-file = Archivo
import-file-hint = De Excel (.xlsx) o CSV, hasta 10 MB.
import-paste = O pegar las celdas
label-cells = Celdas copiadas
import-paste-hint = Cópielas en la hoja de cálculo, con los títulos, y péguelas aquí.
import-look = Ver cómo quedaría
import-look-note = Todavía no se anota nada.
import-preview = Así quedaría
import-sheet = Se leyó la hoja «{ $sheet }».
import-here = ya está
import-takes = Toma el lugar de «{ $title }», previsto para el { $date }.
import-takes-prepared = Toma el lugar de «{ $title }», previsto para el { $date } y ya preparado: su guion queda con este encuentro.
import-came = llegaron { $present } de { $expected }
import-not-yet = Todavía no
import-back-people = Ver las personas
import-back-road = Ver el camino
import-wrong = No se anotó nada
import-wrong-lead = { $count ->
    [one] Hay algo por corregir en el archivo. Corríjalo y vuelva a traerlo.
   *[other] Hay { $count } cosas por corregir en el archivo. Corríjalas y vuelva a traerlo.
 }
import-more-wrong = { $count ->
    [one] Y una más.
   *[other] Y { $count } más.
 }
import-row = Dónde
import-row-n = Fila { $row }
import-rows = Fila por fila
import-encounters = Encuentro por encuentro
import-column = Columna
import-why = Qué pasa
import-whole-file = todo el archivo
done-imported-list = Quedaron anotadas.
done-imported-history = Los encuentros quedaron guardados.
done-imported-nothing = Todo estaba ya: no cambió nada.
refusal-nothing-ahead = En el camino no quedan encuentros por hacer. Agregue los que faltan y vuelva a intentarlo.
# Qué tiene un archivo
defect-empty = Está vacío: no hay filas. Elija un archivo o pegue las celdas con sus títulos.
defect-headings-only = Solo tiene títulos: no hay ninguna fila debajo.
defect-not-letters = Aquí hay letras dañadas. Vuelva a guardar el archivo como «CSV UTF-8» o como Excel.
defect-open-quote = Aquí se abren comillas que nunca se cierran.
defect-behind-quote = Hay letras después de las comillas que cierran.
defect-no-column = Falta la columna «{ $column }».
defect-unknown-column = Ronda no conoce esta columna. Quítela o use los títulos del modelo.
defect-no-heading = Hay celdas escritas debajo de una columna sin título.
defect-column-twice = Esta columna está dos veces.
defect-not-kept = Ronda no guarda este dato de nadie. Quite la columna.
defect-same-as = Repite lo de la fila { $row }.
defect-same-phone-as = Es el mismo teléfono de la fila { $row }.
defect-other-phone = Ya hay alguien con este nombre y otro teléfono, o sin teléfono. Si es la misma persona, corríjalo en su página; si no, distinga los nombres.
defect-phone-of-another = Otra persona del grupo tiene este teléfono.
defect-not-a-day = No es una fecha posible. Escríbala como 2026-11-19.
defect-either-day = Puede leerse de dos maneras: día y mes, o mes y día. Escríbala como 2026-11-19.
defect-day-number = Es un número, no una fecha. Dé a la celda formato de fecha o escríbala como 2026-11-19.
defect-day-to-come = Ese encuentro todavía no ha terminado: se traen los que ya se hicieron.
defect-not-a-time = No es una hora. Escríbala como 14:00.
defect-shortened = La hoja de cálculo cambió el número. Dé a la columna formato de texto y vuelva a escribirlo.
defect-not-between = Escriba un número entero entre { $least } y { $most }.
defect-not-a-phone = No es un teléfono: solo el número, con siete cifras o más.
defect-hidden = Tiene letras que no se ven. Vuelva a escribirlo.
defect-two-alphabets = Mezcla letras de alfabetos distintos que se parecen. Vuelva a escribirlo.
defect-piled-marks = Tiene demasiados signos sobre una letra. Vuelva a escribirlo.
defect-too-long = Caben { $max } caracteres y hay { $length }.
defect-too-large = Pesa más de { $most } MB. Traiga solo las filas que hacen falta.
defect-too-many-rows = Tiene más de { $most } filas.
defect-too-many-columns = Tiene más de { $most } columnas.
defect-too-many = Se traen hasta { $most } de una vez. Parta el archivo.
defect-formula = Es una fórmula, o empieza como una. Deje solo el texto.
defect-bomb = Al abrirlo ocupa demasiado. Copie la tabla a un archivo nuevo.
defect-stowaway = Trae otros archivos adentro. Copie la tabla a un archivo nuevo.
defect-macros = Trae programas (macros). Guárdelo como «Libro de Excel (.xlsx)».
defect-links = Trae enlaces a otros archivos. Copie la tabla, pegue solo los valores en un archivo nuevo y guárdelo.
defect-entities = Su contenido no es el de una hoja de cálculo corriente. Copie la tabla a un archivo nuevo.
defect-old-or-locked = Tiene contraseña o es de un Excel muy antiguo. Guárdelo como «Libro de Excel (.xlsx)», sin contraseña.
defect-not-a-table = No es una tabla. Traiga un archivo .xlsx o .csv.
defect-not-what-it-says = El archivo no es lo que dice su nombre. Vuelva a guardarlo desde la hoja de cálculo.
defect-broken = No llegó completo o está dañado. Vuelva a guardarlo y a traerlo.
defect-no-such-code = Ese código de municipio no existe en DIVIPOLA.
defect-no-such-place = La institución no tiene un lugar así. Escriba su nombre como está en la institución, o déjelo vacío.
defect-several-places = La institución tiene varios lugares así. Escriba el nombre del lugar.
defect-no-place = No hay lugar: en este grupo caben { $most } personas.
defect-missing = Falta este dato.
defect-not-a-mark = Escriba Llegó, Llegó tarde, Por teléfono o pantalla, Avisó o No vino.
defect-nobody = Nadie se llama así en este grupo. Traiga primero la lista de personas.
defect-several = Varias personas se llaman así en este grupo. Distinga los nombres en sus páginas.
defect-not-as-in = No coincide con la fila { $row }, que es del mismo encuentro.
defect-here-otherwise = Ronda ya tiene un encuentro de ese día, con otras horas u otra asistencia. Corríjalo en su página o quite esas filas.
defect-before-held = Es anterior a un encuentro que Ronda ya tiene como hecho. Traiga primero lo más antiguo, o quite esas filas.
defect-none-ahead = En el camino no quedan encuentros por hacer para este. Agregue los que faltan.
# Llevarse
export-title = Llevarse lo del grupo
export-lead = Para guardar una copia o seguir en otra parte. Se abre con cualquier hoja de cálculo, sin Ronda.
export-whole = Todo
export-whole-lead = Personas, encuentros, asistencia, acuerdos, temas, frases y memorias, en tablas con su explicación.
export-whole-button = Descargar todo
export-list = La lista de personas
export-history = La historia de encuentros
export-care = Son datos de personas que confiaron en el grupo: guarde el archivo donde nadie más lo abra y bórrelo cuando no haga falta.
export-house-title = Llevarse lo de la institución
export-house-lead = Lugares, teléfonos, biblioteca, cuentas, grupos, calendario y cifras, en tablas que se abren sin Ronda. Lo que es de un grupo lo descarga su coordinación.
export-file-group = grupo
export-file-house = institucion
export-folder-house = institucion
export-folder-desk = coordinacion
export-folder-circle = circulo
export-reader-house = Para la administración de la institución.
export-reader-desk = Solo para la coordinación del grupo.
export-reader-circle = Para quienes hacen parte del grupo.
export-readme = Estas tablas son de ustedes. Se abren con cualquier hoja de cálculo o editor de texto.
export-readme-spreadsheet = Son CSV en UTF-8. Un apóstrofo al comienzo de una celda evita que la hoja de cálculo la tome por una fórmula: no es parte del dato.
export-readme-zone = Los días y las horas son de la zona { $zone }.
export-readme-figures = Las cifras de la institución en un año. Donde hay menos de cinco personas no se dice el número.
export-yes = sí
export-no = no
export-coming-yes = viene
export-coming-no = no puede
export-coming-unsure = no sabe
export-answer-yes = sí
export-answer-partly = en parte
export-answer-no = no
export-role-coordinator = coordina
export-role-co-coordinator = co-coordina
export-role-assistant = asiste a la coordinación
export-role-participant = participa
export-role-guest = invitado
export-role-host = anfitrión
export-role-observer = observa
export-origin-expectation = de una expectativa
export-origin-encounter = de un encuentro
export-origin-own-wish = la pidió la persona
export-creation-text = texto
export-creation-link = enlace
export-creation-photo = foto
export-channel-mail = correo
export-notice-before = recordatorio
export-notice-moved = cambio de fecha
export-notice-off = no se hace
export-notice-state-waiting = espera su hora
export-notice-state-sending = se está enviando
export-notice-state-sent = enviado
export-notice-state-failed = no llegó
export-notice-state-unsure = no se sabe si llegó
export-notice-state-dropped = ya no hacía falta
export-readme-photo = Una foto que alguien hizo para el cierre y quiso compartir con el grupo.
# La línea de comandos
cli-export = Escribe todo lo de una institución en una carpeta, en tablas que se abren sin Ronda
cli-export-more =
    Hace un archivo para la administración y uno para la coordinación de cada grupo:
    entregue cada uno a quien le corresponde.
cli-export-folder = Carpeta en la que se escribe; los archivos no pueden existir
cli-export-institution = Nombre de la institución; sobra si hay una sola
cli-export-done = { $count ->
    [one] Un archivo quedó en { $folder }. Guárdelo donde solo usted pueda leerlo.
   *[other] { $count } archivos quedaron en { $folder }. Guárdelos donde solo usted pueda leerlos y entregue cada uno a quien le corresponde.
 }
# Tablas: nombre del archivo y qué contiene
export-part-institution = institucion: su nombre, qué es y qué hacer cuando alguien no está bien
export-part-sites = lugares: dónde se reúnen los grupos
export-part-crisis-lines = telefonos: a quién llamar en un mal momento
export-part-library = biblioteca: ritos y materiales
export-part-accounts = cuentas: quienes entran a Ronda y qué pueden hacer en la institución; sin sus claves
export-part-groups = grupos: qué grupos hay
export-part-calendar = calendario: los encuentros, con su día y cuánto duraron; sin personas ni temas
export-part-people = personas: quiénes son y han sido del grupo; el nombre falta donde alguien pidió ser olvidado
export-part-moves = cambios: quién llegó, se fue o volvió, y cuándo
export-part-editions = ciclos: cada ciclo del grupo y cómo se acordó
export-part-encounters = encuentros: cada encuentro, su tema y cuánto duró
export-part-date-moves = cambios-de-fecha: encuentros que cambiaron de día
export-part-attendance = asistencia: quién llegó a cada encuentro
export-part-answers = respuestas: lo que cada quien dijo de si vendría; es una intención, no asistencia
export-part-earlier-marks = marcas-anteriores: marcas de asistencia que otra reemplazó
export-part-agreements = acuerdos: lo que el grupo acordó, en todas sus versiones
export-part-topics = temas: los temas del grupo
export-part-votes = votaciones: cuántos votos tuvo cada tema; nunca de quién
export-part-learnings = frases: lo que el grupo quiso guardar; no tienen autor
export-part-moods = como-se-fueron: cuántas personas se fueron más livianas, igual o con más peso
export-part-letters = cartas: lo que un ciclo le escribió al siguiente
export-part-processes = procesos: cómo leyó el grupo lo que vivía
export-part-expectations = expectativas: lo que cada quien esperaba del grupo
export-part-script = guiones: los momentos de cada encuentro
export-part-questions = preguntas: las preguntas abiertas de cada encuentro
export-part-guests = invitados: quién vino por un encuentro
export-part-memoirs = memorias: lo que la coordinación escribió de cada encuentro; del grupo, nunca de una persona
export-part-adjustments = ajustes: lo que se quiso cambiar para otro encuentro
export-part-reviews = revisiones: la mirada a un ciclo entero
export-part-services = servicios: a dónde orientar a quien necesita otra atención
export-part-reminder-hours = horas-de-avisos: entre qué horas se puede avisar
export-part-sharings = territorio: si la institución dejó contar lo suyo en su territorio
export-part-referrals = orientaciones: a qué otra atención se orientó a cada quien
export-part-referral-steps = pasos-de-orientaciones: quién la propuso, la aceptó o la hizo, y cuándo
export-part-talks = llamadas: con quién se habló porque hizo falta; lo que se habló no está en ninguna parte
export-part-call-wishes = piden-llamada: quién pidió que le llamen y todavía espera
export-part-creations = creaciones: lo que se hizo para el cierre, si ya se abrió; las fotos están al lado, con la misma clave
export-part-loans = frases-prestadas: frases que el grupo decidió prestar a otros
export-part-reminders = avisos: cuándo avisa el grupo
export-part-reminder-contacts = correos-para-avisos: quién quiere avisos y a dónde
export-part-reminder-consents = permisos-de-avisos: quién dijo sí o no, a qué y cuándo
export-part-notices = avisos-enviados: cada aviso y qué pasó con él
# Columnas: título y, si hace falta, qué dice
export-column-address = dirección
export-column-arrived-at = llegó a las
export-column-at = cuándo
export-column-brings = qué trae
export-column-by-whom = por quién
export-column-cadence = cada cuánto
export-column-changes = avisa de cambios
export-column-channel = por dónde
export-column-checked-on = verificado el
export-column-closed-at = se cerró
export-column-coming = dijo que
export-column-country = país: dos letras, ISO 3166
export-column-creation-id = clave
export-column-credit = cómo se presta
export-column-crisis-route = ruta de crisis: qué hacer cuando alguien no está bien
export-column-day = día: año-mes-día
export-column-decided-on = se decidió el
export-column-difficulties = dificultades
export-column-difficulty = de qué dificultad viene
export-column-edition = ciclo: número del ciclo del grupo, desde 1
export-column-encounter = encuentro: su número en el ciclo, desde 1
export-column-ended-at = terminó
export-column-experience = experiencia: la que la persona declara
export-column-extra = minutos añadidos
export-column-frame = clase de grupo
export-column-from-day = del día
export-column-from-state = estaba
export-column-from-time = de la hora
export-column-given = dijo que sí
export-column-group-name = grupo
export-column-happened = qué pasó
export-column-heavier = con más peso: personas
export-column-helped = qué ayudó
export-column-hours = horario
export-column-identifier = celular o correo: con el que entra
export-column-invites = a quién invita
export-column-kind = clase
export-column-leads = cuándo avisa
export-column-lesson = qué se aprende
export-column-lighter = más livianas: personas
export-column-link = enlace
export-column-made-at = desde
export-column-mark = asistencia
export-column-minutes = minutos
export-column-mode = cómo se reúnen
export-column-moment = momento
export-column-move-reason = por qué cambió
export-column-municipality = municipio: código DIVIPOLA
export-column-name = nombre
export-column-next = para la próxima vez
export-column-notes = notas
export-column-offices = funciones
export-column-opened-at = se abrió
export-column-origin = de dónde viene
export-column-payer = quién paga
export-column-person = persona
export-column-phone = teléfono
export-column-place = lugar
export-column-planned = encuentros planeados
export-column-planned-minutes = minutos planeados
export-column-position = orden
export-column-priority = prioridad: 1 es lo primero
export-column-process = proceso
export-column-profession = profesión
export-column-profile = perfil: la profesión que la persona declara
export-column-purpose = para qué
export-column-purposes = para qué avisos
export-column-question = pregunta
export-column-reach = qué puede el grupo
export-column-reached = a cuántos grupos llegó
export-column-read-with = leída con: con quién se volvió a leer
export-column-reason = motivo: por qué se canceló, no se hizo o cambió
export-column-retired = retirado: ya no se ofrece
export-column-role = papel
export-column-room-capacity = cuántas personas caben
export-column-route = ruta
export-column-same = igual: personas
export-column-saturday-from = sábados desde
export-column-saturday-until = sábados hasta
export-column-search-together = se busca entre todos
export-column-seen = cuánto se ve
export-column-served = ¿sirvió?
export-column-service = servicio
export-column-service-reach = cómo llegar
export-column-service-side = de quién es
export-column-shared-situation = qué comparten: la situación del grupo, nunca la enfermedad de una persona
export-column-shares = sí comparte
export-column-signed = firma: si quiso firmar
export-column-sort = rito o material
export-column-started-at = empezó
export-column-starts-at = empieza a las
export-column-starts-on = empieza el
export-column-state = estado
export-column-sunday-from = domingos desde
export-column-sunday-until = domingos hasta
export-column-text = texto
export-column-text-version = versión del permiso: qué texto se leyó
export-column-time = hora
export-column-title = título
export-column-to-day = al día
export-column-to-state = quedó
export-column-to-time = a la hora
export-column-topic = tema
export-column-training = formación: la que la persona declara
export-column-tried = ¿se intentó?
export-column-version = versión
export-column-voters = cuántas personas votaron
export-column-votes = votos
export-column-waiting-since = espera desde
export-column-weekdays-from = entre semana desde
export-column-weekdays-until = entre semana hasta
export-column-zone = zona horaria
export-part-invitations = invitaciones: a quién se invitó a la institución y qué respondió
export-part-borrowings = frases-tomadas: frases de otros grupos que este grupo tomó
export-part-erasure-wishes = piden-olvido: quién pidió que se borren sus datos y todavía espera
export-column-declined-at = dijo que no
export-part-memoir-texts = otros-textos-de-memorias: textos que esperan al lado de una memoria
export-column-adjustments = ajustes: uno por renglón
