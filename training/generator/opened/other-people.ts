/** What people write to an agency without asking for an appointment about an advert: they wait for a human, or concern an appointment there is. */
import type { Draft } from '../draft.ts'
import { draft, type Family } from '../family.ts'
import { html, lines } from '../html.ts'
import { notLead, type Scene } from '../scene.ts'
import { openedOther } from './opened-family.ts'

interface Letter {
  readonly subject: (scene: Scene) => string
  readonly words: readonly string[]
  /** Under the words: who writes, in what role. */
  readonly sign?: (scene: Scene) => string
  /** Written from the address of a firm or authority. */
  readonly office?: string
}

function sentBy(scene: Scene, { subject, words, sign, office }: Letter): Draft {
  const { person, random } = scene
  const text = `${random.pick(words)}\n\n${sign ? sign(scene) : person.fullName}${person.phonePrinted && random.chance(0.6) ? `\n${person.phonePrinted}` : ''}`
  const address = office ?? person.email
  return draft(scene, {
    from: { name: person.fullName, address }, subject: subject(scene), text, ...(random.chance(0.5) && { html: html`<div>${lines(text)}</div>`.html }), travels: 'as-is',
    gold: notLead('quarantine', { language: 'fr', firstName: person.firstName, lastName: person.lastName, email: address }),
  })
}

const waits = (id: string, about: string, forms: Readonly<Record<string, Letter>>): Family => openedOther<Letter>({ id, about, wants: { who: 'plain' }, forms, make: sentBy })

const applicants = waits('applicants', 'people who want to work or learn there', {
  spontanee: { subject: () => 'Candidature', words: ['Madame, Monsieur,\nForte de huit ans dans la location, je souhaiterais mettre mon énergie au service de votre équipe. Mon curriculum vitae est joint. Je peux vous rencontrer à votre convenance.', 'Bonjour,\nTitulaire d’une carte de transaction, je cherche une agence pour un poste d’agent commercial. Quand pourrions-nous en parler ?'] },
  alternance: { subject: () => 'Alternance BTS Professions immobilières', words: ['Bonjour,\nJe prépare un BTS et je recherche une entreprise d’accueil pour deux ans dès septembre. Puis-je vous présenter mon parcours ?'] },
})

const coOwners = waits('co-owners', 'co-owners write to the managing agency about the building', {
  charges: { subject: () => 'Répartition des charges', words: ['Bonjour,\nLe décompte reçu ce jour m’impute la réfection de la cour alors que mon lot n’y donne pas. Merci de corriger.', 'Bonjour,\nÀ quelle date l’assemblée générale est-elle convoquée ? Je veux inscrire la question du local à poubelles.'], sign: ({ person, random }) => `${person.fullName}, lot ${random.int(3, 90)}, bâtiment ${random.pick(['A', 'B', 'C'])}` },
  degats: { subject: () => 'Infiltration en toiture', words: ['Bonjour,\nL’eau coule dans la cage d’escalier depuis l’orage. Qui prévient le couvreur ?'], sign: ({ person, property }) => `${person.fullName}\n${property.street}` },
})

const notaries = waits('notaries', 'notaries and their clerks about a sale that is under way', {
  compromis: { office: 'clerc@etude-castagnede.example', subject: ({ property }) => `Dossier ${property.ref} – signature`, words: ['Chers partenaires,\nLa signature de l’avant-contrat est fixée au 12 à 15 h en notre étude. Merci de nous adresser les diagnostics.', 'Bonjour,\nNous attendons toujours l’état daté du syndic pour ce dossier. Pouvez-vous relancer votre client ?'], sign: ({ person }) => `${person.fullName}\nClerc, étude Castagnède` },
  honoraires: { office: 'comptabilite@etude-castagnede.example', subject: () => 'Virement de vos honoraires', words: ['Bonjour,\nL’acte étant signé ce jour, je vous remercie de m’adresser votre note et vos coordonnées bancaires.'], sign: ({ person }) => `${person.fullName}, comptabilité` },
})

const complaints = waits('complaints', 'tenants of the agency complain or ask for papers', {
  panne: { subject: () => 'Chauffe-eau en panne', words: ['Bonjour,\nPlus d’eau chaude depuis dimanche avec deux enfants en bas âge. Votre plombier ne rappelle pas !', 'Bonjour,\nLa porte du garage reste bloquée, impossible de sortir ma voiture. Faites le nécessaire.'], sign: ({ person, property }) => `${person.fullName}\nlocataire, ${property.street}, ${property.place.town}` },
  preavis: { subject: () => 'Congé', words: ['Madame,\nPar la présente je donne congé de l’appartement que je loue par votre intermédiaire, avec un préavis d’un mois. Merci de convenir d’une date d’état des lieux.'] },
  quittance: { subject: () => 'quittances', words: ['bonjour il me faut mes 3 dernieres quittances pour la caf svp merci'] },
})

const sellers = waits('sellers', 'owners whose home the agency sells ask what happens', {
  nouvelles: { subject: ({ property }) => `Où en est la vente ? ${property.ref}`, words: ['Bonjour,\nCela fait trois semaines sans nouvelles de votre part. Combien de visites avez-vous faites dans notre maison ?', 'Bonjour,\nNous aimerions revoir le prix de vente à la baisse. Pouvez-vous préparer l’avenant au mandat ?'] },
  cles: { subject: () => 'Clés et alarme', words: ['Bonjour,\nLe code de l’alarme a changé : je vous le donnerai de vive voix. Merci de bien refermer les volets après vos visites.'] },
})

const colleagues = waits('colleagues', 'other agents and craftsmen about business that is theirs already', {
  partage: { office: 'negociation@cabinet-voisin.example', subject: ({ property }) => `Inter-cabinet ${property.ref}`, words: ['Cher confrère,\nAcceptez-vous le partage d’honoraires sur ce mandat ? J’aurais éventuellement quelqu’un, je reviens vers vous.', 'Bonjour,\nTu peux me passer les clés du bien jeudi ? Le diagnostiqueur vient à 9 h.'], sign: ({ person }) => `${person.fullName}\nCabinet Voisin` },
  devis: { office: 'contact@peinture-et-fils.example', subject: () => 'Devis n° 2026-114', words: ['Bonjour,\nVeuillez trouver ci-joint notre devis pour la remise en peinture du T2. Bon pour accord à nous retourner.'], sign: ({ person }) => `${person.fullName}\nPeinture & Fils` },
})

const pitches: Family = openedOther<Letter & { readonly language: string }>({
  id: 'direct-pitch', about: 'salesmen who write to the agency themselves, in French and English', wants: { who: 'plain' },
  forms: {
    logiciel: { language: 'fr', office: 'growth@pige-facile.example', subject: () => 'Vos concurrents rentrent 4 mandats de plus par mois', words: ['Bonjour,\nNotre outil de pige détecte les particuliers vendeurs avant tout le monde. Dix minutes au téléphone cette semaine ?', 'Bonjour,\nJe me permets de revenir vers vous au sujet de notre solution de signature électronique, 30 jours gratuits. Quel créneau vous irait ?'], sign: ({ person }) => `${person.fullName}\nBusiness developer` },
    outsourcing: { language: 'en', office: 'sales@offshore-desk.example', subject: () => 'Quick question', words: ['Hi,\nI help brokers fill their pipeline with exclusive seller appointments. Would Tuesday work for a call?', 'Hello,\nWe outsource photo editing for agencies in 14 countries. May I send you our rates?'], sign: ({ person }) => `${person.firstName}\nAccount executive` },
  },
  make: (scene, form) => ({ ...sentBy(scene, form), gold: notLead('spam', { language: form.language }) }),
})

interface Answer {
  readonly state: 'reply' | 'wish'
  readonly words: readonly string[]
  readonly intent?: 'move' | 'cancel'
}

const OURS = ({ agency, property }: Scene) => `Le jeu. 5 févr. 2026 à 10:03, ${agency.name} <${agency.intake}> a écrit :\n\n> Bonjour,\n> Voici les horaires possibles pour ${property.title} :\n> lundi 9 février à 18 h, mercredi 11 février à 12 h 30, samedi 14 février à 10 h`

const answers: Family = openedOther<Answer>({
  id: 'answers-to-ours', about: 'answers to what the assistant sent: a choice, another day, a cancellation, a last word about data',
  wants: { who: 'plain' },
  forms: {
    choix: { state: 'reply', words: ['Mercredi midi et demi, c’est noté, merci !', 'Le samedi 14 nous va très bien.', 'lundi 18h ok', 'Aucun de ces horaires ne colle avec mon travail, auriez-vous un soir ?'] },
    autre: { state: 'wish', intent: 'move', words: ['Ma voiture est au garage, on peut remettre la visite à la semaine d’après ?', 'Finalement 18 h c’est trop juste pour moi, une demi-heure plus tard serait possible ?'] },
    annule: { state: 'wish', intent: 'cancel', words: ['Nous venons d’être acceptés ailleurs, merci d’annuler notre visite.', 'Je ne viendrai pas samedi, le quartier ne nous convient pas.'] },
    donnees: { state: 'wish', words: ['Je vous prie de détruire toutes les informations que vous conservez à mon sujet (article 17).', 'Ne me contactez plus, merci de me retirer de votre base.'] },
  },
  make(scene, { state, words, intent }) {
    const { person, random } = scene
    const said = random.pick(words)
    return draft(scene, {
      from: { name: person.fullName, address: person.email }, subject: `Re: Trois horaires pour ${scene.property.ref}`, text: `${said}\n\n${person.firstName} ${person.lastName}\n\n${OURS(scene)}`, headers: [['In-Reply-To', `<${random.hex(16)}@assistant.example>`], ['References', `<${random.hex(16)}@assistant.example>`]], travels: 'as-is',
      gold: notLead(state, { language: 'fr', firstName: person.firstName, lastName: person.lastName, email: person.email, ...(intent && { intent }), ...((intent || state === 'reply') && { message: said }) }),
    })
  },
})

export const OTHER_PEOPLE: readonly Family[] = [applicants, coOwners, notaries, complaints, sellers, colleagues, pitches, answers]
