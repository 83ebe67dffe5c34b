# La página de cada persona, su enlace, y lo que la coordinación ve de ellos.
own-title = Mi página
own-hear = Oír
own-exit = Salida rápida
own-data = Mis datos
own-back = Volver a mi página
own-door-lead = Toque para entrar. No hace falta clave.
own-door-mine = Entrar: es mi teléfono
own-door-mine-hint = Queda abierta 30 días en este teléfono.
own-door-shared = Entrar: es un teléfono compartido
own-door-shared-hint = Al cerrar la ventana no queda nada.
own-dead = Este enlace ya no abre nada
own-dead-lead = Si lo necesita, pida otro a la persona que se lo dio. Si ya entró antes, abra otra vez el enlace o la tarjeta.
own-shut = Aquí no hay nada abierto
own-shut-lead = Si iba a entrar, abra otra vez su enlace o lea su tarjeta.
own-left = Listo
own-left-lead = Ya puede cerrar esta ventana.
own-hello = Hola, { $name }
own-your-group = Su grupo:
own-outside = Por ahora no tiene un lugar en el grupo
own-outside-lead = Si cree que es un error, hable con quien coordina. Sus datos siguen siendo suyos: puede verlos, llevárselos o pedir que se borren.

own-no-next = Todavía no hay otro encuentro
own-no-next-lead = Cuando tenga fecha, la verá aquí.
own-next-no-day = Pronto nos vemos
own-next-today = Nos vemos hoy
own-next-tomorrow = Nos vemos mañana
own-next-on = Nos vemos el { $day }
own-subject = De qué vamos a hablar
own-about = Si prefiere no hablar, también puede venir a escuchar.
own-coming = ¿Va a venir?
own-yes = Sí voy
own-no = No puedo
own-unsure = No sé
own-coordination = quien coordina
own-thanks-yes = Gracias. { $who } ya sabe que usted viene.
own-thanks-no = Gracias por avisar. Su lugar sigue siendo suyo.
own-thanks-unsure = Está bien. Puede responder después.
own-thanks-none = Puede cambiar la respuesta cuando quiera.
done-own-coming-yes = Quedó: usted viene.
done-own-coming-no = Quedó: no puede venir.
done-own-coming-unsure = Quedó: todavía no sabe.

own-vote = ¿De qué quiere que hablemos?
own-vote-lead = Marque todos los temas que quiera.
own-vote-cast = Votar
own-vote-change = Cambiar mi voto
own-vote-none = Todavía no ha votado.
own-vote-counted = { $count ->
    [one] Votó por un tema. Puede cambiarlo hasta que se cierre la votación.
   *[other] Votó por { $count } temas. Puede cambiarlos hasta que se cierre la votación.
 }
own-vote-secret = Su voto es secreto. Al cerrar se borra y quedan solo los totales.
done-own-voted = Su voto quedó guardado.

own-topics = Los temas del grupo
own-topics-count = { $count ->
    [one] Ver el tema
   *[other] Ver los { $count } temas
 }
own-agreements = Lo que acordamos
own-learnt = Lo que aprendimos
own-learnt-last = Lo dijo el grupo
own-learnt-all = { $count ->
    [one] Otra frase del grupo
   *[other] Otras { $count } frases del grupo
 }
own-hopes = Lo que espero
own-hopes-lead = ¿Para qué viene? ¿Qué le gustaría encontrar?
own-hopes-change = Cambiar
own-hopes-write = Escribir algo
own-hopes-another = Escribir algo más
own-hopes-hint = En sus palabras. Puede cambiarlo cuando quiera.
own-hopes-save = Guardar
own-hopes-take-back = Borrar esto
own-hopes-who = Solo usted lo escribe. Lo lee quien coordina; el resto del grupo, no.
label-own-hope = Lo que espero
done-own-said = Quedó escrito.
done-own-reworded = Quedó con sus nuevas palabras.
done-own-taken-back = Quedó borrado.
own-hard = ¿Hoy está muy difícil?
own-hard-lead = No espere al próximo encuentro. Llame ahora.
own-hard-call = Llamar a { $name }:
own-attendance = Mis encuentros
own-attendance-count = { $count ->
    [one] Ver un encuentro
   *[other] Ver { $count } encuentros
 }
own-attended-arrived = vine
own-attended-late = llegué más tarde
own-attended-online = estuve a distancia
own-attended-excused = avisé que no podía
own-attended-absent = no vine
own-attendance-who = Lo ven usted y quien coordina.
own-gifts = Lo que un grupo puede dar
own-gifts-open = Leer lo que dice el Ministerio de Salud
own-gifts-lead = No es una promesa: cada persona lo vive a su manera.
own-gifts-source = Según el documento de orientaciones del Ministerio de Salud para grupos de apoyo y de ayuda mutua.
own-leave = ¿Este teléfono lo usa más gente?
own-leave-lead = Al salir no queda nada guardado aquí.
own-leave-now = Salir y borrar

own-data-kept = Lo que se guarda de usted
own-data-who = Lo ve quien coordina su grupo. Ni el grupo ni la institución leen lo que usted espera, y su voto no lo ve nadie.
own-data-copy = Llevarse una copia
own-data-copy-lead = Es un archivo con todo lo de arriba. Guárdelo solo en un teléfono que sea suyo.
own-data-copy-read = Copia para leer
own-data-copy-program = Copia para programas
own-data-none = Nada
own-data-group = Grupo
own-data-moves = Idas y vueltas
own-data-answers = Respuestas a «¿Va a venir?»
own-data-answers-count = { $count ->
    [0] Ninguna
    [one] Una
   *[other] { $count }
 }
own-data-vote = Voto
own-data-vote-open = El de la votación abierta; se borra al cerrarla.
own-data-vote-none = Nada
own-erasure = Pedir que se borren mis datos
own-erasure-goes = Se borran su nombre, su teléfono, lo que espera, sus respuestas, sus votos, el correo para avisos, si pidió una llamada, a dónde se le orientó, lo que declaró y respondió en grupos de profesionales y sus enlaces. Se hace en todos los grupos de esta institución en los que esté, y en todos deja su lugar.
own-erasure-stays = Quedan los números, sin nombre: cuántas personas vinieron a cada encuentro, cuántas orientaciones hubo y qué días se habló con alguien que faltó. Lo hace quien coordina, y ya no se puede deshacer.
own-erasure-ask = Pedir que me olviden
own-erasure-waits = Lo pidió el { $day }. Quien abre los encuentros ya lo ve. Cuando lo haga, este enlace dejará de abrir.
own-erasure-stay = Ya no quiero que se borren
done-own-erasure-asked = Su pedido quedó hecho.
done-own-erasure-stays = Sus datos se quedan.

spoken-hour = { $hour } { $part }
spoken-quarter = { $hour } y cuarto { $part }
spoken-half = { $hour } y media { $part }
spoken-minutes = { $hour } y { $minutes } { $part }
spoken-until = hasta las { $time }
spoken-until-one = hasta la { $time }
spoken-before-dawn = de la madrugada
spoken-morning = de la mañana
spoken-noon = del día
spoken-afternoon = de la tarde
spoken-night = de la noche

coming-title = Quién viene
coming-none = Todavía nadie ha respondido desde su página.
coming-counts = { $yes ->
    [0] Nadie ha dicho que viene
    [one] Una persona viene
   *[other] { $yes } personas vienen
 }{ $no ->
    [0] {""}
    [one] , una no puede
   *[other] , { $no } no pueden
 }{ $unsure ->
    [0] {""}
    [one] , una no sabe
   *[other] , { $unsure } no saben
 }.
coming-yes = Vienen
coming-no = No pueden
coming-unsure = No saben
coming-note = Es una intención, no asistencia: la asistencia se marca en el encuentro.

links-card = Su página
links-none = Todavía no tiene enlace para entrar a su página.
links-made = Tiene enlace y todavía no ha entrado.
links-entered = Ya entra a su página. Lo que espera lo escribe la persona.
links-make-one = Hacerle un enlace
links-make-note = El enlace se muestra una sola vez, con su código para imprimir.
links-renew = Hacerle otro enlace
links-renew-note = Si hace otro, el anterior deja de abrir en ese momento.
links-revoke = Quitarle el enlace
done-link-revoked = El enlace ya no abre. Quien estaba dentro con él quedó fuera.
links-cards = Tarjetas
links-cards-lead = Una tarjeta con código para cada persona: con ella entra a su página, sin cuenta ni clave.
links-cards-make = Hacer tarjetas
links-title = Tarjetas para entrar
links-lead = Elija para quién. Cada tarjeta abre la página de una sola persona en este grupo.
links-for = Para quién
links-renews = A quien ya tiene enlace y usted marque, se le hace uno nuevo: el anterior deja de abrir.
links-make = Hacer e imprimir
links-ready = { $count ->
    [one] La tarjeta está lista
   *[other] { $count } tarjetas están listas
 }
links-once = Se muestran una sola vez
links-once-lead = Imprima o envíe ahora. Ronda no guarda los enlaces: si se pierde uno, se hace otro. Si esta página se envía otra vez, salen enlaces nuevos y estos dejan de abrir.
links-code = Código del enlace de { $name }
links-card-words = Apunte aquí con la cámara, o escriba la dirección.
links-card-care = Es solo para usted. Si la pierde, pida otra.
links-print = Para imprimir use la opción del navegador: salen solo las tarjetas.

topics-round-phones = { $count ->
    [one] Pudo votar una persona, por celular.
   *[other] Pudieron votar { $count } personas, por celular.
 }
phones-start = Votar por celular
phones-open = Votación por celular abierta
phones-voted = { $count ->
    [one] Una persona de { $people } ya votó.
   *[other] { $count } personas de { $people } ya votaron.
 }
phones-secret = Nadie ve quién votó por qué. Al cerrar quedan solo los totales.
phones-close = Cerrar la votación
done-phones-opened = La votación está abierta. Cada persona la ve en su página.
done-phones-closed = La votación se cerró y los votos se borraron. Quedan los totales.

people-asks = { $name } pide que se borren sus datos.
member-asks = Pidió desde su página, el { $day }, que se borren sus datos.
member-asks-answer = Responder a su pedido
forgotten-title = Sus datos se borraron
forgotten-gone = Se borró
forgotten-gone-1 = Su nombre.
forgotten-gone-2 = Su celular.
forgotten-gone-3 = Lo que dijo o escribió que esperaba.
forgotten-gone-4 = Sus respuestas a «¿Va a venir?» y sus votos.
forgotten-gone-5 = Su enlace: ya no abre en ningún teléfono.
forgotten-gone-6 = El correo para avisos, lo que dijo que sí y su calendario.
forgotten-gone-7 = Si pidió una llamada.
forgotten-gone-8 = A dónde se le orientó y cómo llegar. Lo que seguía abierto quedó cerrado.
forgotten-stays = Quedó
forgotten-stays-marks = { $count ->
    [0] Ninguna marca de asistencia.
    [one] Una marca de asistencia, sin nombre.
   *[other] { $count } marcas de asistencia, sin nombre.
 }
forgotten-stays-referrals = { $count ->
    [one] Que hubo una orientación, sin decir de quién ni a dónde.
   *[other] Que hubo { $count } orientaciones, sin decir de quién ni a dónde.
 }
forgotten-stays-talks = { $count ->
    [one] El día en que alguien de la coordinación le llamó, sin su nombre.
   *[other] Los { $count } días en que alguien de la coordinación le llamó, sin su nombre.
 }
forgotten-stays-number = Un número sin nombre en su lugar, para que las cuentas de antes no cambien.
forgotten-stays-group = Las frases, temas y acuerdos: son del grupo y no tienen autor.
forgotten-why = Lo que pasó sigue contado igual: cuántas personas vinieron a cada encuentro. Nadie puede saber quién fue.
expectations-theirs = La escribe la persona
expectations-written = Lo dice la persona

own-creation-lead = Después de guardarlo nadie lo vuelve a ver hasta el cierre, tampoco usted. El recibo sirve para retirarlo.
own-creations-bring = Traer algo o retirarlo
own-creations-open = El grupo ya lo abrió. Aquí puede volver a verlo.
own-creations-whisper = No se guarda quién lo hizo. Lleva firma solo si usted la pone.

own-call-ask = Pedir a la coordinación que me llame
own-call-ask-one = Pedirle a { $name } que me llame
own-call-note = Lo ve quien abre los encuentros cuando entra a Ronda; puede tardar. No tiene que decir para qué.
own-call-no-phone = No hay un teléfono suyo anotado: déselo a quien abre los encuentros.
own-call-waits = Pidió una llamada el { $day }. Quien abre los encuentros ya lo ve; el grupo, no.
own-call-not-needed = Ya no hace falta
done-own-call-asked = Su pedido quedó hecho. Si no puede esperar, llame a una línea de ayuda o a alguien de su confianza.
done-own-call-not-needed = Se quitó el pedido.

calls-title = Piden una llamada
calls-since = Lo pidió desde su página el { $day }.
calls-note = Solo lo ve la coordinación. No se pregunta para qué ni se guarda lo que se habló.
done-called = Quedó hecho.
own-data-call = Llamada que pidió
own-data-referrals = Otra atención
own-data-referral-asked = pedida por usted
