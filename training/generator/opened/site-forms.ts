/** Forms of agencies' own sites and of form builders: WordPress plug-ins, page builders, questionnaires, adverts of social networks. */
import { entriesOf, type Field, saysOf } from '../forms.ts'
import type { Family } from '../family.ts'
import { html, lines, safe } from '../html.ts'
import type { Scene } from '../scene.ts'
import { opened } from './opened-family.ts'
import { hourOf, linesOf, request, when } from '../request.ts'

interface Site {
  readonly fields: readonly Field[]
  readonly subject: (scene: Scene) => string
}

const page = ({ agency, property }: Scene) => `https://www.${agency.domain}/biens/${property.ref.replace('/', '-')}`
const site = ({ agency }: Scene, box = 'wordpress') => ({ name: agency.name, address: `${box}@${agency.domain}` })

const elementor: Family = opened<Site>({
  id: 'elementor-lines', about: 'Elementor: label and value on a line, then a rule with date, page, browser and the sender’s own address on the net',
  forms: {
    fiche: { subject: ({ agency }) => `New message from "${agency.name}"`, fields: [['Nom et prénom', 'name'], ['Votre adresse mail', 'email'], ['Votre numéro', 'phone'], ['Réf.', 'ref'], ['Message', 'message']] },
    contact: { subject: () => 'Formulaire « Nous écrire »', fields: [['name', 'name'], ['email', 'email'], ['field_4f2c91a', 'phone'], ['field_77b01de', 'ref'], ['message', 'message']] },
  },
  make(scene, { fields, subject }) {
    const { random, date } = scene
    const meta = [`Date: ${new Date(date).toISOString().slice(0, 10)}`, `Heure: ${hourOf(date)}`, `URL de la page: ${page(scene)}`, 'User Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X)', `IP distante: 203.0.113.${random.int(2, 250)}`, 'Propulsé par: Elementor']
    const content = html`${entriesOf(scene, fields).map(([label, value]) => html`${label}: ${lines(value)}<br>`)}<br>---<br><br>${meta.map((line) => html`${line}<br>`)}`
    return request(scene, { from: site(scene), replyTo: { address: scene.person.email }, subject: subject(scene), html: content, says: saysOf(fields) })
  },
})

const gravity: Family = opened<Site>({
  id: 'gravity-bands', about: 'Gravity Forms: a tinted band with the label, the value indented in the next row; consent as the last',
  forms: {
    visite: { subject: ({ property }) => `Soumission depuis la page du bien ${property.ref}`, fields: [['Civilité', ({ person }) => person.civility], ['Nom', 'last'], ['Prénom', 'first'], ['Portable', 'phone'], ['Mail', 'email'], ['Référence de l’annonce', 'ref'], ['Votre message', 'message'], ['Consentement', () => 'J’accepte que mes données soient traitées.']] },
    rappel: { subject: () => 'Demande depuis le site web', fields: [['Votre nom, s’il vous plaît', 'name'], ['À quel numéro êtes-vous joignable ?', 'phone'], ['Et par mail ?', 'email'], ['Quel bien vous plaît ?', 'title'], ['Dites-nous tout', 'message']] },
  },
  make(scene, { fields, subject }) {
    const content = html`<table width="99%" bgcolor="#EAEAEA"><tr><td><table width="100%" bgcolor="#FFFFFF">${entriesOf(scene, fields).map(([label, value]) => html`<tr bgcolor="#EAF2FA"><td colspan="2"><font style="font-size:12px"><strong>${label}</strong></font></td></tr><tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td><font style="font-size:12px">${lines(value)}</font></td></tr>`)}</table></td></tr></table>`
    return request(scene, { from: site(scene, 'site'), subject: subject(scene), html: safe(content.html.replaceAll('&amp;nbsp;', '&nbsp;')), says: saysOf(fields) })
  },
})

const contactForm: Family = opened<{ text: (scene: Scene) => string; says: string; subject: (scene: Scene) => string }>({
  id: 'contact-form-template', about: 'Contact Form 7 with the template each agency wrote itself; sometimes name and address only in Reply-To',
  wants: { silence: 0, who: 'plain' },
  forms: {
    phrase: { says: 'name email phone message ref', subject: ({ agency }) => `${agency.name} « demande web »`, text: ({ person, message, property }) => linesOf(`${person.firstName} ${person.lastName} <${person.email}> vient de remplir le formulaire.`, person.phonePrinted && `On peut l’avoir au ${person.phonePrinted}.`, `Page d’origine : annonce réf. ${property.ref}`, '', `« ${message!.text} »`) },
    nu: { says: 'name email message ref', subject: ({ property }) => `Annonce ${property.ref}`, text: ({ message }) => message!.text },
  },
  make(scene, { text, says, subject }) {
    const { person, agency } = scene
    return request(scene, { from: site(scene), replyTo: { name: `${person.firstName} ${person.lastName}`, address: person.email }, subject: subject(scene), text: `${text(scene)}\n\n-- \nCet e-mail a été envoyé via le formulaire de contact de ${agency.name} (https://www.${agency.domain})`, needsText: true, travels: 'keeps-headers', says })
  },
})

const wix: Family = opened<Site & { head: string }>({
  id: 'site-builder-notice', about: 'a site builder’s notice: heading, label in bold over its value, a button to the inbox, advert for its mobile program',
  forms: {
    notice: { head: 'vient de recevoir un envoi', subject: ({ agency }) => `[${agency.name}] Contact – nouvel envoi`, fields: [['Nom complet', 'name'], ['E-mail', 'email'], ['Tél.', 'phone'], ['Objet', ({ property }) => `Réf. ${property.ref}`], ['Message', 'message']] },
    english: { head: 'got a new submission', subject: () => 'Contact form got a new submission', fields: [['First name', 'first'], ['Last name', 'last'], ['Your email', 'email'], ['Your phone', 'phone'], ['Property ref', 'ref'], ['Comments', 'message']] },
  },
  make(scene, { head, subject, fields }) {
    const { agency } = scene
    const content = html`<div style="font:28px Helvetica">${agency.name} ${head}</div>${entriesOf(scene, fields).map(([label, value]) => html`<div style="margin-top:16px"><b>${label}</b></div><div>${lines(value)}</div>`)}<p><a href="https://manage.sitekit.example/inbox/${scene.random.hex(8)}">Répondre depuis la boîte</a></p><p style="font-size:11px">Gérez votre site où que vous soyez. 500 Terry St, San Francisco CA 94158</p>`
    return request(scene, { from: { name: agency.name, address: 'notifications@sitekit.example' }, subject: subject(scene), html: content, says: saysOf(fields, subject(scene).includes('[') ? 'ref' : '') })
  },
})

const jotform: Family = opened<Site>({
  id: 'question-table', about: 'a form service’s table: question, answer, with empty answers, an identifier of the entry and its date',
  forms: {
    achat: { subject: ({ random }) => `Re: Demande acquéreur - entrée ${random.digits(4)}`, fields: [['Nom et prénom', 'name'], ['2. Téléphone mobile', 'phone'], ['3. Adresse de messagerie', 'email'], ['4. Ville où vous habitez', ({ random }) => random.pick(['Sedan', 'Bayonne', ''])], ['5. Vu en vitrine', ({ property }) => `le ${property.ref}`], ['6. Votre budget maximum', ({ random }) => `${random.int(100, 700)} 000 €`], ['7. Des précisions ?', 'message']] },
    location: { subject: () => 'Réponse au questionnaire en ligne', fields: [['Nom et prénom', 'name'], ['Votre e-mail', 'email'], ['Votre numéro de portable', 'phone'], ['Le logement visé', 'title'], ['Référence', 'ref'], ['Salaire net', ({ random }) => `${random.int(14, 41)}00 €`], ['Commentaires', 'message']] },
  },
  make(scene, { subject, fields }) {
    const { random } = scene
    const content = html`<table style="border-collapse:collapse"><tr><td style="background:#0a1551;color:#fff">Question</td><td style="background:#0a1551;color:#fff">Réponse</td></tr>${entriesOf(scene, fields).map(([label, value]) => html`<tr><td style="width:170px">${label}</td><td>${lines(value)}</td></tr>`)}</table><p>Identifiant de l’envoi : ${random.digits(19)}</p>`
    return request(scene, { from: { name: 'Formulaires', address: 'noreply@formsaas.example' }, replyTo: { address: scene.person.email }, subject: subject(scene), html: content, says: saysOf(fields, 'ref') })
  },
})

const conversation: Family = opened<{ asks: readonly Field[]; host: string }>({
  id: 'one-question-at-a-time', about: 'a conversational form: the question as a whole sentence, the answer on the next line, in plain text',
  wants: { silence: 0, who: 'plain' },
  forms: {
    tutoie: { host: 'causette.example', asks: [['Pour commencer, à qui avons-nous l’honneur ?', 'name'], ['Ravi de vous connaître ! Où peut-on vous écrire ?', 'email'], ['Et vous appeler ?', 'phone'], ['Quel est le numéro de dossier du bien ?', 'ref'], ['À vous la parole', 'message']] },
    court: { host: 'formule.example', asks: [['Prénom puis nom', 'name'], ['E-mail de contact', 'email'], ['Numéro (facultatif)', 'phone'], ['Ce que vous attendez de nous', 'message'], ['Bien (pré-rempli)', 'ref']] },
  },
  make(scene, { asks, host }) {
    const text = linesOf('Une nouvelle réponse est arrivée.', '', ...entriesOf(scene, asks).flatMap(([label, value]) => [label, value, '']), `Voir toutes les réponses : https://${host}/r/${scene.random.hex(12)}`)
    return request(scene, { from: { name: 'Réponses', address: `reponses@${host}` }, subject: 'Nouvelle réponse à « Parlons de votre projet »', text, needsText: true, says: saysOf(asks) })
  },
})

const socialLead: Family = opened<{ print: (label: string, value: string) => string; keys: readonly Field[]; brand: string }>({
  id: 'social-advert', about: 'an advert of a social network filled in with two taps: campaign, set, form number, platform, keys in English',
  wants: { who: 'plain', phone: 'always' },
  forms: {
    reseau: { brand: 'Leads Sync', print: (label, value) => `${label}: ${value}`, keys: [['Full name', 'name'], ['Email', 'email'], ['Phone number', 'phone'], ['quel_est_votre_projet_?', 'message']] },
    tableur: { brand: 'Connecteur Pub', print: (label, value) => `${label} -> ${value}`, keys: [['Adresse e-mail (profil)', 'email'], ['Nom (profil)', 'name'], ['Téléphone (profil)', 'phone'], ['Réponse libre', 'message']] },
  },
  make(scene, { print, keys, brand }) {
    const { property, random } = scene
    const text = linesOf(`created_time: ${new Date(scene.date).toISOString()}`, `ad_name: ${property.title} – réf. ${property.ref}`, `campaign_name: ${random.pick(['Vendeurs Q3', 'Acheteurs proximité'])}`, `form_id: ${random.digits(15)}`, 'platform: ig', '', ...entriesOf(scene, keys).map(([label, value]) => print(label, value)), '', `${brand} : 2 leads restants sur votre forfait à 29 €`)
    return request(scene, { from: { name: brand, address: `lead@${brand.toLowerCase().replace(' ', '-')}.example` }, subject: 'Vous avez un lead !', text, says: saysOf(keys, 'ref title') })
  },
})

const houzez: Family = opened<{ labels: readonly [string, string, string, string]; opening: (scene: Scene) => string }>({
  id: 'theme-of-a-site', about: 'a bought theme’s mail, half translated: advert’s link first, labels in bold before the values on one line',
  forms: {
    moitie: { labels: ['Name', 'Email', 'Phone', 'Message'], opening: ({ property }) => `Vous avez reçu un message pour le bien : ${property.title}` },
    anglais: { labels: ['Sender', 'Reach at', 'Dial', 'Wrote'], opening: ({ property }) => `Someone enquired on ${property.title} (ref ${property.ref})` },
  },
  make(scene, { labels, opening }) {
    const { person, message } = scene
    const line = (label: string, value: string | null) => when(value, (shown) => html`<strong>${label}:</strong> ${lines(shown)} &nbsp; `)
    const content = html`<p>${opening(scene)}</p><p><a href="${page(scene)}">${page(scene)}</a></p><p>${line(labels[0], person.fullName)}${line(labels[1], person.email)}${line(labels[2], person.phonePrinted)}</p><p>${line(labels[3], message?.text ?? null)}</p><p>I am: ${scene.random.pick(['a buyer', 'a tenant', 'other'])}</p>`
    return request(scene, { from: site(scene, 'no-reply'), replyTo: { address: person.email }, subject: 'Message depuis votre site immobilier', html: content, needsHtml: true, says: `name email phone message title ${labels[0] === 'Name' && scene.property.ref.includes('/') ? '' : 'ref'}` })
  },
})

const hubspot: Family = opened<Site & { brand: string }>({
  id: 'marketing-tool', about: 'a marketing tool tells of a contact who converted: properties, page views, score, owner of the contact',
  forms: {
    fiche: { brand: 'Magnétik', subject: ({ person }) => `${person.fullName} a converti sur « Fiche du bien »`, fields: [['Nom complet', 'name'], ['E-mail du contact', 'email'], ['Numéro de téléphone mobile', 'phone'], ['Message', 'message'], ['Référence du bien', 'ref']] },
    score: { brand: 'Aimant CRM', subject: () => 'Nouveau contact chaud (87/100)', fields: [['Contact', 'name'], ['Courriel principal', 'email'], ['Mobile principal', 'phone'], ['Ref', 'ref'], ['Verbatim', 'message']] },
  },
  make(scene, { brand, subject, fields }) {
    const { agency, random } = scene
    const owner: readonly [string, string] = ['Propriétaire du contact', `${agency.agent.firstName} ${agency.agent.lastName} (${agency.agent.email})`]
    const content = html`<p><b>${brand}</b></p>${[...entriesOf(scene, fields), owner, ['Pages vues', String(random.int(2, 40))] as const].map(([label, value]) => html`<div><span style="color:#516f90">${label}</span><br><span>${lines(value)}</span></div>`)}<p><a href="https://app.${brand.toLowerCase().split(' ')[0]!.replace('é', 'e')}.example/contacts/${random.digits(9)}">Ouvrir la fiche</a></p>`
    return request(scene, { from: { name: brand, address: `notifs@${brand.startsWith('M') ? 'magnetik' : 'aimant'}.example` }, subject: subject(scene), html: content, says: saysOf(fields) })
  },
})

export const SITE_FORMS: readonly Family[] = [elementor, gravity, contactForm, wix, jotform, conversation, socialLead, houzez, hubspot]
