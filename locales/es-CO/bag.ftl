# What a phone sends once there is signal again
order-unreadable = Esta anotación no se pudo leer. Mire si el texto es muy largo o trae signos que no se ven, y envíela de nuevo.
