### The home screen. Keys start with "home-".

home-lock = Lock
home-settings = Settings
home-accounts = Accounts
home-see-all = See all ({ $count })
home-add = Add
home-empty = There are no accounts yet. Add your first codes.
home-checked = Vault last checked { $date }
home-left = { $left } of { $of } left

home-all-well-title = All is well
home-all-well = As of { $date }, nothing needs doing.

home-stock-damaged = Partly unreadable

home-urgency-critical = First of all
home-urgency-now = Now
home-urgency-soon = Soon
home-urgency-later = When you have time

home-card-more = { $count ->
    [one] and one more reason
   *[other] and { $count } more reasons
}
home-card-look = Details
home-notices-all = See all notices ({ $count })
home-notices-put-off = Notices for later ({ $count })

home-readiness-count = { $state }: { $count }

home-what-if = If it were lost
home-what-if-detail = Try which accounts you could get into
home-what-if-line = With this device lost, you get into { $count } of { $of }
home-checklist = Contact details and second factors
home-checklist-detail = See whether they still reach you
home-checklist-due = { $count ->
    [one] One to check
   *[other] { $count } to check
}
home-devices = Devices
home-devices-detail = When you change or lose one
home-things = Copies and people
home-things-detail = When a copy is lost, or somebody leaves
home-safekeeping = Safekeeping
home-safekeeping-last = Last verified backup { $date }
home-safekeeping-none = No verified backup yet

home-next-first-title = Store your first codes
home-next-first = Paste the backup codes of a service. It takes about a minute.
home-next-first-go = Add codes

home-next-prove-title = Check your recovery key
home-next-prove = Type it once from your paper, and you know that it was written down right.
home-next-prove-go = Check the recovery key

home-next-store-title = { $account } has no codes
home-next-store = Get codes at the service while you can still log in, and store them here.
home-next-store-go = Store codes

home-next-damage-title = Some records cannot be read
home-next-damage = See which ones. All the others are safe.
home-next-damage-go = Have a look

home-damage-title = Unreadable records
home-damage-intro = These records could not be read when the vault was opened. All the others are safe, and nothing was deleted.
home-damage-none = Every record can be read.
home-damage-account = The whole account cannot be read.
home-damage-codes = The codes of this account cannot be read. Get new ones while you can still log in.
home-damage-info = The record about the vault itself cannot be read.
home-damage-contact = A contact detail cannot be read.
home-damage-device = A device in your list cannot be read.
home-damage-place = A place in your list cannot be read.
home-damage-person = A person in your list cannot be read.
home-damage-handover = A handover cannot be read.
home-damage-outsourcing = A sheet for somebody from outside cannot be read.
home-damage-manifest = The list of records does not match. Some may be missing or older.
home-damage-slot = One way to open the vault is damaged. Change the passphrase, or make a new recovery key.
home-damage-log = A part of the log cannot be read.
home-damage-unknown = A newer version stored something here.
home-damage-id = Record { $id }
home-damage-safe-title = Reading only, for now
home-damage-safe = Codes can be shown as always. Marking and adding work once you decide to go on.
home-damage-accept-title = Go on with what can be read
home-damage-accept = A copy is made first. Unreadable records are put aside, not deleted.
home-damage-go = Go on with what can be read
home-damage-working = Making a copy. This takes a few seconds.
home-notice-damage-accepted = You can go on with what can be read.
