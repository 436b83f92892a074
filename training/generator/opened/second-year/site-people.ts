/** What people write to an agency themselves now: short and long mails, English ones, couples and owners. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import { divisions, paragraphs, whole, type Words } from '../../letter.ts'
import { aHome, at, dwelling, forHome, letterOf, theHome, thisHome } from '../../own-words.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { drawPerson } from '../../values/people.ts'
import { groupedPrice } from '../../values/properties.ts'
import { COLLEAGUES_OF_THE_SECOND_YEAR } from './colleagues.ts'
import { elsewhere, inT, meant, siteFamily } from './site-pieces.ts'

/** Their words are the families' own. */
const TYPED = { who: 'plain', language: 'fr', silence: 1 } as const

/** « du loft », « de la maison ». */
const ofHome = (home: Scene['property']): string => `de ${theHome(home)}`.replace(/^de le /, 'du ')

const SHORT: readonly ((scene: Scene) => Words)[] = [
  ({ property }) => ['visit', `Bonjour,\n\nJe voudrais voir ${theHome(property)} ${at(property.place.town)} (${property.ref}). Samedi en matinée serait parfait pour moi.\n\nBien à vous,`],
  ({ property, price }) => ['availability', `Madame, Monsieur,\n\nVotre annonce ${property.ref} à ${price} est-elle encore d’actualité aujourd’hui ?\n\nMerci d’avance et bonne journée`],
  ({ property }) => ['information', `Bonjour,\n\nPourriez-vous m’envoyer le DPE et le montant des charges pour ${thisHome(property)} : réf. ${property.ref}, ${property.place.town} ?\n\nCordialement`],
  ({ property }) => ['visit', `Bonjour, nous avons repéré ${theHome(property)} de ${property.surface} m² ${at(property.place.town)}. Peut-on passer y jeter un œil jeudi en fin d’après-midi ? Merci !`],
  ({ property }) => ['information', `Bonjour,\nquelle est l’exposition du séjour ${ofHome(property)} réf ${property.ref} ? et y a-t-il une cave ?\nCdlt`],
  ({ property, agency }) => ['callback', `Bonjour,\n\nj’ai sonné en vain au ${agency.phonePrinted} hier ; merci de me rappeler quand vous aurez un moment au sujet ${ofHome(property)} que vous proposez ${at(property.place.town)}.\n\nSincères salutations`],
]

const short: Family = siteFamily({
  id: 'short-mail', about: 'a person’s own short mail: signed with a number, sent from a telephone, or in a mail program’s HTML with a signature block',
  wants: TYPED,
  forms: {
    signe: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random } = scene
      const [intent, body] = scene.random.pick(SHORT)(scene)
      return letterOf(scene, { subject: random.pick([`Annonce ${property.ref}`, 'Renseignement', `Votre bien à ${property.place.town}`]), body, signature: linesOf(whole(scene), person.phonePrinted), intent })
    },
    telephone: (bare) => {
      const scene = dwelling(bare)
      const { random, property, person } = scene
      const [intent, body] = scene.random.pick(SHORT)(scene)
      const signature = linesOf(whole(scene), '', random.pick(['Envoyé depuis mon téléphone Samsong', 'Envoyé de mon iPhone', 'Télécharger l’appli courrier pour mobile']))
      const said = person.phonePrinted && random.chance(0.6) ? `${body}\n\nTel ${person.phonePrinted}` : body
      return letterOf(scene, { subject: random.pick(['visite', `${property.typeName} ${property.place.town}`, 'annonce']), body: said, signature, intent, look: divisions })
    },
    bloc: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random } = scene
      const [intent, body] = scene.random.pick(SHORT)(scene)
      const home = elsewhere(scene)
      const signature = linesOf(whole(scene), random.pick(['Infirmière coordinatrice', 'Responsable logistique', 'Professeur des écoles', 'Géomètre']), `${random.int(2, 90)} rue des Carmes, ${home.postcode} ${home.town}`, person.phonePrinted && `P. ${person.phonePrinted}`, person.email)
      return letterOf(scene, { subject: `Demande concernant ${property.ref}`, body, signature, intent, look: paragraphs })
    },
  },
})

const JOBS = ['en CDI dans une mutuelle', 'fonctionnaire territoriale', 'technicien de maintenance en CDI', 'professeure au collège', 'aide-soignante à l’hôpital']

const long: Family = siteFamily({
  id: 'long-mail', about: 'a person’s own long mail: a tenant presents himself, a buyer tells of his project and his sale, or a list of questions',
  wants: TYPED,
  forms: {
    candidat: (bare) => {
      const scene = dwelling(meant(bare, 'rent'))
      const { person, property, random, price } = scene
      const { town } = elsewhere(scene)
      const body = linesOf(
        'Madame, Monsieur,', '',
        `Actuellement locataire à ${town}, je cherche à me rapprocher de mon travail et votre annonce pour ${theHome(property)} ${at(property.place.town)} (référence ${property.ref}, ${price}) a retenu toute mon attention.`,
        '',
        `Je suis ${random.pick(JOBS)} depuis ${random.int(2, 12)} ans, mes revenus s’élèvent à ${random.int(19, 34)}00 euros nets par mois et mes parents se portent garants. Je ne fume pas et n’ai pas d’animaux.`,
        '',
        random.pick(['Serait-il possible de visiter dans les prochains jours ? Je termine à 16h30 et suis libre le mercredi.', 'Je pourrais me déplacer pour une visite dès lundi, à l’heure qui vous convient.']),
        'Mon dossier complet est prêt et je peux vous le transmettre par retour de mail.', '', 'Dans l’attente de votre retour, je vous prie d’agréer, Madame, Monsieur, mes salutations distinguées.',
      )
      return letterOf(scene, { subject: `Candidature location – ${property.ref}`, body, signature: linesOf(whole(scene), person.phonePrinted && `Tél. : ${person.phonePrinted}`, person.email), intent: 'visit', look: paragraphs })
    },
    projet: (bare) => {
      const scene = dwelling(meant(bare, 'sale'))
      const { agency, person, property, random, price } = scene
      const from = elsewhere(scene)
      const body = linesOf(
        `Bonjour ${agency.agent.firstName},`, '',
        `${random.pick(['Nous nous étions croisés au printemps.', 'Vous nous aviez fait visiter un bien l’an passé.', 'Nous avions échangé au téléphone en mars.'])} Depuis, nous avons vendu notre pavillon ${at(from.town)} et nous reprenons nos recherches.`,
        `J’ai vu passer sur votre vitrine ${aHome(property)} de ${property.surface} m² ${at(property.place.town)}, au prix de ${price}. ${random.pick(['C’est tout près de chez ma sœur.', 'La photo du salon nous a beaucoup plu.', 'Le secteur nous convient tout à fait.'])}`,
        '',
        random.pick(['Quelques points me tracassent : la toiture a-t-elle été revue, et le voisin du fond peut-il construire ?', 'Avant tout, pouvez-vous me dire pourquoi les propriétaires vendent et depuis quand ?', 'Nous voudrions surtout savoir si la rue est passante et si l’on entend la voie ferrée.']),
        random.pick(['Notre banque suit jusqu’à la fin de l’année, sans condition de vente.', 'Nous avons l’accord de principe de notre courtier.']), '',
        'Si tout cela vous paraît cohérent, nous aimerions visiter un week-end, en faisant l’aller-retour dans la journée.',
        person.phonePrinted && `Le plus simple est de m’appeler au ${person.phonePrinted}, plutôt le soir.`, '', 'Merci pour votre aide et à bientôt,',
      )
      return letterOf(scene, { subject: random.pick(['On reprend nos recherches', `${property.typeName} à ${property.place.town}`]), body, signature: linesOf(whole(scene)), intent: 'visit' })
    },
    questions: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random } = scene
      const asked = ['À combien se monte la taxe foncière ?', 'Le chauffage est-il individuel ?', 'Des travaux de façade sont-ils votés ?', 'La fibre arrive-t-elle au logement ?', 'Où peut-on garer une deuxième voiture ?', 'Quelle est la date de libération ?'].filter(() => random.chance(0.7)).slice(0, 4)
      const body = linesOf(
        `Bonjour,`, '',
        `Avant de me déplacer pour ${thisHome(property)}${inT(scene) && ` ${inT(scene)}`} – votre réf. ${property.ref}, ${property.place.postcode} ${property.place.town} – j’aurais besoin de précisions :`,
        '', ...asked.map((one) => `- ${one}`), '- Y a-t-il eu des sinistres ces dernières années ?', '', 'Je vous remercie par avance du temps que vous y passerez.', 'Bien cordialement,',
      )
      return letterOf(scene, { subject: `Questions sur la réf. ${property.ref}`, body, signature: linesOf(`${person.lastName} ${person.firstName}`, person.phonePrinted), intent: 'information', look: divisions })
    },
  },
})

const english: Family = siteFamily({
  id: 'english-with-advert', about: 'a mail in English about an advert: pasted below between rules, quoted in the first line with its link, or retold',
  wants: { ...TYPED, language: 'en', transaction: 'sale' },
  forms: {
    colle: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random, price } = scene
      const { town, postcode } = property.place
      const body = random.pick([
        'Good morning,\n\nWe shall be in the area for half-term and would love to look round the property below. Would the Tuesday or Wednesday suit?\n\nKind regards,',
        'Hello,\n\nCould you tell me whether the place below is still for sale, and whether the drains have been checked?\n\nMany thanks,',
        'Dear Sir or Madam,\n\nPlease would you send me more photographs and the floor plan of the following property.\n\nYours faithfully,',
      ])
      const intent = body.includes('half-term') ? 'visit' : body.includes('still for sale') ? 'availability' : 'information'
      const below = linesOf('----------', property.title, price, `${postcode} ${town}`, `${property.surface} m² habitables`, property.description, `Réf. agence : ${property.ref}`, '----------')
      return letterOf(scene, { subject: `Property in ${town}`, body, signature: linesOf(whole(scene), person.phonePrinted), below, intent, language: 'en', says: 'name title price postcode town surface ref description' })
    },
    lien: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random, listingId } = scene
      const euros = `€${groupedPrice(property.price, ',')}`
      const body = `Hi there,\n\nI came across "${property.title}" (${euros}) on Logis du Sud: https://www.logisdusud.example/annonce/${listingId}\n\n${random.pick(['Is it possible to arrange a viewing in the last week of the month? We fly in on the Friday.', 'My wife and I would like to see it in person. Are weekends all right for you?'])}\n\nBest wishes,`
      return letterOf(scene, { subject: random.pick(['Viewing request', 'Your listing on Logis du Sud']), body, signature: linesOf(whole(scene), person.phonePrinted && `Mobile: ${person.phonePrinted}`, 'Sent from my iPad'), intent: 'visit', language: 'en', says: 'name title price id', look: divisions })
    },
    raconte: (bare) => {
      const scene = dwelling(bare)
      const { agency, person, property, random } = scene
      const { town } = property.place
      const euros = `${groupedPrice(property.price, ',')} euros`
      const rooms = property.rooms! > 1 ? `${property.rooms}-room ` : ''
      const asks = random.pick([
        'Is the asking price open to discussion, and how much are the yearly taxes? We are cash buyers and do not need to sell first.',
        'Could you let me know how far it is to the nearest shops, and whether the heating has been replaced?', 'Would you be so kind as to send the energy report and a floor plan?',
      ])
      const body = `Dear ${agency.agent.firstName},\n\nI am writing about the ${rooms}property of ${property.surface} m² you advertise in ${town} for ${euros}, your reference ${property.ref}.\n\n${asks}\n\nI look forward to hearing from you.`
      const html1 = (text: string) => html`${text.split('\n\n').map((one) => html`<p style="font-family:Calibri">${one}</p>`)}`
      return letterOf(scene, { subject: `Reference ${property.ref}`, body, signature: linesOf(whole(scene), person.phonePrinted && `Phone ${person.phonePrinted}`), intent: 'information', language: 'en', says: `name price${rooms && ' rooms'}`, look: html1 })
    },
  },
})

/** A second first name beside the person's own, and both as people sign. */
function pair({ random, side, person }: Scene, joint: string): { readonly both: string; readonly other: string } {
  let other = person.firstName!
  while (other === person.firstName) other = drawPerson(random, side, 'plain').firstName!
  return { both: `${person.firstName}${joint}${other}`, other }
}

const couple: Family = siteFamily({
  id: 'couple-writes', about: 'a couple’s mail: signed by both, sent from a common box under both names, or written by one who names the other',
  wants: TYPED,
  forms: {
    tous: (bare) => {
      const scene = dwelling(bare)
      const { agency, person, property, price, random } = scene
      const { both } = pair(scene, ' et ')
      const body = linesOf(
        'Bonjour,', '',
        `${random.pick(['Jeunes parents, nous avons eu un coup de cœur en lisant', 'Tout juste mariés, nous sommes tombés hier soir sur', 'Bientôt à la retraite tous les deux, nous avons relevé'])} votre annonce ${property.ref} : ${aHome(property)} ${at(property.place.town)} à ${price}.`,
        random.pick(['Pouvons-nous convenir d’une visite ensemble, de préférence le samedi, quand ma mère peut garder le chien ?', 'Quand pourrions-nous visiter ? Nous sommes libres tous les deux le vendredi.', 'Nous aimerions visiter avant la fin du mois, tous les deux si possible.']),
        '', `Nous avons aussi laissé un message sur le répondeur de l’agence (${agency.phonePrinted}).`, '', 'Avec nos remerciements,',
      )
      return letterOf(scene, { subject: `Visite ${property.ref}`, body, signature: linesOf(`${both} ${person.lastName}`, person.phonePrinted), intent: 'visit', but: { firstName: both } })
    },
    commune: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random } = scene
      const { both } = pair(scene, ' & ')
      const body = linesOf(
        'Bonjour Madame, bonjour Monsieur,', '', `Nous sommes intéressés par ${theHome(property)} de ${property.surface} m² ${at(property.place.town)} (${property.ref}).`,
        random.pick(['Est-ce toujours libre ?', 'Ce bien est-il encore à prendre ?']),
        random.pick(['Nous avons un chat et deux vélos, pas davantage !', 'Nous sommes tous deux salariés et sans enfant.', 'Nous pouvons envoyer nos justificatifs dès ce soir.']), '',
        random.pick(['À bientôt peut-être', 'Bonne journée à vous', 'Salutations']),
      )
      const signature = linesOf(`${both} ${person.lastName!.toUpperCase()}`, person.phonePrinted && `(${person.phonePrinted})`)
      return letterOf(scene, { subject: random.pick(['Question sur une annonce', `${property.typeName} de ${property.place.town}`]), body, signature, intent: 'availability', from: { name: `${both} ${person.lastName}`, address: person.email }, look: divisions, but: { firstName: both } })
    },
    'un-seul': (bare) => {
      const scene = dwelling(bare)
      const { person, property, random } = scene
      const { other } = pair(scene, ' et ')
      const body = linesOf(
        'Bonjour,', '',
        `${other} et moi souhaiterions avoir ${random.pick(['davantage de photos', 'le plan et les diagnostics', 'quelques précisions sur l’environnement'])} ${ofHome(property)} que vous avez en vitrine, réf. ${property.ref}.`,
        `Le quartier nous plaît beaucoup à première vue (${property.place.town}), mais nous habitons loin (${elsewhere(scene).town}) et voudrions être sûrs avant de prendre la route.`,
        person.phonePrinted && `Vous pouvez aussi me joindre au ${person.phonePrinted}.`, '', 'Merci à vous',
      )
      return letterOf(scene, { subject: random.pick(['Un bien de votre vitrine', 'Demande d’éléments', `Réf. ${property.ref}`]), body, signature: whole(scene), intent: 'information' })
    },
  },
})

const owner: Family = siteFamily({
  id: 'owner-writes', about: 'an owner asks for a valuation in his own words: an inheritance told at length, a sale planned soon, or three lines',
  wants: { ...TYPED, transaction: 'sale', acts: ['valuation'] },
  forms: {
    heritage: (bare) => {
      const scene = dwelling(bare, ({ kind }) => kind === 'house')
      const { person, property, random } = scene
      const { town, postcode } = property.place
      const body = linesOf(
        'Bonjour,', '',
        `${random.pick(['Suite au décès de notre mère', 'Notre mère nous ayant quittés cet hiver', 'Notre mère étant entrée en maison de retraite'])}, ${random.pick(['mes frères et moi devons nous occuper de', 'ma sœur et moi devons décider du sort de'])} ${forHome(property, 'son', 'sa')} ${property.typeName.toLowerCase()}, ${property.street}, ${postcode} ${town}.`,
        `Comptez environ ${property.surface} m² et ${property.rooms} pièces, avec un garage et un bout de jardin. ${random.pick(['Le notaire nous demande un avis de valeur écrit.', 'Il nous faudrait une estimation sérieuse avant d’en parler ensemble.'])}`,
        '',
        `Quels seraient vos honoraires, et sous combien de temps pourriez-vous passer ? ${random.pick(['La clé est chez la voisine.', 'Je m’y rends un week-end sur deux.'])}`, '',
        'Recevez mes salutations les meilleures.',
      )
      return letterOf(scene, { subject: random.pick(['Avis de valeur pour la famille', `Dossier famille ${person.lastName}`]), body, signature: linesOf(whole(scene), person.phonePrinted), intent: 'valuation' })
    },
    vente: (bare) => {
      const scene = dwelling(bare, ({ kind }) => kind === 'flat')
      const { agency, person, property, random } = scene
      const body = linesOf(
        `Bonjour ${agency.name},`, '',
        `Personne ne décroche au ${agency.phonePrinted}, je vous écris donc. Je pense mettre en vente mon ${inT(scene)} de ${property.surface} m² à ${property.place.town} ${random.pick(['avant l’été', 'au début de l’année', 'dès que mes locataires seront partis'])}. ${random.pick(['Un confrère à vous m’en a donné une fourchette qui me laisse perplexe.', 'Je n’ai aucune idée de ce qu’il vaut aujourd’hui.'])}`,
        random.pick(['Accepteriez-vous de venir l’estimer, sans engagement de ma part ?', 'Pouvez-vous me dire quel prix serait raisonnable et passer le voir ?']),
        person.phonePrinted && `Mon numéro : ${person.phonePrinted} (répondeur en journée).`, '', 'Cordialement',
      )
      return letterOf(scene, { subject: `Estimation ${property.place.town}`, body, signature: whole(scene), intent: 'valuation', look: paragraphs })
    },
    bref: (bare) => {
      const scene = dwelling(bare)
      const { person, property, random } = scene
      const body = random.pick([
        `Bonjour, faites-vous des estimations gratuites ${at(property.place.town)} ? C’est pour ${aHome(property)}.`,
        `Bonjour\nà combien pourrait se vendre ${aHome(property)} de ${property.surface} m² ${at(property.place.town)} en ce moment ?\nmerci`,
      ])
      return letterOf(scene, { subject: random.pick(['estimation', 'Combien vaut mon bien ?']), body, signature: linesOf(whole(scene), person.phonePrinted), intent: 'valuation', look: divisions })
    },
  },
})

export const SITE_PEOPLE_OF_THE_SECOND_YEAR: readonly Family[] = [short, long, ...COLLEAGUES_OF_THE_SECOND_YEAR, english, couple, owner]
