/** Notices of the tools an agency works with: its CRM, who answers its telephone and its chat, and estimates of owners' homes. */
import type { Family } from '../../family.ts'
import { type Field, saysOf } from '../../forms.ts'
import { html } from '../../html.ts'
import { dwelling } from '../../own-words.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { linesFor, officer, onOneLine, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { groupedPrice } from '../../values/properties.ts'
import { homeFor, pieces, spoken, telOf, writer } from '../../agency-pieces.ts'
import { agencyFamily } from './families-of.ts'

const crm: Family = agencyFamily({
  id: 'crm-notice', about: 'a CRM tells of a new contact: an assignment with a card, a feed of what happened, or plain lines of a file that was opened',
  wants: { silence: 0.2 },
  forms: {
    attribution: (scene) => {
      const { agency, person, property, price, random } = scene
      const badge = (text: string) => html`<span style="background:#e0e7ff;border-radius:9px;padding:2px 8px;font-size:11px">${text}</span>`
      const content = html`<table width="580" align="center" style="font-family:Inter,Arial;border:1px solid #e5e7eb"><tr><td style="padding:20px"><p>${agency.agent.firstName}, un contact vient de vous être attribué.</p><p style="font-size:20px;margin:0">${person.fullName}</p><p>${badge('Nouveau')} ${badge('Site de l’agence')} ${badge('À rappeler')}</p>
<p>✉ <a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`<br>☎ <a href="${telOf(scene)}">${phone}</a>`)}</p>${wordsOf(scene, '<p style="border:1px solid #e5e7eb;padding:10px">', '</p>')}<p><b>Bien d’origine</b><br>Réf. : ${property.ref}<br>${property.typeName} · ${property.place.town} · ${price}</p>
<p><a href="https://app.nidifico.example/leads/${random.hex(8)}" style="background:#4338ca;color:#fff;padding:9px 18px;border-radius:4px">Traiter ce contact</a></p></td></tr><tr><td style="padding:14px;font-size:11px;color:#6b7280">Nidifico SAS, 9 cours de la Marne, 33800 Bordeaux. Assistance 05 36 49 10 02. Espace de ${agency.name}. <a href="https://app.nidifico.example/notif">Gérer mes alertes</a></td></tr></table>`
      return request(scene, { from: { name: 'Nidifico', address: 'alertes@nidifico.example' }, subject: `${person.fullName} vous est attribué`, html: content, says: 'name email phone message ref town price' })
    },
    fil: (scene) => {
      const { agency, person, property, date } = scene
      const step = (hour: string, what: ReturnType<typeof html>) => html`<tr><td valign="top" style="color:#94a3b8;padding:6px 12px 6px 0">${hour}</td><td style="padding:6px 0">${what}</td></tr>`
      const content = html`<p><img src="https://static.immoflux-crm.example/l.png" alt="Immoflux" height="22"></p><p>Activité du ${dayOf(date)} dans votre portefeuille :</p><table style="font-size:14px">${step(hourOf(date), html`<b>${person.fullName}</b> a fait une demande sur <a href="${pageOfAdvert(scene, 'annonce')}">${property.title}</a> (votre réf. ${property.ref})`)}
${step('', html`Joindre : ${person.email}${when(person.phonePrinted, (phone) => html` – ${phone}`)}`)}${when(scene.message, () => step('', wordsOf(scene, '« ', ' »')))}${step('', html`<i>Tâche créée : premier contact à faire par ${officer(scene)}</i>`)}</table><p style="font-size:12px">${agency.name} – licence n° ${agency.siret.slice(0, 7)} – <a href="https://immoflux-crm.example/aide">Centre d’aide</a></p>`
      return request(scene, { from: { name: 'Immoflux', address: 'activite@immoflux-crm.example' }, replyTo: writer(scene), subject: `Nouvelle activité : ${property.ref}`, html: content, says: 'name email phone message title ref' })
    },
    dossier: (bare) => {
      const scene = onOneLine(bare)
      const { agency, property, random } = scene
      const fields: Field[] = [
        ['Nom', 'last'], ['Prénom', 'first'], ['Mail', 'email'], ['Mobile', 'phone'], ['Bien', 'title'], ['Référence', 'ref'], ['Prix', 'price'], ['Message', 'message'],
      ]
      const text = linesOf(
        `Dossier prospect n° ${random.digits(6)} ouvert`, `Agence : ${agency.name} / Suivi : ${officer(scene)}`, '----------------------------------------', linesFor(scene, fields, (label, value) => `${label.padEnd(18)}: ${value}`),
        '----------------------------------------', 'Étape : à qualifier    Canal : formulaire du site', `Relance automatique dans 2 jours. Support : 02 61 91 40 40`,
      )
      return request(scene, { from: { name: 'Gestimmo', address: 'ne-pas-repondre@gestimmo-pro.example' }, subject: `Dossier prospect ouvert (${property.place.town})`, text, needsText: true, says: saysOf(fields) })
    },
  },
})

const WHEN = ['dès que possible', 'ce soir après 18 h', 'demain matin', 'entre midi et deux', 'lundi'] as const

const callsAndChat: Family = agencyFamily({
  id: 'calls-and-chat', about: 'who answers for the agency: a button that asks to be rung, the sheet of a telephone service, or a question left with a closed chat',
  wants: { who: 'plain', phone: 'always', silence: 0, language: 'fr' },
  forms: {
    bouton: (bare) => {
      const scene = { ...bare, message: null }
      const { agency, person, property, random } = scene
      const content = html`<div style="text-align:center;font-family:Arial"><p style="font-size:13px">Bouton « On vous rappelle » – ${agency.domain}</p><p style="font-size:26px"><a href="${telOf(scene)}">${person.phonePrinted}</a></p><p>${person.fullName} compte sur votre appel : <b>${random.pick(WHEN)}</b>.</p><p>Page consultée : ${property.title} (réf. ${property.ref})</p>
<p style="font-size:11px;color:#999">Rappelo relie vos visiteurs à votre standard ${agency.phonePrinted}. Crédits restants : ${random.int(3, 90)}. <a href="https://rappelo.example/compte">Mon compte</a></p></div>`
      return request(scene, { from: { name: 'Rappelo', address: 'rappel@rappelo.example' }, subject: `À rappeler : ${person.phonePrinted}`, html: content, says: 'name phone title ref', silentIntent: 'callback' })
    },
    permanence: (bare) => {
      const scene = { ...dwelling(bare), message: null }
      const { agency, date, person, property, random } = scene
      const [motif, intent] = random.pick([['Demande de visite', 'visit'], ['Question sur l’un de vos biens', 'information'], ['Souhaite être rappelé', 'callback']] as const)
      const text = linesOf(
        `Appel pris pour ${agency.name} le ${dayOf(date)} à ${hourOf(date)}`, '', random.chance(0.5) ? spoken(scene) : person.fullName, `Tél : ${person.phonePrinted}`, random.chance(0.4) && `Mail : ${person.email}`,
        `Motif : ${motif}`, `Bien : ${property.typeName.toLowerCase()} ${property.place.town}${random.chance(0.6) ? `, réf ${property.ref}` : ''}`, `À l’attention de : ${officer(scene)}`, '',
        `Fiche saisie par ${random.pick(['Sandrine', 'Leïla', 'Coralie'])}, Télésecrétariat du Ponant, 02 61 91 07 70. Merci de ne pas répondre à ce message.`,
      )
      const has = (value: string, name: string) => (text.includes(value) ? ` ${name}` : '')
      return request(scene, {
        from: { name: 'Télésecrétariat du Ponant', address: 'messages@tele-ponant.example' }, subject: `Message de ${spokenIn(text, scene)} (${motif.toLowerCase()})`, text, needsText: true,
        says: `${text.includes(person.fullName) ? 'name' : 'last'} phone town${has(person.email, 'email')}${has(`réf ${property.ref}`, 'ref')}`, silentIntent: intent,
      })
    },
    absent: (scene) => {
      const { agency, person, property } = scene
      const fields: Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['Adresse e-mail', 'email'], ['Téléphone', 'phone']]
      const content = html`<div style="font-family:Segoe UI,Arial"><p>Personne n’était en ligne : un visiteur du chat a laissé une question.</p>${wordsOf(scene, '<div style="background:#dcf8c6;border-radius:12px;padding:12px;width:70%">', '</div>')}<p style="font-size:12px;color:#555">envoyé depuis la page ${property.title} (${property.ref})</p>
<table>${rowsOf(scene, fields, (label, value) => html`<tr><td style="color:#555">${label}</td><td><b>${value}</b></td></tr>`)}</table><p>Le visiteur a reçu cette réponse automatique : « Merci ! ${agency.name} vous recontacte vite, ou appelez le ${agency.phonePrinted}. »</p><p style="font-size:11px"><a href="https://bulle-chat.example/inbox">Boîte de réception</a> | <a href="https://bulle-chat.example/horaires">Modifier mes horaires</a></p></div>`
      return request(scene, { from: { name: `Bulle Chat – ${agency.name}`, address: 'noreply@bulle-chat.example' }, replyTo: { name: person.fullName, address: person.email }, subject: 'Question laissée hors des heures d’ouverture', html: content, says: `${saysOf(fields)} message title ref` })
    },
  },
})

/** As the sheet itself has it. */
const spokenIn = (text: string, { person }: Scene): string => (text.includes(person.fullName) ? person.fullName : text.split('\n')[2]!)

const EXTRAS = ['balcon', 'cave', 'garage', 'jardin', 'ascenseur', 'terrasse'] as const

const valuation: Family = agencyFamily({
  id: 'owner-values-online', about: 'an owner had his home valued: the site’s estimator with its range, a network’s table, or a partner’s sentences',
  wants: { transaction: 'sale', silence: 1 },
  forms: {
    estimateur: (bare) => {
      const scene = ownHome(bare)
      const { agency, person, property, random } = scene
      const { town, postcode } = property.place
      const low = Math.round(property.price * 0.94 / 1000) * 1000
      const content = html`<table width="600" align="center" style="font-family:Arial;border-top:6px solid #f59e0b"><tr><td style="padding:18px"><h2 style="margin:0">Nouvelle estimation en ligne</h2><p>${typeAndSize(scene)}<br>${property.street}<br>${postcode} ${town}</p><p>Atouts cochés : ${random.pick(EXTRAS)}, état ${random.pick(['bon', 'à rafraîchir', 'refait à neuf'])}</p>
<p>Valeur indicative communiquée : de <b>${groupedPrice(low, ' ')} €</b> à <b>${groupedPrice(low + 24_000, ' ')} €</b></p></td></tr><tr><td bgcolor="#fffbeb" style="padding:18px"><b>${person.fullName}</b>, propriétaire<br><a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html`<br>${phone}`)}<br>Échéance envisagée : ${random.pick(['sous 3 mois', 'dans l’année', 'simple curiosité'])}</td></tr>
<tr><td style="padding:18px;font-size:11px">Module fourni par Cote & Cadastre pour ${agency.name} (${agency.phonePrinted}). Valeur statistique sans engagement.</td></tr></table>`
      return request(scene, { from: { name: 'Cote & Cadastre', address: 'leads@cote-cadastre.example' }, subject: `Estimation à ${town} : propriétaire à contacter`, html: content, says: 'name email phone town postcode surface rooms', silentIntent: 'valuation' })
    },
    reseau: (bare) => {
      const scene = ownHome(bare)
      const { agency, random } = scene
      const fields: Field[] = [
        ['Nom', 'last'], ['Prénom', 'first'], ['Téléphone', 'phone'], ['Courriel', 'email'], ['Bien', ({ property: { typeName } }) => typeName], ['Adresse du bien', ({ property: { street } }) => street], ['Code postal', 'postcode'], ['Commune', 'town'], ['Surface habitable', 'surface'], ['Pièces', 'rooms'],
        ['Échéance', () => random.pick(['Immédiate', 'Moins de 6 mois', 'Non définie'])], ['Agence destinataire', () => `${agency.name} (exclusivité secteur)`],
      ]
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p>Un nouveau mandat est peut-être à prendre sur votre secteur :</p><table border="0" cellpadding="5">${rowsOf(scene, fields, (label, value) => html`<tr><th align="right" style="font-weight:normal;color:#555">${label}</th><td>${value}</td></tr>`)}</table>
<p>Nos statistiques montrent qu’un rappel dans l’heure double vos chances.</p><p>Le réseau Estimons Ensemble – service agences 01 99 00 31 31<br><span style="font-size:10px">Vous êtes facturé ${random.int(18, 45)} € HT pour ce contact, remboursé si le numéro est erroné.</span></p>`
      return request(scene, { from: { name: 'Estimons Ensemble', address: 'agences@estimons-ensemble.example' }, subject: `Contact propriétaire n° ${random.digits(5)} – ${scene.property.place.town}`, html: content, says: saysOf(fields), silentIntent: 'valuation' })
    },
    partenaire: (bare) => {
      const scene = ownHome(bare)
      const { agency, person, property, random } = scene
      const { town, postcode } = property.place
      const text = linesOf(
        `Bonjour ${agency.agent.firstName},`, '', `${person.fullName} a demandé hier la visite d’un professionnel pour faire estimer son bien : ${typeAndSize(scene).toLowerCase()}, situé ${property.street} à ${town} (${postcode}).`, '',
        person.phonePrinted && `Vous pouvez l’appeler au ${person.phonePrinted}, ${random.pick(['de préférence en soirée', 'à tout moment', 'plutôt le matin'])}.`, `Son adresse électronique : ${person.email}`, '',
        'Merci de nous indiquer la suite donnée à ce contact dans votre espace partenaire.', '', 'Bien à vous,', `Camille, équipe Prix de Pierre (04 65 71 88 05)`,
      )
      return request(scene, { from: { name: 'Camille de Prix de Pierre', address: 'camille@prixdepierre.example' }, subject: `${agency.name} : un propriétaire veut connaître la valeur de son bien`, text, needsText: true, says: 'name email phone town postcode surface rooms', silentIntent: 'valuation' })
    },
  },
})

/** The owner's home, one that is lived in. */
function ownHome(scene: Scene): Scene {
  return { ...homeFor(scene, 'sale', ({ typeName }) => typeName !== 'Loft'), message: null }
}

const typeAndSize = (scene: Scene): string => `${scene.property.typeName}, ${pieces(scene)}, ${scene.property.surface} m²`

export const AGENCY_TOOLS_OF_THE_FOURTH_YEAR: readonly Family[] = [crm, callsAndChat, valuation]
