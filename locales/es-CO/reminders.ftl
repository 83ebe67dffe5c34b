# Avisos por correo y calendarios. Palabras neutras: ni tema, ni grupo, ni nombres.
letter-subject-before = Encuentro el { $day }
letter-text-before =
    Buen día.

    Le recordamos su encuentro:
    { $date }
letter-subject-moved = Cambio de fecha: { $day }
letter-text-moved =
    Buen día.

    Su encuentro cambió. Queda para:
    { $date }
letter-subject-off = No habrá encuentro el { $day }
letter-text-off =
    Buen día.

    No se hace el encuentro del:
    { $date }
letter-stop =
    Recibe este mensaje porque dijo que sí.
    Si ya no lo quiere, abra: { $address }

calendar-name = Encuentros
calendar-encounter = Encuentro
calendar-title = Calendario
calendar-own = Verlo en mi calendario
calendar-add = Agregar al calendario
calendar-lead = Con una dirección secreta, el calendario de su teléfono o computador muestra sus encuentros y los cambia solo cuando cambian.
calendar-feed = Dirección del calendario
calendar-says = El calendario dice «Encuentro», la hora y el lugar. No dice el nombre del grupo, ni el tema, ni el de nadie.
calendar-none = Todavía no hay dirección.
calendar-make = Crear la dirección
calendar-made = Hay una dirección, creada el { $day }. Por seguridad no se puede volver a mostrar.
calendar-once = Copie la dirección ahora
calendar-once-lead = Solo se muestra esta vez. Quien la tenga ve las fechas: guárdela como una llave.
calendar-subscribe = Abrir en el calendario
calendar-renew = Cambiar la dirección
calendar-renew-note = Al cambiarla, la anterior deja de funcionar.
calendar-end = Quitar la dirección
done-calendar-ended = La dirección dejó de funcionar.

reminder-consent = ¿Quiere recibir correos sobre sus encuentros? Dicen solo el día y la hora: nunca el tema, ni el nombre del grupo, ni el de nadie. Llegan en horario de día. Puede decir que no cuando quiera, aquí o desde cada correo, y no cambia nada en el grupo.
reminder-purpose-before = Un recordatorio antes de cada encuentro
reminder-purpose-changes = Un aviso si un encuentro cambia de fecha o no se hace
reminder-lead-two-days = Dos días antes
reminder-lead-day-before = El día antes, a la misma hora
reminder-lead-same-day = Tres horas antes
label-reminder-seat = Quién
label-reminder-mail = Correo
label-reminder-purpose = Para qué
label-reminder-lead = Cuándo recordar
hint-reminder-lead = Máximo dos. Si cae fuera del horario, llega en la última hora permitida de antes.
label-reminder-changes = Avisar cambios y cancelaciones
hint-reminder-changes = Sale diez minutos después del cambio, por si hay que corregirlo.
fault-two-leads = Elija dos como máximo.
fault-mail = Escriba un correo como nombre@ejemplo.com.
fault-span = La hora de terminar va después de la de empezar.
refusal-not-a-mail-address = Eso no parece un correo. Revise la dirección.

reminders-title = Avisos
reminders-lead = A quien dijo que sí se le escribe antes de cada encuentro y cuando algo cambia. El mensaje dice el día y la hora, y nada más.
reminders-card = Recordatorios por correo para quien los quiera, y el calendario.
reminders-open = Ver los avisos
reminders-no-mail = En este servidor no hay correo
reminders-no-mail-lead = Por ahora no se puede escribir a nadie. Cuando quien administra el servidor configure un correo, aquí se anota quién quiere recibirlo. El calendario sí funciona.
reminders-lost = No llegaron
reminders-lost-lead = Estos mensajes no se vuelven a enviar. Si todavía hay tiempo, una llamada basta.
reminders-somebody = Alguien del grupo
reminders-people = Quién dijo que sí
reminders-nobody = Todavía nadie. Cada persona puede decirlo en su página, o en voz alta y usted lo anota.
reminders-agreed-own = Dijo que sí el { $day }.
reminders-agreed-aloud = Lo dijo en voz alta y se anotó el { $day }.
reminders-stop = Dejar de escribirle
reminders-record = Anotar un sí
reminders-record-lead = Pregunte con estas palabras y anote solo si la persona dice que sí.
reminders-record-now = Dijo que sí: anotar
reminders-when = Qué se avisa
reminders-hours = Se escribe de lunes a viernes { $weekdays }; los sábados { $saturday }; los domingos y festivos { $sunday }. El horario lo pone la institución.
reminders-span = de { $from } a { $until }
reminders-no-span = no
reminders-calendar = Los encuentros de todos sus grupos, en el calendario de su teléfono.
done-reminders-settled = Quedó guardado qué se avisa.
done-reminders-yes = Quedó anotado el sí.
done-reminders-no = No se le vuelve a escribir.
reminders-home = { $count ->
    [one] Un aviso no llegó
   *[other] { $count } avisos no llegaron
 }
reminders-home-see = Ver a quién llamar

notice-kind-before = Recordatorio: { $date }
notice-kind-moved = Cambio de fecha: { $date }
notice-kind-off = No se hace: { $date }
mishap-no-carrier = El servidor de correo no respondió. Avise a quien administra el servidor.
mishap-not-now = El correo de esa persona pidió esperar, y se acabó el tiempo.
mishap-refused = El correo de esa persona no lo recibió. Revise con ella la dirección.
mishap-not-an-address = La dirección está mal escrita. Revísela con la persona.
mishap-no-answer = No se sabe si llegó: el servidor de correo no contestó al final.
mishap-too-late = Ya no había hora permitida antes del encuentro.
mishap-interrupted = No se sabe si llegó: el servidor se detuvo mientras lo enviaba.

hours-title = Horario de los avisos
hours-card = En qué horas se puede escribir a las personas.
hours-change = Ver el horario
hours-lead = Fuera de este horario no se escribe a nadie. Vale para todos los grupos, con la hora del lugar de cada encuentro.
hours-weekdays = Lunes a viernes
hours-saturday = Sábados
hours-sunday = Domingos y festivos
hours-none = Vacío: ese día no se escribe.
hours-why = Lo usual sale de la Ley 2300 de 2023 de Colombia, que habla de cobros y publicidad. Aquí es una costumbre prudente, no una obligación.
label-weekdays-from = Lunes a viernes, desde
label-weekdays-until = Lunes a viernes, hasta
label-saturday-from = Sábados, desde
label-saturday-until = Sábados, hasta
label-sunday-from = Domingos y festivos, desde
label-sunday-until = Domingos y festivos, hasta
done-hours-set = Quedó guardado el horario.

stop-title = ¿No quiere más mensajes?
stop-lead = Con un toque dejan de llegar. Su lugar en el grupo sigue igual.
stop-now = No escribirme más
stop-done = Listo
stop-done-lead = No se le vuelve a escribir. Si cambia de idea, dígalo en su próximo encuentro.
stop-dead-lead = Si siguen llegando mensajes, dígalo en su próximo encuentro.

own-reminders = Avisos y calendario
own-reminders-none = Si quiere, le recordamos el día y la hora.
own-reminders-on = Le escribimos al correo que usted dio.
own-reminders-open = Avisos y calendario
own-reminders-no-mail = Por ahora no se envían correos. El calendario sí funciona.
own-reminders-held = Usted dijo que sí
own-reminders-stop = No escribirme más
own-reminders-ask = Recordatorios por correo
own-reminders-change = Cambiar lo que recibo
own-reminders-yes = Sí, quiero recibirlos
own-calendar-says = El calendario dice «Encuentro» y la hora, nada más. Úselo solo en un teléfono que sea suyo.
own-data-yes = { $day }: sí a «{ $what }» (texto { $version })
own-data-yes-aloud = { $day }: sí a «{ $what }», dicho en voz alta y anotado por la coordinación (texto { $version })
own-data-no = { $day }: no a «{ $what }» (texto { $version })
own-data-calendar = Dirección de calendario, creada el { $day }
done-own-reminders-yes = Quedó: le escribimos a ese correo.
done-own-reminders-no = Quedó: no se le escribe más.
