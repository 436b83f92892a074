/** What portals, suppliers, banks and the trade's press send an agency by themselves. */
import type { Family } from '../../family.ts'
import { html, safe } from '../../html.ts'
import { bulk, deskNumber, homesOf, notice, rowsOf } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { openedLast } from './opened-last.ts'
import { capital, DAY, dayWithName, euros, monthOf, PLAIN, shortDay, somebodyNamed, thousands, workday } from './other-pieces.ts'

const weekOnLeboncoin: Made = (scene) => {
  const { random, agency, date } = scene
  const homes = homesOf(scene, random.int(2, 4))
  const change = () => random.pick([`▲ ${random.int(2, 40)} %`, `▼ ${random.int(2, 30)} %`, '= stable'])
  return notice(scene, { from: ['leboncoin Pro', 'no-reply@news.leboncoin.fr'], portal: 'leboncoin', headers: bulk(random.hex(22)), subject: random.pick([`Votre semaine sur leboncoin, du ${shortDay(date - 8 * DAY)} au ${shortDay(date - 2 * DAY)}`, `${agency.name}, vos résultats de la semaine`, 'Vos annonces ont été vues : le point hebdo']), html: html`
<div style="display:none">Vues, appels, messages : tout est là.</div><table width="100%" cellpadding="0"><tr><td bgcolor="#ff6e14" style="padding:14px 20px"><b style="color:#fff">leboncoin&nbsp;Pro</b></td></tr><tr><td style="padding:20px"><p>Bonjour ${agency.agent.firstName},</p><p>Voici ce que vos ${random.int(12, 90)} annonces en ligne ont donné la semaine dernière.</p>
<table width="100%"><tr>${[['Vues', thousands(random.int(800, 14_000))], ['Numéro affiché', random.int(4, 70)], ['Messages', random.int(1, 40)]].map(([what, count]) => html`<td align="center" style="border:1px solid #eee"><div style="font-size:24px">${count}</div><div>${what}</div><div style="color:#6b6b6b">${change()}</div></td>`)}</tr></table>
<h3>Vos annonces les plus regardées</h3>${homes.map((home, at) => html`<p>${at + 1}. <b>${home.title}</b><br>${home.shown} – ${home.place.town}<br>${random.int(60, 900)} vues, ${random.int(0, 9)} favoris</p>`)}
<p><a href="https://www.leboncoin.fr/compte/pro/statistiques">Tout voir dans mon espace</a></p></td></tr><tr><td style="font-size:11px;padding:20px">LBC France, SAS au capital de 3 000 000 €. Cet e-mail vous est envoyé chaque semaine. <a href="https://news.leboncoin.fr/u/${random.hex(9)}">Ne plus le recevoir</a></td></tr></table>` })
}

const monthOnSeloger: Made = (scene) => {
  const { random, agency, date } = scene
  const before = monthOf(date - 25 * DAY)
  const rows = [['Annonces diffusées', random.int(14, 120)], ['Affichages en liste', thousands(random.int(9000, 90_000))], ['Pages détail', thousands(random.int(700, 9000))], ['Contacts e-mail', random.int(3, 60)], ['Contacts téléphone', random.int(2, 45)], ['Part de voix locale', `${random.int(3, 28)} %`]] as const
  return notice(scene, { from: ['SeLoger Pro', 'bilan@info-pro.seloger.com'], portal: 'seloger', subject: random.pick([`Votre bilan de ${before}`, `[Bilan mensuel] ${agency.name} – ${before}`]), text: linesOf(`BILAN DE DIFFUSION - ${before.toUpperCase()}`, `${agency.name}, ${agency.postcode} ${agency.town}`, `Identifiant client : ${random.digits(7)}`, '', ...rows.map(([what, count]) => `${`${what} `.padEnd(28, '.')} ${count}`), '',
    random.pick(['Votre taux de réponse sous 2 h est supérieur à la moyenne du département.', 'Cinq de vos annonces ont moins de quatre photos : elles sont vues deux fois moins.', 'Les annonces avec étiquette DPE A à C attirent 18 % de contacts en plus.']), '', 'Le détail par annonce : https://myselogerpro.seloger.com/bilan', `Votre conseiller : ${somebodyNamed(scene)}, ${deskNumber(scene)}`, '', 'SeLoger – S.A.S. au capital de 642 609 233 €', 'Merci de ne pas répondre à ce message automatique.') })
}

const dayInOffice: Made = (scene) => {
  const { random, agency, date } = scene
  const names = Array.from({ length: 3 }, () => somebodyNamed(scene))
  return notice(scene, { from: ['Cartable Immo', 'rapports@cartable-immo.example'], subject: `Activité de l’agence – ${dayWithName(date - DAY)}`, html: html`<font face="Tahoma" size="2"><p><b>${agency.name}</b> : rapport automatique de ${hourOf(date)}</p><table cellpadding="6" border="1" bordercolor="#cccccc">${rowsOf([['Collaborateur', 'Appels', 'RDV', 'Mandats', 'Contacts non traités']], 'th')}${rowsOf([`${agency.agent.firstName} ${agency.agent.lastName}`, ...names].map((name) => [name, random.int(0, 31), random.int(0, 6), random.int(0, 2), random.int(0, 5)]))}</table>
<p>Portefeuille : ${random.int(20, 140)} biens dont ${random.int(2, 9)} sous compromis. Mandats arrivant à échéance sous 15 jours : ${random.int(0, 6)}.</p><p><a href="https://cartable-immo.example/r/${random.hex(12)}">Ouvrir le tableau de bord</a><br><i>Rapport planifié tous les jours ouvrés, modifiable dans Réglages &gt; Rapports.</i></p></font>` })
}

const figures: Family = openedLast<Made>({ id: 'figures', about: 'figures a machine adds up: a week with the adverts most looked at, a month in dotted lines, what each colleague did yesterday', wants: PLAIN, forms: { semaine: weekOnLeboncoin, mois: monthOnSeloger, equipe: dayInOffice }, make: madeBy })

const SERVICES = ['Abonnement Visite360 Pro', 'Signature électronique – pack 50', 'Boîte mail professionnelle (5 comptes)', 'Hébergement du site et nom de domaine', 'Estimation en ligne, formule Agence', 'Pige téléphonique, département'] as const

const receipt: Made = (scene) => {
  const { random, agency, date } = scene
  const cents = random.int(1900, 24_900)
  const what = random.pick(SERVICES)
  const number = `${random.digits(4)}-${random.digits(4)}`
  return notice(scene, { from: ['Paylio pour Studio Nomade', `recus+${random.hex(8)}@paylio.example`], subject: random.pick([`Votre reçu n° ${number}`, `Paiement de ${euros(cents)} € accepté`, 'Merci ! Votre paiement est confirmé']), html: html`<table align="center" width="480" style="font-family:Helvetica;border:1px solid #e6ebf1"><tr><td align="center"><h2>${euros(cents)}&nbsp;€</h2><span style="color:#8898aa">Payé le ${dayOf(date)}</span></td></tr>
<tr><td><table width="100%"><tr><td>Numéro de reçu</td><td align="right">${number}</td></tr><tr><td>Moyen de paiement</td><td align="right">Carte •••• ${random.digits(4)}</td></tr><tr><td>Client</td><td align="right">${agency.name}</td></tr><tr><td>${what}</td><td align="right">${euros(cents)} €</td></tr><tr><td><small>dont TVA (20 %)</small></td><td align="right"><small>${euros(Math.round(cents / 6))} €</small></td></tr></table></td></tr>
<tr><td style="font-size:12px">Des questions ? Écrivez à aide@studio-nomade.example ou appelez le ${deskNumber(scene)}. <a href="https://paylio.example/p/${random.hex(14)}">Télécharger la facture</a></td></tr></table>` })
}

const telephoneBill: Made = (scene) => {
  const { random, agency, date } = scene
  const cents = random.int(4200, 38_000)
  const account = random.digits(9)
  return notice(scene, { from: ['Armor Telecom Entreprises', 'ne-pas-repondre@facture.armor-telecom.example'], subject: random.pick(['Votre nouvelle facture est arrivée', `Facture ${monthOf(date)} : ${euros(cents)} € TTC`, `Compte ${account} – facture disponible`]), text: linesOf('Bonjour,', '', `La facture de vos ${random.int(2, 9)} lignes est disponible sur votre Espace Client.`, '', `   Titulaire           ${agency.name}`, `   Compte              ${account}`, `   Date                ${shortDay(date)}`, `   Montant TTC         ${euros(cents)} euros`, `   Prélèvement         le ${shortDay(date + 14 * DAY)}`, '',
    random.chance(0.5) && `Ligne fixe ${agency.phonePrinted} : ${random.int(2, 19)} h ${random.int(10, 59)} de communications.`, 'Hors forfait : aucun.', '', 'Consulter : https://entreprises.armor-telecom.example/factures', '', `Service client Entreprises : ${deskNumber(scene)}, du lundi au samedi, 8 h – 20 h.`) })
}

const bankNotice: Made = (scene) => {
  const { random, agency, date } = scene
  const cents = random.int(38_000, 1_900_000)
  const account = random.digits(4)
  const [subject, said] = random.pick([
    ['Avis de virement reçu', `Un virement de <b>${euros(cents)} EUR</b> a été porté au crédit de votre compte.<br>Donneur d’ordre : ${random.pick(['SCP ÉTUDE DES ARCADES', 'OFFICE NOTARIAL DU PARC', 'SELARL PELLETIER NOTAIRES'])}<br>Motif : HONORAIRES ${random.pick(['VENTE', 'NEGO', 'TRANSACTION'])} ${random.digits(6)}`],
    ['Votre relevé de compte est disponible', `Votre relevé du mois de ${monthOf(date - 10 * DAY)} (compte courant et compte séquestre) est déposé dans vos e-Documents.`],
    ['Prélèvement SEPA à venir', `Un prélèvement de <b>${euros(Math.round(cents / 20))} EUR</b> sera présenté le ${shortDay(date + 3 * DAY)}.<br>Créancier : ${random.pick(['GALIAN DEMO ASSURANCES', 'URSSAF DEMO', 'ARMOR TELECOM'])}<br>RUM : ${random.hex(12).toUpperCase()}`],
    ['Remise de chèque enregistrée', `Votre remise n° ${random.digits(7)} de ${random.int(1, 4)} chèque(s), total <b>${euros(cents)} EUR</b>, a été enregistrée sous réserve d’encaissement.`],
  ] as const)
  return notice(scene, { from: ['Banque du Littoral', 'avis-operations@littoral-banque.example'], subject: `${subject} – compte ***${account}`, html: html`<table width="600" bgcolor="#f4f7f4"><tr><td><img src="https://littoral-banque.example/mail/l.png" alt="Banque du Littoral"></td><td align="right">${shortDay(date)}</td></tr><tr><td colspan="2"><p>${agency.name.toUpperCase()}<br>Compte n° ***${account}</p><p>Bonjour,</p><p>${safe(said)}</p><p>Retrouvez cette opération sur votre espace Banque à distance.</p></td></tr>
<tr><td colspan="2" style="font-size:10px">Nous ne vous demandons jamais vos codes par e-mail. Centre de relation pro : ${deskNumber(scene)}. BDL, société coopérative à capital variable, ORIAS 07 ${random.digits(6)}.</td></tr></table>` })
}

const parcel: Made = (scene) => {
  const { random, agency, date } = scene
  const what = random.pick(['Panneaux « À vendre » 80 × 60 alvéolés (25 ex.)', 'Porte-affiches LED A4 (6 ex.)', 'Boîtes à clés sécurisées (4 ex.)', 'Cartes de visite 350 g, 500 ex.', 'Bons de visite autocopiants (10 carnets)', 'Cartouches d’encre, lot couleurs'])
  const [subject, said] = random.pick([['Votre commande est partie', `Votre colis a été remis au transporteur. Livraison prévue ${dayWithName(workday(date + 2 * DAY))} entre 9 h et 13 h.`], ['Commande confirmée', 'Nous avons bien reçu votre commande, elle sera préparée sous 48 h.'], ['Livraison effectuée', `Votre colis a été remis à l’accueil, signé « ${agency.agent.lastName} ».`]] as const)
  return notice(scene, { from: ['L’Atelier du Panneau', 'commandes@atelier-panneau.example'], subject: `${subject} (n° ${random.digits(6)})`, text: linesOf(`Bonjour ${agency.name},`, '', said, '', `1 x ${what}`, '', 'Adresse de livraison :', agency.name, agency.street, `${agency.postcode} ${agency.town}`, '', `Suivi : https://suivi.atelier-panneau.example/${random.hex(10).toUpperCase()}`, '', `Service clients : ${deskNumber(scene)}, du lundi au vendredi`, 'À bientôt sur atelier-panneau.example') })
}

const bills: Family = openedLast<Made>({ id: 'bills', about: 'what was paid, is to be paid, came in or is on its way: a card receipt, a telephone bill, a bank’s notice, an order', wants: PLAIN, forms: { recu: receipt, telephone: telephoneBill, banque: bankNotice, commande: parcel }, make: madeBy })

const NEWS = [
  ['Ajoutez une visite audio à vos fiches', 'Enregistrez-vous depuis le téléphone : la description est écrite pour vous, relisez et publiez.'], ['Rapprochement : nouveau filtre « travaux »', 'Les acquéreurs qui refusent les travaux ne sont plus proposés sur les biens classés F ou G.'], ['Exports comptables', 'Le journal des séquestres s’exporte désormais au format attendu par votre expert-comptable.'],
  ['Passerelle notaires', 'Envoyez le dossier de vente complet à l’étude en un seul lien, valable trente jours.'], ['Corrections', 'Les photos prises en mode portrait ne sont plus coupées sur la vitrine tactile.'], ['Application mobile 5.1', 'L’état des lieux fonctionne maintenant hors connexion, même en sous-sol.'],
] as const

const release: Made = (scene) => {
  const { random, agency, date } = scene
  const start = random.int(0, 3)
  const version = `${random.int(4, 12)}.${random.int(0, 9)}`
  return notice(scene, { from: ['L’équipe Cartable Immo', 'bonjour@cartable-immo.example'], headers: bulk(random.hex(20)), subject: random.pick([`Version ${version} : ce qui change pour vous`, `Du nouveau dans votre logiciel (${monthOf(date)})`, `${NEWS[start]![0]}, et autres nouveautés`]), html: html`<div style="background:#f5f0ff;padding:30px"><div style="background:#fff;max-width:560px;margin:auto;padding:24px"><h1>Version ${version}</h1><p>Bonjour ${agency.agent.firstName}, la mise à jour sera installée dans la nuit du ${dayOf(date + 4 * DAY)}. Rien à faire de votre côté.</p>
${NEWS.slice(start, start + 3).map(([head, said]) => html`<p><strong>${head}</strong><br>${said}</p>`)}<p><a href="https://aide.cartable-immo.example/v/${version}">Lire les notes complètes</a></p><p>Interruption prévue : 15 minutes vers 4 h. Support : ${deskNumber(scene)}</p></div><p align="center" style="font-size:11px">Envoyé à ${agency.email} – <a href="https://cartable-immo.example/d">se désabonner</a></p></div>` })
}

const EVENTS = ['Petit-déjeuner des agences : encadrement, DPE, audit', 'Atelier « Rentrer des mandats sans pige »', 'Réunion d’information : carte professionnelle et formation continue', 'Table ronde : le marché local vu par les notaires', 'Matinale cybersécurité pour les professions réglementées'] as const

const gathering: Made = (scene) => {
  const { random, agency, date } = scene
  const event = random.pick(EVENTS)
  const day = workday(date + random.int(10, 25) * DAY)
  return notice(scene, { from: ['Chambre de commerce – agenda', 'agenda@lettre.cci-demo.example'], headers: bulk(random.hex(20)), subject: random.pick([`Invitation – ${event}`, `${capital(dayWithName(day))} : ${event}`, `Rappel, places limitées : ${event}`]), html: html`<table width="620" align="center"><tr><td><img src="https://lettre.cci-demo.example/bandeau-${random.int(10, 99)}.jpg" alt="Agenda des entreprises" width="620"></td></tr><tr><td style="font-family:Calibri;padding:18px"><p>Chère adhérente, cher adhérent,</p><p>La chambre a le plaisir de vous convier à :</p><h2 style="color:#8a1538">${event}</h2>
<p><b>${capital(dayWithName(day))}</b>, de 8 h 30 à 10 h 30<br>Salle ${random.pick(['Colbert', 'du Conseil', 'Vauban'])}, ${agency.town}</p><p>Avec ${somebodyNamed(scene)}, ${random.pick(['juriste', 'expert-comptable', 'notaire'])}, et ${somebodyNamed(scene)}, ${random.pick(['de la DDPP', 'chef d’entreprise', 'de la fédération départementale'])}.</p><p>Entrée libre sur inscription. <a href="https://lettre.cci-demo.example/i/${random.hex(7)}">Je m’inscris</a> | <a href="https://lettre.cci-demo.example/n/${random.hex(7)}">Je ne serai pas présent</a></p></td></tr><tr><td style="font-size:10px">Vous figurez dans notre fichier d’entreprises du ressort. Désinscription : <a href="https://lettre.cci-demo.example/u">cliquez ici</a>.</td></tr></table>` })
}

const LAW = [
  ['Cass. 3e civ. : l’agent qui n’a pas vérifié la surface répond de son erreur', 'La cour rappelle l’étendue du devoir de conseil envers l’acquéreur.'], ['Location : le congé pour vente reçu par courriel est nul', 'Seuls la lettre recommandée, l’acte et la remise en main propre sont admis.'], ['Taxe foncière : qui paie l’année de la vente ?', 'Rappel des clauses de prorata et de leurs limites.'],
  ['Mandat : la clause pénale réduite par le juge', 'Le vendeur qui traite en direct doit une indemnité, mais pas toujours toute l’indemnité.'], ['Copropriété : le fonds de travaux suit le lot', 'Ce que l’acte doit dire pour éviter un litige entre les parties.'],
] as const

const press: Made = (scene) => {
  const { random, date } = scene
  const start = random.int(0, LAW.length - 1)
  const all = [0, 1, 2].map((at) => LAW[(start + at) % LAW.length]!)
  const number = random.int(300, 2400)
  return notice(scene, { from: ['Le Fil du Droit Immobilier', 'redaction@fil-droit-immo.example'], headers: bulk(random.hex(20)), subject: random.pick([`Le Fil n° ${number} : ${all[0]![0]}`, `Votre veille juridique du ${shortDay(date)}`]), needsText: true, text: linesOf(`Le Fil du Droit Immobilier | n° ${number} | ${dayOf(date)}`, '', ...all.flatMap(([head, said]) => [`■ ${head}`, said, `https://fil-droit-immo.example/${random.digits(5)}`, '']), 'AGENDA', `${dayOf(date + 12 * DAY)} : classe virtuelle « Sécuriser le compromis » (7 h, validantes)`, '', '--', 'Édité par Presses du Fil, 8 cour des Imprimeurs, Lyon.', 'Vous n’êtes plus concerné ? https://fil-droit-immo.example/stop') })
}

const letters: Family = openedLast<Made>({ id: 'letters', about: 'letters for everybody in the trade: what a program can do now, an event with speakers, the law of the week', wants: PLAIN, forms: { version: release, evenement: gathering, presse: press }, make: madeBy })

export const OTHER_NOTICES_OF_THE_THIRD_YEAR: readonly Family[] = [figures, bills, letters]
