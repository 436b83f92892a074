/** What agencies are offered unasked: contacts for sale, services by the day, and frauds. */
import { noLead } from './families-of.ts'
import { html, lines, plainOf, safe } from '../../html.ts'
import { amount, PLAIN, slashed, somebody } from '../../no-lead-pieces.ts'
import { bulk, deskNumber, junk } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { local } from '../../values/agencies.ts'
import { divisions, paragraphs } from '../../letter.ts'
import { otherPlace } from '../../agency-pieces.ts'
import { blocks, maybe, said } from '../../pieces/people-pieces.ts'

const SHOPS = ['MandatsDirects', 'Prospeo Habitat', 'Leadoria', 'Terrain d’Avance', 'Pige & Cie'] as const
const hostOf = (name: string) => `${local(name)}.example`

function contactsForSale(scene: Scene) {
  const { random, agency } = scene
  const shop = random.pick(SHOPS)
  const host = hostOf(shop)
  const name = somebody(scene)
  const count = random.int(6, 48)
  const top = random.pick([`${count} propriétaires vendeurs à ${agency.town} ce mois-ci`, `${agency.agent.firstName}, vos confrères signent avant vous`,
    `Secteur ${agency.postcode} : encore une place`, `${count} mandats potentiels près de chez vous`])
  const content = html`<div style="display:none;font-size:1px;mso-hide:all">Une seule agence par code postal.</div>${safe('<!--[if mso | IE]><table align="center" width="600"><tr><td><![endif]-->')}
<table align="center" width="600" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff">
<tr><td style="padding:26px 30px;background:#1b2a49;color:#fff;font-family:Helvetica,Arial,sans-serif"><span style="font-size:22px">${shop}</span></td></tr>
<tr><td style="padding:30px;font-family:Helvetica,Arial,sans-serif;font-size:15px;line-height:24px">
<p>Bonjour ${agency.agent.firstName},</p><p>${random.pick([`Le mois dernier, ${count} particuliers de ${agency.town} ont demandé une estimation en ligne. Aucun n’a été appelé par ${agency.name}.`,
  `Nous détectons les vendeurs avant qu’ils ne publient. Sur votre zone : ${count} projets qualifiés.`,
  `Saviez-vous que ${count} ventes de votre commune ont été faites par une agence voisine ce trimestre ?`])}</p>
<ul><li>Nom, adresse et téléphone vérifiés</li><li>${random.pick(['Projet à moins de six mois', 'Appel enregistré et transcrit',
  'Exclusivité sur votre code postal'])}</li><li>À partir de ${random.int(19, 89)} € HT le contact${random.pick(['', ', sans engagement'])}</li></ul>
<table role="presentation" align="center"><tr><td bgcolor="#ff6a3d">
<a href="https://go.${host}/r/${random.hex(22)}" style="display:inline-block;padding:14px 28px;color:#fff;text-decoration:none">
${random.pick(['Réserver ma zone', 'Voir une démonstration', 'Choisir un créneau de 15 min'])}</a></td></tr></table>
<p>${name}<br>${random.pick(['Responsable réseau', 'Chargée de développement', 'Directeur commercial'])}<br>${deskNumber(scene)}</p></td></tr>
<tr><td style="padding:18px 30px;font-size:11px;color:#9aa1ad">${shop} – RCS Nantes ${random.digits(3)} ${random.digits(3)} ${random.digits(3)}. Adresse professionnelle issue d’une source publique.
<a href="https://go.${host}/bye/${random.hex(12)}">Ne plus me solliciter</a></td></tr></table>${safe('<!--[if mso | IE]></td></tr></table><![endif]-->')}`
  return junk(scene, { from: [`${name} | ${shop}`, `${local(name.split(' ')[0]!)}@${host}`], subject: top, html: content, text: plainOf(content.html), headers: bulk(random.hex(14)) })
}

const TRADES = [
  ['Photographe indépendant', 'Je photographie des biens pour six agences du département (grand angle, drone, plan 2D).', 'La première séance est à 49 €, livrée sous 24 heures.'],
    ['Home staging virtuel', 'Nous meublons vos photos de pièces vides en une nuit.', 'Envoyez-nous trois clichés, nous vous les rendons gratuitement.'],
  ['Entreprise de nettoyage', 'Mon équipe intervient pour les débarras de maisons et la remise en état avant mise en vente.', 'Devis sur place sans frais.'], ['Conseil en référencement',
    'En tapant « agence immobilière » avec le nom de votre commune, votre site n’apparaît qu’en page trois.', 'Je peux corriger cela en trois mois, audit offert.'],
  ['Assistant vocal', 'Notre standard automatique décroche à votre place la nuit et prend les rendez-vous de visite.', 'Testez-le en appelant notre ligne de démonstration.'], ['Courtage en prêts',
    'Je finance vos acquéreurs en moins de dix jours et je vous reverse une rétrocession sur chaque dossier.', 'Seriez-vous ouvert à un café la semaine prochaine ?'],
  ['Vitrines et panneaux', 'Nous fabriquons des porte-affiches LED pour vitrines d’agence et des panneaux « à vendre » recyclables.', 'Notre catalogue de l’année est en lien ci-dessous.'],
    ['Formation loi Alur', 'Vos collaborateurs doivent valider quarante-deux heures avant le renouvellement de la carte.', 'Notre parcours en ligne est pris en charge par l’Agefice.'],
  ['Déménagement', 'Proposez notre devis à vos acheteurs : nous versons dix pour cent à l’agence prescriptrice.', 'Puis-je vous déposer des plaquettes ?'],
  ['Garantie de loyers', 'Notre contrat groupe couvre jusqu’à 90 000 € par sinistre, pour 1,9 % du quittancement.', 'Combien de lots gérez-vous ?'],
  ['Logiciel de transaction', 'Un seul outil pour vos mandats, vos registres et vos rapprochements, sans reprise de données payante.', 'Je vous ouvre un accès d’essai dès aujourd’hui.'],
  ['Achat de fonds', 'J’accompagne un repreneur à la recherche d’une agence ou d’un portefeuille de gestion sur votre bassin.', 'L’échange resterait strictement confidentiel.'],
  ['Papeterie et objets', 'Clés USB, sacs et calendriers à votre logo, dès cent pièces.', 'Le bon à tirer est gratuit jusqu’à vendredi.'], ['Marchand de biens',
    'Nous achetons comptant immeubles, pavillons à diviser et terrains, avec honoraires à votre charge inchangés.', 'Pensez à nous avant toute parution.'],
  ['Traitement de charpente', 'Nous diagnostiquons mérule et termites pour les vendeurs de votre secteur.', 'Prix remisés pour vos mandants.'],
] as const

function byTheDay(scene: Scene) {
  const { random, agency } = scene
  const [trade, pitch, offer] = random.pick(TRADES)
  const name = somebody(scene)
  const { town } = otherPlace(scene)
  const again = random.chance(0.3)
  const text = blocks(
    random.pick(['Bonjour,', `Bonjour ${agency.agent.firstName},`, 'Madame, Monsieur,', `À l’attention de la direction, ${agency.name}`]),
      again && random.pick(['Je me permets une relance, mon précédent mail étant resté sans réponse.', 'Avez-vous eu le temps de lire mon message de la semaine passée ?']),
    said(pitch, offer, maybe(random, 0.4, 'J’ai vu vos annonces en ligne et il y a un vrai potentiel.')), random.pick(['Un appel demain matin ?', `Pour me joindre : ${deskNumber(scene)}.`,
      'Un simple « oui » en retour me suffit.', 'Êtes-vous disponible jeudi à 14h pour en parler ?']), random.pick(['Bien cordialement', 'Bonne journée,', 'À très vite']),
    linesOf(name, `${trade} – ${town}`, deskNumber(scene), `www.${local(trade)}-${local(town)}.example`),
  )
  return junk(scene, { from: [name, `${local(name.split(' ').at(-1)!)}@${local(trade)}-${local(town)}.example`],
    subject: `${again ? 'Re: ' : ''}${random.pick([trade, `Proposition pour ${agency.name}`, 'Collaboration', `${trade} : une idée pour vos mandats`, 'Partenariat local'])}`, text,
    html: paragraphs(text) })
}

function fraud(scene: Scene) {
  const { random, agency, date } = scene
  const name = somebody(scene)
  const due = amount(random.int(38_000, 920_000))
  const trick = random.pick([
    ['Changement de coordonnées bancaires',
      `Bonjour,\n\nNotre compte fait l’objet d’un audit. Toute facture, dont celle du ${slashed(date - 8 * 86_400_000)} de ${due} €, se règle sur l’IBAN joint.\nMerci de confirmer le virement.`],
    ['Etes-vous au bureau ?', 'Bonjour,\n\nJe suis en rendez-vous et ne peux pas décrocher. J’ai besoin que vous régliez rapidement une opération confidentielle. Répondez uniquement par ce mail.'],
    ['Espace de stockage saturé',
      `Cher utilisateur,\n\nVotre messagerie ${agency.email} a atteint 98 % de sa capacité. Sans action sous 24 h, elle sera fermée.\nhttps://messagerie-${random.hex(6)}.example/valider`],
    ['Achat pour investisseur étranger',
      'Bonjour Monsieur/Madame,\n\nMon client, basé au Qatar, veut placer 4 500 000 euros en immeubles de rapport. Commission de 10 %. Envoyez votre RIB et la copie de votre carte T.'],
    ['Registre national des agences – dernier rappel',
      `Madame, Monsieur,\n\nVotre inscription ${random.digits(6)} expire. Pour rester visible dans l’annuaire officiel, retournez le bon ci-joint signé (frais annuels : ${due} €).`],
    ['Document partagé avec vous',
      `${agency.agent.firstName} ${agency.agent.lastName}, un compromis numérisé vous attend.\nOuvrir : https://partage-doc-${random.hex(5)}.example/f/${random.hex(10)}\nLe lien expire ce soir.`],
  ] as const)
  const text = blocks(trick[1], name)
  return junk(scene, { from: [name, `${local(name.split(' ')[0]!)}${random.int(10, 99)}@${random.pick(['boite-express', 'webmail-pro', 'comptes-clients'])}.example`], subject: trick[0], text,
    html: random.chance(0.5) ? lines(text) : divisions(text) })
}

export const PITCHES = noLead<Made>({ id: 'unasked', about: 'Contacts for sale, services by the day, frauds', wants: PLAIN, forms: { contactsForSale, byTheDay, fraud }, make: madeBy })
