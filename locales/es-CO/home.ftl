# La casa del grupo y la agenda.
home-whisper = Lo que se dice en el grupo se queda en el grupo. Aquí se guarda solo lo que el grupo acordó guardar.
home-encounter = Encuentro
home-number = Encuentro { $number }
home-number-of = encuentro { $number } de { $total }
home-no-day = Sin fecha todavía
home-prepared = El guion está listo
home-to-set-down = El encuentro que sigue
home-to-set-down-lead = Este grupo sigue sin fecha de fin. Nada queda puesto todavía.
home-set-down = Ponerlo ese día
home-another-day = Otro día
home-cycles = { $count ->
    [one] Un ciclo
   *[other] { $count } ciclos
 }
home-start = Empezar encuentro
home-go-on = Seguir el encuentro
home-script = Guion
home-change = Tema y fecha
home-steps = Antes del primer encuentro
home-steps-draft = El grupo está escrito y todavía no se ha llamado a nadie. Siga por aquí.
home-steps-calling = Se está llamando a la gente. Siga por aquí.
home-step-dates = Poner día, hora y lugar
home-step-dates-hint = Con el primer día se arma todo el camino, sin los festivos.
home-step-ready = Revisar la preparación
home-step-ready-hint = Quién responde, para quién es, qué hace falta.
home-step-call = Abrir la convocatoria
home-step-call-hint = Desde ahí se empieza a llamar.
home-step-people = Inscribir a las personas
home-step-people-hint = Basta el nombre con el que quieren que les llamen.
home-step-script = Preparar el primer encuentro
home-step-script-hint = El guion, y el tema que usted elige para empezar.
home-step-script-first-hint = El guion del primer día, paso por paso.
home-presence = Quiénes han estado
home-presence-first = El primer encuentro está abierto.
home-presence-sentence = { $people ->
    [one] Hay una persona.
   *[other] De { $people } personas, { $coming } siguen viniendo.
 } { $usual ->
    [one] Llega una por encuentro.
   *[other] Llegan unas { $usual } por encuentro.
 }
home-total = { $came } de { $expected }
home-person = Persona
home-how-many = Cuántas vinieron
home-totals = Asistencias
home-region = Tabla de asistencia, se puede desplazar
home-came = vino
home-excused = avisó
home-absent = no vino
home-outside = aún no hacía parte
home-unrecorded = sin anotar
home-votes = Lo que el grupo pidió hablar
home-votes-none = El grupo votó y todavía no ha puesto el orden.
home-votes-sentence = { $count ->
    [one] Un tema está acordado.
   *[other] { $count } temas están acordados.
 } { $waiting ->
    [0] {""}
    [one] Otro espera en la lista.
   *[other] Los demás esperan en la lista.
 }
home-hands = { $count ->
    [one] una mano
   *[other] { $count } manos
 }
home-mood = Cómo se van a la casa
home-mood-more-light = En los últimos encuentros salen más livianas que en los primeros.
home-mood-less-light = En los últimos encuentros salen menos livianas que en los primeros.
home-mood-sentence = Al despedirse, cada quien deja una ficha sin nombre.
home-mood-spread = Cómo se fueron
home-mood-lighter = más liviana
home-mood-same = igual
home-mood-heavier = más cargada
home-mood-said = { $lighter ->
    [one] 1 más liviana
   *[other] { $lighter } más livianas
 }, { $same } igual, { $heavier ->
    [one] 1 más cargada
   *[other] { $heavier } más cargadas
 }
home-memoirs = Sin memoria todavía
home-memoir-none = { $days ->
    [0] Fue hoy.
    [one] Fue ayer.
   *[other] Fue hace { $days } días.
 } No se ha empezado.
home-memoirs-unread = Memoria por leer
home-memoir-unread = { $days ->
    [0] Fue hoy.
    [one] Fue ayer.
   *[other] Fue hace { $days } días.
 } Ya está escrita; falta leerla con alguien.
home-memoir-read = Leer la memoria
home-over = El ciclo terminó
home-over-cancelled = Este ciclo no se hizo
home-over-harvest = Lo que queda
home-over-road = Ver su camino y su cosecha
home-memoir-write = Escribir la memoria
home-learnings = Lo que vamos aprendiendo
home-learning-from = el grupo, encuentro { $number }
home-learnings-all = { $count ->
    [one] Ver el aprendizaje
   *[other] Ver los { $count } aprendizajes
 }
home-agreements = Lo que acordamos
home-agreements-all = Ver los acuerdos
home-findings = Qué dice la guía de este grupo
agenda-empty = No hay encuentros por venir
agenda-empty-lead = Aquí aparece, por días, lo que viene de todos sus grupos.
agenda-unwritten = Sin memoria todavía
agenda-unread-lead = Ya están escritas; falta leerlas con alguien.
agenda-unwritten-lead = Encuentros hechos que esperan su memoria.
agenda-days-ago = { $days ->
    [0] hoy
    [one] ayer
   *[other] hace { $days } días
 }
agenda-coming = Lo que viene
agenda-later = { $count ->
    [one] Más adelante: un encuentro
   *[other] Más adelante: { $count } encuentros
 }
agenda-not-soon = En las próximas tres semanas no hay encuentros.
home-reminded = { $count ->
    [one] Se le recordó a una persona.
   *[other] Se les recordó a { $count } personas.
 }
