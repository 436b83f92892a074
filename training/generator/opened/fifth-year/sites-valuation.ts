/** Valuation widgets on the agency's site and campaigns that look for owners. */
import { hidden, mailto } from '../../advert-pieces.ts'
import { homeFor, pieces } from '../../agency-pieces.ts'
import { type Field, printedOf, saysOf } from '../../forms.ts'
import { html, lines, type Safe } from '../../html.ts'
import { DAY, slashed } from '../../no-lead-pieces.ts'
import { aHome, thisHome } from '../../own-words.ts'
import { linesOf, request, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { linesFor, type Made, officer, ownSite, rowsOf } from '../../site-pieces.ts'
import { agencyFamily } from './families-of.ts'
import { phoneLink, saying } from '../../pieces/sites-pieces.ts'

const REMARKS: readonly ((home: string) => string)[] = [
  () => 'C’est pour une succession, nous sommes trois enfants et il nous faut un chiffre sérieux',
  (home) => `Bonjour, nous avons refait la toiture en 2021, est-ce que ça change la valeur de ${home} ? Merci`,
  () => 'merci de me donner une estimation avant la fin du mois je dois passer chez le notaire',
  () => 'Divorce en cours, j’ai besoin d’un avis de valeur écrit.\nDiscrétion appréciée.',
  (home) => `Je voudrais connaître le prix réel de ${home}, un voisin a vendu le sien très cher cet été.`, () => 'Avis de valeur pour IFI',
  () => 'locataire en place jusqu’en juin, estimez-vous aussi les biens occupés ?',
  () => 'pouvez vous venir estimer un soir apres 18h ? on a ajouté une véranda de 14 metres',
  () => 'Bonjour\nPremière estimation faite par une autre agence, je souhaite comparer.\nBien à vous', () => 'Combien vaut mon bien aujourd’hui svp',
]

/** The owner's own home, and his remark where he made one. */
function owned(drawn: Scene): Scene {
  const scene = homeFor(drawn, 'sale', ({ kind }) => kind !== 'studio')
  return scene.random.chance(0.5) ? { ...scene, message: null } : saying(scene, ['valuation', scene.random.pick(REMARKS)(thisHome(scene.property))])
}

const grouped = (euros: number) => String(euros).replace(/\B(?=(\d{3})+$)/g, ' ')
/** A range about the price, in whole thousands; neither end is the price. */
const rangeOf = ({ property: { price } }: Scene) => [0.92, 1.07].map((part) => grouped(Math.round((price * part) / 1000) * 1000 + 1000)) as [string, string]

const OWNER: readonly Field[] = [['Prénom', 'first'], ['Nom', 'last'], ['E-mail', 'email'], ['Téléphone', 'phone']]
const HOME: readonly Field[] = [
  ['Commune', 'town'], ['Code postal', 'postcode'], ['Nature du bien', ({ property }) => property.typeName], ['Surface habitable', 'surface'], ['Nombre de pièces', 'rooms'],
  ['Étage ou terrain', ({ random, property }) => (property.kind === 'house' ? `${random.int(2, 14)}50 m² de terrain` : `${random.int(1, 5)}e étage`)],
  ['État', ({ random }) => random.pick(['Bon', 'À rafraîchir', 'Refait à neuf', 'Moyen'])],
  ['Échéance', ({ random }) => (random.chance(0.7) ? random.pick(['Dès que possible', 'D’ici 6 mois', 'Par curiosité', 'L’an prochain']) : null)],
]
const pair = (label: string, value: string): Safe => html`<tr><td width="46%" style="padding:5px 0;border-bottom:1px dotted #c9b8d8">${label}</td>
<td style="padding:5px 0;border-bottom:1px dotted #c9b8d8"><b>${value}</b></td></tr>`

/** The range in large figures, the home and its owner in two tables. */
const range: Made = (drawn) => {
  const scene = owned(drawn)
  const [low, high] = rangeOf(scene)
  return request(scene, {
    from: ownSite(scene, 'estimation', 'Estim’en ligne'), subject: `Un propriétaire vient d’estimer son bien sur ${scene.agency.domain}`,
    html: html`${hidden('Un mandat à portée de main ?')}<table width="580" align="center" cellpadding="0" cellspacing="0" style="font-family:Tahoma,Geneva,sans-serif;font-size:13px;color:#3a2450">
<tr><td align="center" style="padding:22px;background:#f3ecf9"><span style="font-size:12px">Fourchette affichée au propriétaire</span><br>
<span style="font-size:24px">${low} € – ${high} €</span><br><span style="font-size:11px">Indice de confiance ${scene.random.int(2, 4)}/5</span></td></tr>
<tr><td style="padding:18px 6px 4px">À rappeler</td></tr><tr><td><table width="100%" cellspacing="0">${rowsOf(scene, OWNER, pair)}</table></td></tr>
<tr><td style="padding:18px 6px 4px">Ce qu’il fait estimer</td></tr><tr><td><table width="100%" cellspacing="0">${rowsOf(scene, HOME, pair)}</table></td></tr>
${wordsOf(scene, '<tr><td style="padding:16px 6px"><u>Ce que le propriétaire ajoute</u><br>', '</td></tr>')}
<tr><td style="padding:16px 6px;font-size:10px;color:#9a8aa8">Module d’estimation Jauge &amp; Co installé pour ${scene.agency.name}. Une fourchette n’est pas un avis de valeur.
support@jauge-et-co.example</td></tr></table>`,
    says: `${saysOf([...OWNER, ...HOME])} message`, silentIntent: 'valuation',
  })
}

/** Everything told in three sentences. */
const told: Made = (drawn) => {
  const scene = owned(drawn)
  const { person: { fullName, email }, property, random } = scene
  const { surface, place } = property
  const [low, high] = rangeOf(scene)
  return request(scene, {
    from: { name: 'Combien Chez Moi', address: 'bonjour@combien-chez-moi.example' }, subject: `Contact propriétaire à ${place.town} : à appeler sous 48 h`,
    html: html`<div style="font:15px/1.6 Cambria,serif"><p>Bonjour ${scene.agency.agent.firstName},</p>
<p>${fullName} a fait estimer ${aHome(property)}, ${pieces(scene)}, ${surface} m², à ${place.town} (${place.postcode}). Notre calcul donne entre ${low} et ${high} euros.</p>
<p>On peut lui écrire à ${mailto(email)}${when(printedOf(scene, 'phone'), () => html` et l’appeler au ${phoneLink(scene)}`)}.
${random.chance(0.5) ? 'Le rendez-vous sur place est offert et sans engagement.' : null}</p>
${wordsOf(scene, '<p>Un mot laissé à votre intention :<br>« ', ' »</p>')}
<p>Belle journée,<br>Nadège, de Combien Chez Moi</p><p style="font-size:11px;color:#aaa">Secteur réservé à ${scene.agency.name} jusqu’au 31/12. Votre conseillère : 02 61 91 40 40 –
nadege@combien-chez-moi.example</p></div>`,
    says: 'name email phone message town postcode surface rooms', silentIntent: 'valuation',
  })
}

const LANDING: readonly Field[] = [
  ['Je m’appelle', 'name'], ['Mon téléphone', 'phone'], ['Mon e-mail', 'email'], ['Mon bien se trouve à', 'town'], ['Il mesure', 'surface'], ['Nombre de pièces', 'rooms'],
  ['Créneau pour la visite d’estimation', ({ random, date }) => (random.chance(0.6) ? `${slashed(date + 4 * DAY)}, ${random.pick(['matin', 'après-midi', 'le soir'])}` : 'à convenir')],
  ['Je précise', 'message'],
]

/** A flyer's page with a code: the owner speaks in the labels. */
const flyer: Made = (drawn) => {
  const scene = owned(drawn)
  const { agency, random } = scene
  const text = linesOf(
    `Campagne boîtes aux lettres « ${random.pick(['Printemps', 'Voisins', 'Vendu près de chez vous'])} »`, `Code du prospectus : ${random.pick(['TRACT', 'FLYER'])}${random.int(2, 9)}`, '',
    linesFor(scene, LANDING, (label, value) => `${label} : ${value}`), '',
    `Demande attribuée à ${officer(scene)}.`, `${agency.name} – ${agency.street}, ${agency.town} – ${agency.phonePrinted}`,
  )
  return request(scene, { from: ownSite(scene, 'campagnes', agency.name), subject: 'Demande d’estimation (prospectus)', text, html: html`<font face="Arial" size="2">${lines(text)}</font>`,
    says: saysOf(LANDING), silentIntent: 'valuation' })
}

export const valuations = agencyFamily({
  id: 'valuation-widgets', about: 'Owners who had their home estimated: a range in large figures, three sentences, a flyer’s page', wants: { transaction: 'sale' }, forms: { range, told, flyer },
})
