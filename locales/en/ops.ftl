# When the server cannot, and what whoever waits is told.
trouble-too-slow-title = It did not arrive whole
trouble-too-slow-body = The form took too long to arrive and nothing was saved. Go back, check the signal and send it again.
trouble-out-of-reach-title = The server can't do this now
trouble-out-of-reach-body = What you wrote was not saved; it is still here, and you can send it again in a moment. Ronda changed nothing of what was saved. If it happens again, give this number to whoever keeps the server: { $request }
trouble-out-of-reach-look-body = This page could not be read. Nothing of what was saved has changed; try again in a moment. If it happens again, give this number to whoever keeps the server: { $request }
trouble-unsure-title = The answer is taking too long
trouble-unsure-body = We don't know whether what you sent was saved. Send it again: if it was saved already, it is not repeated. If this goes on, give this number to whoever keeps the server: { $request }
send-again = Send again
clock-behind = The server's clock is behind the latest change that was saved. Tell whoever keeps the server; what is saved meanwhile may carry another time.
