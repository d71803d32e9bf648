//! The words that are cues, and what they lead to.

use super::Role;

/// The rule of those who give their part.
pub(super) const GIVES: &str = "partner/gives";

/// The rule of what several did together.
pub(super) const DONE_BY: &str = "partner/done-by-both";

/// The rule of what is done with somebody.
pub(super) const WITH_THEM: &str = "partner/done-with";

/// What `réalisé avec` leads to.
pub(super) const DONE_WITH: Cue = cue(Role::Collaborator, WITH, 0, true, WITH_THEM);

/// The rule of what several do as one thing of theirs.
pub(super) const JOINT: &str = "partner/do-jointly";

/// The rule of who joins another.
pub(super) const JOINS: &str = "partner/joins";

/// The rule of who works with another.
pub(super) const WORKS_WITH: &str = "partner/works-with";

/// The rule of towns that are twins.
pub(super) const TWINNED: &str = "partner/twinned";

/// What a cue leads to.
pub(super) struct Cue {
    pub role: Role,
    /// The words that must follow soon, one of them, before the names.
    pub then: &'static [&'static str],
    /// How many tokens may stand between.
    pub within: usize,
    /// Whether those who stand before the cue are partners too.
    pub subjects: bool,
    pub rule: &'static str,
}

pub(super) const fn cue(
    role: Role,
    then: &'static [&'static str],
    within: usize,
    subjects: bool,
    rule: &'static str,
) -> Cue {
    Cue { role, then, within, subjects, rule }
}

/// What `avec la collaboration` leads to.
pub(super) const HELPED: Cue = cue(Role::Collaborator, OF, 0, false, "partner/with-collaboration-of");

/// What `conjointement par` leads to.
pub(super) const JOINTLY_BY: Cue = cue(Role::Collaborator, &["par"], 0, false, DONE_BY);

/// What `une coalition formée` leads to.
pub(super) const MADE_OF: Cue = cue(Role::Collaborator, OF, 0, false, "partner/made-of");

const WITH: &[&str] = &["avec"];
const OF: &[&str] = &["de", "du", "des", "d’", "d'", "d"];

/// The cue that the word `form` begins.
pub(super) fn cue_of(form: &str) -> Option<Cue> {
    Some(match form {
        "partenariat" | "collaboration" | "coopération" | "concertation" | "tandem" | "cotutelle" => {
            cue(Role::Collaborator, &["avec", "entre"], 5, true, "partner/in-partnership-with")
        }
        "concert" | "conjointement" | "lien" => {
            cue(Role::Collaborator, WITH, 1, true, "partner/jointly-with")
        }
        "côtés" => cue(Role::Collaborator, OF, 1, true, "partner/beside"),
        "travaille" | "travaillent" | "travaillons" | "collabore" | "collaborent" | "collaboré"
        | "collaborer" | "collaborera" | "coopèrent" | "coopère" | "coopérer" | "coopéré" | "codirigé"
        | "coordonne" | "coordonnent" | "coordonner" | "copréside" | "coprésidé" | "coorganise"
        | "coorganisent" | "coorganisé" | "codéveloppé" => {
            cue(Role::Collaborator, &["avec"], 5, true, WORKS_WITH)
        }
        "associe" | "associent" | "associé" | "associée" | "associés" | "associer" | "associera"
        | "allie" | "allient" => cue(Role::Collaborator, &["à", "au", "aux", "avec"], 1, true, JOINS),
        "contribution" | "subvention" | "don" => cue(Role::Funder, OF, 6, false, "partner/gift-of"),
        "soutien" | "appui" | "concours" | "aide" => {
            cue(Role::Supporter, OF, 2, false, "partner/with-support-of")
        }
        "soutenu" | "soutenue" | "soutenus" | "soutenues" | "appuyé" | "appuyée" | "parrainé"
        | "parrainée" | "commandité" => cue(Role::Supporter, &["par"], 3, false, "partner/supported-by"),
        "financé" | "financée" | "financés" | "financées" | "cofinancé" | "cofinancée" | "cofinancés"
        | "subventionné" | "subventionnée" => cue(Role::Funder, &["par"], 5, false, "partner/funded-by"),
        "financement" => cue(Role::Funder, OF, 1, false, "partner/funding-of"),
        "jumelé" | "jumelée" | "jumelés" | "jumelées" => {
            cue(Role::Party, &["à", "avec", "au"], 1, true, TWINNED)
        }
        "organisé" | "organisée" | "organisés" | "organisées" | "mené" | "menée" | "menés" | "menées"
        | "réalisé" | "réalisée" | "réalisés" | "réalisées" | "produit" | "produite" | "produits"
        | "produites" | "élaboré" | "élaborée" | "élaborés" | "élaborées" | "conçu" | "conçue" | "conçus"
        | "conçues" | "développé" | "développée" | "développés" | "développées" | "créé" | "créée"
        | "créés" | "créées" | "constitué" | "constituée" | "composé" | "composée" | "formé" | "formée"
        | "formés" | "formées" | "fondé" | "fondée" | "fondés" | "fondées" | "signé" | "signée"
        | "signés" | "signées" | "préparé" | "préparée" | "préparés" | "préparées" | "coproduit"
        | "coproduite" | "lancé" | "lancée" | "lancés" | "lancées" | "coordonné" | "coordonnée" | "porté"
        | "portée" | "portés" | "portées" | "organise" | "organisent" | "mène" | "mènent" | "développe"
        | "développent" | "réalise" | "réalisent" | "prépare" | "préparent" | "élabore" | "élaborent"
        | "lance" | "lancent" | "cosigne" | "partage" | "partagent" => {
            cue(Role::Collaborator, &["par"], 4, false, DONE_BY)
        }
        "commun" | "commune" => cue(Role::Collaborator, &["à", "au", "aux"], 1, false, DONE_BY),
        "partenaires" | "partenaire" => cue(Role::Collaborator, &[], 0, false, "partner/partners"),
        "ensemble" => cue(Role::Collaborator, &[], 0, true, "partner/together"),
        "forces" | "efforts" => cue(Role::Collaborator, &[], 0, true, "partner/join-forces"),
        _ => return None,
    })
}
