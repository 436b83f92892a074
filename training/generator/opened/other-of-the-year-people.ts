/** Mail of a year that is no request, what people write: applicants, tenants, colleagues, those who exercise a right, answer an offer or call a visit off. */
import { draft, type Family } from '../family.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { divisions, paragraphs, whole } from '../letter.ts'
import { ownMail, THREAD, told } from '../other-makers.ts'
import { dayOf, linesOf } from '../request.ts'
import { notLead, type Scene } from '../scene.ts'
import { drawPerson } from '../values/people.ts'
import { openedOther } from './opened-family.ts'

const PLAIN = { who: 'plain' } as const
const DAY = 86_400_000
const CV = { name: 'CV.pdf', type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }
const quoted = (text: string) => text.split('\n').map((line) => `> ${line}`).join('\n')
/** The day after so many; no Sunday. */
const days = (date: number, count: number): string => new Date(date + (count + (new Date(date + count * DAY).getUTCDay() === 0 ? 1 : 0)) * DAY).toLocaleDateString('fr-FR', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' })

const application: Family = openedOther<'negociateur' | 'assistanat' | 'siteemploi'>({
  id: 'year-job', about: 'people who want to work for the agency: agents, assistants, and a job site that hands applications on', wants: PLAIN, forms: { negociateur: 'negociateur', assistanat: 'assistanat', siteemploi: 'siteemploi' },
  make(scene, form) {
    const { random, person, agency } = scene
    const place = random.pick(['un réseau national', 'une agence concurrente', 'la promotion immobilière', 'la banque'])
    if (form === 'siteemploi') {
      const post = random.pick(['Négociateur immobilier H/F', 'Gestionnaire locatif H/F', 'Conseiller en transaction'])
      return draft(scene, {
        from: { name: 'Emploi & Quartiers', address: 'candidatures@emploi-quartiers.example' }, replyTo: { address: person.email }, subject: `${whole(scene)} a postulé : ${post}`, travels: 'keeps-headers', attachments: [CV], gold: notLead('quarantine', told(scene, person.phonePrinted ?? '')),
        html: html`<p>Offre n° ${random.digits(7)} – ${post} (${agency.town})</p><h3>${whole(scene)}</h3><p>${person.phonePrinted && html`☎ ${person.phonePrinted}<br>`}✉ ${person.email}<br>Expérience : ${random.int(1, 15)} ans, actuellement dans ${place}</p><p><a href="https://emploi-quartiers.example/c/${random.hex(10)}">Accepter l’entretien</a> | <a href="https://emploi-quartiers.example/n/${random.hex(10)}">Décliner</a></p><p>${random.int(3, 30)} candidatures reçues pour cette offre</p>`.html,
      })
    }
    const body = form === 'negociateur'
      ? random.pick([`Bonjour ${agency.agent.firstName},\n\nAprès ${random.int(3, 12)} ans dans ${place}, je souhaite rejoindre une équipe à taille humaine. Permis B, secteur connu, ${random.int(12, 30)} ventes l’an passé. Pouvons-nous nous rencontrer ?`, 'Madame, Monsieur,\n\nTitulaire d’un BTS Professions immobilières, je recherche un poste de négociateur, salarié ou agent commercial. Mon CV est en pièce jointe.\n\nJe me tiens à votre disposition pour un entretien.', `Bonjour,\n\nVotre annonce parue ce matin a retenu mon attention. Le contact client est mon quotidien depuis ${random.int(4, 20)} ans, et l’immobilier une vraie passion.\n\nDisponible sans préavis.`])
      : random.pick(['Madame, Monsieur,\n\nJe vous adresse ma candidature au poste d’assistante commerciale. Rédaction d’annonces, suivi des compromis, accueil téléphonique : j’ai assuré ces missions pendant six ans chez un administrateur de biens.\n\nVeuillez recevoir mes salutations respectueuses.', `Bonjour,\n\nRecrutez-vous une assistante à mi-temps à ${agency.town} ? Mes enfants sont à l’école le matin, je serais libre jusqu’à 16 h. Je maîtrise votre logiciel et la comptabilité de copropriété.\n\nMerci de l’attention portée à mon courrier.`])
    const text = linesOf(body, '', whole(scene), person.phonePrinted)
    return ownMail(scene, { subject: form === 'negociateur' ? random.pick(['Candidature spontanée', 'Candidature négociateur', `Rejoindre ${agency.name}`]) : random.pick(['Votre offre d’emploi', 'Candidature assistante']), text, ...(form === 'assistanat' && { html: paragraphs(text) }), attachments: [CV] })
  },
})

const TROUBLES = ['La chaudière ne démarre plus depuis hier soir, il fait 14° dans le salon et nous avons un bébé', 'Je n’ai plus d’eau chaude, la chaudière affiche F28', 'La chaudière s’arrête toutes les dix minutes et il faut la relancer à la main', 'Depuis le ramonage de lundi la chaudière sent le gaz, je l’ai coupée par prudence', 'La chaudière fuit par-dessous et le chauffagiste refuse de venir sans votre accord', 'Le voyant de la chaudière clignote rouge et les radiateurs restent froids'] as const

const tenant: Family = openedOther<'courriel' | 'mobile' | 'extranet'>({
  id: 'year-tenant', about: 'tenants whose boiler is broken: by mail, from the phone, through the agency’s extranet', wants: PLAIN, forms: { courriel: 'courriel', mobile: 'mobile', extranet: 'extranet' },
  make(scene, form) {
    const { random, person, property, agency } = scene
    const trouble = random.pick(TROUBLES)
    const { street, place } = property
    if (form === 'extranet') return draft(scene, {
      from: { name: `Extranet ${agency.name}`, address: `extranet@${agency.domain}` }, replyTo: { address: person.email }, subject: `Signalement n° ${random.digits(5)} – chauffage`, travels: 'keeps-headers', gold: notLead('quarantine', told(scene, person.phonePrinted ?? '')),
      html: html`<h4>Demande d’intervention</h4><table width="100%">${[['Occupant', whole(scene)], ['Lot', `${street}, ${place.postcode} ${place.town}`], ['Bail n°', random.digits(6)], ['Nature', 'Chauffage / eau chaude'], ['Urgence', random.pick(['Haute', 'Normale'])], ['Détail', `${trouble}.`], ['Joignable au', person.phonePrinted], ['Adresse mail', person.email]].map(([label, value]) => (value ? html`<tr><td width="30%" style="color:#777">${label}</td><td>${value}</td></tr>` : safe('')))}</table>`.html,
    })
    const letter = form === 'courriel'
      ? linesOf(`Bonjour${random.chance(0.5) ? ` ${agency.agent.firstName}` : ''},`, '', `Je suis locataire du ${street} à ${place.town}, ${random.pick(['deuxième étage', 'porte gauche', 'bâtiment C', 'lot 12'])}. ${trouble}.`, '', random.pick(['C’est la troisième fois cet hiver. Merci de mandater quelqu’un rapidement.', 'J’ai déjà laissé deux messages sur votre répondeur. Quand un technicien peut-il passer ? Je suis là tous les matins.', 'Sans nouvelles de votre part, je ferai intervenir une entreprise et déduirai la somme du loyer.']), '', 'Cordialement,', whole(scene), person.phonePrinted)
      : linesOf(`${trouble}. ${random.pick(['Vous pouvez envoyer qqn ?', 'Faites vite svp', 'Je fais quoi ?'])}`, `${whole(scene)}, ${street}`, random.chance(0.6) && person.phonePrinted, '', random.pick(['Envoyé de mon iPhone', 'Envoyé depuis mon téléphone Orange', 'Télécharger Outlook pour Android']))
    return ownMail(scene, { subject: form === 'courriel' ? random.pick([`Panne de chaudière – ${street}`, 'Chauffage en panne', `URGENT locataire ${street}`]) : random.pick(['chaudière', 'Problème chauffage', '(sans objet)']), text: letter, ...(form === 'mobile' && { html: divisions(letter) }) })
  },
})

const inHouse: Family = openedOther<'note' | 'compte-rendu' | 'comptable'>({
  id: 'year-colleagues', about: 'the agency’s own people to each other: planning, feedback from visits, papers, the accountant', wants: { who: 'plain', transaction: 'sale' }, forms: { note: 'note', 'compte-rendu': 'compte-rendu', comptable: 'comptable' },
  make(scene, form) {
    const { random, property, agency, person, side, date } = scene
    const other = drawPerson(random, side, 'plain')
    const colleague = form === 'comptable' ? { name: `Comptabilité ${agency.name}`, address: `compta@${agency.domain}` } : { name: `${agency.agent.firstName} ${agency.agent.lastName}`, address: agency.agent.email }
    const text = form === 'note'
      ? random.pick([`Hello l’équipe,\n\nje pose mes congés du ${dayOf(date + 12 * DAY)} au ${dayOf(date + 20 * DAY)}. ${other.firstName} prend mes visites.\nBonne journée`, `Coucou,\npense à remonter les photos du ${property.ref} sur le serveur, le propriétaire râle.\nEt la clim du bureau est encore en panne, j’ai appelé le réparateur`, 'Bonjour à tous,\n\nLa photocopieuse sera remplacée jeudi. Videz vos dossiers de scan avant midi, tout sera effacé.\n\nMerci', `Qui a pris la voiture de l’agence ? J’en ai besoin à 14 h pour l’état des lieux ${property.street}.`, `Le ${property.ref} est sous offre, ne le proposez plus. Je change la vitrine ce soir.`, `Pour info les clés de ${property.street} sont chez le gardien jusqu’à lundi. Code 4${random.digits(3)}B`])
      : form === 'comptable'
        ? random.pick([`Bonjour,\n\nLa banque demande l’avenant au mandat ${property.ref} signé des deux époux. Qui l’a ?\n\nMerci`, `Bonjour ${agency.agent.firstName},\n\nIl me manque tes notes de frais et la facture d’honoraires du dossier ${whole(scene)} / ${property.ref}. Clôture vendredi.\n\nMerci d’avance`, `Bonjour,\n\nLe séquestre du dossier ${whole(scene)} est arrivé ce matin, tu peux prévenir le notaire. Reste l’appel de fonds du ${property.street}.\n\nBonne réception`])
        : random.pick([`Retour sur les visites de samedi au ${property.ref} :\n- ${whole(scene)} : trouve la cuisine trop petite, ne donne pas suite\n- ${other.firstName} ${other.lastName} : réfléchit, attend son banquier\n\nLe vendeur accepterait de baisser. On en reparle lundi en réunion.`, `Compte rendu estimation ${property.street}, ${property.place.town}\n\nPropriétaires pressés, succession, toiture à revoir. J’ai annoncé ${scene.price}. Ils voient deux autres agences avant de signer le mandat.\n\nJe relance dans dix jours.`])
    const signature = form === 'comptable' ? 'La compta' : form === 'compte-rendu' && random.chance(0.5) ? `${agency.agent.firstName}\n${agency.name} – ${agency.agent.phonePrinted}` : agency.agent.firstName
    const subject = form === 'note' ? random.pick(['planning', 'Infos bureau', 'Divers']) : form === 'comptable' ? `Pièces ${property.ref}` : random.pick([`CR ${property.ref}`, `Retour visites ${property.place.town}`])
    const letter = linesOf(text, '', signature)
    return draft(scene, { from: colleague, subject, travels: 'as-is', text: letter, ...(form !== 'note' && { html: (form === 'comptable' ? paragraphs(letter) : html`<div>${lines(letter)}</div>`).html }), gold: notLead('quarantine', { language: 'fr' }), ...(person.phone && form === 'comptable' && { headers: [['X-Priority', '3']] }) })
  },
})

const dataRights: Family = openedOther<'acces' | 'effacement' | 'mandataire'>({
  id: 'year-gdpr', about: 'who wants to know what the agency keeps about him, or wants it erased', wants: PLAIN, forms: { acces: 'acces', effacement: 'effacement', mandataire: 'mandataire' },
  make(scene, form) {
    const { random, person, agency, property } = scene
    if (form === 'mandataire') return draft(scene, {
      from: { name: 'Mes Traces', address: 'demandes@mes-traces.example' }, replyTo: { address: person.email }, subject: `Demande d’effacement au nom de ${whole(scene)}`, travels: 'as-is', gold: notLead('wish', told(scene, '')),
      html: html`<p>À l’attention du délégué à la protection des données de ${agency.name}</p><p>Nous agissons pour le compte de :</p><p>${whole(scene)}<br>${person.email}</p><p>Cette personne demande la suppression des informations la concernant (article 17 du RGPD). Réponse attendue dans le délai d’un mois, directement à son adresse.</p><p>Mandat n° MT-${random.digits(6)} joint.</p>`.html,
      attachments: [{ name: 'mandat.pdf', type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }],
    })
    const text = form === 'acces'
      ? linesOf('Madame, Monsieur,', '', random.pick([`En application de l’article 15 du RGPD, je vous prie de me communiquer l’ensemble des données que votre agence détient sur moi, leur origine et leurs destinataires.`, 'J’ai reçu un appel de votre part alors que je ne vous ai jamais laissé mon numéro. Où l’avez-vous obtenu, et quelles autres informations conservez-vous à mon sujet ?', 'Je souhaite obtenir copie de mon dossier de location, y compris les notes internes, comme la loi m’y autorise.']), '', 'À défaut de réponse sous un mois, je saisirai la CNIL.', '', whole(scene), property.street)
      : linesOf('Bonjour,', '', random.pick([`J’avais rempli un dossier pour ${property.ref}, finalement attribué à un autre. Supprimez mes pièces (bulletins de salaire, avis d’imposition) et confirmez-le moi par écrit.`, 'Qui vous a donné mon numéro ? Je veux que vous le supprimiez immédiatement, ainsi que tout ce que vous avez sur moi.', 'Suite à la vente de mon appartement par un confrère, merci de détruire l’estimation et les photos faites chez moi.', 'Merci d’effacer mon nom, mon numéro et mon adresse mail de votre base. Je n’ai plus de projet immobilier.', 'J’exerce mon droit à l’effacement : plus aucune donnée personnelle ne doit subsister dans vos outils.']), '', whole(scene), random.chance(0.4) && person.phonePrinted)
    return ownMail(scene, { state: 'wish', subject: form === 'acces' ? random.pick(['Droit d’accès RGPD', 'Communication de mes données', 'Lettre – données personnelles']) : random.pick(['Suppression de mes données', 'RGPD', 'Effacement']), text, ...(form === 'acces' && { html: paragraphs(text) }) })
  },
})

const leaving: Family = openedOther<'logiciel' | 'reponse' | 'court'>({
  id: 'year-unsubscribe', about: 'who wants no more mail: the button of his mail program, an answer to a mailing, a line from the phone', wants: PLAIN, forms: { logiciel: 'logiciel', reponse: 'reponse', court: 'court' },
  make(scene, form) {
    const { random, agency, property, date } = scene
    const own = { state: 'wish', more: { phone: null } } as const
    if (form === 'logiciel') return ownMail(scene, { ...own, subject: random.pick(['unsubscribe', `Unsubscribe ${random.hex(8)}`, 'désabonnement']), text: random.pick(['', 'This message was automatically generated by the mail client.', 'Ce message a été créé par votre application de messagerie pour vous désabonner.']), more: { phone: null, language: null } })
    if (form === 'reponse') return ownMail(scene, { ...own, subject: random.pick(['RE: Nos coups de cœur du mois', `RE: ${property.place.town} : nouveautés`, 'RE: Vos biens à découvrir']), headers: THREAD(scene), text: linesOf(
      random.pick(['Bonjour,\n\nNous avons acheté en juin, vous pouvez cesser vos envois.', 'Je n’ai jamais demandé à recevoir ceci. Veuillez me désinscrire.', 'Bonjour, ma mère est décédée, merci de ne plus écrire à cette adresse.', 'Nous ne cherchons plus. Merci de nous rayer de vos envois.', 'Bonjour, le lien de désinscription ne marche pas. Pouvez-vous le faire à la main ?\nMerci']), '', whole(scene), '',
      quoted(`Le ${dayOf(date - DAY)}, ${agency.name} <${agency.email}> a écrit :\n${property.title} – ${scene.price}\nRéf. ${property.ref}\nEt ${random.int(3, 12)} autres biens à découvrir sur notre site`)) })
    const said = random.pick(['ne m’envoyez plus rien svp', 'Stop mails merci', 'Vous pouvez me retirer de la liste, merci', 'encore un mail... désinscription svp', 'ça ne m’intéresse plus, arrêtez les alertes', 'Désabonner'])
    return ownMail(scene, { ...own, subject: random.pick(['stop', 'Arrêt', '(aucun objet)']), text: linesOf(said, random.chance(0.4) && scene.person.firstName), html: html`<div dir="ltr">${said}</div>` })
  },
})

/** What the assistant wrote, as an answer quotes it. */
const offer = ({ agency, person, property, date }: Scene) => linesOf(`Bonjour ${person.firstName},`, `pour ${property.title}, nous pouvons vous recevoir ${days(date, 2)} à 10 h 15 ou ${days(date, 4)} à 17 h 30.`, `${agency.agent.firstName} ${agency.agent.lastName}, ${agency.name}`)

const below = (scene: Scene, style: 'gmail' | 'outlook' | 'apple'): string => {
  const { agency, date, property } = scene
  if (style === 'outlook') return `De : ${agency.name}\nEnvoyé : ${days(date, -1)}\nObjet : Votre visite – ${property.ref}\n\n${offer(scene)}`
  return `Le ${style === 'apple' ? dayOf(date - DAY) : days(date, -1)} à 09:${scene.random.int(10, 59)}, ${agency.name} <${agency.intake}> a écrit :\n\n${quoted(offer(scene))}`
}

/** A letter above what it answers, as web mail builds it. */
const overQuote = (said: string, quote: string): Safe => html`${divisions(said)}<br><div class="gmail_quote"><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204)">${lines(quote.replace(/^> /gm, ''))}</blockquote></div>`

const answers: Family = openedOther<{ style: 'gmail' | 'outlook' | 'apple'; words: (scene: Scene) => readonly string[]; sign: (scene: Scene) => string }>({
  id: 'year-reply', about: 'answers in prose to an offer of times: one taken, one asked for otherwise, a question before', wants: PLAIN,
  forms: {
    gmail: { style: 'gmail', sign: whole, words: ({ date }) => ['Bonjour,\n\nLe plus tôt est parfait si c’est encore libre, sinon nous prendrons l’autre horaire. Pouvez-vous nous redonner l’étage ?\n\nMerci d’avance', 'Bonjour,\n\nNous sommes disponibles aux deux moments, choisissez celui qui vous arrange.\n\nBonne soirée', `Bonjour,\n\nMerci pour votre retour. Le ${days(date, 4)} en fin d’après-midi serait parfait pour nous.\n\nBien à vous`, 'Bonjour,\n\nLa première date nous convient. Nous viendrons à trois avec ma mère, est-ce un souci ?', 'Bonjour,\n\nHélas aucune des deux ne m’arrange, je travaille en 3x8. Auriez-vous quelque chose la semaine suivante, plutôt tôt ?'] },
    outlook: { style: 'outlook', sign: (scene) => linesOf(whole(scene), scene.random.chance(0.5) && scene.person.phonePrinted), words: ({ property, agency }) => ['Bonjour,\n\nLes horaires proposés tombent pendant mes gardes. Je serais en revanche libre tous les midis la semaine prochaine.\n\nRespectueusement,', 'Bonjour,\n\nVolontiers pour le premier rendez-vous. Mon compagnon sera en visioconférence avec moi, cela vous convient-il ?\n\nBien cordialement,', `Bonjour ${agency.agent.firstName},\n\nC’est noté pour 10 h 15. Pouvez-vous m’indiquer où se garer ${property.street} ?\n\nCordialement,`, 'Bonjour,\n\nAvant de me déplacer, j’aimerais connaître le montant de la taxe foncière et des charges. Si cela entre dans notre budget, nous viendrons à 17 h 30.\n\nMerci,', 'Bonjour,\n\nJe confirme ma présence au second horaire.\n\nSalutations,'] },
    apple: { style: 'apple', sign: ({ person }) => `${person.firstName}\n\nEnvoyé de mon iPad`, words: () => ['Super, on prend 10h15 !', 'Plutôt 17h30 mais je risque d’avoir 10 min de retard', 'Ok pour moi, à bientôt', 'Je demande à mon mari et vous redis ce soir', 'Parfait pour la 1ère date', 'Pas possible ces jours là, vous avez autre chose ?', 'oui pour le 2e horaire, c’est bien au rez-de-chaussée ?'] },
  },
  make(scene, { style, words, sign }) {
    const said = scene.random.pick(words(scene))
    const signature = sign(scene)
    const quote = below(scene, style)
    const { phone } = told(scene, signature)
    return ownMail(scene, { state: 'reply', subject: `${style === 'outlook' ? 'RE' : 'Re'}: Votre visite – ${scene.property.ref}`, headers: THREAD(scene), text: linesOf(said, '', signature, '', quote), ...(style === 'gmail' && { html: overQuote(linesOf(said, '', signature), quote) }), more: { message: said, phone: phone ?? null } })
  },
})

const changes: Family = openedOther<'fil' | 'neuf' | 'rappel'>({
  id: 'year-move-cancel', about: 'who cannot come or wants another day: in the thread, in a mail of its own, below the reminder', wants: { who: 'plain', transaction: 'sale' }, forms: { fil: 'fil', neuf: 'neuf', rappel: 'rappel' },
  make(scene, form) {
    const { random, person, property, agency, date } = scene
    const [intent, said] = random.pick<readonly ['move' | 'cancel', string]>(form === 'fil'
      ? [['cancel', 'Bonjour,\n\nAprès réflexion, le prix et les charges dépassent ce que nous pouvons mettre. Veuillez annuler le rendez-vous.\n\nAvec nos remerciements'], ['move', 'Bonjour,\n\nMon fils passe son permis ce matin-là. Auriez-vous une place l’après-midi, ou le lendemain ?\n\nBien à vous'], ['move', 'Bonjour,\n\nMon train a été supprimé, je n’arriverai pas à temps. Serait-il possible de reporter à lundi ou mardi ?\n\nToutes mes excuses'], ['cancel', 'Bonjour,\n\nNous avons eu un coup de cœur ailleurs et renonçons à notre venue. Vous pouvez libérer l’horaire.\n\nMerci de votre disponibilité'], ['move', `Bonjour,\n\nPourrait-on avancer d’une heure notre rendez-vous du ${days(date, 2)} ? Je dois récupérer ma fille à midi.`]]
      : form === 'neuf'
        ? [['cancel', `Bonjour ${agency.agent.firstName},\n\nJe dois malheureusement annuler notre rendez-vous du ${days(date, 1)} ${property.street}. Le quartier ne nous correspond pas, après y être passés en voiture.\n\nBonne continuation`], ['move', `Bonjour,\n\nJe devais visiter le ${property.ref} demain avec vous, mais je suis malade depuis hier. Peut-on décaler à la semaine prochaine, même heure ?\n\nMerci beaucoup`], ['move', `Bonjour,\n\nUn imprévu au travail m’oblige à repousser la visite de ${property.place.town}. Je suis libre à partir de mercredi, après 18 h.\n\nDésolé pour ce contretemps`], ['cancel', 'Bonjour,\n\nUne offre que nous avions faite vient d’être acceptée, nous ne donnons donc pas suite. Merci de supprimer le rendez-vous de votre agenda.'], ['cancel', 'Bonjour,\n\nNotre banque nous refuse le prêt, inutile de maintenir la visite de jeudi. Désolés pour le dérangement.']]
        : [['cancel', 'Je ne viendrai pas, désolé, j’ai trouvé.'], ['move', 'Pas dispo finalement. Un autre jour svp ?'], ['move', 'Possible de décaler à 18h ? Réunion imprévue'], ['cancel', 'Annulation de ma part merci'], ['move', 'Coincé dans les bouchons, on peut faire 30 min plus tard ?'], ['cancel', 'Finalement non merci, trop loin de l’école des petits'], ['move', 'Gastro à la maison ! On remet à la semaine pro ?']])
    const signature = form === 'rappel' ? person.firstName! : linesOf(whole(scene), form === 'neuf' && person.phonePrinted)
    const reminder = `----- Message reçu -----\nDe : ${agency.name}\nObjet : Rappel : demain, ${property.title}\n\nNous vous attendons ${property.street} à ${property.place.town}.\nUn empêchement ? Il suffit de répondre à ce message.`
    const subject = { fil: `Re: ${property.title} : confirmation`, neuf: random.pick([intent === 'cancel' ? 'Annulation visite' : 'Report visite', `RDV ${property.place.town}`, `Visite ${property.ref}`]), rappel: `RE: Rappel : demain, ${property.title}` }[form]
    const text = linesOf(said, '', signature, form === 'fil' && `\n${below(scene, 'gmail')}`, form === 'rappel' && `\n${reminder}`)
    const { phone } = told(scene, signature)
    return ownMail(scene, { state: 'wish', subject, text, ...(form !== 'neuf' && { headers: THREAD(scene) }), ...(form === 'neuf' && { html: paragraphs(text) }), more: { intent, message: said, phone: phone ?? null } })
  },
})

export const OTHER_PEOPLE_OF_THE_YEAR: readonly Family[] = [application, tenant, inHouse, dataRights, leaving, answers, changes]
