package app.toride.flows

import app.toride.core.AccountId
import app.toride.core.Checklist
import app.toride.core.ContactDraft
import app.toride.core.ContactId
import app.toride.core.ContactKind
import app.toride.core.DeviceDraft
import app.toride.core.DeviceId
import app.toride.core.DeviceKind
import app.toride.core.FactorDraft
import app.toride.core.FactorKind
import app.toride.core.Reason
import app.toride.data.Outcome
import app.toride.data.VaultRepository
import app.toride.desktop.Stage
import app.toride.ui.Place
import app.toride.ui.Tags
import kotlinx.coroutines.runBlocking

/** Numbers, addresses and names of these tests; invented. */
internal const val NUMBER = "070 0000 1234"
internal const val NEW_NUMBER = "070 0000 5678"
internal const val MAIL = "hanako@example.org"

/** Goes to a place from home and waits for its screen. */
internal fun Stage.visit(place: Place, screen: String) {
    home()
    onScreenThread { state.go(place) }
    await(screen)
}

/** One step back, as by the system's gesture. */
internal fun Stage.stepBack() = onScreenThread { state.back() }

/** What the core says, for what no screen needs to say in words. */
internal fun <T> Stage.ask(question: suspend VaultRepository.() -> Outcome<T>): T =
    (runBlocking { state.repository.question() } as Outcome.Done).value

/** All that accounts hang on. */
internal fun Stage.checklist(): Checklist = ask { ties.checklist() }

/** Why this account asks for something now. */
internal fun Stage.reasons(account: AccountId): List<Reason> = ask { account(account) }.prompts.map { it.reason }

/** A number or mailbox that these accounts gave to their services. */
internal fun Stage.contact(value: String, vararg accounts: AccountId, kind: ContactKind = ContactKind.PHONE): ContactId {
    val id = ask { ties.addContact(ContactDraft(kind, value, organisation = false, sim = null, mailbox = null)) }
    accounts.forEach { account -> ask { ties.setContact(account, id, true) } }
    return id
}

/** Another device. */
internal fun Stage.device(name: String, kind: DeviceKind = DeviceKind.PHONE): DeviceId = ask { ties.addDevice(DeviceDraft(name, kind)) }

/** An authenticator app of that account on that device. */
internal fun Stage.authenticator(account: AccountId, device: DeviceId) =
    ask { ties.addFactor(account, FactorDraft(FactorKind.AUTHENTICATOR, device, contact = null)) }

/** Stores new codes for the account on the screen and retires the old ones; ends on its page. */
internal fun Stage.renew(text: String = "6789 0123\n7890 1234\n8901 2345") {
    tap(Tags.ADD_CODES)
    type(Tags.PASTE_FIELD, text)
    tap(Tags.READ_PASTE)
    tap(Tags.KEEP)
    tap(Tags.RETIRE_YES)
    tap(Tags.DONE_GO)
    await(Tags.ACCOUNT)
}
