### One code, large. Keys start with "show-".

# Read out by a screen reader, inside a code.
show-spoken-capital = capital { $letter }

show-title = Code
show-opening = Opening the code.
show-position = No. { $position } of { $of }
show-seconds = Hidden in { $seconds } s
show-hidden = The code is hidden.
show-again = Show it again
show-hide = Hide

show-copy = Copy
show-copy-plain = Copy without gaps
show-copy-grouped = With gaps
show-notice-copied = Copied. It leaves the clipboard in 30 seconds.

# S-081, X-4
show-caption-letter-o = O is the letter O.
show-caption-digit-zero = 0 is the digit zero.
show-caption-letter-i = I is a capital i.
show-caption-letter-l = l is a small L.
show-caption-digit-one = 1 is the digit one.

show-left-after = { $left ->
    [one] One is left after this
   *[other] { $left } are left after this one
}
show-last = This is the last one

show-question = Did it work?
show-worked = Yes, mark it used
show-failed = No
show-how = Entering it at { $service }
show-how-other = How to enter it
show-notice-used = Marked as used. Get new codes soon.

# S-079 to S-084, X-7
show-rejected-title = A few things to check
show-rejected = This code is noted as not accepted. If it was a slip, take that back and try the same code again.
show-rejected-kind = Was the field meant for the six digits of a text message or an authenticator app? It may be another field.
show-rejected-spaces = Was there a space before or after it? Try it without gaps.
show-rejected-lookalikes = Could 0 and O, or 1 and I, be mixed up?
show-rejected-used = Was it used before? New codes at the service also make older ones void.
show-rejected-undo = Take that back and try again
show-rejected-none-left = No other usable code is left.
show-rejected-expiry = Backup codes normally have no date on which they end. If the service says “expired”, it may expect another kind of code, or newer codes were made.
show-next-code = Show the next code
show-new-codes = Add new codes
