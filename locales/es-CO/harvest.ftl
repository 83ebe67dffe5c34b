# La cosecha, los procesos y la carta: lo que el círculo guarda.
harvest-title = Lo que vamos aprendiendo
harvest-empty = Aquí va quedando lo que el grupo aprende
harvest-empty-lead = Cerca del final de cada encuentro, alguien dice una frase que vale la pena guardar. Aparecerá aquí, sin nombre.
harvest-summary = { $phrases ->
    [one] Una frase
   *[other] { $phrases } frases
 } de { $encounters ->
    [one] un encuentro
   *[other] { $encounters } encuentros
 }. Son del grupo: ninguna lleva nombre.
harvest-aloud = Leer en voz alta
harvest-choose = Elegir las que quedan
harvest-order = Cómo verlas
harvest-by-encounter = Por encuentro
harvest-by-topic = Por tema
harvest-none-of-encounter = Sin aprendizaje registrado.
harvest-ways = Más de lo que guarda el grupo
to-processes = Los procesos del grupo
to-processes-lead = Nueve cosas que un grupo vive, miradas entre todos.
to-letter = Carta al grupo que sigue
to-letter-lead = Unas líneas para quienes vienen después.
to-cycles = Ciclos del grupo
to-cycles-lead = Este y los anteriores, con lo que cosecharon.
to-closing = Cierre del ciclo
to-closing-lead = La despedida, lo que queda por hacer y lo que sigue.
aloud-title = Lo que aprendimos
aloud-nameless = Lo dijo el grupo. No hace falta saber quién.
choose-lead = Léalas en voz alta: el grupo decide cuáles quedan en su libro. Las que no se marcan siguen guardadas, por si cambian de opinión.
choose-closed = El libro se elige mientras el ciclo está en marcha y ya hay frases.
choose-save = Guardar lo que decidió el grupo
withdraw = Retirar
withdraw-title = Retirar una frase
withdraw-lead = Si el grupo, o quien la dijo, prefiere que no quede, se retira. Deja de verse en todas partes y no vuelve.
withdraw-yes = Sí, retirarla
withdraw-no = No, dejarla
done-phrases-agreed = Quedó lo que decidió el grupo.
done-phrase-withdrawn = La frase se retiró.
processes-title = Los procesos del grupo
processes-lead = Pregúntele al grupo qué ve de cada uno. No es una nota ni hay que verlos todos; lo que no marque queda como estaba.
processes-lead-look = Lo que el grupo ha dicho de sí mismo.
processes-empty = Se miran cuando el grupo ya se ha encontrado.
processes-save = Guardar lo que ve el grupo
processes-unread = El grupo todavía no lo ha mirado.
processes-read-on = Dicho por el grupo el { $day }.
processes-of-the-group = Es la mirada del grupo sobre el grupo, nunca sobre una persona. No se suma ni se compara con otros grupos.
process-emotions = Las emociones encuentran palabras
process-reality = Miramos la realidad con calma
process-reflection = Pensamos en lo que nos pasa y buscamos salidas
process-hope = Vuelve la esperanza
process-learning = Aprendemos unos de otros
process-solidarity = Nos apoyamos
process-belonging = Sentimos que somos de este grupo
process-power = Juntos podemos más
process-joy = La pasamos bien juntos
label-emotions = Los procesos
seen-not-yet = Todavía no lo vemos
seen-at-times = Se ve a ratos
seen-clearly = Se ve claramente
done-processes-read = Quedó lo que ve el grupo.
letter-title = Carta al grupo que sigue
letter-own = Nuestra carta
letter-lead = ¿Qué le diría este grupo a quienes empiezan? Se abre en el primer encuentro del próximo ciclo.
letter-not-yet = Cuando el grupo se haya encontrado por primera vez, puede empezar a escribirla.
letter-none = El grupo todavía no la ha escrito.
label-letter = La carta
hint-letter = Con las palabras del grupo y sin nombres. La puede ir escribiendo poco a poco.
letter-save = Guardar la carta
letter-received = La carta que recibimos
letter-waits = El grupo anterior dejó una carta. Se abre en el primer encuentro.
done-letter-written = La carta quedó guardada.
