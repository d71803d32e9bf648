//! States with the adjectives made of them, and the cities that texts name without saying that they are cities.
//!
//! Sources: the list of states of the United Nations with their French short names (UNGEGN); the largest cities of the
//! French-speaking countries and the capitals of the world.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::Tags;
use super::hash::FormMap;
use super::regions::REGIONS;
use crate::french::{fold, folded, lower};

/// State, then its adjectives, masculine and feminine.
const STATES: &str = "Suisse suisse helvétique;France français française;Allemagne allemand allemande;Italie italien italienne;\
    Autriche autrichien autrichienne;Liechtenstein liechtensteinois liechtensteinoise;Espagne espagnol espagnole;\
    Portugal portugais portugaise;Belgique belge;Pays-Bas néerlandais néerlandaise;Luxembourg luxembourgeois luxembourgeoise;\
    Grand-Duché_de_Luxembourg;Grand-Duché;Corée;Royaume-Uni britannique;Royaume-Uni_de_Grande-Bretagne_et_d'Irlande_du_Nord;Grande-Bretagne;Angleterre;Irlande irlandais irlandaise;Écosse écossais;\
    Danemark danois danoise;Suède suédois suédoise;Norvège norvégien norvégienne;Finlande finlandais finlandaise;\
    Islande islandais islandaise;Pologne polonais polonaise;République_tchèque tchèque;Tchéquie;Slovaquie slovaque;\
    Hongrie hongrois hongroise;Roumanie roumain roumaine;Bulgarie bulgare;Grèce grec grecque hellénique;Chypre chypriote;Malte maltais;\
    Croatie croate;Slovénie slovène;Serbie serbe;Bosnie-Herzégovine bosnien bosnienne;Bosnie-et-Herzégovine;Monténégro monténégrin;Macédoine macédonien macédonienne;Macédoine_du_Nord;Kosovo kosovar kosovare;\
    Albanie albanais albanaise;Estonie estonien estonienne;Lettonie letton lettone;Lituanie lituanien;Ukraine ukrainien ukrainienne;\
    Russie russe;Fédération_de_Russie;Biélorussie biélorusse;Bélarus;Moldavie moldave;Géorgie géorgien géorgienne;Arménie arménien arménienne;\
    Azerbaïdjan azerbaïdjanais;Turquie turc turque;Israël israélien israélienne hébreu;Palestine palestinien palestinienne;Liban libanais libanaise;\
    Syrie syrien syrienne;Jordanie jordanien jordanienne;Irak irakien irakienne;Iran iranien iranienne;Arabie_saoudite saoudien saoudienne;\
    Qatar qatari qatarie;Koweït koweïtien koweïtienne;Émirats_arabes_unis émirati émirien;Bahreïn bahreïni;Oman omanais;Yémen yéménite;Égypte égyptien égyptienne;\
    Libye libyen libyenne;Tunisie tunisien tunisienne;Algérie algérien algérienne;Maroc marocain marocaine;\
    Mauritanie mauritanien mauritanienne;Sénégal sénégalais sénégalaise;Mali malien malienne;Niger nigérien nigérienne;\
    Burkina_Faso burkinabè burkinabé;Côte_d'Ivoire ivoirien ivoirienne;Guinée guinéen guinéenne;Guinée-Bissau;Guinée_équatoriale;\
    Gambie gambien gambienne;Sierra_Leone sierra-léonais;Libéria libérien libérienne;Ghana ghanéen ghanéenne;Togo togolais togolaise;Bénin béninois béninoise;\
    Nigeria nigérian nigériane;Nigéria;Cameroun camerounais camerounaise;Tchad tchadien tchadienne;Gabon gabonais gabonaise;\
    République_centrafricaine;Centrafrique centrafricain;Congo congolais congolaise;République_démocratique_du_Congo;RDC;\
    Rwanda rwandais rwandaise;Burundi burundais burundaise;Ouganda ougandais ougandaise;Kenya kényan kényane;\
    Tanzanie tanzanien tanzanienne;Éthiopie éthiopien éthiopienne;Érythrée érythréen érythréenne;Somalie somalien somalienne;Djibouti djiboutien djiboutienne;Soudan soudanais;\
    Angola angolais;Zambie zambien zambienne;Zimbabwe zimbabwéen zimbabwéenne;Mozambique mozambicain;Madagascar malgache;Maurice mauricien mauricienne;Comores comorien comorienne;Seychelles;\
    Afrique_du_Sud sud-africain;Namibie namibien namibienne;Botswana botswanais;États-Unis américain américaine;États-Unis_d'Amérique;États-Unis_mexicains;\
    Canada canadien canadienne;Québec québécois québécoise;Ontario;Nouvelle-Écosse;Manitoba;Saskatchewan;Alberta;\
    Colombie-Britannique;Nouveau-Brunswick;Terre-Neuve-et-Labrador;Mexique mexicain mexicaine;Haïti haïtien haïtienne;Cuba cubain;\
    Costa_Rica costaricien costaricienne;Panama panaméen panaméenne;Guatemala guatémaltèque;Honduras hondurien hondurienne;Salvador salvadorien salvadorienne;Nicaragua nicaraguayen nicaraguayenne;Colombie colombien colombienne;Venezuela vénézuélien vénézuélienne;\
    Équateur équatorien équatorienne;Pérou péruvien péruvienne;Bolivie bolivien bolivienne;Chili chilien chilienne;Argentine argentin;Uruguay uruguayen uruguayenne;\
    Paraguay paraguayen paraguayenne;Brésil brésilien brésilienne;Chine chinois chinoise;République_populaire_de_Chine;Hongkong;Hong_Kong;Taïwan taïwanais;\
    Japon japonais japonaise;Corée_du_Sud sud-coréen;République_de_Corée;Corée_du_Nord nord-coréen;Inde indien indienne;\
    Pakistan pakistanais;Bangladesh bangladais;Sri_Lanka sri-lankais;Népal népalais;Afghanistan afghan afghane;Kazakhstan kazakh kazakhe;Ouzbékistan ouzbek ouzbèke;\
    Kirghizistan kirghize;Tadjikistan tadjik;Turkménistan turkmène;Mongolie mongol mongole;Vietnam vietnamien vietnamienne;Viêt-Nam;Thaïlande thaïlandais;Indonésie indonésien indonésienne;\
    Malaisie malaisien malaisienne;Singapour singapourien singapourienne;Philippines philippin;Birmanie birman;Myanmar;Cambodge cambodgien;Laos laotien laotienne;\
    Australie australien australienne;Nouvelle-Zélande néo-zélandais;Monaco monégasque;Andorre andorran;Saint-Marin;Saint-Siège;\
    USA;Majesté_du_chef_du_Canada;Türkiye;Confédération;Confédération_suisse;\
    Maurice;Île_Maurice;Barbade;Jamaïque;Trinité-et-Tobago;Bahamas;Bermudes;Jersey;Guernesey;Île_de_Man;Macao;Groenland;Îles_Féroé;\
    Région_wallonne;Wallonie wallon wallonne;\
    Antigua-et-Barbuda;Belize;Bhoutan;Brunéi;Brunei;Cap-Vert;Eswatini;Fidji;Guyana;Kiribati;Lesotho;Malawi malawien malawienne;\
    Maldives;Îles_Marshall;Micronésie;Moldova;Nauru;Palaos;Papouasie-Nouvelle-Guinée;République_dominicaine;Sainte-Lucie;\
    Îles_Salomon;Samoa;Sao_Tomé-et-Principe;Soudan_du_Sud sud-soudanais;Suriname;Timor-Leste;Tonga;Vanuatu;\
    Tchécoslovaquie tchécoslovaque;Yougoslavie yougoslave;Union_soviétique soviétique;URSS;Vatican;Îles_Caïmans;Flandre flamand flamande;Catalogne;Bavière bavarois;Bade-Wurtemberg;Sarre;Tyrol;Prusse prussien prussienne;Caroline_du_Nord;Caroline_du_Sud;Californie;Grand-Duché_de_Bade;Grand-Duché_de_Hesse;Saxe saxon saxonne;Wurtemberg";

/// Unions of states and the organisations of which states are members, as `STATES`: they sign as states do, and are no places.
const UNIONS: &str = "Union_européenne européen européenne;UE;Communauté_européenne;Communautés_européennes;\
    Association_européenne_de_libre-échange;AELE;Mercosur;ONU onusien;Nations_unies;OTAN;OCDE;OMS;OMC;UNESCO;OIT;AIEA;UNICEF;\
    Union_africaine;CEDEAO;ASEAN;ANASE";

const CITIES: &str = "Paris São_Paulo Sao_Paulo Lyon Marseille Toulouse Nice Nantes Strasbourg Montpellier Bordeaux Lille Rennes Reims Grenoble \
    Dijon Angers Nîmes Brest Tours Limoges Metz Nancy Rouen Caen Orléans Mulhouse Perpignan Besançon Amiens Saint-Étienne \
    Montréal Québec Laval Gatineau Longueuil Sherbrooke Trois-Rivières Lévis Saguenay Ottawa Toronto Vancouver Calgary Winnipeg \
    Genève Lausanne Berne Zurich Bâle Fribourg Neuchâtel Sion Lugano Bienne Lucerne Saint-Gall Winterthour Delémont Soleure \
    Bruxelles Liège Namur Charleroi Mons Gand Anvers Bruges Luxembourg Dakar Abidjan Bamako Cotonou Lomé Niamey Ouagadougou \
    Conakry Yaoundé Douala Libreville Brazzaville Kinshasa Bangui Kigali Bujumbura Antananarivo Tunis Alger Oran Rabat \
    Casablanca Nouakchott Thiès Londres Berlin Munich Hambourg Francfort Vienne Rome Milan Turin Madrid Barcelone Lisbonne \
    Porto Athènes Varsovie Prague Budapest Bucarest Moscou Kiev Istanbul Ankara Beyrouth Damas Bagdad Téhéran Jérusalem \
    Haye Havre Caire Pékin New_York Los_Angeles Shanghai Tokyo Séoul Washington Boston Chicago Mexico Buenos_Aires Santiago Lima Bogota Nairobi Pretoria Abuja Lagos \
    Accra Addis-Abeba Khartoum Mogadiscio Doha Dubaï Riyad Stockholm Oslo Copenhague Helsinki Dublin Sofia Belgrade Zagreb";

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A state.
    State,
    /// A union of states, or an organisation of which states are members.
    Union,
    /// A city.
    City,
    /// A region or department of France.
    Region,
}

/// The places that begin with the folded word `first`, as `(name, what it is)`, the longest name first.
pub fn places_from(first: &str) -> &'static [(&'static str, Place)] {
    TABLES.places.get(first).map_or(&[], Vec::as_slice)
}

/// The state of which an adjective in lower case is made, by its form with accents.
pub fn state_of_adjective(form: &str) -> Option<&'static str> {
    let adjectives = &TABLES.adjectives;
    let singular = || adjectives.get(form.strip_suffix(['s', 'e'])?);
    let both = || adjectives.get(form.strip_suffix("es")?);
    adjectives.get(form).or_else(singular).or_else(both).copied()
}

/// Each state of one word and the adjectives made of it, the state first.
pub(super) fn states() -> impl Iterator<Item = Vec<&'static str>> {
    let entries = STATES.split(';').map(|entry| entry.split_whitespace().collect::<Vec<_>>());
    entries.filter(|words| words.len() > 1 && !words[0].contains(['_', '\'']))
}

/// Whether a name is that of a union of states, and not of a state.
pub fn is_union(name: &str) -> bool {
    UNIONS
        .split(';')
        .any(|entry| entry.split(' ').next().is_some_and(|union| union.replace('_', " ") == name))
}

/// The short form by which a union of states goes beside its full name.
pub fn union_short(name: &str) -> Option<&'static str> {
    match name {
        "Union européenne" => Some("UE"),
        "Association européenne de libre-échange" => Some("AELE"),
        _ => None,
    }
}

/// Capitals that the press writes for the government that sits there.
const CAPITALS: [(&str, &str); 44] = [
    ("Alger", "Algérie"),
    ("Ankara", "Turquie"),
    ("Athènes", "Grèce"),
    ("Bagdad", "Irak"),
    ("Bamako", "Mali"),
    ("Belgrade", "Serbie"),
    ("Berlin", "Allemagne"),
    ("Berne", "Suisse"),
    ("Beyrouth", "Liban"),
    ("Bruxelles", "Union_européenne"),
    ("Bucarest", "Roumanie"),
    ("Budapest", "Hongrie"),
    ("Copenhague", "Danemark"),
    ("Dakar", "Sénégal"),
    ("Damas", "Syrie"),
    ("Doha", "Qatar"),
    ("Dublin", "Irlande"),
    ("Kiev", "Ukraine"),
    ("Kigali", "Rwanda"),
    ("Kinshasa", "RDC"),
    ("Lisbonne", "Portugal"),
    ("Londres", "Royaume-Uni"),
    ("Madrid", "Espagne"),
    ("Mexico", "Mexique"),
    ("Moscou", "Russie"),
    ("Niamey", "Niger"),
    ("Oslo", "Norvège"),
    ("Ottawa", "Canada"),
    ("Ouagadougou", "Burkina_Faso"),
    ("Paris", "France"),
    ("Prague", "République_tchèque"),
    ("Pretoria", "Afrique_du_Sud"),
    ("Pékin", "Chine"),
    ("Rabat", "Maroc"),
    ("Riyad", "Arabie_saoudite"),
    ("Rome", "Italie"),
    ("Stockholm", "Suède"),
    ("Séoul", "Corée_du_Sud"),
    ("Tokyo", "Japon"),
    ("Tunis", "Tunisie"),
    ("Téhéran", "Iran"),
    ("Varsovie", "Pologne"),
    ("Vienne", "Autriche"),
    ("Washington", "États-Unis"),
];

/// The state for whose government a capital stands.
pub fn state_of_capital(capital: &str) -> Option<&'static str> {
    CAPITALS.iter().find(|(name, _)| *name == capital).map(|(_, state)| *state)
}

/// Nouns that head the full names of states, and their governments.
const STATE_HEADS: [&str; 10] = [
    "gouvernement",
    "confederation",
    "etat",
    "emirat",
    "federation",
    "grand",
    "principaute",
    "republique",
    "royaume",
    "sultanat",
];

/// What may stand between such a noun and the state: a federation of craftsmen of the Grand-Duchy is no state.
const STATE_WORDS: [&str; 24] = [
    "arabe",
    "bolivarienne",
    "constitutionnelle",
    "d",
    "de",
    "democratique",
    "des",
    "duche",
    "federale",
    "federative",
    "hachemite",
    "islamique",
    "l",
    "la",
    "le",
    "les",
    "orientale",
    "plurinational",
    "populaire",
    "socialiste",
    "uni",
    "unie",
    "du",
    "en",
];

/// The state that a full name means, or whose government it is: `France` for `République française` and `Gouvernement
/// français`; nothing for a name without such a head.
///
/// ```
/// use verbatim::lexicon::state_meant;
/// assert_eq!(state_meant("Gouvernement du Grand-Duché de Luxembourg").as_deref(), Some("Luxembourg"));
/// assert_eq!(state_meant("République fédérale d’Allemagne").as_deref(), Some("Allemagne"));
/// assert_eq!(state_meant("Fédération des patrons du Grand-Duché de Luxembourg"), None);
/// assert_eq!(state_meant("Fédération française de football"), None);
/// ```
pub fn state_meant(name: &str) -> Option<String> {
    let words: Vec<String> = parts(&lower(name)).map(str::to_owned).collect();
    let keys: Vec<String> = words.iter().map(|word| folded(word)).collect();
    if !STATE_HEADS.contains(&keys.first()?.as_str()) {
        return None;
    }
    let says_what = |key: &&String| {
        let key = key.as_str();
        STATE_HEADS.contains(&key) || STATE_WORDS.contains(&key)
    };
    let at = keys.iter().take_while(says_what).count();
    let named = (0..=at).find_map(|at| state_called_so(&keys[at..]));
    let last = || words.get(at).filter(|_| at + 1 == words.len());
    let state = named.or_else(|| last().and_then(|word| state_of_adjective(word)))?;
    Some(state_called(state).replace('_', " "))
}

/// The state that has these words for its whole name.
fn state_called_so(keys: &[String]) -> Option<&'static str> {
    let of_first = places_from(keys.first()?).iter().filter(|(_, place)| *place == Place::State);
    let is_whole = |name: &str| parts(&lower(name)).map(folded).eq(keys.iter().cloned());
    of_first.map(|(name, _)| *name).find(|name| is_whole(name))
}

/// What stands between spaces, hyphens, apostrophes and the like.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    name.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty())
}

/// The one name by which we call a state, or another place, that has several.
pub fn state_called(name: &'static str) -> &'static str {
    match name {
        "Confédération" | "Confédération_suisse" => "Suisse",
        "Provence-Alpes-Côte-d'Azur" => "Provence-Alpes-Côte_d'Azur",
        "Sao_Paulo" => "São_Paulo",
        "AELE" => "Association_européenne_de_libre-échange",
        "Corée" => "Corée_du_Sud",
        "Grand-Duché_de_Luxembourg" | "Grand-Duché" => "Luxembourg",
        "Fédération_de_Russie" => "Russie",
        "République_populaire_de_Chine" => "Chine",
        "République_de_Corée" => "Corée_du_Sud",
        "États-Unis_d'Amérique" => "États-Unis",
        "UE" => "Union_européenne",
        "Grande-Bretagne" => "Royaume-Uni",
        "Île_Maurice" => "Maurice",
        "Bosnie-et-Herzégovine" => "Bosnie-Herzégovine",
        "Royaume-Uni_de_Grande-Bretagne_et_d'Irlande_du_Nord" => "Royaume-Uni",
        "Majesté_du_chef_du_Canada" => "Canada",
        "Türkiye" => "Turquie",
        "USA" => "États-Unis",
        "Communauté_européenne" | "Communautés_européennes" | "CE" => "Communauté européenne",
        name => name,
    }
}

/// The article that the name of a town begins with, by the words behind it.
pub fn article_of_town(rest: &str) -> Option<&'static str> {
    Some(match rest {
        "Caire" | "Cap" | "Havre" | "Locle" | "Mans" => "Le",
        "Chaux-de-Fonds" | "Ciotat" | "Haye" | "Mecque" | "Rochelle" => "La",
        _ => return None,
    })
}

struct Tables {
    places: HashMap<String, Vec<(&'static str, Place)>>,
    adjectives: FormMap<&'static str>,
}

static TABLES: LazyLock<Tables> = LazyLock::new(|| {
    let mut tables = Tables { places: HashMap::new(), adjectives: FormMap::default() };
    for (list, place) in [(STATES, Place::State), (UNIONS, Place::Union)] {
        for entry in list.split(';') {
            let mut words = entry.split_whitespace();
            let Some(name) = words.next() else { continue };
            tables.add(name, place);
            for adjective in words {
                let state = tables.adjectives.entry(adjective);
                *state = if state.is_empty() { name } else { state };
            }
        }
    }
    for (list, place) in [(CITIES, Place::City), (REGIONS, Place::Region)] {
        list.split_whitespace().for_each(|name| tables.add(name, place));
    }
    for names in tables.places.values_mut() {
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    }
    tables
});

impl Tables {
    fn add(&mut self, name: &'static str, place: Place) {
        self.places.entry(first_word(name)).or_default().push((name, place));
    }
}

/// The first word of a name as tags know it, folded.
fn first_word(name: &str) -> String {
    let first = name.split(['_', '-', '\'']).next().unwrap_or(name);
    let mut folded = String::new();
    fold(&first.to_lowercase(), &mut folded);
    folded
}

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    let states =
        STATES.split(';').chain(UNIONS.split(';')).filter_map(|entry| entry.split_whitespace().next());
    for name in states.chain(CITIES.split_whitespace()).chain(REGIONS.split_whitespace()) {
        let first = name.split(['_', '-', '\'']).next().unwrap_or(name).to_lowercase();
        add(&first, Tags::PLACE);
        let mut folded = String::new();
        fold(&first, &mut folded);
        add(&folded, Tags::PLACE);
    }
}
