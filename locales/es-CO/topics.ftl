# Los temas.
topics-list = Los temas del grupo
topics-none = Todavía no hay temas. Escriba los que diga el grupo, sin anotar quién.
topics-none-short = Todavía no hay temas
topics-no-author = Ningún tema lleva el nombre de quien lo propuso.
topics-at = encuentro { $number }
topics-place = lugar { $place } en el orden del grupo
topics-change = Cambiar
topics-propose = Proponer un tema
topics-title-hint = Como lo dice la gente.
topics-add = Agregar a la lista
topics-seeds = Temas para empezar
topics-seeds-source = Son los que nombra el documento de orientaciones (2018).
topic-seed-stigma = El estigma de la enfermedad
topic-seed-health = La salud más allá de la enfermedad
topic-seed-good-life = La idea de la buena vida
topic-seed-values = Lo que cada quien valora en su vida
topic-seed-family = El papel de la familia
topics-dropped = { $count ->
    [one] Un tema que el grupo dejó
   *[other] { $count } temas que el grupo dejó
 }
topics-take-up = Retomar
topics-round = { $count ->
    [one] Votó una persona, a mano alzada.
   *[other] Votaron { $count } personas, a mano alzada.
 }
topics-next = Lo que sigue
topics-step-propose = Proponer temas
topics-step-vote = Votar a mano alzada
topics-step-order = Poner el orden entre todos
topics-step-road = Ponerlos en el camino
topics-do-not-fit = Los temas acordados no caben en los encuentros que hay.
topics-vote = Contar manos
topics-order = Poner el orden
topics-first = El tema del primer encuentro lo elige usted.
topics-first-link = Elegirlo
topic-state-proposed = propuesto
topic-state-emergent = surgió después
topic-state-agreed = acordado
topic-state-scheduled = en el camino
topic-state-treated = trabajado
topic-state-dropped = dejado
topic-rename = Guardar el nombre
topic-merge = Unir con otro tema
topic-merge-hint = Los dos quedan como uno. Se conserva el mayor número de manos, porque nadie levanta dos.
topic-merge-save = Unir los dos
topic-drop = Dejar este tema
topic-drop-hint = Sale de la lista y, si estaba, del camino. Se puede retomar después.
vote-title = Contar manos
vote-lead = Lea los temas uno por uno. Cada persona puede levantar la mano por los que quiera.
vote-voters-hint = Las que están en la sala y votan.
vote-hands = Manos por cada tema
vote-save = Guardar la votación
vote-too-many = «{ $title }» tiene más manos que las { $voters } personas que votan.
order-title = Poner el orden
order-lead = Las manos proponen y el grupo decide. Los temas con número quedan acordados, en ese orden.
order-tie = Hay temas empatados
order-tie-lead = El empate lo resuelve el grupo. Pregunte cuál va primero y escriba los números.
order-tied = empate
order-places = Lugar de cada tema
order-hint = 1 es el primero. Sin número, el tema se queda en la lista.
order-save = Guardar el orden
fault-same-place = Otro tema tiene ya este lugar.
label-title = Título
label-topic-title = Tema
label-voters = Personas que votan
label-gone = El otro tema
label-merged-title = Cómo se llama ahora
done-topic-proposed = El tema está en la lista.
done-topics-voted = La votación quedó guardada. Ahora el grupo pone el orden.
done-topics-settled = El orden quedó guardado.
done-topic-renamed = El nombre quedó guardado.
done-topics-merged = Los dos temas son uno.
done-topic-dropped = El grupo dejó el tema.
done-topic-taken-up = El tema está otra vez en la lista.
