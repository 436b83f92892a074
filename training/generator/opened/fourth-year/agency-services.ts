/** What visitors fill in elsewhere on the site: form services, a page that asks for visits, the page of contact and of searches. */
import type { Family } from '../../family.ts'
import { type Field, saysOf } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { at, dwelling, theHome } from '../../own-words.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { linesFor, officer, ownSite, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { printed, mobile } from '../../values/phones.ts'
import { addressOf, otherPlace, telOf, writer } from '../../agency-pieces.ts'
import { agencyFamily } from './families-of.ts'

const service: Family = agencyFamily({
  id: 'form-service', about: 'a form service’s notice: questions over answers, a striped table of two columns, or a site builder’s details with captions above values',
  wants: { silence: 0.04 },
  forms: {
    questions: (scene) => {
      const { agency, random } = scene
      const fields: Field[] = [
        ['Quels sont vos nom et prénom ?', 'name'], ['À quelle adresse e-mail pouvons-nous vous répondre ?', 'email'], ['À quel numéro peut-on vous joindre ?', 'phone'],
        ['Quel bien avez-vous repéré ? (référence de la vitrine)', 'ref'], ['Et dans quelle commune ?', 'town'], ['Dites-nous en plus', 'message'],
        ['Qui vous a parlé de nous ?', () => random.pick(['Bouche-à-oreille', 'Panneau devant le bien', 'Réseaux sociaux', 'Recherche Google'])],
      ]
      const content = html`<div style="font-family:Roboto,Arial"><p>Une nouvelle réponse est arrivée dans <b>${agency.name} – Contact</b>.</p>${rowsOf(scene, fields, (label, value) => html`<p style="margin:18px 0 2px;color:#5f6368">${label}</p><p style="margin:0">${lines(value)}</p>`)}
<p style="margin-top:30px"><a href="https://formulo.example/r/${random.hex(12)}">Consulter le tableau de toutes les réponses</a></p><p style="font-size:11px;color:#80868b">Formulo, 18 rue des Ateliers, 67000 Strasbourg. <a href="https://formulo.example/stop">Ne plus recevoir ces notifications</a></p></div>`
      return request(scene, { from: { name: 'Formulo', address: 'notifications@formulo.example' }, subject: `${agency.name} – Contact : 1 réponse`, html: content, says: saysOf(fields) })
    },
    rayures: (scene) => {
      const { agency, property, random, date } = scene
      let odd = false
      const fields: Field[] = [
        ['Vos coordonnées', ({ person }) => linesOf(person.fullName, person.phonePrinted)], ['E-mail', 'email'], ['Annonce', ({ property: { ref, title } }) => `${title} – réf. ${ref}`], ['Votre projet', ({ property: { transaction } }) => (transaction === 'sale' ? 'Acheter' : 'Louer')], ['Votre message', 'message'],
        ['Consentement', () => 'J’accepte que mes données soient utilisées pour traiter ma demande'],
      ]
      const row = (label: string, value: string) => {
        odd = !odd
        return html`<tr bgcolor="${odd ? '#ffffff' : '#f3f3fe'}"><td width="30%" valign="top" style="padding:10px"><b>${label}</b></td><td style="padding:10px">${lines(value)}</td></tr>`
      }
      const content = html`<table width="620" align="center" style="border:1px solid #dcdce9;font:14px Tahoma"><tr><td colspan="2" bgcolor="#0a1551" style="color:#fff;padding:14px">Demande en ligne – ${agency.name}</td></tr>${rowsOf(scene, fields, row)}</table>
<p align="center" style="font-size:11px">Envoi n° ${random.digits(19)} du ${dayOf(date)}, ${hourOf(date)}. Vous pouvez <a href="https://www.jotform.com/edit/${random.digits(12)}">modifier cet envoi</a>.</p>`
      return request(scene, { from: { name: 'Jotform', address: 'noreply@jotform.com' }, replyTo: writer(scene), subject: `Re: Demande en ligne – ${property.ref}`, html: content, says: 'name email phone message title ref transaction' })
    },
    details: (scene) => {
      const { agency, person, property, random } = scene
      const caption = (label: string, value: string) => html`<tr><td style="font-size:13px;color:#7a7a7a;padding-top:14px">${label}</td></tr><tr><td style="font-size:16px">${lines(value)}</td></tr>`
      const fields: Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['Email', 'email'], ['Téléphone portable', 'phone'], ['Référence de l’annonce', 'ref'], ['Message', 'message']]
      const content = html`<table align="center" width="600" style="font-family:Helvetica"><tr><td><h2>${person.fullName} vient d’utiliser votre formulaire</h2></td></tr><tr><td>Répondez sans tarder depuis votre boîte de réception.</td></tr><tr><td><a href="https://manage.wix.com/inbox/${random.hex(16)}">Ouvrir la conversation</a></td></tr>${rowsOf(scene, fields, caption)}
<tr><td style="padding-top:24px;font-size:12px;color:#aaa">Site : ${agency.domain}<br>Wix.com, 40 Namal Tel Aviv St., Tel Aviv</td></tr></table>`
      return request(scene, { from: { name: agency.name, address: 'notifications@wix-forms.com' }, subject: `${person.fullName} a rempli Contact annonce (${property.place.town})`, html: content, says: saysOf(fields, 'name') })
    },
  },
})

const SLOTS = ['lundi entre 12 h et 14 h', 'mardi après 17 h', 'mercredi matin', 'jeudi vers 17 h 30', 'vendredi à toute heure', 'samedi de 9 h à 12 h'] as const
const slotsOf = ({ random }: Scene): readonly string[] => SLOTS.filter(() => random.chance(0.4)).concat(random.pick(SLOTS)).filter((one, at, all) => all.indexOf(one) === at)

const visitPage: Family = agencyFamily({
  id: 'visit-page', about: 'a site’s page that asks for visits: ticked times in a list, a sentence that tells it all, or plain text of a request that waits',
  wants: { acts: ['visit'], silence: 0.3 },
  forms: {
    cases: (scene) => {
      const { agency, person, property, price } = scene
      const content = html`<h3 style="color:#7c3aed">Visite souhaitée</h3><p><b>${property.title}</b><br>${property.place.town} – ${price}<br>Référence : ${property.ref}</p><p><b>${person.fullName}</b><br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>
<p>Disponibilités cochées :</p><ul>${slotsOf(scene).map((one) => html`<li>${one}</li>`)}</ul>${wordsOf(scene, '<p>Précision ajoutée :</p><p>', '</p>')}<p style="color:#666;font-size:12px">Une question sur ce formulaire ? ${agency.name}, ${agency.phonePrinted}</p>`
      return request(scene, { from: ownSite(scene, 'visites'), replyTo: writer(scene), subject: `Visite souhaitée : ${property.ref}`, html: content, says: 'name email phone message title ref town price', silentIntent: 'visit' })
    },
    phrase: (scene) => {
      const { agency, person, property } = scene
      const content = html`<p>Bonjour ${officer(scene)},</p><p><b>${person.fullName}</b> aimerait visiter le bien <b>${property.ref}</b> que vous suivez à <b>${property.place.town}</b> (<a href="${pageOfAdvert(scene, 'vitrine')}">voir la page</a>). Ses préférences : ${slotsOf(scene).join(' ; ')}.</p>
<p>Pour convenir de l’heure : <a href="mailto:${person.email}">${person.email}</a>${when(person.phonePrinted, (phone) => html` ou <a href="${telOf(scene)}">${phone}</a>`)}.</p>${wordsOf(scene, '<p>Son mot d’accompagnement :</p><p style="padding-left:16px">', '</p>')}
<p>Pensez à confirmer sous 24 h : au-delà, la demande repart vers un autre conseiller de ${agency.name} (${agency.phonePrinted}).</p>`
      return request(scene, { from: ownSite(scene, 'planning', `Planning ${agency.name}`), subject: `${person.fullName} aimerait visiter`, html: content, says: 'name email phone message ref town', silentIntent: 'visit' })
    },
    attente: (scene) => {
      const { agency, property, random } = scene
      const fields: Field[] = [
        ['Nom', 'last'], ['Prénom', 'first'], ['Mail', 'email'], ['Portable', 'phone'], ['Bien', ({ property: { typeName } }) => typeName], ['Réf.', 'ref'], ['Secteur', ({ property: { place } }) => `${place.town} (${place.postcode})`],
        ['Affiché à', 'price'], ['Durée prévue', () => random.pick(['30 min', '45 min'])], ['Quand', (own) => slotsOf(own).join(' / ')], ['Commentaire', 'message'],
      ]
      const text = linesOf(
        'DEMANDE DE RENDEZ-VOUS EN ATTENTE', '', linesFor(scene, fields, (label, value) => `• ${label} : ${value}`), '', `Accepter ou proposer un autre moment : https://rdv.${agency.domain}/d/${random.hex(10)}`, '',
        `L’agenda en ligne de ${agency.name} – ${addressOf(scene)} – tél. ${agency.phonePrinted}`,
      )
      return request(scene, { from: ownSite(scene, 'rdv', 'Agenda en ligne'), subject: `En attente : visite ${property.typeName} ${property.place.town}`, text, needsText: true, says: saysOf(fields, 'town postcode'), silentIntent: 'visit' })
    },
  },
})

/** What somebody writes on a page of contact that knows of no advert. */
const ON_THE_PAGE: readonly ((scene: Scene) => readonly [intent: 'visit' | 'information' | 'availability' | 'callback', text: string])[] = [
  ({ property: { place, ref } }) => ['visit', `Bonjour, on est passés devant votre vitrine dimanche : la fiche ${ref} à ${place.town} nous a plu. Une visite est-elle possible un soir cette semaine ?`],
  ({ property }) => ['information', `Bonjour\nJe n'arrive pas à ouvrir les photos de la référence ${property.ref} sur votre site, pouvez-vous me les envoyer par mail ainsi que le DPE ?\nMerci`],
  ({ property }) => ['availability', `Bonsoir, ${theHome(property)} ${at(property.place.town)} (${property.ref}) a disparu de votre site, est-ce que c'est loué ou vendu ?`],
  ({ property }) => ['callback', `Pouvez vous m'appeler pour la ref ${property.ref} svp, j'ai plusieurs questions sur la copropriété`],
  ({ property: { place, ref } }) => ['information', `Madame, Monsieur,\nLe bien ${ref} situé à ${place.town} dispose-t-il d'un garage fermé ? À défaut, peut-on en louer un à proximité ?\nAvec mes remerciements`],
]

const LOOKING: readonly string[] = [
  'Nous cherchons avant la rentrée, de préférence sans gros travaux.', 'Premier achat, on est un peu perdus, merci de nous guider.', 'Pas pressé, mais je bouge vite si le bien me convient.',
  'Idéalement proche des écoles et d’une gare.', 'Je souhaite être prévenue dès qu’un bien rentre chez vous.',
]

const contactPage: Family = agencyFamily({
  id: 'contact-page', about: 'the general page of contact: a plain letter of a plug-in, a table whose words name the advert themselves, or a form of what somebody looks for',
  wants: { language: 'fr', silence: 1, who: 'plain' },
  forms: {
    lettre: (bare) => {
      const scene = dwelling(bare)
      const { agency, person, random } = scene
      const [intent, text] = random.pick(ON_THE_PAGE)(scene)
      const own = { ...scene, message: { text, intent, language: 'fr' } }
      const body = linesOf(
        `De : ${person.fullName} <${person.email}>`, `Objet : ${random.pick(['Demande de renseignements', 'À propos d’un bien', 'Autre demande'])}`, '', 'Message :', text, '', person.phonePrinted && `Tél. : ${person.phonePrinted}`, '',
        '-- ', `Cet e-mail provient de la page Contact de ${agency.name} (https://www.${agency.domain}) – ${agency.phonePrinted}`,
      )
      return request(own, { from: ownSite(own, 'wordpress', 'WordPress'), replyTo: writer(own), subject: `${agency.name} "Contact"`, text: body, says: `name email phone message${text.includes(scene.property.ref) ? ' ref' : ''}` })
    },
    cellules: (bare) => {
      const scene = dwelling(bare)
      const { agency, random } = scene
      const [intent, text] = random.pick(ON_THE_PAGE)(scene)
      const own = { ...scene, message: { text, intent, language: 'fr' } }
      const fields: Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Votre e-mail', 'email'], ['Votre téléphone', 'phone'], ['Ville', (s) => otherPlace(s).town], ['Message', 'message']]
      const content = html`<p>Message laissé sur la page « Nous joindre »</p><table border="0" cellspacing="1" bgcolor="#cccccc">${rowsOf(own, fields, (label, value) => html`<tr bgcolor="#ffffff"><td>${label}</td><td>${lines(value)}</td></tr>`)}</table><p>${agency.name}<br>${addressOf(own)}<br>T. ${agency.phonePrinted} – <a href="mailto:${agency.email}">${agency.email}</a></p>`
      return request(own, { from: ownSite(own, 'contact', 'Site internet'), replyTo: writer(own), subject: 'Nous joindre', html: content, says: saysOf(fields) })
    },
    recherche: (scene) => {
      const { agency, random } = scene
      const text = random.pick(LOOKING)
      const message = random.chance(0.75) ? { text, intent: 'search' as const, language: 'fr' } : null
      const own: Scene = { ...scene, message }
      const budget = random.int(12, 60) * 10
      const fields: Field[] = [
        ['Prénom et nom', 'name'], ['Email', 'email'], ['Tél.', 'phone'], ['Type de bien recherché', () => random.pick(['Maison', 'Appartement', 'Maison ou appartement'])], ['Communes souhaitées', (s) => `${otherPlace(s).town} et alentours`],
        ['Budget maximum', () => `${budget} 000 €`], ['Chambres (minimum)', () => String(random.int(1, 4))], ['Commentaires', 'message'],
      ]
      const content = html`<h2 style="font-family:Georgia">Une recherche vous est confiée</h2>${rowsOf(own, fields, (label, value) => html`<div><span style="color:#888">${label} –</span> ${lines(value)}</div>`)}<p style="font-size:11px;color:#888">Reçu par ${agency.name}, service recherche, ${agency.phonePrinted}. Agent informé : ${officer(own)} ${printed(random, mobile(random, own.side))}</p>`
      return request(own, { from: ownSite(own, 'recherche'), replyTo: writer(own), subject: 'Confiez-nous votre recherche : nouveau dossier', html: content, says: 'name email phone message', silentIntent: 'search' })
    },
  },
})

export const AGENCY_SERVICES_OF_THE_FOURTH_YEAR: readonly Family[] = [service, visitPage, contactPage]
