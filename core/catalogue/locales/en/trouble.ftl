### Help with a code that is not accepted. Keys start with "trouble-"; meanings, kinds of code and checks go on with
### their names.

# S-079
trouble-title = When a code is not accepted
trouble-field = What does the screen say?
trouble-field-how = A part of it is enough. Do not type the code here.
trouble-symptoms = Or choose what comes closest
trouble-checks = Check these, from the top

# S-041, S-068, S-072, S-084
trouble-next-code = Show the next code
trouble-go-code = Show a backup code
trouble-go-new = Go on to new codes
trouble-go-others = Go on to other ways

# S-014, X-7
trouble-typed = Which code did the screen ask for?
trouble-typed-six-digits = About six digits, from a text message or an app
trouble-typed-backup-code = A backup code that I kept
trouble-typed-unsure = I’m not sure

# S-079
trouble-symptom-wrong-code = It says the code is wrong
# S-083, X-7: the word is used only where the service itself says so.
trouble-symptom-expired = It says “expired”
# S-082
trouble-symptom-already-used = It says the code was used already
# S-079
trouble-symptom-too-many = It says I tried too often
# S-069, S-075
trouble-symptom-password = It says the name or password is wrong
# S-025
trouble-symptom-connection = It says there is no connection
# S-079
trouble-symptom-unknown = It says something else

# S-014, X-7
trouble-check-which-code = See which kind of code the screen asks for.
trouble-check-which-code-more = The number from a text message or an app has about six digits. The one you kept in advance is a backup code.

# S-004, S-079
trouble-check-wait = Wait a while, and do not try again yet.
trouble-check-wait-more = If the screen names a time, wait that long. Trying on may lock you out for longer.

# S-069, S-075
trouble-check-password-first = First check your user name and password.
trouble-check-password-first-more = The code does not seem to be the trouble. See that capitals are right. If you forgot the password, the login screen often lets you make a new one.

# S-025
trouble-check-line = Change to another network or Wi-Fi, and try again.
trouble-check-line-more = The code may well be right. Abroad or underground, the line can be poor.

# S-083, X-7
trouble-check-newest-message = Type the code from the newest message.
trouble-check-newest-message-more = If several were sent, the earlier ones often stop working.

trouble-check-send-again = Have the code sent once more.
trouble-check-send-again-more = Type it as soon as it comes. A code that was sent usually works for a short time only.

# S-023, X-7
trouble-check-clock = Set the clock of your phone to automatic.
trouble-check-clock-more = An authenticator app makes its numbers from the time. If the clock is off, they do not work.

# S-083, S-084, S-134, S-136
trouble-check-no-date = See whether you typed another kind of code.
trouble-check-no-date-more = Backup codes do not usually stop working just because time went by. Once new ones were made, older ones may stop working. A service can also change its rules.

# S-080
trouble-check-spaces = Leave out spaces and hyphens, and type it again.
trouble-check-spaces-more = When you paste, a space can slip in before or after it.

# S-081, X-4
trouble-check-digits-only = Where you see a letter, type a digit.
trouble-check-digits-only-more = The codes of this service are digits only. An O is a 0, and an I is a 1.

# S-081
trouble-check-look-alikes = Compare characters that look alike, one by one.
trouble-check-look-alikes-more = 0 and O, or 1 and I, are easily mixed up. Look at capitals and small letters too.

# S-082, S-137
trouble-check-used-already = See whether you used this code before.
trouble-check-used-already-more = The same code usually works only once. Take one that you have not used.

# S-066, S-084
trouble-check-old-set = See whether it is one of your newest codes.
trouble-check-old-set-more = Once new ones are made, the older codes usually stop working.

# S-048
trouble-check-other-account = See which account the code is for.
trouble-check-other-account-more = Every account has its own codes. Compare the name of the account you are logging in to.

# S-018, S-068
trouble-check-use-backup-code = Use a backup code instead.
trouble-check-use-backup-code-more = “Try another way” or something like it leads there.

# S-072, S-077
trouble-check-next-code = Type the next code.
trouble-check-next-code-more = The one that was not accepted is marked here. You need not try it again.

# S-084
trouble-check-get-new = Get new codes on a device that is still logged in.
trouble-check-get-new-more = If none is accepted, a new set is the quick way.

# S-037, S-041
trouble-check-other-ways = Go on to the other ways.
trouble-check-other-ways-more = After all these checks, this code seems to be of no use. The guide goes through what is left.
