/** What portals and software tell an agency of its adverts and its money. */
import type { Family } from '../../family.ts'
import { html, safe } from '../../html.ts'
import { bulk, deskNumber, homesOf, notice, rowsOf } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import { amount, capital, DAY, monthName, PLAIN, slashed, somebody, timeOf } from '../../no-lead-pieces.ts'
import { noLead } from './families-of.ts'

const figures: Family = noLead<'semaine' | 'mois' | 'avis'>({
  id: 'figures', about: 'figures: a week of adverts as cards, a month in lines of text, what clients thought of the agency', wants: PLAIN, forms: { semaine: 'semaine', mois: 'mois', avis: 'avis' },
  make(scene, form) {
    const { random, agency, date } = scene
    if (form === 'semaine') {
      const homes = homesOf(scene, random.int(3, 5)).map((home) => ({ ...home, views: random.int(12, 640), kept: random.int(2, 9), asked: random.int(0, 4) }))
      const views = homes.reduce((sum, home) => sum + home.views, 0)
      return notice(scene, { from: ['SeLoger Pro', 'ne-pas-repondre@info-pro.seloger.com'], portal: 'seloger', headers: bulk(random.hex(18)), subject: random.pick([`Votre semaine sur SeLoger : ${views} vues`, `${agency.name}, le point hebdo de vos annonces`, `Performances du ${slashed(date - 7 * DAY)} au ${slashed(date - DAY)}`]), html: html`
<div style="display:none;max-height:0">Ce que les internautes ont regardé chez vous ces sept derniers jours.</div>
<table width="600" align="center" style="font-family:Open Sans,Arial"><tr><td style="background:#e00034;padding:14px"><img src="https://img.info-pro.seloger.com/logo-blanc.png" width="110" alt="SeLoger"></td></tr>
<tr><td style="padding:18px"><p style="font-size:20px">Votre activité en un clin d’œil</p><table width="100%"><tr align="center"><td><b style="font-size:26px">${views}</b><br>affichages</td><td><b style="font-size:26px">${homes.reduce((sum, home) => sum + home.asked, 0)}</b><br>demandes</td><td><b style="font-size:26px">${random.int(1, 19)}</b><br>appels</td></tr></table></td></tr>
${homes.map((home) => html`<tr><td style="border-top:1px solid #ddd;padding:10px"><table><tr><td><img src="https://img.info-pro.seloger.com/p/${random.hex(9)}.jpg" width="90"></td><td><b>${home.title}</b><br>${home.shown}<br><span style="color:#777">${home.ref} – ${home.views} vues, ${home.kept} mises en favoris, ${home.asked} demande(s)</span></td></tr></table></td></tr>`)}
<tr><td style="padding:18px"><a href="https://pro.seloger.com/statistiques">Voir le détail dans mon espace</a><p style="font-size:12px;color:#777">Votre chargée de compte : ${somebody(scene)}, ${deskNumber(scene)}.<br>Vous recevez ce bilan chaque semaine. <a href="https://pro.seloger.com/stop">Ne plus le recevoir</a></p></td></tr></table>` })
    }
    if (form === 'mois') {
      const month = monthName(date - 22 * DAY)
      const count = random.int(6, 70)
      const [calls, mails] = [random.int(2, 40), random.int(3, 55)]
      return notice(scene, { from: ['ParuVendu Pro', 'contact@paruvendupro.fr'], portal: 'paruvendu', needsText: true, subject: `Bilan de diffusion ${month}`, text: linesOf(
        `Client ${random.digits(6)} - ${agency.name.toUpperCase()}`, '', `Bilan du mois : ${month}`, '', `Annonces diffusées en moyenne ......... ${count}`, `Pages vues ........................... ${random.int(1200, 19_000)}`, `Mails transmis ....................... ${mails}`, `Appels reçus ......................... ${calls}`, `Total des contacts ................... ${mails + calls}`, `Coût par contact ..................... ${amount(random.int(310, 2400))} EUR`, '',
        random.pick(['Par rapport au mois d’avant, votre audience gagne quelques points.', 'Votre audience est stable sur un mois.', 'Comme à chaque période de vacances, on consulte un peu moins.']), random.pick(['Deux de vos biens n’ont reçu aucune visite : pensez à en revoir la première photo.', 'Astuce : les descriptifs de plus de 600 signes reçoivent davantage de consultations.', 'Le détail par bien est joint à votre espace, onglet Audience.']), '',
        'Votre interlocuteur commercial', `${somebody(scene)} - ${deskNumber(scene)}`, '', 'ParuVendu.fr, le 1er site français de petites annonces gratuites') })
    }
    const given = random.int(41, 46) / 10
    const near = () => String((given * 10 + random.int(-4, 3)) / 10).replace('.', ',')
    return notice(scene, { from: ['Paroles de Clients', 'bilan@paroles-de-clients.example'], headers: bulk(random.hex(18)), subject: random.pick([`Votre note passe à ${String(given).replace('.', ',')}/5`, 'Vos avis du trimestre', `${random.int(2, 9)} nouveaux avis certifiés pour ${agency.name}`]), html: html`<center><h2>${agency.name}</h2><p style="font-size:40px;margin:0">${String(given).replace('.', ',')}<small>/5</small></p><p>sur ${random.int(24, 310)} avis certifiés, moyenne du secteur : ${near()}</p></center>
<ul>${['Accueil', 'Suivi du dossier', 'Estimation du prix', 'Rapport qualité/honoraires'].map((head) => html`<li>${head} : ${near()}</li>`)}</ul><blockquote>« ${random.pick(['Équipe réactive, notre maison est partie en trois semaines.', 'Un peu d’attente au téléphone mais un vrai professionnalisme le jour de la signature.', 'Conseillère à l’écoute, du premier rendez-vous à la remise des clés.', 'Très bon suivi de la location de notre studio, rien à redire.'])} »<br>– avis déposé en ${monthName(date - 40 * DAY)}</blockquote><p><a href="https://paroles-de-clients.example/avis/${random.hex(6)}">Répondre aux avis</a></p><p style="color:#888">Avis recueillis selon la norme NF ISO 20488. Paroles de Clients, ${deskNumber(scene)}.</p>` })
  },
})

const publications: Family = noLead<'passerelle' | 'expire' | 'refus'>({
  id: 'publications', about: 'an advert’s life: the nightly transfer of the office software, one that runs out, one that a paper’s site sends back', wants: PLAIN, forms: { passerelle: 'passerelle', expire: 'expire', refus: 'refus' },
  make(scene, form) {
    const { random, agency, property, price, listingId, date } = scene
    if (form === 'passerelle') {
      const sites = ['Bien’ici', 'Figaro Immo', 'Green-Acres', 'Leboncoin', 'Logic-Immo', 'Ouest-France Immo', 'SeLoger', 'Superimmo'].filter(() => random.chance(0.65))
      const sent = random.int(14, 130)
      return notice(scene, { from: ['Multidiffusion Kerlogis', 'robot@diffusion.kerlogis.example'], subject: random.pick([`[Kerlogis] Transfert du ${slashed(date)} terminé`, `Rapport de diffusion – ${agency.name}`, `Kerlogis : ${sent} annonces envoyées, ${random.int(0, 3)} en erreur`]), html: html`<h3 style="font-family:Verdana">Envoi automatique de ${timeOf(date)}</h3>
<table border="1" cellspacing="0" cellpadding="4" style="font:12px Verdana">${rowsOf([['Site', 'Envoyées', 'Retirées', 'État']], 'th')}${rowsOf(sites.map((site) => [site, sent - random.int(0, 9), random.int(0, 3), random.pick(['OK', 'OK', 'OK', 'Avertissement'])]))}</table>
<p style="font:12px Verdana">Nouveauté de la nuit : mandat ${property.ref}, ${property.typeName.toLowerCase()} à ${property.place.town}, ${price}.<br>Avertissement : ${random.pick(['photo n° 4 trop légère, remplacée par la suivante', 'date du DPE absente', 'texte anglais vide, annonce française diffusée seule', 'montant des charges à compléter'])}.</p><p style="font:10px Verdana">Assistance Kerlogis ${deskNumber(scene)}, touche 2. Adresse d’envoi non relevée.</p>` })
    }
    const [head, said] = random.pick([
      [`Votre annonce "${property.title}" arrive à expiration`, 'La période de diffusion de l’annonce ci-dessous se termine bientôt.'],
      [`Plus que ${random.int(2, 5)} jours pour "${property.title}"`, 'Sans action de votre part, l’annonce suivante quittera le site à la fin de la semaine.'],
      [`"${property.title}" : annonce prolongée`, 'L’annonce ci-dessous est repartie pour soixante jours, vous n’avez rien à faire.'],
    ])
    if (form === 'expire') return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject: head, html: html`<table width="560" style="font-family:Nunito,Arial"><tr><td><img src="https://www.leboncoin.fr/mail/logo.png" width="130" alt="leboncoin"></td></tr><tr><td><p>Bonjour ${agency.name},</p><p>${said}</p></td></tr>
<tr><td style="border:1px solid #ccc;padding:10px"><b>${property.title}</b><br>${price}<br>${property.place.town} ${property.place.postcode}<br><small>Annonce n° ${listingId}, ${random.int(40, 2100)} vues depuis sa mise en ligne</small></td></tr><tr><td><p><a href="https://www.leboncoin.fr/compte/pro/annonces/${listingId}">Gérer cette annonce</a> · <a href="https://www.leboncoin.fr/compte/pro/options">La remonter en tête de liste</a></p><p><small>LBC France, SAS, 85-87 rue du Faubourg Saint-Martin, 75010 Paris. Ce mail part tout seul, inutile d’y répondre.</small></p></td></tr></table>` })
    return notice(scene, { from: ['Ouest-France Immo', 'moderation@info.ouestfrance-immo.com'], portal: 'ouest-france-immo', needsText: true, subject: `Annonce ${property.ref} non publiée`, text: linesOf(`Bonjour ${agency.agent.firstName},`, '', 'Notre modération n’a pas pu mettre en ligne l’annonce suivante :', '', `    ${property.ref} / ${property.typeName} / ${property.place.town} / ${price}`, '',
      `Motif : ${random.pick(['numéro de téléphone incrusté sur une photo', 'barème d’honoraires introuvable', 'le texte mentionne une autre commune que la localisation', property.transaction === 'rent' ? 'logement classé G proposé à la location' : 'prix affiché sans le détail des honoraires', 'doublon d’une annonce déjà en ligne'])}.`, '', 'Corrigez-la dans votre logiciel : elle repartira au prochain envoi, vers 22 h.', 'Les autres annonces du lot sont en ligne.', '', 'Le pôle qualité', `Ouest-France Immo, ${deskNumber(scene)} (heures de bureau)`) })
  },
})

const SPENT = [['Pack visibilité, 10 remontées', 8900], ['Option « Vidéo » sur 3 biens', 12_000], ['Recharge de 500 SMS', 3950], ['Hébergement annuel du site', 14_900], ['Abonnement visites 360°, mensuel', 6500], ['Rapport d’estimation, 5 crédits', 4500]] as const

const money: Family = noLead<'recu' | 'releve' | 'commande'>({
  id: 'money', about: 'money: the receipt of a card, a telephone bill that is drawn soon, boards and prints that were ordered', wants: PLAIN, forms: { recu: 'recu', releve: 'releve', commande: 'commande' },
  make(scene, form) {
    const { random, agency, date } = scene
    const [bought, cost] = random.pick(SPENT)
    const net = form === 'recu' ? cost : random.int(4900, 46_000)
    const tax = Math.round(net / 5)
    if (form === 'recu') return notice(scene, { from: ['Logivisite', 'recus+acct@paiement-logivisite.example'], subject: `Votre reçu Logivisite n° ${random.digits(4)}-${random.digits(4)}`, html: html`<div style="max-width:420px;margin:auto;border:1px solid #e3e8ee;border-radius:6px;padding:28px;font-family:Helvetica"><p style="color:#8898aa">Reçu de Logivisite SAS</p><p style="font-size:32px;margin:4px 0">${amount(net + tax)} €</p><p style="color:#8898aa">Payé le ${slashed(date)}</p><hr><table width="100%">${rowsOf([[bought, `${amount(net)} €`], ['TVA (20 %)', `${amount(tax)} €`], ['Montant débité', `${amount(net + tax)} €`]])}</table><hr><p>Moyen de paiement : ${random.pick(['Visa', 'Mastercard', 'CB'])} ···· ${random.digits(4)}<br>Client : ${agency.name}, ${agency.town}</p><p><a href="https://paiement-logivisite.example/f/${random.hex(14)}">Télécharger la facture</a> <a href="https://paiement-logivisite.example/r/${random.hex(14)}">Télécharger le reçu</a></p><p style="color:#8898aa;font-size:12px">Un doute sur ce prélèvement ? Notre équipe vous lit sur compta@logivisite.example ou au ${deskNumber(scene)}.</p></div>` })
    if (form === 'releve') return notice(scene, { from: ['Télécom Pro Armor', 'espace-client@telecom-armor.example'], needsText: true, subject: random.pick([`Facture mobile et fixe – ${monthName(date)}`, `Facture ${random.digits(9)} : ${amount(net + tax)} € prélevés le ${slashed(date + 9 * DAY)}`]), attachments: [{ name: `facture_${random.digits(9)}.pdf`, type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }], text: linesOf('Cher client,', '', `La facture de vos lignes pour ${monthName(date)} vous attend, en pièce jointe et dans votre espace.`, '', `Titulaire          ${agency.name}`, `Ligne principale   ${agency.phonePrinted}`, `Ligne mobile       ${agency.agent.phonePrinted}`, `Total TTC          ${amount(net + tax)} €`, `dont TVA           ${amount(tax)} €`, `Prélèvement        ${slashed(date + 9 * DAY)}`, '',
      random.pick(['Vos consommations hors forfait : 0,00 €.', 'Dont 3,20 € d’appels vers l’étranger.', 'Votre remise de fidélité se termine dans deux mois.']), '', `Nos conseillers : ${deskNumber(scene)}, de 8 h à 19 h.`, 'Vos factures restent consultables dix ans.') })
    const number = `CP${random.digits(6)}`
    const [head, said] = random.pick([
      [`Commande ${number} expédiée`, 'Votre colis a quitté notre atelier ce matin.'], [`Confirmation de votre commande ${number}`, 'Merci pour votre achat ! Nous préparons vos articles.'],
      [`${number} : votre bon à tirer est validé`, 'Votre fichier est bon pour l’impression, fabrication sous trois jours ouvrés.'],
    ])
    return notice(scene, { from: ['Imprimerie du Ponant', 'commandes@imprimerie-ponant.example'], subject: head, html: html`<p>Bonjour,</p><p>${said}</p><table width="100%" style="background:#f7f4ee">${rowsOf([[`${random.int(2, 12) * 10} × ${random.pick(['panneau « Vendu par »', 'flyer boîtage A5', 'chevalet de vitrine', 'pochette à clés', 'carte de correspondance'])}`, `${amount(net)} € HT`], ['Livraison', random.pick(['offerte', '12,90 € HT'])]])}</table><p>Adresse de livraison<br><b>${agency.name}</b><br>à l’attention de ${capital(agency.agent.firstName)} ${agency.agent.lastName}<br>${agency.street}, ${agency.postcode} ${agency.town}</p><p><a href="https://suivi-colis.example/${random.digits(13)}">Où en est ma commande ?</a></p>${safe('<hr>')}<p><small>Imprimerie du Ponant, ${deskNumber(scene)}, SIRET 512 880 347 00024</small></p>` })
  },
})

export const NO_LEAD_NOTICES_OF_THE_FOURTH_YEAR: readonly Family[] = [figures, publications, money]
