/** What people write to an agency themselves: buyers, tenants-to-be and owners. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import { divisions, paragraphs, whole, type Words } from '../../letter.ts'
import { aHome, at, dwelling, forHome, letterOf, theHome, thisHome } from '../../own-words.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { homeFor, otherPlace, pieces } from '../../agency-pieces.ts'
import { agencyFamily } from './families-of.ts'

/** Their words are the families' own. */
const OWN_WORDS = { who: 'plain', language: 'fr', silence: 1 } as const
const PHONE_ADDS = ['Envoyé de mon iPhone', 'Envoyé de mon Galaxy', 'Télécharger Outlook pour Android', 'Provenance : Courrier pour Windows'] as const
/** « du loft », « de la maison ». */
const ofThe = (home: Scene['property']): string => `de ${theHome(home)}`.replace(/^de le /, 'du ')

const QUICK: readonly ((scene: Scene) => Words)[] = [
  ({ property }) => ['visit', `Bonjour,\nEst-ce qu'on pourrait visiter ${theHome(property)} ${at(property.place.town)} (réf ${property.ref}) ? Dispo tous les soirs.\nMerci`],
  ({ property, price }) => ['offer', `Bonjour,\n\nSuite à notre passage de mardi, nous proposons pour ${thisHome(property)} affiché${forHome(property, '', 'e')} ${price} (dossier ${property.ref}) un montant inférieur de 4 %. Dans l'attente de la réponse des vendeurs.\n\nCordialement`],
  ({ property }) => ['availability', `Bonsoir, ${theHome(property)} ${property.ref} ${at(property.place.town)} est toujours disponible ? Merci pour votre retour`],
  ({ property }) => ['information', `Bonjour Madame,\n\nj'hésite à me déplacer pour la réf. ${property.ref} : dans quel état est l'électricité, et y a-t-il du bruit côté rue ?\n\nBien cordialement,`],
  ({ property }) => ['callback', `Bonjour, je préférerais parler de vive voix ${ofThe(property)} situé${forHome(property, '', 'e')} ${at(property.place.town)} ; pouvez-vous m'appeler demain après 10 h ?\n\nBelle soirée`],
  ({ property }) => ['visit', `Bonjour, ma mère habite la rue d'à côté et m'a signalé votre panneau : ${theHome(property)} de ${property.surface} m² ${at(property.place.town)}. On peut voir l'intérieur ce week-end ?`],
]

const buyer: Family = agencyFamily({
  id: 'buyer-writes', about: 'a buyer’s own mail: a few lines from a telephone, a longer one with a signature of office, or one with the advert copied below',
  wants: { ...OWN_WORDS, transaction: 'sale' },
  forms: {
    bref: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random } = scene
      const [intent, body] = random.pick(QUICK)(scene)
      const signature = linesOf(random.chance(0.7) ? whole(scene) : person.firstName!, person.phonePrinted, random.chance(0.6) && `\n${random.pick(PHONE_ADDS)}`)
      return letterOf(scene, { subject: random.pick(['Bonjour', `Réf ${property.ref}`, 'Demande', `${property.typeName} ${at(property.place.town)}`]), body, signature, intent, look: divisions })
    },
    bureau: (bare) => {
      const scene = dwelling(bare, ({ rooms }) => rooms! > 1)
      const { agency, person, property, random, price } = scene
      const home = otherPlace(scene)
      const body = linesOf(
        `Bonjour ${random.pick(['Monsieur', 'Madame'])} ${agency.agent.lastName},`, '',
        `${random.pick(['Ma compagne et moi', 'Mon époux et moi', 'Mon fils et moi'])} suivons votre annonce ${property.ref} depuis sa parution : ${aHome(property)} de ${property.surface} m²${pieces(scene) && `, ${pieces(scene)}`}, ${at(property.place.town)}, ${price}.`,
        random.pick(['Le prix tient-il compte du ravalement annoncé ?', 'Sauriez-vous nous dire si une baisse est envisagée ?', 'Qu’en est-il du chauffage, dont l’annonce ne dit rien ?']), '',
        random.pick(['Notre financement est bouclé et nous pouvons nous décider vite. Proposez-nous une date de visite, même en semaine.', 'Nous passons près de chez vous en fin de mois : serait-ce l’occasion de visiter ?', 'Une visite un samedi nous conviendrait, nous avons deux heures de route.']), '', 'En vous remerciant,',
      )
      const signature = linesOf(whole(scene), random.pick(['Chargée d’études – Mutuelle du Levant', 'Conducteur de travaux, SARL Grès & Fils', 'Pharmacien adjoint', 'Direction des achats']), `${home.postcode} ${home.town}`, person.phonePrinted && `Mob. ${person.phonePrinted}`, '', 'Courriel à l’usage exclusif de son destinataire.')
      return letterOf(scene, { subject: random.pick([`Votre annonce ${property.ref}`, 'Demande de visite', `Notre projet ${at(property.place.town)}`]), body, signature, intent: 'visit', look: paragraphs })
    },
    annonce: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random, price } = scene
      const { town, postcode } = property.place
      const body = random.pick([
        'Bonjour,\n\nCe bien m’intéresse, je vous copie l’annonce pour être sûr qu’on parle du même. Peut-on visiter jeudi ou vendredi ?\n\nÀ vous lire,', 'Bonjour\n\nEst ce que cette annonce est encore valable svp ?\n\nCdt',
        'Bonjour,\n\nAuriez-vous le plan et la liste des travaux récents pour l’annonce ci-dessous ?\n\nD’avance merci',
      ])
      const intent = body.includes('visiter') ? 'visit' : body.includes('valable') ? 'availability' : 'information'
      const below = linesOf('', `${property.title}`, `${price} – ${property.surface} m²`, `${town} (${postcode})`, property.description, `Réf. ${property.ref}`)
      return letterOf(scene, { subject: random.pick(['une de vos annonces', `Bien à ${town}`, 'Renseignement sur annonce']), body, signature: linesOf(whole(scene), person.phonePrinted), below, intent, says: 'name title price surface town postcode ref description' })
    },
  },
})

const WORK = ['auxiliaire de puériculture', 'chauffeur-livreur', 'ingénieure qualité', 'assistant d’éducation', 'vendeuse en boulangerie', 'technicien fibre'] as const

/** A home whose rent somebody with one wage pays. */
const toLet = (scene: Scene): Scene => homeFor(scene, 'rent', ({ price, rooms }) => price < 1150 && rooms! < 6)

const tenant: Family = agencyFamily({
  id: 'tenant-writes', about: 'somebody who wants to rent writes: with his situation, a parent for a student, or in two lines',
  wants: { ...OWN_WORDS, transaction: 'rent' },
  forms: {
    situation: (bare) => {
      const scene = toLet(bare)
      const { agency, person, property, random, price } = scene
      const body = linesOf(
        random.pick(['Bonjour,', 'Bonjour à l’agence,', 'Madame, Monsieur,']), '',
        `Je me permets de vous contacter pour la location ${ofThe(property)} ${at(property.place.town)}${random.chance(0.6) ? ` (${price})` : ''}, votre numéro ${property.ref}.`,
        `Je suis ${random.pick(WORK)} en ${random.pick(['CDI', 'CDD de dix-huit mois', 'CDI depuis mars'])} et gagne environ ${random.int(15, 29)}50 euros par mois ; ${random.pick(['ma sœur peut être caution', 'j’ai la garantie Visale', 'mon employeur fournit une attestation'])}.`,
        random.pick(['Le préavis de mon logement actuel se termine dans six semaines.', 'Je vis pour l’instant chez des amis.', 'Mon bail actuel prend fin au 30.']), random.chance(0.4) && `Votre ligne (${agency.phonePrinted}) sonnait occupé tout à l’heure, d’où ce message.`, '',
        random.pick(['Pourrais-je venir visiter un mercredi ?', 'Est-il possible de visiter rapidement ? Mes horaires sont souples.', 'Me proposeriez-vous une visite en début de soirée ?']), '', random.pick(['Respectueusement,', 'Merci de votre attention,', 'Bonne réception,']),
      )
      return letterOf(scene, { subject: random.pick([`Location ${property.ref}`, `Logement à ${property.place.town}`, 'Candidature']), body, signature: linesOf(whole(scene), person.phonePrinted, random.chance(0.3) && person.email), intent: 'visit', look: random.chance(0.5) ? paragraphs : divisions, says: 'name transaction' })
    },
    parent: (bare) => {
      const scene = homeFor(bare, 'rent', ({ kind, typeName, rooms }) => kind !== 'house' && typeName !== 'Loft' && rooms! < 3)
      const { person, property, random, agency } = scene
      const home = otherPlace(scene)
      const child = random.pick(['Notre fille', 'Mon fils', 'Ma fille', 'Notre garçon'])
      const body = linesOf(
        `Bonjour ${agency.name},`, '', `${child} entre en ${random.pick(['école d’infirmières', 'BTS', 'licence', 'classe préparatoire'])} en septembre et nous avons repéré ${theHome(property)} que vous louez ${at(property.place.town)}, sous la référence ${property.ref}.`,
        random.pick(['Est-il meublé, et l’internet est-il compris ?', 'Combien faut-il prévoir de charges et d’honoraires ?', 'Peut-on réserver dès maintenant pour une entrée fin août ?']), `Comme nous habitons ${at(home.town)}, nous préférerions recevoir d’abord ${random.pick(['une vidéo', 'quelques photos de plus', 'le descriptif complet'])}.`, '', 'Merci à vous,',
      )
      const look = (text: string) => html`<div style="font-family:Calibri;font-size:11pt">${text.split('\n').map((line) => html`<div>${line || html`<br>`}</div>`)}</div>`
      return letterOf(scene, { subject: random.pick(['Logement étudiant', 'Location pour étudiant', `Question ${property.ref}`]), body, signature: linesOf(whole(scene), person.phonePrinted && `${person.phonePrinted} (le soir)`), intent: 'information', look, says: 'name transaction' })
    },
    deuxLignes: (bare) => {
      const scene = toLet(bare)
      const { person, property, random } = scene
      const { typeName, place, ref } = property
      const [intent, said] = random.pick<Words>([
        ['availability', `bonjour ${thisHome(property)} à louer ${at(place.town)} il est encore dispo svp`], ['visit', `Bjr, intéressé par la location ${ref}. Visite possible quand ?`], ['information', `Bonjour, acceptez-vous les chats ${at(place.town)}, location ${ref} ?`],
        ['visit', `Bonsoir je cherche à louer vite, je voudrais voir ${theHome(property)} ${at(place.town)} dès demain, j'ai tous les papiers`],
      ])
      const body = person.phonePrinted && random.chance(0.5) ? `${said}\nmon num ${person.phonePrinted}` : said
      return letterOf(scene, { subject: random.pick(['location', `${typeName.toLowerCase()} ${place.town}`, 'annonce location', 'bonjour']), body, signature: linesOf(whole(scene), random.chance(0.5) && random.pick(PHONE_ADDS)), intent, says: 'name transaction' })
    },
  },
})

/** The home of whoever writes, with no advert and so no reference. */
const ofOwner = (bare: Scene): Scene => homeFor(bare, 'sale', ({ rooms, typeName }) => rooms! > 1 && typeName !== 'Loft')

const owner: Family = agencyFamily({
  id: 'owner-writes', about: 'an owner wants to know what his home is worth: in a letter, after an inheritance or a separation, or in a short mail',
  wants: { ...OWN_WORDS, transaction: 'sale' },
  forms: {
    lettre: (bare) => {
      const scene = ofOwner(bare)
      const { agency, person, property, random } = scene
      const { town, postcode } = property.place
      const body = linesOf(
        'Madame, Monsieur,', '', `Propriétaire ${forHome(property, 'd’un', 'd’une')} ${property.typeName.toLowerCase()} de ${property.surface} m² (${pieces(scene)}), ${property.street}, ${postcode} ${town}, je compte vendre ${random.pick(['au printemps', 'd’ici l’été', 'dans les mois qui viennent'])}.`,
        random.pick(['J’aimerais avoir votre avis de valeur avant d’en parler autour de moi.', 'Pourriez-vous venir l’évaluer et me présenter vos honoraires ?', 'Votre évaluation m’aiderait à fixer un prix juste.']), random.chance(0.5) && `J’ai relevé vos coordonnées sur le panneau d’un voisin (${agency.name}, ${agency.phonePrinted}).`, '', random.pick(['La cuisine date de 2019 et la chaudière de l’an dernier.', 'Il n’y a pas de travaux à prévoir, à ma connaissance.', 'Le bien est occupé par nous-mêmes.']),
        '', 'Je vous prie de croire à mes sentiments les meilleurs.',
      )
      return letterOf(scene, { subject: random.pick(['Avis de valeur souhaité', 'Projet de vente', `Vente ${at(town)}`]), body, signature: linesOf(whole(scene), person.phonePrinted && `Téléphone ${person.phonePrinted}`), intent: 'valuation', look: paragraphs, says: 'name transaction' })
    },
    famille: (bare) => {
      const scene = ofOwner(bare)
      const { agency, person, property, random } = scene
      const { town } = property.place
      const body = linesOf(
        `Bonjour ${agency.agent.firstName},`, '', `${random.pick(['Nous venons de perdre notre grand-mère et', 'Je divorce et', 'Mes frères et moi sortons de l’indivision et', 'Ma tante entre en maison de retraite et'])} il faut chiffrer ${theHome(property)} de ${town}, ${property.surface} m² environ.`,
        random.pick(['Le notaire demande une estimation écrite.', 'Chacun voudrait un chiffre sérieux avant de décider.', 'Est-ce que vous vous déplacez pour une estimation, et est-ce payant ?', 'Combien cela peut-il partir, selon vous, dans l’état ?']), person.phonePrinted && `Appelez-moi plutôt au ${person.phonePrinted}, je garde les clés.`, '', 'Merci beaucoup',
      )
      return letterOf(scene, { subject: random.pick(['Estimation', 'Succession', `Bien de famille à ${town}`]), body, signature: whole(scene), intent: 'valuation', look: divisions })
    },
    court: (bare) => {
      const scene = ofOwner(bare)
      const { person, property, random } = scene
      const { town, postcode } = property.place
      const body = random.pick([
        `Bonjour, pouvez-vous estimer mon T${property.rooms} ${at(town)} (${postcode}) ? Rien de décidé de mon côté, c'est pour me faire une idée.`,
        `Bonjour,\nvotre flyer dans ma boîte parle d'estimation offerte : ça m'intéresse pour ${theHome(property)} que j'ai ${at(town)}, ${property.surface} m².\nMerci`,
        `Combien vaut aujourd'hui ${aHome(property)} de ${property.surface} m² ${at(town)}, ${property.street} ? Un ordre d'idée suffira pour commencer.`,
      ])
      return letterOf(scene, { subject: random.pick(['estimation', 'Estimation offerte', `combien vaut mon bien à ${town}`]), body, signature: linesOf(whole(scene), person.phonePrinted, random.chance(0.5) && random.pick(PHONE_ADDS)), intent: 'valuation' })
    },
  },
})

export const AGENCY_PEOPLE_OF_THE_FOURTH_YEAR: readonly Family[] = [buyer, tenant, owner]
