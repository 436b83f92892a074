/** People who write to the agency themselves; with them the list of those whom a tool announces. */
import type { Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { divisions, paragraphs, whole, type Words } from '../letter.ts'
import { linesOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { local } from '../values/agencies.ts'
import { openedByHand } from './opened-family.ts'
import { aHome, at, dayBefore, dwelling, forHome, kindOf, letterOf, otherHomes, quoted, theHome, thisHome } from '../own-words.ts'
import { CALLERS } from './callers.ts'

const alone = { silence: 1, who: 'plain', language: 'fr' } as const

const TIMES = ['vendredi après-midi', 'mercredi à partir de 16h30', 'samedi vers 11h', 'lundi ou mardi avant 10h', 'dès jeudi', 'un soir après 19h', 'la semaine du 9', 'jeudi 18h45', 'entre midi et 14h mardi', 'dans la matinée de samedi', 'le week-end prochain']

interface Note {
  readonly subjects: readonly string[]
  readonly write: (scene: Scene, url: string, time: string) => readonly [intent: Words[0], body: string, signature: string]
  readonly link: (id: string) => string
  readonly look?: (text: string) => Safe
}

const pastedLink: Family = openedByHand<Note>({
  id: 'pasted-link', about: 'a few lines round the copied link of an advert, typed on a telephone, at lunch or on a tablet', wants: alone,
  forms: {
    pouce: {
      subjects: ['appart', 'annonce', '', 'ce logement', 'dispo ?'], link: (id) => `https://m.toitspratiques.example/a/${id}?s=partage`, look: divisions,
      write({ random, person: { phonePrinted, firstName } }, url, time) {
        const [intent, ask] = random.pick<Words>([
          ['visit', `jpeux passer le voir ${time} ?`], ['visit', 'c possible une visite cette semaine ou la suivante ? mes horaires changent tt le temps mais jmarrange'], ['availability', 'tjrs dispo ou c mort ?'],
          ['information', 'ya une place de parking avec ou fo se garer ds la rue'], ['information', 'c quel etage ? et ya un ascenseur ou pas'], ['availability', 'l annonce date un peu il est encore la svp'], ['visit', 'ma soeur et moi on aimerai le visité avant dimanche si possible'],
        ])
        return [intent, linesOf(random.pick(['slt', 'bjr', 'bonsoir', 'bonjour dsl de deranger']), random.chance(0.5) ? `${url}\n${ask}` : `${ask}\n${url}`, phonePrinted && `mon num ${phonePrinted}`, random.pick(['merciii', 'mrc', 'merci bcp'])), random.pick([firstName!.toLowerCase(), '', 'Envoyé depuis mon Redmi'])]
      },
    },
    midi: {
      subjects: ['Votre annonce', 'Annonce vue ce matin', 'Question sur un bien', 'Ce bien me plaît'], link: (id) => `https://www.les-annonces-reunies.example/bien-${id}.html`,
      write(scene, url, time) {
        const { random, property, person } = scene
        const [intent, ask] = random.pick<Words>([
          ['visit', `Est-ce que je pourrais venir le voir ${time} ? Je travaille à deux pas.`], ['visit', `Avec mon conjoint, nous aimerions fixer une visite, ${time} si cela vous convient.`], ['information', 'Savez-vous à combien revient le chauffage sur une année, et si le grenier peut être aménagé ?'],
          ['availability', 'Avant de me faire des idées : il n’y a pas déjà un dossier accepté dessus ?'], ['information', 'J’aurais voulu connaître la rue, ou au moins le quartier, pour me rendre compte du trajet jusqu’à mon travail.'],
        ])
        return [intent, `Bonjour,\n\nTrouvé pendant ma pause, je vous copie le lien :\n${url}\n\n${ask}\n\n${random.pick(['Belle journée à vous,', 'Merci et bon après-midi', `Merci d'avance pour votre retour, ${forHome(property, 'il', 'elle')} me plaît vraiment !`])}`, linesOf(whole(scene), person.phonePrinted)]
      },
    },
    tablette: {
      subjects: ['un renseignement svp', 'Une visite s’il vous plait', 'notre recherche'], link: (id) => `https://www.pierreetcie-annonces.example/consultation.php?id=${id}`, look: paragraphs,
      write(scene, url, time) {
        const { random, person: { phonePrinted }, property } = scene
        const [intent, ask] = random.pick<Words>([
          ['visit', `Nous serions contents de la faire avec vous, cette visite, ${time} par exemple.`], ['visit', 'Nous ne sommes plus tout jeunes, le matin nous irait mieux pour visiter.'], ['information', 'Y a-t-il une douche de plain-pied et combien de marches avant la porte ? L’un de nous se déplace en fauteuil.'], ['information', 'Le facteur et l’autobus passent-ils devant ? Nous n’avons plus de voiture.'],
        ])
        return [intent, linesOf('Bonjour Madame ou Monsieur,', `C'est notre petit-fils qui m'a montré comment copier l'adresse de ${thisHome(property)} que nous avons regardé${forHome(property, '', 'e')} ensemble dimanche : ${url}`, ask, phonePrinted && `Le téléphone de la maison est le ${phonePrinted}.`, 'Avec nos remerciements'), whole(scene)]
      },
    },
  },
  make(drawn, { subjects, write, link, look }) {
    const scene = dwelling(drawn)
    const [intent, body, signature] = write(scene, link(scene.listingId), scene.random.pick(TIMES))
    return letterOf(scene, { subject: scene.random.pick(subjects), body, signature, intent, says: 'name id', ...(look && { look }) })
  },
})

const officeSignature: Family = openedByHand<{ firm: string; host: string; card: (scene: Scene) => readonly (string | null)[]; look?: (text: string) => Safe }>({
  id: 'desk-signature', about: 'a private request from the desk: orderly lines, below them the firm with its address, switchboard, fax and confidentiality note', wants: { ...alone, phone: 'always' },
  forms: {
    ateliers: {
      firm: 'Ateliers Morvan', host: 'ateliers-morvan.example', look: paragraphs,
      card: (scene) => [whole(scene), 'Responsable méthodes', `Ligne directe : ${scene.person.phonePrinted}`, '', 'ATELIERS MORVAN SAS', 'ZI des Grands Champs – 71400 Autun', 'Standard 03 53 01 70 00 – Fax 03 53 01 70 09', 'www.ateliers-morvan.example', '', 'Ce courriel et ses pièces jointes sont confidentiels. Si vous n’en êtes pas le destinataire, détruisez-les et prévenez l’expéditeur.'],
    },
    etude: {
      firm: 'Quorum Avocats', host: 'quorum-avocats.example',
      card: (scene) => ['--', `${whole(scene)} | Juriste`, `${scene.person.phonePrinted} | secrétariat : +33 1 99 00 61 00`, 'QUORUM AVOCATS – 7, avenue des Ternes – 75017 Paris', 'Toque C 1212'],
    },
    clinique: {
      firm: 'Clinique des Arènes', host: 'clinique-arenes.example', look: divisions,
      card: ({ person }) => [`${person.firstName} ${person.lastName!.toUpperCase()}`, 'Cadre de santé, service de néphrologie', `Tél. ${person.phonePrinted}`, 'Clinique des Arènes | 30 boulevard des Amphithéâtres, 30000 Nîmes | accueil patients 04 65 71 55 00', 'Certifiée HAS 2025 – n’imprimez que si nécessaire'],
    },
  },
  make(drawn, { firm, host, card, look }) {
    const scene = dwelling(drawn)
    const { person, property, random } = scene
    const [intent, ask] = random.pick<Words>([
      ['visit', `Serait-il envisageable de le visiter ${random.pick(TIMES)} ? Mes journées étant chargées, un créneau en bout de journée serait l'idéal.`], ['visit', `Je souhaiterais que nous convenions d'un passage sur place, ${random.pick(TIMES)} ou à défaut la semaine suivante.`], ['visit', 'Quelles seraient vos disponibilités pour une visite dans les quinze jours ?'],
      ['information', 'Pourriez-vous me préciser le montant annuel de la taxe foncière et la nature du chauffage ?'], ['information', 'Auriez-vous un plan ainsi que le détail des diagnostics ? Je voudrais les étudier avant tout déplacement.'], ['availability', 'Avant d’aller plus loin, pouvez-vous me dire si une offre a déjà été acceptée ?'], ['callback', `Je préférerais en parler de vive voix : merci de m'appeler sur ma ligne directe, ${random.pick(TIMES)}.`],
    ])
    const opening = random.pick([
      `Je donne suite à l'annonce ci-après.\nRéférence : ${property.ref}\nIntitulé : ${property.title}\n`, `Votre ${kindOf(property)} de ${property.surface} m² ${at(property.place.town)}, réf. ${property.ref}, me conviendrait sur le papier.`, `Mon message concerne ${theHome(property)} que vous proposez au prix de ${scene.price} sous la référence ${property.ref}.`,
    ])
    const name = `${person.lastName!.toUpperCase()} ${person.firstName}`
    const email = `${local(person.firstName!)}.${local(person.lastName!)}@${host}`
    return letterOf(scene, {
      subject: random.pick([`Réf. ${property.ref}`, `Bien ${property.ref} – demande`, `Votre annonce : ${property.title}`, 'Demande personnelle – logement']), body: `${random.pick(['Bonjour,', 'Madame, Monsieur,', 'Bonjour Madame, bonjour Monsieur,'])}\n\n${opening}\n${ask}\n\n${random.pick(['Bien cordialement,', 'Sincères salutations,', 'Merci par avance.', 'Cdt,'])}`,
      signature: linesOf(...card(scene)), from: { name: random.pick([name, `${whole(scene)} - ${firm}`]), address: email }, intent, ...(look && { look }), but: { email },
    })
  },
})

const forStudent: Family = openedByHand<{ subjects: readonly string[]; body: (scene: Scene, child: string, ask: string) => string; asks: readonly Words[]; children: readonly string[]; sign: (scene: Scene) => string }>({
  id: 'for-a-student', about: 'a mother, a father or a grandfather looks for a student’s first rented home: the child’s name, school and the guarantors’ incomes in the text', wants: { ...alone, transaction: 'rent' },
  forms: {
    mere: {
      children: ['Capucine', 'Maud', 'Zoé', 'Inès'], subjects: ['logement pour ma fille', 'Studio étudiante rentrée', 'Location pour la rentrée'], sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted),
      asks: [['visit', 'Nous monterons ensemble un samedi, quand pourrions-nous visiter ?'], ['visit', 'Elle passe ses épreuves jusqu’au 20, mais je peux venir seule le voir avant, dites-moi quand.'], ['availability', 'Pouvez-vous me dire si une autre famille l’a déjà réservé ?'], ['information', 'Le quartier est-il tranquille le soir ? Et l’eau, elle est dans les charges ?']],
      body: ({ property, price }, child, ask) => `Bonjour,\n\nMa fille ${child} commence son école d'infirmières ${at(property.place.town)} et nous avons repéré ${theHome(property)} réf ${property.ref} à ${price}.\n${ask}\nC'est une jeune fille sérieuse, elle ne fume pas, et nous nous portons garants tous les deux (fonction publique).\n\nUn grand merci, c'est un peu la course en ce moment !`,
    },
    pere: {
      children: ['Loris', 'Tristan', 'Noé', 'Ewen'], subjects: ['Candidature location étudiant', 'Location : dossier de mon fils'], sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted && `Mobile : ${scene.person.phonePrinted}`),
      asks: [['visit', 'Nous pouvons nous rendre sur place avec un préavis de deux jours ; quelles dates de visite proposez-vous ?'], ['information', 'Quelles pièces demandez-vous pour un étudiant sans revenus ?'], ['availability', 'Le bail précédent est-il bien terminé, et peut-on encore déposer un dossier ?']],
      body: ({ property }, child, ask) => `Bonjour,\n\nJe vous écris au nom de mon fils ${child}, 19 ans, admis en BUT génie civil.\nBien concerné : ${property.title}\nRéférence : ${property.ref}\nEntrée souhaitée : fin août\nGarants : ses deux parents, 2 450 € et 1 980 € nets mensuels, propriétaires à Vesoul\n\n${ask}\n\nRespectueusement,`,
    },
    grandpere: {
      children: ['Camille', 'Tom', 'Loïc'], subjects: ['Pour mon petit-fils', 'votre location, vitrine'], sign: ({ person }) => linesOf(`${person.lastName!.toUpperCase()} ${person.firstName}`, person.phonePrinted),
      asks: [['visit', 'Comme ses parents vivent à Djibouti, c’est moi qui viendrai visiter. Mardi ou jeudi me conviendrait.'], ['information', 'Est-il bien chauffé ? Le petit a les bronches fragiles.']],
      body: ({ property }, child, ask) => `Bonjour Madame,\nMon petit-fils ${child} va étudier le droit et j'ai vu ${thisHome(property)} ${at(property.place.town)} dans votre vitrine (${property.ref} sur l'étiquette).\n${ask}\nJe règle le loyer moi-même, d'avance s'il le faut.\nMes respects,`,
    },
  },
  make(drawn, { subjects, body, asks, sign, children }) {
    const scene = dwelling(drawn, ({ kind, rooms }) => kind !== 'house' && rooms! <= 3)
    const [intent, ask] = scene.random.pick(asks)
    return letterOf(scene, { subject: scene.random.pick(subjects), body: body(scene, scene.random.pick(children), ask), signature: sign(scene), intent })
  },
})

const ownerAsks: Family = openedByHand<{ subjects: readonly string[]; body: (scene: Scene) => string; sign: (scene: Scene) => string; look?: (text: string) => Safe }>({
  id: 'owner-asks-its-worth', about: 'an owner tells of his own home and asks what it is worth: year and price of the purchase, the neighbour’s sale', wants: { ...alone, transaction: 'sale' },
  forms: {
    retraite: {
      subjects: ['Estimation', 'Vente de notre maison', 'Avis de valeur souhaité'], look: paragraphs, sign: (scene) => linesOf(whole(scene), scene.property.street, `${scene.property.place.postcode} ${scene.property.place.town}`, scene.person.phonePrinted),
      body: ({ property, random }) => `Bonjour,\n\nNous sommes propriétaires d'${aHome(property)} de ${property.surface} m², ${property.rooms} pièces, ${at(property.place.town)}, ${random.pick([`${forHome(property, 'acheté', 'achetée')} 92 000 euros en 1998`, 'où nous vivons depuis vingt-six ans', `${forHome(property, 'refait', 'refaite')} de fond en comble il y a six ans`])}.\nLes enfants sont partis et ${random.pick(['l’escalier devient pénible', 'nous descendons vivre près de Royan', 'c’est trop de ménage pour deux'])}. ${random.pick(['Pourriez-vous passer nous en donner le prix ?', 'Un de vos conseillers viendrait-il l’évaluer ?', 'Quelle somme pourrions-nous en espérer aujourd’hui ?'])} La voisine a vendu 305 000 € l'an passé, mais elle avait la vue.\n\nAu plaisir de vous rencontrer,`,
    },
    breve: {
      subjects: ['estimation', 'estimer mon bien', 'Combien ça vaut ?'], sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted),
      body: ({ property, random }) => `Bonjour\n${random.pick(['combien valent', 'Quel prix aujourd’hui pour', 'Je veux vendre cet été, vous diriez combien pour'])} ${property.rooms} pièces, ${property.surface} m2, ${property.street} à ${property.place.postcode} ${property.place.town} ?\n${random.pick(['Pas pressé.', 'Pas d’exclusivité svp.', 'Travaux faits en 2021.', 'DPE en D.'])}\nMerci`,
    },
    mutation: {
      subjects: ['Mutation : mise en vente', 'Vente avant l’été – demande d’estimation'], look: divisions, sign: ({ person }) => linesOf(`Adjudant ${person.firstName} ${person.lastName}`, person.phonePrinted),
      body: ({ property, random }) => `Madame, Monsieur,\n\nMuté outre-mer au 1er août, je dois me séparer de ${forHome(property, 'mon', 'ma')} ${kindOf(property)}, que j'occupe au ${property.street}, ${property.place.postcode} ${property.place.town} (${property.surface} m² habitables).\n${random.pick(['Je vous demande une estimation rapide, prêt restant dû : 118 400 €.', 'J’ai besoin d’un chiffrage sérieux, si possible avant la fin du mois.', 'Quelle fourchette de prix retiendriez-vous ? Vos confrères du centre annoncent trois mois de délai.'])} Je suis en permission du 4 au 11.\n\nDans l'attente de vous lire,`,
    },
  },
  make(drawn, { subjects, body, sign, look }) {
    const scene = dwelling(drawn, ({ rooms }) => rooms! > 1)
    return letterOf(scene, { subject: scene.random.pick(subjects), body: body(scene), signature: sign(scene), intent: 'valuation', ...(look && { look }) })
  },
})

interface Answer {
  readonly subject: (scene: Scene) => string
  readonly asks: (scene: Scene, place: string) => readonly Words[]
  readonly mail: (scene: Scene, list: string) => string
  /** The line or lines over the agency's mail. */
  readonly over: (scene: Scene) => string
  readonly isMarked: boolean
  readonly count: number
}

const RANKS = ['le premier', 'le deuxième', 'le troisième'] as const

const answersSelection: Family = openedByHand<Answer>({
  id: 'answers-a-selection', about: 'an answer to the agency’s own selection of homes: the words on top, below them the agent’s mail with two or three references and prices and his numbers', wants: alone,
  forms: {
    gmail: {
      isMarked: true, count: 3, subject: ({ property }) => `Re: Notre sélection pour vous ${at(property.place.town)}`,
      over: (scene) => `Le ${dayBefore(scene)} à 18:02, ${scene.agency.agent.firstName} ${scene.agency.agent.lastName} <${scene.agency.agent.email}> a écrit :`,
      asks: ({ property, random }) => [['visit', `Merci pour l'envoi ! La référence ${property.ref} nous tente, on peut y aller ${random.pick(TIMES)} ?`], ['information', `Merci. Pour ${property.ref}, il reste quoi comme travaux à voter ?`], ['visit', `Les autres non, trop loin de l'école. Par contre ${property.ref} oui, dites-nous quand vous pouvez nous ouvrir.`], ['availability', `${property.ref} m'intéresse, il est encore possible de se positionner ?`]],
      mail: ({ person, agency }, list) => `Bonjour ${person.firstName},\n\nComme convenu, trois biens qui pourraient coller à votre budget :\n\n${list}\n\nDites-moi lesquels vous font envie.\n\n${agency.agent.firstName} ${agency.agent.lastName}\n${agency.name} – ${agency.street}, ${agency.postcode} ${agency.town}\nPort. ${agency.agent.phonePrinted} / Agence ${agency.phonePrinted}`,
    },
    outlook: {
      isMarked: false, count: 3, subject: () => 'RE: Biens correspondant à votre projet',
      over: (scene) => linesOf('________________________________', `De : ${scene.agency.name} <${scene.agency.email}>`, `Envoyé : ${dayBefore(scene)} 09:20`, `À : ${scene.person.email}`, 'Objet : Biens correspondant à votre projet'),
      asks: ({ property, random }, place) => [['visit', `${place} de votre liste, celui à ${property.place.town}, nous irait bien. Une visite ${random.pick(TIMES)}, est-ce jouable ?`], ['information', `Nous hésitons sur ${place.toLowerCase()}, à ${property.place.town} : le jardin ou le balcon donne-t-il sur la route ?`], ['visit', `${place} (${property.place.town}) mérite le détour. Nous sommes libres en fin de journée toute la semaine, à vous de nous dire.`]],
      mail: ({ agency, person }, list) => `Madame, Monsieur ${person.lastName},\n\nNous avons le plaisir de vous soumettre :\n\n${list}\n\n${agency.name}\nTransaction – Location – Syndic\n${agency.phonePrinted}\nCarte professionnelle CPI 7101 2022 000 000 014`,
    },
    rapproche: {
      isMarked: true, count: 1, subject: ({ property }) => `RE : Nouveauté ${property.place.town}`,
      over: (scene) => `Le ${dayBefore(scene)}, ${scene.agency.email} a écrit :`,
      asks: ({ random, property }) => [['visit', `Bonjour,\nOui ${forHome(property, 'il', 'elle')} nous intéresse. On visite quand ? De mon côté ${random.pick(TIMES)} c'est bon.`], ['information', 'Bonjour, pourquoi vendent-ils ? et la fibre, c’est fait ?'], ['visit', `Bonjour Madame,\n\nParfait, c'est tout à fait ce que nous cherchons, nous aimerions nous y rendre ${random.pick(TIMES)}.\n\nÀ bientôt,`]],
      mail: ({ agency, property }, list) => `Bonjour,\n\nCe bien vient de rentrer à l'agence, vous êtes les premiers informés :\n\n${list}\n\nVotre recherche : 2 chambres minimum, jusqu'à 15 km, budget ${property.transaction === 'sale' ? '480 000' : '1 400'} €\n\nL'équipe ${agency.name}, ${agency.phonePrinted}\nModifier ma recherche | Ne plus recevoir ces messages`,
    },
  },
  make(drawn, { subject, asks, mail, over, isMarked, count }) {
    const scene = dwelling(drawn)
    const { random, property, price, agency } = scene
    const chosen = { ...property, shown: price }
    const rank = random.int(0, count - 1)
    const others = otherHomes(scene, 2)
    const list = [...others.slice(0, rank), chosen, ...others.slice(rank)].slice(0, count)
    const listed = list.map(({ title, ref, shown, place }, at) => linesOf(`${count > 1 ? `${at + 1}. ` : ''}${title} – ${place.postcode} ${place.town}`, `   ${shown} – réf. ${ref}`)).join('\n')
    const [intent, body] = random.pick(asks(scene, RANKS[rank]!.replace('l', 'L')))
    const under = mail(scene, listed)
    const signature = random.pick([whole(scene), linesOf(scene.person.firstName!, scene.person.phonePrinted), ''])
    const below = `${over(scene)}\n${isMarked ? `\n${quoted(under)}` : `\n${under}`}`
    const page = html`${divisions(linesOf(body, '', signature))}<br><div class="gmail_quote"><div>${lines(over(scene))}</div><blockquote style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">${lines(under)}</blockquote></div>`
    return letterOf(scene, { subject: subject(scene), body, signature, below, intent, says: 'name ref title town postcode price', look: () => page, headers: [['In-Reply-To', `<${random.hex(18)}@${agency.domain}>`]] })
  },
})

const househunters: Family = openedByHand<{ subjects: (scene: Scene) => readonly string[]; body: (scene: Scene) => readonly [Words[0], string]; sign: (scene: Scene) => string }>({
  id: 'english-househunters', about: 'English speakers write about a home in France: a weekend over, a posting, a retirement, their own home for sale in another town', wants: { ...alone, language: 'en' },
  forms: {
    weekend: {
      subjects: ({ property }) => [`House viewing - ${property.ref}`, `${property.place.town}`, 'Flying over next month'], sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted),
      body({ property, random }) {
        const [intent, ask] = random.pick<Words>([['visit', 'Could we see it on the Friday, any time after our flight lands at noon?'], ['visit', 'Would the 14th or 15th be any good for showing us round?'], ['information', 'Before booking flights: is the septic tank up to standard, and who are the neighbours?'], ['availability', 'We would hate to book flights for nothing, so has anybody made an offer yet?']])
        return [intent, `Hi there,\n\nMy husband and I came across your place in ${property.place.town} (ref. ${property.ref}) and haven't stopped talking about it since. ${ask}\n\n${random.pick(['Sorry for writing in English, our French is a work in progress!', 'We do speak a little French if you are patient with us.'])}\n\nAll the best,`]
      },
    },
    posting: {
      subjects: ({ property }) => [`Enquiry about ${property.title}`, 'Relocating to France', `Ref ${property.ref}`], sign: (scene) => linesOf(whole(scene), 'Sent on the go'),
      body({ property, person, random }) {
        const [intent, ask] = random.pick<Words>([['visit', `Please let me know when I could look at it; ${random.pick(['weekday evenings', 'Wednesdays', 'the first week of April'])} would be ideal.`], ['information', 'Could you tell me whether bills and parking come on top, and how far the tram is?'], ['visit', 'I can do a video tour from Toronto or come down in person on the 22nd.']])
        return [intent, linesOf('Hello,', '', `My company is transferring me and I need a place near ${property.place.town} by the summer. I saw ${property.ref}, ${property.title}.`, ask, '', person.phonePrinted && `Cell / WhatsApp: ${person.phonePrinted}`, 'Thanks a million')]
      },
    },
    retirement: {
      subjects: () => ['A question about one of your properties', 'Your property details', 'Interested purchasers'], sign: (scene) => linesOf(whole(scene), 'Rose Cottage, Church Lane, Ludlow SY8', scene.person.phonePrinted),
      body({ property, price, random }) {
        const [intent, ask] = random.pick<Words>([['visit', 'We shall be staying nearby from the 3rd and should very much like to view it.'], ['information', 'May we ask what the annual taxes amount to, and whether the furniture is included?'], ['visit', 'Might one of your colleagues who speaks English accompany us on a viewing?']])
        return [intent, `Dear Sir or Madam,\n\nWe refer to your property no. ${property.ref} at ${property.place.town}, listed at ${price} with ${property.surface} m² of living space. ${ask} We have a buyer for our own home in Ludlow at £385,000, so funds will be in place by the autumn.\n\nYours faithfully,`]
      },
    },
  },
  make(drawn, { subjects, body, sign }) {
    const scene = dwelling(drawn)
    const [intent, text] = body(scene)
    return letterOf(scene, { subject: scene.random.pick(subjects(scene)), body: text, signature: sign(scene), intent, language: 'en' })
  },
})

export const PEOPLE_FOR_THEMSELVES: readonly Family[] = [pastedLink, officeSignature, forStudent, ownerAsks, answersSelection, househunters, ...CALLERS]
