/** Answering machines that write down what they hear, telephone secretaries, and numbers that count calls. */
import { homeFor, spoken } from '../../agency-pieces.ts'
import { mailto } from '../../advert-pieces.ts'
import { html, lines, safe } from '../../html.ts'
import { dayInFull, slashed, timeOf } from '../../no-lead-pieces.ts'
import { at, byDay, forHome, theHome, thisHome } from '../../own-words.ts'
import { linesOf, request, when } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { type Made, officer } from '../../site-pieces.ts'
import { agencyFamily } from './families-of.ts'
import { saying } from '../../pieces/sites-pieces.ts'

type Words = readonly [intent: 'visit' | 'information' | 'availability' | 'callback' | 'offer', text: string]

const lowered = (text: string) => text.toLowerCase()

/** What a machine hears: few stops, hesitations, a name that it wrote as it liked. */
function heardBy(scene: Scene): Words {
  const { random, person: { firstName, lastName, phonePrinted }, property } = scene
  const who = `${firstName} ${lastName}`
  const where = at(property.place.town)
  const called = random.chance(0.5) ? ` mon numéro c’est le ${phonePrinted}` : ''
  const close = random.pick([' merci au revoir', ' voilà merci à vous', ' bonne journée à vous', ' merci d’avance au revoir', ''])
  const home = theHome(property)
  const [intent, text] = random.pick<Words>([
    ['visit', `oui bonjour ${who} à l’appareil je viens de voir ${home} que vous avez ${where} et euh j’aurais aimé y faire un tour à deux avant la fin de semaine`],
    ['visit', `bonjour c’est ${who} alors je vous appelle pour ${home} ${where} on voudrait visiter si c’est possible plutôt en fin d’après-midi`],
    ['availability', `allô oui bonjour je suis ${who} je voulais juste savoir si ${home} ${where} était encore à prendre ou si c’était déjà parti`],
    ['callback', `bonjour madame bonjour monsieur ${who} vous pouvez me rappeler quand vous avez un moment s’il vous plaît c’est au sujet ${random.pick(['de l’annonce', 'du bien'])} ${where}`],
    ['information', `oui bonsoir ${who} j’aurais voulu connaître les charges et puis aussi le chauffage pour ${home} ${where} parce que c’est pas marqué`],
    ['offer', `bonjour ${who} on s’est pas encore parlé moi je serais prêt à faire une offre pour ${home} ${where} mais en dessous du prix affiché faut qu’on en discute`],
  ])
  return [intent, `${text}${called}${close}`]
}

/** What a secretary writes down in the caller's own voice. */
function dictated({ random, property }: Scene): Words {
  const home = thisHome(property)
  return random.pick<Words>([
    ['visit', `J’ai vu ${home} ce matin en passant devant, je voudrais la voir de l’intérieur samedi.`.replace('la voir', forHome(property, 'le voir', 'la voir'))],
    ['callback', 'Qu’on me rappelle, de préférence entre midi et 14 h, merci.'],
    ['information', `Je souhaite savoir à combien s’élève la taxe foncière pour ${home}.`],
    ['availability', `Est-ce que ${home} est toujours ${forHome(property, 'disponible, il me plaît', 'disponible, elle me plaît')} beaucoup ?`],
    ['visit', 'Nous sommes dans la région jusqu’à dimanche, une visite est-elle possible ?'], ['information', 'Le chien est-il accepté ? C’est la seule chose qui me retient.'],
  ])
}

/** The number as subject, the text the machine made of the voice, and how sure it is. */
const transcript: Made = (drawn) => {
  const home = byDay(homeFor(drawn, drawn.property.transaction))
  const words = heardBy(home)
  const scene = saying(home, home.random.chance(0.3) ? [words[0], lowered(words[1])] : words)
  const { agency, person: { phonePrinted }, date, random } = scene
  const isLow = scene.message?.text === lowered(words[1])
  const text = linesOf(
    `Nouveau message sur la boîte vocale « ${agency.name} »`, '', `De        ${phonePrinted}`, `Vers      ${agency.phonePrinted}`, `Reçu      ${slashed(date)} ${timeOf(date)}`,
    `Longueur  0 min ${random.int(12, 58)}`, '', 'Ce que nous avons entendu :', scene.message?.text, '',
    `Fiabilité du texte : ${random.int(71, 96)} %. L’enregistrement reste disponible 30 jours : https://boite.voixclaire.example/m/${random.hex(12)}`,
    'VoixClaire, standard en ligne – support 04 65 71 20 20',
  )
  return request(scene, {
    from: { name: 'VoixClaire', address: 'messagerie@voixclaire.example' }, subject: `Message vocal de ${phonePrinted}`, text,
    html: html`<div style="font-family:Lato,Arial,sans-serif;font-size:14px">${lines(text)}</div>`, says: `${isLow ? '' : 'name'} phone message town`,
    but: isLow ? { firstName: scene.person.firstName, lastName: scene.person.lastName, town: scene.property.place.town } : {},
  })
}

/** The note of a call: who, which number, which home, and the sentence that was dictated. */
const secretary: Made = (drawn) => {
  const home = byDay(homeFor(drawn, drawn.property.transaction))
  const scene = home.random.chance(0.75) ? saying(home, dictated(home)) : { ...home, message: null }
  const { agency, person, property: { ref, typeName, place }, message, date, random } = scene
  const hasMail = random.chance(0.4)
  const isKnown = random.chance(0.65)
  const caller = spoken(scene)
  return request(scene, {
    from: { name: `Accueil téléphonique ${agency.name}`, address: 'notes@permanence-mirabelle.example' }, subject: `Appel de ${caller} (${timeOf(date)})`,
    html: html`<div style="font-family:Arial;font-size:13px"><p>Bonjour,<br>Nous avons pris pour vous cet appel ${dayInFull(date)} à ${timeOf(date)} :</p>
<table cellpadding="5" style="border:1px solid #b7c9d6"><tr><td>Correspondant</td><td><b>${caller}</b></td></tr><tr><td>Rappeler au</td><td><b>${person.phonePrinted}</b></td>
</tr>${hasMail ? html`<tr><td>Mail épelé</td><td>${mailto(person.email)}</td></tr>` : null}
<tr><td>Concerne</td><td>${typeName} ${place.town}${isKnown ? `, réf. ${ref}` : ''}</td></tr>${when(message, ({ text }) => html`<tr><td>A dicté</td><td>« ${text} »</td></tr>`)}
<tr><td>Urgence</td><td>${random.pick(['Normale', 'Normale', 'Haute'])}</td></tr></table>
<p>Prise d’appel : ${random.pick(['Nadia', 'Solenne', 'Béa'])}, poste ${random.int(11, 48)}<br>Permanence Mirabelle – 03 53 01 50 50 – consignes à modifier avant 17 h pour le lendemain</p></div>`,
    says: `last phone town message ${hasMail ? 'email' : ''} ${isKnown ? 'ref' : ''}`, silentIntent: 'callback', but: { firstName: null },
  })
}

/** Nothing was said: a number that counts the calls of one advert. */
const counted: Made = (drawn) => {
  const scene = { ...byDay(drawn), message: null }
  const { agency, person: { phonePrinted }, property: { title, ref }, date, random } = scene
  const isMissed = random.chance(0.75)
  return request(scene, {
    from: { name: 'Traçappel', address: 'alertes@tracappel.example' }, subject: `${isMissed ? 'Appel perdu' : 'Appel raccroché à l’accueil'} – annonce ${ref}`,
    html: html`<table width="440" cellpadding="0" cellspacing="0" style="font-family:Roboto,Arial;border-radius:6px;border:1px solid #ffd0c7"><tr>
<td style="padding:16px;background:#ffefec;font-size:16px">☎ ${isMissed ? 'Personne n’a décroché' : 'La personne a raccroché avant la fin du menu'}</td></tr>
<tr><td style="padding:16px;font-size:14px">Le ${slashed(date)} à ${timeOf(date)}, après ${random.int(4, 9)} sonneries sur la ligne suivie de ${agency.name} (${agency.phonePrinted}).<br>
<br>À recontacter : <a href="tel:${scene.person.phone!.e164}" style="font-size:20px">${phonePrinted}</a><br><br>Annonce appelée : ${title}<br>Votre référence ${ref}</td></tr>
<tr><td style="padding:10px 16px;font-size:11px;color:#999">Réglages de la ligne : ${officer(scene)}${safe('&nbsp;')}· <a href="https://tracappel.example/lignes">Mes lignes</a>
· Ce message ne contient pas d’enregistrement.</td></tr></table>`,
    says: 'phone title ref', silentIntent: 'callback',
  })
}

export const calls = agencyFamily({
  id: 'call-services', about: 'Calls told in writing: a machine’s transcript, a secretary’s note, an unanswered call on a counted number',
  wants: { who: 'plain', phone: 'always', silence: 1 }, forms: { transcript, secretary, counted },
})
