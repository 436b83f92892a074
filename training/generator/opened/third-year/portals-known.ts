/** SeLoger and Logic-Immo, Leboncoin, Bien'ici. */
import { html, lines } from '../../html.ts'
import { dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import { anyPhone, printed } from '../../values/phones.ts'
import { placesOf } from '../../values/places.ts'
import { agentOf, callNameOf, dealOf, isRent, joined, lastFirst, mailLink, portal, roomsOf, sizedOf, teaser } from './portal-pieces.ts'

const aviv = portal({
  id: 'aviv', about: 'SeLoger as a card with buttons, as a plain text of blocks, and Logic-Immo with small captions over the values',
  forms: {
    boutons: (scene) => {
      const { person, property, price, agency, listingId } = scene
      return {
        portal: 'seloger', from: { name: 'SeLoger', address: 'noreply@lead.seloger.com' }, needsHtml: true, also: 'transaction',
        subject: dealOf(scene, 'Un acquéreur est intéressé par un de vos biens', 'Un locataire est intéressé par un de vos biens'),
        html: html`${teaser(`${agency.name}, une demande vous attend`)}<table role="presentation" width="100%" bgcolor="#f4f4f6"><tr><td align="center"><table role="presentation" width="600" bgcolor="#ffffff">
<tr><td style="padding:20px"><img src="https://static.seloger.com/mail/logo.png" alt="SeLoger" width="110"></td></tr>
<tr><td style="padding:0 20px;font-size:22px"><b>${person.fullName}</b> aimerait en savoir plus sur ce bien</td></tr>
<tr><td style="padding:20px"><table width="100%" style="border:1px solid #dcdce3"><tr><td><img src="https://v.seloger.com/s/${listingId}.jpg" width="180" alt=""></td><td>
<div style="font-size:20px">${price}</div><div>${property.typeName}${when(roomsOf(scene), (rooms) => html` • ${rooms}`)} • ${property.surface} m²</div>
<div>${property.place.town.toUpperCase()} (${property.place.postcode})</div>
<div style="color:#777">Réf. agence : ${property.ref}</div><div><a href="https://www.seloger.com/annonces/${listingId}.htm">Voir l’annonce</a></div></td></tr></table></td></tr>
${wordsOf(scene, '<tr><td style="padding:0 20px"><div style="color:#777">Son message</div><div>', '</div></td></tr>')}
<tr><td style="padding:20px" align="center"><a href="mailto:${person.email}" style="background:#e00034;color:#fff;padding:12px 28px">Répondre par e-mail</a>
${when(person.phone, (phone) => html`<a href="tel:${phone.e164}" style="border:1px solid #e00034;padding:12px 28px">Appeler le ${person.phonePrinted}</a>`)}</td></tr>
<tr><td style="padding:20px;font-size:11px;color:#999">SeLoger, SAS au capital de 642 609 233 €, 2-8 rue des Italiens, 75009 Paris. Une question ? 01 99 00 40 ${scene.random.digits(2)} (du lundi au vendredi). <a href="https://pro.seloger.com/mails">Gérer mes e-mails</a></td>
</tr></table></td></tr></table>`,
      }
    },
    blocs: (scene) => {
      const { person, property, price, message, agency, random } = scene
      return {
        portal: 'seloger', from: { name: 'SeLoger Pro', address: 'contact@lead.seloger.com' }, needsText: true, also: 'transaction',
        subject: `Nouvelle demande de ${dealOf(scene, 'renseignements (achat)', 'renseignements (location)')} – ${property.ref}`,
        text: linesOf(agency.name, '', 'QUI VOUS CONTACTE', lastFirst(scene), person.email, person.phonePrinted, '', message && 'CE QU’IL OU ELLE SOUHAITE', message?.text, message && '',
          'POUR QUEL BIEN', joined(' • ', property.typeName, roomsOf(scene), `${property.surface} m²`), `${property.place.town}, ${property.place.postcode}`, price,
            `Votre référence : ${property.ref}`, '',
          '________', `Répondre sous 24 h double vos chances de ${dealOf(scene, 'vente', 'signature')}.`, `Identifiant client ${random.digits(6)} – service clients 01 99 00 41 ${random.digits(2)}`),
      }
    },
    legendes: (scene) => {
      const { person, property, price, listingId } = scene
      const caption = (label: string, value: string | null) => when(value, (one) => html`<td width="33%" valign="top"><span style="color:#8a8a8a;font-size:11px">${label}</span><br>${one}</td>`)
      return {
        portal: 'logic-immo', from: { name: 'Logic-Immo', address: 'noreply@lead.logic-immo.com' }, replyTo: { address: person.email },
        subject: `Logic-Immo : ${person.fullName} vous écrit au sujet de la réf. ${property.ref}`, also: 'transaction',
        html: html`<div style="font-family:Arial"><p style="color:#f60;font-size:18px">logic-immo</p><p style="font-size:10px">Espace pro – 01 99 00 42 ${scene.random.digits(2)}</p><p>Bonjour,</p>
<p>Un contact vient de remplir le formulaire de votre annonce de ${dealOf(scene, 'vente', 'location')}.</p>
<table width="100%" cellpadding="6"><tr>${caption('Contact', person.fullName)}${caption('Adresse mail', person.email)}${caption('Numéro', person.phonePrinted)}</tr>
<tr>${caption('Bien', `${property.typeName}, ${property.surface} m²`)}${caption('Localisation', `${property.place.town} (${property.place.postcode})`)}${caption('Montant', price)}</tr>
<tr>${caption('Référence', property.ref)}${caption('N° d’annonce Logic-Immo', listingId)}</tr></table>${wordsOf(scene, '<p style="border-left:4px solid #f60;padding-left:10px">', '</p>')}
<p>À très vite,<br>L’équipe Logic-Immo</p></div>`,
      }
    },
  },
})

const CATEGORIES = { sale: 'ventes_immobilieres', rent: 'locations' } as const
const relayOf = (hex: string) => `${hex}@messagerie.leboncoin.fr`

const leboncoin = portal({
  id: 'leboncoin', about: 'Leboncoin: a card of the message with the profile below, a pseudonym’s words through the relay as text, and a tenant’s profile beside his request',
  forms: {
    profil: (scene) => {
      const { person, property, price, listingId, agency, random, side } = scene
      const home = random.pick(placesOf(side)).town
      const town = html`<br>Ville : ${home}`
      const row = (label: string, value: string | null) => when(value, (one) => html`<br>${label} : ${one}`)
      return {
        portal: 'leboncoin', from: { name: 'leboncoin', address: relayOf(random.hex(24)) }, subject: `Nouveau message pour « ${property.title} » sur leboncoin`, needsHtml: true, aside: [town],
          also: 'transaction',
        html: html`<p>Bonjour ${agentOf(scene)},</p><p><b>${callNameOf(scene)}</b> vous a envoyé un message.</p>${wordsOf(scene, '<div style="background:#f4f6f7;border-radius:12px;padding:14px">« ',
          ' »</div>')}
<p><b>Profil</b>${row('Prénom', person.printedFirst)}${row('Nom', person.printedLast)}${row('E-mail', person.email)}${row('Téléphone', person.phonePrinted)}${town}</p>
<table width="100%" bgcolor="#fff5ee"><tr><td><b>${property.title}</b><br>${price}<br>Référence : ${property.ref}</td></tr>
<tr><td><a href="https://www.leboncoin.fr/ad/${CATEGORIES[property.transaction]}/${listingId}">Voir l’annonce</a></td></tr></table>
<p>Vous pouvez aussi répondre depuis l’espace pro de ${agency.name}.</p><p>L’équipe leboncoin</p>`,
      }
    },
    relais: (scene) => {
      const { person, property, price, listingId, message, random, date } = scene
      const relay = relayOf(random.hex(20))
      const nick = callNameOf(scene)
      return {
        portal: 'leboncoin', needsText: true, travels: 'keeps-sender', from: { name: `${nick} via leboncoin`, address: relay }, replyTo: { address: relay }, also: 'transaction',
        subject: `Nouveau message pour "${property.title}" sur leboncoin`, but: { email: relay },
        text: linesOf('Bonjour,', '', message ? `${nick} vous a écrit le ${dayOf(date)} à ${hourOf(date)} :` : `${nick} a ouvert une discussion le ${dayOf(date)}.`, '',
          message && `« ${message.text} »`, message && '', person.phonePrinted && `Son numéro vérifié : ${person.phonePrinted}`,
          'Répondez à cet e-mail, votre adresse reste masquée.', '', '· · ·', property.title, price, `Référence : ${property.ref}`,
            `https://www.leboncoin.fr/ad/${CATEGORIES[property.transaction]}/${listingId}`, '', 'Pour votre sécurité, ne communiquez jamais vos identifiants.',
            'leboncoin, 24 rue des Jeûneurs, Paris'),
      }
    },
    dossier: (scene) => {
      const { random, side, person, message } = scene
      const { property, price, listingId, agency } = scene
      const nick = callNameOf(scene)
      const place = random.pick(placesOf(side)).town
      const rented = html`<ul><li>Situation : ${random.pick(['CDI', 'CDD', 'Étudiant', 'Retraité', 'Indépendant'])}</li><li>Revenus du foyer : ${random.int(14, 62) * 100} € par mois</li>
<li>Emménagement : ${random.pick(['dès que possible', 'sous un mois', 'flexible'])}</li></ul>`
      const bought = html`<ul><li>Habite à ${place}</li><li>Financement : ${random.pick(['en cours', 'accord de principe', 'à étudier'])}</li></ul>`
      const profile = isRent(scene) ? rented : bought
      return {
        portal: 'leboncoin', from: { name: 'leboncoin', address: 'no-reply@messagerie.leboncoin.fr' }, replyTo: { address: person.email }, aside: [profile], also: 'transaction', inFrame: true,
          needsHtml: true,
        subject: `leboncoin : ${nick} attend votre réponse`,
        html: html`<h2>${nick} vous a contacté au sujet de votre annonce de ${dealOf(scene, 'vente', 'location')}</h2>
<p><a href="https://www.leboncoin.fr/ad/${CATEGORIES[property.transaction]}/${listingId}"><b>${property.title}</b></a><br>${price} – réf. ${property.ref}<br>Publiée par ${agency.name}, ${agency.phonePrinted}</p>
${message ? html`<p><i>${lines(message.text)}</i></p>` : html`<p>(pas de texte joint à la demande)</p>`}<p>En savoir plus sur ${nick} :</p>${profile}
<p>E-mail : ${mailLink(person.email)}${when(person.phonePrinted, (phone) => html`<br>Tél. : ${phone}`)}</p><p>Bonnes affaires,<br>L’équipe leboncoin</p>`,
      }
    },
  },
})

const BIENICI = { portal: 'bienici', from: { name: 'Bien’ici', address: 'no_reply@bienici.com' } } as const
const candidate = (scene: Parameters<typeof isRent>[0]) => dealOf(scene, 'prospect-acquéreur', 'candidat locataire')

const bienici = portal({
  id: 'bienici', about: 'Bien’ici: the person in one bold line over an advert in a coloured box, the same as text with the advert first, and a telephone call nobody answered',
  forms: {
    encadre: (scene) => {
      const { person, property, price, listingId } = scene
      return {
        ...BIENICI, subject: `Contact ${candidate(scene)} pour votre annonce ${property.ref} à ${property.place.town.toUpperCase()}`, heading: sizedOf(scene), also: 'transaction', needsHtml: true,
          but: { portalListingId: `immo-facile-${listingId}` },
        html: html`<table align="center" width="640"><tr><td bgcolor="#ffce2b" style="padding:10px"><img src="https://mail-sender.bienici.com/logo.png" alt="Bien’ici"></td></tr>
<tr><td><p>Cher partenaire,</p>
<p>Un ${candidate(scene)} vous laisse ses coordonnées :</p><p style="font-size:17px"><strong>${joined(' · ', person.fullName, person.phonePrinted)}</strong><br>${mailLink(person.email)}</p>
${wordsOf(scene, '<p>Son message :</p><blockquote>', '</blockquote>')}</td></tr>
<tr><td bgcolor="#fff8dd" style="padding:12px"><strong>${sizedOf(scene)}</strong><br>${property.place.postcode} ${property.place.town.toUpperCase()}<br>${price}<br><small>RÉFÉRENCE : ${property.ref} – identifiant Bien’ici immo-facile-${listingId}</small><br>
<a href="https://pro.bienici.com/annonce/immo-facile-${listingId}?at_medium=email&at_id_compte=${scene.random.digits(6)}">Revoir mon annonce</a></td></tr>
<tr><td style="font-size:11px">L’équipe Bien’ici – pro@bienici.example – 01 99 00 55 ${scene.random.digits(2)}</td></tr></table>`,
      }
    },
    texte: (scene) => {
      const { person, property, price, message } = scene
      return {
        ...BIENICI, subject: `${person.fullName} – ${candidate(scene)} – ${property.ref}`, needsText: true, heading: `${property.typeName} ${property.surface} m² - ${property.place.town}`,
          also: 'transaction',
        text: linesOf('Cher partenaire,', '', `Votre annonce diffusée sur Bien’ici intéresse un ${candidate(scene)}.`, '', `${property.typeName} ${property.surface} m² - ${property.place.town}`,
          `${price} - ${property.place.postcode} - RÉFÉRENCE : ${property.ref}`, '',
          message ? `${person.fullName} vous dit :` : `${person.fullName} n’a pas laissé de message.`, message && '', message?.text, '', `E-mail : ${person.email}`,
            person.phonePrinted && `Téléphone : ${person.phonePrinted}`, '', dealOf(scene, 'Bonne vente !', 'Bonne location !'), 'L’équipe Bien’ici'),
      }
    },
    appel: (drawn) => {
      const { random, side, person: caller } = drawn
      const phone = caller.phone ?? anyPhone(random, side)
      const scene = { ...drawn, person: { ...caller, phone, phonePrinted: caller.phonePrinted ?? printed(random, phone) }, message: null }
      const { property, price, person, date } = scene
      return {
        ...BIENICI, told: scene, silentIntent: 'callback', heading: sizedOf(scene), also: 'transaction', but: { email: null, firstName: null, lastName: null },
        subject: `Un ${candidate(scene)} a tenté de vous contacter par téléphone. Rappelez-le au ${person.phonePrinted} !`,
        html: html`<p>Bonjour,</p><p>Le ${dayOf(date)} à ${hourOf(date)}, un ${candidate(scene)} a composé le numéro affiché sur votre annonce et n’a pas pu vous joindre.</p>
<p>Pensez à le rappeler : <b>${person.phonePrinted}</b></p>
<p>Annonce concernée : <b>${sizedOf(scene)}</b>, ${property.place.town} (${property.place.postcode}), ${price}, référence ${property.ref}</p><p>Appels reçus ce mois-ci : ${random.int(2,
  30)}. L’équipe Bien’ici</p>`,
      }
    },
  },
})

export const KNOWN = [aviv, leboncoin, bienici]
