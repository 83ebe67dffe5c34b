# The command line. Helps stand under the path of their argument: cli-rules-check-frame.
cli = Ronda: grupos en los que las personas se ayudan.
cli-usage = Uso:
cli-commands = Órdenes
cli-options = Opciones
cli-any-lang = En qué idioma responde: es (el habitual) o en
cli-any-help = Muestra esta ayuda
cli-any-version = Muestra la versión
cli-any-json = Responde en JSON, para otros programas
cli-any-rules = Archivo con las reglas propias de la institución, que se suman a las de Ronda
cli-rules = Lo que dicen las fuentes sobre los grupos, con su frase
cli-rules-check = Pregunta al libro de reglas por un grupo
cli-rules-check-more =
    Lo que no se diga no se juzga. Cada hallazgo trae la frase de la fuente. Termina con 0 si hubo
    respuesta y con 2 si algo de lo escrito no se entiende.

    Ejemplo:
      ronda rules check --frame support --route co.rias_ptm --participants 31 --minutes 90
cli-rules-check-frame = Clase de grupo: support, mutual_aid, balint o reflection
cli-rules-check-route = Ruta: co.rias_ptm (ruta A) o co.ria_pms (ruta B); sin ella no obliga ninguna norma
cli-rules-check-participants = Cuántas personas participan, sin contar a quien coordina ni a invitados
cli-rules-check-minutes = Cuántos minutos dura el encuentro
cli-rules-check-profile = En qué trabaja quien coordina: psychology, nursing, social_work…
cli-rules-check-planned = Cuántos encuentros tiene el plan
cli-rules-check-topics = Cuántos temas se acordaron
cli-rules-check-reserve = Cuántos encuentros quedan de reserva
cli-rules-check-multipliers = Cuántas personas se forman como multiplicadoras
cli-rules-check-centres = De cuántos centros distintos vienen
cli-rules-check-society = Sociedad Balint cuyas reglas también se preguntan (bsanz, de, ro, uk); se puede repetir
cli-rules-list = Muestra las reglas
cli-rules-list-frame = Solo las que hablan de esta clase de grupo
cli-rules-cups = Muestra los códigos CUPS de la actividad
cli-no-findings = Nada que decir: lo preguntado se ajusta a las reglas.
cli-cups-verified = Códigos CUPS, según la tabla del { $day }
cli-cups-never = nunca
cli-unknown-value = «{ $value }» no se conoce; puede ser: { $known }
cli-unknown-argument = «{ $value }» no existe en esta orden
cli-unknown-command = «{ $value }» no es una orden
cli-missing-command = falta la orden; con --help se ven todas
cli-twice = «{ $value }» está dos veces
cli-not-text = algo de lo escrito no es texto
cli-no-value = falta el valor de «{ $value }»
cli-takes-no-value = «{ $value }» no lleva ese valor
cli-not-understood = no se entiende; con --help se ve cómo se escribe
cli-frame-needed = diga qué clase de grupo es: { $known }
cli-bad-profile = «{ $value }» no es un código de perfil: letras minúsculas, cifras y guiones bajos, como social_work
cli-bad-number = «{ $value }» no es un número entero entre 0 y { $most }
cli-database-address = escriba sqlite:ARCHIVO o postgres://USUARIO@SERVIDOR/BASE
cli-file-unreadable = no se puede leer el archivo { $file }
cli-file-too-large = el archivo pasa de 1 MiB
cli-serve = Atiende a las personas que entran a Ronda
cli-serve-more =
    Cada ajuste se toma de la opción, si no de la variable de entorno, si no del archivo de
    configuración (TOML, con los mismos nombres), si no del valor usual.

    Ejemplo:
      ronda serve --database sqlite:/var/lib/ronda/ronda.db --listen 127.0.0.1:8080
cli-serve-config = Archivo de configuración (RONDA_CONFIG)
cli-serve-database = Base de datos: sqlite:RUTA o postgres://… (RONDA_DATABASE; usual sqlite:ronda.db)
cli-serve-listen = Dirección y puerto en que escucha (RONDA_LISTEN; usual 127.0.0.1:8080)
cli-serve-insecure-http = Sin TLS delante: la galleta va sin Secure. Solo para probar (RONDA_INSECURE_HTTP)
cli-serve-behind-proxy = Toda conexión llega de un proxy: es él quien cuenta los intentos por dirección, no Ronda (RONDA_BEHIND_PROXY)
cli-any-mail-server = Servidor de correo para los avisos: smtps://usuario@servidor:465, o smtp:// con STARTTLS (RONDA_MAIL_SERVER)
cli-any-mail-from = Quién firma los avisos, por ejemplo "Avisos <avisos@ejemplo.org>" (RONDA_MAIL_FROM)
cli-any-mail-password-file = Archivo con la clave del correo (RONDA_MAIL_PASSWORD_FILE)
cli-any-public-address = Dirección con la que otros abren esta Ronda, https://… (RONDA_PUBLIC_ADDRESS)
cli-mail-lacks = Con servidor de correo falta también { $flag }.
cli-bad-public-address = La dirección pública empieza por https:// y no lleva espacios.
cli-bad-mail-server = El servidor de correo se escribe smtps://usuario@servidor:465, smtp://… con STARTTLS o smtp-plain://localhost:25.
cli-bad-mail-from = Quién firma se escribe avisos@ejemplo.org o Avisos <avisos@ejemplo.org>.
cli-bad-mail-login = El usuario va en la dirección del servidor y su clave en el archivo de --mail-password-file: los dos o ninguno.
cli-listening = Ronda escucha en { $address }
cli-setup-code = Para la primera vez, el código es: { $code }
cli-bad-address = { $value } no es una dirección con puerto; por ejemplo 127.0.0.1:8080
cli-bad-config = No se pudo leer la configuración { $file }: { $reason }
cli-cannot = No se pudo: { $reason }
cli-no-folder = no existe la carpeta { $folder }; créela primero o escriba otra
cli-folder-is-file = { $folder } es un archivo y no una carpeta; escriba otra
cli-no-permission = no hay permiso para escribir en la carpeta { $folder }
cli-no-space = no queda espacio en el disco donde está la carpeta { $folder }
cli-read-only = la carpeta { $folder } está en un disco en el que no se puede escribir
cli-database-torn = la base de datos { $file } está dañada: una parte se perdió o cambió. Busque la última copia y póngala con ronda restore
cli-database-none = el archivo { $file } no es una base de datos
cli-institution = Las instituciones de este servidor
cli-institution-add = Agrega una institución, con quien la administra y un PIN para su primera entrada
cli-institution-add-database = Base de datos: sqlite:RUTA o postgres://… (RONDA_DATABASE; usual sqlite:ronda.db)
cli-institution-add-name = Nombre de la institución
cli-institution-add-kind = Qué es: ips, eps, health_centre, hospital, community…
cli-institution-add-country = País, dos letras
cli-institution-add-site = Nombre de su primer lugar
cli-institution-add-zone = Zona horaria del lugar
cli-institution-add-administrator = Nombre de quien la administra
cli-institution-add-identifier = Su celular o correo, con el que entra
cli-institution-added = { $name } quedó lista. Entra { $identifier } con el PIN { $pin }; que lo cambie al entrar.
cli-bad-zone = { $value } no es una zona horaria; por ejemplo America/Bogota
cli-demo = Muestra Ronda con una institución inventada, que se borra al terminar
cli-demo-more =
    Hace una institución de mentira con dos años de historia y la sirve sin TLS: seis grupos de apoyo con cien personas,
    dos de ayuda mutua, uno Balint y uno de reflexión.
    Se guarda en una carpeta propia que se borra al apagarla. Las fechas se cuentan desde hoy.

    Ejemplo:
      ronda demo --listen 127.0.0.1:8080
cli-demo-listen = Dirección y puerto en que escucha (RONDA_LISTEN; usual 127.0.0.1:8080)
cli-demo-ready = La demostración está lista en { $address }
cli-demo-entry = { $role } ({ $name }):
cli-demo-stop = Todo es inventado. Con Ctrl-C se apaga y se borra.
cli-territory = Quién lee las cuentas de varias instituciones
cli-territory-add = Nombra a una persona que lee las cuentas de un territorio
cli-territory-add-name = Nombre de la persona
cli-territory-add-identifier = Teléfono o correo con que entra
cli-territory-add-department = Departamento que lee, por su nombre o código; sin él ni municipio, todo el país
cli-territory-add-municipality = Municipio que lee, por su nombre o código
cli-territory-add-json = Responde en JSON
cli-territory-list = Dice quiénes leen, qué y desde cuándo
cli-territory-remove = Retira el cargo a una persona
cli-territory-remove-identifier = Teléfono o correo con que entra
cli-territory-added = { $name } lee las cuentas de { $place }. Entra con { $identifier } y el PIN { $pin }; que lo cambie al entrar. Después no se muestra.
cli-territory-added-known = { $name } lee las cuentas de { $place }. Entra con { $identifier } y la clave que ya tiene.
cli-territory-removed = Ya no lee las cuentas del territorio.
cli-territory-nobody = Nadie con ese teléfono o correo lee las cuentas de un territorio.
cli-territory-no-such-place = No hay un lugar con el nombre o código «{ $value }».
cli-territory-add-database = Base de datos: sqlite:RUTA o postgres://… (RONDA_DATABASE; usual sqlite:ronda.db)
cli-territory-list-database = Base de datos: sqlite:RUTA o postgres://… (RONDA_DATABASE; usual sqlite:ronda.db)
cli-territory-remove-database = Base de datos: sqlite:RUTA o postgres://… (RONDA_DATABASE; usual sqlite:ronda.db)
cli-institution-added-known = { $name } quedó lista. Entra { $identifier } con la clave que ya tiene.
cli-login = Cómo entra una persona
cli-login-secret = Da un PIN nuevo a quien olvidó el suyo; sale de todos sus aparatos
cli-login-secret-database = Base de datos: sqlite:RUTA o postgres://… (RONDA_DATABASE; usual sqlite:ronda.db)
cli-login-secret-identifier = Celular o correo con que entra
cli-login-secret-json = Responde en JSON
cli-login-secret-given = { $identifier } entra ahora con el PIN { $pin } y salió de todos sus aparatos. Déselo en persona, y que lo cambie al entrar. Después no se muestra.
cli-login-nobody = Nadie entra con ese celular o correo. Si solo tiene una invitación, quien la hizo puede retirarla e invitar otra vez.
cli-rule-from = vale desde { $day }
cli-rule-to = valió hasta { $day }
cli-rule-verified = verificado el { $day }
