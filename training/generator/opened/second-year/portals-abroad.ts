/** Portals for buyers from abroad, and those of the countries round France. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { linesOf, when, wordsOf } from '../../request.ts'
import { groupedPrice } from '../../values/properties.ts'
import { headingOf, inTongue, lastFirst, mailto, portalFamily, peek, roomsOf } from './portal-pieces.ts'

const SALES = { transaction: 'sale' } as const

const properstar = portalFamily({
  id: 'properstar-message',
  about: 'Properstar: who writes as heading, his words, labels above their values, the wished advert with its price in EUR and the number in the agency’s own program; as text and as a card',
  wants: SALES,
  forms: {
    titres: (scene) => {
      const { person, property, message, random } = scene
      return {
        portal: 'properstar', needsText: true, from: { name: 'Properstar', address: `${random.hex(10)}@reply.properstar.com` }, replyTo: { address: person.email }, heading: headingOf(scene),
        subject: `Nouveau message de ${person.fullName}`,
        says: 'name email phone message ref town postcode price surface rooms',
        text: linesOf(`= Nouveau message de ${person.fullName} =`, '', message?.text, message && '', '== Ses coordonnées ==', 'E-mail', person.email, person.phonePrinted && 'Téléphone', person.phonePrinted, '', '== Annonce désirée ==', headingOf(scene), `${property.place.postcode} ${property.place.town}, France`, `EUR ${groupedPrice(property.price, ' ')}`, `ID de ton CRM: ${random.digits(7)}`, `Référence: ${property.ref}`, '', '----', 'Properstar, une marque de ListGlobally SA, Lausanne. Tu reçois ce message car ton agence publie sur notre réseau.'),
      }
    },
    carte: (scene) => {
      const { person, property, agency, random } = scene
      return {
        portal: 'properstar', from: { name: 'Properstar Leads', address: `${random.hex(10)}@reply.properstar.com` }, replyTo: { address: person.email },
        subject: `${person.fullName} est intéressé(e) par votre bien à ${property.place.town}`,
        says: 'name email phone message ref town price surface',
        html: html`<table width="600"><tr><td><b style="color:#1a73e8">properstar</b></td></tr><tr><td>Salut ${agency.name} 👋 (compte ${agency.email}, ${agency.phonePrinted})</td></tr>
<tr><td>Un acheteur international t’a envoyé une demande.</td></tr>${wordsOf(scene, '<tr><td style="background:#eef4fe;padding:14px">', '</td></tr>')}<tr><td><b>${person.fullName}</b></td></tr>
<tr><td>📧 ${mailto(person.email)}</td></tr>${when(person.phonePrinted, (phone) => html`<tr><td>📞 ${phone}</td></tr>`)}<tr>
<td>🌍 ${random.pick(['Allemagne', 'Pays-Bas', 'Belgique', 'Royaume-Uni', 'États-Unis'])}</td></tr>
<tr><td><hr>${property.typeName}, ${property.surface} m²<br>${property.place.town}, France<br>EUR ${groupedPrice(property.price, ' ')}<br>Référence ${property.ref}</td></tr>
<tr><td><small>Ton gestionnaire de compte : Léna, +41 79 000 04 ${random.digits(2)}</small></td></tr></table>`,
        but: { transaction: 'sale' },
      }
    },
  },
})

const rightmove = portalFamily({
  id: 'rightmove-overseas',
  about: 'Rightmove Overseas: ruled headings with labelled lines, or a sheet of rows; pounds beside euros, the firm’s numbers below',
  onlyHomes: true, wants: { ...SALES, language: 'en', who: 'plain' },
  forms: {
    lines: (scene) => {
      const { person, property, message, agency, random } = scene
      return {
        portal: 'rightmove', needsText: true, language: 'en', from: { name: 'Rightmove Overseas', address: 'autoresponder@rightmove.co.uk' }, replyTo: { name: person.fullName, address: person.email },
        subject: `Rightmove Overseas enquiry: ${property.ref}, ${property.place.town}`,
        says: 'name email phone message ref id town price transaction',
        text: linesOf(`For the attention of ${agency.name}`, '', 'A Rightmove user would like to hear from you.', '',
          '-- From --', `Name: ${person.printedFirst} ${person.printedLast}`, `Email: ${person.email}`, person.phonePrinted && `Telephone: ${person.phonePrinted}`, `Planning to buy: ${random.pick(['within 3 months', 'within a year', 'not sure yet'])}`, '', message && '-- Message --', message?.text, message && '', '-- Property --', `Reference: ${property.ref}`, `${property.place.town}, France`, `€${groupedPrice(property.price, ',')} (approx. £${groupedPrice(Math.round((property.price * 0.86) / 1000) * 1000, ',')})`, `https://www.rightmove.co.uk/overseas-property/property-${scene.listingId}.html`, '',
          `Rightmove Group Limited. Registered in England No. 0${random.digits(7)}. VAT No. ${random.digits(9)}. Registered office: 2 Caldecotte Lake Business Park, Milton Keynes. Switchboard 020 7946 0${random.digits(3)}.`),
      }
    },
    sheet: (scene) => {
      const { person, property, message, random } = scene
      const rows: readonly Field[] = [['Their name', 'name'], ['Their email', 'email'], ['Their phone', 'phone'], ['Your reference', 'ref'],
        ['Where', () => `${property.place.town}, ${property.place.postcode}, France`], ['Asking price', () => `€${groupedPrice(property.price, ',')}`]]
      return {
        portal: 'rightmove', language: 'en', from: { name: 'Rightmove Overseas', address: 'autoresponder@rightmove.co.uk' }, replyTo: { address: person.email },
        subject: `You have a new lead from ${person.printedFirst} ${person.printedLast}`,
        says: 'name email phone message ref town postcode price transaction',
        html: html`<p style="background:#00deb6;padding:10px"><b>rightmove overseas</b></p>
<p>Good news – you’ve got a new lead.</p>${when(message, ({ text }) => html`<p>“${lines(text)}”</p>`)}
<table>${entriesOf(scene, rows).map(([label, value]) => html`<tr><th align="left">${label}</th><td>${value}</td></tr>`)}</table>
<p>Leads answered on the same day are four times more likely to lead to a viewing.</p>
<p><small>© Rightmove Group Limited, VAT ${random.digits(9)}. Overseas team: 020 7946 0${random.digits(3)}. <a href="https://www.rightmove.co.uk/unsubscribe">Unsubscribe</a></small></p>`,
      }
    },
  },
})

const south = portalFamily({
  id: 'kyero-and-idealista',
  about: 'Kyero’s request with starred headings in text, and idealista’s message with the number of the advert and its link',
  onlyHomes: true, wants: { ...SALES, who: 'plain' },
  forms: {
    kyero: (drawn) => {
      const scene = inTongue(drawn, 'en', SALES)
      const { person, property, message, listingId, random } = scene
      return {
        portal: 'kyero', told: scene, needsText: true, from: { name: 'Kyero', address: 'leads@kyero.com' }, replyTo: { address: person.email },
        subject: `Demande Kyero : ${property.ref} - ${property.place.town}`,
        says: 'name email phone message ref id town price transaction',
        text: linesOf(`**Vous avez une demande sur : **[${property.ref}]`, '', '**Nom**', `${person.printedFirst} ${person.printedLast}`, '**E-mail**', person.email, person.phonePrinted && '**Téléphone**', person.phonePrinted, '**Langue**', random.pick(['Anglais', 'Néerlandais', 'Allemand']), '', message && '**Message**', message?.text, message && '', '**Le bien**', `${property.place.town}, France`, `€${groupedPrice(property.price, '.')}`, `https://www.kyero.com/fr/property/${listingId}`, '', 'Répondez à cet e-mail pour contacter l’acheteur. Kyero Limited, Bristol.'),
      }
    },
    idealista: (scene) => {
      const { person, property, price, listingId, random } = scene
      const name = `${person.printedFirst} ${person.printedLast}`
      return {
        portal: 'idealista', from: { name: 'idealista', address: 'reply@idealista.com' },
        subject: `${name} vous écrit au sujet de votre bien, réf. : ${property.ref}, ${property.place.town}`,
        says: 'name email phone message ref id town price surface',
        html: html`${peek(`Nouveau message de ${name}`)}<table width="600"><tr><td bgcolor="#e1f56e"><b>idealista</b></td></tr>
<tr><td><p>Vous avez un message de <b>${name}</b></p>${wordsOf(scene, '<p style="font-size:16px">', '</p>')}
<p>${when(person.phonePrinted, (phone) => html`Téléphone<br><b>${phone}</b><br>`)}E-mail<br><b>${person.email}</b></p>
</td></tr>
<tr>
<td style="border-top:1px solid #ccc">${property.typeName} à ${property.place.town}<br>${property.surface} m²<br>${price}<br>Votre réf. : ${property.ref}<br>Code de l’annonce : <a href="https://www.idealista.com/inmueble/${listingId}">${listingId}</a></td></tr>
<tr><td><small>La réponse depuis votre messagerie parvient directement à l’intéressé. idealista, +34 600 000 ${random.digits(3)}</small></td></tr></table>`,
      }
    },
  },
})

const north = portalFamily({
  id: 'immoweb-and-immobilier-ch', about: 'Immoweb’s card in Belgian words and immobilier.ch’s table of the customer with its cells left open', wants: SALES,
  forms: {
    immoweb: (scene) => {
      const { person, property, agency, price, listingId } = scene
      return {
        portal: 'immoweb', from: { name: 'Immoweb', address: 'agences@immoweb.be' }, replyTo: { address: person.email }, heading: headingOf(scene),
        subject: 'Un visiteur souhaite plus d’informations',
        says: 'name email phone message ref id town postcode price surface rooms',
        html: html`<div style="font-family:Montserrat,Arial;max-width:620px"><p>Cher partenaire ${agency.name},</p>
<p>${lastFirst(scene)} souhaite plus d’informations sur un de vos biens.</p>
<div style="border-radius:8px;background:#eef2f7;padding:16px">${when(person.phonePrinted, (phone) => html`<p>GSM : ${phone}</p>`)}<p>Courriel : ${mailto(person.email)}</p>
${wordsOf(scene, '<p>Sa question :<br>', '</p>')}</div>
<p><b>${headingOf(scene)}</b><br>${property.place.postcode} ${property.place.town}<br>${price}<br>Votre référence : ${property.ref}<br>Code Immoweb : ${listingId}</p>
<p style="font-size:11px">Immoweb SA – Avenue Général Dumonceau 56, 1190 Bruxelles – TVA BE 0429.152.706 – +32 470 00 08 11</p></div>`,
      }
    },
    immobilierCh: (scene) => {
      const { property, price, random } = scene
      const rows: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone'],
        ['Demande', () => random.pick(['Documentation', 'Renseignements'])], ['Message', 'message']]
      const facts = [property.typeName, roomsOf(scene), `${property.surface} m²`].filter((part) => part !== null).join(', ')
      const office = `+41 79 000 07 ${random.digits(2)}`
      return {
        portal: 'immobilier-ch', from: { name: 'immobilier.ch', address: 'mail@immobilier.ch' },
        subject: `Demande de contact provenant d’immobilier.ch - ${property.ref}`,
        says: 'first last email phone message ref town price rooms surface',
        text: linesOf('Vous avez reçu une demande', '',
          'Infos client :', ...entriesOf(scene, rows).map(([label, value]) => `${label}\t${value}`), '', 'Objet :', `Référence\t${property.ref}`, `Objet\t${facts}`, `Lieu\t${property.place.town} (France)`, `Prix\t${price}`, '', `immobilier.ch, rue du Port 12, Genève, ${office}`),
        html: html`<h3>Vous avez reçu une demande</h3>
<table><tr><td colspan=2><b>Infos client :</b>${entriesOf(scene, rows).map(([label, value]) => html`<tr><td>${label}<td>${lines(value)}`)}</table>
<table><tr><td colspan=2><b>Objet :</b><tr><td>Référence<td>${property.ref}<tr><td>Objet<td>${facts}<tr><td>Lieu<td>${property.place.town} (France)<tr><td>Prix<td>${price}</table>
<p>immobilier.ch, rue du Port 12, Genève, ${office}</p>`,
      }
    },
  },
})

export const ABROAD_OF_THE_SECOND_YEAR = [properstar, rightmove, south, north]
