/** What an agency gets to read: alerts of a portal it searches itself, its union's letter, a broker's rates. */
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, safe } from '../html.ts'
import { capital, dayInFull, monthName, PLAIN } from '../no-lead-pieces.ts'
import { bulk, notice } from '../other-makers.ts'
import { at, otherHomes } from '../own-words.ts'
import { atWork, click, desk, euros, perhaps, pixel, some, wide } from '../pieces/machines-pieces.ts'
import { counted, picture } from '../pieces/portals-look.ts'
import type { Scene } from '../scene.ts'
import { type Made, madeBy } from '../site-pieces.ts'
import { noLead } from './families-of.ts'

function searchAlert(scene: Scene): Draft {
  const { random, agency, property: { place, transaction } } = scene
  const homes = otherHomes(scene, random.int(1, 3))
  const fewest = Math.min(...homes.map(({ rooms }) => rooms!))
  const count = homes.length === 1 ? '1 nouvelle annonce pour' : `${homes.length} nouvelles annonces pour`
  const host = 'bienici.com'
  const search = `${transaction === 'rent' ? 'Location' : 'Achat'} · ${place.town} (${place.postcode})${fewest > 1 && random.chance(0.5) ? ` · ${random.int(2, fewest)} pièces min.` : ''}`
  return notice(scene, {
    from: ['Bien’ici', 'no_reply@bienici.com'], portal: 'bienici', subject: `${count} votre recherche à ${place.town}`,
    html: html`<table width="100%" bgcolor="#ffffff"><tr><td align="center"><img src="https://mail-sender.bienici.com/logo.png" alt="Bien’ici" width="110"></td></tr>
<tr><td align="center" style="font-size:18px;padding-top:14px">Ça bouge dans votre secteur, ${agency.agent.firstName} !</td></tr><tr><td align="center" style="color:#767b86">${search}</td></tr>
${homes.map((home) => html`<tr><td align="center" style="padding:14px">
<a href="${counted(scene, host, `https://www.bienici.com/annonce/${random.hex(10)}`)}">${picture(host, `${random.hex(8)}.jpg`, 'Photo du bien')}</a>
<div style="font-weight:700">${home.typeName}${home.rooms === null ? ''
  : ` ${home.rooms} p.`} ${home.surface} m²</div><div>${place.postcode} ${place.town}</div><div style="color:#d6a100">${euros(home)}</div>
<div>Proposé par ${random.pick(['une agence du quartier', 'un réseau de mandataires',
  'un particulier accompagné'])}</div><a href="${click(scene, host)}">Contacter l’annonceur</a> &nbsp; <a href="${click(scene, host)}">Ajouter à ma sélection</a></td></tr>`)}
<tr><td align="center" style="padding:18px;font-size:12px">Alerte réglée sur ${agency.email}, ${random.pick(['dès parution',
  'une fois par jour'])}. <a href="${click(scene, host)}">Modifier mes critères</a> – <a href="${click(scene, host)}">Couper cette alerte</a>
</td></tr></table>`,
  })
}

const TOPICS: readonly (readonly [string, string])[] = [
  ['Encadrement des loyers : huit communes de plus', 'La liste est parue au Journal officiel ; vos mentions d’annonce doivent suivre avant la rentrée.'],
  ['DPE : ce que change le nouveau coefficient', 'Près d’un petit logement électrique sur trois gagne une classe. Nos juristes répondent à vos questions.'],
  ['Loi Hoguet : la carte T passe au numérique', 'La demande se fait désormais en ligne auprès de votre chambre de commerce.'],
  ['Exclusivité : attention à la durée', 'La cour d’appel de Rennes rappelle que la durée irrévocable ne peut excéder trois mois.'],
  ['Formation continue : êtes-vous à jour de vos 42 heures ?', 'Le contrôle s’opère au renouvellement de la carte, pour vous comme pour vos négociateurs.'],
  ['Fichier des assujettis : rappel sur TRACFIN', 'La cartographie des risques doit être tenue à disposition, même dans une équipe de deux.'],
  ['Baromètre : les délais de vente se stabilisent', 'Il faut compter 97 jours en médiane dans les villes moyennes, contre 104 l’an passé.'],
]

function unionLetter(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, date, agency } = scene
  const host = 'union-metiers-immo.example'
  const topics = some(scene, random.int(3, 5), TOPICS)
  const number = random.int(112, 480)
  return notice(scene, {
    from: ['UMI – La lettre', `la-lettre@${host}`], subject: random.pick([`La lettre n° ${number} – ${topics[0]![0]}`, `UMI | Votre lettre – ${monthName(date)}`,
      `${topics[1]![0]} (et le reste de l’actualité)`]), headers: bulk(random.hex(14)),
    html: html`<div style="max-width:640px;margin:auto;font-family:Cambria,serif">
<div style="border-bottom:3px double #7a1f2b;padding:12px 0"><span style="font-size:24px;color:#7a1f2b">La lettre de l’Union</span><br>
N° ${number} – ${dayInFull(date)}</div>${perhaps(scene, 0.4,
  () => html`<p><i>Éditorial.</i> Chères adhérentes, chers adhérents, la rentrée parlementaire s’annonce dense pour nos métiers : restons groupés.</p>`)}
${topics.map(([title, words]) => html`<h3 style="color:#7a1f2b;margin-bottom:2px">${title}</h3><p style="margin-top:0">${words} <a href="${click(scene, host)}">La suite</a></p>`)}
${perhaps(scene, 0.6,
  () => html`<h3>À vos agendas</h3><ul><li>${random.int(3, 28)} : réunion départementale, ${agency.town}, 9 h – accueil café</li>
<li>Webinaire « Estimer juste en marché hésitant », inscription gratuite</li></ul>`)}
<p style="font-size:11px;border-top:1px solid #ccc">Union des métiers de l’immobilier, 8 cours des Arquebusiers, 49100 Angers – ${desk(scene, host)}<br>Destinataire : ${agency.email},
  adhérent n° ${random.digits(5)} · <a href="${click(scene, host)}">désabonnement</a></p></div>${pixel(scene, host)}`,
  })
}

function ratesOfTheMonth(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, date, agency } = scene
  const host = 'tauxclair.example'
  const base = random.int(285, 345)
  const rate = (years: number) => `${((base + (years - 15) * 3 + random.int(0, 6)) / 100).toFixed(2).replace('.', ',')} %`
  const town = random.chance(0.6) ? ` ${at(agency.town)}` : ''
  return notice(scene, {
    from: [`TauxClair Courtage${town}`, `partenaires@${host}`], subject: random.pick([`${capital(monthName(date))} : les taux pour vos acquéreurs`,
      `Vos clients peuvent emprunter plus : nos taux${town}`, '📉 Barème du mois + simulateur à partager']), headers: bulk(random.hex(14)),
    html: wide(html`<tr><td style="padding:14px;background:#0b3c5d;color:#fff;font-size:20px">TauxClair</td></tr>
<tr><td style="padding:18px">Bonjour ${random.pick([agency.agent.firstName, 'cher partenaire', agency.name])},<br><br>Voici les conditions relevées auprès de nos banques ${random.pick(['ce matin',
  'cette semaine'])}, hors assurance :</td></tr>
<tr><td align="center"><table cellpadding="9" border="1" bordercolor="#b8c7d3" style="border-collapse:collapse">
<tr bgcolor="#e8eff4"><th>Durée</th><th>Bon dossier</th><th>Excellent dossier</th></tr>
${[10, 15, 20, 25].map((years) => html`<tr><td>${years} ans</td><td>${rate(years)}</td><td>${rate(years - 3)}</td></tr>`)}</table></td></tr>
<tr><td style="padding:18px">${random.pick(['Exemple : 210 000 € sur 20 ans, mensualité de 1 190 € pour un couple sans crédit en cours.',
  'Le prêt à taux zéro reste ouvert au neuf comme à l’ancien avec travaux : parlez-en dès la première visite.'])}
${perhaps(scene, 0.5,
  () => html`<br><br>Un acquéreur hésite ? Transmettez-nous son nom, son téléphone et son budget, nous le rappelons sous 24 h
et vous touchez ${String(random.int(2, 6) * 100)} € d’apport d’affaires.`)}</td></tr>
<tr><td style="padding:18px"><a href="${click(scene, host)}">Envoyer un client</a> · <a href="${click(scene, host)}">Simulateur en marque blanche</a></td></tr>
<tr><td style="padding:14px;font-size:10px;color:#778">Un crédit vous engage et doit être remboursé. Aucun versement ne peut être exigé d’un particulier avant l’obtention d’un prêt.${safe('<br/>')}
TauxClair, IOBSP, Orias 14 006 218, ${desk(scene, host)}.
Pour ne plus figurer parmi nos destinataires, <a href="${click(scene, host)}">c’est ici</a>.</td></tr>`, 620),
  })
}

export const reading: Family = noLead<Made>({
  id: 'things-to-read', about: 'an alert for a search of the agency’s own, a union’s letter, a broker’s rates of the month', wants: PLAIN,
  forms: { searchAlert, unionLetter, ratesOfTheMonth }, make: madeBy,
})
