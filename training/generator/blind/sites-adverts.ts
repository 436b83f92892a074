/** Forms under the adverts of agencies' own sites: a plug-in's text, a site maker's table, a notice with the home's card. */
import { addressOf, purpose, sizedHeading, writer } from '../agency-pieces.ts'
import { hidden } from '../advert-pieces.ts'
import { html, lines, safe } from '../html.ts'
import { perhaps, wide } from '../pieces/machines-pieces.ts'
import { small } from '../pieces/portals-look.ts'
import { monthly, phoneLink } from '../pieces/sites-pieces.ts'
import { linesOf, request, when, wordsOf } from '../request.ts'
import { type Made, ownSite, pageOfAdvert } from '../site-pieces.ts'
import { agencyFamily } from './families-of.ts'

/** The plug-in of most small sites: whole text, the number below the words, empty where nothing was typed. */
const plugin: Made = (scene) => {
  const { agency, person, property, message, random } = scene
  const isNamed = random.chance(0.7)
  return request(scene, {
    from: ownSite(scene, 'wordpress'), replyTo: writer(scene), needsText: true,
    subject: `${agency.name} – message au sujet de l'annonce ${property.ref}`,
    text: linesOf(
      `Nom : ${person.printedLast ?? ''}`, `Prénom : ${person.printedFirst ?? ''}`, `E-mail : ${person.email}`, `Portable : ${person.phonePrinted ?? ''}`, '', 'Corps du message :',
        message?.text ?? '', '',
      '*************', isNamed && `Fiche consultée : ${property.title}`, `Référence : ${property.ref}`, `Page : ${pageOfAdvert(scene, 'nos-biens')}`, '', '-- ',
      `Formulaire « Ce bien vous plaît ? » du site ${agency.name} (https://www.${agency.domain})`, `${addressOf(scene)} / Tél : ${agency.phonePrinted}`,
    ),
    says: `message first last email phone ref${isNamed ? ' title' : ''}`,
  })
}

const cell = 'padding:7px 10px;border-bottom:1px solid #e4e0d8;font-family:Arial,Helvetica,sans-serif;font-size:14px;vertical-align:top'

/** A site maker's mail: the home above, who asks below it in two columns. */
const maker: Made = (scene) => {
  const { agency, person, property, price, random } = scene
  const { town, postcode } = property.place
  const row = (label: string, value: string | null) => when(value, (one) => html`<tr><td style="${cell};color:#7d7466" width="34%">${label}</td><td style="${cell}">${one}</td></tr>`)
  const hasPrice = random.chance(0.8)
  return request(scene, {
    from: ownSite(scene, 'site', `Site ${agency.name}`), replyTo: writer(scene), subject: `Contact internet – ${property.typeName} ${town} – ${property.ref}`,
    html: wide(html`<tr><td style="background:#23303d;padding:18px 24px;color:#fff;font-family:Georgia,serif;font-size:20px">${agency.name}</td></tr>
<tr><td style="padding:20px 24px;font-family:Arial,Helvetica,sans-serif;font-size:14px"><p>Une personne vient de remplir le formulaire de l’une de vos fiches.</p>
<table width="100%" cellpadding="0" cellspacing="0" style="background:#f7f5f1"><tr><td width="130"><img src="https://www.${agency.domain}/media/cache/vignette/${random.hex(10)}.jpg"
width="120" alt=""></td>
<td style="padding:10px;font-family:Arial,Helvetica,sans-serif;font-size:14px"><a href="${pageOfAdvert(scene, 'fiche')}" style="color:#23303d"><b>${property.title}</b></a><br>
${postcode} ${town}<br>
${when(hasPrice ? price : null, (one) => html`<b>${one}</b> – `)}réf. ${property.ref}</td></tr></table>
<table width="100%" cellpadding="0" cellspacing="0" style="margin-top:16px">${row('Civilité', person.civility)}${row('Nom', person.printedLast)}${row('Prénom', person.printedFirst)}
<tr><td style="${cell};color:#7d7466">Adresse mail</td><td style="${cell}"><a href="mailto:${person.email}">${person.email}</a></td></tr>
${row('Tél.', person.phonePrinted)}${wordsOf(scene, `<tr><td style="${cell};color:#7d7466">Sa demande</td><td style="${cell}">`, '</td></tr>')}
${row('Souhaite recevoir nos alertes', random.pick(['Oui', 'Non', 'Non']))}</table></td></tr>
<tr><td style="padding:12px 24px;font:11px Arial,sans-serif;color:#9a9a9a">${agency.name} – ${addressOf(scene)} – ${agency.phonePrinted}<br>
Données collectées avec l’accord de l’internaute et conservées trois ans. Site réalisé par <a href="https://www.atelier-pixelgare.example">Pixelgare</a>.</td></tr>`, 640),
    says: `first last email phone message ref title town postcode${hasPrice ? ` price ${monthly(scene)}` : ''}`,
  })
}

/** Short paragraphs without any label for the person, as site makers write who are proud of their words. */
const worded: Made = (scene) => {
  const { agency, person, property, price, random, message } = scene
  const { town } = property.place
  const heading = { ...scene, property: { ...property, title: sizedHeading(scene) } }
  const shown = { ...heading, message: message && { ...message, text: message.text.replaceAll(property.title, heading.property.title) } }
  return request(shown, {
    from: { name: 'Vitrinéa pour les agences', address: 'alerte@vitrinea-immo.example' }, replyTo: { address: person.email },
    subject: random.pick([`Votre site : ${person.fullName} vous a écrit`, 'Votre site : un visiteur vous a écrit']),
    html: html`${hidden(`Une demande pour la référence ${property.ref}`)}<div style="font-family:'Segoe UI',Tahoma,sans-serif;max-width:580px;margin:auto;color:#333">
<p>Bonjour ${agency.name},</p><p><strong>${person.fullName}</strong> a consulté votre bien et vous a laissé ${message ? 'ce mot' : 'ses coordonnées'} :</p>
${wordsOf(shown, '<blockquote style="margin:12px 0;padding:10px 16px;border-left:4px solid #c9542f;background:#fbf3ef">', '</blockquote>')}
<p>Pour lui répondre : <a href="mailto:${person.email}?subject=Votre%20demande">${person.email}</a>${when(person.phonePrinted, () => html` ou ${phoneLink(scene)}`)}</p>
<h3 style="margin:24px 0 6px;font-size:15px">Le bien concerné</h3><p style="margin:0">${heading.property.title}<br>${purpose(scene)} – ${town}<br>${price}<br>Référence : ${property.ref}</p>
${perhaps(scene, 0.5, () => html`<p><a href="${pageOfAdvert(heading, 'biens')}" style="background:#c9542f;color:#fff;padding:9px 18px;text-decoration:none">Revoir la fiche</a></p>`)}
<hr style="border:0;border-top:1px solid #ddd">
${small(lines('Vitrinéa SAS, 8 rue du Manège, 54000 Nancy – support 03 53 01 40 40\nCe message est automatique : les réponses partent chez votre visiteur.'))}
${safe('<img src="https://suivi.vitrinea-immo.example/px.gif" width="1" height="1" alt="">')}</div>`,
    says: 'name email phone message ref title town price surface rooms transaction',
  })
}

export const siteAdverts = agencyFamily({
  id: 'own-site-adverts', about: 'the form under an advert of the agency’s own site: a plug-in’s text, a site maker’s table, a worded notice', wants: { silence: 0.08 },
  forms: { plugin, maker, worded },
})
