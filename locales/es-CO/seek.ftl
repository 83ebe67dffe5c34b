# El directorio público de los grupos que quieren ser encontrados.

seek-title = Grupos de ayuda mutua
seek-lead = Personas que se acompañan entre sí. Aquí están los grupos que quieren que los encuentren.
seek-way = Los grupos que llevan su propia casa y quieren que los encuentren.
seek-open = Ver los grupos
seek-search = Buscar
seek-find = Buscar
seek-all = Ver todos
seek-found =
    { $count ->
        [one] Un grupo
       *[other] { $count } grupos
    }
seek-empty = Todavía no hay grupos aquí
seek-empty-lead = Cuando un grupo quiera que lo encuentren, aparece en esta página.
seek-nothing = Ninguno coincide
seek-nothing-lead = Pruebe con menos palabras, otro día u otro lugar.
seek-no-judgement = Estar aquí no es una recomendación ni un juicio de calidad. Cada grupo escribe lo suyo.
seek-ics = Calendario (iCalendar)
seek-ics-one = Agregar a mi calendario
seek-json = Datos (Meeting Guide)
seek-next = Próximos:
seek-lasts = { $minutes } minutos
seek-off = No se reúne:
seek-room = Entrar a la sala
seek-newcomers-open = Puede llegar sin avisar
seek-newcomers-closed = Por ahora no recibe gente nueva
seek-free = No cuesta nada y nadie le pide documentos.
seek-verified-title = Estos datos
seek-rhythm-kept = Los días salen del calendario del grupo.
seek-stale = Hace más de seis meses que el grupo no confirma estos datos: escriba antes de ir.
seek-not-care = Un grupo de ayuda mutua no es terapia ni atención de urgencias. Si está en peligro, llame a la línea de emergencias de su país.
label-lugar = Lugar
label-tema = Tema
label-dia = Día
label-modo = Cómo se reúnen
weekday-lunes = lunes
weekday-martes = martes
weekday-miercoles = miércoles
weekday-jueves = jueves
weekday-viernes = viernes
weekday-sabado = sábado
weekday-domingo = domingo
rhythm-weekly = Cada { $weekday } a las { $time }
rhythm-biweekly = Un { $weekday } sí y otro no, a las { $time }
rhythm-monthly = Un { $weekday } al mes, a las { $time }
message-title = Escribirle al grupo
message-lead = Lo lee quien abre los encuentros del grupo.
label-message = Su mensaje
label-reply-to = Cómo le pueden responder
hint-reply-to = Un celular o un correo, si quiere respuesta. Solo lo lee el grupo.
message-send = Enviar
message-secret = No guardamos quién es usted ni desde dónde escribe. El mensaje se borra cuando lo atienden.
message-wait =
    { $minutes ->
        [one] Acaban de escribir varios. Espere un minuto y vuelva a enviar: su mensaje sigue aquí.
       *[other] Acaban de escribir varios. Espere { $minutes } minutos y vuelva a enviar: su mensaje sigue aquí.
    }
message-full = El grupo tiene muchos mensajes por atender. Vuelva a intentarlo en unos días.
done-message-sent = Su mensaje llegó al grupo.
