/**
 * What forms and portals write before, above or after a value, in French, English, German, Spanish, Italian, Dutch and
 * Portuguese: folded, singular, without the colon. A phrase belongs to one label.
 */
const phrases = {
  email:
    'email|e-mail|mail|adresse e-mail|adresse email|adresse mail|adresse electronique|adresse de courriel|courriel|courrier electronique|email address|their email|emailaddress|e-mail du contact|e-mail address|e-mailadres|emailadres|mailadres|e-mail-adresse|email-adresse|emailadresse|mailadresse|correo|correo electronico|direccion de correo|indirizzo email|indirizzo e-mail|posta elettronica|endereco de e-mail|votre email|votre e-mail|votre adresse e-mail|son e-mail|son email|son adresse e-mail|email client|email du contact|mail du contact|from email|your email|repondre a|reply to|contact e-mail|contact email|e-post|mel|e mail|adresse mel|mail client|mail de contact|email de contact|e-mail de contact|e-mail du demandeur|courriel du contact|adresse de messagerie|messagerie|pour lui repondre|lui repondre|repondre par mail|ecrire a|adresse pour repondre|e-mail de reponse|mail to|contact mail|correo del cliente|e-mail klant|mail des kunden|kontakt e-mail|indirizzo di posta|recapito e-mail|e-mail do cliente|endereco eletronico|endereco de correio eletronico|direccion electronica|joignable par mail|joignable par e-mail|contact par mail',
  phone:
    'telephone|tel|tel.|tel portable|tel perso|tel prof|tel mobile|tel fixe|portable|mobile|telephone fixe|telephone mobile|telephone portable|numero de telephone|office phone|work phone|home phone|evening phone|cell phone number|numero de portable|n° de telephone|n° tel|no de telephone|phone|phone number|telephone number|telephone no|mobile phone|mobile number|cell|cell phone|contact number|daytime phone|telefoon|telefoonnummer|mobiel|gsm|telefon|telefonnummer|tel.-nr.|rufnummer|handy|handynummer|mobil|mobilnummer|telefono|telefono movil|movil|numero di telefono|cellulare|telefone|telemovel|son telephone|son numero|votre telephone|votre numero|joignable au|a rappeler au|appelant|numero appelant|numero de l\'appelant|whatsapp|caller|caller number|appeler|appeler au|rappeler au|call|anrufen|llamar|chiamare|bellen|tel. mobile|tel. portable|tel. fixe|n° portable|n° mobile|numero mobile|num. tel|num tel|num. de telephone|numero joignable|numero a rappeler|n° a rappeler|n° joignable|pour l\'appeler|pour le joindre|pour la joindre|le joindre|joindre au|joignable|a rappeler|rappeler|coordonnees telephoniques|coordonnees tel|telephone du contact|telephone de contact|tel contact|tel. contact|tel client|portable client|mobile number (uk)|mob|mob.|tel no|tel no.|contact phone|telefono de contacto|recapito telefonico|recapito|numero de contacto|telefone de contato|contacto telefonico|telefonnr.|tel.nr.|telefoonnr.|bereikbaar op|erreichbar unter|localizable en|contactable au|reachable on|telefoonnr|tel.nr|portable ou fixe|rappeler le|ligne directe|numero a composer',
  lastName:
    'nom|nom de famille|votre nom|son nom|surname|last name|lastname|family name|achternaam|familienaam|nachname|familienname|zuname|apellidos|apellido|cognome|apelido|sobrenome|family names|nom d\'usage|nom usuel|nom marital',
  firstName: 'prenom|votre prenom|son prenom|first name|firstname|given name|your first name|christian name|forename|voornaam|vorname|nome proprio|nombre de pila|primer nombre|given names|voornamen|vornamen|nombres|nomi|primeiro nome',
  fullName:
    'personne a rappeler|contact a rappeler|nom prenom|nom & prenom|nom / prenom|nom et prenom|nom, prenom|prenom nom|prenom et nom|prenom & nom|prenom / nom|nom complet|nom du contact|nom du client|nom du prospect|identite|name|full name|your name|contact name|customer name|client name|naam|volledige naam|vollstandiger name|vor- und nachname|vorname und nachname|vorname nachname|name des interessenten|nombre|nombre completo|nombre y apellidos|nome|nome completo|nome e cognome|nominativo|customer|client|contact|prospect|demandeur|demandeuse|interesse|acquereur|acquereur potentiel|acheteur|locataire|candidat|candidat locataire|visiteur|interlocuteur|internaute|interessent|interessentin|kunde|kontakt|ansprechpartner|interesado|cliente|contacto|contatto|interessato|klant|geinteresseerde|contactpersoon|lead|buyer|tenant|applicant|enquirer|enquiry from|sender|submitted by|envoye par|soumis par|expediteur|de la part de|from|qui|nom du demandeur|nom et prenoms|noms|prenoms et nom|identite du contact|nom de l\'internaute|nom du visiteur|nom du locataire|nom de l\'acheteur|nom de l\'appelant|personne|personne a contacter|personne a recontacter|porteur du projet|correspondant|emetteur|auteur|auteur du message|utilisateur|particulier|name of enquirer|enquirer name|who|person|naam klant|naam contact|name des kunden|name des anfragenden|absender|nome do cliente|nome del cliente|nombre del cliente|remitente|mittente|remetente|nom/prenom|prenom/nom|lecteur|aanhef en naam|naam en voornaam|voornaam en achternaam|nombre y apellido|nom de la personne',
  message:
    "message|son mot|son mot pour vous|ses mots|un mot pour vous|mot d'accompagnement|son petit mot|son message|voici son message|votre message|ton message|sa demande|sa question|votre demande|votre question|le message|message recu|commentaire|commentaires|votre commentaire|remarque|remarques|precisions|informations complementaires|texte du message|corps du message|contenu du message|message du client|message du contact|message du prospect|message de l'internaute|message de l'acheteur|texte|demande du client|message laisse|transcription|customer message|comments|comment|your message|message body|enquiry|enquiry message|additional comments|additional information|remarks|notes|note|message from|bericht|uw bericht|opmerkingen|opmerking|vraag|nachricht|deine nachricht|ihre nachricht|mitteilung|anfrage|anfragetext|bemerkung|bemerkungen|kommentar|freitext|mensaje|su mensaje|tu mensaje|comentario|comentarios|consulta|messaggio|il tuo messaggio|il suo messaggio|richiesta|commenti|mensagem|question|questions|informations complementaires souhaitees par l'internaute|what they said|he wrote|she wrote|they wrote|observation|observations|vos observations|observaciones|osservazioni|anmerkung|anmerkungen|observacoes|comentario do cliente|ihre mitteilung|opmerkingen van de klant|toelichting|uw vraag|dites-nous en plus|parlez-nous de votre projet|decrivez votre projet|votre projet en quelques mots|un commentaire|un message|texte libre|contenu|body|text|verbatim|son mot|petit mot|mot laisse|mot du client|besoin|besoin exprime|ses besoins|souhait|souhaits|ses souhaits|requete|sa remarque|ses precisions|ses questions|demande formulee|ce qu'il dit|ce qu'elle dit|ce qu'elle ecrit|ce qu'il ecrit|il a ecrit|elle a ecrit|a ecrit|details de la demande|detail de la demande|contenu de la demande|objet et message|testo|testo della richiesta|testo del messaggio|texto|texto del mensaje|texto da mensagem|anliegen|ihr anliegen|wunsch|bericht van de klant|zijn bericht|vraag van de klant|enquiry details|their message|their comments|buyer message|what they asked|special requests|dans ses mots|ses mots|voici ses mots|il vous dit|elle vous dit|il ou elle ajoute|il ajoute|elle ajoute|il a ajoute|elle a ajoute|they add|precision de sa part|ce qu'il ou elle vous ecrit|ce que nous avons compris|vraag of opmerking|ce qu'il nous dit|ce qu'elle nous dit|son texte|en ses mots|mot d'accompagnement|mot d'introduction",
  reference:
    "n° annonce agence|numero annonce agence|n° d'annonce agence|n° de bien|n° bien agence|n° dossier agence|n° interne|code du bien|reference|references|ref|ref.|refs|ref. de l'annonce|reference de l'annonce|reference annonce|ref annonce|ref. annonce|votre reference|votre ref|votre ref.|vos references|ref. pro|ref pro|reference du bien|ref. du bien|ref du bien|bien ref.|bien ref|reference bien|reference agence|ref. agence|ref agence|ref. interne|reference interne|reference client|n° de reference|numero de reference|listing reference|property reference|property ref|property ref.|your property ref|your reference|your ref|agent reference|agent ref|reference number|ref no|ref. no.|ref nr|referentie|referentienummer|objectnummer|referencia|ref. anuncio|tu referencia|su referencia|referencia del inmueble|referenz|referenznummer|objektnummer|objekt-nr|objekt-nr.|objektnr|objekt nr.|objekt-id|ihre referenz|anbieter-objektnr|anbieter-objekt-nr.|riferimento|rif|rif.|riferimento annuncio|vostro riferimento|codice riferimento|referencia do imovel|mandat|n° de mandat|n° mandat|numero de mandat|ref. mandat|reference mandat|sku|property code|code bien|ref bien|ref mandat|bien n°|bien no|lot n°|n° du bien|numero du bien|numero de bien|n° bien|mandat n°|ref. mandat n°|dossier n°|n° de dossier|annonce ref|annonce ref.|code reference|ref. votre annonce|reference de votre annonce|votre numero de dossier|numero de dossier|ref. dossier|ref dossier|dossier|ref. reperee|ref. consultee|ref. du logement|ref. du mandat|reference logement|reference du logement|reference mandat agence|code agence du bien|identifiant du bien|identifiant bien|identifiant lot|ref. lot|n° de lot|numero de lot|objekt-ref.|objektreferenz|anbieter-nr.|uw referentie|kenmerk|su ref.|vostro rif.|vossa referencia|codice annuncio agenzia|property number|stock ref|your stock ref|kennziffer des anbieters|kennziffer|anbieter-nr.|anbieternummer|referencia de la agencia|riferimento agenzia|referentie makelaar",
  portalListingId:
    "id de l'annonce|id annonce|identifiant de l'annonce|identifiant annonce|numero d'annonce|numero de l'annonce|n° d'annonce|n° de l'annonce|n° annonce|annonce n°|listing id|listing number|ad id|ad number|advert id|property id|code de l'annonce|code annonce|codigo del anuncio|codigo anuncio|codice annuncio|id annuncio|anzeigen-id|anzeigennummer|anzeigen-nr.|inserate-id|inserat-nr.|inseratnummer|scout-id|immoscout-id|portal-id|portal id|reference portail|ref. portail|ref. site|id del anuncio|advertentienummer|advertentie-id|web id|webcode|scout-nr.|scout-nr|n° de l'annonce en ligne|numero annonce|no annonce|annonce no|id bien|anzeigennr.|anzeige-nr.|inserat-id|onze referentie|ons nummer|online-nr.|online-nr|notre reference|notre ref.|our ref|our ref.|our reference|unsere referenz|nuestra referencia|nostro riferimento|nossa referencia|advert ref|advert number|ad ref|ref. annonce en ligne|expose-nr. portal|expose-nr.|expose-id|objekt-id portal|id portail|numero portail|n° portail|id portale|codigo del portal|code portail",
  price:
    'prix|prix de vente|prix affiche|prix fai|loyer|loyer cc|loyer mensuel|prix du bien|montant|price|asking price|guide price|list price|rent|monthly rent|prijs|vraagprijs|huurprijs|precio|precio de venta|alquiler|preis|kaufpreis|miete|kaltmiete|warmmiete|gesamtmiete|nettomiete|bruttomiete|prezzo|canone|preco|valor|montant du loyer|loyer charges comprises|prix demande|preco pedido|precio pedido|prezzo richiesto|advertised at|prix annonce|montant du bien|mise a prix|prix net vendeur|prix honoraires inclus',
  surface:
    'surface|surface habitable|superficie|surface carrez|surface du bien|area|living area|floor area|size|square metres|oppervlakte|woonoppervlakte|bewoonbare oppervlakte|wohnflache|flache|grosse|superficie construida|metros|superficie util|metri quadri|mq|m²|m2|living space|m2 habitables|surface en m²|superficie en m²',
  rooms:
    'pieces|nombre de pieces|nb de pieces|nb pieces|nbre de pieces|nbre pieces|rooms|number of rooms|kamers|aantal kamers|zimmer|anzahl zimmer|zimmeranzahl|habitaciones|locali|numero locali|vani|assoalhadas|piece(s)|pieces principales|nombre de chambres et sejour|nb. de pieces',
  place:
    "localisation|localisation du bien|adresse du bien|lieu|localite|commune|situation|emplacement|property location|property address|location|address|bien situe a|adresse|adres|adres woning|anschrift|objektadresse|standort|lage|direccion|ubicacion|indirizzo|ubicazione|localita|morada",
  town: 'ville|ville du bien|town|city|plaats|gemeente|ort|stadt|commune du bien|ciudad|poblacion|municipio|citta|comune|cidade|localidad|situe|situe a|localite du bien|ville de l\'annonce|ville concernee',
  postcode: 'code postal|cp|code postal du bien|postcode|zip|zip code|postal code|plz|postleitzahl|codigo postal|cap',
  title:
    "annonce|bien|bien concerne|bien immobilier|titre|titre de l'annonce|annonce concernee|intitule|designation|property|property title|property name|listing|listing title|listing name|advert|objet de la demande|logement|produit|concerne|objekt|immobilie|objekttitel|objektbezeichnung|inserat|anzeige|inmueble|anuncio|vivienda|immobile|annuncio|titolo|woning|pand|object|advertentie|imovel",
  kind: 'type de bien|type|property type|nature du bien|categorie|objektart|objekttyp|tipo|tipo de inmueble|tipologia|type woning|soort woning',
  transaction: 'transaction|type de transaction|vente ou location|nature de la transaction|operacion|vermarktungsart|contratto|transactietype',
  url: "lien|lien de l'annonce|lien vers l'annonce|url|voir l'annonce|link|listing url|property link|view listing|expose|enlace|annonce en ligne|page",
  description: "description|descriptif|texte de l'annonce|beschreibung|descripcion|descrizione|omschrijving|details",
  /** Labels of the agency's own people and addresses. */
  agency:
    "agence|votre agence|agent|your agent|agent name|conseiller|conseillere|votre conseiller|votre conseillere|votre contact|conseiller immobilier|negociateur|negociatrice|nego|votre negociateur|commercial|collaborateur|responsable|mandataire|destinataire|recipient|a l'attention de|to|pour|suivi par|affecte a|attribue a|assigned to|traite par|gestionnaire|proprietaire du mandat|service client|support|hotline|standard|makler|ihr makler|anbieter|empfanger|agente|agencia|inmobiliaria|asesor|destinatario|agenzia|consulente|makelaar|kantoor|telephone agence|tel agence|tel. agence|telephone de l'agence|email agence|email de l'agence|fax|telecopie|hotline pro|votre interlocuteur|interlocuteur dedie|gestionnaire de compte|ton gestionnaire de compte|votre gestionnaire de compte|votre gestionnaire|charge de compte|chargee de compte|charge de clientele|chargee de clientele|account manager|your account manager|gestor de cuenta",
  /** What the person looks for in general, and where he lives; not the advert. */
  search:
    'cp visiteur|cp client|cp contact|cp du visiteur|cp du client|code postal visiteur|code postal client|code postal du visiteur|code postal du client|code postal du contact|ville visiteur|ville client|ville du visiteur|ville du client|ville du contact|adresse visiteur|adresse client|adresse du visiteur|adresse du client|ville de residence|lieu de residence|pays de residence|pays|residence actuelle|residence actuelle du visiteur|code postal de residence|adresse actuelle|adresse postale|ville actuelle|country|country of residence|place of residence|wohnort|woonplaats|residencia|surface mini|surface mini.|surface min|surface min.|surface minimum|surface minimale|surface souhaitee|surface recherchee|pieces mini|pieces min|pieces minimum|nb pieces mini|prix max|prix max.|prix maxi|prix maximum|loyer max|loyer max.|loyer maximum|type recherche|ville recherchee|villes recherchees|min price|minimum price|max rent|min bedrooms|budget|budget max|budget max.|budget maximum|budget mini|budget min|types de biens|types de bien recherches|localisations|secteur|secteurs|secteur recherche|recherche|sa recherche|son projet|projet|projets|criteres|criteres de recherche|apport|financement|plan de financement|capacite d\'emprunt|delai|delai du projet|echeance|purchase timescale|timescale|buying position|max price|maximum budget|minimum bedrooms|presupuesto|suchprofil|budget fino a|zoekopdracht|revenus|revenus mensuels|situation professionnelle|profession|emploi|employment|income|household size|personen im haushalt|einkommen|a un bien a vendre',
  /** Labels whose value must never be taken for one of the above. */
  other:
    "code du prospectus|code prospectus|code campagne|code promo|identifiant client|crm id|id crm|id de ton crm|identifiant agence|code client|code agence|n° client|numero client|customer id|account id|client id|siret|siren|rcs|tva|n° tva|vat|capital|objet|sujet|subject|betreff|asunto|oggetto|onderwerp|date|date de la demande|date de reception|recu le|heure|envoye|envoye le|sent|gesendet|received|date received|submitted|submitted on|cc|cci|bcc|copie|source|provenance|canal|origine|demande|type de demande|nature de la demande|motif|type of enquiry|enquiry type|enquiry id|enquiry ref|enquiry number|lead id|lead-id|n° de lead|id contact|id du lead|contact id|n° de demande|numero de demande|id demande|ticket|ticket n°|ip|adresse ip|ip address|remote ip|navigateur|user agent|browser|referer|consentement|rgpd|gdpr|newsletter|opt-in|optin|horaires|heures d'ouverture|civilite|titre de civilite|salutation|anrede|tratamiento|titolo di cortesia|title (mr/mrs)|age|land|langue|language|creneau souhaite|disponibilites|disponibilite|date souhaitee|jour souhaite|quand|status|statut|form|formulaire|form name|page url|utm_source|campaign|campagne|privacy|duree|duree de l'appel|duration|chambres|nombre de chambres|nb de chambres|bedrooms|schlafzimmer|dormitorios|banos|bathrooms|slaapkamers|etage|floor|dpe|ges|classe energie|energy|honoraires|charges|depot de garantie|caution|kaution|terrain|surface terrain|surface du terrain|plot size|grundstuck|grundstucksflache|visites|vues",
} as const

export type Label = keyof typeof phrases

/** Words that give a label away when the whole phrase is not known: "Merci d'indiquer votre adresse mail". The first that occurs counts. */
const words: readonly (readonly [Label, string])[] = [
  ['agency', 'agence agent conseiller conseillere negociateur negociatrice mandataire makler makelaar agenzia agencia inmobiliaria destinataire recipient empfanger agency office'],
  ['search', 'budget recherche criteres recherchee souhaitee suchprofil presupuesto timescale financement'],
  ['email', 'mail email e-mail courriel correo mailadres e-mailadres e-mail-adresse emailadresse posta @'],
  ['phone', 'telephone tel tel. phone mobile portable telefon telefono telefone telefoon telefoonnummer telefonnummer rufnummer handy movil cellulare gsm whatsapp mobilnummer'],
  ['firstName', 'prenom vorname voornaam firstname forename'],
  ['lastName', 'nom surname nachname achternaam cognome apellidos apellido lastname familienname'],
  ['message', 'message commentaire commentaires nachricht bericht mensaje messaggio mensagem comments comment question remarques anfrage vraag mitteilung richiesta consulta precisions remarque notes wrote ecrit'],
  ['portalListingId', 'listing-id annonce-id anzeigen-id scout-id'],
  ['reference', 'reference ref ref. referentie referencia riferimento rif rif. referenz objektnummer objekt-nr objekt-nr. objectnummer mandat'],
  ['phone', 'numero joindre rappeler nummer numero'],
  ['price', 'prix loyer amount montant price rent preis kaufpreis miete precio alquiler prezzo canone prijs huurprijs'],
  ['surface', 'surface superficie area wohnflache oppervlakte'],
  ['rooms', 'pieces rooms zimmer kamers locali habitaciones'],
  ['postcode', 'postal postcode plz'],
  ['town', 'ville town city commune ort stadt gemeente ciudad citta comune'],
  ['fullName', 'name naam nombre nominativo nome client prospect interessent acquereur internaute contact visiteur lead identite'],
  ['title', 'annonce bien property listing objekt immobilie inmueble anuncio immobile annuncio woning logement'],
]

const byPhrase = new Map<string, Label>()
for (const [label, text] of Object.entries(phrases))
  for (const phrase of text.split('|')) if (!byPhrase.has(phrase)) byPhrase.set(phrase, label as Label)

const byWord = new Map<string, Label>()
for (const [label, text] of words) for (const word of text.split(' ')) if (!byWord.has(word)) byWord.set(word, label)
const rank = new Map(words.map(([label], i) => [label, i]))

const icons = new Map<string, Label>(
  [
    ['phone', '📞📱☎✆📲'],
    ['email', '📧✉📩📨'],
    ['fullName', '👤🧑👩👨🙍🙋👥'],
    ['message', '💬📝🗨✏🖊'],
    ['place', '📍🗺📌'],
    ['title', '🏠🏡🏢🏘🏚'],
    ['price', '💶💰💵'],
    ['reference', '🔖🏷🆔'],
    ['surface', '📐📏'],
    ['url', '🔗'],
  ].flatMap(([label, signs = '']) => [...signs].map((sign) => [sign, label] as [string, Label])),
)

const OPENS = /^(?:votre|vos|ton|tes|son|sa|ses|le|la|les|l'|your|his|her|the|ihre?|deine?|tu|su|sus|il tuo|la tua|suo|uw|je|o seu)\s/
const CLOSES =
  /\s(?:(?:du|de la|de l'|de|d'|des|of the|of|del|della|dell'|van de|van|do|da)\s?)?(?:contact|client|cliente|prospect|demandeur|internaute|acquereur|acheteur|locataire|visiteur|interesse|usage|naissance|customer|buyer|lead|interessenten|kunden|interesado|klant|mobile|obligatoire)$/

/** The label of a folded phrase that is known whole, or without what says whose it is: "nom du client", "votre téléphone". */
export function labelOfPhrase(folded: string): Label | undefined {
  const known = byPhrase.get(folded)
  if (known || folded.length > 48) return known
  const lookUp = folded.includes('\ufffd') ? labelOfDamaged : (phrase: string) => byPhrase.get(phrase)
  const whole = lookUp(folded)
  if (whole) return whole
  const inner = folded.replace(OPENS, '').replace(CLOSES, '').trim()
  const label = inner === folded ? undefined : lookUp(inner)
  // "Objet du contact", "le bien": too little is left to say what stands there.
  return label !== undefined && OF_CONTACT.has(label) ? label : undefined
}

const OF_CONTACT = new Set<Label>(['email', 'phone', 'lastName', 'firstName', 'message'])

/** A wrong charset puts one sign for each letter it does not know: "Pr\ufffdnom". */
function labelOfDamaged(folded: string): Label | undefined {
  for (const [phrase, label] of byPhrase)
    if (phrase.length === folded.length && [...folded].every((sign, i) => sign === '\ufffd' || sign === phrase[i])) return label
  return undefined
}

/** The label that the words of a folded phrase suggest. */
export function labelOfWords(folded: string): Label | undefined {
  let best: Label | undefined
  for (const word of folded.split(/[\s'/()]+/)) {
    const label = byWord.get(word)
    if (label && (best === undefined || (rank.get(label) ?? 99) < (rank.get(best) ?? 99))) best = label
  }
  return best
}

export const labelOfIcon = (sign: string): Label | undefined => icons.get(sign)
