/**
 * What words mean, over seven languages, folded; `*` stands for any ending. The same notion has the same number in every
 * language, so that what is learnt from French sentences holds for those of which there are few.
 */
const NOTIONS = {
  see: 'voie visu yeux oeil apercu cle cles clefs porte portes pousser entrer montr* parcour* deplacement sejour* passage passer passe passons repasser accueillir recevoir ouvrir ouvrez toquer jeter interieur lieux rencontrons visible visibles showing showings look inside round tournee visit* revisit* voir revoir decouvrir view viewing viewings see seeing tour besichtig* ansehen anschauen visita visitar visitarla visitarlo visitare ver verlo verla conocer vedere vederla vederlo bezichtig* bekijken kijken revisite* contrevisite vedersi vederci rondleiding langskomen langs sopralluogo ensenar ensenarme mostrar mostrare laten zien vorbeikommen vorbeischauen zeigen visitarlos enter volumes reperage intercabinet delegation',
  appointment: 'rdv rendezvous rendez rv appointment* appt termin termine cita appuntamento afspraak creneau* slot slots meeting encontro marcacao rencontr* meet passer rdvs rencontre rencontrer marcar marcare agendar concertar inplannen vereinbaren fissare schedule booked booking',
  value: 'chiffrer chiffre cote fourchette estimee tirer obtenir rapporterait rapporter estim* evalu* expertis* valeur valoris* valu* apprais* bewert* schatzen schatzung wertermittlung tasacion tasar tasacao valorar valoracion valut* taxat* taxeren waard* waardebepal* avalia* worth wert vaut vaudrait perizia stima prisee estimativ* chiffr* wertgutachten valuta',
  sell: 'debarrass* defaire commercialis* gestion gerer confier mandats separer vendre vends vend vendons vendez vente ventes vendeur* vendrai vendrons sell selling sale seller verkauf* verkopen verkoop vender venda vendere vendita venta mandat ceder cession vendrait vendo vendemos vendiamo vende venderei vendono verkaufe verkaufen vendeuse vendeurs cederais cedons commission sellers makler',
  sold: 'cede cedee attribue attribuee promise optionnee compromis conclu conclue conclure retenu choisi vendu vendue vendus sold verkauft vendido vendida venduto venduta verkocht louee parti partie pris prise taken reserve reservee reserved let gone vermietet alquilado affittato verhuurd alugado optionne retire retiree option alquilaron alquilada arrendado arrendada louees attribuees vergeben weg vendidos venduti pourvue contract promesse affittata',
  my: 'mon ma mes notre nos my our mein meine meiner meinen meinem unser* mi mis nuestro nuestra mio mia nostro nostra mijn onze ons meu minha nosso nossa',
  own: 'proprietaire* possede possedons owner owners own eigentumer* propietari* proprietari* eigenaar dono herit* succession heritage inherited divorce indivision',
  i: 'je j nous on i we ich wir yo nosotros io noi ik wij eu me moi us',
  you: 'vous votre vos tu te you your ihr ihre ihnen sie usted ustedes lei vostro u uw voce seu vs vtre',
  call: 'fil bigo messagerie portable oral decroch* texto sms bip bipez mobile numero num coordonnees discuter parler parlons causer voix entretenir speak talk sprechen hablar parlare spreken falar appel* rappel* rapel* telephon* tel joindre joign* joignable contact* recontact* call callback calls phone ring anruf* anrufen zuruckruf* ruckruf* melden llamar llame llamen llamada chiam* richiam* bellen bel belt terugbel* ligar ligue ligacao telefon* coup rapl rappler telephonez telephoner telefono telefoon telefonicamente telefonieren sonner sonne sonnez repondeur ligne decroche appels appele whatsapp signal dial reach erreichbar erreichen bereikbaar bereiken contattare contattatemi contactar contactarme contactarem phoning chat',
  cancel: 'oubli* eponge corbeille rayer rayez defection bond clotur* laissons lacher renonce caduque inutile annul* cancel* storn* absag* anula* disdire disdetta afzeg* desmarc* desist* renonc* retract* withdraw abandonn* decommand* rétract* annulation renoncons renonces abandon abandonne retire retirons retirer retrait desistement ziehen zuruck ritiro ritiriamo retiro retiramos trekken terug annulliamo cancello cancelamos sage absagen caduc nulle clore clos fermez rends gemist',
  move: 'intervert* gliss* recal* rattrap* remise remett* remis refix* retard* echang* swap shift ailleurs* postpos* tardif convenue convenu prevue prevu initialement decal* deplac* report* repouss* avancer avance reprogramm* resched* postpon* move moved moving verschieb* verleg* aplaz* cambiar spost* rinvi* verzet* verplaats* remarc* adiar chang* modifi* differ* push retarder bouger replanif* decalage report recaler permut* invers* ritardo retraso tarde atraso atrasad* verspat* late delayed delay retards vertrag* opschuiv* verschuiv* uitstel* rimand* anticip* adelant* atras* retrasar posticip* antecip* mudar cambio cambiamo',
  available: 'vacant* preneur actualite actu perime* expire* devanc* rangs cours retiree court proposee propose annonce dispo dispos disponible* disponibil* disponib* disponivel available availab* libre libres libero libera verfugbar frei beschikbaar vrij livre market marche vacant erhaltlich haben listing inserat actif active',
  still: 'encore toujours tjs tjrs tjr tj still noch sigue aun todavia ancora nog ainda jours',
  offer: 'tope banco affaire acompte signer signe signons verser surench* aligner concretis* officialis* bloquer retenez prends prend prenons postul* reserver reservons candidature justificatifs bulletins papiers marche lachete jachete offre offres offer offers offering propos* proposition* negoci* nego angebot gebot bod bieden bied ofert* offert* propost* bid compromis acheteur* acquereur* accept* faire-offre baisse marge offriamo offro ofrecemos ofrezco oferecemos ofereco bieten biete bidding rencher* encher* candidat* remise rabais effort descendr* sottoscriv* aanvaard* akzeptier* nehmen nemen prendo quedamos fico ficamos accord',
  money: 'euro euros eur k ke keur keuros millions balles',
  price: 'prix price tarif kosten kostet precio prezzo prijs preco loyer loyers rent miete alquiler affitto huur renda cout coute cost cher budget montant fai nets orcamento presupuesto budgets prezzi precios preise prijzen',
  search: 'toit nid valises perle loger logement* installer demenag* quitter quitte mutation relocat* liste selection catalogue nouveautes portefeuille opportunite* recherch* preneur projet vaste cherch* looking search* suche suchen suchst busco buscamos buscando cerco cerchiamo cercando zoek zoeken zoekt procuro procuramos quete trouver criteres seeking cherchons cherchez reloger acquerir suggerez conseillez recommander wanted hunting hunt listings chasseur fichier criteria',
  detail:
    'mitoyen* inondable bruit bruyant calme voisinage commerces gare bus plage mer autoroute aeroport humidite volets fenetres porteur cloison grenier combles comble dependance* grange puits portail cloture poele cheminee insert pompe clim climatisation isole isolee fissure* amiante plomb termites electricite gaz eau compteur* wifi frigo lave placard* dressing veranda mezzanine parquet carrelage loi carrez rendement rentabilite bail occupe loue meubles electrique norme normes borne velo velos poubelle vis livret copie reglement rehabilit* frais agence inclus compris comprises montant charge charges copropriete copro syndic taxe taxes fonciere foncier dpe diagnostic* energie energetique surface superficie metres m0 etage* ascenseur balcon terrasse cave parking parkings stationnement garage box jardin chauffage chaudiere travaux orientation orientee expose* exposition ensoleil* plan plans photo photos video adresse localisation quartier ecole ecoles transport* metro tram meuble meublee animaux animal chien chat garantie* caution depot honoraires fibre internet vitrage annee construction toiture toit assainissement fosse septique servitude cuisine equipee salle bain douche chambre* rangement* preavis duree pv assemblee lots ravalement ges isolation piscine clos acces handicap* pmr cadastr* constructible notaire digicode gardien interphone garages lift elevator floor floors storey heating tax garden pool pets pet dog dogs cat deposit lease furnished bills fees energy rating bedroom bedrooms bathroom cellar balcony terrace square size address location neighbourhood area broadband schools council septic roof renovation stock nebenkosten hausgeld grundstuck garten keller aufzug stellplatz haustier* hund heizung kaution wohnflache zimmer ascensor garaje trastero comunidad gastos mascotas terraza fianza spese condominiali ascensore cantina posto giardino riscaldamento cane animali cauzione servicekosten tuin kelder parkeer* verwarming huisdieren borg despesas condominio elevador garagem jardim animais caucao taille mesure hauteur pression sol mur murs fenetre rue rez chauffe chauffer exterieur pente plain ruisseau voisins vue arbres clotur* equipements mobili* mobilado amueblado arredato mobliert gemeubileerd metros metri quadratmeter vierkante camere camera bagno quartos quarto banos banho habitaciones dormitorios slaapkamers badkamer schlafzimmer etage piano planta verdieping andar baujahr bouwjahr lage ubicacion indirizzo adres direccion morada huisdier freehold leasehold mains drainage fenced well',
  info: 'renseign* information* infos info detail details precis* savoir connaitre know learn more erfahren auskunft informationen saber informacion informazioni sapere weten informatie informacao informacoes informer documentation dossier plaquette brochure indiquer preciser communiquer envoyer send transmettre renseignement descriptif fiche question questions demander expliquer signifie conoscere mitteilen schicken senden enviar mandar inviare sturen stuur invia',
  interest: 'interess* interest* interes interesa interesse interessee interessiert interessant interested interesado interesada interesados interessato interessata interessati geinteresseerd interessado interessada interessados plait plaisent seduit seduits',
  want: 'souhait* voudr* aimer* aimrais veux veut voulons desir* want would like wish love d mochte mochten wurde wurden gerne gern quisiera* querria gustaria vorrei vorremmo desidero zou zouden willen wil graag gostaria gostariamos queria envie hate ravi keen voglio vogliamo wollen will quiero queremos quero mag prefer* prefere preferons preferirei aimons wunsch wunschen wens',
  can: 'peut peux peu pouvez pourr* pouvons possible possib* puis puisse can could may might kann konnte konnten konnen koennte puede pueden podria podriamos posso potrei potremmo possiamo puo kan kunnen kunt mogelijk moglich posible poderia podemos pode possivel able',
  negation: 'pas ne n plus jamais aucun aucune non ni not no never nicht kein keine keinen nie niet geen nao sin don doesn won cannot cant wont isn didn neither nor mai nunca pa',
  question: 'est ce quel quelle quels quelles combien comment pourquoi quand ou what how when where which whether wie wann was welche welcher wieviel cuando cual cuanto cuanta quale quando quanto quanti hoe wanneer welke hoeveel qual is are does do',
  when: 'lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche* matin* soir* midi apres demain semaine* week weekend heure* h 0h 00h 0h00 00h00 00h0 monday* tuesday* wednesday* thursday* friday* saturday* sunday* morning* evening* afternoon* tomorrow montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* morgen abend* nachmittag* lunes martes miercoles jueves viernes sabado domingo manana tarde lunedi martedi mercoledi giovedi venerdi sabato domenica domani mattina sera maandag dinsdag woensdag donderdag vrijdag zaterdag zondag middag segunda terca quarta quinta sexta amanha manha aujourd hui today janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre journee horaire* date dates',
  thing: 'appartement* appart apparts appt maison* bien biens logement* studio* villa* pavillon* t0 t0bis f0 pieces piece terrain* immeuble* local loft duplex chalet mas longere property properties flat flats apartment* house houses home cottage barn haus wohnung* immobilie* objekt casa piso vivienda inmueble huis woning appartamento immobile apartamento imovel moradia annonce* annnonce listing advert* ad anzeige anuncio annuncio advertentie reference ref',
  hire: 'louer location locatif rent renting rental mieten miete alquilar affittare huren alugar colocation locataire locataires tenant loc huurwoning* mietwohnung* zu alquilo affitto arrendo affitti locations alugo bail coloc rentals let letting',
  buy: 'acheter achat acquerir acquisition acquereurs buy buying purchase kaufen comprar comprare kopen primo investir investissement invest investor investisseur acheteur acheteurs acheteuse acquereuse achetons acheterais acheterions comprarlo compro compriamo koop kaufe achete bought',
  come: 'viendr* venir viens present presente presents come coming attend make kommen venire acudir asistir komen vir honorer rendre deplacer komme kom vengo veniamo vamos vou vado venimos iremos irai irons ir aller attendez attendre rejoins chegar chego llego llegar arrive arrivons',
  prevent: 'empech* imprevu* malheureusement malheur* desole* unfortunately sorry leider lamento purtroppo helaas infelizmente excus* contretemps retenu malade indispo* indisponib* empechement afraid spijtig urgence pardon apologies apologise coince lamentablemente grippe fievre hopital hospitalise* greve panne bloque bloquee coincee contrainte oblige obligee impossible poorly sick krank ziek enfermo malato doente',
  found: 'trouve trouves trouvee found gefunden encontrado trovato gevonden encontrei ailleurs elsewhere autre another signed signe achete acquis gekauft comprato comprado gekocht preso alquilado arranjamos encontramos trovata',
  no_longer: 'finalement actually anymore longer suite avis changed reflexion overwegen renoncons mind',
  job: 'temps mission salaire equipe rejoindre collabor* agent commercial negociateur negociatrice assistante assistant candidat* cv curriculum stage stagiaire alternance emploi embauch* recrut* poste postuler job jobs vacancy resume apply applying application bewerb* lebenslauf praktikum empleo lavoro vacature sollicit* emprego motivation carriere competences experience diplome bts vacancies hiring hire apprenti apprentie alternant recrutez recrutement postes stages secretaire mandataire mandataires embauche trabajo lavorare trabalho werk arbeit mitarbeiter werknemer baan collaboratrice licence formation apprentissage profil',
  pitch: 'catalogue flyers imprim* referenc* visuels videos subliment campagne prospection vitrine publicite sponsor* association club journaliste article ecole invitation salon partenari* partner* logiciel* solution* seo referencement visibilite prestation* services service devis demo demonstration plateforme software platform clients client leads prospects agence agences agency agencies chiffre affaires professionnels professionnel entreprise entreprises societe company companies business offrons proposons accompagn* fournisseur photographe drone marketing website tarifs webinaire newsletter abonnement fibre panneaux assurance menage nettoyage brochures imprimeurs imprimeur photographies video lead avis fichiers fichier logiciel crm outil outils gamme echantillon peintre couvreur artisan serrurier demenageurs traiteur bitcoin colis smartphone webinar formation webmaster nettoyons vitrines limpieza pulizia schoonmaak limpeza google drones feature magazine',
  thanks: 'accueil continuation fetes noel annee vacances bravo retablissement jolie emmenag* voeux merci thanks thank danke vielen gracias grazie bedankt dank obrigad* remerci* parfait perfect super felicit* satisfait ravis merciii thx obrigado obrigada courage plaisir ravie heureux heureuse enchante felicitations joyeux joyeuse bonne bon bonnes happy merry frohe feliz felices buone prettige condoleances sante',
  complaint: 'ennui* cafard* nuisances coupe coupee casse cassee repar* retabl* mensong* honte faute signaler regle reglement quittances preavis conge sortie interphone ascenseurs ampoule poubelles menage parties communes fonctionne fuite panne probleme problemes degat* voisin* bruit plainte plaindre reclam* scandal* honteux inadmissible inacceptable mecontent* reponse relance* attends toujours humidite moisissure* chaudiere serrure quittance etat lieux edl regularisation restitution complaint complain leak broken problem unacceptable repairs repair disappoint* decu decue avocat huissier rats souris cafards fuit coule goutte gouttes degats sinistre eau chaude cle cles badge digicode minuterie odeur plus marche allume hall cour ordures syndic assemblee tribunal mediateur indigne mepris voleurs menteur arnaque scandaleux impoli grossier excuses caldera caldaia heizung aufzug ascensore elevador ketel verwarming lekkage perdita fuga avariou avariado guasto guasta rota rotto kaputt kapot defekt dripping noisy rude receipt deposit landlord apl caf attestation rib loyer preleve virement',
  privacy: 'rgpd gdpr donnees data supprim* effac* desinscri* desabon* unsubscribe delete remove stop oubli daten loschen cnil liste mailing spam fichier consentement anonymis* droit article retirez enlevez retirer newsletter pub desinscription consent database borrenme cancellatemi verwijder retirem escriban scrivetemi mails spammer harcel* cessez demarch*',
  mistake: 'confusion jamais precedent oublie ignorez bouton compte lien connecter espace clics cliquez erreur trompe mistake wrong destinataire adresse error destine versehen doublon manip mauvais mauvaise faux fausse test essai azerty personne homonyme oups equivocado sbagliato verkeerd enganei falsche verwechsel*',
  loan: 'pret prets credit credits banque bancaire financement finance financer accord apport comptant cash mortgage loan bank deposit approved finanzierung hypothe* financiacion mutuo',
  guarantee: 'garant garants visale guarantor guarantors caution revenus salaire salaires cdi cdd fonctionnaire etudiant etudiante burge aval avalista dossier payslips fiches paie impots imposition bulletin bulletins contrat interim chomage apl',
  broker: 'courtier* broker makler intermediario',
  urgent: 'urgent urgente urgence urgently rapidement vite asap rapide immediat* immediate* dringend sofort eilig schnell plustot tot soon quickly schnellst spoed snel presse pressee presto presser pressant subito schnellstmoglich meteen logo imediato',
  else_one: 'autre autres dautre dautres alternative alternatives similair* equivalen* semblable* pareil pareille ressembl* rapproch* similar otro otros otra otras altro altra altri altre ander andere anderen anderes outro outra outros outras parecid* semelhante* simile simili ahnlich* vergelijkba* anything something quelque quelqu algo qualcosa etwas iets comparable comparables',
  need: 'besoin brauchen brauche benotigen need needs necesito necesitamos serve servono ci preciso precisamos nodig bisogno faut faudrait faudra manque',
  stock: 'proposez proposer propositions catalogue portefeuille stock offres angebot angebote ofertas aanbod novita novidades nuevos nieuw nieuwe nouveautes nouveaux exclusivites vitrine programme programmes liste selection',
  budget: 'budget budgets enveloppe max maximum presupuesto orcamento apport mensualite financement plafond',
  criteria: 'criteres minimum mini ideal idealement ideale exigences cahier reve revons rever dream ideally traum sonho sueno sogno',
  alert: 'prevenez previens prevenir avertissez avertir alertez alerte alertes avisez tenez informez inscri* abonn* ajoutez enregistr* pensez signe notify inform posted informieren halten avisen avisenme aggiornat* informat* hoogte houd avisem informem nouveautes exclusivites',
  late: 'retard retards late later running verspat* verspatung spater tarde retraso ritardo tardi laat file atrasad* atraso tard plus-tard',
  household: 'fils fille filles mari femme epouse epoux mere pere parents enfants enfant bebe famille couple compagnon compagne frere soeur maman mamie papa son daughter husband wife family kids children mother father sohn tochter frau mann familie eltern kinder hijo hija marido mujer familia padres ninos figlio figlia marito moglie famiglia genitori zoon dochter man vrouw gezin ouders filho filha esposa pais retraite retraites retraitee etudiant etudiante veuve veuf',
  where_to: 'secteur centre ville campagne bord proche pres proximite environs coin commune village region littoral quartier cote near close zone nahe umgebung cerca zona vicino buurt omgeving perto',
  agreed: 'ok okay oui yes si ja sim entendu note recu noted confirm* bestatig* akkoord vale bene combinado accord dac parfait perfect prima super great convenu ras voila marche roule alles klar acuerdo',
  ponder: 'reflechi* reflexion pensons redis redirai dirai reviens reviendrai revenir recontacterai think uberlegen pensamos pensiamo denken pensar decid*',
  arrived: 'devant arrive arrivee route installe installes installee outside unterwegs camino strada onderweg caminho',
  hello: 'bonjour bonsoir salut hello hi dear madame monsieur mme mr bjr bsr slt hallo guten hola buenos buenas buongiorno salve goedendag beste bom ola cordialement salutations regards sincerely grusse saludos saluti groeten cumprimentos cdt cdlt',
} as const

export type Notion = keyof typeof NOTIONS
export const notions = Object.keys(NOTIONS) as readonly Notion[]

// A trie over a–z and the digit: one walk a word, whatever the number of entries.
const WIDTH = 27
const DIGIT = 26
const slotOf = (code: number): number => (code >= 0x61 && code <= 0x7a ? code - 0x61 : code === 0x30 ? DIGIT : -1)

interface Trie {
  readonly next: Uint16Array
  /** Sets of notions, as bits of two numbers, for a word that ends here, and for any that goes on from here. */
  readonly exact: (readonly number[])[]
  readonly open: (readonly number[])[]
}

const NONE: readonly number[] = []

function buildTrie(): Trie {
  const trie = { next: new Array<number>(WIDTH).fill(0), exact: [[]] as number[][], open: [[]] as number[][] }
  for (const [index, notion] of notions.entries()) {
    for (const entry of NOTIONS[notion].split(' ')) {
      let node = 0
      for (const letter of entry.replace('*', '')) {
        const slot = slotOf(letter.charCodeAt(0))
        if (slot < 0) continue
        const at = node * WIDTH + slot
        if (!trie.next[at]) {
          trie.next[at] = trie.exact.length
          trie.next.push(...new Array<number>(WIDTH).fill(0))
          trie.exact.push([])
          trie.open.push([])
        }
        node = trie.next[at] ?? 0
      }
      const set = entry.endsWith('*') ? trie.open[node] : trie.exact[node]
      if (set && !set.includes(index)) set.push(index)
    }
  }
  const shared = (sets: readonly number[][]) => sets.map((set) => (set.length === 0 ? NONE : set))
  return { next: Uint16Array.from(trie.next), exact: shared(trie.exact), open: shared(trie.open) }
}

const TRIE = buildTrie()

/** Indexes into `notions` of what a folded word may mean; empty for most words. The longest entry decides. */
export function notionsOf(folded: string): readonly number[] {
  let node = 0
  let found = NONE
  for (let i = 0; i < folded.length; i++) {
    const slot = slotOf(folded.charCodeAt(i))
    node = slot < 0 ? 0 : (TRIE.next[node * WIDTH + slot] ?? 0)
    if (node === 0) return found
    const open = TRIE.open[node]
    if (open && open.length > 0) found = open
  }
  const exact = TRIE.exact[node]
  return exact && exact.length > 0 ? exact : found
}
