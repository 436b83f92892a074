/** People and head offices who pass a request on: the network, a notary's clerk, a relocation adviser. */
import { addressOf, homeFor, pieces } from '../../agency-pieces.ts'
import { agentOf, mailto } from '../../advert-pieces.ts'
import { printedOf } from '../../forms.ts'
import { html, lines } from '../../html.ts'
import { fullOf } from '../../other-makers.ts'
import { linesOf, request, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import type { Made } from '../../site-pieces.ts'
import { at, theHome } from '../../own-words.ts'
import { fold } from '../../values/agencies.ts'
import { drawPerson } from '../../values/people.ts'
import { landline, printed } from '../../values/phones.ts'
import { agencyFamily } from './families-of.ts'
import { phoneLink, saying } from '../../pieces/sites-pieces.ts'

/** Who works at the office that writes: the same desk, each time another of its people. */
function colleague({ random, side }: Scene, domain: string) {
  const person = drawPerson(random, side, 'plain')
  const name = fullOf(person)
  return { name, address: `${fold(name).replace(/[^a-z]+/g, '.')}@${domain}`, phone: printed(random, landline(random, side)) }
}

/** The head office's mail with its file number, the person in a frame. */
const headOffice: Made = (scene) => {
  const { agency, person, property: { ref, title, place }, random } = scene
  const isTitled = random.chance(0.6)
  const phone = printedOf(scene, 'phone')
  return request(scene, {
    from: { name: 'Les Pignons – Relation clients', address: 'relation-clients@reseau-pignons.example' }, subject: `Dossier ${random.digits(6)} : demande à traiter par l’agence de ${agency.town}`,
    html: html`<table width="640" cellpadding="0" cellspacing="0" style="font-family:Arial,Helvetica,sans-serif;font-size:14px;color:#333"><tr>
<td style="border-bottom:3px solid #c0392b;padding:12px 0"><img src="https://www.reseau-pignons.example/mail/pignons.png" width="150" height="38" alt="Les Pignons"></td></tr>
<tr><td style="padding:18px 0">Chers franchisés,<br><br>Notre plateau a reçu par le site national une demande portant sur votre mandat réf.
<b>${ref}</b>${isTitled ? html` (${title})` : null}, à ${place.town}. Elle vous revient.</td></tr>
<tr><td style="border:1px solid #ddd;padding:14px"><b>${person.fullName}</b>${when(phone, () => html`<br>${phoneLink(scene)}`)}<br>${mailto(person.email)}
${wordsOf(scene, '<br><br><span style="color:#777">Son texte, tel quel :</span><br>')}</td></tr>
<tr><td style="padding:18px 0">Merci de nous dire ce que vous en avez fait dans l’intranet, rubrique « Redistribution ».<br><br>Confraternellement,<br>Le plateau Relation clients</td></tr>
<tr><td style="font-size:11px;color:#999;border-top:1px solid #ddd;padding:10px 0">Réseau Les Pignons, 120 cours Émile-Zola, 69100 Villeurbanne – ligne franchisés 04 65 71 60 60 –
${agency.name} est une entreprise juridiquement indépendante, ${addressOf(scene)}</td></tr></table>`,
    says: `name email phone message ref town ${isTitled ? 'title' : ''}`,
  })
}

const WRITTEN: readonly (readonly ['visit' | 'information' | 'availability', string])[] = [
  ['visit', 'Je suis libre toutes les fins de journée pour aller sur place, ma fille m’accompagnera.'],
  ['information', 'Avant de me déplacer j’aimerais connaître le montant des travaux votés par la copropriété ou la commune.'],
  ['availability', 'Pourriez-vous demander à l’agence s’il n’y a pas déjà un compromis signé ?'], ['visit', 'Je verrais bien cette adresse pour ma retraite. Un passage un jeudi serait l’idéal.'],
]

/** A clerk's own mail, with the study's signature below. */
const clerk: Made = (drawn) => {
  const home = homeFor(drawn, 'sale')
  const { random, property: { ref, place, title }, person } = home
  const scene = random.chance(0.4) ? saying(home, random.pick(WRITTEN)) : { ...home, message: null }
  const from = colleague(scene, 'etude-du-beffroi.example')
  const isReferred = random.chance(0.7)
  const what = isReferred ? `votre annonce réf. ${ref} (${title})` : `${theHome(scene.property)} que vous avez à la vente ${at(place.town)}`
  const text = linesOf(
    'Bonjour,', '', scene.message ? `À propos de ${what}, ${person.fullName} nous a remis ces quelques lignes :\n\n« ${scene.message.text} »\n` : random.pick([
      `Dans le cadre d’une autre affaire suivie à l’étude, ${person.fullName} nous a parlé de ${what} et souhaiterait visiter.`,
      `Nous recevions ce matin ${person.fullName} en rendez-vous. Au cours de l’entretien il a été question de ${what} : une visite l’intéresse.`,
    ]),
    random.chance(0.5) && 'Les fonds sont disponibles, ils proviennent d’un partage que nous venons de signer.',
    `Je vous laisse prendre contact directement : ${[person.phonePrinted, person.email].filter((one) => one !== null).join(' / ')}`, '', 'Bien à vous,', '', from.name, 'Clerc',
    'Office notarial du Beffroi', `Ligne directe ${from.phone}`, 'Toute modification de RIB par courriel doit être confirmée de vive voix.',
  )
  return request(scene, {
    from: { name: from.name, address: from.address }, subject: random.pick(['Contact de l’étude pour vous', 'Visite d’un bien', person.fullName]), text,
    html: html`<div style="font-family:'Book Antiqua',serif;font-size:12pt">${lines(text)}</div>`,
    needsText: true, travels: 'keeps-sender', says: `name email phone message ${isReferred ? `title ref ${title.includes(place.town) ? 'town' : ''}` : 'town transaction'}`, silentIntent: 'visit',
  })
}

/** An adviser who finds homes for people whom a company moves: the future tenant's sheet. */
const relocation: Made = (drawn) => {
  const scene = { ...homeFor(drawn, 'rent'), message: null }
  const { random, person, property: { ref, place, surface, typeName }, price } = scene
  const from = colleague(scene, 'boussole-mobilite.example')
  const row = (label: string, value: string | null) => when(value, (one) => html`<tr><td style="border-bottom:1px solid #cfe3e0;padding:6px;width:210px">${label}</td>
<td style="border-bottom:1px solid #cfe3e0;padding:6px">${one}</td></tr>`)
  return request(scene, {
    from: { name: `${from.name} (Boussole Mobilité)`, address: from.address }, subject: `Salarié muté à ${place.town} : visite de votre ${typeName.toLowerCase()} réf. ${ref}`,
    html: html`<div style="font-family:'Century Gothic',Arial;font-size:13px"><p>Bonjour ${agentOf(scene)},</p>
<p>J’accompagne une personne mutée par son employeur. Son choix s’est porté sur ce logement, une visite est-elle envisageable ?</p>
<table cellspacing="0">${row('Logement retenu', `réf. ${ref} – ${typeName} ${pieces(scene)} ${surface} m²`)}
${row('Loyer affiché', price)}${row('Futur occupant', person.fullName)}${row('Sa messagerie', person.email)}${row('Son numéro', person.phonePrinted)}
${row('Foyer', random.pick(['Seul', 'Couple', 'Couple et 2 enfants', 'Couple et un bébé']))}
${row('Entrée souhaitée', random.pick(['1er du mois prochain', 'Sous six semaines', 'Dès que possible']))}${row('Garantie', random.chance(0.6) ? 'Caution de l’entreprise' : null)}</table>
<p>Vous pouvez fixer le rendez-vous en direct, je suis simplement en copie de vos échanges.</p>
<p>${from.name}<br>Conseil en mobilité<br>T. ${from.phone}<br>Boussole Mobilité, agréée Action-Employeurs</p></div>`,
    travels: 'keeps-sender', says: 'name email phone ref town price surface rooms transaction', silentIntent: 'visit',
  })
}

export const passedOn = agencyFamily({
  id: 'passed-on', about: 'Requests others pass on: a network’s head office, a notary’s clerk, a relocation adviser', wants: { who: 'plain' }, forms: { 'head-office': headOffice, clerk, relocation },
})
