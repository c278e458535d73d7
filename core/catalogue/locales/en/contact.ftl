### One contact detail. Keys start with "contact-"; kinds are "contact-kind-" with the name of the variant.

contact-kind-email = Mail
contact-kind-phone = Phone number
contact-kind-recovery-email = Recovery mail
contact-kind-email-detail = Mail that receives messages and codes
contact-kind-phone-detail = A number for text messages and calls
contact-kind-recovery-email-detail = Mail that is used only when you are locked out

contact-title = Contact detail
contact-new-title = Add a contact detail
contact-new-intro = Write the number or address as the service has it. It is kept on this device only, encrypted.
contact-kind = Kind
contact-value-phone = Phone number
contact-value-email = Mail address
contact-value-phone-example = 090-0000-0000
contact-value-email-example = hanako@example.jp
contact-value-empty = Enter a number or a mail address.
contact-value-too-long = It is too long. Make it shorter.
contact-value-bad = It has characters that cannot be kept. Remove invisible ones.

# S-129
contact-owner = Whose is it?
contact-personal = My own
contact-organisation = The shop’s or company’s
contact-owner-why = For an account of a shop or company, choose one that stays when people change.

contact-sim = Which device has the SIM?
contact-sim-none = Not known, or none
contact-sim-why = If that device is lost, text messages and calls are lost with it.
contact-mailbox = Which account is this mailbox?
contact-mailbox-none = None that is recorded here
contact-mailbox-why = Without that account, this mail cannot be read either.
contact-in-device = The SIM is in “{ $name }”
contact-of-account = This is the mail of { $name }
contact-save = Save
contact-add-device = Add a device

# Whether it changed, or a slip was mended
contact-edit = Change or correct it
contact-edit-title = Correct the contact detail
contact-slip-question = Which one is it?
contact-slip = I mended a slip
contact-slip-detail = The number or address is the same as before. Nothing is to be done at the services.
contact-change = It is a new one
contact-change-detail = Correct it at the service too, for each account that uses it.

contact-confirm = It reaches me
contact-confirm-how = Try a text message or open the inbox first.
contact-notice-confirmed = Noted as checked.
contact-notice-saved = Saved.

# S-022, S-063, S-103, S-109
contact-give-up = I no longer have it
contact-give-up-title = Is this contact detail gone?
contact-give-up-what = For a number that was cancelled, or mail that you cannot open. The accounts that use it get a notice.
contact-give-up-go = Note that it is gone
contact-given-up = This contact detail is of no use any more
contact-back = I have it again
contact-notice-given-up = Noted as gone.
contact-notice-back = Noted as in use again.

# After a change, after giving it up
contact-after-title = These accounts use it
contact-after-changed = Put the new one into the settings of each service, then store new codes.
contact-after-given-up = Take it out of the settings of each service and register another one. Then store new codes.
contact-after-none = No account is recorded that uses it.

contact-accounts-title = Accounts that use it
contact-accounts-why = The service of each account knows this contact detail.
contact-accounts-none = None yet. Choose an account to add.
contact-accounts-add = Choose an account
contact-accounts-add-title = Accounts that use this contact detail
