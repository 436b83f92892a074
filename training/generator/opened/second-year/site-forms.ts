/** Contact forms of agencies' own sites as their mails look now: tables, labels on lines of their own, bold captions, plain text with tabs or dots. */
import type { Family } from '../../family.ts'
import { type Field, saysOf } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../../request.ts'
import { linesFor, officer, ownSite, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { elsewhere, headingOf, inRooms, inT, kindOf, siteFamily, postal, visitor } from './site-pieces.ts'

const table: Family = siteFamily({
  id: 'site-form-table', about: 'a site’s form as a table: two bordered columns, advert and person in two cells side by side, or a row of headings over a row of values',
  wants: { silence: 0.06 },
  forms: {
    bordures: (scene) => {
      const { agency, property, price, random } = scene
      const { town, postcode } = property.place
      const fields: Field[] = [
        ['Nom', 'last'], ['Prénom', 'first'], ['Courriel', 'email'], ['Tél. mobile', 'phone'], ['Ville de résidence', () => elsewhere(scene).town], ['À contacter de préférence', () => random.pick(['par courriel', 'par téléphone', 'indifférent'])], ['Demande', 'message'],
      ]
      const row = (label: string, value: string) => html`<tr><td style="border:1px solid #d0d7de;background:#f6f8fa;padding:6px 10px;width:170px">${label}</td><td style="border:1px solid #d0d7de;padding:6px 10px">${value.includes('@') ? html`<a href="mailto:${value}">${value}</a>` : lines(value)}</td></tr>`
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p>La page ci-dessous vient de susciter une demande sur www.${agency.domain}.</p><h3 style="margin-bottom:2px"><a href="${pageOfAdvert(scene, 'catalogue')}">${property.title}</a></h3>
<p style="margin-top:0">${town} (${postcode}) · ${price} · réf. ${property.ref}</p><table style="border-collapse:collapse">${rowsOf(scene, fields, row)}</table>
<p style="color:#888;font-size:11px">${agency.name}, ${postal(scene)} · ${agency.phonePrinted} · Garantie financière GALIAN 89 rue La Boétie 75008 Paris</p>`
      return request(scene, { from: ownSite(scene, 'web'), replyTo: visitor(scene), subject: `Demande internet sur votre bien ${property.ref}`, html: content, says: saysOf(fields, 'title town postcode price ref') })
    },
    'cote-a-cote': (scene) => {
      const { agency, person, property, price, date } = scene
      const { town, postcode } = property.place
      const rooms = inRooms(scene)
      const title = headingOf(scene, rooms)
      const content = html`<table width="640" cellpadding="14" cellspacing="0" style="font-family:Georgia,serif"><tr><td colspan="2" bgcolor="#2b3a42" style="color:#fff">${agency.name} – ${agency.phonePrinted}<br><small>Formulaire reçu le ${dayOf(date)} à ${hourOf(date)}</small></td></tr>
<tr valign="top"><td width="50%" bgcolor="#f3efe6"><u>Bien</u><br><b>${title}</b><br>${town} ${postcode}<br>${price}<br>n° ${property.ref}</td>
<td width="50%"><u>Contact</u><br>${person.fullName}<br><a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</td></tr>
${wordsOf(scene, '<tr><td colspan="2" style="border-top:1px dotted #2b3a42">', '</td></tr>')}<tr><td colspan="2"><small>Négociateur en charge : ${officer(scene)} ${agency.agent.phonePrinted}. RCS ${agency.town} ${agency.siret}.</small></td></tr></table>`
      return request(scene, { from: ownSite(scene, 'ne-pas-repondre'), subject: `[${agency.name}] Formulaire bien n° ${property.ref}`, html: content, says: 'name email phone message ref town postcode price', but: { title } })
    },
    colonnes: (scene) => {
      const { agency, person, property, price } = scene
      const cells = (all: readonly (string | null)[], tag: 'th' | 'td') => html`<tr>${all.map((one) => (tag === 'th' ? html`<th align="left">${one}</th>` : html`<td>${one}</td>`))}</tr>`
      const content = html`<p>${agency.name} – ${agency.phonePrinted}</p><p>Vous avez un message de votre site internet :</p><table border="1" cellpadding="4">${cells(['Nom', 'Prénom', 'Mail', 'Téléphone'], 'th')}${cells([person.printedLast, person.printedFirst, person.email, person.phonePrinted], 'td')}</table><br>
<table border="1" cellpadding="4">${cells(['Réf. du bien', 'Type', 'Commune', 'Prix'], 'th')}${cells([property.ref, property.typeName, property.place.town, price], 'td')}</table>${wordsOf(scene, '<p>Texte :</p><p>', '</p>')}
<p>--<br>Vous pouvez gérer vos formulaires dans l’espace d’administration du site.</p>`
      return request(scene, { from: ownSite(scene, 'formulaires'), subject: `Message de votre site internet (${property.place.town})`, html: content, says: 'name email phone message ref town price' })
    },
  },
})

const ownLines: Family = siteFamily({
  id: 'site-form-own-lines', about: 'a site’s form in plain text with each label on a line of its own: value below, value after an arrow on the next line, or numbered headings over several values',
  wants: { silence: 0.06 }, isByHand: true,
  forms: {
    dessous: (scene) => {
      const { agency, property, date } = scene
      const fields: Field[] = [
        ['Nom', 'last'], ['Prénom', 'first'], ['Votre adresse mail', 'email'], ['Votre numéro', 'phone'], ['Référence', 'ref'], ['Secteur', 'town'], ['Prix affiché', 'price'],
        ['Message', 'message'],
      ]
      const text = linesOf(
        `Agence ${agency.name}, tél. ${agency.phonePrinted}`, '', `Un visiteur a utilisé la page « Nous écrire » le ${dayOf(date)}.`, '',
        linesFor(scene, fields, (label, value) => `${label}\n${value}\n`), 'Consentement', 'Oui, j’accepte d’être recontacté', '', `Copie : ${agency.email}`,
      )
      return request(scene, { from: ownSite(scene, 'nous-ecrire'), subject: `Nous écrire – ${property.typeName} ${property.ref}`, text, needsText: true, says: saysOf(fields) })
    },
    fleches: (scene) => {
      const { agency, property } = scene
      const fields: Field[] = [
        ['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Portable', 'phone'], ['Annonce', 'title'], ['N° annonce agence', 'ref'], ['Transaction', kindOf],
        ['Commentaire', 'message'],
      ]
      const text = linesOf(
        '*** CONTACT SITE ***', '', linesFor(scene, fields, (label, value) => `${label}\n=> ${value.replaceAll('\n', '\n   ')}`), '', '*** FIN ***',
        `Hébergement et maintenance : Atelier du Pixel Creux, 02 61 91 55 10 – dossier client ${agency.siret.slice(0, 7)}`,
      )
      return request(scene, { from: ownSite(scene, 'contact-site', 'Contact site'), replyTo: visitor(scene), subject: `contact site / ${property.ref}`, text, needsText: true, says: saysOf(fields, 'transaction') })
    },
    numeros: (scene) => {
      const { agency, person, property, price, message } = scene
      const { town, postcode } = property.place
      const text = linesOf(
        `Bonjour ${officer(scene)},`, '', 'Voici une demande déposée sur le site de l’agence.', '', '1) Le demandeur', person.fullName, person.email, person.phonePrinted, '',
        '2) Le bien regardé', property.typeName, inT(scene) || null, `${property.surface} m²`,
        `${postcode} ${town}`, price, `(référence ${property.ref})`, ...(message ? ['', '3) Ses mots', message.text] : []), '', 'Bonne journée,', `Le robot du site ${agency.domain}`,
        `Accueil : ${agency.phonePrinted}`,
      )
      return request(scene, { from: ownSite(scene, 'robot'), subject: 'Un visiteur du site attend votre réponse', text, needsText: true, says: `name email phone message ref town postcode price surface rooms` })
    },
  },
})

const bold: Family = siteFamily({
  id: 'site-form-bold', about: 'a site’s form with bold captions: caption and value in one run without colon, three bold headings over bare lines, or small grey captions over bold values',
  wants: { silence: 0.06 },
  forms: {
    gras: (scene) => {
      const { agency, property } = scene
      const fields: Field[] = [
        ['De la part de', 'name'], ['Mail', 'email'], ['Tél', 'phone'], ['Bien', ({ property: { ref, typeName, place } }) => `${typeName} à ${place.town} (réf ${ref})`],
        ['Message', 'message'], ['Newsletter', ({ random }) => random.pick(['Oui', 'Non'])],
      ]
      const content = html`<div style="font:14px Arial">${rowsOf(scene, fields, (label, value) => html`<p style="margin:6px 0"><strong>${label}</strong> ${lines(value)}</p>`)}</div><hr><div style="font:11px Arial;color:#777"><strong>${agency.name}</strong> ${postal(scene)}<br><strong>Tél</strong> ${agency.phonePrinted}</div>`
      return request(scene, { from: ownSite(scene, 'contact'), replyTo: visitor(scene), subject: `Formulaire « ce bien m’intéresse » : ${property.ref}`, html: content, says: saysOf(fields, 'ref town') })
    },
    sections: (scene) => {
      const { agency, person, property, price } = scene
      const { town, postcode } = property.place
      const content = html`<p style="text-align:right">${agency.name}<br>Tél. ${agency.phonePrinted}</p><p>Bonjour,<br>Un internaute a rempli le formulaire de votre fiche.</p><b>Ses coordonnées</b><br>${person.fullName}<br>${when(person.phonePrinted, (phone) => html`${phone}<br>`)}<a href="mailto:${person.email}">${person.email}</a><br><br>
<b>La fiche consultée</b><br><a href="${pageOfAdvert(scene, 'fr/biens')}">${property.title}</a><br>${postcode} ${town}<br>${price}<br>Notre référence ${property.ref}<br><br>${wordsOf(scene, '<b>Ce qu’il vous écrit</b><br>', '<br><br>')}
<b>À savoir</b><br>Un internaute contacte en moyenne trois agences le même jour.<br><br><span style="font-size:11px">${agency.name} – SAS au capital de 8 000 € – SIRET ${agency.siret}</span>`
      return request(scene, { from: ownSite(scene, 'internet', `${agency.name} Internet`), subject: `Votre fiche ${property.ref} intéresse un internaute`, html: content, says: 'name email phone message title ref town postcode price' })
    },
    etiquettes: (scene) => {
      const { agency } = scene
      const fields: Field[] = [
        ['prénom', 'first'], ['nom', 'last'], ['adresse électronique', 'email'], ['téléphone', 'phone'], ['annonce', 'title'], ['loyer ou prix', 'price'], ['référence', 'ref'],
        ['message', 'message'],
      ]
      const row = (label: string, value: string) => html`<div style="margin-bottom:14px"><div style="font-size:10px;letter-spacing:1px;text-transform:uppercase;color:#9b9b9b">${label}</div><div><b>${lines(value)}</b></div></div>`
      const content = html`<div style="display:none">Nouvelle prise de contact sur ${agency.domain}</div><div style="max-width:520px;margin:auto;font-family:Lato,Arial"><img src="https://www.${agency.domain}/img/mail-header.jpg" alt="" width="520">${rowsOf(scene, fields, row)}
<a href="mailto:${scene.person.email}" style="background:#b5452c;color:#fff;padding:10px 18px">Répondre à cette personne</a><p style="font-size:10px">${agency.name} · ${agency.phonePrinted} · <a href="https://www.${agency.domain}/confidentialite">Données personnelles</a></p></div>`
      return request(scene, { from: ownSite(scene, 'hello'), subject: 'Nouvelle prise de contact', html: content, says: saysOf(fields) })
    },
  },
})

const dotted = (label: string, value: string) => `${`${label} `.padEnd(24, '.')} ${value.replaceAll('\n', '\n                         ')}`

const plain: Family = siteFamily({
  id: 'site-form-plain', about: 'a site’s form as plain text of a plug-in: its template with a sentence, columns set by tabs, or leaders of dots',
  wants: { silence: 0.05 },
  forms: {
    modele: (scene) => {
      const { agency, person, property, message } = scene
      const text = linesOf(
        `${person.fullName} (${person.email}) vous écrit au sujet de : ${property.title}, réf. ${property.ref}`, person.phonePrinted && `Téléphone : ${person.phonePrinted}`,
        ...(message ? ['', 'Message :', message.text] : []), '',
        '--', `Ce message provient du formulaire « ${agency.name} – annonces » (https://www.${agency.domain}/contact/). Répondez-y directement.`,
      )
      return request(scene, { from: ownSite(scene, 'wordpress', 'WordPress'), replyTo: visitor(scene), subject: `[${agency.name}] "${property.title}"`, text, says: 'name email phone message title ref' })
    },
    tabulations: (scene) => {
      const { agency, date } = scene
      const fields: Field[] = [
        ['Civilité Nom', 'name'], ['Email', 'email'], ['Tel', 'phone'], ['CP visiteur', () => elsewhere(scene).postcode], ['Ref bien', 'ref'],
        ['Type bien', ({ property }) => property.typeName], ['Ville bien', 'town'], ['Prix', 'price'], ['Message', 'message'],
      ]
      const text = linesOf(`Date\t${dayOf(date)} ${hourOf(date)}`, linesFor(scene, fields, (label, value) => `${label}\t${value}`), `Agence\t${agency.name}`, `Tel agence\t${agency.phonePrinted}`)
      return request(scene, { from: ownSite(scene, 'export'), subject: `Contact web ${agency.town} ${dayOf(date)}`, text, needsText: true, says: saysOf(fields) })
    },
    points: (scene) => {
      const { agency, property, random } = scene
      const fields: Field[] = [
        ['Nom', 'last'], ['Prénom', 'first'], ['Courriel', 'email'], ['Téléphone', 'phone'], ['Bien', ({ property: { typeName } }) => typeName],
        ['Commune', ({ property: { place } }) => `${place.postcode} ${place.town}`], ['Surface', 'surface'], ['Dossier', 'ref'], ['Suivi par', officer], ['Son message', 'message'],
      ]
      const text = linesOf(
        `${agency.name.toUpperCase()} - DEMANDE DE CONTACT N° ${random.digits(5)}`, '', linesFor(scene, fields, dotted), '', 'Message généré automatiquement.',
        `Agence : ${postal(scene)} - ${agency.phonePrinted}`,
      )
      return request(scene, { from: ownSite(scene, 'systeme'), subject: `Demande de contact, dossier ${property.ref}`, text, needsText: true, says: saysOf(fields, 'town postcode') })
    },
  },
})

export const SITE_FORMS_OF_THE_SECOND_YEAR: readonly Family[] = [table, ownLines, bold, plain]
