/** Requests from abroad, first half: portals for foreigners, Belgian and Swiss ones, southern ones, letters, and offices that move people. */
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { sent, whole } from '../letter.ts'
import { alsoShown, hourOf, linesOf, when } from '../request.ts'
import type { Scene } from '../scene.ts'
import { asked, type Country, figures, from, oneOf, type Stay } from '../abroad-people.ts'
import { opened, openedByHand } from './opened-family.ts'
import { FIRST_RENTAL, FIRST_TEXTS as texts } from './abroad-words.ts'

type Made = (scene: Scene) => Draft

const stay = (country: Country, language: string, more: Partial<Stay> = {}): Stay => ({ country, language, texts, ...more })
const dayIn = (language: string, { date }: Scene) => new Date(date).toLocaleDateString(language, { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' })
const make = (scene: Scene, form: Made) => form(scene)

const cottages: Family = opened<Made>({
  id: 'villas-and-cottages', about: 'British portals for homes in France: a card with the portfolio below, a text sheet in columns, a request to view', wants: { transaction: 'sale' }, make,
  forms: {
    card(all) {
      const scene = from(all, stay(all.random.pick(['gb', 'gb', 'ie', 'us']), 'en'))
      const { person, property, message } = scene
      const others = alsoShown(scene, 2)
      return asked(scene, {
        language: 'en', from: { name: 'Lavender Gate', address: 'hello@lavendergate.example' }, replyTo: { address: person.email }, subject: `New enquiry about ${property.ref}`, says: 'name email phone message ref title town price',
        html: html`<table width="620" cellpadding="0" cellspacing="0" bgcolor="#f6f3fa"><tr><td style="padding:20px"><img src="https://static.lavendergate.example/mail/gate.png" width="90" alt="Lavender Gate"></td></tr><tr><td style="padding:0 20px"><h2 style="color:#5b3f8c">Someone’s been in touch</h2>
<table width="100%" bgcolor="#ffffff"><tr><td style="font-size:18px"><b>${person.fullName}</b></td></tr><tr><td>E: <a href="mailto:${person.email}">${person.email}</a></td></tr>${when(person.phonePrinted, (phone) => html`<tr><td>T: ${phone}</td></tr>`)}</table>
${when(message, ({ text }) => html`<table width="100%"><tr><td style="border-left:4px solid #b79ce0;padding:10px"><i>${lines(text)}</i></td></tr></table>`)}
<p style="color:#888">The home they looked at</p><table width="100%" bgcolor="#ffffff"><tr><td width="140"><img src="https://static.lavendergate.example/p/${property.ref}.jpg" width="130" alt=""></td><td><b>${property.title}</b><br>${property.place.town}, France<br>€${figures(scene, ',')}<br>Reference: ${property.ref}</td></tr></table>
<p style="color:#888">Also from your portfolio, viewed this week</p><table width="100%">${others.map(({ title, ref, price }) => html`<tr><td>${title}</td><td>€${String(price)}</td><td>ref ${ref}</td></tr>`)}</table>
</td></tr><tr><td style="font-size:11px;color:#999;padding:20px">Lavender Gate Ltd, 4 Wharf Mews, Bath. Agent support: +44 (0)117 496 0321 · <a href="https://lavendergate.example/agents/mute">Mute these alerts</a></td></tr></table>`,
      })
    },
    sheet(all) {
      const country = all.random.pick(['gb', 'gb', 'us', 'au', 'ie'] as const)
      const scene = from(all, stay(country, 'en'))
      const { random, person, property, message, listingId, agency } = scene
      const { town, postcode } = property.place
      const row = (label: string, value: string | null) => value !== null && `   ${label.padEnd(15)}${value}`
      return asked(scene, {
        language: 'en', from: { name: 'Chez Moi Abroad', address: 'no-reply@chezmoiabroad.example' }, subject: 'Property enquiry received', says: 'name email phone message ref id town postcode price', needsText: true,
        text: linesOf(
          `Dear ${agency.name},`, '', `the form on www.chezmoiabroad.example was filled in on ${dayIn('en-GB', scene)} at ${hourOf(scene.date)}.`, '', 'WHO', row('Full name', person.fullName), row('Email', person.email), row('Contact no.', person.phonePrinted), row('Home town', random.pick({ gb: ['Ilkley', 'Hexham', 'Truro'], us: ['Duluth MN', 'Savannah GA'], au: ['Ballarat', 'Cairns'], ie: ['Cork', 'Sligo'] }[country])),
          row('Budget', `up to ${Math.ceil(property.price / 9000)}0k euros`), row('Position', random.pick(['Cash buyer', 'House to sell', 'Mortgage agreed in principle'])), '', 'WHICH PROPERTY', row('Your own ref', property.ref), row('Our web no.', listingId), row('Commune', `${town} (${postcode})`), row('Asking price', `EUR ${figures(scene, ',')}`), '',
          ...(message ? ['WHAT THEY SAID', message.text, ''] : []), '--', 'Please answer the enquirer directly; mail to this address is not read.', 'Chez Moi Abroad, a trading name of Hopscotch Media Ltd (reg. 09912345)',
        ),
      })
    },
    viewing(all) {
      const scene = from(all, stay('gb', 'en', { near: 0.6 }))
      const { person, property, message, listingId } = scene
      const box = (label: string, value: string) => html`<div style="margin:10px 0"><div style="font-size:11px;text-transform:uppercase;color:#9a7">${label}</div><div>${lines(value)}</div></div>`
      return asked(scene, {
        language: 'en', silentIntent: 'visit', from: { name: 'Côte & Country', address: 'viewings@coteandcountry.example' }, subject: `Viewing request for your listing ${listingId}`, says: 'name email phone message ref id title',
        html: html`<div><p>Hi there,</p><p>A visitor of Côte &amp; Country has asked to view one of your homes.</p>${box('Visitor', person.fullName)}${when(person.phonePrinted, (phone) => box('Best number', phone))}${box('Write to', person.email)}${when(message, ({ text }) => box('Note to you', text))}${box('Home', property.title)}${box('Agency code', property.ref)}${box('Advert', listingId)}
<p><a href="https://coteandcountry.example/agent/viewings/${listingId}" style="background:#4a6;color:#fff;padding:8px 14px">Suggest a time</a></p></div>`,
      })
    },
  },
})

const belgian: Family = opened<Made>({
  id: 'belgian-pages', about: 'Belgian portals: one that is known, one with French and Dutch on either side of the values, a Flemish list', wants: { transaction: 'sale' }, make,
  forms: {
    immoweb(all) {
      const scene = from(all, stay('be', 'fr', { near: 0.6 }))
      const { person, property, message, listingId, agency, price } = scene
      const url = `https://www.immoweb.be/fr/annonce/${property.kind === 'house' ? 'maison' : 'appartement'}/a-vendre/${listingId}`
      return asked(scene, {
        portal: 'immoweb', from: { name: 'Immoweb', address: 'info@immoweb.be' }, replyTo: { name: person.fullName, address: person.email }, subject: 'Un visiteur souhaite plus d’informations', says: 'name email phone message ref id title price',
        html: html`<p>Bonjour ${agency.name},</p><p>Un visiteur d’Immoweb vous a laissé ses coordonnées.</p><table border="0" cellpadding="6" style="border:1px solid #e5e5e5"><tr><td colspan="2" bgcolor="#efefef"><b>Le visiteur</b></td></tr><tr><td>Nom complet</td><td>${person.fullName}</td></tr><tr><td>Adresse e-mail</td><td><a href="mailto:${person.email}">${person.email}</a></td></tr>${when(person.phonePrinted, (phone) => html`<tr><td>GSM / tél.</td><td>${phone}</td></tr>`)}${when(message, ({ text }) => html`<tr><td valign="top">Sa question</td><td>${lines(text)}</td></tr>`)}
<tr><td colspan="2" bgcolor="#efefef"><b>Le bien</b></td></tr><tr><td>Annonce</td><td><a href="${url}">${property.title}</a></td></tr><tr><td>Prix affiché</td><td>${price}</td></tr><tr><td>Code Immoweb</td><td>${listingId}</td></tr><tr><td>Votre référence</td><td>${property.ref}</td></tr></table><p>Répondez-lui dans les 24 heures : huit visiteurs sur dix contactent une deuxième agence.</p><p style="font-size:10px">Immoweb SA, avenue Générale 25, 1000 Bruxelles – BE 0477.000.000 – 02 000 00 25</p>`,
      })
    },
    bothSides(all) {
      const isDutch = all.random.chance(0.35)
      const scene = from(all, stay('be', isDutch ? 'nl' : 'fr', { near: 0.7 }))
      const { person, property, message } = scene
      const row = (french: string, value: string | null, dutch: string) => when(value, (shown) => html`<tr><td align="right" style="color:#777">${french}</td><td style="padding:4px 12px"><strong>${lines(shown)}</strong></td><td style="color:#777">${dutch}</td></tr>`)
      return asked(scene, {
        from: { name: 'Brique-Baksteen', address: 'contact@brique-baksteen.example' }, subject: `Nouveau contact / Nieuw contact – ${property.ref}`, says: 'first last email phone message ref town',
        html: html`<table align="center" style="font-family:Trebuchet MS">${row('Prénom', person.printedFirst, 'Voornaam')}${row('Nom de famille', person.printedLast, 'Familienaam')}${row('Courriel', person.email, 'E-mailadres')}${row('Téléphone', person.phonePrinted, 'Telefoon')}${row('Bien à', property.place.town, 'Pand te')}${row('Réf. de l’agence', property.ref, 'Ref. kantoor')}${row('Mot du visiteur', message?.text ?? null, 'Bericht van de bezoeker')}</table><p align="center"><small>Message envoyé automatiquement, ne répondez pas. / Automatisch bericht, niet beantwoorden.</small></p>`,
      })
    },
    flemish(all) {
      const scene = from(all, stay(all.random.pick(['be', 'be', 'nl']), 'nl', { near: 0.5 }))
      const { person, property, message, agency, random } = scene
      const item = (label: string, value: string | null) => when(value, (shown) => html`<dt>${label}</dt><dd>${lines(shown)}</dd>`)
      return asked(scene, {
        language: 'nl', from: { name: 'Gevelspiegel', address: 'zoekers@gevelspiegel.example' }, subject: `Vraag over uw pand in ${property.place.town}`, says: 'name email phone message ref town surface',
        html: html`<p>Dag ${agency.agent.firstName},</p><p>Een bezoeker stelde een vraag over een van uw panden in Frankrijk.</p><dl>${item('Zoeker', person.fullName)}${item('Mailen naar', person.email)}${item('Bellen naar', person.phonePrinted)}${item('Zijn of haar vraag', message?.text ?? null)}</dl><dl>${item('Referentie', property.ref)}${item('Gemeente', property.place.town)}${item('Bewoonbare oppervlakte', `${property.surface} m²`)}</dl>
<p>Wat deze zoeker verder wil: tot ${String(Math.ceil(property.price / 9000))}0.000 euro, minstens ${String(random.int(2, 4))} slaapkamers.</p><hr><p><small>Uw gegevens bij ons: ${agency.name}, tel. ${agency.phonePrinted}. Klopt er iets niet? <a href="https://gevelspiegel.example/kantoor">Pas ze aan</a>.</small></p>`,
      })
    },
  },
})

const swiss: Family = opened<Made>({
  id: 'swiss-and-german', about: 'a Swiss manager’s portal in French with the sender’s postal address, a German one for houses in France, one of Ticino', wants: { transaction: 'sale' }, make,
  forms: {
    romand(all) {
      const scene = from(all, stay('ch', 'fr', { near: 0.7 }))
      const { person, property, message, random } = scene
      return asked(scene, {
        from: { name: 'Toitures romandes', address: 'demandes@toitures-romandes.example' }, subject: `Votre objet ${property.ref} : nouvelle personne intéressée`, says: 'first last email phone message ref title postcode town', needsText: true,
        text: linesOf(
          'Madame, Monsieur,', '', 'Une personne s’intéresse à l’objet ci-après et vous prie de la contacter.', '', '* Objet *', property.title, `FR-${property.place.postcode} ${property.place.town}`, `Référence : ${property.ref}`, '', '* Personne intéressée *', person.printedLast && `Nom : ${person.printedLast}`, `Prénom : ${person.printedFirst}`, `Rue et n° : chemin des Crêtes ${random.int(2, 60)}`,
          `NPA / localité : ${random.pick(['1202 Genève', '1004 Lausanne', '1870 Monthey', '2000 Neuchâtel'])}`, person.phonePrinted && `Natel : ${person.phonePrinted}`, `Courriel : ${person.email}`, '', ...(message ? ['* Remarques *', message.text, ''] : []), 'Meilleures salutations', 'Toitures romandes SA',
        ),
      })
    },
    deutsch(all) {
      const scene = from(all, stay('de', 'de', { near: 0.6 }))
      const { person, property, message, listingId, agency } = scene
      return asked(scene, {
        language: 'de', from: { name: 'Landhaus & Meer', address: 'post@landhaus-und-meer.example' }, subject: `Anfrage zu Anzeige ${listingId} (${property.place.town})`, says: 'name email phone message ref id town price',
        html: html`<p>Guten Tag ${agency.name},</p><p>zu Ihrer Immobilie in Frankreich ist heute diese Anfrage eingegangen:</p>${when(message, ({ text }) => html`<blockquote style="background:#f4f7fa;padding:12px">${lines(text)}</blockquote>`)}<p><b>Absender</b><br>${person.fullName}<br>${when(person.phonePrinted, (phone) => html`Tel. ${phone}<br>`)}Mail: <a href="mailto:${person.email}">${person.email}</a></p><p><b>Immobilie</b><br>Referenz: ${property.ref}<br>Anzeige: ${listingId}<br>Lage: ${property.place.town}<br>Kaufpreis: ${figures(scene, '.')} €</p><p>Bitte antworten Sie dem Absender unmittelbar. Fragen zu Ihrem Anbieterkonto? Telefon +49 69 90009-112, Mo–Fr 9–17 Uhr.</p>`,
      })
    },
    ticinese(all) {
      const scene = from(all, stay(all.random.pick(['ch', 'it']), 'it', { near: 0.5 }))
      const { person, property, message, price } = scene
      const row = (label: string, value: string | null) => when(value, (shown) => html`<tr><th align="left" valign="top">${label}</th></tr><tr><td style="padding-bottom:9px">${lines(shown)}</td></tr>`)
      return asked(scene, {
        language: 'it', from: { name: 'Casa Verbano', address: 'annunci@casaverbano.example' }, replyTo: { address: person.email }, subject: 'Un lettore chiede di Lei', says: 'name email phone message ref title price',
        html: html`<p>Gentile inserzionista,</p><p>ha ricevuto una domanda attraverso casaverbano.</p><table>${row('Nome e cognome', person.fullName)}${row('Indirizzo mail', person.email)}${row('Natel o telefono fisso', person.phonePrinted)}${row('Domanda', message?.text ?? null)}${row('Inserzione', property.title)}${row('Prezzo indicato', price)}${row('Vostro numero di pratica', property.ref)}</table><p>Cordiali saluti dal Ticino</p>`,
      })
    },
  },
})

const southern: Family = opened<Made>({
  id: 'southern-notices', about: 'idealista with a card and a chat button, an Italian sheet of dotted lines, Portuguese tiles', wants: { transaction: 'sale' }, make,
  forms: {
    idealista(all) {
      const scene = from(all, stay('es', 'es', { near: 0.7 }))
      const { person, property, message, listingId, price } = scene
      return asked(scene, {
        portal: 'idealista', language: 'es', from: { name: 'idealista', address: 'reply@idealista.com' }, subject: `Tienes un mensaje nuevo de ${person.fullName}, ref: ${property.ref}`, says: 'name email phone message ref id title town price',
        html: html`<table width="560"><tr><td bgcolor="#e1f56e" style="padding:14px">idealista</td></tr><tr><td style="padding:14px"><h3>${person.fullName}</h3><p>${person.email}${when(person.phonePrinted, (phone) => html` · ${phone}`)}</p>${when(message, ({ text }) => html`<div style="border:1px solid #ddd;border-radius:12px;padding:12px">${lines(text)}</div>`)}<p><a href="https://www.idealista.com/tools/conversaciones">Contestar en el chat</a></p>
<table><tr><td><img src="https://img4.idealista.com/blur/90.jpg" width="90" alt=""></td><td><a href="https://www.idealista.com/inmueble/${listingId}/">${property.title}</a><br>${property.place.town}<br>${price}<br>Ref. anunciante ${property.ref}<br>Código del anuncio: ${listingId}</td></tr></table></td></tr><tr><td style="font-size:11px;color:#777">Si ves algo raro en este mensaje, avísanos: 900 42 52 00. idealista, s.a.u.</td></tr></table>`,
      })
    },
    puntini(all) {
      const scene = from(all, stay('it', 'it', { near: 0.6 }))
      const { person, property, message } = scene
      const row = (label: string, value: string | null) => value !== null && `${`${label} `.padEnd(22, '.')} ${value}`
      return asked(scene, {
        language: 'it', from: { name: 'Borgo Antico Annunci', address: 'web@borgoantico-annunci.example' }, subject: `Rif. ${property.ref}: contatto dal sito`, says: 'first last email phone message ref rooms town', needsText: true,
        text: linesOf(
          'Buongiorno,', 'trasmettiamo una richiesta arrivata dal nostro sito per la zona Francia.', '', row('Cognome', person.printedLast), row('Nome', person.printedFirst), row('Posta elettronica', person.email), row('Tel./cell.', person.phonePrinted), row('Immobile rif.', property.ref), row('Comune', property.place.town), row('Locali', property.rooms === null ? null : String(property.rooms)), '',
          ...(message ? ['Scrive:', message.text, ''] : []), 'Ai sensi del Reg. UE 2016/679 i dati vanno usati solo per rispondere alla richiesta.', 'Borgo Antico sas - Via del Pozzo 3, 12100 Cuneo - P.IVA 00112233445',
        ),
      })
    },
    azulejos(all) {
      const scene = from(all, stay('pt', 'pt', { near: 0.6 }))
      const { person, property, message } = scene
      const tile = (label: string, inside: Safe) => html`<div style="display:inline-block;width:260px;vertical-align:top;border:2px solid #2b6cb0;margin:4px;padding:8px"><span style="color:#2b6cb0">${label}</span><br>${inside}</div>`
      return asked(scene, {
        language: 'pt', from: { name: 'Alpendre', address: 'leads@alpendre.example' }, subject: `${person.fullName} gostou de uma casa sua`, says: 'name email phone message ref title',
        html: html`<p>Chegou um novo contacto!</p>${tile('Quem é', html`${person.fullName}`)}${tile('Como responder', html`${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}`)}${tile('Sobre que casa', html`${property.title}<br>Referência: ${property.ref}`)}${when(message, ({ text }) => tile('O que escreveu', lines(text)))}<p>Dica: os contactos respondidos na primeira hora visitam três vezes mais.</p>`,
      })
    },
  },
})

const letters: Family = openedByHand<Made>({
  id: 'letters-across', about: 'a British couple, a German and a Spaniard write from home about an advert; their own towns and numbers', wants: { silence: 1, who: 'plain', transaction: 'sale' }, make,
  forms: {
    british(all) {
      const scene = from(all, stay('gb', 'en', { plain: true, near: 0.3, home: 'house' }))
      const { random, person, property: { ref, place }, agency } = scene
      const [intent, body] = oneOf(scene, [
        ['visit', `Dear ${agency.agent.firstName},\n\nWe spotted your property in ${place.town} (ref. ${ref}) while planning our holiday. We shall be driving down from Shrewsbury on the 11th and could be with you by lunchtime on the 12th. Would that be convenient for a viewing?\n\nForgive the English, my other half is the linguist and is out with the dog.\n\nWith kind regards,`],
        ['information', `Hello\n\nRe ${ref}. Before we get too excited:\n- is the roof in good order?\n- who owns the field at the back?\n- would the sellers leave the kitchen?\n\nWe have sold our own place in Kendal so are ready to move.\n\nCheers`],
        ['availability', `Good morning,\n\nCould you tell me please whether the property ref ${ref} at ${place.town} is still on the market? I rang yesterday but the line was engaged.\n\nMany thanks`],
        ['visit', `hi there, any chance of seeing ${ref} this coming half-term? Mon to Thurs is good, not Friday as we fly home. ta very much`],
        ['callback', `To whom it may concern\n\nI am enquiring about ${ref}, ${place.town}. As I am not at ease with computers I should be most grateful for a telephone call, preferably before noon.\n\nYours faithfully`],
      ])
      return sent(scene, { subject: random.pick([`Ref ${ref}`, 'Your property', `House at ${place.town}`]), body, intent, language: 'en', signature: linesOf(whole(scene), person.phonePrinted && random.pick([`Mobile: ${person.phonePrinted}`, person.phonePrinted]), random.chance(0.4) && 'Sent from my iPad'), says: 'name phone' })
    },
    german(all) {
      const scene = from(all, stay('de', 'de', { plain: true, near: 0.3, home: 'house' }))
      const { random, person, property: { ref, place }, agency } = scene
      const [intent, body] = oneOf(scene, [
        ['visit', `Sehr geehrte Damen und Herren der ${agency.name},\n\nim Internet bin ich auf Ihr Objekt ${ref} in ${place.town} aufmerksam geworden. Zu zweit verbringen wir die Herbstferien ganz in der Nähe und möchten es uns bei dieser Gelegenheit gern ansehen. Welcher Tag zwischen dem 14. und dem 24. würde Ihnen passen?\n\nMit freundlichen Grüßen aus Kassel`],
        ['information', `Guten Tag,\n\nich habe drei kurze Fragen zu ${ref}: Wann wurde die Heizung eingebaut, gibt es einen Kanalanschluss, und ist das Dachgeschoss ausgebaut?\n\nSie können mir auf Englisch oder Französisch antworten.\n\nVielen Dank und viele Grüße`],
        ['callback', `Hallo,\n\nkönnte mich bitte jemand wegen der Immobilie ${ref} anrufen? Ich bin bis 19 Uhr zu erreichen.\n\nBeste Grüße`],
        ['availability', `Moin,\n\nist das Haus in ${place.town} schon weg? Falls nicht, schicken Sie mir doch bitte ein paar Bilder vom Bad.\n\nSchönen Gruß`],
        ['visit', `Guten Tag zusammen,\n\nam Donnerstag der übernächsten Woche bin ich beruflich in der Gegend. Lässt sich ${ref} dann nach 16 Uhr besichtigen?\n\nHerzlich`],
      ])
      return sent(scene, { subject: random.pick([`Objekt ${ref}`, `Anfrage wegen ${place.town}`, 'Ihre Immobilienanzeige']), body, intent, language: 'de', signature: linesOf(whole(scene), random.chance(0.5) && `Bürgermeister-Ehlers-Straße ${random.int(2, 90)}\n34117 Kassel`, person.phonePrinted && `Tel.: ${person.phonePrinted}`), says: 'name phone' })
    },
    spanish(all) {
      const scene = from(all, stay('es', 'es', { plain: true, near: 0.3, home: 'house' }))
      const { random, person, property: { ref, place } } = scene
      const [intent, body] = oneOf(scene, [
        ['visit', `Hola, buenos días:\n\nSomos de Vitoria y estamos pensando en comprar una casa al otro lado de la frontera. La de ${place.town} (${ref}) nos encaja mucho. ¿Podríamos verla el último fin de semana del mes?\n\nGracias de antemano y un saludo,`],
        ['information', `Buenas tardes,\n\nme interesa la propiedad ${ref}. ¿Me podrían decir cuánto son los gastos de notaría y si el precio incluye los honorarios de la agencia?\n\nUn cordial saludo,`],
        ['availability', `Hola, ¿está libre todavía la casa con referencia ${ref}? La hemos visto en internet y nos ha gustado muchísimo. Saludos desde Logroño`],
        ['visit', `Estimados señores:\n\nMi familia y yo pasaremos por ${place.town} el viernes 9 camino de Lyon. ¿Sería posible ver la casa (${ref}) sobre las once?\n\nQuedo a la espera de su respuesta.\n\nAtentamente,`],
      ])
      return sent(scene, { subject: random.pick([`Casa en ${place.town}`, `Consulta ${ref}`]), body, intent, language: 'es', signature: linesOf(whole(scene), person.phonePrinted && `Móvil ${person.phonePrinted}`), says: 'name phone' })
    },
  },
})

const offices: Family = opened<Made>({
  id: 'movers-for-others', about: 'a relocation consultant for a client, an office of Geneva with a sheet, a university’s housing desk; the consultant’s own name and number below', wants: { transaction: 'rent', who: 'plain' }, make,
  forms: {
    consultant(all) {
      const scene = from(all, stay(all.random.pick(['us', 'gb', 'au', 'ie']), 'en', { texts: FIRST_RENTAL, plain: true, near: 0 }))
      const { person, property, message, agency } = scene
      return asked(scene, {
        language: 'en', silentIntent: 'visit', from: { name: 'Ottilie Marchbanks', address: 'ottilie@soft-landing-relo.example' }, subject: `Viewing for a client – ${property.ref}`, says: 'name email phone message ref town', needsText: true,
        text: linesOf(
          `Dear ${agency.agent.firstName},`, '', `I look after new arrivals for Soft Landing Relocation. My client ${whole(scene)} starts a job in the area in September and would like to view your rental ${property.ref} in ${property.place.town}.`, '', ...(message ? ['In the client’s own words:', `"${message.text}"`, ''] : []),
          `Please deal with the client directly:`, person.email, person.phonePrinted, '', 'Best wishes', 'Ottilie Marchbanks', 'Relocation consultant | Soft Landing', 'Desk +44 20 7946 0733',
        ),
      })
    },
    geneve(all) {
      const scene = from(all, stay(all.random.pick(['ch', 'be', 'lu', 'de']), all.random.pick(['fr', 'fr', 'en']), { texts: FIRST_RENTAL, plain: true, near: 0 }))
      const { person, property, message, random, price } = scene
      const row = (label: string, value: string | null) => when(value, (shown) => html`<tr><td width="190">${label}</td><td>${lines(shown)}</td></tr>`)
      return asked(scene, {
        silentIntent: 'visit', from: { name: 'Bureau d’accueil frontalier', address: 'logement@accueil-frontalier.example' }, subject: `Dossier collaborateur n° ${random.int(2100, 9800)}`, says: 'last first email phone message ref title price',
        html: html`<p>Bonjour,</p><p>Nous accompagnons l’installation d’un collaborateur d’une entreprise genevoise, qui souhaite voir le bien ci-dessous. Merci de fixer la visite avec lui sans passer par nous.</p><table border="1" cellpadding="5" style="border-collapse:collapse">${row('Nom', person.lastName)}${row('Prénom', person.firstName)}${row('E-mail privé', person.email)}${row('Mobile', person.phonePrinted)}${row('Bien retenu', property.title)}${row('Référence', property.ref)}${row('Loyer annoncé', price)}${row('Enveloppe de l’employeur', `${Math.ceil(property.price / 90)}00 €`)}${row('Mot du collaborateur', message?.text ?? null)}</table><p>Bien à vous</p><p>Servane Oberli<br>chargée d’accueil<br>+41 22 000 41 41</p>`,
      })
    },
    university(all) {
      const scene = from(all, stay(all.random.pick(['es', 'it', 'pt', 'de', 'us']), 'en', { texts: FIRST_RENTAL, plain: true, near: 0 }))
      const { person, property, message } = scene
      return asked(scene, {
        language: 'en', from: { name: 'Incoming Scholars Office', address: 'housing@campus-garance.example' }, subject: `Visiting scholar interested in ${property.title}`, says: 'name email phone message ref title',
        html: html`<p>Hello,</p><p>One of our visiting scholars found your advert on the campus housing board and asked us to pass it on.</p><p><b>Scholar</b>: ${whole(scene)}<br><b>Mailbox</b>: ${person.email}<br>${when(person.phonePrinted, (phone) => html`<b>Cell</b>: ${phone}<br>`)}<b>Advert</b>: ${property.title}<br><b>Reference</b>: ${property.ref}</p>${when(message, ({ text }) => html`<p><b>Note</b>: ${lines(text)}</p>`)}<p>Stay planned from 1 October to 30 June. Deposit covered by the Garance scheme, questions about it to 05 36 49 10 10.</p>${safe('<!-- board 7 -->')}`,
      })
    },
  },
})

export const ABROAD_AGAIN: readonly Family[] = [cottages, belgian, swiss, southern, letters, offices]
