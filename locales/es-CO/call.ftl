# The call: how an edition is prepared and runs.
call-title = Convocatoria
call-declare = Escribirlo en su cuenta
call-edition = Ciclo { $ordinal }
call-says = Lo que dice la guía
call-draft = Preparar la convocatoria
call-calling = Se está convocando
call-running = El ciclo ya empezó
call-running-lead = Lo que es el grupo se puede corregir. Las fechas se cambian una por una en el camino.
call-closed = El ciclo ya cerró
call-cancelled = Este ciclo no se hizo
call-points = { $count ->
    [0] La lista de preparación está completa.
    [one] Falta un punto de la lista de preparación. Puede convocar mientras tanto.
   *[other] Faltan { $count } puntos de la lista de preparación. Puede convocar mientras tanto.
 }
call-start = Empezar a convocar
call-to-people = Anotar personas
call-change = Cambiar
call-save = Guardar
call-runs = Cómo se hace el ciclo
call-runs-note = Si cambia cuántos encuentros son, el camino se traza de nuevo. Si cambia solo días u horas, los guiones preparados se conservan.
call-begun = El ciclo ya empezó: días y horas se cambian en
call-undecided = Por decidir
call-open-ended = Sin número: el grupo sigue mientras quiera
call-dates = Días de los encuentros
call-span = { $count ->
    [one] Un encuentro, el { $first }.
   *[other] { $count } encuentros, desde el { $first } hasta el { $last }.
 }
call-all-dates = Ver todos los días
call-no-dates = Elija el primer día y aquí aparecen todos, sin los festivos.
call-stepped-over = Se salta: { $holiday }
call-off-title = No hacer este ciclo
call-off-lead = Las personas anotadas quedan en la historia y no se les espera más. Esto no se deshace.
call-off = No hacer este ciclo
label-sure = Sí, este ciclo no se va a hacer
fault-sure = Marque la casilla para confirmar.
refusal-has-duplicates = A esa entrada ya se le unió otra. Deshaga primero esa unión, o únalas al revés.
refusal-plan-touched = Un encuentro ya se canceló o no se hizo, y eso queda en la historia. Cambie los demás uno por uno en el camino.

readiness-title = Antes de abrir
readiness-coordinator = Hay quien responda por el grupo
readiness-target = Está claro a quiénes va dirigido
readiness-place = Hay un lugar amplio y agradable
readiness-technical = Están los recursos técnicos
readiness-material = Están los materiales
readiness-timetable = El horario está acordado
readiness-frequency = La frecuencia está acordada
readiness-save = Guardar la lista
readiness-complete = La lista de preparación quedó completa.
label-points = Lo que ya está
label-refreshments = Refrigerio
refreshments-yes = Habrá
refreshments-no = No habrá
label-call = Cómo se convoca
call-kind-open = Abierta: puede venir quien quiera
call-kind-by-referral = Los servicios envían personas
call-kind-by-invitation = Se invita una por una

capacity-title = Cuántas personas caben
capacity-people = { $count ->
    [one] Cabe una persona.
   *[other] Caben { $count } personas.
 }
capacity-open = No hay tope de personas.
capacity-rule = Por esta ruta, hasta { $count }.
capacity-no-rule = Ninguna norma pone tope aquí.
capacity-room = En el salón, { $count }.
capacity-room-unknown = No se sabe cuántas caben en el salón.
capacity-no-place = Todavía no hay lugar.
capacity-rule-decides = Manda la ruta.
capacity-room-decides = Manda el salón.

coordination-title = Quiénes coordinan
label-releases = Sí, deja de acompañar este grupo
label-hands-over = Sí, desde ahora coordina esta persona
coordination-release = Dejar de acompañar
coordination-nobody = Nadie más tiene cuenta en la institución. La abre quien la administra.
coordination-appoint = Invitar a acompañar
label-second = Quien acompaña la coordinación
label-person = Persona
hint-second = Verá y podrá hacer lo mismo que usted en este grupo, salvo invitar a otra persona a coordinar.
leads-coordinator = coordina
leads-co-coordinator = acompaña la coordinación

cups-title = Código para el registro
cups-suggested = Es una sugerencia, por la ruta y la profesión de quien coordina. Lo decide la institución con quien paga.
cups-no-profile = En esta ruta el código depende de la profesión de quien coordina, que no está en su cuenta.
cups-none = Ningún código de la tabla corresponde a esta profesión. Consulte con quien paga.
cups-source = Tabla CUPSRips de SISPRO, cambiada por última vez el { $day } de { $year }.

done-group-saved = Lo que es el grupo quedó guardado.
done-edition-saved = El ciclo quedó guardado. Revise los días.
done-readiness-saved = La lista quedó guardada.
done-calling = La convocatoria está abierta. Anote a cada persona cuando acepte venir.
done-called-off = El ciclo no se hará. El grupo queda en la lista con su historia.
done-coordination-saved = Quiénes coordinan quedó guardado.

holiday-new-year = Año Nuevo
holiday-epiphany = Reyes Magos
holiday-saint-joseph = San José
holiday-maundy-thursday = Jueves Santo
holiday-good-friday = Viernes Santo
holiday-labour = Día del Trabajo
holiday-ascension = Ascensión
holiday-corpus-christi = Corpus Christi
holiday-sacred-heart = Sagrado Corazón
holiday-peter-and-paul = San Pedro y San Pablo
holiday-independence = Independencia
holiday-boyaca = Batalla de Boyacá
holiday-assumption = Asunción
holiday-diversity = Día de la diversidad étnica y cultural
holiday-all-saints = Todos los Santos
holiday-cartagena = Independencia de Cartagena
holiday-conception = Inmaculada Concepción
holiday-christmas = Navidad
coordination-hand-over = Entregarle la coordinación
done-coordination-handed-over = Otra persona coordina desde ahora.
hosts-title = Quién abre los encuentros
leads-host = abre y cierra por ahora
