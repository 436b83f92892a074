/** What programs tell an agency: reviews, price drops, rankings, calendars, renewals, security, shared papers. Names and numbers stand in many. */
import { draft, type Family, negative } from '../family.ts'
import { html, type Safe } from '../html.ts'
import { pageOf } from '../operators/noise.ts'
import { notLead, type Scene } from '../scene.ts'

interface Notice {
  readonly id: string
  readonly side: Family['side']
  readonly about: string
  readonly from: readonly (readonly [string, string])[]
  readonly subject: (scene: Scene) => string
  readonly rows: (scene: Scene) => readonly string[]
}

const notice = ({ id, side, about, from, subject, rows }: Notice): Family => negative({
  id, side, about,
  make(scene) {
    const { random } = scene
    const [name, address] = random.pick(from)
    const body = rows(scene)
    const content = random.chance(0.5) ? html`${body.map((row): Safe => html`<p>${row}</p>`)}` : html`<table>${body.map((row): Safe => html`<tr><td>${row}</td></tr>`)}</table>`
    return draft(scene, { from: { name, address }, subject: subject(scene), ...(random.chance(0.6) ? { html: random.chance(0.6) ? pageOf(random, content, { brand: name, host: address.split('@')[1]! }) : content.html } : { text: body.join('\n') }), gold: notLead('machine') })
  },
})

const day = ({ random }: Scene) => `${random.int(1, 28)}/0${random.int(1, 9)}/2026`

export const NOTICES: readonly Family[] = [
  notice({ id: 'no-review-notice', side: 'train', about: 'a customer left a review: his name, stars and words, nothing to answer him with', from: [['Avis Vérités', 'notification@avis-verites.example'], ['Étoiles Pro', 'noreply@etoiles-pro.example']], subject: ({ random }) => random.pick(['Nouvel avis client', 'Vous avez reçu 5 étoiles', 'Un client vous a noté']), rows: ({ person, random, agency }) => [`Bonjour ${agency.name},`, `${person.fullName} a publié un avis sur votre agence.`, `Note : ${random.int(1, 5)}/5`, random.pick(['« Agence réactive, visite agréable. »', '« Personne ne m’a rappelé. »', '« Très bon accompagnement du début à la fin. »']), 'Répondre à cet avis'] }),
  notice({ id: 'no-price-watch', side: 'train', about: 'prices changed on adverts that are followed', from: [['Veille Prix', 'alertes@veille-prix.example'], ['Radar Immo', 'radar@radar-immo.example']], subject: ({ property }) => `Baisse de prix à ${property.place.town}`, rows: ({ property, price, random }) => ['Le prix d’un bien que vous suivez a baissé.', property.title, `${property.place.postcode} ${property.place.town}`, `Nouveau prix : ${price} (-${random.int(2, 9)} %)`, `Référence : ${property.ref}`, 'Voir l’annonce'] }),
  notice({ id: 'no-ranking', side: 'train', about: 'the agency’s rank, points and best agents', from: [['Classement Réseau', 'stats@classement-reseau.example'], ['Performance', 'bilan@performance-immo.example']], subject: ({ random }) => random.pick(['Votre classement du mois', 'Tableau de bord hebdomadaire', 'Vos performances']), rows: ({ agency, random, person }) => [`Agence : ${agency.name}`, `Rang : ${random.int(1, 80)}e`, `Demandes reçues : ${random.int(2, 60)}`, `Temps moyen de réponse : ${random.int(1, 20)} h`, `Meilleur négociateur : ${person.fullName}`, `Visites : ${random.int(1, 40)} – Mandats : ${random.int(1, 12)}`] }),
  notice({ id: 'no-calendar-notice', side: 'train', about: 'a calendar reminds of a visit with the person’s name and number', from: [['Agenda', 'notification@agenda-partage.example'], ['Calendrier', 'rappels@calendrier-equipe.example']], subject: (scene) => `${scene.random.pick(['Rappel', 'Notification', 'Événement modifié'])} : visite ${scene.property.ref} ${day(scene)}`, rows: (scene) => [`Visite ${scene.property.ref}`, `Quand : ${day(scene)} ${scene.random.int(9, 18)}:00 – ${scene.random.int(10, 19)}:30`, `Où : ${scene.property.street}, ${scene.property.place.town}`, `Participants : ${scene.person.fullName}, ${scene.agency.agent.firstName} ${scene.agency.agent.lastName}`, ...(scene.person.phonePrinted ? [`Notes : ${scene.person.phonePrinted}`] : []), 'Vous recevez cet e-mail parce que vous participez à cet événement.'] }),
  notice({ id: 'no-subscription', side: 'train', about: 'a subscription ends or was renewed', from: [['Diffusion Plus', 'abonnements@diffusion-plus.example'], ['Signature en ligne', 'billing@signature-en-ligne.example']], subject: ({ random }) => random.pick(['Votre abonnement arrive à échéance', 'Renouvellement confirmé', 'Votre carte expire bientôt']), rows: ({ agency, random }) => [`Bonjour ${agency.agent.firstName},`, `Votre formule ${random.pick(['Essentiel', 'Premium', 'Visibilité'])} se termine bientôt.`, `Montant : ${random.int(29, 490)},00 € HT`, `Numéro client : ${random.digits(6)}`, `Contact : ${agency.email} – ${agency.phonePrinted}`, 'Gérer mon abonnement'] }),
  notice({ id: 'no-security-alert', side: 'train', about: 'a sign-in from a new device, a password changed', from: [['Sécurité du compte', 'securite@compte-pro.example'], ['Account', 'no-reply@account-center.example']], subject: ({ random }) => random.pick(['Nouvelle connexion détectée', 'Votre mot de passe a été modifié', 'Security alert', 'Vérifiez votre adresse']), rows: (scene) => ['Une nouvelle connexion à votre compte a eu lieu.', `Compte : ${scene.agency.email}`, `Date : ${day(scene)}`, `Ville : ${scene.property.place.town}`, `Adresse IP : 192.0.2.${scene.random.int(2, 250)}`, 'Ce n’était pas vous ? Sécurisez votre compte.'] }),
  notice({ id: 'no-shared-document', side: 'train', about: 'somebody shared or signed a paper', from: [['Partage', 'partage@fichiers-cloud.example'], ['Signature', 'notification@e-paraphe.example']], subject: ({ person, random }) => random.pick([`${person.fullName} a partagé un document avec vous`, `${person.fullName} a signé « Mandat »`, 'Document terminé']), rows: ({ person, property }) => [`${person.fullName} (${person.email})`, `vous a donné accès à « ${property.ref} – compromis.pdf ».`, 'Ouvrir le document', 'Ce lien expire dans 30 jours.'] }),
  notice({ id: 'no-visit-report-tool', side: 'train', about: 'a tool says that a report, a feed or an import is done', from: [['Passerelle', 'import@passerelle-flux.example'], ['Multidiffusion', 'rapport@multidiff.example']], subject: ({ random }) => random.pick(['Rapport d’import', 'Export terminé', '3 annonces refusées']), rows: ({ property, random }) => [`Annonces envoyées : ${random.int(5, 90)}`, `Refusées : ${random.int(0, 5)}`, `${property.ref} – ${property.title} : photo manquante`, `Prochain envoi à ${random.int(1, 6)}h00`, 'Support : 01 99 00 55 66 – support@passerelle-flux.example'] }),
  notice({ id: 'no-delivery', side: 'dev', about: 'a parcel is on its way', from: [['Colis Rapide', 'suivi@colis-rapide.example']], subject: ({ random }) => `Votre colis ${random.digits(8)} arrive`, rows: (scene) => [`Bonjour ${scene.agency.agent.firstName},`, `Livraison prévue le ${day(scene)} entre 10h et 12h.`, scene.agency.street, `Livreur : ${scene.person.fullName}`, 'Modifier le créneau'] }),
]
