/** Figaro and Propriétés Le Figaro; ParuVendu, Superimmo and Ouest-France Immo; Green-Acres, Properstar and a portal of second homes. */
import { html, lines } from '../../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import { local } from '../../values/agencies.ts'
import { placesOf } from '../../values/places.ts'
import { groupedPrice } from '../../values/properties.ts'
import { bothOf, dealOf, HOMES, isRent, joined, lastFirst, mailLink, portal, roomsOf, sizedOf, teaser } from './portal-pieces.ts'

const figaro = portal({
  id: 'figaro', about: 'Figaro Immobilier with labels at the line’s head and the search of the person below, the same in a sidebar, and Propriétés Le Figaro with the project before the words',
    kinds: HOMES,
  forms: {
    lignes: (scene) => {
      const { person, property, price, message, listingId, random, side } = scene
      const search = `Sa recherche sur Figaro Immobilier\nTransaction : ${dealOf(scene, 'Achat',
        'Location')}\nLocalisation : ${random.pick(placesOf(side)).town}\nBudget max. : ${isRent(scene) ? random.int(5, 22) * 100 : random.int(12, 90) * 10_000} €\nPièces : ${random.int(1,
        6)} et plus`
      return {
        portal: 'figaro', from: { name: 'Figaro Immobilier', address: 'contact@immobilier.lefigaro.fr' }, subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`,
          needsText: true, aside: [search], also: 'transaction',
        text: linesOf(`Un internaute vous contacte pour votre annonce ${property.ref} visible sur Figaro Immobilier :`, '', property.typeName, `${property.place.town} (${property.place.postcode})`,
          joined('\t', `${property.surface}m²`, roomsOf(scene)?.replace('p', 'P')), price, `https://immobilier.lefigaro.fr/annonces/annonce-${listingId}.html`, '',
          'Voici ses coordonnées :', `Email : ${person.email}`, `Nom : ${person.printedLast ?? person.fullName}`, person.printedFirst && person.printedLast && `Prénom : ${person.printedFirst}`,
            person.phonePrinted && `Téléphone : ${person.phonePrinted}`, '', message && 'Son message :', message?.text, message && '', 'Conseil : un contact rappelé dans l’heure visite plus souvent.',
            '', search),
      }
    },
    colonnes: (scene) => {
      const { person, property, price, listingId, random } = scene
      const search = html`<p><b>Il recherche aussi</b><br>${random.pick(['Maison', 'Appartement'])} de ${random.int(2, 6)} pièces, jusqu’à ${isRent(scene) ? random.int(5, 20) * 100 : random.int(15,
        80) * 10_000} €</p>`
      return {
        portal: 'figaro', from: { name: 'Figaro Immobilier', address: 'leads@immobilier.lefigaro.fr' }, replyTo: { address: person.email }, aside: [search],
          heading: `${sizedOf(scene)} à ${property.place.town}`, also: 'transaction', needsHtml: true,
        subject: `Nouvelle demande pour votre annonce ${property.ref}`,
        html: html`${teaser('Un internaute attend votre réponse')}<p style="font-size:10px">Espace annonceurs – 01 99 00 61 ${random.digits(2)}</p>
<table width="680"><tr><td width="400" valign="top"><h2 style="font-family:Georgia">${sizedOf(scene)} à ${property.place.town}</h2><p>${dealOf(scene, 'Prix de vente',
          'Loyer')} : ${price}<br>Référence : ${property.ref} / <a href="https://immobilier.lefigaro.fr/annonces/annonce-${listingId}.html">${listingId}</a></p>
${wordsOf(scene, '<p>« ', ' »</p>')}</td><td width="280" valign="top" bgcolor="#eef4f8"><p><b>L’internaute</b><br>${person.fullName}<br>${mailLink(person.email)}${when(person.phonePrinted,
  (phone) => html`<br>${phone}`)}</p>${search}</td></tr></table>
<p style="font-size:10px">Figaro Classifieds, 23-25 rue de Provence, Paris</p>`,
      }
    },
    proprietes: (scene) => {
      const { person, property, price, listingId, random, side } = scene
      const project = html`<p><u>Son projet</u><br>Type de biens : ${random.pick(['Château, manoir', 'Maison, villa',
        'Appartement'])}<br>Secteur : ${random.pick(placesOf(side)).town}<br>A un bien à vendre : ${random.pick(['oui', 'non'])}</p>`
      return {
        portal: 'proprietes-figaro', from: { name: 'Propriétés Le Figaro', address: 'contact@proprietes.lefigaro.fr' }, subject: 'Propriétés Le Figaro : un lecteur vous contacte', aside: [project],
          also: 'transaction',
        html: html`<center><font size="5" face="Garamond">Propriétés</font></center><p>${person.fullName}<br>${joined(' / ', person.phonePrinted, person.email)}</p>${project}
${wordsOf(scene, '<p><u>Son message</u><br>', '</p>')}<p><u>Annonce concernée (${dealOf(scene, 'vente',
  'location')})</u><br>${property.title}<br>${property.place.town}, ${price}<br>Votre référence : ${property.ref}<br>Référence Propriétés Le Figaro : ${listingId}</p>
<p><i>Le service abonnés, 01 99 00 62 ${random.digits(2)}</i></p>`,
      }
    },
  },
})

const papers = portal({
  id: 'paruvendu-and-papers', about: 'ParuVendu on a few dense lines, Superimmo with a sentence and a strip of the advert, Ouest-France Immo as a list of points',
  forms: {
    paruvendu: (scene) => {
      const { person, property, price, message, random } = scene
      return {
        portal: 'paruvendu', from: { name: 'ParuVendu.fr', address: 'contact@paruvendupro.fr' }, also: 'transaction',
        subject: `Vous avez un contact - réf. : ${property.ref} - ${dealOf(scene, 'Vente', 'Location')} - ${property.typeName} - ${property.price}€`,
        html: html`<p><font color="#c0006b"><b>ParuVendu Pro</b></font> – votre conseillère Sandrine : 04 65 71 22 ${random.digits(2)}</p>
<p>Bonjour,<br>Vous avez reçu un contact sur l’annonce suivante</p><p>Réf. Pro : ${property.ref}<br>${price}<br>${property.place.town} (${property.place.postcode}) ${joined(' - ', property.typeName,
          property.rooms === null ? null : `${property.rooms} pièce(s)`, `${property.surface} m²`)}</p>
<p><b>Répondez à ce contact au plus vite :</b><br>${person.fullName}${when(person.phonePrinted, (phone) => html`<br>Téléphone : ${phone}`)}<br>Email : ${person.email}</p>
${message ? html`<p>Voici son message :<br>${lines(message.text)}</p>` : html`<p>Ce contact n’a pas laissé de message.</p>`}<p>À bientôt sur ParuVendu.fr</p>`,
      }
    },
    superimmo: (scene) => {
      const { person, property, price, agency, listingId } = scene
      const others = html`${alsoShown(scene, 2).map((home) => html`<tr><td>${home.title}</td><td>${home.shown}</td><td>${home.ref}</td></tr>`)}`
      return {
        portal: 'superimmo', from: { name: 'Superimmo', address: 'noreply@contact.superimmopro.com' }, replyTo: { name: person.fullName, address: person.email }, aside: [others], needsHtml: true,
          also: 'transaction',
        subject: `${person.fullName} a regardé de près votre annonce (${property.place.town})`,
        html: html`<p>Bonjour ${agency.name},</p><p>${person.fullName} souhaite être recontacté(e) pour votre annonce <b>${property.ref}</b>${when(person.phonePrinted,
          (phone) => html`. Son téléphone : ${phone}`)}. Son courriel : ${person.email}</p>${wordsOf(scene, '<p style="padding:10px;border:1px dotted #999">', '</p>')}
<p style="background:#dff0fa;padding:6px"><a href="https://www.superimmo.com/annonces/${listingId}">${property.title}</a> | ${dealOf(scene, 'Achat',
  'Location')} | ${property.place.town} | ${price}</p>
<p>Vos autres annonces consultées par ce visiteur :</p><table>${others}</table><p><small>Superimmo.com ® 04 65 71 61 10</small></p>`,
      }
    },
    points: (scene) => {
      const { person, property, price, random } = scene
      return {
        portal: 'ouest-france-immo', from: { name: 'Ouest-France Immo', address: 'contact@ouestfrance-immo.com' }, also: 'transaction',
        subject: `Demande reçue sur ouestfrance-immo : ${property.typeName.toLowerCase()} ${property.place.town}`,
        html: html`<h3>ouestfrance-immo.com</h3><p>Une personne a rempli le formulaire de contact le ${dayOf(scene.date)} à ${hourOf(scene.date)}.</p><ul><li>${lastFirst(scene)}</li>
${when(person.phonePrinted, (phone) => html`<li>${phone}</li>`)}<li>${mailLink(person.email)}</li></ul>${wordsOf(scene, '<p>', '</p>')}
<ul><li>${dealOf(scene, 'Vente', 'Location')} ${property.typeName.toLowerCase()}</li><li>${joined(', ', roomsOf(scene), `${property.surface} m²`)}</li>
<li>${property.place.postcode} ${property.place.town}</li><li>${price}</li><li>Référence agence : ${property.ref}</li></ul>
<p>Additi Multimedia, Rennes. Assistance 02 61 91 70 ${random.digits(2)}. <a href="https://pro.ouestfrance-immo.com/desabonnement">Couper les alertes par e-mail</a></p>`,
      }
    },
  },
})

const SECOND = { transaction: 'sale', silence: 0.05 } as const

const secondHomes = portal({
  id: 'second-homes', about: 'Green-Acres with the relay, Properstar’s headings in text, and a portal of second homes that tells the buyer’s plan in sentences', kinds: HOMES, wants: SECOND,
  forms: {
    greenAcres: (scene) => {
      const { person, property, price, random, date } = scene
      const relay = `${local(person.firstName ?? person.pseudonym ?? 'contact')}-${random.hex(7)}@email.green-acres.com`
      return {
        portal: 'green-acres', from: { name: `${bothOf(scene)} via Green-Acres`, address: relay }, replyTo: { address: relay }, travels: 'keeps-sender', also: 'transaction', but: { email: relay },
        subject: `Demande d’information - ${property.typeName} - Achat - ${property.place.town} ${property.surface}m² ${price}`,
        html: html`<p>${bothOf(scene)} - ${new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })} à ${hourOf(date)}</p>${wordsOf(scene, '<p>',
          '</p>')}<table bgcolor="#f2f8ea"><tr><td>✉ ${mailLink(relay)}</td></tr>${when(person.phonePrinted, (phone) => html`<tr><td>☎ ${phone}</td></tr>`)}</table>
<p>${joined(' - ', property.typeName, roomsOf(scene), `${property.surface} m²`, price)}<br>Référence : ${property.ref}</p>
<p><small>Vos coordonnées ont été transmises à cet acheteur. Green-Acres, Paris, 01 99 00 70 ${random.digits(2)}</small></p>`,
      }
    },
    properstar: (scene) => {
      const { person, property, message, random, listingId } = scene
      return {
        portal: 'properstar', from: { name: 'Properstar', address: `${random.hex(10)}@reply.properstar.com` }, replyTo: { address: person.email }, needsText: true,
          subject: `Nouveau message de ${bothOf(scene)} - ${property.ref}`, also: 'transaction',
        text: linesOf(`= Nouveau message de ${bothOf(scene)} =`, `Service partenaires : +41 79 000 05 ${random.digits(2)}`, '', message?.text, message && '', '== Contact ==', `Nom complet : ${bothOf(scene)}`,
          '', 'E-mail', person.email, '', person.phonePrinted && 'Téléphone', person.phonePrinted, person.phonePrinted && '', '== Annonce désirée ==',
          `${property.typeName} à vendre`, `${property.place.town}, ${property.place.postcode}`, `EUR ${groupedPrice(property.price, ' ')}`, joined(' | ', roomsOf(scene), `${property.surface} m²`),
            `Référence: ${property.ref}`, `https://www.properstar.fr/annonce/${listingId}`, '', '© Properstar SA, Plan-les-Ouates'),
      }
    },
    escapade: (scene) => {
      const { person, property, price, agency, random } = scene
      const plan = html`<p>Il ou elle cherche une maison de famille ${random.pick(['à moins de deux heures de Paris', 'près de la mer', 'à la montagne',
        'pour les vacances'])}, ${random.pick(['sans échéance', 'dans l’année', 'avant l’été'])}.</p>`
      return {
        from: { name: 'Escapade Pierre', address: 'bonjour@escapade-pierre.example' }, replyTo: { name: person.fullName, address: person.email },
          subject: `Une famille pour votre bien de ${property.place.town}`, aside: [plan], also: 'transaction',
        html: html`<div style="font-family:Georgia;color:#334"><p>À l’attention de ${agency.name}</p>
<p>${person.fullName} a choisi, parmi ses favoris, votre ${property.typeName.toLowerCase()} de ${property.place.town} (réf. ${property.ref}, affiché à ${price}).</p>${plan}
${wordsOf(scene, '<p>Ses mots :</p><p><em>', '</em></p>')}<p>Écrivez-lui à ${mailLink(person.email)}${when(person.phonePrinted, (phone) => html` ou appelez le ${phone}`)}.</p>
<p>Belle journée,<br>Camille, Escapade Pierre, la place de marché des résidences secondaires à acheter<br>03 53 01 44 ${random.digits(2)}</p></div>`,
      }
    },
  },
})

export const LISTED = [figaro, papers, secondHomes]
