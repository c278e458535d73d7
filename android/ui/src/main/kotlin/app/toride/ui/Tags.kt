package app.toride.ui

/** What UI tests find things by. Stable: a test on either build names these and nothing else. */
object Tags {
    // Screens, one on the stage at a time
    const val ACCOUNT = "screen_account"
    const val ACCOUNTS = "screen_accounts"
    const val ADD_NAME = "screen_add_name"
    const val ADD_PASTE = "screen_add_paste"
    const val ADD_SERVICE = "screen_add_service"
    const val BIN = "screen_bin"
    const val ADD_BESIDE = "screen_add_beside"
    const val ADD_INSTEAD = "screen_add_instead"
    const val ADD_PICTURE = "screen_add_picture"
    const val BLOCKED = "screen_blocked"
    const val CHANGE_PASSPHRASE = "screen_change_passphrase"
    const val CREATE = "screen_create"
    const val DAMAGE = "screen_damage"
    const val DONE = "screen_done"
    const val EDIT_ACCOUNT = "screen_edit_account"
    const val EDIT_CODE_SCREEN = "screen_edit_code_screen"
    const val HELP = "screen_help"
    const val HISTORY = "screen_history"
    const val HOME = "screen_home"
    const val LICENCES = "screen_licences"
    const val LOOKING = "screen_looking"
    const val NEW_KEY = "screen_new_key"
    const val ORIGINAL = "screen_original"
    const val PROTECTION = "screen_protection"
    const val PURGE = "screen_purge"
    const val RECOVERY_KEY = "screen_recovery_key"
    const val REPAIR = "screen_repair"
    const val REPAIRED = "screen_repaired"
    const val RETIRE = "screen_retire"
    const val REVIEW = "screen_review"
    const val SETS = "screen_sets"
    const val SETTINGS = "screen_settings"
    const val SHOW = "screen_show"
    const val STARTING_OVER = "screen_starting_over"
    const val TYPE_KEY = "screen_type_key"
    const val UNLOCK = "screen_unlock"
    const val UNLOCK_WITH_KEY = "screen_unlock_with_key"
    const val WELCOME = "screen_welcome"

    // On every screen
    const val BACK = "back"
    const val FAILURE = "failure"
    const val FIELD_PROBLEM = "field_problem"
    const val WORKING = "working"
    const val NOTICE = "notice"
    const val UNDO = "undo"
    const val CLOSE_NOTICE = "close_notice"
    const val COVER = "cover"
    const val HELP_ENTRY = "help_entry"
    const val PASSPHRASE = "passphrase"
    const val SHOW_PASSPHRASE = "show_passphrase"
    const val TRY_AGAIN = "try_again"

    // Welcome, create, unlock, repair
    const val START = "start"
    const val START_OVER = "start_over"
    const val START_OVER_NEITHER = "start_over_neither"
    const val START_OVER_GO = "start_over_go"
    const val STRENGTH = "strength"
    const val CREATE_GO = "create_go"
    const val RECOVERY_KEY_TEXT = "recovery_key_text"
    const val KEY_WRITTEN = "key_written"
    const val RECOVERY_KEY_FIELD = "recovery_key_field"
    const val PROVE_KEY = "prove_key"
    const val LATER = "later"
    const val UNLOCK_GO = "unlock_go"
    const val WITH_KEY = "with_key"
    const val WITH_PASSPHRASE = "with_passphrase"
    const val REPAIR_GO = "repair_go"
    const val REPAIRED_GO = "repaired_go"

    // Home
    const val LOCK = "lock"
    const val SETTINGS_ENTRY = "settings_entry"
    const val NEXT_STEP = "next_step"
    const val NEXT_STEP_GO = "next_step_go"
    const val ALL_WELL = "all_well"
    const val SEE_ALL = "see_all"
    const val ADD = "add"
    const val ACCEPT_DAMAGE = "accept_damage"

    // Accounts, one account
    const val BIN_ENTRY = "bin_entry"
    const val SHOW_CODE = "show_code"
    const val ADD_CODES = "add_codes"
    const val ABOUT_SET = "about_set"
    const val EXPOSE_SET = "expose_set"
    const val UNEXPOSE_SET = "unexpose_set"
    const val RETIRE_SET = "retire_set"
    const val UNRETIRE_SET = "unretire_set"
    const val RETIRED_SETS = "retired_sets"
    const val CODE_SHOW = "code_show"
    const val CODE_EXPOSE = "code_expose"
    const val CODE_UNDO = "code_undo"
    const val ABOUT_CODES = "about_codes"
    const val LOOKS_DIFFERENT = "looks_different"
    const val ORIGINAL_ENTRY = "original_entry"
    const val HISTORY_ENTRY = "history_entry"
    const val EDIT_ENTRY = "edit_entry"
    const val SAVE_ACCOUNT = "save_account"
    const val TO_BIN = "to_bin"
    const val RESTORE = "restore"
    const val PURGE_ENTRY = "purge_entry"
    const val PURGE_GO = "purge_go"

    // Show
    const val CODE_CARD = "code_card"
    const val CODE = "code"
    const val RING = "ring"
    const val COPY_PLAIN = "copy_plain"
    const val COPY_GROUPED = "copy_grouped"
    const val HIDE_CODE = "hide_code"
    const val SHOW_AGAIN = "show_again"
    const val WORKED = "worked"
    const val FAILED = "failed"
    const val UNDO_REJECTED = "undo_rejected"
    const val NEXT_CODE = "next_code"
    const val NEW_CODES = "new_codes"
    const val HOW_TO_ENTER = "how_to_enter"

    // Add
    const val SERVICE_SEARCH = "service_search"
    const val ACCOUNT_NAME = "account_name"
    const val PERSONAL = "personal"
    const val BUSINESS = "business"
    const val NAME_DONE = "name_done"
    const val PASTE_FIELD = "paste_field"
    const val READ_PASTE = "read_paste"
    const val PASTE = "paste"
    const val CHOOSE_FILE = "choose_file"
    const val CHOOSE_PICTURE = "choose_picture"
    const val LOOK_AT_PICTURE = "look_at_picture"
    const val PICTURE = "picture"
    const val LARGER = "larger"
    const val SMALLER = "smaller"
    const val CANCEL_PICTURE = "cancel_picture"
    const val INSTEAD_AGAIN = "instead_again"
    const val NEVERTHELESS = "nevertheless"
    const val BY_HAND = "by_hand"
    const val HOW_TO_GET = "how_to_get"
    const val SOURCE = "source"
    const val SOURCE_ALL = "source_all"
    const val DOUBTS = "doubts"
    const val DOUBT_EDIT = "doubt_edit"
    const val DOUBT_KEEP = "doubt_keep"
    const val DOUBT_LEAVE = "doubt_leave"
    const val CANDIDATES = "candidates"
    const val CANDIDATE_SET = "candidate_set"
    const val INCLUDE = "include"
    const val MARK_USED = "mark_used"
    const val EDIT_CODE = "edit_code"
    const val CODE_FIELD = "code_field"
    const val SAVE_CODE = "save_code"
    const val ADD_BY_HAND = "add_by_hand"
    const val REFUSED = "refused"
    const val NOTHING_FOUND = "nothing_found"
    const val FILE_HINT = "file_hint"
    const val STORED = "stored"
    const val OLD_LIST = "old_list"
    const val STORED_GO = "stored_go"
    const val SETS_BOTH = "sets_both"
    const val SETS_DONE = "sets_done"
    const val PASTE_AGAIN = "paste_again"
    const val KEEP = "keep"
    const val RETIRE_YES = "retire_yes"
    const val RETIRE_NO = "retire_no"
    const val DONE_GO = "done_go"
    const val ORIGINAL_DONE = "original_done"

    // Settings
    const val CHANGE_PASSPHRASE_GO = "change_passphrase_go"
    const val DAMAGE_ENTRY = "damage_entry"
    const val LANGUAGE_EN = "language_en"
    const val LANGUAGE_JA = "language_ja"
    const val LANGUAGE_SYSTEM = "language_system"
    const val LICENCES_ENTRY = "licences_entry"
    const val NEW_KEY_ENTRY = "new_key_entry"
    const val NEW_KEY_GO = "new_key_go"
    const val NEW_PASSPHRASE = "new_passphrase"
    const val PASSPHRASE_ENTRY = "passphrase_entry"
    const val PROTECTION_ENTRY = "protection_entry"
    const val PROVE_ENTRY = "prove_entry"

    // Rows
    /** The account [id] in a list. */
    fun account(id: String) = "account_$id"

    /** The service [id] in the list to choose from. */
    fun service(id: String) = "service_$id"

    /** The set in use at [index], newest first, from 0. */
    fun set(index: Int) = "set_$index"

    /** The code at [position] of its set, from 1. */
    fun code(position: Int) = "code_$position"

    /** The candidate [index] of a review, from 0. */
    fun candidate(index: Int) = "candidate_$index"

    /** The doubt about that candidate. */
    fun doubt(index: Int) = "doubt_$index"

    /** The pencil of that candidate. */
    fun changeCode(index: Int) = "change_code_$index"

    /** The doubtful character at [place] of a code, from 0. */
    fun doubtfulPlace(place: Int) = "doubtful_place_$place"

    /** Its reading [reading], from 0. */
    fun reading(reading: Int) = "reading_$reading"

    /** The set [number] of a text, from 1, to say that it is the one in use. */
    fun textSet(number: Int) = "text_set_$number"

    /** The place of an original by its [kind], in small letters. */
    fun original(kind: String) = "original_$kind"

    /** The choice of [minutes] until the app locks. */
    fun lockMinutes(minutes: Int) = "lock_minutes_$minutes"

    /** The chip of a recovery key's group, from 1. */
    fun recoveryKeyGroup(position: Int) = "recovery_key_group_$position"
}
