/** Plug-ins for the agency's own site: what their makers' templates send when nobody has changed them much. */
import { type Field, saysOf } from '../../forms.ts'
import { html, lines, type Safe } from '../../html.ts'
import { dayOf, hourOf, linesOf, request } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { linesFor, type Made, officer, ownSite, rowsOf } from '../../site-pieces.ts'
import { agencyFamily } from './families-of.ts'

const replying = ({ person }: Scene) => ({ replyTo: { name: person.fullName, address: person.email } })

/** Sender in square brackets, object, the number where one was asked, then the text under its heading. */
const bodyOfMessage: Made = (scene) => {
  const { agency, person: { fullName, email, phonePrinted }, property: { title, ref }, message, random } = scene
  const isOnAdvert = random.chance(0.75)
  const object = random.pick(['Renseignement', 'votre annonce', 'Question', 'Prise de contact via le site', 'Bonjour'])
  const text = linesOf(
    `De : ${fullName} [${email}]`, `Objet : ${object}`, phonePrinted && `Numéro où vous joindre : ${phonePrinted}`, isOnAdvert && `Annonce consultée : ${title} (réf. ${ref})`,
    message && `\nCorps du message :\n${message.text}`, `\n-- \nCet e-mail a été envoyé via le formulaire de contact du site ${agency.name} (https://www.${agency.domain})`,
  )
  return request(scene, { from: ownSite(scene, 'wordpress'), ...replying(scene), subject: `${agency.name} "${object}"`, text, says: `name email message phone ${isOnAdvert ? 'title ref' : ''}` })
}

const BROWSERS = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:128.0) Gecko/20100101 Firefox/128.0',
  'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36',
]

const RUNNING: readonly Field[] = [
  ['Nom et prénom', 'name'], ['Votre mail', 'email'], ['Votre téléphone', 'phone'],
  ['Ce qui vous amène', ({ random }) => (random.chance(0.5) ? random.pick(['Une annonce du site', 'Un de vos biens', 'Autre']) : null)],
  ['Message', 'message'], ['Référence du bien', 'ref'], ['RGPD', () => 'on'],
]

/** Fields one below the other with no blank before the colon, then what the plug-in knows of the browser. */
const running: Made = (scene) => {
  const { agency, date, random } = scene
  const text = linesOf(
    linesFor(scene, RUNNING, (label, value) => `${label}: ${value}`), '', '---', '', `Date: ${dayOf(date)}`, `Heure: ${hourOf(date).replace(':', 'h')} min`,
    `Adresse de la page: https://www.${agency.domain}/?post_type=bien&p=${random.int(900, 9900)}`,
    `Agent utilisateur: ${random.pick(BROWSERS)}`, `IP distante: 192.0.2.${random.int(2, 250)}`, 'Propulsé par: Briquette Builder',
  )
  return request(scene, {
    from: ownSite(scene, 'site', agency.name), ...(random.chance(0.6) && replying(scene)), subject: `Nouveau message de "${agency.name}"`, html: html`${lines(text)}`, says: saysOf(RUNNING),
  })
}

const BANDS: readonly Field[] = [
  ['Vous êtes', ({ random }) => random.pick(['Un particulier', 'Un particulier', 'Un particulier', 'Une société'])],
  ['Nom', 'name'], ['Adresse de messagerie', 'email'], ['Téléphone', 'phone'],
  ['Être joint de préférence', ({ random }) => (random.chance(0.4) ? random.pick(['Le matin', 'Le midi', 'Après 18 h', 'Peu importe']) : null)],
  ['Bien sur lequel vous nous interrogez', 'title'], ['Référence', 'ref'], ['Votre message', 'message'],
  ['Consentement', () => '✓ J’ai lu la page « Données personnelles » et j’autorise l’agence à traiter ce formulaire.'],
]

const band = (label: string, value: string): Safe => html`<tr bgcolor="#E9EEF2"><td colspan="2"><font style="font-family: verdana; font-size:11px;"><b>${label}</b></font></td></tr>
<tr bgcolor="#FFFFFF"><td width="18">&nbsp;</td><td><font style="font-family: verdana; font-size:11px;">${lines(value)}</font></td></tr>`

/** Every label in a grey band of its own, its value indented below. */
const banded: Made = (scene) => request(scene, {
  from: ownSite(scene, 'ne-pas-repondre', `Site ${scene.agency.name}`), ...replying(scene), subject: `Formulaire « Fiche bien » : envoi n° ${scene.random.int(212, 4800)}`,
  html: html`<table width="99%" border="0" cellpadding="1" cellspacing="0" bgcolor="#DDE3E8"><tr><td><table width="100%" border="0" cellpadding="6" cellspacing="0" bgcolor="#FFFFFF">
${rowsOf(scene, BANDS, band)}
</table></td></tr></table>
<p style="font:10px verdana;color:#8a8a8a">Copie à : ${officer(scene)} – pour changer de destinataire, Extensions &gt; Formulaires &gt; Notifications.</p>`,
  says: saysOf(BANDS),
})

export const plugIns = agencyFamily({
  id: 'site-plug-ins', about: 'The agency’s own site with a form plug-in: text with the object, fields with the browser below, grey bands',
  forms: { 'body-of-message': bodyOfMessage, running, banded },
})
