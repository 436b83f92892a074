/** Figaro Immobilier and Propriétés Le Figaro, drawn anew: a letter with a list, a ruled page, a sober text. */
import { aside, asideText, HOMES, isRent, mailto, type PortalForm, roomsOf } from '../../advert-pieces.ts'
import { html, lines, type Safe } from '../../html.ts'
import { dayOf, linesOf, when } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { portalFamily } from './families-of.ts'
import { button, counted, small } from '../../pieces/portals-look.ts'

const SERIF = 'font-family:Georgia,serif'
const from = { name: 'Figaro Immobilier', address: 'contact@immobilier.lefigaro.fr' }

function searched({ random, property }: Scene): readonly (readonly [string, string])[] {
  const towns = random.pick(['Lyon 3e, Villeurbanne', 'Bassin d’Arcachon', 'Yvelines', 'Côte d’Émeraude', 'Pays basque'])
  return [
    ['Recherche', property.transaction === 'rent' ? 'Location' : 'Achat'],
    ['Où', towns],
    ['Jusqu’à', property.transaction === 'rent' ? `${random.int(5, 24)}50 €` : `${random.int(12, 98)}0 000 €`],
    ['À partir de', `${random.int(2, 12)}0 m²`],
  ]
}

const legal = small(
  html`Figaro Classifieds, 14 boulevard Haussmann, Paris, conserve ces informations 3 ans. Service annonceurs : 01 99 00 52 10. Le destinataire s’engage à respecter le règlement (UE) 2016/679.`,
)

const letter: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { ref, typeName, surface, place },
    price,
    message,
  } = scene
  const contact: readonly (readonly [string, Safe | null])[] = [
    ['Nom', person.printedLast === null ? null : html`${person.printedLast}`],
    ['Prénom', person.printedFirst === null ? null : html`${person.printedFirst}`],
    ['Adresse électronique', mailto(person.email)],
    ['Numéro', person.phonePrinted === null ? null : html`${person.phonePrinted}`],
  ]
  const content = html`<center><table width="620" style="${SERIF}"><tr>
<td style="border-bottom:2px solid #163860;padding:14px 0"><img src="https://img.lefigaro.fr/immo/mail/entete.gif" alt="FIGARO IMMOBILIER" height="28"></td></tr>
<tr><td style="padding:16px 0">Bonjour,<br><br>Un de nos lecteurs s’est arrêté sur votre annonce <b>${ref}</b>. Il vous confie de quoi le joindre.</td></tr>
<tr><td><dl>${contact.map(([label, value]) => when(value, (shown) => html`<dt style="color:#163860;font-size:12px">${label}</dt><dd style="margin:0 0 8px">${shown}</dd>`))}</dl></td></tr>
${message ? html`<tr><td style="font-style:italic;padding:8px 0 16px">« ${lines(message.text)} »</td></tr>` : ''}
<tr><td><table width="100%" bgcolor="#eef2f7"><tr><td style="padding:10px">${typeName}</td><td>${roomsOf(scene) ?? '–'}</td><td>${surface} m²</td><td align="right">${price}</td></tr><tr>
<td colspan="4" style="padding:0 10px 10px">${place.town} – ${place.postcode}</td></tr></table></td></tr>
<tr><td style="padding:16px 0">${button(counted(scene, 'nl.lefigaro.fr', 'https://pro.immobilier.lefigaro.fr/contacts'), 'Traiter cette demande', '#163860')}</td></tr>
${random.chance(0.6) ? html`<tr><td style="font-size:13px">${aside(html`<b>Pour mieux connaître cet internaute</b><br>${searched(scene).map(([label,
value]) => html`${label} : ${value}<br>`)}`)}</td></tr>` : ''}<tr><td>${legal}</td></tr></table></center>`
  return {
    portal: 'figaro',
    says: `first last email ref phone message${content.html.includes('Recherche : ') ? ' transaction' : ''}`,
    from,
    subject: random.chance(0.5) ? `Figaro Immobilier vous adresse un contact - Annonce ${ref}` : `Votre annonce ${ref} intéresse un lecteur du Figaro`,
    html: content,
  }
}

const ESTATE = { name: 'Propriétés Le Figaro', address: 'contact@proprietes.lefigaro.fr' }

const ruled: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { ref, title, place, surface },
    price,
    message,
    listingId,
    date,
  } = scene
  const rule = html`<tr><td colspan="2"><hr style="border:0;border-top:1px solid #b59a5b"></td></tr>`
  const head = (text: string) => html`<tr><td colspan="2" style="letter-spacing:2px;font-size:12px;color:#b59a5b">${text.toUpperCase()}</td></tr>`
  const row = (label: string, value: string | Safe) => html`<tr><td width="40%" valign="top">${label}</td><td>${value}</td></tr>`
  const content = html`<table width="580" align="center" cellpadding="5" style="${SERIF};font-size:15px"><tr>
<td colspan="2" align="center" style="font-size:24px">Propriétés <i>Le Figaro</i></td></tr>${rule}
${head('La demande')}${row('Formulée le', dayOf(date))}${row('Par', html`${person.fullName}`)}${when(person.phonePrinted, (number) => row('Joignable au', number))}${row('Écrire à',
mailto(person.email))}${rule}
${aside(
  html`${head('Son projet')}${searched(scene)
    .slice(0, random.int(2, 4))
    .map(([label, value]) => row(label, value))}${isRent(scene) ? '' : row('A un bien à vendre', random.pick(['oui', 'non']))}`,
)}${rule}
${message ? html`${head('Son mot')}<tr><td colspan="2">${lines(message.text)}</td></tr>${rule}` : ''}
${head('La propriété')}${row('Intitulé', title)}${row('Situation',
`${place.town}${random.chance(0.7) ? `, ${place.postcode}` : ''}`)}${random.chance(0.8) ? row(isRent(scene) ? 'Loyer' : 'Prix affiché', price) : ''}${random.chance(0.6) ? row('Surface',
`${surface} m²`) : ''}${row('Votre référence', ref)}${row('Référence Propriétés Le Figaro', listingId)}${rule}
<tr><td colspan="2">${legal}</td></tr></table>`
  return {
    portal: 'proprietes-figaro',
    says: 'name email phone message ref id title transaction',
    from: ESTATE,
    subject: `Propriétés Le Figaro : demande pour votre bien ${ref}`,
    html: content,
  }
}

const sober: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { ref, typeName, surface, place },
    price,
    message,
  } = scene
  const text = linesOf(
    'FIGARO IMMOBILIER - SERVICE DES CONTACTS',
    '',
    `Annonce réf. ${ref} - ${isRent(scene) ? 'Location' : 'Vente'}`,
    [typeName, roomsOf(scene), `${surface}m²`].filter((one) => one !== null).join('\t'),
    `${place.postcode}\t${place.town}`,
    price,
    '',
    `${person.fullName} s’est manifesté${random.chance(0.5) ? '(e)' : ''} auprès de nous.`,
    `E-mail : ${person.email}`,
    person.phonePrinted !== null && `Tél. : ${person.phonePrinted}`,
    '',
    ...(message ? ['Voici ce que cette personne nous a confié pour vous :', '', message.text, '', '* * *'] : ['Aucune précision complémentaire.', '']),
    random.chance(0.5) &&
      asideText(
        `Ce que cet internaute cherche : ${searched(scene)
          .map(([label, value]) => `${label.toLowerCase()} ${value}`)
          .join(', ')}.`,
      ),
    '',
    'Merci de ne pas répondre à cette adresse technique.',
    'Votre interlocuteur commercial : 01 99 00 52 10',
  )
  return { portal: 'figaro', says: 'name email phone message ref transaction', from, subject: `Contact Figaro Immobilier n° ${random.digits(7)}`, text, needsText: true }
}

export const figaroNow = portalFamily({
  id: 'portal-figaro',
  about: 'Figaro’s letter with a list, Propriétés’ ruled page, a sober text',
  kinds: HOMES,
  forms: { letter, ruled, sober },
})
