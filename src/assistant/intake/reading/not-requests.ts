import { fold } from './line.ts'
import type { ReadingReason } from './reading.ts'

// Somebody applies for work, a placement or a look at the trade.
const JOB =
  /candidature|curriculum|lettre de motivation|\bcv\b|offre d'emploi|poste d[e'u] ?\w+|recherche d'(?:emploi|apprentissage|alternance|un stage)|alternance|apprenti|\bstages?\b|stagiaires?|immersion professionnelle|une immersion|periode d'observation|semaine en entreprise|reconversion|decouvrir votre metier|former a votre metier|rejoindre (?:votre|vos) (?:equipes?|reseau|agence|structure)|recrutez|recrutement|agents? commercia(?:l|ux) independants?|job application|internship|work placement|vacancy|bewerbung|praktikum|curriculo/
const WORK = /poste|emploi|alternance|stage|spontanee|negociat|salaire|entretien|\bcv\b|experience|job|entreprise|metier|equipe|recrut|reseau|independant|candidature|collegien|terminale|eleve|\bbts\b|bewerb|praktikum|observation|immersion/
/** A job board passes somebody on. */
const SURELY_JOB = /annonce d'emploi|offre d'emploi|inviter a (?:un|l')entretien|\ba recu une candidature (?:pour|au|de)\b.{0,40}(?:poste|negociat|conseill|agent|assistant|alternan|stag)/
const HOME = /visiter|dossier de location|garant|\bcdi\b|\bbail\b|mon dossier|\bloue|louer|appart|logement|\bloger|studio|meuble|chambre|colocation|\d pieces\b|\dm²|\d m²|\bvilla\b|\bt[1-6]\b|viewing|wohnung|\bflat\b/

// Words of those who sell something to an agency, in the languages they write in.
const PITCH =
  /je represente (?:une|la) (?:societe|entreprise)|nous (?:intervenons|equipons|accompagnons deja|placons|fournissons|travaillons (?:deja )?avec)|(?:pour|aupres de|deja) (?:les |des |\d+ )agences|grilles? tarifaires?|manque de visibilite|(?:vous|de vous) presenter (?:la|notre|nos|cette)|deposer un catalogue|specialisee?s? dans|notre (?:solution|logiciel|plateforme|societe|entreprise|agence web|studio|outil|centre d'appels|catalogue|enquete|salon) ?|nos (?:services|prestations|solutions|photographes|conseillers|retoucheurs|tarifs)|referencement|reference en ligne|\bseo\b|backlinks?|premiere page|(?:generer|generons) (?:plus de |des )?(?:leads|mandats|contacts)|demonstration|webmarketing|(?<!votre )visites? virtuelles?|reportages? photos?|photographe (?:immobilier|professionnel|specialise)|home stag\w+|\bdrone\b|(?:je|nous) (?:vous )?propos(?:e|ons) (?:des|mes|nos|du|aux|le pack|un(?:e)? (?:pack|offre|formule|abonnement|tarif))|aux (?:professionnels|agences|agents|mandataires)|pack complet|(?:diagnostiqu|courti|demenag|photograph|geometr|staging)\w* (?:certifie|independant|agree|partenaire)e?s?|(?:au plaisir de|envie de|pour) collaborer|(?:une |notre )collaboration|tarifs? (?:degressif|negocie|prefere|pro\b|professionnel)\w*|a partir de \d+ ?(?:€|euros?) (?:ht|par|le|la|avec|tout)|(?:sans|pas d')engagement|partenariat|agences partenaires|apport(?:eurs?)? d'affaires|reverse une commission|developper votre (?:visibilite|activite|chiffre)|augmenter votre|vos (?:mandats|prospects|vendeurs|concurrents)|vos annonces (?:et|on peut|meritent)|(?:doubler|plus de) (?:les |vos )?(?:contacts|mandats)|proprietaires .{0,20}qui veulent vendre|externaliser|essai gratuit|(?:premier )?mois offert|gratuit le premier mois|audit|devis (?:gratuit|sous)|sites? internet pour|maquette|14 heures de formation|formation obligatoire|we (?:offer|provide|help|write|build|advertise|shoot|buy|give|place|edit) |\bour (?:services|company|agency|team|studio|software|chatbot|virtual|retouchers|call cent\w+|referral|network)|guest post|seller leads|leads? (?:per|in bulk)|page one|free (?:audit|sample|trial)|short call|quick (?:call|chat)\b|flat monthly fee|first month on us|pricing attached|virtual assistants?|(?<!your )3d tour|wir (?:vermitteln|gewinnen|helfen|drehen|erstellen)|unsere (?:agentur|software)|mit unserer software|webseiten? fur makler|kurzes (?:gesprach|telefonat)|ihre anzeigen nach vorn|angebot schicken|ayudamos a|ofrecemos (?:fotografia|servicios)|nuestras tarifas|somos una agencia|captar propietarios|aiutiamo le agenzie|offriamo (?:servizi|un software)|realizziamo|le procuriamo|listino|preventivo|prova gratuita|ajudamos|fazemos fotografia|a nossa empresa|angaria|orcamento gratis|wij helpen makelaars|onze fotografen|prijslijst/g
const PROPERTY = /visite[rz ]|disponible|annonce|appartement|maison|\bbien\b|viewing|wohnung|\bpiso\b|casa/

/**
 * What a message is when it asks for no property: someone applies for work, or sells something to the agency. One sign says it only of
 * what is not `isRequest`, and speaks of no property.
 */
export function strangerOf(message: string, { isRequest }: { readonly isRequest: boolean }): Extract<ReadingReason, 'solicitation' | 'job_application'> | undefined {
  const folded = fold(message.slice(0, 10_000))
  if ((JOB.test(folded) && WORK.test(folded) && !HOME.test(folded)) || SURELY_JOB.test(folded)) return 'job_application'
  const words = new Set([...folded.matchAll(PITCH)].map(([word]) => word))
  return words.size >= 2 || (words.size === 1 && !isRequest && !PROPERTY.test(folded)) ? 'solicitation' : undefined
}

const WISHES: readonly (readonly [Extract<ReadingReason, `asks_${string}`>, RegExp])[] = [
  [
    'asks_for_erasure',
    /copie .{0,60}(?:de mes|mes|des|ces) donnees|(?:quelles|les) donnees (?:personnelles )?(?:vous|que vous) |(?:supprim|effac)\w{0,6}(?:-l[ae]s?)? (?:immediatement |de )?(?:toutes? )?(?:mes|les|mon|vos|tout) ?(?:donnees|coordonnees|adresse|numero|fichiers?)|(?:effacement|suppression) de (?:toutes )?mes (?:donnees|coordonnees)|qu'elle soit effacee|effacez-le|droit (?:a l'(?:oubli|effacement)|d'acces|d'opposition|de rectification|a la portabilite)|exerc(?:er|e|ice) (?:de )?(?:mes|vos|ses|des|mon|un) ?(?:droits?\b)|(?:quelles?|les) (?:informations?|donnees) (?:que )?vous (?:detenez|avez|possedez|conservez) sur (?:moi|nous)|supprim\w{0,4} (?:definitivement )?mon (?:compte|profil|dossier)|cloturer mon compte|\brgpd\b|\bgdpr\b|(?:delete|erase) (?:my (?:data|personal)|everything)|donnees (?:personnelles )?me concernant|donnees personnelles vous detenez|copie de tout ce que vous|article (?:1[5-9]|21) (?:du|je)|(?:d'ou|comment) (?:tenez|avez)-vous (?:eu )?mon (?:adresse|numero)|loschen sie meine|borren mis datos|cancellate(?:mi)? i miei dati|verwijder mijn gegevens/,
  ],
  [
    'asks_to_stop',
    /^\s{0,5}stop\b|desinscri|desabonn|ne (?:plus |souhaite plus |veux plus )(?:me |recevoir)|arretez de m|unsubscribe|ne m(?:e |')(?:contactez|recontactez|appelez|ecrivez) plus|plus de mails? |cesse[rz] (?:de m'|toute prospection)|m'oppose|i object|(?:rayez|retire[rz]|enlever|enlevez)(?:-moi)? .{0,30}(?:listes?|fichiers?|alertes?|envois|base)|rayez-moi|foutez|fichez-moi la paix|lachez-moi|laissez-moi tranquille|never call (?:me )?again|(?:remove|take) (?:me|my number)|retire mon consentement|refuse d'etre demarche/m,
  ],
  [
    'asks_to_cancel',
    /annul\w{0,6} (?:le|mon|notre|ce|la) (?:rendez-vous|rdv|visite)|je (?:ne viendrai|ne pourrai) pas|ne pourrai (?:plus )?(?:pas )?(?:venir|etre present)|cancel (?:the|my|our) (?:appointment|viewing|visit)|plus interesse/,
  ],
  [
    'asks_to_move',
    /(?:decaler|deplacer|reporter|repousser|avancer) (?:le|mon|notre|ce|la) (?:rendez-vous|rdv|visite)|(?:m'oblige a|dois|devons|doit|oblige[es]{0,2} de|contraint[es]{0,2} de) (?:decaler|deplacer|reporter|repousser|avancer)|(?:decaler|reporter) a (?:lundi|mardi|mercredi|jeudi|vendredi|samedi)|changer (?:d'|l')?(?:heure|horaire|creneau|date)|reschedule|autre (?:creneau|horaire|date) (?:serait|est)/,
  ],
]

const APPOINTMENT = /rendez-vous|\brdv\b|\bvisite|appointment|viewing|creneau/
const TOLD_WISHES: readonly (readonly [Extract<ReadingReason, `asks_${string}`>, RegExp])[] = [
  ['asks_to_cancel', /^(?:demande d')?annulation\b|(?:rendez-vous|rdv|visite|creneau) annulee?\b|(?:a annule|souhaite annuler|wants to cancel|has cancelled)\b/],
  ['asks_to_move', /^(?:demande d[e'] ?)?(?:report|deplacement|decalage|changement d'(?:horaire|heure)|modification) (?:de|du|d'|:|demande)|^demande de (?:report|deplacement|decalage)|(?:a |)(?:souhaite|demande|voudrait)(?: a)? (?:deplacer|reporter|decaler|changer)|wants to (?:move|reschedule)|asks to (?:move|reschedule)/],
]

/** What a tool says in its subject that somebody wants done about an appointment: "Demande de report : Léa Durand, lundi 11 h 30". */
export const toldWishOf = (subject: string, text: string): Extract<ReadingReason, `asks_${string}`> | undefined =>
  APPOINTMENT.test(fold(`${subject}\n${text.slice(0, 5_000)}`)) ? TOLD_WISHES.find(([, pattern]) => pattern.test(fold(subject).replace(/^(?:(?:tr|fwd?|re) ?: ?)+/, '')))?.[0] : undefined

/** What a person who writes back wants done about an appointment, or about himself. */
export function wishOf(subject: string, ownLines: string): Extract<ReadingReason, `asks_${string}`> | undefined {
  const folded = fold(`${subject}\n${ownLines}`.slice(0, 5_000))
  return WISHES.find(([, pattern]) => pattern.test(folded))?.[0]
}
