/** Mail of a year that is no request, what portals and suppliers send of themselves: letters, bills, codes, notices about adverts, figures. */
import type { Family } from '../family.ts'
import { html, type Safe } from '../html.ts'
import { bulk, deskNumber, fullOf, homesOf, notice, rowsOf } from '../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../request.ts'
import { drawPerson } from '../values/people.ts'
import { printed, mobile } from '../values/phones.ts'
import { openedOther } from './opened-family.ts'

const PLAIN = { who: 'plain' } as const
const monthOf = (date: number) => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const euros = (cents: number) => `${(cents / 100).toFixed(2).replace('.', ',')} €`
const atDomain = (address: string) => address.split('@')[1]!

interface Sender { readonly portal?: string; readonly from: readonly [string, string] }

const STORIES: readonly (readonly [string, string, string])[] = [
  ['DPE : ce qui change au 1er janvier', 'Le coefficient de conversion de l’électricité baisse. 850 000 logements sortent du statut de passoire énergétique.', 'Tout comprendre'],
  ['Crédit : les taux passent sous les 3,1 %', 'Sur vingt ans, les ménages regagnent huit mètres carrés en un an. Nos graphiques par ville.', 'Lire l’analyse'],
  ['Estimation : cinq erreurs qui coûtent un mandat', 'Une experte raconte comment elle prépare son premier rendez-vous chez le vendeur.', 'Voir la vidéo'],
  ['Visites virtuelles : l’avis des agents', 'Six professionnels sur dix disent gagner du temps. Témoignages à Brest, Dijon et Nîmes.', 'Découvrir'],
  ['Webinaire gratuit mardi à 11 h', 'Quarante minutes pour mieux rédiger vos annonces, avec vos questions en direct.', 'Je m’inscris'],
  ['Bail numérique : mode d’emploi', 'Signature à distance, annexes, état des lieux sur tablette : les points à vérifier avant d’envoyer le lien.', 'Suivre le guide'],
  ['Copropriétés : le retour du diagnostic technique', 'Les immeubles de plus de quinze ans doivent s’y préparer. Calendrier et coûts moyens.', 'Voir le calendrier'],
  ['Portrait : trois générations au comptoir', 'Dans le Jura, la même famille loue et vend depuis 1961. Ce qui a changé, ce qui demeure.', 'Lire le portrait'],
  ['Encadrement des loyers : deux villes de plus', 'Le complément de loyer doit désormais être justifié dans le bail. Modèle de clause à télécharger.', 'Télécharger le modèle'],
]

const newsletter: Family = openedOther<Sender & { look: 'bands' | 'magazine' | 'summary'; title: string }>({
  id: 'year-newsletter', about: 'letters to professionals: market figures, law, webinars, offers of the portal or of a federation',
  forms: {
    leboncoin: { portal: 'leboncoin', from: ['leboncoin Immobilier Pro', 'immobilier@news.leboncoin.fr'], look: 'bands', title: 'L’actu immo du mois' },
    logic: { portal: 'logic-immo', from: ['Logic-Immo Pro', 'news@logicimmo.nmp1.com'], look: 'magazine', title: 'Le magazine des agences' },
    federation: { from: ['Fédération Clés & Toits', 'lettre@cles-et-toits.example'], look: 'summary', title: 'La lettre aux adhérents' },
  },
  make(scene, { portal, from, look, title }) {
    const { random, agency, date } = scene
    const start = random.int(0, STORIES.length - 1)
    const stories = [0, 1, 2].map((step) => STORIES[(start + step) % STORIES.length]!)
    const month = monthOf(date)
    const link = () => `https://${atDomain(from[1])}/c/${random.hex(24)}`
    const mail = { from, portal, subject: random.pick([`${title} – ${month}`, stories[0]![0], `${stories[0]![0]} | ${stories[1]![0]}`]), headers: bulk(random.hex(20)) }
    if (look === 'summary') return notice(scene, { ...mail, text: linesOf(
      title.toUpperCase(), `N° ${random.int(80, 310)} – ${month}`, '', 'AU SOMMAIRE', ...stories.map(([head], at) => `${at + 1}. ${head}`), '',
      ...stories.flatMap(([head, words, more]) => [head.toUpperCase(), words, `${more} : ${link()}`, '']),
      'Votre délégué départemental tient permanence le jeudi de 9 h à 12 h.', `Tél. ${deskNumber(scene)}`, '', 'Pour ne plus recevoir cette lettre, rendez-vous dans votre espace adhérent.') })
    const piece = ([head, words, more]: (typeof STORIES)[number]): Safe => (look === 'bands'
      ? html`<tr><td bgcolor="#fff4ec" style="padding:18px"><h3 style="color:#ec5a13">${head}</h3><p>${words}</p><a href="${link()}" style="border:1px solid;padding:6px">${more}</a></td></tr>`
      : html`<tr><td width="190"><img src="https://${atDomain(from[1])}/i/${random.hex(8)}.png" width="180" alt=""></td><td valign="top"><b>${head}</b><br>${words}<br><a href="${link()}">${more} &gt;</a></td></tr>`)
    return notice(scene, { ...mail, html: html`<div style="display:none">${stories[1]![0]}, ${stories[2]![0]}</div>
<table align="center" width="600" cellspacing="0"><tr><td colspan="2"><a href="${link()}">Afficher dans le navigateur</a></td></tr><tr><td colspan="2"><h1>${title}</h1><p>${month} · ${agency.name}</p></td></tr>
${stories.map(piece)}<tr><td colspan="2">Une question sur votre abonnement ? Votre conseiller commercial vous répond du lundi au vendredi.</td></tr>
<tr><td colspan="2"><small>Ce message est envoyé à ${agency.email} car vous êtes client professionnel. <a href="${link()}">Gérer mes abonnements</a></small></td></tr></table>` })
  },
})

const invoice: Family = openedOther<'affichage' | 'relance' | 'debit'>({
  id: 'year-invoice', about: 'bills, reminders and debits of suppliers: boards and posters, the property software, the telephone', forms: { affichage: 'affichage', relance: 'relance', debit: 'debit' },
  make(scene, form) {
    const { random, agency, date, property } = scene
    const number = `${random.pick(['FA', 'F', 'FC'])}${random.digits(6)}`
    const net = random.int(29, 640) * 100
    const total = euros(Math.round(net * 1.2))
    const due = dayOf(date + 30 * 86_400_000)
    const paper = { name: `${number}.pdf`, type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }
    if (form === 'affichage') return notice(scene, { from: ['Panneaux Lhermitte', 'compta@panneaux-lhermitte.example'], subject: `Votre facture ${number}`, attachments: [paper], text: linesOf(
      'Bonjour,', '', 'Veuillez trouver ci-joint notre facture relative à votre dernière commande :', '', `- ${random.int(5, 40)} panneaux « À vendre » recto verso`,
      random.chance(0.5) && `- pose ${property.street}, ${property.place.town}`, '', `Montant HT : ${euros(net)}`, 'TVA 20 %', `Net à payer : ${total}`, `Échéance : ${due}`, '',
      `Règlement par virement, en rappelant le numéro ${number}.`, '', 'Sylviane, comptabilité clients', 'Panneaux Lhermitte SARL au capital de 20 000 €', `Tél. ${deskNumber(scene)}`) })
    if (form === 'relance') return notice(scene, { from: ['Immotik Logiciels', 'facturation@immotik.example'], subject: random.pick([`Rappel : facture ${number} en attente`, `2e rappel – échéance dépassée (${number})`]), html: html`
<p>Cher client,</p><p>Sauf erreur de notre part, la somme ci-dessous ne nous est pas parvenue. Si votre paiement a croisé ce message, n’en tenez pas compte.</p>
<table border="1" cellspacing="0" cellpadding="5">${rowsOf([['Pièce', 'Date', 'Échéance', 'Reste dû']], 'th')}${rowsOf([[number, dayOf(date - 40 * 86_400_000), dayOf(date - 10 * 86_400_000), total]])}</table>
<p><a href="https://immotik.example/payer/${random.hex(16)}"><b>Payer par carte</b></a></p>
<p>Client : ${agency.name}, ${agency.street}, ${agency.postcode} ${agency.town}<br>SIRET ${agency.siret}<br>Code client : C${random.digits(5)}</p><p>Service recouvrement, ${deskNumber(scene)}, du lundi au vendredi</p>` })
    return notice(scene, { from: ['Téléo Pro', 'espace-client@teleo-pro.example'], subject: `Votre facture est disponible (${monthOf(date)})`, html: html`
<h2 style="color:#0a6">Bonjour ${agency.agent.firstName} ${agency.agent.lastName},</h2><p style="font-size:27px"><b>${total}</b></p><p>seront prélevés le ${due} sur le compte se terminant par ${random.digits(4)}.</p>
<dl><dt>Ligne principale</dt><dd>${agency.phonePrinted}</dd><dt>Ligne mobile</dt><dd>${agency.agent.phonePrinted}</dd><dt>Hors forfait</dt><dd>${euros(random.int(0, 900))}</dd></dl>
<p><a href="https://teleo-pro.example/factures/${random.digits(9)}">Télécharger le PDF</a></p><p><small>Assistance technique 3${random.digits(3)} (appel gratuit). Téléo SA, RCS Nanterre ${random.digits(9)}</small></p>` })
  },
})

const account: Family = openedOther<'code' | 'motdepasse' | 'utilisateur'>({
  id: 'year-account', about: 'the account at a portal or a program: a one-time code, a new password, a colleague who got access', wants: PLAIN, forms: { code: 'code', motdepasse: 'motdepasse', utilisateur: 'utilisateur' },
  make(scene, form) {
    const { random, agency, date, person } = scene
    const code = random.digits(form === 'code' ? 6 : 8)
    if (form === 'code') return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject: random.pick(['Votre code de vérification', `${code} – code à usage unique`]), html: html`
<table width="100%"><tr><td align="center"><img src="https://img.leboncoin.fr/logo-${random.hex(4)}.png" alt="leboncoin" width="120"></td></tr><tr><td>Bonjour ${agency.agent.firstName} - ${agency.name},</td></tr>
<tr><td>Pour confirmer qu’il s’agit bien de vous, saisissez ces chiffres :</td></tr><tr><td align="center" style="letter-spacing:6px"><strong>${code}</strong></td></tr>
<tr><td>Ils sont valables dix minutes. Ne les transmettez à personne, même à un conseiller.</td></tr><tr><td>L’équipe leboncoin</td></tr></table>` })
    if (form === 'motdepasse') return notice(scene, { from: ['Immotik Logiciels', 'ne-pas-repondre@immotik.example'], subject: 'Réinitialisation de mot de passe', text: linesOf(
      `Bonjour ${agency.agent.firstName},`, '', `Une demande de nouveau mot de passe a été faite pour l’identifiant ${agency.agent.firstName[0]}${agency.agent.lastName} le ${dayOf(date)} à ${hourOf(date)}.`, '',
      'Choisissez-le ici :', `https://immotik.example/compte/nouveau?jeton=${random.hex(32)}`, '', 'Ce lien ne fonctionne qu’une fois. Vous n’êtes pas à l’origine de cette demande ? Ignorez ce courriel.', '',
      random.chance(0.3) && `Support ${deskNumber(scene)}`) })
    return notice(scene, { from: ['Gestionnaire de comptes Orvel', 'comptes@orvel-crm.example'], subject: `${fullOf(person)} a rejoint votre équipe`, html: html`
<div style="font-family:Arial"><p><b>Nouvel utilisateur</b></p><p>${fullOf(person)}<br>${person.email}</p><p>Rôle : ${random.pick(['négociateur', 'assistante', 'lecture seule', 'responsable location'])}<br>Agence : ${agency.name}</p>
<p>Invitation envoyée par ${agency.agent.firstName} ${agency.agent.lastName}. Vous pouvez modifier ses droits dans Réglages &gt; Équipe.</p><p>${random.int(2, 9)} licences utilisées sur 10</p></div>` })
  },
})

const favourites: Family = openedOther<'favori' | 'suivie' | 'semaine'>({
  id: 'year-favourites', about: 'somebody keeps an advert or follows its price; nobody can be answered', wants: { transaction: 'sale' }, forms: { favori: 'favori', suivie: 'suivie', semaine: 'semaine' },
  make(scene, form) {
    const { random, property, price, agency, listingId } = scene
    if (form === 'favori') return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject: `Un nouveau contact pour "${property.title}" sur leboncoin`, html: html`
<p>Bonjour ${agency.agent.firstName} - ${agency.name},</p><p>${random.pick(['Quelqu’un a ajouté votre annonce à ses favoris.', 'Un utilisateur garde un œil sur cette annonce.'])}</p>
<table cellpadding="8" style="border:1px solid #ddd"><tr><td rowspan="3"><img src="https://img.leboncoin.fr/${random.hex(16)}.jpg" width="96" alt=""></td><td><b>${property.title}</b></td></tr><tr><td>${price}</td></tr><tr><td>Référence : ${property.ref}</td></tr></table>
<p>Votre bien est toujours disponible ? Faites-le lui savoir.</p><p><a href="https://www.leboncoin.fr/compte/annonces/${listingId}">Oui, toujours disponible</a></p><p>Merci de votre confiance,<br>L'équipe leboncoin</p>` })
    if (form === 'suivie') return notice(scene, { from: ['Green-Acres', 'noreply@email.green-acres.com'], portal: 'green-acres', subject: `${random.int(2, 14)} acheteurs suivent le prix de ${property.ref}`, text: linesOf(
      `${agency.name},`, '', `Votre bien ${property.ref} (${property.typeName}, ${property.surface} m², ${property.place.town}) figure dans la sélection de plusieurs acheteurs ${random.pick(['néerlandais', 'britanniques', 'belges', 'allemands'])}.`,
      `Prix affiché : ${price}`, '', 'Un changement de prix leur serait signalé automatiquement.', `Modifier le bien : https://www.green-acres.fr/pro/${listingId}`, '', 'Green-Acres, votre vitrine à l’international') })
    const homes = [property, ...homesOf(scene, 3, property.place)]
    return notice(scene, { from: ['Ouest-France Immo', 'pro@news.ouestfrance-immo.com'], portal: 'ouest-france-immo', subject: 'Vos biens préférés des internautes', headers: bulk(random.hex(16)), html: html`
<h2>Ils ont fait battre les cœurs cette semaine</h2><ol>${homes.map((home, at) => html`<li><a href="https://www.ouestfrance-immo.com/annonce/${random.digits(8)}">${home.typeName} ${home.surface} m² – ${home.place.town}</a><br>Réf ${home.ref} – ♥ ${40 - at * 9 + random.int(0, 7)} mises en favori</li>`)}</ol>
<p>Ces internautes ne vous ont pas encore écrit. Soignez vos photos pour les décider !</p><p><a href="https://www.ouestfrance-immo.com/pro/conseils">Nos conseils</a></p>` })
  },
})

const published: Family = openedOther<'passerelle' | 'parution' | 'site'>({
  id: 'year-published', about: 'adverts that were transmitted, printed or put online: the gateway’s daily account, the portal, the agency’s own site', forms: { passerelle: 'passerelle', parution: 'parution', site: 'site' },
  make(scene, form) {
    const { random, property, price, agency, date, listingId } = scene
    const homes = [property, ...homesOf(scene, random.int(2, 4), property.place)]
    if (form === 'passerelle') return notice(scene, { from: ['Hotline passerelles', 'hotline.passerelles@seloger.com'], portal: 'seloger', subject: `Compte rendu de traitement – ${homes.length} annonces`, text: linesOf(
      `Agence      : ${agency.name}`, `Fichier     : ${random.digits(6)}.zip`, `Reçu le     : ${dayOf(date)} ${hourOf(date)}`, '', 'Réf.            Ville                     État',
      ...homes.map((home, at) => `${home.ref.padEnd(16)}${home.place.town.padEnd(26)}${at === 0 ? random.pick(['CRÉÉE', 'MODIFIÉE']) : random.pick(['INCHANGÉE', 'CRÉÉE', 'REJETÉE : DPE absent', 'SUPPRIMÉE'])}`),
      '', `Annonces en ligne : ${random.int(12, 140)}`, '', 'Ce rapport est produit automatiquement après chaque import.') })
    if (form === 'parution') return notice(scene, { from: ['ParuVendu.fr', 'contact@paruvendupro.fr'], portal: 'paruvendu', subject: random.pick([`Parution de votre annonce ${property.ref}`, `Annonce ${property.ref} : c’est parti !`]), html: html`
<table width="540"><tr><td bgcolor="#e4002b"><font color="#fff" size="4">C’est en ligne</font></td></tr><tr><td>L’annonce suivante vient de paraître et sera diffusée jusqu’au ${dayOf(date + 61 * 86_400_000)} :</td></tr>
<tr><td><b>${property.place.town} (${property.place.postcode}) ${property.typeName}${property.rooms ? ` - ${property.rooms} pièce(s)` : ''} - ${property.surface} m²</b><br>${price}<br><i>${property.description}</i></td></tr>
<tr><td>Réf. Pro : ${property.ref}<br>Contact affiché : ${agency.name}${random.chance(0.4) ? `, ${agency.phonePrinted}` : ''}</td></tr><tr><td><a href="https://www.paruvendu.fr/a/${listingId}">Voir</a> – <a href="https://pro.paruvendu.fr/m/${listingId}">Mettre en tête de liste</a></td></tr></table>` })
    return notice(scene, { from: [`Site ${agency.name}`, `wordpress@${agency.domain}`], subject: `[${agency.name}] Bien publié : ${property.title}`, html: html`
<p>Bonjour,</p><p>${agency.agent.firstName} ${agency.agent.lastName} a publié une fiche le ${dayOf(date)}.</p><ul><li>Titre : ${property.title}</li><li>Référence : ${property.ref}</li><li>Prix : ${price}</li><li>Photos : ${random.int(3, 20)}</li><li>Adresse : masquée</li></ul>
<p><a href="https://www.${agency.domain}/wp-admin/post.php?post=${random.digits(5)}&amp;action=edit">Modifier la fiche</a></p><p>--<br>Cet e-mail a été généré par le module Catalogue.</p>` })
  },
})

const consumerAlert: Family = openedOther<'bienici' | 'seloger' | 'leboncoin'>({
  id: 'year-consumer-alert', about: 'new adverts for a search the agency keeps to watch the market', forms: { bienici: 'bienici', seloger: 'seloger', leboncoin: 'leboncoin' },
  make(scene, form) {
    const { random, property } = scene
    const isSale = property.transaction === 'sale'
    const alike = homesOf(scene, 9, property.place).filter(({ transaction }) => transaction === property.transaction)
    const homes = [property, ...alike].slice(0, random.int(2, 4)).map((home) => ({ ...home, shown: home === property ? scene.price : alike.find(({ ref }) => ref === home.ref)!.shown }))
    const { town, postcode } = property.place
    const top = homes.reduce((most, { price }) => Math.max(most, price), 0)
    if (form === 'bienici') return notice(scene, { from: ['Bien’ici', 'no_reply@bienici.com'], portal: 'bienici', subject: `${homes.length} nouvelles annonces pour « ${town} »`, headers: bulk(random.hex(20)), html: html`
<table align="center" width="560"><tr><td><table><tr><td><h2>Du nouveau pour votre recherche</h2></td></tr></table></td></tr>${homes.map((home) => html`<tr><td><table width="100%"><tr><td><img src="https://file.bienici.com/${random.hex(14)}.jpg" alt="" width="540"></td></tr>
<tr><td><strong>${home.shown}</strong></td></tr><tr><td>${home.typeName} ${home.surface} m²</td></tr><tr><td>${postcode} ${town}</td></tr><tr><td><a href="http://link.bienici.fr/lnk/${random.hex(30)}">Contacter l’agence</a></td></tr></table></td></tr>`)}
<tr><td>Prix maximum : ${Math.ceil(top / 5000) * 5000} €<br><a href="http://link.bienici.fr/lnk/${random.hex(30)}">Mettre l’alerte en pause</a></td></tr></table>` })
    if (form === 'seloger') return notice(scene, { from: ['SeLoger', 'alerte@alertes.seloger.com'], portal: 'seloger', subject: `${town} : ${homes[0]!.typeName.toLowerCase()} à ${homes[0]!.shown}`, headers: bulk(random.hex(20)), html: html`
<p>Votre alerte <b>${town} (${postcode})</b> – dès ${Math.min(...homes.map(({ surface }) => surface))} m²</p><hr>${homes.map((home) => html`<p><a href="https://www.seloger.com/annonces/${random.digits(9)}.htm"><b>${home.title}</b></a><br>${home.shown} · ${home.surface} m²<br>${home.description}</p>`)}
<p>Vous cherchez aussi à vendre ? <a href="https://www.seloger.com/estimation">Estimez votre bien</a></p><p><small>Se désabonner de cette alerte · SeLoger, 2 rue des Italiens, 75009 Paris</small></p>` })
    return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject: `${homes.length} nouvelles annonces pour votre recherche sauvegardée`, headers: bulk(random.hex(20)), text: linesOf(
      'Bonjour,', '', `Votre recherche « ${isSale ? 'ventes immobilières' : 'locations'}, ${town} et 10 km » a de nouveaux résultats.`, '',
      ...homes.flatMap((home) => [home.title, home.shown, `${town} ${postcode}`, `https://www.leboncoin.fr/ad/${isSale ? 'ventes_immobilieres' : 'locations'}/${random.digits(10)}`, '']), 'Désactiver les alertes pour cette recherche', 'À bientôt sur leboncoin') })
  },
})

const statistics: Family = openedOther<'hebdo' | 'annonce' | 'audience'>({
  id: 'year-statistics', about: 'how often adverts were seen: all of them in a table, one of them in tiles, the agency’s site in lines', forms: { hebdo: 'hebdo', annonce: 'annonce', audience: 'audience' },
  make(scene, form) {
    const { random, property, agency, date, listingId } = scene
    const homes = [property, ...homesOf(scene, random.int(3, 6), property.place)]
    const views = random.int(120, 900)
    const counts = homes.map(() => [random.int(190, 3000), random.int(4, 160), random.int(0, 6), random.int(0, 4)] as const)
    const week = `du ${dayOf(date - 7 * 86_400_000)} au ${dayOf(date)}`
    if (form === 'hebdo') return notice(scene, { from: ['Logic-Immo Pro', 'statistiques@logic-immo.com'], portal: 'logic-immo', subject: 'Vos annonces la semaine passée', html: html`<h3>${agency.name}, ${week}</h3>
<table width="100%" cellpadding="4"><thead>${rowsOf([['Bien', 'Affichages', 'Clics', 'E-mails', 'Appels']], 'th')}</thead><tbody>${rowsOf(homes.map((home, at) => [`${home.ref} ${home.typeName} ${home.place.town}`, ...counts[at]!]))}</tbody></table>
<p>Total des contacts : ${counts.reduce((sum, [, , mails, calls]) => sum + mails + calls, 0)} (${random.pick(['+', '-'])}${random.int(2, 40)} %)</p><p><a href="https://pro.logic-immo.com/stats/${random.hex(8)}">Exporter en CSV</a></p>` })
    if (form === 'annonce') return notice(scene, { from: ['Bien’ici', 'no_reply@bienici.com'], portal: 'bienici', subject: `Votre annonce ${property.ref} a été vue ${views} fois`, html: html`<p>Cher partenaire,</p>
<table><tr><td align="center"><h1>${views}</h1>vues</td><td align="center"><h1>${random.int(2, 60)}</h1>favoris</td><td align="center"><h1>${random.int(0, 9)}</h1>demandes</td></tr></table>
<p>${property.typeName} ${property.surface} m²<br>${property.place.postcode} ${property.place.town.toUpperCase()}<br>RÉFÉRENCE : ${property.ref}</p><p>C’est ${random.pick(['mieux', 'moins bien'])} que les biens comparables autour de vous. ${random.pick(['Ajoutez cinq photos', 'Revoyez le prix', 'Complétez le descriptif'])} pour progresser.</p>
<p><a href="https://pro.bienici.com/annonce/${listingId}?at_id_compte=${random.digits(5)}">Améliorer mon annonce</a></p><p>L’équipe Bien’ici</p>` })
    return notice(scene, { from: ['Compteur de site Mirador', 'rapport@mirador-audience.example'], subject: `www.${agency.domain} : audience hebdomadaire`, text: linesOf(
      `Période : ${week}`, `Visiteurs : ${random.int(150, 2400)}`, `Pages vues : ${random.int(800, 9000)}`, `Durée moyenne : ${random.int(1, 4)} min ${random.int(10, 59)}`, `Formulaires envoyés : ${random.int(0, 12)}`, '', 'Pages les plus lues', ...homes.map((home, at) => `${at + 1}. ${home.title} (${random.int(10, 90)})`), '',
      'Provenance', `Recherche ${random.int(40, 60)} %  Accès direct ${random.int(10, 25)} %  Réseaux sociaux ${random.int(2, 12)} %`) })
  },
})

const monthlyReport: Family = openedOther<'bilan' | 'appels' | 'avis'>({
  id: 'year-monthly-report', about: 'the month of the agency as a portal, a call tracker and a review site sum it up, with numbers that called and names of who gave stars', wants: PLAIN, forms: { bilan: 'bilan', appels: 'appels', avis: 'avis' },
  make(scene, form) {
    const { random, property, agency, side, date } = scene
    const month = monthOf(date - 12 * 86_400_000)
    const [mails, calls] = [random.int(3, 40), random.int(3, 45)]
    if (form === 'bilan') return notice(scene, { from: ['SeLoger Pro', 'bilan@pro.seloger.com'], portal: 'seloger', subject: `${agency.name} : votre bilan, ${month}`, html: html`<div align="center" style="text-align:center"><p>Bonjour ${agency.agent.firstName} ${agency.agent.lastName},</p><h2>${mails + calls} contacts reçus en ${month}</h2>
<p>soit ${mails} par e-mail et ${calls} par téléphone</p><p>Votre position à ${property.place.town} : <b>${random.int(1, 14)}<sup>e</sup> agence</b></p><p>Bien le plus consulté : ${property.title} (${property.ref})</p>
<p>Délai moyen de réponse : ${random.int(1, 48)} h. Les meilleures agences répondent en 2 h.</p><p><a href="https://pro.seloger.com/b/${random.hex(10)}">Voir le détail</a></p><p>Chargée de clientèle : Maud Kerguélen${random.chance(0.4) ? `, ${deskNumber(scene)}` : ''}</p></div>` })
    const people = Array.from({ length: random.int(2, 4) }, () => drawPerson(random, side, 'plain'))
    const stars = people.map(() => random.pick([5, 5, 5, 4, 4, 3, 2]))
    if (form === 'appels') return notice(scene, { from: ['Trace Appel', 'releves@trace-appel.example'], subject: `Relevé d’appels du ${dayOf(date - 14 * 86_400_000)} au ${dayOf(date)}`, attachments: [{ name: 'releve.csv', type: 'text/csv', content: 'date;numero;duree\n' }], html: html`
<p>Numéro suivi : ${deskNumber(scene)} (renvoyé vers ${agency.phonePrinted})</p><table border="1">${rowsOf([['Jour', 'Appelant', 'Durée']], 'th')}${people.map((one, at) => html`<tr><td>${dayOf(date - at * 3 * 86_400_000)}</td><td>${one.phonePrinted ?? printed(random, mobile(random, side))}</td><td>${random.int(0, 6)} min ${random.int(10, 59)}</td></tr>`)}</table>
<p>${people.length} derniers appels sur ${random.int(20, 160)}. Taux de décroché : ${random.int(55, 97)} %</p><p>Relevé complet en pièce jointe.</p>` })
    return notice(scene, { from: ['Paroles de Clients', 'recap@paroles-de-clients.example'], subject: `Vos avis clients : ${(stars.reduce((sum, one) => sum + one, 0) / stars.length).toFixed(1).replace('.', ',')}/5 en ${month}`, text: linesOf(
      `Bonjour ${agency.agent.firstName},`, '', `${people.length} avis publiés ce mois-ci :`, '',
      ...people.flatMap((one, at) => [`${'★'.repeat(stars[at]!)}  ${one.firstName} ${one.lastName![0]}., ${random.pick(['acquéreur', 'vendeuse', 'locataire', 'bailleur'])}`, random.pick(stars[at]! > 3 ? ['« Équipe à l’écoute du début à la fin. »', '« Très bon suivi jusqu’à la remise des clés. »', '« Vendu en trois semaines, au prix annoncé. »', '« Je recommande sans réserve. »'] : ['« Un peu long, il faut relancer. »', '« État des lieux expédié, dommage. »', '« Correct, sans plus. »']), '']),
      'Répondez à vos avis depuis votre tableau de bord.', `Questionnaires partis : ${random.int(5, 40)}`) })
  },
})

export const NOTICES_OF_THE_YEAR: readonly Family[] = [newsletter, invoice, account, favourites, published, consumerAlert, statistics, monthlyReport]
