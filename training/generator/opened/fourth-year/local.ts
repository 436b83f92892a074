/** Portals of a region, a trade or a way of life: a newspaper’s pages, a common file of agencies, an island’s adverts. */
import { entriesOf, type Field } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { agentOf, aside, asideText, headed, hidden, HOMES, isRent, lowerFirst, mailto, nickOf, roomsOf, withoutAddress } from '../../advert-pieces.ts'
import { portalFamily } from './families-of.ts'

const kindOfDeal = (scene: Scene) => (isRent(scene) ? 'Location' : 'Vente')
const PAPER = { name: 'La Gazette des Cantons – Immobilier', address: 'petites-annonces@gazette-cantons.example' } as const

const newspaper = portalFamily({
  id: 'newspaper-pages', about: 'A regional paper’s property pages: a striped table of the reader and another of the advert, or a boxed reader’s letter with the advert’s code line',
  forms: {
    tables: (scene) => {
      const { property, random } = scene
      const [isWithout, says] = withoutAddress(scene, 'first last email phone message ref rooms transaction')
      const reader: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ...(isWithout ? [] : [['Courriel', 'email'] as const]), ['Tél.', 'phone'], ['Ses mots', 'message']]
      const advert: readonly Field[] = [['Rubrique', () => kindOfDeal(scene)], ['Nature', () => property.typeName], ['Commune', 'town'], ['Code postal', 'postcode'], ['Pièces', 'rooms'],
        ['Surface', 'surface'], ['Prix', 'price'], ['Réf. agence', 'ref'], ['N° de parution', () => random.digits(5)]]
      const table = (title: string, fields: readonly Field[]) => html`<table width="540" cellpadding="5" style="border-collapse:collapse;margin-bottom:14px">
<tr bgcolor="#2c4a2e"><td colspan="2" style="color:#fff">${title}</td></tr>
${entriesOf(scene, fields).map(([label, value], at) => html`<tr bgcolor="${at % 2 ? '#ffffff' : '#f2f5ee'}"><td width="150">${label}</td><td>${lines(value)}</td></tr>`)}</table>`
      return {
        from: PAPER, subject: `Un lecteur a réagi à l’annonce ${property.ref} du site gazette-cantons`, says,
        html: html`<p style="font-family:'Times New Roman'"><big>La Gazette des Cantons</big><br>Service des annonces – 02 61 91 33 ${random.digits(2)} – 8 rue aux Fromages</p>
${table('Qui vous répond', reader)}${table('À propos de', advert)}
<p><small>Annonceurs : bouclage du cahier papier chaque mardi à 16 h. Modifier une parution : annonceurs@gazette-cantons.example</small></p>`,
      }
    },
    courrier: (scene) => {
      const { person, property, price, date } = scene
      return {
        from: PAPER, replyTo: { name: person.fullName, address: person.email }, subject: `Courrier d’un lecteur pour ${scene.agency.name}`, says: 'name email phone message title ref',
        html: html`<table width="600" style="border:2px solid #2c4a2e"><tr><td style="padding:14px"><b>${property.title}</b><br>
<span style="font-size:12px">réf. ${property.ref} | ${property.place.postcode} ${property.place.town} | ${price}</span></td></tr>
${wordsOf(scene, '<tr><td style="padding:14px;font-family:Georgia;font-size:16px">', '</td></tr>')}<tr><td style="padding:14px" align="right">${person.fullName}<br>
${when(person.phonePrinted, (phone) => html`${phone}<br>`)}${mailto(person.email)}</td></tr></table>
<p style="font-size:11px">Déposé le ${dayOf(date)} à ${hourOf(date)} sur immo.gazette-cantons.example. Vous êtes abonné au pack Trois Cantons.</p>`,
      }
    },
  },
})

const commonFile = portalFamily({
  id: 'common-file', about: 'A common file of a county’s agencies: dotted text sections with mandate and member codes; a web notice naming the buyer in a sentence',
  forms: {
    sections: (scene) => {
      const { person, property, price, message, agency, random } = scene
      return {
        from: { name: 'Fichier commun AGIL', address: 'diffusion@agil-reseau.example' }, needsText: true, subject: `[AGIL] Demande client – ${property.typeName} – ${property.ref}`,
        says: 'name email phone message ref',
        text: linesOf('AGIL – 61 agences, un seul fichier', `Permanence technique : 05 36 49 20 ${random.digits(2)}`, '', '1. AGENCE DESTINATAIRE',
          `${agency.name} (adhérent ${random.digits(3)})`, `Négociateur : ${agentOf(scene)}`, '', '2. BIEN', `${property.typeName}, ${property.place.town} (${property.place.postcode})`,
          `${property.surface} m²${roomsOf(scene) === null ? '' : ` – ${roomsOf(scene)}`}`, `Prix public : ${price}`, `Référence : ${property.ref}`, `Mandat n° ${random.digits(5)}`, '',
          '3. QUI DEMANDE', `Client : ${person.fullName}`, `Mail : ${person.email}`, person.phonePrinted && `Tel : ${person.phonePrinted}`, '',
          ...(message ? ['4. DEMANDE', message.text] : ['4. DEMANDE', '(le client n’a rien précisé)']), '', 'Rappel de la charte : le premier contact est dû sous 48 h ouvrées.'),
      }
    },
    phrase: (scene) => {
      const { person, property, price, random } = scene
      return {
        from: { name: 'AGIL', address: 'ne-pas-repondre@agil-reseau.example' }, replyTo: { address: person.email }, subject: `${nickOf(scene)} → ${property.title}`,
        says: 'name email phone message title ref',
        html: html`<div style="border-top:4px solid #7a1f3d;padding:12px"><p><b>${person.fullName}</b> a repéré sur agil-reseau.example un bien de votre portefeuille et vous laisse
ses coordonnées.</p>
<p><img src="https://agil-reseau.example/i/at.gif" alt=""> ${mailto(person.email)}${when(person.phonePrinted, (phone) => html`<br>
<img src="https://agil-reseau.example/i/fon.gif" alt=""> ${phone}`)}</p>
${wordsOf(scene, '<p style="white-space:normal;background:#fbf6f0;padding:10px">', '</p>')}<h4 style="margin-bottom:0">${property.title}</h4><div>${price} · ${property.place.town}</div>
<div>Mandat exclusif, dossier ${property.ref}</div>
<p><a href="https://agil-reseau.example/adherents/demandes">Toutes mes demandes</a> – ${random.int(2, 14)} en attente</p></div>`,
      }
    },
  },
})

const country = portalFamily({
  id: 'country-estates', about: 'A portal of farmhouses, vineyards and land: a long polite notice with a sentence for each fact; or an index card in a frame',
  kinds: ['house', 'land'], wants: { transaction: 'sale' },
  forms: {
    avis: (scene) => {
      const { person, property, price, agency, message, random } = scene
      return {
        from: { name: 'Fermes & Clochers', address: 'bonjour@fermes-et-clochers.example' }, replyTo: { name: person.fullName, address: person.email },
        subject: `Une touche à ${property.place.town} (votre réf. ${property.ref})`, says: 'name email phone message ref title',
        html: html`<div style="font-family:Palatino,serif;max-width:540px"><p>Bonjour ${agency.agent.firstName},</p>
<p>Bonne nouvelle : <b>${person.fullName}</b> s’intéresse à « ${property.title} », que vous proposez à ${price}.</p>
${when(message, ({ text }) => html`<p>Voici ce qui nous a été confié pour vous :</p><table cellpadding="12" bgcolor="#f7f1e3"><tr><td>${lines(text)}</td></tr></table>`)}
<p>Pour lui répondre, écrivez à <b>${person.email}</b>${when(person.phonePrinted, (phone) => html` ou composez le <b>${phone}</b>`)}.</p><p>Belle journée,<br>Solange, de Fermes &amp; Clochers<br>
05 36 49 71 ${random.digits(2)}</p>
<p>${aside(html`À voir aussi chez vos confrères :${alsoShown(scene, 2).map((one) => html`<br>${one.title} (${one.shown})`)}`)}</p></div>`,
      }
    },
    carton: (scene) => {
      const { person, property, listingId, random } = scene
      const facts: readonly Field[] = [['Annonce', 'id'], ['Réf. professionnel', 'ref'], ['Commune', 'town'], ['Surface', 'surface'], ['Prix', 'price']]
      return {
        from: { name: 'Fermes & Clochers', address: 'contacts@fermes-et-clochers.example' }, subject: `Contact pour l’annonce ${listingId}`, says: 'name email phone message id ref',
        html: html`<fieldset style="border:1px dashed #8a6d3b;width:500px">
<legend>Contact n° ${random.digits(6)}</legend><p style="font-size:18px">${person.fullName}</p><p>${mailto(person.email)}</p>
${when(person.phonePrinted, (phone) => html`<p>${phone}</p>`)}${wordsOf(scene, '<hr><p>', '</p>')}</fieldset>
<fieldset style="border:1px dashed #8a6d3b;width:500px"><legend>${property.typeName}</legend>
${entriesOf(scene, facts).map(([label, value]) => html`<div><span style="display:inline-block;width:140px">${label}</span> : ${value}</div>`)}</fieldset>
<p style="font-size:10px">Fermes &amp; Clochers SARL – 12 place du Foirail – RCS Aurillac 802 ${random.digits(3)} 117 – <a href="https://fermes-et-clochers.example/stop">ne plus recevoir ces
cartons</a></p>`,
      }
    },
  },
})

const students = portalFamily({
  id: 'student-rooms', about: 'A portal of student lets: a coloured card with school and guarantor beside the person; or a two-column sheet of labels',
  kinds: ['flat', 'studio'], mostRooms: 3, wants: { transaction: 'rent' },
  forms: {
    carte: (drawn) => {
      const scene = headed(drawn, `${drawn.property.typeName} ${drawn.property.surface} m² – ${drawn.property.place.town}`)
      const { person, property, price, random } = scene
      return {
        told: scene, from: { name: 'Kotamoi', address: 'hello@kotamoi.example' }, subject: `${nickOf(scene)} veut emménager 🎒`, says: 'name email phone message title ref transaction',
        html: html`${hidden('Un profil étudiant vous attend')}<div style="background:#5b3df5;color:#fff;padding:18px;border-radius:14px"><p style="font-size:22px;margin:0">${person.fullName}</p>
${aside(html`<p>${random.pick(['BTS', 'Licence', 'Master', 'École d’ingénieurs'])} · garant : ${random.pick(['parents', 'Visale', 'à trouver'])}</p>`)}</div>
<p>💌 ${person.email}</p>${when(person.phonePrinted, (phone) => html`<p>☎️ ${phone}</p>`)}${wordsOf(scene, '<p style="border:1px solid #5b3df5;border-radius:14px;padding:12px">', '</p>')}
<h3>${property.title}</h3><p>Loyer : ${price}</p><p>Réf : ${property.ref}</p>
<p style="font-size:11px">Kotamoi, la coloc et le studio sans galère. Une urgence ? WhatsApp pro 06 39 98 00 ${random.digits(2)}.</p>`,
      }
    },
    feuille: (scene) => {
      const { property, random } = scene
      const [isWithout, says] = withoutAddress(scene, 'name email phone message ref transaction')
      const rows: readonly Field[] = [['Étudiant(e)', 'name'], ...(isWithout ? [] : [['Mail', 'email'] as const]), ['Portable', 'phone'],
        ['Établissement', () => random.pick(['IUT', 'Faculté de droit', 'IFSI', 'Lycée hôtelier'])], ['Rentrée', () => random.pick(['septembre', 'janvier', 'octobre'])],
          ['Logement', () => property.typeName], ['Ville', 'town'], ['Loyer', 'price'], ['Surface', 'surface'], ['Référence', 'ref'], ['Message', 'message']]
      return {
        from: { name: 'Crous’loc partenaires', address: 'demandes@crousloc.example' }, subject: 'Demande de logement étudiant', says,
        html: html`<p>Une demande a été déposée depuis la plateforme logement des campus :</p>
<table border="1" cellspacing="0" cellpadding="6">${entriesOf(scene, rows).map(([label, value]) => html`<tr><th align="left" bgcolor="#e8eef9">${label}</th><td>${lines(value)}</td></tr>`)}</table>
<p><small>Vie de campus – assistance bailleurs 05 36 49 18 ${random.digits(2)}. Demande enregistrée sous le n° ${random.digits(7)}.</small></p>`,
      }
    },
  },
})

const island = portalFamily({
  id: 'island-adverts', about: 'Classified adverts of the islands: a stack of lines under small capitals, or text with the number in the subject', postcodes: /^97/,
  forms: {
    pile: (scene) => {
      const { person, property, price, listingId, random } = scene
      const small = (label: string, value: string | null) => when(value, (one) => html`<p style="margin:0;font-size:10px;letter-spacing:1px">${label}</p><p style="margin:0 0 10px">${lines(one)}</p>`)
      return {
        from: { name: 'Zétwal Annonces', address: 'noreply@zetwal-annonces.example' }, replyTo: { address: person.email }, subject: `On vous écrit pour ${property.title}`,
        says: 'name email phone message title id ref',
        html: html`<table width="480"><tr><td bgcolor="#00897b" style="color:#fff;padding:10px">Zétwal Annonces · Espace pro</td></tr>
<tr><td style="padding:10px">${small('DE LA PART DE', person.fullName)}
${small('APPELEZ', person.phonePrinted)}${small('ÉCRIVEZ', person.email)}${small('ON VOUS DIT', scene.message?.text ?? null)}</td></tr>
<tr><td style="padding:10px" bgcolor="#e0f2f1"><a href="https://www.zetwal-annonces.example/immobilier/${listingId}">${property.title}</a><br>${price}<br>${property.place.town}<br>
Votre réf. : ${property.ref}</td></tr>
<tr><td style="font-size:10px;padding:10px">Service pro du lundi au samedi : 05 36 49 99 ${random.digits(2)} (appel local). Boostez cette annonce dès 4,90 €.</td></tr></table>`,
      }
    },
    texte: (scene) => {
      const { person, property, price, message, listingId } = scene
      return {
        from: { name: 'Zétwal', address: 'messages@zetwal-annonces.example' }, needsText: true, subject: `Annonce n° ${listingId} : ${person.fullName} vous écrit`,
        says: 'name email phone message id title',
        text: linesOf(`Annonce n° ${listingId}`, property.title, `${price} – ${property.place.town}`, '', message && `Message : ${message.text}`, '',
          `Pour répondre à ${person.fullName} :`, `  * e-mail     ${person.email}`, person.phonePrinted && `  * téléphone  ${person.phonePrinted}`, '',
          asideText('Astuce : les annonces avec dix photos reçoivent trois fois plus d’appels.'), 'zetwal-annonces.example'),
      }
    },
  },
})

const seniors = portalFamily({
  id: 'one-level-homes', about: 'A portal of homes without stairs: an adviser’s note with the person’s sheet; columns beside each other; a list with ticks', kinds: HOMES,
  forms: {
    conseillere: (scene) => {
      const { person, property, price, message, random } = scene
      return {
        from: { name: 'Yvette – Plain-Pied.example', address: 'yvette@plain-pied.example' }, travels: 'keeps-sender', replyTo: { address: person.email },
        subject: `Un contact pour vous : ${person.fullName}`, says: 'name email phone message ref',
        text: linesOf(`Bonjour ${agentOf(scene)},`, '', `${person.fullName} est venu(e) sur Plain-Pied et a retenu une de vos annonces, la ${property.ref}.`,
          `${property.typeName}, ${property.surface} m², ${property.place.town}, ${price}.`, '',
          person.phonePrinted && `On peut l’appeler au ${person.phonePrinted}.`, `Son mail : ${person.email}`, '',
          ...(message ? [`« ${message.text} »`, ''] : []), 'Bien à vous,', 'Yvette', 'Conseillère habitat', `Plain-Pied, 03 53 01 66 ${random.digits(2)}`), needsText: true,
      }
    },
    colonnes: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        from: { name: 'Plain-Pied', address: 'contact@plain-pied.example' }, subject: `Plain-Pied : ${property.typeName} ${property.place.town}`, says: 'name email phone message ref',
        html: html`<p>À l’attention de ${agency.name}</p><table width="600" cellpadding="10"><tr><td width="50%" valign="top" bgcolor="#fff7e6"><b>La personne</b><br><br>${person.fullName}<br>
${when(person.phonePrinted, (phone) => html`${phone}<br>`)}${mailto(person.email)}</td>
<td width="50%" valign="top" bgcolor="#eaf5ea"><b>Le logement</b><br><br>${property.typeName}<br>${when(roomsOf(scene), (rooms) => html`${rooms}<br>`)}${property.surface} m²<br>
${property.place.postcode} ${property.place.town}<br>${price}<br>réf. ${property.ref}</td></tr>
${wordsOf(scene, '<tr><td colspan="2"><b>Le mot reçu</b><br><br>', '</td></tr>')}</table>
${aside(html`<p>Besoins cochés : ☑ ascenseur ${random.pick(['☑', '☐'])} douche à l’italienne ${random.pick(['☑', '☐'])} commerces à pied</p>`)}
<p style="font-size:11px">Plain-Pied, association loi 1901, 03 53 01 66 ${random.digits(2)} – don et adhésion : <a href="https://plain-pied.example/don">cliquez</a></p>`,
      }
    },
    liste: (scene) => {
      const { property, listingId, random } = scene
      const rows: readonly Field[] = [['Contact', 'name'], ['Téléphone', 'phone'], ['E-mail', 'email'], ['Annonce Plain-Pied', 'id'], ['Référence', 'ref'], ['Prix', 'price'],
        ['Localité', () => `${property.place.postcode} ${property.place.town}`]]
      return {
        from: { name: 'Plain-Pied pro', address: 'pro@plain-pied.example' }, subject: `Fiche contact ${random.digits(4)} – ${lowerFirst(property.typeName)}`, says: 'name email phone message id ref',
        html: html`<ul>${entriesOf(scene, rows).map(([label, value]) => html`<li><b>${label} :</b> ${value}</li>`)}</ul>
${wordsOf(scene, '<p><b>Message :</b></p><blockquote>', '</blockquote>')}
<p>${aside(html`${nickOf(scene)} cherche plutôt : ${random.pick(['rez-de-chaussée', 'étage avec ascenseur', 'maison sans marche'])}`)}</p>
<p><a href="https://plain-pied.example/pro/${listingId}">Ouvrir dans l’espace pro</a></p>`,
      }
    },
  },
})

export const LOCAL_OF_THE_FOURTH_YEAR = [newspaper, commonFile, country, students, island, seniors]
