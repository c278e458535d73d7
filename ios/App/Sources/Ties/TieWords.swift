import TorideKit

extension AppModel {
    /// What the bar says of something that accounts hang on.
    func words(of notice: TieNotice) -> String {
        switch notice {
        case .contactConfirmed: say("contact-notice-confirmed")
        case .contactTold: say("ties-notice-contact-told")
        case .contactSaved: say("contact-notice-saved")
        case .contactBack: say("contact-notice-back")
        case .contactGivenUp: say("contact-notice-given-up")
        case .deviceSaved: say("devices-notice-saved")
        case .deviceBack: say("devices-notice-back")
        case .deviceReplaced: say("devices-notice-replaced")
        case .deviceLost: say("devices-notice-lost")
        case .thingSaved: say("things-notice-saved")
        case .placeFound: say("things-place-notice-found")
        case .placeLost: say("things-place-notice-lost")
        case .personBack: say("things-person-notice-back")
        case .personLeft: say("things-person-notice-left")
        case .factorAdded: say("ties-notice-factor-added")
        case .factorSaved: say("ties-notice-factor-saved")
        case .factorConfirmed: say("ties-notice-factor-confirmed")
        case .factorRemoved: say("ties-notice-factor-removed")
        case .copyRemoved: say("ties-notice-copy-removed")
        case .placeOfRecord: say("ties-notice-record")
        case .custodian: say("ties-notice-custodian")
        }
    }
}
