package app.toride.ui

/** What UI tests find things by. Stable: a test on either build names these and nothing else. */
object Tags {
    // Screens, one on the stage at a time
    const val ACCOUNT = "screen-account"
    const val ACCOUNTS = "screen-accounts"
    const val ADD_NAME = "screen-add-name"
    const val ADD_PASTE = "screen-add-paste"
    const val ADD_SERVICE = "screen-add-service"
    const val BIN = "screen-bin"
    const val BLOCKED = "screen-blocked"
    const val CHANGE_PASSPHRASE = "screen-change-passphrase"
    const val CREATE = "screen-create"
    const val DAMAGE = "screen-damage"
    const val DONE = "screen-done"
    const val EDIT_ACCOUNT = "screen-edit-account"
    const val EDIT_CODE_SCREEN = "screen-edit-code-screen"
    const val HELP = "screen-help"
    const val HISTORY = "screen-history"
    const val HOME = "screen-home"
    const val LICENCES = "screen-licences"
    const val LOOKING = "screen-looking"
    const val NEW_KEY = "screen-new-key"
    const val PROTECTION = "screen-protection"
    const val PURGE = "screen-purge"
    const val RECOVERY_KEY = "screen-recovery-key"
    const val REPAIR = "screen-repair"
    const val REPAIRED = "screen-repaired"
    const val RETIRE = "screen-retire"
    const val REVIEW = "screen-review"
    const val SETTINGS = "screen-settings"
    const val SHOW = "screen-show"
    const val TYPE_KEY = "screen-type-key"
    const val UNLOCK = "screen-unlock"
    const val UNLOCK_WITH_KEY = "screen-unlock-with-key"
    const val WELCOME = "screen-welcome"

    // On every screen
    const val BACK = "back"
    const val FAILURE = "failure"
    const val FIELD_PROBLEM = "field-problem"
    const val WORKING = "working"
    const val NOTICE = "notice"
    const val UNDO = "undo"
    const val CLOSE_NOTICE = "close-notice"
    const val COVER = "cover"
    const val HELP_ENTRY = "help-entry"
    const val PASSPHRASE = "passphrase"
    const val SHOW_PASSPHRASE = "show-passphrase"
    const val TRY_AGAIN = "try-again"

    // Welcome, create, unlock, repair
    const val START = "start"
    const val STRENGTH = "strength"
    const val CREATE_GO = "create-go"
    const val RECOVERY_KEY_TEXT = "recovery-key-text"
    const val KEY_WRITTEN = "key-written"
    const val RECOVERY_KEY_FIELD = "recovery-key-field"
    const val PROVE_KEY = "prove-key"
    const val LATER = "later"
    const val UNLOCK_GO = "unlock-go"
    const val WITH_KEY = "with-key"
    const val REPAIR_GO = "repair-go"
    const val REPAIRED_GO = "repaired-go"

    // Home
    const val LOCK = "lock"
    const val SETTINGS_ENTRY = "settings-entry"
    const val NEXT_STEP = "next-step"
    const val NEXT_STEP_GO = "next-step-go"
    const val ALL_WELL = "all-well"
    const val SEE_ALL = "see-all"
    const val ADD = "add"
    const val ACCEPT_DAMAGE = "accept-damage"

    // Accounts, one account
    const val BIN_ENTRY = "bin-entry"
    const val SHOW_CODE = "show-code"
    const val ADD_CODES = "add-codes"
    const val ABOUT_SET = "about-set"
    const val EXPOSE_SET = "expose-set"
    const val UNEXPOSE_SET = "unexpose-set"
    const val RETIRE_SET = "retire-set"
    const val UNRETIRE_SET = "unretire-set"
    const val RETIRED_SETS = "retired-sets"
    const val CODE_SHOW = "code-show"
    const val CODE_EXPOSE = "code-expose"
    const val CODE_UNDO = "code-undo"
    const val HISTORY_ENTRY = "history-entry"
    const val EDIT_ENTRY = "edit-entry"
    const val SAVE_ACCOUNT = "save-account"
    const val TO_BIN = "to-bin"
    const val RESTORE = "restore"
    const val PURGE_ENTRY = "purge-entry"
    const val PURGE_GO = "purge-go"

    // Show
    const val CODE_CARD = "code-card"
    const val CODE = "code"
    const val RING = "ring"
    const val COPY_PLAIN = "copy-plain"
    const val COPY_GROUPED = "copy-grouped"
    const val HIDE_CODE = "hide-code"
    const val SHOW_AGAIN = "show-again"
    const val WORKED = "worked"
    const val FAILED = "failed"
    const val UNDO_REJECTED = "undo-rejected"
    const val NEXT_CODE = "next-code"
    const val NEW_CODES = "new-codes"
    const val HOW_TO_ENTER = "how-to-enter"

    // Add
    const val SERVICE_SEARCH = "service-search"
    const val ACCOUNT_NAME = "account-name"
    const val PERSONAL = "personal"
    const val BUSINESS = "business"
    const val NAME_DONE = "name-done"
    const val PASTE_FIELD = "paste-field"
    const val READ_PASTE = "read-paste"
    const val PASTE = "paste"
    const val CHOOSE_FILE = "choose-file"
    const val BY_HAND = "by-hand"
    const val HOW_TO_GET = "how-to-get"
    const val SOURCE = "source"
    const val SOURCE_ALL = "source-all"
    const val DOUBTS = "doubts"
    const val LOOK_AT_DOUBT = "look-at-doubt"
    const val CANDIDATES = "candidates"
    const val CANDIDATE_SET = "candidate-set"
    const val INCLUDE = "include"
    const val MARK_USED = "mark-used"
    const val EDIT_CODE = "edit-code"
    const val CODE_FIELD = "code-field"
    const val SAVE_CODE = "save-code"
    const val ADD_BY_HAND = "add-by-hand"
    const val REFUSED = "refused"
    const val NOTHING_FOUND = "nothing-found"
    const val PASTE_AGAIN = "paste-again"
    const val KEEP = "keep"
    const val RETIRE_YES = "retire-yes"
    const val RETIRE_NO = "retire-no"
    const val DONE_GO = "done-go"

    // Settings
    const val CHANGE_PASSPHRASE_GO = "change-passphrase-go"
    const val DAMAGE_ENTRY = "damage-entry"
    const val LANGUAGE_EN = "language-en"
    const val LANGUAGE_JA = "language-ja"
    const val LANGUAGE_SYSTEM = "language-system"
    const val LICENCES_ENTRY = "licences-entry"
    const val NEW_KEY_ENTRY = "new-key-entry"
    const val NEW_KEY_GO = "new-key-go"
    const val NEW_PASSPHRASE = "new-passphrase"
    const val PASSPHRASE_ENTRY = "passphrase-entry"
    const val PROTECTION_ENTRY = "protection-entry"
    const val PROVE_ENTRY = "prove-entry"

    // Rows
    /** The account [id] in a list. */
    fun account(id: String) = "account-$id"

    /** The service [id] in the list to choose from. */
    fun service(id: String) = "service-$id"

    /** The set in use at [index], newest first, from 0. */
    fun set(index: Int) = "set-$index"

    /** The code at [position] of its set, from 1. */
    fun code(position: Int) = "code-$position"

    /** The candidate [index] of a review, from 0. */
    fun candidate(index: Int) = "candidate-$index"

    /** The pencil of that candidate. */
    fun changeCode(index: Int) = "change-code-$index"

    /** The choice of [minutes] until the app locks. */
    fun lockMinutes(minutes: Int) = "lock-minutes-$minutes"

    /** The chip of a recovery key's group, from 1. */
    fun recoveryKeyGroup(position: Int) = "recovery-key-group-$position"
}
