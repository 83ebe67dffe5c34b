# Rutas, normas y libro de reglas. Dice lo que dice el documento, nunca lo que la ley pide.
routes-title = Rutas y reglas
routes-lead = En Colombia un grupo puede ir por una de dos rutas, según el documento de orientaciones (2018). La ruta dice quién paga y qué límites hay.
routes-figure = Dos rutas, cinco preguntas
routes-figure-lead = Siga la línea desde su clase de grupo.
routes-support = Grupo de apoyo
routes-support-goes = puede ir por A o por B
routes-mutual = Grupo de ayuda mutua
routes-mutual-goes = va por B
routes-as-table = La misma figura en una tabla, con sus frases
routes-table-caption = Qué responde cada ruta, según el documento de orientaciones (2018).
routes-question = Pregunta
routes-from-cups = De la tabla CUPS, no del documento.
routes-ask = ¿Cuál es la de su grupo?
label-grupo = ¿Qué clase de grupo es?
label-paga = ¿Quién paga?
who-pays-insurer = Una EPS
who-pays-territory = La Dirección Territorial de Salud, con el PIC
who-pays-neither = Ninguna de las dos
routes-which = Ver la ruta
routes-none = Este grupo va sin ruta.
routes-none-more = Ninguna norma de estas lo limita. Las recomendaciones del documento le sirven igual.
routes-ask-institution = Si su institución lo entiende de otra manera, puede levantar esta regla en sus reglas propias.
routes-code = Se registra con el código
routes-code-by-profile = El código depende de quién coordina.
routes-without = También hay grupos sin ruta
routes-without-lead = Un grupo que nadie reporta a una EPS ni al PIC no tiene que elegir ruta. No lo limita ninguna norma de estas.
routes-not-law = Esto orienta; no es asesoría jurídica. Cada límite muestra su frase y si alguien la revisó.
route-name-a = Ruta A
route-name-b = Ruta B
route-about-a = Problemas, trastornos mentales y epilepsia
route-about-b = Promoción y mantenimiento de la salud
route-see-a = Ver la ruta A
route-see-b = Ver la ruta B
route-rules = Sus reglas
route-in-short = En corto
route-limits = Sus límites
route-limits-lead-a = Según el documento de orientaciones (2018). Solo cuentan para un grupo de apoyo que se reporta por esta ruta.
route-limits-lead-b = Según el documento de orientaciones (2018). Esta ruta no trae tope de personas ni de minutos.
route-codes = Con qué código se registra
route-codes-lead-a = El código sigue al perfil de quien coordina. Un equipo tiene el suyo.
route-codes-lead-b = El código sigue a la clase de grupo.
route-code = Código
route-code-for-a = Coordina
route-code-for-b = Clase de grupo
route-codes-verified = Verificado el { $day } en la tabla CUPS de SISPRO. La versión para 2026 no se ha visto.
route-boundary = No es psicoterapia de grupo
route-boundary-lead = Ronda no ofrece psicoterapia y nunca escribe estos códigos en un registro.
route-chain = La cadena de normas
route-chain-lead = Las normas que el documento nombra, en su orden, cada una con su frase.
norm-newer = Textos más nuevos
norm-newer-lead = El documento es de 2018. Esto se sabe de lo que vino después; no cambia nada por sí solo.
norm-changes = Cambia: { $norm }.
norm-read = Leer el texto
norm-confidence-sure = seguro
norm-confidence-partly = leído en parte
norm-confidence-unseen = sin leer
rules-title = Libro de reglas
rules-lead = Lo que las fuentes dicen de los grupos, cada regla con su frase. Solo lo que toma una norma o una forma de pago puede detener un cambio; lo demás avisa o informa.
rules-count = { $count ->
    [one] Una regla.
   *[other] { $count } reglas.
 }
rules-all-kinds = Todas las clases de grupo
rules-all-routes = Todas las rutas
rules-no-route = Sin ruta
rules-show = Mostrar
label-clase = Clase de grupo
label-ruta = Ruta
rules-unverified = sin verificar
rules-superseded = la reemplazó otra
rules-society = solo si el grupo sigue a la sociedad { $society }
rules-id = Nombre de la regla: { $rule }
book-effect-block = No deja seguir
book-effect-more-block = El cambio no se hace y Ronda dice por qué. Solo pasa con normas.
book-effect-warn = Avisa
book-effect-more-warn = El cambio se hace; Ronda avisa para que se sepa.
book-effect-inform = Informa
book-effect-more-inform = Una palabra para tener en cuenta, nada más.
book-effect-guard = Ronda no lo ofrece
book-effect-more-guard = Lo que un grupo no es. No hay botón para hacerlo.
book-effect-none = Para leer
book-effect-more-none = Frases que orientan; Ronda no mide nada con ellas.
book-force-n = Norma o forma de pago que el documento recoge
book-force-r = Recomendación
book-force-c = Idea clínica o pedagógica
book-force-b = Frontera: lo que un grupo no es
book-force-e = Descripción
book-verified = verificado el { $day }
book-at-most = hasta { $n } { $unit }
book-at-least = { $n } { $unit } o más
book-exactly = { $n } { $unit }
book-between = de { $min } a { $max } { $unit }
book-one-of = { $list }
book-one-of-many = uno de los { $count } de la lista
book-none-of = otra distinta de { $list }
book-starts-with = empieza por { $list }
book-unit-person = { $n ->
    [one] persona
   *[other] personas
 }
book-unit-minute = { $n ->
    [one] minuto
   *[other] minutos
 }
book-unit-encounter = { $n ->
    [one] encuentro
   *[other] encuentros
 }
book-unit-topic = { $n ->
    [one] tema
   *[other] temas
 }
book-unit-day = { $n ->
    [one] día
   *[other] días
 }
book-unit-centre = { $n ->
    [one] centro
   *[other] centros
 }
book-unit-month = { $n ->
    [one] mes
   *[other] meses
 }
book-unit-hour = { $n ->
    [one] hora
   *[other] horas
 }
book-subject-participants = Participantes
book-subject-participants-present = Participantes que llegan
book-subject-minutes-planned = Lo que dura un encuentro, en el plan
book-subject-minutes-actual = Lo que duró un encuentro
book-subject-coordinator-profile = En qué trabaja quien coordina
book-subject-training-declared = Quien coordina dice que se formó
book-subject-planned-encounters = Encuentros del plan
book-subject-topics-agreed = Temas acordados
book-subject-reserve = Encuentros de reserva
book-subject-first-kind = El primer encuentro
book-subject-last-kind = El último encuentro
book-subject-expectations-collected = Se recogió lo que cada persona espera
book-subject-memoir-age = Tiempo hasta la memoria
book-subject-multipliers = Personas que se forman como multiplicadoras
book-subject-centres = Centros de los que vienen
book-subject-trainees-only = Todas las personas están en formación
book-subject-interviewed = Hubo una entrevista antes de entrar
book-subject-route = La ruta
book-subject-sponsor-kind = Quién responde por el grupo
book-subject-activity-code = El código de la actividad
book-subject-edition-months = Lo que dura el ciclo
book-subject-closed-circle = Nadie entra ni sale durante el ciclo
book-subject-rite-minutes = El ritual de inicio
book-subject-hybrid-hours-in-person = En un ciclo mixto, lo presencial
book-subject-hybrid-minutes-online = En un ciclo mixto, cada encuentro a distancia
book-subject-hybrid-first-in-person = En un ciclo mixto, el primer encuentro es presencial
book-subject-hybrid-last-in-person = En un ciclo mixto, el último encuentro es presencial
book-value-initial = el inicial
book-value-topic = uno de tema
book-value-reserve = uno de reserva
book-value-closing = el de cierre
book-value-cases = uno de casos
book-value-free = uno libre
book-value-territorial-directorate = la Dirección Territorial de Salud
book-value-territorial-contractor = quien ella contrate
