/** What portals and tools say of adverts by themselves: the agency's own, and those found for a search that was saved. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import { bulk, deskNumber, homesOf, notice, rowsOf } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { printed } from '../../values/phones.ts'
import { openedLast } from './opened-last.ts'
import { DAY, inTown, PLAIN, salesIn, shortDay, somebody } from './other-pieces.ts'

const online: Made = (scene) => {
  const { random, agency, date } = scene
  const homes = homesOf(scene, random.int(1, 3))
  const many = homes.length > 1
  return notice(scene, { from: ['Bien’ici', 'no-reply@bienici.com'], portal: 'bienici', subject: many ? `${homes.length} de vos annonces ont été publiées sur Bien’ici` : `Votre annonce ${homes[0]!.ref} est en ligne sur Bien’ici`, html: html`<center><table width="600"><tr><td><img src="https://mail-sender.bienici.com/logo.png" width="120" alt="Bien’ici"></td></tr><tr><td><p>Cher partenaire,</p><p>${many ? 'Les annonces suivantes sont désormais visibles' : 'L’annonce suivante est désormais visible'} par nos internautes (mise à jour du ${dayOf(date)}).</p>
${homes.map((home) => html`<table width="100%" style="margin-bottom:14px;background:#fafafa"><tr><td width="110"><img src="https://photos.bienici.example/${random.hex(12)}.jpg" width="100"></td><td><b>${home.title}</b><br>${home.place.postcode} ${home.place.town.toUpperCase()}<br>${home.shown}<br>RÉFÉRENCE : ${home.ref}</td></tr></table>`)}
<p><a href="https://link.bienici.fr/lnk/${random.hex(24)}">Voir mes annonces</a></p><p>${random.pick(['Pensez à ajouter une visite virtuelle : elle double le temps passé sur la fiche.', 'Un doute sur l’affichage ? Vérifiez le fichier envoyé par votre logiciel.', 'Vos prochaines mises à jour sont prises en compte chaque nuit.'])}</p><p>L’équipe Bien’ici</p></td></tr><tr><td style="font-size:10px">Bien’ici, 24 rue du Sentier, Paris – ${deskNumber(scene)} – ${agency.name} reçoit cet e-mail en qualité de partenaire.</td></tr></table></center>` })
}

const expires: Made = (scene) => {
  const { random, property, price, date, listingId } = scene
  const left = random.int(2, 7)
  const [subject, said] = random.pick([
    [`Votre annonce « ${property.title} » expire dans ${left} jours`, `Votre annonce sera retirée du site le ${dayOf(date + left * DAY)}. Vous pouvez la prolonger gratuitement en un clic.`],
    [`Votre annonce « ${property.title} » a été renouvelée`, 'Votre annonce remonte en tête de liste et reste visible 60 jours de plus.'],
    [`« ${property.title} » : votre annonce a été modérée`, 'Une photo comportait un numéro de téléphone et a été retirée. Le reste de l’annonce est en ligne, aucune action n’est nécessaire.'],
    [`Option « Remontée automatique » activée – ${property.title}`, `L’option court jusqu’au ${dayOf(date + 30 * DAY)} sur l’annonce ci-dessous. Le montant sera débité de votre porte-monnaie.`],
  ] as const)
  return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', subject, text: linesOf('Bonjour,', '', said, '', property.title, price, `${property.place.town} ${property.place.postcode}`, `Référence : ${property.ref}`, `Voir l’annonce : https://www.leboncoin.fr/ad/${property.transaction === 'sale' ? 'ventes_immobilieres' : 'locations'}/${listingId}`, '', 'Gérer mes annonces : https://www.leboncoin.fr/compte/pro/annonces', '', 'Merci de votre confiance et à très bientôt,', 'L’équipe leboncoin', '', 'Vous ne pouvez pas répondre à cet e-mail.') })
}

const gateway: Made = (scene) => {
  const { random, agency, property, date } = scene
  const state = () => random.weighted([[8, 'OK'], [1, 'EN ATTENTE'], [1, 'REJET']] as const)
  const portals = ['SeLoger', 'leboncoin', 'Bien’ici', 'Figaro Immo', 'Ouest-France Immo', 'Superimmo'].filter(() => random.chance(0.75))
  return notice(scene, { from: ['Passerelle MultiDiff', `export+${random.digits(5)}@multidiff.example`], subject: random.pick([`[MultiDiff] Export du ${shortDay(date)} terminé`, `Rapport de diffusion ${agency.name} – ${shortDay(date)}`]), html: html`<pre>Compte   ${agency.name} (${random.digits(5)})
Début    ${hourOf(date - 600_000)}   Fin ${hourOf(date)}</pre><table border="1" cellspacing="0" cellpadding="3">${rowsOf([['Portail', 'Annonces', 'Photos', 'Statut']], 'th')}${rowsOf(['Site de l’agence', ...portals].map((name) => [name, random.int(10, 140), random.int(80, 1400), state()]))}</table>
<p>Avertissement : réf. ${property.ref} (${property.typeName.toLowerCase()}, ${property.place.town}), ${random.pick(['montant estimé des dépenses d’énergie absent', 'honoraires non précisés', 'photo n° 3 trop petite', 'code postal et commune ne concordent pas'])}.</p><p>Ne répondez pas. Assistance : ${deskNumber(scene)} ou support@multidiff.example</p>` })
}

const adverts: Family = openedLast<Made>({ id: 'adverts', about: 'the agency’s own adverts: published, about to end, handed to all portals in one go', wants: PLAIN, forms: { publiees: online, expire: expires, passerelle: gateway }, make: madeBy })

const searchOf = ({ random, agency }: Scene): string => random.pick([`Ventes immobilières, ${agency.town}`, `Ventes ${inTown(agency.town)} et 10 km`, `Biens à vendre ${agency.postcode}`, 'Confrères secteur nord', 'Veille ventes'])

const forSearch: Made = (scene) => {
  const { random, agency } = scene
  const homes = salesIn(scene, random.int(2, 5), agency.town)
  const search = searchOf(scene)
  return notice(scene, { from: ['leboncoin', 'no.reply@leboncoin.fr'], portal: 'leboncoin', headers: bulk(random.hex(18)), subject: `${homes.length} annonces publiées depuis hier, recherche « ${search} »`, html: html`<table width="600" align="center"><tr><td><p>Bonjour,</p><p>${homes.length} annonces correspondent à votre recherche enregistrée <b>${search}</b>.</p></td></tr>${homes.map((home) => html`<tr><td style="padding:8px 0"><a href="https://www.leboncoin.fr/ad/ventes_immobilieres/${random.digits(10)}"><img src="https://img.leboncoin.example/${random.hex(14)}.jpg" width="150" align="left"></a><div>${home.title}</div><div style="color:#ec5a13"><b>${home.shown}</b></div><div>${random.pick(['Particulier', 'Pro'])} · ${agency.town} ${agency.postcode} · ${random.pick(['aujourd’hui', 'hier'])} à ${random.int(7, 22)}:${random.int(10, 59)}</div></td></tr>`)}
<tr><td><a href="https://www.leboncoin.fr/mes-recherches">Gérer mes recherches</a> · <a href="https://www.leboncoin.fr/mes-recherches/stop/${random.hex(8)}">Ne plus recevoir cette alerte</a></td></tr></table>` })
}

const owners: Made = (scene) => {
  const { random, agency, date } = scene
  const homes = salesIn(scene, random.int(3, 6), agency.town)
  return notice(scene, { from: ['Pige Aurore', 'matinale@pige-aurore.example'], subject: `Pige du ${shortDay(date)} : ${homes.length} annonces de particuliers sur votre secteur`, needsText: true, text: linesOf('Votre pige du matin', '===================', '', ...homes.flatMap((home, at) => { const { phone } = somebody(scene); return [`${at + 1}) ${home.typeName} ${home.surface} m² - ${home.town}`, `   ${home.shown} (${random.pick(['nouvelle', 'baisse de prix', 'republiée', 'nouvelle'])})`, `   Tél. annonceur : ${phone ? printed(random, phone, 'machine') : 'masqué'}`, `   Vu sur : ${random.pick(['leboncoin', 'PAP', 'ParuVendu'])}, en ligne depuis ${random.int(1, 40)} j`, `   Bloctel : ${random.pick(['non inscrit', 'non inscrit', 'INSCRIT – ne pas appeler'])}`, ''] }), `Crédits restants : ${random.int(10, 900)}`, 'Changer mon secteur : https://pige-aurore.example/secteur', `Assistance ${deskNumber(scene)}`) })
}

const cheaper: Made = (scene) => {
  const { random, property, price } = scene
  const others = salesIn(scene, 2, property.place.town)
  return notice(scene, { from: ['SeLoger', 'alerte@alertes.seloger.com'], portal: 'seloger', headers: bulk(random.hex(18)), subject: random.pick([`Le prix a baissé : ${property.title}`, `Un bien de vos favoris est moins cher`, `-${random.int(2, 9)} % sur un bien que vous suivez ${inTown(property.place.town)}`]), html: html`<div style="font-family:Arial;max-width:520px"><p style="color:#e00034;font-size:20px">Un de vos favoris a changé de prix</p><img src="https://v.seloger.example/${random.hex(10)}.jpg" width="520"><p><b>${price}</b> <strike>${(Math.round(property.price * 1.06)).toLocaleString('fr-FR').replace(/\u202f/g, ' ')} €</strike></p><p>${property.title}<br>${property.place.town} (${property.place.postcode})<br>Présenté par ${random.pick(['Immobilière du Canal', 'Cabinet Sauvage', 'Agence des Quinconces'])}</p><p><a href="https://www.seloger.com/annonces/${random.digits(9)}.htm">Revoir l’annonce</a></p>
<hr><p>D’autres biens proches de votre favori</p>${others.map((home) => html`<p>${home.title}<br>${home.shown}, ${home.town}</p>`)}<p style="font-size:11px">Vous recevez cet e-mail car une alerte a été créée avec cette adresse. <a href="https://www.seloger.com/favoris">Mes favoris</a> | <a href="https://www.seloger.com/alertes/stop">Arrêter</a></p></div>` })
}

const alerts: Family = openedLast<Made>({ id: 'alerts', about: 'found for a search that was saved with the office’s address: cards, owners who sell by themselves, a favourite that became cheaper', wants: { who: 'plain', transaction: 'sale' }, forms: { recherche: forSearch, pige: owners, baisse: cheaper }, make: madeBy })

export const OTHER_ADVERTS_OF_THE_THIRD_YEAR: readonly Family[] = [adverts, alerts]
