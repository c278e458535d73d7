### Settings. Keys start with "settings-".

settings-title = Settings
settings-language = Language
settings-language-system = As on this device
settings-language-ja = 日本語
settings-language-en = English

settings-lock = Automatic lock
settings-lock-why = Locks after this time without a touch. It locks at once when you leave the app.
settings-lock-minutes = { $minutes ->
    [one] 1 minute
   *[other] { $minutes } minutes
}

settings-keys = Ways to open it
settings-passphrase = Change the passphrase
settings-passphrase-old = Passphrase now
settings-passphrase-new = New passphrase
settings-passphrase-copies = Copies made before still open with the old passphrase.
settings-passphrase-go = Change the passphrase
settings-passphrase-working = Making the keys anew. This takes a few seconds.
settings-notice-passphrase = The passphrase was changed.

settings-prove = Check the recovery key
settings-key-none = There is no recovery key yet.
settings-key-unproven = Not checked yet.
settings-key-proven = Checked { $date }.
settings-notice-key-proven = The recovery key opens the vault.

settings-new-key = Make a new recovery key
settings-new-key-detail = When the paper is lost, or was seen
settings-new-key-what = A new recovery key makes the old one useless. Have paper and pen ready.
settings-new-key-go = Make a new recovery key
settings-new-key-working = Making the keys anew. This takes a few seconds.

settings-about = About this app
settings-protection = What is protected, and what is not
settings-protected-title = Protected
settings-protected-offline = This app never connects to the internet. It cannot send your codes anywhere.
settings-protected-file = A copied vault file shows neither codes nor names without the passphrase or the recovery key.
settings-protected-memory = Locking wipes keys and codes from the vault’s memory.
settings-protected-damage = If the file is damaged, you are told what cannot be read, and the rest goes on working. Nothing is deleted.
settings-unprotected-title = Not protected
settings-unprotected-weak = A passphrase that is easy to guess can be guessed, given time.
settings-unprotected-open = Whoever holds the device while the vault is open can see what is in it.
settings-unprotected-system = A device under somebody else’s control may show your screen and your typing.
settings-unprotected-forgotten = If the passphrase and the recovery key are both lost, we cannot open it either.
settings-unprotected-lost = If this device is lost, codes kept only here are lost too. Keep a copy on paper as well.
settings-protection-note = For codes that may have been seen, new ones at the service are the sure way.

settings-licences = Licences
settings-licences-own = Toride is published under MIT or Apache-2.0. It stands on these works.
settings-version = Version { $version }
settings-created = Vault made { $date }
