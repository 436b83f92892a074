/** Bills, receipts and what is owed. */
import { homeFor } from '../agency-pieces.ts'
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines, safe } from '../html.ts'
import { amount, DAY, monthName, PLAIN, slashed, somebody } from '../no-lead-pieces.ts'
import { deskNumber, notice } from '../other-makers.ts'
import { atWork, click, desk, perhaps } from '../pieces/machines-pieces.ts'
import type { Scene } from '../scene.ts'
import { type Made, madeBy } from '../site-pieces.ts'
import { streetOf } from '../values/properties.ts'
import { noLead } from './families-of.ts'

const pdf = (name: string) => ({ name, type: 'application/pdf', content: '%PDF-1.4\n%âãÏÓ\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF' })

function lineBill(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, agency, date } = scene
  const net = random.int(2900, 21_900)
  const number = `F${new Date(date).getUTCFullYear()}${random.digits(7)}`
  const debit = slashed(date + random.int(7, 15) * DAY)
  return notice(scene, {
    from: ['Filandra Pro – Facturation', 'facture@filandra-pro.example'], subject: random.pick([`Votre facture Filandra Pro du ${slashed(date)}`, `Facture ${number} disponible`]),
    html: html`<font face="Tahoma" size="2"><p>Cher client,</p><p>Votre facture ${number} de <b>${amount(Math.round(net * 1.2))} € TTC</b> vous attend dans l’espace client.</p>
<table cellpadding="4" bgcolor="#f6f1fa">${[['Ligne', agency.phonePrinted], ['Offre', random.pick(['Fibre Pro 2 lignes', 'Standard hébergé 4 postes', 'Mobile Pro 120 Go'])], ['Période',
  monthName(date)], ['Hors taxes', `${amount(net)} €`],
      ['Prélèvement le', debit]].map(([label, value]) => html`<tr><td>${label} :</td><td align="right">${value}</td></tr>`)}</table>
${perhaps(scene, 0.4,
  () => html`<p>Des appels hors forfait ont été constatés (${String(random.int(2, 19))} min vers l’étranger).</p>`)}
<p><a href="${click(scene, 'filandra-pro.example')}">Consulter ma facture</a> | <a href="${click(scene, 'filandra-pro.example')}">Mes coordonnées bancaires</a></p>
<p>Votre service client : ${desk(scene, 'filandra')} (prix d’un appel local), du lundi au samedi.</p><p><font size="1" color="#888888">Titulaire : ${agency.name}, ${agency.street},
  ${agency.postcode} ${agency.town} – SIRET ${agency.siret}. Ne répondez pas à ce courriel.</font></p></font>`,
  })
}

function cardReceipt(scene: Scene): Draft {
  const { random, agency, date } = scene
  const [product, euros] = random.pick([['Plan « Studio » – visites virtuelles', 49], ['Pack 50 retouches photo', 75], ['Home staging 3D, 10 pièces', 119], ['Abonnement Agenda+ (3 utilisateurs)',
    36]] as const)
  const number = `${random.digits(4)}-${random.digits(4)}`
  const isFailed = random.chance(0.3)
  const card = `${random.pick(['Visa', 'Mastercard', 'CB'])} •••• ${random.digits(4)}`
  return notice(scene, {
    from: ['Perspectiva', 'recus@paiements.perspectiva.example'], subject: isFailed ? `Échec du paiement de ${euros},00 € à Perspectiva` : `Votre reçu Perspectiva n° ${number}`,
    html: html`<table align="center" width="480" style="border-radius:10px;border:1px solid #e6ebf1;font-family:-apple-system,Segoe UI,sans-serif;color:#414552"><tr><td style="padding:32px">
<div>${isFailed ? 'Nous n’avons pas pu débiter votre carte' : 'Reçu de Perspectiva'}</div><div style="font-size:34px;font-weight:600">${euros},00 €</div><div>${isFailed
  ? 'Nouvelle tentative dans 3 jours' : `Payé le ${slashed(date)}`}</div><hr>
<table width="100%"><tr><td>N° de reçu</td><td align="right">${number}</td></tr><tr><td>Moyen de paiement</td><td align="right">${card}</td></tr><tr><td>Facturé à</td>
<td align="right">${agency.email}</td></tr></table></td></tr>
<tr><td style="padding:0 32px 32px"><table width="100%" style="background:#f6f8fa;padding:14px"><tr><td>${product}<br><small>Qté 1</small></td><td align="right">${euros},00 €</td></tr><tr>
<td>dont TVA (20 %)</td><td align="right">${amount(Math.round((euros * 100) / 6))} €</td></tr></table>
<p>${isFailed ? html`<a href="${click(scene, 'perspectiva.example')}">Mettre à jour ma carte</a>`
  : html`<a href="${click(scene, 'perspectiva.example')}">Télécharger la facture</a>`}</p><small>Une question ? aide@perspectiva.example</small></td></tr></table>`,
  })
}

function surveyBill(drawn: Scene): Draft {
  const scene = homeFor(atWork(drawn), 'sale')
  const mission = scene.random.pick(['DPE + électricité + ERP', 'dossier complet avant vente', 'DPE et audit énergétique', 'amiante, plomb, termites'])
  const { random, agency, property, date, side } = scene
  const owner = somebody(scene)
  const number = `${random.pick(['DX', 'FA', 'D'])}-${random.digits(5)}`
  const cents = random.int(14, 48) * 1000
  const late = random.chance(0.35)
  const where = `${random.int(1, 80)} ${streetOf(random, side)}, ${property.place.postcode} ${property.place.town}`
  const opening = late
    ? `Sauf erreur de notre part, la facture ${number} du ${slashed(date - 45 * DAY)} reste impayée à ce jour.`
    : `Vous trouverez ci-joint notre facture ${number} ainsi que le dossier de diagnostics.`
  const words = `Bonjour,\n\n${opening}

Mission : ${mission}
Bien : ${property.typeName}, ${property.surface} m²
Adresse du bien : ${where}\nPropriétaire : ${random.pick(['M.', 'Mme'])} ${owner}
Votre référence : ${property.ref}
Montant : ${amount(cents)} € TTC, ${late ? 'échu' : 'à régler à 30 jours'}

${mission.startsWith('DPE') ? `Étiquette énergie obtenue : ${random.pick(['C', 'D', 'D', 'E', 'F'])}.\n\n` : ''}Règlement par virement, IBAN sur la facture.

Le secrétariat
Cabinet Diagnostics du Val\n${deskNumber(scene)}`
  return notice(scene, {
    from: ['Diagnostics du Val', 'compta@diagnostics-du-val.example'], subject: late ? `Relance – facture ${number}` : `Facture ${number} – ${property.typeName} ${property.place.town}`, text: words,
    html: html`<div style="font-family:Arial;font-size:10pt">${lines(words)}</div>${safe('<br>')}
<p style="color:#4c7f3a;font-size:8pt">Logiciel de diagnostic – envoi automatique pour ${agency.name}</p>`, attachments: [pdf(`${number}.pdf`)],
  })
}

export const bills: Family = noLead<Made>({
  id: 'to-be-paid', about: 'a telephone bill, a card receipt, a surveyor’s bill that names the home and its owner', wants: PLAIN,
  forms: { lineBill, cardReceipt, surveyBill }, make: madeBy,
})
