/** Lists of people and calls that tools send, and a salesman in a portal's form: what looks most like requests. */
import type { Family } from '../family.ts'
import { html, safe } from '../html.ts'
import { whole } from '../letter.ts'
import { dayOf, linesOf } from '../request.ts'
import { drawPerson } from '../values/people.ts'
import { openedOther } from './opened-family.ts'
import { deskNumber, homesOf, junk, notice, rowsOf } from '../other-makers.ts'

const PLAIN = { who: 'plain' } as const

const callsTaken: Family = openedOther<'superimmo' | 'standard'>({
  id: 'calls-taken', about: 'a call about an advert was answered by the agency: how long, by whom, from a number that is masked', wants: PLAIN, forms: { superimmo: 'superimmo', standard: 'standard' },
  make(scene, form) {
    const { property, price, agency, random, date } = scene
    const masked = () => `06 39 ** ** ${random.digits(2)}`
    const lasted = () => `${random.int(1, 9)} min ${random.int(10, 59)} s`
    if (form === 'superimmo') return notice(scene, {
      from: ['Superimmo', 'appels@contact.superimmopro.com'], portal: 'superimmo', subject: `Appel décroché – ${property.ref} – ${property.place.town}`,
      html: html`<table width="560"><tr><td colspan="2"><b>Un appel vient d’aboutir grâce à Superimmo</b></td></tr>${rowsOf([['Reçu le', `${dayOf(date)}, ${random.int(9, 18)} h ${random.int(10, 59)}`], ['Durée', lasted()], ['Appelant', masked()], ['Transféré vers', agency.phonePrinted], ['Annonce', `${property.title}, ${price}`], ['Référence agence', property.ref]])}<tr><td colspan="2">Aucune action de votre part. Le numéro complet figure dans l’historique de votre poste.</td></tr></table>`,
    })
    return notice(scene, {
      from: ['Standard Aubépine', 'rapport@standard-aubepine.example'], subject: `Journal d’appels du ${dayOf(date)}`,
      text: linesOf(`Ligne suivie : ${deskNumber(scene)} (panneaux et vitrine)`, `Appels reçus : ${random.int(5, 30)}  Décrochés : tous  Attente moyenne : ${random.int(6, 40)} s`, '', ...homesOf(scene, 3).map((home, at) => `${9 + at * 3}:${random.int(10, 59)}  ${masked()}  ${lasted()}  ${home.ref}  ${agency.agent.firstName}`), '', 'Écouter les enregistrements : https://standard-aubepine.example/journal'),
    })
  },
})

const diaryOfTheDay: Family = openedOther<{ from: readonly [string, string]; subject: (day: string) => string; look: 'text' | 'html' }>({
  id: 'diary-of-the-day', about: 'the agency’s own diary for the next day: hours, customers with telephone numbers, homes with references', wants: PLAIN,
  forms: { planning: { from: ['Planning Ombelle', 'planning@ombelle-agenda.example'], subject: (day) => `Votre journée du ${day}`, look: 'text' }, fiche: { from: ['Pégase Transaction', 'assistant@pegase-transaction.example'], subject: (day) => `Agenda – ${day}`, look: 'html' } },
  make(scene, { from, subject, look }) {
    const { random, side, agency, date } = scene
    const entries = homesOf(scene, random.int(2, 4)).map((home, at) => ({ home, hour: `${9 + at * 2}:${random.pick(['00', '15', '30'])}`, kind: random.pick(['Visite', home.transaction === 'sale' ? 'Contre-visite' : 'État des lieux']), customer: drawPerson(random, side, 'plain') }))
    const day = dayOf(date + 86_400_000)
    return notice(scene, look === 'text'
      ? { from, subject: subject(day), text: linesOf(`${agency.agent.firstName}, voici ce qui vous attend :`, '', ...entries.flatMap(({ home, hour, kind, customer }) => [`${hour}  ${kind} – ${customer.fullName}${customer.phonePrinted ? ` – ${customer.phonePrinted}` : ''}`, `       ${home.title} [${home.ref}], ${home.street}, ${home.place.town}`, '']), 'Pour ne plus recevoir ce récapitulatif : Paramètres > Notifications') }
      : { from, subject: subject(day), html: html`<h3>${day}</h3><ol>${entries.map(({ home, hour, kind, customer }) => html`<li><b>${hour} ${kind}</b><br>Client : ${customer.fullName}<br>Mobile : ${customer.phonePrinted ?? '–'}<br>E-mail : ${customer.email}<br>Bien : ${home.ref}, ${home.shown}, ${home.place.postcode} ${home.place.town}</li>`)}</ol><p>${entries.length} rendez-vous, tous confirmés. Bonne journée !</p>` })
  },
})

const pitchByPortal: Family = openedOther<'figaro' | 'hearthside'>({
  id: 'pitch-by-portal', about: 'salesmen who answer adverts on portals, in French and English', wants: { who: 'plain', transaction: 'sale' }, forms: { figaro: 'figaro', hearthside: 'hearthside' },
  make(scene, form) {
    const { person, property, price, random, listingId } = scene
    const french = random.pick(['Bonjour, j’ai une activité de décoration et valorise les biens avant leur mise en vente. J’accorde 15 % aux agences partenaires, puis-je vous envoyer mes réalisations ?', 'Bonjour, notre start-up crée des plans 3D à partir de vos photos en une heure. Essayez gratuitement sur ce bien, il vous suffit de nous répondre.', 'Madame, Monsieur, déménageur depuis vingt ans, je cherche des agences qui recommanderaient mes services contre commission.', 'Bonjour, cabinet de courtage, nous obtenons les meilleurs taux pour vos acquéreurs et reversons 30 % des honoraires. Quand déjeunons-nous ensemble ?'])
    if (form === 'figaro') return junk(scene, {
      from: ['Figaro Immobilier', 'contact@immobilier.lefigaro.fr'], portal: 'figaro', travels: 'anyhow', subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`,
      html: html`<p>Une personne vous écrit au sujet de ${property.ref}</p><p>${property.title}<br>${property.place.postcode}<br>${price}</p><p><b>Voici ses coordonnées :</b></p><p>Email :<br>${person.email}</p><p>Nom :<br>${person.lastName}</p><p>Prénom :<br>${person.firstName}</p>${person.phonePrinted ? html`<p>Téléphone :<br>${person.phonePrinted}</p>` : safe('')}<p>Son message :<br>${french}</p><p>Conseil : plus vite vous répondez, mieux c’est.</p>`,
    })
    return junk(scene, {
      from: ['Hearthside Homes', 'enquiries@hearthside-homes.example'], replyTo: { address: person.email }, language: 'en', travels: 'anyhow', subject: `New enquiry – ${property.ref}`,
      text: linesOf('You have a new enquiry!', '', `Listing: ${listingId} / your ref ${property.ref}`, `Location: ${property.place.town}`, '', `From: ${whole(scene)}`, `Email: ${person.email}`, person.phonePrinted && `Phone: ${person.phonePrinted}`, '', 'They said:', random.pick(['Hi, we supply pre-qualified overseas buyers to estate agents on a monthly plan. Reply YES and I will send over our pricing.', 'Hello, I build websites for realtors starting at $299. Can I show you a free mock-up of yours this week?']), '', 'Hearthside Homes – replies go straight to the sender.'),
    })
  },
})

export const LIKE_REQUESTS: readonly Family[] = [callsTaken, diaryOfTheDay, pitchByPortal]
