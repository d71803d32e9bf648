//! Nouns for people, bodies and papers that can speak, and nouns whose quoted complement is a name.
//!
//! Feminine forms follow the Office québécois de la langue française and *Femme, j'écris ton nom* (INALF, 1999).

use super::{Tags, add_all};

/// Roles, masculine and feminine side by side: `maire/mairesse`; one form serves both where no slash stands.
const ROLES: &str = "ministre président/présidente directeur/directrice maire/mairesse député/députée \
    sénateur/sénatrice conseiller/conseillère secrétaire préfet/préfète procureur/procureure porte-parole \
    commissaire chef/cheffe ambassadeur/ambassadrice gouverneur/gouverneure chancelier/chancelière \
    roi/reine prince/princesse pape évêque archevêque cardinal imam rabbin pasteur/pasteure curé \
    général/générale colonel/colonelle commandant/commandante capitaine lieutenant/lieutenante sergent/sergente \
    commandeur brigadier/brigadière inspecteur/inspectrice policier/policière gendarme pompier/pompière \
    soldat/soldate juge avocat/avocate magistrat/magistrate notaire greffier/greffière \
    professeur/professeure enseignant/enseignante instituteur/institutrice chercheur/chercheuse \
    scientifique économiste sociologue historien/historienne politologue politiste géographe \
    médecin infirmier/infirmière chirurgien/chirurgienne pédiatre psychologue psychiatre épidémiologiste virologue \
    docteur/docteure pharmacien/pharmacienne vétérinaire directeur/directrice gérant/gérante patron/patronne \
    fondateur/fondatrice cofondateur/cofondatrice entrepreneur/entrepreneuse entrepreneure industriel/industrielle \
    vice-président/vice-présidente administrateur/administratrice coordinateur/coordinatrice \
    coordonnateur/coordonnatrice animateur/animatrice éducateur/éducatrice responsable délégué/déléguée \
    syndicaliste militant/militante activiste opposant/opposante candidat/candidate élu/élue élus/élues \
    bourgmestre échevin/échevine édile syndic/syndique magistrat préposé/préposée \
    journaliste rédacteur/rédactrice écrivain/écrivaine auteur/autrice auteure romancier/romancière poète \
    cinéaste réalisateur/réalisatrice acteur/actrice comédien/comédienne chanteur/chanteuse musicien/musicienne \
    rappeur/rappeuse compositeur/compositrice peintre sculpteur/sculptrice artiste photographe dramaturge \
    producteur/productrice metteur/metteuse chorégraphe danseur/danseuse humoriste \
    entraîneur/entraîneuse entraîneure sélectionneur/sélectionneuse joueur/joueuse footballeur/footballeuse gardien/gardienne \
    attaquant/attaquante défenseur/défenseuse milieu capitaine champion/championne coureur/coureuse athlète pilote cycliste \
    arbitre skipper nageur/nageuse skieur/skieuse \
    agriculteur/agricultrice éleveur/éleveuse pêcheur/pêcheuse viticulteur/viticultrice maraîcher/maraîchère \
    boulanger/boulangère restaurateur/restauratrice commerçant/commerçante hôtelier/hôtelière artisan/artisane \
    ouvrier/ouvrière employé/employée salarié/salariée technicien/technicienne ingénieur/ingénieure architecte \
    urbaniste biologiste climatologue météorologue géologue chimiste physicien/physicienne mathématicien/mathématicienne \
    étudiant/étudiante élève lycéen/lycéenne retraité/retraitée habitant/habitante riverain/riveraine résident/résidente \
    voisin/voisine manifestant/manifestante locataire propriétaire client/cliente passager/passagère témoin victime \
    père/mère frère/sœur fils/fille époux/épouse mari/femme veuf/veuve oncle/tante cousin/cousine \
    analyste expert/experte spécialiste consultant/consultante négociateur/négociatrice médiateur/médiatrice \
    diplomate représentant/représentante envoyé/envoyée coordonnateur recteur/rectrice doyen/doyenne \
    proviseur/proviseure bâtonnier/bâtonnière eurodéputé/eurodéputée parlementaire trésorier/trésorière greffière \
    conservateur/conservatrice bibliothécaire archiviste commissaire curateur/curatrice organisateur/organisatrice \
    bénévole intervenant/intervenante travailleur/travailleuse chauffeur/chauffeuse conducteur/conductrice agent/agente \
    pdg ceo dg cofondateur associé/associée titulaire stratège adjoint/adjointe \
    leader numéro fondé dirigeant/dirigeante membre mannequin styliste couturier/couturière designer développeur/développeuse \
    apiculteur/apicultrice forestier/forestière garagiste mécanicien/mécanicienne jardinier/jardinière \
    chroniqueur/chroniqueuse éditorialiste correspondant/correspondante présentateur/présentatrice influenceur/influenceuse \
    chargé/chargée lauréat/lauréate hydrogéologue glaciologue océanographe démographe criminologue ethnologue anthropologue \
    archéologue philosophe juriste constitutionnaliste huissier/huissière homologue collègue \
    prédécesseur successeur/successeure camarade secouriste plombier/plombière électricien/électricienne menuisier/menuisière \
    chef-lieu syndiqué/syndiquée actionnaire investisseur/investisseuse banquier/banquière courtier/courtière \
    rapporteur/rapporteuse rapporteure enquêteur/enquêtrice guide détective douanier/douanière surveillant/surveillante \
    aumônier aumônière moine religieux religieuse missionnaire humanitaire coordinatrice permanent/permanente \
    reporter animateur/animatrice internaute utilisateur/utilisatrice abonné/abonnée automobiliste motard/motarde \
    routier/routière cheminot/cheminote infectiologue cardiologue généraliste urgentiste neurologue oncologue dermatologue \
    immunologue microbiologiste généticien/généticienne paléontologue volcanologue sismologue astronome astronaute \
    spationaute cosmonaute astrophysicien/astrophysicienne informaticien/informaticienne statisticien/statisticienne \
    universitaire essayiste pamphlétaire polémiste animateur/animatrice youtubeur/youtubeuse blogueur/blogueuse \
    producteur/productrice scénariste créateur/créatrice interprète écologiste socialiste centriste souverainiste \
    frontiste insoumis/insoumise macroniste gaulliste communiste républicain/républicaine démocrate conservateur/conservatrice \
    dissident/dissidente réfugié/réfugiée migrant/migrante survivant/survivante rescapé/rescapée détenu/détenue \
    ravisseur/ravisseuse adjudant/adjudante caporal/caporale major amiral/amirale \
    trader gestionnaire comptable fiscaliste banquier/banquière assureur/assureuse libraire disquaire \
    cuisinier/cuisinière pâtissier/pâtissière sommelier/sommelière vigneron/vigneronne fromager/fromagère \
    coach kinésithérapeute ostéopathe orthophoniste sage-femme aide-soignant soignant/soignante \
    médecin-chef ténor baryton soprano pianiste violoniste guitariste batteur/batteuse bassiste parolier/parolière \
    supporter/supportrice fan groupie admirateur/admiratrice vedette figure idole légende personnalité icône \
    jockey caddie cow-boy bonze gourou mentor sherpa disc-jockey agent influenceur/influenceuse \
    copilote navigateur/navigatrice pilote mécano basketteur/basketteuse handballeur/handballeuse rugbyman \
    rugbymen tennisman tenniswoman judoka boxeur/boxeuse escrimeur/escrimeuse sprinteur/sprinteuse marathonien/marathonienne \
    milliardaire millionnaire magnat héritier/héritière collectionneur/collectionneuse galeriste antiquaire \
    ressortissant/ressortissante citoyen/citoyenne contribuable usager/usagère consommateur/consommatrice \
    compagnon/compagne conjoint/conjointe ex-mari ex-femme gendre neveu/nièce grand-père grand-mère tuteur/tutrice \
    babysitter nourrice concierge gardien/gardienne facteur/factrice livreur/livreuse vendeur/vendeuse caissier/caissière \
    serveur/serveuse barman coiffeur/coiffeuse esthéticien/esthéticienne défenseure garde/garde meneur/meneuse lanceur/lanceuse manager technicien/technicienne international/internationale \
    officier/officière gradé/gradée prélat prêtre abbé vicaire diacre théologien/théologienne dignitaire patriarche nonce \
    collaborateur/collaboratrice assistant/assistante apprenti/apprentie stagiaire demandeur/demandeuse fugitif/fugitive \
    assaillant/assaillante agresseur/agresseuse interlocuteur/interlocutrice invité/invitée vainqueur/vainqueure médaillé/médaillée \
    sauveteur/sauveteuse ambulancier/ambulancière brancardier/brancardière anesthésiste radiologue pneumologue \
    obstétricien/obstétricienne gynécologue dentiste nutritionniste diététicien/diététicienne hématologue néphrologue \
    rhumatologue gériatre réanimateur/réanimatrice légiste coroner psychanalyste sexologue thérapeute psychothérapeute \
    pédagogue formateur/formatrice moniteur/monitrice instructeur/instructrice intendant/intendante régisseur/régisseuse \
    vidéaste chansonnier/chansonnière rockeur/rockeuse documentariste dessinateur/dessinatrice caricaturiste \
    illustrateur/illustratrice plasticien/plasticienne céramiste percussionniste organiste violoncelliste harpiste \
    tacticien/tacticienne buteur/buteuse préparateur/préparatrice soigneur/soigneuse triathlète surfeur/surfeuse \
    lutteur/lutteuse golfeur/golfeuse volleyeur/volleyeuse hockeyeur/hockeyeuse rameur/rameuse kayakiste alpiniste \
    aventurier/aventurière explorateur/exploratrice promeneur/promeneuse randonneur/randonneuse touriste vacancier/vacancière \
    festivalier/festivalière spectateur/spectatrice téléspectateur/téléspectatrice auditeur/auditrice lecteur/lectrice \
    électeur/électrice colistier/colistière suppléant/suppléante questeur/questeuse substitut prévôt clerc actuaire \
    contrôleur/contrôleuse aviateur/aviatrice steward hôtesse batelier/batelière marin matelot armateur/armatrice docker \
    charpentier/charpentière ébéniste sylviculteur/sylvicultrice berger/bergère ostréiculteur/ostréicultrice \
    horticulteur/horticultrice fleuriste caviste brasseur/brasseuse chocolatier/chocolatière charcutier/charcutière \
    poissonnier/poissonnière épicier/épicière buraliste aubergiste tenancier/tenancière guérisseur/guérisseuse \
    islamologue ethnographe linguiste musicologue entomologiste ornithologue botaniste zoologiste primatologue agronome \
    hydrologue météorologiste prévisionniste vulcanologue écologue toxicologue pharmacologue bactériologiste \
    hackeur/hackeuse jumeau/jumelle cadet/cadette aîné/aînée filleul/filleule parrain marraine confident/confidente \
    fiancé/fiancée gamin/gamine garçonnet fillette vieillard chauffard voleur/voleuse braqueur/braqueuse \
    cambrioleur/cambrioleuse tueur/tueuse meurtrier/meurtrière assassin trafiquant/trafiquante djihadiste jihadiste \
    terroriste codétenu/codétenue otage émir cheikh ayatollah mufti sultan/sultane monarque souverain/souveraine \
    dictateur/dictatrice putschiste mercenaire milicien/milicienne légionnaire parachutiste réserviste vétéran \
    mécène philanthrope donateur/donatrice repreneur/repreneuse acquéreur/acquéreuse acheteur/acheteuse lobbyiste \
    attaché/attachée sondeur/sondeuse";

/// What somebody is to another, who is then somebody else.
const RELATED: &str = "père/mère frère/sœur fils/fille époux/épouse mari veuf/veuve oncle/tante cousin/cousine \
    neveu/nièce grand-père grand-mère compagnon/compagne conjoint/conjointe ex-mari ex-femme voisin/voisine collègue \
    gendre tuteur/tutrice papa maman ami/amie jumeau/jumelle fiancé/fiancée prédécesseur successeur/successeure homologue";

/// Nouns that can take up a person of whom other words were used before.
const ANYONE: &str = "responsable homme/femme intéressé/intéressée élu/élue politicien/politicienne dirigeant/dirigeante \
    trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire nonagénaire jeune quadra \
    suspect/suspecte accusé/accusée prévenu/prévenue héros/héroïne parlementaire édile artiste auteur/auteure autrice \
    spécialiste expert/experte chercheur/chercheuse scientifique universitaire sportif/sportive star champion/championne \
    athlète technicien/technicienne joueur/joueuse militant/militante activiste patron/patronne leader chef/cheffe \
    dame monsieur garçon fille adolescent/adolescente maman papa mère père quinquagénaire \
    candidat/candidate élue retraité/retraitée étudiant/étudiante avocat/avocate journaliste interprète \
    reporter supporter/supportrice fan admirateur/admiratrice vedette idole légende médecin acteur/actrice comédien/comédienne chanteur/chanteuse rappeur/rappeuse musicien/musicienne écrivain/écrivaine \
    romancier/romancière réalisateur/réalisatrice cinéaste humoriste animateur/animatrice présentateur/présentatrice \
    ex-ministre économiste sociologue historien/historienne politologue philosophe juriste magistrat/magistrate policier/policière \
    agriculteur/agricultrice éleveur/éleveuse entrepreneur/entrepreneuse milliardaire entraîneur/entraîneuse sélectionneur/sélectionneuse \
    footballeur/footballeuse attaquant/attaquante défenseur/défenseuse gardien/gardienne pilote cycliste coureur/coureuse \
    mannequin photographe designer libraire enseignant/enseignante professeur/professeure diplomate syndicaliste \
    député/députée sénateur/sénatrice eurodéputé/eurodéputée conservateur/conservatrice socialiste écologiste frontiste \
    insoumis/insoumise centriste républicain/républicaine démocrate virologue épidémiologiste infectiologue urgentiste psychologue \
    psychiatre biologiste climatologue physicien/physicienne vétérinaire survivant/survivante rescapé/rescapée victime témoin \
    internaute international/internationale youtubeur/youtubeuse essayiste polémiste rugbyman tennisman boxeur/boxeuse nageur/nageuse skipper navigateur/navigatrice";

const BODIES_M: &str = "ministère gouvernement conseil comité groupe syndicat parti tribunal parquet bureau cabinet \
    département centre collectif consortium club institut organisme observatoire office service mouvement laboratoire \
    musée collège cégep lycée hôpital parlement sénat congrès canton district état royaume fonds réseau consistoire \
    muséum théâtre festival régulateur constructeur fabricant opérateur exploitant distributeur éditeur transporteur géant \
    établissement secrétariat commissariat rectorat diocèse vatican kremlin élysée pentagone quotidien hebdomadaire \
    magazine journal média site portail regroupement ordre barreau cercle front pôle forum think-tank \
    exécutif législateur fournisseur avionneur voyagiste promoteur bailleur employeur bloc entourage clan \
    patronat état-major centre-droit gestionnaire groupement lobby holding fisc";
const BODIES_F: &str = "ville mairie municipalité commune région préfecture société entreprise compagnie banque \
    commission association fédération confédération organisation fondation union université école agence \
    chambre assemblée cour direction police gendarmerie armée marine régie autorité administration délégation \
    coalition alliance ligue coopérative mutuelle centrale chancellerie ambassade présidence institution collectivité \
    communauté province métropole intercommunale maison rédaction plateforme firme start-up startup enseigne marque chaîne \
    radio télévision station équipe église néobanque filiale holding multinationale ong défense accusation \
    mission académie faculté clinique bibliothèque opposition majorité section branche oms onu unesco \
    prison fabrique usine manufacture direction corporation défenderesse droite gauche extrême-droite extrême-gauche \
    majorité institution diplomatie justice hiérarchie famille fratrie intersyndicale \
    task-force confrérie presse congrégation nation république principauté";
const BODIES_P: &str = "autorités associations syndicats organisations pompiers secours enquêteurs organisateurs \
    responsables dirigeants manifestants experts scientifiques chercheurs avocats services partis entreprises \
    écologistes socialistes républicains libéraux conservateurs opposants militants élus députés sénateurs maires \
    riverains habitants parents enseignants étudiants salariés signataires auteurs médecins policiers exploitants opérateurs constructeurs fabricants industriels assureurs distributeurs \
    gestionnaires transporteurs éditeurs fournisseurs promoteurs représentants \
    agriculteurs producteurs commerçants membres marins-pompiers proches sources collectivités villes communes ministres partenaires";

const ANY_BODY: &str = "groupe entreprise société organisation association institution compagnie \
    organisme constructeur firme mouvement marque enseigne établissement réseau chaîne \
    quotidien hebdomadaire magazine journal média \
    fabricant opérateur géant banque plateforme ong structure \
    néobanque multinationale filiale holding avionneur distributeur site \
    syndicat institut service club parti fédération agence comité collectif bloc laboratoire musée université école régulateur \
    éditeur transporteur exploitant radio station direction";

const PAPERS_M: &str = "communiqué rapport message texte document courrier courriel tweet entretien discours arrêté \
    avis post billet éditorial article livre mémoire témoignage sondage bulletin règlement traité accord jugement arrêt \
    verdict manifeste dossier bilan réquisitoire textes rapports documents messages récit compte-rendu constat \
    diagnostic tweets posts communiqués résultats propos baromètre procès-verbal édito reportage mail mails \
    courriels sms mémo";
const PAPERS_F: &str = "lettre déclaration étude note tribune pétition interview résolution loi circulaire publication \
    décision enquête ordonnance convention entente charte motion missive allocution jurisprudence études lettres enquêtes \
    analyse recherches analyses informations estimations estimation chiffres données statistiques \
    prévisions projections conclusions constatations dépêche synthèse précisions indications révélations \
    confidences dires";

const NAMED: &str = "film livre roman album chanson disque single titre titres pièce spectacle exposition émission série \
    magazine journal documentaire essai ouvrage recueil poème tube opération programme projet plan dispositif slogan \
    slogans mot terme expression formule intitulé intitulée intitulés baptisé baptisée surnommé surnommée dénommé \
    dénommée appelé appelée nommé nommée dit dite rebaptisé rebaptisée hashtag prix catégorie concept label \
    campagne collection jeu bande trilogie saga podcast feuilleton comédie opéra ballet rapport conférence colloque \
    groupe page site association fondation festival concours navire bateau goélette restaurant café hôtel chantier \
    mention inscription pancarte banderole affiche affiches tract devise refrain adage proverbe rubrique série clip \
    atelier ateliers thème thématique nommés appellation sketch nom noms nomination distinction tableau toile revue chronique blog chaîne \
    publication publications projets programmes plans opérations campagnes mouvement mouvements initiative initiatives collectif journée semaine marche application logiciel sigle acronyme pseudonyme pseudo alias \
    plateforme emission téléfilm long-métrage court-métrage docufiction livret guide brochure manuel bulletin système procédure \
    appelés appelées surnommés surnommées baptisés baptisées dénommés dénommées intitulées rebaptisés rebaptisées modèle gamme \
    scène coffret compilation tournée jeu jeux quiz défi challenge option fonction mode onglet bouton carte programme programmes \
    étiquette logo vignette certificat statut variant virus tempête ouragan cyclone opération plan fusée satellite sonde mission autobiographie biographie séminaire branche branches loi lois";

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    let both = [
        (ROLES, Tags::ROLE),
        (OTHER_ROLES, Tags::ROLE),
        (RELATED, Tags::RELATED),
        (ANYONE, Tags::ANYONE.and(Tags::ROLE)),
        (REPORTERS, Tags::REPORTER),
    ];
    both.into_iter().for_each(|(list, tags)| gendered(list, tags, add));
    let compounds = [
        (BODIES_M, Tags::BODY.and(Tags::MASCULINE)),
        (BODIES_F, Tags::BODY.and(Tags::FEMININE)),
        (BODIES_P, Tags::BODY.and(Tags::PLURAL)),
        (ANY_BODY, Tags::ANY_BODY),
        (PAPERS_M, Tags::PAPER.and(Tags::MASCULINE)),
        (PAPERS_F, Tags::PAPER.and(Tags::FEMININE)),
        (NAMED, Tags::NAMED),
        (
            "slogan slogans banderole banderoles pancarte pancartes affiche affiches affichette affichettes graffiti graffitis devise refrain inscription mention \
            adage proverbe hashtag tract",
            Tags::NAMED.and(Tags::SLOGAN),
        ),
        (OTHER_BODIES, Tags::BODY.and(Tags::PLURAL)),
        (OTHER_PAPERS, Tags::PAPER),
    ];
    for (list, tags) in compounds {
        parts(list, |part| add(part, tags));
    }
    WORDS.iter().for_each(|(list, tags)| add_all(list, *tags, add));
}

/// Words that are what they are in every form that is given; `source` is somebody whom the press does not name.
const WORDS: &[(&str, Tags)] = &[
    ("soeur soeurs", Tags::ROLE.and(Tags::FEMININE)),
    ("parc", Tags::ANY_BODY),
    ("quai", Tags::BODY.and(Tags::MASCULINE)),
    ("conclusion constat principe avis", Tags::CONCLUDES),
    ("experts scientifiques spécialistes observateurs critiques recherches région régions", Tags::VAGUE),
    ("porte vice", Tags::ROLE),
    (
        "dizaine dizaines douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines \
        millier milliers poignée multitude",
        Tags::QUANTITY,
    ),
    ("source", Tags::ROLE.and(Tags::FEMININE).and(Tags::EITHER).and(Tags::ANONYMOUS)),
    ("numéro", Tags::NUMBERED.and(Tags::ROLE).and(Tags::MASCULINE)),
    (
        "mot mots terme termes expression formule concept concepts notion notions label nom noms surnom appellation sigle pseudonyme catégorie rubrique option fonction mode onglet mention",
        Tags::COINED,
    ),
    (
        "star stars victime victimes vedette figure idole légende personne personnalité recrue référence tête icône",
        Tags::EITHER,
    ),
    (NAMELESS, Tags::NAMELESS),
    (LAWS, Tags::LAW),
    ("étrangères étrangers unies unis enchaîné enchainé libéré populaire civile", Tags::ADJECTIVE_LIKE),
    (DEMONYMS, Tags::DEMONYM),
    ("thème thèmes sujet sujets domaine domaines catégories rubriques axes volets", Tags::THEME),
    (CHARGED, Tags::CHARGED),
    (MEDIA, Tags::MEDIUM),
    (
        "résultats informations estimations chiffres données statistiques prévisions projections études analyses précisions indications révélations \
        confidences dires scénarios",
        Tags::FIGURES,
    ),
    ("publié publiée posté postée modifié modifiée actualisé", Tags::DATED),
    (
        "adjoint adjointe adjoints adjointes délégué déléguée candidat candidate secrétaire secrétariat",
        Tags::DEPUTY,
    ),
];

/// Who works with somebody, takes part, guards the law; further sciences.
const OTHER_ROLES: &str = "collaborateur/collaboratrice fonctionnaire participant/participante interlocuteur/interlocutrice \
    repreneur/repreneuse officier/officière contrôleur/contrôleuse assistant/assistante formateur/formatrice \
    moniteur/monitrice orateur/oratrice traducteur/traductrice biographe sondeur/sondeuse monarque prêtre nutritionniste \
    allergologue pneumologue hydrologue écologue toxicologue entomologiste ornithologue botaniste agronome zoologiste \
    primatologue éthologue exploitant/exploitante encadrant/encadrante rival/rivale adversaire allié/alliée partisan/partisane";

/// Bodies that speak together.
const OTHER_BODIES: &str = "ministères préfectures mairies médias journaux chaînes banques agences universités fédérations \
    régions cantons municipalités gouvernements tribunaux cabinets comités compagnies groupes institutions administrations \
    hôpitaux laboratoires instituts chambres commissions délégations ambassades magazines quotidiens cadres";

/// Findings, counts, orders and other texts.
const OTHER_PAPERS: &str = "projection prévision information comptage décompte relevé pointage calcul calculs audit \
    expertise évaluation directive directives recommandations dispositions scénarios";

/// Who reports for the press.
const REPORTERS: &str =
    "journaliste correspondant/correspondante photographe reporter vidéaste envoyé/envoyée";

/// Bodies behind which a name is that of a person: `la porte-parole du gouvernement Anne Untel`.
const NAMELESS: &str = "gouvernement exécutif opposition présidence direction rédaction rectorat préfecture gendarmerie \
    armée défense accusation parlement sénat majorité ministère presse journalistes médias députés tribunal télévision";

/// What binds those whom it concerns: `selon la loi, …` is no report of anybody's words.
const LAWS: &str = "loi ordonnance règlement convention accord entente traité charte arrêté jurisprudence dispositions \
    constitution code";

/// Who lives somewhere, where the ending does not show it.
const DEMONYMS: &str = "belge britannique russe turc turque grec grecque corse breton bretonne basque serbe croate slovaque \
    tchèque arabe slovène bulgare letton lettonne malgache kurde kenyan kenyane mauricien catalan catalane afghan afghane";

/// What is done to somebody who is charged with an offence, and the proceedings themselves.
const CHARGED: &str = "condamné condamnée condamnés condamnées inculpé inculpée inculpés poursuivi poursuivie poursuivis \
    écroué écrouée jugé jugée jugés renvoyé renvoyée renvoyés renvoyées arrêté arrêtée arrêtés interpellé interpellée interpellés \
    examen enquête information plainte plaintes comparaître comparaitre comparaîtra comparaitra comparaîtront comparaît comparaissait comparu poursuites soupçonné soupçonnée soupçonnés incarcéré incarcérée relaxé relaxée \
    acquitté acquittée verbalisé verbalisée procès garde écroués chef chefs";

/// Newspapers, agencies and broadcasters of France, Belgium, Switzerland and Québec by the noun of their name, and nouns for them.
const MEDIA: &str = "parisien monde figaro point temps devoir soir progrès télégramme dauphiné matin guardian times post \
    croix tribune libre dépêche provence échos équipe express humanité obs opinion canard libération mediapart \
    médiapart francebleu franceinfo francetvinfo euronews bfmtv bfm rtl rmc lci cnews afp reuters bbc cnn tf1 arte rts rtbf marianne bild spiegel \
    nouvelliste quotidien hebdomadaire magazine journal chaîne radio station média gala closer match info inter bleu";

/// `maire/mairesse` is masculine then feminine; a word alone serves both.
fn gendered(list: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    for entry in list.split_whitespace() {
        match entry.split_once('/') {
            Some((masculine, feminine)) => {
                both_numbers(masculine, tags | Tags::MASCULINE, add);
                both_numbers(feminine, tags | Tags::FEMININE, add);
            }
            None => both_numbers(entry, tags, add),
        }
    }
}

fn both_numbers(noun: &str, tags: Tags, add: &mut impl FnMut(&str, Tags)) {
    if noun.contains('-') {
        return;
    }
    let noun = noun.to_lowercase();
    add(&noun, tags);
    if !noun.ends_with(['s', 'x']) {
        add(&format!("{noun}s"), tags | Tags::PLURAL);
    }
}

/// The words of a list that words of text can be; compounds with a hyphen are known by their first part.
fn parts(list: &str, mut add: impl FnMut(&str)) {
    list.split_whitespace().filter(|noun| !noun.contains('-')).for_each(&mut add);
}
