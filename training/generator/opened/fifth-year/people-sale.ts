/** Those who have to do with a running sale or let: notaries' clerks, bankers, diagnosticians and other trades. */
import { noLead } from './families-of.ts'
import { html, lines, plainOf } from '../../html.ts'
import { paragraphs, whole } from '../../letter.ts'
import { amount, comingDay, dayInFull, PLAIN, slashed, somebody } from '../../no-lead-pieces.ts'
import { deskNumber, ownMail } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import { at, theHome } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { local } from '../../values/agencies.ts'
import { homeFor, otherPlace } from '../../agency-pieces.ts'
import { blocks, joined, maybe, said } from '../../pieces/people-pieces.ts'
import { streetOf } from '../../values/properties.ts'

const parties = (scene: Scene): string => `${somebody(scene).split(' ').slice(1).join(' ').toUpperCase()} / ${somebody(scene).split(' ').slice(1).join(' ').toUpperCase()}`
const asSale = (scene: Scene): Scene => (scene.property.transaction === 'sale' && scene.property.rooms !== null ? scene : homeFor(scene, 'sale'))

function notary(drawn: Scene) {
  const scene = asSale(drawn)
  const { random, property } = scene
  const { place: { town } } = property
  const office = otherPlace(scene)
  const host = `notaires-${local(office.town)}.example`
  const matter = random.pick([
    `Veuillez trouver ci-joint le projet de compromis pour ${theHome(property)} ${at(town)}. Merci de me faire part de vos observations avant le ${slashed(comingDay(scene))}.`,
    `La signature de l’acte est fixée au ${dayInFull(comingDay(scene))} à ${random.int(9, 17)} heures, en notre étude. Merci d’en aviser vos clients et de nous adresser votre note d’honoraires.`,
    `Il manque au dossier le pré-état daté et le carnet d’entretien. Pouvez-vous relancer le syndic ? Le prix de ${amount(property.price * 100)} € reste à confirmer.`,
    'L’acquéreur a justifié de son offre de prêt. La condition suspensive est donc levée. La purge du droit de préemption est attendue sous quinzaine.',
    'Me confirmez-vous la remise des clés le jour de l’acte, ainsi que le relevé des compteurs par vos soins ?',
  ])
  const number = random.int(10_000, 10_999)
  const text = linesOf(
    random.pick(['Chère Madame,', 'Bonjour,', 'Maître et Cher Confrère,', 'Madame, Monsieur,']), '', `N/Réf. : ${number}${random.pick(['/AL', '/MB/CD', ''])}`, `Vente ${parties(scene)}`, '',
      matter, '', random.pick(['Votre bien dévouée', 'Je vous prie d’agréer l’expression de mes sentiments distingués.', 'Bien cordialement']), '',
    whole(scene), random.pick(['Clerc de notaire', `Assistante de Maître ${somebody(scene)}`, 'Formaliste', 'Notaire stagiaire']),
      `${random.int(1, 40)} ${streetOf(random, scene.side)} – ${office.postcode} ${office.town.toUpperCase()}`, `Standard : ${deskNumber(scene)}`,
      `${random.pick(['Étude fermée le mercredi après-midi.', 'Attention aux fraudes : nos coordonnées bancaires ne changent jamais en cours de dossier.', ''])}`,
  )
  return ownMail(scene, { subject: random.pick([`Vente ${parties(scene)}`, `Dossier ${number}`, `Projet d’acte - ${town}`, 'RE: Pièces manquantes', `Rdv de signature ${town}`]), text,
    html: paragraphs(text), office: `${local(scene.person.lastName!)}@${host}` })
}

function bank(drawn: Scene) {
  const scene = asSale(drawn)
  const { random, property, price } = scene
  const client = somebody(scene)
  const house = random.pick(['Banque du Littoral', 'Crédit des Artisans', 'Finan’Toit Courtage', 'Caisse Rurale d’Épargne', 'Prêt & Vous'])
  const matter = random.pick([
    `${client} m’a confié le financement de ${theHome(property)} ${at(property.place.town)} (${price}). Pour déposer la demande, pourriez-vous m’envoyer le compromis signé et le dernier DPE ?`,
    `L’offre de prêt de ${client} est éditée et partira chez le notaire lundi. Le délai de réflexion court jusqu’au ${slashed(comingDay(scene))}.`,
    `Un expert mandaté par notre établissement doit accéder au bien ${property.ref}. Quel jour peut-il récupérer les clés à l’agence ?`,
    `Notre comité a malheureusement refusé le dossier de ${client}. Je vous transmets l’attestation afin de libérer les parties.`,
    `Merci de me faire parvenir une attestation de remise de fonds pour ${client}, les appels de fonds étant programmés.`,
  ])
  const content = html`<table cellpadding="0" cellspacing="0" style="font-family:Calibri,sans-serif;font-size:11pt"><tr><td>
${lines(blocks(random.pick(['Bonjour,', `Bonjour ${scene.agency.agent.firstName},`]), said(joined(matter), maybe(random, 0.3, 'Je reste à votre écoute.')), random.pick(['Cordialement,',
  'Bien à vous,',
  'Excellente journée'])))}<br><br></td></tr>
<tr><td style="border-top:2px solid #00665e;padding-top:6px"><b>${whole(scene)}</b><br>
${random.pick(['Conseiller immobilier', 'Courtière en crédit', 'Chargé de clientèle particuliers',
  'Analyste crédit habitat'])}<br>${house}, ${otherPlace(scene).town}<br>T. ${deskNumber(scene)}<br>
<span style="font-size:8pt;color:#777">${house},
  intermédiaire immatriculé sous le n° ${random.digits(8)}. Médiateur : BP 40, 44000 Nantes.</span></td></tr></table>`
  return ownMail(scene, { subject: random.pick([`Financement ${client}`, `Prêt ${client.split(' ').at(-1)!.toUpperCase()}`, 'Pièces pour dossier de prêt', `Dossier ${property.ref}`,
    'Offre de prêt']), text: plainOf(content.html), html: content, office: `${local(scene.person.firstName!)}.${local(scene.person.lastName!)}@${local(house)}.example` })
}

function onSite(scene: Scene) {
  const { random, property } = scene
  const day = dayInFull(comingDay(scene))
  const [trade, subject, matter] = random.pick([
    ['Diagnostics immobiliers', 'Rapport disponible',
      `Les diagnostics du bien ${property.ref} (${property.place.town}) sont terminés. Le DPE ressort en ${random.pick(['C', 'D', 'E', 'F'])} ; le rapport complet est joint.`],
      ['Diagnostics immobiliers', 'RDV diagnostics', `Je suis devant ${theHome(property)} ${at(property.place.town)} et personne n’ouvre. Qui a les clés ?`],
    ['Géomètre-expert', 'Bornage', `Le bornage contradictoire est prévu ${day} à ${random.int(9, 16)}h. Merci de prévenir le vendeur et les riverains.`], ['Cabinet de syndic', 'Pré-état daté',
      `Suite à votre demande, le pré-état daté vous sera adressé après règlement de ${amount(38_000)} €.`],
    ['Peinture et sols', 'Devis remise en état', `Voici mon devis pour le logement ${at(property.place.town)} : ${amount(random.int(90_000, 480_000))} € TTC, commencement possible ${day}.`],
      ['Serrurerie', 'Intervention effectuée', `Cylindre remplacé ce matin ${at(property.place.town)}, les trois clés vous attendent à l’atelier. Facture à suivre.`],
    ['Ramonage', 'Certificat', `Le conduit ${at(property.place.town)} a été ramoné, certificat en annexe.`], ['Espaces verts', 'Débroussaillage',
      `Le terrain du bien ${property.ref} sera fauché ${day}, portail à laisser ouvert.`],
    ['Électricité générale', 'Mise aux normes', `Le tableau ${at(property.place.town)} est à reprendre entièrement, comptez ${amount(random.int(110_000, 390_000))} €.`],
    ['Débarras', 'Chantier terminé', `Maison vidée et balayée ${at(property.place.town)}, reste le piano que personne ne veut.`],
    ['Plomberie chauffage', 'Entretien chaudière', `La locataire n’était pas là au rendez-vous. Nouveau passage ${day}, sinon le déplacement sera facturé.`], ['Mairie – service urbanisme',
      'Certificat d’urbanisme', `Votre demande relative à la parcelle cadastrée AB ${random.int(10, 400)} est incomplète : il manque le plan de situation.`],
  ] as const)
  const mine = scene.person.phonePrinted
  const text = blocks(random.pick(['Bonjour,', 'Bonjour à tous,', 'Messieurs,', 'Bonjour Madame,']), matter, random.pick(['Cordialement', 'Bonne réception.', 'Restant à disposition,']),
    linesOf(whole(scene), trade, mine !== null && random.chance(0.7) ? `Port. : ${mine}` : deskNumber(scene)))
  return ownMail(scene, { subject: random.pick([subject, `${subject} - ${property.place.town}`, `${subject} ${property.ref}`]), text, html: random.chance(0.5) ? lines(text) : paragraphs(text),
    office: `${random.pick(['contact', 'bureau', local(scene.person.lastName!)])}@${local(trade)}-${local(otherPlace(scene).town)}.example` })
}

export const SALE = noLead<Made>({ id: 'running-sale', about: 'Notaries’ clerks, bankers and trades about a running sale or let', wants: PLAIN, forms: { notary, bank, onSite }, make: madeBy })
