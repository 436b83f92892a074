/** People who write to the agency and want no appointment about an advert: sellers of services, applicants, tenants, notaries, colleagues, customers. */
import { draft, type Family } from '../family.ts'
import { html, lines } from '../html.ts'
import type { State } from '../mail-case.ts'
import { notLead, type Scene } from '../scene.ts'
import type { Act } from '../../wordings/wordings.ts'
import { openedOther } from './opened-family.ts'
import { dayOf, linesOf } from '../request.ts'

interface Mail {
  readonly subject: (scene: Scene) => string
  readonly said: (scene: Scene) => string
}

interface Kind {
  readonly id: string
  readonly about: string
  readonly state: State
  readonly forms: Readonly<Record<string, Mail & { readonly intent?: Act }>>
  /** It answers a mail of the agency, which is quoted. */
  readonly isAnswer?: true
}

/** Mails a person writes himself and signs with name and number. */
const fromPeople = ({ id, about, state, forms, isAnswer }: Kind): Family => openedOther<Mail & { readonly intent?: Act }>({
  id, about, forms, wants: { who: 'plain' },
  make(scene, { subject, said, intent }) {
    const { person, property, agency, random, date } = scene
    const words = said(scene)
    const quoted = linesOf('', `Le ${dayOf(date - 50_000_000)}, ${agency.name} <${agency.email}> a écrit :`, `> Bonjour, pour ${property.title}, nous pouvons vous recevoir mardi à 11 h ou jeudi à 17 h 30.`, `> ${agency.agent.firstName}, ${agency.agent.phonePrinted}`)
    const text = linesOf(words, '', `${person.firstName} ${person.lastName}`, person.phonePrinted, isAnswer && quoted)
    const isKept = state === 'reply' || intent !== undefined
    return draft(scene, {
      from: { name: `${person.firstName} ${person.lastName}`, address: person.email }, subject: subject(scene), text, ...(random.chance(0.5) && { html: html`<div>${lines(text)}</div>`.html }), ...(isAnswer && { headers: [['In-Reply-To', `<${random.hex(16)}@demandes.assistant.example>`]] as const, travels: 'as-is' as const }),
      gold: notLead(state, { language: 'fr', firstName: person.firstName, lastName: person.lastName, email: person.email, phone: person.phone?.e164 ?? null, ...(intent && { intent }), ...(isKept && { message: words }) }),
    })
  },
})

const answers = fromPeople({
  id: 'chooses-a-time', about: 'a customer answers the times offered, choosing, refusing or thanking', state: 'reply', isAnswer: true,
  forms: {
    choisit: { subject: ({ property }) => `Re: ${property.title}`, said: () => 'Jeudi 17h30 c’est noté, on sera deux.' },
    refuse: { subject: () => 'RE: Vos disponibilités', said: () => 'Aucun des deux hélas, je suis de garde. Plutôt la semaine d’après, le matin ?' },
  },
})

const changes = fromPeople({
  id: 'changes-an-appointment', about: 'a customer moves or cancels the appointment he has', state: 'wish', isAnswer: true,
  forms: {
    deplace: { intent: 'move', subject: () => 'Re: Rendez-vous confirmé', said: () => 'Bonjour, contretemps à l’école : peut-on repousser notre visite de mardi à jeudi même heure ?' },
    annule: { intent: 'cancel', subject: ({ property }) => `Re: visite ${property.ref}`, said: () => 'Nous venons de signer ailleurs. Ne nous attendez pas mardi, et merci pour tout.' },
  },
})

const privacy = fromPeople({
  id: 'wants-to-be-forgotten', about: 'somebody asks what is stored, to be erased, or to be left in peace', state: 'wish',
  forms: {
    efface: { subject: () => 'Article 17 du RGPD', said: ({ agency }) => `Madame, Monsieur,\n\nJe demande l’effacement sous un mois de toutes les informations que ${agency.name} détient sur moi, ainsi qu’une confirmation écrite.` },
    stop: { subject: () => 'stop', said: () => 'Bonjour, retirez-moi de vos listes svp, je n’achète plus. Plus de relances ni de textos.' },
  },
})

const applicants = fromPeople({
  id: 'looks-for-work', about: 'applications of agents, assistants and pupils, with dates they are free and an interview they hope for', state: 'quarantine',
  forms: {
    mandataire: { subject: () => 'Négociatrice disponible au 2 mai', said: ({ agency }) => `Bonjour,\n\nTrois ans chez un confrère, carte blanche, permis B : je souhaite rejoindre ${agency.name}. Puis-je vous rencontrer mardi ou jeudi ? Mon CV est joint.` },
    stage: { subject: () => 'stage de 3e', said: () => 'Bonjour je suis en 3e au collège et je cherche un stage d’observation du 14 au 18 décembre, est-ce que je peux passer vous voir ?' },
  },
})

const tenants = fromPeople({
  id: 'tenant-complains', about: 'a tenant in place reports damage, noise or a bill, gives his home and the hours he is in', state: 'quarantine',
  forms: {
    chaudiere: { subject: () => 'plus d’eau chaude depuis vendredi', said: ({ property }) => `Bonjour, la chaudière du ${property.street} affiche E04. Je suis là tous les jours après 18h pour le plombier. Combien de temps encore ??` },
    charges: { subject: () => 'Régularisation', said: ({ random }) => `Madame, vous me réclamez ${random.int(120, 480)} € de charges sans décompte. Je paie mon loyer depuis 2019 et j’attends les justificatifs.` },
  },
})

const owners = fromPeople({
  id: 'seller-under-mandate', about: 'an owner whose home the agency already sells asks for news, keys or a lower fee', state: 'quarantine',
  forms: {
    nouvelles: { subject: ({ property }) => `Notre mandat ${property.ref}`, said: ({ property }) => `Bonjour, cinq visites en deux mois et aucune proposition pour notre bien de ${property.place.town}. Que disent les gens ? Faut-il descendre le prix ?` },
    cles: { subject: () => 'Les clés', said: ({ agency }) => `Bonsoir ${agency.agent.firstName}, je récupère le double des clés samedi à l’agence, et pensez à fermer les volets après vos passages.` },
  },
})

interface Office { readonly name: string; readonly box: string; readonly subject: (scene: Scene) => string; readonly text: (scene: Scene) => string; readonly state: State; readonly inForm?: true }

/** Mails of firms and offices; those that come through the agency's own form carry the site's sender. */
const fromOffices = (id: string, about: string, forms: Readonly<Record<string, Office>>): Family => openedOther<Office>({
  id, about, forms,
  make(scene, { name, box, subject, text, state, inForm }) {
    const { agency } = scene
    return draft(scene, {
      from: inForm ? { name: agency.name, address: `formulaire@${agency.domain}` } : { name, address: box }, subject: subject(scene), text: text(scene), ...(inForm && { replyTo: { address: box } }),
      gold: notLead(state, state === 'spam' ? { language: id.endsWith('english') ? 'en' : 'fr' } : { language: 'fr' }),
    })
  },
})

const formPitch = fromOffices('pitch-in-the-form', 'sellers of leads, photographs or works fill in the agency’s form as if they were customers', {
  leads: { inForm: true, state: 'spam', name: 'Prosper', box: 'prosper@mandats-faciles.example', subject: ({ property }) => `Demande sur ${property.ref}`, text: ({ property }) => linesOf('Interlocuteur : Prosper Vannier', 'Courriel : prosper@mandats-faciles.example', 'Téléphone : 01 99 00 71 32', `Bien : ${property.ref}`, 'Message : Bonjour, combien de mandats rentrez-vous par mois ? Notre méthode en apporte douze, sans engagement. Quand puis-je vous faire une démonstration ?') },
  photo: { inForm: true, state: 'spam', name: 'Studio Iris', box: 'bonjour@studio-iris.example', subject: () => 'Contact depuis le site', text: () => linesOf('Nom : Studio Iris', 'Mail : bonjour@studio-iris.example', 'Vos photos méritent mieux ! Home staging virtuel dès 9 € la pièce, premier essai offert aux agences du secteur.') },
})

const directPitch = fromOffices('pitch-by-mail', 'sellers write straight to the agency and ask for a quarter of an hour', {
  logiciel: { state: 'spam', name: 'Ilan Cohadon', box: 'ilan@relance-pro.example', subject: ({ agency }) => `${agency.name} + Relance Pro ?`, text: ({ agency }) => linesOf(`Bonjour ${agency.agent.firstName},`, '', 'Nous aidons 300 agences à signer 20 % de mandats exclusifs en plus.', 'Auriez-vous un quart d’heure jeudi à 10h ou vendredi à 14h ?', '', 'Ilan Cohadon, 01 99 00 27 51', 'PS : dites « non » et je ne vous écris plus.') },
  nettoyage: { state: 'spam', name: 'Net & Clair', box: 'devis@net-clair.example', subject: () => 'Remise en état avant vente', text: () => linesOf('Madame, Monsieur,', '', 'Débarras, nettoyage, peinture : nos équipes interviennent sous 48 h sur les biens que vous commercialisez. Tarifs réservés aux professionnels en pièce jointe.', 'Devis gratuit au 02 61 91 40 16.') },
})

const englishPitch = fromOffices('pitch-in-english', 'offers in English: ranking in search engines, lists of addresses, staff far away', {
  seo: { state: 'spam', name: 'Brandon Hale', box: 'brandon@rankrocket.example', subject: ({ agency }) => `Quick question about ${agency.domain}`, text: ({ agency }) => linesOf('Hi there,', '', `I visited ${agency.domain} and noticed 17 errors that keep you off page one. Are you free for a call on Tuesday?`, 'We also sell verified lists of 40,000 home buyers.', '', 'Brandon') },
})

const notaries = fromOffices('notary-and-syndic', 'papers of notaries, condominium managers and surveyors about homes under contract', {
  notaire: { state: 'quarantine', name: 'Étude Maître Quintard', box: 'secretariat@etude-quintard.example', subject: ({ property }) => `Vente ${property.place.town} – pièces manquantes`, text: ({ property, person }) => linesOf('Cher confrère,', '', `Dans le dossier ${person.lastName ?? 'en référence'}, ${property.street}, il nous manque le diagnostic amiante et l’état daté.`, 'La signature est fixée au 18 à 15 h 30 en l’étude.', '', 'Secrétariat : 03 53 01 22 08') },
  syndic: { state: 'quarantine', name: 'Gestion des Trois-Fontaines', box: 'syndic@trois-fontaines.example', subject: () => 'Convocation – assemblée du 9 avril', text: ({ property }) => linesOf('Madame, Monsieur,', `Vous êtes convoqués à l’assemblée générale de la résidence du ${property.street}.`, 'Ravalement : 84 300 € votés à la majorité de l’article 24.', 'Le gestionnaire, 05 36 49 31 02') },
})

const insiders = fromOffices('between-colleagues', 'agents among themselves and agencies that share a mandate', {
  confrere: { state: 'quarantine', name: 'Agence des Deux-Rives', box: 'partage@deux-rives-immo.example', subject: ({ property }) => `Inter-cabinet ${property.ref}`, text: ({ property, price }) => linesOf('Salut,', `partant pour un partage 50/50 sur votre ${property.typeName.toLowerCase()} à ${price} ? J’ai un client chaud mais pas encore de bon de visite.`, 'Bises, Maïwenna – 06 39 98 70 70') },
  interne: { state: 'quarantine', name: 'Comptabilité', box: 'compta-interne@groupe-agences.example', subject: () => 'Commissions de mars', text: () => linesOf('Bonjour à tous,', 'merci de me renvoyer vos notes de frais avant le 5, et de relire le tableau des signatures.', 'La réunion de mercredi passe à 9h15.') },
})

const fraud = fromOffices('fraud', 'false notices of parcels, boxes and banks that press the reader to click', {
  banque: { state: 'spam', name: 'Espace client', box: 'alerte@securite-virement.example', subject: () => 'Virement de 1 480,00 € en attente de validation', text: ({ random }) => linesOf('Cher(e) client(e),', 'Un bénéficiaire a été ajouté. Sans action de votre part sous 24 h, le virement sera exécuté.', `https://securite-virement.example/v/${random.hex(10)}`) },
  mandat: { state: 'spam', name: 'Direction', box: 'pdg@boite-perso.example', subject: () => 'Confidentiel', text: ({ agency }) => linesOf(`${agency.agent.firstName}, êtes-vous au bureau ?`, 'J’ai besoin de cinq cartes cadeaux pour un client avant midi. Ne m’appelez pas, je suis en réunion.') },
})

export const OTHER_SENDERS: readonly Family[] = [answers, changes, privacy, applicants, tenants, owners, formPitch, directPitch, englishPitch, notaries, insiders, fraud]
