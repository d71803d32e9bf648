//! Words that name the same thing: titles in both genders, places and their people, Québec and France, old and new spelling.
//!
//! A variant stands in for a word where that word is missing; it never counts beside it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::places;
use crate::french::stemmed;

/// Titles whose feminine has another stem. Sources: *Femme, j’écris ton nom* (INALF, 1999) and the Office québécois de la
/// langue française.
const TITLES: &str = "maire mairesse, prince princesse, duc duchesse, comte comtesse, hôte hôtesse, poète poétesse, \
    coordonnateur coordonnatrice coordinateur coordinatrice, auteur autrice, chef cheffe, docteur doctoresse, \
    gouverneur gouverneure, héros héroïne, entraîneur entraîneuse, pêcheur pêcheuse, bâtonnier bâtonnière";

/// Cities and regions and who lives there; states come from the list of places. Sources: the gentilés of the Commission de
/// toponymie du Québec and of the statistical offices of France, Belgium and Switzerland.
const PLACES: &str = "montréal montréalais, laval lavallois, gatineau gatinois, longueuil longueuillois, \
    sherbrooke sherbrookois, lévis lévisien, saguenay saguenéen, toronto torontois, acadie acadien, gaspésie gaspésien, \
    paris parisien, lyon lyonnais, marseille marseillais, toulouse toulousain, bordeaux bordelais, nantes nantais, \
    lille lillois, strasbourg strasbourgeois, rennes rennais, nice niçois, grenoble grenoblois, dijon dijonnais, \
    montpellier montpelliérain, reims rémois, rouen rouennais, caen caennais, brest brestois, angers angevin, \
    bretagne breton, alsace alsacien, normandie normand, bourgogne bourguignon, lorraine lorrain, \
    genève genevois, lausanne lausannois, berne bernois, bâle bâlois, zurich zurichois, fribourg fribourgeois, \
    neuchâtel neuchâtelois, valais valaisan, vaud vaudois, tessin tessinois, jura jurassien, argovie argovien, \
    lucerne lucernois, soleure soleurois, thurgovie thurgovien, bruxelles bruxellois, liège liégeois, namur namurois, \
    anvers anversois, gand gantois, dakar dakarois, abidjan abidjanais, kinshasa kinois, bamako bamakois, \
    londres londonien, berlin berlinois, vienne viennois, rome romain, milan milanais, madrid madrilène, \
    barcelone barcelonais, moscou moscovite, pékin pékinois, \
    europe européen, afrique africain, asie asiatique";

/// What Québec and France call differently. Sources: the Grand dictionnaire terminologique of the Office québécois de la
/// langue française, and FranceTerme.
const COUNTRIES: &str = "courriel email mél, entente accord, traversier ferry, balado podcast, infolettre newsletter, \
    hameçonnage phishing, pourriel spam, égoportrait selfie, rançongiciel ransomware, infonuagique cloud, \
    autobus bus, commanditaire sponsor, magasinage shopping, webdiffusion streaming, clavardage chat, \
    garderie crèche, cégep lycée, covoiturage autopartage";

/// Spellings that the rectifications of 1990 allow and that differ by more than accents and hyphens, and `St-Michel`. Source: *Journal
/// officiel de la République française*, 6 December 1990.
const SPELLINGS: &str = "oignon ognon, nénuphar nénufar, clé clef, paiement payement, asseoir assoir, cuiller cuillère, \
    saint st, sainte ste, relais relai, imbécillité imbécilité, chariot charriot, combatif combattif, persifler persiffler";

/// Nouns and the verbs they name the action of, where their stems differ. Those of every day, listed by us.
const ACTIONS: &str = "décision décider, nomination nommer, ouverture ouvrir, vente vendre, choix choisir, départ partir, \
    élection élire, réduction réduire, production produire, construction construire, destruction détruire, \
    introduction introduire, traduction traduire, remise remettre, promesse promettre, transmission transmettre, \
    admission admettre, soumission soumettre, réception recevoir, perception percevoir, conception concevoir, \
    interdiction interdire, prévision prévoir, défense défendre, réponse répondre, perte perdre, obtention obtenir, \
    prévention prévenir, intervention intervenir, suppression supprimer, expression exprimer, accession accéder, \
    cession céder, exclusion exclure, inclusion inclure, conclusion conclure, résolution résoudre, dissolution dissoudre, \
    poursuite poursuivre, découverte découvrir, couverture couvrir, offre offrir, croissance croître, naissance naître, \
    connaissance connaître, reconnaissance reconnaître, disparition disparaître, apparition apparaître, lecture lire, \
    inscription inscrire, description décrire, correction corriger, direction diriger, protection protéger, action agir, \
    réaction réagir, rédaction rédiger, promotion promouvoir, essai essayer, emploi employer, envoi envoyer, \
    renvoi renvoyer, déploiement déployer, soin soigner, gain gagner, retrait retirer, plainte plaindre, \
    crainte craindre, contrainte contraindre, restriction restreindre, extension étendre, suspension suspendre, \
    dépense dépenser, mort mourir, décès décéder, soutien soutenir, maintien maintenir, acquisition acquérir, \
    conquête conquérir, enquête enquêter, adhésion adhérer, explosion exploser, expulsion expulser, \
    élargissement élargir, rupture rompre, corruption corrompre, fermeture fermer, signature signer, preuve prouver";

/// What is written in one word with what follows, or with a hyphen: `cofinancement`, `co-financement`. Source: as above.
const PREFIXES: &str = "aéro agro anti auto bio co contre cyber éco électro extra géo hydro infra inter intra macro méga \
    micro mini mono multi néo para péri photo poly post pré pseudo psycho radio semi socio super supra techno télé thermo \
    trans ultra vice vidéo visio";
/// Letters of a word behind a prefix, at least.
const FEWEST_LETTERS: usize = 4;

/// Whether a form is a prefix that is written with a hyphen or without.
pub fn is_prefix(form: &str) -> bool {
    PREFIXES.split_whitespace().any(|prefix| prefix == form)
}

/// The longest prefix of a form and the rest of it.
///
/// ```
/// # use verbatim::lexicon::after_prefix;
/// assert_eq!(after_prefix("cofinancement"), Some(("co", "financement")));
/// assert_eq!(after_prefix("financement"), None);
/// ```
pub fn after_prefix(form: &str) -> Option<(&str, &str)> {
    let prefixes = PREFIXES.split_whitespace().filter(|prefix| form.starts_with(prefix));
    let (prefix, rest) = form.split_at(prefixes.map(str::len).max()?);
    (rest.chars().count() >= FEWEST_LETTERS).then_some((prefix, rest))
}

/// The words that may stand in for a word with this stem, in the order of the tables; none for most.
///
/// ```
/// assert_eq!(verbatim::lexicon::variants("toulousain"), ["toulouse"]);
/// assert!(verbatim::lexicon::variants("brouet").is_empty());
/// ```
pub fn variants(stem: &str) -> &'static [String] {
    TABLE.get(stem).map(Vec::as_slice).unwrap_or_default()
}

static TABLE: LazyLock<HashMap<String, Vec<String>>> = LazyLock::new(|| {
    let lists = [TITLES, PLACES, COUNTRIES, SPELLINGS, ACTIONS].into_iter().flat_map(|list| list.split(','));
    let groups = lists.map(|group| group.split_whitespace().collect()).chain(places::states());
    let mut table: HashMap<String, Vec<String>> = HashMap::new();
    for group in groups {
        add(&mut table, &group.iter().map(|word| word.to_lowercase()).collect::<Vec<_>>());
    }
    table.retain(|_, words| !words.is_empty());
    table
});

/// Makes every word of a group a variant of the others, inflections aside.
fn add(table: &mut HashMap<String, Vec<String>>, group: &[String]) {
    for word in group {
        let stem = stemmed(word);
        let variants = table.entry(stem.clone()).or_default();
        for other in group {
            let is_new = variants.iter().all(|known| stemmed(known) != stemmed(other));
            if is_new && stemmed(other) != stem {
                variants.push(other.clone());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_in_for_its_variants_in_every_inflection() {
        for (word, variant) in [
            ("mairesses", "maire"),
            ("maires", "mairesse"),
            ("toulousaines", "toulouse"),
            ("grecque", "grèce"),
        ] {
            assert!(variants(&stemmed(word)).iter().any(|it| it == variant), "{word}");
        }
        for (stem, words) in TABLE.iter() {
            let back = |word: &String| variants(&stemmed(word)).iter().any(|other| stemmed(other) == *stem);
            assert!(words.iter().all(back), "{stem} {words:?}");
        }
    }
}
