/** People who write themselves, from every walk of life, for themselves or for somebody else. */
import type { Draft, Mailbox } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, lines } from '../html.ts'
import type { Gold } from '../mail-case.ts'
import { ofSide } from '../random.ts'
import type { Scene } from '../scene.ts'
import { FIRST_NAMES, LAST_NAMES } from '../values/names.ts'
import { openedByHand } from './opened-family.ts'
import { dayOf, linesOf, request } from '../request.ts'

interface Letter {
  readonly subject: string
  /** All the person wrote; what follows it is signature or quotation. */
  readonly body: string
  readonly after?: string
  readonly says: string
  readonly from?: Mailbox
  readonly but?: Partial<Gold>
  readonly headers?: NonNullable<Draft['headers']>
  readonly travels?: Draft['travels']
}

/** A person's own mail: its message is the whole body. */
function letter(scene: Scene, { body, after = '', says, but, from, travels = 'keeps-sender', ...mail }: Letter): Draft {
  const { person, random } = scene
  const text = after === '' ? body : `${body}\n\n${after}`
  const content = random.chance(0.6) ? { html: html`<div dir="auto">${lines(text)}</div>` } : {}
  return request(scene, { from: from ?? { name: `${person.firstName} ${person.lastName}`, address: person.email }, text, ...content, travels, says: `${says} message`, but: { message: body, ...but }, ...mail })
}

const signed = ({ person }: Scene, ...more: readonly (string | null)[]): string => linesOf(`${person.firstName} ${person.lastName}`, person.phonePrinted, ...more)

const plain = { silence: 0, who: 'plain' } as const

const polite: Family = openedByHand<{ open: (scene: Scene) => string; close: string; subject: (scene: Scene) => string }>({
  id: 'courteous-mail', about: 'a full letter with greeting, story, request and formula, number under the name, own town in the story',
  wants: { ...plain, language: 'fr' },
  forms: {
    mutation: { subject: ({ property }) => `Votre bien ${property.ref}`, open: ({ property }) => `Madame, Monsieur,\n\nMuté de Charleville au premier trimestre, je me permets de vous écrire à propos de ${property.title}, réf. ${property.ref}.`, close: 'Dans cette attente, je vous prie de croire à mes sentiments distingués.' },
    famille: { subject: ({ property }) => `logement à ${property.place.town}`, open: ({ property }) => `Bonjour à toute l’équipe,\n\nNous quittons Annemasse avec nos trois enfants et votre ${property.typeName.toLowerCase()} de ${property.place.town} (référence ${property.ref}) nous a tapé dans l’œil.`, close: 'Un grand merci d’avance et belle fin de semaine,' },
  },
  make(scene, { open, close, subject }) {
    const opening = open(scene)
    return letter(scene, { subject: subject(scene), body: `${opening}\n\n${scene.message!.text}\n\n${close}`, after: signed(scene), says: `name email phone ref ${opening.includes(scene.property.title) ? 'title' : 'town'}` })
  },
})

const thumbs: Family = openedByHand<{ body: (scene: Scene, said: string) => string; tail: string }>({
  id: 'typed-with-thumbs', about: 'a few words typed on the way, without capitals or stops, name at the end or nowhere but in the sender',
  wants: { ...plain, language: 'fr' },
  forms: {
    fin: { tail: '', body: ({ person, property }, said) => `slt dsl du derangement ${said} (annonce ref ${property.ref}) ${person.firstName!.toLowerCase()} ${person.phonePrinted ?? ''}`.trim() },
    envoi: { tail: 'Envoyé avec l’application Mail pour Android', body: ({ property, person }, said) => linesOf(`réf. ${property.ref} svp`, said, person.phonePrinted && `mon tel ${person.phonePrinted}`) },
  },
  make(scene, { body, tail }) {
    return letter(scene, { subject: '', body: body(scene, scene.message!.text), after: tail, says: 'name email phone ref' })
  },
})

const elderly: Family = openedByHand<{ street: string; town: string; close: string }>({
  id: 'letter-with-own-address', about: 'an elderly person types a letter: own address and town in the head, date, the advert cut from the newspaper',
  wants: { silence: 0, who: 'plain', language: 'fr', phone: 'always' },
  forms: { lot: { street: '4, ruelle du Presbytère', town: '46100 Figeac', close: 'Veuillez recevoir, Monsieur le Directeur, mes respectueuses salutations.' }, jura: { street: 'Résidence Les Sapins, bât. C', town: '39200 Saint-Claude', close: 'En vous remerciant de votre patience, car l’ordinateur et moi ne sommes pas bons amis.' } },
  make(scene, { street, town, close }) {
    const { property, person, message, date } = scene
    const body = linesOf(`${person.civility ?? 'Mme'} ${person.lastName} ${person.firstName}`, street, town, `Téléphone (laisser sonner) ${person.phonePrinted}`, '', `Le ${dayOf(date)}`, '', 'Monsieur le Directeur,', '', `J’ai découpé dans le journal votre annonce réf. ${property.ref}, à ${property.place.town}.`, message!.text, '', close)
    return letter(scene, { subject: 'Annonce du journal', body, says: 'name email phone ref town' })
  },
})

const foreigner: Family = openedByHand<{ body: (scene: Scene, said: string) => string; subject: string }>({
  id: 'french-as-a-second-language', about: 'somebody who learns French writes with words of his own language, rooms and rent he hopes for',
  wants: plain,
  forms: {
    arrive: { subject: 'Apartment ? Appartement', body: ({ property, person }, said) => `Hello bonjour,\nje suis ${person.firstName} ${person.lastName}, j’arrive en France dans septembre pour le travail.\nCet logement ref ${property.ref} est bien pour moi.\n${said}\nBest regards / cordialement` },
    refugie: { subject: 'Demande maison', body: ({ property, person }, said) => linesOf('Bonjour madame', `je cherche pour ma famille à ${property.place.town}, moi travail CDI chantier`, said, person.phonePrinted && `numero de moi ${person.phonePrinted}`, 'merci beaucoup Dieu vous garde') },
  },
  make(scene, { body, subject }) {
    const said = body(scene, scene.message!.text)
    return letter(scene, { subject, body: said, after: said.includes('Best regards') ? (scene.person.phonePrinted ?? '') : '', says: `name email phone ${said.includes(scene.property.ref) ? 'ref' : ''} ${said.includes(scene.property.place.town) ? 'town' : ''}` })
  },
})

const answersSelection: Family = openedByHand<{ head: (scene: Scene) => string; mark: string }>({
  id: 'answer-to-a-selection', about: 'an answer to the agency’s selection of adverts, which stands below with three prices and the agent’s card',
  wants: plain,
  forms: { souligne: { mark: '', head: ({ agency }) => `-----Message d’origine-----\nDe : ${agency.agent.firstName} ${agency.agent.lastName}\nObjet : Trois idées pour vous` }, chevrons: { mark: '> ', head: ({ agency, date }) => `Le ${dayOf(date - 90_000_000)}, ${agency.name} <${agency.email}> a écrit :` } },
  make(scene, { head, mark }) {
    const { property, agency, price, random, message } = scene
    const quoted = [`1. ${property.title} – ${price} (réf. ${property.ref})`, `2. Maison de pays, ${random.int(110, 480)} 000 € (${random.digits(4)}X)`, `${agency.agent.firstName} ${agency.agent.lastName}, votre conseil, ${agency.agent.phonePrinted}`, agency.email]
    return letter(scene, { subject: 'Re: Trois idées pour vous', body: `Bonjour,\nla première, réf. ${property.ref}, nous parle beaucoup. ${message!.text}`, after: linesOf(signed(scene), '', head(scene), ...quoted.map((line) => mark + line)), headers: [['In-Reply-To', `<${random.hex(12)}@${agency.domain}>`]], travels: 'as-is', says: 'name email phone ref title price' })
  },
})

const commentAbove: Family = openedByHand<{ comment: (scene: Scene) => string; head: (scene: Scene) => string }>({
  id: 'comment-of-the-agent-above', about: 'the agent writes two lines and his card above what he hands on; the person’s mail stands below',
  wants: plain,
  forms: {
    consigne: { comment: ({ agency }) => `Coucou,\nà caler avec les propriétaires, ils sont là jusqu’au 30.\n\n${agency.agent.firstName}\n${agency.agent.phonePrinted}`, head: ({ person, agency, date }) => `De : ${person.firstName} ${person.lastName} <${person.email}>\nEnvoyé : ${dayOf(date)}\nÀ : ${agency.email}\nObjet : demande` },
    anglais: { comment: ({ agency }) => `Pour l’assistant svp.\n--\n${agency.name} | ${agency.phonePrinted} | ${agency.street} ${agency.postcode} ${agency.town}`, head: ({ person, agency, date }) => `From: ${person.firstName} ${person.lastName} <${person.email}>\nSent: ${new Date(date).toUTCString()}\nTo: ${agency.name}\nSubject: question` },
  },
  make(scene, { comment, head }) {
    const { property, agency, message } = scene
    const body = `Bonjour,\nréf ${property.ref} : ${message!.text}`
    const text = linesOf(comment(scene), '', head(scene), '', body, '', signed(scene))
    return request(scene, { from: { name: agency.name, address: agency.agent.email }, subject: 'TR: demande', text, needsText: true, travels: 'as-is', says: 'name email phone ref message', but: { message: body } })
  },
})

const copied: Family = openedByHand<{ phrase: (other: string, address: string) => string }>({
  id: 'somebody-in-copy', about: 'husband or wife, mother or broker in copy and named in the text, with an address of his own',
  wants: { ...plain, language: 'fr' },
  forms: { conjoint: { phrase: (other, address) => `Je mets ${other} en copie (${address}), qui a l’agenda de la maison.` }, courtier: { phrase: (other, address) => `Notre courtier, ${other} (${address}), suit le financement.` } },
  make(scene, { phrase }) {
    const { random, side, property, message } = scene
    const other = `${random.pick(ofSide(FIRST_NAMES, side))} ${random.pick(ofSide(LAST_NAMES, side))}`
    const address = `copie${random.int(10, 99)}@facteur.example`
    return letter(scene, { subject: `Visite ? Réf. ${property.ref}`, body: `Bonjour,\n\n${message!.text}\n\n${phrase(other, address)}\n\nMerci !`, after: signed(scene), headers: [['Cc', `${address}`]], says: 'name email phone ref' })
  },
})

const severalHomes: Family = openedByHand<{ open: (first: string, second: string, town: string) => string }>({
  id: 'two-adverts-at-once', about: 'one mail about two adverts of the agency, the first of them first',
  wants: { ...plain, language: 'fr' },
  forms: { deux: { open: (first, second, town) => `Bonjour, deux de vos biens à ${town} nous intéressent, d’abord la ${first}, puis le ${second}.` }, sinon: { open: (first, second, town) => `Bonsoir, c’est pour la réf. ${first} (${town}). Si elle est partie, voyez avec la réf. ${second}.` } },
  make(scene, { open }) {
    const { property, random, message } = scene
    return letter(scene, { subject: 'Vos annonces', body: `${open(property.ref, `${random.digits(3)}Z${random.digits(2)}`, property.place.town)}\n${message!.text}`, after: signed(scene), says: 'name email phone ref town' })
  },
})

const ownersWord: Family = openedByHand<{ body: (scene: Scene, said: string) => string; subject: string }>({
  id: 'owner-writes', about: 'an owner asks what his home is worth: his street and town, its size, what the neighbour got',
  wants: { silence: 0, who: 'plain', acts: ['valuation'], language: 'fr' },
  forms: {
    heritage: { subject: 'Maison de famille', body: ({ property }, said) => `Bonjour,\nSuite au décès de notre père nous avons sa maison au ${property.street} à ${property.place.town} (${property.place.postcode}), dans les ${property.surface} m².\n${said}\nMerci` },
    voisin: { subject: 'ça vaut combien ?', body: ({ property, random }, said) => `Le voisin a vendu ${random.int(180, 420)} 000 € l’an dernier, nous sommes ${property.street}, ${property.place.town}. ${said}` },
  },
  make(scene, { body, subject }) {
    const said = body(scene, scene.message!.text)
    return letter(scene, { subject, body: said, after: signed(scene), says: `name email phone town ${said.includes(scene.property.place.postcode) ? 'postcode surface' : ''}`, but: { intent: 'valuation' } })
  },
})

const fileOfTenant: Family = openedByHand<{ style: (scene: Scene) => string }>({
  id: 'tenant-presents-himself', about: 'a would-be tenant lists work, pay, guarantor and his dates of birth and hiring before he asks',
  wants: { ...plain, transaction: 'rent', language: 'fr' },
  forms: {
    liste: { style: ({ random }) => `- CDI depuis le 0${random.int(1, 9)}/0${random.int(1, 9)}/201${random.digits(1)}\n- ${random.int(16, 38)}50 € nets\n- garants : mes parents, propriétaires\n- né(e) en 199${random.digits(1)}` },
    recit: { style: ({ random }) => `Je suis infirmière de nuit, je gagne ${random.int(19, 27)}00 euros par mois et mon oncle, retraité de la SNCF, se porte caution.` },
  },
  make(scene, { style }) {
    const { property, message } = scene
    return letter(scene, { subject: `Candidature location réf. ${property.ref}`, body: `Bonjour,\n\nlogement à ${property.place.town}, réf ${property.ref}\n${style(scene)}\n\n${message!.text}`, after: signed(scene, '(dossier complet sur demande)'), says: 'name email phone ref town' })
  },
})

const relocation: Family = openedByHand<{ tell: (scene: Scene) => string; firm: string; box: string }>({
  id: 'relocation-office', about: 'an office that moves employees writes for its client, whose name, number and address stand in the text',
  wants: { silence: 0, who: 'plain', phone: 'always', language: 'fr' },
  forms: { mobilite: { firm: 'Cap Mobilité', box: 'dossiers@cap-mobilite.example', tell: ({ person }) => `Notre salarié accompagné : ${person.firstName} ${person.lastName}, joignable directement (${person.phonePrinted}, ${person.email}).` }, ambassade: { firm: 'Bureau du logement', box: 'logement@consulat-nord.example', tell: ({ person }) => `Coordonnées de l’intéressé(e)\n${person.lastName!.toUpperCase()} ${person.firstName}\n${person.email}\n${person.phonePrinted}` } },
  make(scene, { tell, firm, box }) {
    const { property, message, random } = scene
    const body = linesOf('Bonjour,', '', `Nous suivons une arrivée à ${property.place.town} et votre bien ${property.ref} entre dans le cahier des charges.`, tell(scene), message!.text)
    return letter(scene, { subject: `${firm} / ${property.ref}`, body, after: linesOf('Solveig Arbogast', `${firm} – 02 61 91 ${random.digits(2)} 0${random.digits(1)}`, box), from: { name: firm, address: box }, says: 'name email phone ref town' })
  },
})

const subjectOnly: Family = openedByHand<{ subject: (scene: Scene) => string; body: (scene: Scene) => string }>({
  id: 'reference-in-the-subject', about: 'the subject has reference and town, the mail a line and a signature card from work with two numbers',
  wants: { ...plain, phone: 'always' },
  forms: { bureau: { subject: ({ property }) => `${property.ref} ${property.place.town}`, body: ({ message }) => message!.text }, question: { subject: ({ property }) => `Question concernant le bien réf. ${property.ref} (${property.place.town})`, body: ({ message }) => `Bonjour, ${message!.text}` } },
  make(scene, { subject, body }) {
    const { person, random } = scene
    return letter(scene, { subject: subject(scene), body: body(scene), after: linesOf(`${person.firstName} ${person.lastName}`, 'Cheffe de service, Direction des achats', `M ${person.phonePrinted}`, `F 01 99 00 ${random.digits(2)} 9${random.digits(1)}`, 'Forges de l’Est, ZI du Grand-Pré, 54000 Nancy', 'www.forges-est.example'), says: 'name email phone ref town' })
  },
})

export const PEOPLE_WRITING: readonly Family[] = [polite, thumbs, elderly, foreigner, answersSelection, commentAbove, copied, severalHomes, ownersWord, fileOfTenant, relocation, subjectOnly]
