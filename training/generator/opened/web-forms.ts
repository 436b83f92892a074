/** What form plug-ins and builders of agencies' own sites send. */
import { draft, type Family } from '../family.ts'
import { entriesOf, type Field, printedOf, saysOf } from '../forms.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { leadGold, type Scene } from '../scene.ts'
import { opened } from './opened-family.ts'

const OTHER = 'other'

interface Form {
  readonly fields: readonly Field[]
  readonly title: string
}

const greyRows: Family = opened<Form>({
  id: 'plugin-grey-rows', about: 'a plug-in of the site: label in a grey row, value in the white row below, English chrome',
  forms: {
    contact: { title: 'New Entry: Formulaire de contact bien', fields: [['Votre nom', 'name'], ['Votre e-mail', 'email'], ['Votre numéro', 'phone'], ['Référence souhaitée', 'ref'], ['Expliquez-nous votre besoin', 'message']] },
    visite: { title: 'New Entry: Demande de RDV (#12)', fields: [['Prénom', 'first'], ['Nom', 'last'], ['Email', 'email'], ['Téléphone', 'phone'], ['Bien', 'title'], ['Réf.', 'ref'], ['RGPD', () => 'J’accepte que mes données soient utilisées pour me recontacter'], ['Message ou commentaire', 'message']] },
  },
  make(scene, { fields, title }) {
    const rows = entriesOf(scene, fields).map(([label, value]): Safe => html`<tr bgcolor="#EAF2FA"><td colspan="2"><strong>${label}</strong></td></tr><tr bgcolor="#FFFFFF"><td width="20">&nbsp;</td><td>${lines(value)}</td></tr>`)
    return draft(scene, { from: { name: scene.agency.name, address: `wordpress@${scene.agency.domain}` }, replyTo: { address: scene.person.email }, subject: title, html: html`<table width="99%" cellpadding="5">${rows}</table><p>Sent from ${scene.agency.name}</p>`.html, gold: leadGold(scene, { portal: OTHER, says: saysOf(fields) }) })
  },
})

const pageBuilder: Family = opened<Form & { credit: string }>({
  id: 'plugin-page-builder', about: 'label: value lines, then dashes with date, page, browser and address of the visitor',
  forms: {
    fiche: { title: 'Nouveau message depuis votre site', credit: 'Elementor', fields: [['Nom', 'name'], ['E-mail', 'email'], ['Tel', 'phone'], ['Référence', 'ref'], ['Message', 'message']] },
    accueil: { title: 'Formulaire – page d’accueil', credit: 'SiteFacile', fields: [['no_label_1', 'name'], ['no_label_2', 'email'], ['no_label_3', 'phone'], ['Sujet', ({ random }) => random.pick(['Acheter', 'Louer', 'Renseignement'])], ['textarea', 'message']] },
  },
  make(scene, { fields, title, credit }) {
    const { agency, property, random } = scene
    const text = [
      ...entriesOf(scene, fields).map(([label, value]) => `${label}: ${value}`), '', '---', '', `Date: ${new Date(scene.date).toISOString().slice(0, 10)}`, `Heure: ${random.int(7, 22)}:${random.int(10, 59)}`, `URL de la page: https://www.${agency.domain}/bien/ref-${property.ref}/`, 'Agent utilisateur: Mozilla/5.0 (iPhone; CPU iPhone OS 18_2 like Mac OS X)', `IP distante: 192.0.2.${random.int(1, 250)}`, `Propulsé par: ${credit}`,
    ].join('\n')
    return draft(scene, { from: { name: agency.name, address: `site@${agency.domain}` }, subject: title, text, needsText: true, gold: leadGold(scene, { portal: OTHER, says: saysOf(fields, 'ref') }) })
  },
})

const bracketForm: Family = opened<{ opening: (scene: Scene) => string; subject: (scene: Scene) => string }>({
  id: 'plugin-from-line', about: 'the plug-in’s stock text: from whom, subject, then the body as typed; number inside the body only',
  forms: {
    de: { subject: ({ agency, property }) => `${agency.name} "${property.title}"`, opening: ({ person, property }) => `De : ${person.fullName} <${person.email}>\nObjet : ${property.title} (réf. ${property.ref})\n\nCorps du message :` },
    from: { subject: ({ property }) => `[votre-site] ${property.ref}`, opening: ({ person, property }) => `Expéditeur : ${person.fullName} [${person.email}]\nSujet : ${property.title} / ${property.ref}\n\n` },
  },
  make(scene, { opening, subject }) {
    const { agency, person, message } = scene
    const phone = person.phonePrinted ? `\n\nTél : ${person.phonePrinted}` : ''
    const text = `${opening(scene)}\n${message?.text ?? ''}${phone}\n\n-- \nCet e-mail a été envoyé via le formulaire de contact de ${agency.name} (https://${agency.domain})`
    return draft(scene, { from: { name: agency.name, address: `wordpress@${agency.domain}` }, replyTo: { name: person.fullName, address: person.email }, subject: subject(scene), text, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref title' }) })
  },
})

const survey: Family = opened<Form>({
  id: 'survey-answers', about: 'a form service: each question in bold, its answer beneath, choices with ticks',
  forms: {
    tally: { title: 'Nouvelle réponse à « On vous rappelle »', fields: [['À quel nom répondre ?', 'name'], ['Votre adresse e-mail', 'email'], ['Sur quel numéro vous joindre ?', 'phone'], ['Quel bien vous intéresse ? (référence)', 'ref'], ['Dites-nous-en plus', 'message']] },
    jot: { title: 'Re: Demande en ligne', fields: [['Vous êtes', ({ random }) => random.pick(['☑ Acquéreur ☐ Vendeur', '☑ Locataire ☐ Bailleur'])], ['Nom complet', 'name'], ['Email', 'email'], ['Numéro de téléphone', 'phone'], ['Annonce concernée', 'ref'], ['Commune', 'town'], ['Vos attentes', 'message']] },
  },
  make(scene, { fields, title }) {
    const answers = entriesOf(scene, fields).map(([question, answer]): Safe => html`<div style="padding:8px 0"><p style="margin:0"><strong>${question}</strong></p><p style="margin:0">${lines(answer)}</p></div>`)
    return draft(scene, { from: { name: 'Formulaires', address: 'notifications@formulo.example' }, subject: title, html: html`<div>${answers}</div><p><a href="https://formulo.example/s/${scene.random.hex(6)}">Consulter les réponses en ligne</a></p>`.html, gold: leadGold(scene, { portal: OTHER, says: saysOf(fields) }) })
  },
})

const sheetRow: Family = opened<Form>({
  id: 'sheet-row', about: 'one new line of a shared sheet, headings above their values',
  forms: {
    suivi: { title: 'Ligne ajoutée : Suivi des demandes', fields: [['Horodateur', ({ date }) => new Date(date).toLocaleString('fr-FR', { timeZone: 'UTC' })], ['Nom Prénom', 'name'], ['Mail', 'email'], ['Tel', 'phone'], ['Bien', 'ref'], ['Remarques', 'message']] },
    salon: { title: 'Salon de l’habitat – nouveau visiteur du stand', fields: [['N°', ({ random }) => String(random.int(2, 300))], ['Prénom', 'first'], ['Nom', 'last'], ['Portable', 'phone'], ['Courriel', 'email'], ['Ref repérée', 'ref'], ['Ville', 'town'], ['Souhaits', 'message']] },
  },
  make(scene, { fields, title }) {
    const all = fields.map(([label, value]) => [label, typeof value === 'function' ? value(scene) : printedOf(scene, value)] as const)
    const content = html`<table border="1" cellspacing="0"><tr>${all.map(([label]) => html`<td><b>${label}</b></td>`)}</tr><tr>${all.map(([, value]) => html`<td>${value === null ? safe('') : lines(value)}</td>`)}</tr></table>`
    return draft(scene, { from: { name: 'Tableur partagé', address: 'alertes@tableur-partage.example' }, subject: title, html: content.html, needsHtml: true, gold: leadGold(scene, { portal: OTHER, says: saysOf(fields) }) })
  },
})

const choices: Family = opened<{ wish: string; intent: 'visit' | 'callback' }>({
  id: 'tick-boxes', about: 'a form of ticks: what is wanted is chosen, hardly anybody writes a word',
  wants: { silence: 0.75 },
  forms: { rdv: { wish: 'Organiser une visite', intent: 'visit' }, rappel: { wish: 'Être rappelé(e)', intent: 'callback' } },
  make(scene, { wish, intent }) {
    const { person, property, message, agency } = scene
    const all = ['Organiser une visite', 'Être rappelé(e)', 'Recevoir la documentation']
    const text = [`Demande déposée sur ${agency.domain}`, '', `Bien consulté : ${property.title} (réf. ${property.ref})`, '', ...all.map((one) => `[${one === wish ? 'x' : ' '}] ${one}`), '', `${person.fullName}`, person.email, ...(person.phonePrinted ? [person.phonePrinted] : []), '', ...(message ? ['Précisions :', message.text] : [])].join('\n')
    return draft(scene, { from: { name: `Site ${agency.name}`, address: `web@${agency.domain}` }, subject: `Site internet – ${property.ref}`, text, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref title', silentIntent: intent }) })
  },
})

const steps: Family = opened<{ subject: string; tool: string }>({
  id: 'wizard-steps', about: 'a form in steps: project first, then the person, values after dashes; the adviser’s own card above',
  forms: { parcours: { subject: 'Parcours terminé', tool: 'Parcours Immo' }, assistant: { subject: 'Demande complétée à 100 %', tool: 'Guichet Habitat' } },
  make(scene, { subject, tool }) {
    const { person, property, message, agency, price } = scene
    const step = (number: number, title: string, parts: readonly (string | null)[]): Safe => html`<h4>Étape ${String(number)} — ${title}</h4>${parts.filter((part) => part !== null).map((part) => html`<p>– ${lines(part)}</p>`)}`
    const content = html`<p>Conseiller affecté : ${agency.agent.firstName} ${agency.agent.lastName}, ${agency.agent.phonePrinted}, ${agency.agent.email}</p>${step(1, 'le projet', [property.title, `${property.place.town}, ${price}`, `référence ${property.ref}`])}${step(2, 'la personne', [person.fullName, person.phonePrinted, person.email])}${step(3, 'ses précisions', [message?.text ?? 'néant'])}`
    return draft(scene, { from: { name: tool, address: 'suivi@parcours-habitat.example' }, subject, html: content.html, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref title town price' }) })
  },
})

export const WEB_FORMS: readonly Family[] = [greyRows, pageBuilder, bracketForm, survey, sheetRow, choices, steps]
