import type { Word } from './scan-words.ts'

/**
 * Ways to say a thing that no single word says. Words are folded; `*` stands for any ending, `a|b` for either, `..` for up to
 * three words of any kind. All of one line's kind count as one feature, so that rare ones share what common ones teach.
 */
const EXPRESSIONS = {
  visit: `
    fai* visiter; faire .. visit*; en faire la visite; visit* sur place; voir .. place|vrai|interieur|yeux; rendre compte; jeter un oeil; coup d oeil
    convenir d un|une rendez|rdv|visite; prendre|fixer|avoir|organiser|planifier|programmer|caler|obtenir|poser|bloquer .. rdv|rendez|visite; date|jour|horaire*|creneau* .. visite*
    disponibilites .. visite*|voir; quand .. visit*|voir|venir; souhait*|voudr*|aimer*|desir*|veux|peut|peux|pouvons|pourr*|possible|possibilite .. visit*; dispo* .. pr|pour .. visite|visiter|voir
    decouvrir .. bien|lieux|maison|appartement|logement; venir|passer voir; me|nous montrer; faire decouvrir; contre visite; seconde|deuxieme|nouvelle visite; revoir .. bien|maison|appartement
    demande de visite; avant|premiers de|a visiter; nous|me deplacer .. voir; ouvrir .. maison|porte*
    arrange|book|schedule|organise|organize|set .. viewing|visit|tour|appointment; see .. house|flat|apartment|property|place|inside|person; come .. see|view|round|over; have|take a look; look around|round|inside; view the|it|this; when .. view*|see|visit*; show us|me
    besichtigungstermin* mach*|moglich|verein*; termin .. besichtig*; haus|wohnung|objekt .. ansehen|anschauen|besichtig*
    concertar|agendar|programar|hacer una visita; ver .. piso|casa|vivienda|persona; fissare .. visita|appuntamento; vedere .. casa|appartamento|persona; bezichtiging .. inplannen|maken|afspreken; komen kijken; marcar|agendar .. visita; ver .. casa|apartamento|moradia
    on vient quand; quand .. vient|passe|venir|recevoir|arriver; nous|me recevoir .. appartement|logement|maison|lieux|bien; passer .. si|samedi|demain|ce|le|la; repasser; mesur* .. pieces|cuisine; donne* .. une heure; serons|etre|serai .. devant|la|sur place; rdv|rendez .. possible; vos creneaux|disponibilites; fixons .. date|moment|heure; showing*; any slots; drive|fly .. down|over|see; presentation; tournee|session
    rdv|rendez sur place; visite svp|souhaite*|possible; demande de rdv|rendez|visite; souhait* un|une rendez|rdv|visite; venir .. voir|visiter|accompagn*; me|nous montre*|montrez|presenter|ouvrir|recevez|accueillir; quand .. libre|disponible|recevez|entrer; a quand la visite; propose* .. date|heure|creneau|moment|jour; donnez .. date|heure; premier* creneau; journee portes
    portes ouvertes; open day*|house; mes dispo*; voici mes disponib*; je peux etre la|chez; visio; visite virtuelle .. direct; video viewing*; retrouver devant|au|sur; want|like|love|keen to view|see|visit; look round|around|inside; get an appointment; ich hatte gern* einen termin; mochte .. sehen|ansehen|besichtigen|anschauen; vorbeikommen|vorbeischauen; quisiera una cita
    pasar a verl*; vorrei un appuntamento; passare a vedere; graag een afspraak; komen .. bekijken|kijken|zien; langskomen; queria|gostaria .. marcar|visita*|ver; dentro`,
  cancel: `
    laiss* tomber; plus besoin; donner|donne|donnons|donnera* .. suite; pas|plus donner suite; ne viendr*|viens|venons .. pas|plus; viendr* pas|plus; ne serai|serons|sera .. pas|plus .. la|present*|presente*; serai|serons pas la|present*
    pourr* pas|plus .. venir|etre|honorer|assister|deplacer; peu|peux|pouvons|peut pas|plus .. venir|deplacer|honorer; liber* .. creneau|place|horaire; creneau|horaire|place .. quelqu|autre* un|personne*; quelqu un d autre
    annul* .. rdv|rendez|visite|creneau|entretien|rencontre|estimation|demande; rdv|rendez|visite .. annul*; retir* .. demande|candidature|offre|proposition; renonc*; desist*; decommand*
    plus .. interess*|acheteur*|vendeur*|recherche; pas .. interess*; interesse* plus; trouve .. autre|ailleurs|mieux|bien|maison|appartement|logement|bonheur; signe .. ailleurs|autre; autre chose; chang* d avis; finalement .. pas|non; apres reflexion; ne .. tenir|tenez|tenons compte; ne plus; arret* .. recherche*|projet
    inutile de; pas la peine; ne .. attendez; comptez pas; lieu d etre; ne poursui*; en rester la; jetons l eponge; supprim* .. rdv|rendez|visite|rencontre; effac* .. rdv|rendez; a annuler; dois|devons|oblige*|contraint* .. annul*|renonc*|decommand*; pret|banque|credit .. refus*
    cancel .. viewing|appointment|visit|meeting|booking|slot; call off; no longer .. interested|looking|need; not .. coming|interested|going ahead; won t be|make|come; can|will not make|come; cannot|cant make|come; changed .. mind*; found .. else|another|elsewhere; bought|signed elsewhere|another; take us|me off; give .. slot; pull out; decided against|not; go ahead
    termin .. absagen|erledigt|entfall*|stornieren; nicht .. kommen; kein interesse; schon .. gefunden; nicht mehr; cancelar .. cita|visita; no podre|puedo|podemos .. ir|asistir|acudir; ya no; hemos encontrado; annullare|disdire .. appuntamento|visita; non posso|possiamo .. venire; non .. piu .. interess*; afspraak|bezichtiging .. afzeggen|annuleren|hoeft; kan|kunnen .. niet .. komen; geen interesse; cancelar|desmarcar .. visita; nao posso|vou|podemos; ja nao
    libere .. creneau; sans suite|objet|nous|moi; comptez sans; deja trouve; vien*|viens|venons .. plus|pas; on vien* plus|pas; j annul*|jannul*|janul*; annulation; plus la peine; arretons|arrete .. la|demarches; ne maintien*|maintenons; n est plus .. actualite; pass on; scratch .. appointment; toch .. af; verzichten; rinunci*; prescind*; jviens|jvien pa|pas
    retir* mon|ma|notre|son offre|proposition|candidature|demande; ziehen .. zuruck; ritir* .. proposta|offerta; retir* .. propuesta|oferta|proposta; kom|komen|komme|kommen niet|nicht; nicht|niet kommen|komen; non veniamo|vengo|verremo; no vamos|iremos|voy; nao vamos|vou|iremos; gardons|garde finalement|notre|ma maison; gardons notre; ferme*|clo* mon|notre|ma dossier|recherche
    arret* .. chercher|recherche*; on|nous oublie*|passons|arretons|annulons|renoncons; autre agence; ne me convient|correspond pas|plus; ne nous convient|correspond pas; non pour nous; pas pour nous; c est mort; c est non; signe un bail|compromis; had* other plans; not for us|me; we re out; gone with another; withdraw my|our|the; stay* put; decliner
    hebben al|iets gekocht|gevonden|gehuurd; abbiamo preso|comprato|trovato; hemos alquilado|comprado; arranjamos|comprei|encontramos`,
  move: `
    decal*|deplac*|report*|repouss*|differ*|avancer|modifi*|chang*|deplaç*|replanif*|reprogramm* .. rdv|rendez|visite|entretien|rencontre|entrevue|heure|horaire|date|jour|creneau; rdv|rendez|visite|entretien|rencontre|entrevue .. decal*|deplac*|report*|repouss*|avanc*|modifi*|differ*
    autre|autres jour*|date*|heure*|horaire*|creneau*|moment|disponibilites; un autre; autre .. conviendrait|possible|arrange*; plus tard|tot que prevu; a la place; au lieu de; remettre .. plus|a|semaine; une heure plus tard|tot; tombe mal; ne .. convient|arrange|va .. plus|pas; convient|va|arrange plus; pas libre .. date|heure|jour|moment; initialement; en retard; aurai|aurons .. retard; meme moment; refix*; reprendre rendez|rdv; heure|horaire|date|jour prevu*|convenu*|fixe*|dite; plutot que; decalage; chang* .. programme; trouv* .. autre date|creneau|moment|jour
    another|different|other|new day|date|time*|slot; reschedul*; postpone*; push .. back|to; bring .. forward; move .. viewing|appointment|meeting|visit|it|to; change .. time|date|day|appointment; later|earlier than|instead; running late; something came up; swap; instead of; rearrange
    termin .. verschieb*|verleg*|andern; anderer|anderen tag|termin|zeit; verspat*; cambiar|aplazar|mover|posponer .. cita|visita|hora|dia; otro dia|momento; mas tarde; spostare|rinviare|anticipare|cambiare .. appuntamento|visita|orario; altro giorno|orario; verzetten|verplaatsen; andere dag|datum|tijd; later .. kan; adiar|remarcar|mudar .. visita|hora; outro dia|horario
    remet*|remis ca|cela .. plus|a; trompe* .. jour|creneau|date|heure; trouv* .. un autre; shift .. to|viewing|it|our; shuffle; rimandar*|rimandiamo; dejarlo para; opschuiv*; spater als; later|earlier slot; instead; a quel autre; quand alors; mieux|mieu pour|pr moi|nous; finalement .. preferer*|plutot; echang* .. horaire|creneau; ultérieure|ulterieure; date ulterieure
    en|du|de retard; arriv* .. retard|tard; n arriverai|arriverons qu|que; pas .. avant 00*|0*; plutot lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|le|a|vers|dans; un autre jour|creneau|moment|horaire|date; une autre date|heure; aucun .. creneau*|horaire*|convient*; on decale|reporte|inverse|deplace|remet; intervert*; permut*; same day but; instead of; than planned
    bring .. forward; none of; doesn t|not work .. any|for; auf .. verlegen|verschieben; passt .. nicht; spater|fruher; mas tarde|temprano; llego|chego|arrivo tarde|atrasad*|ritardo; in ritardo; posso arrivare; si puo anticipare|rimandare|spostare; uurtje later|eerder; wat later; mais cedo|tarde; passar para; n annule pas; pas une annulation; gardons le|la rendez|visite .. mais`,
  valuation: `
    estim* .. maison|appart*|bien|terrain|villa|studio|immeuble|logement|propriete|pavillon; faire|demande|besoin|avoir|realiser .. estim*|evalu*|expertis*; avis de valeur; combien .. vaut|vaudrait|vau|vo|vendre|vendriez; prix .. ma|mon|notre .. maison|bien|appart*; valeur .. ma|mon|notre|nos|venale|bien|maison
    vendre|ceder|vends|vendons .. ma|mon|notre|nos .. maison|appart*|bien|terrain|studio|villa|propriete|residence|pavillon|logement|garage|local; mettre|mise|mets|mettons en vente; mon|notre|ma|nos .. a vendre; confier .. vente|bien|mandat; mandat de vente; comme le mien|notre; ai|avons .. bien|maison|appartement|terrain a vendre; vendons|vends plus; agence .. vendre; mettre .. gestion|location; proprietaire d un|une; fourchette de prix; herit*; succession; honoraires .. vendre|vente; nous separer
    valuation; market appraisal; how much .. my|our .. worth; worth; sell|selling my|our; put .. on the market; market|sale value; want|like|thinking|looking .. sell; fees .. sell
    bewert*|schatz* .. haus|wohnung|immobilie|lassen; mein*|unser* .. verkauf*; was .. wert; tasar|valorar|tasacion|vender .. mi|nuestro|nuestra|casa|piso; cuanto vale|valdria; valutazione|vendere .. mia|nostra|casa|appartamento; quanto vale; taxat*|taxeren|verkopen|waard; avaliar|vender .. minha|meu|nossa|casa|apartamento
    defaire|debarrass* de|d; en tirer*|obtenir*|tirerait; occup*|charger .. du notre|vente|vendre; du|le notre|mien; a vous proposer; prenez .. mandats; mandat .. exclusi*|vente|0; en mandat; gestion .. bien|appart*|logement; faire gerer; tarifs|honoraires|commission .. commercialis*|vend*|vente|mandat|propriete; sell for; let out; zu vermieten; nous pensons vendre
    a|en vendre .. intere*; mon|ma|notre|nos .. vaut|vaudrait|vaudraient; ce qu .. vaut|vaudrait; valoir; que vaut|vaudrait; mettre|mets|mettons .. en vente|location; chez|par un|une|autre confrere|agence .. sans succes; me|nous separer; je|nous vends|vendons; suis vendeur*; nous sommes vendeur*; hausse|baisse des prix; simulateur; selling .. house|flat|property|home
    thinking of putting|selling; je|nous|vous confi* .. vente|bien|maison; commercialis*; honoraires de vente; avis de; verkaufe|verkaufen .. haus|wohnung|mein*; vendo|vendiamo|vendere|vender .. mi*|casa|piso|minha|meu`,
  callback: `
    rappel* moi|nous; me|nous rappel*|appel*|contact*|joindre|telephon*|recontact*; appel* moi; contact* moi; telephon* moi; coup de fil|telephone|tel; joignable; par telephone|tel; au telephone; de vive voix; au 00*; mon numero|num|portable|tel; entretien|echange telephonique; laiss* .. message; rappel souhaite; etre rappele*; attend* .. appel; tel moi; vous .. joindre; numero .. ci|dessous|suivant
    call me|us|back; give .. call|ring|bell; phone me|us; ring me|us|back; by|on .. phone|telephone; my .. number|phone|mobile; get in touch; reach me; speak .. someone|phone; your call
    ruckruf; rufen .. an|zuruck; anruf*; telefonisch; melden sie; llame*|llamar*|llamen .. me|por|al; por telefono; su llamada; richiam*; chiam* mi; al telefono; vostra chiamata; bel|bellen mij|me|ons; terugbellen; telefonisch contact; ligar me; telefon* me; vossa chamada
    on s appelle; on sap*; parler a|avec quelqu|un|vous; faites moi signe; fassiez signe; vous parler; tel 00*; tel 0*; speak to|with; sprechen; fait* signe
    rappel|appel svp|stp|souhaite|telephonique; un call; quick call|word|chat; rather talk; missed .. call; en parler de|au|avec|par; numero .. joindre|direct; joindre .. agent|conseiller|numero; ne decroche; ligne .. sonne|occupee; discuter; echanger; se parler; un echange; faire contacter; mettez|mettre .. relation; ruf* mich; telefonieren; hablar por|con; parlare con
    bel mij|me|even; liguem|ligue me`,
  information: `
    quel*|quels|quelles est|sont|etait|serait; combien de|d|coute*|paye*; a combien; y a t|il; est ce que|qu .. avec|meuble|equip*|inclus|compris|autoris*|accept*|isole*; a t il|elle|on; est il|elle|ce .. equip*|meuble*|inclus*|compris*|chauff*|situe*|raccord*|expose*|isole*|possible
    plus d|de|dinfo* info*|information*|detail*|renseignement*|precision*; en savoir plus; dire plus; en dire davantage; davantage d; merci de .. envoyer|transmettre|indiquer|preciser|communiquer|adresser|faire; pouvez|pourriez .. envoyer|transmettre|indiquer|preciser|communiquer|dire|donner|adresser|confirmer|renseigner
    d autres|plus de|des|les photo*; adresse exacte; ou se situe|trouve; de quand date; depuis combien|quand; pourquoi; charges; taxe fonciere; juste|simplement .. connaitre|savoir; animaux|chien|chat* .. accept*|autoris*; annonce|bien|logement .. interesse*|m interesse; quels documents|pieces|justificatifs; conditions de|pour|location; faut il; peut on; ya|yora|ia t|un|une|il|kwa|quoi; c est|c quoi|koi|cmb|combien|chauffe|a
    more|further|additional info*|information|detail*|photo*|pictures; send|email me|us; how much|many|far|big|old|long; is there|it|the|this; are there|the|pets|dogs|bills; does it|the; what is|are|s; which; can you|i .. tell|send|confirm; could you .. tell|send|confirm; has the|it
    mehr|weitere|nahere info*; wie hoch|gross|viel|viele|alt|weit; gibt es; ist|sind .. inklusive|mobliert|erlaubt; mas|mayor informacion; cuanto|cuantos|cuantas|cual|cuales; tiene; hay; se admiten|puede; maggiori|piu|altre informazioni; quanto|quanti|qual|quali; c e; ha|avete .. garage|balcone|ascensore|foto; meer informatie|info|foto*; hoe groot|veel|oud|hoog; is er|zijn er; mais informac*; qual|quais|quanto|quantos; tem; ha .. garagem|elevador|varanda
    je m interroge; ne .. precise*|indique*|mentionne* pas; il manque; que veut dire; qu entend*; suffit il; est ce assez|suffisant; est ce .. mitoyen*|zone|inondable|bruyant|calme; vous savez si; dites moi .. si|quel*|combien; une precision; marge .. prix; prix .. bouger|negociable|ferme; fonctionne t; a t il une chance; l annonce ne; votre annonce ne; points a eclaircir; sapere se; saber si
    je suis interesse*|tres|vivement; suis interesse*; m interesse; nous interesse; interested in this|your|the; habe interesse; me interesa; sono interessat*; heb interesse; estou interessad*; quelle|quel est|etait|serait; combien de|mesure*|coute*|y; c est quoi|ou|combien|a; que signifie|comprend|couvre*; y|il a t|un|une|des|du; peut on|il|elle; pouvons nous
    est|sont il|ils|elle|elles|ce|on; a t il|elle|on; fait|font il|elle partie; faut il; dans quelle|quel rue|quartier|etat; wie viel*|hoch|alt|gross; in welch*; kann man; welche*; cuanto|cuantas|cuantos; que gastos; se puede; quante|quanti; si accett*; puo inviare; hoe hoog|groot|oud|veel; zijn er|huisdieren; quantos|quantas|quanto; aceita* .. animais|caes`,
  availability: `
    toujours|encore|tjs|tjr|tjrs|toujour|encor .. dispo*|libre|vente|vendre|louer|location|marche|valable|actualite|propose*|la|ligne|temps|bon|cours; dispo* .. encore|toujours|tjs|tjr|tjrs|toujour|encor; d actualite; deja .. vendu*|loue*|pris*|parti*|reserve*|attribue*|offre*|compromis|preneur|acquereur; trouve .. preneur|acquereur|locataire; est|ete|c|cest|elle|il|pa|pas vendu*|loue*|parti*|pris*|cede*|reserve*|attribue*; sous compromis|offre|option; offre* .. acceptee|cours; reste*|resta t il|elle|des|un|une|disponible*; disponibilite* du|de|d; confirm* .. disponib*; disponible ou; en vente; sur le marche; quelqu un dessus; mes chances; l avez encore
    still .. available|market|for|free|there|current|have|open; is .. available|sold|gone|taken|let|rented; under offer; been .. sold|let|taken|rented; off the market; anybody .. taken|interested; any .. left; already .. sold|taken|rented
    noch .. frei|verfugbar|haben|aktuell|da|verkauf*; schon .. verkauft|vergeben|vermietet|reserviert; sigue .. disponible|libre|venta; todavia .. disponible|libre; aun .. disponible; ya .. vendido|reservado|alquilado; ancora .. disponibile|libero|libera|vendita|valido; gia .. vendut*|affittat*; nog .. beschikbaar|vrij|koop|huur; al .. verkocht|verhuurd; ainda .. disponivel|livre|valido|venda; ja .. vendid*|reservad*|alugad*
    pris ou pas; encore libre|vacant*|temps|possible; trop tard; demeure .. offert|propose|vendre|vente; choisi|retenu|trouve un locataire|dossier|quelqu; la vente .. conclue|faite; plus a la vente|vendre|louer; found a tenant|buyer; too late; is it gone; encor la; vacant*; valido|valide; ancora in tempo; croise* les doigts; l avez|lavez .. toujours|tjr|tjs|encore|encor
    pas|deja|encore|toujours parti*|pris*|vendu*|loue*|reserve*|dispo*|libre*|la|vacant*; trop tard; une|des|d autre* option|offre*|candidat*|visiteur*|dossier*; liste d attente; si la vente capote|tombe|echoue; se desist*; chances|chance; sur le coup; where .. sale; gone yet; up for grabs; under contract|offer; hat sich schon; schon weg|vergeben|verkauft; noch zu haben|da; ya lo
    ya esta; gia .. preso|affittat*|vendut*; al weg|verhuurd|verkocht; ja foi; continua disponivel`,
  offer: `
    faire|fais|faisons|ferons|deposer|soumettre|formuler|maintenir|maintiens|confirmer|confirme|confirmons|transmettre|transmettez|adresse|rediger|poser .. offre|proposition|candidature; notre|mon|ma|nos offre|proposition|candidature|dossier|contre; offre d achat|ferme|ecrite|acquisition|au|a; offr* .. 0*; propos* .. 0*|euros|k; pret* a mettre|acheter|payer|signer|offrir; au prix; prix affiche|demande; net vendeur; contre proposition|offre; lettre d intention; intention d achat; a la baisse; vendeur*|proprietaire* .. accept*|descend*|baiss*|repondu|vendrait; accepterai* .. 0*|offre|proposition|le; nous|me|on .. positionner; je|on le|la|l prend*|prends|achete*; jprend*; on prend; prend*|prenons l|le|la|cet|cette|lapart|appart*; voulons|veux l|le|la acheter|prendre; reserv* .. bien|appart*|logement|maison|le; verser .. acompte; bloquer .. bien|appart*; candidat* .. location|appart*|logement; justificatifs; bulletins|fiches de; signer .. compromis; comptant; monte* a 0*; va*|irai* jusqu a 0*
    make|put|submit|place|increase|raise .. offer|bid; our|my|an|the offer|bid; asking price; best and final; would|will .. vendor|seller|owner .. accept|take|consider; accept .. 0*; take it; take .. flat|apartment|house; offer of; prepared|ready to pay|buy|sign; apply for .. tenancy|flat|rental; cash offer; offering
    wir bieten; angebot .. mach*|abgeb*; kaufangebot; nehmen .. wohnung|haus; hacer una|oferta; ofrec* .. 0*|euros; aceptar* .. 0*; nos quedamos; fare una|proposta; offri* .. 0*|euro; accett* .. 0*; prendiamo; bod .. uitbrengen|doen; bieden .. 0*; nemen .. appartement|huis|woning; fazer uma|proposta; ficamos; aceita* .. 0*
    j achete; jachete|lachete|l achete; on la|le loue; je le|la loue; partants pour; postule*|postuler pour|au|a; nous engage*|engageons .. sur; convient .. voulons|prenons|prends|acheter; ou|where .. sign*|do we sign; retenez le|la|l; gardez le|la|l; prendre ou a laisser; de plus; lettre d intention; avant de signer; pieces demandees; rental application; take the flat|apartment|house; unterschreib*; lo compro|prendo; like to take|rent
    jusqu a 0*; a 0* .. on|nous|je|c signe*|tope|prends|achete*|oui; monter a|jusqu; descend* a|de|jusqu; notre|mon dernier mot|prix|effort; au prix .. demande|affiche|convenu|du|sans; acheter|acquerir ce|cette|cet|le|la|votre; louer cet|cette|ce|votre|tout; le louer|prendre|acheter; la louer|prendre|acheter; notre dossier; mon dossier .. location|complet|candidature
    deposer .. dossier|candidature; pret* a signer|acheter|verser; go up to; take it; like|want to buy|take|rent it|this; submit* my|our application|offer|bid; bewerb* .. wohnung|haus; nehmen|nehme es|sie|die|das; nos lo; lo quedamos; quiero alquilarl*|comprarl*; lo prendo|prendiamo; fico|ficamos com; wij|we|ik nemen|neem|bieden|bied`,
  search: `
    cherch*|recherch*|rech .. t0|f0|maison*|appart*|studio|villa|bien*|terrain*|local|logement*|pavillon|chambre*|location*|achat|acheter|louer|immeuble*|garage|box|longere|duplex; a la recherche d|de|du; recherche* active; en quete; similaire*; equivalent*; meme genre|style|type|secteur; autre* bien*|annonce*|chose|maison*|appart*; d autres bien*|maison*|appart*|logement*|annonce*|produit*; auriez|avez|avec vous|dautre .. autre*|chose|similaire*|bien*|maison*|appart*|studio*|location*|terrain*|quelque|rez|t0|logement*|local|programme*; quelque chose; plus grand|petit|cher; moins cher; budget|enveloppe .. 0*|max*|tout|compris|de; maximum|max|jusqu .. 0*|euros; mes|nos|voici criteres; portefeuille; en ligne|sites; tenez|tenir|prevenez|informez|avertissez|alertez|mettez|faites .. moi|nous|au|signe|liste|informe*|courant; nouveaute*|nouveaux|futurs bien*|t0|mandat*; projet d achat|immobilier|acquisition; souhait*|voulons|veux|voudr*|aimer* .. acheter|acquerir|louer|achet* .. un|une|dans|sur|en; me|nous loger; mute*; besoin d un|une .. logement|maison|local|appart*; il nous|me faut|faudrait; pied a terre; investi*
    looking for|to .. house|flat|apartment|property|rent|buy|something|bed*|place|studio; anything|something .. similar|else|cheaper|with|bigger|garden; similar propert*|house*|flat*; other propert*|houses|flats|listings; my|our|a budget|requirements; keep .. informed|posted|mind; new propert*|listings; relocat*; need .. bedroom*|rental|flat|house; searching; up to 0*
    suche*|suchen .. haus|wohnung|zimmer|grundstuck|nach; ahnliche*; sonst noch; busco|buscamos|necesito|necesitamos .. piso|casa|vivienda|apartamento|un|una; similar*|parecido; otras viviendas|casas; cerco|cerchiamo .. casa|appartamento|un|una; simile|simili; altri immobili|case; mi serve; zoek|zoeken|zoekt .. huis|woning|appartement|naar; andere woningen|huizen; iets vergelijkbaars; procuro|procuramos|procura .. casa|apartamento|um|uma; outros imoveis|apartamentos; semelhante*
    que .. propos*|conseill* .. pour|comme|dans; que me|nous proposez|conseillez; selection de; revons|reve d une|un; liste de; catalogue; dotre*|d autre* truc|chose*; meme chose; se|me|nous loger; que vous reste; whatever you have; do you have any; send .. whatever|list; konnen sie .. anbieten; que me pueden; cosa avete; on dort ou; fonds|societe .. acquer*
    quelque chose de|a; auriez|avez|vous vous .. d|des|un|une|quelque maison*|appart*|terrain*|t0|studio*|location*|local|garage*|biens; qu avez|auriez vous; que proposez; vous avez quoi; quels .. biens|maisons|appartements; d autres lots|biens|appart*|maisons; nous loger|reloger|installer; pour .. 0* .. quoi|proposez|avez; projet de|d; acheter|louer une|un|des|dans|ensemble
    mandat* de recherche; chasseur d; acheteur|acquereur serieux|d|de; nouveaux biens|mandats; exclusivites; keep me|us; add me|us .. list; something smaller|bigger|cheaper|else; can you help .. find; do you have rentals|cheaper|other|any; would you have; what do you have; we need .. to live|bedroom*|house|flat; ich brauche; wir brauchen|mochten; gibt es .. andere|wohnungen|hauser
    etwas gunstiger*|grosser*|kleiner*; que tienen; tienen otros|otras|algo|mas; algo mas|parecido; avisenme; nuestro presupuesto; cosa avete; avete altr*|altri; qualcosa di; mi tenga; heeft u .. andere|huur*|iets|nog; iets goedkoper*|groter*|kleiner*; houd mij; o que tem; tem outr*; avisem; precis* de`,
  other: `
    merci pour|beaucoup|infiniment .. tout|accueil|retour|reponse|aide|visite|travail; je|nous vous remerci* pour|de .. accueil|aide|retour|reponse; bien recu|note; bonne* fete*|annee|continuation|vacances; au revoir; trompe* de|destinataire|numero|personne; par erreur; ne m est pas|destine; qui etes; c ki|qui; mon|ma|mes cv|candidature|lettre; offre d emploi; poste de|a pourvoir; alternance; stage de|en|dans; rejoindre .. equipe; recrut*; notre|nos societe|solution*|logiciel|plateforme|services|prestations|outil|offre|tarifs|expertise; nous aidons|accompagnons|proposons|fabriquons|sommes specialis*|realisons|offrons; partenariat; referencement; votre visibilite|site|chiffre; augment*|boost*|developp* .. vos|votre; demo|demonstration|essai gratuit*; devis gratuit; mise en demeure; plainte; desinscri*; desabonn*; mes donnees|informations personnelles; supprim* .. donnees|compte|annonce; rgpd; ne .. plus .. recevoir|mail*|sms; mon|ma|le|la chaudiere|chauffage|fuite|quittance|caution|preavis|locataire|voisin*|bail|loyer|interphone|syndic; suis .. locataire; etat des lieux; en panne; depot de garantie .. rendu*|rembours*|restitu*; rendu* .. caution|depot; agent .. desagreable|impoli|absent|retard; ci joint*; piece* jointe*; notaire .. demande|acte|signature|compromis|diagnostics; boite vocale; attestation; facture
    thank* .. your|so|a|for .. help|much|lot|time|reply|everything; have a nice; wrong person|number|address|email; unsubscribe; remove me; my|personal data; our services|software|company|platform|team|studio; we help|offer|provide .. agenc*|agent*|you|services; i represent; free trial|demo; apply|application .. position|job|role; my cv|resume; my .. tenant|boiler|landlord|deposit|rent; who is|are; by mistake
    vielen dank; meine daten; bewerbung; heizung .. nicht|kaputt|defekt; gracias por; mis datos; grazie per|mille; miei dati; dank voor|u; mijn gegevens; obrigad* pela|por; meus dados
    cela|ca me suffit; dac a; a demain; see you; oui merci; mecontent*; quand .. repar*; donner|donne conge; effacement; jamais .. accord|accepte|autoris*; nous livrons|imprimons|vendons|organisons; avez|auriez vous besoin; tu peux; tombola|association|club|sponsor*; l agent n; est mal passe*; bis morgen; hasta manana; a domani; ma facture; loyer .. retard; confirme ma presence
    merci de|pour .. accueil|visite|temps|patience|precisions|reponse*|renseignements|tout; c est note|gentil|parfait|bon|entendu; nous y|j y serons|serai; on se voit|on; a samedi|demain|lundi|mardi|mercredi|jeudi|vendredi|bientot|tout; confirme .. rendez|rdv|presence|rencontre|visite; rdv|rendez .. confirme; je|on|nous vous redis|dis|dirai|recontacterai|reviens|tiens
    revenir|reviens vers vous; tiens au courant; reflechi* .. et; y reflechir; je suis|en route|devant; mon|notre|votre loyer|bail|badge|digicode|radiateur|colocataire|proprietaire|voisin; votre site|facture|mot|colis|contrat|lien|panneau|alarme; erreur de personne; mauvais numero|destinataire; pas moi .. qui; fausse manip*; ne me|m contact*|ecriv*|envoy* plus|jamais
    stop sms|mail*|pub; n ai|avons jamais|rien demande; qui vous|etes; d ou tenez; vous recrutez; recherchez vous .. collaborateur*|agent*|negociateur*; un poste|stage|emploi|job|travail; bts|licence|master immobilier; we help; our team|software|company|drone; are you hiring; any vacancies; see you; thanks|thank for|a|you; sounds good; bis dann|samstag|morgen|montag; danke fur|bis
    nos vemos; lo pensamos; ci vediamo|pensiamo; tot dan|dinsdag|morgen; ate sexta|la|amanha; vamos pensar; horaires d ouverture; jusqu a quelle heure .. ouvert*|agence; etes vous ouvert*|membre`,
} as const

type Kind = keyof typeof EXPRESSIONS
export const expressionKinds = Object.keys(EXPRESSIONS) as readonly Kind[]

interface Part {
  readonly exact: ReadonlySet<string>
  readonly prefixes: readonly string[]
  /** Words of any kind that may stand before it. */
  readonly gap: number
}

interface Expression {
  readonly kind: number
  readonly parts: readonly Part[]
}

const MAX_GAP = 3
const HEAD = 2

const byHead = new Map<string, { exact: ReadonlySet<string>; prefixes: readonly string[]; expression: Expression }[]>()
for (const [kind, name] of expressionKinds.entries()) {
  for (const written of EXPRESSIONS[name].split(/[;\n]/)) {
    const parts: Part[] = []
    let gap = 0
    for (const word of written.trim().split(/\s+/)) {
      if (word === '..') {
        gap = MAX_GAP
        continue
      }
      const choices = word.split('|')
      const exact = new Set(choices.filter((choice) => !choice.endsWith('*')))
      parts.push({ exact, prefixes: choices.filter((choice) => choice.endsWith('*')).map((choice) => choice.slice(0, -1)), gap })
      gap = 0
    }
    const [first] = parts
    if (!first || (first.exact.size === 0 && first.prefixes.length === 0) || first.exact.has('')) continue
    const heads = new Set([...first.exact, ...first.prefixes].map((word) => word.slice(0, HEAD)))
    for (const head of heads) {
      const list = byHead.get(head) ?? []
      list.push({ exact: first.exact, prefixes: first.prefixes, expression: { kind, parts } })
      byHead.set(head, list)
    }
  }
}

const isOne = ({ exact, prefixes }: Pick<Part, 'exact' | 'prefixes'>, word: string): boolean =>
  exact.has(word) || prefixes.some((prefix) => word.startsWith(prefix))

/** How many expressions of each kind a sentence holds, in the order of `expressionKinds`; then those that start under a negation. */
export function expressionsIn(words: readonly Word[], isNegated: readonly boolean[]): number[] {
  const counts = [...expressionKinds, ...expressionKinds].map(() => 0)
  for (const [at, { folded }] of words.entries()) {
    for (const { exact, prefixes, expression } of byHead.get(folded.slice(0, HEAD)) ?? []) {
      if (isOne({ exact, prefixes }, folded) && goesOn(words, { at: at + 1, parts: expression.parts, part: 1 })) {
        const kind = isNegated[at] ? expression.kind + expressionKinds.length : expression.kind
        counts[kind] = (counts[kind] ?? 0) + 1
      }
    }
  }
  return counts
}

function goesOn(words: readonly Word[], { at, parts, part }: { at: number; parts: readonly Part[]; part: number }): boolean {
  const wanted = parts[part]
  if (!wanted) return true
  for (let next = at; next <= at + wanted.gap && next < words.length; next++) {
    if (isOne(wanted, words[next]?.folded ?? '') && goesOn(words, { at: next + 1, parts, part: part + 1 })) return true
  }
  return false
}
