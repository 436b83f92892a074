// Tells which half of "MARTIN Julie" is which, and that "Julie" is a person at all. French (Breton, Basque and overseas too), Maghreb and the
// Near East, West and East Africa, Turkey, Vietnam, China, Japan, India, and the languages portals are read in, folded; a compound counts
// by its halves. A name that is missing costs certainty, nothing else; words that are foremost something else in a mail are left out.
const NAMES =
  'aaron abdelali abdelilah abdelmounaim abderrazak abdoul achour adem adila ahlem aksel alda aldric alexander amel amin arabella ari aria arlo arwen ' +
  'athena augustus ayden ayline ayo aziza berenice bertille bethan boubaker camil cassandra celian cerys chainez chakib charline charly chems concetta ' +
  'dafydd dalil dany darcie diarra djilali eden elea elian eliel elora emilien emmy esma ester euphemie evelyn foulques geoffroy ghali hallie ' +
  'harley harper ilian ilyan imran ishak ismaila isra jalil janelle jaxon jayden jenson jude kadidia kahina kaina kais kaltoum kelyan kenzo khadra ' +
  'khalida khoudia kiara laly lancelot lenny leonore lison liya loan lohan lorris louisa luce lurdes lya lyam lyse mabrouk mae mailys maissa mallory ' +
  'malone marin marley marwane matisse maximilian maximilien mayssa mebarek meline meriam messaoud moez monia moufida muhammad nabila nada nahel nejib ' +
  'nelia neyla nino noelie nourhane omer omolara palmyre perla pio prune rafika ratiba rayhan reggie reuben ruby sadio sadok samy sayan shana shirel ' +
  'sirine sivakumar smail soan sofiene soukeyna swan swann syrine tabatha talia taoufik thadee thibaut tiana tommy toure vania violet waiel yahya yani ' +
  'yaniss yona zayn ziyad ' +
  'juergen joerg soeren guenter guenther bjoern ruediger goetz aad aadil aafke abbas abby abdallah abdel abdelaziz abdelhak abdelhamid abdelkader abdelkarim abdellah abdelmajid abdelmalek abdennour abderrahim ' +
  'abderrahmane abdessamad abdou abdoulaye abdul abdullah abed abel abena abiba abigail abilio abir abla abou acacio achieng achille achim achraf ada ' +
  'adalbert adalgisa adam adama addolorata ade adel adela adelaide adele adelheid adelino ademar adham adil aditi aditya adja adjaratou adjoa adnane ' +
  'adolfo adolphe adoracion adriaan adrian adriana adriano adrien adrienne afaf afi afia afif afonso afua agata agathe agnes agnese agnieszka agostinho ' +
  'agostino agustin agustina ahlam ahmad ahmed ahmet aicha aida aidan aiko aileen aimane aimee ainhoa aino aissa aissatou aitana aitor ajay akira akissi ' +
  'akoua akouvi akram akua ala alaa alaeddine alain alan alassane alastair alba alban albane albano alberic albert alberta albie alcides aldina aldo alec ' +
  'aled alejandra alejandro alejo aleksandar aleksander aleksandra aleksei aleksey alena alessandra alessandro alessia alessio aletta alexandra alexandre ' +
  'alexane alexei alexia alexis alexy alfie alfio alfons alfonsina alfonso alfred alfredo alhassane ali alia aliaksandr alice alicia alida alina aline ' +
  'alioune alisha alison alistair alix alizee alla allan allen allison almudena alois alojzy alonso aloys alper alpha alphonse alvaro alwena aly alyson ' +
  'alyssa ama amadeu amadou amaia amal amalia aman amanda amandine amandio amani amar amara amato amaury amaya amber ambra ambre ambrogio ambroise amedee ' +
  'amedeo amelia amelie ameline americo amerigo amets ameur amina aminata amine amir amira amit amjad ammar amna amoin amparo amy ana anabel anabela ' +
  'anaelle anais ananya anas anass anastasia anastasie anatole anatoli anatoliy anca ander anders andoni andre andrea andreas andree andrei andrej andres ' +
  'andrew andrey andrii andrzej andy anelie aneta anette ange angela angele angeles angelika angelina angelines angelique angelo angiola angus angustias ' +
  'anh ania anibal anil anis anissa anita anja anjali anka anke anna annabel annabella annabelle annabeth annaelle annaick annaig annalisa annamaria anne ' +
  'annegret anneke annelies anneliese annelore annemarie annemiek annette annick annie annika annunziata anouar anouk ansel anselme ansgar anta anthea ' +
  'anthony antje antoine antoinette anton antonella antonello antoni antonia antonietta antonin antonina antonino antonio antoon antti antton anwar ' +
  'aodren apolline araceli arantxa archibald archie arda aref arend argitxu ariane arianna arie arij aris aristide arjan arjun arkadiusz arlette armand ' +
  'armande armando armel armelle armida armindo arnaldo arnaud arne arno arnold arnoud aroa arouna arrigo arsene artem arthur arthus artur arturo arun ' +
  'arvid arzhel asa ascension asha ashleigh ashley asia asier asli asma asmaa assa assane assetou assia assitan assunta astou astrid astride asuncion ' +
  'asya atef athina attilio aubin aude audran audrey august augusta auguste augustin augustine augusto aukje aure aurea aurele aurelia aurelie aurelien ' +
  'aurelio aurora aurore austin ava avery avi awa awatef awoa axel axelle aya aydin ayhan aylin ayman aymen aymeric aymerick ayoub ayse aysel aysun ayten ' +
  'azadeh azeddine azedine azenor azilis aziz azouz azza azzurra babacar babou bachir badis badr badra bahia bakarne bakary balla balthazar bamba bao ' +
  'baptiste barbara barbel barbora baris barnabe barney barry bart bartek bartlomiej bartolomeo bartosz basak basile bassirou bastiaan bastian bastien ' +
  'batuhan baudouin bauke baya bayram beata beate beatrice beatrix beatriz bechir becky behrouz belen belgacem belkacem bella belmiro ben benat benedetta ' +
  'benedetto benedicte bengt beniamino benito benjamin benjamine benoit bento berend berengere berk berkay bernadette bernadien bernard bernarda ' +
  'bernardin bernardo bernd bernhard bernice bert berta berthe berthold bertil bertrand bertus beryl besma bess beth bethany bettina betty bev beverley ' +
  'beverly beyza biagio bianca bice bilal bilel bilge billy bineta binetou binh bintou birame birger birgit birgitta bittor bixente bjarne bjorn blaise ' +
  'blake blanche blandine blanka blas blazej bleiz bleuenn bob bobby bodo bogdan bogumil boguslaw bojan bola boleslaw boniface bonnie bora boris borislav ' +
  'boualem boubacar boubou bouchra boudewijn bourama bozena bozidar brad bradley brahim bram brandon branislav branka branko braulio brecht brenda ' +
  'brendan brett brian brice bridget brieg brieuc brigid brigida brigitta brigitte britta bronislaw bruna brunehilde bruno bryan brygida bryony bulent ' +
  'burak burcu burkhard busra cadoc caetano caitlin calista calixte calliope callum calogero camelia cameron camiel camila camille canan candela candice ' +
  'caner capucine carey caridad carina carine carl carla carlo carlos carlota carly carmela carmelina carmelo carmen carmine carmo carol carole carolien ' +
  'carolina caroline caroll carrie carsten carter casey cassandre catalina catarina caterina catherine cathy cayetana cecile cecilia cedric cees celeste ' +
  'celestin celestine celestino celia celie celine celso cem cemal cemile cengiz cesaire cesar cesare cesario cezary chad chafik chahinez chaim chaima ' +
  'chaimae chaker chandler chantal chao charaf charifa charlene charles charley charlie charlize charlotte chau cheick cheikh cheikhou chelsea cherif ' +
  'cherifa cheryl chester cheyenne chi chiara chinedu chioma chiraz chloe chokri chris christa christel christelle christer christian christiana ' +
  'christiane christie christina christine christof christoph christophe christopher christos christy chun ciara cidalia cinzia ciro claire clara ' +
  'clarence clarinda clarissa clarisse claude claudette claudia claudine claudio claus clay clayton clea clelia clemence clement clementine cleo cleophee ' +
  'cliff clifford clint clive clothilde clotilde clovis cody coen colette colin coline colleen colombe conceicao concepcion connor conny conor conrad ' +
  'constance constant constantin consuelo coos coral coralie coraline cord cordelia corentin corentine corey corinne cornelia corrie cosette cosimo ' +
  'cosmin costantino costanza coumba courtney covadonga craig cristian cristiana cristiano cristina cristobal cristovao crystal cuong curtis custodio ' +
  'cynthia cyprien cyriaque cyrielle cyril cyrille czeslaw daan daba dado dagmar dagmara daisuke daisy dalal dale dalel dalila damian damiano damien dana ' +
  'danica daniel daniela daniele daniella danielle danijel danny danuta dao daouda daphne darcy daren daria dario darius dariush dariusz darko darrell ' +
  'darren dasha dave david davide davor davy dawn dean debbie debora deborah declan deepa deepak deirdre dejan delia delphine demba demetrio denez denis ' +
  'denisa denise deniz dennis denys deolinda derek dermot derya desiree desislava desmond detlef devi devrig dexter diana diane dick didier diederik ' +
  'diego diep dieter dietmar dietrich dieu dieudonne dieynaba dilara dilek dimitar dimitra dimitri dimitrie dimitris dina dinko dino diogo diouma dirk ' +
  'dirkje divi divya djamal djamel djamila djenabou djeneba djibi djibril dmitri dmitry dmytro dobroslav dogan dolly dolores domenica domenico domingo ' +
  'domingos dominic dominica dominik dominique donald donata donatella donatien donato donna donovan doreen dorian doriane dorien doris dorota dorothea ' +
  'dorothee dorothy dorra doug douglas dounia dov dragan dragana drazen drew dries driss duarte duc dulce duncan dung dunja dusan dustin duygu dwayne ' +
  'dylan dzana eamon earl ebba eberhard ebou ebru ece eckart eckhard ed eda edda eddie edeltraud edgar edgard edita edith edmee edmond edna edoardo ' +
  'edouard edson eduarda eduardo edurne edward edwige edwin edyta eefje eelco eero eeva efe eflamm efrat efua egbert egidio egil eglantine egoitz egon ' +
  'eileen einar eitan ekaterina ekhi ekin ekkehard ekoua ela elaia elaine eleanor elen elena eleni eleonora eleonore elfried elfriede elhadj eli elia ' +
  'eliana eliane elias elie eliette eliezer elif eligio elijah elin elina eline elio eliott elisa elisabete elisabeth elisabetta elise elisee eliseo ' +
  'elixabet eliza elizabeth elke ella ellen ellie elliot elliott ellis elmar elna eloan eloane elodie eloisa eloise elouan eloy elsa elsbeth elsie elske ' +
  'elvio elvira elvire elya elyes elza elzbieta emad emanuela emanuele emeka emeline emeric emerick emerson emery emi emiel emil emile emilia emiliana ' +
  'emiliano emilie emilienne emilija emilio emily emine emir emma emmanuel emmanuelle emmie emre enaut encarna encarnacion eneko enes engin enguerrand ' +
  'enid enogat enora enrica enrico enrique enriqueta enza enzo ercole erdal erdem erdogan erell eren erhan erhard eric erica erich erik erika erin erkan ' +
  'ermelinda erminia erna ernest ernestine ernesto ernie ernst erol erramun erwan erwin eryk esa esi esin eskil esme esmeralda espen esperanza esra ' +
  'esteban estefania estela estelle estevao esther esti ethan ethel etienne etiennette ettore euan eudes eudoxie eugene eugenia eugenie eugenio eugeniusz ' +
  'eulalie eusebe eusebio eustache eva evaelle evan evangelos eve evelina evelyne evert evie evrard evren ewa ewald ewan ewelina ewen eya eylul ezechiel ' +
  'ezequiel ezio fabien fabienne fabio fabiola fabrice fabrizia fabrizio fadel fadi fadila fadoua fahd faical faiza falk fanch fanette fang fanny fanta ' +
  'fantine faouzi farah fares farhad farid farida fariha farouk faruk farzaneh fathi fatih fatiha fatim fatima fatimata fatma fatna fatou fatoumata ' +
  'fausta faustin faustine faustino fausto faycal faye fayza fedele federica federico fei felice felicia feliciano felicie felicien felicitas felicite ' +
  'felicity felipa felipe felix femi femke fenna ferdinand ferdinando fereshteh fergus ferhat feride feriel fermin fernand fernanda fernando ferreol ' +
  'ferruccio ferry fethi fidel fikret filip filipa filipe filippo filiz filomena fily fina finlay finley finn fiona fiorella fiorenza firas firmin ' +
  'flaminia flavia flavie flavien flavio fletcher flo flora florence florencio florent florentin florentino florestan florian floriane florin florina ' +
  'florinda florine floris florrie floyd fode fokke folkert fosca fotini fouad foued founemoussou fouzia franca frances francesca francesco francette ' +
  'francine francis francisca francisco francisque franciszek franck franco francois francoise frank frankie frans frantisek franz franziska frauke fred ' +
  'freda freddie frederic frederick frederico frederik frederique fredrik freek freya frida frieda friederike friedhelm friedrich frits fritz frode ' +
  'fuensanta fulbert fulvia fulvio furkan gabin gabriel gabriela gabriele gabrielle gaby gael gaelig gaelle gaetan gaetane gaetano gaia gaizka galina ' +
  'gamze ganesh gang gaoussou garance garazi gareth garth gary gaspar gaspard gaspare gaston gaurav gauthier gautier gavin gayle gaylord gebhard geert ' +
  'geertje geertruida geeta geke gemma gene genevieve gennady gennaro genoveva geoff geoffrey georg george georges georgette georgi georgia georgiana ' +
  'georgie georgina georgios geraint gerald geraldine gerard gerardo geraud gerben gerd gerda gerhard gerlinde germain germaine german germano gernot ' +
  'gerrit gerry gert gertrud gertrude gervais gesa gesine ghada ghalia ghassan gheorghe ghislain ghislaine ghita ghizlane giacinto giacoma giacomo gian ' +
  'giancarlo gianfranco giang gianluca gianmarco gianna gianni giannis gianpaolo gideon gigi gijs gijsbert gil gilbert gilberte gilberto gilda gildas ' +
  'gilles gillian gina gines ginesa ginette ginny gino gioacchino giorgia giorgio giovanna giovanni gireg gisela giulia giuliana giuliano giulio giuseppa ' +
  'giuseppe giuseppina giusy gizem gladys glaucia glen glenda glenn glenys gloria gnilane godefroid godefroy goffredo gokhan golnaz goncalo gontran gonul ' +
  'gonzague gonzalo goran gordana gordon gorka gosta gottfried gotthard gotzon goulven goulwen goundo graca grace gracinda graham grant grazia graziano ' +
  'graziella grazyna greet greetje greg gregoire gregor gregorio gregory greta griffin grit gro grzegorz guadalupe guang gudrun guedado guenael guenaelle ' +
  'guenole gueric guglielmo guido guilhem guilherme guillaume guillermo guinevere guiomar guislain gul gulay gulcan gulsah gulsen gumersindo gun gundula ' +
  'gunilla gunnar gunnel gunter gunther gurvan gustaf gustav gustave gustavine gustavo guus guy guylaine guylene gweltaz gwen gwenael gwenaelle gwendal ' +
  'gwendoline gwenn gwennaelle gwenola gwenole gwladys gwyneth haakon habib habiba habibatou hachem hadas hadi hadiatou hadja hadrian hadrien hafid ' +
  'hafida hafsa hagen hailey haithem haizea hajar hajer hakan hakim hakima hal halil halima halime halina halvor halyna hamdi hamed hamid hamida hamidou ' +
  'hamish hamza hana hanae hanane hande hanen hang hanh hanna hannah hanne hanneke hannelore hannes hannu hans hao harald harm harmonie harold haroun ' +
  'haroune harrie harriet harrison harry hartmut hartwig haruki harun harvey hasan hasna hasnaa hassan hatem hatice haude hauke havard hawa hayat hayden ' +
  'haykal hayley hazel heather hector hedi hedwig heide heidemarie heidi heike heikki heiko hein heiner heinrich heinz hela helder heleen helen helena ' +
  'helene helga helge helio hella helma helmut helmuth heloise henda hendrik hendrika hennie henning henri henriette henrike henrique henry henryk ' +
  'herbert heribert herman hermance hermann hermine herminia hernan hertha herve hessel hiba hicham hichem hien hieu hilaire hilario hilary hilda hilde ' +
  'hildegard hilmar hind hinrich hippolyte hiroshi hjalmar hoa hoai hoel holger holly hong honore honorine horacio horst hortense hossein houcine houda ' +
  'houria houssam houssem howard hristo hrvoje hua hubert hubertus hudson hue hugo hugues huguette hui hulya humbert humberto hung huong huseyin hussein ' +
  'huw huy huyen hyacinthe hyun hywel ian ibai iban ibou ibra ibrahim ibtissam ida idir idoia idris idriss idrissa ielena ifeoma ignace ignacio igor ihab ' +
  'ihintza ihor ihsane ikenna ikram ilan ilana ilaria ilario ilham ilia iliana ilias ilies ilija ilja ilka ilker ilkka ilknur ilona ilse iltud ilya ilyas ' +
  'ilyes imad imane imanol imed imelda imen imene imma immacolata immo imogen imre ina inacio inaki inass inaya inci india indira ineke ines inez inga ' +
  'inge ingeborg inger ingmar ingo ingrid ingvar inma inmaculada insaf inza ioana ioanna ioannis iolanda ion iona ionel ionut iosif ipek irati irena ' +
  'irene irenee irfan irina iris irma irmgard irmtraud iryna isa isaac isabeau isabel isabela isabella isabelle isaline isaura isaure iselin iseult ' +
  'isidore isidro isis isla ismael ismail ismet isobel isolde issa issam issiaka issouf italo itamar itziar iulia ivan ivana ivanka ivano ivar iveta ivo ' +
  'ivonne ivy iwan iwona izabela izaro izia jaafar jaakko jaap jaber jabrane jacco jacek jacinthe jacinto jack jackie jackson jacky jaco jacob jacoba ' +
  'jacobo jacopo jacot jacqueline jacques jacquot jad jade jadranka jadwiga jagoda jahmal jaime jake jakez jaklien jakov jakub jalal jalila jamal jamel ' +
  'james jamie jamila jamshid jan jana jane janek janet janice janick janina janine janneke jannie jannik jantje janusz jaouad jared jari jarl jarmila ' +
  'jaroslav jaroslaw jasmin jasmina jasmine jasna jason jasper jassim javier jawad jay jazmin jean jeanine jeanne jeannette jeannine jeannot jed jeff ' +
  'jeffrey jehanne jelena jelle jelmer jemima jenaro jenna jennifer jenny jens jeremie jeremy jeroen jerome jerry jerzy jess jesse jessica jessy jesus ' +
  'jette jia jian jiao jie jihad jihane jihye jilali jildou jill jillian jim jimena jimmy jin jing jiri jisoo jitka jitske jiyeon jo joachim joan joana ' +
  'joanna joanne joao joaquim joaquin joaquina jocelin jocelyn jocelyne jochen jodie joe joel joelle joep joey joffrey johan johann johanna johanneke ' +
  'johannes john johnny jokin jolan jolanda jolanta jolien jon jonas jonathan jone joop joost joran jordan jordane jordao jordi jorg jorge jorgen jorien ' +
  'jorioz joris jorn jorrit jos jose joseba josef josefa josefina joseph josephe josephine josette josh joshua josiah josiane josip joske josselin ' +
  'jostein josue josune josyane jouko joumana jourdain jovan jovana joy joyce jozef juan juana juanjo juanma judicael judith judy juha juhani jukka julen ' +
  'jules julia julian juliana juliane juliano julie julien julienne juliet juliette juline julio jun junior juraj jurgen jurriaan justin justine justyna ' +
  'jutta juvenal kaan kaarina kacper kader kadiatou kadidiatou kadidja kadir kado kadriye kaelig kai kaisa kalidou kalilou kalina kalle kamau kamel kamil ' +
  'kamila kamran kany kaori kaourintin kaoutar kaouther karamoko karel karen kari karim karima karin karine karl karla karlheinz karlien karlijn karol ' +
  'karolina karsten kaspar katarina katarzyna kate katell katellig katerina kateryna katharina katherine kathleen kathrin kathryn kathy katia katie ' +
  'katiuscia katja katrin katrina kattalin katy kaveh kavita kawtar kay kayleigh kazimierz keeley kees keiko keith kelechi kelly kelvin kemal ken kenan ' +
  'kendall kendra kenji kenneth kenny kenza kepa kerem kerian kerrie kerrien kerry kerstin ketil kevan kevin keyvan khadidja khadija khadim khady khaled ' +
  'khalid khalil khanh khaoula khedidja kheira khoa khoi khouloud kien kieran kieu kilian killian kim kimberley kimberly kinga kiran kirk kirsi kirsten ' +
  'kirsty kit kjell kjersti klaartje klaas klara klaudia klaus klervi knud knut kodjo koen koenraad koffi kofi kokou koldo komi konan konrad konstantin ' +
  'konstantinos konstanze koos koray korbinian korinna kornelia kornelija kossi kostas kouadio kouakou kouame kouassi koulm krishna kristell kristen ' +
  'kristian kristijan kristin kristina kristine kristoffer kristy kristyna krystyna krzysztof ksenia kseniya kumar kunigunde kurt kwabena kwadwo kwaku ' +
  'kwame kwasi kyle kylian kylie lacey lada ladislas ladislau laetitia lahcen laida laila lakhdar lakshmi laleh lalie lam lamarana lambert lambertine ' +
  'lamberto lamia lamine lammert lan lana lance landry lanfranco lansana lara larbi larisa lars larysa lassana lasse lassine lata latifa laura lauranne ' +
  'laure laureen laureline lauren laurence laurene laurent laurette lauriane laurie laurinda laurindo laurine lawrence layla lazare lazaro lazzaro lea ' +
  'leah leana leandra leandre leandro leane leanne lech lee leen leena leendert lei leia leif leigh leila leire lena lenaig lennart leo leocadia leon ' +
  'leonard leonardo leonce leonel leonhard leonid leonie leonilde leonor leontine leopold leopoldine leopoldo lerato lesley leslie lester leszek ' +
  'leticia letizia lev levent levi lewis leyla li lia liam liana liane libby liborio licia lide lidewij lidia lidija lieke lien liesbeth liesel ' +
  'lieselotte lieve lieven lihua liisa lijuan lila lilia lilian liliana liliane lilie liling liliya lilly lilou lilwenn lily lina linda lindsay lindsey ' +
  'linette ling linh lino linoa linus lionel lior liping lisa lisandre lisbeth lise liselott liselotte lisette lisiane liudmila liv livia livio liz liza ' +
  'lizea lizzie ljiljana ljubica lloyd loane loann loc lodewijk loeiz loeiza loelia loes logan loic loig loik lois lola lope lore loredana lorella lorena ' +
  'lorene lorenz lorenza lorenzo loretta lorette lorie loris lorna lorraine lotfi lothaire lothar lotje lotte lottie lou louane louay loubna loucif louie ' +
  'louis louise louison louka louna lounes lourdes lourenco lu lubin lubomir lubos luc luca lucas lucette lucia luciana luciano lucie lucien lucienne ' +
  'lucile lucilia lucille lucinda lucio lucjan lucrezia lucy lucyna ludger ludivine ludmila ludmilla ludovic ludovica ludovico ludwig ludwik luigi luigia ' +
  'luigina luis luisa luise luiza luka lukas lukasz luke luna lutz luuk luzia lydia lydie lyle lylou lyna lynda lynn lynne lysandre lyubov lyudmyla ' +
  'maaike maamar maarten maartje mabel macarena machteld maciej mackenzie macky maddalena maddi maddison madeleine madeline maden madhu madison madou ' +
  'mael maelie maeline maelle maelys maeva mafalda magali magalie magda magdalena magdeleine maggie magnus maguette maha mahamadou mahdi mahe mahfoud ' +
  'mahmoud mahmut mahsa mai maialen maica maider maimouna maisie maitane maite maiwenn maixent maj maja majda majid makan maksim maksym malado malak ' +
  'malaury malcolm malek malgorzata malick malik malika malo malory malou malvina mamadou mame mamoudou manal mandy manel manfred manish manja manoel ' +
  'manoj manolo manon mansour mansouria manuel manuela manuella mara marc marceau marcel marcela marcelin marceline marcelino marcella marcelle marcellin ' +
  'marcelline marcello marcelo marcia marcial marcin marcio marco marcos marcus mareike marek maren margaret margarete margarethe margarida margaux ' +
  'margery margherita margit margitta margot margret marguerite mari maria mariagrazia mariam mariama mariame marian mariana mariangela marianne mariano ' +
  'maribel maricarmen marie mariella mariem marietta mariette marife marija marijana marijke marijn marika mariken mariko marilena marilou marilyn ' +
  'marilyne marina marine marino mario mariola marion marisa mariska marisol marita mariuccia marius mariusz marja marjan marjolaine marjolein marjon ' +
  'marjorie marketa markku marko markus marleen marlene marlies marlis marlon maroua marouane marsha marshall marta marten martha marthe martial martijn ' +
  'martim martin martina martine martyna marvin marwa marwan mary maryam marylene maryline marylise marylou maryse maryvonne marzena marzhin mason ' +
  'massamba massimiliano massimo massinissa massita matej mateja mateo mateus mateusz matheo mathias mathieu mathilda mathilde mathis mathurin mathys ' +
  'matilda matilde matis mats matt matteo matthew matthias matthieu matthis matti mattia mattin maud maura maureen maurice mauricette mauricio maurizia ' +
  'maurizio mauro mavis max maxence maxim maxime maximo maxine maya mayeul maylis mazen mazheva mbaye mechthild medard meddy meena meg megan mehdi mehdia ' +
  'mehmet mehrdad mei meike meiling meindert meinhard melaine melania melanie melchior melchora melek melina melinda melissa melissandre melitta melodie ' +
  'meltem melvin melvyn menno meral mercedes meredith merel meriadeg meriem merle merlin mert merve meryem meryl mesut mete metin mette mhamed mia ' +
  'michael michal michalina michel michela michelangelo michele micheline mick mickael mickaelle mieczyslaw mieke miep miguel mihai mihail mika mikael ' +
  'mike mikel mikhail mikkel mikko mikolaj mila milada milagros milan mildred milena milene milica milla millie milly milo milorad milos miloslav milton ' +
  'mimoun mimouna mina mine minh minjun minna minnie mira mirabelle miranda mircea mirco mireille mirela mirella miren miriam mirja mirjam mirjana mirko ' +
  'mirna miroslav miroslava miroslaw mitch mitchell mladen modibo modou mogens mohamad mohamed mohammad mohammed mohan moira moise moises mojgan mokhtar ' +
  'mollie molly momcilo mona moncef mongi monica monika monique montgomery montserrat morad mordechai morena moreno morgan morgane moriba moritz morten ' +
  'mortimer morvan moses moshe mostafa mouad mouhamed mouloud mouna mounia mounir mourad moussa moustapha mucahit muguette muharrem mukesh murat muriel ' +
  'musa mustafa mustapha muzaffer mykola mylene myra myriam myriem myrtille nabil nacer nacera naceur nacho nacima nadege nadezhda nadia nadine nadir ' +
  'nadiya nadja nadjet nael naelle nafi nafissatou nahia nahla naim naima najat najet najib najla najoua nana nancy nanda nanette nanna nanneke naoko ' +
  'naomi napoleon narcisse naroa nasrin nasser nassim nassima nassira natacha natale natalia natalie natalija nataliya natallia natasha nate natercia ' +
  'nathalie nathan nathanael natividad navid nawal nawel nazanin nazareno nazih ndeye ndiaga neal necla ned neha neil nejma nela nele nell nellie nelly ' +
  'nelson nemanja nerea neri nermin nesrin nesrine nessrine nestor nettie neven nevena nevenoe neville nga ngan nghia ngoc ngone ngozi nguyet nhan nhat ' +
  'nhi nhung nicaise nicanor nicette nick nicky nicla nico nicodeme nicola nicolas nicole nicoleta nicoletta nicolette nicolo nidal niek niels nienke ' +
  'nieves nigel nihal nihat nikhil nikita niklas nikola nikolai nikolaus nikolay nikolina nikos nilde nilgun niloufar nils nilufer nina ning ninon niouma ' +
  'nisha nizar njeri nnamdi noa noah noam noe noel noelia noeline noelle noemi noemie noga nolan nolann nolig nolwen nolwenn nomsa noor noortje nora ' +
  'norah norbert norma norman nouara nouha nour noura noureddine nuno nunzia nunzio nuray nurcan nuri nuria nursen nyambura oana oanh obinna oceane ' +
  'octave octavian octavie octavio oddvar odete odette odile odilon odon ofer oguz oihan oihana oisin okan okba oksana ola olaf olav ole oleg oleh ' +
  'oleksandr oleksii olena olga olimpia olinda olive oliver olivette olivia olivier oliviero olli ollie olof oluchi olumide oluwaseun olympe omar ' +
  'ombeline omero omid ondine ondrej onintza onur oona oonagh ophelie orazio oreste orhan ori oriane orianne orla orlando orlane orly ornella orphee ' +
  'orsola ortrud ortwin osborne oscar oskar osman ossama osvaldo oswald otello othmane otieno otis otmar ottavia ottavio ottilie ottmar otto ouarda ' +
  'ouassim ouissem oulimata oumaima oumar oumayma oumou ousmane ousseynou ovidiu owen owenn oya oystein ozan ozge ozgur ozlem paavo pablo paca paco ' +
  'pacome paddy padraig paige paivi palmira paloma pam pamela panagiotis paola paolina paolo pape parisa parviz pascal pascale pascalle paschal pasquale ' +
  'patience patrice patricia patricio patrick patrik patrizia patrizio patrycja patsy patti patxi paul paula paule paulette paulin paulina pauline paulo ' +
  'pavel pavle pavlina pavlo pawel payam pearl pedro peggy peio pekka pelin pelle pello penda penelope penny pepa pepe perceval percy perig perine ' +
  'pernelle pernille perrette perrine perry petar pete peter petr petra petre petri petro petronella petronille phil philbert philemon philibert philip ' +
  'philipp philippa philippe philippine phillip phillipa philomene phoebe phong phuc phuong phyllis pia piedade piera pierangelo piergiorgio pierluigi ' +
  'piero pierre pierrette pierrick piers piet pieter pieterjan pietro pilar pim pina pinar ping pino piotr pippa pirjo placida polina polly pompeo pooja ' +
  'poppy portia poul pradeep prakash preben predrag preston primitivo priscilla priya prosper przemyslaw purificacion qian qiang qing quang quentin ' +
  'quentine quincy quinn quinten quique quirino quitterie quoc quyen quynh rabah rabia rabie rachael rachel rachid rachida radek radia radim radka ' +
  'radmila radomir radoslav radoslaw radouane radovan radu rafael rafaela rafal raffaela raffaele raffaella rafik ragnar ragnhild rahul raihana raija ' +
  'raimund rainer raisa raj raja rajaa rajan rajesh rakesh ralf ralph rama ramata ramatoulaye ramazan ramdane ramesh rami ramiro ramon ramona ramuntxo ' +
  'ramy ramzi randall randy rania raoul raphael raphaela raphaelle raquel rasmus ratko raul ravi ray rayan rayane raymond raymonde razika razvan rebecca ' +
  'recep reda redouane reece reem refik regina reginald regine regis reimund reinaldo reiner reinette reinhard reinhold reinier rejane rekha rekia remco ' +
  'remedios remi remigius remo remy renald renan renata renate renato renaud renaude rene renee renzo resi rex reynald reza rhian rhiannon rhona rhys ria ' +
  'riad rianne ricarda ricardina ricardo riccardo richard rick ricky ridha rien riitta rik rikke riley rim rima rinaldo rinske risto rita ritu ritva ' +
  'rivka riwal riwan riyad roald rob robbert robbie robert roberta roberte roberto robin robyn rocco rochdi rocio rod roderick rodney rodolphe rodrigo ' +
  'rodrigue roel roeland rogatien rogelio roger rogerio rohan rohit rokhaya rokia roksana roland rolande rolf rolland romain roman romana romane romano ' +
  'romaric romeo romeu romina romolo romuald romy ron ronald ronaldo ronan ronane rong ronja ronnie roque rory rosa rosaire rosalba rosalia rosalie ' +
  'rosalind rosalinda rosaline rosamund rosangela rosanna rosanne rosaria rosario rose rosella roselyne rosemarie rosemary rosendo rosette rosie rosine ' +
  'ross rossana rossella roswitha rowan roxane roy roya rozen rozenn ruben ruddy rudiger rudolf rudy rufino rufo rufus ruggero rui rukiye rune rupert ' +
  'ruperto ruprecht rusana ruslan russell rutger ruth ruxandra ryan rym ryszard saad saar sabah sabatino saber sabiha sabin sabina sabine sabri sabrina ' +
  'sabrine sacha sadat sadie saeed safa safia said saida saidou saioa sakina sakura salah salaheddine salem salif salih salim salima salimata saliou ' +
  'sally salma salome salomon salvador salvatore salvatrice salwa sam samah samantha samba sameh sami samia samir samira samson samuel samuele sana sanaa ' +
  'sanae sandeep sander sandie sandra sandrina sandrine sandro sandy sanjay sanjeev sanne santiago sara sarah sari sasa sascha sasha saskia satoshi satu ' +
  'saturnin saturnina saul sava savannah savas savinien savino scarlett seamus sean sebastian sebastiana sebastiano sebastiao sebastien sebastienne seda ' +
  'sedat seddik seema sega segolene sehnaz seif sekou selcuk selda selena selim selin selma semra sena seojun sepideh seppo serafina serafino serap ' +
  'seraphin seraphine serdar serena serenella serge sergei sergey sergio sergiu serhat serhii serigne serkan serpil servane seth settimio sevda severin ' +
  'severine severino sevgi sevim seydou shahin shahram shai shan shane shannon shanti sharon shaun shauna shawn sheena sheila shelby shelley sheridan ' +
  'sherry shira shirin shirley shiva shlomo shona shreya shu shuang sian siavash sibel sibylle sidney sidonie sidy siegbert siegfried sieglinde siegmund ' +
  'siegrid sienna sietske sigismond signe sigrid sigrun sigurd siham sihem silke silvana silvano silverio silvestro silvia silvino silvio simao simeon ' +
  'simin simon simona simone simonetta sinan sinead sinem siobhan sipho sira siri sirio sissel sita siv sixte sixtine sjaak sjoerd sjors skander ' +
  'sklerijenn skye slavica slavko slawomir slim slimane slobodan sneha snezana soazig soda sofia sofiane sofie sofien soheila soizic soizig sokhna solal ' +
  'solange soledad solen solene solenn solenne soline solveig sonal songul sonia sonja sonke sonny sonsoles sonya soojin sophia sophie sora soraya soren ' +
  'sorin souad soufiane souha souhail souheil soukaina souleymane soumaila soumaya soumia sounia spela spencer spyros srdjan stacey stacy staffan stan ' +
  'stana stanislas stanislav stanislava stanislaw stanka stanko stanley stavros steeve stef stefan stefania stefanie stefano steffen steffi stela stella ' +
  'sten stepan stephan stephane stephanie stephen sterenn steve steven stewart stig stijn stine stoyan stuart sture suat sudha sue sule suleyman sultan ' +
  'sunil sunita suresh susan susana susann susanna susannah susanne susie suzanne suze suzette suzie suzy svea sven svenja sverre sveta svetlana svitlana ' +
  'swantje swati sybil sybille sydney sylvain sylvaine sylvana sylvestre sylvette sylviane sylvie sylwester sylwia sytske szymon tabitha tadeu tadeusz ' +
  'tage taha tahar taher taina takashi tam tamar tamara tamsin tan tancrede tancredi taner tanguy tania tanja tanya tapani tapio tara tarak taras tarek ' +
  'tarik tarja tarkan tatiana tatjana tatsiana tatyana tayeb tayfun tecla ted teddy tegan telma telmo temitope tendai tenin teo teodora teodoro terence ' +
  'teresa teresinha terje terri terry tess tessa tetiana teun teunis thaddee thais thanasis thandiwe thanh thao thea theau thelma themba theo theodora ' +
  'theodore theodoros theophane theophile theotime therence theresa therese theresia thiago thibaud thibault thien thierno thierry thijs thilo thinh ' +
  'thirza thoa thomas thomasine thor thora thorben thorsten thouraya thuan thuc thuong thuy tiago tibault tidiane tiemoko tien tifenn tiffany tihomir ' +
  'tiina tijmen till tilly tilman tim timeo timo timofey timothe timothee timothy tina tinashe tineke ting tino tiphaine titouan titus tiziana tiziano ' +
  'tjeerd toan tobias toby todd todor toinette tolga tom tomas tomasa tomasz tome tomislav tommaso tomoko toni tonino tonje tony toon tor tora torben ' +
  'torbjorn tore torgeir torstein torsten toufik touria toussaint tracey tracy trang traude traudel travis trevor trey tricia trifin trijntje trine trinh ' +
  'trish tristan tristane trond troy truc trude trudy trung truus trygve tuan tuba tudal tudi tudor tugba tugdual tuija tulay tullio tuncay tunde tung ' +
  'tuomas turgut turkan tuula tuva tuyen tuyet twan txomin tyfaine tyler typhaine tyrone ubaldo uberto uche udo ufuk ugo ugur ulf uli ulla ulrich ulrika ' +
  'ulrike ulysse uma umberto umit umut unai unal unni urbain uri ursula ursule urszula usha uta ute uwe uxue uyen vaclav vadim valdemar valentin ' +
  'valentina valentine valentyna valere valeria valeriane valeriano valerie valerio valeriy valery valmont valter vanda vanessa vanna vari varun vasco ' +
  'vasil vasile vasiliki vassili vassilis vasyl vaughan veerle vega veikko veit veli venceslas vera verena vernon veronica veronika veronique vesna ' +
  'viacheslav vianney vic vicenta vicente vicky victoire victor victoria victoriano victorien victorine vida vidar viera viet viggo vijay vikram viktor ' +
  'viktoria viktoriya ville vincent vincente vincenza vincenzo vinh vinod viola violaine violetta violette viorel viorica virgile virgilio virginia ' +
  'virginie viridiana virpi virtudes visant vit vital vitaline vitaliy vitaly vito vitor vitoria vittoria vittorio vivek viveka vivian viviana viviane ' +
  'vivien vivienne vlad vlada vladan vladimir vladimira vladislav vladyslav vlasta vojtech volkan volker volkmar volodymyr vu vuk waclaw wade wael wafa ' +
  'wahib wahiba waldemar waleed walid wallace wallerand walter waltraud waltraut wambui wanda wanjiru warren wassila wassim wayne wei weiwei wen ' +
  'wenceslas wendel wendy wenjing wenn wenzel werner wernher weronika wes wesley wessel whitney widad wided wiebke wieke wieslaw wieslawa wietske wigand ' +
  'wiktor wiktoria wilco wilfred wilfrid wilfried wilfriede wilhelm wilhelmine willa willeke willem willemijn william willow willy wilma wim winfried ' +
  'winifred winnie winston wissam wissem witold wladimir wlodzimierz wojciech wolf wolfgang wolfram wouter wulf wyatt xabi xabier xan xana xantxa xaver ' +
  'xavier xaviere xia xiang xiao xiaohong xiaoling xiaoming ximena ximun xin xinyi xiu xiuying xuan xuban xue yaacov yacine yacoub yacouba yael yaelle ' +
  'yagmur yahia yair yalcin yamina yan yana yanis yann yannick yannig yannis yao yaovi yaroslav yasaman yasar yasemin yasin yasmin yasmina yasmine yasser ' +
  'yassin yassine yassir yavuz yaya yazid yehuda yelena yeliz yen yener yevgeny yewande yi yifan yigal yildiz yilmaz ying yitzhak yngve yoan yoann yohan ' +
  'yohann yoko yolanda yolande yong yosef yosra youcef youenn younes yousra yousri youssef youssouf youssra ysaline ysee ysolde yu yuan yue yuki yulia ' +
  'yuliya yun yunus yuri yuriy yusuf yvan yves yvette yvon yvonne ywen zac zach zacharie zachary zack zadie zafer zahia zahir zahra zaira zakaria ' +
  'zakariya zaki zakia zara zbigniew zbynek zdenek zdenka zdravko zdzislaw zeev zehra zeinab zeineb zekiye zelia zelie zeljko zena zenon zerrin zeynab ' +
  'zeynep zhen zhi zhong ziad zied zihan zineb zinedine zita zixuan zlata zlatko zoe zofia zohra zoltan zora zoran zoubida zoubir zouhair zouhir zoulikha ' +
  'zuhaitz zulmira zurine zuzana zuzanna zvi zyad zygmunt'

export const firstNames: ReadonlySet<string> = new Set(NAMES.split(' '))

/** Halves that open a compound first name, whatever follows: "Jean-Bosco". */
const OPENS_COMPOUND = /^(?:jean|marie|anne|pierre|paul|louis|charles|maria|jose|juan|anna|hans|karl|klaus)-\p{L}/u

/** Whether a folded word is a first name, or a compound of some. */
export const isFirstName = (word: string): boolean => OPENS_COMPOUND.test(word) || word.split('-').every((half) => firstNames.has(half))
