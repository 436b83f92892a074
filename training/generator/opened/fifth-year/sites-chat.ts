/** Chat windows and messengers that hand a visitor over to the agency. */
import { nickOf } from '../../advert-pieces.ts'
import { type Field, saysOf } from '../../forms.ts'
import { html, lines, type Safe, safe } from '../../html.ts'
import { timeOf } from '../../no-lead-pieces.ts'
import { dayOf, linesOf, request, when, wordsOf } from '../../request.ts'
import { linesFor, type Made, officer, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { agencyFamily } from './families-of.ts'

const bubble = (who: string, words: Safe, isVisitor: boolean): Safe => html`<tr><td align="${isVisitor ? 'right' : 'left'}" style="padding:4px 0">
<span style="font-size:11px;color:#889">${who}</span><br>
<span style="display:inline-block;padding:9px 13px;border-radius:14px;background:${isVisitor ? '#dff3e4' : '#f1f1f4'}">${words}</span></td></tr>`

const LEFT: readonly Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['E-mail', 'email'], ['Téléphone', 'phone']]

/** The talk with the robot in bubbles, and the card the visitor filled in at its end. */
const bubbles: Made = (scene) => {
  const { agency, message, property: { title, ref }, date, random } = scene
  const robot = random.pick(['Iris', 'Gaspard'])
  const visitor = `Visiteur · ${timeOf(date - 120_000)}`
  return request(scene, {
    from: { name: 'Papotin', address: 'relais@papotin-chat.example' }, replyTo: { address: scene.person.email }, subject: `Conversation à reprendre (${agency.domain})`,
    html: html`<div style="font-family:'Open Sans',sans-serif;font-size:14px;max-width:520px"><p>${robot} ne sait pas répondre à cela, c’est à vous.</p>
<p style="background:#fff8dc;padding:10px">${rowsOf(scene, LEFT, (label, value) => html`${label} : <b>${value}</b>
<br>`)}Fiche ouverte : <a href="${pageOfAdvert(scene, 'bien')}">${title}</a> (réf. ${ref})</p>
<table width="100%" cellpadding="0" cellspacing="0">${bubble(`${robot} · ${timeOf(date - 180_000)}`, html`Bonjour 👋 ${agency.name} à votre écoute. Une question sur ce bien ?`, false)}
${when(message, ({ text }) => bubble(visitor, lines(text), true))}
${bubble(`${robot} · ${timeOf(date - 60_000)}`, html`Je passe le relais à l’équipe. Où peut-on vous répondre ?`, false)}</table>
<p style="font-size:12px">↪ <i>Carte de contact remplie à ${timeOf(date)}</i></p>
<p style="font-size:11px;color:#aab">Papotin, le chat des commerces et agences. Historique conservé 12 mois. <a href="https://papotin-chat.example/c/${random.hex(10)}">Reprendre la
conversation</a></p></div>`,
    says: `${saysOf(LEFT)} message title ref`,
  })
}

/** A messenger for shops: the name it shows, the number, the words. */
const messenger: Made = (scene) => {
  const { agency, person, message, property: { ref }, date, random } = scene
  const isOnAdvert = random.chance(0.6)
  const name = random.chance(0.5) ? person.fullName : nickOf(scene)
  const text = linesOf(
    `💬 ${name} (${person.phonePrinted})`, isOnAdvert && `via le lien de l’annonce réf. ${ref}`, '', message?.text, '',
    `Reçu sur la ligne pro ${agency.phonePrinted} à ${timeOf(date)}. Réponse possible depuis l’application pendant 24 h.`, `Ouvrir : https://m.coucou-pro.example/${random.hex(8)}`,
  )
  return request(scene, {
    from: { name: 'Coucou Pro', address: 'pont@coucou-pro.example' }, subject: `${name} vous a laissé un message`, text,
    html: html`<div style="font-family:sans-serif"><p><b>💬 ${name}</b> (${person.phonePrinted})${isOnAdvert ? html`<br>
<small>via le lien de l’annonce réf. ${ref}</small>` : null}</p>${wordsOf(scene, '<p style="font-size:16px;background:#e8fbe5;padding:12px">', '</p>')}
<p style="font-size:11px;color:#888">Reçu sur la ligne pro ${agency.phonePrinted} à ${timeOf(date)}. Réponse possible depuis l’application pendant 24 h.<br>
<a href="https://m.coucou-pro.example/${random.hex(8)}">Ouvrir</a></p></div>`,
    says: `${name === person.fullName ? 'name' : 'first'} phone message ${isOnAdvert ? 'ref' : ''}`,
  })
}

const AWAY: readonly Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['Mail', 'email'], ['Portable', 'phone'], ['Réf. du bien', 'ref']]

/** A note left in the window while nobody was there, the words first. */
const away: Made = (scene) => {
  const { agency, message, date, random } = scene
  const text = linesOf(
    `Pendant votre absence (${dayOf(date)}, ${timeOf(date)}), on vous a écrit :`, '', message?.text, '', linesFor(scene, AWAY, (label, value) => `${label} : ${value}`), '',
    `Langue du navigateur : ${random.pick(['fr-FR', 'fr', 'fr-FR'])} – ${random.int(2, 14)} pages vues`,
    `Opérateur prévu : ${officer(scene)}`, `Bulle d’aide installée sur ${agency.domain} – version gratuite`,
  )
  return request(scene, { from: { name: `Bulle d’aide (${agency.name})`, address: 'no-reply@bulle-aide.example' }, subject: `Message hors ligne n° ${random.int(31, 990)}`, text,
    html: safe(`<p>${lines(text).html.replaceAll('\n<br>\n', '</p><p>')}</p>`), says: `${saysOf(AWAY)} message` })
}

export const chats = agencyFamily({
  id: 'chat-hand-overs', about: 'Chats that end at the agency: bubbles with a card, a messenger for shops, a note left out of hours', wants: { silence: 0, phone: 'always' }, isByHand: true,
  forms: { bubbles, messenger, away },
})
