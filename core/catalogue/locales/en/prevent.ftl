### Three things to do while one can still log in. Keys start with "prevent-" and go on with their names.

# S-011
prevent-title = Three things to do now
prevent-intro = Do them while you can log in. They spare you most of the trouble on the day something is lost.
prevent-open-accounts = { $count ->
    [one] One account is still open
   *[other] { $count } accounts are still open
}

# S-008, S-110
prevent-two-factor = Turn on two-factor authentication
prevent-two-factor-why = It is harder for others to get in, even with your password. With it on, you can usually get backup codes.

# S-009, S-110, S-111
prevent-codes = Get codes and keep them
prevent-codes-why = They are for the day your phone or number fails. Decide on one place that counts, and correct it whenever the codes change.

# S-010, S-109
prevent-contacts = Keep contact details current
prevent-contacts-why = If you are locked out, the service usually sends its instructions there. Correct them as soon as a number or address changes.

prevent-tick-done = Done
prevent-tick-open = Not yet
prevent-tick-nothing-yet = Add an account to see this
