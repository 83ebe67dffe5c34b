# Words used everywhere.
app-name = Ronda
