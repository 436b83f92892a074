/** What nobody at an agency asked for: sellers who know no one there, and swindlers. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import { divisions, whole } from '../../letter.ts'
import { bulk, deskNumber, junk } from '../../other-makers.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import { type Made, madeBy, ownSite } from '../../site-pieces.ts'
import { local } from '../../values/agencies.ts'
import { openedLast } from './opened-last.ts'
import { DAY, inTown, PLAIN, shortDay } from './other-pieces.ts'

const ranking: Made = (scene) => {
  const { random, agency, person } = scene
  const isEnglish = random.chance(0.35)
  const sender = [whole(scene), `${local(person.firstName!)}@${isEnglish ? 'rank-rocket.example' : 'premiere-page.example'}`] as const
  if (isEnglish) {
    const text = linesOf(`Hello ${agency.name} team,`, '', random.pick([`I was browsing ${agency.domain} and noticed several SEO errors that keep you from ranking on Google’s first page.`, 'We build backlinks from high authority real estate blogs. Guaranteed results in 60 days or your money back.', 'Our team can redesign your website for only $299 with free hosting for one year.']), 'Can I send you a free audit report and our price list?', '', 'Kind regards,', whole(scene), random.pick(['Digital Marketing Manager', 'SEO Consultant', 'Business Development Executive']))
    return junk(scene, { from: sender, language: 'en', subject: random.pick([`Website errors on ${agency.domain}`, 'SEO proposal', 'Quick question about your website', 'Rank #1 on Google']), text })
  }
  const text = linesOf(random.pick(['Bonjour,', `Bonjour ${agency.agent.firstName},`, `Bonjour l’équipe ${agency.name},`]), '', random.pick([`En tapant « agence immobilière ${agency.town} », votre site n’apparaît qu’en page ${random.int(2, 5)}. Trois de vos concurrents sont devant vous.`, `J’ai réalisé un audit gratuit de ${agency.domain} : ${random.int(11, 64)} anomalies vous font perdre des places dans Google.`, 'Vos avis Google méritent mieux. Notre méthode fait passer une agence de 20 à 150 avis en six mois.']), random.pick(['Nous garantissons la première page ou vous êtes remboursé.', 'Déjà 340 agences nous font confiance en France.', 'L’offre de lancement est à 149 € HT par mois, sans engagement.']), '', random.pick(['Quand puis-je vous appeler pour vous présenter tout cela ?', 'Je vous réserve quinze minutes cette semaine ?', 'Un simple « ok » et je vous envoie le rapport.']), '', whole(scene), 'Première Page – agence digitale', random.chance(0.5) ? person.phonePrinted : deskNumber(scene), random.chance(0.4) && '\nPS : si vous n’êtes pas la bonne personne, pouvez-vous transférer mon message ?')
  return junk(scene, { from: sender, subject: random.pick([`Votre site ${agency.domain}`, `${agency.name} et Google`, 'Votre visibilité sur Internet', 'Re: référencement de votre agence']), needsText: true, text, html: divisions(text) })
}

const leadsForSale: Made = (scene) => {
  const { random, agency, person } = scene
  const count = random.int(12, 60)
  return junk(scene, { from: ['VendeursDirect', `contact@${random.pick(['vendeurs-direct', 'mandats-garantis', 'leads-proprio'])}.example`], headers: bulk(random.hex(24)), subject: random.pick([`${count} propriétaires veulent vendre ${inTown(agency.town)}`, 'Recevez 10 leads vendeurs offerts', `[Dernière place] Secteur ${agency.postcode} encore disponible`, 'Fini la prospection : des estimations qualifiées chaque semaine']), html: html`<table width="100%" bgcolor="#fff7e0"><tr><td align="center"><table width="600"><tr><td><h1 style="color:#d35400">${count} projets de vente détectés autour de ${agency.town}</h1><p>Bonjour ${agency.agent.firstName},</p><p>${random.pick(['Chaque mois, des milliers de particuliers demandent une estimation sur nos sites.', 'Nous générons pour les agences des contacts vendeurs exclusifs grâce à la publicité sociale.', 'Pourquoi payer la pige quand les vendeurs viennent à vous ?'])} ${random.pick(['Une seule agence par code postal y a accès.', 'Vous ne payez qu’au lead, à partir de 29 € HT.', 'Premier mois à moitié prix, résiliable à tout moment.'])}</p>
<table border="0" cellpadding="8">${['Leads vérifiés par téléphone', 'Exclusivité sur votre secteur', 'Tableau de bord en temps réel'].map((promise) => html`<tr><td>✅</td><td>${promise}</td></tr>`)}</table><p align="center"><a href="https://vendeurs-direct.example/go/${random.hex(8)}" style="background:#d35400;color:#fff;padding:14px 26px">Je réserve mon secteur</a></p><p>${whole(scene)}, ${person.phonePrinted ?? deskNumber(scene)}<br>VendeursDirect, l’acquisition de mandats</p></td></tr><tr><td style="font-size:10px">E-mail adressé à ${agency.email} dans un cadre professionnel. <a href="https://vendeurs-direct.example/u">Ne plus recevoir nos offres</a></td></tr></table></td></tr></table>` })
}

const OFFERED = ['Nous fabriquons des bâches et totems pour agences, livraison gratuite cette semaine. Souhaitez-vous notre catalogue ?', 'Société de nettoyage, nous proposons un premier passage offert dans vos bureaux. Contactez-nous pour un devis.', 'Spécialistes de la téléprospection, nos opérateurs prennent vos rendez-vous d’estimation dès 9 € l’unité.', 'Notre photographe drone se déplace dans tout le département, pack de cinq biens à 290 €. Êtes-vous intéressés ?', 'Nous créons des vidéos TikTok et Reels pour les agents immobiliers. Regardez nos réalisations sur notre page.', 'Prêt professionnel, affacturage, trésorerie : réponse de principe en 48 h pour votre agence, sans frais de dossier.', 'Votre extincteur et votre défibrillateur sont-ils aux normes ? Contrôle gratuit par notre technicien agréé.'] as const

const throughForm: Made = (scene) => {
  const { random, agency, person, date } = scene
  const said = random.pick(OFFERED)
  return junk(scene, { from: ['Site Internet', ownSite(scene, 'noreply').address], replyTo: { name: whole(scene), address: person.email }, travels: 'keeps-headers', subject: random.pick([`Nouveau message depuis ${agency.domain}`, 'Formulaire « Contactez-nous »']), text: linesOf('Un visiteur a rempli le formulaire de contact.', '', 'Nom', whole(scene), '', 'E-mail', person.email, '', ...(person.phonePrinted ? ['Téléphone', person.phonePrinted, ''] : []), 'Objet', random.pick(['Proposition', 'Autre', 'Partenariat', 'Offre pour votre agence']), '', 'Message', random.pick(['Bonjour, ', 'Madame, Monsieur, bonjour. ', '']) + said, '', `-- Envoyé le ${shortDay(date)} à ${hourOf(date)}, page /contact`) })
}

const pitches: Family = openedLast<Made>({ id: 'pitches', about: 'sellers nobody at the agency knows: first on Google, owners for sale, an offer typed into the site’s form', wants: PLAIN, forms: { referencement: ranking, mandats: leadsForSale, formulaire: throughForm }, make: madeBy })

const parcelFee: Made = (scene) => {
  const { random, date } = scene
  const fee = `${random.int(1, 2)},${random.int(10, 99)} €`
  const number = `FR${random.digits(9)}`
  return junk(scene, { from: [random.pick(['Service Livraison', 'Suivi Colis', 'CHR0N0 Colis']), `info${random.digits(3)}@suivi-depot-colis.example`], subject: random.pick([`Votre colis ${number} est en attente`, 'Dernier rappel : frais de livraison impayés', '📦 Livraison suspendue – action requise']), html: html`<div style="text-align:center;font-family:Arial"><img src="https://suivi-depot-colis.example/img/l.gif" width="160"><h2>Votre colis n’as pas pu être livré</h2><p>Cher(e) client(e),</p><p>Le colis n° ${number} est retenu dans notre dépôt car les frais de ${random.pick(['douane', 'traitement', 'réexpédition'])} (<b>${fee}</b>) n’ont pas été réglé.</p><p><a href="http://suivi-depot-colis.example/p/${random.hex(6)}" style="background:#fc0;padding:12px">Confirmer le paiement</a></p><p>Sans réponse avant le ${shortDay(date + 2 * DAY)}, il sera retourné a l’expéditeur.</p><p style="font-size:10px">Ne pas répondre a ce courriel</p></div>` })
}

const falseOffice: Made = (scene) => {
  const { random, agency, date } = scene
  const [name, subject, said] = random.pick([
    ['Assistance Bancaire', 'Votre dispositif de sécurité expire aujourd’hui', 'Suite à la directive DSP2, votre service de validation des paiements doit être réactivé sous 24 heures, faute de quoi vos virements seront bloqué.'],
    ['Impots-Remboursement', `Notification de remboursement : ${random.int(180, 890)},${random.int(10, 99)} €`, 'Après le dernier calcul de votre activité fiscale, nous avons déterminer que vous êtes éligible à un remboursement. Veuillez renseigner votre carte bancaire.'],
    ['Hébergement Web', `Suspension du domaine ${agency.domain}`, `Le renouvellement de ${agency.domain} a échoué. Réglez 11,99 € immédiatement afin d’éviter la suppression définitif de votre site et de vos e-mails.`],
    ['Amendes-Service', 'Avis de contravention impayée – majoration', 'Une infraction a été constaté avec votre véhicule. Réglez 35 € avant majoration à 135 €.'],
  ] as const)
  return junk(scene, { from: [name, `${random.pick(['service', 'notification', 'ne-repondez-pas'])}@portail-securise-${random.hex(4)}.example`], subject, text: linesOf('Cher client, Chère cliente,', '', said, '', `Accéder à mon espace : http://portail-securise.example/?id=${random.hex(14)}`, '', `Dossier ${random.digits(8)} du ${shortDay(date)}`, 'Cordialement,', 'Le service client') })
}

const prize: Made = (scene) => {
  const { random, person, date } = scene
  const isEnglish = random.chance(0.4)
  const amount = `${random.int(2, 9)}50 000 €`
  const from = [isEnglish ? `Mrs ${whole(scene)}` : random.pick(['Fondation Donation', 'Loterie Internationale', whole(scene)]), `${local(person.lastName!)}${random.digits(3)}@courrier-mondial.example`] as const
  if (isEnglish) return junk(scene, { from, language: 'en', subject: random.pick(['DONATION TO YOU', 'Attention Beneficiary', 'Urgent business proposal']), text: linesOf('Dear Friend,', '', random.pick(['I am the widow of a late oil contractor and I am suffering from a terminal illness. I wish to donate $4.7 million to you for charity works.', 'Your e-mail address was selected in our international draw and won the sum of 850,000 euros.', 'I am a bank officer and need a foreign partner to move the funds of a deceased client. You will keep 40%.']), 'Send me your full name, address and telephone number to my private e-mail for more details.', '', 'God bless you,', whole(scene)) })
  const [subject, said, ask] = random.pick([
    [random.pick(['FÉLICITATIONS !!!', `Vous avez gagné ${amount}`, 'Notification de gain']), `Votre adresse e-mail a été tirée au sort lors de notre loterie du ${dayOf(date - 6 * DAY)}. Vous remportez la somme de ${amount}.`, 'Contactez notre huissier avec votre nom complet, votre adresse et une copie de pièce d’identité.'],
    [random.pick(['Un don pour vous', 'Bonjour cher ami', 'Proposition de don']), `Je souffre d’une maladie incurable et n’ai pas d’héritier. Je souhaite vous faire don de ${amount} pour vos œuvres.`, 'Répondez-moi sur mon adresse privée afin que mon notaire prépare les papiers.'],
    [random.pick(['Votre cadeau vous attend', 'Dernière chance : téléphone offert']), 'Vous faites partie des 10 clients choisis pour recevoir un téléphone dernier modèle offert. Seuls les frais d’envoi sont à votre charge.', 'Cliquez ici pour réclamer sous 72 heures : http://gains-lot.example/r'],
  ] as const)
  return junk(scene, { from, subject, text: linesOf('Bonjour,', '', said, ask, '', `Réf. : ${random.hex(4).toUpperCase()}/${random.digits(5)}`, random.pick(['Soyez béni.', 'Bien cordialement', 'Merci de votre confiance'])) })
}

const swindles: Family = openedLast<Made>({ id: 'swindles', about: 'a parcel with a fee, an office that is none, a prize or a gift', wants: PLAIN, forms: { colis: parcelFee, administration: falseOffice, gain: prize }, make: madeBy })

export const OTHER_JUNK_OF_THE_THIRD_YEAR: readonly Family[] = [pitches, swindles]
