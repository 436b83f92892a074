/** What portals, suppliers and banks send an agency week after week: nobody asks for anything in it. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import { bulk, deskNumber, fullOf, homesOf, notice, rowsOf } from '../../other-makers.ts'
import { alsoShown, dayOf, hourOf, linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { drawPerson } from '../../values/people.ts'
import { openedOther } from '../opened-family.ts'

const PLAIN = { who: 'plain' } as const
const DAY = 86_400_000
const monthOf = (date: number): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC', month: 'long', year: 'numeric' })
const weekdayOf = (date: number): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC', weekday: 'long' })
const shortDay = (date: number): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })
const euros = (cents: number): string => (cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: 2 }).replace(/[\u202f\u00a0]/g, ' ')

const ARTICLES = [
  ['Encadrement des loyers : ce qui change au trimestre prochain', 'Deux nouvelles communes entrent dans le dispositif. Notre juriste fait le point sur les mentions à porter dans vos annonces.'],
  ['DPE : la réforme du coefficient électrique expliquée', 'Près de 850 000 logements pourraient gagner une classe. Ce que vous pouvez déjà dire à vos vendeurs.'],
  ['Le mandat exclusif progresse de quatre points', 'Notre baromètre auprès de 1 200 agences montre un net recul du mandat simple en zone tendue.'],
  ['Formation : rentrez dans vos quatorze heures avant l’échéance', 'Trois modules à distance restent ouverts, dont « Déontologie et lutte contre les discriminations ».'],
  ['Audit énergétique des maisons classées E', 'L’obligation s’étend : délais, coût moyen et modèle de courrier à envoyer aux propriétaires.'],
  ['TRACFIN publie ses nouvelles lignes directrices', 'Cartographie des risques, registre, formation des équipes : la liste de contrôle en une page.'],
  ['Portrait : dans le Gers, une agence mise sur la visite du dimanche', 'Un tiers de ses compromis se décide ce jour-là. Retour d’expérience avec son fondateur.'],
] as const

const chosen = ({ random }: Scene, count: number) => {
  const start = random.int(0, ARTICLES.length - 1)
  return Array.from({ length: count }, (_, at) => ARTICLES[(start + at * 2) % ARTICLES.length]!)
}

const newsletter: Family = openedOther<'federation' | 'portail' | 'courtier'>({
  id: 'newsletter', about: 'letters to the trade: a federation’s in plain text, a portal’s with pictures, a broker’s with this month’s rates', wants: PLAIN, forms: { federation: 'federation', portail: 'portail', courtier: 'courtier' },
  make(scene, form) {
    const { random, agency, date } = scene
    const number = random.int(140, 420)
    if (form === 'federation') {
      const articles = chosen(scene, 4)
      return notice(scene, { from: ['La Lettre des Mandataires', 'lettre@federation-immo-pro.example'], subject: `Newsletter n° ${number} – ${articles[0]![0]}`, headers: bulk(random.hex(20)), text: linesOf(
        `LA LETTRE DES MANDATAIRES          n° ${number}, ${dayOf(date)}`, '='.repeat(60), '', 'AU SOMMAIRE', ...articles.map(([head], at) => `  ${at + 1}. ${head}`), '', ...articles.flatMap(([head, said], at) => [`${at + 1}. ${head.toUpperCase()}`, said, `> Lire la suite : https://federation-immo-pro.example/l/${number}/${random.hex(6)}`, '']),
        '-'.repeat(60), `Permanence juridique des adhérents : du lundi au jeudi, 9 h 30 – 12 h, ${deskNumber(scene)}`, `Adhérent : ${agency.name} (${random.digits(6)})`, 'Ne plus recevoir cette lettre : https://federation-immo-pro.example/d') })
    }
    if (form === 'portail') {
      const [first, ...others] = chosen(scene, 3)
      return notice(scene, { from: ['Bien’ici Pro', 'actualites@news.bienici.com'], portal: 'bienici', subject: random.pick([`${agency.agent.firstName}, vos nouveautés du mois de ${monthOf(date)}`, 'Webinaire : mieux photographier ses biens en 30 minutes', `${first![0]} : l’analyse de nos experts`]), headers: bulk(random.hex(20)), html: html`
<span style="display:none;font-size:1px">Les tendances du mois et votre invitation au prochain webinaire ‌‌‌</span><table width="640" align="center" bgcolor="#ffffff"><tr><td align="right" style="font-size:11px">Un problème d’affichage ? <a href="https://news.bienici.com/v/${random.hex(10)}">Ouvrir dans le navigateur</a></td></tr>
<tr><td><img src="https://news.bienici.com/i/entete-${number}.jpg" width="640" alt="Le mag des pros"></td></tr><tr><td><h1 style="color:#ffb82e">${first![0]}</h1><p>${first![1]}</p><p><a href="https://news.bienici.com/a/${random.hex(8)}">Je découvre</a></p></td></tr>
<tr><td><table><tr>${others.map(([head, said]) => html`<td width="50%" valign="top"><img src="https://news.bienici.com/i/${random.hex(5)}.jpg" width="300"><h3>${head}</h3><p>${said}</p></td>`)}</tr></table></td></tr>
<tr><td bgcolor="#1f3864" style="color:#fff;padding:20px"><b>Webinaire gratuit</b><br>${weekdayOf(date + 9 * DAY)} ${dayOf(date + 9 * DAY)} à 11 h, avec ${fullOf(drawPerson(random, scene.side, 'plain'))}, de notre équipe produit.<br><a href="https://news.bienici.com/w" style="color:#fff">Je réserve ma place</a></td></tr>
<tr><td style="font-size:10px;color:#999">Cet e-mail a été envoyé à ${agency.email}. Vos données servent à l’envoi de nos actualités. <a href="https://news.bienici.com/u">Me désabonner</a></td></tr></table>` })
    }
    const rate = random.int(285, 395)
    const shown = (by: number) => `${((rate + by) / 100).toFixed(2).replace('.', ',')} %`
    return notice(scene, { from: ['Horizon Crédit – partenaires', 'barometre@horizon-credit.example'], subject: `Baromètre des taux – ${monthOf(date)}`, headers: bulk(random.hex(20)), html: html`<p>Bonjour à tous,</p><p>${random.pick(['Les banques lancent leur campagne de printemps : deux de nos partenaires baissent leurs barèmes.', 'Stabilité ce mois-ci, avec un léger mieux pour les primo-accédants.', 'Petite remontée des barèmes sur les longues durées, les dossiers avec apport restent très demandés.'])}</p>
<table border="1" cellpadding="8" style="border-collapse:collapse"><caption>Taux fixes hors assurance, région de ${agency.town}</caption>${rowsOf([['Durée', 'Très bon', 'Bon', 'Marché']], 'th')}${rowsOf([15, 20, 25].map((years, at) => [`${years} ans`, shown(at * 11), shown(at * 11 + 14), shown(at * 11 + 29)]))}</table>
<p>Exemple : ${random.int(180, 320)} 000 € sur 20 ans, mensualité de ${random.int(1050, 1890)} € hors assurance. Un crédit vous engage et doit être remboursé.</p><p>Bonnes ventes à tous,<br>${fullOf(drawPerson(random, scene.side, 'plain'))}, animation du réseau<br>${deskNumber(scene)}</p><p><small>ORIAS ${random.digits(8)}. <a href="https://horizon-credit.example/stop">Je ne veux plus recevoir le baromètre</a>.</small></p>` })
  },
})

const invoice: Family = openedOther<'abonnement' | 'echeance' | 'rappel'>({
  id: 'invoice', about: 'bills: a subscription’s with its lines, a portal’s that waits in the account, a reminder of one unpaid', wants: PLAIN, forms: { abonnement: 'abonnement', echeance: 'echeance', rappel: 'rappel' },
  make(scene, form) {
    const { random, agency, date } = scene
    const number = `F${new Date(date).getUTCFullYear()}-${random.digits(6)}`
    const net = random.int(3900, 89_000)
    const tax = Math.round(net * 0.2)
    if (form === 'abonnement') return notice(scene, { from: ['Transelia Logiciels', 'facturation@transelia.example'], subject: `Votre facture ${number}`, attachments: [{ name: `${number}.pdf`, type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }], html: html`<p>${agency.name}<br>${agency.street}<br>${agency.postcode} ${agency.town}</p><p>Bonjour,</p><p>Merci de trouver en pièce jointe la facture de ${monthOf(date)}.</p>
<table width="560">${rowsOf([['Désignation', 'Qté', 'Prix HT']], 'th')}${rowsOf([[`Licence transaction, ${random.int(1, 4)} postes`, 1, `${euros(Math.round(net * 0.7))} €`], ['Passerelles vers les portails', random.int(4, 18), `${euros(net - Math.round(net * 0.7))} €`]])}<tr><td colspan="2" align="right">Total HT</td><td>${euros(net)} €</td></tr><tr><td colspan="2" align="right">TVA 20 %</td><td>${euros(tax)} €</td></tr><tr><td colspan="2" align="right"><b>À régler</b></td><td><b>${euros(net + tax)} €</b></td></tr></table>
<p>Prélèvement prévu le ${dayOf(date + 12 * DAY)} (mandat SEPA ${random.hex(10).toUpperCase()}).</p><p>Service comptabilité, ${deskNumber(scene)}, code client ${random.digits(6)}<br><small>Transelia SAS au capital de 80 000 € – RCS Nantes 812 004 551</small></p>` })
    if (form === 'echeance') return notice(scene, { from: ['SeLoger – Service clients', 'comptabilite@info-pro.seloger.com'], portal: 'seloger', subject: `Votre facture de ${monthOf(date)} est disponible`, text: linesOf(`Bonjour ${agency.agent.firstName} ${agency.agent.lastName},`, '', `Votre facture n° ${number} est à votre disposition dans votre espace professionnel, rubrique « Mes factures ».`, '', `Montant TTC : ${euros(net + tax)} EUR`, `Date d'échéance : ${shortDay(date + 30 * DAY)}`, 'Mode de paiement : prélèvement', `Contrat : ${random.digits(7)} ${agency.name}, ${agency.town}`, '',
      'Accéder à mes factures : https://pro.seloger.com/factures', '', 'Une question ? Votre conseiller répond du lundi au vendredi de 9h à 18h30', `au ${deskNumber(scene)} (appel non surtaxé).`, '', 'Ce message est envoyé automatiquement, les réponses ne sont pas lues.') })
    const late = random.int(8, 34)
    return notice(scene, { from: ['Vitrophane & Cie – recouvrement', 'relances@vitrophane.example'], subject: `Relance n° ${random.int(1, 3)} – facture ${number} échue`, html: html`<div style="font-family:Calibri">Madame, Monsieur,<br><br>Sauf erreur de notre part, la facture suivante reste impayée à ce jour :<br><br>
<b>${number}</b> du ${shortDay(date - (late + 30) * DAY)}, échue depuis ${late} jours<br>Objet : ${random.pick(['panneaux « À vendre » (lot de 20)', 'habillage de vitrine', 'cartes de visite, 4 collaborateurs', 'affiches A3 rétroéclairées'])}<br>Reste dû : <b>${euros(net + tax)} €</b><br><br>Nous vous remercions de bien vouloir régler sous huit jours par virement :<br>IBAN FR76 ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} ${random.digits(3)}<br><br>
Si vous venez de régler, oubliez ce rappel.<br><br>Vitrophane &amp; Cie, service recouvrement<br>Tél. ${deskNumber(scene)}<br><i>Relance éditée par notre logiciel de comptabilité.</i></div>` })
  },
})

const code: Family = openedOther<'signature' | 'appareil' | 'lien'>({
  id: 'code', about: 'a code to sign with, a code for a new device, a link that lets one in', wants: PLAIN, forms: { signature: 'signature', appareil: 'appareil', lien: 'lien' },
  make(scene, form) {
    const { random, agency, property, date } = scene
    const digits = random.digits(6)
    if (form === 'signature') return notice(scene, { from: ['Paraphe en ligne', 'notification@paraphe.example'], subject: `${digits} est votre code de signature`, html: html`<div style="text-align:center"><img src="https://paraphe.example/l.svg" alt="Paraphe"><p>Bonjour ${agency.agent.firstName} ${agency.agent.lastName},</p><p>Vous êtes sur le point de signer le document<br><b>${random.pick(['Mandat de vente exclusif', 'Compromis de vente', 'Bail d’habitation', 'Avenant de prix'])} ${property.ref} – ${property.place.town}</b></p><p style="font:bold 34px monospace;letter-spacing:9px">${digits}</p><p>Code à saisir dans les ${random.pick([5, 10, 15])} minutes. Personne chez nous ne vous le demandera par téléphone.</p></div>` })
    if (form === 'appareil') return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject: 'Connexion à votre compte Pro : vérifiez votre identité', text: linesOf('Bonjour,', '', `Une connexion au compte ${agency.email} a été demandée`, `le ${dayOf(date)} à ${hourOf(date)} depuis un nouvel appareil (${random.pick(['Chrome, Windows', 'Safari, iPhone', 'Firefox, macOS'])}, ${agency.town}).`, '', 'Votre code de vérification :', '', `        ${digits.slice(0, 3)} ${digits.slice(3)}`, '', 'Si vous n’êtes pas à l’origine de cette demande, changez votre mot de passe.', '', 'L’équipe leboncoin') })
    return notice(scene, { from: ['Coffre Locatif', 'acces@coffre-locatif.example'], subject: 'Votre lien d’accès', html: html`<p>Bonjour,</p><p>Cliquez pour ouvrir votre espace <b>${agency.name}</b> sans mot de passe :</p><p><a href="https://coffre-locatif.example/entrer?j=${random.hex(40)}">https://coffre-locatif.example/entrer?j=${random.hex(16)}…</a></p><p>Valable une seule fois, jusqu’à ${hourOf(date + 1_800_000)}. Demandé depuis ${random.int(11, 213)}.${random.int(2, 250)}.${random.int(2, 250)}.${random.int(2, 250)}.</p><p>Besoin d’aide : support@coffre-locatif.example</p>` })
  },
})

const ownAdverts: Family = openedOther<'favoris' | 'publiee' | 'refusee'>({
  id: 'own-adverts', about: 'what portals say of the agency’s own adverts: kept by somebody, online, or with something missing', wants: PLAIN, forms: { favoris: 'favoris', publiee: 'publiee', refusee: 'refusee' },
  make(scene, form) {
    const { random, agency, property, price, listingId, person } = scene
    if (form === 'favoris') return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject: random.pick([`Un nouveau contact pour "${property.title}" sur leboncoin`, `Votre annonce « ${property.title} » a été ajoutée aux favoris`]), html: html`<table width="600"><tr><td style="background:#ec5a13;color:#fff;padding:12px">leboncoin</td></tr><tr><td><p>Bonjour ${agency.name},</p>
<p>${random.pick([`${person.firstName} vient d’ajouter votre annonce à ses favoris.`, 'Un membre a sauvegardé votre annonce.', `${random.int(2, 9)} personnes suivent désormais cette annonce.`])}<br>Votre bien est toujours disponible ? Faites-le lui savoir.</p></td></tr><tr><td><table><tr><td><img src="https://img.leboncoin.example/${random.hex(12)}.jpg" width="120"></td><td><b>${property.title}</b><br>${price}<br>${property.place.town} ${property.place.postcode}</td></tr></table></td></tr>
<tr><td align="center"><a href="https://www.leboncoin.fr/compte/part/mes-annonces/${listingId}">Proposer une visite</a></td></tr><tr><td style="font-size:11px">Pour ne plus recevoir ces notifications, modifiez vos <a href="https://www.leboncoin.fr/compte/notifications">préférences</a>.</td></tr></table>` })
    if (form === 'publiee') return notice(scene, { from: ['ParuVendu.fr', 'contact@paruvendupro.fr'], portal: 'paruvendu', subject: `Annonce en ligne - réf. ${property.ref} - ${property.typeName} - ${property.place.town}`, text: linesOf('Bonjour,', '', 'Votre annonce ci-dessous est désormais visible par tous les internautes :', '', `  ${property.typeName} - ${property.surface} m² - ${property.place.town} (${property.place.postcode})`, `  Prix : ${price}`, `  Réf. Pro : ${property.ref}`, `  Voir l'annonce : https://www.paruvendu.fr/immobilier/${listingId}`, '',
      `Diffusion jusqu'au ${shortDay(scene.date + 60 * DAY)}.`, 'Contact affiché sur l’annonce :', `  ${agency.name}`, `  ${agency.phonePrinted}`, `  ${agency.email}`, '', 'Astuce : une annonce avec 8 photos reçoit deux fois plus d’appels.', '', `Votre hotline : ${deskNumber(scene)}`) })
    const faults = [['Photos', 'moins de trois photos'], ['DPE', 'classe énergie absente'], ['Honoraires', 'part acquéreur non renseignée'], ['Surface', 'surface Carrez manquante']].filter(() => random.chance(0.6))
    return notice(scene, { from: ['Hotline passerelles', 'hotline.passerelles@seloger.com'], portal: 'seloger', subject: `Compte rendu d’import ${agency.name} du ${shortDay(scene.date)}`, html: html`<pre style="font-size:13px">Fichier reçu : ${agency.domain.split('.')[0]!}.zip   ${hourOf(scene.date)}
Annonces lues : ${random.int(20, 180)}   créées : ${random.int(0, 5)}   modifiées : ${random.int(1, 12)}   refusées : 1</pre><p><b>Annonce refusée</b></p><ul><li>Référence ${property.ref} – ${property.typeName}, ${property.place.postcode} ${property.place.town}, ${price}<ul>${(faults.length ? faults : [['DPE', 'classe énergie absente']]).map(([what, why]) => html`<li>${what!} : ${why!}</li>`)}</ul></li></ul><p>Corrigez la fiche dans votre logiciel, elle sera reprise au prochain envoi.</p>` })
  },
})

const alert: Family = openedOther<'grille' | 'liste' | 'baisse'>({
  id: 'alert', about: 'what a portal found for a search that somebody saved in the agency’s name: several adverts, or one that became cheaper', wants: { who: 'plain', transaction: 'sale' }, forms: { grille: 'grille', liste: 'liste', baisse: 'baisse' },
  make(scene, form) {
    const { random, agency, property, price } = scene
    const search = random.pick(['Tous types de biens', 'Veille concurrence', `Secteur ${agency.postcode.slice(0, 2)}, ventes et locations`, 'Logements + 10 km'])
    if (form === 'grille') {
      const homes = homesOf(scene, random.int(2, 4))
      return notice(scene, { from: ['SeLoger', 'alerte@alertes.seloger.com'], portal: 'seloger', subject: `${homes.length} nouveautés à ${agency.town} pour votre recherche`, headers: bulk(random.hex(16)), html: html`<center><h2>De nouveaux biens viennent d’arriver</h2><p>« ${search} », ${agency.town} (${agency.postcode})</p><table>${homes.map((home) => html`<tr><td><img src="https://v.seloger.example/${random.hex(9)}.webp" width="260"></td><td><b>${home.shown}</b><br>${home.title}<br>${home.surface} m²<br>${home.place.town}<br><small>${random.pick(['Agence Belvédère', 'Immo Concept', 'Cabinet Roche'])}</small><br><a href="https://www.seloger.com/annonces/${random.digits(9)}.htm">Voir le détail</a></td></tr>`)}</table>
<p><a href="https://www.seloger.com/alertes">Modifier mon alerte</a> | <a href="https://www.seloger.com/alertes/supprimer">Supprimer cette alerte</a></p></center>` })
    }
    if (form === 'liste') {
      const homes = homesOf(scene, random.int(3, 6))
      return notice(scene, { from: ['PAP', 'users-alertes@pap.fr'], portal: 'pap', subject: `[Alerte PAP] ${homes.length} annonces de particuliers - ${agency.town}`, needsText: true, text: linesOf('Bonjour,', '', `Voici les dernières annonces pour votre recherche « ${search} ».`, '', ...homes.flatMap((home) => [`* ${home.title} - ${home.shown}`, `  ${home.surface} m2, ${home.place.town} (${home.place.postcode})`, `  https://www.pap.fr/annonces/r${random.digits(9)}`, '']), 'Fréquence : quotidienne. Changer ou arrêter : https://www.pap.fr/alertes', 'PAP, de particulier à particulier') })
    }
    return notice(scene, { from: ['Bien’ici', 'no_reply@bienici.com'], portal: 'bienici', subject: `Baisse de prix : ${property.typeName.toLowerCase()} à ${property.place.town}`, headers: bulk(random.hex(16)), html: html`<div style="max-width:560px;margin:auto;font-family:Lato,Arial"><p>Bonne nouvelle, le prix d’un bien que vous suivez a changé !</p><div style="border:1px solid #ddd;border-radius:10px;padding:14px"><p><strong>${property.title}</strong></p><p>${property.place.postcode} ${property.place.town}</p><p><span style="color:#0a7">${price}</span> <s>${(property.price + random.int(2, 15) * 1000).toLocaleString('fr-FR').replace(/\u202f/g, ' ')} €</s></p><p><a href="https://link.bienici.fr/lnk/${random.hex(20)}">Contacter l’annonceur</a></p></div><p>À voir aussi</p>${alsoShown(scene, 2).map((home) => html`<p>${home.title}, ${home.place.town} : ${home.shown}</p>`)}<p style="font-size:11px">Vous suivez cette recherche avec l’adresse ${agency.email}. <a href="https://link.bienici.fr/stop">Ne plus suivre</a></p></div>` })
  },
})

const figures: Family = openedOther<'annonces' | 'site' | 'fiche'>({
  id: 'figures-of-a-month', about: 'figures of a month: advert by advert, the visits of the site, how the office was found on the map', wants: PLAIN, forms: { annonces: 'annonces', site: 'site', fiche: 'fiche' },
  make(scene, form) {
    const { random, agency, date } = scene
    if (form === 'annonces') {
      const homes = homesOf(scene, random.int(4, 7))
      return notice(scene, { from: ['Figaro Immobilier', 'contact@immobilier.lefigaro.fr'], portal: 'figaro', subject: random.pick([`Vos statistiques Figaro Immobilier – ${monthOf(date - 20 * DAY)}`, `${agency.name} : statistiques de ${monthOf(date - 20 * DAY)}`]), html: html`<h2>${agency.name}, voici votre mois en chiffres</h2><p><b>${random.int(900, 9000)}</b> annonces vues &nbsp; <b>${random.int(8, 90)}</b> clics téléphone &nbsp; <b>${random.int(2, 40)}</b> e-mails reçus</p><table border="0" cellpadding="5">${rowsOf([['Réf.', 'Annonce', 'Prix', 'Vues', 'Contacts']], 'th')}${rowsOf(homes.map((home) => [home.ref, home.title, home.shown, random.int(12, 900), random.int(0, 9)]))}</table>
<p>${random.pick(['Vos annonces sont vues 12 % de plus que celles de vos confrères.', 'Conseil : trois de vos biens n’ont pas de visite virtuelle.', 'Passez à l’option « À la une » pour doubler vos vues.'])}</p><p>Votre commercial : ${fullOf(drawPerson(random, scene.side, 'plain'))}, ${deskNumber(scene)}</p>` })
    }
    const change = () => `${random.pick(['+', '-'])}${random.int(1, 38)} %`
    if (form === 'site') return notice(scene, { from: ['Vitrine Web', 'rapport@vitrine-web.example'], subject: `[${agency.domain}] Rapport d’audience, ${monthOf(date - 20 * DAY)}`, text: linesOf(`Site        www.${agency.domain}`, `Période     ${monthOf(date - 20 * DAY)}`, '', `Visiteurs uniques ......... ${random.int(300, 4200)}  (${change()})`, `Pages vues ................ ${random.int(1800, 21_000)}  (${change()})`, `Durée moyenne ............. 1 min ${random.int(10, 58)}`, `Formulaires envoyés ....... ${random.int(1, 32)}  (${change()})`, '', 'Pages les plus consultées', '  1  /vente', '  2  /location', `  3  /agence-${agency.domain.split('-').at(-1)!.split('.')[0]!}`, '', 'Mots clés', `  immobilier ${agency.town.toLowerCase()}`, `  ${agency.name.toLowerCase()}`, '', 'Ce rapport est produit le 2 de chaque mois.') })
    return notice(scene, { from: ['Google Business Profile', 'businessprofile-noreply@google.com'], subject: `${agency.name} : ${random.int(40, 900)} interactions le mois dernier`, headers: bulk(random.hex(16)), html: html`<table width="480" align="center"><tr><td><h3>Votre fiche ${agency.name}</h3><p>${agency.street}, ${agency.postcode} ${agency.town}</p></td></tr><tr><td><table width="100%"><tr><td align="center"><span style="font-size:28px">${random.int(5, 140)}</span><br>Appels</td><td align="center"><span style="font-size:28px">${random.int(5, 220)}</span><br>Itinéraires</td><td align="center"><span style="font-size:28px">${random.int(8, 300)}</span><br>Clics vers le site</td></tr></table></td></tr><tr><td><p>${random.pick(['Un nouvel avis attend votre réponse : ★★★★★ « Équipe à l’écoute, vente menée en six semaines. »', 'Ajoutez des photos de votre vitrine pour attirer davantage de clients.', 'Confirmez vos horaires pour le prochain jour férié.'])}</p><p><a href="https://business.google.example/">Voir les performances</a></p></td></tr></table>` })
  },
})

export const OTHER_NOTICES_OF_THE_SECOND_YEAR: readonly Family[] = [newsletter, invoice, code, ownAdverts, alert, figures]
