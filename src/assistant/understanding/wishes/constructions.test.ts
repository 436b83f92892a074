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
}

for (const [construction, sentences] of Object.entries(constructions)) {
  test(construction, () => {
    for (const [text, expected] of sentences) assert.equal(wishText(text), expected, text)
  })
}
