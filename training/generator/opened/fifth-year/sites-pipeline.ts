/** Sales boards, shared tables and the robots between them, telling an agent of a new prospect. */
import { agentOf, isRent, mailto, nickOf } from '../../advert-pieces.ts'
import { type Field, printedOf, saysOf } from '../../forms.ts'
import { html, lines, type Safe } from '../../html.ts'
import { slashed, timeOf } from '../../no-lead-pieces.ts'
import { linesOf, request, when, wordsOf } from '../../request.ts'
import { linesFor, type Made, onOneLine, pageOfAdvert } from '../../site-pieces.ts'
import { agencyFamily } from './families-of.ts'
import { phoneLink } from '../../pieces/sites-pieces.ts'

/** Whole sentences with the facts in them, as a colleague would write them. */
const sentences: Made = (scene) => {
  const { agency: { agent, name }, person: { fullName, email }, property: { title, ref, place }, price, random } = scene
  const phone = when(printedOf(scene, 'phone'), () => html` ou au ${phoneLink(scene)}`)
  const isPriced = random.chance(0.5)
  return request(scene, {
    from: { name: 'Marius de Quai n°9', address: 'marius@quai-neuf.example' }, subject: random.pick([`${agent.firstName}, à vous de jouer : ${fullName}`, `Nouveau prospect : ${fullName}`]),
    html: html`<div style="font-family:Calibri,sans-serif;font-size:15px;color:#222"><p>Bonjour ${agent.firstName},</p>
<p><b>${fullName}</b> regarde de près votre ${isRent(scene) ? 'location' : 'vente'} « ${title} » à ${place.town} (réf. ${ref}${isPriced ? `, ${price}` : ''}). Vous pouvez lui répondre à
${mailto(email)}${phone}.</p>
${wordsOf(scene, '<p style="margin-left:24px;font-style:italic">', '</p>')}
<p>Objectif de rappel : avant ${random.pick(['midi', '17 h', 'demain 10 h'])}. Si ce prospect n’est pas pour vous, <a href="https://quai-neuf.example/p/${random.hex(9)}/rendre">rendez-le au
pot commun</a>.</p>
<p>Marius, votre chef de bord chez Quai n°9<br><span style="font-size:11px;color:#888">Tableau « ${isRent(scene) ? 'Locataires' : 'Acquéreurs'} » de ${name}. Besoin d’un humain ?
04 65 71 30 30</span></p></div>`,
    says: `name email phone message title town ref transaction ${isPriced ? 'price' : ''}`,
  })
}

/** One head row and one row of values, as a table is pasted into a mail. */
const table: Made = (drawn) => {
  const scene = onOneLine(drawn)
  const { agency, person, property: { ref, place }, message, random, date } = scene
  const head = (text: string) => html`<td bgcolor="#FFE699" style="border:1px solid #999;padding:4px 7px"><b>${text}</b></td>`
  const cell = (content: Safe | string | null) => html`<td valign="top" style="border:1px solid #999;padding:4px 7px">${content ?? ''}</td>`
  return request(scene, {
    from: { name: 'Suivi prospects', address: `suivi-prospects@${agency.domain}` }, subject: `Prospects du ${slashed(date)} – 1 ligne pour ${agentOf(scene)}`,
    html: html`<p style="font-family:Arial;font-size:13px">Bonjour, voici ce qui est entré depuis le dernier envoi :</p>
<table style="border-collapse:collapse;font-family:Arial;font-size:12px"><tr>${['Arrivé', 'Prospect', 'Joignable', 'Réf.', 'Secteur', 'Ce qu’il en dit'].map(head)}</tr>
<tr>${cell(timeOf(date))}${cell(person.fullName)}${cell(html`${mailto(person.email)}${when(printedOf(scene, 'phone'), (phone) => html`<br>${phone}`)}`)}
${cell(ref)}${cell(place.town)}${cell(message?.text ?? random.pick(['', '(rien)', '/']))}</tr></table>
<p style="font-family:Arial;font-size:11px;color:#777">Pensez à noter l’issue dans le tableau partagé. ${agency.name}, ${agency.phonePrinted}.</p>`,
    says: 'name email phone message ref town',
  })
}

const COLUMNS: readonly Field[] = [
  ['horodatage', ({ date }) => `${slashed(date)} ${timeOf(date)}:0${date % 9}`], ['nom complet', 'name'], ['email', 'email'], ['telephone', 'phone'], ['bien', 'title'], ['ref', 'ref'],
  ['message', 'message'],
  ['page', (scene) => pageOfAdvert(scene, 'catalogue')], ['utm_source', ({ random }) => random.pick(['direct', 'moteur', 'annonce-locale', 'infolettre'])], ['statut', () => 'a_traiter'],
]

/** A robot that says what it added to a sheet, each column with its value. */
const robot: Made = (scene) => {
  const { random } = scene
  const text = linesOf(
    'Bonjour,', '', `Le scénario « Site > Feuille > Mail » a ajouté la ligne ${random.int(58, 1900)} à la feuille « Leads ${new Date(scene.date).getUTCFullYear()} ».`, '',
    linesFor(scene, COLUMNS, (label, value) => `* ${label} : ${value}`), '',
    `Prochaine étape conseillée : un signe à ${nickOf(scene)} dans la journée.`, 'Enchaîneur, le robot qui relie vos outils. Pour couper ce scénario : https://enchaineur.example/scenarios',
  )
  return request(scene, { from: { name: 'Enchaîneur', address: 'robot@enchaineur.example' }, subject: `[Leads] ligne ajoutée : ${scene.property.ref}`, text,
    html: html`<div style="font-family:monospace;white-space:pre-wrap">${lines(text)}</div>`, says: `${saysOf(COLUMNS)}` })
}

export const salesBoards = agencyFamily({
  id: 'crm-boards', about: 'Sales boards and robots: prose to the agent, a pasted table with one row, a sheet’s new line', forms: { sentences, table, robot },
})
