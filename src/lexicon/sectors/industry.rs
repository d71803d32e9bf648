//! Sectors that make, move, build, sell and finance.

use super::Sector;

pub(super) const SECTORS: &[Sector] = &[
    Sector {
        name: "aérospatiale",
        aliases: &["aéronautique", "aérospatial", "espace"],
        source: "NAF 30.3; SCIAN 3364",
        words: "aérospatial, aéronautique, avionneur, avionique, astronautique, industrie spatiale, agence spatiale, secteur \
            spatial, mission spatiale, station spatiale, sonde spatiale, télescope spatial, navette spatiale, politique \
            spatiale, conquête spatiale, astronaute, cosmonaute, moteur d’avion, construction d’avions, NASA, Arianespace, \
            aéronef, Airbus, Boeing, Bombardier, SpaceX, relance … aérospatial, fuselage, lanceur spatial, =spatiale \
            européenne, dirigeable, aviation, voilure, carburant d’aviation, aile d’avion",
        hints: "satellite, matériaux composites, hélicoptère, drone, fusée, =avion, =orbite, réacteur, aérodrome, aile, composite",
    },
    Sector {
        name: "industrie",
        aliases: &["fabrication", "manufacturier", "industriel"],
        source: "NAF section C; SCIAN 31-33",
        words: "industriel, usine, manufacture, manufacturier, sidérurgie, métallurgie, chaîne de montage, textile, horlogerie, \
            horloger, machine-outil, acier, aluminium, Seveso, plasturgie, fonderie, cimenterie, réindustrialisation, \
            désindustrialisation, industrie chimique, industrie automobile, constructeur automobile, industrie des machines, \
            chimie, ArcelorMittal, General Electric",
        hints: "industrie, fabrication, chimique, atelier, automobile, équipementier, chaîne de production, fabricant, prototype, \
            pneumatique, électronique, ligne d’assemblage",
    },
    Sector {
        name: "construction",
        aliases: &["BTP", "bâtiment et travaux publics"],
        source: "NAF section F; SCIAN 23",
        words: "BTP, secteur de la construction, industrie de la construction, travaux publics, génie civil, maçonnerie, \
            entrepreneur en construction, ouvrier du bâtiment, secteur du bâtiment, métiers du bâtiment, produits de \
            construction, entreprise de construction",
        hints: "chantier, construction, béton, bâtiment, maître d’œuvre, échafaudage",
    },
    Sector {
        name: "mobilité",
        aliases: &["transports", "transport", "transport en commun"],
        source: "NAF 49 à 52; SCIAN 48-49",
        words: "mobilité, transport, transporteur, autobus, tramway, =bus, =métro, =train, =trains, ferroviaire, =gare, =gares, SNCF, \
            CFF, RATP, autoroute, autoroutier, trafic routier, trafic lourd, trafic ferroviaire, trafic \
            marchandises, circulation routière, covoiturage, autopartage, vélo, cyclable, véhicule, poids lourd, aéroport, \
            aéroportuaire, compagnie aérienne, aviation civile, portuaire, traversier, ferry, transport en commun, voie \
            réservée, réseau express, billettique, permis de conduire, sécurité routière, réseau routier, fret, TGV, \
            automobiliste, navigation aérienne, navigation intérieure, =rail, chemin de fer, nationale routière, \
            pont routier, voie cyclable, camion, trottinette, taxi, transport maritime, marine marchande, transit alpin, \
            redevance poids lourds, ligne aérienne, transport … ferroviaire, transport … aérien",
        hints: "trafic aérien, voiture, automobile, route, routier, trafic, stationnement, piéton, logistique, conducteur, navire, navigation, \
            circulation, passager, voyageur, embouteillage, tunnel, =avion, vol, carrefour, chauffeur, arrêt, ligne, \
            bateau, transit, péage, aérien",
    },
    Sector {
        name: "logement",
        aliases: &["habitation", "habitat", "immobilier"],
        source: "NAF 68; SCIAN 531",
        words: "logement, habitation, HLM, loyer, locataire, locatif, bailleur, immobilier, sans-abri, copropriété, \
            rénovation résidentielle, résidence étudiante, mise en chantier, mal-logement, hypothécaire, sous-location, \
            coopérative d’habitation, crise du logement, parc locatif, bail, foncier",
        hints: "habitat, appartement, propriétaire, éviction, immeuble, quartier, toit, résidentiel, studio, ménage, \
            itinérance",
    },
    Sector {
        name: "urbanisme",
        aliases: &["aménagement", "aménagement du territoire"],
        source: "NAF 71.1, 81.3; SCIAN 54132, 92613",
        words: "urbanisme, urbaniste, urbanistique, aménagement urbain, aménagement du territoire, plan d’urbanisme, zonage, \
            revitalisation, renouvellement urbain, rénovation urbaine, densification, PLU, requalification, permis de \
            construire, étalement urbain, lotissement, friche, espace public, espaces publics, écoquartier, réaménagement, \
            promenade riveraine, planification urbaine, développement urbain, politique de la ville, construction en ville",
        hints: "urbain, quartier, piétonnier, place publique, centre-ville, aménagement, parcs et jardins, berge, \
            trottoir, passerelle, terrain, secteur riverain, paysagiste, règlement de zonage, espace vert",
    },
    Sector {
        name: "tourisme",
        aliases: &["touristique", "hôtellerie"],
        source: "NAF 55, 79; SCIAN 721, 5615",
        words: "tourisme, touristique, touriste, hôtellerie, hôtelier, croisière, croisiériste, voyagiste, agence de voyage, \
            vacancier, villégiature, station balnéaire, station de ski, écotourisme, œnotourisme, agritourisme, Airbnb, \
            nuitée, thermalisme, station thermale, thermes, office de tourisme, curiste, excursionniste, randonneur, \
            parc d’attractions",
        hints: "hôtel, auberge, camping, excursion, visiteur, randonnée, plage, séjour, voyageur, vacances, visite guidée, \
            destination, restaurant, restaurateur, thermal, sentier, paquebot, hébergement, saison estivale, achalandage, \
            visites, musée, festival, fréquentation, thermes",
    },
    Sector {
        name: "commerce",
        aliases: &["commerce de détail", "commerce extérieur", "distribution"],
        source: "NAF section G; SCIAN 41, 44-45",
        words: "commerce, commerçant, magasin, boutique, détaillant, grande distribution, supermarché, hypermarché, \
            exportation, importation, exportateur, importateur, libre-échange, douanier, douane, tarif douanier, OMC, balance \
            commerciale, centre commercial, e-commerce, rue commerçante, artère commerçante, politique commerciale, échanges \
            commerciaux, accord commercial, contingent tarifaire, guerre commerciale, zone franche, AELE, commercial \
            international, barrières commerciales",
        hints: "commercial, vente, consommateur, consommation, client, clientèle, prix, vitrine, exporter, importer, tarif, \
            artisan, marché public, soldes, vendeur, achat",
    },
    Sector {
        name: "finance",
        aliases: &["banque", "services financiers", "assurance"],
        source: "NAF section K; SCIAN 52",
        words: "banque, bancaire, banquier, marché financier, services financiers, secteur financier, institution financière, \
            assureur, fonds de placement, fonds d’investissement, monnaie, monétaire, franc CFA, taux d’intérêt, taux \
            directeur, épargne, secret bancaire, UBS, BNS, BCE, FMI, FINMA, cryptomonnaie, bitcoin, fintech, capital-risque, place financière, blanchiment, Credit Suisse, crise financière, compagnie d’assurance, \
            intermédiaire financier, finance durable, microfinance, bureau de change, cotation",
        hints: "finance, levée de fonds, financier, boursier, en Bourse, crédit, prêt, actionnaire, investisseur, dette, assurance, hypothèque, \
            placement, révision, audit, =capital, devise, euro",
    },
    Sector {
        name: "finances publiques",
        aliases: &["fiscalité", "budget", "impôts"],
        source: "NAF 84.11; SCIAN 91391",
        words: "finances publiques, fiscal, fiscalité, impôt, budgétaire, dette publique, TVA, double imposition, contribuable, \
            évasion fiscale, fraude fiscale, administration fiscale, dépenses publiques, recettes fiscales, comptes publics, \
            trésor public, péréquation financière, plan financier, frein à l’endettement, exercice budgétaire, compte \
            d’État, doubles impositions, Cour des comptes, paradis fiscal, politique budgétaire",
        hints: "budget, taxe, déficit, redevance, excédent, imposition, endettement, ministre des Finances, dépense, recette, \
            subvention, allégement, millions de francs",
    },
    Sector {
        name: "économie",
        aliases: &["développement économique", "entreprises", "entrepreneuriat"],
        source: "NAF 70, 84.13; SCIAN 55, 91391",
        words: "développement économique, croissance économique, relance économique, PME, entrepreneuriat, entrepreneurial, \
            PIB, produit intérieur brut, récession, conjoncture, conjoncturel, chambre de commerce, tissu économique, \
            création d’entreprise, compétitivité, politique économique, situation économique, crise économique, =inflation, \
            économie régionale, économie locale, économie nationale, économie mondiale, économie suisse, économie \
            québécoise, économie française, économie sénégalaise, retombées économiques, promotion économique, faillite, \
            levée de fonds, stabilisation de la Confédération, activité économique, petites et moyennes entreprises, \
            capital de risque, investissements étrangers, investissement direct, climat d’investissement",
        hints: "économie, économique, entrepreneur, investissement, croissance, start-up, startup, jeune pousse, chiffre \
            d’affaires, productivité, concurrence, entreprise, investir, innovation, investisseur, gens d’affaires",
    },
    Sector {
        name: "emploi",
        aliases: &["travail", "main-d’œuvre", "marché du travail"],
        source: "NAF 78; SCIAN 5613",
        words: "marché de l’emploi, perte d’emploi, suppression d’emploi, service de l’emploi, demandeur d’emploi, \
            recherche d’emploi, offre d’emploi, politique de l’emploi, plein emploi, qualité de l’emploi, chômage, chômeur, travailleur, salarié, =salaire, =salaires, salarial, syndicat, syndical, intersyndicale, \
            grève, gréviste, licenciement, mise à pied, mises à pied, délocalisation, plan social, marché du travail, droit \
            du travail, code du travail, main-d’œuvre, recrutement, embauche, conditions de travail, convention collective, \
            temps de travail, travail au noir, partenaires sociaux, télétravail, insertion professionnelle, accident du \
            travail, accidents du travail, CGT, CFDT, CFE-CGC, négociation collective, santé et sécurité au travail, \
            contrat de travail, lettre de licenciement, pénurie de personnel, suppression de postes, chômage partiel, \
            réduction de l’horaire de travail, orientation professionnelle, placement de personnel, force de travail",
        hints: "emploi, employeur, employé, recruter, embaucher, personnel, métier, ressources humaines, ouvrier, prime, postes, \
            rémunération, carrière, stage, effectif, débrayage, =travail",
    },
    Sector {
        name: "numérique",
        aliases: &["TIC", "informatique", "technologies de l’information", "internet"],
        source: "NAF 62, 63; SCIAN 5415, 518",
        words: "numérique, informatique, logiciel, internet, cybersécurité, cyberattaque, cybercriminalité, plateforme \
            numérique, TIC, technologies de l’information, haut débit, fibre optique, infonuagique, cloud, ordinateur, \
            smartphone, transformation numérique, numérisation, dématérialisation, blockchain, chaîne de blocs, open source, \
            code source, site internet, jumeau numérique, GAFA, ville intelligente, cyberadministration, développeur, \
            startup d’État, concepteur de contenu, conception de contenu, expérience utilisateur, application mobile, WhatsApp, messagerie instantanée, réseaux sociaux, \
            identité électronique, e-ID, prototypage, intelligence d’affaires, hameçonnage, internaute, \
            services … numériques, géant du web, data center, centre de données, SharePoint, GitHub",
        hints: "=API, web, site web, réseau social, Facebook, Twitter, tweet, =en ligne, algorithme, interface, utilisateur, agile, \
            plateforme, outil, téléphone, prototype, usager, =itération, =UX, hébergement, portail, données ouvertes, \
            Google, électronique, 5G, fibre, connecté, concepteur",
    },
    Sector {
        name: "intelligence artificielle",
        aliases: &["IA", "AI", "apprentissage automatique"],
        source: "NAF 62.01, 72.19; SCIAN 541514, 541710",
        words: "intelligence artificielle, IA, apprentissage automatique, apprentissage profond, apprentissage machine, machine \
            learning, deep learning, réseau de neurones, modèle de langage, ChatGPT, IA générative, vision par ordinateur, \
            traitement automatique des langues, OpenAI, système d’IA",
        hints: "algorithme, algorithmique, robot conversationnel, agent conversationnel, reconnaissance faciale, prédictif, \
            robotique",
    },
    Sector {
        name: "données",
        aliases: &["données ouvertes", "open data", "mégadonnées"],
        source: "NAF 63.11; SCIAN 518",
        words: "données ouvertes, ouverture des données, open data, jeu de données, jeux de données, mégadonnées, big data, \
            valorisation des données, science des données, protection des données, données personnelles, données à \
            caractère personnel, portail de données, gouvernance des données, partage des données, partage de données, \
            analyse de données, exploitation des données, données publiques, données massives, entrepôt de données, RGPD, \
            réutilisation des données, échange de données, données statistiques, données de santé, scientifique des données, \
            accès aux données, politique de données, transfert de données",
        hints: "les =données, des =données, de =données, leurs =données, ces =données, base de données, statistique, \
            indicateur",
    },
    Sector {
        name: "télécommunications",
        aliases: &["télécoms", "poste"],
        source: "NAF 53, 61; SCIAN 517, 491",
        words: "télécommunication, télécom, téléphonie, opérateur mobile, postal, La Poste, Postes Canada, réseau mobile, \
            opérateur téléphonique, Swisscom, téléphonie mobile, =ARCEP, services postaux, fréquences radio, fibre optique, très haut débit, Internet haute vitesse",
        hints: "5G, opérateur, antenne, abonné, haut débit, courrier, colis, itinérance, fréquence",
    },
];

/// Phrases with the words of a sector that say something else.
pub(super) const ELSEWHERE: &str = "emploi du temps, mode d’emploi, port du masque, ligne de mire, en ligne de compte, \
    bourse d’études, bourses d’études, mobilité étudiante, mobilité des étudiants, mobilité étudiants, mobilité internationale, mobilité \
    universitaire, mobilité professionnelle, mobilité enseignante, mobilité sociale, mobilité de chercheurs, \
    trafic d’influence, tour de table, hôtel de ville, hôtel de police, hôtel de région, hôtel particulier, espace de \
    discussion, espace de travail, véhicule financier, économies d’énergie, économies d’eau, économie d’eau, \
    aménagement paysager intérieur, livre de compte, monnaie courante, pièce de monnaie, monnaie d’échange, train de vie, \
    train de mesures,  bail de confiance, bureau de poste, poste de police, chantier naval, commerce des idées, \
    usine à gaz, banque alimentaire, banques alimentaires, banque de sang, banque de données, banque d’images, banque mondiale, données à l’avance, au vol, \
    vol de données, prix Nobel, prix littéraire, à tout prix, magasin général historique, sur le chantier, travailleur \
    social, travailleuse sociale, travailleurs sociaux, écotaxe, crédit image, crédit photo, gare à, transport de joie, assurance maladie, \
    assurance chômage, assurances sociales, assurance sociale, assurance vieillesse, assurance invalidité, opinion \
    publique, médecin du travail, groupe de travail, groupes de travail, séance de travail, espace vert, espaces verts, \
    espace aérien, espace économique européen, programme de travail, travailleurs migrants, travailleur humanitaire, commerce équitable de \
    proximité, commis l’impôt, impôt du sang, ministre de l’Économie, ministère de l’Économie, fonds de commerce";
