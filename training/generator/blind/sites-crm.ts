/** Notices of the agency's own software that a new contact has come in. */
import { pieces, purpose } from '../agency-pieces.ts'
import { hidden, lowerFirst } from '../advert-pieces.ts'
import { html, lines, safe } from '../html.ts'
import { click, perhaps, pixel } from '../pieces/machines-pieces.ts'
import { button, column, dialled, slashed, small } from '../pieces/portals-look.ts'
import { monthly } from '../pieces/sites-pieces.ts'
import { hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import { type Made, officer } from '../site-pieces.ts'
import { agencyFamily } from './families-of.ts'

const SOURCES = ['Site de l’agence', 'Site de l’agence', 'Portail d’annonces', 'Application mobile', 'Vitrine tactile', 'Réseaux sociaux']

/** « Un contact vous est attribué »: the agent is named before the person. */
const assigned: Made = (scene) => {
  const { random, agency, person, property, price, date } = scene
  const phone = dialled(scene)
  const host = 'agendimmo.example'
  return request(scene, {
    from: { name: 'Agendimmo', address: `notifications@${host}` }, subject: `[Agendimmo] ${person.fullName} – ${property.typeName} ${property.place.town}`,
    html: column([
      html`${hidden('À traiter dans l’heure si possible')}<img src="https://static.${host}/logo-blanc.png" height="28" alt="Agendimmo">`,
      html`Bonjour ${agency.agent.firstName},<br><br>Un nouveau contact vous est attribué.<br>Conseiller : ${officer(scene)} (${agency.agent.phonePrinted})<br>
Reçu le ${slashed(date)} à ${hourOf(date)} – ${random.pick(SOURCES)}`,
      html`<div style="border:1px solid #d7dde5;border-radius:6px;padding:14px"><span style="font-size:18px"><b>${person.fullName}</b></span><br>
<a href="mailto:${person.email}">${person.email}</a>${when(phone, (one) => html`<br><a href="tel:${person.phone!.e164}">${one}</a>`)}</div>`,
      html`${wordsOf(scene, '<b>Ce qui nous a été écrit</b><br><i>', '</i><br><br>')}<b>Bien</b><br>${property.title}<br>
${purpose(scene)}${property.transaction === 'sale' && random.chance(0.5) ? ' – exclusivité' : ''}<br>
Référence : ${property.ref}<br>${property.surface} m²${when(property.rooms, () => html` / ${pieces(scene)}`)} / ${price}`,
      html`${button(click(scene, host), 'Prendre en charge', '#1d6fb8')}<br>
${perhaps(scene, 0.6, () => html`<a href="${click(scene, host)}">Transférer à un collègue</a> · `)}<a href="${click(scene, host)}">Archiver</a>`,
      html`${small(html`Compte : ${agency.name}. Réglez vos notifications dans Paramètres &gt; Messages.<br>
Agendimmo, 21 rue Childebert, 69002 Lyon. Assistance : 04 65 71 08 08, aide@${host}`)}${pixel(scene, host)}`,
    ], '#e9edf2'),
    says: `name email phone message title town ref surface rooms price transaction ${monthly(scene)}`,
  })
}

/** A text notice of an older software: short keys, one line each. */
const record: Made = (scene) => {
  const { random, agency, person, property, price, message, date } = scene
  const number = random.int(10_400, 98_700)
  const isPriced = random.chance(0.7)
  return request(scene, {
    from: { name: 'Gestimmo Pro', address: 'robot@gestimmo-pro.example' }, subject: `Fiche acquéreur/locataire n° ${number} créée`, needsText: true,
    text: linesOf(
      `GESTIMMO PRO – ${agency.name.toUpperCase()}`, '='.repeat(44), `Fiche n° ${number} créée le ${slashed(date)} ${hourOf(date)} par passerelle`, '',
      'CONTACT', person.printedLast && `  Nom ......... : ${person.printedLast}`, person.printedFirst && `  Prénom ...... : ${person.printedFirst}`,
        `  Courriel .... : ${person.email}`, person.phonePrinted && `  Tél ......... : ${person.phonePrinted}`, '',
      'DEMANDE SUR', `  Réf ......... : ${property.ref}`, `  Nature ...... : ${lowerFirst(purpose(scene))}`, `  Secteur ..... : ${property.place.postcode} ${property.place.town}`,
        isPriced && `  Affiché ..... : ${price}`, '',
      message && 'TEXTE DU CONTACT', message?.text, message && '', 'AFFECTATION', `  ${officer(scene)} - ${agency.agent.phonePrinted}`, '='.repeat(44),
        'Message automatique, merci de ne pas y répondre. Version 11.4.2',
    ),
    says: `first last email phone message ref town postcode transaction${isPriced ? ' price' : ''}`,
  })
}

/** A card of a phone app's software: icons in the place of labels. */
const card: Made = (scene) => {
  const { random, agency, person, property, price, date } = scene
  const host = 'pilotimmo.example'
  const icon = (name: string) => safe(`<img src="https://cdn.${host}/ico/${name}.png" width="16" height="16" alt="" style="vertical-align:middle"> `)
  const isPriced = random.chance(0.6)
  return request(scene, {
    from: { name: 'Pilotimmo', address: `bonjour@mail.${host}` }, subject: random.pick(['Un lead vient de tomber', 'Un lead vous attend', 'Un lead vient de tomber']),
      replyTo: { address: person.email },
    html: html`<table width="100%" bgcolor="#fafafa" cellpadding="0" cellspacing="0"><tr><td align="center"><table width="520" cellpadding="0" cellspacing="0" bgcolor="#ffffff"
style="font-family:Inter,Arial,sans-serif;font-size:15px;border-radius:12px"><tr><td style="padding:26px 30px"><p style="margin:0;color:#8b5cf6;font-weight:bold">NOUVEAU LEAD</p>
<h1 style="font-size:22px;margin:6px 0 14px">${person.fullName}</h1>
${when(person.phonePrinted, (phone) => html`<p style="margin:4px 0">${icon('tel')}<a href="tel:${person.phone!.e164}">${phone}</a></p>
`)}<p style="margin:4px 0">${icon('mail')}<a href="mailto:${person.email}">${person.email}</a></p>
<p style="margin:4px 0">${icon('home')}${property.title}, réf. ${property.ref}${when(isPriced ? price : null, (one) => html` · ${one}`)}</p>
${wordsOf(scene, `<p style="margin:4px 0">${icon('bulle').html}`, '</p>')}</td></tr><tr><td style="padding:0 30px 26px">${button(click(scene, host), 'Répondre maintenant',
  '#8b5cf6')}</td></tr></table>
<p style="font:11px Arial;color:#999">${lines(`Reçu à ${hourOf(date)} pour ${agency.name}\nPilotimmo – ${random.int(2,
  9)} leads ce mois-ci dans votre équipe`)}<br><a href="${click(scene, host)}">Ne plus être prévenu par e-mail</a></p></td></tr></table>`,
    says: `name email phone message ref title${isPriced ? ` price ${monthly(scene)}` : ''}`,
  })
}

export const siteCrm = agencyFamily({ id: 'software-new-contact', about: 'the agency’s software says that a contact came in: with its agent, as a record, as a card', forms: { assigned,
  record, card } })
