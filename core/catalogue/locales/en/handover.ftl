### A change of hands: what is looked at, and who signs. Keys start with "handover-"; some go on with the name of a variant.

# S-133
handover-title = Handover
handover-cause-change = Somebody else takes over
handover-cause-change-means = The person who hands over stays with the shop.
handover-cause-leaving = Somebody leaves
handover-cause-leaving-means = The person who hands over is noted as having left. A notice asks for new codes where they knew them.

handover-state-open = Checks are under way
handover-state-ready = Waiting to be signed off
handover-state-signed-off = Signed off
handover-state-lapsed = The checks changed after it was signed
handover-state-cancelled = Called off

# S-128
handover-check-log-in = The new person has logged in once, on a device of their own.
handover-check-log-in-more = While the former person is near, the new one does every step alone, from the first screen on.
# S-129
handover-check-contacts = Every number and mailbox at the service belongs to the shop.
handover-check-contacts-more = Open the settings of the service. Put what the shop can receive in the place of anything private.
# S-130
handover-check-two-factor = Both know where two-factor codes arrive.
handover-check-two-factor-more = Show each other the app or number they come to. Then move it to the new person.
# S-131
handover-check-codes = New codes were made and put in their place.
handover-check-codes-more = Get a new set at the service, store it here, and replace the copies. Throw the old copies away.
# S-132
handover-check-sessions = The former person is logged out on every device.
handover-check-sessions-more = Open the list of devices at the service. Remove the former person's phone and computer.

handover-offered = By what is stored here, this is done. Whoever has looked ticks it.
handover-fact-nobody = Nobody is named yet who takes over.
handover-fact-successor-left = The person who takes over is noted as having left.
handover-fact-personal-contacts = Private contact details are still in use.
handover-fact-our-contacts = All contact details are noted as the shop's.
handover-fact-no-contacts = No contact details are noted. Look at the screen of the service.
handover-fact-factors = These second factors are noted.
handover-fact-no-factors = No second factor is noted. Look at the screen of the service.
handover-fact-new-codes = A new set was stored since the handover began.
handover-fact-old-codes = The newest set is from before the handover began.
handover-fact-no-codes = The vault has no codes of this account.
handover-fact-copies = Copies of the newest set are here.
handover-fact-sessions = These devices are noted as logged in.
handover-fact-no-sessions = No device is noted as logged in. Look at the screen of the service.

handover-page-title = Handover record
handover-page-made = Printed { $date }
handover-page-account = Account
handover-page-cause = Reason
handover-page-from = Hands over
handover-page-to = Takes over
handover-page-started = Begun
handover-page-state = Now
handover-page-checks = What is looked at
handover-page-done = { $date }
handover-page-by-hand = Done by, date
handover-page-note = Note
handover-page-signed = Signed in the app by
handover-page-signatures = Signatures
handover-page-sign-from = Hands over
handover-page-sign-to = Takes over
handover-page-sign-shop = For the shop
handover-page-sign-date = Date
handover-page-foot = No code is on this page. Keep it under lock with the papers of the shop.

# Screens
# S-128 to S-133
handover-list = Handovers
handover-list-all = Earlier handovers
handover-list-none = No handover yet.
handover-list-why = When somebody changes or leaves, five checks see to it that nobody keeps what is not theirs any more.
handover-new = Begin a handover
handover-new-why = It takes a quarter of an hour, with both people there. You can stop, and go on later.
handover-cause-title = What is happening?
handover-from-title = Who hands over?
handover-to-title = Who takes over?
handover-nobody = Decide later
handover-begin = Begin
handover-edit = Change who is in it
handover-edit-save = Keep it so
handover-way = { $from } → { $to }
handover-somebody = nobody yet
handover-started = Begun { $date }
handover-left = { $count ->
    [0] All checks are done
    [one] One check is left
   *[other] { $count } checks are left
}
handover-checks = Check together
handover-done = { $name }, { $date }
handover-gone = somebody who is not here any more
handover-named = { $kind } · { $name }
handover-who-title = Who has looked?
handover-who-why = Their name and today’s date go into the record.
handover-who-go = Done
handover-who-nobody = Nobody is noted yet. Add whoever has looked.
handover-own = A check of your own
handover-own-example = Keys of the shop were given back
handover-own-add = Add the check
handover-own-remove = Remove this check
handover-note = Note
handover-note-why = For the record. Write no code and no password here.
handover-note-save = Keep the note
handover-sign = Sign off
handover-sign-title = Who signs for the shop?
handover-sign-why = Whoever takes over answers for the account from now on.
handover-sign-go = Sign
handover-signed = Signed by { $name }, { $date }
handover-sign-back = Take the signature back
handover-lapsed-what = Look at the checks once more, and sign again.
handover-print = Print the record
handover-cancel = Call it off
handover-cancel-why = For one that was begun by mistake. It leaves the list.
handover-cancel-back = Go on with it after all
handover-next = What comes next
handover-next-codes = The person who left knew codes. New ones close that.
handover-next-done = Nothing is open because of this person.
handover-see = See the handover
handover-notice-done = Ticked.
handover-notice-undone = The tick was taken back.
handover-notice-removed = The check was removed.
handover-notice-note = The note was kept.
handover-notice-signed = Signed off.
handover-notice-sign-back = The signature was taken back.
handover-notice-cancelled = Called off.
handover-notice-back = It goes on.
