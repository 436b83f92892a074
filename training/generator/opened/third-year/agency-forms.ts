/** Contact and property forms of agencies' sites: default mails of plug-ins, site builders, form services, agencies' site software, two languages. */
import type { Family } from '../../family.ts'
import type { Field } from '../../forms.ts'
import { html, lines, type Safe, safe } from '../../html.ts'
import { dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import { linesFor, officer, onOneLine, ownSite, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { asked, composed, dealOf, farOff, inPieces, nextFamily, officeOf, reader, shortDay, spoken, viewing } from './agency-pieces.ts'

const host = (address: string) => ({ address: `no-reply@${address}` })

const plugIn: Family = nextFamily({
  id: 'plug-in-default',
        about: 'a WordPress contact plug-in’s default plain text: From and Subject lines over the message, the same with a telephone line, or a sentence with the page it was sent from',
  wants: { silence: 0.02 },
  forms: {
    defaut: (scene) => {
      const { agency, person, property, message } = scene
      const subject = `Demande sur le bien ${property.ref}`
      const text = linesOf(`De : ${person.fullName} <${person.email}>`, `Objet : ${subject}`, '', 'Corps du message :', message?.text ?? '', '', '-- ',
        `Cet e-mail a été envoyé via le formulaire de contact de ${agency.name} (https://www.${agency.domain})`)
      return asked(scene, { from: ownSite(scene, 'wordpress'), replyTo: { address: person.email }, subject: `${agency.name} « ${subject} »`, text, needsText: true })
    },
    telephone: (scene) => {
      const { agency, property } = scene
      const fields: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Email', 'email'], ['Téléphone', 'phone'], ['Annonce', 'title'], ['Référence', 'ref'], ['Message', 'message']]
      const text = linesOf(
        linesFor(scene, fields, (label, value) => `${label} : ${value}`), '',
        '--', `Ceci est un courriel de notification : un formulaire vient d’être envoyé sur votre site (${agency.name} https://www.${agency.domain}).`,
      )
      return asked(scene, { from: ownSite(scene, 'wordpress', 'WordPress'), replyTo: reader(scene), subject: `[${agency.name}] ${property.title}`, text, needsText: true })
    },
    phrase: (scene) => {
      const { agency, person, property, message, random } = scene
      const text = linesOf(
        `Bonjour ${agency.name},`, '', `${person.fullName} vient de vous écrire depuis la fiche ${property.title} (réf. ${property.ref}, ${property.place.town}).`, '',
          ...(message ? [message.text, ''] : []),
        `Vous pouvez lui répondre à ${person.email}${person.phonePrinted ? ` ou au ${person.phonePrinted}` : ''}.`, '', `Adresse IP : 192.0.2.${random.int(2, 250)}`,
          `${agency.name} · ${agency.phonePrinted}`,
      )
      return asked(scene, { from: ownSite(scene, 'site'), subject: `Nouveau message de ${person.fullName}`, text })
    },
  },
})

const builderFooter = (scene: Parameters<typeof officer>[0], page: string): string => linesOf(
  '---', `Date : ${dayOf(scene.date)}`, `Heure : ${hourOf(scene.date)}`, `URL de la page : ${page}`, 'Agent utilisateur : Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15',
  `Adresse IP distante : 198.51.100.${scene.random.int(2, 250)}`, 'Propulsé par : Elementaire',
)

const plugInRows: Family = nextFamily({
  id: 'plug-in-rows', about: 'a form plug-in’s HTML: label in a shaded row over its value, bold label over its value between rules, or lines of a page builder with its technical data below',
  wants: { silence: 0.05 },
  forms: {
    bandes: (scene) => {
      const fields: Field[] = [
        ['Nom', 'name'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Bien qui m’intéresse', ({ property }) => `réf. ${property.ref} à ${property.place.town}`],
        ['Vous êtes', ({ random, property }) => (property.transaction === 'sale' ? random.pick(['Primo-accédant', 'Investisseur', 'Propriétaire']) : random.pick(['Étudiant', 'Salarié',
          'Retraité']))], ['Votre message', 'message'], ['RGPD', () => 'J’accepte la politique de confidentialité'],
      ]
      const row = (label: string, value: string) => html`<tr bgcolor="#EAF2FA"><td colspan="2"><font style="font-family:sans-serif;font-size:12px"><strong>${label}</strong></font></td></tr>
<tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td><font style="font-family:sans-serif;font-size:12px">${value.includes('@') ? html`<a href="mailto:${value}">${value}</a>` : lines(value)}</font>
</td></tr>`
      return asked(scene, { from: ownSite(scene, 'noreply'), replyTo: reader(scene), subject: 'Nouvelle soumission depuis Contact bien',
        html: html`<table width="99%" border="0" cellpadding="1" cellspacing="0" bgcolor="#EAEAEA"><tr><td>
<table width="100%" border="0" cellpadding="5" cellspacing="0" bgcolor="#FFFFFF">${rowsOf(scene, fields, row)}</table></td></tr></table>` })
    },
    filets: (scene) => {
      const { agency } = scene
      const fields: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Adresse de messagerie', 'email'], ['Numéro', 'phone'], ['Bien concerné', 'title'], ['Référence', 'ref'], ['Message', 'message']]
      const row = (label: string, value: string) => html`<tr><td style="padding:25px 0 0"><strong>${label}</strong></td></tr><tr>
<td style="border-bottom:1px solid #e2e2e2;padding:5px 0 25px">${lines(value)}</td></tr>`
      const content = html`<table align="center" width="600"><tr><td align="center"><img src="https://www.${agency.domain}/wp-content/uploads/logo.png" alt="${agency.name}"></td>
</tr>${rowsOf(scene, fields, row)}<tr><td align="center" style="color:#aaa;font-size:12px">Envoyé depuis <a href="https://www.${agency.domain}">${agency.name}</a></td></tr></table>`
      return asked(scene, { from: ownSite(scene, 'wordpress'), subject: 'Nouvelle entrée : formulaire de fiche', html: content })
    },
    constructeur: (scene) => {
      const { person, property } = scene
      const fields: Field[] = [['Nom', 'name'], ['', 'email'], ['', 'phone'], ['Message', 'message'], ['ref_bien', 'ref'], ['titre_bien', 'title']]
      const row = (label: string, value: string) => html`${label ? `${label}: ` : ''}${lines(value)}<br>`
      const content = html`${rowsOf(scene, fields, row)}<br>${lines(builderFooter(scene, pageOfAdvert(scene, 'biens')))}`
      return asked(scene, { from: ownSite(scene, 'email'), replyTo: { address: person.email }, subject: `Nouveau message de « ${property.title} »`, html: content })
    },
  },
})

const builders: Family = nextFamily({
  id: 'site-builder', about: 'a hosted site builder’s notice: a card with a button to its inbox, a short English template, or a name in the headline over loose lines',
  wants: { silence: 0.05 },
  forms: {
    carte: (scene) => {
      const { agency, person, property, random } = scene
      const content = html`<div style="background:#f4f7fb;padding:30px;font-family:Helvetica"><p style="text-align:center;font-size:12px;color:#7a92a5">${agency.name} · ${agency.phonePrinted}</p>
<h2 style="text-align:center">${person.fullName} vient d’envoyer un formulaire</h2><div style="background:#fff;padding:24px">
<p><b>Récapitulatif :</b></p>${when(person.phonePrinted, (phone) => html`<p>${phone}</p>`)}<p><a href="mailto:${person.email}">${person.email}</a>
</p>${wordsOf(scene, '<p>', '</p>')}<p>${property.typeName}, ${property.place.town}, référence ${property.ref}</p>
<p style="text-align:center"><a href="https://manage.sitefacile.example/inbox/${random.hex(12)}" style="background:#116dff;color:#fff;padding:12px 26px;border-radius:20px">Répondre</a></p></div>
<p style="font-size:11px;color:#7a92a5">Si vous ne souhaitez plus recevoir ces e-mails, modifiez vos <a href="https://manage.sitefacile.example/notif">notifications</a>.<br>
SiteFacile – service client : 01 99 00 44 20</p></div>`
      return asked(scene, { from: { name: 'SiteFacile', ...host('sitefacile.example') }, subject: `${person.fullName} a envoyé : Contact – fiche bien`, html: content })
    },
    anglais: (scene) => {
      const { agency, property } = scene
      const fields: Field[] = [['Name', 'name'], ['Email', 'email'], ['Phone', 'phone'], ['Bien', ({ property: { ref, place } }) => `${ref} ${place.town}`], ['Message', 'message']]
      const row = (label: string, value: string) => html`<p><b>${label}:</b> ${lines(value)}</p>`
      const content = html`<p>A visitor filled in a form on <a href="https://www.${agency.domain}">${agency.name}</a>
</p>${rowsOf(scene, fields, row)}<p style="font-size:12px">Not a genuine enquiry? <a href="https://report.quadrille.example/">Report it here.</a></p>`
      return asked(scene, { from: { name: 'Quadrille', address: 'form-submission@quadrille.example' }, replyTo: reader(scene), subject: `Form Submission - Contact ${property.ref}`, html: content })
    },
    vrac: (scene) => {
      const { agency, person, property, price } = scene
      const content = html`<p>Bonjour,</p><p>Vous avez reçu une nouvelle demande via votre page <b>${composed(scene)}</b> :</p>
<p>${when(person.printedFirst, (first) => html`${first}<br>`)}${when(person.printedLast, (last) => html`${last}<br>`)}${person.email}<br>${person.phonePrinted}</p>${wordsOf(scene, '<p><i>',
  '</i></p>')}
<p>${property.place.postcode} ${property.place.town}<br>${price}<br>Référence : ${property.ref}</p><p>L’équipe Jardin de Sites<br>
<small>Vous pouvez répondre directement à cet e-mail. Ne communiquez jamais votre mot de passe.</small></p>`
      return asked(scene, { from: { name: agency.name, address: 'messages@jardindesites.example' }, replyTo: reader(scene), subject: `Message via votre site ${agency.domain}`, html: content,
        but: { title: composed(scene) } })
    },
  },
})

const services: Family = nextFamily({
  id: 'form-service', about: 'a form service’s mail: raw keys of an HTML form, question and answer of a survey tool, or a numbered list of answers',
  wants: { silence: 0.08 },
  forms: {
    cles: (scene) => {
      const { agency, person, property, message } = scene
      const text = linesOf(
        `Hey there,\n\nSomeone just submitted your form on https://www.${agency.domain}/annonces/. Here's what they had to say:`, '', person.printedLast && `nom:\n${person.printedLast}\n`,
          person.printedFirst && `prenom:\n${person.printedFirst}\n`, `email:\n${person.email}\n`, person.phonePrinted && `tel:\n${person.phonePrinted}\n`, `reference:\n${property.ref}\n`,
        message && `message:\n${message.text}\n`,
        `_gotcha:\n\nYou are receiving this because you confirmed this email address on Formouette. To stop these emails, please remove the form.`,
      )
      return asked(scene, { from: { name: 'Formouette', ...host('formouette.example') }, replyTo: { address: person.email }, subject: `New submission from ${agency.domain}`, text, needsText: true })
    },
    sondage: (scene) => {
      const { random } = scene
      const fields: Field[] = [
        ['Quel est votre nom ?', 'last'], ['Et votre prénom ?', 'first'], ['À quelle adresse mail pouvons-nous vous répondre ?', 'email'], ['Un numéro où vous joindre ?', 'phone'],
          ['Quelle est la référence du bien qui vous plaît ?', 'ref'],
        ['Dans quelle commune se trouve-t-il ?', 'town'], ['Comment financez-vous votre projet ?', ({ property }) => (property.transaction === 'sale' ? random.pick(['Crédit', 'Comptant',
          'Je ne sais pas encore']) : null)], ['Un mot à ajouter pour notre équipe ?', 'message'],
      ]
      const content = html`<div style="font-family:Karla,sans-serif"><p>Bonjour, votre questionnaire « Un bien vous intéresse ? » a une nouvelle réponse.</p>${rowsOf(scene, fields, (label,
        value) => html`<div style="margin:18px 0"><div style="color:#5e5e5e">${label}</div><div style="font-size:17px">${lines(value)}</div>
</div>`)}<p style="font-size:12px">Identifiant de réponse ${random.hex(16)} · <a href="https://typofaune.example/reponses">Ouvrir le tableau des réponses</a></p></div>`
      return asked(scene, { from: { name: 'Typofaune', address: 'notifications@typofaune.example' }, subject: 'Nouvelle réponse à « Un bien vous intéresse ? »', html: content })
    },
    numeros: (bare) => {
      const scene = onOneLine(bare)
      const { agency, date } = scene
      const rows: Field[] = [
        ['Civilité', ({ person }) => (person.civility === 'M.' ? 'Monsieur' : person.civility === 'Mme' ? 'Madame' : '–')], ['Nom', 'last'], ['Prénom', 'first'], ['Mail', 'email'], ['Mobile',
          'phone'],
        ['Type de projet', dealOf], ['Annonce', ({ property: { title } }) => title], ['Réf.', 'ref'], ['Précisions', 'message'], ['Par quel biais avez-vous trouvé l’agence ?',
          ({ random }) => random.pick(['Panneau', 'Recherche internet', 'Bouche à oreille', 'Réseaux sociaux'])],
      ]
      const text = linesOf(`Réponse du ${shortDay(date)} ${hourOf(date)}`, '', rowsOf(scene, rows, (label, value) => safe(`${label} : ${value}`)).map((one,
        at) => `${at + 1}. ${one.html}`).join('\n'), '', `Formulaire : ${agency.name} (${agency.town})`)
      return asked(scene, { from: { name: 'Questia Formulaires', ...host('questia.example') }, subject: `Réponse enregistrée – ${agency.name}`, text, needsText: true, says: 'transaction' })
    },
  },
})

const card = (scene: Parameters<typeof officer>[0]): Safe => {
  const { agency, property, price } = scene
  return html`<table style="border:1px solid #ddd" cellpadding="8"><tr><td><img src="https://www.${agency.domain}/medias/1_m.jpg" width="140" alt=""></td><td>
<a href="${pageOfAdvert(scene, 'vente')}" style="color:#111">${property.title}</a><br>${property.place.town}<br><b>${price}</b><br><span style="color:#888">Réf ${property.ref}</span></td></tr>
</table>`
}

const cms: Family = nextFamily({
  id: 'agency-site-software', about: 'agencies’ site software: a sentence about the person over the advert’s card, a visit asked for with the day he chose, or the advert left and the person right',
  wants: { silence: 0.15 },
  forms: {
    phrase: (scene) => {
      const { agency, person } = scene
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p><b>${person.fullName}</b> souhaite des renseignements sur l’un de vos biens.</p>${card(scene)}${wordsOf(scene,
        '<blockquote style="border-left:3px solid #c9a227;padding-left:12px">', '</blockquote>')}
<p>Vous pouvez le ou la joindre${when(person.phonePrinted,
        (phone) => html` au <a href="tel:${person.phone!.e164}">${phone}</a> ou`)} à l’adresse <a href="mailto:${person.email}">${person.email}</a>.</p><p style="color:#999">
Message transmis par Vitrimmo, votre site immobilier clé en main. Assistance : 04 65 71 22 10 (lun-ven 9h-18h)</p>`
      return asked(scene, { from: { name: agency.name, ...host('vitrimmo.example') }, replyTo: reader(scene), subject: `${person.fullName} s’intéresse à votre bien ${scene.property.ref}`,
        html: content })
    },
    visite: (bare) => {
      const scene = viewing(bare)
      const { agency, property, price, random } = scene
      const day = random.pick(['samedi matin', 'mardi entre 12h et 14h', 'jeudi après 18h', 'en semaine, l’après-midi', 'lundi 9h30'])
      const content = html`<p>${agency.name} – ${agency.phonePrinted}</p><h2 style="color:#0b3d2e">Demande de visite</h2>
<p>${property.title}<br>${property.place.postcode} ${property.place.town.toUpperCase()}<br>${price}<br>Référence : ${property.ref}</p><hr><p>Créneau souhaité<br><b>${day}</b></p>
<p>${rowsOf(scene, [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone']], (label, value) => html`${label} : <b>${value}</b>
<br>`)}</p>${wordsOf(scene, '<p>Message :<br>', '</p>')}<hr><p><small>${agency.name}, ${officeOf(scene)}, carte pro CPI ${random.digits(4)} 2019 000 ${random.digits(3)}</small></p>`
      return asked(scene, { from: ownSite(scene, 'visites'), subject: `Demande de visite – ${property.place.town}`, html: content, silentIntent: 'visit', but: { town: property.place.town } })
    },
    'deux-volets': (scene) => {
      const { agency, person, property, price } = scene
      const facts = [property.typeName, inPieces(property), `${property.surface} m²`, property.place.town, price].filter((one) => one !== null)
      const content = html`<p style="font-size:11px;color:#777">Reçu sur ${agency.domain} · transmis à ${officer(scene)} (${agency.agent.phonePrinted})</p><table width="600"><tr valign="top">
<td width="280" style="background:#fafafa">${facts.map((one) => html`<div>${one}</div>`)}<div>N° interne : ${property.ref}</div></td><td width="20"></td><td>
<div style="font-size:18px">${person.fullName}</div>${when(person.phonePrinted, (phone) => html`<div>☎ ${phone}</div>`)}<div>✉ <a href="mailto:${person.email}">${person.email}</a>
</div>${wordsOf(scene, '<div style="margin-top:10px">', '</div>')}</td></tr></table>`
      return asked(scene, { from: { name: 'Contact Internet', ...host('immoclic.example') }, replyTo: reader(scene), subject: `Contact internet ${property.ref}`, html: content, inFrame: true })
    },
  },
})

const both: Family = nextFamily({
  id: 'form-in-two-languages', about: 'a site’s form in two languages: French with English labels beside, the English page’s mail, or German and French one under the other',
  wants: { silence: 0.06 },
  forms: {
    'fr-en': (scene) => {
      const { agency } = scene
      const fields: Field[] = [['Nom / Last name', 'last'], ['Prénom / First name', 'first'], ['Courriel / E-mail', 'email'], ['Téléphone / Phone', 'phone'], ['Pays / Country',
        ({ random }) => random.pick(['France', 'Belgique', 'United Kingdom', 'Suisse', 'Nederland'])], ['Bien / Property', 'ref'], ['Message', 'message']]
      const content = html`<p>Nouveau contact / New enquiry – ${agency.name}</p><table border="0" cellpadding="4">${rowsOf(scene, fields, (label, value) => html`<tr valign="top"><td>
<i>${label}</i></td><td>${lines(value)}</td></tr>`)}</table><p>${agency.name} · ${officeOf(scene)} · ${agency.phonePrinted} · English spoken</p>`
      return asked(scene, { from: ownSite(scene, 'web'), replyTo: reader(scene), subject: `Contact / Enquiry ${scene.property.ref}`, html: content })
    },
    anglais: (bare) => {
      const scene = spoken(bare, 'en')
      const { agency, person, property, price, message } = scene
      const text = linesOf(
        `Enquiry from the English pages of ${agency.domain}`, '', `${person.fullName} would like to hear about:`, property.title, `${property.place.town} ${property.place.postcode}`,
          `${price} – our ref ${property.ref}`, '', message && `Their message\n${message.text}\n`, `Reply to ${person.email}`, person.phonePrinted && `or ring ${person.phonePrinted}`, '',
        `This enquiry was also copied to ${agency.email}`,
      )
      return asked(scene, { from: ownSite(scene, 'english'), replyTo: reader(scene), subject: `Property enquiry ${property.ref}`, text, language: 'en', needsText: true })
    },
    'de-fr': (bare) => {
      const scene = bare.random.chance(0.6) ? spoken(bare, 'de') : bare
      const { agency, property } = scene
      const fields: Field[] = [['Nachname / Nom', 'last'], ['Vorname / Prénom', 'first'], ['E-Mail', 'email'], ['Telefon / Téléphone', 'phone'], ['Objekt / Bien', 'title'], ['Ref.', 'ref'],
        ['Ort / Commune', 'town'], ['Wohnort / Domicile', (one) => farOff(one).town], ['Nachricht / Message', 'message']]
      const text = linesOf(`${agency.name} - Kontaktformular / Formulaire de contact`, '', linesFor(scene, fields, (label, value) => `${label}\n    ${value.replaceAll('\n', '\n    ')}`), '',
        `${agency.phonePrinted} - www.${agency.domain}`)
      return asked(scene, { from: ownSite(scene, 'kontakt'), subject: `Anfrage / Demande ${property.ref}`, text, needsText: true })
    },
  },
})

export const AGENCY_FORMS_OF_THE_THIRD_YEAR: readonly Family[] = [plugIn, plugInRows, builders, services, cms, both]
