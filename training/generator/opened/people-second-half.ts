/** People who write to the agency in their own words, for themselves or for others; with them the list of those whose words a tool takes down. */
import type { Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { divisions, paragraphs, whole, type Words } from '../letter.ts'
import { dayOf, hourOf, linesOf, request } from '../request.ts'
import type { Scene } from '../scene.ts'
import { local } from '../values/agencies.ts'
import { openedByHand } from './opened-family.ts'
import { TAKEN_DOWN } from './callers-second-half.ts'
import { aHome, at, byDay, dwelling, forHome, kindOf, letterOf, theHome, thisHome } from '../own-words.ts'
import { FIRST_NAMES, LAST_NAMES } from '../values/names.ts'
import { ofSide } from '../random.ts'

const alone = { silence: 1, who: 'plain', language: 'fr' } as const

const TIMES = ['mardi en début de soirée', 'vendredi matin de bonne heure', 'le 17 ou le 18', 'jeudi à 12h30', 'un mercredi après 14h', 'samedi en huit', 'avant lundi si c’est faisable', 'en fin de semaine', 'le 24 au matin', 'lundi vers 17h45']

interface Shared {
  readonly subjects: (scene: Scene) => readonly string[]
  readonly words: (scene: Scene, time: string) => readonly [intent: Words[0], body: string, signature: string]
  readonly block: (scene: Scene) => string
  readonly says: string
  readonly look?: (text: string) => Safe
}

const sharedFromApp: Family = openedByHand<Shared>({
  id: 'shared-from-app', about: 'the share button of an advert app: a few own words on top, below them the title, price, place and link that the app puts there', wants: alone,
  forms: {
    appli: {
      subjects: ({ property }) => [property.title, `Fwd ${property.title}`], says: 'id title price town postcode', look: divisions,
      block: ({ property, price, listingId }) => linesOf(property.title, `${price} · ${property.place.town} (${property.place.postcode})`, `https://app.monprochaintoit.example/v/${listingId}`, 'Partagé depuis l’appli MonProchainToit'),
      words({ random, person: { phonePrinted, firstName } }, time) {
        const [intent, ask] = random.pick<Words>([['visit', `hello, vous faites visiter ${time} ? on serait deux`], ['visit', 'Bonsoir ! Gros coup de coeur, on passe quand ?'], ['availability', 'cc il est libre de suite ou faut attendre ?'], ['information', 'Bjr, c’est chauffé a quoi ? et y a des volets ?'], ['visit', `Dispo ${time} pour venir, sinon dites moi`], ['availability', 'bonsoir es que c deja vendu / loué ??']])
        return [intent, linesOf(ask, phonePrinted && random.pick([phonePrinted, `tel : ${phonePrinted}`])), random.pick(['', firstName!])]
      },
    },
    bouton: {
      subjects: () => ['Je vous recommande cette annonce', 'Annonce à voir'], says: 'id title price',
      block: ({ property, price, listingId }) => linesOf('***', 'Une annonce qui pourrait vous plaire :', `${property.title} – ${price}`, `>> www.lemarchedestoits.example/fiche/${listingId}`, 'Retrouvez 214 000 annonces sur lemarchedestoits.example'),
      words(scene, time) {
        const { random, person: { phonePrinted }, property } = scene
        const [intent, ask] = random.pick<Words>([['visit', `Serait-il possible d'aller voir ${thisHome(property)} ${time} ? Je viens avec mon frère, qui est du bâtiment.`], ['information', `J'aimerais savoir à quand remonte l'électricité et si ${theHome(property)} est raccordé${forHome(property, '', 'e')} au tout-à-l'égout.`], ['visit', 'Je fais deux heures de route : pourriez-vous grouper la visite avec un autre bien du même genre ?'], ['callback', `Peut-on se parler au téléphone ${time} ? Je suis au volant le reste du temps.`]])
        return [intent, linesOf('Bonjour,', ask, 'Bien à vous'), linesOf(whole(scene), phonePrinted)]
      },
    },
  },
  make(drawn, { subjects, words, block, says, look }) {
    const scene = dwelling(drawn)
    const [intent, body, signature] = words(scene, scene.random.pick(TIMES))
    return letterOf(scene, { subject: scene.random.pick(subjects(scene)), body, signature, below: block(scene), intent, says: `name ${says}`, ...(look && { look }) })
  },
})

interface Office {
  readonly host: string
  readonly subjects: (scene: Scene) => readonly string[]
  /** `client`: for whom he writes; `ask`: what for. */
  readonly body: (scene: Scene, client: string, ask: string) => string
  readonly asks: readonly Words[]
  readonly card: (scene: Scene) => string
  readonly look?: (text: string) => Safe
}

const forClient: Family = openedByHand<Office>({
  id: 'on-behalf-of-others', about: 'a relocation officer, a notary’s clerk or an assistant writes for somebody: the client’s name and budget in the text, the office’s card below', wants: { ...alone, phone: 'always' },
  forms: {
    mobilite: {
      host: 'boussole-mobilite.example', look: paragraphs, subjects: ({ property }) => [`Salarié en mobilité – ${property.ref}`, 'Recherche pour un collaborateur muté', `Réf. ${property.ref} / notre dossier BM-2217`],
      asks: [['visit', 'Il sera dans la région mardi et mercredi prochains : pouvez-vous me réserver une visite que j’effectuerai avec lui ?'], ['visit', 'Je le visiterai d’abord seule et lui enverrai une vidéo. Quel jour vous convient ?'], ['availability', 'Avant que je ne le lui soumette, pouvez-vous m’assurer que le bien n’est pas sous option ?'], ['information', 'Pouvez-vous m’adresser le projet de bail ou le dossier technique, selon le cas ?']],
      body: ({ property }, client, ask) => `Bonjour,\n\nNous accompagnons ${client}, ingénieur, qui rejoint son nouvel employeur le mois prochain.\nUn de vos biens répond à son cahier des charges : gare à moins de 20 min, budget plafond ${property.transaction === 'rent' ? '1 900 € charges comprises' : '420 000 € notaire compris'}.\n\nRéférence : ${property.ref}\nLibellé : ${property.title}\n\n${ask}\n\nBien à vous,`,
      card: (scene) => linesOf(whole(scene), 'Consultante mobilité', `D. ${scene.person.phonePrinted}`, 'Boussole Mobilité – 18 cours Vitton, 69006 Lyon – 04 65 71 60 60', 'Membre du syndicat des professionnels de la relocation'),
    },
    etude: {
      host: 'etude-garnier-bourdin.example', subjects: ({ property }) => [`${property.place.town} – bien ${property.ref}`, 'Visite pour des clients de l’étude'],
      asks: [['visit', `Ils souhaiteraient en faire la visite ${TIMES[2]}, par votre entremise.`], ['information', 'Ils désirent connaître l’origine de propriété et l’état des servitudes, s’il en existe.'], ['visit', 'Je vous prie de bien vouloir me proposer deux dates de visite que je leur transmettrai.']],
      body: ({ property }, client, ask) => `Maître Garnier me charge de vous écrire pour le compte de ${client} et son épouse, intéressés par ${theHome(property)} que vous présentez ${at(property.place.town)} sous la référence ${property.ref}.\n${ask}\nLes fonds proviennent d'une succession close en mars.\n\nAvec mes salutations dévouées,`,
      card: (scene) => linesOf(whole(scene), 'Clerc de notaire', scene.person.phonePrinted, '', 'SCP GARNIER – BOURDIN, notaires associés', '2, place du Palais – 87000 Limoges', 'Tél. étude 05 36 49 12 00 – Télécopie 05 36 49 12 01'),
    },
    assistante: {
      host: 'groupe-valoria.example', look: divisions, subjects: () => ['Visite pour M. le directeur', 'Demande de rendez-vous', 'logement de fonction'],
      asks: [['visit', 'Son agenda ne lui laisse que jeudi entre 13 h et 15 h : cela irait-il pour la visite ?'], ['callback', 'Il préfère voir cela par téléphone : merci de passer par moi, je vous le passerai.'], ['visit', 'Peut-on bloquer une visite le 24, juste après son train de 9 h 52 ?']],
      body: ({ property }, client, ask) => `Bonjour Madame, Monsieur,\n\nJ'assiste ${client}, qui a remarqué votre ${kindOf(property)} de ${property.surface} m² (référence ${property.ref}).\n${ask}\n\nEn vous remerciant pour votre célérité.`,
      card: (scene) => linesOf(whole(scene), 'Assistante de direction', `Poste direct ${scene.person.phonePrinted} · Accueil 01 99 00 72 00`, 'Groupe Valoria, tour Égée, Courbevoie'),
    },
  },
  make(drawn, { host, subjects, body, asks, card, look }) {
    const scene = dwelling(drawn)
    const { random, person } = scene
    const [intent, ask] = random.pick(asks)
    const client = `${random.pick(['M.', 'Monsieur'])} ${random.pick(ofSide(LAST_NAMES, scene.side))}`
    const email = `${local(person.firstName!)[0]}.${local(person.lastName!)}@${host}`
    return letterOf(scene, { subject: random.pick(subjects(scene)), body: body(scene, client, ask), signature: card(scene), from: { name: whole(scene), address: email }, intent, ...(look && { look }), but: { email } })
  },
})

interface Applicant {
  readonly subjects: (scene: Scene) => readonly string[]
  readonly body: (scene: Scene, ask: string, other: string) => string
  readonly asks: readonly Words[]
  /** The names as the sender's line and the signature show them. */
  readonly named: (scene: Scene, other: string) => string
  readonly isCouple?: true
}

const tenantFile: Family = openedByHand<Applicant>({
  id: 'tenants-file', about: 'tenants present their file: jobs, incomes, guarantors, their present town and landlord, papers attached; a couple under one name', wants: { ...alone, transaction: 'rent' },
  forms: {
    couple: {
      isCouple: true, named: ({ person }, other) => `${person.firstName} et ${other} ${person.lastName}`, subjects: ({ property }) => [`Dossier location ${property.ref}`, 'Notre candidature', `Candidature – ${property.title}`],
      asks: [['visit', 'Quand pourrions-nous le visiter ? Les soirs de semaine nous vont, sauf le lundi.'], ['visit', 'Nous serions ravis de le découvrir avec vous, idéalement samedi.'], ['information', 'Le garage est-il compris dans le loyer, ou se loue-t-il à part ?'], ['availability', 'Reste-t-il une chance, ou un autre dossier est-il déjà retenu ?']],
      body: ({ property, price }, ask, other) => `Bonjour,\n\nActuellement locataires à Montluçon (préavis d'un mois), nous vous soumettons notre dossier pour ${theHome(property)} réf. ${property.ref}, loyer ${price}.\n\n- ${other} : assistante dentaire, CDI, 1 720 €\n- moi : conducteur de ligne, CDI, 2 060 €\n- un enfant de 4 ans, pas d'animaux\n\n${ask}\nLes pièces sont jointes.\n\nCordialement et au plaisir,`,
    },
    seul: {
      named: whole, subjects: ({ property }) => ['candidature locataire', `Pour ${property.title}`, 'Mon dossier'],
      asks: [['visit', 'Je peux visiter tous les jours avant 14h, je travaille d’après-midi.'], ['visit', 'Si mon profil vous convient, proposez-moi une heure de visite.'], ['information', 'Faut-il un garant même avec un CDI ?']],
      body: ({ property }, ask) => `Bonjour, je vous laisse mon dossier numérique vérifié : https://dossier-locataire.example/f/a8d2c7\nIl concerne ${property.title}${property.title.includes(property.place.town) ? '' : `, ${property.place.town}`}.\nCDI depuis 2017, 1 890 € nets, ancien proprio joignable pour références. ${ask}\nMerci de votre lecture`,
    },
    colocs: {
      named: whole, subjects: () => ['coloc à 3', 'Location en colocation ?', 'Candidature colocation'],
      asks: [['information', 'Le propriétaire accepte-t-il les colocations, avec un bail chacun ?'], ['visit', 'On peut venir visiter tous les trois un jeudi après-midi, on n’a pas cours.'], ['availability', 'Il est encore à louer pour la rentrée ?']],
      body: ({ property }, ask, other) => `Bonjour !\nOn est trois alternants (${other}, Basile et moi, entre 900 et 1 250 € par mois chacun) et on a repéré l'annonce ${property.ref} ${at(property.place.town)}.\n${ask}\nNos parents sont garants bien sûr.\nBonne journée`,
    },
  },
  make(drawn, { subjects, body, asks, named, isCouple }) {
    const scene = dwelling(drawn)
    const { random, person } = scene
    const other = random.pick(ofSide(FIRST_NAMES, scene.side).filter((name) => name !== person.firstName))
    const [intent, ask] = random.pick(asks)
    const name = named(scene, other)
    return letterOf(scene, { subject: random.pick(subjects(scene)), body: body(scene, ask, other), signature: linesOf(name, person.phonePrinted), from: { name, address: person.email }, intent, ...(isCouple && { but: { firstName: `${person.firstName} et ${other}` } }) })
  },
})

const estateOrLetting: Family = openedByHand<{ subjects: readonly string[]; body: (scene: Scene) => string; sign: (scene: Scene) => string; look?: (text: string) => Safe }>({
  id: 'heirs-and-landlords', about: 'heirs, a landlord or somebody who parts asks what his home would bring: size, address, the notary’s name, a loan, other agencies’ fees', wants: { ...alone, transaction: 'sale' },
  forms: {
    heritiers: {
      subjects: ['Succession : évaluation d’un bien', 'Maison de famille', 'Valeur vénale'], look: paragraphs, sign: (scene) => linesOf(whole(scene), '61, rue de la Monnaie, 35000 Rennes', scene.person.phonePrinted),
      body: ({ property, random }) => `Madame, Monsieur,\n\nÀ la suite du décès de notre père, mes deux sœurs et moi avons recueilli ${aHome(property)} d'environ ${property.surface} m² ${forHome(property, 'situé', 'située')} ${property.street}, ${property.place.postcode} ${property.place.town}.\nMaître Lavoine, notaire, nous réclame une valeur pour la déclaration. ${random.pick(['Accepteriez-vous de vous en charger, et à quel tarif ?', 'Pourriez-vous nous remettre une évaluation écrite avant le 30 ?', 'Seriez-vous en mesure de l’expertiser puis, sans doute, de vendre pour nous ?'])} Les clés sont chez le voisin, au 14.\n\nRecevez mes remerciements anticipés.`,
    },
    bailleur: {
      subjects: ['Mise en location', 'Quel loyer demander ?', 'gestion locative'], sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted && `06 ou fixe, comme vous voulez : ${scene.person.phonePrinted}`),
      body: ({ property, random }) => `Bonjour,\nMon locataire s'en va fin juin. Il s'agit d'${aHome(property)} de ${property.rooms} pièces, ${property.surface} m2, à ${property.place.town} (${property.place.postcode}). ${random.pick(['À combien puis-je remettre en location d’après vous ?', 'Que vaut le loyer aujourd’hui ? Il payait 610 € depuis 2016.', 'Pourriez-vous en estimer le loyer et m’indiquer vos frais de gestion ? On m’a parlé de 7 % ailleurs.'])}\nÀ bientôt`,
    },
    separation: {
      subjects: ['estimation rapide', 'vendre vite', ''], look: divisions, sign: ({ person }) => linesOf(person.firstName!, person.phonePrinted),
      body: ({ property, random }) => `bonjour on se sépare avec mon mari et il faut vendre ${theHome(property)} ${at(property.place.town)}, ${property.surface} m2, il reste 87 000 de credit\n${random.pick(['vous pouvez venir estimer quand ?', 'c’est gratuit l’estimation ?', 'combien on peut en tirer selon vous'])}\n${random.pick(['plutot le matin pdt que les petits sont à l ecole', 'je préfère qu’on s’écrive', ''])}`.trim(),
    },
  },
  make(drawn, { subjects, body, sign, look }) {
    const scene = dwelling(drawn, ({ rooms }) => rooms! > 1)
    return letterOf(scene, { subject: scene.random.pick(subjects), body: body(scene), signature: sign(scene), intent: 'valuation', ...(look && { look }) })
  },
})

interface Passing {
  readonly subject: string
  readonly before: string
  /** The agent's word above. */
  readonly word: (scene: Scene) => string
  readonly over: (scene: Scene, subject: string) => string
  readonly says: string
}

const agentPassesOn: Family = openedByHand<Passing>({
  id: 'agent-passes-on', about: 'an agent hands on what a client wrote to his own box: his word above with the reference, his card, the client’s mail below', wants: alone,
  forms: {
    copie: {
      subject: 'pour votre bien', before: 'TR : ', says: 'name email ref',
      word: ({ property, agency }) => `Salut Inès,\nreçu hier sur ma boîte, c'est pour le ${property.ref}. Tu lui donnes un créneau ?\n\n${agency.agent.firstName} ${agency.agent.lastName}\nConseiller ${agency.name}\n${agency.agent.phonePrinted}`,
      over: (scene, subject) => linesOf('------ Message initial ------', `De : ${whole(scene)} <${scene.person.email}>`, `Date : ${dayOf(scene.date)} ${hourOf(scene.date)}`, `À : ${scene.agency.agent.email}`, `Sujet : ${subject}`),
    },
    mobile: {
      subject: 'Demande', before: 'Fwd: ', says: 'name email ref town',
      word: ({ property, agency }) => `À mettre dans l'agenda svp – mandat ${property.ref}, ${property.place.town}, c'est moi qui ai les clés.\n${agency.agent.firstName}, ${agency.agent.phonePrinted}`,
      over: (scene, subject) => linesOf('Début du courriel transmis :', `> De : "${whole(scene)}" <${scene.person.email}>`, `> Le : ${dayOf(scene.date)}`, `> Sujet : ${subject}`),
    },
  },
  make(drawn, { subject, before, word, over, says }) {
    const scene = dwelling(byDay(drawn))
    const { random, agency, person, property } = scene
    const [intent, body] = random.pick<Words>([
      ['visit', `Bonjour,\nOn s'est croisés samedi devant ${theHome(property)} voisin${forHome(property, '', 'e')}. Finalement j'aimerais visiter, ${random.pick(TIMES)} si possible.\nBonne soirée`], ['visit', `Bonjour, une collègue m'a donné votre adresse. Je cherche justement dans ce coin, est-ce que je pourrais voir ce bien ${random.pick(TIMES)} ?`], ['information', 'Bonjour Monsieur,\nj’ai oublié de vous demander au salon : la chaudière a quel âge, et la pompe est-elle sous garantie ?\nMerci d’avance'],
      ['availability', 'Re bonjour, mon banquier est d’accord sur le principe. Le bien est toujours là ?'], ['visit', 'Bonjour, nous confirmons notre intérêt et voulons bien une première visite. Nous sommes deux adultes et un bébé, la poussette passe-t-elle ?\nBien amicalement'], ['callback', `Bonjour\npouvez vous m'appeler ${random.pick(TIMES)}, j'ai plein de questions et je suis lent au clavier`],
    ])
    const theirs = linesOf(body, '', whole(scene), person.phonePrinted)
    const text = `${word(scene)}\n\n${over(scene, subject)}\n\n${theirs}`
    const page = html`<div>${lines(word(scene))}</div><br><hr><div>${lines(over(scene, subject))}</div><br>${divisions(theirs)}`
    return request(scene, { from: { name: `${agency.agent.firstName} ${agency.agent.lastName}`, address: agency.agent.email }, subject: `${before}${subject}`, text, html: page, needsText: true, travels: 'as-is', says: `${says} phone`, silentIntent: intent, but: { message: body } })
  },
})

interface Abroad {
  readonly language: string
  readonly subjects: (scene: Scene) => readonly string[]
  readonly body: (scene: Scene, ask: string) => string
  readonly asks: readonly Words[]
  readonly sign: (scene: Scene) => string
}

const neighbours: Family = openedByHand<Abroad>({
  id: 'letters-from-next-door', about: 'Germans, Spaniards and Dutch write in their own language about an advert of the agency: reference, town and price in the text, their home town below', wants: alone,
  forms: {
    deutsch: {
      language: 'de', subjects: ({ property }) => [`Anfrage ${property.ref}`, `Ihr Objekt in ${property.place.town}`, 'Besuch im Sommer'], sign: (scene) => linesOf(whole(scene), '79100 Freiburg im Breisgau', scene.person.phonePrinted && `Mobil: ${scene.person.phonePrinted}`),
      asks: [['visit', 'Wir sind vom 6. bis zum 11. in der Nähe. Könnten Sie uns das Objekt an einem dieser Tage zeigen?'], ['information', 'Gibt es einen Grundriss, und welche Nebenkosten fallen in Frankreich beim Notar an?'], ['availability', 'Ist es noch auf dem Markt, oder laufen schon Verhandlungen?'], ['visit', 'Meine Frau kommt am Samstag mit dem Zug, dürfte sie es sich ansehen?']],
      body: ({ property, price }, ask) => `Guten Tag,\n\nim Internet haben wir Ihr Angebot ${property.ref} in ${property.place.town} für ${price} entdeckt. ${ask} Mein Französisch reicht leider nur für die Bäckerei.\n\nMit freundlichem Gruß`,
    },
    espanol: {
      language: 'es', subjects: ({ property }) => [`Consulta sobre ${property.ref}`, 'Vivienda en Francia', `Casa en ${property.place.town}`], sign: (scene) => linesOf(whole(scene), scene.person.phonePrinted && `Tfno. ${scene.person.phonePrinted}`, 'Enviado desde el móvil'),
      asks: [['visit', '¿Sería posible visitarla el puente de mayo? Venimos desde Girona en coche.'], ['information', '¿Nos podrían decir cuánto se paga de comunidad y si hay trastero?'], ['visit', 'Trabajo por turnos, pero un martes por la mañana podría acercarme a verla.'], ['availability', '¿Está libre todavía o ya la tienen apalabrada?']],
      body: ({ property }, ask) => `Buenas tardes:\n\nLes escribo por la vivienda con referencia ${property.ref}, en ${property.place.town}, de ${property.surface} m². ${ask}\n\nUn saludo y gracias,`,
    },
    nederlands: {
      language: 'nl', subjects: ({ property }) => [`Interesse in ${property.ref}`, `Vraag over huis ${property.place.town}`, 'Bezichtiging in de herfstvakantie?'], sign: (scene) => linesOf(whole(scene), 'Zutphen', scene.person.phonePrinted),
      asks: [['visit', 'In de herfstvakantie zijn we in de buurt, mogen we dan binnen komen kijken?'], ['information', 'Kunt u ons vertellen of er internet via glasvezel is en hoe oud het dak is?'], ['visit', 'Wij willen het graag bezichtigen op de 19e, liefst na de lunch.']],
      body: ({ property }, ask) => `Beste mevrouw, meneer,\n\nVia een kennis kregen wij de link naar ${property.title} (uw nummer ${property.ref}). ${ask} We verkopen eerst ons eigen huis, vraagprijs 410.000 euro, maar dat loopt storm.\n\nHartelijke groet,`,
    },
  },
  make(drawn, { language, subjects, body, asks, sign }) {
    const scene = dwelling(drawn)
    const [intent, ask] = scene.random.pick(asks)
    return letterOf(scene, { subject: scene.random.pick(subjects(scene)), body: body(scene, ask), signature: sign(scene), intent, language })
  },
})

export const PEOPLE_SECOND_HALF: readonly Family[] = [sharedFromApp, forClient, tenantFile, estateOrLetting, agentPassesOn, neighbours, ...TAKEN_DOWN]
