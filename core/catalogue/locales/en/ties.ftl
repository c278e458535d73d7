### What an account relies on. Keys start with "ties-"; "factor-kind-" goes with the name of the variant.

factor-kind-sms = Code by text message
factor-kind-call = Code by call
factor-kind-mail = Code by mail
factor-kind-authenticator = Authenticator app
factor-kind-passkey = Passkey
factor-kind-security-key = Security key

ties-title = What this account relies on
ties-intro = Once recorded, you can see what is left when one of them is lost.
ties-entry-detail = Second factors, contact details, devices logged in, copies
ties-count = { $count ->
    [0] None recorded yet
   *[other] { $count }
}

# S-008, S-094
ties-factors = Second factors
ties-factors-why = What comes after the password. Backup codes are for the day on which these fail.
ties-factors-empty = None recorded yet. Add those that are on in the settings of the service.
ties-factor-add = Add a second factor
ties-factor-title = Second factor
ties-factor-new-title = Add a second factor
ties-factor-kind = Kind
ties-factor-device = Which device is it on?
ties-factor-contact = Which contact detail does it reach?
ties-factor-none = Not decided yet
ties-factor-none-why = While this is not known, a what-if counts it as missing.
ties-factor-new-device = Add a device
ties-factor-new-contact = Add a contact detail
ties-factor-save = Save
ties-factor-confirmed = Worked { $date }
ties-factor-unconfirmed = Not checked yet
ties-factor-to-confirm = See whether it works
ties-factor-base-gone = What it relies on is not with you any more
ties-factor-base-none = What it relies on is not recorded

# S-142
ties-confirm-title = Check: { $kind }
ties-confirm-intro = Try it once at the service. If it works on the device or number you use now, note that here.
ties-confirm-where = Where did it work?
ties-confirm-go = It works
ties-confirm-off = I switched it off at the service
ties-confirm-off-why = A factor you no longer use may let somebody in from the old device.
ties-notice-factor-added = The second factor was added.
ties-notice-factor-saved = Saved.
ties-notice-factor-confirmed = Noted that it works.
ties-notice-factor-removed = Noted as switched off.

ties-one-way-accepted = You decided that one is enough
ties-one-way-undo = Decide again

# S-010, S-093
ties-contacts = Contact details
ties-contacts-why = The numbers and mail that the service has of you. They may serve to prove who you are when you are locked out.
ties-contacts-empty = None recorded yet. Look in the settings of the service, and add what is there.
ties-contact-add = Choose a contact detail
ties-contact-new = Add a new contact detail
ties-contact-told = The service has the new one
ties-contact-remove = I removed it at the service
ties-notice-contact-told = Noted that the service knows.
ties-notice-contact-removed = Noted as removed.

# S-088
ties-sessions = Devices still logged in
ties-sessions-why = On a device that is still logged in, new codes may be made.
ties-sessions-empty = None recorded yet.
ties-sessions-choose = Choose devices

# S-111, S-120, S-145, X-2
ties-copies = Copies of the codes
ties-copies-why = Copies outside the vault. Paper is best kept away from the phone.
ties-copies-empty = No copies are recorded.
ties-copies-no-set = Store codes first, then you can record copies.
ties-copy-add = Choose the place of a copy
ties-copy-new-place = Add a new place
ties-copy-old = Older codes
ties-copy-old-why = Destroy older copies, or replace them with the new codes.
ties-copy-remove = Destroyed
ties-notice-copy-removed = Noted as destroyed.
ties-record = Place of record
ties-record-why = Decide on the one place that counts when copies differ.
ties-record-vault = This vault
ties-notice-record = The place of record was noted.

# S-012, S-122, S-124, S-126
ties-custodian = Custodian
ties-custodian-why = Who answers for this account, and whom to ask when there is trouble.
ties-custodian-none = Not decided
ties-notice-custodian = The custodian was noted.
ties-people = People who know the codes
ties-people-why = Those who hold or have seen the codes. When they leave, you are asked for new ones.
ties-people-empty = Nobody is recorded.
ties-person-add = Choose a person
ties-person-new = Add a new person

ties-search = Search
