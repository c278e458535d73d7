### Adding codes: paste, review, keep. Keys start with "add-".

add-service-title = Which service?
add-service-search = Search by name
add-service-none = Not found. You can add services that are not listed.
add-service-other = A service that is not listed
add-service-no-codes = Seems to have no codes to keep

# A service without printed codes. That none was found does not prove that there is none.
add-instead-title = { $service } seems to have no codes to keep
add-instead = To be ready for the day you cannot log in, do this instead.
add-instead-again = Choose another service
add-instead-nevertheless = I have codes nevertheless

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
add-paste-picture = Picture
add-paste-by-hand = Type them
add-paste-working = Reading.
add-paste-again = Back to pasting

# S-043 to S-049, S-054 to S-057, S-059
add-how = Where to find it: { $code }
add-how-mobile = In the app on a phone
add-how-computer = In a browser on a computer
add-how-any = On any device

# S-042
add-how-while = Do it now, while you can log in, on a device that is still logged in.
add-how-unsure = These steps were not confirmed by an official page. They may differ.

# S-006, S-065
add-how-different = If your screen looks different
add-how-different-words = Look for similar words. It is often in the settings, near “security” or “two-factor”.
add-how-different-page = The official page is this one.
add-how-different-text = Whatever the way there: once you see the codes, paste them as they are.

add-about = About the codes of { $service }
add-about-other = About backup codes
add-about-certain = What is certain
add-about-unsure = What is not certain
add-about-as-of = { $month ->
    [1] As of January { $year }
    [2] As of February { $year }
    [3] As of March { $year }
    [4] As of April { $year }
    [5] As of May { $year }
    [6] As of June { $year }
    [7] As of July { $year }
    [8] As of August { $year }
    [9] As of September { $year }
    [10] As of October { $year }
    [11] As of November { $year }
   *[other] As of December { $year }
}

# The text of a picture. It is read on this device only.
add-picture-title = Copy the text of a picture
add-picture-intro = On a phone, this app does not read pictures. Your photo app can copy the text for you.
add-picture-open = Open the picture of the codes in your photo app.
add-picture-copy = Hold a finger on the text, or tap the sign for text, and copy the part with the codes.
add-picture-back = Come back here and paste.
add-picture-outside = Some photo apps send the picture away to read it. If you do not want that, open the picture here and type the codes.
add-picture-look = Type while looking at the picture
add-beside-title = Type from the picture
add-beside-picture = The picture you chose
add-beside-field = The codes you see, one a line
add-beside-larger = Make the picture larger
add-beside-smaller = Make the picture smaller
add-picture-working = Reading the picture. It does not leave this device.
add-picture-cancel = Stop
add-picture-no-reader = What reads pictures (tesseract with its Japanese data) was not found on this computer. Install it and try again, or paste the text.
add-picture-no-text = No text could be read from this picture. Your vault was not changed. Take it again, bright and straight, or type the codes.
add-picture-not-a-picture = This picture could not be opened. Your vault was not changed. Choose another one, or type the codes.

add-review-title = Check what was read
add-source = What you pasted
add-source-file = What the file says
add-source-picture = What the picture says
add-from-picture = Read from a picture. Compare each code with the original.
add-line = Line { $line }
add-source-all = Show all
add-source-less = Show less
add-codes-count = { $count ->
    [one] One code
   *[other] { $count } codes
}
add-set = Set { $set }

# The name of a file is a hint and never decides on the service.
add-file-hint = By its name, the file seems to be from { $service }. See whether this is the right account.

add-stored-title = All of these are already stored
add-stored = This account has the same codes. There is nothing new to store.

# S-066, S-067, S-144
add-old-list-title = This is your older list
add-old-list = It is the same as a set in the history. Show the present codes at the service and paste those. Pictures and notes of these are not needed any more.

# S-067
add-sets-title = There are two sets
add-sets-question = Which one works now? The other moves to the history.
add-sets-both = Both work
add-sets-more = and { $count } more
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
add-doubt-blurred = The picture was hard to read here. Compare each character with the original.
add-doubt-mark = There is a mark, and it is not clear whether it means used.

add-problem-unreadable = A character cannot be read. Type it from the original.
add-problem-unusable = A spreadsheet destroyed the number. Type it from the original.
add-problem-leading-zero-lost = A table seems to have dropped a 0 in front. Look at the original and add it.
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

# X-4, S-081
add-reading-question = Which one is character { $position }?
add-reading-tap = Tap a coloured character to choose another reading.
add-reading-place = Character { $position }, { $character }
add-reading-digit = Digit { $character }
add-reading-capital = Capital { $character }
add-reading-small = Small { $character }
add-reading-mark = Mark { $character }

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

add-done-title = { $count ->
    [one] One code is stored
   *[other] { $count } codes are stored
}
add-done-go = See the account
