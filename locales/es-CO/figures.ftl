# Las cifras de la institución, sus reportes y el territorio.
house-tab-figures = Cifras
house-tab-reports = Reportes

told-share = { $share } %
told-share-over = más de { $share } %
told-share-under = menos de { $share } %
told-period = Periodo
told-month = { $month } de { $year }
told-quarter-1 = primer trimestre de { $year }
told-quarter-2 = segundo trimestre de { $year }
told-quarter-3 = tercer trimestre de { $year }
told-quarter-4 = cuarto trimestre de { $year }
told-year = año { $year }
told-extent = { $from } a { $to }
told-span-month = Mes
told-span-quarter = Trimestre
told-span-year = Año

figures-title = Cifras
figures-at-a-glance = De un vistazo
figures-none = Todavía no hay cifras
figures-none-what = Llegan solas, cuando un grupo cierra su primer encuentro.
figures-quiet = En este periodo no hubo encuentros
figures-quiet-what = Con las flechas se llega a otros meses.
figures-promise = Aquí no hay nombres de personas ni lo que se dijo. Lo que hablaría de menos de cinco personas se junta o no se muestra. Los grupos de ayuda mutua son de quienes los forman: no se cuentan, y solo se dice que existe el que así lo quiso.
figures-csv = Descargar para Excel (CSV)
figures-to-reports = Reportes por ruta
figures-as-table = Ver como tabla
figures-as-list = Ver como lista
figures-all = En total
figures-others = Otros grupos
figures-group = Grupo
figures-month = Mes

figures-stat-held = { $count ->
    [one] encuentro hecho
   *[other] encuentros hechos
 }
figures-stat-people = personas distintas
figures-stat-groups = { $count ->
    [one] grupo se reunió
   *[other] grupos se reunieron
 }
figures-stat-hours = { $count ->
    [one] hora de encuentro
   *[other] horas de encuentro
 }
figures-stat-learnings = { $count ->
    [one] frase que un grupo guardó
   *[other] frases que los grupos guardaron
 }
figures-stat-cases = { $count ->
    [one] caso presentado
   *[other] casos presentados
 }
figures-stat-memoirs = { $count ->
    [one] memoria escrita
   *[other] memorias escritas
 }
figures-attendance = de asistencia
figures-attendance-of = de asistencia: { $present } llegadas de { $expected } esperadas

figures-encounters = { $count ->
    [0] Ningún encuentro hecho
    [one] Un encuentro hecho
   *[other] { $count } encuentros hechos
 }
figures-lost-none = Todos los que estaban previstos se hicieron.
figures-lost = Otros no se hicieron: { $cancelled ->
    [0] ninguno se canceló antes
    [one] uno se canceló antes
   *[other] { $cancelled } se cancelaron antes
 } y { $not_held ->
    [0] ninguno falló ese día.
    [one] uno no se pudo hacer ese día.
   *[other] { $not_held } no se pudieron hacer ese día.
 }
figures-encounters-table = Encuentros por mes
figures-held-short = Hechos
figures-lost-short = No
figures-held-word = hechos
figures-lost-word = no se hicieron
figures-cancelled-word = cancelados antes
figures-not-held-word = no se hicieron ese día

figures-people = { $count ->
    [0] Todavía no llegó nadie
    [one] Llegó una persona
   *[other] Llegaron { $count } personas distintas
 }
figures-people-few = Llegaron menos de cinco personas
figures-people-least = Llegaron { $count } personas distintas o más
figures-people-lead = Cada persona cuenta una vez en cada grupo, y una sola en el total.
figures-people-lead-kinds = Son muchos grupos para verlos uno por uno: aquí van por tipo de grupo.
figures-people-table = Personas distintas por grupo
figures-people-word = Personas distintas
figures-people-hides = Lo que dejaría ver a menos de cinco personas, en el periodo o en uno de sus meses, se junta o queda como «≥».

figures-staying = De cada cien, cuántas siguen viniendo
figures-staying-last = De cada cien que empezaron, { $share } seguían viniendo al encuentro { $number }
figures-staying-lead = Quienes llegaron al primer encuentro de un ciclo, y hasta cuándo volvieron. Se redondea de cinco en cinco.
figures-staying-head = De cada cien
figures-encounter = encuentro
figures-encounter-n = Encuentro { $number }
figures-share-word = De cada cien

figures-topics = De qué se conversó
figures-topics-lead = Encuentros por tema. Solo los temas que nombra el documento de orientaciones van por su nombre; los demás son palabras de los grupos.
figures-topics-table = Encuentros por tema
figures-topic = Tema
figures-topic-own = Temas con palabras del grupo

figures-rivers = De un ciclo nació otro: { $count ->
    [one] un grupo siguió
   *[other] { $count } veces
 }
figures-rivers-first = Los primeros ciclos
figures-rivers-sentence = { $groups ->
    [one] Un grupo
   *[other] { $groups } grupos
 }, { $cycles ->
    [one] un ciclo
   *[other] { $cycles } ciclos
 } en dos años; { $alive ->
    [0] ninguno sigue.
    [one] uno sigue.
   *[other] { $alive } siguen.
 }
figures-rivers-region = Línea de los grupos en el tiempo, se puede desplazar
figures-river-small = { $kind } · { $count ->
    [one] un ciclo
   *[other] { $count } ciclos
 }
figures-cycle-word = ciclo
figures-lives-word = sigue
figures-cycle = Ciclo { $number }, de { $from } a { $until }, { $count ->
    [one] un encuentro
   *[other] { $count } encuentros
 }

figures-places = { $departments ->
    [one] Grupos en { $municipalities } municipios de un departamento
   *[other] Grupos en { $municipalities } municipios de { $departments } departamentos
 }
figures-places-lead = Las fichas dan el mismo espacio al Quindío que al Amazonas. Cada grupo cuenta donde se reúne su último ciclo.
figures-places-table = Grupos y encuentros por municipio
figures-groups-word = Grupos
figures-unplaced = { $count ->
    [one] Un grupo se reúne en un lugar sin municipio. Se escribe en «Lugares».
   *[other] { $count } grupos se reúnen en lugares sin municipio. Se escribe en «Lugares».
 }
figures-class-none = ninguno
figures-class-1 = 1 a 4
figures-class-2 = 5 a 9
figures-class-3 = 10 a 19
figures-class-4 = 20 o más

figures-csv-name = cifras
figures-csv-table = Cuadro
figures-csv-of = De qué
figures-csv-what = Qué se cuenta
figures-csv-number = Cuánto
figures-csv-encounters = Encuentros
figures-csv-people = Personas
figures-csv-staying = Siguen viniendo
figures-csv-topics = Temas
figures-csv-places = Territorio
figures-csv-rest = Otras cuentas
figures-attendance-word = Asistencia
figures-present-word = Llegadas
figures-expected-word = Esperadas
figures-minutes-word = Minutos
figures-learnings-word = Frases guardadas
figures-cases-word = Casos presentados
figures-memoirs-word = Memorias escritas

sharing-title = Sumar estas cuentas a las del territorio
sharing-lead = Quien lee las cifras del territorio ve sumas de varias instituciones: grupos, encuentros y personas, nunca de menos de diez personas, tres grupos y dos instituciones. Su institución entra solo si usted dice que sí, y puede salir cuando quiera.
sharing-yes-since = Sí, desde el { $day }.
sharing-no-since = No, desde el { $day }.
sharing-unanswered = Todavía no se ha contestado: no se suman.
sharing-yes = Sí, sumarlas
sharing-no = No sumarlas
label-shares = Sumar las cuentas
done-shares = Desde ahora las cuentas se suman a las del territorio.
done-shares-not = Las cuentas no se suman a las del territorio.

reports-title = Reportes por ruta
reports-lead = Lo que se entrega a quien paga: encuentros y cuentas, sin nombres y sin nada de cada persona.
reports-route-a = Ruta A: educación grupal en salud
reports-route-a-what = Encuentros hechos, con el código 9901xx del perfil de quien coordina y sus minutos.
reports-route-b = Ruta B: intervenciones colectivas
reports-route-b-what = Encuentros hechos, con su código, el lugar, la población y el componente.
reports-none = No hubo encuentros de esta ruta en el periodo.
reports-uncoded = { $count ->
    [one] Un encuentro quedó sin código: el perfil de quien coordina no tiene uno propio o falta declararlo en «Su cuenta». Decide quien factura.
   *[other] { $count } encuentros quedaron sin código: el perfil de quien coordina no tiene uno propio o falta declararlo en «Su cuenta». Decide quien factura.
 }
reports-more = { $count ->
    [one] Hay un encuentro más en el archivo.
   *[other] Hay { $count } encuentros más en el archivo.
 }
reports-minutes = minutos
reports-day = Día
reports-code = Código
reports-profile = Perfil de quien coordina
reports-place = Lugar
reports-population = Población
reports-shared = Situación que comparten
reports-component = Componente
reports-component-rbc = Rehabilitación basada en la comunidad (RBC) en salud mental: redes sociales y comunitarias
reports-invited-lives-it = quienes viven la situación
reports-invited-family = sus familias
reports-invited-carers = quienes cuidan
reports-csv-name = ruta
reports-promise = Las personas van en un solo número por reporte, y solo si no deja ver a menos de cinco.

territory-title = Territorio
territory-of = Territorio: { $place }
territory-country = todo el país
territory-reader = { $name } lee estas cuentas desde el { $day }
territory-none = En este trimestre no hay nada que se pueda contar
territory-none-sharing = Ninguna institución ha dicho todavía que suma sus cuentas.
territory-none-small = Se muestra lo que reúna diez personas, tres grupos y dos instituciones o más.
territory-groups = { $count ->
    [one] Un grupo
   *[other] { $count } grupos
 } y { $held ->
    [one] un encuentro
   *[other] { $held } encuentros
 }
territory-lead = Cada área reúne diez personas, tres grupos y dos instituciones o más; las más pequeñas se juntan. Una ficha sin número no tiene nada que se pueda contar aparte.
territory-class-none = nada que contar aparte
territory-table = Grupos, encuentros y personas por área
territory-area = Área
territory-period = Trimestre
territory-people = Personas
territory-institutions = { $count ->
    [one] una institución
   *[other] { $count } instituciones
 }
territory-institutions-word = Instituciones
territory-others-of = Otros municipios: { $department }
territory-other-departments = Otros departamentos
territory-csv-name = territorio
territory-promise = Solo sumas de trimestres terminados. Quien va a grupos de dos municipios cuenta en los dos.

figures-referrals = { $count ->
    [one] Una orientación llegó a otra atención
   *[other] { $count } orientaciones llegaron a otra atención
 }
figures-referrals-few = Menos de cinco orientaciones llegaron a otra atención
figures-referrals-least = { $count } orientaciones o más llegaron a otra atención
figures-referrals-lead = Las que terminaron en una cita o una visita a un servicio. Aquí no se sabe de quién ni a dónde.
figures-referrals-table = Orientaciones hechas por mes
figures-referrals-word = Orientaciones hechas
figures-referrals-hides = Un mes con menos de cinco queda como «< 5», y el total no lo deja ver.
figures-referral-states = Las que comenzaron en este tiempo
figures-referral-states-table = Orientaciones que comenzaron, según en qué van
figures-referral-state = En qué van
figures-referral-word = Orientaciones que comenzaron
figures-referral-others = Las demás
figures-csv-referrals = Otra atención

figures-kin = { $count ->
        [0] De un grupo nace otro
        [one] De sus grupos nació otro
       *[other] De sus grupos nacieron { $count }
    }
figures-kin-lead = Hasta hoy. De los grupos que siguen por su cuenta aparece solo el que quiso que se supiera que existe; y de cuál nació, si los dos quisieron.
figures-kin-today = Hasta hoy
figures-kin-offspring = { $count ->
        [one] grupo que nació de otro
       *[other] grupos que nacieron de otro
    }
figures-kin-depth = { $count ->
        [one] generación en la línea más larga
       *[other] generaciones en la línea más larga
    }
figures-kin-paths = personas en camino de multiplicadoras
figures-kin-recognised = personas reconocidas como multiplicadoras
figures-kin-born-of = Nació de
