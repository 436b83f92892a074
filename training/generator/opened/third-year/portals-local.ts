/** Portals of a town, a region's newspaper, notaries, tradesmen: what no reader could know. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import { agentOf, callNameOf, dealOf, HOMES, joined, lastFirst, mailLink, portal, roomsOf, sizedOf, teaser } from './portal-pieces.ts'

const canton = portal({
  id: 'town-portal', about: 'A portal of one valley: a sentence with all of the person and a card of the advert; the same in Outlook’s old tables; and a short notice with buttons',
  forms: {
    phrase: (scene) => {
      const { person, property, price, listingId, random } = scene
      return {
        from: { name: 'Habiter en Vallée', address: 'ne-pas-repondre@habiter-en-vallee.example' }, replyTo: { address: person.email }, subject: `Habiter en Vallée – demande n° ${random.digits(5)}`,
          inFrame: true, also: 'transaction',
        html: html`<p>Bonjour,</p><p><strong>${person.fullName}</strong> (${mailLink(person.email)}${when(person.phonePrinted,
          (phone) => html`, ${phone}`)}) vient de vous écrire depuis la page de votre annonce n° ${listingId}.</p>${wordsOf(scene, '<p style="background:#f6f2e7;padding:12px">', '</p>')}
<table cellpadding="8" style="border:1px solid #b9a86b"><tr><td><strong>${property.title}</strong></td></tr><tr><td>${dealOf(scene, 'À vendre', 'À louer')} ${price}</td></tr>
<tr><td>${property.place.town}</td></tr></table>`,
      }
    },
    cellules: (scene) => {
      const { property, agency } = scene
      const rows: readonly Field[] = [['De', () => lastFirst(scene)], ['Adresse', 'email'], ['Tél.', 'phone'], ['Objet', () => dealOf(scene, 'Achat', 'Location')], ['Bien',
        () => `${property.typeName}, ${property.surface} m²`], ['Lieu', () => `${property.place.postcode} ${property.place.town}`], ['Valeur affichée', 'price'], ['Dossier agence', 'ref']]
      return {
        from: { name: 'Portes du Limousin', address: 'annonces@portes-du-limousin.example' }, subject: `Une demande pour ${agency.name}`, also: 'transaction',
        html: html`<table width="560" border="0" cellspacing="2" bgcolor="#dddddd"><tr><td colspan="2" bgcolor="#5a7d3c"><font color="#ffffff" face="Arial">Portes du Limousin – l’immobilier d’ici</font></td>
</tr>
${entriesOf(scene, rows).map(([label, value]) => html`<tr><td bgcolor="#f7f7f7" width="130"><font size="2">${label}</font></td><td bgcolor="#ffffff"><font size="2">${value}</font></td></tr>`)}
${when(scene.message, ({ text }) => html`<tr><td colspan="2" bgcolor="#ffffff"><font size="2">${lines(text)}</font></td></tr>`)}</table>
<p><font size="1">Association Portes du Limousin, maison de l’habitat, 05 36 49 10 ${scene.random.digits(2)}. Vous recevez ce mail comme adhérent.</font></p>`,
      }
    },
    boutons: (scene) => {
      const { person, property, price, listingId, random } = scene
      return {
        from: { name: 'Nid & Bocage', address: 'contact@nid-et-bocage.example' }, subject: `${callNameOf(scene)} vous a écrit 🏡`, needsHtml: true, also: 'transaction',
        html: html`${teaser(`Une question sur ${property.ref}`)}<div style="max-width:520px;margin:auto"><h1 style="font-size:20px">Nouveau message</h1><p>Pour : ${agentOf(scene)}</p>
<p>${person.fullName}</p>${wordsOf(scene, '<p>', '</p>')}
<p><a href="mailto:${person.email}?subject=Votre%20demande" style="background:#2c6e49;color:#fff;padding:10px">Lui répondre</a> ${when(person.phone,
  (phone) => html`<a href="tel:${phone.e164}" style="background:#2c6e49;color:#fff;padding:10px">${person.phonePrinted}</a>`)}</p>
<hr><p>${property.typeName} · ${property.place.town} · ${price}<br>${dealOf(scene, 'À vendre', 'À louer')}, réf. ${property.ref}</p>
<p><a href="https://www.nid-et-bocage.example/bien/${listingId}">Voir la fiche sur le site</a></p>
<p style="font-size:11px">Nid &amp; Bocage, 12 place de l’Hôtel-de-Ville, Fougères – 02 61 91 33 ${random.digits(2)}</p></div>`,
      }
    },
  },
})

const gazette = portal({
  id: 'newspaper-portal', about: 'The property pages of a regional daily: plain text under ruled headings, a short text with the person first, and a letterhead in columns',
  forms: {
    rubriques: (scene) => {
      const { person, property, price, message, listingId, date } = scene
      return {
        from: { name: 'Le Courrier des Monts – Immo', address: 'immo@courrier-des-monts.example' }, subject: `Annonce ${property.ref} : un lecteur vous contacte`, needsText: true, also: 'transaction',
        text: linesOf('LE COURRIER DES MONTS – SERVICE DES ANNONCES – 04 65 71 90 00', '=============================================', '',
          `Date de la demande ......... ${dayOf(date)}, ${hourOf(date)}`, `Annonce n° ................. ${listingId}`, `Votre référence ............ ${property.ref}`,
          `Rubrique ................... ${dealOf(scene, 'Ventes', 'Locations')} / ${property.typeName}`,
          `Commune .................... ${property.place.town}`, `Prix ....................... ${price}`, '', 'LE LECTEUR', '----------', person.fullName,
            person.phonePrinted && `Tél. ${person.phonePrinted}`, person.email, '', message ? 'SON TEXTE' : 'Le lecteur n’a rien ajouté.', message && '---------', message?.text, '', '--',
            'Ce message a été relu par notre service.'),
      }
    },
    bref: (scene) => {
      const { person, property, price, message, listingId } = scene
      return {
        from: { name: 'L’Estuaire Immo', address: 'alerte-pro@estuaire-immo.example' }, replyTo: { address: person.email }, subject: `[Estuaire Immo] ${sizedOf(scene)} – ${property.place.town}`,
          needsText: true, heading: sizedOf(scene), also: 'transaction',
        text: linesOf(`${lastFirst(scene)} – ${joined(' – ', person.phonePrinted, person.email)}`, '', message?.text, message && '', `Écrit depuis : ${sizedOf(scene)}`, `${dealOf(scene, 'vente',
          'location')} / ${property.place.town} / ${price} / réf ${property.ref}`, `https://www.estuaire-immo.example/annonce-${listingId}.htm`, '',
          'L’Estuaire Immo ne vous demandera jamais votre mot de passe.', 'Régie publicitaire de l’Estuaire – SIRET 433 018 552 00019'),
      }
    },
    entete: (scene) => {
      const { person, property, price, agency, random } = scene
      const ads = html`<td width="180" valign="top" bgcolor="#fafafa"><small>Dans l’édition de samedi</small>${alsoShown(scene,
        2).map((home) => html`<p><small>${home.title}<br>${home.shown}</small></p>`)}</td>`
      return {
        from: { name: 'La Dépêche du Haut-Pays', address: 'petites-annonces@depeche-haut-pays.example' }, subject: `Contact pour votre annonce parue dans La Dépêche du Haut-Pays`, aside: [ads],
          also: 'transaction',
        html: html`<table width="640"><tr><td colspan="2" style="border-bottom:2px solid #000;font-family:Times"><b>La Dépêche du Haut-Pays</b> – immobilier</td></tr>
<tr><td valign="top"><p>À l’attention de ${agentOf(scene)}, ${agency.name}</p><p>Nous vous transmettons la demande de :</p>
<p>${person.fullName}<br>${person.email}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</p>${wordsOf(scene, '<p>Texte de la demande</p><p>', '</p>')}<p>Elle concerne :</p>
<p><b>${property.title}</b><br>${price}, ${property.place.postcode} ${property.place.town}<br>${dealOf(scene, 'Vente', 'Location')}, référence ${property.ref}</p></td>${ads}</tr></table>
<p><small>Petites annonces : 05 36 49 80 ${random.digits(2)}, du lundi au vendredi</small></p>`,
      }
    },
  },
})

const notaries = portal({
  id: 'notaries-portal', about: 'A notaries’ portal that also takes agencies’ adverts: a captioned table of requester and home, a formal letter, and headings with values in bold', kinds: [...HOMES,
    'land'],
  forms: {
    cadres: (scene) => {
      const { property, listingId, random } = scene
      const of = (fields: readonly Field[]) => html`${entriesOf(scene, fields).map(([label,
        value]) => html`<tr><th align="left" style="font-weight:normal;color:#666">${label}</th><td>${lines(value)}</td></tr>`)}`
      return {
        from: { name: 'Offices & Patrimoine', address: 'demandes@offices-et-patrimoine.example' }, subject: `Demande d’internaute – bien ${property.ref}`, also: 'transaction rooms',
        html: html`<table border="1" cellpadding="5" style="border-collapse:collapse"><caption><b>Le demandeur</b></caption>${of([['Civilité', ({ person }) => person.civility], ['Nom',
          'last'], ['Prénom', 'first'], ['Courriel', 'email'], ['Téléphone', 'phone'], ['Qualité', () => random.pick(['Particulier', 'Investisseur', 'Particulier'])]])}</table><br>
<table border="1" cellpadding="5" style="border-collapse:collapse"><caption><b>Le bien</b></caption>${of([['Nature', () => `${dealOf(scene, 'Vente', 'Location')} – ${property.typeName}`], ['Commune',
  'town'], ['Surface', 'surface'], ['Nombre de pièces', 'rooms'], ['Prix affiché', 'price'], ['Référence du mandataire', 'ref'], ['Identifiant de l’annonce', () => listingId]])}</table>
${wordsOf(scene,
  '<p><b>Observations</b></p><p>',
  '</p>')}<p style="font-size:11px">Offices &amp; Patrimoine, GIE des offices ruraux. Les données sont conservées trois ans. Délégué : dpo@offices-et-patrimoine.example</p>`,
      }
    },
    lettre: (scene) => {
      const { person, property, price, message, random } = scene
      return {
        from: { name: 'Immonotaria', address: 'service@immonotaria.example' }, replyTo: { address: person.email }, subject: `Mise en relation – ${property.place.town}`, needsText: true,
          also: 'transaction',
        text: linesOf('Maître, Madame, Monsieur,', '', `Nous avons l’honneur de vous transmettre la demande de ${person.fullName}, relative au bien que vous proposez à la ${dealOf(scene, 'vente',
          'location')} sous la référence ${property.ref} : ${property.typeName.toLowerCase()} de ${property.surface} m² situé(e) à ${property.place.town} (${property.place.postcode}), au prix de ${price}.`,
          '',
          message ? 'Le texte de la demande est le suivant :' : 'Aucun texte n’accompagne la demande.', message && '', message?.text, '',
            `Vous pouvez répondre au demandeur à l’adresse ${person.email}${person.phonePrinted ? ` ou par téléphone au ${person.phonePrinted}` : ''}.`, '',
            'Veuillez agréer nos salutations distinguées.', 'Le service de mise en relation', `Immonotaria – 60 boulevard des Chartes, 75007 Paris – 01 99 00 33 ${random.digits(2)}`),
      }
    },
    gras: (scene) => {
      const { person, property, price, listingId, random } = scene
      return {
        from: { name: 'Notimmo Sud', address: 'contact@notimmo-sud.example' }, subject: `Réf. ${property.ref} : nouvelle demande de renseignements`, inFrame: true, also: 'transaction',
        html: html`<h3>Coordonnées ${dealOf(scene, 'de l’acquéreur', 'du candidat locataire')}</h3><p>Nom complet : <b>${person.fullName}</b><br><b>${person.email}</b>${when(person.phonePrinted,
          (phone) => html`<br><b>${phone}</b>`)}</p><h3>Demande</h3>${wordsOf(scene, '<p>', '</p>')}${scene.message ? html`` : html`<p>Documentation sur le bien.</p>`}
<h3>Bien</h3><p>${property.title}, <b>${property.place.town}</b>, <b>${price}</b><br>Réf. <b>${property.ref}</b>, annonce ${listingId}</p>
<p>Saisie par le secrétariat de l’office n° ${random.digits(5)}.</p>`,
      }
    },
  },
})

const TRADES = ['boulangerie', 'salon de coiffure', 'atelier de menuiserie', 'cabinet infirmier', 'restaurant', 'magasin bio', 'stockage', 'bureau d’études']

const trades = portal({
  id: 'trades-portal', about: 'A portal of premises for craftsmen and shopkeepers: the trade beside the person, in a form’s list, in a text and in a table', kinds: ['shop', 'parking', 'land'],
  forms: {
    artisan: (scene) => {
      const { property, random, listingId } = scene
      const rows: readonly Field[] = [['Porteur de projet', 'name'], ['Activité', () => random.pick(TRADES)], ['Mail', 'email'], ['Portable', 'phone'], ['Sa demande', 'message']]
      return {
        from: { name: 'Artiloco', address: 'leads@artiloco.example' }, subject: `Artiloco : un artisan pour votre local – réf. ${property.ref}`, also: 'transaction', needsHtml: true,
        html: html`<p>Bonjour, un professionnel souhaite en savoir plus sur ce bien en ${dealOf(scene, 'vente', 'location')} :</p>
<p>${property.typeName} de ${property.surface} m²<br>${property.place.postcode} ${property.place.town}<br>${scene.price}<br>Réf. : ${property.ref}</p>${entriesOf(scene, rows).map(([label,
          value]) => html`<p><span style="color:#b45309">${label}</span><br>${lines(value)}</p>`)}
<p><a href="https://pro.artiloco.example/locaux/${listingId}">Ouvrir l’annonce</a> | <a href="https://pro.artiloco.example/stop">Se désabonner</a></p>
<p>Artiloco – SAS au capital de 40 000 € – 04 65 71 44 ${random.digits(2)}</p>`,
      }
    },
    rideau: (scene) => {
      const { person, property, price, message, random } = scene
      return {
        from: { name: 'Rideau Levé', address: 'contact@rideau-leve.example' }, replyTo: { address: person.email }, subject: `${property.place.town} : ${callNameOf(scene)} cherche un emplacement`,
          needsText: true, also: 'transaction',
        text: linesOf(`${person.fullName} (${random.pick(TRADES)}) a repéré votre annonce ${property.ref} sur Rideau Levé.`, '', `> ${dealOf(scene, 'Vente',
          'Location')} – ${property.typeName}, ${property.surface} m², ${property.place.town}, ${price}`, '', message && 'Voici ce qu’il ou elle en dit :', message?.text, message && '',
          `Pour répondre : ${person.email}`, person.phonePrinted && `ou par téléphone : ${person.phonePrinted}`, '', 'Rideau Levé – l’immobilier des commerçants – Chambre de métiers, bureau 12'),
      }
    },
    tableau: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        from: { name: 'Murs & Métiers', address: 'mise-en-relation@murs-et-metiers.example' }, subject: `Mise en relation n° M${random.digits(6)}`, also: 'transaction',
        html: html`<p>Chez ${agency.name}, bonjour,</p><table border="1" cellspacing="0" cellpadding="6"><tr bgcolor="#eee"><td>Demandeur</td><td>Projet</td><td>Local</td></tr>
<tr><td valign="top">${person.fullName}<br>${mailLink(person.email)}${when(person.phonePrinted, (phone) => html`<br>${phone}`)}</td><td valign="top">${random.pick(TRADES)}, ${random.pick(['création',
          'reprise', 'agrandissement'])}</td>
<td valign="top">${property.typeName} ${roomsOf(scene) ?? ''}${property.surface} m²<br>${property.place.town}<br>${dealOf(scene, 'Vente', 'Location')} : ${price}<br>Réf. ${property.ref}</td></tr>
</table>${wordsOf(scene, '<p>Message joint :</p><p>', '</p>')}<p>Conseil : demandez le prévisionnel dès le premier échange.</p>`,
      }
    },
  },
})

export const LOCAL = [canton, gazette, notaries, trades]
