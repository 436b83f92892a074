/** Chats, forms for two languages and virtual tours that bring requests now. */
import type { Family } from '../../family.ts'
import { type Field, saysOf } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../../request.ts'
import { linesFor, officer, ownSite, rowsOf } from '../../site-pieces.ts'
import { headingOf, inRooms, lower, siteFamily, postal, visitor } from './site-pieces.ts'

const chat: Family = siteFamily({
  id: 'chat-summary', about: 'what a site’s chat hands over: a card with the question and the contact, a robot’s questions with the visitor’s answers, or an operator’s note with the words quoted',
  wants: { silence: 0 }, isByHand: true,
  forms: {
    carte: (scene) => {
      const { agency, person, property, random, date } = scene
      const content = html`<table width="520" style="font-family:Inter,Arial"><tr><td style="background:#5b3df5;color:#fff;padding:16px">Conversation terminée · ${hourOf(date)}</td></tr><tr><td style="padding:16px"><div style="color:#777">Visiteur</div><div>${person.fullName}</div><div>${person.email}</div>${when(person.phonePrinted, (phone) => html`<div>${phone}</div>`)}</td></tr>
${wordsOf(scene, '<tr><td style="padding:16px"><div style="color:#777">Sa question</div><div style="background:#f1eefe;padding:10px;border-radius:10px">', '</div></td></tr>')}<tr><td style="padding:16px"><div style="color:#777">Page ouverte</div><div>${property.title}</div><div>Réf. ${property.ref} – ${property.place.town}</div></td></tr>
<tr><td style="padding:16px;font-size:11px;color:#999">Durée ${random.int(1, 6)} min · ${random.pick(['Chrome sous Windows', 'Safari sur iPhone', 'Firefox'])} · assistante virtuelle de ${agency.name}, Papotine 2.4<br><a href="https://papotine.example/t/${random.hex(10)}">Lire l’échange</a></td></tr></table>`
      return request(scene, { from: { name: 'Papotine', address: 'conversations@papotine.example' }, replyTo: visitor(scene), subject: `Conversation avec ${person.fullName}`, html: content, says: 'name email phone message title ref town' })
    },
    robot: (scene) => {
      const { agency, person, property, message, date } = scene
      const bot = `${agency.agent.firstName} (assistante)`
      const turn = (asked: string, answer: string | null) => answer !== null && `${bot} : ${asked}\nVisiteur : ${answer}`
      const text = linesOf(
        `Chat du ${dayOf(date)}, page du bien ${property.ref} (${lower(property.typeName)}, ${property.place.town})`, '',
        turn('Bonjour ! Que puis-je faire pour vous ?', message?.text ?? ''), turn('À qui ai-je l’honneur ?', person.fullName),
        turn('Sur quelle adresse mail peut-on vous répondre ?', person.email),
        turn('Et votre numéro ?', person.phonePrinted), `${bot} : Merci, un conseiller revient vers vous très vite.`, '', 'Fin de la conversation.', `-- ${agency.name}, ${agency.phonePrinted}`,
      )
      return request(scene, { from: ownSite(scene, 'chat', 'Chat du site'), subject: `Chat du site : bien ${property.ref}`, text, needsText: true, says: 'name email phone message ref town' })
    },
    operatrice: (scene) => {
      const { person, property, price, random, agency } = scene
      const content = html`<p>Bonjour ${agency.agent.firstName},</p><p>Je viens d’échanger sur votre tchat avec <b>${person.fullName}</b> à propos de votre bien ${property.ref}, ${lower(property.typeName)} à ${property.place.town} affiché ${price}.</p>${wordsOf(scene, '<p>Ses mots : «&nbsp;', '&nbsp;»</p>')}
<p>Adresse mail confirmée : ${person.email}<br>${when(person.phonePrinted, (phone) => html`Numéro confirmé : ${phone}`)}</p><p>Bonne journée,<br>${random.pick(['Maëva', 'Coralie', 'Hanitra'])}, votre opératrice Tchat&Moi<br><span style="font-size:11px">Service 7j/7, hotline agences 03 53 01 44 44</span></p>`
      return request(scene, { from: { name: 'Tchat&Moi', address: 'operateurs@tchatetmoi.example' }, subject: `Un contact du tchat pour vous (${property.ref})`, html: content, says: 'name email phone message ref town price' })
    },
  },
})

const twoLabels: Family = siteFamily({
  id: 'form-in-two-languages', about: 'forms with labels in two languages: both in a table’s caption row, the second in brackets on the line above, or French and German with a stroke',
  wants: { silence: 0.05 },
  forms: {
    rangees: (scene) => {
      const { agency, property } = scene
      const fields: Field[] = [
        ['Nom complet • Full name', 'name'], ['Adresse e-mail • Email', 'email'], ['Téléphone • Phone', 'phone'], ['Annonce • Listing', 'title'], ['Référence • Reference', 'ref'],
        ['Prix • Price', 'price'], ['Message', 'message'],
      ]
      const row = (label: string, value: string) => html`<tr><td style="background:#0a3d62;color:#fff;font-size:11px;padding:4px 8px">${label}</td></tr><tr><td style="padding:6px 8px 14px">${lines(value)}</td></tr>`
      const content = html`<p>Nouvelle demande • New enquiry</p><table width="480" cellspacing="0">${rowsOf(scene, fields, row)}</table><p style="font-size:11px">${agency.name} • ${postal(scene)} • ${agency.phonePrinted}</p>`
      return request(scene, { from: ownSite(scene, 'hello'), replyTo: visitor(scene), subject: `Nouvelle demande • New enquiry • ${property.ref}`, html: content, says: saysOf(fields) })
    },
    parentheses: (scene) => {
      const { agency } = scene
      const fields: Field[] = [
        ['Prénom (First name)', 'first'], ['Nom de famille (Surname)', 'last'], ['Courriel (E-mail)', 'email'], ['Téléphone (Telephone)', 'phone'],
        ['Pays (Country)', ({ random, message }) => (message?.language === 'fr' ? 'France' : random.pick(['Belgique', 'Royaume-Uni', 'Suisse']))], ['Bien (Property)', 'ref'],
        ['Commune (Town)', 'town'], ['Message (Message)', 'message'],
      ]
      const text = linesOf(
        `${agency.name}, ${agency.phonePrinted}`, 'Demande reçue via la page Contact (Contact page)', '',
        linesFor(scene, fields, (label, value) => `${label}\n    ${value.replaceAll('\n', '\n    ')}`), '', `${agency.name}, we speak English`,
      )
      return request(scene, { from: ownSite(scene, 'international'), subject: 'Page Contact (Contact page)', text, needsText: true, says: saysOf(fields) })
    },
    allemand: (scene) => {
      const { agency, property } = scene
      const fields: Field[] = [
        ['Nom / Name', 'last'], ['Prénom / Vorname', 'first'], ['E-mail', 'email'], ['Tél. / Tel.', 'phone'], ['Objet n° / Objekt-Nr.', 'ref'],
        ['Lieu / Ort', ({ property: { place } }) => `${place.postcode} ${place.town}`], ['Prix / Preis', 'price'], ['Votre demande / Ihre Anfrage', 'message'],
      ]
      const content = html`<p>Une demande pour vous / Eine Anfrage für Sie</p>${rowsOf(scene, fields, (label, value) => html`<p><span style="color:#a00">${label} :</span><br>${lines(value)}</p>`)}<hr><p>${agency.name} – Tél. ${agency.phonePrinted} – Mentions légales / Impressum</p>`
      return request(scene, { from: ownSite(scene, 'grenzland'), subject: `Demande / Anfrage ${property.ref} ${property.place.town}`, html: content, says: saysOf(fields, 'town postcode') })
    },
  },
})

const tour: Family = siteFamily({
  id: 'virtual-tour', about: 'leads of virtual tours: a visitor’s card with what he looked at, a text in sentences, or an English product’s fields',
  wants: { silence: 0.75, acts: ['information', 'visit', 'callback'] },
  forms: {
    carte: (scene) => {
      const { agency, person, property, price, random } = scene
      const title = headingOf(scene, inRooms(scene))
      const content = html`<div style="text-align:center"><img src="https://cdn.visi360.example/${random.hex(8)}.jpg" width="480" alt=""><h2 style="margin:8px 0 0">${title}</h2><p style="margin:0">${property.place.town} · ${price} · réf. ${property.ref}</p></div>
<p>Ce visiteur a parcouru votre visite virtuelle et laissé ses coordonnées :</p><p><b>${person.fullName}</b><br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>${wordsOf(scene, '<p>Son message :<br>', '</p>')}
<table cellpadding="5" style="color:#555"><tr><td>Temps passé</td><td>${random.int(2, 14)} min ${random.int(10, 59)} s</td></tr><tr><td>Pièces les plus vues</td><td>${random.pick(['séjour, cuisine', 'chambre 1, terrasse', 'entrée, salle d’eau'])}</td></tr><tr><td>Visites du mois</td><td>${random.int(12, 160)}</td></tr></table>
<p style="font-size:11px">Visi360 pour ${agency.name} · aide@visi360.example · 01 99 00 36 00</p>`
      return request(scene, { from: { name: 'Visi360', address: 'leads@visi360.example' }, subject: `${person.fullName} a visité votre bien en ligne`, html: content, says: 'name email phone message ref town price', but: { title } })
    },
    phrases: (scene) => {
      const { agency, person, property, message, date } = scene
      const text = linesOf(
        `Bonjour ${officer(scene)},`, '',
        `${person.fullName} a ouvert la visite immersive de votre ${lower(property.typeName)} à ${property.place.town} (référence ${property.ref}) le ${dayOf(date)} à ${hourOf(date)}.`,
        `Pour le ou la joindre : ${person.email}${person.phonePrinted ? ` ou ${person.phonePrinted}` : ''}.`,
        ...(message ? ['', 'Il ou elle vous a laissé ce mot :', `« ${message.text} »`] : []), '', 'Astuce : les visiteurs immersifs visitent ensuite deux fois plus souvent.', '',
        'L’équipe Tour de Clés', `Client : ${agency.name}, contrat TC-${scene.random.digits(5)}`,
      )
      return request(scene, { from: { name: 'Tour de Clés', address: 'bonjour@tourdecles.example' }, replyTo: visitor(scene), subject: `Visite immersive de ${property.ref}`, text, says: 'name email phone message ref town' })
    },
    produit: (scene) => {
      const { property, random } = scene
      const fields: Field[] = [
        ['Visitor', 'name'], ['Email', 'email'], ['Phone', 'phone'], ['Tour', 'title'], ['Your ref', 'ref'], ['Rooms viewed', () => String(random.int(3, 9))], ['Comment', 'message'],
      ]
      const content = html`<h3>New lead from your 3D tour</h3><ul>${rowsOf(scene, fields, (label, value) => html`<li>${label}: <b>${lines(value)}</b></li>`)}</ul><p>${property.place.town}, France</p><p style="font-size:11px">Walkthru Ltd, 8 Wharf Road, London. <a href="https://walkthru.example/u/${random.hex(6)}">Unsubscribe</a> from lead alerts. Support: +44 20 7946 0${random.digits(3)}</p>`
      return request(scene, { from: { name: 'Walkthru', address: 'no-reply@walkthru.example' }, subject: `Tour lead: ${property.ref}`, html: content, says: saysOf(fields, 'town'), language: 'en' })
    },
  },
})

export const SITE_TALKS_OF_THE_SECOND_YEAR: readonly Family[] = [chat, twoLabels, tour]
