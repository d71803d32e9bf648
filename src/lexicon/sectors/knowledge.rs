//! Sectors that heal, teach, search, create and play.

use super::Sector;

pub(super) const SECTORS: &[Sector] = &[
    Sector {
        name: "santé",
        aliases: &["santé publique", "médecine", "soins de santé"],
        source: "NAF 86; SCIAN 62",
        words: "santé, hôpital, hospitalier, médecin, médecine, médical, infirmier, soignant, vaccin, vaccination, vaccinal, \
            épidémie, épidémique, pandémie, coronavirus, Covid-19, COVID, chirurgie, chirurgien, soins de santé, soins \
            palliatifs, soins infirmiers, soins intensifs, service d’urgence, salle d’urgence, cancer, diabète, thérapie, \
            thérapeutique, médicament, pharmacie, pharmacien, EHPAD, CHU, CHSLD, CLSC, OMS, CISSS, CIUSSS, OFSP, \
            hospitalisation, radiologie, radiologue, oncologie, psychiatrie, psychiatre, maladie, dépistage, obstétrique, \
            accouchement, tabagisme, toxicomanie, maladie infectieuse, sécurité sanitaire, paludisme, sida, VIH, Ebola, \
            clinique, pédiatre, AVC, imagerie médicale, don d’organes, transplantation, mortalité infantile, assurance-maladie, \
            centre hospitalier, intoxication, =démence, cerveau, trouble cognitif",
        hints: "patient, malade, sanitaire, symptôme, virus, soins, contagion, confinement, bébé, grossesse, blessure, \
            contamination, intoxiqué, décès, urgences, dentiste, quarantaine, diagnostic, traitement, mortalité, \
            psychologue, handicap, toxique, =test, hygiène",
    },
    Sector {
        name: "sciences de la vie",
        aliases: &["biotechnologie", "pharmaceutique", "biotech"],
        source: "NAF 21, 72.11; SCIAN 3254, 541711",
        words: "sciences … de la vie, biotechnologie, biotech, biopharmaceutique, pharmaceutique, biomédical, génomique, génome, \
            bioscience, essai clinique, essais cliniques, biomarqueur, cellules souches, pharma, medtech, laboratoire \
            pharmaceutique, anticorps, biologie moléculaire, neurosciences, industrie pharmaceutique, lignée cellulaire, \
            génie génétique, thérapie génique, dispositif médical, dispositifs médicaux, bioréacteur",
        hints: "génétique, molécule, protéine, cellule, neurobiologie, biologie, microbiologie, enzyme, expérimentation \
            animale, candidat-médicament, toxicologie",
    },
    Sector {
        name: "éducation",
        aliases: &["enseignement", "formation", "formation professionnelle", "école"],
        source: "NAF 85; SCIAN 611",
        words: "éducation, éducatif, école, scolaire, scolarité, =élèves, enseignant, enseignement, étudiant, vie universitaire, \
            études universitaires, coopération universitaire, =collège, collégial, cégep, lycée, lycéen, formation professionnelle, formation continue, \
            diplôme, pédagogie, pédagogique, baccalauréat, rentrée scolaire, campus, décrochage scolaire, alphabétisation, \
            instituteur, académie de, haute école, hautes écoles, maternelle, réussite éducative, collation des grades, \
            diplômé, apprenant, francisation, bourse d’études, bourses d’études, mobilité étudiante, mobilité des étudiants, \
            place d’apprentissage, places d’apprentissage, cursus, centre de formation, unité d’enseignement, brevet",
        hints: "université, universitaire, formation, apprentissage, apprenti, professeur, stagiaire, stage, cours, classe, campus, baccalauréat, \
            alternance, stages, rentrée, ateliers, devoirs, lecture, tutorat, doctorant, formateur, jeunesse, programme de \
            formation",
    },
    Sector {
        name: "recherche",
        aliases: &["R&D", "recherche et développement", "recherche et innovation", "science"],
        source: "NAF 72; SCIAN 5417",
        words: "recherche scientifique, recherche et développement, R&D, recherche et innovation, chercheur, laboratoire, \
            centre de recherche, institut de recherche, projet de recherche, projets de recherche, chaire de recherche, \
            équipe de recherche, doctorant, doctorat, recherche appliquée, recherche fondamentale, recherche partenariale, CNRS, Inserm, Fonds \
            national suisse, expérimentation animale, travaux de recherche, convention de recherche, revue scientifique, \
            conseil scientifique, programme de recherche, activités de recherche, collaboration de recherche, recherche \
            universitaire, communauté scientifique, =consortium de recherche, cochercheur, encouragement de l’innovation, \
            promotion de l’innovation, innovation technologique, recherche conjointe, domaine de la recherche, \
            monde de la recherche, postdoctoral, Empa, EPFL, INRAE, Horizon 2020, budget R&D, \
            chaire, scientifique, thèse de doctorat, bourse doctorale, sciences",
        hints: "innovation, expérimentation, étude, innovant, hypothèse, la =recherche, de =recherche, thèse, \
            protocole expérimental, publication, échantillon, savant, biologiste, hydrogéologue, essais, professeure, \
            prélèvement",
    },
    Sector {
        name: "culture",
        aliases: &["arts", "culturel", "spectacle"],
        source: "NAF 90, 91; SCIAN 711, 712",
        words: "culturel, culture, artiste, artistique, arts visuels, arts de la scène, arts vivants, musée, muséal, \
            muséographie, théâtre, concert, musique, musical, musicien, chanteur, chanson, festival, spectacle, danseur, \
            cinéma, cinéaste, comédien, actrice, littérature, littéraire, romancier, écrivain, poésie, bibliothèque, \
            médiathèque, librairie, peintre, sculpture, sculpteur, opéra, orchestre, chorégraphe, œuvre d’art, \
            galerie d’art, rappeur, compositeur, série télévisée, bibliobus, rencontre littéraire, cinématographique, \
            DJ, long métrage, court métrage, photographe d’art, artisanat d’art, résidence d’artiste, beaux-arts, tube",
        hints: "exposition, album, roman, danse, film, livre, peinture, scénario, art, scène, public, conte, lecture, nuit, \
            vernissage, collection, théâtral, star, interprète, comédie, discothèque, réalisateur, bibliothécaire, lecteur, \
            auteur, biennale, prestation, répertoire",
    },
    Sector {
        name: "industries culturelles et créatives",
        aliases: &["industries culturelles", "industries créatives", "audiovisuel", "ICC"],
        source: "NAF 58 à 60, 74.1; SCIAN 512, 51321",
        words: "industries … créatives, industries culturelles, secteur créatif, économie créative, jeu vidéo, jeux vidéo, \
            production audiovisuelle, secteur audiovisuel, production cinématographique, studio d’animation, effets visuels, \
            industrie du cinéma, industrie musicale, industrie du disque, maison d’édition, haute couture, arts numériques, \
            film d’animation, métiers d’art, industrie du film, créatif culturel, édition de livres",
        hints: "audiovisuel, design, designer, éditeur, maison de disques, animation, producteur, tournage, créatif",
    },
    Sector {
        name: "patrimoine",
        aliases: &["patrimonial", "monuments historiques"],
        source: "NAF 91.03; SCIAN 71212",
        words: "patrimoine, patrimonial, monument historique, monuments historiques, archéologie, archéologique, archéologue, \
            vestige, site classé, bien culturel, biens culturels, bâtiment historique, édifice classé, classé monument, \
            restauration du bâtiment, restauration de la coupole, architecte du patrimoine, maison natale, mémoire maritime",
        hints: "château, cathédrale, église, UNESCO, restauration, historique, coupole, mosaïque, monument, ancien, \
            collection, fresque, édifice, architecture, musée, mémoire, thermes",
    },
    Sector {
        name: "sport",
        aliases: &["sports", "sportif"],
        source: "NAF 93.1; SCIAN 7112, 71394",
        words: "sport, sportif, football, footballeur, =match, =matchs, =matches, tennis, rugby, hockey, basket-ball, basketball, \
            athlète, athlétisme, olympique, paralympique, championnat, coupe du monde, coupe d’Afrique, entraîneur, Premier \
            League, Liga, Ligue des champions, Ligue 1, natation, aréna, patinoire, gymnase, stade, marathon, Tour de \
            France, boxe, judo, Super Bowl, sélectionneur, buteur, FIFA, UEFA, handball, volleyball, Formule 1, piscine, \
            CIO, Roland-Garros, PSG, Barça, ligue nationale, nageur, équipe de France de, jeux olympiques, footballistique, \
            maître-nageur, savoir nager, hockeyeur",
        hints: "champion, joueur, cyclisme, cycliste, ski, médaille, finale, supporter, attaquant, défenseur, gardien, équipe, \
            coach, vainqueur, victoire, éliminé, terrain, =but, =buts, baignade, club, titre, série éliminatoire, saison, \
            blessé, patinage, vestiaire, tournoi",
    },
    Sector {
        name: "médias",
        aliases: &["presse", "radiodiffusion", "journalisme"],
        source: "NAF 58.13, 60; SCIAN 516, 51311",
        words: "=médias, =média, journalisme, presse écrite, liberté de la presse, chaîne de télévision, Radio-Canada, droit de \
            réponse, désinformation, fausses nouvelles, radiodiffusion, SSR, paysage médiatique, aide aux médias, carte de \
            presse, programmes de radio, service public audiovisuel, audiovisuel public, animateur de télévision, \
            =radiotélévision, fake news, télévision publique, présentateur de télévision, presse libre, médias sociaux",
        hints: "journaliste, télévision, radio, télévisé, rédaction, podcast, émission, animatrice, diffamation, faux tweet, chaîne, médiatique, audience",
    },
    Sector {
        name: "éthique",
        aliases: &["déontologie", "bioéthique"],
        source: "aucun code : domaine transversal",
        words: "éthique, bioéthique, déontologie, déontologique, charte d’éthique, comité d’éthique, biais algorithmique",
        hints: "consentement, transparence, équité, biais, charte, valeurs",
    },
];

/// Phrases with the words of a sector that say something else.
pub(super) const ELSEWHERE: &str = "à votre santé, à ta santé, à la santé de, bonne santé, santé financière, santé économique, parfaite \
    santé, en bonne santé, culture de la sécurité, culture politique, culture cellulaire, culture générale, bouillon de \
    culture, culture du viol, culture du risque, culture du résultat, culture commune, culture démocratique, culture de \
    travail, culture du dialogue, culture managériale, culture d’équipe, cellule de crise, cellule familiale, ministre de \
    la Culture et de, université d’été, formation politique, formations politiques, formation gouvernementale, formation \
    rocheuse, formation musicale, formation d’un gouvernement, à la recherche de, recherche d’emploi, recherche de \
    logement, recherche d’un emploi, moteur de recherche, opérations de recherche, avis de recherche, recherche des \
    victimes, recherche d’équilibre, recherches d’emploi, à la recherche d’un, en cours, au cours, cours d’eau, =cours de, cours des, cours \
    d’appel, cours de justice, dans le cours, de première classe, classe politique, classe moyenne, spectacle \
    désolant, exposition à, exposition aux, exposition au bruit, salle de classe politique, film de protection, livre sterling, \
    livre blanc, livres sterling, scène internationale, scène politique, scène de crime, scène de ménage, patrimoine \
    génétique, patrimoine financier, gestion de patrimoine, impôt sur le patrimoine, patrimoine naturel, sport national \
    préféré, maladie du bois, traitement des données, traitement de l’eau, traitement des déchets, traitement des \
    demandes, traitement automatique, traitement des dossiers, traitement égal, égalité de traitement, mauvais traitements, \
    en clinique, patience, art de vivre, dans l’art de, état de l’art, état de santé, cours de la justice, étude de \
    marché, =art, règles de l’art, équipe gouvernementale, équipe municipale, équipe technique, équipes techniques, équipe de projet, équipe projet, \
    équipe de recherche, équipe de direction, à ce titre, à titre de, titre de séjour, titres de séjour, à juste titre, \
    au titre de, en titre, titre de l’article, terrain d’entente, sur le terrain, victoire électorale, en public, au public, le public, \
    grand public, débat public, secteur public, du public, service public, valeur ajoutée, Conseil de presse, communiqué de presse, conférence de \
    presse, point de presse, revue de presse, dossier de presse, service de presse, salle de presse, attaché de presse, \
    agence de presse, médecine légale, institut médico-légal, médecin légiste, lecture de la loi, deuxième lecture, \
    première lecture, en deuxième lecture, parmi le public, texte ancien, église catholique, ministre de l’Éducation, \
    chercheur d’or, coup de théâtre, théâtre des opérations, théâtre de guerre, tube digestif, tube à essai, =stade actuel, à ce stade, stade de la procédure, \
    stade précoce, virus informatique, médicalisé, école de pensée, modèle économique, modèle de gestion, =collection de données, dans le public";
