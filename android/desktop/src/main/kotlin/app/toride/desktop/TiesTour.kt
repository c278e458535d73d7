package app.toride.desktop

import app.toride.core.AccountFilter
import app.toride.core.Checklist
import app.toride.core.ContactKind
import app.toride.core.DeviceKind
import app.toride.core.FactorKind
import app.toride.core.Language
import app.toride.core.PlaceKind
import app.toride.ui.Place
import app.toride.ui.Tags

/** What the tour calls things. Every number, address and name is invented. */
internal class TiesProps(val number: String, val newNumber: String, val mail: String, val tablet: String, val oldPhone: String, val cabinet: String, val person: String) {
    companion object {
        fun of(language: Language): TiesProps = when (language) {
            Language.JA -> TiesProps("090-0000-1234", "080-0000-5678", "hanako@example.jp", "家のタブレット", "前のスマホ", "事務所の書庫", "山田（店長）")
            Language.EN -> TiesProps("070 0000 1234", "070 0000 5678", "hanako@example.org", "Tablet at home", "Old phone", "Cabinet in the office", "Yamada (manager)")
        }
    }
}

/** What accounts hang on, as somebody meets it for the first time: nothing recorded, then one thing after the other, then a loss. */
internal class TiesTour(private val stage: Stage, private val props: TiesProps, private val picture: (String, Look) -> Unit) {
    fun run() {
        nothingYet()
        addContacts()
        addDevices()
        addFactors()
        addCopies()
        askWhatIf()
        changeNumber()
        somethingIsGone()
        loseDevice()
    }

    private fun nothingYet() = with(stage) {
        visit(Place.WhatIf, Tags.WHAT_IF)
        picture("what-if-nothing-recorded")
        visit(Place.Things, Tags.THINGS)
        picture("things-empty")
        visit(Place.Checklist, Tags.CHECKLIST)
        picture("checklist-empty")
        tap(Tags.ADD_CONTACT)
        type(Tags.CONTACT_VALUE, "")
        tap(Tags.SAVE)
        await(Tags.FIELD_PROBLEM)
        picture("contact-refused")
    }

    private fun addContacts() = with(stage) {
        type(Tags.CONTACT_VALUE, props.number)
        tap(Tags.SAVE)
        await(Tags.CONTACT)
        picture("contact-new")
        tap(Tags.WHO_USES)
        await(Tags.USED_BY)
        accounts().take(2).forEach { tap(Tags.account(it)) }
        picture("contact-who-uses")
        back()
        picture("contact", large = true)
        visit(Place.Checklist, Tags.CHECKLIST)
        tap(Tags.ADD_CONTACT)
        tap(Tags.kind(ContactKind.EMAIL))
        type(Tags.CONTACT_VALUE, props.mail)
        picture("contact-form", large = true)
        tap(Tags.SAVE)
        await(Tags.CONTACT)
        tap(Tags.CONFIRM)
        await(Tags.NOTICE)
        visit(Place.Checklist, Tags.CHECKLIST)
        picture("checklist-due", dark = true, large = true)
        val number = list().contacts.first { it.value == props.number }.id
        scrollTo(Tags.confirm(number))
        tap(Tags.confirm(number))
        await(Tags.UNDO)
        picture("checklist-confirmed")
    }

    private fun addDevices() = with(stage) {
        visit(Place.Devices, Tags.DEVICES)
        listOf(DeviceKind.TABLET to props.tablet, DeviceKind.PHONE to props.oldPhone).forEach { (kind, name) ->
            tap(Tags.ADD_DEVICE)
            tap(Tags.kind(kind))
            type(Tags.NAME, name)
            if (kind == DeviceKind.TABLET) picture("device-form")
            tap(Tags.SAVE)
            await(Tags.DEVICES)
        }
        picture("devices", dark = true, large = true)
    }

    private fun addFactors() = with(stage) {
        val (first, second) = accounts()
        val phone = list().devices.first { it.name == props.oldPhone }.id
        val number = list().contacts.first { it.value == props.number }.id
        visit(Place.Account(first), Tags.ACCOUNT)
        tap(Tags.TIES_ENTRY)
        await(Tags.TIES)
        picture("ties-empty")
        tap(Tags.ADD_FACTOR)
        tap(Tags.device(phone))
        picture("factor-new", large = true)
        tap(Tags.SAVE)
        await(Tags.TIES)
        visit(Place.Factor(second, null), Tags.FACTOR)
        tap(Tags.kind(FactorKind.SMS))
        tap(Tags.contact(number))
        tap(Tags.SAVE)
        await(Tags.NOTICE)
        val factor = list().accounts.first { it.account.id == first }.factors.single().id
        visit(Place.Factor(first, factor), Tags.FACTOR)
        picture("factor")
        tap(Tags.WORKS)
        await(Tags.NOTICE)
    }

    private fun addCopies() = with(stage) {
        val first = accounts().first()
        visit(Place.Things, Tags.THINGS)
        tap(Tags.ADD_PLACE)
        tap(Tags.kind(PlaceKind.CABINET))
        type(Tags.NAME, props.cabinet)
        picture("place-form")
        tap(Tags.SAVE)
        await(Tags.THINGS)
        tap(Tags.ADD_PERSON)
        type(Tags.NAME, props.person)
        tap(Tags.SAVE)
        await(Tags.THINGS)
        visit(Place.Ties(first), Tags.TIES)
        tap(Tags.CHOOSE_COPIES)
        await(Tags.TIE_LIST)
        tap(Tags.spot(list().places.single().id))
        picture("ties-copies")
        back()
        tap(Tags.CHOOSE_PEOPLE)
        await(Tags.TIE_LIST)
        tap(Tags.person(list().people.single().id))
        picture("ties-people")
        back()
        picture("ties", dark = true, large = true)
        visit(Place.Things, Tags.THINGS)
        picture("things", large = true)
        visit(Place.Account(first), Tags.ACCOUNT)
        picture("account-with-readiness", large = true)
    }

    private fun askWhatIf() = with(stage) {
        visit(Place.WhatIf, Tags.WHAT_IF)
        picture("what-if", dark = true, large = true)
        val all = list()
        tap(Tags.thing(all.places.single().id))
        tap(Tags.thing(all.devices.first { it.name == props.oldPhone }.id))
        tap(Tags.thing(all.contacts.first { it.value == props.number }.id))
        picture("what-if-much-is-gone")
        tap(Tags.GIVE_BACK)
        picture("what-if-nothing-is-gone")
    }

    private fun changeNumber() = with(stage) {
        val number = list().contacts.first { it.value == props.number }.id
        visit(Place.Contact(number), Tags.CONTACT)
        tap(Tags.EDIT)
        type(Tags.CONTACT_VALUE, props.newNumber)
        tap(Tags.SAVE)
        await(Tags.CONTACT_CHANGED)
        picture("contact-slip-or-new", large = true)
        tap(Tags.ANOTHER)
        await(Tags.AFFECTED)
        picture("contact-changed", dark = true)
        val mail = list().contacts.first { it.value == props.mail }.id
        visit(Place.Contact(mail), Tags.CONTACT)
        tap(Tags.GIVE_UP)
        await(Tags.UNDO)
        picture("contact-given-up")
    }

    private fun somethingIsGone() = with(stage) {
        visit(Place.Spot(list().places.single().id), Tags.SPOT)
        picture("place")
        tap(Tags.LOST)
        await(Tags.AFFECTED)
        picture("place-lost")
        visit(Place.Person(list().people.single().id), Tags.PERSON)
        picture("person")
        tap(Tags.LEFT)
        await(Tags.AFFECTED)
        picture("person-left")
    }

    private fun loseDevice() = with(stage) {
        val phone = list().devices.first { it.name == props.oldPhone }.id
        visit(Place.Device(phone), Tags.DEVICE)
        picture("device")
        visit(Place.Devices, Tags.DEVICES)
        tap(Tags.LOST)
        await(Tags.WHICH_DEVICE)
        picture("device-which")
        tap(Tags.device(phone))
        await(Tags.DEVICE_GONE)
        picture("device-lost", large = true)
        tap(Tags.GONE_GO)
        await(Tags.NOTICE)
        picture("device-lost-walk")
        visit(Place.Devices, Tags.DEVICES)
        picture("devices-gone")
        visit(Place.Checklist, Tags.CHECKLIST)
        picture("checklist-after-it-all")
    }

    private fun back() = stage.onScreenThread { stage.state.back() }

    private fun picture(name: String, dark: Boolean = false, large: Boolean = false) {
        picture(name, Look())
        if (dark) picture("$name-dark", Look(dark = true))
        if (large) picture("$name-text-200", Look(text = 2f))
    }

    private fun accounts(): List<String> = stage.ask { accounts(AccountFilter.ACTIVE) }.filter { it.of > 0u }.map { it.id }

    private fun list(): Checklist = stage.ask { ties.checklist() }
}
