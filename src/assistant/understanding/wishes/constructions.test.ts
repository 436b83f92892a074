import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { WishWindow } from '../time-wishes.ts'
import { readWishes } from './read-wishes.ts'

/** A Monday. */
const MONDAY = Date.parse('2026-11-23T10:00:00+01:00')

const shortDay = (day: string | undefined): string => day?.slice(5) ?? ''

/** « 11-26 18:00- »: days without their year, weekdays behind a d, hours. */
function windowText({ from, to, dows, start, end, tag }: WishWindow): string {
  const days = from === to ? shortDay(from) : `${shortDay(from)}..${shortDay(to)}`
  const hours = start === undefined && end === undefined ? '' : `${start ?? ''}-${end ?? ''}`
  return [days, dows ? `d${dows.join('')}` : '', hours, tag ?? ''].filter(Boolean).join(' ')
}

function wishText(text: string): string {
  const wishes = readWishes(text, { now: MONDAY, timeZone: 'Europe/Paris' })
  const sides = (['include', 'exclude', 'prefer', 'avoid'] as const).filter((side) => wishes[side].length > 0).map((side) => `${side} ${wishes[side].map(windowText).join(', ')}`)
  return [...sides, ...(['flexible', 'asap', 'none'] as const).filter((flag) => wishes[flag])].join('; ')
}

const constructions: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'what is taken back is not wished for': [
    ['jeudi, enfin non, vendredi', 'include 11-27'],
    ['vendredi non pardon samedi', 'include 11-28'],
    ['Mardi 14h, oups pardon, mercredi 14h', 'include 11-25 14:00-15:00'],
    ['samedi... enfin non dimanche', 'include 11-29'],
    ['samedi 10h je veux dire 11h', 'include 11-28 11:00-12:00'],
    ['lundi à 18h, ou plutôt 18h30', 'include 11-30 18:30-19:30'],
    ['Tuesday, sorry I mean Wednesday, at 3pm', 'include 11-25 15:00-16:00'],
    ['I can do Friday, no wait, Saturday morning', 'include 11-28 08:00-12:00'],
    ['Vendredi non, samedi oui', 'include 11-28; exclude 11-27'],
  ],
  'those who come and go can be met in between': [
    ['arrive jeudi 10h repart vendredi 16h', 'include 11-26 10:00-, 11-27 -16:00'],
    ["J'arrive le 3 décembre et repars le 6", 'include 12-03..12-06'],
    ["Je viens de Paris, j'arrive vendredi à 14h et repars dimanche à 17h", 'include 11-27 14:00-, 11-28, 11-29 -17:00'],
    ['Mon TGV arrive samedi à 11h42, je repars à 18h10', 'include 11-28 11:42-18:10'],
    ['mon train arrive à 11h samedi, donc à partir de midi', 'include 11-28 12:00-'],
    ['We arrive Friday evening and head back Sunday', 'include 11-27 18:00-, 11-28, 11-29'],
    ['arriving on the 3rd, leaving on the 6th', 'include 12-03..12-06'],
    ['sur place du vendredi soir au dimanche midi', 'include 11-27 18:00-, 11-28, 11-29 -12:00'],
    ['Du vendredi 4 au soir au dimanche 6 au matin', 'include 12-04 18:00-, 12-05, 12-06 -12:00'],
    ['Je pars jeudi pour 10 jours', 'exclude 11-26..12-06'],
    ['En déplacement lundi, de retour mardi soir', 'include 11-24 18:00-, 11-25..; exclude 11-30'],
  ],
  '« avant », « après », « à partir de là » stand beside what was named': [
    ['Je récupère les enfants à 16h30, donc avant', 'include -16:30'],
    ['je finis à 17h, donc après', 'include 17:00-'],
    ['g fini a 17 a partir de la c bon', 'include 17:00-'],
    ["J'ai un rdv à 15h mardi, donc avant ou après 16h30", 'include 11-24 -15:00, 11-24 16:30-'],
    ["jusqu'au 30 je suis pris, ensuite tous les jours", 'include d1234567; exclude ..11-30'],
    ["jusqu'à 13 heures, ensuite je pars", 'include -13:00'],
    ['Nous signons le compromis le 10, visite possible avant ?', 'include ..12-09'],
    ['I coach football till noon on Saturdays, any time after that', 'include d6 12:00-'],
    ["I'm tied up until Thursday, then free", 'include 11-27..'],
    ['Kids finish school at 3.15 so before that please', 'include -15:15'],
    ['We fly home on the 5th so it has to be before then', 'include ..12-04'],
  ],
  'what somebody does on a day closes it, and what is left of it is open': [
    ["Mercredi c'est judo, jeudi je suis libre", 'include 11-26; exclude 11-25'],
    ["le mercredi c'est foot, donc après 18h", 'include d3 18:00-'],
    ['le mercredi je travaille mais je suis libre après 18h', 'include d3 18:00-'],
    ["j'ai cours le lundi et le mardi", 'exclude d12'],
    ["mardi j'ai déjà quelque chose", 'exclude 11-24'],
    ["mardi matin j'ai un rdv mais je suis libre l'après-midi", 'include 11-24 13:00-18:00; exclude 11-24 08:00-12:00'],
    ['le mercredi après-midi je garde mes enfants, sinon tous les jours après 16h', 'include 16:00-; exclude d3 13:00-18:00'],
    ["Tuesday's out, Wednesday's fine", 'include 11-25; exclude 11-24'],
    ['Les enfants ont piscine le mercredi', 'exclude d3'],
    ['mardi je ne peux pas, mercredi plutôt', 'exclude 11-24; prefer 11-25'],
    ['pas de cours vendredi aprem', 'include 11-27 13:00-18:00'],
    ["Mercredi soir impossible, jeudi soir c'est bon", 'include 11-26 18:00-21:00; exclude 11-25 18:00-21:00'],
    ["Le samedi c'est marché, je suis libre à partir de 13h ce jour-là", 'include d6 13:00-'],
    ["j'ai un rendez-vous avec vous mardi à 10h", 'include 11-24 10:00-11:00'],
  ],
  'an exception to an absence is no absence': [
    ['Je travaille tous les jours sauf le mercredi', 'exclude d124567'],
    ['je bosse toute la semaine sauf vendredi après-midi', 'exclude d1234, d5 -13:00, d5 18:00-'],
    ['je ne peux pas sauf le samedi', 'include d6'],
    ['I work every day except Friday', 'exclude d123467'],
    ["j'ai cours jusqu'à 17h sauf le mercredi", 'exclude d124567 -17:00'],
  ],
  'a weekday belongs to the stretch it is named with': [
    ['la semaine prochaine, de préférence mardi', 'include 11-30..12-06; prefer 12-01'],
    ['tous les jours de la semaine prochaine sauf le mercredi', 'include 11-30..12-06; exclude d3'],
    ['la semaine prochaine mais pas mardi', 'include 11-30..12-06; exclude 12-01'],
    ['la semaine prochaine : lundi 18h, mardi 12h', 'include 11-30 18:00-19:00, 12-01 12:00-13:00'],
    ['Next week, ideally Thursday', 'include 11-30..12-06; prefer 12-03'],
    ['en fin de semaine, jeudi ou vendredi', 'include 11-26, 11-27'],
    ['la semaine prochaine, plutôt vers la fin', 'include 11-30..12-06; prefer 12-03..12-04'],
    ['en décembre, plutôt vers la fin', 'include 12-01..12-31; prefer 12-21..12-31'],
    ["in two weeks' time, on the Saturday", 'include 12-12'],
    ['je ne peux ni mercredi ni jeudi, le reste de la semaine oui', 'include 11-23..11-29; exclude 11-25, 11-26'],
  ],
  "« le suivant », « la prochaine », « l'autre » are what follows the one that was named": [
    ["We can't do this weekend but the following one is fine", 'include 12-05..12-06; exclude 11-28..11-29'],
    ['ce we pas possib lautre oui', 'include 12-05..12-06; exclude 11-28..11-29'],
    ['absente cette semaine, dispo la suivante', 'include 11-30..12-06; exclude 11-23..11-29'],
    ['pas ce week-end, le prochain', 'include 12-05..12-06; exclude 11-28..11-29'],
    ['cette semaine je ne peux pas mais la prochaine oui', 'include 11-30..12-06; exclude 11-23..11-29'],
    ['pas cette semaine, la semaine prochaine', 'include 11-30..12-06; exclude 11-23..11-29'],
    ['le 8 décembre ou le mardi suivant', 'include 12-08, 12-15'],
  ],
  'too early and too late are limits, not wishes': [
    ['au-delà du 10 ce sera trop tard', 'exclude 12-11..'],
    ["après 19h c'est trop tard", 'exclude 19:00-'],
    ["avant 9h c'est trop tôt", 'exclude -09:00'],
    ['Ni trop tôt ni trop tard, vers 11h', 'include 10:30-12:30'],
    ["half past nine on the 27th, if that's not too early", 'include 11-27 09:30-10:30'],
    ["18h30 c'est un peu tard, plutôt 17h", 'prefer 17:00-18:00; avoid 18:30-19:30'],
  ],
  'as soon as possible and at any time are said in many ways': [
    ['The sooner the better', 'asap'],
    ['Le plus tôt serait le mieux', 'asap'],
    ["we're easy about times", 'flexible'],
    ['à votre entière convenance', 'flexible'],
  ],
  'the month that was named goes on to the numbers after it': [
    ['première quinzaine de décembre ou à partir du 24', 'include 12-01..12-15, 12-24..'],
    ['début janvier ou après le 15', 'include 01-01..01-10, 01-16..'],
    ['le 28 novembre ou le 2', 'include 11-28, 12-02'],
    ['les dix derniers jours de décembre', 'include 12-22..12-31'],
    ['les deux dernières semaines de décembre', 'include 12-18..12-31'],
  ],
  'two people have their own times': [
    ['Ma femme est libre le mercredi, moi le samedi', 'include d3, d6'],
    ['Ma compagne peut en semaine dès 18h30, moi le samedi', 'include d12345 18:30-, d6'],
    ['Wife free Weds, me Thurs, both fri after 4', 'include 11-25, 11-26, 11-27 16:00-'],
    ['Mon mari est libre le matin, moi le soir, mais le samedi tous les deux', 'include 08:00-12:00, 18:00-21:00, d6'],
  ],
  'hours of a call are none of the visit': [
    ['Appelez-moi entre 12h et 14h pour caler une visite samedi matin', 'include 11-28 08:00-12:00'],
    ['Call me after 5 to arrange a viewing on Saturday', 'include 11-28'],
    ["Merci de m'appeler après 18h", 'include 18:00-'],
  ],
  'what is about the property, a loan or the past is no wish': [
    ['Studio libre au 15 janvier, je peux visiter samedi', 'include 11-28'],
    ['le T3 libre au 1er février', 'none'],
    ['Ist die Wohnung ab 1. Juli frei?', 'none'],
    ['Il y avait une visite de prévue le 3 décembre', 'none'],
    ['Vous nous aviez fait voir un duplex en décembre', 'none'],
    ['Mon prêt est validé jusqu’au 15 janvier, libre tous les soirs dès 18h', 'include 18:00-'],
    ['Le samedi matin, peut-on se garer facilement dans la rue ?', 'none'],
    ['Merci pour la visite de mardi', 'none'],
    ['prévenez-moi 24h avant', 'none'],
    ['Je vous rappelle mardi', 'none'],
    ['Je reviendrai vers vous la semaine prochaine', 'none'],
    ["Pouvez-vous m'envoyer le DPE avant vendredi ?", 'none'],
    ['Pouvez-vous m’envoyer des créneaux pour samedi ?', 'include 11-28'],
    ['I start work on the 7th of January', 'none'],
    ['C’est la maison vue samedi', 'none'],
  ],
  'a visit that is moved gives its day up': [
    ['peut-on reporter le rdv de mardi à jeudi ?', 'include 11-26'],
    ['Je dois annuler samedi, peut-on décaler à lundi ?', 'include 11-30'],
  ],
  'hours are written in many ways': [
    ['disponible à 17 heures 30 mardi', 'include 11-24 17:30-18:30'],
    ['so 5.45 onwards', 'include 17:45-'],
    ['5 or 6 pm on Monday', 'include 11-30 17:00-18:00, 11-30 18:00-19:00'],
    ['17 ou 18h mardi', 'include 11-24 17:00-18:00, 11-24 18:00-19:00'],
    ['vers 18h30 19h', 'include 18:00-20:30'],
    ['Thursday at 4 p.m. or Friday at 10 a.m.', 'include 11-26 16:00-17:00, 11-27 10:00-11:00'],
    ['half 5 on Monday', 'include 11-30 17:30-18:30'],
    ['my lunch break, so 12 to 1', 'include 12:00-13:00'],
    ['lundi soir ou mardi soir, à partir de 18h30', 'include 11-30 18:30-, 11-24 18:30-'],
    ['ce soir après 19h sinon demain même heure', 'include 11-23 19:00-, 11-24 19:00-'],
    ['Samedi à 10h30 ? Ou 14h ?', 'include 11-28 10:30-11:30, 11-28 14:00-15:00'],
    ['Je termine à 16h30 le vendredi, les autres jours 18h', 'include d5 16:30-, d123467 18:00-'],
    ['en semaine dès 18h', 'include d12345 18:00-'],
    ["New Year's Eve morning", 'include 12-31 08:00-12:00'],
  ],
  'hours that are named stand for the work beside them': [
    ['à 8h30 avant le travail', 'include 08:30-09:30'],
    ["8h15 avant d'aller bosser", 'include 08:15-09:15'],
    ['at 8.30 before work', 'include 08:30-09:30'],
    ['avant le travail ou après 18h', 'include -09:00, 18:00-'],
    ['avant le travail, vers 8h', 'include 07:30-09:30'],
    ['fin de journée, après ma sortie de bureau', 'include 17:00-20:00'],
    ['mardi en fin de journée, après le boulot', 'include 11-24 17:00-20:00'],
    ['end of the day, after work', 'include 17:00-20:00'],
    ['après ma journée de travail', 'include 18:00-'],
  ],
  'how long a visit may take, and how somebody works, are no hours of a visit': [
    ['J’ai une heure et demie devant moi : 17h15-18h45', 'include 17:15-18:45'],
    ["J'ai une heure devant moi mardi à 14h", 'include 11-24 14:00-15:00'],
    ['on a deux heures devant nous samedi matin', 'include 11-28 08:00-12:00'],
    ['je dispose de deux heures mardi entre 14h et 16h', 'include 11-24 14:00-16:00'],
    ['prévoir 1h30 pour la visite, samedi matin', 'include 11-28 08:00-12:00'],
    ['Je suis aide-soignante en postes de 12 h : libre les lundis, jeudis et vendredis seulement', 'include d145'],
    ['Je suis infirmier en 12h, libre mardi et jeudi', 'include 11-24, 11-26'],
    ["je fais les 3/8, cette semaine dispo l'après-midi", 'include 11-23..11-29 13:00-18:00'],
    ['je fais des gardes de 24h, libre jeudi', 'include 11-26'],
  ],
  'the month of a day that is refused goes on to the days that are not': [
    ['Le 14 juillet non, mais le 13 ou le 15 oui', 'include 07-13, 07-15; exclude 07-14'],
    ['le 5 janvier impossible, le 6 ou le 7 oui', 'include 01-06, 01-07; exclude 01-05'],
    ['pas le 24 décembre mais le 23', 'include 12-23; exclude 12-24'],
    ['le 10 janvier je ne peux pas, le 11 oui', 'include 01-11; exclude 01-10'],
    ['not the 5th of January, the 6th is fine', 'include 01-06; exclude 01-05'],
    ["sauf le 15 janvier, le 14 c'est bon", 'include 01-14; exclude 01-15'],
  ],
  '« le lendemain », "the day before" are told by the day that was named': [
    ['Easter Monday or the day after?', 'include 03-29, 03-30'],
    ['Lundi de Pâques ou le lendemain', 'include 03-29, 03-30'],
    ['le 24 décembre ou la veille', 'include 12-24, 12-23'],
    ['samedi ou le lendemain', 'include 11-28, 11-29'],
    ['mardi 8 ou le lendemain à 18h', 'include 12-08 18:00-19:00, 12-09 18:00-19:00'],
    ['Friday or the day before', 'include 11-27, 11-26'],
    ['mardi, ou le surlendemain', 'include 11-24, 11-26'],
    ['le week-end du 5 décembre, vendredi compris', 'include 12-04..12-06'],
    ['prévenez-moi la veille', 'none'],
    ['le bail finit le 4 décembre, je pars le lendemain', 'none'],
  ],
  'those who stay close by can come': [
    ['Le week-end de Pâques nous serons chez mes parents à deux pas, lundi compris', 'include 03-27..03-29'],
    ['nous sommes à deux pas de chez vous samedi', 'include 11-28'],
    ['samedi nous serons chez des amis à deux rues', 'include 11-28'],
  ],
  'why there is a hurry, and how fast an answer came, is no wish': [
    ['ASAP please, we have to leave our flat by 15 January.', 'asap'],
    ['dès que possible, nous devons libérer notre logement avant le 31 décembre', 'asap'],
    ['as soon as possible, I have to be out of my place by December 20', 'asap'],
    ['Thanks for getting back to me so quickly. Late afternoon on the 29th would be perfect.', 'include 11-29 16:00-18:00'],
    ["Merci d'avoir répondu aussi vite, samedi 10h parfait", 'include 11-28 10:00-11:00'],
    ['we need to vacate our flat by 15 January, Saturday please', 'include 11-28'],
  ],
  'German, Spanish, Italian, Dutch and Portuguese': [
    ['Wir könnten am Samstag, den 5. Dezember, vormittags vorbeikommen.', 'include 12-05 08:00-12:00'],
    ['Nächste Woche Donnerstag um 14.00 Uhr würde gut passen', 'include 12-03 14:00-15:00'],
    ['Am Wochenende geht es leider nicht, unter der Woche ab 17 Uhr', 'include d12345 17:00-; exclude d67'],
    ['Volgende week donderdag om 14.00 uur zou goed uitkomen', 'include 12-03 14:00-15:00'],
    ['El lunes por la tarde o el martes a las 10', 'include 11-30 13:00-18:00, 11-24 10:00-11:00'],
    ['Posso sabato mattina o lunedì dopo le 18', 'include 11-28 08:00-12:00, 11-30 18:00-'],
    ['Podemos no sábado de manhã ou na terça depois das 18h', 'include 11-28 08:00-12:00, 11-24 18:00-'],
    ['Kan het zaterdagochtend of maandag na 18 uur?', 'include 11-28 08:00-12:00, 11-30 18:00-'],
    ['Die Wohnung wurde 1998 gebaut und ist ab 1. Februar frei.', 'none'],
    ['O contrato termina a 31 de janeiro.', 'none'],
    ['De huur gaat in op 1 februari.', 'none'],
  ],
  'parts of the day in the plural': [
    ['Les débuts de matinée ont ma préférence', 'prefer 08:00-10:00'],
    ["les débuts d'après-midi le mardi", 'include d2 13:00-15:00'],
    ['les fins de semaine ont ma préférence', 'prefer d45'],
  ],
  'what others do, owe and ask for is no wish': [
    ['Le gardien est présent de 8h à 12h et de 16h à 19h.', 'none'],
    ['Les charges sont de 120 € par trimestre, payables le 5.', 'none'],
    ['The rent is 1,200 a month, due on the 1st.', 'none'],
    ["On m'a dit que le propriétaire accepte les offres jusqu'au 15 décembre.", 'none'],
    ['Le syndic reçoit le mardi de 14h à 16h.', 'none'],
    ['Le marché a lieu le mercredi matin sur la place.', 'none'],
    ['Bonjour Madame, suite à votre message je vous confirme ma venue jeudi à 17h45', 'include 11-26 17:45-18:45'],
  ],
}

for (const [construction, sentences] of Object.entries(constructions)) {
  test(construction, () => {
    for (const [text, expected] of sentences) assert.equal(wishText(text), expected, text)
  })
}
