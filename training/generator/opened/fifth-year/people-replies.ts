/** Answers inside a thread with us: to a proposed slot, to a question, with papers. */
import { noLead } from './families-of.ts'
import { html, lines } from '../../html.ts'
import { whole } from '../../letter.ts'
import { comingDay, dayInFull, dayName, PLAIN, slashed } from '../../no-lead-pieces.ts'
import { ownMail, THREAD } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import { at, byDay, dayBefore, dwelling, quoted, theHome } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { addressOf } from '../../agency-pieces.ts'
import { blocks, bye, byPhone, maybe, signed, tail } from '../../pieces/people-pieces.ts'

/** What we wrote last, as it stands below the answer. */
function ours({ random, agency, person, property }: Scene, matter: string): string {
  return linesOf(`Bonjour ${person.firstName},`, '', matter, '', `${agency.agent.firstName} ${agency.agent.lastName}`, `${agency.name} – ${agency.phonePrinted}`,
    random.chance(0.5) && `Bien ${property.ref}`)
}

function answered(scene: Scene, words: { readonly body: string; readonly matter: string; readonly subject: string; readonly end: string }) {
  const { random, agency, date } = scene
  const head = random.pick([
    `Le ${dayBefore(scene)} à ${hourOf(date)}, ${agency.name} <${agency.intake}> a écrit :`,
      `De : ${agency.name} <${agency.intake}>\nEnvoyé : ${dayBefore(scene)} ${hourOf(date)}\nÀ : ${whole(scene)}\nObjet : ${words.subject}`,
      `${slashed(date - 86_400_000)} ${hourOf(date)}, ${agency.name} :`,
  ])
  const before = ours(scene, words.matter)
  const top = blocks(words.body, words.end)
  const isBare = random.chance(0.15)
  const text = isBare ? top : `${top}\n\n${head}\n${head.startsWith('De') ? `\n${before}` : quoted(before)}`
  return ownMail(scene, {
    subject: `${random.pick(['Re: ', 'RE: ', 'Re : '])}${words.subject}`, text,
      html: isBare ? lines(top) : html`<div dir="ltr">${lines(top)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">${lines(head)}<br></div>
<blockquote style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${lines(before)}<p style="font-size:11px">${addressOf(scene)}</p></blockquote></div>`,
    state: 'reply', headers: THREAD(scene), more: { message: words.body },
  })
}

const upper = (text: string) => `${text[0]!.toUpperCase()}${text.slice(1)}`
const end = (scene: Scene): string => (scene.random.chance(0.4) ? signed(scene) : `${scene.person.firstName}${scene.random.chance(0.6) ? tail(scene) : ''}`)

function slot(drawn: Scene) {
  const scene = byDay(dwelling(drawn))
  const { random, property } = scene
  const soon = comingDay(scene)
  const day = dayName(soon)
  const hour = `${random.int(9, 18)}h${random.pick(['', '15', '30'])}`
  const body = blocks(maybe(random, 0.5, 'Bonjour'), random.pick([
    `C’est parfait pour ${day} ${hour}, à bientôt.`, `ok ${day} ${hour}`, `Nous prenons le créneau de ${day} à ${hour}. Où se gare-t-on ?`,
      `Le second horaire nous convient mieux. Est-ce que ma mère peut venir avec nous ?`, `Merci ! Je serai là ${day}, pouvez-vous m’envoyer l’adresse précise ?`,
      'Aucune de ces dates ne va, avez-vous quelque chose le matin ?',
    byPhone(scene, (phone) => `Entendu pour ${day}. En cas de retard, mon portable : ${phone}`) ?? `Entendu pour ${day}.`, 'Je confirme ma présence, merci pour votre réactivité.',
      'On vient à trois, avec le futur locataire de la chambre du fond !',
    'Ni l’un ni l’autre, je suis en déplacement. Fin du mois ?', `${hour} impec`, 'Plutôt le lendemain alors, si c’est encore bon pour vous.',
  ]), maybe(random, 0.4, bye(scene)))
  return answered(scene, {
    body, end: end(scene), subject: random.pick([`Votre visite ${at(property.place.town)}`, `Proposition de créneaux – ${property.ref}`, `${upper(theHome(property))} ${at(property.place.town)}`]),
    matter: random.pick([`Je peux vous faire visiter ${theHome(property)} ${at(property.place.town)} ${day} à ${hour} ou le lendemain à 17h. Qu’est-ce qui vous va ?`,
      `Voici nos prochaines disponibilités pour ${theHome(property)} : ${dayInFull(soon)} à ${hour}, ou sur rendez-vous.`]),
  })
}

function asked(drawn: Scene) {
  const scene = byDay(dwelling(drawn))
  const { random, property, price } = scene
  const body = blocks(maybe(random, 0.6, 'Bonjour,'), random.pick([
    'Merci pour ces précisions. Et pour la taxe foncière, avez-vous le chiffre ?', 'Finalement le chauffage, c’est du gaz de ville ou une cuve ?',
      'Bien reçu. On en parle ce week-end en famille et on revient vers vous.', 'Après la visite nous restons partagés : la deuxième chambre donne-t-elle vraiment sur la cour ?',
      'Nous proposons de monter un peu si le vendeur laisse la cuisine.', 'Merci pour la visite d’hier ! Pouvez-vous m’envoyer le dernier procès-verbal de l’assemblée ?',
      'Non, pas encore d’accord de la banque, nous les voyons mardi.', 'Le prix plancher du vendeur, vous le connaissez ?',
        'On laisse tomber pour celui-là, la rue est trop passante. Autre chose de votre côté ?',
    'Oui nous sommes toujours intéressés, mais il faut d’abord vendre chez nous.', 'Pas de visite pour l’instant, je voudrais d’abord savoir si l’on peut y mettre un poêle.',
      'Avez-vous eu le retour du propriétaire au sujet de notre dossier ?',
  ]), maybe(random, 0.5, bye(scene)))
  return answered(scene, {
    body, end: end(scene), subject: random.pick([`Votre demande – ${property.title}`, `Réf. ${property.ref}`, `Informations ${property.place.town}`]),
    matter: random.pick([`Comme demandé, voici les éléments sur ${theHome(property)} ${at(property.place.town)}, proposé à ${price}.`.replace('proposé', /^(?:la|cette) /.test(theHome(property))
      ? 'proposée' : 'proposé'), `Suite à votre visite de ${theHome(property)}, où en êtes-vous de votre réflexion ?`, 'Avez-vous pu avancer avec votre banque depuis notre dernier échange ?']),
  })
}

function papers(drawn: Scene) {
  const scene = byDay(dwelling(drawn))
  const { random, property, date } = scene
  const body = blocks(random.pick(['Bonjour,', 'Rebonjour,', 'Bonsoir']), random.pick([
    'Ci-joint nos trois derniers bulletins de salaire et l’avis d’imposition.', `Voici la simulation de la banque datée du ${dayOf(date - 3 * 86_400_000)}.`,
      'Je vous renvoie le bon de visite signé.', 'Vous trouverez en pièce jointe ma carte d’identité recto verso, il manque encore la quittance du mois dernier que j’attends.',
      'L’offre écrite est jointe, signée par nous deux.', `Les fichiers étaient trop lourds, je vous les ai mis sur un lien : https://gros-fichiers.example/d/${random.hex(8)}`,
      'comme demandé le justificatif de domicile. dites moi si c est bon',
  ]), maybe(random, 0.3, 'Merci de m’en accuser réception.'), maybe(random, 0.5, bye(scene)))
  return answered(scene, {
    body, end: end(scene), subject: random.pick([`Pièces à fournir – ${property.ref}`, 'Votre dossier', `Dossier ${theHome(property)} ${at(property.place.town)}`]),
    matter: random.pick(['Pour compléter votre dossier, il nous faudrait encore vos justificatifs de revenus et une pièce d’identité.', 'Merci de nous retourner le document joint, daté et signé.',
      'Dès réception de vos documents, nous présenterons votre candidature au propriétaire.']),
  })
}

export const REPLIES = noLead<Made>({ id: 'replies', about: 'Answers to our own mails: to slots, to questions, with papers', wants: PLAIN, forms: { slot, asked, papers }, make: madeBy })
