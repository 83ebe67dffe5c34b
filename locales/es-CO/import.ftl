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
import-columns = Qué columnas lleva
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
import-row = Fila
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
export-file = grupo
