/** What contacts write once they are known: another day, no more mails, thanks; and what strangers try to sell them or to steal. */
import { draft, type Family } from '../../family.ts'
import { html, lines } from '../../html.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { deskNumber, junk, ownMail, THREAD, told } from '../../other-makers.ts'
import { dayOf, linesOf } from '../../request.ts'
import { notLead, type Scene } from '../../scene.ts'
import { officer, ownSite } from '../../site-pieces.ts'
import { local } from '../../values/agencies.ts'
import { capital, comingDay, DAY, dayInFull, dayName, PLAIN, slashed, timeOf } from '../../no-lead-pieces.ts'
import { noLead } from './families-of.ts'

const BYE = ['Cordialement', 'Bien cordialement', 'Belle journée', 'Merci d’avance', 'Sincères salutations']

/** What the agency had written, as it stands below. */
function quoted(scene: Scene, said: readonly string[]): string {
  const { date, agency } = scene
  return linesOf(`Le ${slashed(date - DAY)} à ${timeOf(date - 9_000_000)}, ${agency.name} a écrit :`, ...said.map((line) => `> ${line}`.trimEnd()))
}

/** A message that comes in a marketplace's thread, with what was said before. */
function inThread(scene: Scene, state: 'wish' | 'reply', said: string, before: readonly (readonly [who: string, text: string])[]) {
  const { random, agency, person, property, date } = scene
  const address = `${random.hex(32)}@messagerie.leboncoin.fr`
  return draft(scene, {
    from: { name: `${person.firstName} via leboncoin`, address }, travels: 'keeps-sender', subject: `Nouveau message pour "${property.title}" sur leboncoin`, gold: notLead(state, { portal: 'leboncoin', language: 'fr', firstName: person.firstName, email: address }),
    html: html`<table width="600" style="font-family:Arial"><tr><td>Bonjour ${agency.name},</td></tr><tr><td><b>${person.firstName}</b></td></tr><tr><td style="background:#f4f6f7;border-radius:8px;padding:14px">« ${said} »</td></tr><tr><td><a href="https://www.leboncoin.fr/messages/id/${random.hex(12)}">Répondre</a></td></tr>
<tr><td style="padding-top:18px"><b>Messages précédents</b></td></tr>${before.map(([who, text], at) => html`<tr><td><b>${who}</b> <small>${dayOf(date - (at + 1) * DAY)} ${timeOf(date - (at + 3) * 5_000_000)}</small><br>${text}</td></tr>`)}<tr><td style="font-size:11px;color:#6b7a86">Ne communiquez jamais vos coordonnées bancaires par messagerie. L’équipe leboncoin</td></tr></table>`.html,
  })
}

const moves: Family = noLead<'reponse' | 'bref' | 'fil'>({
  id: 'another-day', about: 'an agreed visit that is moved or called off: above our confirmation, in two lines from the telephone, in a marketplace’s thread', wants: PLAIN, forms: { reponse: 'reponse', bref: 'bref', fil: 'fil' },
  make(scene, form) {
    const { random, agency, person, property } = scene
    const visit = comingDay(scene)
    const hour = `${random.int(9, 18)}h${random.pick(['', '15', '30'])}`
    const when = `${dayName(visit)} à ${hour}`
    const why = random.pick(['ma voiture est au garage', 'je suis cloué au lit avec la grippe', 'on me demande de remplacer une collègue ce jour-là', 'la nourrice nous fait faux bond', 'mon train est supprimé à cause de la grève'])
    const instead = random.pick(['Auriez-vous une disponibilité en début de semaine prochaine ?', 'Le surlendemain à la même heure serait parfait pour nous.', 'Y aurait-il de la place samedi en huit ?', 'Je suis libre tous les autres soirs après 18h.', 'Peut-on trouver une autre date ensemble ?'])
    const off = random.pick(property.transaction === 'rent' ? ['nous venons de signer un bail ailleurs', 'je reste finalement dans mon logement actuel', 'le trajet jusqu’au travail est trop long', 'ma mutation est annulée'] : ['nous avons finalement fait une offre sur un autre bien', 'après réflexion le secteur ne nous convient pas', 'notre acheteur s’est désisté, nous mettons tout en pause', 'mon conjoint est muté ailleurs'])
    const isOff = random.chance(0.45)
    if (form === 'reponse') {
      const text = linesOf(random.pick([`Bonjour ${agency.agent.firstName},`, 'Madame, Monsieur bonjour,', 'Bonjour,']), '', isOff ? `Je vous informe que nous ne pourrons pas honorer la visite prévue ${when} : ${off}. ${random.pick(['Vous pouvez libérer le créneau.', 'Merci de prévenir les propriétaires de notre part.'])}` : `Malheureusement ${why}, et la visite de ${when} tombe à l’eau. ${instead}`, '', random.pick(BYE), whole(scene), random.chance(0.6) && person.phonePrinted)
      const ours = [`Bonjour ${whole(scene)},`, '', `Nous vous confirmons la visite du bien ${property.ref}, ${property.street} à ${property.place.town}, le ${dayInFull(visit)} à ${hour}.`, 'En cas d’empêchement, prévenez-nous dès que possible.', '', officer(scene), `${agency.name} | ${agency.agent.phonePrinted}`]
      return ownMail(scene, { state: 'wish', subject: `${random.pick(['Re: ', 'RE: '])}Confirmation de visite ${dayName(visit)} ${hour}`, headers: THREAD(scene), text: linesOf(text, '', quoted(scene, ours)), more: { phone: told(scene, text).phone ?? null } })
    }
    if (form === 'bref') {
      const text = linesOf(isOff ? random.pick([`Bonjour, merci d’annuler mon rdv de ${when}, ${off}.`, `Bonsoir, je ne viendrai pas ${dayName(visit)}, ${off}. Désolé(e) du dérangement`, `Annulez svp la visite ${property.place.town} ${when}. Merci`]) : random.pick([`Bonjour, ${why}, impossible de venir ${dayName(visit)}. ${instead}`, `Petit souci pour ${when} : ${why}. ${instead}`, `Bonjour est ce qu’on peut repousser la visite de ${when} svp ? ${capital(why)}.`]), random.pick([whole(scene), person.firstName!]), '', random.pick(['Envoyé de mon Samsung', 'Envoyé de mon iPad', 'Provenance : Courrier pour Windows']))
      return ownMail(scene, { state: 'wish', subject: random.pick(['Visite', `rdv ${dayName(visit)}`, isOff ? 'Annulation visite' : 'Décalage visite', `Rendez-vous de ${dayName(visit)} ${hour}`, `${property.place.town} visite`]), text, html: divisions(text) })
    }
    return inThread(scene, 'wish', isOff ? random.pick([`Bonjour, je préfère annuler pour ${dayName(visit)}, ${off}. Bonne continuation`, `Bonjour désolé mais on annule la visite de ${when}, ${off}`]) : random.pick([`Bonjour, ${why}… on peut décaler la visite de ${when} ? ${instead}`, `Bonjour, pour ${dayName(visit)} ça ne va pas être possible, ${why}. ${instead}`]), [
      [agency.name, `C’est noté, à ${dayName(visit)} ${hour} sur place. ${officer(scene)}, ${agency.agent.phonePrinted}`], [person.firstName!, `${capital(when)} me va très bien.`],
    ])
  },
})

const data: Family = noLead<'lettre' | 'stop' | 'formulaire'>({
  id: 'own-data', about: 'people and their data: a letter with the articles of the law, two lines to be left in peace, the form of the site', wants: PLAIN, forms: { lettre: 'lettre', stop: 'stop', formulaire: 'formulaire' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    if (form === 'lettre') {
      const erases = random.chance(0.6)
      const text = linesOf('Madame, Monsieur,', '', `${random.pick([`J’ai visité un bien avec votre agence (${property.ref}) il y a quelque temps.`, 'J’avais fait estimer mon logement par vos soins.', `J’ai été en contact avec votre agence de ${agency.town} pour une location.`, 'Je reçois vos sollicitations alors que je ne suis pas client.'])} ${erases ? 'En application de l’article 17 du RGPD, je vous demande de supprimer de vos fichiers l’ensemble des informations qui me concernent, et d’en aviser les tiers à qui vous les auriez transmises.' : 'Sur le fondement de l’article 15 du RGPD, je souhaite obtenir copie de toutes les informations que vous détenez sur moi, leur origine, leur durée de conservation et la liste de ceux qui les ont reçues.'}`, '', random.pick(['Vous disposez d’un mois pour me répondre ; à défaut je saisirai la CNIL.', 'Je joins une copie de ma pièce d’identité.', erases ? 'Je vous saurais gré de me confirmer par retour que c’est fait.' : 'Un envoi par courriel me convient.']), '', 'Veuillez agréer, Madame, Monsieur, mes salutations.', '', whole(scene), `${random.int(1, 60)} ${random.pick(['impasse des Tilleuls', 'rue Lamartine', 'chemin de la Fontaine'])}, ${property.place.postcode} ${property.place.town}`, random.chance(0.3) && person.phonePrinted)
      return ownMail(scene, { state: 'wish', subject: erases ? random.pick(['Droit à l’effacement', 'Exercice de mes droits (RGPD)', 'Suppression de mes coordonnées de vos fichiers']) : random.pick(['Droit d’accès – article 15', 'Exercice de mes droits (RGPD)', 'Quelles informations détenez-vous sur moi ?']), text, html: paragraphs(text) })
    }
    if (form === 'stop') return ownMail(scene, { state: 'wish', subject: random.pick(['STOP', 'Re: Les coups de cœur de l’agence', 'désinscription svp', 'Re: Votre projet immobilier', 'plus de mails']), text: linesOf(random.pick(['Bonjour, je n’arrive pas à me désinscrire, retirez-moi de votre liste svp.', 'Bonjour\nNous avons acheté en mars, vous pouvez arrêter de nous envoyer vos annonces.', 'Merci de ne plus m’écrire ni m’appeler, je ne cherche plus.', 'C’est le troisième mail cette semaine. Effacez mon adresse de votre fichier.', 'Bonjour, je ne souhaite plus recevoir vos propositions de biens. Merci de supprimer mon contact.']), random.chance(0.6) && random.pick(BYE), '', random.pick([whole(scene), whole(scene), person.firstName!])) })
    const wish = random.pick([['Effacement', 'Je n’ai plus de projet, je préfère que mon dossier soit supprimé.'], ['Opposition au démarchage', 'Ne plus m’appeler, mon numéro est sur Bloctel.'], ['Accès à mes informations', 'Je ne vous ai jamais laissé mon adresse, d’où vient-elle ?'], ['Rectification', 'J’ai changé de nom et d’adresse, mettez ma fiche à jour.']] as const)
    return draft(scene, { from: ownSite(scene, 'rgpd', `${agency.name} (vie privée)`), replyTo: { address: person.email }, travels: 'keeps-headers', subject: `Protection des données : ${wish[0].toLowerCase()}`, gold: notLead('wish', told(scene, person.phonePrinted ?? '')), html: html`<p>Une personne exerce ses droits depuis la page « Vie privée » de www.${agency.domain}.</p><dl><dt>Droit exercé</dt><dd>${wish[0]}</dd><dt>Identité</dt><dd>${whole(scene)}</dd><dt>Adresse électronique</dt><dd>${person.email}</dd>${person.phonePrinted ? html`<dt>Numéro concerné</dt><dd>${person.phonePrinted}</dd>` : html``}<dt>Précisions</dt><dd>${wish[1]}</dd></dl><p>Répondre avant le ${slashed(date + 30 * DAY)}. N° de registre : ${random.digits(4)}.</p>`.html })
  },
})

const answers: Family = noLead<'merci' | 'dessus' | 'fil'>({
  id: 'thanks', about: 'short answers to what the agency wrote: a word of thanks, what was asked for above our mail, a marketplace’s thread', wants: PLAIN, forms: { merci: 'merci', dessus: 'dessus', fil: 'fil' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    const visit = comingDay(scene)
    const hour = `${random.int(9, 18)}h${random.pick(['', '30'])}`
    if (form === 'merci') {
      const text = linesOf(random.pick([`Merci ${agency.agent.firstName}, à ${dayName(visit)} !`, `Parfait pour ${dayName(visit)} ${hour}, nous serons deux.`, 'C’est bien noté, merci beaucoup.', 'Ok pour moi, je vous retrouve sur place.', 'Reçu, merci. Je regarde cela ce soir et vous redis.', 'Merci pour votre retour rapide, bonne fin de journée.', 'Super, à tout à l’heure']), random.chance(0.5) && whole(scene), '', random.chance(0.6) && 'Envoyé à partir de Yahoo Mail pour iPhone')
      return ownMail(scene, { state: 'reply', subject: `${random.pick(['Re: ', 'RE: ', 'Re : '])}${random.pick([`Votre visite du ${dayInFull(visit)}`, `${property.typeName} ${property.place.town}`, `${agency.name} – suite à votre appel`])}`, headers: THREAD(scene), text: text.trim(), html: divisions(text.trim()) })
    }
    if (form === 'dessus') {
      const [ask, said] = random.pick([
        ['Pouvez-vous nous transmettre vos trois derniers bulletins de salaire ?', random.pick(['Ci-joint les bulletins demandés, il manque celui de juin que je vous envoie demain.', 'Voici les trois PDF. Dites-moi s’il faut aussi le contrat de travail.'])],
        [`Le ${dayInFull(visit)} à ${hour} vous conviendrait-il ?`, random.pick(['Oui cette date nous convient.', 'C’est d’accord, faut-il apporter quelque chose ?', 'Oui, nous y serons tous les deux.'])],
        ['Qu’avez-vous pensé du bien visité hier ?', random.pick(['Nous avons beaucoup aimé le séjour, moins la chambre sur rue. On se laisse le week-end.', 'Le jardin nous a séduits, la cuisine un peu moins. Merci encore pour le temps passé avec nous.'])],
        ['Le vendeur accepterait un effort de 3 %. Est-ce que cela vous aide ?', random.pick(['Merci d’avoir négocié. Nous en parlons à la banque vendredi et revenons vers vous.', 'C’est un pas, mais cela reste au-dessus de ce que nous pouvons mettre.'])],
      ] as const)
      const text = linesOf(`Bonjour ${random.pick([agency.agent.firstName, officer(scene), 'et merci pour votre message'])},`, '', said, '', random.pick(BYE), '', whole(scene), random.chance(0.5) && person.phonePrinted)
      const ours = [`De : ${officer(scene)} <${agency.intake}>`, `Date : ${slashed(date - DAY)}`, `À : ${person.email}`, `Objet : ${property.ref}`, '', `Bonjour ${whole(scene)},`, ask, `Bien à vous, ${officer(scene)}, ${agency.name}, ${agency.phonePrinted}`]
      return ownMail(scene, { state: 'reply', subject: `RE: ${property.ref}`, headers: THREAD(scene), text: linesOf(text, '', '_'.repeat(32), ...ours), html: html`${paragraphs(text)}<hr>${lines(ours.join('\n'))}`, more: { phone: told(scene, text).phone ?? null } })
    }
    return inThread(scene, 'reply', random.pick([`Merci, à ${dayName(visit)}`, 'D’accord merci, bonne journée à vous', 'Ok ça marche pour moi', `Merci pour la réponse, je serai là à ${hour}`, 'Très bien, je vous envoie mon dossier ce soir']), [[agency.name, `Je vous attends ${dayName(visit)} à ${hour}, ${property.street}. ${officer(scene)}`], [person.firstName!, random.pick(['Bonjour, une visite cette semaine serait possible ?', 'Bonsoir, toujours dispo ?'])]])
  },
})

const OFFERS = [
  ['référencement', 'Votre site n’apparaît qu’en troisième page de Google sur « agence immobilière {town} ». Notre équipe SEO vous place en tête en 90 jours, résultats garantis au contrat.'],
  ['fichier', 'Nous disposons d’un fichier de 4 200 propriétaires vendeurs sur votre département, qualifiés par téléphone. Premier lot de vingt contacts à moitié prix jusqu’à vendredi.'],
  ['vidéo', 'Nous tournons des vidéos par drone pour les agences de {town}. Première prestation offerte, sans engagement, livrée sous 48 h.'],
  ['logiciel', 'Notre intelligence artificielle rédige vos annonces et rappelle vos prospects jour et nuit. Démonstration de quinze minutes, quand êtes-vous disponible ?'],
  ['énergie', 'Les tarifs professionnels de l’électricité baissent : nos courtiers renégocient gratuitement le contrat de votre agence.'],
  ['ménage', 'Société de nettoyage basée près de {town}, nous proposons nos services aux agences : bureaux, vitrines, remises en état après départ. Devis gratuit sous 24 h.'],
] as const

const pitches: Family = noLead<'formulaire' | 'commercial' | 'arnaque'>({
  id: 'unasked', about: 'what nobody asked for: a seller in the site’s form, a seller’s own mail that comes back, swindles in the name of others', wants: PLAIN, forms: { formulaire: 'formulaire', commercial: 'commercial', arnaque: 'arnaque' },
  make(scene, form) {
    const { random, agency, person, date } = scene
    const [what, filled] = random.pick(OFFERS)
    const offer = filled.replace('{town}', agency.town)
    const firm = `${random.pick(['axio', 'nova', 'leadeo', 'pixel', 'opti'])}-${random.pick(['conseil', 'agence', 'services'])}.example`
    const address = `${local(person.firstName!)}@${firm}`
    if (form === 'formulaire') return junk(scene, { from: [`Site ${agency.name}`, `wordpress@${agency.domain}`], replyTo: { address }, subject: `[${agency.name}] Formulaire de contact`, text: linesOf(`De : ${whole(scene)} <${address}>`, `Tél. : ${person.phonePrinted ?? deskNumber(scene)}`, `Sujet : ${random.pick(['Partenariat', `Proposition ${what}`, 'Question pour le gérant'])}`, '', 'Corps du message :', random.pick(['Bonjour,', 'Bonjour à toute votre équipe,']), offer, random.pick([`Plus d’informations : https://www.${firm}`, 'Répondez OUI et nous vous appelons.', `Voici mon agenda : https://www.${firm}/rdv`]), '', '--', `Cet e-mail a été envoyé via le formulaire de contact de ${agency.name} (https://www.${agency.domain})`) })
    if (form === 'commercial') {
      const again = random.chance(0.4)
      return junk(scene, { from: [whole(scene), address], subject: again ? random.pick([`Re: ${agency.name}`, 'Je me permets de vous relancer', 'Dernier message de ma part']) : random.pick([`${agency.agent.firstName}, deux minutes ?`, `Idée pour ${agency.name}`, `${capital(what)} : une offre pour les agences de ${agency.town}`]), html: html`<p>Bonjour ${agency.agent.firstName},</p><p>${again ? 'Sans retour à mon précédent mail, je le fais remonter dans votre boîte. ' : ''}${offer}</p><p>${random.pick(['Plus de 300 agences nous font déjà confiance.', 'Nous ne prenons que deux clients par ville.', 'L’essai de trente jours ne demande pas de carte bancaire.'])}</p><p>${random.pick(['Mardi ou jeudi pour en parler ?', 'Seriez-vous ouvert à un court échange ?', 'Je vous envoie la plaquette ?'])}</p><p>${whole(scene)}<br>Responsable développement, ${firm.replace('.example', '')}<br>${person.phonePrinted ?? deskNumber(scene)}</p><p style="font-size:10px">Pas intéressé ? <a href="https://${firm}/u/${random.hex(6)}">Cliquez ici</a>.</p>` })
    }
    const [name, box, subject, said, button] = random.pick([
      ['Service Hébergement', 'alerte@renouvellement-domaines.example', `${agency.domain} sera suspendu`, `Le renouvellement de votre nom de domaine ${agency.domain} a échoué. Réglez 8,99 € avant ce soir pour éviter la coupure de vos messageries.`, 'Régulariser maintenant'],
      ['Messagerie Pro', 'admin@quota-messagerie.example', 'Votre boîte est pleine à 98 %', `Quatorze messages destinés à ${agency.email} sont retenus. Confirmez votre mot de passe pour les recevoir, sans quoi ils seront détruits sous 24 heures.`, 'Libérer mes messages'],
      ['Livraison Express', 'colis@suivi-livraison-express.example', 'Colis en attente : frais de douane', 'Votre colis n’a pas pu être distribué. Des frais de 1,95 € restent à payer par carte pour une nouvelle présentation.', 'Payer 1,95 €'],
      ['Remboursement DGFIP', 'ne-pas-repondre@remboursement-impots.example', 'Vous avez droit à un remboursement', `Après contrôle, un trop-perçu de ${random.int(180, 940)},${random.digits(2)} € vous est dû. Renseignez votre carte bancaire pour être crédité sous trois jours.`, 'Obtenir mon remboursement'],
      [officer(scene), `direction.${random.hex(4)}@boite-privee.example`, 'Urgent et confidentiel', 'Je suis en rendez-vous et ne peux pas téléphoner. J’ai besoin que tu achètes cinq cartes cadeaux de 200 € tout de suite et que tu m’envoies les codes ici. Je te rembourse ce soir, n’en parle à personne.', null],
    ] as const)
    return junk(scene, { from: [name, box], subject, html: html`<div style="font-family:Arial"><p>${button === null ? 'Bonjour,' : random.pick(['Cher client,', 'Cher(e) utilisateur,', `Attention ${agency.email},`])}</p><p>${said}</p>${button === null ? html`<p>${agency.agent.firstName}</p>` : html`<p><a href="http://${random.hex(8)}.lien-rapide.example/${random.hex(10)}" style="background:#0a6;color:#fff;padding:10px">${button}</a></p><p><small>Référence ${random.digits(8)}, ${slashed(date)}. Ne tardez pas, ce lien cesse bientôt de fonctionner.</small></p>`}</div>` })
  },
})

export const NO_LEAD_CONTACTS_OF_THE_FOURTH_YEAR: readonly Family[] = [moves, data, answers, pitches]
