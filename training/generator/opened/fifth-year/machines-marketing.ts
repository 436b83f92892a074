/** Reports of the tools an agency is seen and heard by: campaigns, reviews, tracked telephone numbers. */
import { html, lines } from '../../html.ts'
import { DAY, dayInFull, PLAIN, slashed, } from '../../no-lead-pieces.ts'
import { fullOf, notice } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { landline, mobile } from '../../values/phones.ts'
import { noLead } from './families-of.ts'
import { atWork, desk, others, perhaps, some, thousands, wide } from '../../pieces/machines-pieces.ts'

const CORNE = 'corne-de-brume.example'

const campaign: Made = (scene) => {
  const { random, property, agency, date } = scene
  const sentTo = random.int(140, 6400)
  const opened = Math.round((sentTo * random.int(180, 470)) / 1000)
  const clicked = Math.round((opened * random.int(30, 220)) / 1000)
  const name = random.pick([`Nouveautés ${property.place.town}`, `Avant-première ${property.ref}`, 'Estimez avant de vendre', 'Lettre aux vendeurs',
    `Portes ouvertes – ${property.typeName.toLowerCase()} ${property.place.town}`])
  const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1).replace('.', ',')} %`
  const rows = [['Destinataires', thousands(sentTo), ''], ['Ouvertures', thousands(opened), share(opened, sentTo)], ['Clics', thousands(clicked), share(clicked, opened)],
    ['Désinscriptions', String(random.int(0, 14)), ''], ['Adresses en erreur', String(random.int(0, 60)), '']]
  return notice(scene, {
    from: ['Corne de Brume', `rapports@${CORNE}`], subject: random.pick([`Résultats de « ${name} »`, `Bilan à 48 h : ${name}`, `${share(opened, sentTo)} d’ouverture pour votre campagne`]),
    html: html`${wide(html`<tr><td style="background:#ff5c5c;height:6px;font-size:0">&nbsp;</td></tr><tr><td style="padding:24px;font-family:Verdana,sans-serif;font-size:13px">
<p>Votre campagne <b>${name}</b>, partie le ${dayInFull(date - 2 * DAY)}, a livré ses premiers chiffres.</p>
<table width="100%" cellpadding="8" style="background:#fff5f5">${rows.map(([label, value, part]) => html`<tr><td>${label}</td><td align="right"><b>${value}</b></td>
<td align="right" width="70">${part}</td></tr>`)}</table>
${perhaps(scene, 0.5, () => html`<p><b>Ils ont le plus cliqué</b></p>
<ul>${others(scene, random.int(2, 5)).map((one, at) => html`<li>${random.pick([one.email, `${fullOf(one)} <${one.email}>`])} – ${12 - 2 * at - random.int(0, 1)} clics</li>`)}</ul>`)}
${perhaps(scene, 0.35, () => html`<p>Lien le plus suivi : https://www.${agency.domain}/biens/${property.ref}</p>`)}<p><a
href="https://app.${CORNE}/campagnes/${random.digits(5)}/rapport">Voir le rapport complet</a></p></td></tr>
<tr><td style="padding:0 24px 24px;font:11px Verdana,sans-serif;color:#999">Il vous reste ${thousands(random.int(100, 9000))} envois ce mois-ci. Corne de Brume, outil d’e-mailing français –
données hébergées à Roubaix – <a href="https://app.${CORNE}/notifications">Notifications</a></td></tr>`, 580)}`,
  })
}

const GOOD = ['Une équipe à l’écoute du premier au dernier jour.', 'Affaire conclue en cinq semaines, comme annoncé.', 'Dossier suivi de près, même pendant les congés.',
  'Enfin des gens qui rappellent quand ils le disent !', 'Visites bien préparées, pas de mauvaise surprise.', 'Je les recommande à toute ma famille.',
  'Des conseils honnêtes, jamais de pression.']
const BAD = ['Trois relances avant d’avoir une réponse.', 'Photos flatteuses, la visite a été une déception.', 'Personne au rendez-vous, aucune excuse.',
  'Honoraires élevés pour le service rendu.', 'L’annonce était encore en ligne alors que le logement était loué.']

const review: Made = (scene) => {
  const { random, agency, person, date } = scene
  const isGood = random.chance(0.78)
  const stars = isGood ? random.int(4, 5) : random.int(1, 2)
  const signedAs = random.pick([fullOf(person), `${person.firstName} ${person.lastName![0]}.`, person.firstName!, 'Un client'])
  const words = some(scene, random.int(1, 3), isGood ? GOOD : BAD).join(random.pick([' ', '\n']))
  return notice(scene, {
    from: ['Plébiscite', 'avis@plebiscite-local.example'],
    subject: random.pick([`Nouvel avis : ${stars}/5`, `${signedAs} a laissé un avis sur ${agency.name}`, `${'★'.repeat(stars)}${'☆'.repeat(5 - stars)} Un avis vient d’être publié`]),
    html: html`<table align="center" width="500" style="font-family:Trebuchet MS,sans-serif"><tr><td align="center"><img src="https://plebiscite-local.example/e/coq.png" width="64"
alt="Plébiscite"><h2>${agency.name}</h2><span style="font-size:26px;color:#f5a623">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span></td></tr>
<tr><td style="background:#f7f7f7;padding:18px;border-radius:12px"><i>« ${lines(words)} »</i><br><br>${signedAs}, le ${slashed(date - DAY)}<br><span
style="font-size:12px;color:#777">${random.pick(['Vendeur', 'Acquéreur', 'Locataire', 'Bailleur', 'Expérience vérifiée par e-mail'])}${random.chance(0.5) ? ` – ${scene.property.place.town}`
  : ''}</span></td></tr>
<tr><td align="center" style="padding:18px"><a href="https://pro.plebiscite-local.example/avis/${random.digits(7)}" style="background:#1a1a1a;color:#fff;padding:11px
22px;text-decoration:none">${isGood ? 'Remercier publiquement' : 'Publier une réponse'}</a><p style="font-size:13px">Note moyenne : ${random.int(3, 4)},${random.int(1, 9)} sur
${random.int(12, 340)} avis</p></td></tr>
<tr><td style="font-size:10px;color:#999" align="center">La loi vous permet de demander la modération d’un avis dans les 15 jours. Plébiscite Local – 1 bis rue des Halles, 37000 Tours –
procédure d’avis conforme à la norme NF ISO 20488</td></tr></table>`,
  })
}

const caller = ({ random, side }: Scene): string => (random.chance(0.8) ? mobile(random, side) : landline(random, side)).national!.match(/\d{2}/g)!.join(' ')

const calls: Made = (drawn) => {
  const working = atWork(drawn)
  const scene = { ...working, date: working.date + DAY }
  const { random, agency, date } = scene
  const count = random.int(2, 9)
  const lengths = Array.from({ length: count }, () => random.int(25, 640))
  const clocks = Array.from({ length: count }, () => [random.int(9, 18), random.int(0, 59)].map((one) => String(one).padStart(2, '0')).join(':')).sort()
  const spoken = (seconds: number) => `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')}`
  const source = () => random.pick(['Vitrine', 'Site internet', 'Panneaux', 'Clairlogis', 'Fiche Maps', 'Boîtage'])
  const total = lengths.reduce((sum, one) => sum + one, 0)
  return notice(scene, {
    from: ['Numéro Témoin', 'journal@numero-temoin.example'],
    subject: random.pick([`Journal d’appels du ${slashed(date - DAY)}`, `${count} appels décrochés hier`, `Vos numéros suivis : ${count} appels, 0 perdu`]),
    text: linesOf(
      `Compte ${agency.name}`, `Journée du ${dayInFull(date - DAY)}`, '', `${count} appels reçus, ${count} décrochés, aucun perdu`, `Durée cumulée : ${spoken(total)}`, '',
      'Heure   Appelant         Origine          Durée',
      ...lengths.map((seconds, at) => `${clocks[at]}   ${caller(scene).padEnd(15)}  ${source().padEnd(15)}  ${spoken(seconds)}`), '',
      random.chance(0.5) && `Ligne de réponse : ${agency.phonePrinted} (${agency.agent.firstName})`,
      random.chance(0.4) && 'Les enregistrements sont écoutables pendant 30 jours dans votre espace.', 'Espace client : https://mon.numero-temoin.example', '',
      `Numéro Témoin, opérateur déclaré auprès de l’Arcep – assistance ${desk(scene, 'numero-temoin')}`,
      'Ce journal part chaque matin à 7 h ; aucun journal n’est envoyé les jours sans appel.',
    ),
  })
}

export const marketing = noLead<Made>({ id: 'machines-marketing', about: 'a campaign’s figures, a review somebody published, the log of tracked numbers that were all answered',
  wants: PLAIN, make: madeBy, forms: { campaign, review, calls } })
