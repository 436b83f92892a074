/** A general market place where homes stand between cars and cupboards: it hides addresses, or leaves out half of them. */
import { isRent, mailto, nickOf, type PortalForm, withoutAddress } from '../advert-pieces.ts'
import { html, type Safe, safe } from '../html.ts'
import { click, desk, perhaps, pixel, wide } from '../pieces/machines-pieces.ts'
import { callLink, link, small } from '../pieces/portals-look.ts'
import { dayOf, hourOf, linesOf, when, wordsOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { portalFamily } from './families-of.ts'

const HOST = 'trouvaillons.example'
const PURPLE = '#6d28d9'
const category = (scene: Scene): string => (isRent(scene) ? 'Immobilier > Locations' : 'Immobilier > Ventes')

const foot = (scene: Scene): Safe => small(html`Trouvaillons – le marché d’à côté. Ne versez jamais d’acompte à distance et méfiez-vous des offres par chèque de banque.<br>
Boutiques pro : ${desk(scene, HOST)} – 
<a href="${click(scene, HOST)}">Aide</a> – <a href="${click(scene, HOST)}">Signaler ce message</a> – <a href="${click(scene, HOST)}">Me désinscrire</a>${pixel(scene, HOST)}`)

const hiddenAddress: PortalForm = (scene) => {
  const { random, property, price } = scene
  const address = `r-${random.hex(14)}@reponse.${HOST}`
  return {
    from: { name: `${nickOf(scene)} (via Trouvaillons)`, address }, subject: `${nickOf(scene)} vous a écrit : ${property.title}`, travels: 'keeps-sender',
    says: 'name email message title price transaction', but: { email: address },
    html: html`${safe('<style>@media only screen and (max-width:559px){.c{width:100%!important}}</style>')}<table class="c" width="100%" bgcolor="#faf5ff"><tr>
<td align="center">${wide(html`<tr><td bgcolor="${PURPLE}" style="padding:12px 20px;color:#fff;font:bold 18px Arial">trouvaillons</td></tr>
<tr><td bgcolor="#ffffff" style="padding:20px;font:15px/22px Arial,sans-serif"><p style="color:#777;font-size:12px">${category(scene)}</p><p><b>${property.title}</b><br>${price}</p>
<p style="color:${PURPLE}">${scene.person.fullName}, le ${dayOf(scene.date)} à ${hourOf(scene.date)}</p>${wordsOf(scene, '<p style="font-size:16px">', '</p>')}
<p style="border-top:1px dashed #ccc;padding-top:12px">Répondez à cet e-mail comme à n’importe quel autre : nous faisons suivre, sans montrer votre adresse.</p>
${perhaps(scene, 0.5, () => html`<p style="font-size:13px">Numéro non communiqué par ce membre.</p>`)}</td></tr><tr><td>${foot(scene)}</td></tr>`, 560)}</td></tr></table>`,
  }
}

const openContact: PortalForm = (scene) => {
  const { random, person, property, price } = scene
  const hasRef = random.chance(0.55)
  const [isWithout, says] = withoutAddress(scene, `name email phone message id title town postcode price transaction ${hasRef ? 'ref' : ''}`)
  const item = (content: Safe): Safe => html`<li style="margin-bottom:4px">${content}</li>`
  return {
    from: { name: 'Trouvaillons Pro', address: `pro@${HOST}` }, subject: `Réponse à l’annonce n° ${scene.listingId} (${property.place.town})`, says,
    html: html`<div style="font:15px/22px Verdana,sans-serif"><p><img src="https://img.${HOST}/pro.gif" alt="Trouvaillons Pro" width="150"></p><p>Bonjour,</p>
<p>Votre annonce n° ${scene.listingId} a trouvé un amateur${random.pick(['', ' aujourd’hui', ' ce matin'])}. C’est lui qui attend de vos nouvelles :</p>
<ul>${item(html`<b>${person.fullName}</b>`)}
${isWithout ? '' : item(mailto(person.email))}${when(person.phonePrinted, (phone) => item(callLink(scene, phone)))}</ul>
${wordsOf(scene, '<p><u>Il vous dit</u></p><p>', '</p>')}<p><u>L’annonce</u></p><p>${property.title}<br>${property.place.postcode} ${property.place.town}<br>${category(scene)}<br>
${price}${hasRef ? html`<br>Votre référence interne ${property.ref}` : ''}</p>
<p>${link(`https://www.${HOST}/a/${scene.listingId}`, 'Revoir l’annonce')} · ${link(`https://www.${HOST}/pro/boutique`, 'Ma boutique')}</p>${foot(scene)}</div>`,
  }
}

const plain: PortalForm = (scene) => {
  const { random, person, property, price, message } = scene
  return {
    from: { name: 'Trouvaillons', address: `bonjour@${HOST}` }, replyTo: { address: person.email }, subject: `Trouvaillons : ${random.pick(['on vous répond',
    'vous avez une touche'])} pour ${property.title}`,
    says: 'name email phone message title price transaction ref',
    text: linesOf(
      'Bonjour !', '', `Annonce : ${property.title}`, `Rubrique : ${category(scene)}`, `Prix affiché : ${price}`, `Référence vendeur : ${property.ref}`, '',
      `Pseudo ou nom : ${person.fullName}`, `Mail : ${person.email}`,
      `Tel : ${person.phonePrinted ?? 'non renseigné'}`, message && `Message : ${message.text}`, '', 'Restez prudent : aucune transaction ne passe par Trouvaillons.',
      `Un souci ? ${desk(scene, HOST)} ou https://www.${HOST}/aide`,
    ),
  }
}

export const classifieds = portalFamily({
  id: 'portal-market-place', about: 'a general market place: a relay that hides the address, a list without labels, a plain text of labels', wants: { silence: 0.04 },
  forms: { hiddenAddress, openContact, plain },
})
