### Making a vault: passphrase, recovery key. Keys start with "create-".

create-title = Choose a passphrase
create-intro = These words open the vault. Use at least 10 characters, and nothing you use elsewhere.
create-field = New passphrase
create-advice = Six unrelated words are hard to guess and easy to remember. Tap the eye to check what you typed.
create-go = Make this vault
create-working = Making the keys. This takes a few seconds.

# The strength says honestly how hard it is to guess.
create-strength-0 = Guessed at once
create-strength-1 = Easy to guess
create-strength-2 = Could still be guessed
create-strength-3 = Hard to guess
create-strength-4 = Very hard to guess

create-problem-too-short = Use at least 10 characters.
create-problem-too-long = This is too long. Make it shorter.
create-problem-digits-only = Digits alone are not enough. Add letters.
create-problem-easy-to-guess = This is a common word or pattern. Add unrelated words.
create-problem-not-text = It has characters that cannot be used.

create-key-title = Write down the recovery key
create-key-intro = Copy it onto paper. It is shown here only once.
create-key-group = Group { $group }
create-key-why-title = For the day you forget the passphrase
create-key-why = If the passphrase and the recovery key are both lost, nobody can open the vault.
create-key-where = Keep the paper away from your phone. Please take no photo of it.
create-key-written = I wrote it down

create-type-title = Check the recovery key
create-type-intro = Type it from the paper. A slip of the pen shows up here.
create-type-go = Check the recovery key
create-type-working = Checking that the key opens the vault.
create-type-later = Check later
create-type-not-written = The paper is not at hand
