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
    const val QUESTION_CARD = "question_card"
    const val QUESTION_GO = "question_go"
    const val WALK_CARD = "walk_card"
    const val WALK_GO = "walk_go"
    const val TOP_CARD = "top_card"
    const val TOP_CARD_GO = "top_card_go"
    const val TOP_CARD_LOOK = "top_card_look"
    const val ALL_NOTICES = "all_notices"
    const val READINESS = "readiness"
    const val WHAT_IF_ENTRY = "what_if_entry"
    const val CHECKLIST_ENTRY = "checklist_entry"
    const val DEVICES_ENTRY = "devices_entry"
    const val THINGS_ENTRY = "things_entry"
    const val CLOSE_CHANGE = "close_change"
    const val OLDER_READ = "older_read"

    // What asks for something
    const val NOTICES = "screen_notices"
    const val CARD = "screen_card"
    const val CARD_DONE = "screen_card_done"
    const val ACT = "screen_act"
    const val RENEW = "screen_renew"
    const val PHONE_WALK = "screen_phone_walk"
    const val ASK = "screen_ask"
    const val ANSWERED = "screen_answered"
    const val REMINDERS = "screen_reminders"
    const val CARD_GO = "card_go"
    const val CARD_ACCOUNT = "card_account"
    const val CARD_NOTICES = "card_notices"
    const val ALTERNATIVE = "alternative"
    const val PUT_OFF = "put_off"
    const val ACT_GO = "act_go"
    const val WHY_FIELD = "why_field"
    const val CONTACT_ENTRY = "contact_entry"
    const val RENEW_GO = "renew_go"
    const val RENEW_KEEP = "renew_keep"
    const val WALK_ALL = "walk_all"
    const val DONE_NEXT = "done_next"
    const val REMINDERS_ENTRY = "reminders_entry"
    const val REMINDERS_ON = "reminders_on"
    const val REMINDERS_ALLOW = "reminders_allow"
    const val QUIET_FROM = "quiet_from"
    const val QUIET_TO = "quiet_to"

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

    // What accounts hang on
    const val CHECKLIST = "screen_checklist"
    const val CONTACT = "screen_contact"
    const val CONTACT_CHANGED = "screen_contact_changed"
    const val CONTACT_FORM = "screen_contact_form"
    const val DEVICE = "screen_device"
    const val DEVICES = "screen_devices"
    const val DEVICE_FORM = "screen_device_form"
    const val DEVICE_GONE = "screen_device_gone"
    const val FACTOR = "screen_factor"
    const val PERSON = "screen_person"
    const val PERSON_FORM = "screen_person_form"
    const val SPOT = "screen_spot"
    const val SPOT_FORM = "screen_spot_form"
    const val THINGS = "screen_things"
    const val TIES = "screen_ties"
    const val TIE_LIST = "screen_tie_list"
    const val USED_BY = "screen_used_by"
    const val WHAT_IF = "screen_what_if"
    const val WHICH_DEVICE = "screen_which_device"
    const val ABOUT_CHECKLIST = "tie_about_checklist"
    const val ABOUT_WHAT_IF = "tie_about_what_if"
    const val ADD_BASE = "tie_add_base"
    const val ADD_CONTACT = "tie_add_contact"
    const val ADD_DEVICE = "tie_add_device"
    const val ADD_FACTOR = "tie_add_factor"
    const val ADD_NEW = "tie_add_new"
    const val ADD_PERSON = "tie_add_person"
    const val ADD_PLACE = "tie_add_place"
    const val AFFECTED = "tie_affected"
    const val ALL_ACCOUNTS = "tie_all_accounts"
    const val ANOTHER = "tie_another"
    const val BEST_FIX = "tie_best_fix"
    const val BEST_FIX_GO = "tie_best_fix_go"
    const val CHOOSE_CONTACTS = "tie_choose_contacts"
    const val CHOOSE_COPIES = "tie_choose_copies"
    const val CHOOSE_PEOPLE = "tie_choose_people"
    const val CHOOSE_SESSIONS = "tie_choose_sessions"
    const val CONFIRM = "tie_confirm"
    const val CONTACT_VALUE = "tie_contact_value"
    const val DEPENDENTS = "tie_dependents"
    const val EDIT = "tie_edit"
    const val GIVE_BACK = "tie_give_back"
    const val GIVE_UP = "tie_give_up"
    const val GONE_GO = "tie_gone_go"
    const val LEFT = "tie_left"
    const val LOST = "tie_lost"
    const val NAME = "tie_name"
    const val NOWHERE = "tie_nowhere"
    const val ONE_WAY = "tie_one_way"
    const val PEOPLE_ENTRY = "tie_people_entry"
    const val PICK_SEARCH = "tie_pick_search"
    const val RECORD = "tie_record"
    const val REMOVE = "tie_remove"
    const val REPLACED = "tie_replaced"
    const val SAVE = "tie_save"
    const val SLIP = "tie_slip"
    const val STANDING = "tie_standing"
    const val TAKE_BACK = "tie_take_back"
    const val TIES_CARD = "tie_ties_card"
    const val TIES_ENTRY = "tie_ties_entry"
    const val WHAT_IF_SUMMARY = "tie_what_if_summary"
    const val WHO_USES = "tie_who_uses"
    const val WORKS = "tie_works"

    // What brings the vault back. "keep_", as the sentences of these screens have their names in front.
    const val CABINET_LIST = "screen_cabinet_list"
    const val EXPORT = "screen_write_out"
    const val IMPORT = "screen_take_in"
    const val IMPORT_INTO = "screen_take_in_into"
    const val IMPORT_PASSWORD = "screen_take_in_password"
    const val IMPORT_DONE = "screen_take_in_done"
    const val MAKE_BACKUP = "screen_make_backup"
    const val MAKE_SHEET = "screen_make_sheet"
    const val OTHER_WAYS = "screen_other_ways"
    const val REKEY = "screen_new_keys"
    const val REKEYED = "screen_new_keys_made"
    const val RESTORING = "screen_bring_back"
    const val RESTORE_FILE = "screen_bring_back_file"
    const val RESTORE_PAPER = "screen_bring_back_paper"
    const val RESTORE_SECRET = "screen_bring_back_secret"
    const val RESTORE_PASSPHRASE = "screen_bring_back_passphrase"
    const val RESTORED = "screen_brought_back"
    const val SAFEKEEPING = "screen_safekeeping"
    const val SET_ASIDE = "screen_set_aside"
    const val TEST_BACKUP = "screen_test_backup"
    const val AGREE = "keep_agree"
    const val ASIDE_ENTRY = "keep_aside_entry"
    const val BACKUP_DONE = "keep_backup_done"
    const val BACKUP_ENTRY = "keep_backup_entry"
    const val BACKUP_GO = "keep_backup_go"
    const val BRING_BACK = "screen_swap"
    const val BRING_BACK_GO = "keep_bring_back_go"
    const val BY_KEY = "keep_by_key"
    const val BY_PASSPHRASE = "keep_by_passphrase"
    const val CABINET_ENTRY = "keep_cabinet_entry"
    const val CABINET_GO = "keep_cabinet_go"
    const val CHANGE_TOO = "keep_change_too"
    const val CHOOSE_ANY_FILE = "keep_choose_file"
    const val EXPORT_ENTRY = "keep_write_out_entry"
    const val EXPORT_GO = "keep_write_out_go"
    const val FILE_GO = "keep_file_go"
    const val FILE_IS = "keep_file_is"
    const val FORM_CSV = "keep_form_csv"
    const val FORM_JSON = "keep_form_json"
    const val FROM_DEVICE = "keep_from_device"
    const val IMPORT_ENTRY = "keep_take_in_entry"
    const val IMPORT_FINISH = "keep_take_in_finish"
    const val IMPORT_GO = "keep_take_in_go"
    const val IMPORT_INTO_GO = "keep_take_in_into_go"
    const val IMPORT_NEW = "keep_take_in_new"
    const val IMPORT_SERVICE = "keep_take_in_service"
    const val KEEP_PASSPHRASE = "keep_passphrase"
    const val LAST_BACKUP = "keep_last_backup"
    const val MERGE_BACKUP = "keep_merge_backup"
    const val NEW_PASSPHRASE_TOO = "keep_new_passphrase"
    const val OPENS = "keep_opens"
    const val PAPER_READY = "keep_paper_ready"
    const val PAPER_SAVE = "keep_paper_save"
    const val PAPER_SAVED = "keep_paper_saved"
    const val PRINT = "keep_print"
    const val REHEARSE_KEY = "keep_rehearse_key"
    const val REHEARSE_PASSPHRASE = "keep_rehearse_passphrase"
    const val REKEY_ENTRY = "keep_new_keys_entry"
    const val REKEY_GO = "keep_new_keys_go"
    const val RESTORE_ENTRY = "keep_bring_back_entry"
    const val RESTORE_FROM_FILE = "keep_bring_back_from_file"
    const val RESTORE_FROM_PAPER = "keep_bring_back_from_paper"
    const val RESTORE_GO = "keep_bring_back_now"
    const val RESTORED_GO = "keep_brought_back_go"
    const val SAFEKEEPING_ENTRY = "keep_safekeeping_entry"
    const val SAVE_FILE = "keep_save_file"
    const val SECRET_GO = "keep_secret_go"
    const val SHEET_ENTRY = "keep_sheet_entry"
    const val SHEET_GO = "keep_sheet_go"
    const val STANDING_OF_FILE = "keep_standing_of_file"
    const val TEST_ENTRY = "keep_test_entry"
    const val TROUBLE = "keep_trouble"
    const val WAYS_ENTRY = "keep_ways_entry"
    const val WITH_VAULT = "keep_with_vault"

    // Between devices and people
    const val PAIR = "screen_pair"
    const val PAIR_CODES = "screen_pair_codes"
    const val PAIR_KEY = "screen_pair_key"
    const val PAIR_BACK = "screen_pair_back"
    const val RECEIVE = "screen_receive"
    const val RECEIVE_OLD = "screen_receive_old"
    const val RECEIVE_KEY = "screen_receive_key"
    const val RECEIVE_PASSPHRASE = "screen_receive_passphrase"
    const val RECEIVED = "screen_received"
    const val SYNC = "screen_sync"
    const val SYNC_SHOW = "screen_sync_show"
    const val READ = "screen_read"
    const val READ_KEY = "screen_read_key"
    const val READ_PASSPHRASE = "screen_read_passphrase"
    const val READ_BACKUP = "screen_read_backup"
    const val OTHER_VAULT = "screen_other_vault"
    const val OLD_KEY = "screen_old_key"
    const val PREVIEW = "screen_preview"
    const val TAKEN = "screen_taken"
    const val SHARE_RECEIVED = "screen_share_received"
    const val LOSS = "screen_loss"
    const val SHARE = "screen_share"
    const val SHARE_CODES = "screen_share_codes"
    const val SHARE_KEY = "screen_share_key"
    const val INBOX = "screen_inbox"
    const val SHARED = "screen_shared"
    const val PAIR_ENTRY = "pair_entry"
    const val PAIR_GO = "pair_go"
    const val PAIR_NEXT = "pair_next"
    const val KEY_CODE = "key_code"
    const val KEY_TEXT = "key_text"
    const val KEY_GO = "key_go"
    const val READ_BACK = "read_back"
    const val RECEIVE_GO = "receive_go"
    const val RECEIVED_SHOW = "received_show"
    const val RECEIVED_HOME = "received_home"
    const val RECEIVED_WHAT = "received_what"
    const val OLD_GO = "old_go"
    const val OLD_AGAIN = "old_again"
    const val OTHER_KIND = "other_kind"
    const val OTHER_KIND_GO = "other_kind_go"
    const val SYNC_ENTRY = "sync_entry"
    const val SYNC_READ = "sync_read"
    const val SYNC_SHOW_GO = "sync_show_go"
    const val SYNC_NEXT = "sync_next"
    const val FINISH = "finish"
    const val PREVIEW_GO = "preview_go"
    const val PREVIEW_AGREE = "preview_agree"
    const val PREVIEW_WARNING = "preview_warning"
    const val PREVIEW_NOTHING = "preview_nothing"
    const val TAKEN_UNDO = "taken_undo"
    const val TAKEN_SHOW = "taken_show"
    const val LOSS_GO = "loss_go"
    const val LOSS_NEXT = "loss_next"
    const val LOSS_ENTRY = "loss_entry"
    const val SHARE_ENTRY = "share_entry"
    const val SHARE_GO = "share_go"
    const val INBOX_ENTRY = "inbox_entry"
    const val INBOX_READ = "inbox_read"
    const val DISCARD = "discard"
    const val DISCARD_GO = "discard_go"
    const val QR_CODES = "qr_codes"
    const val QR_SAVE = "qr_save"
    const val QR_SAVED = "qr_saved"
    const val QR_FILE = "qr_file"
    const val QR_CAMERA = "qr_camera"
    const val QR_ALLOW = "qr_allow"
    const val QR_PICTURES = "qr_pictures"
    const val QR_PROGRESS = "qr_progress"
    const val QR_HINT = "qr_hint"
    const val QR_AGAIN = "qr_again"

    /** So many [hours] until a shared code is over. */
    fun until(hours: Int) = "until_$hours"

    /** The steps after the loss of the device [id]. */
    fun loss(id: String) = "loss_$id"

    /** A step after a loss that was skipped, by its place from 0. */
    fun lossStep(index: Int) = "loss_step_$index"

    /** The shared code [id]. */
    fun shared(id: String) = "shared_$id"

    // Somebody cannot log in
    const val GUIDE = "screen_guide"
    const val GUIDE_ACCOUNTS = "screen_guide_accounts"
    const val GUIDE_CONTENTS = "screen_guide_contents"
    const val GUIDE_OTHERWISE = "screen_guide_otherwise"
    const val GUIDE_STORAGE = "screen_guide_storage"
    const val PREVENTION = "screen_prevention"
    const val QUESTIONS = "screen_questions"
    const val GUIDE_TROUBLE = "screen_guide_trouble"
    const val WAIT = "screen_wait"
    const val GUIDE_ACCOUNT = "guide_account"
    const val GUIDE_ACT = "guide_act"
    const val GUIDE_ALL = "guide_all"
    const val GUIDE_ANEW = "guide_anew"
    const val GUIDE_BACK = "guide_back"
    const val GUIDE_DONE = "guide_done"
    const val GUIDE_GO_ON = "guide_go_on"
    const val GUIDE_KNOWN = "guide_known"
    const val GUIDE_LEAVE = "guide_leave"
    const val GUIDE_LINES = "guide_lines"
    const val GUIDE_LINES_OPEN = "guide_lines_open"
    const val GUIDE_NEXT = "guide_next"
    const val GUIDE_NOT_THIS = "guide_not_this"
    const val GUIDE_ON_COMPUTER = "guide_on_computer"
    const val GUIDE_ON_PHONE = "guide_on_phone"
    const val GUIDE_OTHER_ACCOUNT = "guide_other_account"
    const val GUIDE_PROGRESS = "guide_progress"
    const val GUIDE_SEARCH = "guide_search"
    const val GUIDE_SERVICE = "guide_service"
    const val GUIDE_STEP = "guide_step"
    const val GUIDE_UNLOCK = "guide_unlock"
    const val KEEPING_ENTRY = "keeping_entry"
    const val OTHER_WAYS_GO = "other_ways_go"
    const val PREVENTION_ENTRY = "prevention_entry"
    const val QUESTIONS_ENTRY = "questions_entry"
    const val TROUBLE_CHECKS = "trouble_checks"
    const val TROUBLE_ENTRY = "trouble_entry"
    const val TROUBLE_FIELD = "trouble_field"
    const val WAIT_DAYS = "wait_days"
    const val WAIT_FEWER = "wait_fewer"
    const val WAIT_GO = "wait_go"
    const val WAIT_MORE = "wait_more"
    const val WAIT_STOP = "wait_stop"

    /** The answer [id] of a question. */
    fun answer(id: String) = "answer_$id"

    /** What else may be seen, the [index]th from 0. */
    fun otherwise(index: Int) = "otherwise_$index"

    /** A meaning of a message, or a kind of code. */
    fun word(id: String) = "word_$id"

    /** Where something of the guide leads. */
    fun lead(lead: Enum<*>) = "lead_${lead.name.lowercase()}"

    /** The precaution [index] of three, from 0. */
    fun precaution(index: Int) = "precaution_$index"

    /** The question [index] from 0. */
    fun question(index: Int) = "question_$index"

    /** What a search of the guide found, the [index]th from 0. */
    fun hit(index: Int) = "hit_$index"

    /** The account [id] that is waited for. */
    fun waiting(id: String) = "waiting_$id"

    /** Takes up the guide for the account [id] that is waited for. */
    fun waitResume(id: String) = "wait_resume_$id"

    /** Another day for the account [id] that is waited for. */
    fun waitAgain(id: String) = "wait_again_$id"

    /** Ends the waiting for the account [id]. */
    fun waitStop(id: String) = "wait_stop_$id"

    // Rows
    /** The account [id] in a list. */
    fun account(id: String) = "account_$id"

    /** The service [id] in the list to choose from. */
    fun service(id: String) = "service_$id"

    /** The card of the account [id], or of the vault. */
    fun card(id: String?) = "card_${id.orEmpty()}"

    /** The step at [index] of a card, from 0. */
    fun step(index: Int) = "step_$index"

    /** The choice to be left alone for so many days. */
    fun putOff(days: Int) = "put_off_$days"

    /** The answer [reply], in small letters. */
    fun reply(reply: String) = "reply_$reply"

    /** "It was replaced there", for the old copy in [place]. */
    fun copyReplaced(place: String) = "copy_replaced_$place"

    /** "It was destroyed". */
    fun copyDestroyed(place: String) = "copy_destroyed_$place"

    /** Half an hour [later] or earlier, on the field [of]. */
    fun halfHour(of: String, later: Boolean) = if (later) "${of}_later" else "${of}_earlier"

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

    // What accounts hang on: rows
    /** The number or mailbox [id]. */
    fun contact(id: String) = "contact_$id"

    /** "Still mine", for the number or mailbox [id]. */
    fun confirm(id: String) = "confirm_$id"

    /** "It has changed", for the number or mailbox [id]. */
    fun changed(id: String) = "changed_$id"

    /** "I do not have it any more", for the number or mailbox [id]. */
    fun gaveUp(id: String) = "gave_up_$id"

    /** "The service has the new one", for the number or mailbox [id]. */
    fun told(id: String) = "told_$id"

    /** The device [id]. */
    fun device(id: String) = "device_$id"

    /** The way through the accounts of the device [id]. */
    fun walk(id: String) = "walk_$id"

    /** The place [id] where copies lie. */
    fun spot(id: String) = "spot_$id"

    /** The place [id] as the place of record. */
    fun record(id: String) = "record_$id"

    /** The old copy in the place [id]. */
    fun oldCopy(id: String) = "old_copy_$id"

    /** The person [id]. */
    fun person(id: String) = "person_$id"

    /** The person [id] as who answers for an account. */
    fun custodian(id: String) = "custodian_$id"

    /** The second factor [id]. */
    fun factor(id: String) = "factor_$id"

    /** "It works", for the second factor [id]. */
    fun works(id: String) = "works_$id"

    /** What the account [id] hangs on. */
    fun ties(id: String) = "ties_$id"

    /** Adds a second factor to the account [id]. */
    fun addFactor(id: String) = "add_factor_$id"

    /** The choice of a [kind]. */
    fun kind(kind: Enum<*>) = "kind_${kind.name.lowercase()}"

    /** The thing [id] to be taken away. */
    fun thing(id: String) = "thing_$id"

    /** What becomes of the account [id]. */
    fun outcome(id: String) = "outcome_$id"

    /** The vault [id] that was set aside. */
    fun aside(id: String) = "aside_$id"

    /** The entry [index] of another program's file, from 0. */
    fun entry(index: Int) = "entry_$index"

    /** What would help the account [id]. */
    fun fix(id: String) = "fix_$id"
}
