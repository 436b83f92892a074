/** Hosted site builders that know nothing of estate agencies, and the script of a friend's nephew. */
import { type Field, saysOf } from '../../forms.ts'
import { hidden } from '../../advert-pieces.ts'
import { html, lines, type Safe } from '../../html.ts'
import { slashed, timeOf } from '../../no-lead-pieces.ts'
import { dayOf, linesOf, request } from '../../request.ts'
import { linesFor, type Made, officer, ownSite, pageOfAdvert, rowsOf } from '../../site-pieces.ts'
import { agencyFamily } from './families-of.ts'
import { monthly } from '../../pieces/sites-pieces.ts'

const CARD: readonly Field[] = [
  ['Prénom', 'first'], ['Nom', 'last'], ['Adresse e-mail', 'email'], ['Numéro de portable', 'phone'],
  ['Comment nous avez-vous trouvés ?', ({ random }) => (random.chance(0.35) ? random.pick(['Moteur de recherche', 'Bouche-à-oreille', 'Panneau']) : null)],
  ['Message', 'message'],
]
const item = (label: string, value: string): Safe => html`<tr><td style="padding:10px 32px 0;font-size:12px;color:#7a869a">${label}</td></tr><tr>
<td style="padding:2px 32px 8px;font-size:16px;color:#172b4d;border-bottom:1px solid #f0f1f4">${lines(value)}</td></tr>`

/** A white card with small grey labels above large values, and the builder's own voice round it. */
const submission: Made = (scene) => {
  const { agency, property: { title }, date, random } = scene
  const isOnPage = random.chance(0.7)
  return request(scene, {
    from: { name: 'Tréteau', address: 'notifications@treteau-sites.example' }, replyTo: { address: scene.person.email }, subject: `Votre site vient de recevoir une réponse au formulaire « Contact »`,
    html: html`${hidden('Répondez vite : la première agence qui rappelle est souvent la bonne.')}
<div style="background:#eef1f6;padding:28px 0"><table align="center" width="560" cellpadding="0" cellspacing="0" border="0"
style="background:#ffffff;border-radius:10px;font-family:Helvetica,sans-serif">
<tr><td style="padding:26px 32px 4px;font-size:22px;color:#172b4d">Du nouveau sur ${agency.domain}</td></tr>
<tr><td style="padding:0 32px 14px;color:#5e6c84">Formulaire rempli le ${dayOf(date)} ${isOnPage ? html`depuis la page <a href="${pageOfAdvert(scene, 'biens')}">${title}</a>` : null}</td></tr>
${rowsOf(scene, CARD, item)}
<tr><td style="padding:22px 32px"><a href="https://app.treteau-sites.example/inbox/${random.hex(16)}"
style="background:#3355ff;color:#fff;padding:12px 20px;border-radius:22px;text-decoration:none">Ouvrir ma boîte Tréteau</a></td></tr></table>
<p style="text-align:center;font:11px Helvetica,sans-serif;color:#97a0af">Tréteau Sites SAS, 9 rue Lakanal, 38000 Grenoble<br>Vous avez activé les alertes pour ce formulaire. <a
href="https://app.treteau-sites.example/alertes">Gérer mes alertes</a></p></div>`,
    says: `${saysOf(CARD)} ${isOnPage ? 'title' : ''}`,
  })
}

const ASKED: readonly Field[] = [
  ['Quel logement a retenu votre attention ?', 'title'], ['C’est la référence…', 'ref'], ['Son prix affiché, pour être sûrs de parler du même', 'price'],
  ['Et vous, comment vous appelez-vous ?', 'name'],
  ['Votre e-mail, pour la réponse ?', 'email'], ['Un numéro, si vous préférez la voix ?', 'phone'],
  ['Vous y vivriez à combien ?', ({ random, property: { rooms } }) => (rooms !== null && random.chance(0.5) ? String(random.int(1, 5)) : null)], ['À vous ! On vous lit.', 'message'],
]

/** A talkative form: each question in full with its number, its answer on the next line. */
const questions: Made = (scene) => {
  let number = 0
  const asked = rowsOf(scene, ASKED, (label, value) => {
    number += 1
    return html`<p style="margin:0 0 2px;color:#6b4fa0"><b>${number}.</b> ${label}</p><p style="margin:0 0 16px 18px">${lines(value)}</p>`
  })
  return request(scene, {
    from: { name: 'Questionnable', address: 'reponses@questionnable.example' }, subject: `${scene.agency.name} : une personne est allée au bout de « Parlons de votre coup de cœur »`,
    html: html`<div style="max-width:540px;font-family:'Trebuchet MS',sans-serif;font-size:15px"><h3 style="color:#6b4fa0">Ses réponses</h3>${asked}
<p style="font-size:12px;color:#999">Temps passé : ${scene.random.int(1, 6)} min ${scene.random.int(10, 59)} s · Terminé le ${slashed(scene.date)} à ${timeOf(scene.date)}<br>
<a href="https://questionnable.example/r/${scene.random.hex(10)}">Toutes les réponses</a> · Offre Solo : il vous reste ${scene.random.int(3, 60)} réponses ce mois-ci.</p></div>`,
    says: `${saysOf(ASKED)} ${monthly(scene)}`,
  })
}

const DUMP: readonly Field[] = [
  ['nom', 'last'], ['prenom', 'first'], ['tel', 'phone'], ['mel', 'email'], ['id_bien', 'ref'], ['type', ({ property }) => property.typeName],
  ['ville_bien', 'town'], ['texte', 'message'],
]

/** Names of variables and equals signs, no accents: a script that has been there for fifteen years. */
const script: Made = (scene) => {
  const { agency, random, date } = scene
  const text = linesOf(
    'Formulaire envoye depuis contact_bien.php', '', linesFor(scene, DUMP, (label, value) => `${label} = ${value}`), `newsletter = ${random.chance(0.4) ? 'oui' : 'non'}`,
    `ip = 198.51.100.${random.int(2, 250)}`,
    `date = ${slashed(date)} ${timeOf(date)}`, '', `Transmettre a ${officer(scene)} (${agency.agent.phonePrinted})`,
  )
  return request(scene, { from: ownSite(scene, 'www-data', 'www-data'), subject: `contact_bien ${scene.property.ref}`, text, says: saysOf(DUMP) })
}

export const hostedSites = agencyFamily({
  id: 'site-hosted-builders', about: 'General builders of sites: a card of answers, a talkative questionnaire, a script that prints its variables', forms: { submission, questions, script },
})
