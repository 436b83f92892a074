/**
 * What words mean, over seven languages, folded; `*` stands for any ending. The same notion has the same number in every
 * language, so that what is learnt from French sentences holds for those of which there are few.
 */
const NOTIONS = {
  see: 'voie visu yeux oeil apercu cle cles clefs porte portes pousser entrer montr* parcour* deplacement sejour* passage passer passe passons repasser accueillir recevoir ouvrir ouvrez toquer jeter interieur lieux rencontrons visible visibles showing showings look inside round tournee visit* revisit* voir revoir decouvrir view viewing viewings see seeing tour besichtig* ansehen anschauen visita visitar visitarla visitarlo visitare ver verlo verla conocer vedere vederla vederlo bezichtig* bekijken kijken',
  appointment: 'rdv rendezvous rendez rv appointment* appt termin termine cita appuntamento afspraak creneau* slot slots meeting encontro marcacao rencontr* meet passer',
  value: 'chiffrer chiffre cote fourchette estimee tirer obtenir rapporterait rapporter estim* evalu* expertis* valeur valoris* valu* apprais* bewert* schatzen schatzung wertermittlung tasacion tasar tasacao valorar valoracion valut* taxat* taxeren waard* waardebepal* avalia* worth wert vaut vaudrait perizia stima',
  sell: 'debarrass* defaire commercialis* gestion gerer confier mandats separer vendre vends vend vendons vendez vente ventes vendeur* vendrai vendrons sell selling sale seller verkauf* verkopen verkoop vender venda vendere vendita venta mandat ceder cession vendrait',
  sold: 'cede cedee attribue attribuee promise optionnee compromis conclu conclue conclure retenu choisi vendu vendue vendus sold verkauft vendido vendida venduto venduta verkocht louee parti partie pris prise taken reserve reservee reserved let gone vermietet alquilado affittato verhuurd alugado optionne retire retiree option',
  my: 'mon ma mes notre nos my our mein meine meiner meinen meinem unser* mi mis nuestro nuestra mio mia nostro nostra mijn onze ons meu minha nosso nossa',
  own: 'proprietaire* possede possedons owner owners own eigentumer* propietari* proprietari* eigenaar dono herit* succession heritage inherited divorce indivision',
  i: 'je j nous on i we ich wir yo nosotros io noi ik wij eu me moi us',
  you: 'vous votre vos tu te you your ihr ihre ihnen sie usted ustedes lei vostro u uw voce seu vs vtre',
  call: 'fil bigo messagerie portable oral decroch* texto sms bip bipez mobile numero num coordonnees discuter parler parlons causer voix entretenir speak talk sprechen hablar parlare spreken falar appel* rappel* rapel* telephon* tel joindre joign* joignable contact* recontact* call callback calls phone ring anruf* anrufen zuruckruf* ruckruf* melden llamar llame llamen llamada chiam* richiam* bellen bel belt terugbel* ligar ligue ligacao telefon* coup rapl rappler',
  cancel: 'oubli* eponge corbeille rayer rayez defection bond clotur* laissons lacher renonce caduque inutile annul* cancel* storn* absag* anula* disdire disdetta afzeg* desmarc* desist* renonc* retract* withdraw abandonn* decommand* rétract* annulation',
  move: 'intervert* gliss* recal* rattrap* remise remett* remis refix* retard* echang* swap shift ailleurs* postpos* tardif convenue convenu prevue prevu initialement decal* deplac* report* repouss* avancer avance reprogramm* resched* postpon* move moved moving verschieb* verleg* aplaz* cambiar spost* rinvi* verzet* verplaats* remarc* adiar chang* modifi* differ* push retarder bouger replanif*',
  available: 'vacant* preneur actualite actu perime* expire* devanc* rangs cours retiree court proposee propose annonce dispo dispos disponible* disponibil* disponib* disponivel available availab* libre libres libero libera verfugbar frei beschikbaar vrij livre market marche vacant',
  still: 'encore toujours tjs tjrs tjr tj still noch sigue aun todavia ancora nog ainda jours',
  offer: 'tope banco affaire acompte signer signe signons verser surench* aligner concretis* officialis* bloquer retenez prends prend prenons postul* reserver reservons candidature justificatifs bulletins papiers marche lachete jachete offre offres offer offers offering propos* proposition* negoci* nego angebot gebot bod bieden bied ofert* offert* propost* bid compromis acheteur* acquereur* accept* faire-offre baisse marge',
  money: 'euro euros eur k ke keur keuros millions balles',
  price: 'prix price tarif kosten kostet precio prezzo prijs preco loyer loyers rent miete alquiler affitto huur renda cout coute cost cher budget montant fai nets',
  search: 'toit nid valises perle loger logement* installer demenag* quitter quitte mutation relocat* alternative similair* equivalen* semblable* pareil autres autre liste selection catalogue nouveautes portefeuille opportunite* recherch* ressembl* rapproch* preneur projet equivalente vaste cherch* recherch* looking search* suche suchen suchst busco buscamos buscando cerco cerchiamo cercando zoek zoeken zoekt procuro procuramos quete trouver criteres seeking',
  detail:
    'mitoyen* inondable bruit bruyant calme voisinage commerces gare bus plage mer autoroute aeroport humidite volets fenetres porteur cloison grenier combles comble dependance* grange puits portail cloture poele cheminee insert pompe clim climatisation isole isolee fissure* amiante plomb termites electricite gaz eau compteur* wifi frigo lave placard* dressing veranda mezzanine parquet carrelage loi carrez rendement rentabilite bail occupe loue meubles electrique norme normes borne velo velos poubelle vis livret copie reglement rehabilit* frais agence inclus compris comprises montant charge charges copropriete copro syndic taxe taxes fonciere foncier dpe diagnostic* energie energetique surface superficie metres m0 etage* ascenseur balcon terrasse cave parking parkings stationnement garage box jardin chauffage chaudiere travaux orientation orientee expose* exposition ensoleil* plan plans photo photos video adresse localisation quartier ecole ecoles transport* metro tram gare meuble meublee animaux animal chien chat garantie* caution depot honoraires frais fibre internet vitrage annee construction toiture toit assainissement fosse septique servitude cuisine equipee salle bain douche chambre* rangement* bail preavis duree pv assemblee lots ravalement ges isolation piscine clos acces handicap* pmr cadastr* constructible notaire digicode gardien interphone garages lift elevator floor floors storey heating tax garden pool pets pet dog dogs cat deposit lease furnished bills fees charges energy rating bedroom bedrooms bathroom cellar balcony terrace square size address location neighbourhood area broadband schools council septic roof renovation stock nebenkosten hausgeld grundstuck garten keller aufzug stellplatz haustier* hund heizung kaution wohnflache zimmer ascensor garaje trastero comunidad gastos mascotas terraza superficie jardin fianza spese condominiali ascensore cantina posto giardino riscaldamento cane animali cauzione servicekosten tuin lift kelder parkeer* verwarming huisdieren borg despesas condominio elevador garagem jardim animais caucao',
  info: 'renseign* information* infos info detail details precis* savoir connaitre know learn more erfahren auskunft informationen saber informacion informazioni sapere weten informatie informacao informacoes informer documentation dossier plaquette brochure indiquer preciser communiquer envoyer send transmettre',
  interest: 'interess* interest* interes interesa',
  want: 'souhait* voudr* aimer* aimrais veux veut voulons desir* want would like wish love d mochte mochten wurde wurden gerne gern quisiera* querria gustaria vorrei vorremmo desidero zou zouden willen wil graag gostaria gostariamos queria envie hate ravi keen',
  can: 'peut peux peu pouvez pourr* pouvons possible possib* puis puisse can could may might kann konnte konnten konnen koennte puede pueden podria podriamos posso potrei potremmo possiamo puo kan kunnen kunt mogelijk moglich posible poderia podemos pode possivel able',
  negation: 'pas ne n plus jamais aucun aucune non ni not no never nicht kein keine keinen nie niet geen nao sin don doesn won cannot cant wont isn didn neither nor mai nunca pa',
  question: 'est ce quel quelle quels quelles combien comment pourquoi quand ou what how when where which whether wie wann was welche welcher wieviel cuando cual cuanto cuanta quale quando quanto quanti hoe wanneer welke hoeveel qual is are does do',
  when: 'lundi* mardi* mercredi* jeudi* vendredi* samedi* dimanche* matin* soir* midi apres demain semaine* week weekend heure* h 0h 00h 0h00 00h00 00h0 monday* tuesday* wednesday* thursday* friday* saturday* sunday* morning* evening* afternoon* tomorrow montag* dienstag* mittwoch* donnerstag* freitag* samstag* sonntag* morgen abend* nachmittag* lunes martes miercoles jueves viernes sabado domingo manana tarde lunedi martedi mercoledi giovedi venerdi sabato domenica domani mattina sera maandag dinsdag woensdag donderdag vrijdag zaterdag zondag middag segunda terca quarta quinta sexta amanha manha aujourd hui today janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre journee horaire* date dates',
  thing: 'appartement* appart apparts appt maison* bien biens logement* studio* villa* pavillon* t0 t0bis f0 pieces piece terrain* immeuble* local loft duplex chalet mas longere property properties flat flats apartment* house houses home cottage barn haus wohnung* immobilie* objekt casa piso vivienda inmueble huis woning appartamento immobile apartamento imovel moradia annonce* annnonce listing advert* ad anzeige anuncio annuncio advertentie reference ref',
  hire: 'louer location locatif location rent renting rental mieten miete alquilar affittare huren alugar colocation locataire locataires tenant loc',
  buy: 'acheter achat acquerir acquisition acquereurs buy buying purchase kaufen comprar comprare kopen primo investir investissement invest investor investisseur',
  come: 'viendr* venir viens present presente presents come coming attend make kommen venire acudir asistir komen vir honorer rendre deplacer',
  prevent: 'empech* imprevu* malheureusement malheur* desole* unfortunately sorry leider lamento purtroppo helaas infelizmente excus* contretemps retenu malade indispo* indisponib* empechement afraid spijtig urgence pardon apologies apologise coince',
  found: 'trouve trouves trouvee found gefunden encontrado trovato gevonden encontrei ailleurs elsewhere autre another signed signe achete acquis',
  no_longer: 'finalement actually anymore longer suite avis changed reflexion overwegen renoncons mind',
  job: 'temps mission salaire equipe rejoindre collabor* agent commercial negociateur negociatrice assistante assistant candidat* cv curriculum stage stagiaire alternance emploi embauch* recrut* poste postuler job jobs vacancy resume apply applying application bewerb* lebenslauf praktikum empleo lavoro vacature sollicit* emprego motivation carriere competences experience diplome bts',
  pitch: 'catalogue flyers imprim* referenc* visuels videos subliment campagne prospection vitrine publicite sponsor* association club journaliste article ecole invitation salon partenari* partner* logiciel* solution* seo referencement visibilite prestation* services service devis demo demonstration plateforme software platform clients client leads prospects agence agences agency agencies chiffre affaires professionnels professionnel entreprise entreprises societe company companies business offrons proposons accompagn* fournisseur photographe drone marketing website tarifs webinaire newsletter abonnement fibre panneaux assurance menage nettoyage',
  thanks: 'accueil continuation fetes noel annee vacances bravo retablissement jolie emmenag* voeux merci thanks thank danke vielen gracias grazie bedankt dank obrigad* remerci* bravo parfait perfect super felicit* satisfait ravis',
  complaint: 'ennui* cafard* nuisances coupe coupee casse cassee repar* retabl* mensong* honte faute signaler regle reglement quittances preavis conge sortie interphone ascenseurs ampoule poubelles menage parties communes fonctionne fuite panne probleme problemes degat* voisin* bruit plainte plaindre reclam* scandal* honteux inadmissible inacceptable mecontent* reponse relance* attends toujours humidite moisissure* chaudiere serrure quittance quittances etat lieux edl regularisation restitution complaint complain leak broken problem unacceptable repairs repair disappoint* decu decue avocat huissier',
  privacy: 'rgpd gdpr donnees data supprim* effac* desinscri* desabon* unsubscribe delete remove stop oubli daten loschen cnil liste mailing spam',
  mistake: 'confusion jamais precedent oublie ignorez bouton compte lien connecter espace clics cliquez erreur trompe mistake wrong destinataire adresse error destine versehen',
  loan: 'pret prets credit credits banque bancaire financement finance financer accord apport comptant cash mortgage loan bank deposit approved finanzierung hypothe* financiacion mutuo',
  guarantee: 'garant garants visale guarantor guarantors caution revenus salaire salaires cdi cdd fonctionnaire etudiant etudiante burge aval avalista dossier',
  broker: 'courtier* broker makler intermediario',
  urgent: 'urgent urgente urgence urgently rapidement vite asap rapide immediat* immediate* dringend sofort eilig schnell plustot tot soon quickly schnellst spoed snel presse pressee presto',
  hello: 'bonjour bonsoir salut hello hi dear madame monsieur mme mr bjr bsr slt hallo guten hola buenos buenas buongiorno salve goedendag beste bom ola cordialement salutations regards sincerely grusse saludos saluti groeten cumprimentos cdt cdlt',
} as const

export type Notion = keyof typeof NOTIONS
export const notions = Object.keys(NOTIONS) as readonly Notion[]

// A trie over a–z and the digit: one walk a word, whatever the number of entries.
const WIDTH = 27
const DIGIT = 26
const slotOf = (code: number): number => (code >= 0x61 && code <= 0x7a ? code - 0x61 : code === 0x30 ? DIGIT : -1)

interface Trie {
  readonly next: number[]
  /** Sets of notions, as bits of two numbers, for a word that ends here, and for any that goes on from here. */
  readonly exact: (readonly number[])[]
  readonly open: (readonly number[])[]
}

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
  return trie
}

const TRIE = buildTrie()
const NONE: readonly number[] = []

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
