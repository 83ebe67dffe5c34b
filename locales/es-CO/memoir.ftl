# Memorias: lo que queda de un encuentro para la coordinación.
recall-encounter = Encuentro { $ordinal } · { $subject }
recall-kind-initial = Inicio y acuerdos
recall-kind-topic = Encuentro de tema
recall-kind-reserve = Espacio libre
recall-kind-closing = Cierre
recall-kind-cases = Casos
recall-kind-free = Encuentro libre
recall-state-planned = quedó planeado
recall-state-prepared = quedó preparado
recall-state-opened = está abierto
recall-state-cancelled = cancelado
recall-state-not-held = no se hizo
recall-difficulty = Lo difícil:
recall-lesson = Lo que se aprende:
recall-moment-rite = rito de inicio
recall-moment-recognition = reconocimiento
recall-moment-agreement = acuerdos
recall-moment-expectations = expectativas
recall-moment-topic-choice = elección de temas
recall-moment-material = material
recall-moment-conversation = conversación
recall-moment-synthesis = síntesis
recall-moment-harvest = cosecha
recall-moment-farewell = despedida
recall-moment-opening = apertura
recall-moment-follow-up = seguimiento
recall-moment-presentation = presentación
recall-moment-questions = preguntas
recall-moment-reflection = reflexión
recall-moment-return = regreso
recall-moment-closing = cierre
memoir-title = Memoria del encuentro { $ordinal }
memoir-not-held = La memoria se escribe cuando el encuentro termina. Si no se hizo, basta con la razón que quedó en el camino.
memoir-all = Todas las memorias
memoir-recorded = Lo que ya quedó anotado
memoir-came = Vinieron { $present } de { $expected } personas.
memoir-lasted = Duró { $minutes ->
    [one] 1 minuto
   *[other] { $minutes } minutos
 }; estaban planeados { $planned }.
memoir-moment = { $name } { $minutes } min
memoir-parting = Al despedirse: { $lighter ->
    [one] 1 más liviana
   *[other] { $lighter } más livianas
 }, { $same } igual, { $heavier ->
    [one] 1 más cargada
   *[other] { $heavier } más cargadas
 }.
memoir-moments = Cuánto duró cada momento
memoir-phrases = Frases del grupo
memoir-draft-subject = El encuentro fue sobre: { $subject }.
memoir-draft-moments = Momentos: { $moments }.
memoir-draft-phrases = El grupo se lleva: { $phrases }
memoir-account = Tres preguntas, sin afán
memoir-account-lead = Mire lo que pasó con benevolencia: no es un examen. Se aprende de lo que salió bien y de lo que costó. Hable del grupo; los nombres se quedan fuera.
label-happened = ¿Qué pasó?
hint-happened = Ya hay un primer borrador con lo que quedó anotado. Cámbielo como quiera.
hint-happened-kept = Dos o tres líneas bastan.
label-helped = ¿Qué ayudó?
hint-helped = Una pregunta, un silencio, una canción, el orden de las sillas.
label-difficulties = ¿Qué costó?
hint-difficulties = Lo que fue difícil para el grupo o para conducirlo. Sin culpas.
memoir-adjustments = Para los próximos encuentros
hint-adjustments = ¿Qué probaría de otra manera? En la siguiente memoria se mira si se probó y si sirvió.
label-adjustment-1 = Primer ajuste
label-adjustment-2 = Segundo ajuste
label-adjustment-3 = Tercer ajuste
label-adjustment-4 = Cuarto ajuste
label-adjustment-5 = Quinto ajuste
memoir-save = Guardar la memoria
memoir-reading = Leerla con alguien
memoir-reading-lead = Sirve mucho leerla con otra persona antes de cerrarla: alguien del equipo, quien supervisa, una colega. Cuando la hayan leído, escriba con quién.
label-read-with = ¿Con quién la leyó?
hint-read-with = En palabras, por ejemplo: la enfermera jefe. No alguien del grupo.
memoir-read = Ya la leímos
memoir-was-read = Leída con { $with }.
memoir-close-lead = Puede corregirla con lo que salió de la lectura. Una vez cerrada ya no cambia.
memoir-close = Cerrar la memoria
memoir-read-again = La leí también con otra persona
memoir-closed-title = Memoria cerrada
memoir-state-draft = Falta leerla con alguien.
look-back = Lo que se quería probar
look-back-lead = Memorias anteriores pidieron esto. ¿Se probó? ¿Sirvió? Es del encuentro, no de una persona.
look-back-from = del encuentro { $ordinal }
look-back-save = Guardar lo que pasó con esto
label-became-1 = Lo que se quería probar
became-open = por mirar
became-not-tried = No se probó
became-tried = Se probó
became-yes = Se probó y sirvió
became-partly = Sirvió en parte
became-no = Se probó y no sirvió
names-title = Aparecen nombres del grupo: { $names }
names-lead = Este texto habla del grupo, no de personas. Puede cambiarlo y guardar otra vez, o guardarlo así. Todavía no se ha guardado; lo escrito sigue aquí.
names-keep = Guardar así, con los nombres
memoirs-title = Memorias
memoirs-empty = Todavía no hay memorias
memoirs-empty-lead = Después de cada encuentro se escribe una, corta, para ir ajustando paso a paso. La primera aparece aquí cuando termine el primer encuentro.
memoirs-private = Las memorias las lee solo la coordinación. Hablan del grupo, sin nombres.
memoirs-own-private = Lo escribe y lo lee quien abre y cierra. Habla del grupo, sin nombres.
memoirs-missing = { $count ->
    [one] Un encuentro espera su memoria
   *[other] { $count } encuentros esperan su memoria
 }
memoir-write = Escribir
memoir-read-now = Leer con alguien
memoir-close-now = Cerrar
memoirs-way = El camino hasta aquí
memoirs-none-written = Aún no hay ninguna escrita.
memoirs-adjustments = Lo que se fue ajustando
memoirs-no-adjustments = Cuando una memoria pida probar algo, aquí se ve qué pasó con eso.
process-title = El proceso completo
process-lead = Mire todas las memorias juntas. ¿Qué se ve del camino entero?
label-process-helped = ¿Qué ayudó al grupo a lo largo del camino?
label-process-difficult = ¿Qué costó?
label-process-next = ¿Qué tener presente para el próximo ciclo?
process-save = Guardar la mirada del proceso
done-memoir-written = La memoria quedó guardada.
done-memoir-read = Quedó anotado que la leyó con alguien.
done-memoir-closed = La memoria quedó cerrada.
done-looked-back = Quedó anotado qué pasó con los ajustes.
done-process-reviewed = La mirada del proceso quedó guardada.
memoir-beside = Hay otro texto de este encuentro
memoir-beside-lead = Se escribió el { $at } sin haber visto lo que ya estaba guardado. Pase a la memoria lo que haga falta y guárdela; después, quite este texto.
label-settled = Sí, ya está en la memoria lo que hace falta de este texto
memoir-settle = Quitar este texto
done-memoir-beside = Alguien guardó otro texto mientras tanto. Los dos quedaron, uno al lado del otro.
done-memoir-settled = Listo: queda un solo texto.
