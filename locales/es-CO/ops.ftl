# Cuando el servidor no puede, y lo que se le dice a quien espera.
trouble-too-slow-title = No llegó completo
trouble-too-slow-body = El formulario tardó demasiado en llegar y no se guardó nada. Vuelva atrás, revise la señal y envíelo otra vez.
trouble-out-of-reach-title = El servidor no puede ahora
trouble-out-of-reach-body = Lo que escribió no se guardó; aquí sigue, y puede enviarlo otra vez en un momento. Ronda no cambió nada de lo guardado. Si se repite, dé este número a quien cuida el servidor: { $request }
trouble-out-of-reach-look-body = No se pudo leer esta página. Nada de lo guardado cambió; intente en un momento. Si se repite, dé este número a quien cuida el servidor: { $request }
trouble-unsure-title = La respuesta está tardando demasiado
trouble-unsure-body = No sabemos si lo que envió quedó guardado. Envíelo otra vez: si ya estaba guardado, no se repite. Si sigue igual, dé este número a quien cuida el servidor: { $request }
send-again = Enviar otra vez
clock-behind = El reloj del servidor va atrasado frente a lo último que se guardó. Avise a quien cuida el servidor; lo que se guarde mientras tanto puede quedar con otra hora.
