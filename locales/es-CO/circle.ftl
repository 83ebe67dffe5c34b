# Grupos de profesionales: composición, ciclos a lo largo de los años, apreciación propia, página para el equipo.
composition-title = Quién se sienta y desde dónde
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
safeguards-one = Todas vienen de un mismo centro: el cuidado está activo
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
