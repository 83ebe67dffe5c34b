# Grupos que llevan su propia casa: ayuda mutua, turnos, linaje, y lo que sale de ellos.

tab-own-house = Lo nuestro
tab-own-call = Llamar gente
tab-own-memoirs = Lo que recordamos

own-house-title = Lo nuestro
own-house-lead = Lo que el grupo ha decidido de sí mismo. Nadie de afuera lo decide ni lo lee.
own-house-settled = Cómo anotamos y quién puede llegar
own-house-change = Cambiarlo, si el grupo lo decidió
own-house-save = Guardar lo que decidió el grupo
own-house-whisper = Aquí no hay coordinación de un profesional. Quien abre y cierra solo escribe lo que el grupo acordó.
done-own-house-settled = Quedó como el grupo lo decidió.

label-roll = Cómo anotamos quién estuvo
hint-roll = Es una decisión del grupo. Lo que ya está escrito no cambia.
roll-named = Por el nombre
roll-named-what = Cada encuentro guarda quién llegó, con el nombre que cada cual usa aquí. Lo lee quien abre y cierra; cada quien ve lo suyo, y nadie más.
roll-alias = Por un apodo
roll-alias-what = Cada cual dice cómo quiere aparecer, y con ese apodo se escribe en Personas. Nadie tiene que dar su nombre.
roll-count = Solo cuántos fuimos
roll-count-what = De cada encuentro queda un número. De nadie queda si estuvo.
roll-nothing = No anotamos
roll-nothing-what = De cada encuentro queda que lo hubo, y nada más.
label-newcomers-welcome = Gente nueva
newcomers-open = Puede llegar gente nueva
newcomers-closed = Por ahora no recibimos gente nueva

recorded-title = Lo que hemos vivido
recorded-none = Todavía no hay encuentros del grupo por su cuenta.
recorded-held = encuentros
recorded-people = presencias contadas
recorded-year = En los últimos doce meses. Estas cuentas son del grupo; de ellas sale solo lo que el grupo decide.
count-of-day = ¿Cuántos fuimos el { $day }?
count-after = Cuántos fueron se anota después de cerrar, en «Lo nuestro».
count-here = Anotar cuántos fuimos
count-save = Anotar
label-people = Cuántos fuimos
done-heads-counted = El número quedó anotado.

turns-title = Turnos
turns-lead = Los servicios del grupo rotan: nadie carga solo con él.
turns-all = Ver los turnos
turns-now = Ahora
turns-none = Nadie ha tomado todavía un servicio.
turns-past = Antes
turns-take = Tomar un servicio
turns-save = Anotar el turno
turns-from = desde { $day }
turns-until = hasta { $day }
turns-over = toca relevo
turns-money = La bolsa común se cuida entre todos. Ronda no guarda cuánto puso nadie.
turn-rest = Dejarlo
turn-elected = Por elección
turn-by-turn = Por turno
duty-host = Abre y cierra
duty-welcome = Acogida
duty-welcome-what = Recibe a quien llega por primera vez.
duty-keys = Llaves
duty-keys-what = Tiene las llaves del lugar y llega primero.
duty-treasury = Bolsa común
duty-treasury-what = Cuida lo que es de todos, sin anotar cuánto puso cada quien.
label-duty = Servicio
label-turn = Cómo llegó al turno
label-turn-seat = Quién
label-turn-from = Desde
label-turn-until = Hasta
hint-turn-until = Ese día se avisa que toca relevo. Nada se cambia solo.
done-turn-kept = El turno quedó anotado.

relief-title = Relevo
relief-open = Pasar el turno de abrir y cerrar
relief-lead = Desde ese momento otra persona abre y cierra los encuentros. Quien lo hacía sigue en el grupo como una más.
relief-login = Si todavía no entra a Ronda
relief-nobody = No hay a quién pasarle el turno
relief-nobody-lead = Primero anote a quienes están en el grupo.
relief-save = Pasar el turno
hint-host-identifier = Con qué va a entrar: su celular o su correo. La administración de la casa ve que entra a Ronda, no en qué grupo está.
done-handed-on = El turno pasó. Los encuentros los abre ahora otra persona.

outside-title = Lo que sale del grupo
outside-lead = { $house } acompaña y presta lo que puede; el grupo no es suyo.
outside-nothing = La institución no sabe nada del grupo.
outside-exists = La institución sabe que el grupo existe, y nada más.
outside-reports = La institución sabe que el grupo existe y recibe fecha, lugar y cuántos fueron.
outside-decide = Lo que el grupo decidió
outside-decide-lead = Se puede deshacer cuando el grupo quiera.
outside-save = Guardar
outside-source = El documento de orientaciones lo dice así:
done-outside-told = Quedó como el grupo lo decidió.
label-exists = La institución puede saber que el grupo existe
hint-exists = Sale el nombre del grupo y la palabra «existe». Nada más.
label-reports = Reportar los encuentros con el código I30003
hint-reports = De cada encuentro, desde hoy, salen tres cosas: fecha, lugar y cuántos fueron. Ni nombres ni el nombre del grupo.
leaves-title = Lo que ve la institución
leaves-exists = Que el grupo existe, con su nombre.
leaves-exists-not = No ve que el grupo existe.
leaves-before = De la época con coordinación conserva sus cuentas, con el nombre «{ $name }».
leaves-never = Nunca ve quién está, qué se dice, los acuerdos, los turnos ni las cuentas del grupo.
leaves-no-report = El grupo no reporta sus encuentros.
leaves-none-yet = Todavía no ha salido ningún encuentro.
leaves-caption = Exactamente lo que ha salido
leaves-count = Cuántos fueron

listing-title = Que nos encuentren
listing-lead = Lo que cualquiera puede leer del grupo, sin entrar a Ronda. No lleva el nombre de nadie.
listing-is-in = El grupo está en el directorio. Verificado el { $day }.
listing-is-not = El grupo no está en el directorio público.
listing-stale = Hace más de seis meses que nadie confirma estos datos.
listing-enter = Entrar al directorio
listing-save = Guardar los cambios
listing-see = Verlo como lo ve la gente
listing-verify = Todo sigue igual hoy
listing-leave = Salir del directorio
listing-now = En el directorio
listing-verified = Verificado el { $day }.
listing-who = Solo lo cambia el grupo.
listing-rhythm = Cuándo nos reunimos
listing-rhythm-from = Sale del ritmo del grupo: si se cambia allá, cambia aquí.
listing-no-rhythm = Falta el día y la hora
listing-no-rhythm-lead = Quien busca un grupo va hasta una puerta. Primero diga cuándo se reúnen.
listing-never = Nunca sale quién está en el grupo, ni cuántos son, ni un celular ni un correo.
label-listing-name = Nombre con el que quieren que los encuentren
hint-listing-name = Puede ser otro que el de adentro.
label-theme = De qué se trata
hint-theme = En pocas palabras: duelo, cuidar a un familiar, dormir sin miedo.
hint-listing-municipality = Escriba el nombre y escójalo de la lista, por ejemplo «Pasto, Nariño».
label-about = Para quién es y qué pasa la primera vez
hint-about = Sin nombres de personas.
label-listing-place = Lugar
hint-listing-place = Escriba solo lo que quieren que se lea: «salón comunal», o la dirección completa, o nada.
label-online-at = Dirección de la sala en internet
hint-online-at = Empieza por https. Déjela vacía si solo la dan a quien escribe.
label-takes-messages = Recibir mensajes por un formulario
hint-takes-messages = Llegan a una página del grupo. La gente no ve ningún celular ni correo.
done-listed = El grupo está en el directorio.
done-listing-verified = Quedó verificado con la fecha de hoy.
done-unlisted = El grupo ya no está en el directorio.

messages-title = Mensajes
messages-lead = Lo que ha escrito gente que busca un grupo. Cuando alguien le haya respondido, márquelo como atendido y se borra.
messages-none = No hay mensajes
messages-none-lead = Cuando alguien escriba desde la página pública, aparece aquí.
messages-waiting =
    { $count ->
        [one] Un mensaje espera
       *[other] { $count } mensajes esperan
    }
messages-whisper = Los lee quien abre y cierra ahora. No salen del grupo.
message-reply = Responder a: { $to }
message-seen = Ya se atendió
done-message-done = El mensaje se atendió y se borró.

support-title = El apoyo que nos damos
support-short = Qué clase de apoyo hay en el grupo, qué hemos hecho juntos, y en quién apoyarnos.
support-lead = Una lectura del grupo sobre el grupo, en tres palabras. No es una nota ni habla de nadie.
support-kinds = Qué apoyo vemos entre nosotros
support-emotional = Emocional
support-emotional-what = Compañía, escucha, cariño.
support-material = Material
support-material-what = Una mano, un favor, una cosa prestada.
support-informational = Información
support-informational-what = Lo que alguien sabe y cuenta.
support-structural = Con cuánta gente contamos
support-structural-what = Cuántos lazos hay alrededor de cada cual, y de qué clase.
support-contextual = Lo que nos rodea
support-contextual-what = El barrio, la casa, el trabajo: el lugar donde viven esos lazos.
support-save = Guardar la lectura
done-support-read = La lectura del grupo quedó guardada.
undertakings-title = Lo que hemos hecho juntos
undertakings-none = Todavía no hay nada anotado. Una acción, algo conseguido, una red: lo que el grupo quiera recordar.
undertaking-add = Anotar algo
undertaking-save = Anotar
undertaking-forget = Quitar
undertaking-action = Una acción en común
undertaking-resource = Algo que conseguimos
undertaking-network = Una asociación o una red
label-undertaking = Qué fue
hint-undertaking = Del grupo, de nadie en particular, y sin cantidades de plata.
label-undertaken-on = Cuándo
fault-amount = Aquí no se escriben cantidades de plata.
done-undertaken = Quedó anotado.
done-undertaking-forgotten = Se quitó.
network-title = Apoyarse en otros
network-lead = Un grupo puede crecer hasta ser una asociación, o apoyarse en una red. Y cuando alguien necesita otra cosa, se le acompaña a buscarla.
network-services = Servicios y redes

lineage-title = De un grupo nace otro
lineage-short = De dónde viene el grupo y qué ha nacido de él.
lineage-lead = Los grupos de apoyo y los de ayuda mutua son dos momentos del mismo camino.
lineage-sentence =
    { $count ->
        [0] De este grupo todavía no ha nacido otro
        [one] De este grupo nació otro
       *[other] De este grupo nacieron { $count }
    }
lineage-picture = Línea de grupos que nacen unos de otros: { $names }.
lineage-list = Ver como lista
lineage-nothing = Cuando haya encuentros, aquí se ve el camino.
lineage-support = con coordinación
lineage-own = por su cuenta
lineage-legend-lives = sigue
lineage-small = { $kind }, desde { $from }
lineage-small-after = con coordinación desde { $from }, después por su cuenta
lineage-small-both = con coordinación desde { $from }, por su cuenta desde { $own }
birth-title = ¿De qué grupo nació este?
birth-lead = Lo dice el grupo que nació, si quiere. La institución lo lee solo si los dos grupos quisieron que sepa que existen. Aparecen los grupos en los que usted estuvo.
birth-none = Usted no ha estado en otro grupo de esta casa.
birth-save = Decirlo
birth-undo = No nació de otro
label-parent = Grupo
done-birth-told = Quedó dicho de dónde nació.
done-birth-untold = Ya no se dice.

leaving-title = Una casa propia
leaving-open = Llevar el grupo a una casa propia
leaving-lead = El grupo puede quedarse donde está, o llevar su historia a una casa que sea solo suya. Las dos cosas están bien. Lo decide el grupo.
leaving-not-now = Ahora no
leaving-goes = Lo que va con el grupo
leaving-goes-people = Quienes están en el grupo, con el nombre que usan aquí y los turnos que han tenido.
leaving-goes-encounters = Los encuentros desde que siguen por su cuenta, con todo lo anotado en ellos.
leaving-goes-said = Los acuerdos, los aprendizajes y las frases, también los de la época con coordinación, y el camino de esa época.
leaving-goes-own = El directorio, los mensajes, el apoyo y las acciones comunes.
leaving-goes-links = Los enlaces y las tarjetas de cada persona, los recordatorios y los calendarios.
leaving-stays = Lo que se queda en { $house }
leaving-stays-counts = Las cuentas que ya tenía, sin cambiar, y lo que el grupo haya decidido reportarle.
leaving-stays-coordination = Lo que escribió la coordinación de un profesional, y los teléfonos que se le dieron.
leaving-stays-others = El nombre de quien también está en otro grupo de { $house }, o trabaja allí. De los demás solo queda un número sin nombre.
leaving-stays-loans = Las frases prestadas vuelven: las del grupo se van con él y las de otros grupos se quedan.
leaving-changes = Lo que cambia para la gente
leaving-changes-people = Nadie tiene que hacer nada: los mismos enlaces siguen abriendo.
leaving-changes-login = Quien abre y cierra entra con el mismo celular o correo y la misma clave.
leaving-changes-keeper = Quien abre y cierra también cuida la casa: sus lugares, sus cuentas y la copia de todo. Va con el turno.
leaving-changes-elsewhere = Si alguien también trabaja en { $house } o abre otro grupo de allí, al entrar escoge la casa.
leaving-changes-back = En { $house } nadie vuelve a abrir el grupo. No hay camino de vuelta.
leaving-vote = La decisión del grupo
leaving-vote-lead = Pregunten y cuenten las manos. { $count ->
        [one] En el grupo está una persona.
       *[other] En el grupo están { $count }.
    }
label-leaving-for = Manos por la casa propia
label-leaving-against = Manos por quedarse
label-house-name = Nombre de la casa
hint-house-name = Puede ser el del grupo. Se ve al entrar y en las páginas de cada persona.
label-leaving-sure = El grupo lo decidió así
leaving-save = Llevar el grupo a su casa
leaving-house = Ver la casa
done-left-for-own-house = El grupo está en su propia casa, con su historia.
outside-at-home = El grupo está en su propia casa
outside-at-home-lead = No hay institución alrededor: nada sale de aquí.

going-title = Seguir por su cuenta
going-open = Seguir como grupo de ayuda mutua
going-lead = El mismo grupo puede seguir sin coordinación de un profesional. Lo decide el grupo, con su voto.
going-not-yet = Todavía no
going-already = Este grupo ya va por su cuenta
going-vote = El voto del grupo
going-vote-lead = Pregunten y cuenten las manos. Hasta el final se quedaron { $count }.
label-votes-for = Manos por seguir
label-votes-against = Manos por no seguir
label-host = Quién abre y cierra primero
hint-going-host = Después va rotando.
label-going-sure = El grupo lo decidió así, y yo dejo de coordinarlo
going-save = El grupo sigue por su cuenta
going-means = Qué cambia y qué se queda
going-means-same = Es el mismo grupo, con su nombre, sus acuerdos y sus frases.
going-means-history = Los encuentros vividos se quedan como fueron.
going-means-nobody = La coordinación termina: ya no entra a sus páginas.
going-means-house = La institución no recibe ninguna cuenta nueva. Sabe que existe solo si el grupo quiere.
going-means-undo = Se reúnen sin fecha de fin; los encuentros se van poniendo solos en el calendario.
going-multipliers = No hay un multiplicador reconocido
going-multipliers-lead = No hace falta para seguir. El documento recuerda que ayuda haber aprendido a llevar el grupo.
done-gone-on = El grupo sigue por su cuenta. Su parte aquí terminó, con gratitud.
face-to-face = La definición de la OMS habla de encontrarse cara a cara. Reunirse por pantalla también se puede: vale la pena decirlo.

seedbed-title = ¿Quién seguiría?
seedbed-lead = El grupo llega a su cierre. Algunos grupos siguen por su cuenta, sin profesional.
seedbed-question = ¿Usted seguiría?
seedbed-yes = Sí, yo seguiría
seedbed-no = No por ahora
seedbed-none = Prefiero no contestar
seedbed-save = Guardar mi respuesta
seedbed-secret = Su respuesta no la ve nadie, ni la coordinación. Cuando cinco o más dicen que sí, se dice el número y cualquiera de ellas puede fundar el grupo: quienes dijeron que sí quedan en él y se ven allí. Hasta entonces puede cambiarla.
seedbed-count = { $count } personas o más seguirían
done-seedling-kept = Su respuesta quedó guardada en secreto.

near-title = Grupos de ayuda mutua cerca
near-lead = Quieren que los encuentren y hoy reciben gente nueva.

existing-own = Grupos de ayuda mutua
existing-own-lead = Quieren que se sepa que existen. Ronda no cuenta nada más de ellos.
existing-exists = existe
existing-goes-on = Sigue por su cuenta: existe
reported-title = Encuentros que los grupos de ayuda mutua decidieron reportar (I30003)
reported-what = Fecha, lugar y cuántos fueron. Lo decide cada grupo y lo puede deshacer.

refusal-not-its-own-house = Eso lo decide solo un grupo que lleva su propia casa.
refusal-voted-against = El grupo votó no seguir. No hay nada que cambiar.
refusal-voted-to-stay = El grupo votó quedarse donde está. No hay nada que cambiar.
refusal-at-home = El grupo ya está en su propia casa.
refusal-goes-on-not = Esta clase de grupo no sigue como otra.
refusal-reports-tell = Un reporte dice que el grupo existe: marque también eso.
refusal-roll-otherwise = El grupo decidió anotar de otra manera.
refusal-no-rhythm = Faltan el día y la hora del grupo.
refusal-somebody-opens = Alguien tiene que abrir y cerrar: pase el turno a otra persona.
refusal-nothing-missing = Ya hay encuentros suficientes por delante.
refusal-own-descendant = Ese grupo nació de este.
refusal-needs-login = Esa persona todavía no entra a Ronda: escriba con qué va a entrar y una clave.

export-part-own-house = casa-propia: lo que el grupo decidió de sí mismo
export-part-told-encounters = reportados: los encuentros que reportó un grupo antes de irse a su propia casa
export-part-turns = turnos: quién ha servido al grupo, y cuándo
export-part-head-counts = cuantos: cuántas personas hubo, donde el grupo solo cuenta
export-part-undertakings = acciones: lo que el grupo hizo o consiguió
export-part-support-readings = apoyo: qué apoyo ve el grupo en sí mismo
export-part-listing = directorio: lo que se lee del grupo en público
export-part-group-messages = mensajes: lo que llegó por la página pública y espera
export-column-exists-told = existe: si la institución puede saberlo
export-column-reports-from = reporta desde
export-column-roll = cómo anota
export-column-newcomers = gente nueva
export-column-born-from = nació de
export-column-duty = servicio
export-column-turn = cómo llegó
export-column-until-day = hasta
export-column-ended-on = terminó el
export-column-head-count = cuántas personas
export-column-support = apoyo
export-column-published = en el directorio
export-column-theme = tema
export-column-about = acerca
export-column-online-at = sala en internet
export-column-message = mensaje
export-column-reply-to = responder a

ties-title = Con quién puede contar la gente
ties-short = Un dibujo sin nombres: con cuántas personas del grupo se puede contar, antes y hoy.
ties-open = Ver el dibujo
ties-lead = Cada punto es alguien del grupo, sin nombre. Cada hilo es una persona del grupo con quien puede contar.
ties-drawn = Antes { $before ->
        [one] un hilo
       *[other] { $before } hilos
    }, hoy { $now ->
        [one] uno
       *[other] { $now }
    }
ties-before = Antes del grupo: { $count ->
        [0] ningún hilo
        [one] un hilo
       *[other] { $count } hilos
    }
ties-now = Hoy: { $count ->
        [one] un hilo
       *[other] { $count } hilos
    }
ties-who = Está quien quiso poner sus hilos y hoy tiene alguno. Los puntos no siguen el orden de ninguna lista, y nadie sabe a quién lleva cada hilo. El dibujo se hace de nuevo solo cuando han cambiado al menos cinco respuestas.
ties-before-head = Hilos de cada punto antes
ties-now-head = Hilos de cada punto hoy
ties-as-table = Ver los números
ties-none = Todavía no hay dibujo
ties-none-what = Aparece cuando hay al menos cinco puntos que dibujar. Cada quien pone sus hilos desde su propia página, si quiere.
own-ties-short = Si quiere, ponga sus hilos en un dibujo del grupo, sin su nombre.
own-ties-open = Abrir
own-ties = Mis hilos
own-ties-lead = Piense en las personas de este grupo. Contar con alguien es poder buscarle cuando hace falta.
own-ties-later = Se pregunta cuando el grupo ya se haya reunido.
label-ties-before = Antes de este grupo, ¿con cuántas de estas personas podía contar?
label-ties-now = Y hoy, ¿con cuántas?
own-ties-save = Ponerlos en el dibujo
own-ties-take-back = Quitar mis hilos
own-ties-secret = Estos dos números no los lee nadie más, ni la coordinación. Sin ningún hilo hoy, no se dibuja su punto. Lo que ponga, cambie o quite se ve en el dibujo cuando hayan cambiado al menos cinco respuestas: así nadie sabe cuál es la suya.
own-ties-hard = Si hoy le falta con quién hablar,
own-ties-hard-where = aquí hay a quién llamar.
done-own-ties-told = Sus hilos quedaron guardados.
done-own-ties-gone = Sus hilos se quitaron.
own-data-ties = Antes { $before }, hoy { $now }
seedbed-born = Quienes quisieron seguir ya fundaron su grupo.
seedbed-born-yours = Nació «{ $name }», y usted está en él. Quien lo fundó abre los encuentros al comienzo y le da su enlace.
seedbed-born-host = Nació «{ $name }», y usted abre los encuentros al comienzo. Entre a Ronda con lo que escribió: allí están el grupo y los enlaces de los demás.
seedbed-usual-name = { $name }, por su cuenta
seedbed-found = Ya son bastantes: pueden fundar el grupo
seedbed-found-lead = Un toque, y nace un grupo de ayuda mutua con quienes dijeron que sí. Se reúne como este, desde una fecha después del último encuentro; todo se puede cambiar. Usted abre los encuentros al comienzo; después va rotando.
seedbed-found-login = Para abrir los encuentros va a entrar a Ronda: escriba con qué, y una clave.
label-seedbed-name = Nombre del grupo nuevo
label-seedbed-secret = Una clave para entrar
hint-seedbed-identifier = Con qué va a entrar usted: su celular o su correo. La administración de la casa ve que entra a Ronda, no en qué grupo está.
hint-seedbed-secret = Un PIN de 6 cifras, o una contraseña de 10 caracteres o más.
seedbed-found-save = Fundar el grupo
done-seedbed-founded = Nació el grupo.
refusal-already-sprouted = Quienes quisieron seguir ya fundaron su grupo.
refusal-seeds-too-few = Todavía no hay bastantes personas que quieran seguir.
