/** Owners who want to sell or to let: heirs, landlords, and those who only ask what it costs. */
import { agencyFamily } from './families-of.ts'
import { divisions, paragraphs, type Words } from '../../letter.ts'
import { aHome, at, dwelling, forHome, kindOf, theHome } from '../../own-words.ts'
import type { Scene } from '../../scene.ts'
import { blocks, bye, byPhone, hello, maybe, penned, said, sender, signed, tail } from '../../pieces/people-pieces.ts'
import { homeFor } from '../../agency-pieces.ts'
import { streetOf } from '../../values/properties.ts'

const isFamilyHome = ({ kind, rooms }: Scene['property']) => kind === 'house' || (rooms ?? 0) >= 2

const STATE = ['La toiture a été refaite il y a dix ans.', 'Tout est à rénover à l’intérieur.', 'Le logement est vide depuis l’été.', 'Il reste un crédit en cours.',
  'Une cave et un garage complètent le lot.', 'Les diagnostics n’ont pas encore été réalisés.', 'Nous avons toutes les factures des travaux.']
const WHY = ['à la suite du décès de notre mère', 'dans le cadre de notre divorce', 'car nous partons vivre en Bretagne', 'pour financer une place en maison de retraite',
  'parce que la famille s’agrandit', 'pour cause de mutation au 1er juillet']

function sold(drawn: Scene) {
  const scene = dwelling(drawn, isFamilyHome)
  const { random, property } = scene
  const { surface, rooms, place: { town, postcode } } = property
  const number = random.int(2, 90)
  const where = random.pick([at(town), `${at(town)} (${postcode})`, `située ${number} ${streetOf(random, scene.side)}, ${postcode} ${town}`.replace('située', forHome(property, 'situé', 'située'))])
  const home = random.pick([aHome(property), `${aHome(property)} de ${surface} m²`, `${aHome(property)} de ${rooms} pièces`, `${aHome(property)} d’environ ${surface} m² sur deux niveaux`])
  const ask = random.pick([
    `Nous pensons mettre en vente ${home} ${where}, ${random.pick(WHY)}. Pourriez-vous passer l’estimer ?`,
    `${random.pick(['Mes frères et moi', 'Ma sœur et moi', 'Mon ex-mari et moi'])} devons mettre en vente ${home} ${where}. Quel serait selon vous un prix raisonnable et comment procédez-vous ?`,
    `Pouvez-vous me faire un avis de valeur écrit pour ${home} ${where} ? Le notaire le demande, et nous déciderons ensuite de vendre ou non.`,
    `Je possède ${home} ${where} et je m’interroge sur sa valeur actuelle avant une mise en vente ${random.pick(['au printemps', 'cet automne', 'dans l’année'])}.`,
  ])
  const call = byPhone(scene, (phone) => random.pick([`Merci de m’appeler au ${phone}, de préférence le soir.`, `Vous pouvez convenir du rendez-vous avec moi au ${phone}.`, '']))
  return penned(scene, {
    subject: random.pick(['Estimation', `Vente ${kindOf(property)} ${town}`, 'Avis de valeur pour succession', `Estimation ${kindOf(property)} ${town}`, 'Projet de vente',
      'Demande de rendez-vous']),
    body: blocks(hello(scene), said(ask, maybe(random, 0.4, random.pick(STATE)), maybe(random, 0.3, 'Nous consultons deux agences du secteur.')), call, bye(scene)), intent: 'valuation',
      signature: signed(scene), look: paragraphs,
  })
}

function letOut(drawn: Scene) {
  const scene = homeFor(drawn, 'rent')
  const { random, property } = scene
  const { surface, place: { town } } = property
  const ask = random.pick<Words>([
    ['valuation', `Nous venons d’acheter ${aHome(property)} ${at(town)} (${surface} m²) que nous voudrions louer. À combien estimez-vous le loyer ?`],
    ['information', `Mon locataire ${at(town)} part fin juin et je ne veux plus m’en occuper moi-même. Quels sont vos tarifs pour louer et gérer ${aHome(property)} ?`],
    ['callback', `Je souhaiterais confier à votre agence la mise en location de ${aHome(property)} ${at(town)}. Quelqu’un peut-il m’appeler pour m’expliquer les formules ?`],
    ['information',
      `Propriétaire ${at(town)} de ${aHome(property)} de ${surface} m² actuellement ${forHome(property, 'géré', 'gérée')} par un confrère, j’aimerais changer et louer par vous.`],
    ['valuation', `Combien pourrais-je louer ${aHome(property)} ${at(town)} ? ${surface} m² refaits à neuf, une place de parking.`],
  ])
  const call = byPhone(scene, (phone) => random.pick([`Je réponds au ${phone}.`, `Tel : ${phone}`, '']))
  const more = [maybe(random, 0.4, 'J’habite loin et ne peux pas assurer les visites.'), maybe(random, 0.35, 'Proposez-vous une assurance loyers impayés ?'), maybe(random, 0.3,
    'Libre à partir du 1er du mois prochain.')]
  return penned(scene, {
    subject: random.pick(['Gestion locative', `Mise en location ${town}`, 'Louer mon bien', 'Honoraires de gestion', `Faire louer ${theHome(property)} ${at(town)}`]),
    body: blocks(hello(scene), said(ask[1], ...more), call, bye(scene)), intent: ask[0], signature: signed(scene), ...(random.chance(0.5) && { look: divisions }),
  })
}

function brief(drawn: Scene) {
  const scene = dwelling(drawn)
  const { random, property, person } = scene
  const { place: { town }, surface, rooms } = property
  const phone = person.phonePrinted
  const ask = random.pick<Words>([
    ['valuation', `bonjour j’ai ${aHome(property)} à vendre ${at(town)} ${surface}m2, c’est gratuit l’estimation chez vous ?`],
    ['information', `Bonjour, vous prenez combien de commission pour vendre ${aHome(property)} ${at(town)} ?`],
    ['valuation', `Bonsoir vous estimez aussi ${at(town)} ? on voudrait vendre, c’est ${aHome(property)} ${rooms} pièces.`],
    ['callback', `Bonjour, j’ai eu votre flyer dans ma boîte aux lettres. Je vends peut-être. ${phone ? `Appelez-moi au ${phone}` : 'Contactez-moi'}`],
    ['valuation', `Votre voisin de palier a vendu avec vous et m’a dit du bien de votre agence. Quand pouvez-vous venir voir ${theHome(property)} ${at(town)} pour un prix de vente ?`],
    ['valuation', `Bonjour votre collègue devait passer pour estimer ${theHome(property)} ${at(town)}, on n’a pas eu de nouvelles. On veut toujours vendre.`],
  ])
  return penned(scene, {
    subject: random.pick(['Estimation', 'vente', 'Prix', 'vendre', `${town}`, 'question', 'RDV estimation']), body: blocks(ask[1],
      phone && !ask[1].includes(phone) && random.chance(0.5) && `mon numéro ${phone}`, maybe(random, 0.4, 'Merci')), intent: ask[0],
    signature: `${random.pick([person.firstName!, `${person.firstName} ${person.lastName}`, `${person.lastName}`])}${random.chance(0.6) ? tail(scene) : ''}`, look: divisions,
    from: sender(scene)!,
  })
}

export const OWNERS = agencyFamily({
  id: 'mail-owners', about: 'Owners’ own mails: to sell an inherited home, to let, or two lines about fees', wants: { transaction: 'sale', silence: 1, who: 'plain' }, isByHand: true,
    forms: { sold, letOut, brief },
})
