/** Requests from abroad, second half: portals for foreigners, of the Low Countries, of the Alps and the Rhine, southern ones, letters, and desks for newcomers. */
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { sent, whole } from '../letter.ts'
import { alsoShown, linesOf, when } from '../request.ts'
import type { Scene } from '../scene.ts'
import { asked, type Country, figures, from, oneOf, type Stay } from '../abroad-people.ts'
import { ABROAD_RENTAL, ABROAD_TEXTS as texts } from './abroad-words-second-half.ts'
import { opened, openedByHand } from './opened-family.ts'

type Made = (scene: Scene) => Draft

const stay = (country: Country, language: string, more: Partial<Stay> = {}): Stay => ({ country, language, texts, ...more })
const make = (scene: Scene, form: Made) => form(scene)

const overseas: Family = opened<Made>({
  id: 'overseas-buyers', about: 'Kyero with its reference in brackets, an Irish portal in two columns, a note that tells it all in one sentence', wants: { transaction: 'sale' }, make,
  forms: {
    kyero(all) {
      const scene = from(all, stay(all.random.pick(['gb', 'gb', 'ie', 'us']), 'en'))
      const { person, property, message } = scene
      return asked(scene, {
        portal: 'kyero', language: 'en', from: { name: 'Kyero.com', address: 'leads@kyero.com' }, replyTo: { name: person.fullName, address: person.email }, subject: `[${property.ref}] A buyer from Kyero is waiting for you`, says: 'name email phone message ref title town price',
        html: html`<div style="background:#fff7f0;padding:16px;font-family:Arial"><p style="font-size:20px">You have an enquiry on <b>[${property.ref}]</b></p>${when(message, ({ text }) => html`<p style="background:#fff;padding:12px;border:1px solid #f0d8c4">${lines(text)}</p>`)}<ul style="list-style:none;padding:0"><li>👤 ${person.fullName}</li><li>📧 <a href="mailto:${person.email}?subject=Re%20${property.ref}">${person.email}</a></li>${when(person.phonePrinted, (phone) => html`<li>📱 ${phone}</li>`)}</ul>
<hr><p>${property.title}<br>${property.place.town}<br>€ ${figures(scene, ',')}</p><p><a href="https://www.kyero.com/en/agents/leads">Mark as answered</a></p><p style="font-size:11px">Kyero.com, portal for property in Spain, Portugal, France and Italy. Not yours? <a href="https://www.kyero.com/en/help">Tell us</a>.</p></div>`,
      })
    },
    columns(all) {
      const scene = from(all, stay(all.random.pick(['ie', 'ie', 'gb', 'au']), 'en'))
      const { person, property, message, listingId, agency } = scene
      const line = (label: string, value: string | null) => when(value, (shown) => html`<p style="margin:2px"><span style="color:#0a6b58">${label}</span> ${shown}</p>`)
      return asked(scene, {
        language: 'en', from: { name: 'Galway to Gascony', address: 'desk@galwaytogascony.example' }, subject: `Lead no. ${listingId.slice(0, 4)} for ${agency.name}`, says: 'first last email phone message ref town surface price',
        html: html`<table width="680"><tr><td width="50%" valign="top" style="border-right:1px solid #ccc;padding:10px"><h4>Who is asking</h4>${line('Given name', person.printedFirst)}${line('Family name', person.printedLast)}${line('Mail', person.email)}${line('Phone', person.phonePrinted)}${line('Wants to move', 'within the year')}</td><td valign="top" style="padding:10px"><h4>About</h4>${line('Reference', property.ref)}${line('Where', property.place.town)}${line('Living space', `${property.surface} m²`)}${line('Advertised at', `€${figures(scene, ',')}`)}</td></tr>
${when(message, ({ text }) => html`<tr><td colspan="2" style="padding:10px"><h4>Message</h4>${lines(text)}</td></tr>`)}</table><p style="color:#999">On our books for you: ${agency.name}, ${agency.street}, ${agency.town}, ${agency.phonePrinted}.</p>`,
      })
    },
    sentence(all) {
      const scene = from(all, stay(all.random.pick(['gb', 'us']), 'en'))
      const { person, property, message } = scene
      return asked(scene, {
        language: 'en', from: { name: 'Shutters & Stone', address: 'notify@shuttersandstone.example' }, subject: `${person.fullName} likes one of your homes`, says: 'name email phone message ref title', needsText: true,
        text: linesOf(`Hi! ${person.fullName} has asked to hear from you about "${property.title}" (agency ref ${property.ref}).`, '', `You'll find them at ${person.email}${person.phonePrinted ? ` and on ${person.phonePrinted}` : ''}.`, '', message && `Here is the message: "${message.text}"`, message && '', 'Happy selling!', 'The Shutters & Stone crew', '', 'Billing question? accounts@shuttersandstone.example / +44 161 496 0877'),
      })
    },
  },
})

const lowCountries: Family = opened<Made>({
  id: 'low-countries', about: 'a Walloon sheet with capitals and slashes, a Dutch table of headings, a guide whose captions hold both tongues', wants: { transaction: 'sale' }, make,
  forms: {
    ardoise(all) {
      const scene = from(all, stay('be', 'fr', { near: 0.7 }))
      const { person, property, message } = scene
      return asked(scene, {
        from: { name: 'Ardoise Immo', address: 'message@ardoise-immo.example' }, subject: `Ardoise Immo : ${property.title}`, says: 'name email phone message ref title postcode town', needsText: true,
        text: linesOf('ARDOISE IMMO // VOUS AVEZ UN MESSAGE', '', 'QUI ?', person.fullName, person.email, person.phonePrinted, '', ...(message ? ['QUOI ?', message.text, ''] : []), 'QUEL BIEN ?', property.title, `${property.place.postcode} ${property.place.town} (France)`, `Référence : ${property.ref}`, '', '//', 'Ardoise Immo srl, rue des Carmes 7, 5000 Namur. Service agences : 02 000 00 71'),
      })
    },
    klinker(all) {
      const scene = from(all, stay('nl', 'nl', { near: 0.6 }))
      const { random, person, property, message } = scene
      const row = (label: string, value: string | null) => when(value, (shown) => html`<tr><th align="left" width="160" style="font-weight:normal;color:#666">${label}</th><td>${lines(shown)}</td></tr>`)
      return asked(scene, {
        language: 'nl', from: { name: 'Klinker Buitenland', address: 'berichten@klinkerbuitenland.example' }, replyTo: { address: person.email }, subject: `Contactverzoek voor woning ${property.ref}`, says: 'name email phone message ref title price',
        html: html`<p>Geachte makelaar,</p><p>Via Klinker Buitenland ontving u een contactverzoek.</p><table cellpadding="3"><tr><td colspan="2" bgcolor="#fde9d2"><b>Gegevens van de belangstellende</b></td></tr>${row('Aanhef en naam', person.fullName)}${row('Mailadres', person.email)}${row('Bereikbaar op', person.phonePrinted)}${row('Woonplaats', random.pick(['Amersfoort', 'Zwolle', 'Middelburg']))}<tr><td colspan="2" bgcolor="#fde9d2"><b>Gegevens van de woning</b></td></tr>${row('Omschrijving', property.title)}${row('Prijs', `€ ${figures(scene, '.')},-`)}${row('Referentie', property.ref)}<tr><td colspan="2" bgcolor="#fde9d2"><b>Vraag of opmerking</b></td></tr>${when(message, ({ text }) => html`<tr><td colspan="2">${lines(text)}</td></tr>`)}</table><p><small>KvK 01234567 · btw NL001234567B01</small></p>`,
      })
    },
    guide(all) {
      const scene = from(all, stay('be', all.random.chance(0.5) ? 'nl' : 'fr', { near: 0.6 }))
      const { person, property, message, listingId, price } = scene
      const line = (label: string, value: string | null) => when(value, (shown) => html`<div><b>${label}</b><br>${lines(shown)}</div><br>`)
      return asked(scene, {
        from: { name: 'Le Guide – De Gids', address: 'guide.gids@leguide-degids.example' }, subject: `Demande n° / Aanvraag nr. ${listingId}`, says: 'name email phone message ref price',
        html: html`<div style="max-width:520px">${line('Vous / U : notre référence – onze referentie', `GG-${listingId.slice(0, 5)}`)}${line('Personne intéressée – Geïnteresseerde', person.fullName)}${line('E-mail', person.email)}${line('Gsm', person.phonePrinted)}${line('Message – Boodschap', message?.text ?? null)}${line('Votre référence – Uw referentie', property.ref)}${line('Prix demandé – Vraagprijs', price)}<p style="font-size:11px">Se désabonner – Uitschrijven: <a href="https://leguide-degids.example/u">ici – hier</a></p></div>`,
      })
    },
  },
})

const alpine: Family = opened<Made>({
  id: 'alps-and-rhine', about: 'immobilier.ch with the agency’s code in the subject, a German dump of form fields, a Swiss German advert', wants: { transaction: 'sale' }, make,
  forms: {
    immobilierCh(all) {
      const scene = from(all, stay('ch', 'fr', { near: 0.8 }))
      const { person, property, message } = scene
      return asked(scene, {
        portal: 'immobilier-ch', from: { name: 'immobilier.ch', address: 'mail@immobilier.ch' }, subject: `Nouvelle demande de contact provenant d’immobilier.ch - ${property.ref}`, says: 'last first email phone message title ref',
        html: html`<p>Bonjour,</p><p>Voici une demande reçue par immobilier.ch pour votre objet <strong>${property.ref}</strong>.</p><table><tr><td><b>${property.title}</b></td></tr><tr><td>Référence : ${property.ref}</td></tr></table><h4>Infos client</h4><p>${when(person.printedLast, (last) => html`Nom<br><b>${last}</b><br><br>`)}Prénom<br><b>${person.printedFirst}</b><br><br>E-mail<br><b>${person.email}</b>${when(person.phonePrinted, (phone) => html`<br><br>Téléphone<br><b>${phone}</b>`)}</p>${when(message, ({ text }) => html`<h4>Demande</h4><p>${lines(text)}</p>`)}<p>immobilier.ch, le site des professionnels romands</p>`,
      })
    },
    felder(all) {
      const scene = from(all, stay('de', 'de', { near: 0.7 }))
      const { random, person, property, message, listingId } = scene
      return asked(scene, {
        language: 'de', from: { name: 'Wein & Wohnen Auslandsimmobilien', address: 'formular@weinundwohnen.example' }, subject: `Formular: Interesse an ${property.ref}`, says: 'first last email phone message ref id town rooms', needsText: true,
        text: linesOf(
          'Folgende Felder wurden übermittelt', '==================================', `Vorname: ${person.printedFirst}`, `Familienname: ${person.printedLast ?? ''}`, `Straße: Hafenstraße ${random.int(1, 80)}`, `PLZ/Ort: ${random.pick(['50667 Köln', '28195 Bremen', '01067 Dresden'])}`, `E-Mail-Adresse: ${person.email}`, `Telefonnummer: ${person.phonePrinted ?? ''}`,
          'Fax:', `Exposé-Nr. Portal: ${listingId}`, `Kennziffer des Anbieters: ${property.ref}`, `Ort der Immobilie: ${property.place.town}`, `Zimmer: ${property.rooms}`, `Mitteilung: ${message?.text ?? ''}`, 'Datenschutz gelesen: ja', '==================================', 'Wein & Wohnen GmbH, Amtsgericht Trier HRB 00000',
        ),
      })
    },
    dachfirst(all) {
      const scene = from(all, stay('ch', all.random.pick(['de', 'de', 'it']), { near: 0.7 }))
      const { person, property, message } = scene
      const others = alsoShown(scene, 2)
      return asked(scene, {
        language: 'de', from: { name: 'dachfirst', address: 'inserate@dachfirst.example' }, subject: 'Grüezi, jemand möchte mehr wissen', says: 'name email phone message ref title town postcode',
        html: html`<table width="600" style="font-family:Helvetica"><tr><td bgcolor="#d52b1e" style="color:#fff;padding:10px">dachfirst</td></tr><tr><td style="padding:10px">${when(message, ({ text }) => html`<p style="font-size:17px">«${lines(text)}»</p>`)}<p>– ${person.fullName}</p><p><a href="mailto:${person.email}" style="background:#d52b1e;color:#fff;padding:6px 10px">Per E-Mail antworten</a> <span>${person.email}</span></p>${when(person.phone, ({ e164 }) => html`<p><a href="tel:${e164}" style="background:#555;color:#fff;padding:6px 10px">Anrufen</a> <span>${person.phonePrinted}</span></p>`)}
<p style="color:#777">Es geht um</p><p><b>${property.title}</b><br>FR-${property.place.postcode} ${property.place.town}<br>Referenz: ${property.ref}</p></td></tr><tr><td style="padding:10px;color:#777">Ihre weiteren Inserate: ${others.map(({ title, ref }) => html`${title} (${ref}); `)}</td></tr></table>`,
      })
    },
  },
})

const latin: Family = opened<Made>({
  id: 'iberia-and-italy', about: 'a Spanish portal with the buyer as a card, an Italian one with a button and a client’s file, a Portuguese text between lines', wants: { transaction: 'sale' }, make,
  forms: {
    balcon(all) {
      const scene = from(all, stay('es', 'es', { near: 0.6 }))
      const { person, property, message, agency, price } = scene
      return asked(scene, {
        language: 'es', from: { name: 'Balcón al Norte', address: 'interesados@balconalnorte.example' }, subject: `Un interesado en ${property.place.town}`, says: 'name email phone message ref town price', needsHtml: true,
        html: html`<p>Estimada agencia ${agency.name}:</p><p>Le remitimos los datos de una persona interesada en su inmueble de Francia.</p><div style="width:300px;border-radius:8px;background:#eef5ee;padding:14px"><div style="font-size:19px">${person.fullName}</div><div>✉ ${person.email}</div>${when(person.phonePrinted, (phone) => html`<div>☏ ${phone}</div>`)}</div>${when(message, ({ text }) => html`<p><u>Nos escribe</u></p><p>${lines(text)}</p>`)}<p><u>Inmueble solicitado</u></p><p>Localidad: ${property.place.town}<br>Precio de venta: ${price}<br>Referencia: ${property.ref}</p><p>Reciba un cordial saludo.<br>Balcón al Norte, C/ Mayor 4, 20001 San Sebastián</p>`,
      })
    },
    portone(all) {
      const scene = from(all, stay('it', 'it', { near: 0.7 }))
      const { person, property, message, listingId } = scene
      const cell = (label: string, inside: Safe) => html`<td valign="top" style="padding:8px"><small>${label}</small><br>${inside}</td>`
      return asked(scene, {
        language: 'it', silentIntent: 'visit', from: { name: 'Portone Verde', address: 'visite@portoneverde.example' }, subject: `Richiesta di visita – annuncio ${listingId}`, says: 'name email phone message ref id title',
        html: html`<p>Salve,</p><p>un utente vuole visitare un immobile che Lei pubblica.</p><table border="1" style="border-collapse:collapse"><tr>${cell('Cliente', html`<b>${person.fullName}</b>`)}${cell('Recapiti', html`${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}`)}</tr><tr>${cell('Immobile', html`${property.title}`)}${cell('Codici', html`agenzia: ${property.ref}<br>portale: ${listingId}`)}</tr></table>${when(message, ({ text }) => html`<p><small>Messaggio del cliente</small></p><p>${lines(text)}</p>`)}<p><a href="https://portoneverde.example/agenzie/visite/${listingId}">Proponi un orario</a></p><p>Assistenza agenzie: 800 000 222</p>`,
      })
    },
    varanda(all) {
      const scene = from(all, stay(all.random.pick(['pt', 'pt', 'lu']), 'pt', { near: 0.5 }))
      const { person, property, message } = scene
      return asked(scene, {
        language: 'pt', from: { name: 'Varanda – imóveis em França', address: 'geral@varanda-franca.example' }, replyTo: { name: person.fullName, address: person.email }, subject: `Contacto de cliente – ref. ${property.ref}`, says: 'name email phone message ref title price', needsText: true,
        text: linesOf('Estimado parceiro,', '', 'um cliente do portal interessou-se por um dos seus imóveis.', '', '+ + +', `O/A cliente: ${person.fullName}`, `Endereço eletrónico: ${person.email}`, person.phonePrinted && `N.º de telefone: ${person.phonePrinted}`, '+ + +', `O imóvel: ${property.title}`, `Preço pedido: ${figures(scene, ' ')} euros`, `Referência: ${property.ref}`, '+ + +', ...(message ? ['O que diz o cliente:', '', message.text, '', '+ + +'] : []), 'Com os melhores cumprimentos'),
      })
    },
  },
})

const letters: Family = openedByHand<Made>({
  id: 'letters-over-borders', about: 'Irish and Americans, Dutch people and Italians write about an advert from where they live', wants: { silence: 1, who: 'plain', transaction: 'sale' }, make,
  forms: {
    overseas(all) {
      const scene = from(all, stay(all.random.pick(['us', 'us', 'ie']), 'en', { plain: true, near: 0.2, home: 'house' }))
      const { random, person, property: { ref, place }, agency } = scene
      const [intent, body] = oneOf(scene, [
        ['visit', `Good morning ${agency.agent.firstName},\n\nI hope this finds you well. We are flying into Lyon on the 21st and renting a car, and the house you have listed in ${place.town} (number ${ref}) is top of our list. Could you show it to us on the 23rd or the 24th?\n\nWe would also need somebody to explain the buying process.\n\nAll the best,`],
        ['information', `Hello,\n\nQuick question on ${ref}: is the guest house habitable year round, and is it on the same electricity meter?\n\nThanks a million`],
        ['callback', `Hi, I saw the place in ${place.town} online. Would you call or text me? I'm in another time zone, so late afternoon over there works.\n\nTake care,`],
        ['availability', `Dear Sir or Madam,\n\nBefore I book flights, would you confirm that the property at ${place.town} (${ref}) has not been sold?\n\nSincerely,`],
        ['offer', `Dear ${agency.agent.firstName},\n\nFurther to our visit we would like to make an offer on ${ref}, to be paid in cash. What do you need from us in writing?\n\nBest regards,`],
      ])
      return sent(scene, { subject: random.pick([`Listing ${ref}`, `${place.town} home`, 'Question from overseas']), body, intent, language: 'en', signature: linesOf(whole(scene), person.phonePrinted && random.pick([`Cell ${person.phonePrinted}`, `m: ${person.phonePrinted}`, person.phonePrinted])), says: 'name phone' })
    },
    dutch(all) {
      const scene = from(all, stay(all.random.pick(['nl', 'nl', 'be']), 'nl', { plain: true, near: 0.3, home: 'house' }))
      const { random, person, property: { ref, place } } = scene
      const [intent, body] = oneOf(scene, [
        ['visit', `Geachte heer, mevrouw,\n\nOp internet zagen wij de woning in ${place.town} met uw nummer ${ref}. Wij zijn van 2 tot en met 16 mei in Frankrijk en komen graag kijken, bij voorkeur op een doordeweekse dag.\n\nWij spreken een beetje Frans en goed Engels.\n\nMet vriendelijke groet,`],
        ['information', `Hallo,\n\nHeeft het huis (${ref}) een eigen waterput? En is de schuur mee te koop?\n\nGroetjes`],
        ['availability', `Goedenavond,\n\nmag ik vragen of het huis te ${place.town} nog vrij is? De foto's bevallen ons zeer.\n\nHartelijke groeten`],
        ['visit', `Dag,\n\nkunnen we zaterdag de ${random.int(5, 28)}e langskomen voor ${ref}? We zijn met z'n vieren en een hond.\n\nGr.`],
        ['callback', `Beste makelaar,\n\nwilt u mij bellen over ${ref}? Liefst vóór het weekend, daarna zijn wij op reis.\n\nVriendelijke groeten`],
      ])
      return sent(scene, { subject: random.pick([`woning ${ref}`, `Huis in ${place.town}`, 'Interesse']), body, intent, language: 'nl', signature: linesOf(whole(scene), random.chance(0.4) && person.phone?.e164.startsWith('+31') && `Molenwal ${random.int(2, 70)}, Deventer`, person.phonePrinted && random.pick([`tel. ${person.phonePrinted}`, `T ${person.phonePrinted}`])), says: 'name phone' })
    },
    italian(all) {
      const scene = from(all, stay('it', 'it', { plain: true, near: 0.3, home: 'house' }))
      const { random, person, property: { ref, place } } = scene
      const [intent, body] = oneOf(scene, [
        ['visit', `Spettabile agenzia,\n\nabitiamo ad Alessandria e cerchiamo una seconda casa. Quella di ${place.town}, rif. ${ref}, ci sembra adatta. Sarebbe possibile vederla un sabato di ottobre?\n\nIn attesa di un cortese riscontro porgiamo distinti saluti.`],
        ['information', `Buonasera,\n\nper la casa ${ref} avrei bisogno di sapere se c’è l’allaccio al gas e a quanto ammontano le imposte. Posso scrivere anche in francese, se preferite.\n\nGrazie mille`],
        ['availability', `Salve, la casa di ${place.town} (${ref}) è libera? Potremmo decidere in fretta.\n\nSaluti`],
        ['callback', `Buongiorno,\n\nvorrei parlare con qualcuno della proprietà ${ref}. Mi trovate dopo le 18.\n\nCordialità`],
      ])
      return sent(scene, { subject: random.pick([`Rif. ${ref}`, `Casa a ${place.town}`, 'Informazioni casa']), body, intent, language: 'it', signature: linesOf(whole(scene), person.phonePrinted && random.pick([`cell. ${person.phonePrinted}`, person.phonePrinted]), random.chance(0.3) && 'Inviato da iPhone'), says: 'name phone' })
    },
  },
})

const desks: Family = opened<Made>({
  id: 'newcomers-desk', about: 'a company’s mobility desk, an institute’s housing tool, a mover’s form: each passes a newcomer’s wish on, with its own people below', wants: { transaction: 'rent', who: 'plain' }, make,
  forms: {
    mobility(all) {
      const scene = from(all, stay(all.random.pick(['de', 'it', 'es', 'gb', 'nl']), all.random.pick(['fr', 'en']), { texts: ABROAD_RENTAL, plain: true, near: 0 }))
      const { person, property, message, price } = scene
      return asked(scene, {
        silentIntent: 'visit', from: { name: 'Clotaire Wendling', address: 'c.wendling@rhodanis-chimie.example' }, subject: `Visite pour un nouveau salarié (${property.ref})`, says: 'name email phone message ref title price', needsText: true,
        text: linesOf(
          'Bonjour,', '', `Nous recrutons ${whole(scene)}, qui a retenu votre annonce « ${property.title} » (référence ${property.ref}, ${price}) et souhaite la visiter.`, '', message && `Précision de sa part : « ${message.text} »`, message && '', `Vous pouvez fixer le rendez-vous avec cette personne : ${[person.email, person.phonePrinted].filter(Boolean).join(' ou ')}.`, '',
          'Cordialement,', '', 'Clotaire WENDLING', 'Mobilité internationale – Rhodanis Chimie', 'Ligne directe 04 65 71 32 08', 'Route des Usines, 69700 Givors',
        ),
      })
    },
    institute(all) {
      const scene = from(all, stay(all.random.pick(['us', 'pt', 'ch', 'au', 'es']), 'en', { texts: ABROAD_RENTAL, plain: true, near: 0 }))
      const { random, person, property, message } = scene
      const row = (label: string, value: string | null) => when(value, (shown) => html`<tr><td style="padding:4px 16px 4px 0"><i>${label}</i></td><td>${lines(shown)}</td></tr>`)
      return asked(scene, {
        language: 'en', from: { name: 'Welcome Centre', address: 'housing-tool@institut-belledonne.example' }, replyTo: { address: person.email }, subject: `Housing request WC${random.int(1000, 9999)}`, says: 'last first email phone message ref town surface',
        html: html`<h3>Housing request for your agency</h3><table>${row('Surname', person.lastName)}${row('Given names', person.firstName)}${row('Private e-mail', person.email)}${row('Phone (country code first)', person.phonePrinted)}${row('Property ref', property.ref)}${row('Town of the listing', property.place.town)}${row('Size', `${property.surface} m²`)}${row('Question for the agency', message?.text ?? null)}${row('Maximum rent', `EUR ${Math.ceil(property.price / 80)}00`)}${row('Host at the institute', 'Prof. Aldegonde Fourvel, ext. 4471')}</table><p>Answering this message writes to the guest, not to the Welcome Centre.</p>`,
      })
    },
    mover(all) {
      const scene = from(all, stay(all.random.pick(['gb', 'ie', 'be', 'lu']), 'en', { texts: ABROAD_RENTAL, plain: true, near: 0 }))
      const { person, property, message, agency } = scene
      return asked(scene, {
        language: 'en', silentIntent: 'visit', from: { name: 'Pallet & Parasol Moves', address: 'homefinding@pallet-parasol.example' }, subject: `Home finding: viewing wanted, ${property.place.town}`, says: 'name email phone message ref town title',
        html: html`<p>Dear ${agency.agent.firstName},</p><p>One of the families we are moving to France has picked a home of yours:</p><p style="margin-left:24px"><b>${property.title}</b>, ${property.place.town}, ref <b>${property.ref}</b></p><p>They would like to view it. Please arrange it with</p><p style="margin-left:24px">${whole(scene)}<br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>${when(message, ({ text }) => html`<p>They add:</p><p style="margin-left:24px">${lines(text)}</p>`)}<p>Kind regards,<br>Honor Tillotson<br>Home finding, Pallet &amp; Parasol<br>+44 131 496 0290 | honor@pallet-parasol.example</p>`,
      })
    },
  },
})

export const ABROAD_SECOND_HALF: readonly Family[] = [overseas, lowCountries, alpine, latin, letters, desks]
