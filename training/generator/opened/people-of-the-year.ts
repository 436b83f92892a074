/** People who write to the agency over a year: in few lines or many, in answer to an advert it sent, as a couple, as owners. */
import type { Family } from '../family.ts'
import type { Safe } from '../html.ts'
import { divisions, paragraphs, whole, type Words } from '../letter.ts'
import { dayOf, hourOf, linesOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { withoutSizes } from '../site-pieces.ts'
import { aHome, dwelling, forHome, kindOf, letterOf, theHome } from '../own-words.ts'
import { openedByHand } from './opened-family.ts'
import { PASSED_ON_OF_THE_YEAR } from './passed-on-of-the-year.ts'
import { LETTERS_WITH_ADVERTS } from './letters-with-adverts.ts'
import { FIRST_NAMES } from '../values/names.ts'
import { ofSide } from '../random.ts'

const alone = { silence: 1, who: 'plain', language: 'fr' } as const

const WHEN = ['samedi vers 11h', 'mardi après 18h30', 'jeudi prochain', 'en début de semaine prochaine', 'vendredi entre 12h et 14h', 'lundi ou mardi soir', 'le 22 dans la matinée', 'mercredi matin']

interface Plain {
  readonly subjects: (scene: Scene) => readonly string[]
  readonly asks: (scene: Scene, time: string) => readonly Words[]
  readonly body: (scene: Scene, ask: string) => string
  readonly sign: (scene: Scene) => string
  readonly look?: (text: string) => Safe
}

function plain(drawn: Scene, { subjects, asks, body, sign, look }: Plain) {
  const scene = dwelling(drawn)
  const { random } = scene
  const [intent, ask] = random.pick(asks(scene, random.pick(WHEN)))
  return letterOf(scene, { subject: random.pick(subjects(scene)), body: body(scene, ask), signature: sign(scene), intent, ...(look && { look }) })
}

const fewLines: Family = openedByHand<Plain>({
  id: 'few-lines-of-their-own', about: 'two or three lines from a telephone or a mailbox: reference or town in the subject or the text, name and number below, at times only in the sender', wants: alone, make: plain,
  forms: {
    mobile: {
      subjects: ({ property }) => [property.ref, `Visite ${property.place.town}`, `${property.typeName} ${property.place.town}`, `annonce ${property.ref}`], look: divisions,
      asks: ({ property }, time) => [
        ['visit', `Est-il possible de visiter ${theHome(property)} ${time} ?`], ['availability', `${theHome(property).replace(/^./, (letter) => letter.toUpperCase())} est-${forHome(property, 'il', 'elle')} toujours disponible ?`],
        ['information', 'Pouvez-vous m’envoyer plus de photos et l’adresse exacte ?'], ['callback', `Pouvez-vous m’appeler ${time} ?`],
      ],
      body: ({ property, random }, ask) => `${random.pick(['Bonjour', 'Bonjour,', 'Bonsoir,'])}\n${ask}${random.chance(0.5) ? ` Référence ${property.ref}.` : ''}\n${random.pick(['Merci', 'Merci d’avance', 'Cordialement'])}`,
      sign: (scene) => linesOf(scene.random.chance(0.6) && whole(scene), scene.person.phonePrinted, '', scene.random.pick(['Envoyé de mon iPhone', 'Envoyé depuis mon mobile', 'Envoyé à partir de Outlook pour Android'])),
    },
    boite: {
      subjects: ({ property }) => ['Demande de visite', 'Renseignements', `Réf ${property.ref}`, 'Votre annonce'],
      asks: ({ property }, time) => [
        ['visit', `je souhaiterais visiter ${theHome(property)} que vous avez en ${property.transaction === 'sale' ? 'vente' : 'location'} à ${property.place.town} (réf. ${property.ref}). Je suis libre ${time}.`],
        ['information', `pourriez-vous me dire si ${theHome(property)} réf. ${property.ref} dispose d’un stationnement et quel est le montant ${property.transaction === 'sale' ? 'de la taxe foncière' : 'des charges'} ?`],
        ['availability', `je voudrais savoir si le bien ${property.ref} est encore à ${property.transaction === 'sale' ? 'vendre' : 'louer'}.`], ['visit', `suite à votre annonce ${property.ref}, pouvons-nous convenir d’un rendez-vous ${time} ?`],
      ],
      body: ({ random }, ask) => `Bonjour,\n\n${ask.replace(/^./, (letter) => letter.toUpperCase())}\n\n${random.pick(['Cordialement,', 'Bien cordialement,', 'Dans l’attente de votre réponse,', 'Merci par avance.\nCordialement'])}`,
      sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted && scene.random.pick([scene.person.phonePrinted, `Tél. ${scene.person.phonePrinted}`]), scene.random.chance(0.5) && scene.person.email),
    },
    vite: {
      subjects: ({ property }) => [`Visite du ${property.ref} ?`, `${kindOf(property)} ${property.place.town} ${property.surface}m2`, 'dispo ?'],
      asks: ({ property }, time) => [['visit', `bonjour on peut voir ${theHome(property)} ${time} ?`], ['availability', `bonjour, ${theHome(property)} à ${property.place.town} c'est encore d'actualité ?`], ['callback', `Bjr, appelez moi svp pour ${theHome(property)} à ${property.place.town}, plutôt ${time}`], ['information', `Bonsoir, le prix est-il négociable pour le ${property.ref} ?`]],
      body: ({ person }, ask) => linesOf(ask, person.phonePrinted && `mon numéro ${person.phonePrinted}`), sign: ({ person }) => person.firstName!,
    },
  },
})

const atLength: Family = openedByHand<Plain>({
  id: 'project-told-at-length', about: 'a whole project in several paragraphs: where one lives now, the bank, the children, other visits; the request near the end and a full signature', wants: alone, make: plain,
  forms: {
    famille: {
      subjects: ({ property }) => [`Intérêt pour le bien ${property.ref}`, `${property.typeName} à ${property.place.town}`, 'Demande de rendez-vous'],
      asks: (_, time) => [['visit', `Serait-il envisageable de le visiter ${time} ? Mes parents nous accompagneraient.`], ['visit', 'Nous aimerions le visiter deux fois, dont une avec un artisan, avant de nous décider.'], ['information', 'Avant de nous déplacer, pourriez-vous nous communiquer les diagnostics et le montant des travaux votés ?'], ['availability', 'Est-ce que d’autres personnes sont déjà positionnées, ou pouvons-nous encore nous présenter ?']],
      body: ({ property, price }, ask) => `Bonjour,\n\nNous sommes une famille de quatre personnes et quittons Orléans pour des raisons professionnelles à la rentrée. Nos enfants ont 6 et 9 ans, l'école doit donc rester accessible à pied.\n\nVotre bien ${property.ref}, affiché à ${price} à ${property.place.town}, semble correspondre : ${property.surface} m², c'est la taille que nous cherchons. Nous en avons visité quatre ailleurs, sans succès.\n\n${ask}\n\nNous vous remercions de l'attention que vous porterez à notre message.\n\nBien cordialement,`,
      sign: (scene) => linesOf(whole(scene), '12 rue Bannier, 45000 Orléans', scene.person.phonePrinted && `Portable : ${scene.person.phonePrinted}`, scene.person.email), look: paragraphs,
    },
    investisseur: {
      subjects: ({ property }) => [`Votre réf. ${property.ref} – questions`, 'Investissement locatif', `${property.place.town} : demande d’éléments`],
      asks: (_, time) => [['information', 'Je vous saurais gré de m’adresser les trois derniers procès-verbaux, le relevé de charges et, s’il y a lieu, le bail en cours.'], ['visit', `Je serai de passage ${time} et pourrais visiter à ce moment-là.`], ['callback', `Le plus simple est de s’en parler de vive voix : appelez-moi ${time}.`]],
      body: ({ property, random }, ask) => `Madame, Monsieur,\n\nJe possède déjà deux studios que je gère moi-même et cherche à compléter. ${theHome(property).replace(/^./, (letter) => letter.toUpperCase())} de ${property.place.town} (votre référence ${property.ref}) a attiré mon attention.\n\nMon apport est de ${random.int(4, 12)}0 000 €, ma banque suit. Je n'ai besoin ni de garage ni de cave, en revanche la performance énergétique m'importe.\n\n${ask}\n\nSincères salutations`,
      sign: (scene) => linesOf(whole(scene), 'Gérant, SCI Les Cormiers', scene.person.phonePrinted && `M ${scene.person.phonePrinted}`, `@ ${scene.person.email}`, 'Merci de n’imprimer ce courriel que si nécessaire.'),
    },
    retour: {
      subjects: () => ['Retour au pays', 'Recherche pour notre retraite', 'Votre annonce vue hier'],
      asks: (_, time) => [['visit', `Nous remontons ${time} et passerions volontiers le voir avec vous.`], ['information', 'Dites-nous, s’il vous plaît, s’il y a une chambre de plain-pied et si le médecin du bourg prend encore des patients.'], ['availability', 'Nous craignons d’arriver trop tard : est-ce déjà sous compromis ?']],
      body: ({ property }, ask) => `Bonjour Madame, bonjour Monsieur,\n\nAprès trente-deux ans passés à l'île de Ré puis à Toulouse, ma femme et moi avons décidé de nous rapprocher de notre fille. On nous a parlé de votre maison et c'est sur votre vitrine que nous avons remarqué ${aHome(property)} de ${property.rooms} pièces à ${property.place.town}, numéro ${property.ref}.\n\nNotre maison actuelle est vendue, l'acte est prévu fin avril ; nous ne sommes donc suspendus à aucun prêt.\n\n${ask}\n\nAvec nos remerciements et nos meilleures salutations.`,
      sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted && `(laissez sonner) ${scene.person.phonePrinted}`),
    },
  },
})

interface Answer {
  readonly before: string
  readonly mailing: (scene: Scene) => string
  readonly bodies: (scene: Scene, time: string) => readonly Words[]
  readonly sign: (scene: Scene) => string
  readonly says: string
}

const quotedBack = (text: string) => text.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n')

const answered: Family = openedByHand<Answer>({
  id: 'answer-to-a-selection-of-the-year', about: 'a client answers what the agency mailed him: one new advert, or a selection of which he names one; the mailing with the agency’s numbers quoted below', wants: alone,
  forms: {
    nouveaute: {
      before: 'Re: Nouveauté : ', says: 'title ref price town postcode',
      mailing: ({ agency, property, price }) => linesOf('Bonjour,', 'En avant-première, avant sa parution sur les portails :', '', property.title, `${property.place.town} (${property.place.postcode}) - ${price}`, `Réf. ${property.ref}`, '', `${agency.agent.firstName} ${agency.agent.lastName}`, `${agency.agent.phonePrinted} - ${agency.name}`, 'Pour ne plus recevoir nos nouveautés, répondez STOP.'),
      bodies: ({ property }, time) => [['visit', `Bonjour,\nCelui-ci nous intéresse. Peut-on le visiter ${time} ?\nBien à vous`], ['information', `Bonjour,\n${property.transaction === 'sale' ? 'Qui paie les honoraires sur celui-ci' : 'À partir de quelle date est-il libre'} ? Et y a-t-il un ascenseur ou un étage à monter ?\nMerci`], ['visit', 'Bonsoir, oui, volontiers pour une visite ! Nous avons toutes nos soirées cette semaine.'], ['callback', `Bonjour, je ne comprends pas bien où cela se situe, rappelez-moi ${time} svp.`]],
      sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted),
    },
    selection: {
      before: 'RE: Votre sélection de la semaine – ', says: 'price',
      mailing: ({ agency, property, price, random }) => linesOf('Bonjour,', 'Voici les biens qui répondent à vos critères :', '', `1) Appartement, ${random.int(2, 4)} pièces, ${random.int(700, 950)} € - réf. ${random.digits(4)}Z`, `2) ${property.typeName}, ${property.place.town}, ${price} - réf. ${property.ref}`, '', `${agency.name}, ${agency.street}, ${agency.postcode} ${agency.town}`, agency.phonePrinted),
      bodies: ({ property }, time) => [['visit', `Bonjour,\n\nLe n° 2 (${property.ref}, ${property.place.town}) nous plairait. Une visite ${time} serait-elle possible ?\n\nBonne journée`], ['information', `Bonjour,\n\nMerci pour l'envoi. Pour ${theHome(property)} à ${property.place.town}, réf. ${property.ref}, avez-vous un plan et les factures de chauffage ?\n\nCordialement`], ['availability', `Bonjour, est-ce que la référence ${property.ref} à ${property.place.town} est toujours proposée ? L'autre ne nous convient pas.`]],
      sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted && `au ${scene.person.phonePrinted} en journée`),
    },
  },
  make(drawn, { before, mailing, bodies, sign, says }) {
    const scene = withoutSizes(dwelling(drawn))
    const { agency, property, random, date } = scene
    const [intent, body] = random.pick(bodies(scene, random.pick(WHEN)))
    const earlier = date - random.int(1, 50) * 3_600_000
    const id = `<${random.hex(18)}@${agency.domain}>`
    const below = linesOf(`Le ${dayOf(earlier)} à ${hourOf(earlier)}, ${agency.name} <${agency.email}> a écrit :`, '', quotedBack(mailing(scene)))
    return letterOf(scene, { subject: before + (says === 'price' ? agency.name : `${property.typeName} ${property.place.town}`), body, signature: sign(scene), below, intent, says: `name ${says}`, headers: [['In-Reply-To', id], ['References', id]] })
  },
})

interface Couple {
  readonly subjects: (scene: Scene) => readonly string[]
  readonly body: (scene: Scene, ask: string) => string
  readonly sign: (scene: Scene, other: string) => string
  readonly from: (scene: Scene, other: string) => string
}

const COUPLE_ASKS: readonly Words[] = [['visit', 'Pourrions-nous venir le voir ensemble samedi, ou à défaut un soir après 18h ?'], ['visit', 'Nous sommes tous deux en congé la semaine prochaine et pouvons visiter quand vous voulez.'], ['information', 'Pouvez-vous nous préciser l’exposition et l’année du chauffage ?'], ['availability', 'Est-il encore proposé ?']]

const coupleSigns: Family = openedByHand<Couple>({
  id: 'couple-signs-of-the-year', about: 'a couple writes as « nous » and signs with both first names and one last name; the sender’s line names both or one of them', wants: alone,
  forms: {
    ensemble: {
      subjects: ({ property }) => [`${property.ref} – visite`, `Votre ${kindOf(property)} à ${property.place.town}`, 'Demande de visite'], from: ({ person }, other) => `${person.firstName} et ${other} ${person.lastName}`,
      body: ({ property }, ask) => `Bonjour,\n\nNous avons vu ${theHome(property)} à ${property.place.town}, référence ${property.ref}, sur votre site. ${ask}\n\nNotre financement est validé par notre banque.\n\nBien cordialement,`,
      sign: ({ person }, other) => linesOf(`${person.firstName} et ${other} ${person.lastName}`, person.phonePrinted, person.email),
    },
    famille: {
      subjects: ({ property }) => [`Bien ${property.ref}`, 'Notre recherche', `Annonce ${property.place.town}`], from: ({ person }) => `Famille ${person.lastName}`,
      body: ({ property, price }, ask) => `Madame, Monsieur,\nNous vous contactons au sujet de votre annonce ${property.ref} (${property.place.town}, ${price}).\n${ask}\nMerci de nous répondre par mail, nous le lisons tous les deux.\nA bientôt`,
      sign: ({ person }, other) => linesOf(`${person.firstName} et ${other} ${person.lastName!.toUpperCase()}`, person.phonePrinted && `Tel ${person.phonePrinted}`),
    },
  },
  make(drawn, { subjects, body, sign, from }) {
    const scene = dwelling(drawn)
    const { random, person } = scene
    const other = random.pick(ofSide(FIRST_NAMES, drawn.side).filter((name) => name !== person.firstName))
    const [intent, ask] = random.pick(COUPLE_ASKS)
    return letterOf(scene, { subject: random.pick(subjects(scene)), body: body(scene, ask), signature: sign(scene, other), from: { name: from(scene, other), address: person.email }, intent, but: { firstName: `${person.firstName} et ${other}` } })
  },
})

interface Owner {
  readonly subjects: readonly string[]
  readonly body: (scene: Scene) => string
  readonly sign: (scene: Scene) => string
  readonly look?: (text: string) => Safe
}

const ownerWrites: Family = openedByHand<Owner>({
  id: 'owner-writes-for-a-price', about: 'owners who would sell: the home described in the person’s own order, a date for the agency’s visit, what neighbours got; name and number below', wants: { ...alone, transaction: 'sale' },
  forms: {
    projet: {
      subjects: ['Estimation de notre bien', 'Demande d’estimation', 'Projet de vente'], sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted, scene.person.email),
      body: ({ property, random }) => `Bonjour,\n\nNous envisageons de vendre ${aHome(property)} de ${property.surface} m² ${forHome(property, 'situé', 'située')} ${property.street} à ${property.place.town} (${property.place.postcode}), ${property.rooms} pièces.\n${random.pick(['Pourriez-vous passer pour une estimation ?', 'Nous souhaiterions connaître sa valeur sur le marché actuel.', 'Quelles seraient vos disponibilités pour venir l’évaluer, et quels sont vos honoraires ?'])}\n\nBien cordialement,`,
    },
    voisin: {
      subjects: ['Une estimation ?', 'Vous avez vendu chez ma voisine', 'question vente'], look: divisions, sign: (scene) => linesOf(scene.random.pick([whole(scene), scene.person.firstName!]), scene.person.phonePrinted),
      body: ({ property, random }) => `Bonjour\n\nVous avez vendu la maison d'à côté en moins d'un mois, bravo. ${random.pick(['Que vaudrait la nôtre ?', 'J’aimerais une estimation pour la mienne.', 'Vous pourriez estimer chez moi aussi ?'])} ${property.place.town}, environ ${property.surface} m2, ${property.rooms} pièces, toiture de 2015. Rien ne presse, on partira quand la petite aura son bac.\n\nMerci`,
    },
  },
  make(drawn, { subjects, body, sign, look }) {
    const scene = dwelling(drawn, ({ rooms }) => rooms! > 1)
    return letterOf(scene, { subject: scene.random.pick(subjects), body: body(scene), signature: sign(scene), intent: 'valuation', ...(look && { look }) })
  },
})

export const PEOPLE_OF_THE_YEAR: readonly Family[] = [fewLines, atLength, answered, coupleSigns, ownerWrites, ...LETTERS_WITH_ADVERTS, ...PASSED_ON_OF_THE_YEAR]
