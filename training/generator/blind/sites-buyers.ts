/** People who would buy or rent and write to the agency themselves. */
import { at, byDay, dwelling, kindOf, theHome } from '../own-words.ts'
import { homeFor } from '../agency-pieces.ts'
import { divisions, whole } from '../letter.ts'
import { blocks, bye, byPhone, hello, isRentShown, joined, maybe, penned, said, signed, tail } from '../pieces/people-pieces.ts'
import { saying } from '../pieces/sites-pieces.ts'
import type { Draft } from '../draft.ts'
import type { Letter } from '../letter.ts'
import type { Scene } from '../scene.ts'
import type { Made } from '../site-pieces.ts'
import type { Act } from '../../wordings/wordings.ts'
import { agencyFamily } from './families-of.ts'

type Ask = readonly [Act, string]

const written = (scene: Scene, act: Act, { body, ...letter }: Letter): Draft => {
  const words = joined(body)
  return penned(saying(scene, [act === 'valuation' ? 'valuation' : act, words]), { ...letter, body: words, intent: act })
}

/** How people point at an advert: its reference, its heading, or the town and the price. */
function pointed(scene: Scene): string {
  const { random, property, price } = scene
  const town = property.place.town
  return random.weighted([
    [4, `${theHome(property)} réf. ${property.ref}`], [3, `votre annonce « ${property.title} »`], [3, `${theHome(property)} ${at(town)} (${property.ref})`],
    [3, `${theHome(property)} ${at(town)} affiché${/^la /.test(theHome(property)) ? 'e' : ''} à ${price}`], [1, `votre annonce n° ${property.ref}`],
      [2, `${theHome(property)} de ${property.surface} m² ${at(town)}`],
  ])
}

const BUYER_ASKS: readonly Ask[] = [
  ['visit', 'Serait-il possible de le visiter dans les prochains jours ? Nous sommes plutôt libres en fin de journée.'], ['visit', 'Quand pourrions-nous passer le voir ?'],
  ['visit', 'J’aimerais organiser une visite avec mon épouse, le samedi nous arrangerait.'],
    ['visit', 'je souhaiterai convenir d un rendez vous pour visiter, de preference en debut d apres midi'],
  ['information', 'Pourriez-vous me transmettre les diagnostics et le montant des charges annuelles ?'],
    ['information', 'Avez-vous d’autres photos, notamment de la salle de bains et de l’extérieur ?'],
  ['information', 'Savez-vous si des travaux ont été votés en assemblée générale ?'], ['availability', 'Pouvez-vous me dire si une offre a déjà été acceptée ?'],
  ['availability', 'Est-il toujours à la vente ?'], ['callback', 'Pouvez-vous m’appeler pour en parler ? Je suis joignable toute la journée.'],
]
const BUYER_ABOUT = ['Nous sommes un couple avec un enfant et notre banque nous suit.', 'C’est pour une résidence principale.',
  'Nous venons de vendre notre appartement et disposons des fonds.', 'Primo-accédants, nous avons déjà vu notre courtier.',
  'Ce serait un investissement locatif.', 'Nous quittons la région parisienne pour raison professionnelle.', 'Je suis retraitée et cherche plus petit.',
    'Nous avons un bien à vendre de notre côté, sans urgence.']

const buyer: Made = (drawn) => {
  const scene = dwelling(homeFor(drawn, 'sale'))
  const { random, property } = scene
  const [act, ask] = random.pick(BUYER_ASKS)
  const start = random.pick([`Je vous contacte au sujet de ${pointed(scene)}.`, `Nous avons remarqué ${pointed(scene)} sur internet.`,
    `Suite à la parution de ${pointed(scene)}, je me permets de vous écrire.`, `Votre vitrine présente ${pointed(scene)}, qui nous intéresse.`])
  const call = random.chance(0.3) ? byPhone(scene, (phone) => random.pick([`On me joint au ${phone}.`, `Mon portable : ${phone}`, `Je suis au ${phone}`])) : null
  return written(scene, act, {
    subject: random.weighted([[3, `Annonce réf : ${property.ref}`], [2, `${property.typeName} ${property.place.town}`],
      [2, act === 'visit' ? 'Demande de rendez-vous' : 'Question sur un bien'], [1, `Votre annonce ${property.title}`]]),
    body: blocks(hello(scene), said(start, maybe(random, 0.55, random.pick(BUYER_ABOUT))), said(ask, call), bye(scene)), signature: signed(scene), ...(random.chance(0.5) && { look: divisions }),
  })
}

const JOBS = ['infirmière au centre hospitalier, en CDI', 'en CDI depuis quatre ans dans une entreprise de transport',
  'étudiante en deuxième année de droit, mes parents se portent garants', 'fonctionnaire territorial, muté au 1er septembre',
  'apprenti cuisinier, avec la garantie Visale', 'professeure des écoles', 'intérimaire dans le bâtiment avec des revenus réguliers',
    'auto entrepreneur depuis 6 ans, bilans disponibles', 'retraité, revenus de 2 100 euros']
const TENANT_ASKS: readonly Ask[] = [
  ['visit', 'Je souhaiterais le visiter dès que possible.'], ['visit', 'Y a-t-il des visites prévues cette semaine ?'],
    ['availability', 'Ce logement est-il toujours libre et à partir de quelle date ?'],
  ['information', 'Quelles pièces faut-il fournir pour déposer un dossier ?'], ['information', 'Le montant affiché comprend-il l’eau et le chauffage ?'],
    ['visit', 'est ce que je peut venir voir cette semaine svp'],
  ['visit', 'Je peux me libérer n’importe quel midi pour une visite.'], ['callback', 'Merci de me rappeler afin que je vous présente ma situation.'],
]

const tenantToBe: Made = (drawn) => {
  const scene = homeFor(drawn, 'rent', ({ rooms }) => (rooms ?? 9) < 6)
  const { random, property } = scene
  const [act, ask] = random.pick(TENANT_ASKS)
  const plea = isRentShown(scene) || random.chance(0.5) ? `Nous cherchons une location et ${pointed(scene)} nous conviendrait bien.`
    : random.pick([`Je voudrais louer ${pointed(scene)}.`, `Nous cherchons à nous loger dans le secteur et avons retenu ${pointed(scene)}.`,
      `Je suis candidat${random.pick(['', 'e'])} pour ${pointed(scene)}.`])
  return written(scene, act, {
    subject: random.weighted([[3, `Location ${property.place.town}`], [2, `candidature ${property.ref}`], [2, `Logement à louer – ${property.ref}`], [2, 'Demande de location']]),
    body: blocks(hello(scene), plea, said(`Je suis ${random.pick(JOBS)}.`, maybe(random, 0.4, random.pick(['Je vivrai seul dans le logement.', 'Nous serions deux, sans animaux.',
      'J’ai un chat.', 'Nous avons un bébé de six mois.'])), ask),
      said(maybe(random, 0.4, 'Mon dossier est complet et peut vous être envoyé aussitôt.')), bye(scene)),
    signature: signed(scene), ...(random.chance(0.4) && { look: divisions }),
  })
}

const SHORT: readonly (readonly [Act, (home: string, ref: string, town: string) => string])[] = [
  ['availability', (home, ref) => `Bonjour ${home} ref ${ref} est il tjrs dispo ? Merci`],
    ['visit', (home, _, town) => `Bonjour, est-ce possible de visiter ${home} ${town} ce week-end ? Merci d’avance`],
  ['visit', (_, ref) => `bonjour je voudrais visiter le bien ${ref}, dispo mardi et jeudi apres 18h. cdt`],
    ['callback', (_, ref) => `Bonjour, pouvez vous me rappeler pour l’annonce ${ref} svp`],
  ['information', (home, _, town) => `Bonsoir, à quelle adresse se trouve ${home} ${town} ? Je ne trouve pas sur la carte.`],
    ['information', (home, ref) => `Bonjour quel est le dpe de ${home} (${ref}) ? Et le prix est-il négociable ?`],
  ['visit', (home) => `Bonjour, j’ai vu votre panneau sur ${home} de notre rue, on aimerait bien voir l’intérieur. Bonne soirée`],
]

/** From a telephone, between two stops: one sentence, a name if at all. */
const fromPhone: Made = (drawn) => {
  const isFree = drawn.message !== null && drawn.random.chance(0.5)
  const scene = byDay(isFree ? drawn : dwelling(drawn))
  const { random, person, property } = scene
  const [act, say] = random.pick(SHORT)
  const name = random.weighted([[4, whole(scene)], [3, `${person.firstName}`], [1, '']])
  const words = say(theHome(property), property.ref, at(property.place.town))
  const signature = [name, random.chance(0.45) && person.phonePrinted].filter((one) => one).join('\n')
  const letter = {
    subject: random.weighted([[3, `ref: ${property.ref}`], [3, 'visite'], [2, `${kindOf(property)} ${at(property.place.town)}`], [2, 'Annonce'], [2, '']]),
      signature: `${signature}${random.chance(0.6) ? tail(scene) : ''}`.trim(), from: { name: whole(scene), address: person.email },
  }
  if (isFree && scene.message) return penned(scene, { ...letter, body: scene.message.text })
  return written(scene, act, { ...letter, body: words })
}

export const siteBuyers = agencyFamily({
  id: 'buyers-and-tenants-write', about: 'people who would buy or rent write from their own mail program or telephone', wants: { who: 'plain' }, isByHand: true,
  forms: { buyer, tenantToBe, fromPhone },
})
