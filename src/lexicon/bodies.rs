//! Nouns that head the names of bodies, by what sort of body they name.
//!
//! Sources: the legal forms of the French, Swiss and Québec registers of companies, the lists of ministries and public
//! bodies of those states; a noun is left out when its usual complement makes no name (`équipe`, `service`).

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Tags, add_all};

/// What sort of thing bears a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BodyKind {
    /// A town or another commune.
    City,
    /// A region, a canton, a province.
    Region,
    /// A state.
    State,
    /// A union of states, or an organisation of which states are members.
    Union,
    /// A government, a ministry, an administration.
    Ministry,
    /// A university, a school.
    School,
    /// An institute, a laboratory, a centre of research.
    Institute,
    /// A company.
    Company,
    /// An association, a union, a federation.
    Association,
    /// Any other body.
    Body,
}

const CITIES: &str = "ville villes commune communes municipalité municipalités mairie mairies";
const REGIONS: &str = "région régions canton cantons province provinces département métropole métropoles agglomération \
    intercommunalité";
const STATES: &str = "république royaume état états etat principauté duché";
const MINISTRIES: &str = "ministère ministères gouvernement gouvernements préfecture secrétariat chancellerie \
    office offices direction administration commission conseil parlement agence régie bureau ambassade parquet assemblée \
    sénat cour tribunal police gendarmerie autorité département commissariat inspection délégation";
const SCHOOLS: &str = "université universités école écoles ecole ecoles collège cégep lycée haute hautes académie faculté \
    polytechnique conservatoire";
const INSTITUTES: &str = "institut instituts laboratoire laboratoires centre centres observatoire chaire muséum hôpital \
    hôpitaux clinique chu consortium pôle grappe";
const COMPANIES: &str = "société sociétés entreprise entreprises groupe groupes compagnie compagnies banque banques \
    opérateur constructeur fabricant coopérative coopératives mutuelle startup start-up filiale holding éditeur \
    fromagerie brasserie caisse caisses assureur laboratoires chantiers chemins aéroport port énergie";
const ASSOCIATIONS: &str = "association associations fédération fédérations union unions syndicat syndicats fondation \
    fondations ligue ordre chambre chambres groupement groupements regroupement comité comités club collectif alliance réseau mouvement \
    confédération organisation organisations croix-rouge corporation corporations carrefour table front parti \
    conférence congrès";
const OTHERS: &str = "musée musées théâtre orchestre festival bibliothèque opéra parc fonds agropôle maison \
    programme cluster technopole technopôle incubateur forum banque communauté communautés nation nations \
    chaîne garde aide armée archives service établissement établissements organisme coalition partenariat mission société régie";

/// Heads that stand for the body only with their capital, since the noun alone is a thing.
const CAPITAL_ONLY: &str = "programme parc port maison table front énergie haute hautes partenariat mission chaire \
    caisse caisses chemins communauté communautés nation nations centre centres direction police bureau cour parti \
    organisation organisations administration service forum état états etat département autorité collectif réseau mouvement \
    comité comités commission gendarmerie délégation établissement établissements inspection club ordre chantiers organisme école écoles ecole ecoles \
    tribunal parquet opéra collège régie alliance conférence congrès chaîne garde aide armée archives";

/// Heads that stand before a name without being part of it: `la société Voltalande`.
const GENERIC: &str = "société entreprise groupe compagnie opérateur constructeur fabricant startup filiale holding \
    éditeur assureur association fondation organisation organisme firme géant banque syndicat syndicats festival";

/// Bodies that write their names in small letters, from the Swiss federal communiqués.
const SMALL_NAMES: &str = "santésuisse armasuisse tarifsuisse curafutura swisstopo economiesuisse swissuniversities \
    pharmasuisse innosuisse swissmem agridea fedpol comparis swissnex digitalswitzerland publica ifremer";

const LISTS: [(&str, BodyKind); 9] = [
    (OTHERS, BodyKind::Body),
    (CITIES, BodyKind::City),
    (REGIONS, BodyKind::Region),
    (STATES, BodyKind::State),
    (MINISTRIES, BodyKind::Ministry),
    (SCHOOLS, BodyKind::School),
    (INSTITUTES, BodyKind::Institute),
    (COMPANIES, BodyKind::Company),
    (ASSOCIATIONS, BodyKind::Association),
];

/// What the body is that the noun `form` heads, the first list that holds it.
pub fn body_kind(form: &str) -> Option<BodyKind> {
    KINDS.get(form).copied()
}

/// Whether a head and the noun behind it name no body of their own: `Service de presse` is where one is asked questions,
/// `Ligue des champions` is played for.
pub fn is_no_body(head: &str, noun: &str) -> bool {
    match noun {
        "champions" | "championnes" | "nations" => head == "ligue",
        "parties" => matches!(head, "haute" | "hautes"),
        "presse" | "médias" => ["service", "bureau", "centre", "section", "direction"].contains(&head),
        "états" | "etats" => head == "gouvernements",
        "communication" | "information" => ["service", "section"].contains(&head),
        _ => false,
    }
}

/// By what other names the press calls a body whose full name a text gives, in lower case without accents and spaces.
pub const ALIASES: [(&str, &str); 8] = [
    ("gouvernement", "Conseil fédéral"),
    ("gouvernementsuisse", "Conseil fédéral"),
    ("executifeuropeen", "Commission européenne"),
    ("quaidorsay", "ministère des Affaires étrangères"),
    ("bercy", "ministère de l’Économie"),
    ("elysee", "présidence française"),
    ("elysee", "présidence de la République"),
    ("placebeauvau", "ministère de l’Intérieur"),
];

static KINDS: LazyLock<FxHashMap<&'static str, BodyKind>> = LazyLock::new(|| {
    let mut kinds = FxHashMap::default();
    for (list, kind) in LISTS {
        list.split_whitespace().for_each(|noun| {
            kinds.entry(noun).or_insert(kind);
        });
    }
    kinds
});

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    for (list, _) in LISTS {
        list.split_whitespace().filter(|noun| !noun.contains('-')).for_each(|noun| add(noun, Tags::HEAD));
    }
    add_all(CAPITAL_ONLY, Tags::CAPITAL_HEAD, add);
    add_all(GENERIC, Tags::GENERIC_HEAD, add);
    add_all(CITIES, Tags::CITY_HEAD, add);
    add_all(SMALL_NAMES, Tags::SMALL_NAME, add);
    add_all("sa sas sarl inc ltée ltd sàrl gmbh ag plc llc spa senc enr", Tags::LEGAL_FORM, add);
}
