import type { Signals } from './machine.ts'
import { fold } from './line.ts'
import type { ReadingReason } from './reading.ts'

interface NoiseKind {
  readonly reason: ReadingReason
  readonly subject: RegExp
  readonly body: RegExp
}

// Each kind needs two signs: its subject and its body, or one of them and a sign of a machine in the headers. In the languages that
// agencies' tools and portals write in; folded.
const KINDS: readonly NoiseKind[] = [
  {
    reason: 'calendar_answer',
    subject: /^(?:accepte|refuse|decline|peut-etre|provisoire|provisoirement accepte|accepted|declined|tentative|maybe|zugesagt|abgesagt|aceptad[oa]|rechazad[oa]|accettat[oa]|rifiutat[oa]|geaccepteerd|geweigerd)e?\s?:/,
    body: /(?:a|ont) (?:accepte|refuse|decline|repondu)|cette invitation|this invitation|participants?\b|organisat(?:eur|rice)|organi[sz]er|google agenda|google calendar|outlook/,
  },
  {
    reason: 'quarantine_digest',
    subject: /quarantaine|quarantine|spam digest|rapport (?:anti-?)?spam|(?:messages?|e-?mails?|courriels?) (?:bloques?|retenus?|arretes?|suspects?|filtres?|mis de cote|en attente)|en quarantaine|resume de protection|held (?:back|messages?)/,
    body: /messages? (?:en quarantaine|bloques?|retenus?|suspects?|filtres?)|liste des messages|boite protegee|recevoir\s+bloquer|ont ete retenus|quarantined messages|remettre en boite|score \d|n'ont pas ete (?:distribues|remis|delivres)|(?:gerer|dans) (?:ma|votre) quarantaine|liberer(?: le| ce)?(?: message)?/,
  },
  {
    reason: 'auto_reply',
    subject: /absen(?:t|ce)|reponse auto|en conges?|fermeture|bien recu|merci de votre message|out of office|automatic reply|i am away|abwesen|automatische antwort|nicht im buro|fuera de la oficina|respuesta automatica|risposta automatica|fuori ufficio|afwezig|automatisch antwoord|resposta automatica|fora do escritorio/,
    body: /(?:suis|serai|actuellement|sommes) (?:actuellement )?(?:absente?s?|en conges?|en vacances|en deplacement|en formation)|(?:en|mon) conges? |de retour (?:au bureau|le)|a mon retour|ne travaille pas le|bureaux sont fermes|reponse automatique|ne (?:lirai|consulte) pas|absente? pour|out of (?:the )?office|(?:on|away on) (?:annual )?leave|on my return|limited access to (?:my )?e?mail|nicht im (?:buro|haus)|bin (?:derzeit|bis|im) .{0,30}(?:urlaub|abwesend|buro|haus)|im urlaub|estoy de vacaciones|no estare disponible|fuera de la oficina|sono in ferie|saro assente|afwezig tot|kantoor is gesloten|estou de ferias/,
  },
  {
    reason: 'account_notice',
    subject:
      /code de (?:verification|securite|connexion)|verification code|mot de passe|password|connexion (?:a|depuis)|confirmez votre (?:adresse|compte)|validez votre|nouvelle connexion|security alert|alerte de securite|votre (?:compte|acces)|gestion des acces|new sign-?in|reinitialisation|verifiez votre adresse|non lus|desactivee/,
    body: /code (?:de verification|a usage unique|:)|reinitialis|mot de passe|usage unique|one-time|verification code|confirmer votre (?:adresse|compte)|nouvelle connexion|sign-in from|secure your account|securisez votre|identifiant :|compte vient d'etre cree|aller a la messagerie/,
  },
  {
    reason: 'invoice',
    subject: /facture|invoice|votre recu\b|\brecus? (?:n°|\d|de )|prelevement|echeance|avoir n|recu de paiement|paiement|relance de paiement|receipt|payment|abonnement|renouvellement|carte expire|rechnung|factura|fattura|factuur/,
    body: /montant (?:ttc|total|du|:)|\btva\b|total ttc|facture n|net a payer|prelev|\biban\b|amount due|transaction \d|justificatif|receipt|recu n|moyen de paiement|numero de recu|formule .{3,20} se termine|gerer mon abonnement/,
  },
  {
    reason: 'favourites_notice',
    subject: /favori|un nouveau contact pour|a ajoute votre annonce/,
    body: /toujours disponible \? faites|en favori|ajoute (?:votre annonce )?(?:a|dans) ses favoris/,
  },
  {
    reason: 'statistics',
    subject:
      /statistique|bilan|rapport (?:mensuel|hebdomadaire|de performance|d'import|d'audience|d'activite)|performances?\b|^(?:vos )?resultats\b|monthly report|vos resultats|en chiffres|classement|hebdo|tableau de bord|(?:your|weekly) (?:week|summary|numbers|report)|numbers are in|how your listings|enquiries this week|demandes cette semaine|uberblick|weekcijfers|in numeri|(?:journal|releve) d(?:'|es )appels|appels cette semaine|appel (?:decroche|abouti|pris)|call log|calls? (?:taken|answered)/,
    body: /\d vues|vues sur|clics|impressions|destinataires|ouvertures|contacts recus|(?:demandes|contacts|appels|enquiries|anfragen|aanvragen|richieste)(?: recue?s)? ?: ?\d|\d+ (?:demandes|enquiries|anfragen|aanvragen|richieste) (?:recues|and|,)|taux de|visiteurs uniques|pages vues|formulaires envoyes|performances?|temps moyen|delai moyen|response time|\brang ?:|received ?: ?\d|appels recus|decroches? ?:|duree\b|\d (?:aufrufe|keer bekeken|visualizzazioni)/,
  },
  {
    reason: 'published_notice',
    subject: /(?:annonce|bien)s? (?:.{2,40} )?(?:est |a ete |ont ete )?(?:en ligne|publiee?s?|mise en ligne|expiree?|expire|validee?|traitees?|refusees?)|annonces? refusees?|diffusion refusee|import du|export termine|anomalies sur votre flux|listing .{2,30} (?:expires|needs)|anuncio .{2,30} caduca|anzeige .{2,30} lauft/,
    body: /en ligne|publiee?s?|diffusee?|diffusion jusqu|visibles? (?:par|sur)|expire|refusees?|rejetees|import de|fichier a ete traite|photo manquante|arrive a echeance|caduca el|lauft am/,
  },
  {
    // What the agency itself sent, sent to it once more: the contact's name and address stand in it, and he asks for nothing.
    reason: 'notice',
    subject: /^(?:copie\b|confirmation d'envoi|message envoye|e-?mail envoye|votre (?:reponse|message|e-?mail) (?:a|est|pour)\b|copy of your|your (?:reply|message) (?:to|was|has)|kopie ihrer|copia de (?:su|tu)|copia del)/,
    body: /vous avez (?:repondu|ecrit) a|(?:bien )?(?:ete )?(?:remis|envoyee?|transmise?) a .{2,80}|ceci est une copie|copie de (?:l'e-?mail|votre|ce)|cette copie|this is a copy|you (?:replied|wrote) to|ihre antwort|ha respondido/,
  },
  {
    reason: 'consumer_alert',
    subject: /nouvelles? annonces?|alerte (?:e-?mail|immo)|nouveaux? biens?|votre recherche|annonces? correspond|baisse de prix|nouveau prix|changent? de prix|prix vient de baisser|moins cher|price (?:drop|changes?|reduced)|home you saved|preis gesenkt|merkliste|neue treffer|nuovi annunci|new homes|biens pour vous|pourraient vous plaire/,
    body: /votre (?:alerte|recherche|selection)|nouvelles? annonces?|criteres|vous suivez|ne plus suivre|favoris|a baisse|coute moins cher|revu son prix|you (?:follow|saved)|home you|saved homes?|stop following|your alerts|suche andern|merkliste|gemerkt|edit alert|annunci per te/,
  },
  {
    reason: 'notice',
    subject: /(?:nouvel|un) avis|a laisse un (?:avis|commentaire)|vous a note|etoiles|★|note moyenne|new review|recensione|opinion de/,
    body: /avis (?:client|depose|sur|vient)|publie un avis|note ?: ?\d|\d ?\/ ?(?:5|10)|★|(?:remercier|repondre a) ce(?:t avis| client)|repondre publiquement|signaler cet avis|reply publicly|rated .{2,60} stars|recensi|ha valorado|votre moyenne/,
  },
  {
    reason: 'notice',
    subject: /^(?:rappel|notification|evenement|modifie|annule|demain|reminder|erinnerung|updated invitation|cancell?ed event|invitation|new event|nouveau rendez-vous|reservation confirmee)\b|- ?rappel$|evenement a venir/,
    body: /(?:^|\n)(?:quand|wann|when|heure|date) ?: .{0,200}\n(?:ou|lieu|where|wo) ?: |(?:invites|participants|guests|teilnehmer|organisateur) ?: |ce rappel|vous participez|en tant que participant|you are a guest|als teilnehmer|ouvrir dans l'agenda|event type|a reserve un creneau|event has been scheduled/,
  },
  {
    reason: 'notice',
    subject: /a partage un|vous a envoye «|signature|a signe|document (?:termine|complete|signe)|dossier (?:complete|signe)|a commente un fichier|shared a (?:folder|file|document)|completed ?:|please review/,
    body: /vous (?:a donne acces|invite a consulter)|ouvrir le document|lien (?:valable|expire)|ce lien expire|signataires ont signe|a ajoute une remarque|telecharger|consulter|signer maintenant|added you to a folder|finished signing|left a comment|view document|link expires/,
  },
  {
    reason: 'notice',
    subject: /votre journee|(?:agenda|planning|programme)\b.{0,20}\d|(?:agenda|planning|programme) (?:du|de la) (?:jour|journee|semaine)|vos (?:rendez-vous|visites|taches)\b|rendez-vous du jour|taches? du jour|recapitulatif (?:du|de la|quotidien)|your (?:day|schedule)|today's (?:appointments|viewings|schedule)|ihr tag|termine (?:heute|des tages)/,
    body: /\b\d{1,2} ?(?:h|:) ?\d{0,2}\b.{0,60}(?:visite|estimation|rendez-vous|rdv|signature|etat des lieux|appel|viewing|besichtigung)|rendez-vous,? (?:tous )?confirmes?|voici ce qui vous attend|a faire aujourd'hui|action\b/,
  },
  {
    reason: 'notice',
    subject: /\bsignee?s?\b|signature electronique|bons? de visite|compte rendu de visite|e-?sign|\bsigned\b|unterschrieben/,
    body: /signee? (?:electroniquement|le \d|par|sur|a \d)|a (?:bien )?signe|horodat|exemplaire|piece jointe|certificat|archive|signed (?:by|on)|document complet/,
  },
  {
    reason: 'notice',
    subject: /campagne|sauvegarde|\bbackup\b|synchronis|mailing|e-?mailing|restauration|maintenance|deploiement/,
    body: /destinataires|envoyes?\b|ouvertures?|taux d|delivres?|termine|reussi|succes|completed|succeeded|fichiers|enregistrements|\bgo\b|erreurs?/,
  },
  {
    // What a program does with people it knows already: they ask for nothing today.
    reason: 'notice',
    subject: /\btaches?\b|rapprochement|croisement|recommande (?:electronique|n°)|votre recommande|relances? (?:du jour|a faire)|to-?do|\btasks?\b/,
    body: /aucun message n'a ete envoye|(?:fiche|dossier) client\b|compatib\p{L}+ (?:a )?\d|numero du pli|lettre recommandee|taches? (?:en retard|a faire|du jour|d'aujourd'hui|pour aujourd'hui)|en retard|a echeance|priorite (?:haute|normale|basse)|marquer comme (?:fait|termine)|due (?:today|date)/u,
  },
  {
    reason: 'newsletter',
    subject:
      /newsletter|infolettre|actualites?|webinaire|webinar|la lettre|barometre|tendances|invitation|salon|nouveautes?|offre speciale|promo|inscription confirmee|replay|vote est ouvert|les prix a |encadrement|where prices go/,
    body: /se desinscrire|se desabonner|unsubscribe|version en ligne|voir dans (?:le|votre) navigateur|ne plus recevoir|inscrivez-vous|lien de connexion|ajouter a mon agenda|votre place est reservee|watch now|read more/,
  },
  {
    reason: 'notice',
    subject: /votre colis|livraison|your parcel|delayed mail|message differe|boite presque pleine|zustellung verzogert/,
    body: /livraison prevue|livreur|modifier le creneau|could not be delivered|retardee|quota|nicht zugestellt|connection timed out|serveur injoignable/,
  },
]

/** "6 message(s) retenu(s)" */
const withPlurals = (text: string): string => text.replace(/\((s|es|e)\)/g, '$1')

/** The kind of machine mail that at least two signs agree on; undefined in every other case. */
export function noiseOf(subject: string, folded: readonly string[], signals: Signals): ReadingReason | undefined {
  const head = withPlurals(fold(subject))
  const body = withPlurals(folded.slice(0, 200).join('\n').slice(0, 20_000))
  const isMachine = signals.hasUnsubscribe || signals.isFromRobot || signals.isFromService || signals.isList
  for (const { reason, subject: inSubject, body: inBody } of KINDS) {
    if (inSubject.test(head) && (isMachine || inBody.test(body))) return reason
  }
  return signals.hasUnsubscribe &&
    (signals.isFromRobot || /se desinscrire|se desabonner|unsubscribe|version en ligne/.test(body))
    ? 'newsletter'
    : undefined
}
