package app.toride.data

import app.toride.core.AccountId
import app.toride.core.Checklist
import app.toride.core.ContactDraft
import app.toride.core.ContactId
import app.toride.core.DeviceDraft
import app.toride.core.DeviceId
import app.toride.core.DeviceLife
import app.toride.core.DeviceRow
import app.toride.core.FactorDraft
import app.toride.core.FactorId
import app.toride.core.PersonId
import app.toride.core.PlaceDraft
import app.toride.core.PlaceId
import app.toride.core.SetId
import app.toride.core.Thing
import app.toride.core.ThingRow
import app.toride.core.UtcMillis
import app.toride.core.WhatIf

/** What accounts hang on: contact points, second factors, devices, places and people. Part of the [VaultRepository]. */
class Ties internal constructor(private val vault: VaultRepository) {
    // Lists

    /** Contact points and second factors across accounts, with devices, places and people. */
    suspend fun checklist(): Outcome<Checklist> = vault.onSession { it.checklist() }

    /** Devices, with those that are gone. */
    suspend fun devices(): Outcome<List<DeviceRow>> = vault.onSession { it.devices() }

    /** Everything that can be lost. */
    suspend fun things(): Outcome<List<ThingRow>> = vault.onSession { it.things() }

    /** What becomes of every account if all of [lost] is gone at once. Changes nothing. */
    suspend fun whatIf(lost: List<Thing>): Outcome<WhatIf> = vault.onSession { it.whatIf(lost) }

    // Contact points

    /** Adds a number or mailbox. */
    suspend fun addContact(draft: ContactDraft): Outcome<ContactId> = vault.onSession { it.addContact(draft) }

    /** Changes one. With [slip] a slip of the pen was mended; else it is another one, and services must be told. */
    suspend fun editContact(id: ContactId, draft: ContactDraft, slip: Boolean): Outcome<Unit> =
        vault.onSession { it.editContact(id, draft, slip) }

    /** It is still theirs and can be reached. */
    suspend fun confirmContact(id: ContactId): Outcome<Unit> = vault.onSession { it.confirmContact(id) }

    /** That was a slip: it stands as it did, last looked at [last]; null: never. */
    suspend fun undoConfirmContact(id: ContactId, last: UtcMillis?): Outcome<Unit> = vault.onSession { it.undoConfirmContact(id, last) }

    /** The person has it no more, or has it after all. */
    suspend fun giveUpContact(id: ContactId, givenUp: Boolean): Outcome<Unit> = vault.onSession { it.giveUpContact(id, givenUp) }

    // Devices

    /** Adds a device. */
    suspend fun addDevice(draft: DeviceDraft): Outcome<DeviceId> = vault.onSession { it.addDevice(draft) }

    /** Changes its name or kind. */
    suspend fun editDevice(id: DeviceId, draft: DeviceDraft): Outcome<Unit> = vault.onSession { it.editDevice(id, draft) }

    /** Says what became of it. */
    suspend fun setDeviceLife(id: DeviceId, life: DeviceLife): Outcome<Unit> = vault.onSession { it.setDeviceLife(id, life) }

    // Places and people

    /** Adds a place where copies lie. */
    suspend fun addPlace(draft: PlaceDraft): Outcome<PlaceId> = vault.onSession { it.addPlace(draft) }

    /** Changes it. */
    suspend fun editPlace(id: PlaceId, draft: PlaceDraft): Outcome<Unit> = vault.onSession { it.editPlace(id, draft) }

    /** It was lost, or somebody may have seen it; or that was a mistake. */
    suspend fun setPlaceLost(id: PlaceId, lost: Boolean): Outcome<Unit> = vault.onSession { it.setPlaceLost(id, lost) }

    /** Adds a person. */
    suspend fun addPerson(name: String): Outcome<PersonId> = vault.onSession { it.addPerson(name) }

    /** Changes their name. */
    suspend fun renamePerson(id: PersonId, name: String): Outcome<Unit> = vault.onSession { it.renamePerson(id, name) }

    /** They have left; or that was a mistake. */
    suspend fun setPersonLeft(id: PersonId, left: Boolean): Outcome<Unit> = vault.onSession { it.setPersonLeft(id, left) }

    // One account

    /** Records a second factor. */
    suspend fun addFactor(account: AccountId, draft: FactorDraft): Outcome<FactorId> = vault.onSession { it.addFactor(account, draft) }

    /** Changes its kind or what it depends on. */
    suspend fun editFactor(account: AccountId, id: FactorId, draft: FactorDraft): Outcome<Unit> =
        vault.onSession { it.editFactor(account, id, draft) }

    /** It works, on what [draft] says. */
    suspend fun confirmFactor(account: AccountId, id: FactorId, draft: FactorDraft): Outcome<Unit> =
        vault.onSession { it.confirmFactor(account, id, draft) }

    /** It was switched off at the service; or that was a mistake. */
    suspend fun removeFactor(account: AccountId, id: FactorId, removed: Boolean): Outcome<Unit> =
        vault.onSession { it.removeFactor(account, id, removed) }

    /** Whether the service has this contact point. Saying so again means: it has the new one. */
    suspend fun setContact(account: AccountId, contact: ContactId, there: Boolean): Outcome<Unit> =
        vault.onSession { it.setAccountContact(account, contact, there) }

    /** Whether one is logged in on this device. */
    suspend fun setSession(account: AccountId, device: DeviceId, there: Boolean): Outcome<Unit> =
        vault.onSession { it.setSession(account, device, there) }

    /** Whether a copy of this set lies in this place. */
    suspend fun setCopy(account: AccountId, set: SetId, place: PlaceId, there: Boolean): Outcome<Unit> =
        vault.onSession { it.setCopy(account, set, place, there) }

    /** The one place that counts; null is the vault. */
    suspend fun setPlaceOfRecord(account: AccountId, place: PlaceId?): Outcome<Unit> =
        vault.onSession { it.setPlaceOfRecord(account, place) }

    /** Who answers for it. */
    suspend fun setCustodian(account: AccountId, person: PersonId?): Outcome<Unit> = vault.onSession { it.setCustodian(account, person) }

    /** Whether this person has its codes or has seen them. */
    suspend fun setKnows(account: AccountId, person: PersonId, knows: Boolean): Outcome<Unit> =
        vault.onSession { it.setKnows(account, person, knows) }

    /** That one second factor is enough; or not. */
    suspend fun acceptOneWay(account: AccountId, accepted: Boolean): Outcome<Unit> = vault.onSession { it.acceptOneWay(account, accepted) }
}
