/** Forms inside social networks, and what carries their answers to the agency. */
import { type Field, saysOf } from '../../forms.ts'
import { html, lines, type Safe } from '../../html.ts'
import { slashed, timeOf } from '../../no-lead-pieces.ts'
import { linesOf, request, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { linesFor, type Made, rowsOf } from '../../site-pieces.ts'
import { agencyFamily } from './families-of.ts'
import { monthly } from '../../pieces/sites-pieces.ts'

const campaign = (scene: Scene): string => `${scene.property.kind === 'house' ? 'MAISONS' : 'VILLE'}_${new Date(scene.date).getUTCFullYear()}_B`
const BUDGETS = ['moins de 150 k€', '150 à 250 k€', '250 à 400 k€', 'plus de 400 k€']

const RAW: readonly Field[] = [
  ['form_name', ({ property }) => `formulaire ${property.typeName.toLowerCase()}`], ['is_organic', () => 'false'], ['platform', ({ random }) => random.pick(['fil', 'story'])],
  ['quand_souhaitez-vous_déménager_?', ({ random }) => random.pick(['dans_les_3_mois', 'dans_l’année', 'je_ne_sais_pas_encore'])],
  ['full_name', 'name'], ['email', 'email'], ['phone_number', 'phone'], ['annonce', 'ref'], ['une_question_à_nous_poser_?', 'message'],
]

/** The network's own keys, with underscores, as a connector passes them on. */
const keys: Made = (scene) => {
  const { random, agency } = scene
  const text = linesOf(
    `id: l:${random.digits(15)}`, `created_time: ${new Date(scene.date).toISOString().slice(0, 19)}+0000`, `ad_name: ${campaign(scene)}`,
    linesFor(scene, RAW, (label, value) => `${label}: ${value}`), '', `-- envoyé par Passe-Leads pour la page ${agency.name}`,
  )
  return request(scene, { from: { name: 'Passe-Leads', address: 'lead@passe-leads.example' }, subject: `Lead ${campaign(scene)}`, text, html: html`${lines(text)}`, says: saysOf(RAW) })
}

const ANSWERS: readonly Field[] = [
  ['Nom complet', 'name'], ['E-mail', 'email'], ['Téléphone', 'phone'],
  ['Budget annoncé', ({ random, property }) => (property.transaction === 'sale' && random.chance(0.6) ? random.pick(BUDGETS) : null)],
  ['Financement', ({ random, property }) => (property.transaction === 'sale' && random.chance(0.5) ? random.pick(['Étudié en banque', 'Pas encore vu', 'Comptant']) : null)],
]
const tile = (label: string, value: string): Safe => html`<td style="padding:12px;background:#f7f4ff;font-size:12px" valign="top">${label}<br><b style="font-size:15px">${value}</b></td>`

/** Tiles side by side under the advert that was clicked. */
const tiles: Made = (scene) => {
  const { property: { title, place, ref }, price, random, agency } = scene
  return request(scene, {
    from: { name: 'Ateliers Pollen', address: 'campagnes@pollen-pub.example' }, subject: `+1 contact sur votre publicité « ${title} »`,
    html: html`<center><table width="600" cellspacing="8" cellpadding="0" style="font-family:Poppins,Arial,sans-serif"><tr><td colspan="5" style="font-size:20px;color:#4b2fbf">+1 contact 🎯</td></tr>
<tr><td colspan="5" style="font-size:13px">Publicité « ${title} » – ${place.town} – ${price} – réf. ${ref}</td></tr>
<tr>${rowsOf(scene, ANSWERS, tile)}</tr>
${wordsOf(scene, '<tr><td colspan="5" style="padding:12px;font-size:14px">Message : ', '</td></tr>')}
<tr><td colspan="5" style="font-size:11px;color:#999">Coût de ce contact : ${random.int(3, 14)},${random.digits(2)} € · Dépensé ce mois-ci : ${random.int(80, 460)} € · Pollen gère les
publicités de ${agency.name}.<br>Votre cheffe de projet : Maud, maud@pollen-pub.example, 05 36 49 10 10</td></tr></table></center>`,
    says: `${saysOf(ANSWERS)} message title town price ref ${monthly(scene)}`,
  })
}

/** A private message to the page, told by the network in its usual few words. */
const page: Made = (scene) => {
  const { person, property: { title }, random, date, agency } = scene
  const isShared = random.chance(0.5)
  return request(scene, {
    from: { name: 'Cercles', address: 'notification@cercles-reseau.example' }, subject: `${person.fullName} a répondu au formulaire de votre publication`,
    html: html`<table width="100%" cellpadding="0" cellspacing="0"><tr><td style="padding:14px;border-bottom:1px solid #e5e5e5">
<img src="https://img.cercles-reseau.example/logo.png" width="28" alt="Cercles"></td></tr><tr><td style="padding:18px 14px;font:15px -apple-system,Arial">
<b>${person.fullName}</b> a ouvert le formulaire de ${agency.name} ${isShared ? html`sous « ${title} »` : 'sous votre publication'} et vous laisse de quoi répondre.<br><br>
${person.phonePrinted ?? ''} ${person.phonePrinted === null ? null : html`<br>`}<a href="mailto:${person.email}">${person.email}</a>
${wordsOf(scene, '<br><br><div style="border-left:3px solid #2f6fed;padding-left:10px">', '</div>')}
</td></tr><tr><td style="padding:14px"><a href="https://cercles-reseau.example/pages/${random.digits(9)}/contacts"
style="color:#fff;background:#2f6fed;padding:8px 26px;border-radius:5px">Voir tous les contacts</a></td></tr>
<tr><td style="padding:14px;font:11px Arial;color:#888">Cercles Europe Ltd · ${slashed(date)} ${timeOf(date)} · Ce message était destiné à ${agency.email}. <a
href="https://cercles-reseau.example/n/off">Ne plus m’avertir</a></td></tr></table>`,
    says: `name email phone message ${isShared ? 'title' : ''}`,
  })
}

export const socialForms = agencyFamily({
  id: 'social-lead-forms', about: 'Forms in social networks: the network’s keys, tiles of an advertising studio, a page’s notification', wants: { silence: 0.5 }, isByHand: true,
  forms: { keys, tiles, page },
})
