# What built-in rules say, under their id with dashes for dots and underscores. Plain words, usted, and always what the
# document says, never what the law demands.

finding-block = No se puede
finding-warn = Atención
finding-inform = Para tener en cuenta
finding-inferred = inferido de un título o de un silencio del documento, no de una frase suya
finding-unverified = sin verificar frente a la norma vigente
finding-verified = verificado el { $day }
finding-newer = Hay un texto más nuevo: { $name }. { $known }
finding-plain = La regla «{ $rule }» pide otra cosa; aquí: { $actual }.
finding-yes = sí
finding-no = no
# Begin or end other texts of this file.
finding-people = { $actual ->
    [one] Hay 1 participante
   *[other] Hay { $actual } participantes
}
finding-minutes = { $actual ->
    [one] 1 minuto
   *[other] { $actual } minutos
}

## Route A

rule-co-guia2018-route-a-size-max = Habría { $actual } participantes; caben hasta { $limit } en esta ruta, según el documento de orientaciones (2018). Quien sigue queda en lista de espera.
rule-co-guia2018-route-a-size-present = Estuvieron { $actual } participantes; en esta ruta son hasta { $limit }, según el documento de orientaciones (2018).
rule-co-guia2018-route-a-minutes-max = El encuentro duraría { $actual } minutos; en esta ruta dura hasta { $limit }, según el documento de orientaciones (2018).
rule-co-guia2018-route-a-minutes-actual = El encuentro duró { $actual } minutos; en esta ruta dura hasta { $limit }, según el documento de orientaciones (2018).
rule-co-guia2018-route-a-profile = El documento de orientaciones (2018) no nombra el perfil «{ $actual }», aunque deja la lista abierta: «entre otros perfiles». Confirme con quien paga la actividad.
rule-co-guia2018-route-a-code = El registro lleva el código { $actual }; en esta ruta la actividad lleva el 99.0.1 o uno de los que empiezan por 9901, según el documento de orientaciones (2018).
rule-co-guia2018-route-a-frame = En esta ruta el documento de orientaciones (2018) solo nombra los grupos de apoyo; los de ayuda mutua van por la ruta de promoción o sin ruta.

## Route B

rule-co-guia2018-route-b-sponsor = En esta ruta responde la Dirección Territorial de Salud o quien ella contrate, según el documento de orientaciones (2018).

## Support

rule-co-guia2018-support-size-rec = { finding-people }; para grupos de apoyo se recomiendan de { $min } a { $max }, según el documento de orientaciones (2018).
rule-co-guia2018-support-minutes-rec = El encuentro dura { finding-minutes }; para grupos de apoyo se recomiendan { $limit }, según el documento de orientaciones (2018).
rule-co-guia2018-support-package = { $actual ->
    [one] Hay 1 encuentro en el plan; el documento de orientaciones (2018) propone un paquete de { $limit }.
   *[other] Hay { $actual } encuentros en el plan; el documento de orientaciones (2018) propone un paquete de { $limit }.
}
rule-co-guia2018-support-topics-min = { $actual ->
    [one] Hay 1 tema acordado; se recomienda acordar al menos { $limit }, según el documento de orientaciones (2018).
   *[other] Hay { $actual } temas acordados; se recomienda acordar al menos { $limit }, según el documento de orientaciones (2018).
}
rule-co-guia2018-support-reserve = { $actual ->
    [one] Queda 1 encuentro de reserva; se recomienda dejar { $limit }, según el documento de orientaciones (2018).
   *[other] Quedan { $actual } encuentros de reserva; se recomienda dejar { $limit }, según el documento de orientaciones (2018).
}
rule-co-guia2018-support-first = El primer encuentro es el inicial: allí se acuerda cómo se va a trabajar, según el documento de orientaciones (2018).
rule-co-guia2018-support-closing = El último encuentro se deja para el cierre, según el documento de orientaciones (2018).
rule-co-guia2018-support-expectations = Falta recoger lo que cada persona espera del grupo; el documento de orientaciones (2018) lo llama indispensable.
rule-co-guia2018-support-memoir = Hace { $actual } días que terminó el encuentro y no tiene memoria. El documento de orientaciones (2018) pide una después de cada encuentro; los { $limit } días son una propuesta nuestra.
rule-co-guia2018-support-multipliers = Hay { $actual } personas formándose como multiplicadoras; el documento de orientaciones (2018) habla de una o dos.
rule-co-guia2018-support-training = Quien coordina no ha dicho que tenga entrenamiento previo; el documento de orientaciones (2018) lo pide.
rule-co-guia2018-support-rite-short = El ritual duraría { $actual } minutos; según el documento de orientaciones (2018) es solo un abrebocas. El límite de { $limit } minutos es una propuesta nuestra.
rule-co-guia2018-support-open-close = Quien coordina abre y cierra todos los encuentros, según el documento de orientaciones (2018).
rule-co-guia2018-support-guest = Un profesional invitado viene a un encuentro, a aclarar o ampliar lo que el grupo ya buscó.

## Mutual aid

rule-co-guia2018-mutual-autonomy = Un grupo de ayuda mutua funciona por su cuenta: sin plaza de profesional y sin fecha de fin.
rule-co-guia2018-mutual-no-professional = Un grupo de ayuda mutua no depende de profesionales para formarse ni para funcionar.

## Boundaries of support and mutual aid

rule-co-guia2018-boundary-not-therapy = Esto no es psicoterapia de grupo.
rule-co-guia2018-boundary-not-group-therapy = Cuidar lo personal es lo que separa a este grupo de una psicoterapia.
rule-co-guia2018-boundary-therapy-is-reserved = La psicoterapia de grupo es de especialistas en salud mental.
rule-co-guia2018-boundary-not-only-catharsis = No es solo desahogarse: cada encuentro deja algo aprendido.
rule-co-guia2018-boundary-no-pathology = Aquí nadie lleva un diagnóstico.
rule-co-guia2018-boundary-no-directives = Las ideas son para pensar, no son tareas ni órdenes.
rule-co-guia2018-boundary-no-denial = No se trata de negar las dificultades.
rule-co-guia2018-boundary-no-individualising = El encuentro no se vuelve sobre la situación de una sola persona.
rule-co-guia2018-boundary-private-thought = Lo que cada quien piensa es suyo hasta que decida decirlo.
rule-co-guia2018-boundary-emotion-is-not-illness = Una emoción intensa no es, por eso, una enfermedad.
rule-co-guia2018-boundary-no-judgement = No se juzga ni se sermonea.
rule-co-guia2018-boundary-expert-is-one-voice = La voz de quien sabe es una voz más.

## Balint and reflection

rule-tizon-balint-size = { finding-people }; para un grupo Balint se habla de { $min } a { $max }, según Tizón (2019), tabla 4.
rule-tizon-text-size = { finding-people }; el texto de Tizón (2019) dice que normalmente son de { $min } a { $max }.
rule-tizon-reflection-size = { finding-people }; para un grupo de reflexión se habla de { $min } a { $max }, según Tizón (2019), tabla 4.
rule-tizon-balint-origin = Todas las personas vienen de un mismo centro; en un grupo Balint vienen de centros diferentes, según Tizón (2019).
rule-tizon-reflection-onecentre = Todas las personas son de un mismo centro. Se puede, y conviene cuidar la jerarquía que traen del trabajo, según Tizón (2019).
rule-tizon-reflection-trainees = Solo hay personas en formación: así es más fácil que los problemas de la institución queden por fuera de lo que se piensa, según Tizón (2019).
rule-tizon-hierarchy-seated = Alguien que se sienta aquí decide en el trabajo sobre otras personas del grupo. Conviene hablarlo, según Tizón (2019).
rule-tizon-admission-mutual = No hubo entrevista antes de dar la plaza; en un grupo Balint se eligen de ambas partes, según Tizón (2019).
rule-tizon-admission-lax = Hubo entrevista antes de dar la plaza; en un grupo de reflexión casi no se selecciona, según Tizón (2019).
rule-tizon-coordinator-training = Quien coordina no ha dicho que tenga formación y experiencia en coordinar grupos; Tizón (2019) la pide.
rule-tizon-reflection-spectator = En un grupo de reflexión nadie asiste solo a mirar: quien viene, participa.
rule-tizon-boundary-no-mini-psychiatrist = No se trata de volver psiquiatra a nadie.
rule-tizon-boundary-no-crash-course = No es un cursillo: toma tiempo.
rule-tizon-boundary-anecdote-belongs = Lo anecdótico de la relación también cuenta.
rule-tizon-boundary-biology-belongs = Lo biológico y los exámenes también cuentan.
rule-tizon-boundary-not-teaching = Esto no es una clase ni un grupo psicoeducativo.
rule-tizon-boundary-not-therapy = Esto no es un grupo de psicoterapia.
rule-tizon-boundary-no-wild-countertransference = Lo que cada quien siente no se usa a la ligera para interpretar.
rule-tizon-boundary-not-that-intense = Este encuadre no sostiene la intensidad de una psicoterapia.
rule-tizon-boundary-assumptions-stay-inside = La lectura que quien coordina hace del grupo se queda con quien coordina.
rule-tizon-boundary-balint-exclusion = El grupo no trata la psicopatología de sus integrantes.
rule-tizon-boundary-reflection-exclusion = Quien atraviesa algo grave encuentra otra ayuda antes que este grupo; eso se conversa y no se anota.

## Societies

rule-bsanz-size = { finding-people }; la sociedad de Australia y Nueva Zelanda habla de { $min } a { $max }.
rule-bsanz-minutes = El encuentro dura { finding-minutes }; la sociedad de Australia y Nueva Zelanda suele reunirse { $limit }.
rule-uk-size = { finding-people }; la sociedad británica prefiere al menos { $limit }, y dice que de 6 a 8 personas comprometidas también funciona.
rule-de-size = { finding-people }; el curso modelo alemán habla de { $min } a { $max }.
rule-de-minutes = El encuentro dura { finding-minutes }; en Alemania es una hora doble de { $limit }.
rule-de-months = { $actual ->
    [one] La edición dura 1 mes; en Alemania son al menos { $limit }.
   *[other] La edición dura { $actual } meses; en Alemania son al menos { $limit }.
}
rule-de-hybrid-hours = { $actual ->
    [one] Hay 1 hora en persona; en Alemania una edición mixta tiene al menos { $limit }.
   *[other] Hay { $actual } horas en persona; en Alemania una edición mixta tiene al menos { $limit }.
}
rule-de-hybrid-minutes = El encuentro a distancia dura { finding-minutes }; en Alemania dura hasta { $limit }.
rule-de-hybrid-first = En Alemania el primer encuentro de una edición mixta es en persona.
rule-de-hybrid-last = En Alemania el último encuentro de una edición mixta es en persona.
rule-de-hybrid-closed = En Alemania el círculo de una edición mixta es cerrado: nadie entra ni sale mientras dura.
rule-ro-size = { finding-people }; la asociación rumana habla de { $min } a { $max }.
