/** What portals send to whoever has an address there: a paper for professionals, a watcher's alert, the favourites of an advert. */
import { hidden } from '../../advert-pieces.ts'
import { html, type Safe } from '../../html.ts'
import { comingDay, DAY, dayInFull, monthName, PLAIN, slashed } from '../../no-lead-pieces.ts'
import { bulk, notice } from '../../other-makers.ts'
import { otherHomes } from '../../own-words.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { noLead } from './families-of.ts'
import { click, euros, others, perhaps, pixel, some, wide } from '../../pieces/machines-pieces.ts'

const FIL = 'lettre.filhabitat.example'

const ARTICLES: readonly (readonly [title: string, teaser: string])[] = [
  ['Taux : l’accalmie se confirme', 'Les barèmes reçus en début de mois affichent un repli de cinq points de base sur vingt ans, et les banques rouvrent leurs portes aux primo-accédants.'],
  ['Encadrement des loyers : qui contrôle vraiment ?', 'Deux ans après les premières amendes, nous avons compté les dossiers. Le résultat surprend jusqu’aux préfectures.'],
  ['DPE des petites surfaces, mode d’emploi', 'Les seuils ont changé pour les logements de moins de 40 m² : comment rééditer une étiquette sans repasser par un diagnostiqueur.'],
  ['Mandat exclusif : la clause qui fâche', 'Une cour d’appel rappelle que la durée irrévocable ne peut pas dépasser trois mois dans certains cas. Notre décryptage.'],
  ['Ils vendent par vidéo', 'Reportage dans trois agences de province qui ont troqué la vitrine contre un plateau de tournage.'],
  ['Location meublée : le fisc serre la vis', 'L’abattement du micro-BIC baisse. Les bailleurs vous poseront la question : voici quoi leur répondre.'],
  ['Copropriétés dégradées, un texte en approche', 'Le rapporteur du projet de loi détaille les prêts collectifs que les syndics pourront souscrire.'],
  ['Salaires : combien gagne un négociateur ?', 'Plus de 1 900 réponses à notre enquête annuelle, par région et par statut.'],
  ['Estimation en ligne : faut-il avoir peur des robots ?', 'Les écarts constatés avec le prix signé restent de l’ordre de 9 %. Sur certains marchés, bien plus.'],
]

const webinar = (scene: Scene): Safe => {
  const [one] = others(scene, 1)
  return html`<tr><td style="padding:18px 24px;background:#eef4ee"><span style="font-size:11px;letter-spacing:1px">WEBINAIRE GRATUIT – ${dayInFull(comingDay(scene)).toUpperCase()},
${scene.random.pick(['11 H', '14 H', '18 H 30'])}</span><br>
<b>${scene.random.pick(['Rentrer des mandats sans porte-à-porte', 'Répondre vite, et bien, à ses contacts', 'Bien photographier un intérieur au téléphone'])}</b><br>avec ${one!.firstName}
${one!.lastName}, ${scene.random.pick(['directrice de réseau', 'formateur loi Alur', 'avocate au barreau de Nantes'])}<br>
<a href="${click(scene, FIL)}">Je réserve ma place</a></td></tr>`
}

const paper: Made = (scene) => {
  const { random, date } = scene
  const [first, ...rest] = some(scene, random.int(3, 5), ARTICLES)
  return notice(scene, {
    from: ['Le Fil Habitat', `redaction@${FIL}`], headers: bulk(random.hex(16)),
    subject: random.pick([first![0], `${first![0]} – et le reste de l’actualité`, `Le Fil n° ${random.int(210, 520)} : ${first![0]}`]),
    html: html`${hidden(first![1].slice(0, 90))}${wide(html`<tr><td align="right" style="font-size:10px;padding:6px"><a href="${click(scene, FIL)}">Lire dans le navigateur</a></td></tr>
<tr><td style="border-bottom:3px solid #2f5d3a;padding:10px 24px;font-family:Georgia,serif"><span style="font-size:30px">Le Fil Habitat</span><br><i>La lettre des professionnels de
l’immobilier – ${monthName(date)}</i></td></tr>
<tr><td style="padding:20px 24px;font-family:Georgia,serif"><img src="https://img.${FIL}/une/${random.hex(8)}.jpg" width="552" alt=""><h2>${first![0]}</h2><p>${first![1]}
<a href="${click(scene, FIL)}">Lire la suite</a></p></td></tr>
${rest.map(([title, teaser]) => html`<tr><td style="padding:6px 24px 14px;font-family:Georgia,serif"><h3 style="margin:0">${title}</h3>${teaser}
<a href="${click(scene, FIL)}">…</a></td></tr>`)}
${perhaps(scene, 0.55, () => webinar(scene))}${perhaps(scene, 0.4, () => html`<tr><td style="padding:14px 24px;font-size:12px;color:#555">PUBLICITÉ<br><b>Panneau Prompt</b> – Le panneau « À
vendre » livré en 48 h, dès 9 € HT. <a href="${click(scene, FIL)}">Commander</a></td></tr>`)}
<tr><td style="padding:16px 24px;font-size:10px;color:#777;background:#f4f4f4">Vous êtes abonné avec ${scene.agency.email}. <a href="${click(scene, FIL)}">Se désabonner</a> |
<a href="${click(scene, FIL)}">Changer d’adresse</a><br>
Éditions du Tilleul, 5 passage Sainte-Croix, 44000 Nantes – ISSN 2804-${random.digits(4)} – Publicité : regie@filhabitat.example</td></tr>`, 640)}${pixel(scene, FIL)}`,
  })
}

const RUCHE = 'ruche-des-biens.example'

const watch: Made = (scene) => {
  const { random, agency, property } = scene
  const homes = otherHomes(scene, random.int(1, 6)).map((home) => ({ ...home, place: property.place, title: `${home.typeName} ${home.rooms} p. ${home.surface} m²` }))
  const { town, postcode } = property.place
  const search = `${property.transaction === 'sale' ? 'Achat' : 'Location'} – ${town} (${postcode}) – ${random.pick(['tous types', 'maison, appartement', 'surface indifférente'])}`
  const count = homes.length > 1 ? `${homes.length} nouveaux biens` : 'Du nouveau'
  return notice(scene, {
    from: ['La Ruche des Biens', `veille@${RUCHE}`], headers: bulk(random.hex(12)),
    subject: random.pick([`${count} à ${town}`, `Alerte « ${town} » : ${count.toLowerCase()}`, `🐝 ${count} pour votre recherche`]),
    html: html`<table width="100%" bgcolor="#fdf6e3"><tr><td align="center"><table width="560" bgcolor="#fff" cellpadding="0" cellspacing="0"><tr>
<td style="padding:16px"><img src="https://${RUCHE}/m/abeille.png" width="40" height="40" alt="La Ruche">
<p>Bonjour ${agency.agent.firstName},<br>${random.pick(['ces annonces correspondent à votre recherche enregistrée :', 'voici ce qui est paru depuis hier :'])}</p>
<p style="color:#8a6d00;font-size:13px">${search}</p></td></tr>
${homes.map((home) => html`<tr><td style="padding:10px 16px;border-top:1px solid #eee"><table width="100%"><tr><td width="130"><img src="https://ph.${RUCHE}/${random.hex(10)}_s.jpg"
width="120" height="90" alt=""></td>
<td valign="top"><a href="https://${RUCHE}/a/${random.digits(8)}?src=veille"><b>${home.title}</b></a><br>${home.place.postcode} ${home.place.town}<br><b>${euros(home)}</b><br><span
style="font-size:12px">${home.description.length > 80 ? `${home.description.slice(0, 78)}…` : home.description}</span><br>
<span style="font-size:11px;color:#888">${random.pick(['Particulier', 'Agence', 'Mandataire', 'Étude notariale'])} – ${random.int(3, 18)} photos</span></td></tr></table></td></tr>`)}
<tr><td align="center" style="padding:18px"><a href="https://${RUCHE}/recherches/${random.digits(6)}" style="background:#e0a800;color:#222;padding:10px 20px;text-decoration:none">Tout
voir</a></td></tr></table>
<p style="font-size:11px">Trop de messages ? <a href="https://${RUCHE}/veille/${random.hex(14)}/semaine">Passer à un envoi par semaine</a> ou
<a href="https://${RUCHE}/veille/${random.hex(14)}/stop">supprimer cette veille</a>.<br>
La Ruche des Biens est éditée par Alvéole Médias, 2 rue du Puits-Neuf, 84000 Avignon.</p></td></tr></table>`,
  })
}

const favourites: Made = (scene) => {
  const { random, property, price, listingId, date } = scene
  const link = `https://www.leboncoin.fr/ad/${property.transaction === 'sale' ? 'ventes_immobilieres' : 'locations'}/${listingId}`
  const lead = random.pick(['Quelqu’un garde votre annonce sous la main.', 'Votre annonce vient d’être sauvegardée par un utilisateur.', 'Un utilisateur suit désormais votre annonce.'])
  return notice(scene, {
    portal: 'leboncoin', from: ['leboncoin', 'no.reply@leboncoin.fr'], subject: `Un nouveau contact pour "${property.title}" sur leboncoin`,
    text: linesOf('Bonjour,', '', lead, 'Votre bien est toujours disponible ? Faites-le lui savoir.', '', property.title, price,
      random.chance(0.6) && `En ligne depuis le ${slashed(date - random.int(4, 50) * DAY)}`, link, '', 'L’équipe leboncoin'),
    html: html`<div style="font-family:'Open Sans',Arial,sans-serif;max-width:580px;margin:auto"><img src="https://www.leboncoin.fr/logo-mail.png" width="130" alt="leboncoin">
<p>Bonjour,</p><p>${lead}<br><b>Votre bien est toujours disponible ? Faites-le lui savoir.</b></p>
<table style="border:1px solid #cad1d9;border-radius:8px" width="100%"><tr><td width="110"><img src="https://img.leboncoin.fr/v/${random.hex(12)}.jpg" width="100" alt=""></td>
<td>${property.title}<br><b style="color:#ec5a13">${price}</b>${perhaps(scene, 0.5, () => html`<br>${property.place.town} ${property.place.postcode}`)}</td></tr></table>
<p><a href="${link}" style="background:#ec5a13;color:#fff;padding:10px 18px;border-radius:16px;text-decoration:none">Envoyer un message</a></p>
<p style="font-size:12px;color:#6c7b88">L’équipe leboncoin${perhaps(scene, 0.5, () => html`<br>Gérez ces messages depuis la rubrique Notifications de votre compte pro.`)}</p></div>`,
  })
}

export const portalNews = noLead<Made>({ id: 'machines-portal-news',
  about: 'a paper for estate agents, an alert for a search the agent saved, a portal’s note that somebody keeps an advert', wants: PLAIN, make: madeBy, forms: { paper, watch, favourites } })
