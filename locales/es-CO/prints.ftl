# What a group and its institution print.
print-title = Para imprimir
print-lead = Todo sale en PDF y se lee bien en blanco y negro.
print-of-group = Del grupo
print-page = Página
print-foot = impreso el { $day }
print-again = Intentar otra vez
print-failed = Esta vez no se pudo imprimir
print-failed-lead = Lo que está guardado sigue guardado. Espere un momento e intente otra vez.

print-sheet = Planilla para firmar
print-sheet-for = Con los nombres del grupo y filas vacías para quien llegue nuevo.
print-sheet-empty = Planilla sin nombres
print-sheet-empty-for = Cada quien escribe como quiere que le digan.
print-script = Guion
print-script-for = Los pasos con su hora, las preguntas y renglones para anotar.
print-agreements = Acuerdos, para la pared
print-agreements-for = Una hoja con letra grande.
print-agreements-a3 = Acuerdos, en A3
print-agreements-a3-for = La misma hoja, al doble.
print-book = El libro del grupo
print-book-for = Las frases, encuentro por encuentro, en cuadernillo A5.
print-book-topics = El libro por temas
print-book-topics-for = Las mismas frases, reunidas por tema.
print-notebook = Cuaderno propio
print-notebook-for = Páginas vacías para lo que se piensa a solas. Ronda no guarda nada de él.
print-poster = Convocatoria, para la pared
print-poster-for = Un afiche con tiras para arrancar. Lo que escriba aquí sale en el papel y no se guarda.
label-telefono = Teléfono que va en el afiche
hint-telefono = Si lo deja vacío, queda un renglón para escribirlo a mano.
label-pregunte = Por quién preguntar
hint-pregunte = Si lo deja vacío, sale el nombre de quien coordina.
print-as-a4 = Afiche A4
print-as-a3 = Afiche A3
print-here = Imprimir
print-this-sheet = Imprimir la planilla
print-this-script = Imprimir el guion
print-this-memoir = Imprimir la memoria
print-this-book = Imprimir el libro
print-these-agreements = Imprimir los acuerdos
print-this-certificate = Imprimir una constancia
print-this-report = Imprimir el informe

print-sheet-title = Planilla de asistencia
print-column-number = N.º
print-column-name = Nombre, o como le dicen
print-column-mark = Clave
print-column-sign = Firma o huella
print-marks = Clave: 1 llegó · 2 avisó · 3 no vino · 4 llegó tarde · 5 por teléfono o video
print-began = Empezó a las
print-ended = Terminó a las
print-to-type = Para pasarla a Ronda
print-when = Cuándo
print-where = Dónde
print-lasts = Dura
print-day = Día
print-came = Llegaron
print-lasted = Duró
print-script-title = Guion: { $encounter }
print-notes = Para anotar
print-memoir-closed = Cerrada el { $day }.
print-memoir-draft = Borrador.

print-poster-title = Convocatoria: { $group }
print-ask = Para saber más
print-invites = Pueden venir
print-invited-lives-it = quienes viven la situación
print-invited-family = sus familias
print-invited-carers = quienes cuidan
print-starts = Desde el { $day }
print-next = Próximo encuentro: { $day }

print-agreements-title = Lo que acordamos
print-agreed = Acordado el { $day }

print-book-title = Lo que nos llevamos
print-book-about = { $kind }. { $situation }.
print-book-nameless = Las frases son del grupo. Ninguna lleva nombre.
print-book-contents = Encuentros
print-book-topics-contents = Temas
print-book-letter = A quienes vienen después
print-book-own = Lo que yo agrego
print-month = { $month } de { $year }
print-span = De { $first } a { $last }

print-certificate-title = Constancia
print-certificate-opening = hace constar que
print-certificate-some = un espacio grupal de esta institución
print-certificate-group = el grupo «{ $group }» de esta institución
print-certificate-body = tomó parte en { $of }, entre el { $first } y el { $last }.
print-certificate-once = tomó parte en { $of }, el { $first }.
print-certificate-note = Esta constancia no dice de qué se habló ni cuántas veces vino la persona.
print-certificate-given = Se entrega a solicitud de la persona, el { $day }.
print-certificate-sign = Coordinación

print-notebook-title = Cuaderno propio
print-notebook-lead = Para lo que se piensa después, a solas.
print-notebook-owner = Este cuaderno es de
print-notebook-own = Lo que escriba aquí es suyo. Nadie se lo va a pedir.
print-notebook-free = Si un día quiere contar algo en el grupo, usted decide qué y cuándo. También puede no contarlo.
print-notebook-kept = Ronda imprime estas páginas y no guarda nada de ellas.
print-notebook-hard = ¿Hoy está muy difícil?

print-report-title = Informe de los grupos
print-report-until = Hasta el { $day }
print-report-sign = Responsable

print-figures-title = Informe de la institución
print-figures-encounter = Encuentro
print-figures-how = «< 5» es entre una y cuatro personas; «≥» es ese número o más. Así ningún número deja ver a menos de cinco personas, ni restando de otro.
print-figures-unplaced = { $count ->
    [one] Un grupo más se reúne en un lugar sin municipio anotado.
   *[other] { $count } grupos más se reúnen en lugares sin municipio anotado.
 }

print-book-in-letter = El libro para doblar, en carta
print-book-in-letter-for = Por las dos caras, girando por el lado corto. Se dobla por la mitad y se cose o se grapa. Para leer en pantalla, use el de arriba.
print-book-a4 = El libro para doblar, en A4
print-book-a4-for = Lo mismo, en hojas A4.
print-notebook-letter = Cuaderno para doblar, en carta
print-notebook-letter-for = Por las dos caras, girando por el lado corto. Cuatro hojas. Para leer en pantalla, use el de arriba.
print-notebook-a4 = Cuaderno para doblar, en A4
print-notebook-a4-for = Lo mismo, en hojas A4.
print-cards = Tarjetas con código
print-cards-for = Una para cada persona: con ella entra a su página. Se hacen y se imprimen ahí mismo.
print-cards-title = Tarjetas para recortar
print-cards-how = Apunte aquí con la cámara
links-as-pdf = Imprimir las tarjetas en PDF
links-gone = Alguno de esos enlaces ya no abre
links-gone-lead = Se hizo otro después o se quitó. Haga tarjetas nuevas: Ronda no guarda los enlaces y no puede imprimir los de antes.
print-certificate-for = Dice entre qué días participó la persona, y nada más.
label-certificate-name = Nombre que va en la constancia
hint-certificate-name = Como está en su documento, si lo quiere así. Sale en el papel y no se guarda.
label-certificate-group = Decir cómo se llama el grupo
hint-certificate-group = El nombre del grupo puede contar de qué se trata. Pregúntele a la persona.
print-book-photo = Con una foto, que se mira en Ronda
print-letters = Hay letras que no se pueden imprimir
print-letters-lead = En el papel faltarían estas: { $letters }. Escríbalas de otra manera donde estén, y vuelva a imprimir.

print-figures-few = Lo que hablaría de menos de cinco personas se junta o queda como «< 5» o «≥».
print-kin-table = Los grupos y de dónde vienen
print-kin-what = Qué es
print-kin-goes-on = Hoy
print-kin-ended = terminó
