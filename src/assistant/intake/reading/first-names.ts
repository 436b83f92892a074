// Used only to tell which half of "MARTIN Julie" is which; a name that is missing here costs certainty, nothing else.
const NAMES =
  'adam adele adrien agathe agnes aicha alain albane albert alexandra alexandre alexis alice aline alix amandine amelie amine amira ana anais andre andrea anette ' +
  'angele angelique anna anne annick annie anouk anthony antoine antoinette anton ariane armel armelle arnaud arthur astrid aude audrey august augustin aurelia aurelie aurelien ' +
  'axel axelle ayoub aziz baptiste barbara bastien beatrice benedicte benjamin benoit bernadette bernard bertrand bilal blandine boris brice brieuc brigitte bruno camille carine carl carla ' +
  'carlos caroline catherine cecile cedric celestine celia celine chantal charles charlotte chloe christelle christian christiane christine christophe claire clara clarisse claude claudine clea clemence clement ' +
  'clementine clotilde colette coline colombe constance constant coralie corentin corinne cyril cyrille damien daniel daniele danielle david deborah delphine denis denise diane didier dimitri djamel dominique ' +
  'dorian dorothee edgar edith edouard eleonore eliane eliott elisa elisabeth elise ella eloise elodie elsa elvire emilie emile emma emmanuel emmanuelle enora enzo eric erwan estelle esther ethan etienne eugene eva ' +
  'evan eve evelyne fabien fabienne fabrice fanny farid fatima fatou faustine felix ferdinand fernand fiona flavie flora florence florent florian floriane francine francis franck francois francoise frederic frederique ' +
  'gabriel gabrielle gael gaelle gaetan gaspard gauthier genevieve geoffrey georges gerald geraldine gerard germain ghislaine gilbert gilles ginette gregoire gregory guilhem guillaume gurvan gustave guy gwenaelle hadrien ' +
  'hamid hassan helena helene henri herve hugo hugues ibrahim ida ikram ines irene iris isabelle ismael ivan jacqueline jacques jade jamila jan jean jeanne jennifer jeremie jeremy jerome jessica joana joao joel joelle johan ' +
  'johanna john jonathan jordan jose joseph josephine josette josiane josselin judith jules julia julie julien juliette justin justine kader kamel karim karima karine kathleen katia kelly kenza kevin khadija kilian laetitia ' +
  'lambert lara laura laure laurence laurent laurie lea leila lena leo leon leonie leonard leonor leslie leticia lia lila lilian liliane lilou lina linda lionel lisa lise loane lola lou louane louis louise loic lorene luc ' +
  'luca lucas lucie lucien lucile ludivine ludovic lydia lydie mael maelle maelys magali mahe malik malo manon manuel manuela marc marcel marceau margaux margot maria mariam marie marina marine marion marius marjolaine marlene ' +
  'martin martine maryse maryline mateo mathieu mathilde mathis matthieu matteo maud maurice maxence maxime mehdi melanie melissa melina mia michael michel michele mickael milan mireille mohamed mohammed monique morgan morgane ' +
  'mounir muriel myriam nabil nadege nadia nadine nathalie nathan nathanael nelly nicolas nicole nina noa noah noe noel noelle noemie nolwenn nora norbert oceane odette odile olivia olivier oscar otto pablo pascal pascale ' +
  'patrice patricia patrick paul paula paule pauline paulo pedro perrine philippe pierre priscilla quentin rachel rachid rafael raphael raphaelle raymond rebecca regine regis remi remy renaud rene renee ricardo richard robert ' +
  'robin roger roland romain romane romeo romuald ronan rosa rosalie rosa rose roxane ruben rui ruth sabine sabrina said salome samantha sami samir samira samuel sandra sandrine sara sarah sebastien selim selma serge severine sibylle ' +
  'sidonie simon simone sofia soizic solange solene sonia sophie soraya stanislas stephane stephanie steven suzanne sven sylvain sylvaine sylvie tanguy tania tatiana teo teresa thaddee thea theo theodore therese thibaud thibault ' +
  'thierry thomas tiago tiphaine titouan tom tony tristan valentin valentine valerie vanessa vera veronique vianney victoire victor victoria vincent violaine violette virgile virginie viviane wassim william xavier yael yann yannick ' +
  'yasmine yassine yohan yolande youcef younes youssef ysaline yves yvette yvon yvonne zacharie zeineb zelie zoe'

export const firstNames: ReadonlySet<string> = new Set(NAMES.split(' '))
