import SwiftUI
import TorideKit

/// What was just done, with "take it back" where that is possible. It stays until it is closed or the person
/// moves on: a bar that leaves by itself is gone before a screen reader comes to it.
struct NoticeBar: View {
    @Environment(AppModel.self) private var app

    var body: some View {
        if let notice = app.notice {
            Beside {
                Text(words(notice)).padding(.vertical, 12)
            } trailing: {
                button(notice)
            }
            .padding(.horizontal, 20)
            .padding(.vertical, 6)
            .frame(maxWidth: 568)
            .foregroundStyle(.washi)
            .background(.ink, in: .rect(cornerRadius: 16))
            .padding(16)
            .onChange(of: notice, initial: true) { announce(words(notice)) }
        }
    }

    private func button(_ notice: Notice) -> some View {
        Button {
            Task {
                if notice.canUndo {
                    await app.undo()
                } else {
                    app.tell(nil)
                }
            }
        } label: {
            Text(notice.canUndo ? app.say("common-undo") : app.say("common-close"))
                .font(.strong)
                .frame(minWidth: 48, minHeight: 48)
        }
        .buttonStyle(.plain)
    }

    private func words(_ notice: Notice) -> String {
        switch notice {
        case .codeUsed: app.say("show-notice-used")
        case .codeRejected: app.say("show-rejected")
        case .codeExposed: app.say("account-notice-code-exposed")
        case .setExposed: app.say("account-notice-set-exposed")
        case .setRetired: app.say("account-notice-set-retired")
        case .accountBinned: app.say("account-notice-binned")
        case .undone: app.say("common-undone")
        case .accountRestored: app.say("account-notice-restored")
        case .accountPurged: app.say("account-notice-purged")
        case .passphraseChanged: app.say("settings-notice-passphrase")
        case .recoveryKeyProven: app.say("settings-notice-key-proven")
        case .asked(let done): words(done)
        case .damageAccepted: app.say("home-notice-damage-accepted")
        case .copied: app.say("show-notice-copied")
        case .ties(let done): app.words(of: done)
        case .shop(let done): app.words(of: done)
        case .waiting(.until(let at)): app.say("guide-wait-notice", ["date": .day(at)])
        case .waiting(.stopped): app.say("guide-wait-notice-stopped")
        case .carried(let done): words(done)
        case .failed(let failure): app.words.say(failure)
        }
    }

    private func words(_ done: Carried) -> String {
        switch done {
        case .fileSaved(let name): app.say("qr-file-saved", ["name": .text(name)])
        case .savingFailed: app.say("qr-file-failed")
        case .swapped: app.say("safekeeping-aside-notice")
        case .pageSaved(let name): app.say("safekeeping-page-saved", ["name": .text(name)])
        case .shared: app.say("share-notice")
        case .discarded: app.say("inbox-notice-discarded")
        }
    }

    private func words(_ done: Acted) -> String {
        switch done {
        case .putOff(let until): app.say("card-notice-put-off", ["date": .day(until)])
        case .oldSetKept: app.say("card-notice-kept")
        case .onAgain: app.say("card-notice-on-again")
        case .passphraseProven: app.say("card-notice-passphrase")
        case .oneWayAccepted: app.say("card-notice-one-way")
        case .contactTold: app.say("ties-notice-contact-told")
        case .contactDropped: app.say("ties-notice-contact-removed")
        case .copyNoted: app.say("renew-notice-copy")
        case .questionAnswered: app.say("reply-notice")
        }
    }
}
