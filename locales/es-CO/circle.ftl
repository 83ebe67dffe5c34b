# Grupos de profesionales: composición, ciclos a lo largo de los años, apreciación propia, página para el equipo.
composition-title = Quién se sienta y desde dónde
to-composition-lead = Profesiones, centros y entrevistas, como cada quien los declara.
composition-lead = Lo que cada plaza declara en este grupo. Todo es opcional, y se puede corregir mientras el ciclo esté abierto.
composition-who-sees = Lo ve quien coordina este grupo. Ni otros grupos ni la institución leen nada de esto con nombre.
composition-told = Lo que dicen las fuentes
composition-told-nothing = Con lo que está declarado hoy, nada que señalar.
composition-seats = Las plazas
composition-role-coordinator = coordina
composition-role-co-coordinator = co-coordina
composition-role-participant = participa
composition-role-observer = observa
composition-trained = declara formación
composition-untrained = no ha declarado formación
composition-undeclared = Sin declarar
composition-interviewed = entrevista: { $day }
composition-decides = decide sobre otras
composition-teaches = enseña
composition-form-lead = Lo dice la persona y se anota aquí. De la entrevista queda solo la fecha, nunca un motivo.
composition-training-where = La formación en grupos se declara una vez, en la cuenta de cada quien.
composition-account = Ir a mi cuenta
composition-other-profession = La profesión no está en la lista
label-stage = En qué momento está
stage-staff = de planta
stage-resident = residente
stage-student = estudiante
label-centre = Dónde trabaja
hint-centre = El nombre del centro, con las mismas palabras para todas las personas que trabajan allí.
label-interviewed-on = Día de la entrevista
hint-interview-mutual = En estos grupos las dos partes se eligen en una entrevista. Se guarda el día y nada más.
hint-interview-lax = En estos grupos casi no se selecciona: la entrevista no hace falta.
label-teaches = Enseña a otras personas del grupo
label-supervises = Decide en el trabajo sobre otras personas del grupo
hint-supervises = Se sienta como una persona más y no ve nada distinto.
label-role = Cómo se sienta
label-societies = Reglas publicadas por sociedades
hint-societies = Si las marca, Ronda también dirá lo que ellas publican sobre tamaño y tiempos. Solo informan.
society-bsanz = Australia y Nueva Zelanda (BSANZ)
society-uk = Reino Unido (The Balint Society)
society-de = Alemania (curso de la Bundesärztekammer)
society-ro = Rumania (Asociația Balint)
done-declared-seat = Quedó lo que declara esa plaza.
done-societies-followed = Quedó lo que el grupo quiere oír.
safeguards-title = Cuidado con la jerarquía
safeguards-unknown = No todas las personas han dicho dónde trabajan.
safeguards-several = Vienen de { $count } centros distintos.
safeguards-one = Todas vienen de un mismo centro: el cuidado está activo.
safeguards-ordinary = Quien dirige, enseña o decide sobre otras personas se sienta como una más, y no ve nada más.
safeguards-no-names = La institución no recibe nombres ni asistencia con nombre.
safeguards-professions = Las profesiones se cuentan juntas cuando son pocas, y solo al cerrar el ciclo.
safeguards-stays = Lo que se dice aquí no se usa fuera de aquí.
onlookers-question = ¿Alguien quiere solo mirar?
onlookers-answer = Aquí nadie asiste solo a mirar. Un estudiante, un residente o un docente se sienta como una persona más: aprende participando y cuenta como cualquiera.
onlookers-seat = Sentar a un estudiante
refusal-no-onlookers = En este grupo nadie asiste solo a mirar. Puede sentarse como estudiante que participa.
refusal-answers-open = Ya hay una ronda abierta de estas preguntas.
refusal-rounds-done = Este ciclo ya tuvo sus dos rondas, la de antes y la de después.
refusal-not-met-since = Primero el grupo se encuentra; después puede abrir otra ronda.
returning-title = { $count ->
    [one] Una persona a lo largo de los ciclos
   *[other] { $count } personas distintas a lo largo de los ciclos
 }
returning-sentence = { $editions } ciclos, { $seats } plazas, { $people } personas distintas: { $back } plazas fueron de alguien que volvía.
returning-region = Ciclos, del primero al más reciente
returning-back = volvieron
returning-new = nuevas
returning-edition = Ciclo
returning-seats = Plazas
returning-table = Ver como tabla
returning-each = Cada persona estuvo en { $mean } ciclos en promedio
returning-editions-each = Estuvo en
returning-people = Personas
returning-editions = { $count ->
    [one] un ciclo
   *[other] { $count } ciclos
 }
returning-names = En cuántos ciclos ha estado cada quien
cycles-earlier = { $count ->
    [one] Un ciclo anterior
   *[other] { $count } ciclos anteriores
 }
sat-title = Grupos de profesionales
sat-lead = Cuántas personas distintas, y como qué, en el último ciclo cerrado de cada grupo. Nunca nombres ni asistencia con nombre; lo que es poco se cuenta junto.
sat-over-time = { $editions ->
    [one] Un ciclo cerrado, { $people } personas distintas.
   *[other] { $editions } ciclos cerrados, { $people } personas distintas en total.
 }
sat-table = Profesiones en el ciclo { $ordinal }
sat-profession = Profesión
sat-others = otras profesiones
sat-undeclared = sin declarar
sat-stage-resident = residentes
sat-stage-student = estudiantes
people-looking-on = Quién observa
appraisal-title = Lo que el grupo ve de sí mismo
to-appraisal-lead = Objetivos y clima, en promedios de cinco personas o más.
appraisal-lead = Cada persona responde en su propia página. Aquí se leen solo promedios, cuando quien coordina cierra la ronda y respondieron cinco o más.
appraisal-who-sees = Nadie lee las respuestas de otra persona: ni quien coordina ni la institución.
appraisal-open = ronda abierta
appraisal-open-before = Abrir la ronda del comienzo del ciclo
appraisal-open-after = Abrir la ronda del final del ciclo
appraisal-late = { $count ->
    [one] Este ciclo ya tuvo un encuentro: lo del comienzo se contesta de memoria.
   *[other] Este ciclo ya tuvo { $count } encuentros: lo del comienzo se contesta de memoria.
}
appraisal-open-round = Abrir una ronda
appraisal-close = Cerrar la ronda
appraisal-enough = Ya respondieron cinco personas o más. Al cerrarla quedan los promedios, una sola vez.
appraisal-not-enough = Todavía no han respondido cinco personas. Si la cierra así, no se muestra nada y se puede volver a abrir.
appraisal-too-few = En la última ronda respondieron menos de cinco personas: no se muestra nada.
appraisal-before = Antes
appraisal-after = Después
appraisal-question = Pregunta
appraisal-means = Promedios de cinco personas o más, de 1 (casi nada) a 4 (mucho). No es una nota del grupo ni de nadie.
appraisal-questions = Las preguntas y de dónde salen
grade-hardly = Casi nada
grade-somewhat = Algo
grade-quite = Bastante
grade-much = Mucho
label-questionnaire = Las preguntas
done-round-opened = La ronda quedó abierta. Cada persona responde en su página.
done-round-closed = La ronda quedó cerrada.
lines-title = Dos líneas para cerrar
lines-lead = Solo usted las lee, a menos que quiera compartirlas.
lines-shared-lead = { $count ->
    [one] Lo que alguien quiso compartir. Sin nombre.
   *[other] Lo que algunas personas quisieron compartir. Sin nombres y sin orden.
 }
label-line-takes = ¿Qué me llevaría?
label-line-leaves = ¿Qué dejaría?
label-share-lines = Compartirlas con el grupo
hint-share-lines = El grupo las lee sin su nombre y separadas una de la otra. Puede dejar de compartirlas cuando quiera.
own-appraisal = Mi propia mirada
own-appraisal-lead = Lo que usted ve de su trabajo y del grupo. Sus respuestas las lee solo usted.
own-appraisal-waits = Hay una ronda abierta: { $count } preguntas, unos { $minutes } minutos.
own-appraisal-part = Parte { $part } de { $parts } · { $count } preguntas
own-appraisal-open = Abrir
own-appraisal-who = Sus respuestas las lee solo usted. El grupo ve promedios de cinco personas o más, sin nombres.
own-appraisal-save = Guardar mis respuestas
own-appraisal-closed = Ahora no hay una ronda abierta.
own-appraisal-mine = Lo que respondí
done-own-appraised = Sus respuestas quedaron guardadas. Puede cambiarlas mientras la ronda esté abierta.
done-own-parted = Sus líneas quedaron guardadas.
team-title = Lo que compartimos con el equipo
to-team-lead = Una página para colegas que no hacen parte del grupo.
team-why = Una página para colegas
team-lead = Para que el equipo no se parta entre quienes vienen y quienes no: lo que el grupo decide contar de sí. Sin casos y sin nombres.
team-write = Escribirla
team-change = Cambiarla
team-none = El grupo todavía no la ha escrito.
label-team-text = La página
hint-team-text = Qué es el grupo, para qué sirve, cómo se puede venir. Hasta 2000 caracteres, con las palabras en que el grupo se puso de acuerdo.
team-save = Guardar lo que acordó el grupo
team-agreed = { $group }. Acordado el { $day }.
team-print = Para pegarla en la cartelera, imprímala con su navegador: sale solo este texto.
done-team-page-agreed = Quedó lo que el grupo comparte.
own-data-declared = Lo que declara mi plaza
own-data-shared = (compartida con el grupo, sin nombre)
refusal-answers-closed = Ahora no hay una ronda abierta de estas preguntas.
closing-line-takes = se llevaría
closing-line-leaves = dejaría
export-part-declarations = plazas: lo que cada plaza declara en un grupo de profesionales
export-part-societies = sociedades: de cuáles quiere oír el grupo lo que publican
export-part-means = promedios: lo que el grupo lee de sí mismo, de cinco personas o más
export-part-closing-lines = dos-lineas: lo que algunas personas compartieron al cerrar, sin nombre
export-part-team-page = para-el-equipo: lo que el grupo comparte con colegas, en todas sus versiones
export-column-stage = momento
export-column-teaches = enseña: a otras personas del grupo
export-column-supervises = decide: en el trabajo, sobre otras personas del grupo
export-column-centre = dónde trabaja
export-column-interviewed-on = día de la entrevista
export-column-society = sociedad
export-column-questionnaire = preguntas
export-column-round = ronda
export-column-item = pregunta
export-column-people = personas: cuántas respondieron
export-column-sum = suma: de 1 (casi nada) a 4 (mucho) por cada persona
export-column-line = línea
