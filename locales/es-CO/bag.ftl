# Un encuentro sin señal: lo que lleva el celular, cómo se guarda y cómo se envía.
bag-title = En este celular
bag-lead = Encuentros que puede hacer sin señal.
bag-empty = Este celular no lleva ningún encuentro
bag-empty-lead = Con señal, abra la hoja de un encuentro y toque «Llevar este encuentro».
bag-lost = No hay señal para abrir esa página. Lo que lleva este celular sí está aquí.
bag-gone = Este encuentro ya no está en este celular
bag-gone-lead = Se quitó, o ya pasaron dos días desde que todo llegó a Ronda.
bag-gone-server = Verlo en Ronda
bag-script = Esta página necesita JavaScript.
bag-home = Ir a Ronda
bag-back = Lo que lleva este celular
bag-enter = Entrar
bag-all-saved = Todo guardado
bag-to-send = { $count ->
    [one] 1 por enviar
   *[other] { $count } por enviar
 }
bag-no-signal = Sin señal
bag-saved-here = guardado aquí
bag-look = Hay algo por revisar
bag-look-review = Ronda apartó algo
bag-look-session = entre de nuevo
bag-look-another = hay otra cuenta abierta
bag-look-no-right = su cuenta ya no lo abre
bag-look-session-lead = Su sesión terminó. Lo anotado sigue guardado aquí y se envía solo cuando entre.
bag-look-another-lead = En este celular entró otra persona. Lo anotado se envía cuando entre quien lo llevó.
bag-look-no-right-lead = Su cuenta ya no puede abrir este encuentro. Hable con quien coordina; lo anotado sigue guardado aquí.
bag-sign-in = Entrar a Ronda
bag-old = { $count ->
    [one] Hay algo sin enviar desde hace un día. Busque señal cuando pueda.
   *[other] Hay algo sin enviar desde hace { $count } días. Busque señal cuando pueda.
 }
bag-copy-of = Una copia por enviar
bag-remove = Quitar de este celular
bag-remove-sure = Hay algo sin enviar, y se perdería. Quitar de todos modos
bag-review-title = Por revisar
bag-review-lead = Ronda recibió esto y no pudo tomarlo. No se ha perdido: usted decide.
bag-review-refused = Ronda no lo pudo leer.
bag-review-again = Enviar otra vez
bag-review-all-lead = Si ya arregló lo que lo impedía, por ejemplo cerrar un encuentro que seguía abierto, envíe todo de una vez. Cada cosa conserva su hora.
bag-review-all-again = Enviar todo otra vez
bag-review-mend = Corregir
bag-review-throw = Botar
bag-review-throw-sure = ¿Seguro? Botarlo
bag-pin = PIN de este celular
bag-pin-hint = Seis números. Es de este celular, no de su cuenta.
bag-pin-again = El PIN otra vez
bag-pin-forgot = ¿Lo olvidó? Lo anotado se envía igual cuando haya señal. Entre a su cuenta y ponga otro PIN en la hoja del encuentro.
bag-pin-wrong = Ese no es el PIN.
bag-pin-differ = Los dos no son iguales. Escríbalos otra vez.
bag-pin-wait = { $count ->
    [one] Ese no es el PIN. Espere un minuto y pruebe otra vez.
   *[other] Ese no es el PIN. Espere { $count } minutos y pruebe otra vez.
 }
bag-unlock-title = Escriba el PIN
bag-unlock = Abrir
bag-lock = Bloquear
bag-other-things = Otras cosas
bag-copy = Guardar una copia
bag-copy-lead = Un archivo con lo que falta por enviar, cerrado con su PIN. Seis números no resisten a quien sabe: guárdelo donde nadie más lo abra.
bag-copy-do = Guardar copia
bag-copied = La copia quedó guardada.
bag-bring = Cargar una copia
bag-bring-file = El archivo
bag-bring-do = Cargar
bag-brought = { $count ->
    [0] Todo lo de la copia ya estaba aquí.
    [one] Se cargó 1 anotación.
   *[other] Se cargaron { $count } anotaciones.
 }
bag-not-brought = Esa copia no se abre con ese PIN.
bag-name = Cómo se llama en la pantalla del celular
bag-name-lead = Si lo instala, puede llevar un nombre que no diga nada.
bag-name-other = Cuaderno
bag-no-room = No quedó guardado: el celular no tiene espacio. Borre fotos o videos y toque otra vez.
bag-not-kept = No quedó guardado. Toque otra vez.
bag-phase-planned = por hacer
bag-phase-prepared = por hacer
bag-phase-opened = abierto
bag-phase-closed = cerrado
bag-phase-remembered = cerrado
bag-phase-cancelled = cancelado
bag-phase-not-held = no se hizo
bag-who-is-expected = A quiénes se espera
bag-other-day = Sí, abrirlo ahora: hoy no es su día
bag-beside = Al llevar este encuentro seguía abierto otro del mismo grupo: { $title }. Ciérrelo mientras tenga señal; si no, lo que anote aquí queda por revisar hasta que lo cierre.
bag-not-held = No se hizo
bag-not-held-do = Guardar que no se hizo
bag-not-held-reason = ¿Por qué no se hizo?
bag-agreements = Acuerdos del grupo
bag-guide = Para acompañar la conversación
bag-closed-at = Se cerró a las { $hour }.
bag-close-time = Hora en que terminó
bag-close-time-hint = Vacío: ahora.
bag-close-time-needed = Lleva abierto más del doble de lo previsto. Diga a qué hora terminó.
bag-sure = ¿Así se queda?
bag-sure-lead = En el texto aparece «{ $found }». Puede cambiarlo, o guardar otra vez para dejarlo así.
bag-memoir-kept = La memoria quedó guardada en este celular.
bag-memoir-others = Hay otro texto de esta memoria, escrito al mismo tiempo. En Ronda se ven los dos.
bag-adjustment = Ajuste { $n }
bag-word = Una palabra sobre qué pasó, si quieren
bag-asked = Ya se preguntó
bag-wish-open = Abrir el encuentro
bag-wish-close = Cerrar el encuentro
bag-wish-mark = Marcar quién vino
bag-wish-newcomer = Llegó alguien nuevo
bag-wish-bring-back = Volvió alguien
bag-wish-note-phrase = Una frase
bag-wish-write = La memoria
bag-wish-mark-not-held = No se hizo
bag-wish-follow-up = Qué pasó con un caso
bag-wish-offer = Alguien trae un caso
bag-wish-other = Un toque en la sala
bag-field-text = El texto
bag-field-name = El nombre
bag-field-word = La palabra
bag-field-reason = La razón
carry-title = Llevar este encuentro
carry-lead = Para hacerlo donde no hay señal: queda en este celular y se abre sin internet. Todo lo que anote se guarda aquí y se envía solo cuando vuelva la señal.
carry-what = Lleva el nombre y la inicial de cada quien, el guion, las preguntas, los acuerdos y los teléfonos de cuidado. Ni documentos, ni teléfonos de las personas.
carry-do = Llevarlo en este celular
carry-again = Traerlo de nuevo
carry-open = Abrirlo
carry-taken = Este celular lo lleva. Se borra solo dos días después de que todo llegue a Ronda, y al salir de la cuenta.
carry-pin = Ponga un PIN para este celular
carry-pin-lead = El PIN cuida la pantalla. No protege un celular que se deja abierto: use también el bloqueo del celular.
carry-forgot = Poner otro PIN
carry-no-https = Para llevar un encuentro, Ronda tiene que abrirse por una dirección segura (https). Pídaselo a quien la administra.
carry-failed = No se pudo traer. Revise la señal y toque otra vez.
carry-leave-title = Hay algo sin enviar
carry-leave-lead = { $count ->
    [one] Hay 1 anotación sin enviar en este celular. Si sale, se borra.
   *[other] Hay { $count } anotaciones sin enviar en este celular. Si sale, se borran.
 }
carry-leave-send = Enviar ahora
carry-leave-anyway = Salir de todos modos
carry-leave-stay = No salir
order-unreadable = Esta anotación no se pudo leer. Mire si el texto es muy largo o trae signos que no se ven, y envíela de nuevo.
