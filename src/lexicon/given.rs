//! Given names that are common in French-speaking countries: they show a person and, mostly, a gender.
//!
//! Source: general knowledge of the most given names in France, Québec, Belgium, Switzerland and West Africa; small on
//! purpose, since syntax is the better witness. Names that are common words or places are left out.

use super::{Tags, add_all};

const MASCULINE: &str = "adam adrien ahmed alain albert alexandre alexis ali amadou andré antoine antonio arnaud arthur \
    aurélien bastien benjamin benoit benoît bernard boubacar bruno carlos cédric charles christian christophe claude \
    clément damien daniel david denis didier dominique donald édouard edouard émile emile emmanuel éric eric erik étienne \
    etienne fabien fabrice félix fernand florent florian francis franck françois frank frédéric gabriel gaétan gaston \
    geoffroy georges gérald gérard gilbert gilles grégoire grégory guillaume gustave guy hakim hassan henri hervé hubert \
    hugo hugues ibrahim ibrahima idriss ismaël jacques james jan jean jérémie jérémy jérôme joël john jonathan \
    josé joseph jules julien karim kevin kévin laurent léo léon léopold lionel loïc louis luc lucas lucien ludovic \
    mamadou marc marcel mario marius martin mathieu matthieu maurice max maxime mehdi michel michael michaël mickaël \
    mohamed mohammed mohammad moussa nathan nicolas noël normand olivier omar oscar ousmane pascal patrice patrick paul \
    peter philippe pierre quentin rachid raoul raphaël raymond réal régis rémi rémy renaud rené richard robert roger \
    roland romain samir samuel sébastien serge simon stéphane steve sylvain théo theo thibault thierry thomas tom \
    tristan valentin victor vincent vladimir walter william xavier yann yannick yves yvan youssef zacharie \
    dave jim joe george alioune cheikh macky idrissa abdoulaye souleymane sékou ulrich hans guido alfonso jorge luis \
    boris sergueï viktor piotr giuseppe luigi elio bart neil colin evan kylian enzo nino tony johnny alan ryan kyle stefan jörg jürg beat urs reto \
    ueli alain marco luca matteo sven lars olaf joachim friedrich wolfgang angel andrés diego pedro joão paulo giorgio sandro tim ken bob bill donald barack emilio jean-luc ignazio";

const FEMININE: &str = "adèle agathe agnès aïcha alice aline alizée amandine amélie aminata anaïs andrée angela angélique \
    anna anne annick annie audrey aurélie aurore béatrice bénédicte brigitte camille carine carole caroline catherine \
    cécile céline chantal charlotte christelle christiane christine claire clara clémence clémentine colette corinne \
    danielle delphine denise diane dominique édith elisabeth élisabeth elsa élise éliane émilie emma estelle eva ève \
    fatima fatou fatoumata florence france françoise frédérique gabrielle geneviève ghislaine gisèle hélène héloïse \
    huguette inès ingrid irène isabelle jacqueline jeanne jessica joëlle josée josiane julia julie juliette justine \
    karine laetitia laura laure laurence léa liliane lina lise louise lucie lydia madeleine manon margaux margot \
    marguerite maria marie marine marion marjorie martine maryse mathilde maude mélanie mireille monique muriel \
    myriam nadia nadine nathalie nicole noémie odette odile pascale patricia pauline rachel raymonde renée rita rokia \
    rosa sabine sabrina sandra sandrine sarah ségolène simone simonetta sofia solange sonia sophie stéphanie suzanne \
    sylvie thérèse valérie vanessa véronique violette virginie viviane yolande yvette zoé karin ruth doris viola \
    lorraine barbara mariam awa bintou ursula greta theresa michelle hillary maureen kamala zuhal chloé léna jade inès lou louna ambre mila rose alicia océane emy romane lucile solène \
    morgane maëlle anissa yasmine leïla samira khadija latifa naïma rachida ségolène viola";

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    add_all(&without_compounds(MASCULINE), Tags::GIVEN.and(Tags::MASCULINE), add);
    add_all(&without_compounds(FEMININE), Tags::GIVEN.and(Tags::FEMININE), add);
}

fn without_compounds(list: &str) -> String {
    list.split_whitespace().filter(|name| !name.contains('-')).collect::<Vec<_>>().join(" ")
}
