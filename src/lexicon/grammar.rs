//! Grammatical words: articles, prepositions, pronouns, adverbs, auxiliaries, words of time.
//!
//! Source: Grevisse, *Le bon usage*; the lists are closed classes, so that they can be whole.

use super::{Tags, add_all};

const DETERMINERS: &str = "le la les l un une ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes \
    plusieurs quelques chaque tout toute tous toutes certains certaines aucun aucune deux trois quatre cinq six sept \
    huit neuf dix onze douze quinze vingt cent mille";

const PREPOSITIONS: &str = "à au aux dans sur par pour avec sans sous en chez vers contre lors auprès devant depuis \
    après avant entre parmi malgré dès jusque jusqu pendant durant envers hors outre via près afin face grâce suite \
    derrière concernant voici voilà hormis excepté sauf";

const SUBORDINATION: &str = "quand lorsque lorsqu si comme puisque puisqu alors dont où lequel laquelle lesquels \
    lesquelles auquel duquel quoique tandis car pourquoi comment combien donc";

const SUBJECTS_M: &str = "il ils celui ceux";
const SUBJECTS_F: &str = "elle elles celle celles";
const SUBJECTS: &str = "on je j nous vous tu cela ceci";

const CLITICS: &str = "se s me m te t lui leur le la les l y en nous vous ne n";

const AUXILIARIES: &str = "a ont avait avaient eut eurent aura auront aurait auraient ait aient est sont était étaient \
    fut furent sera seront serait seraient soit soient";

const ADVERBS: &str = "donc pas plus jamais rien point guère ainsi encore aussi toutefois cependant pourtant néanmoins \
    déjà enfin ensuite puis alors bien mieux très trop assez peu beaucoup toujours souvent parfois hier aujourd \
    aujourdhui demain ici là quant même surtout notamment seulement plutôt presque désormais tard tôt aussitôt \
    auparavant autrefois récemment maintenant abord ailleurs également tantôt volontiers dernièrement \
    carrément soudain vite fort autrement";

const TIMES: &str = "lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet \
    août septembre octobre novembre décembre matin matinée soir soirée midi nuit journée hier aujourdhui demain \
    semaine mois année veille lendemain heures heure jour jours ans minutes week weekend";

const TITLES_M: &str = "m monsieur mgr monseigneur mm mr messieurs sir père frère imam";
const TITLES_F: &str = "mme mmes madame mlle mlles mademoiselle mesdames dre mrs ms sœur soeur pre";
const TITLES: &str = "me mes dr pr prof docteur professeur maître";

/// Every list with what its words can be; a word may stand in several.
const LISTS: [(&str, Tags); 69] = [
    ("sous contre avant après entre sans", Tags::PREFIX),
    ("met mettent mettait mettaient mis mettra mettant", Tags::PUTS),
    ("avant garde cause exergue évidence doute", Tags::FORWARD),
    (DETERMINERS, Tags::DETERMINER),
    ("des du", Tags::DETERMINER),
    (
        "les des aux ces ses leurs nos vos mes plusieurs quelques tous toutes certains certaines deux trois quatre cinq",
        Tags::PLURAL,
    ),
    ("la une cette sa ma elle elles celle celles", Tags::FEMININE),
    // `son` and `mon` stand before feminine nouns too: `son amie`.
    ("le un ce cet du au il ils celui ceux", Tags::MASCULINE),
    ("ils elles ceux celles mm mmes messieurs mesdames", Tags::PLURAL),
    ("de du des d", Tags::DE),
    (PREPOSITIONS, Tags::PREPOSITION),
    ("et ou mais puis ni or", Tags::COORDINATION),
    ("plupart", Tags::DETERMINER.and(Tags::PLURAL)),
    ("tel telle tels telles", Tags::DETERMINER),
    ("comment pourquoi combien quel quelle quels quelles", Tags::ASKS),
    ("hésite hésitent hésité hésitait cesse cessé cessent cessait manque manqué", Tags::HESITATES),
    ("ont sont vont font", Tags::PLURAL_VERB),
    ("qui", Tags::QUI),
    ("que qu", Tags::QUE),
    (SUBORDINATION, Tags::SUBORDINATION),
    (SUBJECTS_M, Tags::SUBJECT),
    (SUBJECTS_F, Tags::SUBJECT),
    (SUBJECTS, Tags::SUBJECT),
    (CLITICS, Tags::CLITIC),
    ("ne n", Tags::NEGATION),
    (AUXILIARIES, Tags::AUXILIARY),
    (ADVERBS, Tags::ADVERB),
    (TIMES, Tags::TIME),
    (TITLES, Tags::TITLE),
    (TITLES_M, Tags::TITLE.and(Tags::MASCULINE)),
    (TITLES_F, Tags::TITLE.and(Tags::FEMININE)),
    ("van von der den ten ben bin el al da dos di del y zu", Tags::PARTICLE),
    ("dernier dernière derniers dernières", Tags::ANYONE_LAST),
    ("fait fit font faisait faisaient laisse laissé laissait tient", Tags::MAKES),
    ("faisant laissant", Tags::MAKES.and(Tags::GERUND)),
    ("valoir savoir remarquer observer entendre part comprendre connaître noter", Tags::KNOWN),
    ("son sa ses leur leurs", Tags::POSSESSIVE),
    ("part côté tour ailleurs autres outre effet fois instant exemple", Tags::TURN),
    (
        "suite foulée reprises époque revanche substance nouveau contre emblée passage contraire occasion moment préambule \
        clair vrac aparté public privé interne même abord ores",
        Tags::MOMENT,
    ),
    ("quant", Tags::AS_FOR),
    ("tout", Tags::WHILE),
    ("par", Tags::BY),
    ("citant reprenant paraphrasant", Tags::CITES),
    ("vient viennent venait venaient venu tient tiennent tenait tenaient tenu", Tags::NEEDS_LINK),
    ("t", Tags::EUPHONIC),
    ("lequel laquelle lesquels lesquelles", Tags::WHICH),
    ("je j tu il elle on ils elles nous c ça", Tags::OWN_SUBJECT),
    (
        "plus moins autant mieux meilleur meilleure pire ainsi alors tandis afin tant tel telle tels telles",
        Tags::COMPARES,
    ),
    ("y faut faudra faudrait fallait fallut agit agissait pleut semble", Tags::IMPERSONAL),
    ("sans", Tags::WITHOUT),
    ("lui", Tags::APART.and(Tags::MASCULINE)),
    ("eux", Tags::APART.and(Tags::MASCULINE).and(Tags::PLURAL)),
    ("ancien nouveau", Tags::MASCULINE),
    ("ancienne nouvelle", Tags::FEMININE),
    ("intervenu intervenue intervenus convenu convenue convenus", Tags::MOVES),
    ("est sont était étaient fut furent sera seront serait seraient soit soient", Tags::BEING),
    ("se s me m nous vous", Tags::REFLEXIVE),
    ("avoir être", Tags::INFINITIVAL),
    ("un une des plusieurs certains certaines quelques deux trois", Tags::INDEFINITE),
    (
        "venu venue venus venues rendu rendue rendus rendues établi établie établis établies mort morte assis assise communiqué parti",
        Tags::PARTICIPIAL,
    ),
    ("communiqué lettre message note courrier courriel déclaration texte tweet", Tags::RELEASE),
    ("comme", Tags::LIKE),
    ("après", Tags::AFTER),
    ("pour", Tags::FOR),
    ("yeux avis dires propos termes mots aveu croire", Tags::EYES),
    ("lire lit lisait entendre retrouver", Tags::READS),
    ("je j nous vous tu", Tags::PERSONAL),
    ("entre", Tags::BETWEEN),
    ("selon", Tags::ACCORDING.and(Tags::PREPOSITION)),
];

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    for (list, tags) in LISTS {
        add_all(list, tags, add);
    }
}
