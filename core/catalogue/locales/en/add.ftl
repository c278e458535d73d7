### Adding codes: paste, review, keep. Keys start with "add-".

add-service-title = Which service?
add-service-search = Search by name
add-service-none = Not found. You can add services that are not listed.
add-service-other = A service that is not listed

add-name-title = Name of the account
add-name-intro = Choose a name that tells it from another account at the same service.
add-name = User name or mail address
add-name-example = @tenpo_honten
add-name-other = Service and name
add-name-other-example = Booking system (main shop)
add-name-empty = Enter a name.
add-name-too-long = The name is too long. Make it shorter.
add-name-bad-characters = It has invisible characters. Remove them and try again.
add-personal = My own account
add-business = Account of a shop or company
add-business-detail = Kept apart, so that a change of staff does no harm.

add-paste-title = Paste the codes
add-paste-intro = Paste the text with the codes as it is. Numbers and headings in between do no harm.
add-paste-field = Paste here
add-paste-read = Read the codes
add-paste-clipboard = Paste
add-paste-file = Text file
add-paste-by-hand = Type them
add-paste-working = Reading.
add-paste-again = Back to pasting

# S-043 to S-049, S-054 to S-057, S-059
add-how = Where to find it: { $code }
add-how-mobile = In the app on a phone
add-how-computer = In a browser on a computer
add-how-any = On any device

add-review-title = Check what was read
add-source = What you pasted
add-source-all = Show all
add-source-less = Show less
add-codes-count = { $count ->
    [one] One code
   *[other] { $count } codes
}
add-set = Set { $set }
add-doubts-title = { $count ->
    [one] Please check one place
   *[other] Please check { $count } places
}
add-doubts = Compare with the original.
add-doubt-edit = Correct it
add-doubt-keep = Keep as it is
add-doubt-leave = Leave it out
add-doubt-in-sentence = It stands in a sentence. Is it a code?
add-doubt-alone = Nothing else here looks like a code. Is it one?
add-doubt-odd-shape = Its shape differs from the other codes.
add-doubt-boundary = Characters follow right beside it. Check where it begins and ends.
add-doubt-direction = Marks that change the order of writing are mixed in. It may not be as it looks.
add-doubt-mark = There is a mark, and it is not clear whether it means used.

add-problem-unreadable = A character cannot be read. Type it from the original.
add-problem-unusable = A spreadsheet destroyed the number. Type it from the original.
add-problem-leading-zero-lost = The table had lost a 0 in front. It was put back.
add-problem-too-short = It seems shorter than the codes of this service.
add-problem-too-long = It seems longer than the codes of this service.
add-problem-duplicate = The same code stands above.

# X-4
add-problem-lookalike-ask = It has a character with a look-alike. Is it a letter or a digit?
add-problem-lookalike-fixed = These codes have no such letter, so it was read as the digit it looks like.

add-unreadable-code = Unreadable
add-remark-look = Please check
add-remark-fixed = Read as a digit
add-as-used = Stored as used
add-edited = Corrected
add-left-out = Not stored
add-known-current = Already stored
add-known-retired = In an older set
add-change-code = Change no. { $position }
add-include = Store this code
add-mark-used = Already used
add-edit-code = Correct it
add-by-hand = Add one more
add-too-many-codes = { $count ->
    [one] One more is too many to list. Paste a smaller part.
   *[other] { $count } more are too many to list. Paste smaller parts.
}
add-used-without-code = { $count ->
    [one] One more is marked as used and has no visible number.
   *[other] { $count } more are marked as used and have no visible numbers.
}

# X-1: the count is a hint and never a reason to refuse.
add-expected = This service often issues { $count } at a time. Another number is fine.

add-empty-title = There is no text
add-empty = Paste the text with the codes, or type them one by one.
add-nothing-title = No code was found
add-refused-title = This does not look like a backup code
add-refused-totp-secret = It is the key that sets up an authenticator app. Enter it there instead of storing it here.
add-refused-secret-key = It is the key of a password manager. Keep it the way that app tells you.

# S-014
add-refused-ordinary-code = It is a six-digit code from a text message or an app. It ends within minutes, so it is not stored.
add-refused-temporary-password = It is a temporary password. It ends soon, so it is not stored.

add-edit-title = Correct the code
add-edit-new-title = Type a code
add-edit-intro = Type it from the original. Spaces and hyphens make no difference.
add-edit-field = Code
add-edit-lookalikes = Look twice at 0 and O, and at 1, I and l.
add-edit-save = Use this

add-keep = { $count ->
    [one] Keep this one
   *[other] Keep these { $count }
}
add-keep-working = Storing.

# S-066, S-067, X-3
add-retire-title = What about the older codes?
add-retire-question = Did the service issue these as new codes?
add-retire-voids = At { $service }, new codes make the older ones void.
add-retire-keeps = At { $service }, older codes still work after new ones were made.
add-retire-yes = Yes, move the older codes to the history
add-retire-no = No, the older codes still work

# S-053, S-117, S-144, X-6
add-done-title = { $count ->
    [one] One code is stored
   *[other] { $count } codes are stored
}
add-done-original-title = Now delete the original
add-done-original = The codes are here. A copy elsewhere may be seen by somebody.
add-done-screenshot = Delete the screenshot, also from “recently deleted”.
add-done-cloud = If photos or notes are synced to a cloud, delete it there too.
add-done-note = Delete it from notes, mail and chats.

# S-111, S-114, X-2
add-done-place = If you keep a copy on paper, choose one place that locks.
add-done-go = See the account
