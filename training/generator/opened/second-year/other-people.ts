/** People who write to the agency and ask for no appointment: applicants, tenants, colleagues, those who answer, move, cancel, or want to be forgotten. */
import type { Draft } from '../../draft.ts'
import { draft, type Family } from '../../family.ts'
import { html, lines, type Safe } from '../../html.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { deskNumber, fullOf, ownMail, THREAD, told } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import { notLead, type Scene } from '../../scene.ts'
import { officer, ownSite } from '../../site-pieces.ts'
import { drawPerson } from '../../values/people.ts'
import { openedOther } from '../opened-family.ts'

const PLAIN = { who: 'plain' } as const
const DAY = 86_400_000
const weekdayOf = (date: number): string => new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC', weekday: 'long' })
const WEEKDAYS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi'] as const

const CV = ({ person }: Scene) => [{ name: `CV_${person.lastName!.replaceAll(' ', '_')}.pdf`, type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }]

const job: Family = openedOther<'lettre' | 'jobboard' | 'recrutement'>({
  id: 'job', about: 'applications: a letter with the CV, one that a job board passes on, one from the site’s page for careers', wants: PLAIN, forms: { lettre: 'lettre', jobboard: 'jobboard', recrutement: 'recrutement' },
  make(scene, form) {
    const { random, agency, person, date } = scene
    const post = random.pick(['négociateur immobilier', 'assistante commerciale', 'gestionnaire locatif', 'conseiller transaction', 'chargée d’accueil'])
    const path = random.pick(['Après six ans dans la grande distribution, je souhaite mettre mon goût du terrain au service de l’immobilier.', 'Titulaire d’un BTS Professions immobilières, je connais la loi Hoguet et la rédaction des baux.', 'En poste chez un confrère depuis 2021, j’ai signé dix-sept ventes l’an passé et cherche une structure à taille humaine.', 'Je termine ma formation en mars et recherche un contrat en alternance, trois semaines sur quatre en agence.'])
    if (form === 'lettre') return ownMail(scene, { subject: random.pick([`Candidature ${post}`, 'Candidature spontanée', `Poste de ${post} – ${agency.town}`]), attachments: CV(scene), text: linesOf(random.pick(['Madame, Monsieur,', `Bonjour ${officer(scene)},`]), '', `${random.pick([`Votre offre de ${post} a retenu toute mon attention.`, `Installé(e) depuis peu à ${agency.town}, je vous propose ma candidature comme ${post}.`])} ${path}`, '', random.pick(['Véhiculé(e), je peux commencer dès le mois prochain.', 'Mon CV est joint à ce courriel, mes références suivront si vous le souhaitez.']), '',
      'Je me tiens à votre disposition pour un entretien et vous prie d’agréer mes salutations distinguées.', '', whole(scene), person.phonePrinted, `${random.int(2, 90)} ${random.pick(['rue du Lavoir', 'avenue Foch', 'rue des Acacias'])}, ${agency.town}`) })
    const gold = notLead('quarantine', told(scene, person.phonePrinted ?? ''))
    const replyTo = { name: whole(scene), address: person.email }
    if (form === 'jobboard') return draft(scene, { from: { name: 'Emploi & Cie', address: `candidatures+${random.hex(10)}@emploi-et-cie.example` }, replyTo, travels: 'keeps-headers', subject: `Nouvelle candidature : ${post}, ${agency.town}`, attachments: CV(scene), gold, html: html`<p>Bonjour ${agency.name},</p><p>Votre annonce d’emploi <b>${post[0]!.toUpperCase()}${post.slice(1)} (${random.pick(['CDI', 'CDD 8 mois', 'Agent commercial'])})</b> a reçu une candidature.</p><table bgcolor="#f3f2f1" cellpadding="12" width="500"><tr><td><h3>${whole(scene)}</h3>${person.email}${person.phonePrinted && html` · ${person.phonePrinted}`}<p>Expérience : ${random.int(1, 14)} ans<br>Permis B : oui<br>Prétentions : ${random.int(22, 38)} 000 € bruts/an</p></td></tr></table><p><i>${path}</i></p><p><a href="https://emploi-et-cie.example/c/${random.hex(10)}">Inviter à un entretien</a> – <a href="https://emploi-et-cie.example/r/${random.hex(10)}">Refuser</a></p><p><small>Offre n° ${random.digits(7)}, ${random.int(2, 60)} candidatures. Service recruteurs ${deskNumber(scene)}</small></p>`.html })
    return draft(scene, { from: ownSite(scene, 'recrutement', `${agency.name} – Carrières`), replyTo, travels: 'keeps-headers', subject: `Rejoignez-nous : ${whole(scene)}`, attachments: CV(scene), gold, text: linesOf('Formulaire : NOUS REJOINDRE', '', `Prénom      ${person.firstName}`, `Nom         ${person.lastName}`, `Courriel    ${person.email}`, person.phonePrinted && `Téléphone   ${person.phonePrinted}`, `Poste visé  ${post}`, `Disponible  ${dayOf(date + 30 * DAY)}`, '', 'Vos motivations', path, '', 'Fichier reçu : 1 (PDF)') })
  },
})

const DEFECTS = [
  ['fuite sous l’évier', 'depuis hier soir l’eau coule sous l’évier de la cuisine, j’ai coupé l’arrivée mais nous ne pouvons plus faire la vaisselle'], ['chaudière en panne', 'la chaudière s’est mise en sécurité (code E133) et nous n’avons plus ni chauffage ni eau chaude'],
  ['volet bloqué', 'le volet roulant de la chambre est coincé en bas, la sangle a lâché'], ['moisissures', 'des taches noires apparaissent au plafond de la salle de bains malgré l’aération quotidienne'], ['interphone', 'l’interphone ne fonctionne plus, les livreurs et le médecin ne peuvent pas entrer'],
  ['bruit', 'le voisin du dessus fait des travaux jusqu’à 22 h et le règlement de l’immeuble ne semble pas le gêner'], ['serrure', 'la serrure de l’entrée accroche, la clé a failli casser deux fois cette semaine'],
] as const

const tenant: Family = openedOther<'courrier' | 'texto' | 'espace'>({
  id: 'tenant', about: 'tenants of homes the agency looks after: a letter, a few words from the telephone, the form of their account', wants: { who: 'plain', transaction: 'rent' }, forms: { courrier: 'courrier', texto: 'texto', espace: 'espace' },
  make(scene, form) {
    const { random, person, property, agency, date } = scene
    const [what, said] = random.pick(DEFECTS)
    const home = `${property.street}, ${property.place.town}`
    if (form === 'courrier') {
      const text = linesOf(random.pick(['Bonjour,', 'Madame, Monsieur,', 'Bonjour au service gestion,']), '', `Locataire du logement situé ${home} (bail du ${dayOf(date - random.int(200, 1400) * DAY)}), je vous signale que ${said}.`, '', random.pick([`J’ai déjà laissé deux messages au ${agency.phonePrinted} sans retour.`, 'Les photos sont jointes à ce mail.', 'Ce n’est pas la première fois depuis mon entrée dans les lieux.']), random.pick(['Merci de m’indiquer quand un professionnel interviendra.', 'Je vous remercie de faire le nécessaire au plus vite auprès du propriétaire.', 'Sans nouvelles sous huitaine, j’enverrai un recommandé.']), '', 'Cordialement,', whole(scene), person.phonePrinted)
      return ownMail(scene, { subject: `${what[0]!.toUpperCase()}${what.slice(1)} – ${random.pick([property.street, `appt ${random.int(1, 48)}`, 'logement loué par vos soins'])}`, text, html: paragraphs(text) })
    }
    if (form === 'texto') return ownMail(scene, { subject: random.pick([what, 'urgent', 'locataire', `probleme ${what}`]), text: linesOf(`Bonjour c’est ${whole(scene)}${random.chance(0.5) ? ` du ${property.street}` : ''}, ${said}.`, random.pick(['Vous pouvez faire quelque chose svp ?', 'On fait comment ?', 'Je suis chez moi toute la journée si besoin.']), person.phonePrinted && random.chance(0.7) ? `Mon num ${person.phonePrinted}` : null, '', random.pick(['Envoyé de mon iPhone', 'Envoyé depuis mon Galaxy', 'Télécharger Outlook pour Android'])) })
    return draft(scene, { from: ownSite(scene, 'extranet', 'Espace locataire'), replyTo: { address: person.email }, travels: 'keeps-headers', subject: `Incident signalé n° ${random.digits(5)} : ${what}`, gold: notLead('quarantine', told(scene, person.phonePrinted ?? '')), html: html`<table width="580" style="font-family:Tahoma"><tr><td colspan="2" bgcolor="#dfe7ee"><b>Signalement d’un locataire</b></td></tr><tr><td>Locataire</td><td>${whole(scene)}<br>${person.email}${person.phonePrinted && html`<br>${person.phonePrinted}`}</td></tr><tr><td>Lot</td><td>${random.int(100, 900)} – ${home}</td></tr><tr><td>Loyer appelé</td><td>${property.price} €</td></tr><tr><td>Nature</td><td>${what}</td></tr><tr><td>Urgence</td><td>${random.pick(['normale', 'haute'])}</td></tr><tr><td colspan="2">« ${said} »</td></tr></table><p>Merci de traiter ce ticket sous 48 h. ${agency.name}, gestion locative.</p>`.html })
  },
})

/** A colleague's mail; nobody of the house is anybody's contact. */
function inHouse(scene: Scene, { subject, text, html: shown }: { readonly subject: string; readonly text: string; readonly html?: Safe }): Draft {
  const { agency } = scene
  return draft(scene, { from: { name: officer(scene), address: agency.agent.email }, subject, text, travels: 'as-is', ...(shown && { html: shown.html }), gold: notLead('quarantine', { language: 'fr' }) })
}

const colleagues: Family = openedOther<'planning' | 'dossier' | 'mot'>({
  id: 'colleagues-at-work', about: 'what people of the house write to each other: who is where, how a sale stands, two lines', wants: { who: 'plain', transaction: 'sale' }, forms: { planning: 'planning', dossier: 'dossier', mot: 'mot' },
  make(scene, form) {
    const { random, side, agency, person, property, price, date } = scene
    const names = Array.from({ length: 3 }, () => drawPerson(random, side, 'plain').firstName!)
    const { firstName } = agency.agent
    if (form === 'planning') return inHouse(scene, { subject: random.pick(['Planning de la semaine', `Permanences à partir du ${dayOf(date + 2 * DAY)}`]), text: linesOf('Hello tout le monde,', '', 'Les permanences de la semaine :', ...WEEKDAYS.map((day, at) => `- ${day} : ${names[at % 3]!}${at === 5 ? ` (matin seulement), ${firstName} l’après-midi` : ''}`), '', random.pick([`Réunion d’équipe ${random.pick(WEEKDAYS)} à 9 h, pensez à mettre à jour vos fiches.`, `${names[0]!} est en formation jeudi, ${names[1]!} reprend ses appels.`, 'Le photographe passe mercredi, préparez la liste des biens.']), '', firstName) })
    if (form === 'dossier') {
      const text = linesOf(`${names[0]!},`, '', random.pick([`Le compromis ${fullOf(person)} (${property.ref}, ${property.place.town}) est signé, ${price}. Séquestre versé, la condition de prêt court jusqu’au ${dayOf(date + 45 * DAY)}.`, `Pour info le vendeur de ${property.ref} accepte de passer à ${price}. Avenant signé ce matin, tu peux corriger l’affichage et les portails.`, `Les époux ${person.lastName} ont déposé les clés de ${property.street}, je les ai rangées au tableau, crochet ${random.int(3, 60)}.`]), '', random.pick([`Le notaire attend le pré-état daté, le syndic répond au ${deskNumber(scene)}.`, 'Il manque encore l’attestation d’assainissement.', 'Tu t’occupes de la facture d’honoraires ?']), '', officer(scene), agency.name, `Mobile ${agency.agent.phonePrinted}`, `Standard ${agency.phonePrinted}`, `${agency.street}, ${agency.postcode} ${agency.town}`)
      return inHouse(scene, { subject: random.pick([`${property.ref} : point`, `Dossier ${person.lastName}`, `${property.street} / suite`]), text, html: divisions(text) })
    }
    const [subject, text] = random.pick([
      ['clés', `${names[0]!} as-tu les clés de la ${property.street} ? Le diagnostiqueur les prend à 14h. ${firstName}`], ['Alarme', `J’ai changé le code de l’alarme, passez me voir pour l’avoir. ${firstName}`],
      ['demain', `Je serai en retard demain, train supprimé. ${names[1]!} tu peux ouvrir l’agence ?\n${firstName}`], ['Panneaux', `Il reste deux panneaux à poser à ${property.place.town}, je les prends en rentrant.\n\n${firstName}\n${agency.agent.phonePrinted}`],
      ['imprimante', `Plus de toner, j’ai commandé (réf. client ${random.digits(6)}). Livraison ${random.pick(WEEKDAYS)}. ${firstName}`], [`photos ${property.ref}`, `Les photos de ${property.place.town} sont sur le serveur, tu peux mettre en ligne à ${price}. ${firstName}`],
      ['congés', `Je pose du ${dayOf(date + 30 * DAY)} au ${dayOf(date + 44 * DAY)}, ça va pour tout le monde ?\n\n${firstName}`], ['Tr: facture', `${names[2]!}, c’est pour toi je crois. Diagnostics de la ${property.street}, ${random.int(180, 490)} € à régler avant la fin du mois.\n${firstName}`],
    ] as const)
    return inHouse(scene, { subject, text })
  },
})

const erase: Family = openedOther<'effacement' | 'stop' | 'acces'>({
  id: 'data', about: 'people who want to hear no more, to be erased, or to know what is kept', wants: PLAIN, forms: { effacement: 'effacement', stop: 'stop', acces: 'acces' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    if (form === 'effacement') return ownMail(scene, { state: 'wish', subject: random.pick(['Effacez ce que vous avez sur moi', 'RGPD – droit à l’effacement', 'Demande d’effacement (art. 17)']), text: linesOf('Madame, Monsieur,', '', `En ${new Date(date - 200 * DAY).getUTCFullYear()} j’ai communiqué mes coordonnées à votre agence ${random.pick(['lors de la visite d’un logement', `au sujet d’un bien à ${property.place.town}`, 'par l’intermédiaire d’un portail'])}. ${random.pick(['J’ai acheté depuis et n’ai plus de projet.', 'Je n’ai jamais accepté d’être démarché(e).', 'Je reçois toujours vos sollicitations.', 'Mon logement est vendu, ces informations ne vous sont plus utiles.', 'Depuis, des confrères à vous m’appellent sans que je sache pourquoi.'])}`, '',
      random.pick(['En application de l’article 17 du règlement (UE) 2016/679, je vous demande d’effacer l’ensemble des données me concernant et de m’en donner confirmation dans le délai d’un mois. À défaut, je saisirai la CNIL.', 'Je vous prie donc de supprimer de vos fichiers tout ce qui me concerne (nom, adresse électronique, téléphone, historique) et de cesser de me contacter.', 'Conformément au RGPD, veuillez effacer mes données et demander à vos partenaires d’en faire autant. J’attends une réponse écrite.']), '', `Données concernées : ${fullOf(person)}, ${person.email}${person.phonePrinted ? `, ${person.phonePrinted}` : ''}`, '', 'Veuillez agréer mes salutations.', whole(scene)) })
    if (form === 'stop') return ownMail(scene, { state: 'wish', subject: random.pick([`Re: ${agency.name} – nos nouveautés`, `RE: Votre recherche à ${property.place.town}`, 'Re: Toujours à la recherche ?']), headers: THREAD(scene), text: linesOf(random.pick(['STOP', 'stop merci', 'Merci de me retirer de votre liste.', 'Bonjour, plus besoin, nous avons trouvé. Ne m’écrivez plus svp.', 'Désinscription SVP, c’est la troisième fois que je le demande !']), random.chance(0.4) && whole(scene), '', `Le ${dayOf(date - DAY)} à ${hourOf(date)}, ${agency.name} <${agency.intake}> a écrit :`, `> Bonjour ${person.firstName},`, '> De nouveaux biens correspondent à vos critères :', `> ${property.title}${property.title.includes(property.place.town) ? '' : ` – ${property.place.town}`}`, `> ${officer(scene)} – ${agency.agent.phonePrinted}`) })
    return draft(scene, { from: ownSite(scene, 'rgpd', 'Vos données'), replyTo: { address: person.email }, travels: 'keeps-headers', subject: `Exercice de droits – ${random.pick(['accès', 'opposition', 'effacement'])}`, gold: notLead('wish', told(scene, person.phonePrinted ?? '')), html: html`<h4>Exercer mes droits</h4><p>Identité<br><b>${whole(scene)}</b></p><p>Joignable à<br><b>${person.email}</b>${person.phonePrinted && html` ou <b>${person.phonePrinted}</b>`}</p><p>Précisions<br>${random.pick(['Je souhaite savoir quelles informations vous détenez sur moi et d’où elles viennent.', 'Je m’oppose à tout démarchage téléphonique de votre part.', 'Merci de supprimer mon compte et mes recherches enregistrées.'])}</p><p>Pièce d’identité : non fournie</p><p><small>Délai légal de réponse : ${dayOf(date + 30 * DAY)}. Registre des demandes de ${agency.name}.</small></p>`.html })
  },
})

/** What our mail said, and what people say to it. */
const EXCHANGES: readonly (readonly [ours: string, answers: readonly string[]])[] = [
  ['Nous pouvons vous recevoir {day} à {hour} h.', ['Parfait pour moi, à {day} alors.', 'C’est bien noté, je serai là avec mon frère.', 'D’accord pour {day}. Faut-il un code pour entrer dans la résidence ?', '{day} {hour}h ça marche, merci !', 'Finalement la rue nous semble trop passante, mais merci pour votre réactivité.']],
  ['Vous trouverez ci-joint le plan et le dernier procès-verbal.', ['Merci pour ces documents, nous les lisons ce week-end et revenons vers vous.', 'Bien reçu. Nous hésitons encore entre deux biens, laissez-nous quelques jours.', 'Merci, le plan répond à toutes nos questions. On en parle en famille.']],
  ['Pourriez-vous nous préciser votre mode de financement ?', ['Oui le prêt est validé par la banque, je vous joins l’accord de principe.', 'Nous vendons d’abord notre appartement, le compromis est prévu en mai.', 'Apport de 40 % et le reste sur quinze ans, notre courtier peut vous le confirmer.', 'Sans prêt, c’est un héritage.']],
]

/** Our mail as it stands below an answer, and the answer. */
function exchange({ random, agency, person, property }: Scene): { readonly said: string; readonly ours: readonly string[] } {
  const [ask, answers] = random.pick(EXCHANGES)
  const [day, hour] = [random.pick(WEEKDAYS), String(random.int(9, 18))]
  const filled = (text: string) => text.replaceAll('{day}', day).replaceAll('{hour}', hour)
  const opening = random.pick([`Merci pour votre intérêt pour ${property.title} (réf. ${property.ref}).`, `Votre demande concernant le bien ${property.ref} nous est bien parvenue.`])
  const said = filled(random.pick(answers))
  return { said: `${said[0]!.toUpperCase()}${said.slice(1)}`, ours: [`Bonjour ${fullOf(person)},`, '', opening, filled(ask), '', `${agency.agent.firstName} ${agency.agent.lastName}`, `${agency.name} – ${agency.phonePrinted}`] }
}

const answer: Family = openedOther<'chevrons' | 'outlook' | 'mobile'>({
  id: 'answer', about: 'a contact answers our mail in his own words: with quotes, above Outlook’s block, from a telephone with nothing below', wants: PLAIN, forms: { chevrons: 'chevrons', outlook: 'outlook', mobile: 'mobile' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    const { said, ours } = exchange(scene)
    const subject = `${random.pick(['Re: ', 'RE: ', 'Re : '])}${random.pick([`Votre demande – ${property.title}`, `${agency.name} : ${property.ref}`, 'Votre visite'])}`
    const extras = { state: 'reply' as const, subject, headers: THREAD(scene) }
    const signed = linesOf(whole(scene), person.phonePrinted && random.chance(0.4) && person.phonePrinted)
    if (form === 'chevrons') return ownMail(scene, { ...extras, text: linesOf(random.pick(['Bonjour,', `Bonjour ${agency.agent.firstName},`, 'Bonjour Madame,']), '', said, '', random.pick(['Bonne journée', 'Cordialement', 'Bien à vous']), signed, '', `Le ${dayOf(date - DAY)} à ${hourOf(date - 7_000_000)}, ${agency.name} <${agency.intake}> a écrit :`, '', ...ours.map((line) => `> ${line}`.trim())) })
    if (form === 'outlook') {
      const text = linesOf(`Bonjour ${random.pick([officer(scene), 'à vous', `M. ${agency.agent.lastName}`])},`, '', said, '', 'Bien cordialement,', '', signed)
      return ownMail(scene, { ...extras, text: linesOf(text, '', `De : ${agency.name} <${agency.intake}>`, `Envoyé : ${dayOf(date - DAY)} ${hourOf(date)}`, `À : ${whole(scene)} <${person.email}>`, `Objet : ${subject.replace(/^re ?: /i, '')}`, '', ...ours), html: html`${paragraphs(text)}<div style="border-top:solid #E1E1E1 1.0pt"><p><b>De :</b> ${agency.name} &lt;${agency.intake}&gt;<br><b>Envoyé :</b> ${dayOf(date - DAY)} ${hourOf(date)}<br><b>À :</b> ${whole(scene)} &lt;${person.email}&gt;<br><b>Objet :</b> ${subject.replace(/^re ?: /i, '')}</p></div>${lines(ours.join('\n'))}` })
    }
    const text = linesOf(said, '', person.firstName)
    return ownMail(scene, { ...extras, text, html: divisions(text) })
  },
})

const moves: Family = openedOther<'decaler' | 'annuler' | 'relais'>({
  id: 'moves', about: 'a visit that has to be another day, or not at all: written, from the telephone, through the page of the appointment', wants: PLAIN, forms: { decaler: 'decaler', annuler: 'annuler', relais: 'relais' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    const later = Math.floor(date / DAY + random.int(2, 5)) * DAY
    const visit = new Date(later).getUTCDay() === 0 ? later + DAY : later
    const day = weekdayOf(visit)
    const other = random.pick(['un soir de la semaine prochaine', 'la semaine suivante', 'samedi vers 11 h', 'un autre jour, plutôt en fin d’après-midi', 'la semaine d’après à la même heure'])
    const hour = `${random.int(9, 18)}h${random.pick(['', '30'])}`
    if (form === 'decaler') return ownMail(scene, { state: 'wish', subject: random.pick([`Re: Votre visite ${day} ${hour}`, `Visite ${property.ref} : changement d’horaire`, 'Report de notre rendez-vous']), ...(random.chance(0.5) && { headers: THREAD(scene) }), text: linesOf(random.pick([`Bonjour ${agency.agent.firstName},`, 'Bonjour,']), '', `${random.pick(['Un imprévu au travail m’empêche de venir', 'Mon fils est malade et je ne pourrai pas être là', 'Notre train arrive plus tard que prévu'])} ${day} à ${hour} pour ${random.pick([`la maison de ${property.place.town}`, `le bien ${property.ref}`, `la visite ${property.street}`]).replace('la maison', property.kind === 'house' ? 'la maison' : 'le bien')}. ${random.pick([`Pourrions-nous décaler à ${other} ?`, `Serait-il possible de repousser à ${other} ?`, `Est-ce que ${other} vous irait à la place ?`])}`, '', 'Merci pour votre compréhension', whole(scene), person.phonePrinted) })
    if (form === 'annuler') {
      const text = linesOf(random.pick([`Bonjour, je dois annuler le rendez-vous de ${day}, ${random.pick(['nous avons signé ailleurs', 'notre projet est reporté à l’an prochain', 'la banque a refusé notre dossier'])}.`, `Bonjour on ne viendra pas ${day} à ${hour} finalement, désolés.`, `Merci d’annuler ma visite du ${dayOf(visit)} (${property.ref}), je ne suis plus intéressé(e).`]), random.pick(['Bonne continuation', 'Merci quand même', 'Cdt']), '', person.firstName, random.chance(0.6) && 'Envoyé de mon mobile')
      return ownMail(scene, { state: 'wish', subject: random.pick(['annulation', `Annuler visite de ${day}`, `Re: Rappel : visite ${day} ${hour}`, 'rdv']), text, html: divisions(text) })
    }
    const isOff = random.chance(0.5)
    return draft(scene, { from: { name: 'Agenda des visites', address: 'no-reply@agenda-visites.example' }, replyTo: { name: whole(scene), address: person.email }, travels: 'keeps-headers', subject: `${isOff ? 'Annulation' : 'Demande de report'} : ${whole(scene)}, ${day} ${hour}`, gold: notLead('wish', told(scene, person.phonePrinted ?? '')), html: html`<p>${agency.agent.firstName}, un rendez-vous de votre agenda change.</p><p style="font-size:17px">${whole(scene)}</p><p>${day} ${dayOf(visit)}, ${hour}<br>${property.title}<br>${property.street}, ${property.place.town}</p><p>Motif indiqué : ${isOff ? random.pick(['« nous avons trouvé autre chose »', '« je ne donne pas suite »', '« empêchement »']) : random.pick(['« empêchement, je propose un autre créneau »', '« plus disponible à cette heure »', `« besoin de déplacer, plutôt ${other} »`])}</p><p>${person.email}${person.phonePrinted && html`<br>${person.phonePrinted}`}</p><p><a href="https://agenda-visites.example/g/${random.hex(9)}">Voir mon agenda</a></p>`.html })
  },
})

export const OTHER_WRITERS_OF_THE_SECOND_YEAR: readonly Family[] = [job, tenant, colleagues, erase, answer, moves]
