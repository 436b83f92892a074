/** What nobody asked for: a salesman's letter, a pitch through the form of the site, a fraud in a portal's clothes. */
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines } from '../html.ts'
import { DAY, PLAIN, slashed, somebody } from '../no-lead-pieces.ts'
import { junk } from '../other-makers.ts'
import { at } from '../own-words.ts'
import { anyPhone, printed } from '../values/phones.ts'
import type { Scene } from '../scene.ts'
import { type Made, madeBy, ownSite } from '../site-pieces.ts'
import { noLead } from './families-of.ts'

function salesLetter(scene: Scene): Draft {
  const { random, agency } = scene
  const name = somebody(scene)
  const phone = printed(random, anyPhone(random, scene.side), 'machine')
  const [role, subject, why] = random.pick([
    ['Growth – Rentrez+', `3 mandats de plus par mois ${at(agency.town)} ?`,
      `J’ai regardé vos annonces : beau travail.
Nous repérons les propriétaires qui s’apprêtent à vendre sur votre secteur, avant qu’ils n’appellent un confrère. Nos clients signent trois mandats de plus par mois.`],
    ['Studio Parallaxe', `Photos et drone pour ${agency.name}`,
      'Photographe indépendant, je couvre tout votre département : reportage, drone et visite 360° livrés sous 48 h, à partir de 89 € HT.\nLe premier bien est offert.'],
    ['Refonte-Web Conseil', `Votre site ${agency.domain}`,
      `En visitant ${agency.domain}, j’ai relevé onze erreurs qui freinent votre place sur Google, notamment sur mobile.\nJe peux vous adresser un audit gratuit, sans engagement.`],
    ['Nettoyage Brillance', 'Ménage fin de chantier et avant visite',
      'Notre équipe intervient en 24 h pour remettre en état les logements avant visite ou état des lieux.\nTarifs négociés pour les agences, assurance RC incluse.'],
    ['Assur’Loyer Courtage', 'GLI à 1,9 % pour votre gestion',
      'Saviez-vous que la plupart des agences paient leur garantie loyers impayés un tiers trop cher ?\nNous obtenons 1,9 % sans franchise, pour tout le portefeuille.'],
  ] as const)
  const whom = random.pick([` ${agency.agent.firstName}`, '', ` ${agency.agent.firstName} ${agency.agent.lastName}`])
  const text = `Bonjour${whom},\n\n${random.chance(0.3) ? 'Je me permets de revenir vers vous, mon précédent message s’étant sans doute perdu.\n\n' : ''}${why}

${random.pick(['Auriez-vous dix minutes jeudi ou vendredi ?', 'Est-ce vous qui décidez de ce sujet ? Sinon, vers qui me tourner ?', 'Quel créneau vous irait pour en parler au téléphone ?',
  'Répondez simplement « oui » et je vous envoie la plaquette.'])}

${random.pick(['Bien à vous,', 'Au plaisir d’échanger,', 'Excellente journée,'])}\n${name}\n${role}${random.chance(0.7) ? `\n${phone}` : ''}${random.chance(0.5)
  ? '\n\nP.-S. : si cela ne vous concerne pas, un simple « non » suffit.' : ''}`
  return junk(scene, { from: [name, `${random.pick(['bonjour', 'equipe', 'hello'])}@${role.toLowerCase().normalize('NFD').replace(/[^a-z]+/g, '')}.example`], subject, text,
    html: html`<div dir="ltr">${lines(text)}</div>` })
}

function throughTheForm(scene: Scene): Draft {
  const { random, agency, person, date } = scene
  const words = random.pick([
    `Bonjour, nous sommes une jeune société de home staging ${at(agency.town)}. Vos biens se vendraient plus vite avec nos meubles de location. Tarif partenaire sur demande.`,
    'Bonjour,\nje réalise des cartes de visite et des panneaux À VENDRE avec 20 % de remise jusqu’à la fin du mois. Puis-je vous envoyer un catalogue ?',
    'Hello, I found your website while looking for real estate pages in France. We place guest articles on 300 sites with high authority. Shall I send our price list?',
    `Bonjour, êtes-vous satisfait de votre logiciel ? Le nôtre diffuse sur quarante portails pour 59 € par mois, essai d’un mois. Démonstration par visio quand vous voulez.`,
    'Bonjour Madame, Monsieur, apporteur d’affaires en panneaux photovoltaïques, je cherche des agences qui me recommandent à leurs acquéreurs. Commission de 400 € par chantier signé.',
    'Cher directeur, je dispose de fonds importants à investir dans la pierre en France et cherche un partenaire discret. Écrivez à mon avocat pour la suite : maitre.k@fortune-sure.example',
  ])
  const phone = printed(random, anyPhone(random, scene.side))
  const rows = [['Votre nom', person.fullName], ['Votre e-mail', person.email], ['Votre téléphone', random.chance(0.75) ? phone : null], ['Objet', random.pick(['Autre', 'Partenariat',
    'Information', null])], ['Votre message', words]] as const
  const filled = rows.flatMap(([label, value]) => (value === null ? [] : [`${label}\n${value}`]))
  return junk(scene, {
    from: [`Site ${agency.name}`, ownSite(scene, 'site').address], replyTo: { address: person.email }, subject: 'Formulaire « Un mot pour nous » : nouvel envoi',
      language: words.startsWith('Hello') ? 'en' : 'fr',
    text: `Une personne a rempli le formulaire « Un mot pour nous » le ${slashed(date)}.\n\n${filled.join('\n\n')}\n\n_______\nFormulaire n° 2 de www.${agency.domain}, page /un-mot-pour-nous/`,
  })
}

function borrowedClothes(scene: Scene): Draft {
  const { random, agency, date } = scene
  const brand = random.pick(['votre portail', 'notre réseau d’annonces', 'l’espace annonceurs'])
  const [subject, words, action] = random.pick([
    ['Diffusion suspendue : action attendue', `Suite à une anomalie de paiement, vos annonces ne seront plus visibles à compter du ${slashed(date + 2 * DAY)}.`, 'Régulariser maintenant'],
    ['Un client vous a laissé un message sécurisé', `Un message concernant l’un de vos biens vous attend dans ${brand}. Il sera effacé sous 24 heures.`, 'Lire le message'],
    ['Vérification de votre carte professionnelle', 'La nouvelle réglementation nous oblige à contrôler l’identité de tous les comptes agence. Munissez-vous de vos identifiants.',
      'Confirmer mon identité'],
    ['Remboursement de 214,90 € en votre faveur', 'Un trop-perçu a été relevé sur vos trois dernières mensualités. Renseignez votre carte pour le recevoir.', 'Recevoir mes 214,90 €'],
    ['Votre boîte aux lettres est saturée (99 %)', `Les messages destinés à ${agency.email} sont retenus sur le serveur.`, 'Libérer de l’espace'],
  ] as const)
  return junk(scene, {
    from: ['Service Annonces', 'support.annonces@verif-compte-immo.example'], subject,
    html: html`<center><table width="500" cellpadding="18" style="border:1px solid #d9d9d9"><tr><td bgcolor="#c8102e"><font color="white" size="4">Espace Annonces</font></td></tr>
<tr><td><p>Chère cliente, cher client,</p><p>${words}</p><p>Compte concerné
  : <b>${agency.email}</b></p><p align="center"><a href="http://verif-compte-immo.example/${random.hex(9)}/?m=${agency.email}"
style="background:#c8102e;color:#fff;padding:10px">${action}</a></p><p>${random.pick(['Merci de votre confiance', 'Sans réponse de votre part, le compte sera cloturé.',
  'Nous vous prions d’accepter nos excuses pour la gène occasionnée.'])}</p></td></tr>
<tr><td><font size="1" color="gray">© ${String(new Date(date).getUTCFullYear())} Tous droits réservés. Service client FR-${random.digits(4)}.</font></td></tr></table></center>`,
  })
}

export const pitches: Family = noLead<Made>({
  id: 'unasked-offers', about: 'a salesman’s letter, a pitch in the fields of the site’s form, a fraud in a portal’s clothes', wants: PLAIN,
  forms: { salesLetter, throughTheForm, borrowedClothes }, make: madeBy,
})
