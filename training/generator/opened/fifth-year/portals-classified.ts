/** General classified sites where homes stand among cars and cots: a relay, a numbered small ad, a checked address. */
import { aside, asideText, type PortalForm, mailto, nickOf } from '../../advert-pieces.ts'
import { html, lines, type Safe } from '../../html.ts'
import { dayOf, linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { portalFamily } from './families-of.ts'
import { button, callLink, column, counted, dialled, link, small } from '../../pieces/portals-look.ts'

const nameSaid = ({ person }: Scene): string => (person.printedFirst === null ? 'name' : 'first')
const KEEPS = 'Ptit Marché ne demande jamais de code reçu par SMS. Signalez tout paiement suspect à abus@ptit-marche.example.'

/** The person hides behind the site's address; some leave a number. */
const hiddenBox: PortalForm = (scene) => {
  const {
    random,
    property: { title, place },
    price,
    message,
    listingId,
  } = scene
  const nick = nickOf(scene)
  const from = { name: `${nick} sur Ptit Marché`, address: `r-${random.hex(12)}@boite.ptit-marche.example` }
  const content = html`<div style="max-width:520px;margin:auto;font-family:Roboto,sans-serif"><p style="color:#1b998b;font-size:20px">ptit marché</p>
<p>Salut ! Tu as reçu un mot de <b>${nick}</b>.</p>
${message ? html`<div style="background:#e8f6f4;border-radius:14px;padding:14px">${lines(message.text)}</div>` : html`<p>${nick} n’a rien écrit, mais laisse son numéro.</p>`}
${when(message === null || random.chance(0.5) ? dialled(scene) : null, (number) => html`<p>☎ ${callLink(scene, number)}</p>`)}
<p style="font-size:13px">Ton annonce : <a href="https://ptit-marche.example/a/${listingId}">${title}</a>, ${price}, ${place.town}</p>
${button(counted(scene, 'go.ptit-marche.example', 'https://ptit-marche.example/messages'), 'Répondre', '#1b998b')}
<p style="font-size:12px">Tu peux aussi répondre directement à ce mail, ton adresse restera masquée.</p>${small(html`${KEEPS}`)}</div>`
  const isNumbered = content.html.includes('☎')
  return {
    says: `${nameSaid(scene)} email message title id${isNumbered ? ' phone' : ''}`,
    from,
    travels: 'keeps-sender',
    subject: `${nick} t’a écrit : ${title}`,
    html: content,
    but: { email: from.address },
  }
}

/** A numbered small ad, its text cut short. */
const numbered: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { title, ref, place },
    price,
    message,
    listingId,
    date,
  } = scene
  const text = linesOf(
    `REPONSE A VOTRE PETITE ANNONCE N° ${listingId}`,
    '',
    `Rubrique  > Immobilier > ${place.town}`,
    `Titre     > ${title}`,
    `Tarif     > ${price}`,
    random.chance(0.7) && `Code interne > ${ref}`,
    '',
    `${person.fullName} vous repond :`,
    '',
    ...(message ? [`"${message.text}"`] : ['(sans texte)']),
    '',
    `Son mail  > ${person.email}`,
    person.phonePrinted !== null && `Son tel   > ${person.phonePrinted}`,
    '',
    `Annonce mise en ligne le ${dayOf(date - random.int(2, 60) * 86_400_000)}, vue ${random.int(12, 900)} fois.`,
    asideText(`Remontez en tete de liste pour ${random.int(2, 9)},90 EUR : https://www.annonces-du-coin.example/remonter`),
    '',
    'L equipe Annonces du Coin',
    'SARL Coin Web - 12 rue des Tanneurs - 87000 Limoges',
  )
  return {
    says: `name email phone message title id${text.includes('Code interne') ? ' ref' : ''}`,
    from: { name: 'Annonces du Coin', address: 'reponses@annonces-du-coin.example' },
    replyTo: { address: person.email },
    subject: `Reponse annonce ${listingId}`,
    text,
    needsText: true,
  }
}

const BADGES = ['Adresse vérifiée', 'Téléphone vérifié', 'Membre depuis 2019', '4 avis positifs'] as const

const checked: PortalForm = (scene) => {
  const {
    random,
    person,
    property: { title, ref, place },
    price,
  } = scene
  const host = 'trocville.example'
  const badges: Safe = aside(html`<span style="font-size:11px;color:#3a7d44">${BADGES.filter(() => random.chance(0.5)).map((badge) => html`✔ ${badge} &nbsp;`)}</span>`)
  const content = column(
    [
      html`<table width="100%"><tr><td><b style="font-size:20px">Trocville</b></td><td align="right" style="font-size:12px">${link(`https://${host}/aide`,
'Aide')} · ${link(`https://${host}/pro`, 'Mon espace pro')}</td></tr></table>`,
      html`<h2>Une personne s’est montrée intéressée</h2>`,
      html`<table cellpadding="4"><tr><td>Pseudo ou nom</td><td><b>${person.fullName}</b><br>${badges}</td></tr><tr><td>E-mail</td><td>${mailto(person.email)}</td>
</tr>${when(person.phonePrinted, (number) => html`<tr><td>Portable</td><td>${number}</td></tr>`)}</table>`,
      wordsOf(scene, '<p><b>Message</b></p><p>', '</p>'),
      html`<p>Objet du message : <i>${title}</i> – ${price} – ${place.town}<br>Référence : ${ref}</p>`,
      button(`https://${host}/m/${random.hex(10)}`, 'Lire sur Trocville', '#3a7d44'),
      small(
        html`${random.chance(0.5) ? 'Pensez à retirer votre annonce une fois le bien parti. ' : ''}Trocville est une marque de Cigogne Numérique, 67000 Strasbourg.
${link(`https://${host}/notifications`, 'Ne plus être averti par mail')}`,
      ),
    ],
    '#eef5ee',
  )
  return {
    says: 'name email phone message title ref',
    from: { name: 'Trocville Pro', address: `notification@${host}` },
    subject: random.pick([`Nouveau message : ${title}`, 'Trocville : quelqu’un vous a écrit']),
    html: content,
  }
}

export const classifiedSites = portalFamily({
  id: 'portal-classified',
  about: 'General classified sites: a relay, a numbered small ad, a member with badges',
  wants: { phone: 'always' },
  forms: { 'hidden-box': hiddenBox, numbered, checked },
})
