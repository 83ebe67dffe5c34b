# Cuando el servidor no puede, y lo que se le dice a quien espera.
trouble-too-slow-title = No llegó completo
trouble-too-slow-body = El formulario tardó demasiado en llegar y no se guardó nada. Vuelva atrás, revise la señal y envíelo otra vez.
trouble-too-many-title = Demasiados intentos desde esta red
trouble-too-many-body = En los últimos diez minutos se intentó entrar muchas veces desde la misma dirección de internet. Espere diez minutos e intente otra vez. Nada se perdió, y quien ya había entrado sigue trabajando.
trouble-too-many-files-title = Ya se bajaron muchas copias en esta hora
trouble-too-many-files-body = Cada copia lee todo lo que hay, así que se pueden bajar 30 por hora. Intente otra vez en la próxima hora. Nada se perdió.
trouble-out-of-reach-title = El servidor no puede ahora
trouble-out-of-reach-body = Lo que escribió no se guardó; aquí sigue, y puede enviarlo otra vez en un momento. Ronda no cambió nada de lo guardado. Si se repite, dé este número a quien cuida el servidor: { $request }
trouble-out-of-reach-look-body = No se pudo leer esta página. Nada de lo guardado cambió; intente en un momento. Si se repite, dé este número a quien cuida el servidor: { $request }
trouble-unsure-title = La respuesta está tardando demasiado
trouble-unsure-body = No sabemos si lo que envió quedó guardado. Envíelo otra vez: si ya estaba guardado, no se repite. Si sigue igual, dé este número a quien cuida el servidor: { $request }
send-again = Enviar otra vez
clock-behind = El reloj del servidor va atrasado frente a lo último que se guardó. Avise a quien cuida el servidor; lo que se guarde mientras tanto puede quedar con otra hora.

# ronda bench
cli-bench = Mide qué tan rápida es Ronda en esta máquina, en una base de datos de usar y botar
cli-bench-more =
    Muestra las medidas y no juzga ninguna. Cada guardado llega al disco antes de contarse.

    Ejemplo:
      ronda bench --folder /var/lib/ronda --cores 2 --marks 3000000,30000000
cli-bench-database = Base de datos vacía que se llenará (usual: SQLite en una carpeta que se borra al terminar)
cli-bench-folder = Carpeta en cuyo disco se mide (usual: la temporal del sistema)
cli-bench-groups = Cuántos grupos de 20 personas se hacen; cada uno da nueve encuentros por guardar
cli-bench-seconds = Cuántos segundos se piden páginas
cli-bench-cores = Con cuántos núcleos trabaja el servidor (necesita taskset)
cli-bench-marks = Con cuántas asistencias se mide la página de la institución; 0 para no medirla
cli-bench-not-empty = { $database } no está vacía o no se puede abrir; bench solo usa bases de datos vacías
cli-bench-said-binary = tamaño del programa
cli-bench-said-start = arranque, hasta escuchar
cli-bench-said-idle = memoria en reposo
cli-bench-said-loaded = memoria después de la carga
cli-bench-said-page-cpu = procesador por página del grupo
cli-bench-said-marks = asistencias de la institución
cli-bench-said-marks-start = arranque con ellas
cli-bench-said-save-1-p50 = guardar un encuentro de 20 personas, 1 cliente: la mitad tarda menos
cli-bench-said-save-1-p99 = guardar un encuentro de 20 personas, 1 cliente: 99 de 100 tardan menos
cli-bench-said-save-1-rate = guardar un encuentro de 20 personas, 1 cliente: por segundo
cli-bench-said-save-32-p50 = lo mismo, 32 clientes a la vez: la mitad tarda menos
cli-bench-said-save-32-p99 = lo mismo, 32 clientes a la vez: 99 de 100 tardan menos
cli-bench-said-save-32-rate = lo mismo, 32 clientes a la vez: por segundo
cli-bench-said-engine-1-p50 = las mismas filas, solo el motor, de a una: la mitad tarda menos
cli-bench-said-engine-1-p99 = las mismas filas, solo el motor, de a una: 99 de 100 tardan menos
cli-bench-said-engine-1-rate = las mismas filas, solo el motor, de a una: por segundo
cli-bench-said-engine-32-p50 = las mismas filas, solo el motor, de a 32: la mitad tarda menos
cli-bench-said-engine-32-p99 = las mismas filas, solo el motor, de a 32: 99 de 100 tardan menos
cli-bench-said-engine-32-rate = las mismas filas, solo el motor, de a 32: por segundo
cli-bench-said-page-1-p50 = página de inicio del grupo, 1 cliente: la mitad tarda menos
cli-bench-said-page-1-p99 = página de inicio del grupo, 1 cliente: 99 de 100 tardan menos
cli-bench-said-page-1-rate = página de inicio del grupo, 1 cliente: por segundo
cli-bench-said-page-32-p50 = lo mismo, 32 clientes a la vez: la mitad tarda menos
cli-bench-said-page-32-p99 = lo mismo, 32 clientes a la vez: 99 de 100 tardan menos
cli-bench-said-page-32-rate = lo mismo, 32 clientes a la vez: por segundo
cli-bench-said-marks-query-p50 = consulta de los grupos de la institución: la mitad tarda menos
cli-bench-said-marks-query-p99 = consulta de los grupos de la institución: 99 de 100 tardan menos
cli-bench-said-marks-query-rate = consulta de los grupos de la institución: por segundo
cli-bench-said-marks-groups-p50 = página /institucion/grupos: la mitad tarda menos
cli-bench-said-marks-groups-p99 = página /institucion/grupos: 99 de 100 tardan menos
cli-bench-said-marks-groups-rate = página /institucion/grupos: por segundo
cli-bench-said-marks-figures-p50 = página /institucion/cifras: la mitad tarda menos
cli-bench-said-marks-figures-p99 = página /institucion/cifras: 99 de 100 tardan menos
cli-bench-said-marks-figures-rate = página /institucion/cifras: por segundo

# ronda backup, restore, doctor
cli-any-config = Archivo de configuración (RONDA_CONFIG)
cli-any-database = Base de datos: sqlite:RUTA o postgres://… (RONDA_DATABASE; usual sqlite:ronda.db)
cli-any-passphrase-file = Archivo con la frase secreta de la copia (o RONDA_BACKUP_PASSPHRASE)
cli-backup = Hace una copia comprobada de todo, mientras Ronda sigue atendiendo
cli-backup-more =
    La copia se revisa entera antes de tomar su nombre: integridad, referencias y cantidad de filas.
    Con --recipient o con una frase secreta queda cifrada en formato age.

    Ejemplo:
      ronda backup /var/backups/ronda/2026-11-22.db.age --recipient age1…
cli-backup-file = Archivo que se va a hacer; no puede existir
cli-backup-recipient = Para quién se cifra: clave pública de age
cli-backup-exists = { $file } ya existe; una copia no reemplaza otra
cli-backup-unsound = la copia de { $file } no quedó sana, así que no se guardó; ronda doctor dice qué tiene la base de datos
cli-backup-differs = la tabla { $table } no tiene en la copia las filas del original; la copia no se guardó
cli-backup-empty = No hay nada de Ronda en { $database }: no hay qué copiar. Revise el ajuste database.
cli-unreachable-no-answer = no contesta: revise que esté encendida y que la dirección y el puerto sean los suyos
cli-unreachable-not-let-in = contesta, y no acepta ese usuario o esa clave
cli-unreachable-no-database = contesta, y no tiene una base de datos con ese nombre
cli-backup-done = La copia está en { $file }: { $rows } filas, íntegra y completa.
cli-backup-dumped = La copia está en { $file }, hecha por pg_dump, con los datos de { $tables } tablas. pg_restore pudo leer su lista; la prueba entera es restaurarla en otra base de datos.
cli-backup-by-hand =
    no se encontraron pg_dump y pg_restore. Instale los programas de PostgreSQL, o haga la copia donde estén:
      pg_dump --format=custom --no-owner --file { $file } --dbname "{ $address }"
cli-backup-unopened = Quedó cifrada para otra persona: aquí no se puede abrir para comprobarla. Compruébela donde esté la clave, con ronda restore --check.
cli-backup-open = No está cifrada: guárdela donde solo usted pueda leerla.
cli-sealed-empty = la frase secreta está vacía
cli-sealed-recipient = no es una clave pública de age: empieza por age1
cli-sealed-needs-key = la copia está cifrada: diga con qué se abre, --identity-file o --passphrase-file
cli-sealed-wrong-key = esa clave no abre la copia
cli-restore = Pone una copia en el lugar de la base de datos, después de comprobarla
cli-restore-more =
    Primero comprueba la copia entera. Lo que había antes se guarda al lado con la fecha en el nombre.
    Apague Ronda antes de restaurar.

    Ejemplo:
      ronda restore /var/backups/ronda/2026-11-22.db --database sqlite:/var/lib/ronda/ronda.db --replace
cli-restore-file = La copia, cifrada o no
cli-restore-identity-file = Archivo con la clave privada de age
cli-restore-check = Solo comprueba la copia; no cambia nada
cli-restore-replace = Permite reemplazar la base de datos que existe
cli-restore-exists = { $file } ya existe; con --replace se guarda al lado y la copia toma su lugar
cli-restore-in-use = Ronda está usando la base de datos; apáguela primero
cli-restore-by-hand =
    las copias de PostgreSQL se restauran con su programa, en una base de datos vacía:
      pg_restore --no-owner --exit-on-error --single-transaction --dbname "{ $address }" { $file }
cli-restore-newer = la copia es de una versión de Ronda más nueva que esta; instale esa versión para restaurarla
cli-restore-torn = la copia { $file } no está sana y no se usó: una parte se perdió o cambió. Busque otra copia
cli-restore-not-ronda = la copia { $file } no está sana y no se usó: no es una base de datos de Ronda
cli-restore-sound = La copia está íntegra: { $groups } grupos, { $people } personas, { $encounters } encuentros.
cli-restore-done = Quedó en { $file }. Ya puede encender Ronda.
cli-restore-aside = Lo que había antes está en { $file }
cli-doctor = Revisa todo lo que Ronda necesita y dice qué está mal
cli-doctor-more =
    Recibe los mismos ajustes que ronda serve y no cambia nada de lo guardado. Termina con 0 si no hay nada
    que hacer, con 1 si conviene hacer algo y con 3 si así no se puede confiar en Ronda.
cli-doctor-listen = Dirección y puerto en que escucha (RONDA_LISTEN; usual 127.0.0.1:8080)
cli-doctor-insecure-http = Sin TLS delante (RONDA_INSECURE_HTTP)
cli-doctor-level-well = bien     
cli-doctor-level-advice = conviene 
cli-doctor-level-bad = MAL      
cli-doctor-said-listen-local = Escucha en { $address }, solo dentro de esta máquina; el proxy con TLS va delante.
cli-doctor-said-listen-insecure = Escucha en { $address } sin TLS. Sirve para probar; con personas de verdad ponga un proxy con TLS y quite insecure_http.
cli-doctor-said-listen-wide = Escucha en { $address }, a donde se puede llegar sin pasar por el proxy. Si el proxy está en esta máquina, escuche en 127.0.0.1.
cli-doctor-said-listen-open = Escucha en { $address } sin TLS: cualquiera en la red puede leer lo que pasa. Ponga un proxy con TLS delante y quite insecure_http.
cli-doctor-said-sqlite = SQLite { $version }.
cli-doctor-said-sqlite-old = SQLite { $version } puede perder datos guardados; hace falta 3.51.3 o más nueva.
cli-doctor-said-no-file = No existe { $file }. Si es la primera vez, ronda serve la crea; si no, revise el ajuste database o restaure una copia.
cli-doctor-said-unreachable = No se pudo abrir la base de datos: { $reason }
cli-doctor-said-permissions = Solo su dueño puede leer { $file }.
cli-doctor-said-permissions-wide = Otras personas de esta máquina pueden leer { $file }. Hágalo privado: chmod 600
cli-doctor-said-space = Hay { $free } MiB libres en el disco.
cli-doctor-said-space-little = Quedan { $free } MiB libres en el disco. Haga espacio antes de que se llene.
cli-doctor-said-space-none = Quedan { $free } MiB libres en el disco: pronto no se podrá guardar nada.
cli-doctor-said-log = El registro previo de SQLite ocupa { $size } MiB.
cli-doctor-said-log-large = El registro previo de SQLite ocupa { $size } MiB. Reinicie Ronda para que entre en la base de datos.
cli-doctor-said-sound = La base de datos está íntegra.
cli-doctor-said-broken = La base de datos está dañada: { $reason }. No escriba más en ella: apague Ronda, guarde el archivo y restaure la última copia.
cli-doctor-said-dangling = Hay { $count } filas que señalan a otras que no existen. Guarde el archivo y avise a quien hace Ronda.
cli-doctor-said-migrations = El esquema está al día ({ $count }).
cli-doctor-said-migrations-pending = Faltan { $count } cambios de esquema, que se harán al encender Ronda. Haga antes una copia.
cli-doctor-said-migrations-foreign = La base de datos es de una versión de Ronda más nueva o distinta. Instale esa versión.
cli-doctor-said-migrations-unfinished = Un cambio de esquema quedó a medias. Restaure la copia de antes de actualizar.
cli-doctor-said-not-set-up = Todavía no hay ninguna institución. Abra Ronda en el navegador y siga los primeros pasos.
cli-doctor-said-clock = El reloj marca { $now }.
cli-doctor-said-clock-behind = El reloj marca { $now } y lo último guardado es de { $saved }: está atrasado. Póngalo en hora; con chrony o systemd-timesyncd no vuelve a pasar.
cli-doctor-said-postgres = PostgreSQL { $version }.
cli-doctor-said-postgres-old = PostgreSQL { $version } es muy viejo; hace falta 15 o más nueva.
cli-doctor-said-durable = Cada guardado espera al disco.
cli-doctor-said-not-durable = PostgreSQL no espera al disco (fsync o synchronous_commit están apagados): un corte de luz perdería lo guardado.
