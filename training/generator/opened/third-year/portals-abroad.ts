/** Foreign portals that carry French homes: in English, German, Dutch, Spanish and Italian. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { hourOf, linesOf, when, wordsOf } from '../../request.ts'
import { groupedPrice } from '../../values/properties.ts'
import { abroad, agentOf, bothOf, callNameOf, HOMES, joined, mailLink, portal, teaser } from './portal-pieces.ts'

const SALES = { transaction: 'sale', who: 'plain', acts: ['visit', 'information', 'availability', 'callback'] } as const

const english = portal({
  id: 'english-portal', about: 'British portals of French homes: a letter with one sentence of the buyer, an enquiry between rules, and a card', kinds: HOMES, wants: SALES,
  forms: {
    note: (drawn) => {
      const scene = abroad(drawn, 'en', SALES)
      const { person, property, agency, random, listingId } = scene
      return {
        told: scene, language: 'en', from: { name: 'Across the Channel Homes', address: 'enquiries@channel-homes.example' }, replyTo: { address: person.email },
          subject: `Enquiry about your property in ${property.place.town}`, also: 'transaction', needsHtml: true,
        html: html`<p>Dear ${agency.name},</p><p>${bothOf(scene)} has enquired about a property you are selling in ${property.place.town}.</p>${wordsOf(scene,
          '<blockquote style="border-left:3px solid #2a4b8d;padding-left:10px">', '</blockquote>')}
<p>You can reply to ${mailLink(person.email)}${when(person.phonePrinted, (phone) => html` or call ${phone}`)}.</p>
<p>Your reference: <b>${property.ref}</b> | Guide price: €${groupedPrice(property.price, ',')} | <a href="https://www.channel-homes.example/property/${listingId}">view listing</a></p>
<p>Kind regards,<br>Poppy at Across the Channel Homes<br>020 7946 0${random.digits(3)}</p><p><small>Company number 0${random.digits(7)}</small></p>`,
      }
    },
    rules: (drawn) => {
      const scene = abroad(drawn, 'en', SALES)
      const { person, property, message, random, listingId } = scene
      return {
        told: scene, language: 'en', from: { name: 'Gîte & Garden', address: 'noreply@gite-and-garden.example' }, subject: `New lead - ref ${property.ref}`, needsText: true, also: 'transaction',
        text: linesOf(`Enquiry no. ${random.digits(7)} - agents’ helpline 020 7946 0${random.digits(3)}`, '------------------------------', 'Buyer', bothOf(scene), person.email, person.phonePrinted,
          `Timescale: ${random.pick(['0-3 months', '6-12 months', 'just looking'])}`, `Has a property to sell: ${random.pick(['yes', 'no'])}`, '------------------------------', message && 'Comments',
          message?.text, message && '------------------------------',
          'Property for sale', joined(', ', property.typeName, property.rooms === null ? null : `${property.rooms} rooms`, `${property.surface} m2`),
            `${property.place.town} (${property.place.postcode})`, `EUR ${groupedPrice(property.price, ',')}`, `Agent ref: ${property.ref}`, `Our ID: ${listingId}`, '------------------------------',
            'Please do not reply to this address.'),
      }
    },
    card: (drawn) => {
      const scene = abroad(drawn, 'en', SALES)
      const { property } = scene
      const rows: readonly Field[] = [['Full name', () => bothOf(scene)], ['Email address', 'email'], ['Phone', 'phone'], ['Message', 'message']]
      return {
        told: scene, language: 'en', from: { name: 'Maison Finder', address: 'leads@maison-finder.example' }, subject: `You have a new enquiry from ${bothOf(scene)}`,
          heading: `${property.typeName} for sale in ${property.place.town}`, inFrame: true, also: 'transaction',
        html: html`<h2>New enquiry</h2><p>Hello ${agentOf(scene)},</p><p>Somebody would like to know more about one of your listings.</p>${entriesOf(scene, rows).map(([label,
          value]) => html`<p><b>${label}</b><br>${lines(value)}</p>`)}
<div style="background:#eef"><b>${property.typeName} for sale in ${property.place.town}</b><br>${groupedPrice(property.price, ',')} EUR<br>Property reference: ${property.ref}</div>`,
      }
    },
  },
})

const german = portal({
  id: 'german-portal', about: 'German portals: a sheet of labels with a salutation, a formal letter, and a card with a telephone button', kinds: HOMES, wants: SALES,
  forms: {
    blatt: (drawn) => {
      const scene = abroad(drawn, 'de', SALES)
      const { property, random, person } = scene
      const rows: readonly Field[] = [['Anrede', () => (person.civility === null ? null : person.civility === 'M.' ? 'Herr' : 'Frau')], ['Vorname', 'first'], ['Nachname', 'last'], ['E-Mail', 'email'],
        ['Telefon', 'phone'], ['Kontaktwunsch', () => random.pick(['E-Mail', 'Rückruf', 'egal'])]]
      return {
        told: scene, language: 'de', from: { name: 'Frankreich-Domizil', address: 'anfrage@frankreich-domizil.example' }, subject: `Anfrage zu Objekt ${property.ref} in ${property.place.town}`,
          also: 'transaction rooms',
        html: html`<p>Guten Tag,</p><p>zu Ihrem Kaufangebot liegt eine neue Anfrage vor.</p><table cellpadding="3">${entriesOf(scene, rows).map(([label, value]) => html`<tr><td>${label}</td>
<td>${value}</td></tr>`)}</table>${wordsOf(scene, '<p><b>Nachricht</b><br>', '</p>')}
<table cellpadding="3"><tr><td>Objekt-Nr. des Anbieters</td><td>${property.ref}</td></tr><tr><td>Ort</td><td>${property.place.postcode} ${property.place.town}</td></tr><tr><td>Kaufpreis</td>
<td>${groupedPrice(property.price, '.')} €</td></tr><tr><td>Zimmer</td><td>${property.rooms}</td></tr><tr><td>Wohnfläche</td><td>${property.surface} m²</td></tr></table>
<p><small>Frankreich-Domizil GmbH, Freiburg, HRB 70${random.digits(4)}, Tel. +49 30 23125 ${random.digits(3)}</small></p>`,
      }
    },
    brief: (drawn) => {
      const scene = abroad(drawn, 'de', SALES)
      const { person, property, message, listingId, agency } = scene
      return {
        told: scene, language: 'de', from: { name: 'Landhaus-Portal', address: 'service@landhaus-portal.example' }, replyTo: { address: person.email }, subject: `Neuer Interessent: ${bothOf(scene)}`,
          needsText: true, also: 'transaction',
        text: linesOf(`Sehr geehrtes Team von ${agency.name},`, '',
          `${bothOf(scene)} hat eine Frage zu Ihrem Angebot ${property.ref} (${property.typeName}, ${property.place.town}), das Sie bei uns für ${groupedPrice(property.price,
          '.')} Euro zum Kauf anbieten.`, '', message && 'Der Text der Anfrage:', message && '', message?.text, message && '', `Antworten Sie bitte an ${person.email}.`,
          person.phonePrinted && `Rückrufnummer: ${person.phonePrinted}`, '', `Zum Inserat: https://www.landhaus-portal.example/expose/${listingId}`, '', 'Mit freundlichen Grüßen',
          'Ihr Landhaus-Portal'),
      }
    },
    karte: (drawn) => {
      const scene = abroad(drawn, 'de', SALES)
      const { person, property, listingId } = scene
      return {
        told: scene, language: 'de', from: { name: 'SüdSicht Immobilien', address: 'noreply@suedsicht.example' }, subject: `Neue Anfrage für ${property.title}`, needsHtml: true, also: 'transaction',
        html: html`${teaser('Jetzt antworten')}<table width="600" bgcolor="#fbf7ef"><tr><td><h3>${callNameOf(scene)} möchte mehr erfahren</h3></td></tr><tr><td>${wordsOf(scene, '<p>„',
          '“</p>')}<p>${bothOf(scene)}<br>${mailLink(person.email)}</p>${when(person.phone, (phone) => html`<p><a href="tel:${phone.e164}">${person.phonePrinted} anrufen</a></p>`)}</td></tr>
<tr><td style="border-top:1px solid #ccc"><b>${property.title}</b><br>${property.place.town}, Frankreich<br>Kaufpreis ${groupedPrice(property.price,
  '.')} €<br>Ihre Referenz: ${property.ref}<br><a href="https://suedsicht.example/objekt/${listingId}">Objekt ansehen</a></td></tr></table>`,
      }
    },
  },
})

const dutch = portal({
  id: 'dutch-portal', about: 'Dutch and Flemish portals of French homes: a mail of short lines, a table of the applicant, and a friendly sentence', kinds: HOMES, wants: SALES,
  forms: {
    regels: (drawn) => {
      const scene = abroad(drawn, 'nl', SALES)
      const { person, property, message, listingId, date } = scene
      return {
        told: scene, language: 'nl', from: { name: 'Huisje Frankrijk', address: 'aanvraag@huisje-frankrijk.example' }, replyTo: { address: person.email },
          subject: `Informatieaanvraag: ${property.place.town}, ref. ${property.ref}`, needsText: true, also: 'transaction',
        text: linesOf('Beste makelaar,', '', `Om ${hourOf(date)} uur kregen wij deze aanvraag binnen.`, '', bothOf(scene), person.phonePrinted, person.email, '', message?.text, message && '',
          `Te koop: ${property.typeName}, ${property.place.town} (${property.place.postcode})`, `Vraagprijs: € ${groupedPrice(property.price, '.')}`, `Referentie: ${property.ref}`,
          `https://www.huisje-frankrijk.example/huis/${listingId}`, '', 'Met vriendelijke groet,', 'Huisje Frankrijk, KvK 2004 8811'),
      }
    },
    tabel: (drawn) => {
      const scene = abroad(drawn, 'nl', SALES)
      const { property, random } = scene
      const rows: readonly Field[] = [['Naam', () => bothOf(scene)], ['E-mailadres', 'email'], ['Telefoon', 'phone'], ['Woonland', () => random.pick(['Nederland', 'België'])], ['Bericht', 'message']]
      return {
        told: scene, language: 'nl', from: { name: 'Zonnewoningen', address: 'info@zonnewoningen.example' }, subject: `Reactie op uw woning ${property.ref}`, also: 'transaction',
        html: html`<p>Zonnewoningen BV – makelaarslijn +31 61000 ${random.digits(4)}</p><p>Geachte heer/mevrouw,</p><p>U heeft een reactie gekregen op een woning die u te koop aanbiedt.</p>
<table border="1" cellpadding="5">${entriesOf(scene, rows).map(([label, value]) => html`<tr><td><b>${label}</b></td><td>${lines(value)}</td></tr>`)}</table>
<p>${property.typeName} in ${property.place.town}, ${property.surface} m², vraagprijs € ${groupedPrice(property.price, '.')}. Uw referentie: ${property.ref}.</p>
<p>Met vriendelijke groet, Zonnewoningen</p>`,
      }
    },
    zin: (drawn) => {
      const scene = abroad(drawn, 'nl', SALES)
      const { person, property, agency, listingId } = scene
      return {
        told: scene, language: 'nl', from: { name: 'Tweede Thuis', address: 'post@tweede-thuis.example' }, replyTo: { name: bothOf(scene), address: person.email },
          subject: `${bothOf(scene)} heeft een vraag over uw woning`, needsHtml: true, also: 'transaction',
        html: html`<div style="font-family:Trebuchet MS"><p>Hallo ${agency.name},</p>
<p><b>${bothOf(scene)}</b> bekeek uw koopwoning <a href="https://tweede-thuis.example/w/${listingId}">${property.title}</a> (ref. ${property.ref}) in ${property.place.town} van € ${groupedPrice(property.price,
          '.')}${scene.message ? ' en schreef:' : ' en wil graag meer weten.'}</p>${wordsOf(scene, '<p style="background:#fff7d6;padding:12px">', '</p>')}
<p>Mail: ${mailLink(person.email)}${when(person.phonePrinted, (phone) => html` – bel: ${phone}`)}</p>
<p style="color:#999">Geen berichten meer ontvangen? <a href="https://tweede-thuis.example/uit">Afmelden</a></p></div>`,
      }
    },
  },
})

const southern = portal({
  id: 'southern-portal', about: 'Spanish and Italian portals that carry homes over the border: a card, a text and a list of captions', kinds: HOMES, wants: SALES,
  forms: {
    tarjeta: (drawn) => {
      const scene = abroad(drawn, 'es', SALES)
      const { person, property, listingId, random } = scene
      return {
        told: scene, language: 'es', from: { name: 'Pisos Frontera', address: 'contactos@pisos-frontera.example' }, replyTo: { address: person.email },
          subject: `Nuevo contacto para tu anuncio con ref. ${property.ref}`, needsHtml: true, also: 'transaction',
        html: html`<table width="600"><tr><td bgcolor="#ffda00"><b>pisos frontera</b></td></tr><tr><td><p>${bothOf(scene)} se ha interesado por tu inmueble en venta:</p>
<p><a href="https://www.pisos-frontera.example/anuncio/${listingId}/">${property.title}</a><br>${property.place.town} – ${groupedPrice(property.price, '.')} €</p>${wordsOf(scene, '<p>', '</p>')}
<p>${when(person.phonePrinted, (phone) => html`<b>${phone}</b> · `)}<b>${person.email}</b></p></td></tr>
<tr><td><small>Atención a profesionales: +34 600 000 ${random.digits(3)}. Código de cliente ${random.digits(5)}.</small></td></tr></table>`,
      }
    },
    testo: (drawn) => {
      const scene = abroad(drawn, 'it', SALES)
      const { person, property, message, listingId } = scene
      return {
        told: scene, language: 'it', from: { name: 'Casa Riviera', address: 'richieste@casa-riviera.example' }, subject: `Richiesta informazioni – Rif. ${property.ref} – ${property.place.town}`,
          needsText: true, also: 'transaction',
        text: linesOf('Casa Riviera – assistenza agenzie +39 340 000 0417', '', 'Gentile agenzia,', 'un utente chiede informazioni su un vostro immobile in vendita.', '',
          `Nome: ${person.printedFirst}`, `Cognome: ${person.printedLast}`, `Email: ${person.email}`, person.phonePrinted && `Telefono: ${person.phonePrinted}`, '', message && 'Messaggio:',
          message?.text, message && '', `Immobile: ${joined(', ', property.typeName, property.rooms === null ? null : `${property.rooms} locali`, `${property.surface} mq`)}`,
          `Comune: ${property.place.town} (Francia)`, `Prezzo: € ${groupedPrice(property.price, '.')}`, `Riferimento: ${property.ref}`, `Annuncio: ${listingId}`, '',
          'Casa Riviera S.r.l. – P. IVA 0148 220 0084'),
      }
    },
    didascalie: (drawn) => {
      const scene = abroad(drawn, 'it', SALES)
      const { person, property, agency } = scene
      return {
        told: scene, language: 'it', from: { name: 'Oltralpe Immobili', address: 'contatti@oltralpe-immobili.example' }, replyTo: { address: person.email },
          subject: `${callNameOf(scene)} ha scritto per il tuo annuncio`, heading: `${property.typeName} in vendita a ${property.place.town}`, also: 'transaction',
        html: html`<p>Ciao ${agency.name},</p><p>hai ricevuto una richiesta da Oltralpe Immobili.</p><p><span style="color:#888">Chi</span><br>${bothOf(scene)}</p>
<p><span style="color:#888">Come rispondere</span><br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>${wordsOf(scene,
          '<p><span style="color:#888">Cosa chiede</span><br>', '</p>')}
<p><span style="color:#888">Per quale annuncio</span><br>${property.typeName} in vendita a ${property.place.town}<br>€ ${groupedPrice(property.price, '.')}</p>`,
      }
    },
  },
})

export const ABROAD = [english, german, dutch, southern]
