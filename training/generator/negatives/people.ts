/** What people send who want no appointment about an advert: pitches, applications, complaints, colleagues, and contacts of old. */
import type { Draft } from '../draft.ts'
import { draft, type Family, negative } from '../family.ts'
import { html, lines } from '../html.ts'
import type { Gold } from '../mail-case.ts'
import { notLead, type Scene } from '../scene.ts'

const known = (scene: Scene, state: Gold['state'], more: Partial<Gold> = {}): Gold =>
  notLead(state, { language: 'fr', firstName: scene.person.firstName, lastName: scene.person.lastName, email: scene.person.email, ...more })

function mine(scene: Scene, { subject, text, gold, headers }: { subject: string; text: string; gold: Gold; headers?: readonly (readonly [string, string])[] }): Draft {
  const { person, random } = scene
  return draft(scene, { from: { name: person.fullName, address: person.email }, subject, text, ...(random.chance(0.4) && { html: html`<div>${lines(text)}</div>`.html }), ...(headers && { headers }), travels: 'as-is', gold })
}

const PITCHES = [
  'Bonjour, nous aidons les agences à doubler leurs mandats grâce à la prospection digitale. Seriez-vous disponible 15 minutes cette semaine pour une démonstration ?', 'Madame, Monsieur, notre société propose des diagnostics au meilleur tarif. Tarifs partenaires sur demande.',
  'Bonjour, photographe spécialisé dans l’immobilier, je propose des visites virtuelles à partir de 90 €. Puis-je vous rappeler ?', 'Bonjour, courtier en crédit, je souhaite vous présenter notre offre d’apport d’affaires. Quand pouvons-nous échanger ?', 'Notre logiciel vous fait gagner deux heures par jour. Essai gratuit, sans engagement.',
  'Bonjour, je suis home stager et j’interviens dans votre secteur. Je serais ravi de vous rencontrer.', 'Nous recherchons des apporteurs d’affaires, commission attractive. Répondez à ce mail pour plus de détails.', 'Votre site mérite mieux : audit SEO offert cette semaine.',
]

export const formPitch: Family = negative({
  id: 'no-pitch-through-form', side: 'train', about: 'a salesman fills in the portal’s form: the layout is a lead’s, the words are not',
  make(scene) {
    const { person, property, price, random } = scene
    const content = html`<p>Bonjour,</p><p>${person.firstName ?? person.fullName} vous a contacté sur leboncoin.</p><p>Prénom : <b>${person.printedFirst}</b></p><p>Nom : <b>${person.printedLast}</b></p><p>E-mail : <b>${person.email}</b></p><p>« ${random.pick(PITCHES)} »</p><p>${property.title}</p><p>${price}</p><p>Référence : ${property.ref}</p><p>L'équipe leboncoin</p>`
    return draft(scene, { from: { name: `${person.firstName ?? 'Client'} via leboncoin`, address: `${random.hex(32)}@messagerie.leboncoin.fr` }, subject: `Nouveau message pour "${property.title}" sur leboncoin`, html: content.html, gold: notLead('spam', { portal: 'leboncoin', language: 'fr' }) })
  },
})

export const phishing: Family = negative({
  id: 'no-phishing', side: 'dev', about: 'a false account warning with a link',
  make(scene) {
    const { random } = scene
    return draft(scene, { from: { name: 'Sécurité messagerie', address: `alerte-${random.hex(4)}@verif-compte.example` }, subject: 'Votre boîte est presque pleine, action requise', html: html`<p>Cher utilisateur,</p><p>Votre compte sera suspendu sous 24 h. <a href="http://verif-compte.example/${random.hex(8)}">Vérifier mon mot de passe</a></p>`.html, travels: 'as-is', gold: notLead('spam') })
  },
})

export const jobApplication: Family = negative({
  id: 'no-job-application', side: 'dev', about: 'somebody wants to work for the agency',
  make(scene) {
    const { person, agency, random } = scene
    const text = `Madame, Monsieur,\n\nActuellement ${random.pick(['négociateur', 'en BTS Professions immobilières', 'assistante commerciale'])}, je souhaite rejoindre ${agency.name}. Vous trouverez mon CV joint.\n\nJe reste disponible pour un entretien.\n\n${person.fullName}${person.phonePrinted ? `\n${person.phonePrinted}` : ''}`
    return mine(scene, { subject: random.pick(['Candidature spontanée', 'Candidature négociateur immobilier', 'Recherche d’alternance']), text, gold: known(scene, 'quarantine') })
  },
})

export const tenant: Family = negative({
  id: 'no-tenant', side: 'train', about: 'a tenant of the agency has a leak or wants his receipt',
  make(scene) {
    const { person, property, random } = scene
    const text = `Bonjour,\n\n${random.pick(['La chaudière est en panne depuis hier soir, pouvez-vous envoyer quelqu’un ?', 'Pourriez-vous m’envoyer ma quittance de loyer du mois dernier ?', 'Il y a une fuite sous l’évier, le plancher est mouillé.', 'Le voisin du dessus fait du bruit toutes les nuits, que comptez-vous faire ?', 'Je vous donne mon préavis, pouvez-vous fixer l’état des lieux de sortie ?'])}\n\n${person.fullName}, locataire ${property.street}, ${property.place.town}${person.phonePrinted ? `\n${person.phonePrinted}` : ''}`
    return mine(scene, { subject: random.pick(['Appartement – problème', 'Quittance', 'Urgent fuite', 'Mon logement']), text, gold: known(scene, 'quarantine') })
  },
})

export const colleagues: Family = negative({
  id: 'no-internal', side: 'dev', about: 'agents talk about a request that is already theirs',
  make(scene) {
    const { person, property, agency, random } = scene
    const text = `Salut,\n\n${person.fullName} a visité le ${property.ref} hier${person.phonePrinted ? ` (${person.phonePrinted})` : ''}, ${random.pick(['il réfléchit', 'elle veut négocier', 'dossier à suivre', 'pas convaincu par la cuisine'])}. Tu peux préparer le compte rendu pour le propriétaire ?\n\n${agency.agent.firstName}\n${agency.name} – ${agency.phonePrinted}`
    return draft(scene, { from: { name: `${agency.agent.firstName} ${agency.agent.lastName}`, address: agency.agent.email }, subject: `point ${property.ref}`, text, travels: 'as-is', gold: notLead('quarantine', { language: 'fr' }) })
  },
})

const OFFER = ({ property }: Scene) => `> Bonjour,\n> Voici trois créneaux pour visiter ${property.title} (réf. ${property.ref}).\n> 1. mardi à 10 h  2. jeudi à 18 h  3. samedi à 11 h`

const answered = (scene: Scene, words: string) => `${words}\n\n${scene.person.fullName}\n\nLe lun. 2 mars 2026 à 09:12, ${scene.agency.name} <${scene.agency.intake}> a écrit :\n${OFFER(scene)}`

const thread = (scene: Scene) => [['In-Reply-To', `<${scene.random.hex(16)}@assistant.example>`], ['References', `<${scene.random.hex(16)}@assistant.example>`]] as const

export const reply: Family = negative({
  id: 'no-reply-in-thread', side: 'train', about: 'an answer to our offer, our text quoted',
  make(scene) {
    const words = scene.random.pick(['Jeudi 18 h me convient, merci.', 'Le premier créneau est parfait.', 'Samedi plutôt, mais est-ce possible à 14 h ?', 'Merci, à mardi !', 'Avez-vous autre chose la semaine suivante ?', 'Ok pour le 3', 'Je vous confirme dès que possible.'])
    return mine(scene, { subject: `Re: Vos créneaux pour ${scene.property.title}`, text: answered(scene, words), headers: thread(scene), gold: known(scene, 'reply', { message: words }) })
  },
})

export const moveOrCancel: Family = negative({
  id: 'no-move-or-cancel', side: 'train', about: 'somebody with an appointment cannot come or wants another day',
  make(scene) {
    const cancels = scene.random.chance(0.5)
    const words = cancels ? scene.random.pick(['Je dois annuler ma visite de demain, désolé.', 'Bonjour, nous ne viendrons pas samedi, nous avons trouvé un autre logement.', 'Annulez mon rendez-vous svp.']) : scene.random.pick(['Bonjour, pourrions-nous décaler le rendez-vous à jeudi ?', 'Un empêchement demain : est-ce possible de reporter notre visite ?', 'Serait-il possible de venir une heure plus tard que prévu ?'])
    return mine(scene, { subject: scene.random.pick(['Re: Votre rendez-vous', 'Notre rendez-vous', 'Visite de demain']), text: answered(scene, words), headers: thread(scene), gold: known(scene, 'wish', { message: words, intent: cancels ? 'cancel' : 'move' }) })
  },
})

export const erasure: Family = negative({
  id: 'no-gdpr-request', side: 'dev', about: 'somebody asks for his data or their erasure',
  make(scene) {
    const words = scene.random.pick(['Conformément à l’article 17 du RGPD, je vous demande d’effacer toutes les données me concernant.', 'Je souhaite savoir quelles données personnelles vous détenez sur moi et en obtenir une copie.', 'Merci de supprimer mon adresse et mon numéro de vos fichiers.'])
    return mine(scene, { subject: 'Mes données personnelles', text: `Bonjour,\n\n${words}\n\n${scene.person.fullName}`, gold: known(scene, 'wish') })
  },
})

export const unsubscribe: Family = negative({
  id: 'no-unsubscribe', side: 'train', about: 'stop, in a word or a sentence',
  make(scene) {
    const words = scene.random.pick(['STOP', 'Stop', 'Ne m’écrivez plus svp', 'Désinscription', 'Je ne souhaite plus recevoir vos messages.', 'unsubscribe'])
    return mine(scene, { subject: `Re: Vos créneaux pour ${scene.property.title}`, text: scene.random.chance(0.5) ? answered(scene, words) : words, gold: known(scene, 'wish') })
  },
})

export const unfilled: Family = negative({
  id: 'no-unfilled-template', side: 'dev', about: 'a portal’s template whose places were never filled',
  make(scene) {
    const { random } = scene
    const text = random.pick(['Beste makelaar,\n\n#Naamaanvrager heeft interesse in uw woning #Objectnummer.\n\nE-mail: #Emailaanvrager\nTelefoon: #Telefoonaanvrager\n\n#Bericht', 'Bonjour,\n\n{{contact.name}} souhaite des informations sur {{listing.title}}.\nE-mail : {{contact.email}}\nTéléphone : {{contact.phone}}'])
    return draft(scene, { from: { address: 'info@huisenaanbod.nl' }, subject: random.pick(['Aanvraag #Objectnummer', 'Demande pour {{listing.title}}']), text, gold: notLead('quarantine', { portal: 'huisenaanbod' }) })
  },
})
