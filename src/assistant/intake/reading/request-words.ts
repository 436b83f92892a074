import { fold } from './line.ts'

// What a person writes who asks the agency for something, in the languages portals and neighbours write in; folded.
const REQUEST =
  /visit(?!e virtuelle| (?:our|us|http|www))|interess|disponib|\bdispos?\b|rendez-vous|\brdv\b|renseignement|information|estim(?:er|ation)|louer|acheter|dossier|vendre|cherch|rappel|a (?:nous|me) proposer|viewing|view (?:it|the|this)|interested|available|\btour\b|valuation|apprais|sell (?:my|our)|besichtig|verfugbar|noch (?:frei|zu haben)|interesse|bewert|verkaufen|visitar|visita|alquil|comprar|vender|tasar|valorar|ver el piso|disponibile|visionare|vedere|affitt|vendere|valutazione|bezichtig|beschikbaar|interesse|te huur|taxatie|verkopen|disponivel|arrendar/
const PROPERTY =
  /\bbien\b|appart|maison|studio|annonce|logement|villa|\bt[1-7](?:\s?bis)?\b|\bf[1-7]\b|terrain|pavillon|duplex|\bloft\b|immeuble|local commercial|propert|\bflat\b|apartment|\bhouse\b|cottage|\bplot\b|wohnung|\bhaus\b|\bhauses\b|immobilie|anzeige|inserat|grundstuck|\bpiso\b|\bcasa\b|\bchalet\b|vivienda|inmueble|apartamento|anuncio|appartamento|immobile|annuncio|bilocale|trilocale|woning|\bhuis\b|advertentie|moradia|imovel/
// Somebody wants something, which no notice of a machine says of itself.
const WISH =
  /souhait|voudr|aimer(?:ais|ions|ait)|desire|cherch|est-(?:il|elle|ce)|serait|possible|pouvez|pourr|peut-on|interess|merci de|would (?:like|love)|could|can (?:i|we|you)|\bis (?:it|the|this)\b|please|interested|looking (?:for|to)|mochte|wurde|konnte|ist (?:die|das|der)|bitte|suche|gustar|quisiera|quiero|podria|puedo|vorrei|vorremmo|potrei|e ancora|possibile|\bwil\b|graag|zou|kunnen|gostar|queria|posso/

/** Someone asks for something: a visit, whether it is free, what his own home is worth, more about it. */
export const asksForSomething = (text: string): boolean => REQUEST.test(fold(text.slice(0, 5_000)))

export const speaksOfProperty = (text: string): boolean => PROPERTY.test(fold(text.slice(0, 5_000)))

export const wantsSomething = (text: string): boolean => WISH.test(fold(text.slice(0, 5_000)))

const TENANT =
  /fuite|degats? des eaux|chauffe-eau|proprietaire bailleur|mandat de gestion|bien gere\b|chaudiere|en panne|quittance|etat des lieux|(?:mon|notre|du|le) preavis|syndic\b|(?:mes|nos|appels? de) charges de copropriete|regularisation|(?:mon|notre) (?:loyer|bail|bailleur|proprietaire)|voisin|serrure|radiateur|chauffage ne|plus d'eau|moisissure|humidite|restitution d|ma caution|(?:mon|le) depot de garantie depuis|mon depot de garantie|mon badge|attestation d'assurance|etat des lieux|interphone|decompte|locataires? d[eu] (?:votre|la residence|l'appartement|logement)|boiler|leak(?:ing|s)?\b|my landlord|broken|undicht|heizung/
const BUSINESS =
  /\bnotaire\b.{0,80}(?:compromis|acte|signature)|compromis de vente signe|signature de l'acte|en l'etude|acte authentique|facture d'honoraires|conseil syndical|(?:notre|prochaine|convocation (?:a|pour) (?:une |l'|votre )?)\s?assemblee generale|bon de commande|votre commande|relance|mise en demeure|confrere|inter-?cabinet|diagnostics? (?:realise|termine)|reunion (?:d'equipe|de service)|planning de l'equipe|pour info(?:rmation)? (?:interne|a l'equipe)|compte rendu (?:de (?:reunion|la visite)|des visites)|avenant|(?:notre|mon|le) mandat\b|notre vente\b|vous deviez (?:nous|me) (?:faire|envoyer|rappeler)|baisse[rz]? (?:le|notre) prix/
const SEEKS = /visiter|une visite\b|interesse|toujours disponible|estim(?:er|ation)|acheter|acquerir|viewing|interested in|available/

// Who looks for a home gives notice of the one he has.
const SEEKS_HOME = /(?:souhait\w+|aimerai\w+|voudrai\w+|pouvoir|possible de|peut-on|pourrait-on) (?:le |la |l'|les |vous )?(?:visiter|voir)|je (?:re)?cherche (?:un|une|a louer)|(?:interesse\w*|candidat\w*) (?:par|a|pour) (?:votre|cette|ce|cet) (?:annonce|location|logement|appart\w*|studio|maison)/

/** A tenant's complaint, or a matter between the agency and those it works with: for a person of the agency, and no lead. */
export function isOrdinaryBusiness(text: string): boolean {
  const folded = fold(text.slice(0, 5_000))
  return (TENANT.test(folded) && !SEEKS_HOME.test(folded)) || (BUSINESS.test(folded) && !SEEKS.test(folded))
}

const MASS_MAIL = /unsubscribe|se desinscrire|se desabonner|desabonnement|you are receiving this|vous recevez (?:ce|cet) (?:message|e-?mail|courriel)|view (?:it )?in (?:your )?browser|version en ligne|abmelden|darse de baja/
const MAX_LINKS = 6
const MAX_LETTER = 6_000

// Senders of spam put it in so that no two of their mails are alike.
const RANDOM = /(?<![\w/=@.-])[0-9a-f]{40,}(?![\w/=@.-])/i

/** Nobody writes to one agency with so many links, at such length, or with a way to unsubscribe. */
export const isMassMail = (text: string): boolean =>
  text.length > MAX_LETTER || (text.match(/https?:\/\//g)?.length ?? 0) > MAX_LINKS || RANDOM.test(text) || MASS_MAIL.test(fold(text))
