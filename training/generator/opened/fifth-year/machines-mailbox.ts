/** What mail servers and mailboxes answer by themselves. */
import { html } from '../../html.ts'
import { comingDay, DAY, dayInFull, PLAIN, slashed, timeOf } from '../../no-lead-pieces.ts'
import { fullOf, notice } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { mailDate } from '../../operators/wire.ts'
import { local } from '../../values/agencies.ts'
import { anyPhone, printed } from '../../values/phones.ts'
import { noLead } from './families-of.ts'
import { others, some } from '../../pieces/machines-pieces.ts'

const FAILURES = [
  ['550 5.1.1', 'boîte inconnue', 'L’adresse n’existe pas chez le destinataire, ou elle a été fermée.'], ['552 5.2.2', 'quota dépassé', 'La boîte du destinataire est pleine.'],
  ['554 5.7.1', 'message rejected as spam', 'Le filtre du destinataire a refusé le message.'],
  ['421 4.4.2', 'connection timed out', 'Le serveur du destinataire ne répond pas depuis 48 heures.'],
] as const

/** What the agency had written to somebody whose mailbox refused it. */
const returnedWords = ({ random, property, person, agency }: Scene): readonly string[] => [
  `Bonjour ${person.civility ?? 'Madame, Monsieur'} ${person.civility ? person.lastName : ''}`.trim(), '', random.pick([
    `Nous avons bien noté votre intérêt pour « ${property.title} » (${property.ref}).`,
    `Comme convenu, vous trouverez ci-dessous les informations sur le bien ${property.ref} à ${property.place.town}.`, 'Merci de nous faire parvenir les dernières pièces de votre dossier.',
  ]), `Je reste joignable au ${agency.agent.phonePrinted}.`, '', `${agency.agent.firstName} ${agency.agent.lastName}`, agency.name,
]

/** Odd in its parts: a report whose third part is what was sent. */
const returned: Made = (scene) => {
  const { random, agency, property, person, date } = scene
  const [code, reply, why] = random.pick(FAILURES)
  const host = `mta${random.int(1, 9)}.relais-sortant.example`
  const sentAt = date - (code.startsWith('4') ? 2 * DAY : 0) - random.int(4, 50) * 1000
  const edge = `${random.hex(10)}/${host}`
  const isWhole = random.chance(0.45)
  const sentSubject = random.pick([`Votre visite du ${slashed(date + 2 * DAY)}`, `Re: ${property.title}`, `Nos nouveautés à ${property.place.town}`, 'Votre dossier de location',
    `Compte rendu de visite ${property.ref}`])
  return notice(scene, {
    from: ['Service de distribution', `mailer-daemon@${host}`], subject: random.pick(['Message non distribué', `Non remis : ${sentSubject}`, 'Returned mail: see transcript for details']),
    travels: 'as-is',
    headers: [['Auto-Submitted', 'auto-replied'], ['X-Failed-Recipients', person.email]],
    body: {
      type: `multipart/report; report-type=delivery-status; boundary="${edge}"`,
      content: [
        `--${edge}`, 'Content-Type: text/plain; charset=utf-8', '', `Le serveur ${host} n’a pas pu livrer votre message du ${slashed(sentAt)} à ${timeOf(sentAt)}.`, '',
        `Adresse visée : <${person.email}>`, `Motif : ${why}`,
        random.chance(0.6) ? `Réponse reçue : ${code} ${reply}` : '', '',
        random.pick(['Il ne sera plus présenté. Vérifiez l’adresse, puis renvoyez-le.', 'Aucune nouvelle tentative ne sera faite.']), '', `--${edge}`,
        'Content-Type: message/delivery-status', '', `Reporting-MTA: dns; ${host}`,
        `Arrival-Date: ${mailDate(sentAt)}`, '', `Final-Recipient: rfc822; ${person.email}`, 'Action: failed', `Status: ${code.slice(4)}`, `Diagnostic-Code: smtp; ${code} ${reply}`, '',
        `--${edge}`, ...(isWhole ? ['Content-Type: message/rfc822', ''] : ['Content-Type: text/rfc822-headers', '']),
        `From: "${agency.name}" <${agency.email}>`, `To: ${person.email}`, `Subject: ${sentSubject}`, `Date: ${mailDate(sentAt)}`, `Message-ID: <${random.hex(18)}@${agency.domain}>`,
        ...(isWhole ? ['MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: 8bit', '', ...returnedWords(scene)] : []), '', `--${edge}--`, '',
      ].join('\n'),
    },
  })
}

const inEnglish = (date: number) => new Date(date).toLocaleDateString('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })

interface Absence { readonly text: string; readonly office?: readonly [string, string] }

const ABSENCES: readonly ((scene: Scene, back: number) => Absence)[] = [
  (scene, back) => {
    const { random, side, person } = scene
    const [colleague] = others(scene, 1)
    return { text: linesOf('Bonjour,', '', `Je suis absent${random.pick(['', 'e'])} du bureau, de retour ${dayInFull(back)}.`,
      `En cas d’urgence, vous pouvez joindre ${fullOf(colleague!)} au ${printed(random, anyPhone(random, side))}.`, '', 'Bien à vous,', fullOf(person)) }
  },
  ({ person, random }, back) => ({ text: linesOf(`${random.pick(['bonjour', 'Bonjour'])}, je suis en vacances jusqu’au ${dayInFull(back)} et ne lis pas mes mails tous les jours. a bientot`,
    random.chance(0.5) && (person.firstName ?? '')) }),
  ({ person }, back) => ({ office: [`Office notarial ${person.lastName}`, `accueil@office-${local(person.lastName!)}.example`],
    text: linesOf('Madame, Monsieur,', '', `L’étude est fermée et rouvrira ${dayInFull(back)} à 9 heures.`,
    'Votre courrier électronique sera traité dans l’ordre d’arrivée ; aucun délai légal ne court de son seul envoi.', '', `Office notarial ${person.lastName}`) }),
  ({ random }, back) => ({ text: linesOf('Hello,', '', `Thank you for your email. I am out of the office until ${inEnglish(back)} with limited access to my inbox.`,
    random.chance(0.5) && 'For anything pressing please call the switchboard.', '', 'Kind regards') }),
  ({ random }) => ({ office: ['Syndic Cépage & Fils', 'coproprietaires@cepage-syndic.example'],
    text: linesOf('Bonjour,', '', `Votre courriel a bien été enregistré sous le numéro ${random.digits(7)}.`,
    `Un gestionnaire vous apportera une réponse sous ${random.pick(['48 heures', 'cinq jours ouvrés'])}.`, '', '## Merci de laisser cette ligne dans vos échanges ##',
    'Syndic Cépage & Fils, service copropriétés') }),
  ({ person, random, side, date }) => ({ text: linesOf(`Je ne travaille plus à cette adresse depuis le ${slashed(date - random.int(9, 200) * DAY)}.`,
    `Écrivez désormais à ${person.email.replace(/@.*/, '@nouveau-poste.example')}${random.chance(0.4) ? ` ou appelez le ${printed(random, anyPhone(random, side))}` : ''}.`, '',
    fullOf(person)) }),
]

const absence: Made = (scene) => {
  const { random, person, property } = scene
  const asked = random.pick([`Visite ${property.place.town}`, `Re: ${property.title}`, `Compromis – ${property.typeName.toLowerCase()} ${property.place.town}`, 'Vos disponibilités',
    'Décompte de charges'])
  const { text, office = [fullOf(person), person.email] } = random.pick(ABSENCES)(scene, comingDay(scene))
  return notice(scene, {
    from: office, subject: random.pick([`Réponse automatique : ${asked}`, `Absence : ${asked}`, `Automatic reply: ${asked}`, `Réponse automatique: ${asked}`]), travels: 'as-is',
    headers: [['Auto-Submitted', 'auto-replied'], ...(random.chance(0.7) ? [['X-Auto-Response-Suppress', 'All'] as const] : []),
      ['In-Reply-To', `<${random.hex(22)}@${scene.agency.domain}>`]],
    text,
  })
}

const HELD: readonly (readonly [from: string, subject: string])[] = [
  ['promo@toner-eclair.example', '-60 % sur vos cartouches jusqu’à dimanche'], ['notification@colis-retenu.example', 'Frais de douane à régler : 1,99 €'],
  ['b.ventes@fichier-acheteurs.example', '12 000 acheteurs qualifiés dans votre secteur'],
  ['info@formation-alur-express.example', 'Il vous manque 7 heures de formation'], ['securite@messagerie-pro.example', 'Votre boîte sera désactivée ce soir'],
  ['news@mobilier-homestaging.example', 'Le catalogue de printemps est arrivé'],
  ['contact@referencement-top.example', 'Votre site n’apparaît pas sur la première page'], ['scan@copieur.example', 'Document numérisé 0044'],
  ['hr@recrute-nego.example', 'CV de trois négociateurs confirmés'],
]

const quarantine: Made = (scene) => {
  const { random, agency, property, person, date } = scene
  const own = random.chance(0.4) ? [[person.email,
    random.pick([`Visite ${property.place.town}`, `Question ${property.typeName.toLowerCase()} réf ${property.ref}`, 'Pièces du dossier'])] as const] : []
  const held = [...some(scene, random.int(2, 6), HELD), ...own].sort(() => random.next() - 0.5)
  const hours = held.map(() => date - random.int(20, 1400) * 60_000).sort((one, other) => other - one)
  return notice(scene, {
    from: ['Barbacane – filtre de messagerie', 'rapport@barbacane-filtre.example'],
    subject: random.pick([`${held.length} messages retenus`, `[Barbacane] Rapport du ${slashed(date)} pour ${agency.email}`, `Quarantaine : ${held.length} nouveaux éléments`]),
    html: html`<font face="Arial" size="2">Boîte surveillée : <b>${agency.email}</b><br>Période : ${slashed(date - DAY)} ${timeOf(date)} – ${slashed(date)} ${timeOf(date)}<br><br>
<table border="1" cellpadding="4" cellspacing="0" bordercolor="#b0b0b0" width="100%">
<tr bgcolor="#3a3f44"><td><font color="#ffffff">Heure</font></td><td><font color="#ffffff">Expéditeur</font></td><td><font color="#ffffff">Objet</font></td>
<td><font color="#ffffff">Score</font></td><td></td></tr>
${held.map(([from, subject], at) => html`<tr${at % 2 ? html` bgcolor="#f0f0f0"` : html``}><td>${timeOf(hours[at]!)}</td><td>${from}</td><td>${subject}</td>
<td>${random.int(5, 19)},${random.int(0, 9)}</td><td><a href="https://q.barbacane-filtre.example/lib?m=${random.hex(16)}">Libérer</a>
<a href="https://q.barbacane-filtre.example/ok?m=${random.hex(16)}">Autoriser</a></td></tr>`)}</table><br>
Les éléments sont effacés au bout de ${random.pick([14, 21, 30])} jours. <a href="https://q.barbacane-filtre.example/">Ouvrir la quarantaine</a><br><br><font size="1"
color="#808080">Barbacane 5.${random.int(0, 9)} – nœud fr-${random.int(1, 4)} – rapport établi automatiquement, les réponses ne sont pas lues.</font></font>`,
  })
}

export const mailbox = noLead<Made>({ id: 'machines-mailbox', about: 'a server’s report of what it could not deliver, an absence, a filter’s list of what it holds back', wants: PLAIN,
  make: madeBy, forms: { returned, absence, quarantine } })
