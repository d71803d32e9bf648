//! Sectors that work with land, water, living things and energy.

use super::Sector;

pub(super) const SECTORS: &[Sector] = &[
    Sector {
        name: "agriculture",
        aliases: &["agricole", "élevage"],
        source: "NAF 01; SCIAN 111, 112, 115",
        words: "agriculture, agricole, agriculteur, agricultrice, éleveur, bétail, exploitation agricole, maraîcher, \
            maraîchage, céréale, céréalier, viticulture, viticulteur, arboriculture, horticulture, horticole, laitier, \
            fourrage, agronomie, agronome, agronomique, phytosanitaire, engrais, bovin, porcin, ovin, apiculture, \
            apiculteur, paysan, culture de blé, culture de maïs, culture de riz, culture de soja, culture de colza, \
            culture de pommes de terre, culture de la vigne, culture de céréales, culture de légumes, culture du coton, \
            culture de cacao, culture du café, culture maraîchère, culture vivrière, culture fruitière, culture fourragère, \
            grandes cultures, terres arables, peste porcine, grippe aviaire, fièvre aphteuse, agroécologie, pastoralisme, \
            contingentement laitier, production laitière, =élevage, =élevages, politique agricole",
        hints: "récolte, tracteur, =lait, semence, irrigation, pesticide, volaille, abeille, rural, vétérinaire, =blé, \
            =maïs, fermier, serre, vignoble, vendange, insecticide, herbicide, arachide, bananier, OGM, vache, floriculture",
    },
    Sector {
        name: "agroalimentaire",
        aliases: &["alimentation", "bioalimentaire"],
        source: "NAF 10, 11; SCIAN 311, 312",
        words: "agroalimentaire, agro-alimentaire, bioalimentaire, industrie alimentaire, transformation alimentaire, \
            denrée alimentaire, produit alimentaire, secteur alimentaire, sécurité alimentaire, fromage, fromagerie, \
            brasserie, conserverie, abattoir, agropole, produit du terroir, restauration collective, aide alimentaire, \
            chaîne alimentaire, filière alimentaire, laiterie, vin, charcuterie, boulangerie, nutrition, agro-industrie",
        hints: "alimentation, aliment, alimentaire, viande, boisson, épicerie, céréalier, emballage, cantine, alcool, \
            bière, traiteur, produits frais, terroir, =lait, cuisine",
    },
    Sector {
        name: "pêche",
        aliases: &["pêcheries", "aquaculture"],
        source: "NAF 03; SCIAN 1141, 1125",
        words: "=pêche, =pêches, =pêcherie, =pêcheries, =pêcheur, =pêcheurs, =pêcheuse, halieutique, homard, crevette, \
            aquaculture, aquacole, pisciculture, ostréiculture, ostréicole, mytiliculture, chalut, chalutier, stock de \
            poissons, mollusque, pêche au crabe, quota de pêche, criée, morue, thon",
        hints: "poisson, crabe, casier, filet, bateau, quai, =espèces marines, marin",
    },
    Sector {
        name: "forêt",
        aliases: &["foresterie", "forestier", "bois"],
        source: "NAF 02, 16; SCIAN 113, 321",
        words: "forêt, forestier, foresterie, sylviculture, sylvicole, scierie, bois d’œuvre, reboisement, déboisement, \
            boisé, acériculture, coupe de bois, filière bois, exploitation forestière, garde forestier, déforestation",
        hints: "arbre, =bois, feuillus, résineux, peuplement, essence, sentier, chêne, papetier, feux de forêt",
    },
    Sector {
        name: "environnement",
        aliases: &["écologie", "climat", "développement durable", "biodiversité"],
        source: "NAF 39, 84.12; SCIAN 9119, 5629",
        words: "environnement, environnemental, écologie, écologique, climatique, réchauffement, biodiversité, pollution, \
            polluant, dépollution, émission de CO2, CO2, gaz à effet de serre, GES, empreinte carbone, empreinte \
            environnementale, développement durable, espace naturel, milieu naturel, protection de la nature, parc naturel, \
            parc national, écosystème, biotope, espèce protégée, espèce menacée, habitat naturel, décarbonation, transition \
            écologique, transition verte, renaturation, zone humide, milieu humide, écotoxicologie, écotoxicologique, aire \
            protégée, déforestation, désertification, carboneutralité, carboneutre, neutralité carbone, neutralité \
            climatique, protection du climat, politique climatique, objectif climatique, accord de Paris, conférence sur le \
            climat, =le climat, éco-responsable, écoresponsable, faune, flore, écologiste, espèces envahissantes, \
            impact écologique, naturaliste, autobus électrique, véhicule électrique, voiture électrique, parc éolien, éolienne, \
            parc solaire, matières résiduelles, nappe phréatique, prises accessoires, pêche durable, pêche sélective, forêt \
            ancienne, vieille forêt, compost, énergies renouvelables, eau souterraine, terre de milieux humides, surpêche, \
            pesticide, =wetlands, captage, décarboner",
        hints: "durable, carbone, climat, phytosanitaire, toxicité, berge, marais, espace vert, =nature, recyclage, \
            oiseaux, nichée, sécheresse, canicule, ozone, amiante, eaux de surface, \
            diesel, juvéniles, biomasse, réserve naturelle, hydrogène, parcs et jardins, littoral, durabilité, matières résiduelles, \
            compostage, épuration, contamination, contaminé, faible émission",
    },
    Sector {
        name: "eau",
        aliases: &["gestion de l’eau", "ressources en eau"],
        source: "NAF 36, 37; SCIAN 2213",
        words: "eau potable, eaux usées, nappe phréatique, eau souterraine, aquifère, hydrogéologie, hydrogéologue, \
            hydrogéologique, eau de surface, aqueduc, égout, assainissement de l’eau, assainissement des eaux, gestion de \
            l’eau, qualité de l’eau, bassin versant, ressource en eau, eaux pluviales, plan d’eau, traitement de l’eau, \
            hydrique, distribution d’eau, réseau d’eau, consommation d’eau, étiage, crue, réserve d’eau, compteur d’eau, \
            =water, protection des eaux, cours d’eau, station d’épuration, eau de boisson",
        hints: "eau, nappe, rivière, fleuve, puits, irrigation, sécheresse, inondation, barrage, berge, débit, lac, \
            hydraulique, litre, =tap, =wells, =aquifer",
    },
    Sector {
        name: "déchets",
        aliases: &["matières résiduelles", "recyclage", "économie circulaire"],
        source: "NAF 38; SCIAN 562",
        words: "déchet, matières résiduelles, recyclage, recyclable, recycler, compost, compostage, bac brun, ordures \
            ménagères, enfouissement, incinération, incinérateur, tri sélectif, collecte sélective, ressourcerie, économie \
            circulaire, biodéchet, biométhanisation, écocentre, déchetterie, matières organiques",
        hints: "plastique, emballage, collecte, décharge, =tri, ordures, méthanisation",
    },
    Sector {
        name: "énergie",
        aliases: &["électricité", "énergies renouvelables", "énergétique"],
        source: "NAF 35; SCIAN 2211, 2212",
        words: "énergie, énergétique, électricité, éolien, éolienne, photovoltaïque, nucléaire, hydroélectrique, \
            hydroélectricité, hydrogène, pétrole, pétrolier, gaz naturel, gazoduc, oléoduc, centrale nucléaire, centrale \
            électrique, biogaz, biocarburant, géothermie, EDF, Hydro-Québec, Gazprom, réseau de chaleur, kWh, GWh, mégawatt, \
            gigawatt, efficacité énergétique, panneau solaire, parc solaire, énergie solaire, borne de recharge, \
            approvisionnement en gaz, réseau électrique, pile à combustible, Swissgrid, parc éolien, transition énergétique, \
            biométhane, biométhanisation, énergies … renouvelables, Nord Stream, électrification, =solaires",
        hints: "gaz, électrique, solaire, centrale, carburant, charbon, chauffage, batterie, turbine, MW, barrage, hydraulique, \
            courant, =chaleur, motorisation, thermique",
    },
    Sector {
        name: "mines",
        aliases: &["matières premières", "ressources minérales"],
        source: "NAF 05 à 09; SCIAN 212",
        words: "minier, minerai, ressources minérales, industrie extractive, exploitation minière, mine d’or, mine de \
            charbon, mine de cuivre, mine de fer, orpaillage, matières premières minérales, gisement, orpailleur",
        hints: "=mine, mineur, lithium, cobalt, diamant, uranium, extraction, matières premières",
    },
];

/// Phrases with the words of a sector that say something else.
pub(super) const ELSEWHERE: &str = "culture d’entreprise, un environnement, =environnements, cet environnement, leur environnement, \
    environnement de travail, environnement économique, environnement politique, environnement numérique, environnement \
    concurrentiel, environnement international, environnement familial, environnement de test, environnement \
    réglementaire, environnement professionnel, environnement sûr, environnement scolaire, environnement immédiat, \
    environnement fiscal, environnement social, environnement juridique, environnement urbain, nouvel environnement, \
    climat de confiance, climat de consommation, climat de l’emploi, climat de collaboration, climat social, climat politique, climat des affaires, climat tendu, climat scolaire, climat de \
    peur, avec énergie, leur énergie, son énergie, énergie du désespoir, plein d’énergie, toute l’énergie, \
    beaucoup d’énergie, eau de vie, eau de rose, couler de l’eau, ferme intention, écosystème numérique, écosystème \
    entrepreneurial, écosystème d’innovation, écosystème de partenaires, écosystème de startups, terre ferme, \
    cacher la forêt, casier judiciaire, à la pêche, nature humaine, arme nucléaire, armes nucléaires, \
    dissuasion nucléaire, essais nucléaires, =pêche de vigne, climatisation, culture de la terre, carbone 14, \
    développement durable et solidaire, médecine nucléaire, physique nucléaire, gazeuse, =vin d’honneur, \
    crue de vérité, essence même, grain de sel, terrain miné, pétroleuse, =en pêche, gaz lacrymogène, croissance durable, \
    solution durable, paix durable, impact durable, manière durable, emploi durable, relation durable, jardin d’enfants, \
    dans les eaux, tempête dans un verre d’eau, bain de foule";
