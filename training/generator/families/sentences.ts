/** Portals, plug-ins, telephones and secretaries that put it in sentences: nothing to split at a colon. */
import type { Act } from '../../wordings/wordings.ts'
import type { Draft } from '../draft.ts'
import { draft, type Family, positive } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import type { Scene } from '../scene.ts'
import { brandOf, type Language, shuffled, speaking, stated } from './vocabulary.ts'

type Kind = Scene['property']['kind']

const NOUNS: Readonly<Record<Exclude<Language, 'fr'>, Readonly<Record<Kind, string>>>> = {
  en: { flat: 'apartment', house: 'house', studio: 'studio', land: 'plot of land', parking: 'parking space', shop: 'shop' }, de: { flat: 'Wohnung', house: 'Haus', studio: 'Apartment', land: 'Grundstück', parking: 'Stellplatz', shop: 'Ladenlokal' }, es: { flat: 'piso', house: 'casa', studio: 'estudio', land: 'terreno', parking: 'plaza de garaje', shop: 'local comercial' },
  it: { flat: 'appartamento', house: 'casa', studio: 'monolocale', land: 'terreno', parking: 'posto auto', shop: 'negozio' }, nl: { flat: 'appartement', house: 'woning', studio: 'studio', land: 'bouwgrond', parking: 'parkeerplaats', shop: 'winkelruimte' }, pt: { flat: 'apartamento', house: 'moradia', studio: 'estúdio', land: 'terreno', parking: 'lugar de garagem', shop: 'loja' },
}
const IN: Readonly<Record<Language, string>> = { fr: 'à', en: 'in', de: 'in', es: 'en', it: 'a', nl: 'in', pt: 'em' }
const OF: Readonly<Record<Language, string>> = { fr: 'de', en: 'of', de: 'mit', es: 'de', it: 'di', nl: 'van', pt: 'de' }

/** « casa de 120 m² en Albi » and which fields of the gold that says. */
function thing({ property, random }: Scene, language: Language): readonly [string, string] {
  const noun = language === 'fr' ? property.typeName.toLowerCase() : NOUNS[language][property.kind]
  const isSized = random.chance(0.5)
  return [`${noun}${isSized ? ` ${OF[language]} ${property.surface} m²` : ''} ${IN[language]} ${property.place.town}`, `town${isSized ? ' surface' : ''}`]
}

interface Parts {
  readonly who: string
  readonly mail: string
  /** Null for whoever gave no number. */
  readonly tel: string | null
  readonly what: string
  readonly ref: string
}

/** Sentences for whoever asks: some name the number only where there is one. */
const SENTENCES: Readonly<Record<Language, readonly ((parts: Parts) => readonly string[])[]>> = {
  fr: [
    ({ who, what, ref, mail, tel }) => [`${who} vient de consulter votre ${what} (réf. ${ref}) et aimerait que vous le contactiez.`, `Vous pouvez lui écrire à ${mail}${tel ? ` ou l’appeler au ${tel}` : ''}.`],
    ({ who, what, ref, mail, tel }) => [`Votre ${what}, référence ${ref}, intéresse ${who}.`, tel ? `Son numéro est le ${tel} et son adresse ${mail}.` : `Son adresse est ${mail}.`],
    ({ who, what, ref, mail, tel }) => [`Une demande a été déposée par ${who}, joignable par courriel (${mail})${tel ? ` et par téléphone (${tel})` : ''}, à propos du bien ${ref} : ${what}.`],
    ({ who, what, ref, mail, tel }) => [`Bonne nouvelle : ${who} a craqué pour votre ${what} !`, `Pensez à lui répondre vite sur ${mail}.${tel ? ` Vous préférez le téléphone ? Composez le ${tel}.` : ''} Le bien porte chez vous le numéro ${ref}.`],
    ({ who, what, ref, mail, tel }) => [`Concernant ${ref} (${what}), ${who} <${mail}>${tel ? `, tél ${tel},` : ''} vous a laissé un mot.`],
  ],
  en: [
    ({ who, what, ref, mail, tel }) => [`${who} is interested in your ${what}, reference ${ref}.`, `You can reply to ${mail}${tel ? ` or call ${tel}` : ''}.`], ({ who, what, ref, mail, tel }) => [`We have passed your details to ${who} who enquired about the ${what} (your ref: ${ref}).`, `Their email is ${mail}${tel ? ` and they can be reached on ${tel}` : ''}.`],
    ({ who, what, ref, mail, tel }) => [`A visitor called ${who} has just asked about ${ref}, the ${what}.`, tel ? `Ring them on ${tel}, or write to ${mail}.` : `Write to ${mail}.`], ({ who, what, ref, mail, tel }) => [`You have one new message from ${who} (${mail}${tel ? `, ${tel}` : ''}) regarding the ${what} listed under ${ref}.`],
  ],
  de: [
    ({ who, what, ref, mail, tel }) => [`${who} interessiert sich für Ihr Objekt ${ref} (${what}).`, `Sie erreichen die Person unter ${mail}${tel ? ` oder telefonisch unter ${tel}` : ''}.`], ({ who, what, ref, mail, tel }) => [`zu Ihrem Inserat ${ref}, ${what}, ging eine Anfrage von ${who} ein.`, tel ? `Rückruf erbeten: ${tel}. Antwort bitte an ${mail}.` : `Antwort bitte an ${mail}.`],
    ({ who, what, ref, mail, tel }) => [`der Nutzer ${who} (${mail}${tel ? `, Telefon ${tel}` : ''}) bittet um Kontaktaufnahme wegen ${what}, Objektnummer ${ref}.`],
  ],
  es: [
    ({ who, what, ref, mail, tel }) => [`${who} está interesado en su ${what}, con referencia ${ref}.`, `Puede escribirle a ${mail}${tel ? ` o llamarle al ${tel}` : ''}.`], ({ who, what, ref, mail, tel }) => [`Ha recibido un contacto de ${who} por el inmueble ${ref} (${what}).`, tel ? `Su teléfono es ${tel} y su correo ${mail}.` : `Su correo es ${mail}.`],
    ({ who, what, ref, mail, tel }) => [`El usuario ${who}, ${mail}${tel ? `, tel. ${tel}` : ''}, solicita información sobre ${what} (ref. ${ref}).`],
  ],
  it: [
    ({ who, what, ref, mail, tel }) => [`${who} è interessato al vostro annuncio ${ref}: ${what}.`, `Potete rispondere a ${mail}${tel ? ` oppure chiamare il ${tel}` : ''}.`], ({ who, what, ref, mail, tel }) => [`L’utente ${who} ha chiesto informazioni su ${what} (rif. ${ref}).`, tel ? `È raggiungibile al ${tel} o via e-mail: ${mail}.` : `È raggiungibile via e-mail: ${mail}.`],
    ({ who, what, ref, mail, tel }) => [`Nuova richiesta di ${who} (${mail}${tel ? ` – ${tel}` : ''}) per l’immobile ${ref}, ${what}.`],
  ],
  nl: [
    ({ who, what, ref, mail, tel }) => [`${who} heeft interesse in uw ${what} met referentie ${ref}.`, `U kunt antwoorden via ${mail}${tel ? ` of bellen naar ${tel}` : ''}.`], ({ who, what, ref, mail, tel }) => [`Er is een reactie van ${who} op ${ref} (${what}).`, tel ? `Het telefoonnummer is ${tel}, het e-mailadres ${mail}.` : `Het e-mailadres is ${mail}.`],
    ({ who, what, ref, mail, tel }) => [`Bezoeker ${who} (${mail}${tel ? `, ${tel}` : ''}) vraagt informatie over ${what}, objectnummer ${ref}.`],
  ],
  pt: [
    ({ who, what, ref, mail, tel }) => [`${who} está interessado no seu imóvel ${ref} (${what}).`, `Pode responder para ${mail}${tel ? ` ou ligar para ${tel}` : ''}.`], ({ who, what, ref, mail, tel }) => [`Recebeu um pedido de ${who} sobre ${what}, referência ${ref}.`, tel ? `O telefone é ${tel} e o e-mail é ${mail}.` : `O e-mail é ${mail}.`],
    ({ who, what, ref, mail, tel }) => [`O utilizador ${who} (${mail}${tel ? `, ${tel}` : ''}) pediu informações sobre ${what}, ref. ${ref}.`],
  ],
}

const WROTE: Readonly<Record<Language, readonly string[]>> = {
  fr: ['Il écrit :', 'Voici ce qu’elle vous dit :', 'Ses mots :', 'Message joint à la demande :', ''], en: ['They wrote:', 'Here is what they say:', 'In their own words:', ''], de: ['Die Nachricht lautet:', 'Er schreibt Ihnen:', ''], es: ['Le escribe lo siguiente:', 'Su mensaje dice:', ''], it: ['Ecco il testo:', 'Ha scritto:', ''], nl: ['Dit is het bericht:', 'Er werd geschreven:', ''], pt: ['Escreveu o seguinte:', 'Diz na mensagem:', ''],
}
const HELLO: Readonly<Record<Language, readonly string[]>> = { fr: ['Bonjour {agent},', 'Bonjour,', 'Chère agence,', 'Cher {agent},'], en: ['Hi {agent},', 'Hello,', 'Dear {agent},', 'Dear Sir or Madam,'], de: ['Guten Tag {agent},', 'Sehr geehrte Damen und Herren,', 'Hallo {agent},'], es: ['Hola {agent}:', 'Buenas tardes:', 'Estimado/a {agent}:'], it: ['Ciao {agent},', 'Gentile {agent},', 'Buongiorno,'], nl: ['Beste {agent},', 'Hallo,', 'Geachte heer/mevrouw,'], pt: ['Olá {agent},', 'Caro(a) {agent},', 'Bom dia,'] }
const BYE: Readonly<Record<Language, readonly string[]>> = { fr: ['L’équipe {brand}', 'À très vite sur {brand}', 'Votre conseillère {brand} : 01 99 00 10 20', 'Ne répondez pas à cet e-mail.', 'Belle journée,\n{brand}'], en: ['The {brand} team', 'Thanks for using {brand}. Help desk: 01632 960 100', 'Sent via {brand}'], de: ['Ihr {brand}-Team', 'Service-Hotline: 030 23125 000\n{brand}', 'Viele Grüße\n{brand}'], es: ['El equipo de {brand}', 'Atención a profesionales: 900 000 300', 'Saludos,\n{brand}'], it: ['Il team di {brand}', 'Assistenza agenzie: 800 000 300\n{brand}'], nl: ['Het team van {brand}', 'Groeten,\n{brand}', 'Helpdesk: 020 000 0300'], pt: ['A equipa {brand}', 'Apoio: 800 000 300\n{brand}'] }
const LINES: Readonly<Record<Language, readonly string[]>> = { fr: ['{ref} vous vaut un contact', 'On vous demande à {town}', 'Une personne vous attend'], en: ['Someone likes {ref}', 'A message from a buyer', 'Enquiry – {town}'], de: ['Anfrage zu {ref}', 'Neue Nachricht', 'Interesse an {town}'], es: ['Contacto por {ref}', 'Mensaje nuevo'], it: ['Richiesta per {ref}', 'Nuovo messaggio'], nl: ['Interesse in {ref}', 'Nieuw bericht'], pt: ['Contacto sobre {ref}', 'Nova mensagem'] }

/** A portal’s mail in sentences; the message stands apart, quoted or under a sentence of its own. */
const sentences = (language: Language, { side, isHtml }: { side: Family['side']; isHtml: boolean }): Family => positive({
  id: `sentences-${language}${isHtml ? '-html' : ''}${side === 'dev' ? '-dev' : ''}`, side, about: `a portal’s or plug-in’s mail in whole sentences (${language})`, wants: { language },
  make(scene) {
    const { random, person, property, message, agency } = scene
    const brand = brandOf(scene)
    const [what, says] = thing(scene, language)
    const told = random.pick(SENTENCES[language])({ who: person.fullName, mail: person.email, tel: person.phonePrinted, what, ref: property.ref })
    const filled = (template: string) => template.replace('{agent}', agency.agent.firstName).replaceAll('{brand}', brand.name).replace('{ref}', property.ref).replace('{town}', property.place.town)
    const quoted: readonly [string, string] = random.pick([['« ', ' »'], ['“', '”'], ['', ''], ['', '']])
    const words = message ? [random.pick(WROTE[language]), `${quoted[0]}${message.text}${quoted[1]}`] : []
    const body = [filled(random.pick(HELLO[language])), ...(random.chance(0.8) ? [told.join(isHtml || random.chance(0.5) ? ' ' : '\n'), ...words] : [...words, told.join(' ')]), filled(random.pick(BYE[language]))].filter((line) => line !== '')
    const content = html`${body.map((line): Safe => html`<p>${lines(line)}</p>`)}`.html
    const subject = filled(random.pick(LINES[language]))
    return draft(scene, { from: { name: brand.name, address: `${random.pick(['hello', 'post', 'noreply', 'info'])}@${brand.host}` }, subject, ...(isHtml ? { html: content } : { text: body.join('\n\n') }), gold: stated(scene, { portal: 'other', says: `name email phone message ref ${says}`, language }) })
  },
})

const polite = ({ person, random }: Scene): readonly [string, string] => (random.chance(0.5) ? [`${person.civility ?? 'Mme'} ${person.lastName}`, 'last'] : [person.fullName, 'name'])

interface Note {
  readonly text: string
  readonly says: string
  readonly intent: Act
}

/** Who rang, what for and where to reach him, as somebody else notes it. */
function noted(scene: Scene): Note {
  const { person, property, random } = scene
  const [who, named] = polite(scene)
  const tel = person.phonePrinted!
  const [what, placed] = thing(scene, 'fr')
  const mail = random.chance(0.35) ? { text: random.pick([` Mail : ${person.email}.`, ` (adresse : ${person.email})`, ` On peut aussi lui écrire : ${person.email}.`]), says: 'email' } : { text: '', says: '' }
  const [text, intent] = random.pick<readonly [string, Act]>([
    [`${who} souhaite être rappelé(e) au ${tel} au sujet du bien ${property.ref}, ${what}.${mail.text}`, 'callback'], [`${who} a appelé à ${random.int(9, 18)}h${random.int(10, 59)} : voudrait visiter le ${property.ref} (${what}). Tél. ${tel}.${mail.text}`, 'visit'], [`Appel de ${who} ce matin pour ${what}, ref ${property.ref}. Demande une visite, rappeler le ${tel}.${mail.text}`, 'visit'],
    [`Rappeler ${who} (${tel}) svp, c’est pour la ${property.ref} à ${property.place.town}, merci.${mail.text}`, 'callback'], [`J’ai eu ${who} au téléphone, il veut savoir si ${property.ref} est toujours libre (${what}). Son numéro : ${tel}.${mail.text}`, 'availability'], [`${tel} – ${who} – ${what} – réf ${property.ref} – demande des renseignements.${mail.text}`, 'information'],
  ])
  return { text, intent, says: `${named} phone ref ${text.includes(what) ? placed : 'town'} ${mail.says}` }
}

const byNote = (scene: Scene, { from, subject, text }: Pick<Draft, 'from' | 'subject'> & { text: string }, note: Note): Draft => draft(scene, { from, subject, text, gold: stated(scene, { portal: 'other', says: note.says, silentIntent: note.intent }) })

const CALLED = { silence: 1, phone: 'always', who: 'plain' } as const

const secretary = positive({
  id: 'secretary-note', side: 'train', about: 'an answering service or secretary notes a call; her name and the agency’s number stand below', wants: CALLED,
  make(scene) {
    const { random, agency } = scene
    const note = noted(scene)
    const brand = brandOf(scene)
    const by = random.pick(['Sandrine', 'Karine', 'Laurent', 'Opératrice 14', 'Fatou'])
    const text = [random.pick([`Bonjour ${agency.agent.firstName},`, 'Bonjour,', `Message pour ${agency.name}`, '']), note.text, random.pick([`${by}\n${brand.name} – permanence téléphonique\n01 99 00 33 44`, `Pris par : ${by}`, `Bonne réception,\n${by}`, `Agence : ${agency.phonePrinted}`])].filter(Boolean).join('\n\n')
    return byNote(scene, { from: { name: `Permanence ${brand.name}`, address: `messages@${brand.host}` }, subject: random.pick(['Message téléphonique', 'Appel reçu', 'Vous avez un appel à traiter', `Appel pour ${agency.agent.firstName}`]), text }, note)
  },
})

const slip = positive({
  id: 'call-slip', side: 'train', about: 'a call slip of a telephone service: ticks, times, then a sentence', wants: CALLED,
  make(scene) {
    const { random, agency } = scene
    const note = noted(scene)
    const ticks = shuffled(random, ['[x] A téléphoné', '[ ] Rappellera', '[x] Merci de rappeler', '[ ] Urgent', '[ ] Est passé à l’agence']).slice(0, random.int(2, 5))
    const text = [`FICHE D’APPEL N° ${random.digits(6)}`, `À l’attention de : ${agency.agent.firstName} ${agency.agent.lastName}`, `Ligne : ${agency.phonePrinted}`, `Durée : ${random.int(1, 4)} min ${random.int(10, 59)}`, ...ticks, '', note.text].join('\n')
    return byNote(scene, { from: { name: 'Accueil téléphonique', address: 'fiches@accueil-tel.example' }, subject: random.pick([`Fiche d’appel ${random.digits(6)}`, 'Nouvelle fiche d’appel']), text }, note)
  },
})

const crmTask = positive({
  id: 'crm-task-reminder', side: 'train', about: 'a CRM reminds of a task: what to do is the request', wants: CALLED,
  make(scene) {
    const { random, agency } = scene
    const note = noted(scene)
    const text = [random.pick(['Rappel de tâche', 'Tâche à échéance aujourd’hui', 'Vous avez 1 tâche en attente']), '', `Assignée à ${agency.agent.firstName} ${agency.agent.lastName}`, `Échéance : ${random.int(10, 28)}/0${random.int(1, 9)} à ${random.int(9, 18)}h`, `Priorité ${random.pick(['normale', 'haute'])}`, '', note.text, '', `Tâche n° ${random.digits(5)}. Désactiver ces rappels`].join('\n')
    return byNote(scene, { from: { name: 'CRM', address: 'taches@crm-agenda.example' }, subject: random.pick(['Tâche : rappeler un prospect', 'À faire aujourd’hui', 'Rappel automatique']), text }, note)
  },
})

const spokenWords = ({ person, property, random }: Scene): readonly [string, Act, string] => {
  const tel = person.phonePrinted!
  const name = `${person.firstName} ${person.lastName}`
  return random.pick<readonly [string, Act, string]>([
    [`Oui bonjour, ${name} à l’appareil, je vous appelle pour l’annonce ${property.ref} à ${property.place.town}, j’aimerais la visiter, mon numéro c’est le ${tel}, merci, au revoir.`, 'visit', 'name phone ref town'], [`Bonjour, c’est ${name}, pouvez-vous me rappeler au ${tel}, c’est au sujet de la ${property.ref}, merci.`, 'callback', 'name phone ref'],
    [`Allô, bonjour, je voulais savoir si le bien ${property.ref} est encore disponible. Je suis ${name}, au ${tel}. Bonne journée.`, 'availability', 'name phone ref'],
  ])
}

const voicemail = positive({
  id: 'voicemail-transcript', side: 'train', about: 'a telephone system’s notice: caller, line, length, what was said', wants: CALLED,
  make(scene) {
    const { random, person, agency } = scene
    const [words, intent, says] = spokenWords(scene)
    const mark = random.pick<readonly [string, string]>([['Transcription :', ''], ['« ', ' »'], ['Texte du message (automatique) :\n', ''], ['Voicemail transcript: ', '']])
    const text = shuffled(random, [`${random.pick(['De', 'Appelant', 'Numéro de l’appelant', 'Caller', 'From'])} : ${person.phonePrinted}`, `${random.pick(['Vers', 'Ligne appelée', 'SDA', 'Poste', 'To'])} : ${agency.phonePrinted}`, `${random.pick(['Durée', 'Length'])} : 0:${random.int(12, 59)}`, `Date : ${random.int(10, 28)}/03/2026 ${random.int(9, 19)}:${random.int(10, 59)}`]).join('\n')
    return draft(scene, { from: { name: random.pick(['Messagerie vocale', 'Standard', 'VoIP']), address: 'voicemail@standard-ip.example' }, subject: random.pick(['Nouveau message vocal', `Message vocal de ${person.phonePrinted}`, 'Voicemail (1 new)']), text: `${text}\n\n${mark[0]}${mark[0].endsWith(':') ? '\n' : ''}${words}${mark[1]}\n\n${random.pick(['Écoutez le message en pièce jointe.', 'Ne pas répondre.', ''])}`, gold: stated(scene, { portal: 'other', says, silentIntent: intent, but: { message: words } }) })
  },
})

const missedCall = positive({
  id: 'missed-call-tracking', side: 'train', about: 'a tracking number’s notice of a missed call: the caller’s number among those of the portal and the agency', wants: { silence: 1, phone: 'always' },
  make(scene) {
    const { random, person, property, agency } = scene
    const brand = brandOf(scene)
    const rows = shuffled(random, [`${random.pick(['Appel manqué de', 'Numéro appelant :', 'L’appelant :', 'Vous pouvez rappeler le'])} ${person.phonePrinted}`, `${random.pick(['Numéro tracké', 'Votre ligne', 'Numéro agence', 'Appelé'])} : ${agency.phonePrinted}`, `${random.pick(['Annonce', 'Bien', 'Réf.'])} : ${property.ref}`, ...(random.chance(0.5) ? [`Sonnerie : ${random.int(5, 40)} s`] : [])])
    return draft(scene, { from: { name: brand.name, address: `appels@${brand.host}` }, subject: random.pick(['Appel manqué', 'Vous avez manqué un appel', `Appel perdu – ${property.ref}`, `Appel manqué du ${person.phonePrinted}`]), ...(random.chance(0.5) ? { text: [...rows, '', `Service ${brand.name} : 0 800 112 233`].join('\n') } : { html: html`${rows.map((row): Safe => html`<p>${row}</p>`)}<p style="font-size:10px">Service ${brand.name} : 0 800 112 233</p>`.html }), gold: stated(scene, { portal: 'other', says: 'phone ref', silentIntent: 'callback' }) })
  },
})

const texted = positive({
  id: 'sms-to-mail', side: 'train', about: 'a gateway hands on a text message: the number in From, in the subject or above the text', wants: { silence: 0, phone: 'always', who: 'plain' },
  make(drawn) {
    const scene = speaking(drawn, 'fr')
    const { random, person, property, agency } = scene
    const isNamed = random.chance(0.6)
    const words = `${random.pick([`${property.ref} : `, `Bonjour, pour la ref ${property.ref}. `, `Annonce ${property.ref}, `])}${scene.message!.text}${isNamed ? random.pick([` ${person.firstName} ${person.lastName}`, `\n${person.firstName} ${person.lastName}`, ` Merci, ${person.firstName} ${person.lastName}`]) : ''}`
    const number = person.phone!.e164
    const way = random.pick(['from', 'subject', 'above'] as const)
    const text = [...(way === 'above' ? [`SMS reçu de ${random.pick([number, person.phonePrinted!])} sur ${agency.phonePrinted}`, ''] : []), words, ...(random.chance(0.5) ? ['', '--', 'Passerelle SMS, ne répondez pas à ce courriel'] : [])].join('\n')
    const from = way === 'from' ? { name: number, address: `${number.slice(1)}@sms.passerelle.example` } : { name: 'SMS', address: 'inbox@sms.passerelle.example' }
    return draft(scene, { from, subject: way === 'subject' ? random.pick([`SMS de ${number}`, `[SMS] ${person.phonePrinted}`, `Nouveau SMS ${number}`]) : 'Nouveau SMS', text, travels: 'keeps-sender', gold: stated(scene, { portal: 'other', says: `phone message ref ${isNamed ? 'name' : ''}`, but: { message: words } }) })
  },
})

const chatLog = positive({
  id: 'chat-transcript', side: 'train', about: 'a chat between a visitor and an agent or bot: times, turns, contact asked for on the way', wants: { who: 'plain', silence: 0 },
  make(scene) {
    const { random, person, property, agency } = scene
    const said = scene.message!.text.replace(/\s*\n\s*/g, ' ')
    const me = random.pick(['Visiteur', `${person.firstName}`, 'Client', 'Vous', 'Guest', 'Internaute 48'])
    const bot = random.pick(['Assistant', 'Bot', 'Léo (robot)', `${agency.agent.firstName} (agence)`, 'Conseiller'])
    const stamp = random.pick<() => string>([() => '', () => `[${random.int(9, 21)}:${random.int(10, 59)}] `, () => `${random.int(9, 21)}h${random.int(10, 59)} - `])
    const turn = (who: string, words: string) => `${stamp()}${who}${random.pick([' :', ':'])} ${words}`
    const turns = [
      turn(bot, random.pick(['Bonjour, que puis-je faire pour vous ?', 'Bienvenue ! Comment puis-je vous aider ?', `Bonjour, je suis ${agency.agent.firstName} de ${agency.name}.`])), turn(me, said), turn(bot, random.pick(['Avec plaisir. Comment vous appelez-vous ?', 'Très bien, à quel nom ?'])), turn(me, `${person.firstName} ${person.lastName}`), turn(bot, random.pick(['Quel est votre e-mail ?', 'Une adresse mail pour vous répondre ?'])), turn(me, person.email),
      ...(person.phonePrinted ? [turn(bot, 'Et un numéro de téléphone ?'), turn(me, person.phonePrinted)] : []), turn(bot, random.pick([`Merci, un conseiller vous recontacte. En cas d’urgence : ${agency.phonePrinted}.`, 'C’est noté, bonne journée !'])),
    ]
    const head = random.pick([[`Page : ${property.title} (réf. ${property.ref})`], [`Conversation sur la fiche ${property.ref}`, property.title]])
    return draft(scene, { from: { name: 'Chat', address: `transcript@${brandOf(scene).host}` }, subject: random.pick(['Transcription de votre conversation', 'Nouvelle conversation', `Chat – ${property.ref}`]), text: [...head, '', ...turns].join('\n'), gold: stated(scene, { portal: 'other', says: 'name email phone message ref title', but: { message: said } }) })
  },
})

const THIRD: readonly ((parts: Parts) => readonly [string, Act])[] = [
  ({ who, tel, mail, what, ref }) => [`${who}, que j’ai rencontré(e) hier, cherche exactement ce que vous proposez : ${what} (${ref}). Pourriez-vous lui proposer une visite ? ${tel ? `Son portable : ${tel}, son` : 'Son'} adresse : ${mail}.`, 'visit'], ({ who, tel, mail, what, ref }) => [`Je me permets de vous adresser mon client ${who}, qui souhaite visiter ${what}, votre référence ${ref}. Vous pouvez le joindre directement${tel ? ` au ${tel}` : ''} ou par courriel à ${mail}.`, 'visit'],
  ({ who, tel, mail, what, ref }) => [`Dossier ${who} – financement validé par nos soins. Bien visé : ${ref}, ${what}. Merci de prendre contact : ${mail}${tel ? `, ${tel}` : ''}.`, 'callback'], ({ who, tel, mail, what, ref }) => [`Notre collaborateur ${who} est muté chez vous et voudrait des informations sur ${what} (annonce ${ref}). Contact : ${mail}${tel ? ` / ${tel}` : ''}.`, 'information'],
]

const partners = positive({
  id: 'partner-refers-client', side: 'train', about: 'a notary, bank, relocation agent or works council hands on a client; the writer’s own address and number stand in the signature', wants: { silence: 1, who: 'plain' },
  make(scene) {
    const { random, person, property } = scene
    const [what, placed] = thing(scene, 'fr')
    const [words, intent] = random.pick(THIRD)({ who: person.fullName, mail: person.email, tel: person.phonePrinted, what, ref: property.ref })
    const [first, last, firm, host] = random.pick<readonly [string, string, string, string]>([['Solange', 'Verdoux', 'Étude notariale des Tilleuls', 'etude-tilleuls.example'], ['Pascal', 'Ardouin', 'Crédit du Bocage', 'credit-bocage.example'], ['Nina', 'Kerbrat', 'Mobilité & Cie, relocation', 'mobilite-cie.example'], ['Hugues', 'Lantier', 'CSE Aéro Sud', 'cse-aero.example'], ['Odile', 'Maréchaux', 'Courtage Azur', 'courtage-azur.example']])
    const address = `${first[0]}.${last}@${host}`.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase()
    const text = `${random.pick(['Bonjour,', 'Chers partenaires,', 'Bonjour à tous,'])}\n\n${words}\n\n${random.pick(['Bien à vous,', 'Cordialement,', 'Confraternellement,'])}\n\n${first} ${last}\n${firm}\nTél. ${random.pick(['01 99 00 71 02', '02 61 91 48 20', '05 36 49 70 11'])}\n${address}`
    return draft(scene, { from: { name: `${first} ${last}`, address }, subject: random.pick(['Mise en relation', `Client pour votre bien ${property.ref}`, 'Recommandation', 'Un acquéreur pour vous']), text, travels: 'keeps-sender', gold: stated(scene, { portal: 'other', says: `name email phone ref ${placed}`, silentIntent: intent }) })
  },
})

const HTML_ONLY = { side: 'train', isHtml: true } as const
const TEXT_ONLY = { side: 'train', isHtml: false } as const
export const SENTENCES_ALL: readonly Family[] = [
  ...(['fr', 'en', 'de', 'es', 'it', 'nl', 'pt'] as const).map((language) => sentences(language, TEXT_ONLY)), ...(['fr', 'de', 'es'] as const).map((language) => sentences(language, HTML_ONLY)), sentences('fr', { side: 'dev', isHtml: true }), sentences('it', { side: 'dev', isHtml: false }),
  secretary, slip, crmTask, voicemail, missedCall, texted, chatLog, partners,
]
