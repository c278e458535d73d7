import TorideCore

/// What the guide knows without a vault.
extension Rules {
    /// What a screen can say is wrong, in the order in which it is offered.
    public static var symptoms: [GuideWord] { troubleSymptoms() }

    /// Which kind of code was asked for.
    public static var typed: [GuideWord] { troubleTyped() }

    /// What a message of a service means, as far as it was typed. Nothing of it is kept.
    public static func hear(_ message: String) -> HeardMessage {
        TorideCore.hear(message: message)
    }

    /// What to look at when a service did not take what was typed; the last always leads on.
    public static func checks(for symptom: String, of typed: String) -> [GuideCheck] {
        troubleChecks(symptom: symptom, typed: typed)
    }

    /// The three precautions, none of them ticked.
    public static var precautions: [PrecautionView] { precautionWords() }

    /// Methods of keeping codes, with their good and bad sides.
    public static var methods: [MethodView] { storageMethods() }

    /// Keys of the rules of keeping codes.
    public static func rulesOfKeeping(business: Bool) -> [String] {
        storageRules(business: business)
    }

    /// Questions that people ask, with short answers.
    public static var faq: [FaqView] { TorideCore.faq() }

    /// Whatever of the guide has these words; all of it when the query is empty.
    public static func guide(matching query: String, in language: Language) -> [GuideHit] {
        guideSearch(query: query, language: language)
    }

    /// For how many days to wait for a service where the person chooses nothing else.
    public static var usualWait: UInt8 { usualWaitDays() }

    /// The most days that can be waited for; the fewest is one.
    public static var longestWait: UInt8 { longestWaitDays() }
}
