/** Colleagues who pass a request on: the desk's note, another branch's prose, somebody outside who sends a person's own words. */
import { agencyFamily } from './families-of.ts'
import { divisions, paragraphs } from '../../letter.ts'
import { lines } from '../../html.ts'
import { linesOf, request } from '../../request.ts'
import { at, dwelling, theHome } from '../../own-words.ts'
import type { Draft } from '../../draft.ts'
import type { Scene } from '../../scene.ts'
import { addressOf, homeFor, otherPlace, spoken } from '../../agency-pieces.ts'
import { somebody } from '../../no-lead-pieces.ts'
import { local } from '../../values/agencies.ts'
import { deskNumber } from '../../other-makers.ts'
import { blocks, isRentShown, maybe, said } from '../../pieces/people-pieces.ts'

const DIRECTED = { silence: 0.3, who: 'plain', phone: 'always', language: 'fr' } as const

const colleague = (scene: Scene): readonly [name: string, address: string] => {
  const name = somebody(scene)
  const [first = '', ...rest] = name.split(' ')
  return [name, `${local(first)[0]}.${local(rest.join(''))}@${scene.agency.domain}`]
}

/** What the caller is about, in the note-taker's words, and the names of what that prints. */
function about(scene: Scene): readonly [text: string, says: string] {
  const { random, property, price } = scene
  const { ref, place: { town }, title } = property
  return random.pick([
    [`la ${ref} ${at(town)}`, 'ref town'], [`${theHome(property)} ${at(town)}`, 'town'], [`notre annonce ${ref}`, 'ref'], [`« ${title} »`, 'title'], [`${theHome(property)} à ${price} (${ref})`,
      'price ref'], [`le mandat ${ref} / ${town}`, 'ref town'],
  ])
}

const rentSays = (scene: Scene, says: string) => (says.includes('price') && isRentShown(scene) ? ' transaction' : '')

const WANTED = [['visit', 'veut visiter'], ['callback', 'demande à être rappelé(e)'], ['information', 'a des questions sur les charges'], ['visit', 'souhaite une visite assez vite'],
  ['availability', 'veut savoir si c’est encore libre'], ['offer', 'parle de faire une offre']] as const

interface Slip { readonly who: string; readonly subjectOf: string; readonly wanted: string; readonly words: string | null; readonly email: string | null }

const NAMED = [['Nom', 'Tél', 'Mail', 'Concerne', 'Message'], ['Qui', 'N°', 'E-mail', 'Bien', 'A dit'], ['Client', 'Téléphone', 'Email', 'Objet', 'Note']] as const

/** The pad of message slips: some write it as on paper. */
function slipped({ random, person }: Scene, { who, subjectOf, wanted, words, email }: Slip): string {
  const [name, phone, mail, of, note] = random.pick(NAMED)
  return linesOf(`${name} : ${who}`, `${phone} : ${person.phonePrinted}`, email !== null && `${mail} : ${email}`, `${of} : ${subjectOf}`, words === null ? `=> ${wanted}` : `${note} : ${words}`)
}

function toldBySlip({ random, person }: Scene, { who, subjectOf, wanted, words, email }: Slip): string {
  const start = words === null
    ? [`${who} a téléphoné pour ${subjectOf}, ${wanted}.`, `Appel de ${who} : ${wanted} – ${subjectOf}.`, `Peux-tu rappeler ${who} ? C’est pour ${subjectOf}. La personne ${wanted}.`]
    : [`${who} est passé(e) à l’accueil pour ${subjectOf} et m’a laissé ce mot :`, `Reçu par SMS sur le fixe de l’agence, de ${who}, à propos de ${subjectOf} :`]
  const number = [`Son numéro : ${person.phonePrinted}`, `Tel ${person.phonePrinted}`, `${person.phonePrinted}`,
    `À joindre au ${person.phonePrinted}${random.pick(['', ' (pas avant 10h)', ' après le travail'])}`]
  return linesOf(random.pick(start), words !== null && `\n${random.chance(0.5) ? `« ${words} »` : words}\n`, random.pick(number), email !== null && random.pick([`et son mail ${email}`,
    `Mail : ${email}`, email]))
}

function desk(drawn: Scene): Draft {
  const scene = dwelling(drawn)
  const { random, person, agency, message } = scene
  const [name, address] = colleague(scene)
  const [subjectOf, says] = about(scene)
  const [intent, wanted] = random.pick(WANTED.filter(([act]) => act !== 'offer' || scene.property.transaction === 'sale'))
  const words = random.chance(0.35) || !message ? null : message.text
  const who = random.chance(0.6) ? `${person.firstName} ${person.lastName}` : spoken(scene)
  const isFull = who.startsWith(person.firstName!)
  const slip = { who, subjectOf, wanted, words, email: random.chance(0.5) ? person.email : null }
  const text = linesOf(
    random.pick([`${agency.agent.firstName},`, `Coucou ${agency.agent.firstName},`, 'Bonjour,', `@${agency.agent.firstName}`]), '', random.chance(0.45) ? slipped(scene, slip) : toldBySlip(scene,
      slip), '',
    maybe(random, 0.3, 'Je n’ai rien promis pour le créneau.'), random.pick(['Merci', 'Bises', 'À toi de jouer', 'Bonne journée']), name.split(' ')[0]!,
      random.chance(0.5) && `Accueil – ${agency.name}\n${agency.phonePrinted}`,
  )
  return request(scene, {
    from: { name, address }, subject: random.pick(['Appel pour toi', `À rappeler : ${isFull ? who : person.lastName}`, `Message ${isFull ? person.lastName : who}`, 'contact à traiter',
      'Rappel client']),
    text, html: divisions(text), needsText: true, silentIntent: intent,
    says: `${isFull ? 'name' : 'last'} phone ${says}${rentSays(scene, says)}${slip.email === null ? '' : ' email'}${words === null ? '' : ' message'}`,
  })
}

function branch(drawn: Scene): Draft {
  const scene = dwelling(drawn)
  const { random, person, message, property } = scene
  const [name] = colleague(scene)
  const [subject, says] = about(scene)
  const subjectOf = subject.replace('notre annonce', 'votre annonce')
  const { town } = otherPlace(scene)
  const full = `${person.civility ? `${person.civility} ` : ''}${person.firstName} ${person.lastName}`
  const [intent, wanted] = random.pick([['visit', 'Une visite est souhaitée dans la semaine.'], ['information', 'Il faudrait envoyer le dossier complet.'], ['callback',
    'J’ai promis un appel de votre part avant ce soir.']] as const)
  const words = message?.text ?? null
  const text = linesOf(
    random.pick(['Bonjour,', 'Chers confrères,', 'Bonjour à l’équipe']), '', random.pick([
      `Je vous adresse ${full}, en contact avec nous depuis l’hiver : le choix se porte maintenant sur ${subjectOf}, qui est chez vous.`,
        `Contact à prendre de votre côté : ${full}, pour ${subjectOf}.`,
      `${full} est passé(e) dans nos murs ce matin, or ${subjectOf} relève de votre agence.`, `Nous avions en fichier ${full}, qui a vu ${subjectOf} en vitrine du réseau.`,
    ]),
    words === null && wanted,
    words !== null && random.pick([`Voici le message reçu :\n\n${words}\n`, `Ses mots, tels quels :\n\n"${words}"\n`, `Copie de son courriel :\n\n${words}\n`]),
    random.pick([`Coordonnées : ${person.phonePrinted} / ${person.email}`, `${person.phonePrinted}\n${person.email}`, `Tél. ${person.phonePrinted}\nMail ${person.email}`]), maybe(random, 0.3,
      'Dossier de financement déjà validé par notre courtier.'),
    '', random.pick(['Pouvez-vous me tenir au courant ?', 'Merci de me confirmer la prise en charge.', 'Partage habituel si cela aboutit.']), '', random.pick(['Confraternellement',
      'Bien à vous']), '', name, `${town} Centre`, deskNumber(scene), 'Message réservé à son destinataire, pensez à l’environnement.',
  )
  const home = property.place.town
  return request(scene, {
    from: { name: `${name} – ${town}`, address: `${local(town)}@reseau-quatre-vents.example` }, subject: random.pick([`Clients pour vous ${at(home)}`, 'Transmission contact',
      `Contact à reprendre : ${person.lastName}`, 'Mise en relation']), text, html: paragraphs(text), needsText: true,
    silentIntent: intent, says: `name phone email ${says}${rentSays(scene, says)}${words === null ? '' : ' message'}`,
  })
}

function outsider(drawn: Scene): Draft {
  const scene = drawn.message === null ? homeFor(drawn, 'sale') : dwelling(drawn)
  const { random, person, message, property, agency } = scene
  const [name] = colleague(scene)
  const isOwner = message === null
  const { ref, place: { town } } = property
  const full = `${person.firstName} ${person.lastName}`
  const home = `${theHome(property)} ${at(town)}`
  const [subjectOf, says] = random.pick([[home, 'town'], [`votre annonce ${ref}`, 'ref'], [`${home} (réf. ${ref})`, 'town ref']])
  const ends = [`Son numéro, c’est le ${person.phonePrinted}.`, `À appeler au ${person.phonePrinted}`, `tel : ${person.phonePrinted}${random.chance(0.5) ? ` mail : ${person.email}` : ''}`]
  const note = isOwner
    ? blocks(random.pick(['Salut,', 'Bonjour,', 'Bonjour à vous deux,']), said(random.pick([
      `Dans ma rue, ${full} veut vendre ${home} et ne connaît aucune agence.`, `J’ai donné votre carte à ${full}, qui voudrait vendre ${home}.`,
        `Au club, ${full} me disait chercher quelqu’un de sérieux pour vendre ${home}.`,
    ]), random.pick(['Je lui ai parlé de vous pour une estimation.', 'Pouvez-vous y passer pour estimer ?'])), random.pick(ends))
    : blocks(random.pick(['Bonjour,', 'Hello,']), random.pick([`Je te recopie le mot de ${full} pour ${subjectOf} :`,
      `Une connaissance de mon bureau, ${full}, s’intéresse à ${subjectOf}. Voilà son texto :`, `Pour ${subjectOf}, message de ${full} qui n’a pas votre adresse :`]), `"${message.text}"`,
      random.pick(ends))
  const text = blocks(note, random.pick(['À bientôt', 'Bonne soirée', 'Bises à l’équipe', 'A+']), name,
    random.chance(0.4) && `(ancien client, ${addressOf({ ...scene, agency: { ...agency, ...otherPlace(scene) } })})`)
  const shown = isOwner ? 'town transaction' : says
  return request(scene, {
    from: { name, address: `${local(name)}@postillon.example` }, subject: isOwner ? random.pick(['Quelqu’un qui vend', `Estimation ${town}`, 'Je te recommande'])
      : random.pick(['De la part de quelqu’un', 'Pour toi', `Visite ${town}`]), text, html: lines(text), needsText: true,
    silentIntent: isOwner ? 'valuation' : 'information', says: `name phone ${shown}${text.includes(person.email) ? ' email' : ''}${isOwner ? '' : ' message'}`,
  })
}

export const PASSED_ON = agencyFamily({ id: 'told-by-colleagues', about: 'Notes of the front desk, of another branch and of acquaintances who pass somebody’s request on', wants: DIRECTED, isByHand: true,
  forms: { desk, branch, outsider } })
