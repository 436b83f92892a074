/** Bills, receipts and reminders that suppliers' machines send. */
import { agentOf } from '../../advert-pieces.ts'
import { html, type Safe } from '../../html.ts'
import { amount, DAY, monthName, PLAIN, slashed, timeOf } from '../../no-lead-pieces.ts'
import { notice } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { noLead } from './families-of.ts'
import { atWork, desk, perhaps, some } from '../../pieces/machines-pieces.ts'

const pdf = (name: string) => ({ attachments: [{ name, type: 'application/pdf', content: `%PDF-1.5\n1 0 obj<</Type/Catalog>>endobj\n%${name}\n%%EOF\n` }] })
const withTax = (net: number) => Math.round(net * 1.2)

const OFFERS: readonly (readonly [label: string, least: number, most: number])[] = [
  ['Forfait Vitrine 60 annonces', 18_900, 41_900], ['Remontée hebdomadaire', 2_900, 6_900], ['Bandeau « coup de cœur »', 1_500, 4_500], ['Module estimation en ligne', 4_900, 9_900],
  ['Diffusion Outre-mer', 1_200, 2_900], ['Remise fidélité', -3_000, -900],
]

const subscription: Made = (scene) => {
  const { random, agency, date } = scene
  const bill = `FA${new Date(date).getUTCFullYear()}${random.digits(6)}`
  const bought = [OFFERS[0]!, ...some(scene, random.int(0, 3), OFFERS.slice(1))].map(([label, least, most]) => ({ label, net: random.int(least / 100, most / 100) * 100 }))
  const net = bought.reduce((sum, one) => sum + one.net, 0)
  const isDebited = random.chance(0.7)
  const cell = (text: string, align = 'right'): Safe => html`<td align="${align}" style="border-bottom:1px solid #ccc;padding:5px 8px;font:13px Tahoma,sans-serif">${text}</td>`
  return notice(scene, {
    from: ['AnnonceDirecte Facturation', 'factures@annoncedirecte.example'], ...(random.chance(0.65) && pdf(`${bill}.pdf`)),
    subject: random.pick([`Facture ${bill}`, `Votre facture AnnonceDirecte de ${monthName(date)}`, `AnnonceDirecte – facture n° ${bill} disponible`]),
    html: html`<table width="640" cellpadding="0" cellspacing="0" border="0"><tr><td style="font:13px Tahoma,sans-serif"><img src="https://www.annoncedirecte.example/i/ad-fact.gif"
alt="AnnonceDirecte" width="180"><br><br>
${random.pick(['Cher client,', 'Bonjour,', 'Madame, Monsieur,'])}<br><br>Nous mettons à votre disposition la facture de votre abonnement pour ${monthName(date)}.<br><br></td></tr>
<tr><td><table width="100%" cellspacing="0"><tr>${cell('Client', 'left')}${cell(agency.name)}</tr>
<tr>${cell('Code client', 'left')}${cell(`AD-${agency.siret.slice(0, 3)}${agency.siret.slice(4, 7)}`)}</tr><tr>${cell('Facture', 'left')}${cell(bill)}</tr>
<tr>${cell('Date', 'left')}${cell(slashed(date))}</tr></table><br></td></tr>
<tr><td><table width="100%" cellspacing="0" bgcolor="#fafafa">
<tr>${cell('Désignation', 'left')}${cell('Montant HT')}</tr>${bought.map((one) => html`<tr>${cell(one.label,
  'left')}${cell(`${one.net < 0 ? '-' : ''}${amount(Math.abs(one.net))} €`)}</tr>`)}
<tr>${cell('Total HT', 'left')}${cell(`${amount(net)} €`)}</tr><tr>${cell('TVA 20 %', 'left')}${cell(`${amount(withTax(net) - net)} €`)}</tr>
<tr>${cell('Total TTC', 'left')}${cell(`${amount(withTax(net))} €`)}</tr></table><br></td></tr>
<tr><td style="font:13px Tahoma,sans-serif">${isDebited
  ? `Cette somme sera prélevée le ${slashed(date + 10 * DAY)} sur votre compte (RUM AD${agency.siret.slice(0, 3)}${agency.siret.slice(4, 7)}001).`
  : `À régler avant le ${slashed(date + 30 * DAY)} par virement : IBAN FR76 1820 6000 ${random.digits(4)} ${random.digits(4)} ${random.digits(4)} 112.`}<br><br>
<a href="https://www.annoncedirecte.example/pro/factures/${bill}">${random.pick(['Télécharger la facture', 'Voir toutes mes factures'])}</a>${perhaps(scene, 0.5,
  () => html`<br><br>Une question ? Le service Comptabilité clients est joignable au ${desk(scene, 'annoncedirecte')} ou à compta@annoncedirecte.example.`)}<br><br>
<font color="#999999" size="1">En cas de retard, pénalités au taux de 3 fois l’intérêt légal et indemnité forfaitaire de 40 €. AnnonceDirecte SA, 77 avenue de Flandre, 75019 Paris, TVA FR
41 ${agency.siret.slice(0, 3)} 220 118</font></td></tr></table>`,
  })
}

const receipt: Made = (scene) => {
  const { random, agency, date } = scene
  const [what, net] = random.pick([['Visites 360 – formule Studio, 1 mois', 3_900], ['Crédits SMS x 500', 3_750], ['Signature en ligne – 50 enveloppes', 6_500],
    ['Nom de domaine, 1 an', 1_249], ['Stockage photo 200 Go', 990], ['Pige Matinale – formule Solo', 5_900]] as const)
  const isRefused = random.chance(0.2)
  return notice(scene, {
    from: ['Caissette', 'recus@caissette.example'], subject: isRefused ? `Échec du paiement de ${amount(withTax(net))} €`
    : random.pick([`Reçu n° ${random.digits(4)}-${random.digits(4)}`, `Paiement de ${amount(withTax(net))} € reçu`, `Merci pour votre paiement`]),
    text: linesOf(
      isRefused ? `Votre banque a refusé le paiement de ${amount(withTax(net))} €.` : 'Paiement accepté', '', `Montant ......... ${amount(withTax(net))} EUR`,
      `Date ............ ${slashed(date)} ${timeOf(date)}`,
      `Carte ........... ${random.pick(['Visa', 'Mastercard', 'CB'])} **** ${random.digits(4)}`, `Objet ........... ${what}`, `Client .......... ${agency.name}`,
      random.chance(0.5) && `Adresse ......... ${agency.street}, ${agency.postcode} ${agency.town}`,
      random.chance(0.6) && `dont TVA 20 % ... ${amount(withTax(net) - net)} EUR`, `Transaction ..... ch_${random.hex(18)}`, '',
      isRefused ? `Une seconde tentative aura lieu le ${slashed(date + 3 * DAY)}. Mettez votre carte à jour : https://payer.caissette.example/maj/${random.hex(16)}`
      : `Ce reçu ne vaut pas facture. La facture se trouve ici : https://payer.caissette.example/f/${random.hex(16)}`, '',
      'Caissette traite les paiements pour le compte du vendeur.', 'Assistance : support@caissette.example',
      random.chance(0.4) && 'Caissette Payments, Luxembourg – établissement de monnaie électronique n° W0000',
    ),
  })
}

const SURVEYS = ['DPE', 'DPE et ERP', 'Pack vente (DPE, amiante, électricité, gaz)', 'Mesurage Carrez', 'Diagnostic plomb (CREP)', 'Audit énergétique', 'Pack location'] as const

const surveyor: Made = (drawn) => {
  const scene = atWork(drawn)
  const { random, agency, property, person, date } = scene
  const bill = `${new Date(date).getUTCFullYear()}-${random.digits(4)}`
  const what = random.pick(SURVEYS)
  const isLate = random.chance(0.4)
  const due = date - random.int(5, 40) * DAY
  const cents = withTax(random.int(9, 52) * 1000)
  const owner = `${person.civility ?? random.pick(['M.', 'Mme'])} ${person.lastName}`
  const place = `${property.street}, ${property.place.postcode} ${property.place.town}`
  const row = (label: string, value: string) => html`<tr><td width="170" style="color:#5b6770">${label}</td><td><b>${value}</b></td></tr>`
  return notice(scene, {
    from: ['Diagnostics Ogival', 'gestion@ogival-diag.example'], ...(random.chance(0.6) && pdf(`Facture_${bill}.pdf`)),
    subject: isLate ? random.pick([`Relance – facture ${bill}`, `Facture ${bill} impayée (${property.place.town})`])
    : random.pick([`Rapport et facture – dossier ${property.place.town}`, `Votre dossier ${bill} est terminé`]),
    html: html`<div style="font-family:Calibri,sans-serif;font-size:11pt"><p>${random.pick(['Bonjour,', `Bonjour ${agentOf(scene)},`])}</p>
<p>${isLate ? `Sauf erreur de notre part, la facture ci-dessous, échue depuis le ${slashed(due)}, n’est pas soldée.`
      : `L’intervention est achevée. Le rapport est en ligne pendant douze mois dans votre espace donneur d’ordre.`}</p>
<table cellpadding="3" style="border-left:4px solid #7a9e3f;padding-left:8px">${row('Mission', what)}${row('Donneur d’ordre', agency.name)}${row('Propriétaire', owner)}${perhaps(scene,
  person.phonePrinted === null ? 0 : 0.4, () => row('Tél. propriétaire', person.phonePrinted ?? ''))}
${row('Bien', `${property.typeName} ${property.surface} m²`)}${row('Adresse', place)}${perhaps(scene, 0.6, () => row('Votre référence', property.ref))}${row('Visite sur place',
  slashed(isLate ? due - 33 * DAY : date - 3 * DAY))}${row('Montant TTC', `${amount(cents)} €`)}</table>
<p>${isLate ? 'Si votre règlement s’est croisé avec ce rappel, merci de ne pas en tenir compte.'
  : `Facture à ${random.pick(['régler à réception', 'acquitter par le notaire lors de la vente', '30 jours fin de mois'])}.`}</p>
<p><a href="https://espace.ogival-diag.example/d/${random.hex(10)}">Accéder au dossier</a></p>
<p style="font-size:9pt;color:#777">Diagnostics Ogival SARL, Zone du Parc, 14 rue de l’Étang, 49000 Angers – ${desk(scene, 'ogival')}<br>Assurance RC professionnelle n° 40 118 207 –
certification de personnes C2609<br>Courriel émis par le logiciel Ogive 7.2</p></div>`,
  })
}

export const bills = noLead<Made>({ id: 'machines-bills', about: 'a portal’s invoice, a card receipt, a surveyor’s invoice or reminder about somebody’s home', wants: PLAIN, make: madeBy,
  forms: { subscription, receipt, surveyor } })
