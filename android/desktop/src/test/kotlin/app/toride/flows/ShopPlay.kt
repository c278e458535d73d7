package app.toride.flows

import app.toride.core.AccountDraft
import app.toride.core.AccountId
import app.toride.core.CheckView
import app.toride.core.HandoverId
import app.toride.core.HandoverView
import app.toride.core.PersonId
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import app.toride.ui.shop.ShopTags

/** An account of the shop, with codes. */
internal fun Stage.shopAccount(name: String): AccountId = addCodes(name).also { id -> ask { editAccount(id, AccountDraft("instagram", name, business = true)) } }

/** Somebody who works there. */
internal fun Stage.person(name: String): PersonId = ask { ties.addPerson(name) }

/** Begins to hand [account] over on the screens, with what they offer; ends on its page. */
internal fun Stage.beginHandover(account: AccountId, fill: Stage.() -> Unit = {}): HandoverId {
    visit(Place.ShopAccount(account), ShopTags.SHOP_ACCOUNT)
    tap(ShopTags.BEGIN)
    await(ShopTags.NEW_HANDOVER)
    fill()
    tap(ShopTags.BEGIN_GO)
    await(ShopTags.HANDOVER)
    return (place() as Place.Handover).id
}

/** The handover as it is stored. */
internal fun Stage.stored(handover: HandoverId): HandoverView = ask { shop.handover(handover) }

/** Says on the screen that whoever is offered has looked at the check. */
internal fun Stage.looked(check: CheckView) {
    tap(ShopTags.check(check.id))
    tap(ShopTags.WHO_GO)
    await(Tags.NOTICE)
}

/** All checks looked at, and signed. */
internal fun Stage.finish(handover: HandoverId) {
    stored(handover).checks.filter { it.done == null }.forEach { looked(it) }
    tap(ShopTags.SIGN)
    await(ShopTags.HANDOVER_SIGN)
    tap(ShopTags.SIGN_GO)
    await(ShopTags.HANDOVER)
}
