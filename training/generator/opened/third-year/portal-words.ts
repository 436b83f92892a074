/** What people write into these portals' forms: words of this set alone. */
import type { Scene } from '../../scene.ts'
import type { Property } from '../../values/properties.ts'
import type { Act } from '../../../wordings/wordings.ts'

interface Words {
  readonly act: Act
  readonly text: string
  readonly language: string
  readonly deal?: Property['transaction']
  /** Only about a home; about anything when left out. */
  readonly isOfHome?: true
}

const french = (act: Act, deal: Words['deal'] | null, ...texts: readonly string[]): readonly Words[] => texts.map((text) => ({ act, text, language: 'fr', ...(deal && { deal }) }))
const ofHomes = (words: readonly Words[]): readonly Words[] => words.map((one) => ({ ...one, isOfHome: true }))
const foreign = (language: string, act: Act, ...texts: readonly string[]): readonly Words[] => texts.map((text) => ({ act, text, language, isOfHome: true }))

const WORDS: readonly Words[] = [
  ...french('visit', null,
    'Bonjour,\nje serais intéressé par une visite. Je suis libre tous les soirs à partir de 18h30 ainsi que le samedi.\nBien à vous',
    'Bonjour, est-ce qu’une visite est possible cette semaine ? Merci.', 'Madame, Monsieur, bonjour,\n\nNous serons dans la région du 14 au 19 et souhaiterions en profiter pour visiter.\n\nCordialement,\n{name}',
    'Peut-on visiter samedi ?', 'bonjour je voudrai visiter svp dispo lundi ou mardi matin', 'Bonjour, votre annonce correspond à nos critères. Quand pourrions-nous visiter ? Je ne travaille pas le mercredi.',
    'Bonjour, j’ai déjà vu ce bien de l’extérieur et j’aimerais maintenant le visiter avec mon mari. Le plus tôt serait le mieux.', 'Visite possible vendredi entre 12h et 14h ?\n{first}'),
  ...french('information', null,
    'Bonjour,\nPouvez-vous m’indiquer le montant des charges annuelles et la date du dernier ravalement ?\nMerci', 'Bonjour, auriez-vous l’adresse exacte afin que je passe devant ?', 'Quel est le montant de la taxe foncière svp ?',
    'Bonjour, je souhaiterais recevoir davantage de photos ainsi qu’un plan. Merci par avance.', 'Infos svp', 'Bonsoir, y a-t-il une place de stationnement avec ce bien ? Et la fibre ?\nMerci de votre réponse',
    'Bonjour, dans quelle rue se situe le bien à {town} ?', 'Bonjour,\nJe m’intéresse à la référence {ref}.\nPourriez-vous m’envoyer le dossier complet (diagnostics, plans, charges) ?\nD’avance merci.\n{name}'),
  ...french('availability', null, 'Bonjour, toujours disponible ?', 'Bonjour\nEst ce que votre bien est encore dispo ?\nMerci', 'Bonsoir, l’annonce date un peu : le bien est-il encore à prendre ?', 'Dispo ?', 'Bonjour, avez-vous déjà un candidat sérieux, ou puis-je encore me manifester ?'),
  ...french('callback', null, 'Bonjour, merci de me rappeler dès que possible.', 'Pouvez-vous me téléphoner en fin d’après-midi ? Je travaille de nuit.', 'Rappelez-moi svp {phone}', 'Bonjour, je préférerais en parler de vive voix. Appelez-moi quand vous voulez, sauf entre 9h et 11h.'),
  ...french('visit', 'sale', 'Bonjour, nous avons un accord de notre banque et sommes pressés d’acheter. Peut-on visiter ce week-end ?', 'Bonjour, primo-accédants, nous cherchons depuis six mois et ce bien nous plaît beaucoup. Quand le visiter ?'),
  ...french('information', 'sale', 'Bonjour, le prix est-il négociable ?', 'Bonjour, les honoraires sont-ils inclus dans le prix de vente ? Et à combien estimez-vous les frais de notaire ?', 'Bonjour,\ndepuis combien de temps ce bien est-il en vente ? Pourquoi les propriétaires vendent-ils ?\n{first}'),
  ...french('availability', 'sale', 'Bonjour, une offre a-t-elle déjà été acceptée ?', 'Est-ce que c’est vendu ?'),
  ...french('offer', 'sale', 'Bonjour, nous souhaitons faire une offre au prix, sans condition de prêt. Comment procéder ?', 'Je propose le prix affiché, paiement comptant. {name}'),
  ...ofHomes([
    ...french('visit', 'rent', 'Bonjour,\nEn CDI depuis quatre ans, je cherche un logement pour le mois prochain. Mon dossier est prêt, puis-je visiter ?\nCordialement\n{name}', 'Bonjour, je suis infirmière et je prends mon poste à {town} le 1er. Je souhaiterais visiter rapidement.', 'bonjour nous somme un couple sans enfan avec 2 salaire, on peu visité quand ?'),
    ...french('information', 'rent', 'Bonjour, acceptez-vous les animaux ? J’ai un petit chien.', 'Bonjour, faut-il un garant et quels papiers demandez-vous ?', 'Bonjour, à combien s’élève le dépôt de garantie et quelle est la durée du bail ?', 'Les charges comprennent-elles l’eau et le chauffage ?'),
    ...french('availability', 'rent', 'Bonjour, est-il toujours à louer ?', 'Bonjour, le logement est-il déjà loué ?'),
    ...french('information', null, 'Bonjour, combien de chambres au total et quelle est l’exposition du séjour ?', 'Le logement est-il accessible en fauteuil roulant ? Merci.', 'Bonjour, quel est le type de chauffage et la classe énergie ?'),
  ]),
  ...foreign('en', 'visit', 'Hi, we are over in France at the end of the month and would love to view this one. Could you let us know when suits?', 'Good morning,\nwould a viewing be possible on the 22nd, around lunchtime?\nMany thanks,\n{name}', 'Can I view it on Friday please?'),
  ...foreign('en', 'information', 'Hello, could you tell me the exact location and the annual taxes?', 'Is the septic tank compliant, and how far is the nearest shop?', 'Please send more photos and the floor plan. Thank you.'),
  ...foreign('en', 'availability', 'Hi, is this property still on the market?'), ...foreign('en', 'callback', 'Please ring me to discuss, I am easiest to reach after 5 pm UK time.'),
  ...foreign('de', 'visit', 'Guten Tag,\nwir sind vom 3. bis 10. vor Ort und würden das Anwesen gerne besichtigen.\nViele Grüße\n{name}', 'Wann wäre eine Besichtigung möglich? Am liebsten an einem Samstag.'),
  ...foreign('de', 'information', 'Guten Tag, könnten Sie mir die genaue Lage und weitere Bilder schicken?', 'Wie hoch ist die Grundsteuer, und ist das Dach isoliert?', 'Sind die Maklerkosten im Preis enthalten?'),
  ...foreign('de', 'availability', 'Guten Tag, ist die Immobilie inzwischen verkauft?', 'Hallo, ist das Angebot noch aktuell?'), ...foreign('de', 'callback', 'Bitte rufen Sie mich zurück, am besten abends nach 19 Uhr.'),
  ...foreign('nl', 'visit', 'Goedemiddag,\nwij zijn in de meivakantie in de buurt en komen graag kijken.\nGroet,\n{name}', 'Kunnen wij de woning volgende week bezichtigen?'),
  ...foreign('nl', 'information', 'Graag ontvang ik meer foto’s en de plattegrond.', 'Hoe hoog zijn de jaarlijkse belastingen en is er een put?', 'Wat is het exacte adres?'),
  ...foreign('nl', 'availability', 'Is deze woning nog beschikbaar?', 'Staat het nog te koop?'), ...foreign('nl', 'callback', 'Kunt u mij terugbellen? Liefst in de ochtend.'),
  ...foreign('es', 'visit', 'Buenas tardes, nos gustaría verla el próximo fin de semana.\nUn saludo,\n{name}', '¿Se puede visitar el sábado por la mañana?'),
  ...foreign('es', 'information', 'Hola, ¿me podría enviar más fotos y la dirección exacta?', '¿Cuánto se paga de impuestos al año?'), ...foreign('es', 'availability', 'Buenos días, ¿sigue disponible?'), ...foreign('es', 'callback', 'Llámenme por favor a partir de las seis.'),
  ...foreign('it', 'visit', 'Salve, sarebbe possibile visitarlo nel fine settimana?', 'Buonasera,\nsaremo in zona dal 5 al 9 e vorremmo vederlo.\nCordiali saluti\n{name}'),
  ...foreign('it', 'information', 'Vorrei ricevere altre foto e la planimetria, grazie.', 'A quanto ammontano le spese annue? È compreso il posto auto?'), ...foreign('it', 'availability', 'Buongiorno, è ancora disponibile?'), ...foreign('it', 'callback', 'Potete richiamarmi dopo le 18?'),
]

/** Words of this set in the language of those that were drawn, or null where none fit. */
export function ownWords({ random, person, property, message }: Scene, acts: readonly Act[]): Scene['message'] {
  if (!message) return null
  const { firstName, lastName, phonePrinted } = person
  const isHome = property.rooms !== null
  const fits = ({ act, text, language, deal, isOfHome }: Words) => language === message.language && acts.includes(act) && (!deal || deal === property.transaction) && (isHome || !isOfHome) &&
    !(text.includes('{phone}') && phonePrinted === null) && !(text.includes('{first}') && firstName === null) && !(text.includes('{name}') && (firstName === null || lastName === null))
  const fitting = WORDS.filter(fits)
  if (fitting.length === 0) return null
  const { act, text, language } = random.pick(fitting)
  const said: Readonly<Record<string, string | null>> = { name: `${firstName} ${lastName}`, first: firstName, phone: phonePrinted, town: property.place.town, ref: property.ref }
  return { text: text.replace(/\{(\w+)\}/g, (_, key: string) => said[key] ?? ''), intent: act, language }
}
