# English

missed = { $n ->
    [one] 1 viewer got no answer within { $time }
   *[other] { $n } viewers got no answer within { $time }
}
due = { $n ->
    [one] 1 viewer waits longer than { $time }
   *[other] { $n } viewers wait longer than { $time }
}
undelivered = { $n ->
    [one] 1 reply could not be delivered
   *[other] { $n } replies could not be delivered
}
promise_due = { $n ->
    [one] 1 promise is due
   *[other] { $n } promises are due
}
promises_open = { $n ->
    [one] the stream has ended with 1 promise not kept
   *[other] the stream has ended with { $n } promises not kept
}
minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
seconds = { $n ->
    [one] 1 second
   *[other] { $n } seconds
}
and-heading = { $first }, { $next }
says = { $viewer }: { $text }
more = and { $n } more
again = { $title } (again: the first may not have arrived)
test = this is a test. Alerts arrive here.
