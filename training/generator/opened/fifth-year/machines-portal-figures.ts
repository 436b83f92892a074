/** What portals' own desks tell the agency: how its adverts do, which of them fail, and who uses its account. */
import { agentOf, hidden } from '../../advert-pieces.ts'
import { html, type Safe, safe } from '../../html.ts'
import { DAY, dayInFull, monthName, PLAIN, slashed, timeOf } from '../../no-lead-pieces.ts'
import { homesOf, notice } from '../../other-makers.ts'
import { dwelling } from '../../own-words.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { noLead } from './families-of.ts'
import { change, click, desk, euros, others, perhaps, pixel, thousands, wide } from '../../pieces/machines-pieces.ts'

const CLAIRLOGIS = 'pro.clairlogis.example'

const tile = (label: string, value: string, trend: string): Safe => html`<td align="center" width="25%" style="padding:12px 4px;border:1px solid #e4e7ec"><span
style="font-size:22px;font-weight:bold;color:#123a5e">${value}</span><br>
<span style="font-size:12px;color:#667085">${label}</span><br><span style="font-size:11px;color:#12805c">${trend}</span></td>`

const advice = (scene: Scene): Safe => html`<tr><td style="padding:14px
20px;background:#fff7e6;font-size:13px"><b>${scene.random.pick(['Le conseil de la semaine', 'À retravailler', 'Le saviez-vous ?'])}</b><br>${scene.random.pick([
  'Les annonces de dix photos et plus reçoivent deux fois plus d’appels que les autres.', 'Trois de vos annonces sont en ligne depuis plus de 90 jours : pensez à actualiser leur prix.',
  'Le DPE manque sur une partie de votre stock, ce qui vous expose à un retrait de la diffusion.', 'Une visite virtuelle retient l’internaute une minute quarante de plus sur la fiche.',
])}</td></tr>`

const weekly: Made = (scene) => {
  const { random, agency, date } = scene
  const isMonth = random.chance(0.35)
  const span = isMonth ? monthName(date - 20 * DAY) : `du ${slashed(date - 8 * DAY)} au ${slashed(date - 2 * DAY)}`
  const homes = homesOf(scene, random.int(3, 7)).map((home) => ({ ...home, seen: random.int(11, isMonth ? 1900 : 480), asked: random.int(0, isMonth ? 9 : 3) })).sort((one,
    other) => other.seen - one.seen)
  const views = Math.round(homes.reduce((sum, { seen }) => sum + seen, 0) * (1.1 + random.next()))
  const asked = homes.reduce((sum, one) => sum + one.asked, random.int(0, 8))
  const figures = [['Vues des fiches', thousands(views)], ['Messages reçus', String(asked)], ['Numéros affichés', String(random.int(2, 88))],
    ['Mises en favoris', String(random.int(4, 160))]] as const
  return notice(scene, {
    from: ['Clairlogis Pro', `audience@${CLAIRLOGIS}`],
    subject: random.pick([`Vos performances ${isMonth ? `de ${span}` : span}`, `${agency.name} : ${thousands(views)} vues ${isMonth ? `en ${span}` : 'cette semaine'}`,
      `Audience de vos annonces ${isMonth ? `– ${span}` : span}`]),
    html: html`${hidden(`${thousands(views)} vues sur vos annonces, ${figures[1][1]} message${asked > 1 ? 's' : ''}.`)}${wide(html`<tr><td style="padding:18px 20px;background:#123a5e"><img
src="https://static.${CLAIRLOGIS}/pro-blanc.png" width="148" alt="Clairlogis Pro"></td></tr>
<tr><td style="padding:20px;font-family:Arial,sans-serif;font-size:15px">${random.pick([`Bonjour ${agency.agent.firstName},`, 'Bonjour,', `Bonjour ${agency.name},`])}<br><br>Voici ce que
vos annonces ont fait ${isMonth ? `en ${span}` : span}.</td></tr>
<tr><td><table width="100%" cellspacing="0" style="font-family:Arial,sans-serif"><tr>${figures.map(([label, value]) => tile(label, value, change(scene)))}</tr></table></td></tr>
<tr><td style="padding:20px 20px 4px;font-weight:bold">${random.pick(['Vos annonces les plus vues', `Le top ${homes.length} de vos biens`])}</td></tr>
<tr><td style="padding:0 20px 16px"><table width="100%" cellpadding="5" style="font-size:12px;border-collapse:collapse"><tr style="background:#f2f4f7"><th align="left">Réf.</th><th
align="left">Bien</th><th>Prix</th><th>Vues</th><th>Contacts</th></tr>
${homes.map((home) => html`<tr><td>${home.ref}</td><td><a href="${click(scene, CLAIRLOGIS)}" style="color:#123a5e">${home.title}</a></td><td nowrap>${euros(home)}</td>
<td align="center">${home.seen}</td><td align="center">${home.asked}</td></tr>`)}</table></td></tr>
${perhaps(scene, 0.6, () => advice(scene))}<tr><td align="center" style="padding:20px"><a href="${click(scene, CLAIRLOGIS)}" style="background:#f26b3a;color:#fff;padding:12px
26px;text-decoration:none;border-radius:4px">Ouvrir mon tableau de bord</a></td></tr>
<tr><td style="padding:16px 20px;font-size:11px;color:#98a2b3">${agency.name} – ${agency.street}, ${agency.postcode} ${agency.town} – identifiant annonceur
CL-${agency.siret.slice(0, 3)}${agency.siret.slice(4, 7)}<br>
Clairlogis SAS, 21 rue des Tanneurs, 59000 Lille, RCS Lille Métropole.${perhaps(scene, 0.4, () => html` Service annonceurs : ${desk(scene, CLAIRLOGIS)} (prix d’un appel local).`)}<br><a
href="${click(scene, CLAIRLOGIS)}">Ne plus recevoir ce rapport</a></td></tr>`)}${pixel(scene, CLAIRLOGIS)}`,
  })
}

const REASONS = [
  ['Prix incohérent', 'Le prix au mètre carré s’écarte de plus de 60 % de ceux du secteur.'], ['Doublon', 'Un autre annonceur diffuse le même bien avec les mêmes photographies.'],
  ['Mention obligatoire absente', 'Le montant des honoraires n’est pas indiqué.'], ['Photo non conforme', 'La photo n° 2 comporte un numéro de téléphone ou un logo incrusté.'],
  ['Classe énergie manquante', 'Le DPE est obligatoire dans toute annonce depuis le 1er janvier 2011.'], ['Coordonnées dans le texte', 'Un numéro ou une adresse figure dans le descriptif.'],
] as const

const verdict: Made = (drawn) => {
  const scene = dwelling(drawn)
  const { random, agency, property, listingId, date } = scene
  const [short, long] = random.pick(REASONS)
  const isOff = random.chance(0.6)
  const place = `${property.place.postcode} ${property.place.town}`
  return notice(scene, {
    from: ['Immo-Carrefour Qualité', 'moderation@immo-carrefour.example'], ...(random.chance(0.3) && { replyTo: { address: 'annonceurs@immo-carrefour.example' } }),
    subject: isOff ? random.pick([`Annonce ${listingId} suspendue`, `Votre annonce réf. ${property.ref} n’est plus diffusée`])
    : random.pick([`Annonce ${listingId} : correction à faire sous 7 jours`, `À corriger : ${property.title}`]),
    text: linesOf(
      `${random.pick(['Bonjour', 'Madame, Monsieur', `Bonjour ${agentOf(scene)}`])},`, '',
      isOff ? 'Notre contrôle a conduit à retirer de la diffusion l’annonce ci-dessous.' : 'L’annonce ci-dessous reste visible, mais elle doit être corrigée.', '',
      `Annonce    : ${listingId}`, random.chance(0.85) && `Référence  : ${property.ref}`, `Bien       : ${property.title}`, random.chance(0.7) && `Ville      : ${place}`,
      random.chance(0.7) && `Prix       : ${euros(property)}`,
      `Motif      : ${short}`, `             ${long}`, `Contrôlée le : ${slashed(date - DAY)} à ${timeOf(date)}`, '',
      isOff ? 'Elle sera remise en ligne dès réception d’un fichier corrigé de votre passerelle ; comptez une nuit.'
      : `Sans correction de votre part avant le ${dayInFull(date + 7 * DAY)}, elle sera suspendue automatiquement.`,
      random.chance(0.4) && 'Deux suspensions dans le même mois entraînent une vérification complète du stock.', '',
      `Éditer l’annonce : https://pro.immo-carrefour.example/stock/${listingId}`, '',
      'Le pôle Qualité Immo-Carrefour', random.chance(0.65) && `Tél. : ${desk(scene, 'immo-carrefour')} – du lundi au vendredi, 9 h – 12 h 30`, 'E-mail : annonceurs@immo-carrefour.example',
      '',
      '-- ', `Message automatique adressé au compte ${agency.name} (${agency.email}).`, 'Immo-Carrefour, SARL au capital de 120 000 euros, 8 allée du Gros-Chêne, 35700 Rennes',
    ),
  })
}

const HABITANEO = 'habitaneo.example'

const ACCOUNT: readonly ((scene: Scene) => { readonly subject: string; readonly about: Safe })[] = [
  ({ random }) => {
    const code = `${random.digits(3)} ${random.digits(3)}`
    return { subject: random.pick([`${code} est votre code Habitaneo`, 'Votre code de connexion']),
      about: html`<p>Ce code ouvre votre espace annonceur :</p><p style="font:bold 30px monospace;letter-spacing:6px">${code}</p><p>Il expire dans ${random.pick([5, 10, 15])} minutes. Ne le
communiquez à personne, pas même à nos équipes.</p>` }
  },
  ({ random, agency, date }) => ({
    subject: 'Nouvelle connexion à votre espace annonceur', about: html`<p>Une connexion à l’espace de <b>${agency.name}</b> a eu lieu depuis un appareil que nous ne connaissons pas.</p>
<table cellpadding="4"><tr><td>Date</td><td>${slashed(date)} à ${timeOf(date)}</td></tr><tr><td>Appareil</td>
<td>${random.pick(['Chrome sur Windows', 'Safari sur iPhone', 'Edge sur Windows', 'Firefox sur macOS'])}</td></tr><tr><td>Adresse IP</td><td>198.51.100.${random.int(2, 250)}</td></tr>
<tr><td>Lieu estimé</td><td>${agency.town}</td></tr></table><p>C’était vous ? Ignorez ce message. Sinon, <a href="https://compte.${HABITANEO}/securite">bloquez l’accès</a>.</p>`,
  }),
  (scene) => {
    const [one] = others(scene, 1)
    const role = scene.random.pick(['Négociateur', 'Assistant(e)', 'Administrateur', 'Lecture seule'])
    return {
      subject: `${one!.firstName} ${one!.lastName} a rejoint le compte ${scene.agency.name}`, about: html`<p>${agentOf(scene)} vient d’ajouter un utilisateur à votre compte annonceur.</p>
<p>Nom : ${one!.firstName} ${one!.lastName}<br>Profil : ${role}<br>
Identifiant : ${one!.email}</p><p>Il recevra un message pour choisir son mot de passe. Vous pouvez modifier ses droits dans <a href="https://compte.${HABITANEO}/equipe">Équipe et
accès</a>.</p>`,
    }
  },
  ({ random, date }) => ({
    subject: random.pick(['Votre mot de passe expire bientôt', 'Habitaneo : mot de passe à renouveler']),
    about: html`<p>Le mot de passe de votre espace n’a pas changé depuis un an. Il cessera de fonctionner le <b>${dayInFull(date + 9 * DAY)}</b>.</p>
<p><a href="https://compte.${HABITANEO}/mdp?j=${random.hex(32)}">Renouveler maintenant</a></p>`,
  }),
]

const account: Made = (scene) => {
  const { subject, about } = scene.random.pick(ACCOUNT)(scene)
  return notice(scene, {
    from: ['Habitaneo', `ne-pas-repondre@compte.${HABITANEO}`], subject,
    html: html`<div style="background:#f5f3ef;padding:32px 0"><table align="center" width="520" bgcolor="#ffffff" style="border-radius:10px;font:15px/1.5 Helvetica,Arial,sans-serif"><tr>
<td style="padding:28px 36px">
<img src="https://compte.${HABITANEO}/img/h.png" alt="Habitaneo" height="28"><p>Bonjour,</p>${about}<p>L’équipe Habitaneo</p></td></tr></table>
<p align="center" style="font-size:11px;color:#8a8578">Ce message de service est envoyé à ${scene.agency.email} ; on ne peut pas s’en désabonner.<br>Habitaneo – 44 cours de l’Intendance,
33000 Bordeaux${safe('&nbsp;')}– aide.${HABITANEO}</p></div>`,
  })
}

export const portalFigures = noLead<Made>({
  id: 'machines-portal-figures', about: 'a portal’s audience report, its moderation’s verdict on an advert, its account notices', wants: PLAIN, make: madeBy,
  forms: { weekly, verdict, account },
})
