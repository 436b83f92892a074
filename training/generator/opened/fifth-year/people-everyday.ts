/** Tenants and owners whose homes the agency looks after, and neighbours: everyday business. */
import { noLead } from './families-of.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { amount, comingDay, dayInFull, monthName, PLAIN, somebody } from '../../no-lead-pieces.ts'
import { ownMail } from '../../other-makers.ts'
import { at, kindOf } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { blocks, bye, byPhone, hello, maybe, said, signed, tail } from '../../pieces/people-pieces.ts'
import { streetOf } from '../../values/properties.ts'

function flatOf({ random, side, property: { place } }: Scene): string {
  const door = random.pick(['bât. B', '2e étage', 'porte 14', 'appt 203', 'rez-de-jardin'])
  return `${random.int(1, 60)} ${streetOf(random, side)}, ${door}, ${place.postcode} ${place.town}`
}

const BREAKS = [
  ['Fuite salle de bain', 'Depuis hier soir l’eau coule sous la baignoire et le voisin du dessous a une auréole au plafond.'], ['Chaudière en panne',
    'La chaudière affiche un code erreur et nous n’avons plus d’eau chaude depuis trois jours, avec un nourrisson.'],
  ['volet bloqué', 'le volet de la chambre est coincé a mi hauteur, pourriez vous envoyer quelqu’un'], ['Interphone', 'L’interphone ne sonne plus et le badge de ma femme a été désactivé.'],
    ['Bruit', 'Le locataire du dessus fait la fête toutes les nuits, j’ai déjà prévenu la police municipale.'],
  ['Quittance de loyer', 'J’ai besoin de mes trois dernières quittances pour la CAF, merci de me les envoyer par mail.'], ['Loyer',
    'Je toucherai ma paie avec une semaine de retard, serait il possible de regler le loyer le 12 ?'], ['Attestation',
    'Voici mon attestation d’assurance habitation renouvelée, merci de la joindre au dossier.'],
  ['Radiateur froid', 'Il fait 16 degrés dans le salon, le robinet thermostatique semble grippé.'], ['Parking',
    'Une camionnette occupe ma place 12 depuis dimanche, pouvez vous identifier le propriétaire ?'],
  ['APL', 'La caisse réclame l’attestation de loyer remplie par le bailleur avant le 20, je vous la joins.'], ['Changement de compte',
    'Mon prélèvement doit passer sur un autre compte à partir du mois prochain, que faut-il signer ?'],
  ['VMC', 'La ventilation fait un bruit d’avion et de la moisissure apparaît derrière l’armoire.'], ['Porte d’entrée',
    'bjr la porte du hall ferme plus depuis mardi n importe qui rentre, merci de faire passer quelqu un'],
  ['cafards', 'on a encore des cafards dans la cuisine malgré le traitement du mois dernier, quand revient l’entreprise ?'], ['Clé boîte aux lettres',
    'J’ai perdu la clé de ma boîte aux lettres, à qui faut-il demander le double ?'],
] as const

function tenant(scene: Scene) {
  const { random } = scene
  const [subject, trouble] = random.pick(BREAKS)
  const text = blocks(
    hello(scene), said(maybe(random, 0.5, `Je suis votre locataire au ${flatOf(scene)}.`), trouble, maybe(random, 0.3, 'C’est mon troisième message à ce sujet !'), byPhone(scene,
      (phone) => random.pick(['', `Vous pouvez me joindre au ${phone}.`, `Mon numéro : ${phone}`]))),
    bye(scene), random.chance(0.6) ? signed(scene) : `${whole(scene)}${tail(scene)}`,
  )
  return ownMail(scene, { subject: random.pick([subject, subject, `${subject} - URGENT`, `Locataire ${scene.person.lastName}`]), text, html: divisions(text) })
}

function owner(scene: Scene) {
  const { random, date, property } = scene
  const month = monthName(date - 20 * 86_400_000)
  const home = `${kindOf(property)} ${at(property.place.town)}`
  const [subject, matter] = random.pick([
    ['Virement des loyers', `Sauf erreur, je n’ai pas reçu le reversement de ${month} pour mon ${home}. Pouvez-vous vérifier ?`.replace(/mon (maison|villa|longère)/, 'ma $1')],
      ['Relevé de gestion', `Le compte rendu de ${month} fait apparaître ${amount(random.int(6000, 48_000))} € de plomberie dont on ne m’a pas parlé. Merci de m’adresser la facture.`],
    ['Déclaration de revenus fonciers', 'Pourriez-vous m’envoyer le récapitulatif annuel pour ma déclaration ? La date limite approche.'], ['Nouveau RIB',
      'J’ai changé de banque, vous trouverez mon nouveau relevé d’identité en pièce jointe.'],
    ['Révision du loyer', 'L’indice est paru et il me semble que le loyer de mon locataire n’a pas été revalorisé à la date anniversaire.'], ['Taxe foncière',
      'Vous trouverez l’avis de cette année, afin de récupérer la part ordures ménagères auprès du locataire.'], ['Travaux',
      'Je valide le devis du chauffe-eau, mais demandez-leur de passer avant Noël.'],
    ['Impayé', 'Le locataire me doit toujours deux mois. Avez-vous déclaré le sinistre à l’assurance ?'], ['Congé pour vente',
      'Je souhaite récupérer mon appartement à l’échéance du bail. Qui envoie le courrier et quand ?'],
    ['AG de copropriété',
      'Serez-vous présent à l’assemblée du syndic ? Je vous donne pouvoir pour voter contre le ravalement.'],
    ['Mandat', `Où en sommes-nous de la commercialisation de mon bien ? Personne ne m’a rappelé depuis les visites de ${month}.`], ['Clés',
      `Je passerai déposer le second jeu ${dayInFull(comingDay(scene))} pour que l’artisan puisse entrer.`],
  ] as const)
  const text = blocks(hello(scene), said(matter, maybe(random, 0.3, 'Je vous remercie de votre diligence.')), bye(scene), signed(scene))
  return ownMail(scene, { subject: random.pick([subject, `${subject} / ${scene.person.lastName!.toUpperCase()}`, `${subject} (${property.ref})`]), text, html: paragraphs(text) })
}

function leaving(scene: Scene) {
  const { random, date } = scene
  const deposit = amount(random.int(42_000, 145_000))
  const [subject, matter] = random.pick([
    ['Préavis', `Par la présente je vous donne congé du logement que j’occupe, ${flatOf(scene)}. Le délai étant d’un mois, mon bail prendra fin le ${dayInFull(date + 30 * 86_400_000)}.`],
      ['Dépôt de garantie', `L’état des lieux de sortie date de plus de deux mois et la somme de ${deposit} € ne m’a toujours pas été restituée.`],
    ['État des lieux', `Je confirme ma présence ${dayInFull(comingDay(scene))} pour l’état des lieux de sortie. Les compteurs ont été relevés.`], ['Nuisances chantier',
      `J’habite en face de l’immeuble que vous gérez et ${somebody(scene)}, du deuxième, jette ses gravats dans notre cour.`],
    ['Panneau sur notre mur', 'Un de vos panneaux a été accroché à notre clôture sans autorisation. Veuillez l’enlever.'], ['Charges récupérables',
      `Je conteste la régularisation de ${amount(random.int(9000, 61_000))} € et demande à consulter les justificatifs dans vos locaux.`],
    ['Fin de bail', 'bonjour je pars en maison de retraite fin mars, mon neveu viendra rendre les clés et le badge'], ['Vélos dans l’entrée',
      'Les résidents du rez-de-chaussée encombrent le passage, rappelez-leur le règlement.'],
    ['Haie', 'Les branches de votre mandant dépassent d’un mètre chez moi, pourriez-vous lui transmettre ?'], ['Facture d’eau',
      'Nous recevons encore les factures de l’ancien occupant, à quelle adresse faut-il les réexpédier ?'],
    ['Colocation', 'Mon colocataire quitte l’appartement et son cousin voudrait reprendre sa part du bail, que faut-il fournir ?'], ['Avis',
      'Merci à toute l’équipe pour votre patience lors de notre achat, nous sommes enfin installés ! Nous avons mis une étoile de moins pour le parking, mais le cœur y est.'],
  ] as const)
  const text = blocks(hello(scene), matter, maybe(random, 0.3, 'Une copie est adressée en recommandé.'), bye(scene), signed(scene))
  return ownMail(scene, { subject: `${random.pick(['', '', 'Re : '])}${subject}`, text, html: random.chance(0.5) ? divisions(text) : paragraphs(text) })
}

export const EVERYDAY = noLead<Made>({ id: 'everyday', about: 'Tenants, owners and neighbours with everyday business', wants: PLAIN, forms: { tenant, owner, leaving }, make: madeBy })
