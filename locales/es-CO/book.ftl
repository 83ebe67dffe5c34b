# El libro del grupo, lo que se hace para el cierre y las frases prestadas.
book-title = Libro del grupo
book-learnt = Lo que aprendimos
book-made = Lo que hicimos para despedirnos
book-agreements = Cómo quisimos estar juntos
book-colophon = Las frases son del grupo y ninguna lleva nombre. Lo que cada quien hizo va firmado como quiso, o sin firma.
to-creations = Lo que hacemos para el cierre
to-creations-lead = Guardado y sellado hasta abrirlo juntos en el último encuentro.
to-lending = Prestar frases
to-lending-lead = Si el grupo lo decide, otras rondas pueden leer algunas.
to-offers = Frases de otros grupos
to-offers-lead = Las que otras rondas de la institución prestan.
creations-title = Lo que hacemos para el cierre
creations-lead = Una carta, una canción, una foto: lo que cada quien quiera traer para despedirse. Se guarda sellado y se abre entre todos en el encuentro de cierre.
creations-sealed = { $count ->
    [0] Todavía no hay nada guardado
    [one] Hay una guardada
   *[other] Hay { $count } guardadas
 }
creations-sealed-when = Sellado hasta el cierre
creations-sealed-lead = Nadie puede leerlas ni verlas antes, tampoco la coordinación. Solo se sabe cuántas hay.
creations-open = Abrir juntos
creations-see = Ver lo que hicimos
creations-none-left = Se abrió, y ya no queda nada guardado.
creations-whisper = Lo ve el grupo, nadie más. La institución no lo ve. Quien lo hizo puede retirarlo cuando quiera.
creation-new = Entregar algo
creation-another = Entregar otra cosa
creation-new-lead = Puede entregarlo quien lo hizo, o la coordinación si se lo pide. Después de guardarlo nadie lo vuelve a ver hasta el cierre.
creation-save = Guardar sellado
creation-photo-alt = Una foto que alguien del grupo trajo
creation-take-back = Retirar algo que se entregó
creation-take-back-lead = Con el código del recibo. Se borra del todo, sin que nadie lo vea.
label-creation-text = Lo que escribió
hint-creation-text = Una carta, un poema, unas líneas. Si trae una canción o una foto, lo que quiera decir de ella.
label-creation-link = Dirección de una canción o un video
hint-creation-link = Si está en internet. Empieza por https://
label-photo = Foto
hint-photo = JPG o PNG. Se guarda más pequeña y sin los datos de la cámara ni del lugar.
label-consent = Quien entrega la foto y quienes salen en ella están de acuerdo
hint-consent = Solo si hay foto. Queda anotado el día. Pueden cambiar de opinión y retirarla.
label-signed = Firma
hint-signed = Un nombre o un apodo, si quiere. Puede ir sin firma.
label-receipt = Código del recibo
receipt-title = Quedó guardado y sellado
receipt-lead = Este es su recibo. Con este código se puede retirar cuando quiera, antes o después de abrirlo.
receipt-note = Anótelo o tómele una foto. No se vuelve a mostrar.
fault-one-creation = Elija una dirección o una foto, no las dos. Puede entregar otra después.
fault-group-decides = Marque que el grupo lo decidió.
done-creation-taken-back = Se borró del todo.
done-creations-opened = Aquí está lo que hizo el grupo.
lend-title = Prestar frases
lend-lead = Una frase que sirvió aquí puede servir en otra ronda. Solo se presta lo que el grupo decide, sin decir quién la dijo.
lend-none = Todavía no hay frases
lend-none-lead = Cuando el grupo tenga frases en su libro podrá prestar las que quiera.
lend-choose = Elegir frases
lend-phrase = Prestar
lend-save = Prestar estas
lent-title = Prestadas ahora
lent-reached = { $count ->
    [0] todavía no llega a otro grupo
    [one] llegó a un grupo
   *[other] llegó a { $count } grupos
 }
lent-decided = El grupo lo decidió el { $day },
lent-end = Dejar de prestar
lent-note = No se dice a cuáles grupos, y ellos no saben quién la dijo. El grupo puede dejar de prestarla cuando quiera.
label-phrase = Frases
label-decided = El grupo lo decidió
hint-decided = Se leyeron en voz alta y nadie se opuso. No lo decide una sola persona.
label-decided-on = Día en que lo decidió
label-credit = ¿Con el nombre del grupo?
credit-nameless = sin el nombre del grupo
credit-named = con el nombre del grupo
done-phrases-lent = Quedaron prestadas.
done-loan-ended = Ya no se presta.
offers-title = Frases prestadas
offers-lead = Lo que aprendieron otras rondas de la institución y quisieron prestar.
offers-none = Todavía nadie ha prestado frases
offers-none-lead = Cuando otro grupo decida prestar algunas, aparecen aquí.
offers-all = Ver las { $count } frases prestadas
offers-whisper = El grupo que presta sabe a cuántos grupos llegó, no a cuáles.
offer-of = De «{ $group }»
offer-of-another = De otro grupo
offer-take = La llevamos
offer-taken = la llevamos
offer-put-back = Devolverla
done-phrase-borrowed = La frase va con el grupo. Aparece en «Devolver al grupo».
done-phrase-put-back = La frase ya no va con el grupo.
give-back-title = Devolver al grupo
give-back-lead = Cuando sube la intensidad, el grupo tiene con qué sostenerse. Esto lo dijo él mismo.
give-back-on-topic = Lo que ya dijo sobre este tema
give-back-others = Lo que ha ido diciendo
give-back-borrowed = De otros grupos
give-back-none = Todavía no hay frases de encuentros anteriores. Devuelva la pregunta: el grupo sabe.
give-back-ask-lead = Para preguntar
give-back-ask = ¿Qué nos dice esto a todos hoy? ¿A quién más le ha pasado?
book-print = Imprimir el cuadernillo
book-print-fold = Para doblar, en carta
