/** Mails that people write themselves or for each other, as they are and as colleagues forward them. */
import type { Draft } from '../draft.ts'
import { draft, type Family } from '../family.ts'
import { html, lines } from '../html.ts'
import type { Gold } from '../mail-case.ts'
import { forwardedInline, INLINE, type Inline } from '../operators/forwards.ts'
import { leadGold, type Scene } from '../scene.ts'
import { ofSide } from '../random.ts'
import { FIRST_NAMES, LAST_NAMES } from '../values/names.ts'
import { landline, printed } from '../values/phones.ts'
import { opened } from './opened-family.ts'

interface Written {
  readonly subject: string
  /** All the person wrote; what follows it is signature. */
  readonly body: string
  readonly signature: string
  readonly says: string
  readonly but?: Partial<Gold>
  readonly from?: { readonly name: string; readonly address: string }
}

function written(scene: Scene, { subject, body, signature, says, but = {}, from }: Written): Draft {
  const { person, random } = scene
  const text = `${body}${signature === '' ? '' : `\n\n${signature}`}`
  return draft(scene, {
    from: from ?? { name: `${person.firstName} ${person.lastName}`, address: person.email }, subject, text, ...(random.chance(0.5) && { html: html`<div>${lines(text)}</div>`.html }), travels: 'keeps-sender',
    gold: leadGold(scene, { portal: 'other', says: `${says} message`, but: { message: body, ...but } }),
  })
}

const atWork: Family = opened<{ line: string }>({
  id: 'signature-of-a-firm', about: 'a person writes from work: signature with role, firm, mobile, switchboard and a legal line',
  wants: { silence: 0, who: 'plain' },
  forms: { cabinet: { line: 'Ce message est confidentiel ; merci de le détruire s’il ne vous est pas destiné.' }, usine: { line: 'Pensez à la planète : n’imprimez ce mail que si nécessaire.' } },
  make(scene, { line }) {
    const { person, property, message, random } = scene
    const body = `Bonjour,\n\nVotre annonce réf. ${property.ref} (${property.place.town}) :\n${message!.text}\n\nBien à vous,`
    const firm = random.pick(['Ateliers Morvan', 'Cabinet Roubaud', 'Logistique du Nord', 'Hospices Réunis'])
    const signature = [`${person.firstName} ${person.lastName}`, `${random.pick(['Responsable achats', 'Infirmière cadre', 'Chef de projet', 'Avocat'])} | ${firm}`, ...(person.phonePrinted ? [`Mob. ${person.phonePrinted}`] : []), ...(person.phonePrinted ? [`Standard ${printed(random, landline(random, scene.side))}`] : []), line].join('\n')
    return written(scene, { subject: `${property.ref} ${property.place.town}`, body, signature, says: 'name email phone ref town' })
  },
})

const couple: Family = opened<{ between: string; subject: string }>({
  id: 'couple-signs', about: 'two people write together and sign with both first names',
  wants: { silence: 0, who: 'plain', language: 'fr' },
  forms: { et: { between: ' et ', subject: 'Votre annonce' }, amp: { between: ' & ', subject: 'demande de renseignements' } },
  make(scene, { between, subject }) {
    const { person, property, message, random } = scene
    const both = `${person.firstName}${between}${random.pick(ofSide(FIRST_NAMES, scene.side))}`
    const body = `Bonjour,\n\nConcernant ${property.title}, référence ${property.ref} :\n${message!.text}`
    return written(scene, { subject, body, signature: [`${both} ${person.lastName}`, ...(person.phonePrinted ? [person.phonePrinted] : [])].join('\n'), says: 'name email phone ref title', but: { firstName: both }, from: { name: `${both} ${person.lastName}`, address: person.email } })
  },
})

const forSomebody: Family = opened<{ tell: (scene: Scene, writer: string) => string; sign: (writer: string) => string; subject: string }>({
  id: 'writes-for-another', about: 'a parent, a neighbour or an assistant writes; whoever wants the home is named in the text with his own address and number',
  wants: { silence: 0, who: 'plain', phone: 'always', language: 'fr' },
  forms: {
    parent: { subject: 'pour mon enfant', sign: (writer) => writer, tell: ({ person, property, message }, _) => `Bonjour,\nJe vous écris à la demande de mon enfant, ${person.firstName} ${person.lastName}, qui travaille beaucoup. C’est au sujet du bien réf. ${property.ref} à ${property.place.town} :\n« ${message!.text} »\nMerci de lui répondre directement : ${person.email}, ${person.phonePrinted}.` },
    assistant: { subject: 'Demande de notre collaborateur', sign: (writer) => `${writer}\nAssistante de direction\nLigne directe 01 99 00 52 09\nassistante@ateliers-morvan.example`, tell: ({ person, property, message }) => `Madame, Monsieur,\nNotre collaborateur ${person.civility ?? 'M.'} ${person.firstName} ${person.lastName} rejoint bientôt ${property.place.town} et a relevé votre offre réf. ${property.ref}. Il me charge de vous transmettre ceci : ${message!.text}\nVous pourrez le joindre au ${person.phonePrinted} ou par mail à ${person.email}.` },
  },
  make(scene, { tell, sign, subject }) {
    const writer = `${scene.random.pick(ofSide(FIRST_NAMES, scene.side))} ${scene.random.pick(ofSide(LAST_NAMES, scene.side))}`
    return written(scene, { subject, body: tell(scene, writer), signature: sign(writer), says: 'name email phone ref town', from: { name: writer, address: subject.startsWith('pour') ? `parent${scene.random.int(40, 70)}@mon-pli.example` : 'assistante@ateliers-morvan.example' } })
  },
})

const answersNews: Family = opened<{ head: (scene: Scene) => string }>({
  id: 'answers-a-mailing', about: 'somebody answers the agency’s own mailing of adverts, which is quoted below with the agency’s numbers',
  wants: { silence: 0, who: 'plain' },
  forms: {
    french: { head: ({ agency }) => `Le mar. 3 févr. 2026 à 08:40, ${agency.name} <${agency.email}> a écrit :` },
    outlook: { head: ({ agency }) => `________________________________\nDe : ${agency.name} <${agency.email}>\nEnvoyé : mardi 3 février 2026 08:40\nObjet : La sélection de la semaine` },
  },
  make(scene, { head }) {
    const { person, property, message, agency, price, random } = scene
    const mark = head(scene).startsWith('Le ') ? '> ' : ''
    const quoted = ['Nouveau chez nous cette semaine', `${property.title} – ${price}`, `Réf. ${property.ref}, ${property.place.town}`, `Votre conseiller : ${agency.agent.firstName} ${agency.agent.lastName}, ${agency.agent.phonePrinted}`].map((line) => `${mark}${line}`)
    const signature = [`${person.firstName} ${person.lastName}`, ...(person.phonePrinted ? [person.phonePrinted] : []), '', head(scene), ...quoted].join('\n')
    const mail = written(scene, { subject: 'RE: La sélection de la semaine', body: message!.text, signature, says: 'name email phone ref title price town' })
    return { ...mail, headers: [['In-Reply-To', `<${random.hex(14)}@envois.${agency.domain}>`]], travels: 'as-is' }
  },
})

const relayThread: Family = opened<{ brand: string; host: string; opening: (name: string) => string }>({
  id: 'relay-thread', about: 'a marketplace’s box: the newest message, then older ones of both sides; the address is the relay’s',
  wants: { silence: 0 },
  forms: { troc: { brand: 'Troc Maison', host: 'relais.troc-maison.example', opening: (name) => `${name} vous a écrit` }, place: { brand: 'PlaceDuVillage', host: 'msg.placeduvillage.example', opening: (name) => `Nouveau message de ${name}` } },
  make(scene, { brand, host, opening }) {
    const { person, property, message, agency, random } = scene
    const relay = `u${random.hex(12)}@${host}`
    const text = [opening(person.fullName), '', `« ${message!.text} »`, '', `Annonce : ${property.title} (réf. ${property.ref})`, '', 'Échanges précédents', `${agency.name} : Bonjour, oui, dites-nous quand vous rappeler, notre numéro est le ${agency.phonePrinted}.`, '', `Répondez à ce courriel : ${brand} fera suivre sans dévoiler votre adresse.`].join('\n')
    return draft(scene, { from: { name: `${person.fullName} via ${brand}`, address: relay }, replyTo: { address: relay }, subject: `${person.fullName} : ${property.title}`, text, travels: 'keeps-sender', gold: leadGold(scene, { portal: 'other', says: 'name message ref title', but: { email: relay } }) })
  },
})

const fromTelephone: Family = opened<{ closing: string }>({
  id: 'from-a-telephone', about: 'a line or two typed on a telephone under the advert’s address on the web',
  wants: { silence: 0, who: 'plain' },
  forms: { android: { closing: 'Envoyé à partir de Outlook pour Android' }, ios: { closing: 'Envoyé de mon iPad' } },
  make(scene, { closing }) {
    const { message, listingId, property, person } = scene
    const body = `https://www.pignonsurrue.example/annonce/${listingId}\n\n${message!.text}${person.phonePrinted ? `\n${person.phonePrinted}` : ''}`
    return written(scene, { subject: `${property.title} - Pignon sur Rue`, body, signature: closing, says: `name email phone id title ${body.includes(property.ref) ? 'ref' : ''}` })
  },
})

const asForwarded = Object.fromEntries(INLINE.map((kind) => [kind, kind])) as Readonly<Record<Inline, Inline>>

const forwarded: Family = opened<Inline>({
  id: 'forwarded-by-hand', about: 'a person’s own mail as the agent forwards it from each mail program, sometimes with a line of comment',
  wants: { silence: 0, who: 'plain' },
  forms: asForwarded,
  make(scene, kind) {
    const { person, property, message, agency, random } = scene
    const signature = [`${person.firstName} ${person.lastName}`, ...(person.phonePrinted ? [`Tél : ${person.phonePrinted}`] : [])].join('\n')
    const mail = written(scene, { subject: `Bien réf. ${property.ref}`, body: message!.text, signature, says: 'name email phone ref' })
    return { ...forwardedInline(random, mail, { kind, agency, keepsSender: true }), travels: 'as-is' }
  },
})

export const PEOPLE: readonly Family[] = [atWork, couple, forSomebody, answersNews, relayThread, fromTelephone, forwarded]
