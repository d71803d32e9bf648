//! Bodies and states that texts name in several ways without saying that they mean one: by the full name, by its acronym alone.
//!
//! Within a document its own words count; this table joins documents. Sources: the official names in French that the
//! bodies give themselves. An acronym that two bodies of the press bear is left out.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::french::{folded, words};

/// One body a line: the name shown, its acronym in brackets, and other names that it goes by. Those without an acronym are
/// written with more than one set of capitals and accents.
const BODIES: &str = "\
Bélarus; Biélorussie
Brunei; Brunéi
Hong Kong; Hongkong
Moldavie; Moldova
Nigeria; Nigéria
République centrafricaine; Centrafrique
République démocratique du Congo (RDC)
République tchèque; Tchéquie
Union soviétique; URSS
Vietnam; Viêt-Nam; Viêtnam
Assemblée nationale
Assemblée générale des Nations unies; Assemblée générale de l’ONU
Banque mondiale
Chambre des députés
Commission européenne
Conseil d’État
Conseil de l’Europe
Conseil de sécurité des Nations unies; Conseil de sécurité de l’ONU
Conseil des États
Conseil fédéral
Conseil national
Gouvernement en conseil
Parlement européen
Organisation des Nations unies (ONU); Nations unies
Organisation mondiale de la santé (OMS)
Organisation mondiale du commerce (OMC)
Organisation internationale du travail (OIT)
Organisation de coopération et de développement économiques (OCDE)
Organisation du traité de l’Atlantique nord (OTAN); Organisation du traité de l’Atlantique Nord
Organisation pour la sécurité et la coopération en Europe (OSCE)
Organisation des Nations unies pour l’éducation, la science et la culture (UNESCO)
Organisation des Nations unies pour l’alimentation et l’agriculture (FAO)
Organisation internationale de la francophonie (OIF)
Organisation internationale pour les migrations (OIM)
Organisation mondiale de la propriété intellectuelle (OMPI)
Organisation des pays exportateurs de pétrole (OPEP)
Organisation de l’aviation civile internationale (OACI)
Organisation pour l’interdiction des armes chimiques (OIAC)
Haut-Commissariat des Nations unies pour les réfugiés (HCR); Haut Commissariat des Nations unies pour les réfugiés; UNHCR
Fonds des Nations unies pour l’enfance (UNICEF)
Fonds monétaire international (FMI)
Fonds des Nations unies pour la population (FNUAP); UNFPA
Programme des Nations unies pour le développement (PNUD)
Programme des Nations unies pour l’environnement (PNUE)
Programme alimentaire mondial (PAM)
Agence internationale de l’énergie atomique (AIEA)
Agence internationale de l’énergie (AIE)
Agence spatiale européenne (ESA)
Agence européenne des médicaments (EMA)
Association européenne de libre-échange (AELE)
Banque africaine de développement (BAD)
Banque centrale européenne (BCE)
Banque européenne d’investissement (BEI)
Banque européenne pour la reconstruction et le développement (BERD)
Comité international de la Croix-Rouge (CICR)
Comité international olympique (CIO)
Communauté économique des États de l’Afrique de l’Ouest (CEDEAO)
Communauté économique et monétaire de l’Afrique centrale (CEMAC)
Conférence des Nations unies sur le commerce et le développement (CNUCED)
Cour européenne des droits de l’homme (CEDH)
Cour de justice de l’Union européenne (CJUE)
Cour pénale internationale (CPI)
Fédération internationale de football association (FIFA)
Groupe d’experts intergouvernemental sur l’évolution du climat (GIEC)
Médecins sans frontières (MSF)
Reporters sans frontières (RSF)
Union africaine (UA)
Union européenne (UE)
Union économique et monétaire ouest-africaine (UEMOA)
Union internationale des télécommunications (UIT)
Union internationale pour la conservation de la nature (UICN)
Union des associations européennes de football (UEFA)
Agence de l’environnement et de la maîtrise de l’énergie (ADEME)
Agence française de développement (AFD)
Agence nationale de la recherche (ANR)
Agence nationale de la cohésion des territoires (ANCT)
Agence nationale de sécurité du médicament et des produits de santé (ANSM); Agence nationale de sécurité du médicament
Agence nationale de la sécurité des systèmes d’information (ANSSI)
Agence régionale de santé (ARS)
Agence France-Presse (AFP)
Association des maires de France (AMF)
Autorité des marchés financiers (AMF)
Autorité de sûreté nucléaire (ASN)
Caisse nationale de l’assurance maladie (CNAM)
Centre national d’études spatiales (CNES)
Centre national de la recherche scientifique (CNRS)
Centre national du cinéma et de l’image animée (CNC)
Commissariat à l’énergie atomique et aux énergies alternatives (CEA)
Commission nationale de l’informatique et des libertés (CNIL)
Confédération française démocratique du travail (CFDT)
Confédération générale du travail (CGT)
Confédération des petites et moyennes entreprises (CPME)
Conseil supérieur de l’audiovisuel (CSA)
Conseil économique, social et environnemental (CESE)
Direction générale de l’aviation civile (DGAC)
Direction générale de la concurrence, de la consommation et de la répression des fraudes (DGCCRF)
Direction générale de la sécurité intérieure (DGSI)
Direction générale de la santé (DGS)
Direction générale des finances publiques (DGFiP)
Fédération nationale des syndicats d’exploitants agricoles (FNSEA)
Force ouvrière (FO)
Haute Autorité de santé (HAS)
Inspection générale de la police nationale (IGPN)
Institut national de la recherche agronomique (INRA)
Institut national de la santé et de la recherche médicale (INSERM)
Institut national de la statistique et des études économiques (INSEE)
Institut national de recherche en sciences et technologies du numérique (INRIA)
Institut de recherche pour le développement (IRD)
Institut de radioprotection et de sûreté nucléaire (IRSN)
Ligue pour la protection des oiseaux (LPO)
Mouvement des entreprises de France (MEDEF)
Office français de la biodiversité (OFB)
Office français de protection des réfugiés et apatrides (OFPRA)
Office national des forêts (ONF)
Parti communiste français (PCF)
Les Républicains (LR)
La République en marche (LREM); La République En Marche
Rassemblement national (RN)
Front national (FN)
Service départemental d’incendie et de secours (SDIS)
EDF; Électricité de France
RATP; Régie autonome des transports parisiens
SNCF; Société nationale des chemins de fer français
Administration fédérale des contributions (AFC)
Administration fédérale des douanes (AFD)
Administration fédérale des finances (AFF)
Autorité fédérale de surveillance des marchés financiers (FINMA)
Banque nationale suisse (BNS)
Bureau de prévention des accidents (BPA)
Bureau fédéral de l’égalité entre femmes et hommes (BFEG)
Bureau fédéral de la consommation (BFC)
Chemins de fer fédéraux (CFF); Chemins de fer fédéraux suisses
Commission de la concurrence (COMCO)
Commission fédérale de l’électricité (ElCom)
Commission fédérale de la communication (ComCom)
Commission nationale de prévention de la torture (CNPT)
Conférence des directrices et directeurs cantonaux de la santé (CDS)
Conférence suisse des directeurs cantonaux de l’instruction publique (CDIP)
Département fédéral de justice et police (DFJP)
Département fédéral de l’économie, de la formation et de la recherche (DEFR)
Département fédéral de l’économie (DFE)
Département fédéral de l’environnement, des transports, de l’énergie et de la communication (DETEC)
Département fédéral de l’intérieur (DFI)
Département fédéral de la défense, de la protection de la population et des sports (DDPS)
Département fédéral des affaires étrangères (DFAE)
Département fédéral des finances (DFF)
Direction du développement et de la coopération (DDC)
École polytechnique fédérale de Lausanne (EPFL)
École polytechnique fédérale de Zurich (EPFZ)
Fonds national suisse (FNS); Fonds national suisse de la recherche scientifique
Inspection fédérale de la sécurité nucléaire (IFSN)
Institut Paul Scherrer (PSI)
Institut fédéral de la propriété intellectuelle (IPI)
Institut fédéral de recherches sur la forêt, la neige et le paysage (WSL)
Ministère public de la Confédération (MPC)
Office fédéral de l’agriculture (OFAG)
Office fédéral de l’aviation civile (OFAC)
Office fédéral de l’énergie (OFEN)
Office fédéral de l’environnement (OFEV)
Office fédéral de l’environnement, des forêts et du paysage (OFEFP)
Office fédéral de la communication (OFCOM)
Office fédéral de la culture (OFC)
Office fédéral de la cybersécurité (OFCS)
Office fédéral de la douane et de la sécurité des frontières (OFDF)
Office fédéral de la formation professionnelle et de la technologie (OFFT)
Office fédéral de la justice (OFJ)
Office fédéral de la police (fedpol)
Office fédéral de la protection de la population (OFPP)
Office fédéral de la santé publique (OFSP)
Office fédéral de la sécurité alimentaire et des affaires vétérinaires (OSAV)
Office fédéral de la statistique (OFS)
Office fédéral de météorologie et de climatologie (MétéoSuisse)
Office fédéral de topographie (swisstopo)
Office fédéral des assurances sociales (OFAS)
Office fédéral des constructions et de la logistique (OFCL)
Office fédéral des migrations (ODM)
Office fédéral des routes (OFROU)
Office fédéral des transports (OFT)
Office fédéral du développement territorial (ARE)
Office fédéral du logement (OFL)
Office fédéral du personnel (OFPER)
Office fédéral du sport (OFSPO)
Office vétérinaire fédéral (OVF)
Secrétariat d’État à l’économie (SECO)
Secrétariat d’État à la formation, à la recherche et à l’innovation (SEFRI)
Secrétariat d’État à l’éducation et à la recherche (SER)
Secrétariat d’État aux migrations (SEM)
Secrétariat d’État aux questions financières internationales (SFI)
Service de renseignement de la Confédération (SRC)
Union démocratique du centre (UDC)
Union suisse des arts et métiers (USAM)
Union syndicale suisse (USS)
Confédération luxembourgeoise des syndicats chrétiens (LCGB)
Confédération syndicale indépendante du Luxembourg (OGBL); OGB-L; Confédération syndicale indépendante
Agence de la santé publique du Canada (ASPC)
Agence du revenu du Canada (ARC)
Agence des services frontaliers du Canada (ASFC)
Agence canadienne d’inspection des aliments (ACIA)
Agence spatiale canadienne (ASC)
Gendarmerie royale du Canada (GRC)
Service canadien du renseignement de sécurité (SCRS)
Bureau d’audiences publiques sur l’environnement (BAPE)
Caisse de dépôt et placement du Québec (CDPQ)
Centrale des syndicats du Québec (CSQ)
Confédération des syndicats nationaux (CSN)
Coalition avenir Québec (CAQ)
Fédération des travailleurs et travailleuses du Québec (FTQ)
Fédération québécoise des municipalités (FQM)
Société de transport de Montréal (STM)
Société de l’assurance automobile du Québec (SAAQ)
Sûreté du Québec (SQ)
Service de police de la Ville de Montréal (SPVM)
Union des municipalités du Québec (UMQ)
Union des producteurs agricoles (UPA)
Université de Montréal (UdeM)
Université du Québec à Montréal (UQAM)
Fédération générale du travail de Belgique (FGTB)
Confédération des syndicats chrétiens (CSC)
Fédération des entreprises de Belgique (FEB)
Mouvement réformateur (MR)
Office de la naissance et de l’enfance (ONE)
Office national de l’emploi (ONEM)
Société nationale des chemins de fer belges (SNCB)
Union nationale des étudiants du Québec (UNEQ)
";

/// Acronyms that something else bears as well: alone they say nothing.
const AMBIGUOUS: [&str; 22] = [
    "arc", "are", "asc", "csa", "csc", "feb", "fn", "fo", "ipi", "lr", "mr", "one", "pam", "psi", "rn",
    "sem", "ser", "sfi", "sq", "src", "ua", "upa",
];

/// The name by which a body is known everywhere, by its full name, its acronym, or both with the acronym in brackets;
/// accents, case and typography aside.
pub fn known_as(name: &str) -> Option<&'static str> {
    TABLE.get(&key(name)).copied()
}

static TABLE: LazyLock<FxHashMap<String, &'static str>> = LazyLock::new(|| {
    let mut table: FxHashMap<String, &str> = FxHashMap::default();
    let mut shared = Vec::new();
    for line in BODIES.lines() {
        let shown = line.split(';').next().unwrap_or_default().trim();
        for form in forms(line) {
            let key = key(form);
            if table.insert(key.clone(), shown).is_some_and(|other| other != shown) {
                shared.push(key);
            }
        }
    }
    for key in shared.iter().map(String::as_str).chain(AMBIGUOUS) {
        table.remove(key);
    }
    table
});

/// All that a body of the table goes by: what is shown, the same without the acronym, the acronym, its other names.
fn forms(line: &'static str) -> impl Iterator<Item = &'static str> {
    let shown = line.split(';').next().unwrap_or_default();
    let parts = shown.strip_suffix(')').and_then(|shown| shown.split_once(" ("));
    line.split(';').map(str::trim).chain(parts.into_iter().flat_map(|(full, acronym)| [full, acronym]))
}

/// The words of a name, accents and case aside.
fn key(name: &str) -> String {
    words(name).map(|word| folded(&word.form(name))).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_is_known_by_its_name_and_by_its_acronym() {
        for name in [
            "Organisation mondiale de la santé",
            "Organisation mondiale de la Santé (OMS)",
            "ORGANISATION MONDIALE DE LA SANTE",
            "OMS",
        ] {
            assert_eq!(known_as(name), Some("Organisation mondiale de la santé (OMS)"), "{name}");
        }
        assert_eq!(known_as("Nations Unies"), known_as("ONU"));
        assert_eq!(known_as("Société nationale des chemins de fer français"), Some("SNCF"));
    }

    #[test]
    fn an_acronym_of_two_bodies_is_neither() {
        assert_eq!((known_as("AMF"), known_as("SRC")), (None, None));
        assert_eq!(
            known_as("Autorité des marchés financiers"),
            Some("Autorité des marchés financiers (AMF)")
        );
    }

    #[test]
    fn what_is_unknown_stays_so() {
        for name in ["", "Ville de Valbrume", "santé", "(", "☕"] {
            assert_eq!(known_as(name), None, "{name}");
        }
    }

    #[test]
    fn every_line_gives_a_name() {
        for line in BODIES.lines() {
            assert!(forms(line).all(|form| !form.is_empty()), "{line}");
            let shown = forms(line).next().expect("a name");
            assert_eq!(known_as(shown), Some(shown), "{line}");
        }
    }
}
