/** People with everyday business: who lives in a let flat, who sells through the agency, offices and craftsmen. */
import { homeFor } from '../agency-pieces.ts'
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines } from '../html.ts'
import { whole } from '../letter.ts'
import { capital, comingDay, DAY, dayInFull, dayName, monthName, PLAIN, slashed, somebody } from '../no-lead-pieces.ts'
import { ownMail } from '../other-makers.ts'
import { at, theHome } from '../own-words.ts'
import { blocks, bye, byPhone, hello, maybe, said, tail } from '../pieces/people-pieces.ts'
import type { Scene } from '../scene.ts'
import { type Made, madeBy } from '../site-pieces.ts'
import { local } from '../values/agencies.ts'
import { streetOf } from '../values/properties.ts'
import { noLead } from './families-of.ts'

/** Many type without accents. */
const typedFast = ({ random }: Scene, text: string): string => (random.chance(0.2) ? text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').replaceAll('’', "'") : text)

const tenantNeeds = ({ random, date, side }: Scene): readonly (readonly [string, string])[] => [
  ['Chaudière en panne', said('Depuis hier soir la chaudière affiche une erreur et nous n’avons plus d’eau chaude.', maybe(random, 0.5, 'Nous avons un bébé de huit mois, c’est assez urgent.'),
    'Pouvez-vous envoyer quelqu’un ?')],
  ['quittance',
    said(`Il me faudrait la quittance de ${monthName(date - 30 * DAY)} pour la CAF, je ne la trouve pas dans mon espace.`,
      random.pick(['Merci de me l’envoyer par mail.', 'C’est possible aujourd’hui ?']))],
  ['Préavis de départ',
    said(`Je vous informe que je quitterai le logement situé ${random.int(2, 80)} ${streetOf(random, side)} le ${slashed(date + 32 * DAY)}.`,
      'Le recommandé est parti ce matin. Quand peut-on fixer l’état des lieux de sortie ?')],
  ['Fuite sous l’évier',
    said('Il y a une fuite sous l’évier de la cuisine, j’ai coupé l’arrivée et mis une bassine. Le voisin du dessous dit que son plafond est humide.',
      'Je peux être là pour le plombier tous les jours avant 9h.')],
  ['dépôt de garantie',
    `Cela fait maintenant plus de deux mois que j’ai rendu les clés et je n’ai toujours pas reçu ma caution de ${random.int(4, 11) * 100 + 50} euros. Merci de me dire où ça en est.`],
  ['Bruit des voisins', 'C’est encore la fête au deuxième, tous les week-ends jusqu’à trois heures. Est-ce que l’agence peut leur écrire ? Nous avons prévenu la mairie.'],
  ['changement de RIB', 'J’ai changé de banque, vous trouverez mon nouveau RIB en pièce jointe pour le prélèvement du loyer. Merci de confirmer que c’est bien pris en compte.'],
  ['Attestation d’assurance', 'Voici mon attestation d’assurance habitation pour l’année, comme demandé dans votre courrier. Bonne réception.'],
  ['Clé perdue', 'J’ai perdu le badge du hall, comment faire pour en avoir un autre et combien ça coûte ?'],
]

function fromATenant(scene: Scene): Draft {
  const { random, person, side } = scene
  const [subject, need] = random.pick(tenantNeeds(scene))
  const flat = random.chance(0.5) ? `Locataire appt ${random.int(1, 48)}, ${random.int(1, 60)} ${streetOf(random, side)}` : null
  const text = typedFast(scene, blocks(hello(scene), need, bye(scene)))
  const end = [whole(scene), flat, random.chance(0.6) && person.phonePrinted].filter((one) => one).join('\n')
  return ownMail(scene, { subject: random.pick([subject, capital(subject), subject.toLowerCase(), `${subject} - ${whole(scene)}`]),
    text: `${text}\n\n${end}${random.chance(0.35) ? `\n${tail(scene)}` : ''}` })
}

const ownerWords = (scene: Scene): readonly (readonly [string, string])[] => {
  const { random, property, date } = scene
  const home = theHome(property)
  return [
    [`Retour sur la visite de ${dayName(date - 2 * DAY)}`, said(`Vous avez fait visiter ${home} ${at(property.place.town)} il y a deux jours et nous restons sans nouvelles.`, maybe(random, 0.6,
      'Qu’ont pensé ces personnes ?'), 'Faut-il revoir le prix selon vous ?')],
    ['Photos de l’annonce',
      `Sur l’annonce de notre bien (réf. ${property.ref}), la photo du salon date d’avant les travaux. Pourriez-vous la remplacer par celles que je joins, et préciser que la toiture est neuve ?`],
    [`Notre mandat ${property.ref}`,
      said(`Le mandat que nous vous avons confié pour ${home} arrive à son terme. Nous souhaitons continuer avec vous mais sans exclusivité.`,
        random.pick(['Pouvez-vous préparer le papier ?', 'Quelle est la marche à suivre ?']))],
    ['Clés pour samedi', said(`Je serai absent samedi : pour la visite de ${home}, les clés sont chez la gardienne.`, maybe(random, 0.5, 'Pensez à refermer les volets en partant.'),
      'Le chien sera chez ma fille.')],
    ['Loyer du mois', `Je n’ai pas vu passer le virement du loyer pour ${home} ${at(property.place.town)}. Le locataire a-t-il payé ? Mon relevé de gestion n’est pas non plus arrivé.`],
    ['Baisse de prix',
      `Après réflexion avec ma sœur, nous acceptons de descendre à ${Math.round((property.price * 0.95) / 1000)} 000 € net vendeur. Vous pouvez modifier l’annonce « ${property.title} ».`],
  ]
}

function fromAnOwner(drawn: Scene): Draft {
  const scene = homeFor(drawn, 'sale', ({ price }) => price > 60_000)
  const { random, person } = scene
  const [subject, words] = random.pick(ownerWords(scene))
  const signature = `${whole(scene)}${random.chance(0.6) && person.phonePrinted !== null ? `\n${person.phonePrinted}` : ''}`
  const text = `${typedFast(scene, blocks(hello(scene), words, maybe(random, 0.25, 'Je suis joignable plutôt le soir.'), bye(scene)))}\n${signature}`
  return ownMail(scene, { subject: random.chance(0.25) ? `Re: ${subject}` : subject, text,
    html: html`<div style="font-family:'Segoe UI',Helvetica;font-size:13px" class="corps">${lines(text)}</div>` })
}

const officeWords = (scene: Scene): readonly (readonly [string, string, string, string])[] => {
  const { random, property, date } = scene
  const seller = somebody(scene)
  const buyer = somebody(scene)
  const day = dayInFull(comingDay(scene))
  const home = `${property.typeName.toLowerCase()} ${at(property.place.town)}`
  return [
    ['etude-quai-des-tonneliers.example', 'Notaire assistante', `VENTE ${seller.split(' ').at(-1)!.toUpperCase()} / ${buyer.split(' ').at(-1)!.toUpperCase()}`,
      `Je vous confirme la signature de l’avant-contrat le ${day} en l’étude.
Merci de nous transmettre ${random.pick(['le dossier de diagnostics', 'votre facture d’honoraires et votre RIB', 'les trois derniers procès-verbaux d’assemblée'])}.
${random.chance(0.5) ? `Le prêt de ${buyer} est accordé.` : 'Nous sommes toujours dans l’attente du certificat d’urbanisme.'}`],
    ['syndic-horizon-copro.example', 'Gestionnaire copropriétés', `Pré-état daté – lot ${random.int(2, 140)}`,
      `Suite à votre demande pour l’${random.pick(['immeuble', 'ensemble immobilier'])} concernant ${seller}, le pré-état daté est facturé 380 € TTC au vendeur. Délai : dix jours ouvrés.`],
    ['plomberie-vasseline.example', 'Plombier chauffagiste', `Devis ${random.digits(4)} / ${home}`,
      `Je suis passé ce matin. Il faut changer le groupe de sécurité et un mètre de cuivre : ${random.int(18, 64) * 10} € TTC, disponible dès ${day}.\nDites-moi si le propriétaire est d’accord.`],
    ['panneaux-du-littoral.example', 'Atelier pose', 'Pose de vos panneaux',
      `Les six panneaux sont prêts. Notre poseur passera ${day} dans la matinée, sauf pluie. Il lui faudra l’accès au portail pour ${theHome(property)} ${at(property.place.town)}.`],
    ['mairie-demo.example', 'Service de l’état civil', 'Domiciliation d’un administré',
      `Nous vérifions la date d’entrée dans les lieux de ${seller}. Pouvez-vous nous indiquer si un bail est en cours depuis le ${slashed(date - 400 * DAY)} ?`],
    ['lycee-des-metiers.example', 'BTS Professions immobilières, 1re année', 'Candidature en alternance',
      `Actuellement en première année de BTS, je cherche une agence pour mon alternance à partir de septembre, deux jours de cours par semaine. Mon CV est en pièce jointe.
Je peux me déplacer pour un entretien ${random.pick(['dès la semaine prochaine', 'le mercredi ou le vendredi'])}.`],
  ]
}

function fromAnOffice(drawn: Scene): Draft {
  const scene = homeFor(drawn, drawn.property.transaction)
  const { random, person, agency } = scene
  const [host, role, subject, words] = random.pick(officeWords(scene))
  const greeting = random.pick(['Bonjour,', `Bonjour ${agency.agent.firstName},`, 'Madame, Monsieur,'])
  const number = byPhone(scene, (phone) => `\n${random.pick(['Ligne directe : ', 'T. ', ''])}${phone}`) ?? ''
  const text = `${blocks(greeting, words, bye(scene), whole(scene))}\n${role}${number}`
  return ownMail(scene, {
    subject, office: `${local(person.firstName!)[0]}.${local(person.lastName!)}@${host}`,
      text: `${text}\n\nCe courriel et ses pièces jointes peuvent être confidentiels ; s’il vous est parvenu par erreur, supprimez-le.`,
    html: html`<div class="WordSection1"><p style="font-size:11pt;font-family:Garamond">${lines(text)}</p>
<p style="font-size:7.5pt;color:#1f3864"><img src="cid:logo-${host}" alt="">
Ce courriel et ses pièces jointes peuvent être confidentiels ; s’il vous est parvenu par erreur, supprimez-le.</p></div>`,
  })
}

export const everyday: Family = noLead<Made>({
  id: 'daily-business', about: 'tenants with a leak or a receipt to ask for, owners about their sale, notaries, managers, craftsmen and trainees', wants: PLAIN,
  forms: { fromATenant, fromAnOwner, fromAnOffice }, make: madeBy,
})
