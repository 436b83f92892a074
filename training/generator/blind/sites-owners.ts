/** Owners who write themselves: to know what their home is worth, to have it let, to settle an estate. */
import { at, dwelling, kindOf } from '../own-words.ts'
import { homeFor } from '../agency-pieces.ts'
import { divisions, type Letter } from '../letter.ts'
import { blocks, bye, byPhone, hello, joined, maybe, penned, said, signed, tail } from '../pieces/people-pieces.ts'
import { saying } from '../pieces/sites-pieces.ts'
import type { Draft } from '../draft.ts'
import type { Scene } from '../scene.ts'
import type { Made } from '../site-pieces.ts'
import type { Property } from '../values/properties.ts'
import { agencyFamily } from './families-of.ts'

const told = (scene: Scene, { body, ...letter }: Letter): Draft => {
  const words = joined(body)
  return penned(saying(scene, ['valuation', words]), { ...letter, body: words, intent: 'valuation' })
}

const one = (home: Property) => `${/^(?:maison|villa|longère)/.test(kindOf(home)) ? 'une' : 'un'} ${kindOf(home)}`

/** « une maison de 5 pièces et 110 m² », as much of it as owners think of. */
function described({ random, property }: Scene): string {
  const { rooms, surface, place } = property
  return random.weighted([
    [4, `${one(property)} de ${surface} m² ${at(place.town)}`], [3, `${one(property)} de ${rooms} pièces ${at(place.town)}, ${surface} m² environ`],
      [2, `${one(property)} ${at(place.town)} (${place.postcode})`],
    [2, `${one(property)} ${random.pick(['avec jardin', 'avec garage', 'avec cave'])}, ${property.street}, ${at(place.town)}`],
      [1, `${one(property)}, ${surface}m2, ${rooms} pièces, ${at(place.town)}`],
  ])
}

const WHY = ['Nos enfants sont partis et l’entretien devient lourd.', 'Nous partons vivre près de notre fille.', 'Rien ne presse, nous voulons d’abord une idée du prix.',
  'Mon employeur me mute au printemps.', 'Nous avons déjà reçu un agent mais son chiffre nous semble bas.',
  'On se sépare donc il faut aller assez vite.', 'Des voisins ont bien vendu avec vous l’an dernier.', 'Le bien est actuellement vide.']

const toSell: Made = (drawn) => {
  const scene = homeFor(drawn, 'sale', ({ kind }) => kind !== 'studio')
  const { random, property } = scene
  const call = random.chance(0.4) ? byPhone(scene, (phone) => random.pick([`Rappelez-moi au ${phone} de préférence.`, `Mon numéro est le ${phone}.`, `tel ${phone}`])) : null
  const start = random.pick([`Je suis propriétaire de ${described(scene)} et j’envisage de vendre.`, `Nous souhaitons vendre ${described(scene)}.`,
    `Nous possédons ${described(scene)} que nous pensons mettre en vente.`, `je voudrais vendre ${described(scene)}`])
  const ask = random.pick(['Pourriez-vous passer l’évaluer ?', 'Combien pensez-vous qu’on puisse en tirer ?', 'Quand seriez-vous disponible pour une estimation ?',
    'L’estimation est-elle gratuite chez vous ?', 'Quels sont vos honoraires et vos délais moyens ?', 'Merci de me proposer un rendez-vous sur place.'])
  return told(scene, {
    subject: random.weighted([[4, 'Estimation'], [2, `Estimation ${kindOf(property)} ${property.place.town}`], [2, 'Projet de vente'], [2, 'demande d estimation'],
      [1, `Vente ${property.place.town}`]]),
    body: blocks(hello(scene), said(start.endsWith('.') ? start : `${start}.`, maybe(random, 0.55, random.pick(WHY))), said(ask, call), bye(scene)), signature: signed(scene),
      ...(random.chance(0.45) && { look: divisions }),
  })
}

const toLet: Made = (drawn) => {
  const scene = homeFor(drawn, 'rent', ({ rooms }) => (rooms ?? 9) < 6)
  const { random, property } = scene
  const start = random.pick([`J’ai acheté ${described(scene)} et je voudrais le mettre en location.`, `Je cherche une agence pour louer et gérer ${described(scene)}.`,
    `Mon locataire s’en va fin du mois et je souhaite confier la location de ${described(scene)} à un professionnel.`])
  return told(scene, {
    subject: random.weighted([[3, 'Mise en location'], [2, 'Gestion locative'], [2, `Location de mon ${property.kind === 'studio' ? 'studio' : 'logement'}`],
      [2, 'Recherche agence pour louer']]),
    body: blocks(hello(scene), start.replace('et je voudrais le mettre', 'que je voudrais mettre'), said(random.pick(['Quel loyer peut-on espérer ?', 'Pouvez-vous venir l’estimer ?',
      'À combien l’estimez-vous par mois ?']),
      maybe(random, 0.5, random.pick(['Quel est le coût de votre gestion ?', 'Proposez-vous une garantie des impayés ?', 'Les diagnostics sont faits.', 'Il est meublé.']))), bye(scene)),
    signature: signed(scene),
  })
}

const KIN = ['ma mère', 'mon père', 'ma grand-tante', 'nos parents', 'mon oncle', 'ma belle-mère']

/** Heirs, people far away, notaries' questions: shorter, from the telephone as often as not. */
const estate: Made = (drawn) => {
  const scene = dwelling(homeFor(drawn, 'sale', ({ kind }) => kind !== 'studio'))
  const { random, property } = scene
  const who = random.pick(KIN)
  const home = `${/^(?:maison|villa|longère)/.test(kindOf(property)) ? 'la' : /^a/.test(kindOf(property)) ? 'l’' : 'le'}${/^a/.test(kindOf(property)) ? '' : ' '}${kindOf(property)}`
  const start = random.pick([
    `Suite au décès de ${who}, nous héritons de ${home} ${at(property.place.town)}.`, `Je m’occupe de ${home} de ${who} ${at(property.place.town)} depuis son entrée en maison de retraite.`,
    `Le notaire nous demande deux avis de valeur pour ${home} de ${who}, ${property.street} ${at(property.place.town)}.`,
  ].map((text) => (who === 'nos parents' ? text.replace('son entrée', 'leur entrée') : text)))
  return told(scene, {
    subject: random.pick(['Succession', 'Avis de valeur', `Bien ${at(property.place.town)}`, 'estimation succession', 'Demande de rdv']),
    body: blocks(hello(scene), said(start, maybe(random, 0.5, `Il y a ${property.rooms} pièces et ${property.surface} m² habitables.`)),
      said(random.pick(['Pouvez-vous nous établir une estimation écrite ?', 'Nous aimerions savoir ce que cela vaut aujourd’hui.', 'Est-ce que quelqu’un peut passer l’estimer ?']),
      maybe(random, 0.5, random.pick(['J’habite à 400 km, les clés sont chez la voisine.', 'Nous sommes trois héritiers, tous d’accord.',
        'Nous serons sur place pendant les vacances scolaires.']))), random.chance(0.8) ? bye(scene) : null),
    signature: `${signed(scene)}${random.chance(0.4) ? tail(scene) : ''}`,
  })
}

export const siteOwners = agencyFamily({ id: 'owners-write', about: 'owners who want to sell, to let or to settle an estate write themselves', wants: { who: 'plain' }, forms: { toSell,
  toLet, estate } })
