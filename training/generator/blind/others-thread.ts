/** People who already know the agency: answers to its mails, wishes to cancel or move, wishes to be left alone. */
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines } from '../html.ts'
import { whole } from '../letter.ts'
import { capital, comingDay, DAY, dayInFull, PLAIN, slashed, timeOf } from '../no-lead-pieces.ts'
import { ownMail, THREAD } from '../other-makers.ts'
import { at, quoted } from '../own-words.ts'
import { blocks, bye, hello, maybe, said, tail } from '../pieces/people-pieces.ts'
import { atWork } from '../pieces/machines-pieces.ts'
import type { Scene } from '../scene.ts'
import { type Made, madeBy, officer } from '../site-pieces.ts'
import { noLead } from './families-of.ts'

const HOURS = ['9h30', '10h', '11h15', '14h', '16h30', '17h45', '18h15']

/** What the agency had written before. */
function ours(scene: Scene, words: string): string {
  const { agency, date, random } = scene
  const sent = date - random.int(1, 3) * DAY - random.int(1, 50) * 60_000
  const head = random.pick([`Le ${slashed(sent)} ${timeOf(sent)}, ${agency.name} a écrit :`, `Le ${dayInFull(sent)} à ${timeOf(sent)}, ${officer(scene)} <${agency.agent.email}> a écrit :`])
  return `${head}\n${quoted(`Bonjour,\n\n${words}\n\n${officer(scene)}\n${agency.name}\n${agency.phonePrinted}`)}`
}

const numberBelow = ({ random, person: { phonePrinted } }: Scene, often: number): string => (random.chance(often) && phonePrinted !== null ? `\n${phonePrinted}` : '')

function answersUs(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, property, agency } = scene
  const day = dayInFull(comingDay(scene))
  const [asked, answered] = random.pick([
    [`Je vous propose une visite ${day} à ${random.pick(HOURS)}. Cela vous irait-il ?`, random.pick(['C’est parfait pour moi, à bientôt.', 'Oui ça nous va, on se retrouve sur place ?',
      'D’accord. Pouvez-vous me rappeler l’adresse exacte ?', 'ok pour moi merci'])],
    ['Pour préparer votre dossier, il me faudrait vos trois derniers bulletins de salaire.', random.pick(['Les voici en pièce jointe. Il manque celui de mai, je l’envoie ce soir.',
      'Je suis indépendante, est-ce que le dernier bilan peut suffire ?', 'Pièces jointes.'])],
    [`Suite à votre visite de ce bien (${property.ref}), qu’en avez-vous pensé ?`, random.pick(['La maison nous a plu mais la route est vraiment trop proche. On continue de chercher.',
      'Nous en avons parlé ce week-end, nous aimerions y retourner avec mes parents.', 'Trop de travaux pour nous, désolés.'])],
    ['Pourriez-vous me préciser votre budget et votre apport ?', random.pick([`Nous pouvons aller jusqu’à ${random.int(18, 42)}0 000 €, dont un tiers d’apport.`,
      'La banque nous suit, je vous transmets la simulation dès que je l’ai.'])],
    ['Le propriétaire a bien reçu votre offre et souhaite réfléchir jusqu’à lundi.', random.pick(['Merci pour le retour. On attend lundi alors, sans monter plus haut.',
      'Très bien, tenez-nous informés svp.'])],
  ] as const)
  const subject = `${random.pick(['Re: ', 'RE: ', 'Re : '])}${random.pick([property.title, `Votre visite ${at(property.place.town)}`, `${agency.name} – suite à votre demande`])}`
  const text = `${blocks(random.chance(0.8) && hello(scene), answered, random.chance(0.7) && bye(scene), whole(scene))}${numberBelow(scene, 0.3)}${random.chance(0.25) ? tail(scene) : ''}`
  return ownMail(scene, { subject, text: `${text}\n\n${ours(scene, asked)}`, state: 'reply', headers: THREAD(scene) })
}

function otherPlans(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, property } = scene
  const when = `${random.pick(['demain', dayInFull(comingDay(scene)), 'jeudi', 'samedi'])} à ${random.pick(HOURS)}`
  const what = random.pick([`la visite prévue ${when}`, `notre rendez-vous de ${when}`, `la visite de ${when} (bien ${property.ref})`, `le rdv ${when} pour l’estimation`])
  const why = maybe(random, 0.6, random.pick(['Mon fils est malade.', 'J’ai un empêchement au travail.', 'Notre train a été supprimé.', 'Problème de voiture.']))
  const cancels = random.chance(0.5)
  const wish = cancels
    ? random.pick([`Il faut que j’annule ${what}, avec mes excuses.`, `Nous ne pourrons finalement pas venir : merci d’annuler ${what}.`,
      `Merci de ne pas compter sur moi pour ${what}.`])
    : random.pick([`Pouvez-vous me décaler ${what} ?`, `Pourrait-on repousser ${what} de quelques jours ?`, `Je dois reporter ${what}.`])
  const next = cancels ? maybe(random, 0.4, 'Encore désolé pour ce contretemps.') : random.pick([`${capital(dayInFull(comingDay(scene) + 3 * DAY))} m’irait bien.`,
    'Plutôt le matin, avant mon travail ?', 'Dites-moi ce que vous avez la semaine d’après.'])
  const text = `${blocks(hello(scene), said(wish, why, next), bye(scene))}\n${whole(scene)}${numberBelow(scene, 0.5)}${random.chance(0.3) ? tail(scene) : ''}`
  const subject = cancels ? random.pick(['Annulation', `Annulation visite ${property.place.town}`, 'Rdv annulé', `visite ${property.ref}`]) : random.pick(['Report de visite',
    'Changement d’horaire', `Décaler notre rendez-vous ${at(property.place.town)}`, 'visite'])
  return ownMail(scene, { subject, text, state: 'wish', ...(random.chance(0.3) && { headers: THREAD(scene) }) })
}

function leaveMeAlone(scene: Scene): Draft {
  const { random, agency, property } = scene
  const [subject, words] = random.weighted<readonly [string, string]>([
    [4, [random.pick(['STOP', 'Stop mails', 'désinscription']), random.pick(['Stop, je ne veux plus recevoir vos mails.',
      'Merci de me retirer de votre liste, cela fait trois fois que je le demande.', 'Je ne cherche plus. Arrêtez les envois svp.'])]],
    [3, ['Effacement de mon dossier (RGPD)', said(`Conformément à l’article 17 du RGPD, je vous demande d’effacer toutes les données me concernant que détient ${agency.name}.`, maybe(random, 0.6,
      'Vous voudrez bien me confirmer l’effacement par écrit dans le délai d’un mois.'))]],
    [2, ['Mes recherches', `Nous avons acheté ${at(property.place.town)}, vous pouvez clore notre dossier et ne plus nous appeler. Merci pour votre accompagnement.`]],
    [2, ['Accès à mes données personnelles',
      'Je souhaite savoir quelles informations vous conservez sur moi, d’où elles viennent et à qui elles ont été transmises. Joignez-en une copie à votre réponse.']],
    [2, [`Annonce ${property.ref}`, 'Ma demande n’a plus lieu d’être, j’ai signé ailleurs. Ne me rappelez pas.']],
    [1, ['Appels répétés', 'Vos collaborateurs m’appellent chaque semaine pour savoir si je vends. Mon numéro est inscrit sur liste d’opposition. Merci d’y mettre fin.']],
  ])
  const text = `${blocks(random.chance(0.6) && hello(scene), words, random.chance(0.5) && bye(scene))}\n\n${whole(scene)}${numberBelow(scene, 0.35)}`
  return ownMail(scene, { subject, text, state: 'wish', html: html`<div class="yahoo-like" dir="ltr" data-setdir="false">${lines(text)}</div>` })
}

export const threads: Family = noLead<Made>({
  id: 'known-people', about: 'answers above what we had written, visits called off or put off, wishes to be deleted or left alone', wants: PLAIN,
  forms: { answersUs, otherPlans, leaveMeAlone }, make: madeBy,
})
