//! The steps of each way, for what is true.

use super::{Case, CodesAtHand, On, Situation, Step};

/// The way to the codes at a service that hands them out.
const TO_THE_CODES: [Step; 3] = [Step::OpenSettings, Step::OpenTwoFactor, Step::OpenCodes];

/// The steps of a way, in order, never none. `on` is what the service is used on; a way by another device follows what
/// that one is.
#[must_use]
pub fn steps(case: Case, now: &Situation, on: On) -> Vec<Step> {
    match case {
        Case::GetCodes => get_codes(now),
        Case::OrdinaryCode => ordinary_code(now, on),
        Case::BackupCode => backup_code(now, on),
        Case::OtherDevice => other_device(now),
        Case::Recovery => recovery(now),
        Case::NewAccount => vec![
            Step::WhySoHard,
            Step::GetNumberBack,
            Step::BewareHelpers,
            Step::MakeNewAccount,
            Step::TellPeople,
            Step::StartPrepared,
        ],
    }
}

impl Situation {
    /// What the service is used on in this way.
    #[must_use]
    pub fn on(&self, case: Case, at_hand: On) -> On {
        match case {
            Case::OtherDevice => self.elsewhere.and_then(super::Elsewhere::on),
            _ => None,
        }
        .unwrap_or(at_hand)
    }
}

fn get_codes(now: &Situation) -> Vec<Step> {
    if !now.issues_codes {
        return vec![Step::NoCodesHere, Step::CheckContacts, Step::AddSecondWay];
    }
    let mut steps = vec![Step::StayIn];
    steps.extend(TO_THE_CODES);
    let gone = matches!(
        now.codes,
        Some(CodesAtHand::Misplaced | CodesAtHand::UsedUp | CodesAtHand::Left(0))
    );
    // What lies somewhere may have been seen; what is used up is of no use. Both are replaced.
    steps.push(if gone {
        Step::NewCodes
    } else {
        Step::TakeCodes
    });
    steps.push(Step::KeepCodes);
    steps.extend(old_notes(now));
    steps.extend([Step::CheckContacts, Step::AddSecondWay]);
    steps
}

fn ordinary_code(now: &Situation, on: On) -> Vec<Step> {
    let mut steps = sign_in(on);
    steps.push(Step::TypeCodeThatComes);
    if now.issues_codes {
        steps.extend([Step::Renew, Step::KeepCodes]);
        steps.extend(old_notes(now));
    } else {
        steps.push(Step::NoCodesHere);
    }
    steps.extend([Step::CheckContacts, Step::AddSecondWay]);
    steps
}

fn backup_code(now: &Situation, on: On) -> Vec<Step> {
    let mut steps = sign_in(on);
    match on {
        On::Phone => steps.extend([Step::TryAnotherWay, Step::ChooseBackupCode]),
        On::Computer => steps.push(Step::FollowLink),
    }
    steps.push(Step::TypeBackupCode);
    if now.issues_codes {
        steps.extend([Step::Renew, Step::KeepCodes]);
    }
    steps.extend([Step::MendSecondFactor, Step::CheckContacts]);
    steps
}

/// On the device that is still signed in, everything is set right first: it may be the last one that is.
fn other_device(now: &Situation) -> Vec<Step> {
    let mut steps = vec![Step::TakeThatDevice];
    if now.issues_codes {
        steps.extend(TO_THE_CODES);
        steps.extend([Step::NewCodes, Step::KeepCodes]);
        steps.extend(old_notes(now));
    } else {
        steps.push(Step::OpenSettings);
    }
    steps.extend([Step::CheckContacts, Step::AddSecondWay, Step::SignInHere]);
    steps
}

fn recovery(now: &Situation) -> Vec<Step> {
    let without_contact = now.contact == Some(false);
    let without_proof = now.proof == Some(false);
    let mut steps = vec![Step::WhatIsLeft];
    steps.extend(without_contact.then_some(Step::HarderWithout));
    steps.extend([
        Step::HaveReady,
        Step::BewareHelpers,
        Step::OpenLoginScreen,
        Step::OpenLoginHelp,
    ]);
    steps.push(if without_contact {
        Step::GiveName
    } else {
        Step::GiveContact
    });
    steps.push(Step::AskSupport);
    steps.push(if without_proof {
        Step::TellWhatYouKnow
    } else {
        Step::ProveIdentity
    });
    steps.extend(without_contact.then_some(Step::GiveNewAddress));
    steps.extend([Step::WaitForAnswer, Step::IfRefused, Step::OnceInside]);
    steps
}

fn sign_in(on: On) -> Vec<Step> {
    let open = match on {
        On::Phone => Step::OpenApp,
        On::Computer => Step::OpenLoginPage,
    };
    vec![open, Step::NameAndPassword]
}

/// A list that lies somewhere is of no use to its owner, and may be to somebody else.
fn old_notes(now: &Situation) -> Option<Step> {
    (now.codes == Some(CodesAtHand::Misplaced)).then_some(Step::OldNotesAway)
}
