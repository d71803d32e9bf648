//! Given names that are common in French texts: they show a person and, mostly, a gender.
//!
//! Source: general knowledge of the most given names in France, Québec, Belgium, Switzerland and Africa, and of those of other
//! countries that French dispatches name most; names that are common words or places are left out.

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
    ueli alain marco luca matteo sven lars olaf joachim friedrich wolfgang angel andrés diego pedro joão paulo giorgio sandro tim ken bob bill donald barack emilio jean-luc ignazio \
    aaron abdallah abdel abdelaziz abdelkader abdou abdul abel abraham achille adama adolphe adriano aimé albin \
    aldo alejandro aleksandr alessandro alexander alexei alexeï alfred alphonse alvaro ambroise anatole anders \
    andreas andrew andreï andy angelo anselme anthony anton antonin antony archie ariel aristide armand armin \
    arnold arsène artur aubin auguste augustin augusto axel aymeric babacar baptiste barry bashar basile ben \
    bernardo bernhard bertrand bilal björn bobby brahim brandon brian brice bruce bryan burkhard cameron charlie \
    chris christoph christopher claudio claudius constantin corentin cyril cyrille célestin damian dan dany \
    dario davide denzel derek dieter dimitri djibril dmitri dominik donatien douglas dustin dylan désiré eddy \
    edgar edmond eduardo edward edwin elias elliot elon elvis emanuel emeric emilien enrico enrique ernest ernst \
    erwan erwin esteban eugène evgueni ezra fabio fabrizio farid felipe felix ferdinand fernando filippo firmin \
    flavien flavio francesco francisco franco franz fred frederick frederik gaetano gary gaspard gauthier gautier \
    gavin gaël gennaro geoffrey gerald gerhard gianni gordon greg gregory guilhem gustavo günter günther habib \
    hamed hamza harold harry hector heinrich heinz helmut henrique henry herman hermann hichem hippolyte honoré \
    horst howard hussein iain ian idris igor ilan ilham ilyas imad imran isidore ismail issa issam ivan ivo jack \
    jacky jacob jaime jake jakob jamal jamel janik jared jason javier jayden jeff jeffrey jens jeremy jerry jesse \
    jesus jimmy joakim joao joaquim joaquin jochen joey joffrey johan johann johannes johnson jonas jordan jordi \
    josef josh joshua josselin josué juan juergen julian julio justin jürgen kader kais kamal kamel karl karol \
    kaspar keith kenneth kenny khaled khalid klaus kofi konrad konstantin kurt kwame lamine larry lassana laszlo \
    laurens leo leonard leonardo leopoldo leroy lewis liam lloyd logan lorenz lorenzo lorris lothar luciano ludwig \
    luka lukas luke maher mahmoud malcolm malek malik mamoudou manfred manuel marcello marcelo marcin marcus \
    marian marko markus marlon marvin marwan massimo mateo matt matthew matthias mauricio maurizio mauro maxence \
    maximilien maël mbaye melvin michal michele miguel mikael mike mikhail mikhaïl miroslav mohamad \
    mohand mokhtar mounir mourad moustapha mustapha nabil narendra nasser nassim nathanaël neal nelson nick nico \
    nicola nikola nikolaï nils noah norbert norman oleg oliver omer orlando oswald othman ottmar otto pablo paolo \
    pascual patrik patryk paulin pavel perceval percy petr phil philip philipp pierrick pierrot rachad rafael \
    rafaël rafik ralf ralph rami ramon ramzi randy raul rayan raynald raúl reda reinhard renald rhys riad ricardo \
    riccardo rick rob robbie roberto rocco roch roderic rodney rodolphe rodrigo roel rolf romuald ron ronald ronan \
    roy ruben rudolf rudy rufus rupert russell ryad said salah salif salim salman salvatore sam sami sandor saul \
    saïd scott sean sebastian selim sepp serdar serhiy severin shane sidney siegfried sigmar silvio siméon slim \
    sofiane spencer stan stanislas stefano stephan stephen steven stuart sulpice sylvère sébastian séverin tanguy \
    tarek tariq ted teddy terry thabo thaddée theodor thiago thibaud théodore théophile tiago tibor tidjane timo \
    timothy timothée titouan tobias todd tomas tommy travis trevor tyler ugo ulysse umberto uwe valéry vasile \
    vassili vasyl vic vicente vince vito vivien volker volodymyr warren wassim wayne wilfrid wilfried wilhelm \
    willem willi willy wim winston wladimir yacine yahya yanis yannis yoann yohan yohann younès youssouf yuri \
    yusuf zakaria zinedine zoltan \
    abdoul abdourahmane abdramane achraf adil adlane adrian agustin aidan akim alassane alberto alessio alex aliou \
    allan amadeo amaury ameur amin amine anass anicet antonello antônio arnaldo arsenio assane aymen ayoub aziz \
    babak badr bakary balthazar bassem bassirou benedikt benny bernd bilel birame bjarne bjørn blaise boubou brad \
    brayan brendan brett brieuc calvin carl carles carlo carsten casimir casper chadi cheick cheikhna chems christer \
    chérif clovis conrad cristian cristiano curtis cuthbert cyprien césar dagobert daouda darren deniz didace dirk \
    djamel djimon dmitry dmytro domenico dominic donovan duncan edgard edi edmund efraim ehud eirik elhadj elie \
    elijah eliot emil enguerrand erdogan erich erling ernesto evariste fabian fadi fallou faouzi fathi fayçal fethi \
    fiodor fodé fouad foued fredy frédérick fulbert gaby gareth gentiny ghislain giacomo gideon gilberto \
    gino giovanni godefroy gonzalo goran guilherme guillermo guirec gunnar guus gwenaël gérardo hadi hagai hakan \
    hamadou hamid hamidou hank hasan hasni hatem haythem haïm hedi hilaire hisham homère horacio hossein \
    houcine hugh ibou iker ilie ilir ilyès imed ioannis isaac isaïe ismaïl itamar iván iyad jaap jacinto jad jakub \
    jarno jasper jerome joaquín jonathann josep josip jozef jurgen kacem kazim kent kerim kianouche kirill kouamé \
    kouassi kristian krzysztof kwesi ladislas lahcen lamberto lamin landry laurentiu leandro leif leopold lilian \
    lior lisandro loris lotfi lubomir lucio ludger maciej magnus maksim mamady mamdouh manolo marceau marek \
    mariano massoud mateusz mathis mattia mattias matías maïeul mehmet merrill messaoud michalis mihai mikaël mikel \
    milos miloud mirko mitt mohsen momar moncef moritz morten mory moshe mostafa mostapha mouloud moïse murat \
    mykhaylo mykhaïlo naguib nahel naoufel nassir nayef nazim naël naïm nestor nidal niels nikos nizar noureddine \
    nouredine néstor okan olav oleksandr oleksiy olof onur oriol osman oumar paco patrizio piero piers \
    piet pietro quincy quique raed rafa raffaele rainer ramón randall rayane raynal reginald reiner ricky ridha \
    rodrigue rogelio rory rouslan ruedi ruslan rustam régnier saif saifullah sammy samuele sayed saïf \
    sergio seydou shaun shimon sidi sidiki sigismond silvain simo sipho sofian soheil souleyman stig stéfan stéphan \
    szymon taha tancrède taoufik tawfik tayeb taïeb tedros teodor terence thaddeus thibaut théodule tibo tidiane \
    tino tito tobie tullio tunji uhuru ulrik ulysses umar uri vaclav valdis valère valérian vasco venance victorien \
    vincenzo virgil virgile vladislav wael waldemar walid wallerand wesley wojciech woody yanic yassin yassine \
    yaël yaïr yehuda yevhen yvon zach zachary zack ziad zied zoran zvonimir édgar élie éloi évariste";

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
    morgane maëlle anissa yasmine leïla samira khadija latifa naïma rachida ségolène viola \
    abigail adeline adriana adrienne adélaïde agnese aisha albane alejandra alena alessandra alessia alexandra \
    alexia alison allison alyson amal amanda amina amy ana anastasia andreea andréa angelica angèle anita anja \
    anke ann annabel annabelle annalena annelise annette antoinette antonia apolline arielle arlette armelle arwa \
    ashley assia astrid augustine aurélia ava ayesha aïssata aïssatou barbra beatriz becky bella benazir \
    bernadette bertille beth bettina betty beverly bianca birgit blandine bouchra brenda brigit britney britta \
    bérangère bérénice candice carla carlotta carmen carol carolina carolyn cassandra cassandre catarina cathy \
    catriona cecilia cendrine chantelle charline charlène cheryl chiara chimamanda christel christina cindy \
    claudette claudia claudie claudine clothilde clotilde cléa colleen coralie coraline cordula corina corinna \
    cornelia cosima cristina cynthia cécilia céleste célestine célia daisy dalila daniela daniella danièle daphné \
    debbie deborah denisa diana dina djamila doina dolores dominika donna dora dorothy dorothée débora déborah \
    désirée edwige edwina eileen elaine eleanor elena elfriede eliana elisa elisabetta eliza elke ella ellen \
    elodie eloïse elvira eléonore emilia emmanuelle erica erika ester esther eszter eugénie evelyn evelyne \
    fabienne fabiola fadela fadila fanny fanta fatiha fatma faustine federica felicity fernande fiona flavie flora \
    florentine franca francesca francine franziska frida félicie gabriela gabriella gaëlle georgette georgina \
    geraldine germaine gertrude ghizlane gilberte gina giorgia giovanna gisela giulia grazia gretchen guylaine \
    gwenaëlle gwendoline géraldine habiba hadja halima hana hanna hannah harriet heather hedwige heidi helen \
    helena helga helle henriette hilary hilda hilde honorine hortense houria iman imane ines inga inge ingeborg \
    inna ioulia irena irene irina irma isabel isabella ivana ivanka iwona jacinda jackie jamila jana jane janet \
    janine jasmine jeannette jeannine jennifer jenny jill joan joanna joanne jocelyne jodie johanna johanne josefa \
    joséphine joyce judith judy juliane julianna julianne jutta kadiatou kahina kaja karen karima karolina kate \
    katharina katherine kathleen kathrin kathy katia katie katja kelly khadidja kimberly kirsten klara krista \
    kristalina kristina lara larissa latoya laureen lauren laurie leila lena leonie leyla lidia lila lilia lilly \
    lily linda lindsay lisa lisbeth loana lola lorena loretta louisa luana lucette lucia lucienne lucille lucinda \
    lucrèce lucía ludivine luisa lydie lynda lynn lætitia léonie mabel maddalena maddie madelaine mafalda magali \
    magalie magda magdalena maisie maja malala malika manal manuela mara margaret margarita margherita margrethe \
    mariama marianna marianne mariela marielle marija marilyn marisa marissa marta martha marthe martina \
    mary maryam maryline maryvonne mathilda maud maya maïa maïmouna meg megan meghan melania melanie melinda \
    melissa meredith meryem meryl mia micheline mina mireya miriam moira molly mona monica monika mouna \
    mounia mélina mélissa mélodie nabila nadja nadège nafissatou najat naomi natacha natalia natalie \
    natascha nathalia nawal naya nelly nicoletta nicolette nina noa nora norah nour oksana olena olga olivia \
    ophélie oprah ornella oumou oumy pamela paola paula paulette peggy penelope pernille petra phoebe phyllis pia \
    prisca priscilla rabia rahma raissa ramatoulaye rania raquel raïssa rebecca renate rhonda rihanna roberta \
    robyn rolande romy rosalie rosanna roseline roselyne rosie rosita roxana roxane régine safia salimata sally \
    salma saloua samantha samia sanaa sanna sara saskia scarlett selena selma serena severine sharon sheila \
    shirley sibeth sidonie sienna sigrid siham silke silvia simona sinead siobhan sixtine sofie solenne sonja \
    soraya souad stacey stacy stefanie stella stephanie stéfanie susan susanna susanne suzy svetlana sybille \
    sylvaine sylvette sylviane séréna séverine tamara tania tatiana tatjana teresa tess tessa thaïs théa tiffany \
    tina trudy ulla ulrike valentina valentine valeria vanda vanina vera veronica veronika vicky victoria viktoria \
    viktoriya vinciane viridiana vivian vivienne wanda wendy whitney wilma winnie ximena yasmina yaëlle yoko \
    yolanda yolène yuki yvonne zahia zahra zara zeinab zohra zélie élisa élodie éloïse éléonore émeline évelyne \
    aby adja adjoua agata agnieszka ahlam akissi aleksandra alexane alexie alina aliénor allyson amel amira anahita \
    anouchka anouk antje apolonia ariana ariane armande assetou astou athéna auriane awatef axelle ayşe azadeh aïda \
    aïssa babeth bilkisu bénita bérengère carrie chimène christa clarissa clarisse clélia cléo coumba cyrielle \
    célina dagmar daria delia delphina dilma djeneba dominga doria dunia ebba edda edna elin eline elsie emel emine \
    emmeline emmylou enora erna esmeralda eulalie eunice euphémie fantine farah fatim fatimata fatoumatou firmine \
    flavia frederike férouze gaia galina georgia ginette giuliana gudrun gunilla guénaëlle guénola gwladys hafida \
    hafsa hajar hala halimatou hasna hatice haya hermine hind honorata hulda ilana ilaria ilona ilse imelda imène \
    inaya insaf iris isaure jacinthe jacline jacquotte janelle jeanine jelena jenna joana jocya johana josette \
    joëlla judicaëlle julietta justina kadidia karina karla katarzyna kateryna katya kenza kristel ksenia laetizia \
    lalla lamia lana latifah laurette laurène laïla leana leïa liane libby lidwine lili liliana lilou liora lisette \
    liv livia lorelei lorène louane loubna louison lucy ludmila ludmilla luz lénaïg léonor léonore léontine \
    léopoldine maddy madina mahaut maimouna malorie manel mareike margarete margareth margerie margrit marguerita \
    mariagrazia marieke marinette marita marièle marlene marlyse marlène maryna masha matilda matilde maéva maëva \
    maïlys maïté meera mercedes meriem mette milena miléna minna mirjam mirna mounira mylène mégane mélisande \
    mélissande nadezhda nancy natasha nathasha natosha ndeye ndèye nermin nesrine nicoleta nolwenn noureen nouria \
    noémi odilia olfa onorina ophelia oriane orianne ottavia ouarda oumayma paloma paméla pascaline perrine \
    philippine philomène pierrette pilar priya pumza pélagie rahel ramata rana raphaella raphaëlle rasha rekia rina \
    rokhaya rosalba rosemarie rosemary roukia roxanne rym rébecca saadia sabah sabrine safiatou safiya sahra samanta samya \
    sandie saphia saïda sephora seynabou sheherazade shireen shéhérazade sigourney sihem sirine solveig sonya \
    soumaya soumya stéphania sveva sylvana sylvia séphora talia tamar tanja tasnim tatyana taïna thalia thaís \
    theodora tiphaine tova tsipi téa téodora urszula valda valentyna vania varvara victorine violaine violetta \
    viviana wafa wided wilhelmine wissal yael yamina yasmin yulia yuliya zaynab zaïna zeineb zineb zoubida zoulikha \
    zuzana élia élina élisabetta éléa étiennette";

pub(super) fn each(add: &mut impl FnMut(&str, Tags)) {
    add_all(&without_compounds(MASCULINE), Tags::GIVEN.and(Tags::MASCULINE), add);
    add_all(&without_compounds(FEMININE), Tags::GIVEN.and(Tags::FEMININE), add);
}

fn without_compounds(list: &str) -> String {
    list.split_whitespace().filter(|name| !name.contains('-')).collect::<Vec<_>>().join(" ")
}
