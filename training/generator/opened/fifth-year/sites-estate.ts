/** Builders of sites for estate agencies: the advert and the visitor in one mail. */
import { type Field, printedOf, saysOf } from '../../forms.ts'
import { hidden, mailto, roomsOf } from '../../advert-pieces.ts'
import { html, lines, type Safe, safe } from '../../html.ts'
import { capital, slashed, timeOf } from '../../no-lead-pieces.ts'
import { linesOf, request, when, wordsOf } from '../../request.ts'
import { type Made, officer, ownSite, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { addressOf, purpose } from '../../agency-pieces.ts'
import { agencyFamily } from './families-of.ts'
import { monthly } from '../../pieces/sites-pieces.ts'

const SHEET: readonly Field[] = [['Qui ?', 'name'], ['E-mail', 'email'], ['Téléphone', 'phone']]
const cell = (label: string, value: string): Safe => html`<tr><td style="padding:3px 14px 3px 0;color:#8c7a66;white-space:nowrap">${label}</td>
<td style="padding:3px 0;font-weight:600">${value}</td></tr>`

/** Photo and advert above, the visitor below, his words in a box. */
const sheet: Made = (scene) => {
  const { agency, person, property: { title, ref, surface, place }, price, random } = scene
  const isSized = random.chance(0.7)
  const page = pageOfAdvert(scene, 'annonces')
  const sizes = isSized ? [roomsOf(scene), `${surface} m²`].filter((one) => one !== null).join(' · ') : null
  return request(scene, {
    from: ownSite(scene, 'vitrine', `Vitrine ${agency.name}`), replyTo: { address: person.email },
    subject: random.chance(0.5) ? `On vous écrit au sujet du bien ${ref}` : `On vous écrit depuis la fiche « ${title} »`,
    html: html`${hidden(`${person.fullName} attend votre réponse`)}
<table align="center" width="620" cellspacing="0" cellpadding="0" border="0" style="font-family:Georgia,serif;border:1px solid #d9cfc2">
<tr><td bgcolor="#3d3226" style="padding:16px 22px;color:#f5efe6;font-size:18px">${agency.name}<br><span style="font-size:12px">☎ ${agency.phonePrinted}</span></td></tr>
<tr><td style="padding:22px"><table cellspacing="0" cellpadding="0" border="0"><tr><td width="190" valign="top"><a href="${page}">
<img src="https://www.${agency.domain}/photos/${random.digits(5)}-1.jpg" width="170" alt="" style="display:block"></a></td>
<td valign="top"><a href="${page}" style="color:#3d3226;font-size:17px">${title}</a><br>${place.town} (${place.postcode})<br><b>${price}</b>${when(sizes, (one) => html`<br>${one}`)}<br>
<i>Réf. ${ref}</i></td></tr></table></td></tr>
<tr><td style="padding:0 22px 18px"><p style="margin:0 0 8px">La personne qui a rempli la fiche :</p>
<table cellspacing="0" cellpadding="0" border="0" style="font-size:14px">${rowsOf(scene, SHEET, cell)}</table></td></tr>
${wordsOf(scene, '<tr><td style="padding:0 22px 22px"><p style="margin:0 0 6px">Ce qu’elle vous dit :</p><div style="background:#faf6f0;padding:12px">', '</div></td></tr>')}
<tr><td style="padding:12px 22px;font-size:11px;color:#8c7a66">${agency.name} – ${addressOf(scene)}<br>Site conçu par Estampille Web. Une réponse à cet e-mail part directement chez le
visiteur.</td></tr></table>`,
    says: `${saysOf(SHEET)} message title town postcode price ref ${isSized ? 'surface rooms' : ''} ${monthly(scene)}`,
  })
}

/** All of it in one paragraph, bold labels and dashes. */
const paragraph: Made = (scene) => {
  const { agency, person: { civility, fullName, email, phonePrinted }, property: { ref, typeName, place }, random } = scene
  const name = civility ? fullName.replace(`${civility} `, '') : fullName
  const isPlaced = random.chance(0.6)
  return request(scene, {
    from: ownSite(scene, 'no-reply', 'Demande internet'), subject: `Demande internet ${ref} / ${purpose(scene)}`,
    html: html`<p><font face="Arial" size="2">Négociateur : ${officer(scene)} (${agency.agent.phonePrinted}) - ${when(civility, (one) => html`<b>Civilité</b> ${one} - `)}<b>Demandeur</b>
${name} - <b>Tel.</b> ${phonePrinted ?? 'non communiqué'} - <b>Mail</b> ${mailto(email)} -
<b>Réf.</b> ${ref}${isPlaced ? html` - ${typeName} ${place.town}` : null} - <b>Transaction</b> ${purpose(scene)}${wordsOf(scene, ' - <b>Texte</b> ')}</font></p>
<p><font face="Arial" size="1" color="gray">Message généré par le site www.${agency.domain} - logiciel Pierre de Taille v7 - ${agency.name} SARL, SIRET ${agency.siret}</font></p>`,
    says: `name email phone message ref transaction ${isPlaced ? 'town' : ''}`,
  })
}

/** Capitals with a rule below, values without labels: whoever wrote it knew what they were. */
const underlined: Made = (scene) => {
  const { agency, person, property: { title, ref, place }, price, message, date, random } = scene
  const isAddressed = random.chance(0.6)
  const text = linesOf(
    `DEMANDE DU ${slashed(date)} A ${timeOf(date)}`, '', 'LE BIEN', '-------', title, `Ref ${ref}`, isAddressed && `${place.postcode} ${place.town.toUpperCase()}`, price, '', 'LE VISITEUR',
    '-----------', person.fullName, person.email,
    printedOf(scene, 'phone'), message && `\nSES MOTS\n--------\n${message.text}`, '', '***', `${capital(agency.name)} · ${addressOf(scene)} · Tel ${agency.phonePrinted}`,
    'Merci de traiter sous 24 h ouvrées.',
  )
  return request(scene, {
    from: ownSite(scene, 'web', `www.${agency.domain}`), replyTo: { name: person.fullName, address: person.email }, subject: `[WEB] ${ref} - ${person.fullName}`, text,
    html: safe(`<pre>${lines(text).html.replaceAll('<br>', '')}</pre>`),
    says: `name email phone message title ref price ${isAddressed ? 'town postcode' : ''} ${monthly(scene)}`,
  })
}

export const estateSites = agencyFamily({
  id: 'site-estate-builders', about: 'Sites made for estate agencies: a sheet with the photo, one paragraph of bold labels, capitals with rules', forms: { sheet, paragraph, underlined },
})
