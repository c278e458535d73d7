extension Lead {
    /// The screen that it leads to.
    public var route: AppModel.Route {
        switch self {
        case .guide: .guide(nil)
        case .trouble: .trouble(nil, nil)
        case .storage: .storage(nil)
        case .prevention: .prevention
        case .accounts: .accounts
        case .contacts: .checklist
        case .shop: .shop
        }
    }

    /// Whether that is a screen of the open vault.
    var needsVault: Bool {
        switch self {
        case .accounts, .contacts, .shop: true
        case .guide, .trouble, .storage, .prevention: false
        }
    }
}

extension AppModel {
    /// Whether a lead leads somewhere now, if need be by unlocking.
    public func canFollow(_ lead: Lead) -> Bool {
        !lead.needsVault || stage == .open || stage == .locked
    }

    /// On to where an answer of the guide leads.
    public func follow(_ lead: Lead) {
        guard canFollow(lead) else { return }
        if lead.needsVault, stage == .locked {
            unlock(for: lead.route)
        } else if let guide, lead == .guide {
            back(to: guide)
        } else {
            path.append(lead.route)
        }
    }

    /// The guide among the screens, wherever somebody is in it.
    var guide: Route? {
        path.last { if case .guide = $0 { true } else { false } }
    }

    /// To the screen that opens the vault; `route` is what it is opened for.
    public func unlock(for route: Route) {
        path = []
        wanted = route
    }
}
