/** People who look for something to rent: who present themselves, who ask for a child, who come from abroad. */
import { agencyFamily } from './families-of.ts'
import { divisions, type Words, whole } from '../../letter.ts'
import { capital } from '../../no-lead-pieces.ts'
import { at, dwelling, kindOf, theHome, thisHome } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { blocks, bye, byPhone, hello, maybe, penned, said, signed, tail } from '../../pieces/people-pieces.ts'

const RENTS = { transaction: 'rent', silence: 1, who: 'plain' } as const

const WORK = ['en CDI dans la même entreprise depuis 2019', 'fonctionnaire titulaire', 'préparateur en pharmacie', 'en période d’essai jusqu’en mars', 'auto-entrepreneur depuis quatre ans',
  'retraité de la SNCF', 'en contrat d’apprentissage', 'conducteur de bus à la régie', 'professeure des écoles']
const PAY = ['mes revenus nets s’élèvent à 2 150 € par mois', 'à deux nous gagnons 3 400 € net', 'je touche environ trois fois le loyer', 'mon père se porte caution', 'j’ai la garantie Visale',
  'je perçois 1 780 € net plus une prime']
const HAVE = ['Je n’ai pas d’animaux et ne fume pas.', 'J’ai un petit chat, j’espère que cela ne pose pas de souci.', 'Mon préavis court jusqu’à la fin du mois prochain.',
  'Mon dossier complet est prêt (bulletins, avis d’imposition, quittances), je vous l’envoie dès que vous voulez.', 'Je peux emménager immédiatement.', 'Nous sommes un couple avec un bébé.',
  'Je vis seul avec mon fils de 8 ans en garde alternée.']

function presenting(scene: Scene): Words {
  const { random, property, price } = scene
  const { place: { town }, surface, rooms, ref } = property
  const which = random.pick([`${theHome(property)} ${at(town)} à ${price}`, `${theHome(property)} de ${surface} m² que vous louez ${at(town)}`, `le T${rooms} à louer ${at(town)}`,
    `la location ${ref}`, `${theHome(property)} réf ${ref}`])
  const wish = random.pick<Words>([
    ['visit', `Je souhaite visiter ${which}.`], ['visit', `Pourriez-vous me dire quand ont lieu les visites pour ${which} ?`], ['availability',
      `Est-ce que ${which} n’est pas encore attribué ? Si non, je dépose un dossier aujourd’hui.`],
    ['information', `Comment faire pour candidater pour ${which} ? Faut-il d’abord vous transmettre des justificatifs ?`], ['visit',
      `Je me permets de vous solliciter pour ${which}, que j’aimerais voir au plus tôt.`],
  ])
  const self = said(`Je suis ${random.pick(WORK)}${random.chance(0.7) ? ` et ${random.pick(PAY)}` : ''}.`, maybe(random, 0.6, random.pick(HAVE)))
  const call = byPhone(scene, (phone) => random.pick([`Joignable toute la journée au ${phone}.`, `Mon numéro : ${phone}`, '']))
  return [wish[0], random.chance(0.65) ? blocks(said(wish[1], self), call) : said(wish[1], call)]
}

function filed(drawn: Scene) {
  const scene = dwelling(drawn, ({ kind }) => kind !== 'house' || drawn.random.chance(0.6))
  const { random, property } = scene
  const [intent, words] = presenting(scene)
  return penned(scene, {
    subject: random.pick([`Candidature location ${property.ref}`, `Location ${property.place.town}`, `Demande de visite - ${property.title}`, 'Recherche location', `${kindOf(property)} à louer`,
      `Logement ref ${property.ref}`]),
    body: blocks(hello(scene), words, bye(scene)), intent, signature: random.chance(0.35) ? `${whole(scene)}${tail(scene)}` : signed(scene), ...(random.chance(0.5) && { look: divisions }),
  })
}

const SCHOOLS = ['en première année de médecine', 'à l’IUT en septembre', 'en BTS alternance', 'en école d’infirmiers', 'pour un stage de six mois', 'en licence de droit']

function forChild(drawn: Scene) {
  const scene = dwelling(drawn, ({ kind, rooms }) => kind !== 'house' && (rooms ?? 9) <= 3)
  const { random, property, price } = scene
  const { place: { town }, ref, surface } = property
  const child = random.pick(['mon fils', 'ma fille', 'notre fille', 'notre fils', 'mon petit-fils'])
  const start = random.pick([
    `J’écris pour ${child}, qui entre ${random.pick(SCHOOLS)} et cherche un logement ${at(town)}. ${capital(theHome(property))} de ${surface} m² à ${price} nous irait très bien.`,
    `Nous serions intéressés par ${thisHome(property)} (ref ${ref}) pour ${child} qui sera ${random.pick(SCHOOLS)}.`,
    `${child[0]!.toUpperCase()}${child.slice(1)} vient d’être admis${/fille/.test(child) ? 'e' : ''} ${random.pick(SCHOOLS)} ! Est-ce que ${theHome(property)} ${at(town)} se loue meublé ?`,
  ])
  const more = [
    maybe(random, 0.6, 'Nous serons garants tous les deux, nous possédons notre maison.'), maybe(random, 0.4, 'Est-ce trop tôt pour le bloquer jusqu’au 25 août ?'),
    maybe(random, 0.4, 'Le logement est-il éligible à l’APL ?'), maybe(random, 0.5, 'Nous habitons à quatre heures de route, une visite en vidéo serait-elle envisageable ?'),
  ]
  const call = byPhone(scene, (phone) => random.pick([`Merci de m’appeler plutôt que ${child} : ${phone}.`, `Mon portable ${phone}`, '']))
  return penned(scene, {
    subject: random.pick(['Logement étudiant', `Logement pour ${child}`, `Location étudiante ${at(town)}`, `Ref ${ref} - logement étudiant`, `location pour la rentrée ${town}`]),
    body: blocks(hello(scene), said(start, ...more), call, bye(scene)), intent: /meublé/.test(start) ? 'information' : more[3] ? 'visit' : 'information', signature: signed(scene), look: divisions,
  })
}

function english(scene: Scene): Words {
  const { random, property, price } = scene
  const { place: { town }, surface, ref } = property
  const reach = byPhone(scene, (phone) => random.pick([`My number (WhatsApp too) is ${phone}.`, `You can text me on ${phone}.`, '']))
  const wish = random.pick<Words>([
    ['visit', `I am moving to France for work and would love to see the place you rent out in ${town} for ${price}. I land on the 9th and stay ten days.`],
    ['availability', `Is your rental ${ref} in ${town} still free from the first of the month? We are a family of three relocating with our company.`],
    ['information', `We came across your ${surface} m² rental in ${town} (ref. ${ref}). Could you tell us whether bills are included and how long the lease runs?`],
    ['information', `How much deposit do you ask for the rental ${ref} in ${town}? And is there a lift? I have a cello.`],
    ['callback', `Could someone who speaks English ring me about your rental in ${town} (${price})?`],
    ['visit', `We are in ${town} from Tuesday to Friday and would like to look at your rental ${ref}. Any slot suits us.`],
    ['availability', `Quick question: has the ${surface} m² rental in ${town} been let already?`],
    ['visit', `My husband starts at the research centre near ${town} next month. May we view your rental ${ref} by video call?`],
  ])
  return [wish[0], blocks(random.pick(['Hello,', 'Dear Sir or Madam,', 'Bonjour,', 'Hi there,']), said(wish[1], maybe(random, 0.4, 'Sorry for writing in English, my French is still poor.'),
    maybe(random, 0.4, 'Our employer acts as guarantor.')), reach, random.pick(['Kind regards,', 'Many thanks', 'Best wishes,', 'Merci beaucoup,']))]
}

function broken(scene: Scene): Words {
  const { random, property, price } = scene
  const { place: { town }, ref } = property
  const reach = byPhone(scene, (phone) => random.pick([`mon telephone ${phone}`, `whatsapp ${phone}`, '']))
  const wish = random.pick<Words>([
    ['visit', `Moi et ma famille cherche logement, nous arrive en France le mois prochaine. Est possible de voir celui de ${town} reference ${ref} ?`],
    ['availability', `Je suis interesse pour votre location de ${town} ${price}. C’est encore disponible s’il vous plait ? J’ai contrat de travaille.`],
    ['visit', `Chere madame monsieur je suis doctorant je vient de Maroc le 28, je veux visiter le logement ${ref} ${at(town)} avec mon cousin qui habite deja la`],
    ['callback', `Svp contacter moi pour location ${ref}. Je parle francais un peu et anglais bien.`],
    ['information', `Je voudrais savoir le loyer avec tout les charges pour le ${ref} et combien de garantie il faut payer`],
  ])
  return [wish[0], blocks('Bonjour', wish[1], reach, random.pick(['merci beaucoup', 'Cordialement', 'Avec respect']))]
}

function fromAbroad(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property } = scene
  const isEnglish = random.chance(0.5)
  const [intent, body] = isEnglish ? english(scene) : broken(scene)
  return penned(scene, {
    subject: isEnglish ? random.pick([`Rental in ${property.place.town}`, `Your listing ${property.ref}`, 'Flat for rent']) : random.pick([`Location ${property.ref}`,
      `appartement ${property.place.town}`, 'Demande de location']),
    body, intent, language: isEnglish ? 'en' : 'fr', ...(isEnglish && { says: 'name transaction' }), signature: signed(scene), look: divisions,
  })
}

export const TENANTS = agencyFamily({ id: 'mail-tenants', about: 'Tenants-to-be who present themselves, ask for a child or write from abroad', wants: RENTS, isByHand: true, forms: { filed,
  forChild, fromAbroad } })
