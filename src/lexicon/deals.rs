//! Words of agreements and of acting together: what is signed, what is done to it, who helps.
//!
//! Sources: the vocabulary of the Vienna convention on the law of treaties (1969), the *Vocabulaire juridique* of
//! Cornu for the kinds; the turns of partnership as communiqués use them.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::{Tags, add_all};

/// The family that a kind of agreement belongs to, by its noun.
const KINDS: [(&str, &str); 14] = [
    ("entente ententes", "entente"),
    ("accord accords", "accord"),
    ("convention conventions cdi cct", "convention"),
    ("protocole protocoles", "protocole"),
    ("mémorandum mémorandums memorandum memorandums", "mémorandum"),
    ("lettre lettres", "lettre d’intention"),
    ("jumelage jumelages", "jumelage"),
    ("partenariat partenariats alliance", "partenariat"),
    ("traité traités pacte", "traité"),
    ("avenant avenants", "avenant"),
    ("contrat contrats", "contrat"),
    ("déclaration charte", "déclaration"),
    ("arrangement arrangements", "arrangement"),
    ("feuille feuilles", "feuille de route"),
];

/// Verbs and nouns of signing, by stem forms.
const SIGNS: &str = "signer signe signent signant concluant signé signée signés signées signait signaient signeront signera \
    signature signatures conclu conclue conclus conclues conclure conclut concluent conclusion conclurent signèrent signa \
    paraphé paraphée parapher paraphe paraphent paraphés scellé scellée sceller scelle scellent ratifié ratifiée ratifier \
    ratifie ratifient ratifiant ratifiés ratifiées ratification approuvé approuvée approuvés approuvées approuver approuve approbation adopté adoptée entériné entérinée \
    convenu convenus convenues convenue conviennent convient convenir vigueur passé passée passés passées adhéré adhère adhèrent adhérant adhérer";
const RENEWS: &str = "renouvelé renouvelée renouveler renouvelle renouvellent renouvellement reconduit reconduite \
    reconduire reconduisent reconduction prolongé prolongée prolonger prolongation prolonge prolongent \
    actualisé révisé révisée";
const ENDS: &str = "dénonce dénoncent résilié résiliée résilier résiliation dénoncé dénoncée dénonciation rompu rompue rompre rupture abrogé \
    abrogée expiré expirée expire expirent expirera";
const ANNOUNCES: &str = "annonce annoncé annoncer annoncent annoncée dévoilé dévoile lancé lance lancent lancement scelle noué \
    noue nouent nouer établi établissent établir négocié négocier négociation négociations négocient projet souhaite souhaitent \
    associe associent associer mandat mènera mènent participent participe confiera prépare préparent";
/// Words that show that somebody acts with others; which ones count where is in `analyse::partners`.
const TOGETHER: &str = "partenariat collaboration coopération concertation tandem cotutelle concert conjointement lien \
    côtés collabore collaborent collaboré collaborer collaborera coopèrent coopère coopérer coopéré associe associent \
    associé associée associés associer associera allie allient soutien appui concours aide contribution soutenu soutenue \
    soutenus soutenues codirigé copréside coprésidé coorganise coorganisent coorganisé codéveloppé appuyé appuyée parrainé parrainée commandité financé financée financés financées cofinancé \
    cofinancée cofinancés subventionné subventionnée financement jumelé jumelée jumelés jumelées partenaires partenaire \
    forces efforts ensemble travaille travaillent travaillons subvention don organisé organisée organisés organisées \
    mené menée menés menées réalisé réalisée réalisés réalisées produit produite produits produites élaboré élaborée \
    élaborés élaborées conçu conçue conçus conçues développé développée développés développées créé créée créés créées \
    coordonne coordonnent coordonner constitué constituée composé composée \
    préparé préparée préparés préparées coproduit coproduite lancé lancée lancés lancées coordonné coordonnée porté portée \
    portés portées organise organisent mène mènent développe développent réalise réalisent prépare préparent élabore \
    élaborent lance lancent cosigne partage partagent \
    formé formée formés formées fondé fondée fondés fondées signé signée signés signées commun commune";
/// Verbs by which somebody gives their part: `fournira`, `assureront`.
const GIVES: &str = "apporte apportent apportera apporteront apporté assurera assureront fournit fournira fourniront \
    prête prêtera prêtent verse versera versent finance financera financent financeront accueillera accompagnera \
    accompagneront contribue contribuent contribuera contribueront participe participent participera participeront \
    validera coordonne coordonnera coordonneront hébergera cède cédera cofinance cofinancent collabore collaborent \
    collaborera épaulera soutient soutiennent soutiendra appuie appuiera investit investira versé investi injecte \
    offrira mettra cosigne cosignent";

/// Words before an agreement, or before what is done with it, that say that it is not so or only might be.
const UNREAL: &str = "éventuel éventuelle éventuels éventuelles absence refus refuse refusé échec échoué velléité défaut \
    peut peuvent peux puisse puissent pourra pourront pouvoir chargé charger habilité habilités habilitée autorisé \
    autorisée autoriser possibilité invité invite si hypothétique faute faudrait demande demandé compétence rejette rejeté \
    rejet oppose opposé éventuellement empêche favorable favorables";
const WHATEVER: &str = "aucun aucune tel telle tels telles tous tout toute quelconque chaque";

/// Words of what is not agreed on yet, anywhere in a sentence.
const TALKS: &str = "négociation négociations négocier négocie négocient négociait négociaient pourparlers discussion \
    discussions discuter discutent futur future mandat mandats souhaite souhaitent souhaitait conclure \
    éventuel éventuelle prochain prochaine dialogue entretiens proposition propositions renégocier renégociation adhésion";

/// Verbs by which somebody gives others something to do.
const CHARGES: &str = "chargé charge mandaté mandate chargés mandatés chargeait mandatait";

/// Plural verbs and participles of thinking, saying and getting: who does that together with others does nothing with them.
const THINKS: &str = "considèrent estiment jugent pensent saluent regrettent craignent affirment disent soulignent rappellent \
    constatent contestent critiquent évoquent ignorent savent veulent espèrent attendent demandent exigent réclament \
    considéré estimé jugé pensé salué regretté craint affirmé souligné rappelé constaté contesté critiqué évoqué reçu appris \
    déclaré dénoncé demandé exigé réclamé voté perdu \
    comprennent comptent représentent disposent possèdent figurent diffèrent enregistrent enregistré connu comprenaient";

/// Words with a capital in agreements and tables that name nobody.
const CAPITAL_WORDS: &str = "parties partie article articles annexe annexes préambule vu attendu considérant objet signataires \
    contact contacts renseignements source photo crédit total ligne tableau figure chapitre titre etats états membres afrique europe \
    asie amérique atlantique méditerranée occident fcfa internet covid réagir or nord sud ouest finances dialogue premier première schengen";

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    for (nouns, _) in KINDS {
        add_all(nouns, Tags::AGREEMENT, add);
    }
    add_all(SIGNS, Tags::SIGNS, add);
    add_all(RENEWS, Tags::RENEWS, add);
    add_all(ENDS, Tags::ENDS, add);
    add_all(ANNOUNCES, Tags::ANNOUNCES, add);
    add_all(TOGETHER, Tags::TOGETHER, add);
    add_all(GIVES, Tags::GIVES, add);
    add_all(UNREAL, Tags::UNREAL, add);
    add_all(WHATEVER, Tags::WHATEVER, add);
    add_all(TALKS, Tags::TALKS, add);
    add_all(CHARGES, Tags::CHARGES, add);
    add_all(THINKS, Tags::THINKS, add);
    add_all(CAPITAL_WORDS, Tags::CAPITAL_WORD, add);
    add_all("homologue homologues", Tags::COUNTERPART, add);
}

/// The family of agreements that the noun `form` (lower case) names.
pub fn agreement_family(form: &str) -> Option<&'static str> {
    FAMILIES.get(form).copied()
}

static FAMILIES: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    KINDS.iter().flat_map(|(nouns, family)| nouns.split(' ').map(|noun| (noun, *family))).collect()
});
