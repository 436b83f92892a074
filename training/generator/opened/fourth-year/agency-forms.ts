/** Contact forms under adverts of agencies' own sites: plug-ins of WordPress, and sites that the agency's software hosts. */
import type { Family } from '../../family.ts'
import { type Field, saysOf } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../../request.ts'
import { linesFor, officer, ownSite, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { addressOf, pieces, purpose, sizedHeading, telOf, writer } from '../../agency-pieces.ts'
import { agencyFamily } from './families-of.ts'

const plugIn: Family = agencyFamily({
  id: 'site-plug-in', about: 'a WordPress plug-in’s mail: a property theme’s bare lines under a sentence, a page builder’s dump with its technical tail, or grey bands over values',
  wants: { silence: 0.05 },
  forms: {
    theme: (scene) => {
      const { agency, person, property, message } = scene
      const text = linesOf(
        `Un message vous a été adressé depuis la page de cette annonce :`, property.title, `Référence : ${property.ref}`, pageOfAdvert(scene, 'property'), '',
        person.fullName, person.email, person.phonePrinted, ...(message ? ['', message.text] : []), '', '-- ',
        `${agency.name}, ${addressOf(scene)}`, `Accueil téléphonique ${agency.phonePrinted}`,
      )
      return request(scene, { from: ownSite(scene, 'wordpress', `${agency.name} (site)`), replyTo: writer(scene), subject: `[Site] ${property.title}`, text, says: 'name email phone message title ref' })
    },
    constructeur: (scene) => {
      const { agency, date, random } = scene
      const fields: Field[] = [
        ['Vous êtes', 'name'], ['E-mail', 'email'], ['Tél', 'phone'], ['Message', 'message'], ['Bien concerné', 'title'], ['Réf.', 'ref'],
        ['Acceptation RGPD', () => 'on'],
      ]
      const text = linesOf(
        linesFor(scene, fields, (label, value) => `${label}: ${value}`), '', '---', '', `Date: ${dayOf(date)}`, `Heure: ${hourOf(date)}`, `URL de la page: ${pageOfAdvert(scene, 'biens')}`,
        `Agent utilisateur: Mozilla/5.0 (iPhone; CPU iPhone OS ${random.int(16, 18)}_${random.int(0, 6)} like Mac OS X)`, `Adresse IP: 203.0.113.${random.int(2, 250)}`, 'Généré par: Elementor',
      )
      return request(scene, { from: ownSite(scene, 'noreply'), replyTo: writer(scene), subject: `Nouveau message de « ${agency.name} »`, text, says: `${saysOf(fields)} ref` })
    },
    bandes: (scene) => {
      const { agency, property } = scene
      const fields: Field[] = [
        ['Nom et prénom', 'name'], ['Adresse mail', 'email'], ['Numéro de téléphone', 'phone'], ['Vous vous intéressez à', ({ property: { typeName, ref, place } }) => `${typeName} ${place.town} [${ref}]`], ['Écrivez-nous', 'message'],
      ]
      const row = (label: string, value: string) => html`<tr><td style="background:#eaf2fa;padding:5px 8px"><font style="font-size:12px"><strong>${label}</strong></font></td></tr><tr><td style="padding:5px 8px 12px 28px"><font style="font-size:12px">${value.includes('@') && !value.includes(' ') ? html`<a href="mailto:${value}">${value}</a>` : lines(value)}</font></td></tr>`
      const content = html`<table width="99%" border="0" cellpadding="1" cellspacing="0" bgcolor="#eaeaea"><tr><td><table width="100%" border="0" cellpadding="0" cellspacing="0" bgcolor="#ffffff">${rowsOf(scene, fields, row)}</table></td></tr></table>
<p style="font-size:11px">${agency.name} – ${addressOf(scene)} – ${agency.phonePrinted}</p>`
      return request(scene, { from: ownSite(scene, 'site', `Site ${agency.name}`), replyTo: writer(scene), subject: `Envoi du formulaire « Contacter l’agence » – ${property.ref}`, html: content, says: saysOf(fields, 'ref town') })
    },
  },
})

const hosted: Family = agencyFamily({
  id: 'hosted-site', about: 'mail of a site that the agency’s software hosts: a card with buttons to ring and answer, two panels, or a list under headings',
  wants: { silence: 0.08 },
  forms: {
    carte: (scene) => {
      const { agency, person, property, price } = scene
      const title = sizedHeading(scene)
      const content = html`<div style="display:none;font-size:1px;color:#fff">${person.fullName} attend une réponse de votre part</div><div style="background:#f2f4f7;padding:24px"><div style="max-width:560px;margin:auto;background:#fff;border-radius:6px;font-family:Helvetica,Arial,sans-serif">
<img src="https://media.${agency.domain}/p/${property.surface}-1.jpg" width="560" alt=""><div style="padding:20px"><div style="font-size:18px;font-weight:bold">${title}</div><div>${property.place.town}</div><div style="color:#c0392b">${price}</div><div style="color:#8a8a8a;font-size:12px">Réf. ${property.ref}</div>
<hr style="border:0;border-top:1px solid #e2e2e2"><p>Bonjour ${agency.agent.firstName},<br>vous venez de recevoir une demande de <b>${person.fullName}</b> par votre site.</p>${wordsOf(scene, '<p style="background:#fafafa;border-left:3px solid #c0392b;padding:12px"><i>', '</i></p>')}
<p><a href="mailto:${person.email}" style="background:#c0392b;color:#fff;padding:10px 16px;text-decoration:none">Répondre</a>${when(person.phonePrinted, (phone) => html` <a href="${telOf(scene)}" style="border:1px solid #c0392b;padding:9px 16px">Appeler le ${phone}</a>`)}</p><p style="font-size:12px">${person.email}</p></div></div>
<p style="text-align:center;font-size:11px;color:#9a9a9a">${agency.name} · ${agency.phonePrinted} · <a href="https://www.${agency.domain}/mentions-legales">Mentions légales</a></p></div>`
      return request(scene, { from: ownSite(scene, 'ne-pas-repondre'), replyTo: writer(scene), subject: `Demande sur ${title} à ${property.place.town}`, html: content, says: 'name email phone message ref town price', but: { title } })
    },
    panneaux: (scene) => {
      const { agency, person, property, price, random } = scene
      const { town, postcode } = property.place
      const fact = (label: string, value: string) => html`<tr><td style="color:#777;padding-right:12px">${label}</td><td>${value}</td></tr>`
      const content = html`<table width="100%" style="font-family:Verdana;font-size:13px"><tr><td bgcolor="#14532d" style="color:#fff;padding:10px"><b>${agency.name}</b> – demande internet n° ${random.digits(6)}</td></tr><tr><td style="padding:10px"><b style="font-size:15px">${person.fullName}</b><br>
Courriel : <a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`<br>Téléphone : ${phone}`)}</td></tr>${wordsOf(scene, '<tr><td style="padding:10px;background:#f0fdf4">', '</td></tr>')}
<tr><td style="padding:10px"><table cellpadding="2">${fact('Référence', property.ref)}${fact('Transaction', purpose(scene))}${fact('Nature', property.typeName)}${pieces(scene) ? fact('Composition', pieces(scene)) : html``}${fact('Surface', `${property.surface} m²`)}${fact('Localisation', `${town} ${postcode}`)}${fact('Prix', price)}${fact('Négociateur', `${officer(scene)} ${agency.agent.phonePrinted}`)}</table></td></tr>
<tr><td style="padding:10px;font-size:11px;color:#777">Ce contact est enregistré dans votre logiciel, rubrique Prospects web. ${agency.name}, carte professionnelle CPI ${random.digits(4)} 2021 000 ${random.digits(3)} ${random.digits(3)}, SIRET ${agency.siret}</td></tr></table>`
      return request(scene, { from: { name: `${agency.name} web`, address: `prospects@${agency.domain}` }, subject: `Prospect web – ${property.typeName} ${town}`, html: content, says: 'name email phone message ref town postcode price surface rooms transaction' })
    },
    rubriques: (scene) => {
      const { agency, person, property, price } = scene
      const { town, postcode } = property.place
      const content = html`<p>Chère équipe ${agency.name},</p><p>Quelqu’un s’est manifesté pour un bien de votre vitrine en ligne.</p><h4>Qui ?</h4><ul><li>${person.fullName}</li><li><a href="mailto:${person.email}">${person.email}</a></li>${when(person.phonePrinted, (phone) => html`<li>${phone}</li>`)}</ul>
<h4>Quel bien ?</h4><ul><li><a href="${pageOfAdvert(scene, 'nos-biens')}">${property.title}</a></li><li>${postcode} ${town}</li><li>${price}</li><li>Référence : ${property.ref}</li></ul>${wordsOf(scene, '<h4>Quelle demande ?</h4><blockquote style="margin-left:1em">', '</blockquote>')}
<p><small>Votre site est propulsé par Vitrimmo (support clients : 04 65 71 22 40, du lundi au vendredi). Pour ne plus recevoir ces avis : <a href="https://gestion.vitrimmo.example/avis">réglages</a>.</small></p>`
      return request(scene, { from: { name: 'Vitrimmo', address: 'contacts@vitrimmo.example' }, replyTo: writer(scene), subject: `${agency.name} : contact reçu pour ${property.ref}`, html: content, says: 'name email phone message title ref town postcode price' })
    },
  },
})

export const AGENCY_FORMS_OF_THE_FOURTH_YEAR: readonly Family[] = [plugIn, hosted]
