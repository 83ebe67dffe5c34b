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
