/** What form services, valuation pages, buttons to be called back and office software mail now. */
import type { Family } from '../../family.ts'
import { type Field, saysOf } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { byDay } from '../../own-words.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { linesFor, officer, onOneLine, ownSite, rowsOf } from '../../site-pieces.ts'
import { elsewhere, headingOf, inRooms, inT, kindOf, lower, siteFamily, visitor } from './site-pieces.ts'

const service: Family = siteFamily({
  id: 'form-service', about: 'a form service’s mail: numbered questions with answers, a sheet of questions left and answers right, or keys as an automation passes them on',
  wants: { silence: 0.05 }, isByHand: true,
  forms: {
    questions: (scene) => {
      const { random, agency, property } = scene
      const fields: Field[] = [
        ['Votre nom et votre prénom ?', 'name'], ['À quelle adresse mail vous répondre ?', 'email'], ['Et par téléphone ?', 'phone'], ['Laquelle de nos annonces (référence) ?', 'ref'], ['Avez-vous déjà un financement ?', () => random.pick(['Oui', 'En cours', 'Non, pas encore'])],
        ['Que souhaitez-vous nous dire ?', 'message'],
      ]
      const content = html`<div style="background:#fafafa;padding:24px"><p style="font-size:20px">Votre formulaire <i>${agency.name} – Contact</i> a une nouvelle réponse</p>${rowsOf(scene, fields, (label, value) => html`<div style="background:#fff;border-radius:6px;padding:12px;margin-bottom:8px"><div><b>${label}</b></div><div>${lines(value)}</div></div>`)}
<a href="https://formulo.example/r/${random.hex(14)}">Ouvrir la réponse dans Formulo</a><p style="font-size:11px;color:#aaa">Formulo SAS, 9 rue du Chai, Bordeaux – vous recevez ce mail car les notifications sont actives. <a href="https://formulo.example/n/off">Les couper</a></p></div>`
      return request(scene, { from: { name: 'Formulo', address: 'notifications@formulo.example' }, subject: `Nouvelle réponse (${property.ref})`, html: content, says: saysOf(fields) })
    },
    feuille: (scene) => {
      const { random, agency, property, price } = scene
      const title = headingOf(scene, inT(scene))
      const fields: Field[] = [
        ['Nom complet', 'name'], ['Adresse e-mail', 'email'], ['Numéro de téléphone', 'phone'], ['Bien demandé', () => title], ['Prix', () => price], ['Réf', 'ref'],
        ['Quand pouvez-vous visiter ?', () => random.pick(['En semaine', 'Le samedi', 'Le soir'])], ['Autres précisions', 'message'],
      ]
      const row = (label: string, value: string) => html`<tr><td style="width:200px;vertical-align:top;padding:10px;background:#f3f3fe;color:#6f76a7"><b>${label}</b></td><td style="padding:10px;border-bottom:1px solid #e3e5f5">${lines(value)}</td></tr>`
      const content = html`<table width="600" align="center"><tr><td colspan="2" style="font-size:17px;padding:10px">Demande de visite – ${agency.name}</td></tr>${rowsOf(scene, fields, row)}<tr><td colspan="2" align="center" style="font-size:12px;padding:16px">Soumission #${random.digits(19)} · <a href="https://jetforme.example/edit/${random.hex(8)}">Modifier</a><br>Créez vos propres formulaires gratuits avec Jetforme</td></tr></table>`
      return request(scene, { from: { name: 'Jetforme', address: 'noreply@formulaires.jetforme.example' }, replyTo: visitor(scene), subject: `Re: Demande de visite – ${property.ref} – ${scene.person.fullName}`, html: content, says: saysOf(fields, 'price'), silentIntent: 'visit', but: { title } })
    },
    cles: (once) => {
      const scene = onOneLine(once)
      const { agency, property, random, date } = scene
      const fields: Field[] = [['nom', 'last'], ['prenom', 'first'], ['email', 'email'], ['tel', 'phone'], ['bien_ref', 'ref'], ['bien_ville', 'town'], ['message', 'message']]
      const text = linesOf(
        `form_name: contact_bien`, linesFor(scene, fields, (label, value) => `${label}: ${value}`), `page_url: https://www.${agency.domain}/annonces/${lower(property.typeName).split(' ')[0]!.normalize('NFD').replace(/[^a-z]/g, '')}-${property.ref.replaceAll('/', '-')}.html`,
        `submitted_at: ${new Date(date).toISOString()}`, `remote_ip: 203.0.113.${random.int(2, 250)}`, 'gclid: ', `run_id: ${random.hex(24)}`,
      )
      return request(scene, { from: { name: `Formulaire ${agency.name}`, address: 'hook@relais-auto.example' }, subject: 'contact_bien: new entry', text, needsText: true, says: saysOf(fields) })
    },
  },
})

const homeLine = (scene: Scene, { surface, street, place, typeName } = scene.property) => `${typeName} de ${surface} m²${inRooms(scene) && `, ${inRooms(scene)}`}, ${street}, ${place.postcode} ${place.town}`
const WORK = ['Aucun', 'Rafraîchissement', 'Travaux importants']
const WHEN = ['Dès que possible', 'Dans les 6 mois', 'Simple curiosité', 'Pas encore décidé']

const valuation: Family = siteFamily({
  id: 'valuation-form', about: 'valuation forms: a list of terms in two sections, bullets of plain text with the owner in one line, or a sentence about the home and the owner’s card',
  wants: { acts: ['valuation'], silence: 0.6, transaction: 'sale' },
  forms: {
    termes: (scene) => {
      const { agency, random } = scene
      const owner: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Adresse mail', 'email'], ['Téléphone', 'phone']]
      const home: Field[] = [
        ['Nature', ({ property }) => property.typeName], ['Surface', 'surface'], ['Pièces', 'rooms'], ['Rue', ({ property }) => property.street], ['Ville', ({ property: { place } }) => `${place.town} (${place.postcode})`], ['Travaux', () => random.pick(WORK)], ['Échéance', () => random.pick(WHEN)], ['Remarques', 'message'],
      ]
      const term = (label: string, value: string) => html`<dt style="color:#57606a">${label}</dt><dd style="margin:0 0 8px">${lines(value)}</dd>`
      const content = html`<h2>Une estimation vous est demandée</h2><dl>${rowsOf(scene, home, term)}</dl><h3>Propriétaire</h3><dl>${rowsOf(scene, owner, term)}</dl><p><small>Demande enregistrée sous le n° EST${random.digits(6)}. ${agency.name}, carte T n° CPI 4401 2019 000 ${random.digits(3)} ${random.digits(3)}, ${agency.phonePrinted}.</small></p>`
      return request(scene, { from: ownSite(scene, 'estimer'), subject: 'Une estimation vous est demandée', html: content, says: `${saysOf(home)} ${saysOf(owner)} town postcode`, silentIntent: 'valuation' })
    },
    puces: (scene) => {
      const { agency, person, property, message, random } = scene
      const { town, postcode } = property.place
      const text = linesOf(
        `Demande d'avis de valeur reçue sur ${agency.domain}`, '', `${person.fullName} / ${person.email}${person.phonePrinted ? ` / ${person.phonePrinted}` : ''}`, '',
        `* ${property.typeName}`, `* ${property.surface} m² habitables`, property.rooms !== null && `* ${inRooms(scene)}`, `* ${property.street}`,
        `* ${postcode} ${town}`, `* année de construction : ${random.int(1890, 2018)}`, `* occupation : ${random.pick(['libre', 'habité par le propriétaire', 'loué'])}`,
        ...(message ? ['', 'Le propriétaire ajoute :', message.text] : []), '', `Pensez à rappeler sous 24 h. Standard : ${agency.phonePrinted}`,
      )
      return request(scene, { from: ownSite(scene, 'avis-de-valeur', 'Avis de valeur'), replyTo: visitor(scene), subject: `Avis de valeur à ${town}`, text, needsText: true, says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation' })
    },
    carte: (scene) => {
      const { agency, person, property, random } = scene
      const content = html`<p>Bonjour ${officer(scene)},</p><p>Un propriétaire de votre secteur souhaite connaître la valeur de son bien :</p><p style="font-size:16px"><b>${homeLine(scene)}</b></p>
<table style="border:1px solid #ddd;border-radius:8px" cellpadding="12"><tr><td><span style="font-size:18px">${person.fullName}</span><br>${when(person.phonePrinted, (phone) => html`<a href="tel:${person.phone!.e164}">${phone}</a><br>`)}<a href="mailto:${person.email}">${person.email}</a></td></tr></table>
${wordsOf(scene, '<p>« ', ' »</p>')}<p>Projet de vente : ${lower(random.pick(WHEN))}. Ce contact n’est transmis qu’à une seule agence.</p><p>À bientôt,<br>Les équipes ValoMaison<br><small>ValoMaison, 01 99 00 31 31 – 2 cours des Halles, 69007 Lyon – <a href="https://valomaison.example/pause">mettre les envois en pause</a></small></p>`
      return request(scene, { from: { name: 'ValoMaison', address: 'contacts@valomaison.example' }, subject: `${agency.name} : un propriétaire à ${property.place.town}`, html: content, says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation', inFrame: true })
    },
  },
})

const callback: Family = siteFamily({
  id: 'callback-button', about: 'requests to be called back: a little table, bare lines with slot and page, or a missed call on an advert’s own line without a name',
  wants: { silence: 1, phone: 'always' },
  forms: {
    tableau: (scene) => {
      const { agency, random, property } = scene
      const fields: Field[] = [['Nom', 'name'], ['Téléphone', 'phone'], ['Créneau', () => random.pick(['Matinée', '12h-14h', 'Après-midi', 'Soirée'])], ['Annonce', 'title'], ['Référence', 'ref']]
      const content = html`<p>${agency.name}, ligne accueil ${agency.phonePrinted}</p><p>Un client vous demande de le rappeler.</p><table cellpadding="6" style="background:#fff7e6">${rowsOf(scene, fields, (label, value) => html`<tr><td align="right"><i>${label}</i></td><td><b>${value}</b></td></tr>`)}</table><p>Commune : ${property.place.town}</p>`
      return request(scene, { from: ownSite(scene, 'rappelez-moi'), subject: `Rappelez-moi : ${property.ref}`, html: content, says: saysOf(fields, 'town'), silentIntent: 'callback' })
    },
    lignes: (scene) => {
      const { agency, date, person, property, random, price } = scene
      const text = linesOf(
        'RAPPEL DEMANDÉ', `le ${dayOf(date)} à ${hourOf(date)}`, '', person.fullName, person.phonePrinted, person.email, '',
        `Souhaite être rappelé(e) ${random.pick(['aujourd’hui', 'demain avant midi', 'en fin de journée', 'samedi'])}`, `Était sur la page : ${property.title}`,
        `${property.place.town}, ${price}`, `Réf. ${property.ref}`, '', 'Cliclic, le bouton qui fait sonner votre téléphone', `Compte ${agency.name} - assistance 04 65 71 62 62`,
      )
      return request(scene, { from: { name: 'Cliclic', address: 'rappels@cliclic.example' }, subject: `${agency.name}, rappel demandé`, text, says: 'name email phone title town ref price', silentIntent: 'callback' })
    },
    manque: (missed) => {
      const scene = byDay(missed)
      const { agency, date, person, property, random } = scene
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p>Vous avez manqué un appel sur le numéro dédié à votre annonce <b>${property.ref}</b> (${lower(property.typeName)} à ${property.place.town}).</p><p style="font-size:22px"><a href="tel:${person.phone!.e164}">${person.phonePrinted}</a></p>
<p>Appel du ${dayOf(date)} à ${hourOf(date)}, durée de sonnerie ${random.int(12, 40)} secondes, aucun message laissé sur le répondeur.</p><p style="font-size:11px;color:#666">Numéro tracké : 05 36 49 ${random.digits(2)} ${random.digits(2)} → renvoyé vers ${agency.phonePrinted}<br>Numerio, suivi d’appels des professionnels</p>`
      return request(scene, { from: { name: 'Numerio', address: 'appels@numerio.example' }, subject: `Appel manqué – annonce ${property.ref}`, html: content, says: 'phone ref town', silentIntent: 'callback' })
    },
  },
})

const crm: Family = siteFamily({
  id: 'office-software', about: 'notices of the agency’s software with a request: a card for the agent it is given to, a text sheet in sections, or a task with the person’s own criteria',
  wants: { silence: 0.15 },
  forms: {
    affectee: (scene) => {
      const { agency, person, property, price, random } = scene
      const rooms = inRooms(scene)
      const title = `${property.typeName}${rooms && ` ${rooms}`} – ${property.place.town}`
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p>La demande suivante vient de vous être affectée.</p><table width="560" style="border:1px solid #cfd8dc"><tr><td style="padding:14px;background:#eceff1"><div style="text-align:right">Origine : ${random.pick(['Site agence', 'Vitrine', 'Réseaux sociaux'])}</div><b>${person.fullName}</b></td></tr>
<tr><td style="padding:14px">${when(person.phonePrinted, (phone) => html`Tél. ${phone}<br>`)}E-mail <a href="mailto:${person.email}">${person.email}</a></td></tr>${wordsOf(scene, '<tr><td style="padding:14px;font-style:italic">', '</td></tr>')}
<tr><td style="padding:14px;border-top:1px solid #cfd8dc"><a href="https://app.immotrame.example/biens/${random.digits(6)}">${title}</a><br>${property.surface} m² · ${price}<br>Réf. ${property.ref}</td></tr></table>
<p><a href="https://app.immotrame.example/demandes/${random.digits(7)}">Ouvrir dans Immotrame</a> | <a href="https://app.immotrame.example/refuser">Réaffecter</a></p><p style="font-size:11px">Immotrame – support 02 61 91 80 80 – ${agency.name}, identifiant client ${random.digits(5)}</p>`
      return request(scene, { from: { name: 'Immotrame', address: 'notifications@immotrame.example' }, subject: `Demande affectée : ${person.fullName}`, html: content, says: 'name email phone message ref town price surface', but: { title } })
    },
    sections: (scene) => {
      const { agency, date, random } = scene
      const contact: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Mobile', 'phone'], ['Mail', 'email'], ['Qualification', () => random.pick(['à qualifier', 'chaud', 'tiède'])]]
      const home: Field[] = [
        ['Mandat', ({ random: { digits } }) => `${digits(4)} (exclusif)`], ['Référence', 'ref'], ['Type', ({ property }) => property.typeName], ['Ville', 'town'], ['Prix', 'price'],
        ['Transaction', kindOf],
      ]
      const said: Field[] = [['Reçue le', () => `${dayOf(date)} ${hourOf(date)}`], ['Message', 'message']]
      const section = (name: string, fields: readonly Field[]) => `[${name}]\n${linesFor(scene, fields, (label, value) => `${label} : ${value}`)}\n`
      const text = linesOf(
        `Négo : ${officer(scene)}`, `Agence : ${agency.name} (${agency.phonePrinted})`, '', section('ACQUÉREUR / LOCATAIRE', contact), section('BIEN', home), section('DEMANDE', said),
        '[FIN]',
      )
      return request(scene, { from: { name: 'Pilot’Agence', address: 'robot@pilotagence.example' }, subject: `Nouvelle demande #${random.digits(6)} pour ${officer(scene)}`, text, needsText: true, says: saysOf([...contact, ...home, ...said], 'transaction') })
    },
    tache: (scene) => {
      const { agency, person, property, price, date } = scene
      const { town, postcode } = elsewhere(scene)
      const around = (share: number) => `${Math.round(property.price * share / 10) * 10} €`
      const content = html`<h3>☑ Tâche : répondre à ${person.fullName}</h3><p>Échéance ${dayOf(date + 86_400_000)} – responsable ${officer(scene)}</p><p>${person.fullName}<br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>
${wordsOf(scene, '<p>Sa demande du jour<br>', '</p>')}<p>Bien visé<br>${property.ref} | ${property.typeName} | ${property.place.postcode} ${property.place.town} | ${price}</p>
<p style="color:#607d8b">Recherche enregistrée<br>Secteurs : ${town} (${postcode}) et 10 km<br>Budget : ${around(0.8)} à ${around(1.1)}<br>Surface mini : ${Math.max(10, property.surface - 12)} m²</p><p style="font-size:11px">Envoyé par Kassonade CRM à ${agency.agent.email} · <a href="https://kassonade.example/mute">ne plus recevoir les tâches</a></p>`
      return request(scene, { from: { name: 'Kassonade', address: 'taches@kassonade.example' }, subject: `Tâche à faire : répondre à ${person.fullName}`, html: content, says: 'name email phone message ref town postcode price' })
    },
  },
})

export const SITE_TOOLS_OF_THE_SECOND_YEAR: readonly Family[] = [service, valuation, callback, crm]
