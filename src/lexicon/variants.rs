//! Words that name the same thing: titles in both genders, places and their people, Québec and France, old and new spelling.
//!
//! A variant stands in for a word where that word is missing; it never counts beside it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::places;
use crate::french::stem;

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

/// Spellings that the rectifications of 1990 allow and that differ by more than accents and hyphens. Source: *Journal
/// officiel de la République française*, 6 December 1990.
const SPELLINGS: &str = "oignon ognon, nénuphar nénufar, clé clef, paiement payement, asseoir assoir, cuiller cuillère, \
    relais relai, imbécillité imbécilité, chariot charriot, combatif combattif, persifler persiffler";

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
    let lists = [TITLES, PLACES, COUNTRIES, SPELLINGS].into_iter().flat_map(|list| list.split(','));
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

fn stemmed(word: &str) -> String {
    let mut out = String::new();
    stem(word, &mut out);
    out
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
            ("turque", "turquie"),
        ] {
            assert!(variants(&stemmed(word)).iter().any(|it| it == variant), "{word}");
        }
        for (stem, words) in TABLE.iter() {
            let back = |word: &String| variants(&stemmed(word)).iter().any(|other| stemmed(other) == *stem);
            assert!(words.iter().all(back), "{stem} {words:?}");
        }
    }
}
