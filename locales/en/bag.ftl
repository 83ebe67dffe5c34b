# What a phone sends once there is signal again
order-unreadable = This note could not be read. See whether the text is very long or has signs that cannot be seen, and send it again.
