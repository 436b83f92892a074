import { look, type Rule, rule, ruleIndex } from './rule.ts'

/** What only looks like a day or an hour: taken out before anything is read. */
const masks: readonly RegExp[] = [
  // « reporter la visite de mardi à jeudi »: the day that is given up.
  /(?<=\b(?:decal|report|deplac|repouss|avanc|chang|resched|mov|push|bring|shift)\w* (?:\w+ ){0,5}(?:de|du|from|of) )(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: \d{1,2}(?!h))?(?= (?:a|au|to|pour|for|en) )/g,
  // What is past.
  /\b(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week-end|semaine|mois) (?:derniere?(?! delai)|passee?)|last (?:week-end|week|month(?! of)|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(?= )(?! (?:of|in) )/g,
  // Telephone numbers, national and international.
  /(?:\b0\d|\+ ?\d\d ?(?:\( 0 \) )?\d)(?:(?: [./-])? ?\d\d){4}(?= )/g,
  /\b\d{1,3}(?: \d{3}){0,4}(?: [.,] \d+)? (?:€|eur|euros?|k €|keur|k|kms?|m 2|m ²|m2|metres?|%|£|\$)(?= )/g,
  /[€£$] \d+(?: [., ] ?\d{3}){0,4}/g,
  /(?<!sur )\b(?:\d{1,4} (?:bis |ter )?,? ?)?(?:rue|avenue|av|boulevard|bd|blvd|place|square|quai|route|chemin|allee|impasse|esplanade|faubourg|residence|lotissement|parc|street|road) (?:(?:du|de la|de l|des|de|d|general|marechal|docteur|dr) )+(?:\d{1,2} )?\w+(?: (?:18|19)\d\d)?(?= )/g,
  /\b(?:ref|reference|annonce|lot|dossier|mandat|numero|n °|no|ligne|bus|metro|tram|id)(?: \.)?(?: :)?(?: n °| numero)? (?!(?:du|de|le|au|des|d|la|a) )(?:[a-z]{1,4} )?\d+(?: ?[-/] ?\w+){0,4}(?= )/g,
  /\b\d{1,2}h\d\d (?:de |du )?(?:train|route|voiture|marche|paris|trajet|bus|metro|tgv|velo|avion)/g,
  /\b(?:pendant|duree(?: de)?|dure|durera|prend|prendra|moins d(?:e)?|plus d(?:e)?|environ|au moins|pour|visite d(?:e)?|rdv d(?:e)?|durant|d) [12]h\d\d(?= )(?! (?:a|-|et|du) )/g,
  /\b24h00 ?\/ ?24(?:h00)?/g,
  // « j'ai une heure et demie devant moi », « prévoir 1h30 »: how long it may take.
  /\b(?:j ai|on a|nous avons|dispos(?:e|ons) d(?:e)?|prevoir|prevoyez|compter|comptez)(?: (?:environ|bien|juste|a peu pres|au moins))? [1-4]h\d\d(?= )(?! (?:a|-|et) )/g,
  // « dans 2 heures »
  /\b(?:dans|in|d ici) [1-9]h\d\d(?= )/g,
  // « tous les 2 »: both of us.
  /\b(?:tous|toutes) les 2(?= )(?! (?:jours|semaines|mois|h|ans) )/g,
  // « en postes de 12 h », « je fais les 3/8 »: how somebody works.
  /\b(?:postes?|gardes?|journees?|services?|equipes?|shifts?|astreintes?|infirmiere?|soignante?|travaille) (?:de |en |d )?(?:7|8|10|12|24|48)h00(?= )(?! (?:a|-|et) )|\b\d{1,2}h00 shifts?(?= )/g,
  /(?<=\b(?:les|en|mes|horaires?|equipes?|travaille|bosse) )[2-5] [x/] 8(?= )/g,
  /\b(?:(?:24|48|72)h00 (?:avant|a l avance|before|in advance|beforehand|de delai|notice)|\d{1,2}h00 (?:a l avance|in advance|beforehand))(?= )/g,
  /\b(?:a|de|d environ|environ) \d{1,3} minutes(?= )/g,
  /\b(?:t|f|type|p) ?[1-9](?= )/g,
  /\b[1-9] ?\/ ?[1-9] (?:pieces?|p|personnes?|chambres?)/g,
  /\b(?:dpe|ges|classe|classe energie|energie|energy)(?: :)? [a-g](?= )/g,
]

/** « appelez-moi entre 12h et 14h pour fixer une visite samedi »: the hours of the call, where the visit has its own. */
const call = /\b(?:appel|rappel|telephon|contact|joind|joign|call|ring|phone|reach)\w*(?: moi| me| nous| us)?(?<when>(?: [^ .!?|;]+){1,9}?) (?:pour|afin d[e'] ?|to|so we can|so i can) (?:que (?:nous|l on|on) )?(?:nous |vous )?(?:(?:caler|fixer|convenir|organiser|prendre|programmer|planifier|arrange|book|set up|schedule|fix|agree|discuter|parler)\b|(?:la|une|ma|notre|cette|a|the|our) (?:visite|viewing))(?<rest>[^.!?|;]*)/g
const ofDays = /\b(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|demain|tomorrow|week-end|semaine|week|weekdays|matin|soir|apres-midi|morning|afternoon|evening|\d{1,2}h\d\d|(?:le|du|the) \d{1,2})\b/

/** Mail and web addresses, before anything else is done. */
const addresses = /\S{1,200}@\S{1,200}|https?:\/\/\S+|www\.\S+/g

/** The text with addresses blanked, of the same length. */
export const withoutAddresses = (text: string): string => text.replace(addresses, found => 'x'.repeat(found.length))

/** Places of the normal text, half-open and sorted, that are no time whatever they look like. */
export function maskedPlaces(text: string): readonly (readonly [number, number])[] {
  const places: [number, number][] = []
  for (const mask of masks) {
    mask.lastIndex = 0
    for (let found = mask.exec(text); found; found = mask.exec(text)) {
      places.push([found.index, found.index + found[0].length])
      if (found[0].length === 0) mask.lastIndex++
    }
  }
  for (const found of text.matchAll(call)) {
    const { when = '', rest = '' } = found.groups ?? {}
    const at = found.index + found[0].indexOf(when)
    if (ofDays.test(rest)) places.push([at + 1, at + when.length])
  }
  return places.sort((a, b) => a[0] - b[0])
}

export type Topic = 'elsewhere' | 'setting' | 'visit'

const WEEKDAY = '(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)'
const PROPERTY = '(?:bien|logement|appartement|appart|appt|apt|maison|studio|duplex|villa|pavillon|terrain|local|annonce|location|immeuble|il|elle|ils|elles|celui - ci|celui ci|celle ci|ce dernier|property|flat|apartment|house|place|it)'

/**
 * What a clause is about. `elsewhere`: its days belong to a lease, a move, the past, opening hours; `setting`: the property and its
 * surroundings, unless the clause also speaks of a visit; `visit`: when somebody can come or be called.
 */
const topics: readonly (readonly [Topic, Rule])[] = [
  ['elsewhere', rule(`${PROPERTY}(?: (?!suis |sommes |je |nous |on |visit|voir |serai |am |peux |pouvons |pourr|souhait|voudr|aimer|vous |et |ou |we |i )[a-z0-9-]{1,12}){0,5} (?:disponibles?|libres?|libere|liberee|vacante?s?|inoccupee?|available|vacant|free|a louer|a la location|a la vente|en location|en vente)(?: (?:a partir|des))?`)],
  ['elsewhere', rule('(?<!suis )(?<!sommes )(?<!serai )(?:est|c est|c|serait|est ce)(?: ce)?(?: il| elle)? (?:bien |tjs |toujours |encore |still ){0,4}(?:tjs|toujours|encore|still) (?:disponible|libre|a (?:vendre|louer)|available|d actualite|en vente|en location|sur le marche)')],
  ['elsewhere', rule('il y avait(?: (?:une|un) (?:visite|rdv)(?: de)?(?: prevue?)?)?|(?:vous|nous) (?:nous |m |l |les )?(?:aviez|avions)(?: (?:deja|fait|nous))*(?: (?:voir|visiter|montre|visite|propose))?|there was (?:a|an)(?: \\w+)? (?:viewing|appointment)|you (?:had )?(?:showed|shown) (?:us|me)|(?:mon|notre|mes|nos|le) (?:pret|financement|accord de principe|credit)(?: (?:est|a ete|immobilier))*(?: (?:valide|accorde|valable))?|(?:vous|nous) (?:nous |m |l |les )?(?:aviez|avions)|(?:un )?bebe|enceinte|prevue? pour|(?:etait|avait ete|devait etre) prevue?s?|was (?:supposed|meant) to|were supposed to')],
  ['elsewhere', rule('(?<!suis )(?<!sommes )(?<!serai )libres? (?:au|des le|a partir du)(?= (?:1 (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)) )|libres? au(?= (?:\\d+ [a-z]))|libres? (?:debut|fin|mi)(?= (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) )')],
  ['elsewhere', rule('(?:est ce|(?<!di )c est|(?<!di )ce sera|ca sera|est ce que c est|ce serait)(?: bien| vraiment)? (?:libre|vacant|inoccupe)|est ce disponible')],
  ['elsewhere', rule('(?:logement|appartement|appart|maison|studio|location|colocation|un bien|toit) pour|preavis|mon bail|notre bail|le bail|bail|fin de bail|mon loyer|emmenag\\w*|amenager|demenag\\w*|entree dans (?:les lieux|le logement)|date d entree|entree (?:souhaitee|prevue|possible|au|en|le|debut|fin|mi|a partir)|entrer dans|entrer (?:en|au|debut)|entrerai\\w*|m installer|nous installer|s installer|installation|m y installer|muter|mute|mutee|mutation|mutes|quitter|quitte (?:mon|notre|le|la|l)|rendre (?:mon|notre|les)|liber(?:er|ons|erons|erai|e) (?:mon|notre|nos|ma|les lieux|le logement|l appartement)|(?:leave|leaving|vacate|vacating|out of|give up|hand back) (?:my|our|the) (?:current |present |old |rented )?(?:flat|apartment|house|place|home|studio|room)|(?:must|have to|need to|has to|got to) (?:be|get|move|come) out|remise des cles|remettre les cles|prise de poste|prends? (?:mon |un |le )?poste|poste|nouveau travail|nouvel emploi|nouveau job|mon contrat|contrat|cdi|cdd|conge (?:pour|au)|(?<!(?:etre|deja) )(?:entretien )?(?:faite?s?|effectuee?s?|realisee?s?|posee?s?|installee?s?|remplacee?s?|deposee?s?|controlee?s?|verifiee?s?|serviced|installed|replaced|fitted|carried out)(?= (?:le \\d|en|on|in) )|visite virtuelle d(?:e|u)|virtual (?:tour|viewing) of|embauchee?|compromis|signature|signer|signe|signons|acte|notaire|livraison|livre|livree|construit|construite|construction|bati|renove|renovee|refait|refaite|ravalement|date de disponibilite|disponibilite du (?:bien|logement)|disponible de suite|libre de suite|mise en (?:location|vente)|pour (?:une |un )?(?:location|achat|entree|emmenagement|installation|demarrage|bail|occupation|colocation|sejour|rentree)|loyer|a louer|a partir de quand|(?:je|nous|on)(?: \\w+){0,2} (?:cherche|cherchons|recherche|recherchons)(?: \\w+){0,6} (?:pour|a partir|des)|location (?:a partir|du|des|en|debut|pour|de)|louer (?:a partir|du|des|en|pour|debut|fin|au|d ici)|acheter (?:avant|d ici|en|pour|debut|fin)|(?:moving|move)(?: \\w+)? (?:in|out|date|on|to|by|before)|move|moving|lease|notice(?: period)?|tenancy|tenant|rent(?:ing)? (?:from|starting|until|for)|rent|start(?:ing)? (?:my|a|the) (?:new )?job|new job|my job|job|contracts?|exchanged|moved (?:in|out)|built|renovated|sold|my notice|relocat\\w*|completion|mortgage')],
  ['elsewhere', rule('(?:j ai|nous avons|on a|ai|avons|j avais|i|we|i ve|we ve)(?: (?:deja|bien|pu|bien|already|eu|just|have|had|also|vous)){0,4} (?:visites?|visitee|vue?s?|appele|contacte|telephone|ecrit|envoye|laisse|recu|trouve|rencontre|eu|lu|decouvert|consulte|repere|manque|rate|tente|essaye|essaie|saw|seen|called|visited|viewed|wrote|emailed|spoke|tried|found|missed|received|left|read|met)|suite a|faisant suite|comme convenu|suite au|votre (?:annonce|mail|message|appel|courriel|email|courrier) (?:du|de|d|publiee)|notre (?:echange|conversation|appel|rdv|visite|entretien|entrevue) (?:du|de|d)|publiee?|parue?|mise? en ligne|postee?|date du|posted|published|listed|following (?:our|up)|further to|your (?:ad|listing|email|message|call) (?:of|from|on)|annul\\w*|cancel\\w*|merci (?:encore )?pour (?:la|cette|votre) (?:visite|accueil|rdv)|thanks? (?:you )?for (?:the|your) (?:viewing|tour|visit)|(?:ma|notre|mon|nos) (?:visite|rdv|passage|appel|echange|message|mail|premiere visite) (?:de|du|d)|(?:est|suis|sommes|sont) (?:deja )?(?:passee?s?|venue?s?|allee?s?)|etions|etais|etiez|avions|etait|etaient|avait|avaient|was|were|ete')],
  ['elsewhere', rule('(?:mon |notre |le |un )?(?:vol|avion|medecin|dentiste)|(?:mon|notre) train|ouverte?s?|ouvre|ouvrez|fermee?s?|ferme|fermez|fermeture|ouverture|(?:vos|les) horaires|horaires? d|horaires|open|opens|closed|closes|opening hours|nee? (?:le|en|un|a)|born|mariage|marions|marie|accouche\\w*|naissance|retraite|rentree des classes|inscri\\w*|ecole|college|lycee|creche|nounou|school|nursery|deadline for|vente prevue|vendre (?:avant|d ici|en)|(?:je|nous|on) (?:vends?|vendons)|(?:i|we) sell|vendu|vendue|pret bancaire|banque|credit|taxe|charges|syndic|ag|assemblee|copro|copropriete|travaux|chantier|diagnostics?|demarre|demarrage|debute|debut des cours|cours|reprise|reprend|vide|entrepris|expire|echeance|se termine|se terminent|prend fin|s acheve|arrive a echeance|avis|dossier|reservation|offre valable')],
  // What is sent, what the writer will do, work and studies that begin, keys, offers.
  ['elsewhere', rule('(?:envoyer|envoie|envoyez|transmettre|transmettez|parvenir|send|forward)(?! (?:quelqu|someone|un technicien))|(?:je|nous|on) (?:vous )?(?:rappelle(?!z)|rappellerai|rappelons|rappellerons|recontacte|recontacterai|recontactons|appellerai|tiens au courant|tiendrai au courant)|(?:reviens|reviendrai|revenons|reviendrons|revient|revenir) vers vous|(?:i|we) (?:ll |will |shall )?(?:get back to you|call you|ring you|let you know|be in touch)|(?:commence|commencera|commencerai|commencons|debutera)(?= (?:la|le|les|mon|ma|mes|son|un|une|des|en) )|(?:start|starts|starting|started) (?:work|uni|university|school|college)|(?:we|i|he|she|they) moved|les (?:cles|clefs)|the keys|payables?|exigibles?|preleve(?:e|s|es)?|(?:is |are )?due(?= (?:on|by|the) )|(?:accepte|acceptent|etudie|etudient|attend|attendent|accepts?|taking|invites?) (?:les |vos |des |the |all )?(?:offres?|propositions?|candidatures?|dossiers?|offers|bids|applications)|valables?|valid (?:until|till)|location (?:a la (?:semaine|nuit|journee)|saisonniere|courte duree)|encombrants|poubelles|ordures|virement|prelevement|ramassage|(?:parking|car park|parking is|parking est) (?:free|gratuit)|part(?:ent)? (?:t il |ils |elles |il |elle )?quand|vue?s? (?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce matin|le \\d))(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|ce matin|le \\d{1,2})')],
  // What others do: « le voisin rentre-t-il le 15 ? »
  ['elsewhere', rule('(?:proprietaires?|proprio|vendeurs?|vendeuses?|(?:co)?locataires?|bailleurs?|occupante?s?|voisine?s?|gardiens?|gardienne|concierge|owners?|tenants?|landlords?|landlady|sellers?|vendors?|neighbou?rs?)(?: (?:t|il|elle|ils|elles|ne|is|are|will|be|s|sera|seront|est|sont|qui|doit|doivent|va|vont|actuels?|actuelle|en place|en)){0,5} (?:(?:(?:vit|vivent|habite(?:nt)?|lives?) )?(?:a l etranger|abroad)|vit|vivent|habite(?:nt)?|souhaite(?:nt)? (?:rester|partir)|reste(?:nt)?|restera|(?:a |ont )?donne(?:nt)? (?:son |sa |leur |un )?(?:conge|preavis|depart)|moved|moves|lives?|stays?|part|partent|partira|partiront|partir|rentre(?:nt)?|rentrera|rentreront|reviennent|revient|reviendra|reviendront|absente?s?|en vacances|en deplacement|vacances|back|leaves?|leaving|returns?|returning|away)')],
  ['elsewhere', rule('(?:gardiens?|gardienne|concierge|syndic|medecin|docteur|facteur|mairie|pharmacie|banque|notaire|caretaker|porter|doctor|surgery)(?: (?:est|sont|is|are|sera|y)){0,2} (?:presente?s?|recoit|recoivent|consulte|joignables?|la|travaille|disponible|sur place|there|around|works|available|on site)')],
  ['elsewhere', rule('(?:flat|house)(?: [a-z0-9]+){0,5} is (?:free |available )?from')],
  ['elsewhere', rule('(?:visite|viewing) (?:de|du|on|of)(?= (?:the )?\\d{1,2} (?:[a-z]+ ){1,2}(?:s est|etait|a ete|m a|nous a|went|was) )')],
  ['elsewhere', rule(`(?:visite|viewing) (?:de|du|on|of) ${WEEKDAY} (?:(?:dernier|matin|soir|apres-midi|last) ){0,2}(?:s est|etait|a ete|m a|nous a|went|was)`)],
  ['elsewhere', rule('(?:a|avez|ont|offered|suggested)(?: propose(?:e|s)?)(?= (?:[a-z0-9-]+ ){1,6}(?:mais|malheureusement|but) )|(?:offered|suggested)(?= (?:me |us )?(?:[a-z0-9-]+ ){1,6}but )')],
  ['setting', rule('(?:peut|pouvons|pourrait|puis|arrive t|facile d|possible d|can|could|do) ?(?:on|je|nous|we|one|you|i|e)? (?:y |facilement |easily |se |me |nous )*(?:garer|stationner|park)|quartier|bruit|bruyante?s?|calme|soleil|ensoleille\\w*|lumineux|lumineuse|luminosite|lumiere|exposition|exposee?|orientee?|circulation|voisins?|voisinage|stationn\\w*|(?:se |me |nous )?garer|parking|bus|metro|tram|train|gare|marche(?= (?:le|du|a|est|des))|(?:un|le|au|du|de) marche|commerces?|magasins?|boulangerie|supermarche|restaurants?|bars?|terrasse|chauffage|eau chaude|internet|fibre|loue|louee|louer|occupee? par|occupe|locataires?|cherche|cherchons|recherche|recherchons|budget|achat|acheter|investir|investissement|vente|prix|construire|noisy|quiet|sunny|sun|neighbou?r\\w*|shops?|market|traffic|heating|looking for|budget|frais|vacances scolaires zone|saison|airbnb|saisonniere|meublee?|plein sud|ombre|lights?|station|transports?|desservi\\w*|passent|frequence|animations?|festival|sortie|vie|repond\\w*|reponse|retour(?! (?:de|a|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))|reply|answer|gett?(?:ing)? back to (?:me|us)|coming back to (?:me|us)|replying|respond\\w*')],
  ['visit', rule('(?:nous|me|vous|on) (?:verra|verrez|verrons|recevoir|recevra|recevez)|squeez\\w+|fit (?:me|us|you)|caser|how about|what about|que diriez vous d(?:e|u)?|que dites vous d(?:e|u)?|visit\\w*|rdv|rdvs|voir|passer|rencontr\\w*|creneaux?|disponibilites|venir|viewings?|view|see|visit(?:ing)?|meet|come|appointment|slot|rappel\\w*|appel(?:er|ez)|joindre|contacter|call(?: me)?|reach|phone|viens|viendr\\w*|passer(?:a|ont|ons|ez)|deplacer|rendre|passage|passerai\\w*|estimation|estimer|valuation|convient|convenir|planifier|(?:ma|notre) (?:venue|presence)|fixer|organiser|arranger|arrange|proposer|programmer|schedule|book|reserver|decaler|reporter|deplacer|repousser|avancer|reschedule|move the|entretien|telephon\\w*|seriez vous|avez vous|auriez vous|vous auriez|y a t il (?:un creneau|de la place|une place|une disponibilite)|etes vous|es tu|are you|pouvez vous|pourriez vous|could you|can you|faire|vu le bien')],
]

const topicsAt = ruleIndex(topics, ([, re]) => re)

export function topicAt(text: string, at: number): { topic: Topic; end: number } | undefined {
  for (const [topic, re] of topicsAt(text, at)) {
    const found = look(re, text, at)
    if (found) return { topic, end: found.end }
  }
  return undefined
}
