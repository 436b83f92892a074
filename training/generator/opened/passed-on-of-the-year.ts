/** People whose words come through others over a year: short messages and voice mails of a telephone service, colleagues who forward. */
import type { Family } from '../family.ts'
import { html, lines, type Safe } from '../html.ts'
import { divisions, whole, type Words } from '../letter.ts'
import { dayOf, hourOf, linesOf, request } from '../request.ts'
import type { Scene } from '../scene.ts'
import { officer } from '../site-pieces.ts'
import { dwelling, kindOf, theHome } from '../own-words.ts'
import { openedByHand } from './opened-family.ts'

const called = { silence: 1, who: 'plain', language: 'fr', phone: 'always' } as const

/** The scene with these words as what the person said. */
const saying = (scene: Scene, [intent, text]: Words): Scene => ({ ...scene, message: { text, intent, language: 'fr' } })
const nameIn = ({ person, message }: Scene) => [message!.text.includes(person.firstName!) && 'first', message!.text.includes(person.lastName!) && 'last'].filter((one) => one !== false).join(' ')

const TEXTS = (scene: Scene): readonly Words[] => {
  const { property, person } = scene
  const { ref, place: { town } } = property
  return [
    ['visit', `Bonjour, ${whole(scene)}, je souhaite visiter ${theHome(property)} réf ${ref}. Je suis dispo demain après 17h. Merci`], ['availability', `Bonjour ${theHome(property)} à ${town} est toujours dispo svp ?`], ['callback', `Bonjour c'est ${person.firstName} ${person.lastName}, rappelez moi pour l'annonce ${ref} merci`],
    ['visit', `Bonsoir, c'est ${person.firstName}, on peut visiter samedi ? C'est pour ${theHome(property)} à ${town}`], ['information', `Slt, pr l annonce ${ref} c est quoi les charges ? merci d avance`], ['visit', `Bonjour, je suis ${whole(scene)}, j'ai vu votre panneau à ${town}. Serait-il possible d'avoir un rdv pour visiter jeudi ? Cdt`],
  ]
}

const textRelayed: Family = openedByHand<(scene: Scene) => ReturnType<typeof request>>({
  id: 'text-message-relayed', about: 'a telephone provider mails the SMS that came to the agency’s number: sender’s number, line, time and words; no address and often no name', wants: called,
  forms: {
    ligne: (scene) => {
      const { agency, person, message, date } = scene
      const text = linesOf(`SMS de ${person.phonePrinted}`, `vers ${agency.phonePrinted} (${agency.name})`, `${dayOf(date)}, ${hourOf(date)}`, '', message!.text, '', '--', 'Vous répondez à ce mail ? Votre réponse ne part pas en SMS.', 'Télépro Fil, standard virtuel – 01 99 00 66 66')
      return request(scene, { from: { name: 'Télépro Fil', address: 'sms@telepro-fil.example' }, subject: `Nouveau SMS de ${person.phonePrinted}`, text, needsText: true, says: `phone message ${nameIn(scene)}` })
    },
    bulle: (scene) => {
      const { agency, person, message, date } = scene
      const content = html`<p>Bonjour ${agency.agent.firstName}, vous avez reçu un message texte.</p><p style="font-size:18px"><a href="tel:${person.phone!.e164}">${person.phonePrinted}</a></p><p style="background:#e6f0ff;border-radius:14px;padding:12px;display:inline-block">${message!.text}</p><p style="color:#888">${hourOf(date)} · ligne « Vitrine » ${agency.agent.phonePrinted}</p>
<p style="font-size:11px">Onvoix SAS, RCS Nantes 512 000 112 · <a href="https://onvoix.example/reglages">Gérer mes alertes</a></p>`
      return request(scene, { from: { name: 'Onvoix', address: 'notification@onvoix.example' }, subject: 'Message texte reçu sur votre ligne', html: content, says: `phone message ${nameIn(scene)}` })
    },
  },
  make(drawn, form) {
    const scene = dwelling(drawn)
    return form(saying(scene, scene.random.pick(TEXTS(scene))))
  },
})

const SPOKEN = (scene: Scene): readonly Words[] => {
  const { property, person } = scene
  const { ref, place: { town } } = property
  const phone = person.phonePrinted
  return [
    ['callback', `Oui bonjour, ${person.firstName} ${person.lastName} à l'appareil. J'appelle pour ${theHome(property)} à ${town}. Est-ce que vous pouvez me rappeler au ${phone} ? Merci, au revoir.`],
    ['visit', `Bonjour, je vous appelle pour l'annonce ${ref}, euh, je voudrais la visiter si possible cette semaine. Mon nom c'est ${person.lastName}, ${person.firstName}. Merci beaucoup.`],
    ['availability', `Allô, bonjour, c'était pour savoir si ${theHome(property)} à ${town} était encore disponible. Voilà. Je réessaierai, au revoir.`],
    ['information', `Bonjour madame, ici ${whole(scene)}. J'ai vu votre ${kindOf(property)} à ${town} et j'aurais voulu savoir s'il y avait un garage. Bonne journée.`],
  ]
}

const voiceWritten: Family = openedByHand<(scene: Scene) => ReturnType<typeof request>>({
  id: 'voice-mail-in-writing', about: 'a missed call’s voice mail as text: calling number and length, the words between quotes or under a heading, a sound file’s link', wants: called,
  forms: {
    guillemets: (scene) => {
      const { agency, person, message, date, random } = scene
      const text = linesOf(`Vous avez un nouveau message vocal de ${person.phonePrinted} (${random.int(9, 48)} secondes).`, `Reçu le ${dayOf(date)} à ${hourOf(date)} sur la ligne ${agency.phonePrinted}.`, '', 'Transcription automatique :', `« ${message!.text} »`, '', 'La transcription peut comporter des erreurs.', `Écouter : https://repondeur.voxalis.example/m/${random.hex(10)}`)
      return request(scene, { from: { name: 'Voxalis', address: 'repondeur@voxalis.example' }, subject: `Message vocal de ${person.phonePrinted}`, text, says: `phone message ${nameIn(scene)}` })
    },
    titres: (scene) => {
      const { agency, person, message, date, random } = scene
      const row = (label: string, value: string) => html`<tr><td style="color:#777;padding-right:18px">${label}</td><td>${value}</td></tr>`
      const content = html`<h3>Appel manqué avec message</h3><table>${[row('Appelant', person.phonePrinted!), row('Appelé', agency.phonePrinted), row('Quand', `${dayOf(date)}, ${hourOf(date)}`), row('Durée', `0:${random.int(10, 55)}`)]}</table><h4>Texte du message</h4><p>${lines(message!.text)}</p>
<p><a href="https://standard.allodesk.example/r/${random.digits(8)}">▶ Réécouter</a> · Indice de fiabilité ${random.int(71, 96)} %</p><p style="font-size:11px">AlloDesk – assistance 05 36 49 80 80</p>`
      return request(scene, { from: { name: 'AlloDesk', address: 'messagerie@allodesk.example' }, subject: 'Appel manqué avec message', html: content, says: `phone message ${nameIn(scene)}` })
    },
  },
  make(drawn, form) {
    const scene = dwelling(drawn)
    return form(saying(scene, scene.random.pick(SPOKEN(scene))))
  },
})

interface Forwarding {
  readonly word: (scene: Scene) => string
  readonly head: (scene: Scene, subject: string) => string
  readonly prefix: string
  readonly look?: (text: string) => Safe
  /** What the colleague’s own line says of the lead besides. */
  readonly says: string
}

const OWN_WORDS = ({ property }: Scene): readonly Words[] => [
  ['visit', `Bonjour,\n\nJe suis intéressé par ${theHome(property)} de ${property.place.town}. Quand pourrais-je visiter ?\n\nCordialement`], ['information', `Bonjour,\npouvez-vous m'indiquer le montant des travaux à prévoir pour le bien ${property.ref} ?\nMerci à vous`],
  ['availability', `Bonjour, votre annonce ${property.ref} est-elle encore d'actualité ?\n\nBonne soirée`], ['visit', 'Bonjour Madame,\n\nComme convenu par téléphone, voici mes coordonnées pour la visite. Mardi me va très bien.\n\nÀ bientôt'], ['callback', 'Bonjour,\n\nMerci de me rappeler quand vous aurez un moment, je travaille de nuit, donc plutôt après 15h.\n\nBien à vous'],
]

const colleagueForwards: Family = openedByHand<Forwarding>({
  id: 'colleague-hands-it-over', about: 'a colleague forwards a person’s mail with a line above: whose turn it is, which advert; the person’s header lines, words and signature below', wants: { silence: 1, who: 'plain', language: 'fr' },
  forms: {
    tour: {
      prefix: 'TR: ', says: 'ref', word: (scene) => `${scene.random.pick(['À toi de jouer !', 'C’est ton secteur, je te laisse gérer.', 'Tu peux t’en occuper ? Je suis en congé.'])} Bien ${scene.property.ref}.\n\n${officer(scene)}\n${scene.agency.name}\n${scene.agency.agent.phonePrinted}`,
      head: (scene, subject) => linesOf('________________________________', `De : ${whole(scene)} <${scene.person.email}>`, `Envoyé : ${dayOf(scene.date)} ${hourOf(scene.date)}`, `À : ${scene.agency.agent.email}`, `Objet : ${subject}`),
    },
    transfert: {
      prefix: 'Fwd: ', says: '', look: divisions, word: ({ random, agency }) => `${random.pick(['Pour le planning', 'Reçu sur ma boîte perso', 'fyi, à rappeler'])}\n\n-- \n${agency.agent.firstName}, ${agency.agent.phonePrinted}`,
      head: (scene, subject) => linesOf('---------- Forwarded message ---------', `De : ${whole(scene)} <${scene.person.email}>`, `Date: ${dayOf(scene.date)} à ${hourOf(scene.date)}`, `Subject: ${subject}`, `To: ${scene.agency.agent.email}`),
    },
  },
  make(drawn, { word, head, prefix, look, says }) {
    const plain = dwelling(drawn)
    const { random, agency, person, property } = plain
    const scene = saying(plain, random.pick(OWN_WORDS(plain)))
    const subject = random.pick(['Demande', 'Votre annonce', `Réf. ${property.ref}`, 'visite'])
    const text = linesOf(word(scene), '', head(scene, subject), '', scene.message!.text, '', whole(scene), person.phonePrinted)
    const named = subject.includes(property.ref) ? 'ref' : says
    return request(scene, { from: { name: officer(scene), address: agency.agent.email }, subject: prefix + subject, text, needsText: true, ...(look && { html: look(text) }), travels: 'as-is', says: `name email phone message ${named}` })
  },
})

export const PASSED_ON_OF_THE_YEAR: readonly Family[] = [textRelayed, voiceWritten, colleagueForwards]
