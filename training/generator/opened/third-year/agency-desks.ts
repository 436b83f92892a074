/** What desks hand an agency: its software's notices of a lead, notes of call centres, its network's head office. */
import type { Family } from '../../family.ts'
import type { Field } from '../../forms.ts'
import { html, lines, safe } from '../../html.ts'
import { dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { linesFor, officer, rowsOf } from '../../site-pieces.ts'
import { asked, composed, dealOf, farOff, homely, inPieces, nextFamily, officeOf, ofThe, reader, shortDay, theOne, viewing } from './agency-pieces.ts'

const crm: Family = nextFamily({
  id: 'crm-hands-on', about: 'a customer management tool hands a lead to an agent: a task with due date, two framed blocks, or a few lines with a link to the file',
  wants: { silence: 0.25 },
  forms: {
    tache: (scene) => {
      const { agency, person, property, date, random } = scene
      const content = html`<div style="font-family:Segoe UI,Arial"><p>Bonjour ${agency.agent.firstName},</p>
<p>Une nouvelle demande vous a été attribuée. À traiter avant le <b>${shortDay(date + 172_800_000)}</b>.</p><p><span style="color:#8a8a8a">Contact</span><br>
<b>${person.fullName}</b>${when(person.phonePrinted, (phone) => html`<br>${phone}`)}<br>${person.email}</p><p><span style="color:#8a8a8a">Bien</span>
<br>${property.title}<br>Référence ${property.ref}</p>${wordsOf(scene, '<p><span style="color:#8a8a8a">Texte de la demande</span><br>', '</p>')}<p>
<a href="https://app.suivimmo.example/taches/${random.hex(9)}">Ouvrir la tâche</a></p>
<p style="font-size:11px;color:#8a8a8a">Suivimmo CRM · fiche contact n° ${random.digits(6)} · support@suivimmo.example · 01 99 00 60 60</p></div>`
      return asked(scene, { from: { name: 'Suivimmo', address: 'notifications@suivimmo.example' }, subject: `À traiter : demande de ${person.fullName}`, html: content })
    },
    cadres: (scene) => {
      const { property, price, random } = scene
      const left: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Portable', 'phone'], ['Email', 'email'], ['Origine', () => random.pick(['Site agence', 'Vitrine digitale', 'Passage agence'])]]
      const right: Field[] = [['Référence', 'ref'], ['Transaction', dealOf], ['Nature', ({ property: { typeName } }) => typeName], ['Localisation',
        () => `${property.place.postcode} ${property.place.town}`], ['Prix', () => price], ['Négociateur', officer]]
      const box = (title: string, fields: Field[]) => html`<fieldset style="border:1px solid #b7c4d1;margin:10px 0"><legend>${title}</legend>
<table>${rowsOf(scene, fields, (label, value) => html`<tr><td>${label}</td><td>:</td><td>${value}</td></tr>`)}</table></fieldset>`
      return asked(scene, { from: { name: 'Gestion Transaction', address: 'ged@logiciel-transac.example' }, subject: `Nouveau contact acquéreur/locataire - dossier ${property.ref}`,
        html: html`<p>Contact entrant n° ${random.digits(5)} enregistré dans votre logiciel.</p>${box('Contact', left)}${box('Dossier', right)}${wordsOf(scene,
          '<fieldset style="border:1px solid #b7c4d1"><legend>Demande</legend>', '</fieldset>')}<p>Ne pas répondre à ce message.</p>`, says: 'transaction' })
    },
    lignes: (scene) => {
      const { agency, person, property, message, random } = scene
      const text = linesOf(
        `${agency.agent.firstName}, vous avez un nouveau lead.`, '', person.fullName, person.phonePrinted, person.email, '', `Type : ${property.typeName}`, `Ville : ${property.place.town}`,
          `Référence : ${property.ref}`, ...(message ? ['', 'Message :', message.text] : []), '',
        `Score du lead : ${random.int(20, 95)}/100`, `Voir la fiche : https://crm.ruchedimmo.example/l/${random.hex(7)}`, '', 'La Ruche d’Immo – un doute ? Appelez le 03 53 01 44 00',
      )
      return asked(scene, { from: { name: `La Ruche d’Immo`, address: 'lead@ruchedimmo.example' }, replyTo: reader(scene), subject: `Nouveau lead sur ${property.ref}`, text })
    },
  },
})

/** What a caller wants, as who took the call puts it. */
const WISHES: readonly (readonly ['visit' | 'information' | 'availability' | 'callback', (scene: Scene) => string])[] = [
  ['visit', ({ property }) => `souhaite visiter ${theOne(property)}`], ['availability', ({ property }) => `voudrait savoir si ${theOne(property)} est toujours disponible`], ['information',
    ({ property }) => `demande des renseignements au sujet ${ofThe(property)}`],
  ['callback', ({ property }) => `veut être rappelé(e) pour ${theOne(property)}`], ['visit', ({ property }) => `aimerait un rendez-vous de visite pour ${theOne(property)}`],
]

const calls: Family = nextFamily({
  id: 'call-centre-note', about: 'a call centre’s note of a caller: two sentences, a slip with fields, or a lean message of a secretariat',
  wants: { silence: 1, language: 'fr', who: 'plain', phone: 'always' },
  forms: {
    phrases: (bare) => {
      const scene = homely(bare)
      const { agency, person, property, random, date } = scene
      const [intent, wish] = random.pick(WISHES)
      const civility = random.pick(['M.', 'Mme'])
      const text = linesOf(`Bonjour,`, '', `Nous avons reçu un appel pour ${agency.name} (${agency.phonePrinted}) à ${hourOf(date)}.`,
        `${civility} ${person.lastName} ${wish(scene)} référence ${property.ref} à ${property.place.town}.`,
          random.chance(0.5) ? 'Joignable plutôt en fin de journée.' : 'N’a pas laissé d’adresse mail.', `Son numéro : ${person.phonePrinted}`, '', 'Bonne réception,', `${random.pick(['Sabrina',
          'Coralie', 'Jordan'])} – Permanence téléphonique Allô Relais`, 'Ligne supervision : 02 61 91 09 09')
      return asked(scene, { from: { name: 'Allô Relais', address: 'messages@allo-relais.example' }, subject: `Appel pour ${agency.name}`, text, silentIntent: intent, but: { firstName: null } })
    },
    fiche: (bare) => {
      const scene = homely(bare)
      const { agency, person, property, random, date } = scene
      const [intent, wish] = random.pick(WISHES)
      const rows: readonly (readonly [string, string])[] = [
        ['Date', `${shortDay(date)} ${hourOf(date)}`], ['Pour', officer(scene)], ['Nom', person.lastName!.toUpperCase()], ['Prénom', person.firstName!], ['Tél.', person.phonePrinted!],
          ...(random.chance(0.4) ? [['Mail', person.email] as const] : []),
        ['Bien', `${property.ref} (${property.place.town})`], ['Motif', `${wish(scene)}.`], ['Degré', random.pick(['Normal', 'Urgent'])],
      ]
      const content = html`<table border="1" cellpadding="5" style="border-collapse:collapse;font-family:Tahoma;font-size:13px"><tr><td colspan="2" bgcolor="#ffe9b3">
<b>FICHE D’APPEL</b> – ligne ${agency.phonePrinted}</td></tr>${rows.map(([label, value]) => html`<tr><td>${label}</td><td>${value}</td></tr>`)}</table><p>Décroché en ${random.int(3, 20)} s.</p>`
      return asked(scene, { from: { name: 'Standard Partagé', address: 'fiches@standard-partage.example' }, subject: `Fiche d’appel – ${person.firstName} ${person.lastName}`, html: content,
        silentIntent: intent })
    },
    secretariat: (bare) => {
      const scene = homely(bare)
      const { person, property, random } = scene
      const [intent, wish] = random.pick(WISHES)
      const text = linesOf(`${person.firstName} ${person.lastName} ${person.phonePrinted}`,
        `${wish(scene)}${inPieces(property) && property.rooms! > 1 ? ` de ${inPieces(property)}` : ''} à ${property.place.town}, ${property.ref}`, random.pick(['Merci de rappeler',
          'Attend votre appel', 'À rappeler avant midi']), '', `Secrétariat à distance Plume & Combiné`, `Ce message vous est facturé selon votre contrat. Service comptable : 04 65 71 50 05`)
      return asked(scene, { from: { name: 'Plume & Combiné', address: 'secretariat@plume-combine.example' }, subject: `Message téléphonique ${hourOf(scene.date).replace(':', 'h')}`, text,
        silentIntent: intent })
    },
  },
})

const network: Family = nextFamily({
  id: 'network-head-office', about: 'a network’s head office passes a request on to a branch: its site’s card with the branch named, a service’s letter, or a table of one line',
  wants: { silence: 0.12 },
  forms: {
    carte: (scene) => {
      const { agency, person, property, price, random } = scene
      const content = html`<div style="background:#f2f2f2;padding:20px"><div style="background:#fff;max-width:580px;margin:auto;padding:24px;font-family:Montserrat,Arial">
<img src="https://cdn.toitetvous.example/logo.png" width="150" alt="Toit & Vous"><p>Bonjour ${agency.name},</p><p>Un internaute a choisi votre agence sur toitetvous.example.</p>
<div style="border-left:4px solid #d6006d;padding-left:14px"><b>${composed(scene)}</b><br>${property.place.town} (${property.place.postcode})<br>${price}<br>Référence : ${property.ref}</div>
<p><b>${person.fullName}</b><br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>${wordsOf(scene, '<div style="background:#fdf0f7;padding:12px">',
  '</div>')}<p style="font-size:11px;color:#888">Toit & Vous Réseau – 18 rue de la Bourse, 75002 Paris – 01 99 00 80 00 – SAS au capital de 2 400 000 €<br>
Code agence ${random.digits(4)} · Merci de répondre sous 24 h, votre taux de réponse compte dans la charte qualité.</p></div></div>`
      return asked(scene, { from: { name: 'Toit & Vous', address: 'contact-web@toitetvous.example' }, replyTo: reader(scene), subject: `[Toit & Vous] Contact web pour ${agency.name}`,
        html: content, but: { title: composed(scene) } })
    },
    lettre: (scene) => {
      const { agency, person, property, message, random } = scene
      const who = random.pick(['Delphine Arçon', 'Romain Thévoz', 'Imane Bel Kacem'])
      const text = linesOf(
        `Bonjour ${agency.agent.firstName},`, '', `Je te transmets une demande arrivée au siège pour ${property.title} (${property.ref}), qui est sur ton secteur.`, '', `${person.fullName}`,
          person.email, person.phonePrinted, ...(message ? ['', 'Voici son message :', message.text] : []), '', 'Peux-tu me confirmer la prise en charge ?', '',
        'Bien à toi', '', who, 'Service relation client – Réseau Arbre Immobilier', 'T. 03 53 01 20 20 | siege@reseau-arbre.example',
      )
      return asked(scene, { from: { name: who, address: 'siege@reseau-arbre.example' }, subject: `Demande client pour ton agence – ${property.ref}`, text })
    },
    tableau: (scene) => {
      const { agency, person, property } = scene
      const heads = ['Agence', 'Client', 'Mail', 'Tél.', 'Bien', 'Commune', 'Remarque du client']
      const values = [agency.name, person.fullName, person.email, person.phonePrinted ?? '', property.ref, property.place.town]
      const content = html`<p>Bonjour à l’agence de ${agency.town},</p><p>Merci de traiter le contact ci-dessous, reçu par le réseau.</p><table border="1" cellspacing="0" cellpadding="4">
<tr>${heads.map((one) => html`<th bgcolor="#dfe8d8">${one}</th>`)}</tr><tr>${values.map((one) => html`<td>${one}</td>`)}<td>${scene.message ? lines(scene.message.text) : safe('')}</td></tr>
</table><p>Le service animation réseau<br>Pôle digital – poste 4412 – 05 36 49 00 10<br><i>${agency.name}, adhérent depuis ${scene.random.int(2008, 2022)}</i></p>`
      return asked(scene, { from: { name: 'Pôle digital', address: 'digital@foyers-associes.example' }, subject: `Contact réseau ${agency.town}`, html: content })
    },
  },
})

const list = (scene: Scene, fields: Field[]) => linesFor(scene, fields, (label, value) => `${label} : ${value}`)

const search: Family = nextFamily({
  id: 'file-and-booking-tools', about: 'tools round a viewing: a rental file that was opened for an advert, a booking page without a free slot, or a virtual visit that ends in a request',
  wants: { silence: 0.3 },
  forms: {
    dossier: (bare) => {
      const scene = viewing(homely(bare, { deal: 'rent' }))
      const { person, property, price, random } = scene
      const content = html`<h3>Candidature locative reçue</h3><p>${person.fullName} a déposé son dossier pour la location suivante :</p>
<p>${composed(scene)}<br>${property.place.postcode} ${property.place.town}<br>${price}<br>Réf. ${property.ref}</p>
<p>E-mail : ${person.email}${when(person.phonePrinted, (phone) => html`<br>Téléphone : ${phone}`)}</p><p>Situation : ${random.pick(['CDI', 'CDD', 'étudiant',
  'fonctionnaire'])} · revenus ${random.int(14, 38)}00 € nets · garant : ${random.pick(['oui', 'non'])}</p>${wordsOf(scene, '<p>', '</p>')}<p>
<a href="https://dossierclair.example/d/${random.hex(12)}">Consulter les pièces</a> (lien valable 30 jours)</p>`
      return asked(scene, { from: { name: 'Dossier Clair', address: 'ne-pas-repondre@dossierclair.example' }, subject: `Dossier déposé par ${person.fullName}`, html: content, inFrame: true,
        says: 'transaction', but: { title: composed(scene) } })
    },
    agenda: (bare) => {
      const scene = viewing(bare)
      const { agency, property, random } = scene
      const fields: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Mail', 'email'], ['Téléphone', 'phone'], ['Annonce', 'title'], ['Référence', 'ref'], ['Vient de', (one) => farOff(one).town]]
      const text = linesOf(`Aucun créneau libre : un visiteur vous demande de lui proposer une date.`, '', list(scene, fields), ...(scene.message ? [`Message : ${scene.message.text}`] : []), '',
        `Votre agenda est ouvert ${random.int(2, 8)} heures cette semaine. Ajoutez des créneaux sur prendsdate.example`, `${agency.name} – ${officeOf(scene)}`)
      return asked(scene, { from: { name: 'Prends Date', address: 'agenda@prendsdate.example' }, subject: `Date à proposer – ${property.ref}`, text, silentIntent: 'visit' })
    },
    virtuelle: (scene) => {
      const { person, property, random, date } = scene
      const content = html`<p style="display:none">Durée de la visite : ${random.int(2, 14)} min</p>
<p>Le ${dayOf(date)}, <b>${person.fullName}</b> a parcouru la visite virtuelle et souhaite aller plus loin.</p><ul><li>${property.title}</li><li>${property.place.town}</li>
<li>réf. ${property.ref}</li></ul>${wordsOf(scene, '<p>', '</p>')}<p>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>
<p>Panorama 3D · <a href="https://panorama3d.example/stats">vos statistiques</a></p>`
      return asked(scene, { from: { name: 'Panorama 3D', address: 'visites@panorama3d.example' }, replyTo: reader(scene), subject: `Visite virtuelle de la réf. ${property.ref}`, html: content })
    },
  },
})

export const AGENCY_DESKS_OF_THE_THIRD_YEAR: readonly Family[] = [crm, calls, network, search]
