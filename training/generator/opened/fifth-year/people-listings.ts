/** People whose mail has the advert below their words: pasted from a page, sent on from a portal's alert, or under the agency's own mailing. */
import { agencyFamily } from './families-of.ts'
import { capital } from '../../no-lead-pieces.ts'
import { html, lines, plainOf, type Safe } from '../../html.ts'
import type { Words } from '../../letter.ts'
import { alsoShown, dayOf, hourOf, linesOf } from '../../request.ts'
import { at, dayBefore, dwelling, quoted, theHome, thisHome } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { addressOf, pieces, sizedHeading } from '../../agency-pieces.ts'
import { pageOfAdvert } from '../../site-pieces.ts'
import { blocks, bye, byPhone, hello, isRentShown, maybe, penned, said, signed, tail } from '../../pieces/people-pieces.ts'

const ANY = { silence: 1, who: 'plain' } as const

const upTop = (scene: Scene): Words => {
  const { random, property } = scene
  const own = random.pick<Words>([
    ['visit', 'Nous aimerions voir celui-ci, avez-vous un moment en fin de semaine ?'], ['visit', `Voilà ${thisHome(property)} dont je vous parlais au téléphone, on peut y aller ensemble quand ?`],
    ['availability', 'Ce bien est-il toujours proposé par votre agence ?'], ['information', 'Je souhaite recevoir le dossier de diagnostics ainsi que le plan, si vous l’avez.'],
    ['visit', `Ma femme est tombée dessus hier soir. ${capital(theHome(property))} nous plaît énormément, est-ce visitable samedi ?`], ['information',
      'Bonjour. L’adresse exacte, svp ? Je connais un peu le coin.'],
    ['availability', 'Dites-moi si c’est déjà parti ou pas, merci'], ['information', 'Dans quelle rue est-ce ? Et quel est le chauffage ?'], ['visit',
      'Peut-on le voir sans attendre la journée portes ouvertes ?'],
    ['visit', 'Est-ce bien votre agence qui s’en occupe ? Si oui, je voudrais fixer une visite mercredi.'], ['information', 'Je vous renvoie cette fiche : y a-t-il un ascenseur et une cave ?'],
      ['visit', `Plus on regarde ${thisHome(property)}, plus on se projette. Quand est-il possible d’entrer ?`],
    ['availability', 'Toujours d’actualité ? L’annonce a disparu du site ce matin.'],
    ['callback', 'Quelqu’un peut-il me rappeler à ce sujet dans la matinée ?'], ['offer', 'Le vendeur accepterait-il de discuter le prix ci-dessous ?'],
  ])
  return own[0] === 'offer' && property.transaction === 'rent' ? ['information', 'Les charges sont-elles comprises dans le montant ci-dessous ?'] : own
}

function framedWords(scene: Scene): Words {
  const [intent, words] = upTop(scene)
  const call = byPhone(scene, (phone) => scene.random.pick([`Mon numéro est le ${phone}.`, `(${phone})`, '', '']))
  return [intent, scene.random.chance(0.6) ? blocks(/^Bonjour/.test(words) ? '' : hello(scene), said(words, call), bye(scene)) : said(words, call)]
}

/** What one copies with the mouse from an advert's page. */
function clipped(scene: Scene): { readonly text: string; readonly says: string } {
  const { random, property, price, listingId } = scene
  const { title, ref, place: { town, postcode }, surface, rooms, description } = property
  const form = random.int(0, 2)
  if (form === 0) return { text: linesOf(title, price, `${town} ${postcode}`, description, `Référence agence : ${ref}`), says: 'ref postcode title price town' }
  if (form === 1) return { text: linesOf(`${sizedHeading(scene)}`, `${town} (${postcode})`, `${price}`, `Surface habitable\n${surface} m²`, rooms !== null && `Pièces\n${rooms}`, `Réf. : ${ref}`),
    says: 'town postcode price surface rooms ref' }
  return { text: linesOf(`https://www.cherche-toit.example/annonces/${listingId}`, `${title} | ${town}`, `Prix : ${price}`, description), says: 'title price town id' }
}

function pasted(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property } = scene
  const [intent, body] = framedWords(scene)
  const { text, says } = clipped(scene)
  const heading = sizedHeading(scene)
  const isHeaded = text.startsWith(heading)
  const below = random.pick([text, `---\n${text}`, `Copie de l’annonce :\n\n${text}`])
  return penned(scene, {
    subject: random.pick(['Annonce', 'Demande de visite', `Bien ${at(property.place.town)}`, 'Vu sur internet', `${property.ref}`]), body, intent, signature: signed(scene), below,
      says: `name ${says}`, look: lines,
    but: { ...(isHeaded && { title: heading }), ...(isRentShown(scene) && /price/.test(says) && { transaction: 'rent' as const }) },
  })
}

const alertOf = (scene: Scene): Safe => {
  const { property: { title, description, place: { town, postcode } }, price, random } = scene
  const others = alsoShown(scene, random.int(1, 2)).filter((home) => home.place.town !== town)
  return html`<table width="100%" cellpadding="0" cellspacing="0" bgcolor="#f2f4f7"><tr><td align="center"><table width="600" cellpadding="0" cellspacing="0" bgcolor="#ffffff">
<tr><td style="padding:18px 24px"><img src="https://img.cherche-toit.example/logo.png" width="120" alt="Cherche-Toit"></td></tr>
<tr><td style="padding:0 24px;font-family:Arial"><p>Du nouveau pour votre recherche enregistrée</p><table width="100%">
<tr><td><img src="https://img.cherche-toit.example/p/${random.hex(10)}.jpg" width="552" alt=""></td></tr>
<tr><td><b>${title}</b></td></tr><tr><td style="font-size:20px">${price}</td></tr>
<tr><td>${town} ${postcode}</td></tr><tr><td>${description}</td></tr><tr><td>Proposé par ${scene.agency.name}</td></tr></table>
<p style="color:#8a8a8a">Dans le même secteur</p>${others.map((home) => html`<p>${home.title}<br>${home.place.town} – ${home.shown}</p>`)}
<p style="font-size:11px"><a href="https://lien.cherche-toit.example/c/${random.hex(16)}">Modifier mes alertes</a> –
<a href="https://lien.cherche-toit.example/d/${random.hex(16)}">Ne plus recevoir</a></p></td></tr></table></td></tr></table>`
}

function sentOn(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property, person, date } = scene
  const [intent, body] = framedWords(scene)
  const alert = alertOf(scene)
  const when = date - random.int(1, 40) * 3_600_000
  const subject = `Nouvelle annonce ${at(property.place.town)}`
  const head = random.pick([
    ['---------- Forwarded message ---------', 'De : Cherche-Toit <alertes@cherche-toit.example>', `Date: ${dayOf(when)} à ${hourOf(when)}`, `Subject: ${subject}`, `To: <${person.email}>`],
    ['________________________________', 'De : alertes@cherche-toit.example <alertes@cherche-toit.example>', `Envoyé : ${dayOf(when)} ${hourOf(when)}`, `À : ${person.email}`, `Objet : ${subject}`],
    ['Début du message réexpédié :', '', 'De: Cherche-Toit <alertes@cherche-toit.example>', `Objet: ${subject}`, `Date: ${dayOf(when)} à ${hourOf(when)} UTC+2`, `À: ${person.email}`],
  ]).join('\n')
  const isRent = isRentShown(scene)
  const made = penned(scene, {
    subject: `${random.pick(['Fwd', 'TR', 'Tr'])} : ${subject}`.replace('Fwd :', 'Fwd:'), body, intent, signature: random.chance(0.5) ? `${person.firstName}${tail(scene)}` : signed(scene),
      below: `${head}\n\n${plainOf(alert.html)}`,
    says: `name title price town postcode${isRent ? ' transaction' : ''}`,
  })
  const [top = ''] = made.text!.split(head)
  return { ...made, html: html`<div dir="ltr">${lines(top)}</div><br><div class="gmail_quote"><div class="gmail_attr">${lines(head)}</div><br>${alert}</div>`.html }
}

function underMailing(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, agency, property, price } = scene
  const { title, ref, place: { town } } = property
  const [intent, body] = framedWords(scene)
  const letter = linesOf(
    `Bonjour ${scene.person.firstName},`, '', random.pick(['En avant-première, le bien qui vient de rentrer chez nous :', 'Notre sélection de la quinzaine :',
      'Un mandat signé ce matin, que nous vous présentons avant parution :']), '',
    title, `${town} - ${pieces(scene)}`, price, `Réf. ${ref}`, pageOfAdvert(scene, 'biens'), '', `${agency.agent.firstName} ${agency.agent.lastName}`, agency.name, addressOf(scene),
      `Tél. ${agency.phonePrinted}`,
  )
  const intro = random.pick([`Le ${dayBefore(scene)} à ${hourOf(scene.date)}, ${agency.name} <${agency.email}> a écrit :`,
    `De : ${agency.name} <${agency.email}>\nEnvoyé : ${dayBefore(scene)}\nÀ : ${scene.person.email}\nObjet : ${title}`])
  const isRent = isRentShown(scene)
  return penned(scene, {
    subject: `Re: ${random.pick([title, `${town} : à voir avant les autres`, `Réf. ${ref}`])}`, body: maybe(random, 0.2, 'Oui ça nous intéresse !')
      ? `Oui ça nous intéresse ! ${body.replace(/^Bonjour[^\n]*\n\n/, '')}` : body, intent,
    signature: random.chance(0.5) ? signed(scene) : `${scene.person.firstName}${tail(scene)}`, below: `${intro}\n${intro.startsWith('Le') ? quoted(letter) : `\n${letter}`}`,
      says: `name title ref town price rooms${isRent ? ' transaction' : ''}`, look: lines,
  })
}

export const LISTINGS = agencyFamily({ id: 'mail-listing-below', about: 'A short mail above a pasted advert, a portal’s alert or the agency’s own mailing', wants: ANY, isByHand: true,
  forms: { pasted, sentOn, underMailing } })
