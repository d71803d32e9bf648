//! Verbs that say that somebody speaks, and the common verbs that show where a clause has its verb.
//!
//! Sources: the verbs of saying in Grevisse, *Le bon usage*, §§ 416–422; the lists of verbs in the guides of style of
//! press agencies; what dispatches and communiqués were seen to use.

use super::Tags;
use super::conjugation::{irregular, regular};

/// Verbs that take `que` and what was said, and stand in an incise.
const SAY: &str = "affirmer ajouter alléguer analyser appuyer argumenter arguer asséner assurer attester \
    certifier clamer commenter communiquer concéder considérer constater conter confier confesser confirmer \
    déclarer déplorer détailler dévoiler estimer évoquer exposer exprimer expliquer expliciter \
    faire garantir glisser indiquer insister jurer juger lancer marteler mentionner murmurer nier noter notifier \
    objecter observer opiner plaider préciser prétendre proclamer professer pronostiquer raconter rappeler rapporter \
    recommander regretter relater relever remarquer rétorquer répéter répondre répliquer révéler riposter \
    rectifier signaler souligner soupçonner spécifier stipuler suggérer supplier témoigner trancher \
    tweeter avertir avertir informer annoncer avouer dénoncer renseigner nuancer résumer réaffirmer redouter \
    réitérer décrier marmonner conspuer admonester aviser assener promettre préconiser prôner argüer diagnostiquer estimer théoriser postuler \
    pointer deviner illustrer revendiquer critiquer contester reprocher condamner demander proposer féliciter calculer \
    évaluer exiger parier décréter marteler démentir soutenir justifier \
    alerter arguer avancer réclamer rassurer claironner supposer présumer spéculer subodorer observer entériner préfigurer pronostiquer";

/// Of those, verbs whose complement is often an infinitive without `de`.
const WITH_INFINITIVE: &str = "affirmer annoncer assurer avouer confirmer confier déclarer certifier concéder \
    estimer indiquer jurer juger nier prétendre garantir préciser considérer expliquer ajouter rappeler raconter signaler \
    témoigner répéter réaffirmer clamer revendiquer contester réfuter déplorer regretter";

/// Verbs whose complement is `de` and an infinitive that reports a promise, a reproach or a threat.
const WITH_DE: &str = "promettre reprocher jurer accuser";

/// Verbs for what a reporter sees or learns.
const WITNESSES: &str = "constater";

/// Verbs whose object is who is told.
const TELLS: &str = "avertir informer alerter aviser renseigner";

/// Verbs that mark speech only beside quotation marks or in an incise.
const BREATH: &str = "acquiescer compléter amorcer avancer badiner balayer blaguer bougonner chuchoter claironner commencer \
    conseiller continuer crier décrypter décrire demander désoler développer douter éclater écrier embrayer enchaîner \
    enrager entamer épancher esclaffer exclamer exhorter exaspérer exulter feindre féliciter fulminer grincer \
    gronder haranguer hurler imaginer indigner inquiéter insurger intervenir interroger ironiser juger lâcher \
    lamenter maugréer moquer narrer philosopher pester plaisanter plaindre poser préférer \
    proposer prévoir questionner railler raisonner rassurer réagir recadrer réclamer réfuter réjouir \
    relativiser remercier renchérir reconnaître répéter résumer résigner rigoler rire rêver saluer scander \
    soupirer souffler sourire soutenir surenchérir temporiser tempérer tempêter terminer tonner tacler \
    vanter vitupérer étonner espérer souhaiter défendre énumérer énoncer évaluer écrier confesser \
    émerveiller enthousiasmer emporter alarmer agacer amuser désespérer offusquer justifier calculer craindre \
    attaquer prophétiser prier traduire rebondir réfléchir philosopher souvenir remémorer réclamer \
    tancer tonitruer ânonner bégayer gémir sangloter pleurer jubiler triompher fanfaronner pavoiser ricaner \
    plastronner argumenter ajuster préciser cingler asséner égrener énumérer détailler pondérer minimiser dédramatiser étayer \
    confesser épingler enfoncer persifler marteler moraliser nuancer objecter provoquer professer renseigner rabrouer ressasser \
    sermonner situer valider développer projeter promettre relancer trépigner vociférer vilipender argumenter encenser abonder acquiescer";

/// Verbs whose object or complement can be the speaker's own words between marks.
const ACT: &str = "accuser acclamer appeler applaudir attaquer blâmer brocarder condamner conspuer contester critiquer \
    demander défendre dénoncer déplorer désigner décrire déplorer encourager évoquer exhorter exiger exprimer \
    fustiger féliciter implorer inciter inviter invoquer insister justifier louer menacer moquer ordonner parler \
    plaider pointer pourfendre prier promettre proposer protester prôner préconiser qualifier railler rappeler \
    recommander reconnaître regretter rejeter remercier rendre reprocher revendiquer réclamer réfuter réagir \
    saluer solliciter souhaiter soutenir stigmatiser suggérer traiter témoigner vanter vilipender \
    conjurer enjoindre prévenir sommer supplier espérer raconter résumer éreinter étriller juger \
    considérer envisager imputer attribuer afficher \
    comparer vouloir refuser arguer réaffirmer encenser épingler chiffrer déconseiller détailler incriminer \
    insinuer minimiser ovationner relativiser rétorquer recadrer tancer tempérer";

/// Verbs with forms of their own: infinitive, tags, then `finite | participles | present participle`.
const IRREGULAR: [(&str, Tags, &str); 35] = [
    (
        "dire",
        SPEAKS_ALL,
        "dit disent disait disaient dirent dira diront dirait diraient dise | dit dite dits dites | disant",
    ),
    ("redire", SPEAKS, "redit redisent redisait redirent redira | redit redite | redisant"),
    ("prédire", SPEAKS, "prédit prédisent prédisait prédira | prédit prédite | prédisant"),
    ("contredire", Tags::BREATH, "contredit contredisent contredisait | contredit contredite | contredisant"),
    (
        "écrire",
        SPEAKS,
        "écrit écrivent écrivait écrivaient écrivit écrivirent écrira | écrit écrite écrits | écrivant",
    ),
    (
        "décrire",
        SPEAKS.and(Tags::ACT),
        "décrit décrivent décrivait décrivaient décrivit | décrit décrite décrits | décrivant",
    ),
    ("lire", Tags::NONE, "lisait | | lisant"),
    ("croire", Tags::BREATH, "croit croient croyait | cru | croyant"),
    (
        "conclure",
        SPEAKS,
        "conclut concluent concluait concluaient conclurent conclura | conclu conclue conclus | concluant",
    ),
    ("convenir", SPEAKS, "convient conviennent convenait convint | convenu | convenant"),
    (
        "prévenir",
        SPEAKS.and(Tags::TELLS),
        "prévient préviennent prévenait prévenaient prévint | prévenu prévenue prévenus | prévenant",
    ),
    (
        "soutenir",
        SPEAKS_INF.and(Tags::ACT),
        "soutient soutiennent soutenait soutenaient soutint soutinrent soutiendra | soutenu soutenue soutenus | soutenant",
    ),
    ("maintenir", SPEAKS_INF, "maintient maintiennent maintenait maintint | maintenu | maintenant"),
    (
        "reconnaître",
        SPEAKS_INF.and(Tags::ACT),
        "reconnaît reconnait reconnaissent reconnaissait reconnaissaient reconnut reconnaîtra | reconnu reconnue reconnus | reconnaissant",
    ),
    (
        "admettre",
        SPEAKS_INF,
        "admet admettent admettait admettaient admit admettra | admis admise | admettant",
    ),
    ("émettre", Tags::ACT, "émet émettent émettait émit | émis émise | émettant"),
    (
        "promettre",
        SPEAKS.and(Tags::ACT).and(Tags::WITH_DE),
        "promet promettent promettait promettaient promit promirent promettra | promis promise | promettant",
    ),
    (
        "poursuivre",
        Tags::BREATH,
        "poursuit poursuivent poursuivait poursuivaient poursuivit | poursuivi | poursuivant",
    ),
    ("reprendre", Tags::BREATH, "reprend reprennent reprenait reprit | repris | reprenant"),
    ("apprendre", SPEAKS.and(Tags::WITNESSES), "apprend apprennent apprenait apprit | appris | apprenant"),
    ("entendre", Tags::NONE, "entendait | | entendant"),
    (
        "craindre",
        Tags::BREATH.and(Tags::ACT),
        "craint craignent craignait craignaient craignit | craint | craignant",
    ),
    (
        "plaindre",
        Tags::BREATH.and(Tags::WITH_DE),
        "plaint plaignent plaignait plaignaient plaignit | plaint plainte plaints | plaignant",
    ),
    (
        "défendre",
        Tags::BREATH.and(Tags::ACT),
        "défend défendent défendait défendaient défendit | défendu défendue défendus | défendant",
    ),
    ("sourire", Tags::BREATH, "sourit sourient souriait souriaient | souri | souriant"),
    ("rire", Tags::BREATH, "rit rient riait riaient | ri | riant"),
    (
        "répondre",
        SPEAKS.and(Tags::ACT),
        "répond répondent répondait répondaient répondit répondirent répondra | répondu répondue | répondant",
    ),
    ("prétendre", SPEAKS_INF, "prétend prétendent prétendait prétendaient prétendit | prétendu | prétendant"),
    (
        "intervenir",
        Tags::BREATH,
        "intervient interviennent intervenait intervint | intervenu intervenue intervenus | intervenant",
    ),
    (
        "souvenir",
        Tags::BREATH,
        "souvient souviennent souvenait souvint | souvenu souvenue souvenus | souvenant",
    ),
    ("poster", SPEAKS, "| posté postée | postant"),
    ("enquérir", Tags::BREATH, "enquiert enquièrent enquérait enquit | enquis enquise | enquérant"),
    ("prévoir", SPEAKS.and(Tags::ENACTS), "prévoit prévoient prévoyait | prévu | prévoyant"),
    ("traduire", Tags::BREATH, "traduit traduisent traduisait | traduit | traduisant"),
    ("démentir", SPEAKS_INF, "dément démentent démentait démentit démentira | démenti démentie | démentant"),
];

const SPEAKS: Tags = Tags::SAY.and(Tags::BREATH);
const SPEAKS_INF: Tags = SPEAKS.and(Tags::WITH_INFINITIVE);
const SPEAKS_ALL: Tags = SPEAKS_INF.and(Tags::ACT);

/// Verbs that lead to a cue verb: `vient d’annoncer`, `tient à rappeler`, `n’a pas hésité à dire`.
const MODAL: &str = "veut veulent voulait voulaient voulu souhaite souhaitent souhaitait souhaité tient tiennent \
    tenait tenaient tenu vient viennent venait venaient doit doivent devait devaient dû peut peuvent pouvait \
    pouvaient pu va vont allait allaient entend entendent entendu préfère préfèrent préféré hésite hésitent hésité \
    semble semblent semblait commence commencé continue continué fini finit finissent aime aimait cesse cessé cessent \
    voudrait pourrait devrait limité contente contenté contentée empressé empressée voulut allé allée";

/// What is done by whoever answers for a paper.
const ISSUES: &str = "adopte adopté publie publié approuve approuvé présente présenté diffuse diffusé rend rendu remet remis \
    rédige rédigé réalise réalisé mène mené transmet transmis";

/// Finite forms of other common verbs, so that a clause shows its verb.
const VERB: &str = "fait font faisait faisaient fit firent fera feront ferait feraient fasse fassent \
    peut peuvent pouvait pouvaient put purent pourra pourront pourrait pourraient puisse puissent \
    doit doivent devait devaient dut durent devra devront devrait devraient doive \
    veut veulent voulait voulaient voulut voulurent voudra voudront voudrait voudraient veuille \
    va vont allait allaient alla allèrent ira iront irait iraient aille aillent \
    vient viennent venait venaient vint vinrent viendra viendront viendrait vienne \
    tient tiennent tenait tint tiendra prend prennent prenait prit prirent prendra prendront prenne \
    met mettent mettait mit mirent mettra voit voient voyait vit virent verra sait savent savait savaient sut saura \
    faut fallait faudra faudrait fallut faille reste restent restait restera devient deviennent devenait devint deviendra \
    permet permettent permettait permit permettra permettront permettrait comprend comprennent perd perdent perdait perdit \
    reçoit reçoivent recevait reçut suit suivent suivait vaut valent valait vaudra sort sortent sortait sortit \
    part partent partait partit sert servent servait servit sent sentent sentait sentit vit vivent vivait vécut \
    meurt meurent mourut court naît connaît connaissent connaissait connut paraît parut agit agissent agissait \
    existe existent existait trouve trouvent trouvait trouva donne donnent donnait donna \
    passe passent passait passa arrive arrivent arrivait arriva semble semblent semblait laisse laissent laissait \
    entre entrait entra montre montrent montrait travaille travaillent travaillait aide aident aidait \
    représente représentent représentait représentera constitue constituent constituait constituera \
    marque marquent marquait demeure demeurent demeurait concerne concernent concernait \
    bénéficie bénéficient porte portent portait portera touche touchent touchait \
    entend entendent entendait entendaient préfère préfèrent préférait hésite hésitent hésitait \
    souhaite souhaitent souhaitait souhaitaient commence commencent commençait cesse cessent cessait \
    pense pensent pensait pensaient croit croient croyait espère aura auront aurait auraient ait aient \
    essaie essaient tente tentent crée créent créera augmente augmentent baisse baissent mène mènent \
    ouvre ouvrent ouvrira offre offrent offrira subit subissent réunit réunissent finit finissent \
    appartient appartiennent contient contiennent obtient obtiennent répond reposent repose vise visent \
    dort dorment tombe tombent joue jouent gagne gagnent attend attendent achète vend vendent paie paient \
    regarde regardent habite habitent cherche cherchent continue continuent bouge avance avancent parle parlent \
    écoute aime aiment déteste refuse refusent accepte acceptent veille grandit hérite mérite méritent manque manquent coûte coûtent change changent changera \
    publie publient décerne décernent organise organisent participe participent adopte adoptent approuve approuvent examine examinent \
    prolonge renforce renforcent nomme nomment accueille accueillent remet remettent dépose déposent consacre consacrent inaugure inaugurent \
    dispose disposent comporte comportent prévoit débute débutent réunit élit lutte luttent diffuse diffusent \
    profite profitent quitte quittent rejoint dirige dirigent préside incarne multiplie multiplient assiste assistent retrouve retrouvent \
    découvre découvrent débarque effectue effectuent fournit gère gèrent installe installent interdit mobilise occupe occupent perçoit plonge \
    réalise réalisent récupère récupèrent rejette rejettent remporte remportent revient reviennent succède suscite suscitent surveille traverse \
    parvient parviennent parvenait aboutit aboutissent aboutissait utilise utilisent évite évitent choisit choisissent décide décident envoie envoient étudie étudient \
    avez êtes allez pouvez devez faites dites voulez savez aurez serez irez ferez pourrez devrez aviez étiez";

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    let classes = [
        (SAY, Tags::SAY.and(Tags::BREATH)),
        (WITH_INFINITIVE, Tags::WITH_INFINITIVE),
        (WITH_DE, Tags::WITH_DE),
        (TELLS, Tags::TELLS),
        (WITNESSES, Tags::WITNESSES),
        (BREATH, Tags::BREATH),
        (ACT, Tags::ACT),
    ];
    for (list, tags) in classes {
        let regulars = list.split_whitespace().filter(|verb| is_regular(verb));
        regulars.for_each(|verb| regular(verb, tags, add));
    }
    for (infinitive, tags, forms) in IRREGULAR {
        irregular(infinitive, forms, tags, add);
    }
    super::add_all(MODAL, Tags::MODAL, add);
    super::add_all(ISSUES, Tags::ISSUES, add);
    super::add_all(VERB, Tags::VERB, add);
}

/// Whether the general rules make the right forms; the others are in [`IRREGULAR`] or have no use as cues.
fn is_regular(verb: &str) -> bool {
    let has_own_forms = IRREGULAR.iter().any(|(infinitive, ..)| *infinitive == verb);
    !has_own_forms && !matches!(verb, "faire" | "vouloir" | "rendre" | "feindre" | "redouter")
}
