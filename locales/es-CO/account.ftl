# La cuenta propia.
save = Guardar
account-title = Su cuenta
account-name = Cómo se llama
account-enters = Entra con { $identifier }
account-language = Idioma de las pantallas
account-work = Su oficio y su camino con grupos
account-work-lead = Lo declara usted. Fuera de la ruta A, la profesión solo informa; en la ruta A el documento de orientaciones nombra algunos perfiles «entre otros».
account-secret = Cambiar el PIN o la contraseña
account-secret-lead = Al cambiarlo, los demás aparatos salen.
account-secret-save = Cambiar
account-leave-lead = Si este aparato lo usan otras personas, salga al terminar.
account-devices = Dónde está abierta su cuenta
device-seen = Se usó el { $when }
device-this = este aparato
device-end = Sacar
device-unknown = Aparato sin nombre
profile-another = Otra…
label-profile = Profesión
hint-profile = La que aparece en sus grupos.
label-other-profile = Si es otra, ¿cuál?
hint-other-profile = En pocas palabras, por ejemplo: terapeuta de lenguaje.
label-training = Formación en trabajo con grupos
hint-training = Cursos, diplomados, grupos en los que se formó.
label-experience = Experiencia con lo que el grupo comparte
hint-experience = Qué conoce de las situaciones que viven los grupos que coordina.
label-current-secret = PIN o contraseña de ahora
label-new-secret = PIN o contraseña nueva
fault-wrong-secret = No es el de ahora.
fault-secret-waits = Hubo varios intentos seguidos. Espere un poco e intente otra vez.
fault-profile-words = Escríbala con letras, por ejemplo: terapeuta de lenguaje.
done-account-name = Su nombre quedó guardado.
done-account-declared = Su oficio quedó guardado.
done-account-secret = Cambió. Los demás aparatos salieron.
done-account-device = Ese aparato salió.
account-houses = Dónde trabaja
account-house-now = Ahora está en { $house }. Cada institución ve solo lo suyo.
account-invited = { $count ->
    [one] Tiene una invitación sin responder
   *[other] Tiene { $count } invitaciones sin responder
 }
