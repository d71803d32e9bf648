//! Sectors that govern, protect, help and judge.

use super::Sector;

pub(super) const SECTORS: &[Sector] = &[
    Sector {
        name: "petite enfance",
        aliases: &["garderie", "crèche", "services de garde"],
        source: "NAF 88.91; SCIAN 6244",
        words: "petite enfance, garderie, CPE, service de garde, services de garde, assistante maternelle, jardin d’enfants, \
            halte-garderie, accueil des jeunes enfants, place en garderie, places en garderie, tout-petits, crèche, \
            structure d’accueil, centre de la petite enfance, éducatrice, accueil extra-familial",
        hints: "nourrisson, enfant, poupon, maternelle, parent, congé parental, liste d’attente, jeune enfant",
    },
    Sector {
        name: "action sociale",
        aliases: &["affaires sociales", "solidarité", "famille", "pauvreté", "sécurité sociale"],
        source: "NAF 84.30, 87, 88; SCIAN 624, 623",
        words: "aide sociale, action sociale, affaires sociales, assurances sociales, assurance sociale, sécurité sociale, \
            protection sociale, pauvreté, précarité, retraité, AVS, prestations sociales, allocations familiales, personne \
            âgée, personnes âgées, personne handicapée, personnes handicapées, handicap, aînés, insertion sociale, exclusion \
            sociale, médico-social, travailleur social, banque alimentaire, politique familiale, politique sociale, \
            inclusion sociale, minima sociaux, RSA, congé parental, violence domestique, prévoyance \
            vieillesse, sécurité de la vieillesse, régime de pensions, prestations complémentaires, EHPAD, sans-abri, \
            régime de retraite, rente de vieillesse, prévoyance professionnelle, caisse de pension, assurance-invalidité, \
            prestation familiale, vulnérable, itinérance, assurance vieillesse, assurance invalidité, familles monoparentales, =familles, CAF",
        hints: "solidarité, pension, retraite, précaire, famille, vieillesse, social, bénévole, orphelin, bénéficiaire, \
            allocation, rente, senior, loyer, dépendance, parent, accompagnement social, démuni",
    },
    Sector {
        name: "immigration",
        aliases: &["migration", "asile", "réfugiés"],
        source: "NAF 84.11, 84.23; SCIAN 9112",
        words: "immigration, immigrant, immigré, migrant, migration, migratoire, réfugié, asile, requérant d’asile, titre de séjour, \
            permis de séjour, naturalisation, nouveaux arrivants, regroupement familial, réadmission, Frontex, HCR, \
            apatride, travailleurs étrangers, libre circulation des personnes, Schengen, clandestin, immigrante, \
            sans-papiers, famille d’accueil immigrante, recrutement à l’étranger, recrutement international, reconnaissance des diplômes, \
            demandeur d’asile, accord de Dublin, demande d’asile, francisation",
        hints: "visa, intégration, frontière, expulsion, étranger, passeur, séjour, pirogue, renvoi, \
            naufrage, exil, diaspora",
    },
    Sector {
        name: "coopération internationale",
        aliases: &[
            "relations internationales",
            "diplomatie",
            "affaires étrangères",
            "jumelage",
            "international",
        ],
        source: "NAF 84.21; SCIAN 9114",
        words: "coopération internationale, coopération transfrontalière, coopération transfrontière, coopération décentralisée, \
            coopération bilatérale, relations internationales, relations bilatérales, multilatéral, diplomatie, diplomatique, \
            diplomate, ambassadeur, ambassade, aide au développement, coopération au développement, aide humanitaire, \
            humanitaire, Nations Unies, jumelage, jumelé, ville jumelle, solidarité internationale, organisation \
            internationale, organisations internationales, communauté internationale, entente de coopération, accord bilatéral, accords bilatéraux, visite officielle, politique extérieure, politique \
            européenne, Conseil de sécurité, accord-cadre de coopération, ONU, G20, G7, visite d’État, dialogue politique, \
            sommet de chefs d’État, Espace économique européen, amitié entre les peuples, Union africaine, CEDEAO, Conseil \
            de l’Europe, Banque mondiale, DDC, consulat, protocole d’entente internationale, droit international \
            humanitaire, souveraineté, Commission mondiale, coopération entre",
        hints: "coopération, accord de coopération, ville française, ville québécoise, bilatéral, =traité, =traités, outre-mer, mission économique, Union européenne, sommet, francophonie, affaires étrangères, sanctions, \
            délégation, étranger, homologue, protocole, négociation, ratification, ratifier, UE, amitié, international, \
            transfrontalier, transfrontière, deux pays, deux villes, accession",
    },
    Sector {
        name: "défense",
        aliases: &["armée", "militaire", "forces armées"],
        source: "NAF 84.22; SCIAN 9111",
        words: "armée, militaire, défense nationale, soldat, armement, OTAN, forces armées, missile, arme nucléaire, armes \
            nucléaires, force aérienne, marine nationale, maintien de la paix, groupes armés, groupe armé, opération \
            militaire, ministère de la Défense, ministre de la Défense, service militaire, avion de combat, avions de \
            combat, casque bleu, casques bleus, conflit armé, désarmement, bombardement, Atlantique Nord, djihadiste, \
            Barkhane, cadres de la Défense, chef de l’Armée, politique de défense, industrie de défense, matériel de guerre, \
            officiers d’active, putschiste, coup d’État, mercenaire, brigade d’infanterie, cessez-le-feu, mines antipersonnel, \
            DDPS, front ukrainien, école de recrues, non-prolifération",
        hints: "guerre, troupes, combattant, officier, offensive, combat, rebelle, arme, colonel, caserne, espace aérien, \
            frappe, renseignements militaires, invasion, bataillon, paix, ennemi, conflit, putsch",
    },
    Sector {
        name: "sécurité",
        aliases: &["police", "sécurité publique", "criminalité", "sécurité intérieure"],
        source: "NAF 80, 84.24; SCIAN 5616, 91313",
        words: "=police, =polices, policier, gendarmerie, gendarme, criminalité, délinquance, sécurité publique, sécurité intérieure, \
            maintien de l’ordre, terrorisme, terroriste, attentat, meurtre, homicide, arrestation, interpellé, interpellation \
            musclée, braquage, cambriolage, trafic de drogue, trafic d’armes, stupéfiants, fusillade, vidéosurveillance, garde à vue, \
            enquête policière, contrebande, otage, forces de l’ordre, crime organisé, fedpol, insécurité, assassinat, \
            poignardé, kidnapping, trafic d’êtres humains, traite des êtres humains, cybercriminalité, escroquerie, \
            commissariat, agression sexuelle, agression, féminicide, émeute, =tueur, police judiciaire, tir mortel",
        hints: "sécurité, criminel, viol, enlèvement, enquêteur, suspect, victime, tué, violence, drogue, menace, couteau, \
            surveillance, crime, cadavre, plainte, voleur, arme, commissaire, prévention, fraude",
    },
    Sector {
        name: "sécurité civile",
        aliases: &["protection civile", "secours", "mesures d’urgence"],
        source: "NAF 84.25; SCIAN 91314",
        words: "sécurité civile, protection civile, protection de la population, pompier, incendie, services de secours, \
            sauvetage, sauveteur, crue, inondation, inondé, sinistre, sinistré, catastrophe naturelle, séisme, tremblement \
            de terre, ouragan, avalanche, mesures d’urgence, plan d’urgence, feu de forêt, feux de forêt, noyade, premiers \
            secours, secouriste, glissement de terrain, cyclone, tsunami, gestes qui sauvent, vigilance rouge, cellule de \
            crise, évacué, évacuation, catastrophe, décombres, sapeurs-pompiers, accident industriel",
        hints: "secours, alerte, état d’urgence, naufrage, tempête, canicule, blessé, risques, dégâts, digue, explosion, \
            intervention, baignade, préfet, sirène, urgence, prévention, surveillance",
    },
    Sector {
        name: "justice",
        aliases: &["droit", "droits de la personne", "droits de l’homme"],
        source: "NAF 69.1, 84.23; SCIAN 5411, 91311",
        words: "justice, tribunal, =juge, =juges, judiciaire, procureur, =procès, condamné, condamnation, cour de cassation, cour \
            d’appel, cour suprême, plainte, diffamation, magistrat, =prison, pénitentiaire, =pénal, =pénale, =pénaux, =pénales, droits de \
            l’homme, droits humains, droits de la personne, droits de l’enfant, mis en examen, mise en examen, \
            incarcération, inculpé, code pénal, entraide judiciaire, extradition, CEDH, CPI, verdict, acquittement, assistance \
            judiciaire, droit international public, avocat de la défense, droit civil, code civil, poursuites pénales,            détention provisoire, juridiction, jurisprudence, réclusion, accès à la justice, parquet, \
            droit privé, for judiciaire, bâtonnier, agir en justice",
        hints: "détenu, avocat, jugement, juridique, détention, accusé, enquête, témoin, peine, poursuites, amende, droit, recours, \
            audience, viol, litige, loi, convention internationale, notaire, prescription",
    },
    Sector {
        name: "élections",
        aliases: &["vote", "scrutin", "votation"],
        source: "NAF 84.11; SCIAN 8139",
        words: "élection, électoral, électeur, scrutin, campagne électorale, présidentielle, législatives, référendum, votation, \
            bureau de vote, second tour, suffrage, urnes, élections municipales, votants, accord de gouvernement, primaire \
            de la droite, taux de participation, isoloir, dépouillement, bulletin de vote",
        hints: "vote, candidat, candidate, sondage, parti, voter, alliance, élu, victoire, adversaire, mandat, circonscription, \
            majorité, programme électoral",
    },
    Sector {
        name: "politique municipale",
        aliases: &["administration municipale", "municipalité", "vie municipale"],
        source: "NAF 84.11; SCIAN 913",
        words: "conseil municipal, conseil de ville, conseiller municipal, conseillers municipaux, conseillère municipale, séance du conseil, \
            taxe municipale, budget municipal, élections municipales, règlement municipal, collectivité territoriale, \
            collectivités territoriales, intercommunal, intermunicipal, élu municipal, élus municipaux, politique municipale, \
            greffier municipal, =MRC, hôtel de ville, administration municipale, opposition municipale, \
            affaires municipales, maire d’arrondissement, autorités communales",
        hints: "municipal, municipalité, collectivité, arrondissement, procès-verbal, résolution, conseillère, mairie, greffier, \
            règlement, séance, édile, échevin, résolu à l’unanimité, hausse de taxes, opposition, =élus, assemblée publique",
    },
    Sector {
        name: "régions",
        aliases: &["développement régional", "ruralité", "politique régionale"],
        source: "NAF 84.13; SCIAN 912",
        words: "développement régional, ruralité, politique régionale, zone rurale, zones rurales, milieu rural, désert médical, \
            ministre des Régions, ministère des Régions, cohésion des territoires, vitalité des régions, région éloignée, \
            régions éloignées, collectivités rurales, conseil régional, région de montagne, régions de montagne, =des Régions, \
            développement des territoires, coopération intercommunale, intermunicipal, hameau, occupation du territoire",
        hints: "région, régional, village, territoire, rural, arrière-pays, canton, vallée, plateau",
    },
    Sector {
        name: "administration publique",
        aliases: &["services publics", "fonction publique", "secteur public"],
        source: "NAF 84.11; SCIAN 91",
        words: "fonction publique, service public, services publics, administration publique, administrations publiques, \
            fonctionnaire, agent public, agents publics, réforme de l’État, simplification administrative, marchés publics, \
            services gouvernementaux, politique publique, politiques publiques, démarche administrative, démarches \
            administratives, startup d’État, ANCT, beta.gouv.fr, Secrétariat du Conseil du Trésor, Conseil du Trésor, \
            services … gouvernementaux, gouvernement ouvert, action publique, services … aux citoyens, personnel de la Confédération, \
            équipes techniques, dirigeant principal, Services Canada, DINUM",
        hints: "administration, usager, guichet, agent, ministère, gouvernemental, collectivité, administratif, décret, \
            nomination, fédéral",
    },
    Sector {
        name: "égalité",
        aliases: &["égalité des sexes", "lutte contre les discriminations", "droits des femmes"],
        source: "aucun code : domaine transversal",
        words: "égalité entre les femmes et les hommes, égalité entre femmes et hommes, égalité entre hommes et femmes, égalité \
            entre les hommes et les femmes, égalité des sexes, égalité salariale, parité femmes-hommes, parité hommes-femmes, féminisme, féministe, discrimination, racisme, raciste, \
            sexisme, violences conjugales, violence conjugale, violences faites aux femmes, violences sexistes, harcèlement sexuel, LGBT, \
            droits des femmes, personnes trans, homophobie, antisémitisme, droit des femmes, mariage homosexuel, esclavage",
        hints: "parité, égalité, femmes, inclusion, harcèlement, diversité, minorité, homosexuel, sexuel",
    },
];

/// Phrases with the words of a sector that say something else.
pub(super) const ELSEWHERE: &str = "sécurité alimentaire, sécurité d’approvisionnement, sécurité de l’approvisionnement, \
    sécurité de l’emploi, sécurité juridique, sécurité de l’information, sécurité informatique, sécurité du réseau, \
    sécurité énergétique, sécurité des données, sécurité de la vieillesse, ceinture de sécurité, distance de sécurité, sécurité nucléaire, \
    sécurité aérienne, sécurité du trafic, sécurité des patients, sécurité des produits, en toute sécurité, justice sociale, \
    rendre justice à, lac artificiel en commun, commune mesure, un dénominateur commun, commun accord, en commun, cours communes, \
    ministre de la Justice, ministère de la Justice, droit de vote, accord commun, \
    forces vives, arme fatale, arme à double tranchant, guerre commerciale, guerre des prix, retraite anticipée de l’avion, \
    chancelier, migration de données, oiseaux migrateurs, migration des oiseaux, élection de domicile, plein droit, à bon droit, de droit, en droit, droit \
    d’entrée, droit d’inscription, droit de regard, droits de douane, droits d’auteur, droit de réponse, garde d’enfants, familles \
    de produits, famille de produits, en famille, asile de nuit, asile psychiatrique, commune renommée, mandataire, \
    service public audiovisuel, services de renseignements téléphoniques, condamner à l’échec, assurance qualité, \
    Conseil économique et social, procès-verbal de réunion, nom de famille, mère de famille, père de famille, fait prisonnier, numéro d’urgence, de toute urgence";
