import SwiftUI
import TorideKit

/// The one window: what stands on it, when it is covered, and what the lock has to know.
struct Root: View {
    @Environment(AppModel.self) private var app
    @Environment(\.scenePhase) private var phase
    @Environment(\.isSceneCaptured) private var isCaptured

    var body: some View {
        @Bindable var app = app
        NavigationStack(path: $app.path) {
            // A screen that takes the place of one of its own kind must not inherit what was typed there.
            First().navigationDestination(for: AppModel.Route.self) { Destination(route: $0).id($0) }
        }
        .overlay(alignment: .bottom) { NoticeBar() }
        .overlay { if phase != .active || isCaptured { Cover() } }
        .tint(Paint.accent)
        .environment(\.locale, Locale(identifier: app.words.language.code))
        // The same Han character is drawn differently in Japanese and in Chinese.
        .typesettingLanguage(Locale.Language(identifier: app.words.language.code))
        .watchesTouches { Task { await app.happened(.touched) } }
        .watchesClock { Task { await app.remindAnew() } }
        .watchesScreen { Task { await app.happened(.screenOff) } }
        .onOpenURL { url in Task { await open(url) } }
        .task { await watch() }
        .onChange(of: phase) { Task { await moved(to: phase) } }
    }

    /// Looks what is there, then asks every second whether to lock.
    private func watch() async {
        await app.look()
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            await app.happened(.nothing)
        }
    }

    /// A sealed file that another app hands over. The system made a copy of it for this app, which is not kept.
    private func open(_ url: URL) async {
        let file = ChosenFile.read(url, upTo: ChosenFile.sealed)
        ChosenFile.discardCopy(url)
        if let file {
            app.open(file)
        } else {
            app.tell(.failed(.StorageUnavailable))
        }
    }

    private func moved(to phase: ScenePhase) async {
        switch phase {
        case .active:
            await app.happened(.returned)
            if case .blocked = app.stage {
                await app.look() // the phone was locked, or the other window is closed
            }
        case .background:
            await app.happened(.left)
            try? VaultFolder.leaveOutOfBackups()
        case .inactive: break
        @unknown default: break
        }
    }
}

/// The lowest screen.
private struct First: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        switch app.stage {
        case .opening: Color.clear.ground()
        case .welcome: WelcomeScreen()
        case .locked: UnlockScreen(app)
        case .open: HomeScreen(app)
        case .blocked(.lost): RepairScreen(app, isLost: true)
        case .blocked(.needsRepair): RepairScreen(app, isLost: false)
        case .blocked(let state): BlockedScreen(state: state)
        }
    }
}

/// A screen above it.
private struct Destination: View {
    let route: AppModel.Route
    @Environment(AppModel.self) private var app

    var body: some View {
        switch route {
        case .create: CreateScreen(app)
        case .startOver: CreateScreen(app, over: true)
        case .guide(let account): GuideScreen(app, account)
        case .trouble(let account, let code): TroubleScreen(app, account, code: code)
        case .prevention: PreventionScreen(app)
        case .storage(let account): StorageScreen(app, account)
        case .faq: FaqScreen()
        case .guideSearch: GuideSearchScreen(app)
        case .wait(let account): WaitScreen(app, account)
        case .accounts: AccountsScreen(app, .active)
        case .bin: AccountsScreen(app, .bin)
        case .account(let id): AccountScreen(app, id)
        case .history(let id): HistoryScreen(app, of: id)
        case .editAccount(let id): EditAccountScreen(app, id)
        case .purge(let id): PurgeScreen(app, id)
        case .addCodes(let id): AddCodesScreen(app, to: id)
        case .original(let id): OriginalScreen(app, of: id)
        case .showCode(let code, of: let account): ShowCodeScreen(app, code, of: account)
        case .damage: DamageScreen(app)
        case .settings: SettingsScreen(app)
        case .changePassphrase: ChangePassphraseScreen(app)
        case .newRecoveryKey: NewRecoveryKeyScreen(app)
        case .proveRecoveryKey: ProveRecoveryKeyScreen(app)
        case .provePassphrase: ProvePassphraseScreen(app)
        case .notices: NoticesScreen(app)
        case .card(let account): CardScreen(app, account)
        case .act(let account, let step, let contact): ActScreen(app, step, of: account, contact: contact)
        case .question: QuestionScreen(app)
        case .renew(let account): RenewScreen(app, account)
        case .phoneWalk(let device): PhoneWalkScreen(app, device)
        case .reminders: RemindersScreen(app)
        case .checklist: ChecklistScreen(app)
        case .contact(let id, as: let kind): ContactScreen(app, id, as: kind)
        case .editContact(let id): ContactScreen(app, id, isEditing: true)
        case .usedBy(let contact): UsedByScreen(app, contact)
        case .devices: DevicesScreen(app)
        case .device(let id, as: let kind): DeviceScreen(app, id, as: kind)
        case .things: ThingsScreen(app)
        case .place(let id): PlaceScreen(app, id)
        case .person(let id): PersonScreen(app, id)
        case .whatIf: WhatIfScreen(app)
        case .ties(let account): TiesScreen(app, account)
        case .factor(let account, let id): FactorScreen(app, of: account, id)
        case .tieList(let account, let kind): TieListScreen(app, of: account, kind)
        case .shop: ShopScreen(app)
        case .shopAccount(let id): ShopAccountScreen(app, id)
        case .handovers: HandoversScreen(app)
        case .handover(let id): HandoverScreen(HandoverModel(app, id))
        case .newHandover(let account): HandoverScreen(HandoverModel(app, of: account))
        case .outsourcing(let id): OutsourcingScreen(OutsourcingModel(app, id))
        case .newOutsourcing(let account): OutsourcingScreen(OutsourcingModel(app, of: account))
        case .shopRules: ShopRulesScreen()
        case .shopPaper(let kind): ShopPaperScreen(app, kind)
        case .safekeeping: SafekeepingScreen(app)
        case .backup: BackupScreen(app)
        case .testBackup: TestBackupScreen(app)
        case .sheet: SheetScreen(app)
        case .cabinet: CabinetScreen(app)
        case .aside: AsideScreen(app)
        case .otherWays: OtherWaysScreen(app)
        case .comeBack: ComeBackScreen()
        case .restore(let source): RestoreScreen(app, from: source)
        case .importing: ImportScreen(app)
        case .export: ExportScreen(app)
        case .rekey: RekeyScreen(app)
        case .pair: PairScreen(app)
        case .receive: ReceiveScreen(app)
        case .sync: SyncScreen()
        case .syncShow: SyncShowScreen(app)
        case .read(let purpose): ReadScreen(app, for: purpose)
        case .lost(let device): LostScreen(app, device)
        case .share(let code, of: let account): ShareScreen(app, code, of: account)
        case .inbox: InboxScreen(app)
        case .sharedCode(let id): SharedCodeScreen(app, id)
        case .protection: ProtectionScreen()
        case .licences: LicencesScreen()
        }
    }
}

/// What others may see of the window: the picture of recent apps, a screen recording.
private struct Cover: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        Text(app.say("common-mark"))
            .font(.system(size: 60, weight: .bold))
            .foregroundStyle(.accent)
            .frame(maxWidth: .infinity, maxHeight: .infinity)
            .background(.washi)
            .ignoresSafeArea()
    }
}
