/** People's own mails: from two words under a subject to a letter with all its formulas, at home, at work, for others, from abroad, and handed on by an officer. */
import type { Family } from '../family.ts'
import { lines, type Safe, safe } from '../html.ts'
import { alsoShown, dayOf, hourOf, linesOf, request } from '../request.ts'
import type { Scene } from '../scene.ts'
import { drawPerson } from '../values/people.ts'
import { landline, printed } from '../values/phones.ts'
import { opened, openedByHand } from './opened-family.ts'
import { divisions, type Letter, paragraphs, sent, whole, type Words } from '../letter.ts'

const OWN = { silence: 1, who: 'plain', language: 'fr' } as const

const formal: Family = opened<{ words: (scene: Scene) => readonly Words[]; last: string; look?: Letter['look'] }>({
  id: 'all-its-formulas', about: 'a letter of courtesy: whom it may concern, long sentences, a closing formula, the writer’s own street and town',
  wants: OWN,
  forms: {
    usages: {
      last: 'Croyez, Madame, Monsieur, en l’assurance de mes sentiments les plus courtois.', look: paragraphs,
      words: ({ property: { ref, place } }) => [
        ['visit', `J’ai relevé avec le plus grand intérêt l’offre que vous publiez sous la référence ${ref}, à ${place.town}. Il me serait fort agréable de m’y rendre, mon mari étant du reste disponible les mardis et les jeudis après seize heures.`],
        ['information', `L’offre que vous publiez (réf. ${ref}) a retenu mon attention. Puis-je vous prier de me préciser le montant de la taxe foncière et l’état de la toiture ? Je ne connais ${place.town} que de passage.`],
      ],
    },
    remerciement: {
      last: 'Avec mes remerciements anticipés et mes salutations dévouées,',
      words: ({ property: { title, place, ref } }) => [
        ['availability', `Permettez-moi de vous interroger au sujet de « ${title} ». Ce bien demeure-t-il proposé, ou quelque amateur m’a-t-il devancé ? (votre référence ${ref}).`],
        ['visit', `Je serai de passage à ${place.town} du 14 au 17 du mois prochain et solliciterais volontiers la faveur d’une visite de votre bien, réf. ${ref}, à l’heure qui vous incommoderait le moins.`],
      ],
    },
  },
  make(scene, { words, last, look }) {
    const { person, random } = scene
    const [intent, text] = random.pick(words(scene))
    const from = { name: `${person.lastName!.toUpperCase()} ${person.firstName}`, address: person.email }
    return sent(scene, { subject: random.pick(['Votre offre', 'Renseignement', 'À l’attention du service des ventes']), body: `Madame, Monsieur,\n\n${text}\n\n${last}`, signature: linesOf(`${person.civility ?? ''} ${whole(scene)}`.trim(), `${random.int(2, 60)}, rue des Capucins`, '79000 Niort', person.phonePrinted && `Tél. ${person.phonePrinted}`, `Courriel : ${person.email}`), intent, from, ...(look && { look }) })
  },
})

const fewWords: Family = opened<{ subject: (scene: Scene) => string; words: readonly Words[]; signs: boolean }>({
  id: 'few-words-under-a-subject', about: 'the subject says which home, the mail two or three words; the name stands only in the sender',
  wants: OWN,
  forms: {
    objet: { subject: ({ property }) => `réf ${property.ref}`, signs: false, words: [['availability', 'Parti ?'], ['visit', 'Visite possible vendredi 17h30 ?'], ['information', 'Charges annuelles ?'], ['callback', 'Me téléphoner svp.']] },
    intitule: { subject: ({ property }) => `${property.title} / ref ${property.ref}`, signs: true, words: [['visit', 'OK pour voir samedi entre 10 et 12.'], ['visit', 'Preneur d’un créneau cette semaine, même tard.'], ['information', 'Quel étage, quel chauffage ?'], ['availability', 'Encore en vente ou en location à ce jour ?']] },
  },
  make(scene, { subject, words, signs }) {
    const [intent, body] = scene.random.pick(words)
    return sent(scene, { subject: subject(scene), body, signature: signs ? scene.person.phonePrinted ?? '' : '', intent })
  },
})

const thumbs: Family = opened<{ words: (scene: Scene) => readonly Words[]; adds: string; subject: string }>({
  id: 'thumbs-in-a-hurry', about: 'typed or spoken into a telephone: mistakes, no full stops, a number, what the telephone adds',
  wants: { ...OWN, phone: 'always' },
  forms: {
    pouces: {
      adds: 'Envoyer de mon Redmi', subject: 'anonce',
      words: ({ property: { ref, place } }) => [['visit', `bjr g vu votre anonce ref ${ref} sur ${place.town} sa minterresse bcp on peu visité kan ? merci`], ['availability', `slt la ${ref} c tjr dispo?? repondé vite svp`], ['offer', `bjr pr la ref ${ref} on vs fé une offre 10 % en desous du prix fai moi savoir`], ['information', `bonsoir jaurai voulu savoir si les animau son accepté (ref ${ref}) et ya til un garage ? cdt`], ['visit', `Bonjour je et vu le bien a ${place.town} sur internet (ref ${ref}) je peut venir lundi ou mardi apres 18h30 ses possible`]],
    },
    dictee: {
      adds: 'Dicté, excusez les fautes', subject: '(aucun objet)',
      words: ({ property: { ref, place } }) => [['visit', `oui bonjour je vous envoie ce message pour le bien de ${place.town} référence ${ref} je voudrais bien le voir avec mon fils plutôt un samedi si vous avez voilà merci beaucoup`], ['information', `bonjour alors c’est pour savoir est-ce que dans le ${ref} il y a un ascenseur parce que ma femme a du mal avec les escaliers merci de votre réponse`], ['callback', `bonjour est-ce que quelqu’un peut m’appeler pour ${ref} à ${place.town} j’ai des questions c’est plus simple de vive voix merci`]],
    },
  },
  make(scene, { words, adds, subject }) {
    const [intent, body] = scene.random.pick(words(scene))
    return sent(scene, { subject, body, signature: `${whole(scene).toLowerCase()}\n${scene.person.phonePrinted}\n\n${adds}`, intent, look: divisions })
  },
})

const elderly: Family = opened<{ words: (scene: Scene) => readonly Words[]; signs: 'whole' | 'last' }>({
  id: 'somebody-of-great-age', about: 'an old person tells of himself before he asks: years, floors, children by name, the telephone of the house',
  wants: OWN,
  forms: {
    retraite: {
      signs: 'whole',
      words: ({ property: { ref, place } }) => [
        ['visit', `Je suis né à ${place.town} en 1944 et voudrais y finir mes jours. Notre fils Bernard nous a montré votre annonce (réf. ${ref}) sur son ordinateur. Pourrions-nous aller la voir un matin ? L’après-midi je me repose, ordre du docteur.`],
        ['information', `Ma femme a 81 ans et moi 84. Avant de nous déplacer, nous voudrions savoir si le logement de référence ${ref} a des marches et si la pharmacie est loin. Nous vendons notre maison de 140 m², devenue trop grande.`],
      ],
    },
    veuve: {
      signs: 'last',
      words: ({ property: { ref, place } }) => [
        ['callback', `Depuis le décès de mon mari en 2019, je me sens bien seule au 4e étage. Votre bien de ${place.town}, référence ${ref}, me plairait. Je ne suis pas très habile avec cette machine, aussi vous serais-je obligée de me téléphoner, de préférence avant le repas de midi.`],
        ['availability', `Ma voisine Odette m’a découpé votre annonce n° ${ref} dans le journal du 3. Est-elle toujours valable ? Je crains que cela ne soit parti.`],
      ],
    },
  },
  make(scene, { words, signs }) {
    const { person, random } = scene
    const phone = landline(random, scene.side)
    const house = { ...scene, person: { ...person, phone, phonePrinted: printed(random, phone) } }
    const [intent, text] = random.pick(words(house))
    const name = signs === 'last' ? `Mme ${person.lastName}` : whole(scene)
    return sent(house, { subject: 'Votre annonce dans le journal', body: `Bonjour,\n\n${text}\n\nJe vous remercie de votre gentillesse.`, signature: `${name}\nà la maison : ${house.person.phonePrinted}`, says: signs === 'last' ? 'last' : 'name', intent, from: { name, address: person.email } })
  },
})

const learner: Family = opened<{ words: (scene: Scene) => readonly Words[]; subject: (scene: Scene) => string }>({
  id: 'french-of-a-learner', about: 'somebody whose French is young writes it nevertheless: word for word from his own language',
  wants: OWN,
  forms: {
    anglais: { subject: ({ property }) => `Question pour ${property.ref}`, words: ({ property: { ref, place } }) => [['visit', `Bonjour, excuse mon français s’il vous plaît. Nous sommes intéressés dans votre propriété ref. ${ref} à ${place.town}. Nous volons à France le 9 et restons jusque le 16. Est-ce possible de regarder dedans le jeudi matin ?`], ['information', `Bonjour, j’ai une question au sujet de référence ${ref}. Est le toit en bonne condition et combien sont les taxes par année ? Nous avons budget de 280 000 euros maximum.`]] },
    portugais: { subject: () => 'casa para ver', words: ({ property: { ref, place } }) => [['visit', `Bom dia bonjour, je travaille dans le bâtiment à Angers et je vu la maison ref ${ref}. Je voulé voir avec ma femme dans le dimanche parce que la semaine je suis au chantier.`], ['availability', `Bonjour monsieur, le ${ref} de ${place.town} encore il est pour vente ou déjà parti ? Obrigado merci.`]] },
    arrivant: { subject: () => 'Demande logement', words: ({ property: { ref, place } }) => [['visit', `Bonjour madame monsieur, moi nouveau à ${place.town}, je travaille hôpital depuis mars. Appartement ${ref} je peux visiter quel jour ? Mercredi je suis repos.`], ['callback', `Bonjour, pour ${ref} vous appeler moi s’il vous plaît parce que je parle mieux que écrire. Après 16 heures j’ai fini travail.`]] },
  },
  make(scene, { words, subject }) {
    const [intent, body] = scene.random.pick(words(scene))
    return sent(scene, { subject: subject(scene), body, signature: linesOf(whole(scene), scene.person.phonePrinted), intent })
  },
})

const atDesk: Family = openedByHand<{ sign: (scene: Scene, fax: string) => string; look?: Letter['look'] }>({
  id: 'from-the-desk-at-work', about: 'a private question with a firm’s signature: post, firm, fax before mobile, address, a line of law',
  wants: { silence: 0, who: 'plain', language: 'fr' },
  forms: {
    barre: { sign: ({ person }, fax) => linesOf(`${person.firstName} ${person.lastName} – Contrôleur de gestion – Verrerie de l’Adour SA`, `Fax ${fax}${person.phonePrinted ? ` – Mobile ${person.phonePrinted}` : ''}`, '14 zone du Grand Pré, 40100 Dax – RCS Dax 402 118 907', 'Les propos de ce courriel n’engagent que leur auteur.'), look: paragraphs },
    pile: { sign: ({ person }, fax) => linesOf('-- ', person.lastName!.toUpperCase(), person.firstName, 'Pharmacie des Trois Fontaines', person.phonePrinted && `ligne directe ${person.phonePrinted}`, `télécopie ${fax}`, 'Ouvert du lundi au samedi, 8h30-19h30') },
  },
  make(scene, { sign, look }) {
    const { message, property, random } = scene
    return sent(scene, { subject: `${property.typeName}, réf. ${property.ref}`, body: `${message!.text}\n\nBonne fin de journée`, signature: sign(scene, printed(random, landline(random, scene.side))), ...(look && { look }) })
  },
})

const twoOfThem: Family = opened<{ words: (scene: Scene) => readonly Words[]; isMarried: boolean }>({
  id: 'two-of-them', about: 'a couple writes: two first names and one name, or Monsieur and Madame, children and cats counted',
  wants: OWN,
  forms: {
    prenoms: { isMarried: false, words: ({ property: { ref, place } }) => [['visit', `Hello,\nOn est deux (bientôt trois !) et on cherche à se poser à ${place.town}. Le ${ref} coche presque toutes nos cases, on voudrait y faire un tour ensemble : moi je finis à 17h, lui a ses lundis.`], ['information', `Bonjour,\nNous avons deux enfants de 4 et 7 ans. À quelle école est rattachée la rue du bien réf. ${ref} ?`]] },
    epoux: { isMarried: true, words: ({ property: { title, ref } }) => [['visit', `Bonjour,\nMon épouse et moi-même souhaiterions visiter « ${title} » (réf. ${ref}). Nos semaines étant chargées, seul le samedi nous est ouvert.`], ['availability', `Bonjour,\nNous suivons votre annonce ${ref} depuis des semaines. Est-elle encore sans acquéreur ni locataire ?`]] },
  },
  make(scene, { words, isMarried }) {
    const { person, random } = scene
    const both = `${person.firstName} et ${drawPerson(random, scene.side, 'plain').firstName}`
    const name = isMarried ? `M. et Mme ${person.lastName}` : `${both} ${person.lastName}`
    const [intent, body] = random.pick(words(scene))
    return sent(scene, { subject: random.pick(['Nous deux et votre annonce', 'Demande d’un couple']), body, signature: linesOf(name, person.phonePrinted), intent, says: isMarried ? 'last' : 'name', from: { name, address: person.email }, ...(!isMarried && { but: { firstName: both } }), look: divisions })
  },
})

const onBehalf: Family = opened<{ tell: (scene: Scene) => string; sign: (writer: string) => string; host: string; subject: string }>({
  id: 'on-behalf-of', about: 'a sister or a firm’s service for those who move writes; whoever looks for a home is in the text, with his own address and number',
  wants: { ...OWN, phone: 'always' },
  forms: {
    soeur: { host: 'boitalettres.example', subject: 'c’est pour mon frère', sign: (writer) => writer, tell: ({ person, property }) => `Bonjour,\nMon frère ${person.firstName} ${person.lastName} est en mer jusqu’à la fin du mois et m’a chargée de vous écrire : il aimerait visiter votre bien réf. ${property.ref} dès son retour. Écrivez-lui à ${person.email}, il lit ses mails à bord, ou laissez-lui un message au ${person.phonePrinted}.\nMerci pour lui !` },
    mobilite: { host: 'mobilite-cadres.example', subject: 'Salarié muté – prise de rendez-vous', sign: (writer) => linesOf(writer, 'Conseillère mobilité – Mobilité Cadres', 'Plateau : 01 99 00 17 17'), tell: ({ person, property }) => `Bonjour,\n\nNous accompagnons ${person.civility ?? 'Mme'} ${person.lastName} (prénom : ${person.firstName}), qui prend son poste à ${property.place.town} le mois prochain et désire visiter votre référence ${property.ref}.\nSes coordonnées : ${person.phonePrinted} / ${person.email}. Merci de fixer le jour directement avec la personne.` },
  },
  make(scene, { tell, sign, host, subject }) {
    const writer = drawPerson(scene.random, scene.side, 'plain')
    const name = `${writer.firstName} ${writer.lastName}`
    return sent(scene, { subject, body: tell(scene), signature: sign(name), intent: 'visit', from: { name, address: `${scene.random.pick(['contact', 'bonjour'])}${scene.random.int(10, 99)}@${host}` } })
  },
})

const inCopy: Family = openedByHand<{ opening: (other: string) => string; subject: (scene: Scene) => string }>({
  id: 'with-somebody-in-copy', about: 'a second person stands in copy and in the text, with an address that is not the writer’s',
  wants: { silence: 0, who: 'plain', language: 'fr' },
  forms: {
    courtier: { subject: ({ property }) => `Réf. ${property.ref} (copie à mon courtier)`, opening: (other) => `Mon courtier, en copie (${other}), a déjà tous nos chiffres.` },
    moitie: { subject: ({ property }) => `${property.place.town}, votre ${property.ref}`, opening: (other) => `Ma moitié lit ce mail aussi : ${other}.` },
  },
  make(scene, { opening, subject }) {
    const { random, message, person } = scene
    const other = drawPerson(random, scene.side, 'plain').email
    return sent(scene, { subject: subject(scene), body: `${opening(other)}\n\n${message!.text}`, signature: linesOf(whole(scene), person.phonePrinted), headers: [['Cc', `<${other}>`]] })
  },
})

const twoHomes: Family = opened<{ words: (scene: Scene, other: string) => readonly Words[]; subject: string }>({
  id: 'torn-between-two', about: 'one mail about two adverts; the first that is named comes first',
  wants: OWN,
  forms: {
    hesite: { subject: 'Deux de vos biens', words: ({ property: { ref, place } }, other) => [['visit', `Bonjour, j’hésite entre ${ref} à ${place.town} et ${other}. Pourrait-on visiter les deux à la suite, un mercredi ?`], ['availability', `Bonjour, le ${ref} et le ${other} sont-ils l’un et l’autre toujours proposés ?`]] },
    tirets: { subject: 'ma petite sélection', words: ({ property: { ref, title } }, other) => [['information', `Bonsoir,\nPouvez-vous m’adresser les diagnostics et les charges de :\n- ${title} (réf. ${ref})\n- celui que vous numérotez ${other}\nMerci !`], ['visit', `Bonsoir,\nÀ visiter en priorité :\n1) ${ref}\n2) ${other} si on a le temps\nJe suis libre tous les jours sauf vendredi.`]] },
  },
  make(scene, { words, subject }) {
    const [intent, body] = scene.random.pick(words(scene, alsoShown(scene, 1)[0]!.ref))
    return sent(scene, { subject, body, signature: linesOf(whole(scene), scene.person.phonePrinted), intent })
  },
})

const owner: Family = opened<{ tell: (scene: Scene) => string; subject: (scene: Scene) => string }>({
  id: 'what-is-it-worth', about: 'an owner tells of his home and asks what it would fetch; the neighbour’s price and the solicitor’s name are not his',
  wants: { ...OWN, transaction: 'sale' },
  forms: {
    heritage: { subject: () => 'Bien reçu en héritage', tell: ({ property, random }) => `Bonjour,\n\nMa tante nous a laissé à ${property.place.town} (${property.place.postcode}) un bien de ${property.surface} m². Maître Poulailler, chargé de la succession, nous conseille de le faire expertiser. Passeriez-vous l’estimer ? Nous y serons le week-end du ${random.int(2, 27)}.` },
    voisin: { subject: ({ property }) => `Prix de vente à ${property.place.town} ?`, tell: ({ property, random }) => `Bonjour,\n\nNos voisins ont vendu ${random.int(190, 480)} 000 € en trois semaines, cela donne des idées ! Combien tirerions-nous de notre ${property.surface} m² à ${property.place.town}, refait en 2021 ? Rien ne presse.` },
  },
  make(scene, { tell, subject }) {
    return sent(scene, { subject: subject(scene), body: tell(scene), signature: linesOf(whole(scene), scene.person.phonePrinted), intent: 'valuation', says: 'name surface', look: divisions })
  },
})

const tenant: Family = opened<{ tell: (scene: Scene) => string; subject: (scene: Scene) => string; look?: Letter['look'] }>({
  id: 'tenant-who-shows-himself', about: 'somebody who wants to rent tells of his work, his pay, who stands surety and since when, then asks to come',
  wants: { ...OWN, transaction: 'rent' },
  forms: {
    liste: { subject: ({ property }) => `Moi, futur locataire de la réf. ${property.ref}`, look: paragraphs, tell: ({ property, random }) => `Bonjour,\n\nJe me permets de me présenter :\n- ${random.int(24, 41)} ans, en CDI depuis 2018 à la régie des eaux\n- ${random.int(17, 31)}00 € nets mensuels\n- garante : ma mère, fonctionnaire, 2 400 €\n- ni animal ni tabac, libre au 1er du mois\n\nSerait-il possible de visiter le logement (réf. ${property.ref}, ${property.place.town}) ?` },
    recit: { subject: () => 'Notre situation, votre annonce', tell: ({ property, random }) => `Bonsoir,\nJe reprends mes études d’orthophonie à ${property.place.town} en septembre ; mes parents, propriétaires à Vannes, se portent garants avec ${random.int(48, 72)}00 € de revenus à eux deux. Votre ${property.ref} est à dix minutes de la fac. Quand puis-je le visiter ? Je suis sur place les 11, 12 et 13.` },
  },
  make(scene, { tell, subject, look }) {
    return sent(scene, { subject: subject(scene), body: tell(scene), signature: linesOf(whole(scene), scene.person.phonePrinted, scene.person.email), intent: 'visit', ...(look && { look }) })
  },
})

const answer: Family = opened<{ words: (scene: Scene) => readonly Words[]; head: (scene: Scene) => string; mark: string; others: number }>({
  id: 'answers-the-selection', about: 'the agency sent one home or several; the person answers above and names his by number or town, the offer stands below',
  wants: OWN,
  forms: {
    seul: { others: 0, mark: '> ', head: ({ agency, date }) => `Le ${dayOf(date - 86_400_000)} à 09:05, ${agency.name} <${agency.email}> a écrit :`, words: () => [['visit', 'Merci, celui-ci nous tente. Une visite mardi ou jeudi vers 17h45 ?'], ['information', 'Joli. Il est exposé comment, et combien de lots dans la copro ?']] },
    numero: { others: 2, mark: '', head: ({ agency, date }) => `-----E-mail d’origine-----\nDe : ${agency.name} [mailto:${agency.email}]\nEnvoyé : ${dayOf(date - 86_400_000)} 09:05\nObjet : Nos idées de la semaine`, words: ({ property: { ref } }) => [['visit', `Les deux autres non, mais j’irais bien pousser la porte de ${ref}.`], ['availability', `${ref} est-il bien encore à prendre, ou est-ce un vieux mail ?`]] },
    ville: { others: 2, mark: '> ', head: ({ agency }) => `${agency.name} vous a écrit hier :`, words: ({ property: { place } }) => [['visit', `Va pour celui de ${place.town}, on peut l’avoir sous les yeux quand ?`], ['information', `Vous auriez le plan de celui de ${place.town} ?`]] },
  },
  make(scene, { words, head, mark, others }) {
    const { agency, property, price, person, random } = scene
    const [first, ...rest] = alsoShown(scene, others).filter(({ place }) => place.town !== property.place.town).map(({ title, shown, ref, place }) => `${title} – ${shown} – ${place.town} – réf. ${ref}`)
    const offers = [first, `${property.title} – ${price} – ${property.place.town} – réf. ${property.ref}`, ...rest].filter((line) => line !== undefined)
    const below = linesOf(head(scene), '', ...['Bonjour, voici ce que nous avons retenu pour vous :', ...offers, `${agency.agent.firstName} ${agency.agent.lastName} – ${agency.agent.phonePrinted}`, `${agency.name}, ${agency.street}, ${agency.town}`].map((line) => `${mark}${line}`))
    const [intent, body] = random.pick(words(scene))
    return sent(scene, { subject: 'Re: Nos idées de la semaine', body, signature: linesOf(whole(scene), person.phonePrinted), below, intent, says: 'name ref title town price', headers: [['In-Reply-To', `<${random.hex(16)}@lettres.${agency.domain}>`]] })
  },
})

const commented: Family = openedByHand<{ comment: (scene: Scene) => string; over: (scene: Scene) => string; look?: Letter['look'] }>({
  id: 'handed-on-with-a-word', about: 'an officer sends a person’s mail on with a comment of his own above: who should call, when he is away, his number',
  wants: { silence: 0, who: 'plain' },
  forms: {
    messageDu: { look: divisions, comment: ({ agency }) => `Tu t’en charges ? Je suis en expertise jusqu’à 15h, au pire ${agency.agent.phonePrinted}.\n${agency.agent.firstName}`, over: (scene) => `> Message du ${new Date(scene.date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })} ${hourOf(scene.date)}\n> De : "${whole(scene)}" <${scene.person.email}>\n> A : ${scene.agency.email}\n> Copie à :\n> Objet : Bien réf. ${scene.property.ref}\n>` },
    colle: { comment: ({ agency }) => `Reçu sur ma boîte personnelle, à mettre dans le circuit svp. Le vendeur est d’accord pour les matinées.\n\n${agency.agent.firstName} ${agency.agent.lastName}\n${agency.name} – ${agency.phonePrinted}`, over: (scene) => `***\nexpéditeur : ${scene.person.email}\nsujet : réf. ${scene.property.ref}\n***` },
    reponse: { look: paragraphs, comment: ({ agency }) => `+ ${agency.agent.firstName}\nIl faudrait lui proposer autre chose si c’est déjà sous compromis.`, over: (scene) => `De : ${whole(scene)} <${scene.person.email}>\nEnvoyé : ${dayOf(scene.date)} ${hourOf(scene.date)}\nÀ : Accueil\nObjet : au sujet du ${scene.property.ref}` },
  },
  make(scene, { comment, over, look }) {
    const { agency, message, person, property, random, date } = scene
    const inner = linesOf(over(scene), '', message!.text, '', whole(scene), person.phonePrinted)
    const text = `${comment(scene)}\n\n${inner}`
    return request({ ...scene, date: date + random.int(5, 300) * 60_000 }, { from: { name: `${agency.agent.firstName} ${agency.agent.lastName}`, address: agency.agent.email }, subject: random.pick([`TR : ${property.ref}`, `Fwd: Bien ${property.ref}`]), text, needsText: true, ...(look && { html: look(text) }), travels: 'as-is', says: 'name email phone message ref' })
  },
})

const link: Family = openedByHand<{ url: (scene: Scene) => string; says: string; before: string }>({
  id: 'the-link-and-a-question', about: 'the advert’s address on the web is pasted before or after the words; its number is in it',
  wants: { silence: 0, who: 'plain' },
  forms: {
    portail: { says: 'id', before: '', url: ({ listingId }) => `https://www.cherche-toit.example/detail/${listingId}?utm_source=partage` },
    vitrine: { says: '', before: 'C’est à propos de cette page : ', url: ({ agency, property }) => `https://${agency.domain}/nos-biens/${property.ref}` },
  },
  make(scene, { url, says, before }) {
    const { message, person, property } = scene
    const body = before === '' ? `${message!.text}\n\n${url(scene)}` : `${before}${url(scene)}\n\n${message!.text}`
    const look = (text: string): Safe => safe(lines(text).html.replace(url(scene), (address) => `<a href="${address}">${address}</a>`))
    return sent(scene, { subject: `${property.typeName} vu en ligne`, body, signature: linesOf(whole(scene), person.phonePrinted), says: `name ${says}`, look })
  },
})

const elsewhere: Family = opened<{ language: string; words: (scene: Scene) => readonly Words[]; bye: string; subject: (scene: Scene) => string }>({
  id: 'in-his-own-language', about: 'an English, a German and a Dutch letter to a French agency',
  wants: OWN,
  forms: {
    english: { language: 'en', bye: 'Many thanks,', subject: ({ property }) => `Your listing, ref. ${property.ref}`, words: ({ property: { ref, place } }) => [['visit', `Hello there,\nMy sister and I are driving down to ${place.town} in a fortnight and would like to view ${ref}. Would the Wednesday or the Thursday suit? We leave early on Friday.`], ['information', `Good evening,\nBefore we get on a ferry: does ${ref} have a septic tank that passed its last check, and what is the annual council tax equivalent?`]] },
    deutsch: { language: 'de', bye: 'Beste Grüße aus Freiburg', subject: ({ property }) => `Anfrage zu Ref. ${property.ref}`, words: ({ property: { ref, place } }) => [['visit', `Guten Abend,\nwir verbringen die Pfingstferien in der Nähe von ${place.town} und würden gern das Objekt ${ref} besichtigen. Ab Dienstag sind wir vor Ort, am liebsten vormittags.`], ['availability', `Guten Tag,\nsteht ${ref} noch zum Verkauf beziehungsweise zur Vermietung? Sprechen Sie Deutsch oder Englisch?`]] },
    nederlands: { language: 'nl', bye: 'Hartelijke groet,', subject: ({ property }) => `Vraag over ${property.ref}`, words: ({ property: { ref, place } }) => [['visit', `Goedemiddag,\nIn de herfstvakantie logeren wij bij vrienden vlak bij ${place.town}. Kunnen wij dan ${ref} bezichtigen? Elke dag is goed, behalve zondag.`], ['information', `Beste makelaar,\nHoe groot is het perceel bij ${ref} precies en ligt er glasvezel?`]] },
  },
  make(scene, { language, words, bye, subject }) {
    const [intent, text] = scene.random.pick(words(scene))
    return sent(scene, { subject: subject(scene), body: `${text}\n\n${bye}`, signature: linesOf(whole(scene), scene.person.phonePrinted), intent, language })
  },
})

export const LETTERS: readonly Family[] = [formal, fewWords, thumbs, elderly, learner, atDesk, twoOfThem, onBehalf, inCopy, twoHomes, owner, tenant, answer, commented, link, elsewhere]
