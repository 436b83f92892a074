/** What portals write to those who advertise: figures, quotas, adverts that run out. */
import type { Family } from '../family.ts'
import { html, safe } from '../html.ts'
import { bulk, homesOf, notice } from '../other-makers.ts'
import { atWork, change, click, desk, euros, perhaps, pixel, some, thousands, wide } from '../pieces/machines-pieces.ts'
import { button, column, small } from '../pieces/portals-look.ts'
import { DAY, dayInFull, monthName, PLAIN, slashed } from '../no-lead-pieces.ts'
import type { Draft } from '../draft.ts'
import type { Scene } from '../scene.ts'
import { madeBy, type Made } from '../site-pieces.ts'
import { noLead } from './families-of.ts'

const CELL = 'padding:7px 9px;border-top:1px solid #e3ddd2'

function weekInFigures(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, agency, date } = scene
  const host = 'murs-et-metres.example'
  const homes = homesOf(scene, random.int(2, 5))
  const totals = some<readonly [string, number]>(scene, random.int(3, 5), [['Affichages en liste', 9400], ['Fiches consultées', 2100], ['Clics sur « Voir le numéro »', 60], ['Mises en favori', 85],
    ['Formulaires reçus', 24], ['Partages', 19]])
  const token = random.hex(18)
  return notice(scene, {
    from: ['Murs & Mètres Pro', `tableau-de-bord@pro.${host}`],
    subject: random.pick([`Vos performances du ${slashed(date - 7 * DAY)} au ${slashed(date - DAY)}`, `${agency.name}, vos chiffres de la semaine sont là`,
      'Bilan hebdo : comment vos annonces ont été vues']),
    headers: bulk(token),
    html: html`<span style="font-size:0;color:#fbf9f4">Audience, contacts et pistes d’amélioration pour vos ${random.int(9, 64)} biens en ligne</span>
${wide(html`<tr><td bgcolor="#2e4a3f" style="padding:20px 26px;color:#fbf9f4;font:bold 19px Georgia,serif">Murs &amp; Mètres <small>pour les pros</small></td></tr>
<tr><td style="padding:26px">Bonjour ${random.pick([agency.name, agency.agent.firstName, 'à toute l’équipe'])},<br><br>Entre le ${dayInFull(date - 7 * DAY)} et hier,
  vos biens ont fait parler d’eux :</td></tr>
<tr><td style="padding:0 26px"><table width="100%" style="border-collapse:collapse">${totals.map(([label, most]) => html`<tr><td style="${CELL}">${label}</td>
<td align="right" style="${CELL};font-weight:bold">${thousands(random.int(Math.ceil(most / 12),
  most))}</td><td align="right" style="${CELL};color:#6a7f75">${change(scene)}</td></tr>`)}</table></td></tr>
<tr><td style="padding:24px 26px 6px;font-weight:bold">Le podium de vos annonces</td></tr>
${homes.map((home, at) => html`<tr><td style="padding:6px 26px">${at + 1}. <a href="${click(scene, host)}">${home.title}</a><br>
<span style="color:#777">Réf. ${home.ref} · ${euros(home)} · ${random.int(40, 900)} consultations, ${random.int(0, 6)} contacts</span></td></tr>`)}
${perhaps(scene, 0.6,
  () => html`<tr><td style="padding:16px 26px;background:#f1ede3"><b>L’astuce de nos équipes</b> – ${random.pick(['Les annonces de plus de dix photos reçoivent deux fois plus de visites en ligne.',
    'Un loyer affiché charges comprises rassure : pensez à compléter ce champ.', 'Ajoutez un plan, vos visiteurs restent quarante secondes de plus.'])}</td></tr>`)}
<tr><td style="padding:22px 26px">${button(click(scene, host), 'Toutes mes statistiques', '#2e4a3f')}</td></tr>
<tr><td style="padding:18px 26px;font-size:11px;color:#8b8578">Bilan adressé à ${agency.email} chaque semaine. Votre conseillère Murs &amp; Mètres : ${desk(scene, host)}, du lundi au jeudi.<br>
<a href="https://pro.${host}/frequence/${token}">Recevoir ce bilan une fois par mois</a> | <a href="https://pro.${host}/stop/${token}">Ne plus le recevoir</a></td></tr>`)}${pixel(scene, host)}`,
  })
}

function quotaNearlyFull(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, agency, date } = scene
  const most = random.pick([25, 40, 60, 100])
  const used = most - random.int(0, 3)
  const account = random.digits(6)
  const end = slashed(date + random.int(9, 45) * DAY)
  const [subject, words] = random.pick([
    [`Compte ${account} : ${used} annonces sur ${most} utilisées`,
      `Votre formule permet ${most} annonces simultanées ; ${used} sont actuellement en ligne.\nAu-delà, les nouvelles annonces de votre passerelle resteront en attente.`],
    [`Votre abonnement arrive à échéance le ${end}`,
      `L’abonnement « Vitrine ${most} » de votre agence prend fin le ${end}.\nSans action de votre part, il sera reconduit pour douze mois au tarif en vigueur.`],
    [`Import du ${slashed(date)} : ${random.int(1, 4)} annonce(s) refusée(s)`,
      `Le fichier reçu cette nuit a été traité : ${used} annonces lues, certaines refusées.
Motif le plus fréquent : classe énergie absente.\nCorrigez la fiche dans votre logiciel, elle repartira au prochain export.`],
    ['Nouvel accès ajouté à votre espace annonceur',
      `Un accès « collaborateur » vient d’être créé pour ${agency.agent.firstName} ${agency.agent.lastName} (${agency.agent.email}).
Si vous n’êtes pas à l’origine de cet ajout, changez votre mot de passe.`],
  ] as const)
  return notice(scene, {
    from: ['Placedesbiens – Service annonceurs', 'ne-pas-repondre@annonceurs.placedesbiens.example'], subject,
    text: `Bonjour,\n\n${words}\n\nTitulaire du compte : ${agency.name}\nN° d’annonceur : ${account}\nAdresse : ${agency.street}, ${agency.postcode} ${agency.town}
Téléphone diffusé : ${agency.phonePrinted}\n\nAccéder à votre espace : https://annonceurs.placedesbiens.example/compte/${account}\n\n${random.chance(0.5)
  ? 'Une question ? La réponse est souvent dans notre centre d’aide.\n\n' : ''}L’équipe annonceurs
-- \nPlacedesbiens SAS au capital de 120 000 euros – RCS Nantes 834 219 006\nCet envoi est automatique, aucune réponse n’y sera lue. Assistance : ${desk(scene, 'placedesbiens')}`,
  })
}

function advertRunsOut(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, agency, property, listingId, date } = scene
  const host = 'toutlogis.example'
  const agent = `${agency.agent.firstName} ${agency.agent.lastName}`
  const left = random.int(2, 9)
  const [headline, why, action] = random.pick([
    ['Votre annonce se termine bientôt', `Plus que ${left} jours de diffusion pour ce bien.`, 'Prolonger la diffusion'],
    ['Votre annonce est en ligne', 'Elle apparaît dès maintenant dans les recherches.', 'Voir la fiche publiée'],
    ['Il manque une information à votre annonce', `Le ${random.pick(['DPE', 'montant des honoraires', 'nombre de lots de la copropriété'])} n’est pas renseigné ; la loi l’impose.`,
      'Compléter la fiche'],
    ['Prix revu à la baisse : prévenez vos favoris', `${random.int(3, 48)} internautes suivent ce bien et seront avertis ce soir.`, 'Gérer l’avertissement'],
  ] as const)
  return notice(scene, {
    from: ['ToutLogis', `annonces@${host}`], subject: `${headline} – ${property.title}`, replyTo: { address: `support@${host}` },
    html: column([
      html`<img src="https://img.${host}/logo-orange.png" alt="ToutLogis" height="30">`,
      html`<h2 style="margin:0;color:#b3471d">${headline}</h2><p>${why}</p>`,
      html`<table cellspacing="0" cellpadding="5" style="border:1px solid #f0d9cd"><tr><td rowspan="5" width="150"><img src="https://img.${host}/a/${listingId}_1.jpg" width="150" alt=""></td>
<td><b>${property.title}</b></td></tr>
<tr><td>${property.place.postcode} ${property.place.town}</td></tr><tr><td>${euros(property)}</td></tr><tr><td>Référence agence : ${property.ref} | N° d’annonce : ${listingId}</td></tr>
<tr><td>Contact affiché : ${agent} – ${agency.agent.phonePrinted}</td></tr></table>`,
      button(`https://www.${host}/pro/fiche/${listingId}?jeton=${random.hex(12)}`, action, '#d2562a'),
      ...(random.chance(0.5) ? [html`Mise en ligne le ${slashed(date - (60 - left) * DAY)} · formule ${random.pick(['Essentiel', 'Relief', 'À la une'])} · ${monthName(date)}`] : []),
      small(html`ToutLogis diffuse les annonces de ${agency.name}, ${agency.town}.${safe('<br>')}Vous gérez ces avis dans « Mon compte &gt; Notifications ».`),
    ], '#fdf6f2'),
  })
}

export const figures: Family = noLead<Made>({
  id: 'advertiser-notices', about: 'what portals tell their advertisers: figures of a week, quota and account, an advert that runs out', wants: PLAIN,
  forms: { weekInFigures, quotaNearlyFull, advertRunsOut }, make: madeBy,
})
