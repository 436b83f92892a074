/** What an agency's customer software sends when a request has become a record in it. */
import { agentOf, mailto } from '../../advert-pieces.ts'
import { fold } from '../../values/agencies.ts'
import { type Field, printedOf, saysOf } from '../../forms.ts'
import { html, lines, type Safe } from '../../html.ts'
import { slashed, timeOf } from '../../no-lead-pieces.ts'
import { linesOf, request, when, wordsOf } from '../../request.ts'
import { linesFor, type Made, rowsOf } from '../../site-pieces.ts'
import { purpose } from '../../agency-pieces.ts'
import type { Scene } from '../../scene.ts'
import { agencyFamily } from './families-of.ts'
import { monthly, phoneLink } from '../../pieces/sites-pieces.ts'

const ORIGINS = ['Site internet', 'Site vitrine', 'Passerelle annonces', 'Formulaire web', 'Panneau QR code', 'Réseaux sociaux']
const toAgent = (scene: Scene): string => `${scene.agency.agent.firstName} ${scene.agency.agent.lastName.toUpperCase()}`

const RECORD: readonly Field[] = [
  ['Affaire', ({ random }) => `#${random.int(10_200, 98_700)}`], ['Source', ({ random }) => random.pick(ORIGINS)], ['Contact', 'name'], ['Courriel', 'email'], ['Mobile', 'phone'],
  ['Référence', 'ref'], ['Désignation', 'title'], ['Prix', 'price'], ['Commentaire', 'message'],
]
const line = (label: string, value: string): Safe => html`<tr><th align="left" valign="top" style="padding:6px 16px 6px 0;font-weight:normal;color:#51697d">${label}</th>
<td style="padding:6px 0;color:#10222f">${lines(value)}</td></tr>`

/** A card with a green edge: the record's rows and two buttons. */
const card: Made = (scene) => request(scene, {
  from: { name: 'Clavisio', address: 'noreply@clavisio-crm.example' }, subject: `Clavisio · nouvelle affaire pour ${toAgent(scene)}`,
  html: html`<div style="background:#f2f5f4;padding:20px;font-family:'Segoe UI',Tahoma,sans-serif">
<table width="600" align="center" cellpadding="0" cellspacing="0" style="background:#fff;border-top:5px solid #1f9d74"><tr><td style="padding:22px 28px">
<p style="margin:0 0 14px">${scene.agency.agent.firstName}, une affaire vient d’être ouverte à ton nom.</p>
<table cellpadding="0" cellspacing="0" style="font-size:14px">${rowsOf(scene, RECORD, line)}</table>
<p style="margin:20px 0 0"><a href="https://app.clavisio-crm.example/affaires/${scene.random.digits(5)}" style="background:#1f9d74;color:#fff;padding:9px 16px;text-decoration:none">Voir
l’affaire</a> &nbsp; <a href="https://app.clavisio-crm.example/agenda">Planifier</a></p></td></tr>
<tr><td style="padding:10px 28px;font-size:11px;color:#8aa">Assistance Clavisio : aide@clavisio-crm.example – du lundi au vendredi, 9 h – 18 h</td></tr></table></div>`,
  says: `${saysOf(RECORD)} ${monthly(scene)}`,
})

const FILE: readonly Field[] = [
  ['Tél. 1', 'phone'], ['Mél', 'email'], ['Statut', ({ property }) => (property.transaction === 'rent' ? 'Candidat locataire (froid)' : 'Acquéreur (froid)')], ['Réf. annonce', 'ref'],
  ['Type', ({ property }) => property.typeName],
  ['Commune du bien', 'town'], ['Nature', purpose],
]

/** Text of an old Windows program: a file number, the person as a heading, then its fields. */
const file: Made = (scene) => {
  const { person, agency, message, date, random } = scene
  const text = linesOf(
    `FICHE ${random.int(3_100, 64_000)} créée automatiquement le ${slashed(date)} ${timeOf(date)}`, `Suivi par : ${toAgent(scene)} <${agency.agent.email}>`, '', `>>> ${person.fullName}`,
    linesFor(scene, FILE, (label, value) => `    ${label.padEnd(18)}: ${value}`),
    message && `\n    Texte libre\n    ${message.text.replaceAll('\n', '\n    ')}`, '', `GesTrans Immo ${random.int(9, 14)}.${random.int(0, 9)} / poste ACCUEIL / licence ${agency.name}`,
  )
  return request(scene, { from: { name: `GesTrans ${agency.name}`, address: `gestrans@${agency.domain}` }, subject: `Fiche prospect : ${person.fullName}`, text, needsText: true,
    says: `name message ${saysOf(FILE)} transaction` })
}

/** The history of the record, newest first, the person's words as one of its entries. */
const history: Made = (scene) => {
  const { agency, person, property: { title, ref }, date, random } = scene
  const at = (minutes: number) => timeOf(date - minutes * 60_000)
  const step = (minutes: number, what: Safe) => html`<li style="margin:0 0 10px"><span style="color:#a3a3a3">${at(minutes)}</span> ${what}</li>`
  const phone = printedOf(scene, 'phone')
  return request(scene, {
    from: { name: `${agency.name} via Filoute`, address: `suivi+${fold(agency.agent.firstName).replace(/[^a-z]/g, '')}@filoute.example` }, subject: `${person.fullName} → ${ref}`,
    html: html`<div style="font:14px/1.45 system-ui,sans-serif;max-width:580px"><p style="font-size:17px;margin:0">${person.fullName}</p>
<p style="margin:2px 0 16px;color:#666">${mailto(person.email)}${when(phone, () => html` · ${phoneLink(scene)}`)}</p>
<ul style="list-style:none;padding:0 0 0 12px;border-left:2px solid #eee">
${step(0, html`Confié à <b>${agentOf(scene)}</b> (tour de rôle)`)}
${step(0, html`Rapproché du bien <a href="https://filoute.example/b/${random.hex(8)}">${title}</a>, réf. ${ref}`)}
${random.chance(0.5) ? step(1, html`Doublon vérifié : aucune personne connue`) : null}
${wordsOf(scene, `<li style="margin:0 0 10px"><span style="color:#a3a3a3">${at(1)}</span> A écrit : <blockquote style="margin:4px 0 0 10px">`, '</blockquote></li>')}
${step(1, html`Arrivée par « ${random.pick(ORIGINS)} »`)}
</ul><p style="font-size:12px;color:#999">Une réponse à ce courriel s’ajoute à l’historique et part à ${person.email}.<br>Filoute – la mémoire des agences · <a
href="https://filoute.example/reglages/alertes">Moins d’alertes</a></p></div>`,
    says: 'name email phone message title ref',
  })
}

export const crmRecords = agencyFamily({
  id: 'crm-records', about: 'Customer software that opened a record: a card of rows, a file of an old program, the record’s history', forms: { card, file, history },
})
