/** Words that say days and hours, and what people write for them. Everything is lower case and without accents. */

export const weekdayNumbers: Readonly<Record<string, number>> = {
  lundi: 1, mardi: 2, mercredi: 3, jeudi: 4, vendredi: 5, samedi: 6, dimanche: 7,
  monday: 1, tuesday: 2, wednesday: 3, thursday: 4, friday: 5, saturday: 6, sunday: 7,
}

export const monthNumbers: Readonly<Record<string, number>> = {
  janvier: 1, fevrier: 2, mars: 3, avril: 4, mai: 5, juin: 6, juillet: 7, aout: 8, septembre: 9, octobre: 10, novembre: 11, decembre: 12,
  january: 1, february: 2, march: 3, april: 4, may: 5, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12,
  janv: 1, jan: 1, fev: 2, fevr: 2, feb: 2, mar: 3, avr: 4, apr: 4, jun: 6, juil: 7, jul: 7, aug: 8, sept: 9, sep: 9, oct: 10, nov: 11, dec: 12,
}

/** Spelled numbers, as far as hours, days and small counts go. */
export const numberWords: Readonly<Record<string, number>> = {
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12, treize: 13, quatorze: 14,
  quinze: 15, seize: 16, vingt: 20, trente: 30, quarante: 40, cinquante: 50,
  one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
}

/** One word for another, whatever stands beside it. */
export const spellings: Readonly<Record<string, string>> = {
  aprem: 'apres-midi', aprems: 'apres-midi', aprm: 'apres-midi', apm: 'apres-midi', apremidi: 'apres-midi', apresmidi: 'apres-midi', aprmidi: 'apres-midi', apresmidis: 'apres-midi',
  weekend: 'week-end', weekends: 'week-end', wk: 'week-end', wkd: 'week-end', weeks: 'weeks', wkend: 'week-end', weekand: 'week-end', wkds: 'week-end',
  dispo: 'disponible', dispos: 'disponible', disponibles: 'disponible', dispoo: 'disponible', dsipo: 'disponible', dipso: 'disponible', libres: 'libre',
  ap: 'apres', apr: 'apres', apre: 'apres', aps: 'apres', avt: 'avant', av: 'avant', avan: 'avant',
  pr: 'pour', qd: 'quand', ts: 'tous', ttes: 'toutes', tt: 'tout', jrs: 'jours', jr: 'jour', js: 'jours', jms: 'jamais', mat: 'matin', mtin: 'matin', matins: 'matin', soirs: 'soir', soirees: 'soiree', matinees: 'matinee', matine: 'matinee',
  sem: 'semaine', smaine: 'semaine', semain: 'semaine', semaines: 'semaines', smn: 'semaine', dmain: 'demain', dem: 'demain', demin: 'demain', dimain: 'demain', auj: 'aujourdhui', ajd: 'aujourdhui', aujourdui: 'aujourdhui', aujourd: 'aujourdhui', aujd: 'aujourdhui',
  judi: 'jeudi', jedi: 'jeudi', jeud: 'jeudi', jeudy: 'jeudi', lindi: 'lundi', lunid: 'lundi', lund: 'lundi', madi: 'mardi', mrdi: 'mardi', mrcredi: 'mercredi', mercr: 'mercredi', vendr: 'vendredi', vendre: 'vendre', sandi: 'samedi', smdi: 'samedi', dimance: 'dimanche',
  tues: 'tuesday', tue: 'tuesday', weds: 'wednesday', thurs: 'thursday', thur: 'thursday', thu: 'thursday', fri: 'friday',
  asap: 'asap', rdv: 'rdv', tot: 'tot', ms: 'mais', hs: 'h', hr: 'h', hrs: 'h', heure: 'h', heures: 'h', pas: 'pas', pa: 'pas', ok: 'ok', okay: 'ok', sof: 'sauf', sauff: 'sauf', sf: 'sauf', sinn: 'sinon', sino: 'sinon', pluto: 'plutot', plutto: 'plutot', prefrence: 'preference', pref: 'preference',
  deb: 'debut', debu: 'debut', dbut: 'debut', fain: 'fin', midie: 'midi', mids: 'midi', vac: 'vacances', scol: 'scolaires', swar: 'soir', exepte: 'excepte', exept: 'excepte', exceptee: 'excepte', aprez: 'apres', appre: 'apres', taffe: 'travaille', jbosse: 'je bosse', jtaffe: 'je travaille', jtravaille: 'je travaille', kd: 'quand', tte: 'toute', libr: 'libre', dmanche: 'dimanche',
  sori: 'soir', mdi: 'midi', miid: 'midi', jorus: 'jours', jous: 'jours', etnre: 'entre', enrte: 'entre', tommorow: 'tomorrow', tomorro: 'tomorrow', wensday: 'wednesday', wedsday: 'wednesday', wendsday: 'wednesday', heurs: 'h', heur: 'h', heurres: 'h', hures: 'h', huere: 'h', dispnibl: 'disponible',
  poss: 'possible', possib: 'possible', soirr: 'soir', soire: 'soir', apartir: 'a partir', patir: 'partir', saufe: 'sauf', sinom: 'sinon', nimporte: 'n importe', avent: 'avant', jpeux: 'je peux', jpe: 'je peux', jpeu: 'je peux', jsuis: 'je suis', chui: 'je suis', chuis: 'je suis', jss: 'je suis', cest: 'c est', jai: 'j ai',
  joune: 'journee', jouner: 'journee', journe: 'journee', lautre: 'l autre', samdi: 'samedi', samdei: 'samedi', vendedi: 'vendredi', mercerdi: 'mercredi',
  ds: 'dans', mor: 'mort', entr: 'entre', ke: 'que', possibl: 'possible', posible: 'possible', kan: 'quand', qand: 'quand', voule: 'voulez', vs: 'vous', nikel: 'nickel', dc: 'donc', tjr: 'toujours', tjrs: 'toujours', jsk: 'jusqu', jusqua: 'jusqu', jsq: 'jusqu', jusq: 'jusqu', ver: 'vers', vr: 'vers', semn: 'semaine', proc: 'prochaine', prch: 'prochaine', mm: 'meme', aprs: 'apres', midii: 'midi', diman: 'dimanche',
  tmrw: 'tomorrow', tmr: 'tomorrow', tomorow: 'tomorrow', wknd: 'week-end', eve: 'evening', avail: 'available', min: 'minutes', mins: 'minutes', minute: 'minutes', prochains: 'prochain', prochaines: 'prochaine', procaine: 'prochaine', proch: 'prochaine', pchaine: 'prochaine',
}

/** Shortened weekdays, which are also ordinary words: "mer" is the sea, "jeu" a game, "mon" is mine. Read only beside other words of time. */
export const shortWeekdays: Readonly<Record<string, string>> = {
  lun: 'lundi', mar: 'mardi', mer: 'mercredi', merc: 'mercredi', jeu: 'jeudi', ven: 'vendredi', vend: 'vendredi', sam: 'samedi', dim: 'dimanche', mon: 'monday', wed: 'wednesday', sat: 'saturday', sun: 'sunday',
}

/** What a misspelt word may be corrected to. Short words are left out: one letter away from them stands half the language. */
export const correctable: readonly string[] = [
  ...Object.keys(weekdayNumbers), 'apres', 'avant', 'matin', 'matinee', 'soiree', 'demain', 'semaine', 'prochaine', 'prochain', 'week-end',
  'janvier', 'fevrier', 'avril', 'juillet', 'septembre', 'octobre', 'novembre', 'decembre', 'disponible', 'uniquement', 'seulement', 'preference', 'idealement', 'plutot',
  'sauf', 'jamais', 'jusqu', 'partir', 'debut', 'journee', 'flexible', 'excepte', 'quinzaine', 'vacances', 'aujourdhui', 'possible', 'impossible',
  'indisponible', 'apres-midi', 'tomorrow', 'afternoon', 'morning', 'evening', 'available', 'weekday', 'weekdays', 'toussaint', 'lendemain', 'horaire', 'hormis', 'weekend', 'aprem', 'prefere',
]

/** Ordinary words that stand one letter away from a correctable one. */
export const ordinary: ReadonlySet<string> = new Set(
  `martin satin patin malin mutin marin latin catin mains demein romain semaines prochains apret apretes avants avanti jumais parti partie parts partis party
  partirai partira partirs sortir martir debat rebut debats debit debuts debout sinon sino janvier possibles impossibles passible plutots lundis mardis possibly weekly mondays tuesdays wednesdays thursdays fridays saturdays sundays
  mariage marche maree marie maris mari marci merci horaires flexibles vacance vacant vacants disponibilite disponibilites disponibles indisponibles excepter exceptes exclue exclus exclure
  sauve sauver sauf saufs journal journees sonne matinal matiere apresdemain savant savants pavant devant levant auvent avance avancer avril avrils mornings evenings afternoons seulement preferences ideal ideale
  prefer prefera prefers preferee domaine fredi lundi quinzaines quinzaine janvie horaire forme forms hormi exclut soire soirs sante sauna mating satins matrins lendemains amandine morgan demande demander demandes
  demains demaine humain germain soirees poire foire voiree arrivee matines mutine ferie serie series feerie feries verie avoir savoir apporter exprès expres presse pres tres apprise appris apprend apprendre apres-midi ouvrier
  vendrai vendrez vendront vendrons vendeur vendeurs vendeuse vendant vendues venderons dimension february january monday avide avait avais avons avez ardent unis sundry munday gardi nardi hardi cardi sardi hardis`.split(/\s+/).filter(Boolean),
)

/** Long enough that two slips still leave no doubt. */
export const unmistakable: readonly string[] = ['mercredi', 'vendredi', 'dimanche', 'septembre', 'octobre', 'novembre', 'decembre', 'janvier', 'fevrier', 'juillet', 'wednesday', 'thursday', 'saturday', 'september', 'november', 'december']
