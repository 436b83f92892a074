/** People who look for work or a training place at the agency. */
import { noLead } from './families-of.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { PLAIN } from '../../no-lead-pieces.ts'
import { ownMail } from '../../other-makers.ts'
import type { Scene } from '../../scene.ts'
import { type Made, madeBy } from '../../site-pieces.ts'
import { at } from '../../own-words.ts'
import { otherPlace } from '../../agency-pieces.ts'
import { blocks, bye, byPhone, hello, joined, maybe, said, signed, tail } from '../../pieces/people-pieces.ts'

const POSTS = ['négociateur', 'assistante commerciale', 'gestionnaire locatif', 'conseiller en transaction', 'agent d’accueil', 'chargée de communication', 'comptable mandants']
const PAST = ['Après douze ans dans la grande distribution, je me suis formé au métier grâce à un BTS en candidat libre.',
  'J’ai travaillé quatre ans dans un cabinet de gestion, où je suivais 260 lots.', 'Mandataire depuis 2021, j’aimerais retrouver un bureau et une équipe.',
  'Mon dernier poste, dans une conciergerie, m’a appris à visiter, relouer et tenir les états des lieux.', 'Je connais chaque rue du secteur pour y avoir distribué le courrier pendant neuf ans.']

function unasked(scene: Scene) {
  const { random, agency } = scene
  const post = random.pick(POSTS)
  const text = joined(blocks(
    hello(scene), said(random.pick([`Votre agence a bonne réputation à ${agency.town} et je souhaite vous proposer ma candidature comme ${post}.`,
      `Auriez-vous besoin d’un renfort au poste de ${post} ?`, `Je recherche un emploi de ${post} et me permets de vous adresser mon CV.`]), maybe(random, 0.7, random.pick(PAST))),
    said(maybe(random, 0.6, 'Titulaire du permis B et très disponible, je peux commencer sous un mois.'), maybe(random, 0.5, 'Un entretien me permettrait de vous exposer ma motivation.'),
      byPhone(scene, (phone) => random.pick([`Vous me trouverez au ${phone}.`, '']))), random.pick([bye(scene), 'Veuillez agréer mes respectueuses salutations.']), signed(scene), maybe(random,
      0.6, `PJ : CV_${scene.person.lastName}.pdf`),
  ))
  return ownMail(scene, { subject: random.pick([`Candidature ${post}`, 'Candidature spontanée', `CV - ${whole(scene)}`, 'recherche d’emploi', `Poste de ${post}`]), text, html: paragraphs(text) })
}

function student(scene: Scene) {
  const { random } = scene
  const school = random.pick(['deuxième année de BTS immobilier', 'bachelor immobilier', 'licence pro gestion de patrimoine', 'classe de troisième', 'titre professionnel NTC', 'GEA deuxième année'])
  const kind = /troisième/.test(school) ? 'un stage de découverte de cinq jours' : random.pick(['un contrat d’alternance', 'un stage de huit semaines', 'un apprentissage de deux ans',
    'une immersion de quinze jours'])
  const text = joined(blocks(
    hello(scene), said(`Élève en ${school}, je cherche ${kind}${random.pick([' à partir de septembre', ' au mois de février', ''])}.`, maybe(random, 0.5,
      `Mon école se trouve ${at(otherPlace(scene).town)}, mais j’habite tout près de chez vous.`), maybe(random, 0.5, 'J’aime le contact et je suis à l’aise avec les réseaux sociaux.'),
      maybe(random, 0.3, 'La convention serait signée par le lycée.')),
    random.pick(['Puis-je passer déposer mon CV ?', 'Avez-vous une place ?', 'Prenez-vous des stagiaires cette année ?', 'À qui dois-je envoyer ma lettre ?']), random.pick([bye(scene), 'merci']),
      random.chance(0.4) ? `${whole(scene)}${tail(scene)}` : signed(scene),
  ))
  return ownMail(scene, { subject: random.pick(['Demande de stage', 'Alternance', `Recherche ${kind.replace(/^une? /, '')}`, 'stage', `Candidature alternance ${school}`]), text,
    html: divisions(text) })
}

function answering(scene: Scene) {
  const { random, agency } = scene
  const post = random.pick(POSTS)
  const number = random.digits(6)
  const text = joined(blocks(
    hello(scene), said(random.pick([`Je réponds à votre offre n° ${number} publiée pour un poste de ${post}.`, `Votre annonce de recrutement (${post}, ${agency.town}) m’a tout de suite parlé.`,
      `Suite à notre échange au salon de l’emploi, voici comme convenu mon CV pour le poste de ${post}.`]), maybe(random, 0.6, random.pick(PAST))),
    said(random.pick(['Quelle est la part fixe de la rémunération ?', 'Le poste est-il salarié ou en indépendant ?', 'Le véhicule est-il fourni ?', 'Quand auront lieu les entretiens ?', '']),
      maybe(random, 0.4, 'Mes prétentions : 26 000 € brut annuels, hors commissions.'), byPhone(scene, (phone) => random.pick([`Tél : ${phone}`, 'Mes coordonnées figurent sur le CV.']))),
      bye(scene), signed(scene),
  ))
  return ownMail(scene, { subject: random.pick([`Offre ${number}`, `Votre annonce : ${post}`, `Candidature - ${post} - ${whole(scene)}`, `Réponse à l’offre ${post} H/F`]), text,
    html: random.chance(0.5) ? divisions(text) : paragraphs(text) })
}

export const JOBS = noLead<Made>({ id: 'work-wanted', about: 'Applications, asked for and not, and pupils who look for a place', wants: PLAIN, forms: { unasked, student, answering }, make: madeBy })
