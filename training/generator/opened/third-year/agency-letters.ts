/** Bodies of people's own mails about a home they have seen: put together from openings, what they have seen, what they want, closings. */
import type { Words } from '../../letter.ts'
import type { Scene } from '../../scene.ts'
import { inLetters, ofThe, theOne, thisOne, yourOne } from './agency-pieces.ts'

type Piece = (scene: Scene) => string

const OPENINGS: readonly Piece[] = [() => 'Bonjour,', () => 'Bonjour,', () => 'Madame, Monsieur,', () => 'Bonsoir,', ({ agency }) => `Bonjour ${agency.agent.firstName},`, () => 'Bonjour Madame,',
  ({ agency }) => `Bonjour l’équipe ${agency.name},`]

const lettered = ({ property }: Scene) => (inLetters(property) ? ` ${inLetters(property)}` : '')

const SEEN: Readonly<Record<'sale' | 'rent', readonly Piece[]>> = {
  sale: [
    ({ property }) => `J’ai vu votre annonce pour ${theOne(property)} à ${property.place.town} (réf. ${property.ref}).`,
    ({ property, price }) => `Nous avons repéré ${yourOne(property)} de ${property.surface} m² à ${property.place.town}, au prix de ${price}.`,
    ({ property }) => `Je vous écris au sujet ${ofThe(property)} à vendre à ${property.place.town}, référence ${property.ref}.`,
    (scene) => `C’est pour ${theOne(scene.property)}${lettered(scene)} que vous vendez à ${scene.property.place.town}.`,
    ({ property, price }) => `Votre bien ${property.ref} à ${property.place.town} (${price}) correspond à ce que nous cherchons depuis des mois.`,
  ],
  rent: [
    ({ property }) => `Je suis intéressée par ${theOne(property)} à louer à ${property.place.town} (réf. ${property.ref}).`,
    (scene) => `Je cherche un logement à ${scene.property.place.town} et ${yourOne(scene.property)}${lettered(scene)} à ${scene.price} me conviendrait très bien.`,
    ({ property }) => `Votre annonce de location ${property.ref} à ${property.place.town} m’intéresse beaucoup.`,
    ({ property }) => `Je me permets de vous écrire pour ${theOne(property)} de ${property.surface} m² que vous louez à ${property.place.town}.`,
  ],
}

const WANTED: Readonly<Record<'sale' | 'rent', readonly (readonly [Words[0], Piece])[]>> = {
  sale: [
    ['visit', () => 'Serait-il possible d’organiser une visite ? Nous sommes libres le samedi et tous les jours après 17h.'], ['visit',
      ({ property }) => `Pourrions-nous visiter ${thisOne(property)} la semaine prochaine ?`],
    ['visit', () => 'Je souhaiterais prendre rendez-vous pour une visite, si possible mardi ou mercredi.'], ['availability',
      () => 'Est-ce encore à la vente, ou une offre a-t-elle déjà été acceptée ?'],
    ['information', () => 'Pouvez-vous me dire le montant de la taxe foncière et s’il y a des travaux à prévoir ?'], ['information',
      () => 'J’aimerais connaître l’adresse précise et avoir le dossier de diagnostics.'],
    ['callback', () => 'Pouvez-vous me téléphoner pour que nous en parlions ?'], ['offer', () => 'Après réflexion nous voudrions déposer une offre ; que vous faut-il comme justificatifs ?'],
  ],
  rent: [
    ['visit', () => 'Quand puis-je venir visiter ? Je suis en congé cette semaine et la suivante.'], ['visit', () => 'Je souhaite visiter au plus vite, mon préavis se termine à la fin du mois.'],
    ['availability', () => 'Le logement est-il encore à louer à ce jour ?'], ['availability', () => 'Pouvez-vous me dire si c’est encore libre, et pour quelle date ?'], ['information',
      () => 'Le loyer comprend-il l’eau et le chauffage ?'],
    ['information', () => 'Quelles garanties demandez-vous ? Mes parents peuvent se porter caution.'], ['callback', () => 'Merci de bien vouloir me rappeler à ce sujet.'],
  ],
}

export const CLOSINGS = ['Cordialement', 'Cordialement,', 'Bien cordialement,', 'Merci d’avance,', 'Merci de votre retour', 'Bonne journée', 'Au plaisir de vous lire,', 'Sincères salutations']

/** What somebody writes about the scene's home; `frame`: his body from its four parts. */
export function bodyOf(scene: Scene, frame: (parts: { readonly opening: string; readonly seen: string; readonly wanted: string; readonly closing: string }) => string): Words {
  const { random, property: { transaction } } = scene
  const [intent, wanted] = random.pick(WANTED[transaction])
  return [intent, frame({ opening: random.pick(OPENINGS)(scene), seen: random.pick(SEEN[transaction])(scene), wanted: wanted(scene), closing: random.pick(CLOSINGS) })]
}

/** Some have tried the telephone first. */
const tried = ({ random, agency }: Scene): string => (random.chance(0.3) ? ` ${random.pick([`J’ai essayé de vous joindre au ${agency.phonePrinted}, sans succès.`,
  `Votre ligne ${agency.phonePrinted} sonne occupé.`])}` : '')

export const airy = (scene: Scene): Words => bodyOf(scene, ({ opening, seen, wanted, closing }) => `${opening}\n\n${seen}${tried(scene)} ${wanted}\n\n${closing}`)
export const dense = (scene: Scene): Words => bodyOf(scene, ({ opening, seen, wanted, closing }) => `${opening}\n${seen}${tried(scene)}\n${wanted}\n${closing}`)
/** As typed on a telephone. */
export const hasty = (scene: Scene): Words => bodyOf(scene, ({ seen, wanted }) => `Bonjour ${seen.charAt(0).toLowerCase()}${seen.slice(1)} ${wanted} Merci`)
