package app.toride.ui.shop

/** What UI tests find the things of the shop by, beside [app.toride.ui.Tags]. */
object ShopTags {
    // Screens
    const val SHOP = "screen_shop"
    const val SHOP_ACCOUNT = "screen_shop_account"
    const val NEW_HANDOVER = "screen_new_handover"
    const val HANDOVER = "screen_handover"
    const val HANDOVER_PEOPLE = "screen_handover_people"
    const val HANDOVER_SIGN = "screen_handover_sign"
    const val HANDOVERS = "screen_handovers"
    const val SHEET = "screen_sheet"
    const val SHEET_FORM = "screen_sheet_form"
    const val RULES = "screen_shop_rules"
    const val PRINT = "screen_shop_print"

    // The shop, one account
    const val SHOP_ENTRY = "shop_entry"
    const val EMPTY_GO = "shop_empty_go"
    const val WITHOUT = "shop_without"
    const val SEARCH = "shop_search"
    const val RULES_ENTRY = "shop_rules_entry"
    const val PAST_ENTRY = "shop_past_entry"
    const val CHOOSE_PEOPLE = "shop_choose_people"
    const val BEGIN = "shop_begin"
    const val ADD_SHEET = "shop_add_sheet"
    const val PRINT_ENTRY = "shop_print_entry"
    const val PRINT_JA = "shop_print_ja"
    const val PRINT_EN = "shop_print_en"

    // Handover
    val from = PersonTags({ "from_$it" }, nobody = "no_from", add = "add_from")
    val to = PersonTags({ "to_$it" }, nobody = "no_to", add = "add_to")
    val who = PersonTags({ "who_$it" }, nobody = "no_who", add = "add_who")
    const val BEGIN_GO = "handover_begin_go"
    const val STATE = "handover_state"
    const val WHO_GO = "handover_who_go"
    const val OWN_FOLD = "handover_own_fold"
    const val OWN_FIELD = "handover_own_field"
    const val OWN_GO = "handover_own_go"
    const val NOTE_FOLD = "handover_note_fold"
    const val NOTE_FIELD = "handover_note_field"
    const val NOTE_GO = "handover_note_go"
    const val PEOPLE_ENTRY = "handover_people_entry"
    const val NEW_CODES = "handover_new_codes"
    const val NEXT = "handover_next"
    const val SIGN = "handover_sign"
    const val SIGN_GO = "handover_sign_go"
    const val SIGN_BACK = "handover_sign_back"
    const val CANCEL = "handover_cancel"
    const val CANCEL_BACK = "handover_cancel_back"

    // Sheet
    val call = PersonTags({ "call_$it" }, nobody = "no_call", add = "add_call")
    const val OWN_TASK = "sheet_own_task"
    const val OWN_TASK_GO = "sheet_own_task_go"
    const val REACH = "sheet_reach"
    const val EDIT = "sheet_edit"
    const val END = "sheet_end"
    const val AGAIN = "sheet_again"

    /** The account [id] in the shop. */
    fun account(id: String) = "shop_account_$id"

    /** The handover [id] in a list. */
    fun handover(id: String) = "handover_$id"

    /** The check [id]. */
    fun check(id: String) = "check_$id"

    /** Removes the check [id]. */
    fun removeCheck(id: String) = "remove_check_$id"

    /** The sheet [id] in a list. */
    fun sheet(id: String) = "sheet_$id"

    /** That they may do the task [words], a known one's id or the shop's own words. */
    fun may(words: String) = "may_$words"

    /** That they may not. */
    fun mayNot(words: String) = "may_not_$words"
}
