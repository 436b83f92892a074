/** Buyers who write themselves: by thumb, at leisure, with questions. */
import { agencyFamily } from './families-of.ts'
import { divisions, paragraphs, type Words } from '../../letter.ts'
import { aHome, at, dwelling, forHome, kindOf, theHome, thisHome } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { drawPerson } from '../../values/people.ts'
import { pageOfAdvert } from '../../site-pieces.ts'
import { blocks, bye, byPhone, hello, maybe, penned, said, signed, tail } from '../../pieces/people-pieces.ts'

const BUYS = { transaction: 'sale', silence: 1, who: 'plain' } as const

function thumbed({ random, person, property, price }: Scene): Words {
  const home = theHome(property)
  const { place: { town }, ref } = property
  const number = person.phonePrinted
  const me = number === null ? random.pick(['répondez moi par mail svp', 'merci', '']) : random.pick([`mon tel ${number}`, `${number}`, `tel ${number} merci`, `appelez moi au ${number}`,
    `je suis joignable au ${number}`])
  return random.pick<Words>([
    ['visit', `bonjour on aimerai voir ${home} que vous avez ${at(town)} ce samedi si possible\n${me}`],
    ['visit', `Bonjour\n${home[0]!.toUpperCase()}${home.slice(1)} ref ${ref} m interesse beaucoup, quand est ce qu on peut passer ? ${me}`],
    ['availability', `Bjr, ${home} ${at(town)} a ${price} est tjr en vente ? ${me}`],
    ['availability', `slt, je voulais savoir si ${home} ${ref} etait deja vendu, j ai vu le panneau en passant. ${me}`],
    ['information', `Bonsoir, il y a un garage avec ${home} ${at(town)} ? et la taxe fonciere c est combien\n${me}`],
    ['information', `bonjour c est dans quel quartier exactement ${home} a ${price} ? y a t il des travaux a prevoir ? ${me}`],
    ['callback', `Bonjour, pouvez vous me rappeler pour ${home} de ${town}${number === null ? ' ? je n ai pas reussi a vous avoir' : `. ${number} apres 17h`}\nMerci`],
    ['visit', `Bonjour suite a votre annonce ${ref} ${at(town)} je voudrai un rdv pour visiter, je travaille en 2x8 donc plutot le matin la semaine prochaine. ${me}`],
    ['visit', `Salut ! Dispo pour montrer ${home} ${at(town)} mercredi ou jeudi ? Cdt ${me}`],
    ['information', `Bonjour avez vous plus de photos de ${home} ${ref} svp, surtout la cuisine et la sdb. ${me}`],
    ['callback', `RE bonjour j ai essaye 3 fois de vous joindre pour ${home} ${at(town)} ${price}, rappelez moi svp ${number ?? ''}`],
    ['visit', `Coucou c est pour visiter ${home} ${at(town)}, on est 2 adultes 1 ado, libre tous les soirs. ${me}`],
    ['availability', `Bonjour ${home} ${at(town)} vous l avez encore ? On est venus en repérage dimanche, le quartier nous va.\n${me}`],
    ['information', `bsr, ${home} ref ${ref} c est plain pied ? ma mere est en fauteuil. ${me}`],
    ['offer', `bonjour pour ${home} ${ref} est ce que le proprietaire descendrai un peu si on paye sans credit ? ${me}`],
  ])
}

function thumb(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property } = scene
  const [intent, words] = thumbed(scene)
  const name = random.weighted([[4, scene.person.firstName!], [3, `${scene.person.firstName} ${scene.person.lastName}`], [3, '']])
  return penned(scene, {
    subject: random.pick(['Visite', `annonce ${property.ref}`, `${kindOf(property)} ${property.place.town}`, 'Question', 'renseignement', 'votre annonce', 'Demande rdv']), body: words.trim(),
      intent,
    signature: `${name}${random.chance(0.6) ? tail(scene) : ''}`.trim(), look: divisions, from: { name: scene.person.fullName, address: scene.person.email },
  })
}

const MONEY = ['Notre banque nous a donné un accord de principe, nous pouvons donc aller vite.', 'Le financement est bouclé, avec un apport de 60 000 €.',
  'Nous avons signé le compromis de notre logement actuel le mois dernier.', 'Je paierais comptant après une donation.', 'Notre courtier attend seulement un projet précis pour éditer l’offre.']
const WHO = ['Nous attendons un deuxième enfant et cherchons plus grand.', 'Je travaille à l’hôpital et ma mutation prend effet à la rentrée.',
  'Retraités depuis peu, nous voulons nous rapprocher de nos petits-enfants.', 'Nous louons à deux depuis six ans dans le secteur.',
  'Nous vivons aujourd’hui en région parisienne et télétravaillons trois jours par semaine.', 'C’est pour ma fille, qui débute son premier poste.']
const WHEN = ['Nous serions sur place du jeudi soir au dimanche.', 'Tous les soirs après 18 heures me conviennent, sauf le mardi.', 'Un samedi serait l’idéal, de préférence dans la matinée.',
  'Je pose volontiers une demi-journée si vous n’êtes pas disponible le week-end.', 'Nous pouvons nous libérer dès lundi.', 'La semaine du 15 nous arrangerait.']

function pleaded(scene: Scene): Words {
  const { random, property, price } = scene
  const { place: { town }, surface, rooms, ref } = property
  const which = random.pick([`${theHome(property)} de ${surface} m² ${at(town)}`, `${theHome(property)} que vous proposez ${at(town)} au prix de ${price}`, `votre bien référencé ${ref}`,
    `${theHome(property)} de ${rooms} pièces ${at(town)} (réf. ${ref})`, `${theHome(property)} ${at(town)}, annonce n° ${ref}`])
  const call = byPhone(scene, (phone) => random.pick([`Vous pouvez m’appeler au ${phone}.`, `Le plus simple est de me téléphoner : ${phone}.`, '', '']))
  const lead = random.pick<Words>([
    ['visit', `Votre site présente ${which} et nous avons eu un vrai coup de cœur en regardant les photos. Nous souhaiterions une visite rapidement.`],
    ['visit', `C’est avec beaucoup d’intérêt que j’ai découvert ${which}. Accepteriez-vous de me recevoir pour une visite ?`],
    ['information', `Avant de nous déplacer, nous voudrions mieux connaître ${which} : année de construction, mode de chauffage, dernier montant de la taxe foncière.`],
    ['visit', `Nous avons longé hier ${which} et l’environnement nous plaît : à quel moment pourrait-on découvrir l’intérieur ?`],
    ['availability', `J’avais noté au printemps ${which}. Savez-vous si ${thisHome(property)} est toujours à vendre ou si une offre a été acceptée ?`],
  ])
  return [lead[0], said(lead[1], maybe(random, 0.6, random.pick(WHO)), maybe(random, 0.5, random.pick(MONEY)), lead[0] === 'visit' && maybe(random, 0.7, random.pick(WHEN)), call)]
}

/** Two who share one mailbox and one name. */
function coupleOf({ random, side, person }: Scene) {
  const first = `${person.firstName} et ${drawPerson(random, side, 'plain').firstName}`
  const name = `${first} ${person.lastName}`
  return { first, name, signature: person.phonePrinted && random.chance(0.6) ? `${name}\n${person.phonePrinted}` : name }
}

function atLeisure(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property } = scene
  const [intent, words] = pleaded(scene)
  const { ref, place: { town }, title } = property
  const both = random.chance(0.22) ? coupleOf(scene) : null
  return penned(scene, {
    subject: random.pick([`Projet d’achat ${at(town)}`, `Réf. ${ref}`, `Votre annonce « ${title} »`, `Demande concernant ${aHome(property)} ${at(town)}`, 'Prise de contact',
      `${title} - réf ${ref}`]),
    body: blocks(hello(scene), words, bye(scene)), intent, signature: both === null ? signed(scene) : both.signature, look: paragraphs,
    ...(both && { from: { name: both.name, address: scene.person.email }, but: { firstName: both.first } }),
  })
}

const QUESTIONS = ['le montant des charges de copropriété et ce qu’elles comprennent', 'la surface du terrain', 'l’âge de la toiture', 'si la cuisine reste équipée', 'le DPE complet',
  'la raison de la vente', 'si l’on peut aménager le grenier', 'la présence d’un garage ou d’une place attitrée', 'si la fibre est raccordée', 'le type d’assainissement',
  'les travaux votés en assemblée générale', 'l’école de secteur', 'qui paie vos honoraires']

function questioning(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property, price } = scene
  const { ref, place: { town, postcode }, title } = property
  const asked = [...QUESTIONS].sort(() => random.next() - 0.5).slice(0, random.int(2, 5))
  const sign = random.pick(['- ', '• ', '', '* '])
  const list = asked.map((one, index) => (sign === '' ? `${index + 1}) ${one}` : `${sign}${one}`)).join(random.chance(0.8) ? ' ;\n' : '\n')
  const start = random.pick([`Je reviens vers vous pour ${theHome(property)} ${at(town)} (${postcode}), ${forHome(property, 'affiché', 'affichée')} à ${price}. Il me manque :`,
    `Concernant le bien ${ref}, pourriez-vous m’indiquer :`, `Nous hésitons à traverser la France pour voir ${theHome(property)} ${at(town)}. Pour nous décider, nous aimerions connaître :`,
    `Quelques points à éclaircir sur l’annonce « ${title} » :`])
  const link = maybe(random, 0.35, `${pageOfAdvert(scene, 'nos-biens')}`)
  const call = byPhone(scene, (phone) => random.pick(['', `Réponse par mail ou au ${phone}, comme il vous plaira.`, `Si c’est plus rapide de vive voix : ${phone}`]))
  return penned(scene, {
    subject: random.pick([`Questions sur ${theHome(property)} ${at(town)}`, `Questions ref ${ref}`, `Quelques questions (${ref})`, `Annonce ${ref} : questions avant déplacement`]),
    body: blocks(hello(scene), `${start}\n${list}`, said(link, call), bye(scene)), intent: 'information', signature: signed(scene), ...(random.chance(0.5) && { look: divisions }),
  })
}

export const BUYERS = agencyFamily({ id: 'mail-buyers', about: 'Buyers’ own mails: by thumb, at leisure, with a list of questions', wants: BUYS, isByHand: true, forms: { thumb, atLeisure,
  questioning } })
