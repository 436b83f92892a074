/** Deliverers, registered letters and offices: what their counters write by themselves. */
import { agentOf, hidden } from '../../advert-pieces.ts'
import { addressOf } from '../../agency-pieces.ts'
import { html } from '../../html.ts'
import { DAY, dayInFull, PLAIN, slashed, timeOf } from '../../no-lead-pieces.ts'
import { fullOf, notice } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { noLead } from './families-of.ts'
import { atWork, desk, euros, others, perhaps } from '../../pieces/machines-pieces.ts'

const parcel: Made = (drawn) => {
  const scene = atWork(drawn)
  const { random, agency, date } = scene
  const number = `${random.pick(['7R', '6C', 'HV'])}${random.digits(11)}`
  const shop = random.pick(['Panneau Prompt', 'Bureau Malin', 'Toner & Co', 'Imprimerie des Remparts', 'Clés Express'])
  const [subject, title, about] = random.pick([
    [`Votre colis ${shop} arrive demain`, 'Il arrive demain', `Livraison prévue ${dayInFull(date + DAY)} entre ${random.int(8, 11)} h et ${random.int(12, 14)} h.`],
    [`Colis ${number} livré`, 'C’est livré', `Remis le ${slashed(date)} à ${timeOf(date)}, signature : ${agency.agent.lastName.toUpperCase()}.`],
    ['Nous sommes passés en votre absence', 'Rendez-vous manqué', 'Nouvelle présentation le prochain jour ouvré. Vous pouvez aussi choisir un relais.'],
    [`${shop} vous a expédié un colis`, 'Il est parti', `Remis à notre agence de départ le ${slashed(date)}.`],
    [`À retirer avant le ${slashed(date + 8 * DAY)}`, 'Il vous attend', `Code de retrait : ${random.digits(6)}. Munissez-vous d’une pièce d’identité.`],
  ] as const)
  return notice(scene, {
    from: ['Colibri Express', 'suivi@colibri-express.example'], subject,
    html: html`${hidden(about)}<table width="100%" cellpadding="0" cellspacing="0" bgcolor="#e9f7f5"><tr><td align="center" style="padding:20px">
<table width="540" bgcolor="#ffffff" cellpadding="18" style="font-family:Arial,sans-serif"><tr><td style="background:#00897b;color:#fff;font-size:24px">${title}</td></tr>
<tr><td style="font-size:14px">Bonjour,<br><br>${about}<br><br><table cellpadding="3"><tr><td>Numéro de suivi</td><td><b>${number}</b></td></tr><tr><td>Expéditeur</td><td>${shop}</td></tr>
<tr><td>Destinataire</td><td>${agency.name}, à l’attention de ${agentOf(scene)}</td></tr>
<tr><td>Adresse</td><td>${addressOf(scene)}</td></tr>${perhaps(scene, 0.4, () => html`<tr><td>Téléphone</td><td>${agency.phonePrinted}</td></tr>`)}${perhaps(scene, 0.5,
  () => html`<tr><td>Poids</td><td>${random.int(0, 14)},${random.int(1, 9)} kg</td></tr>`)}</table><br><a href="https://suivre.colibri-express.example/${number}"
style="color:#00897b">Suivre mon colis</a></td></tr>
<tr><td style="font-size:11px;color:#78909c">Colibri Express ne demande jamais de paiement par e-mail ni par
SMS.${perhaps(scene, 0.4, () => html` Service consommateurs : ${desk(scene, 'colibri')}.`)}<br>Vos coordonnées nous ont été transmises par l’expéditeur pour les seuls besoins de la
livraison.</td></tr></table></td></tr></table>`,
  })
}

const fates = ({ date }: Scene): readonly (readonly [subject: string, about: string])[] => [
  ['Votre recommandé a été accepté', `Le destinataire a accepté le pli le ${slashed(date)} à ${timeOf(date)}.`],
  ['Votre recommandé n’a pas été réclamé', 'Le délai de quinze jours est écoulé sans que le destinataire ait retiré le pli.'],
  ['Preuve de dépôt de votre recommandé', `Le pli a été présenté par voie électronique le ${slashed(date)} à ${timeOf(date)}.`],
]

const waiting = ({ date }: Scene): readonly [subject: string, about: string] => [
  'Un recommandé électronique vous attend',
  `Vous disposez de quinze jours, jusqu’au ${dayInFull(date + 15 * DAY)}, pour l’accepter ou le refuser.\nL’identité de l’expéditeur est révélée à l’ouverture.`,
]

const registered: Made = (scene) => {
  const { random, agency, person, date } = scene
  const number = `LRE-${random.digits(4)}-${random.digits(4)}-${random.digits(2)}`
  const isOurs = random.chance(0.6)
  const [subject, about] = isOurs ? random.pick(fates(scene)) : waiting(scene)
  return notice(scene, {
    from: ['Pli Certain', 'nepasrepondre@pli-certain.example'], subject: `${subject}${random.chance(0.5) ? ` (${number})` : ''}`,
    text: linesOf(
      subject.toUpperCase(), '='.repeat(subject.length), '', about, '', `Numéro du pli : ${number}`,
      ...(isOurs ? [`Expéditeur : ${agency.name}`, `Destinataire : ${person.civility ?? ''} ${fullOf(person)}`.replace(/ {2}/, ' '),
        random.chance(0.7) && `Adresse électronique : ${person.email}`] : [`Destinataire : ${agency.name}`, `Adresse électronique : ${agency.email}`]),
      isOurs && random.chance(0.6) && `Votre repère : ${random.pick([`Convocation AG ${new Date(date).getUTCFullYear()}`, `SRU ${person.lastName}`, `Congé ${person.lastName}`,
        'Régularisation de charges', 'Mise en demeure'])}`, '',
      isOurs ? `Justificatif horodaté : https://pli-certain.example/preuve/${random.hex(24)}` : `Retirer le pli : https://pli-certain.example/retrait/${random.hex(24)}`, '',
      'Pli Certain est un prestataire de services de confiance qualifié.', 'La lettre recommandée électronique a la même valeur que son équivalent papier (article L. 100 du CPCE).',
      random.chance(0.5) && 'Conservation des preuves : sept ans.',
    ),
  })
}

const COUNTERS = [
  ['IA', 'Déclaration d’intention d’aliéner'], ['CUa', 'Certificat d’urbanisme d’information'], ['DP', 'Déclaration préalable – pose d’enseigne'],
  ['APL', 'Autorisation préalable de mise en location'], ['AS', 'Contrôle du raccordement à l’assainissement'],
] as const

const townHall: Made = (scene) => {
  const { random, agency, property, person, date } = scene
  const { town, postcode, departement } = property.place
  const [sign, kind] = random.pick(COUNTERS)
  const file = `${sign} ${departement.padStart(3, '0')} ${random.digits(3)} ${String(new Date(date).getUTCFullYear()).slice(2)} ${random.digits(5)}`
  const isDone = random.chance(0.35)
  const [owner] = others(scene, 1)
  const isSale = sign === 'IA' && property.transaction === 'sale'
  const row = (label: string, value: string) => html`<tr><th align="left" scope="row" style="font-weight:normal;padding:4px 16px 4px 0">${label}</th><td>${value}</td></tr>`
  return notice(scene, {
    from: ['Guichet des démarches d’urbanisme', 'robot@guichet-urba.example'],
    subject: random.pick([`[Guichet urba] Dossier ${file} : ${isDone ? 'décision disponible' : 'enregistrement'}`, isDone ? `Réponse à votre dossier ${file}`
      : `Accusé d’enregistrement électronique ${file}`]),
    html: html`<div lang="fr" style="font-family:Marianne,Arial,sans-serif;font-size:15px;max-width:640px"><p><strong>Commune de ${town}</strong><br>Service urbanisme</p>
<p>Madame, Monsieur,</p><p>${isDone ? `L’instruction de votre dossier est terminée. La réponse de la commune est déposée dans votre espace.`
      : `Votre dossier a été transmis le ${slashed(date)} à ${timeOf(date)}. Le présent message vaut accusé d’enregistrement ; il ne préjuge pas de sa recevabilité.`}</p>
<table>${row('Type', kind)}${row('Numéro', file)}${row('Déposé par', agency.name)}${perhaps(scene, 0.7, () => row('Propriétaire', fullOf(owner!)))}${perhaps(scene, 0.4,
  () => row(isSale ? 'Acquéreur' : 'Correspondant', fullOf(person)))}${row('Terrain', `${property.street}, ${postcode} ${town}`)}${row('Cadastre',
  `${random.pick(['AB', 'AK', 'BC', 'ZD'])} ${random.int(4, 480)}, ${random.int(120, 1900)} m²`)}
${isSale ? row('Prix déclaré', euros(property)) : ''}</table><p>${isDone ? 'Une notification papier peut vous parvenir en complément.'
  : `À défaut de réponse, ${sign === 'IA' ? 'la commune est réputée renoncer à préempter au terme de deux mois' : 'le délai d’instruction court à compter d’aujourd’hui'}.`}</p>
<p><a href="https://guichet-urba.example/dossiers/${random.hex(10)}">Accéder à mon dossier</a></p><p style="font-size:12px;color:#666">Message généré par le guichet ; pour joindre le
service, ${random.chance(0.5) ? `composez le ${desk(scene, town)}` : 'présentez-vous en mairie'}.<br>Vos droits : Code des relations entre le public et l’administration, art. L. 112-8 et
suivants. ${agency.email} est l’adresse déclarée au dépôt.</p></div>`,
  })
}

export const publicServices = noLead<Made>({ id: 'machines-public', about: 'a parcel on its way, a registered letter’s fate, a town hall’s receipt of a file about somebody’s home',
  wants: PLAIN, make: madeBy, forms: { parcel, registered, townHall } })
