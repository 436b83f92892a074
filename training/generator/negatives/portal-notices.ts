/** What portals send from the addresses their leads come from, and no request stands in it. */
import { draft, type Family, negative } from '../family.ts'
import { html, type Safe, safe } from '../html.ts'
import { pageOf } from '../operators/noise.ts'
import { notLead } from '../scene.ts'
import { drawProperty, printedPrice } from '../values/properties.ts'

const machine = (portal: string | null) => notLead('machine', { portal })

export const favourites: Family = negative({
  id: 'no-favourites', side: 'train', about: 'leboncoin: somebody kept the advert; property card, no contact',
  make(scene) {
    const { random, property, price } = scene
    const content = html`<p>Bonjour,</p><p>${random.int(1, 9)} nouvelle personne a ajouté votre annonce à ses favoris.</p><p>${property.title}</p><p>${price}</p><p>Référence : ${property.ref}</p><p>Votre bien est toujours disponible ? Faites-le lui savoir.</p><p>L'équipe leboncoin</p>`
    return draft(scene, { from: { name: 'leboncoin', address: `${random.hex(32)}@messagerie.leboncoin.fr` }, subject: `Un nouveau contact pour "${property.title}" sur leboncoin`, html: pageOf(random, content, { brand: 'leboncoin', host: 'leboncoin.fr' }), gold: machine('leboncoin') })
  },
})

export const consumerAlert: Family = negative({
  id: 'no-consumer-alert', side: 'train', about: 'new adverts for a search, from the portal’s lead address, with cards and prices',
  make(scene) {
    const { random, side } = scene
    const count = random.int(2, 6)
    const cards = Array.from({ length: count }, (): Safe => {
      const property = drawProperty(random, side)
      return html`<table><tr><td>${property.title}</td></tr><tr><td>${printedPrice(random, property)}</td></tr><tr><td>${property.place.postcode} ${property.place.town}</td></tr><tr><td><a href="https://www.bienici.com/annonce/${random.digits(9)}">Contacter l’annonceur</a></td></tr></table>`
    })
    return draft(scene, {
      from: { name: "Bien'ici", address: 'no_reply@bienici.com' }, subject: `${count} nouvelles annonces pour votre recherche`, headers: random.chance(0.5) ? [['List-Unsubscribe', '<https://www.bienici.com/desabonnement>']] : [],
      html: pageOf(random, html`<p>Bonjour,</p><p>De nouvelles annonces correspondent à votre alerte.</p>${cards}<p>Modifier mon alerte</p>`, { brand: "Bien'ici", host: 'bienici.com' }), gold: machine('bienici'),
    })
  },
})

export const statistics: Family = negative({
  id: 'no-statistics', side: 'train', about: 'monthly report with counts of contacts and the best adverts',
  make(scene) {
    const { random, agency, side } = scene
    const best = Array.from({ length: 3 }, () => drawProperty(random, side))
    const rows = best.map(({ ref, title }): Safe => html`<tr><td>${ref}</td><td>${title}</td><td>${random.int(20, 900)} vues</td><td>${random.int(0, 14)} contacts</td></tr>`)
    return draft(scene, {
      from: { name: 'SeLoger Pro', address: 'noreply@lead.seloger.com' }, subject: `Vos statistiques du mois – ${agency.name}`,
      html: pageOf(random, html`<h1>Bilan mensuel</h1><p>Contacts e-mail : ${random.int(3, 80)}</p><p>Contacts téléphone : ${random.int(3, 80)}</p><p>Vos annonces les plus vues</p><table>${rows}</table><p>Votre conseiller : ${agency.agent.firstName} – 0 892 00 00 00</p>`, { brand: 'SeLoger', host: 'seloger.com' }), gold: machine('seloger'),
    })
  },
})

export const published: Family = negative({
  id: 'no-published', side: 'dev', about: 'the agency’s own advert is online, with its reference and link',
  make(scene) {
    const { random, property, price } = scene
    const url = `https://www.leboncoin.fr/ad/ventes_immobilieres/${scene.listingId}`
    const content = html`<p>Bonjour,</p><p>Votre annonce est en ligne.</p><p>${property.title}</p><p>${price}</p><p>Référence : ${property.ref}</p><p><a href="${url}">${url}</a></p><p>Boostez sa visibilité dès maintenant.</p>`
    return draft(scene, { from: { name: 'leboncoin', address: 'no.reply@leboncoin.fr' }, subject: `Votre annonce "${property.title}" est en ligne`, html: pageOf(random, content, { brand: 'leboncoin', host: 'leboncoin.fr' }), gold: machine('leboncoin') })
  },
})

export const oneTimeCode: Family = negative({
  id: 'no-one-time-code', side: 'train', about: 'a sign-in code from the address tenants’ enquiries come from',
  make(scene) {
    const { random, agency } = scene
    const text = `Hello ${agency.agent.firstName},\n\nYour verification code is ${random.digits(6)}.\nIt expires in 10 minutes.\n\nIf you did not try to sign in, contact us on 0800 ${random.digits(6)}.\n\nThe Zoopla team`
    return draft(scene, { from: { name: 'Zoopla', address: 'members@zoopla.co.uk' }, subject: 'Your Zoopla verification code', text, gold: machine('zoopla'), html: html`${safe(text.replaceAll('\n', '<br>'))}`.html })
  },
})

export const newsletter: Family = negative({
  id: 'no-newsletter', side: 'train', about: 'a portal’s news to professionals with an unsubscribe link',
  make(scene) {
    const { random, agency } = scene
    const content = html`<h1>Le marché immobilier ce trimestre</h1><p>Bonjour ${agency.agent.firstName},</p><p>Les prix ${random.pick(['reculent', 'se stabilisent', 'repartent'])} à ${agency.town}. Découvrez notre étude et l’avis de nos experts.</p><p><a href="https://www.logic-immo.com/pro/etude">Lire l’étude</a></p><p>Contact presse : ${agency.agent.lastName} – presse@logic-immo.com</p><p><a href="https://news.logic-immo.com/stop">Se désinscrire</a></p>`
    return draft(scene, { from: { name: 'Logic-Immo', address: 'news@logicimmo.nmp1.com' }, subject: `${random.pick(['Baromètre', 'Tendances', 'L’info pro'])} : ${agency.town}`, headers: [['List-Unsubscribe', '<mailto:stop@logicimmo.nmp1.com>'], ['Precedence', 'bulk']], html: pageOf(random, content, { brand: 'Logic-Immo', host: 'logic-immo.com' }), gold: machine('logic-immo') })
  },
})
