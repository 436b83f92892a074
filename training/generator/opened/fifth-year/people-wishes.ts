/** Wishes: appointments to call off or to move, contacts that want no more mail, people who ask after their data. */
import { noLead } from './families-of.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { comingDay, dayInFull, PLAIN } from '../../no-lead-pieces.ts'
import { ownMail } from '../../other-makers.ts'
import { at, dwelling, theHome } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { blocks, bye, byPhone, hello, joined, maybe, said, signed, tail } from '../../pieces/people-pieces.ts'

const BECAUSE = ['ma fille est malade', 'je suis retenu au travail', 'on a eu un autre logement', 'le train est supprimé', 'mon compagnon n’est pas libre', 'la banque vient de nous dire non',
  'je n’ai plus de voiture']

function appointment(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property } = scene
  const day = dayInFull(comingDay(scene))
  const hour = `${random.int(9, 18)}h`
  const which = random.pick([`la visite de ${day}`, `notre rendez-vous de ${day} à ${hour}`, `la visite prévue ${at(property.place.town)} ${day}`, `le rdv de demain ${hour}`,
    `le passage de votre estimateur ${day}`])
  const isMove = random.chance(0.5)
  const words = isMove
    ? random.pick([`Serait-il possible de décaler ${which} ? ${random.pick(['Plutôt en début de soirée.', 'La semaine d’après m’irait.', 'Même heure le lendemain ?'])}`,
      `Un contretemps m’oblige à reporter ${which}, ${random.pick(BECAUSE)}. Que pouvez-vous me proposer d’autre ?`, `je peux pas venir avant 18h pour ${which}, on peut repousser d une heure ?`,
      `Peut-on avancer ${which} d’une petite heure ?`])
    : random.pick([`Je dois malheureusement annuler ${which} : ${random.pick(BECAUSE)}.`, `Nous ne viendrons pas à ${which}, désolés de vous prévenir si tard.`,
      `Merci d’annuler ${which}, ${theHome(property)} ne correspond finalement pas à ce que nous cherchons.`, `bonjour j annule ${which}, ${random.pick(BECAUSE)}.`])
  const body = blocks(/^bonjour/.test(words) ? '' : hello(scene), said(joined(words), byPhone(scene, (phone) => random.pick(['', '', `Appelez-moi si besoin au ${phone}.`]))), maybe(random, 0.7,
    bye(scene)))
  const text = blocks(body, random.chance(0.5) ? signed(scene) : `${scene.person.firstName} ${scene.person.lastName}${tail(scene)}`)
  return ownMail(scene, { subject: isMove ? random.pick(['Report de visite', 'Changement d’horaire', `RDV ${day}`, 'décaler rdv']) : random.pick(['Annulation',
    `Visite annulée ${at(property.place.town)}`, `RDV ${day}`, 'empêchement']), text, html: divisions(text), state: 'wish', more: { intent: isMove ? 'move' : 'cancel', message: body } })
}

function enough(scene: Scene) {
  const { random, agency } = scene
  const words = random.pick([
    'Nous avons acheté le mois dernier, vous pouvez donc arrêter vos envois.', 'Je ne cherche plus, merci de retirer mon adresse de vos alertes.',
      `Cela fait quatre fois que je clique sur le lien et je reçois toujours les annonces de ${agency.name}. Stop !`, 'STOP', 'merci de ne plus m’appeler ni m’écrire, mon projet est abandonné',
    'J’ai signé un bail ailleurs. Pouvez-vous clôturer ma recherche ?', 'Veuillez me désinscrire de votre lettre mensuelle.',
      'Ma mère, à qui vous écrivez, est décédée. Soyez gentils de ne plus lui envoyer d’offres.', 'Je reçois vos biens à vendre alors que je ne vous ai rien demandé, retirez-moi de la liste.',
  ])
  const text = words === 'STOP' ? blocks(words, whole(scene)) : blocks(maybe(random, 0.8, hello(scene)), words, maybe(random, 0.6, bye(scene)), random.chance(0.6) ? signed(scene)
    : `${whole(scene)}${tail(scene)}`)
  return ownMail(scene, { subject: random.pick(['Désinscription', 'stop', 'Fin de recherche', 'Plus d’annonces svp', 'Re: Notre sélection de biens', 'arrêt des mails']), text,
    html: divisions(text), state: 'wish' })
}

function rights(scene: Scene) {
  const { random, agency, person } = scene
  const words = random.pick([
    `J’exerce mon droit d’accès : quelles données ${agency.name} détient-elle à mon sujet, et d’où viennent-elles ?`,
      'Conformément à l’article 17 du RGPD, je demande l’effacement de mon dossier locataire, pièces d’identité comprises, ma candidature ayant été rejetée.',
      'Vous avez transmis mon numéro à un courtier sans mon accord. Je m’oppose à tout démarchage et veux savoir à qui il a été communiqué.',
    'Pourriez-vous supprimer toutes les informations me concernant dans vos fichiers ? Je n’ai plus de projet.',
      'Mon nom est mal orthographié dans vos courriers et l’adresse est ancienne, merci de rectifier ma fiche.',
      'Je souhaite recevoir une copie lisible de l’ensemble de mes données personnelles, dans un format courant.', 'Je retire le consentement donné lors de mon passage à l’agence.',
  ])
  const text = blocks(hello(scene), said(words, maybe(random, 0.4, 'Vous disposez d’un mois pour me répondre.'), maybe(random, 0.25, 'Sans réponse, j’irai devant la CNIL.')), maybe(random, 0.3,
    `Adresse concernée : ${person.email}`), random.pick([bye(scene), 'Veuillez recevoir mes salutations.']), signed(scene))
  return ownMail(scene, { subject: random.pick(['Données personnelles', 'Demande RGPD', 'Effacement de mon dossier', 'Droit d’accès', 'À l’attention du responsable des données',
    'mes informations']), text, html: paragraphs(text), state: 'wish' })
}

export const WISHES = noLead<Made>({ id: 'wishes', about: 'Appointments called off or moved, no more mail wanted, rights over data', wants: PLAIN, forms: { appointment, enough, rights },
  make: madeBy })
