/** Portals for some people only: luxury, new buildings, tenants, the old and the young. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { alsoShown, linesOf, when, wordsOf } from '../../request.ts'
import { agentOf, callNameOf, HOMES, joined, lastFirst, mailLink, portal, roomsOf, sizedOf, teaser } from './portal-pieces.ts'

const prestige = portal({
  id: 'prestige-portal', about: 'Luxury portals: a centred card in small capitals, a letter of the house with the client in a sentence, and a text in two languages', kinds: ['house', 'flat'],
    wants: { transaction: 'sale' },
  forms: {
    carte: (scene) => {
      const { person, property, price, listingId, random } = scene
      return {
        from: { name: 'Demeures d’Exception', address: 'clients@demeures-exception.example' }, replyTo: { address: person.email }, subject: `Demande confidentielle – ${property.ref}`, needsHtml: true,
          also: 'transaction',
        html: html`<div style="text-align:center;font-family:Didot,Georgia;letter-spacing:1px"><p style="color:#9a7b3f">DEMEURES D’EXCEPTION</p><p>${person.fullName}</p><p>${when(person.phonePrinted,
          (phone) => html`${phone}<br>`)}${mailLink(person.email)}</p>${wordsOf(scene, '<p style="font-style:italic">', '</p>')}
<p>—</p><p>${property.title}</p><p>${property.place.town.toUpperCase()}</p><p>${price}</p><p>Réf. ${property.ref}</p>
<p><a href="https://www.demeures-exception.example/fr/vente/${listingId}">Découvrir la propriété</a></p>
<p style="font-size:10px">Paris · Genève · Londres — Conciergerie partenaires +33 1 99 00 18 ${random.digits(2)}</p></div>`,
      }
    },
    courrier: (scene) => {
      const { person, property, price, random } = scene
      return {
        from: { name: 'Hôtel & Parc', address: 'relations@hotel-et-parc.example' }, subject: `Un client pour votre propriété à ${property.place.town}`, also: 'transaction',
        html: html`<p>Cher ${agentOf(scene)},</p>
<p>Parmi nos membres, ${person.fullName} souhaite recevoir le dossier de votre ${property.typeName.toLowerCase()} en vente à ${property.place.town}, ${price}, que vous nous avez confié(e) sous le numéro ${property.ref}.</p>
${wordsOf(scene, '<p>Nous reproduisons son mot :</p><p style="margin-left:30px">', '</p>')}<p>Vous pourrez lui écrire à ${person.email}${when(person.phonePrinted,
  (phone) => html`, ou l’appeler au ${phone}`)}.</p><p>Avec nos sentiments dévoués,<br>Bérengère, service des membres<br>01 99 00 19 ${random.digits(2)}</p>`,
      }
    },
    bilingue: (scene) => {
      const { person, property, price, message, listingId, random } = scene
      return {
        from: { name: 'Lux & Terroir', address: 'enquiry@lux-et-terroir.example' }, replyTo: { address: person.email }, subject: `Lux & Terroir | New enquiry / Nouvelle demande | ${property.ref}`,
          needsText: true, also: 'transaction rooms', heading: `${property.typeName} – ${property.place.town}`,
        text: linesOf('Name / Nom', person.fullName, 'Email', person.email, person.phonePrinted && 'Phone / Téléphone', person.phonePrinted, message && 'Enquiry / Demande', message?.text, '',
          `${property.typeName} – ${property.place.town}`, `Price / Prix de vente: ${price}`, `Rooms / Pièces: ${property.rooms}`, `Your ref. / Votre réf.: ${property.ref}`,
          `Listing / Annonce: https://lux-et-terroir.example/p/${listingId}`, '', `Lux & Terroir Ltd, 4 Harbour Row, Bristol, company no. 0${random.digits(7)}`),
      }
    },
  },
})

const newBuild = portal({
  id: 'new-build-portal', about: 'New-build portals: a lot of a programme with what the buyer plans, in two blocks, in sentences and as a text with the project last', kinds: ['flat'],
    wants: { transaction: 'sale' },
  forms: {
    lot: (scene) => {
      const { property, random, listingId } = scene
      const rows: readonly Field[] = [['Nom et prénom', () => lastFirst(scene)], ['E-mail', 'email'], ['Téléphone', 'phone']]
      const project = html`<p>Projet : ${random.pick(['résidence principale', 'investissement locatif', 'premier achat'])}<br>Apport : ${random.pick(['moins de 10 %', '20 %',
        'non communiqué'])}<br>Échéance : ${random.pick(['3 mois', '6 mois', 'plus d’un an'])}</p>`
      return {
        from: { name: 'Neuf en Ville', address: 'leads@neuf-en-ville.example' }, subject: `Lead neuf – ${property.place.town} – lot ${property.ref}`, also: 'transaction', aside: [project],
        html: html`<div style="background:#10284a;color:#fff;padding:10px">neuf en ville</div><h4>Votre futur acquéreur</h4>${entriesOf(scene, rows).map(([label,
          value]) => html`<div>${label} <b>${value}</b></div>`)}${project}${wordsOf(scene, '<p>Précisions apportées :<br>', '</p>')}
<h4>Le lot demandé</h4><div>${property.typeName}${when(property.rooms, (rooms) => html` T${rooms}`)}, ${property.surface} m²</div><div>${property.place.town} (${property.place.postcode})</div>
<div>À partir de ${scene.price}</div><div>Réf. lot : ${property.ref}</div><div>ID programme : ${random.digits(4)} – ID annonce : ${listingId}</div>
<p><small>Lead exclusif transmis à vous seul. Neuf en Ville, 04 65 71 55 ${random.digits(2)}.</small></p>`,
      }
    },
    phrases: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        from: { name: 'Bâti Demain', address: 'hello@bati-demain.example' }, replyTo: { address: person.email }, subject: `${callNameOf(scene)} regarde votre programme à ${property.place.town}`,
          also: 'transaction',
        html: html`${teaser('Nouvelle demande d’un acquéreur')}<p>Bonjour ${agency.name} 👋</p>
<p><b>${person.fullName}</b> regarde votre programme neuf à ${property.place.town} et plus précisément le <b>${property.rooms} pièces de ${property.surface} m²</b> à <b>${price}</b> (référence ${property.ref}).</p>
${when(scene.message, ({ text }) => html`<table bgcolor="#fff3e6" cellpadding="10"><tr><td>${lines(text)}</td></tr></table>
`)}<p>Comment lui répondre&nbsp;? Au ${person.phonePrinted ?? 'plus vite'} ou par mail : ${mailLink(person.email)}</p>
<p><a href="https://bati-demain.example/pro/refuser/${random.hex(8)}">Ce lead n’est pas pour moi</a></p>`,
      }
    },
    texte: (scene) => {
      const { person, property, price, message, random } = scene
      const project = `Elle ou il souhaite : ${random.pick(['habiter', 'louer à un tiers', 'loger un enfant'])} ; budget ${random.int(15, 60)}0 000 € maximum ; financement ${random.pick(['à étudier',
        'validé', 'en cours'])}.`
      return {
        from: { name: 'Résid’Neuf', address: 'contact-pro@residneuf.example' }, subject: `Demande de brochure – ${sizedOf(scene)}`, needsText: true, also: 'transaction', aside: [project],
          heading: sizedOf(scene),
        text: linesOf(`Brochure demandée : ${sizedOf(scene)}`, `à ${property.place.town}, prix de vente ${price}, réf. ${property.ref}`, '', `Nom complet : ${person.fullName}`, person.email,
          person.phonePrinted, '', message && `Commentaire : ${message.text}`, message && '', project, '', 'La brochure a été envoyée au demandeur.', 'Résid’Neuf – plateau conseil 05 36 49 66 10'),
      }
    },
  },
})

const JOBS = ['CDI hors période d’essai', 'fonctionnaire', 'intérimaire', 'profession libérale', 'étudiante en master', 'retraité', 'CDD de douze mois']

const tenants = portal({
  id: 'tenants-portal', about: 'Rental portals: the candidate’s file beside the request, in a card with a score, in a text, and a sentence with a table of income', kinds: [...HOMES, 'parking'],
    wants: { transaction: 'rent', acts: ['visit', 'information', 'availability', 'callback'] },
  forms: {
    score: (scene) => {
      const { person, property, price, random, listingId } = scene
      const file = html`<table width="100%"><tr><td>Dossier</td><td>${random.int(40, 100)} % complet</td></tr><tr><td>Revenus nets</td><td>${random.int(13, 58)}00 € / mois</td></tr>
<tr><td>Situation</td><td>${random.pick(JOBS)}</td></tr><tr><td>Garant</td><td>${random.pick(['oui', 'non', 'Visale'])}</td></tr></table>`
      return {
        from: { name: 'Clé en Poche', address: 'candidatures@cle-en-poche.example' }, subject: `Un dossier de plus pour ${property.title}`, aside: [file], also: 'transaction', needsHtml: true,
        html: html`<div style="border-radius:14px;border:1px solid #ddd;padding:18px"><h2>${callNameOf(scene)} est candidat(e) à la location</h2>
<p>Nom complet : ${person.fullName}<br>📞 ${person.phonePrinted ?? 'non communiqué'}<br>✉️ ${person.email}</p>${file}${wordsOf(scene, '<p style="background:#f1f5ff;padding:10px">', '</p>')}</div>
<p><b>${property.title}</b><br>Loyer : ${price} – ${property.place.postcode} ${property.place.town}<br>Référence : ${property.ref}</p>
<p><a href="https://app.cle-en-poche.example/logements/${listingId}/candidats">Voir le dossier complet</a> <a href="https://app.cle-en-poche.example/aide">Aide</a></p>`,
      }
    },
    texte: (scene) => {
      const { person, property, price, message, random } = scene
      const file = `${random.pick(JOBS)}, ${random.int(13, 48)}00 euros nets par mois, ${random.int(1, 4)} occupant(s), entrée souhaitée ${random.pick(['immédiate', 'au 1er du mois',
        'en septembre'])}`
      return {
        from: { name: 'Locaprim', address: 'no-reply@locaprim.example' }, replyTo: { address: person.email }, subject: `Candidat locataire / ${property.place.town} / ${property.ref}`, needsText: true,
          aside: [file], also: 'transaction',
        text: linesOf('Locaprim – service bailleurs 04 65 71 30 30', '', 'Bonjour,', 'voici un nouveau candidat pour votre bien à louer.', '', '*Le candidat*', `Nom complet : ${person.fullName}`,
          `Mail : ${person.email}`, person.phonePrinted && `Mobile : ${person.phonePrinted}`, file, '', message && '*Sa présentation*', message?.text, message && '', '*Le bien*', joined(', ',
          property.typeName, roomsOf(scene), `${property.surface} m²`), `${property.place.postcode} ${property.place.town}`, `${price} – réf. ${property.ref}`, '',
          'Pièces justificatives disponibles 30 jours dans votre espace.', 'Locaprim, 26 quai Rambaud, 69002 Lyon'),
      }
    },
    phrase: (scene) => {
      const { person, property, price, agency, random } = scene
      const file = html`<tr><td>${random.int(14, 60)}00 €</td><td>${random.pick(JOBS)}</td><td>${random.pick(['1 garant', '2 garants', 'aucun garant'])}</td></tr>`
      return {
        from: { name: 'Toit Partagé', address: 'equipe@toit-partage.example' }, subject: `${person.fullName} pour votre location de ${property.place.town}`, aside: [file], also: 'transaction',
        html: html`<p>Bonjour l’équipe ${agency.name},</p>
<p>${person.fullName} aimerait louer votre ${property.typeName.toLowerCase()} de ${property.surface} m² à ${property.place.town} (${price}, réf. ${property.ref}) et peut être contacté(e) par e-mail (${person.email})${when(person.phonePrinted,
          (phone) => html` ou au ${phone}`)}.</p>
<table border="1" cellpadding="4"><tr><th>Revenus mensuels</th><th>Situation</th><th>Garanties</th></tr>${file}</table>${wordsOf(scene, '<p>En quelques mots :</p><p>',
  '</p>')}<p>Toit Partagé vérifie les identités et les bulletins de salaire.</p>`,
      }
    },
  },
})

const AGES = { transaction: 'rent', acts: ['visit', 'information', 'availability', 'callback'] } as const

const ages = portal({
  id: 'ages-portal', about: 'Homes for seniors and for students: for whom the home is, what help or which school; as a form of questions, a card and a text', kinds: ['flat', 'studio'], wants: AGES,
  forms: {
    senior: (scene) => {
      const { person, property, price, random } = scene
      const needs = html`<p>Le logement est destiné à : <b>${random.pick(['mon père', 'ma mère', 'moi-même', 'mes parents', 'un couple'])}</b><br>Autonomie : <b>${random.pick(['autonome',
        'aide ponctuelle', 'à préciser'])}</b></p>`
      return {
        from: { name: 'Belle Saison Logement', address: 'conseillers@belle-saison.example' }, subject: `Demande de location – ${property.place.town}`, aside: [needs], also: 'transaction',
        html: html`<p style="font-size:18px">Belle Saison – espace bailleurs : 04 65 71 80 ${random.digits(2)}</p>
<p style="font-size:16px">Nous avons reçu une demande pour un logement que vous proposez à la location.</p>
<p style="font-size:16px">La personne à contacter : <b>${person.fullName}</b>${when(person.phonePrinted, (phone) => html`, téléphone <b>${phone}</b>`)}, courriel <b>${person.email}</b></p>${needs}
${wordsOf(scene, '<p style="font-size:16px">Elle ajoute :<br>', '</p>')}<p>Logement : ${joined(', ', property.typeName, roomsOf(scene),
  `${property.surface} m²`)}, ${property.place.town}<br>Loyer mensuel : ${price}<br>Réf. : ${property.ref}</p><p>Belle Saison, numéro vert 0 800 00 21 21 (gratuit) – ${random.pick(['Élisabeth',
  'Gérard'])}, votre conseiller</p>`,
      }
    },
    etudiant: (scene) => {
      const { person, property, price, listingId, random, message } = scene
      const school = html`<span>${random.pick(['Faculté de droit', 'École d’ingénieurs', 'BTS alternance', 'Institut d’infirmiers'])} · ${random.pick(['rentrée de septembre', 'janvier',
        'stage de six mois'])} · garant ${random.pick(['parents', 'Visale', 'à trouver'])}</span>`
      return {
        from: { name: 'Kampüs Logement', address: 'hey@kampus-logement.example' }, replyTo: { address: person.email }, subject: `🎓 ${callNameOf(scene)} kiffe ton annonce ${property.ref}`,
          aside: [school], also: 'transaction', needsHtml: true,
        html: html`${teaser('Réponds-lui vite')}<table width="420" align="center"><tr><td bgcolor="#6c3bff" style="color:#fff;padding:16px"><b>Kampüs</b></td></tr>
<tr><td style="padding:16px"><b>${person.fullName}</b><br>${school}<br>${message ? html`<br>${lines(message.text)}<br>` : html``}<br>
<a href="mailto:${person.email}" style="background:#6c3bff;color:#fff;padding:8px 14px">Répondre</a> ${when(person.phonePrinted, (phone) => html`ou par SMS au ${phone}`)}</td></tr>
<tr><td style="padding:16px;border-top:1px dashed #bbb"><a href="https://kampus-logement.example/l/${listingId}">${property.title}</a><br>${property.place.town} · ${price}<br>réf. ${property.ref}</td>
</tr></table>`,
      }
    },
    residence: (scene) => {
      const { person, property, price, message, listingId, random } = scene
      const others = alsoShown(scene, 2).map((home) => `- ${home.typeName}, ${home.place.town}, ${home.shown}`).join('\n')
      return {
        from: { name: 'Résidences & Vous', address: 'demandes@residences-et-vous.example' }, subject: `Demande n° ${random.digits(6)} (${property.ref})`, needsText: true, aside: [others],
          also: 'transaction rooms',
        text: linesOf('Nouvelle demande reçue sur residences-et-vous.example', '', `Demandeur       ${lastFirst(scene)}`, `Courriel        ${person.email}`,
          person.phonePrinted && `Joignable au    ${person.phonePrinted}`, `Tranche d’âge   ${random.pick(['18-25 ans', '60-70 ans', 'plus de 75 ans'])}`, '',
          `Bien            ${property.typeName} en location`, `Ville           ${property.place.town}`, `Loyer           ${price}`, `Pièces          ${property.rooms}`,
          `Référence       ${property.ref}`, `N° annonce      ${listingId}`, '', message?.text, message && '', 'Vos annonces les plus vues :', others),
      }
    },
  },
})

export const SPECIAL = [prestige, newBuild, tenants, ages]
