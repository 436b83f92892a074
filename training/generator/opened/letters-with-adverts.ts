/** People abroad who write in their own language with the French advert copied below their words. */
import type { Family } from '../family.ts'
import type { Safe } from '../html.ts'
import { divisions, paragraphs, whole, type Words } from '../letter.ts'
import { linesOf } from '../request.ts'
import type { Scene } from '../scene.ts'
import { withoutSizes } from '../site-pieces.ts'
import { dwelling, letterOf } from '../own-words.ts'
import { openedByHand } from './opened-family.ts'

interface FromAbroad {
  readonly language: string
  readonly subjects: (scene: Scene) => readonly string[]
  readonly asks: readonly Words[]
  readonly body: (scene: Scene, ask: string) => string
  readonly sign: (scene: Scene) => string
  readonly above: string
  readonly look?: (text: string) => Safe
}

const advertOf = ({ property, price, agency }: Scene) => linesOf(property.title, price, `${property.place.postcode} ${property.place.town}`, `Référence : ${property.ref}`, `Contact : ${agency.name}, ${agency.phonePrinted}`)
const withBars = (text: string) => text.split('\n').map((line) => `> ${line}`).join('\n')
const signed = (town: string, before = '', email = '') => (scene: Scene) => linesOf(whole(scene), town, scene.person.phonePrinted && `${before}${scene.person.phonePrinted}`, email !== '' && `${email}${scene.person.email}`)

const lettersWithAdvert: Family = openedByHand<FromAbroad>({
  id: 'letters-with-the-advert-below', about: 'English, German, Dutch, Spanish and Italian letters about an advert whose French text is copied below: title, price, place, reference, the agency’s number',
  wants: { silence: 1, who: 'plain' },
  forms: {
    english: {
      language: 'en', above: '----- the listing -----', look: divisions, subjects: ({ property }) => [`Property in ${property.place.town}`, 'Property enquiry', `Ref ${property.ref}`], sign: signed('Harrogate, North Yorkshire', 'Mobile: ', 'Email: '),
      asks: [['visit', 'We are over from the 9th to the 16th and would love to view it.'], ['information', 'Could you tell us whether it is on mains drainage, and what the annual taxes come to?'], ['availability', 'Could you please let us know if it is still available?'], ['callback', 'A quick phone call would suit us best, any afternoon UK time.']],
      body: (_, ask) => `Dear Sir or Madam,\n\nPlease forgive my writing in English. The property below has caught our eye. ${ask}\n\nWe are cash buyers with nothing to sell, and we know the area from many holidays.\n\nKind regards,`,
    },
    deutsch: {
      language: 'de', above: 'Anzeige:', look: paragraphs, subjects: ({ property }) => ['Ihre Anzeige', `Immobilie in ${property.place.town}`, `Ihre Referenz ${property.ref}`], sign: signed('Saarbrücken', 'Tel.: ', 'E-Mail: '),
      asks: [['visit', 'Wäre eine Besichtigung am kommenden Wochenende möglich?'], ['information', 'Könnten Sie uns bitte den Energieausweis und weitere Fotos schicken?'], ['visit', 'Wir würden gern eine Besichtigung vereinbaren und können jederzeit anreisen, es sind nur zwei Stunden Fahrt.'], ['availability', 'Ist das Angebot noch aktuell?']],
      body: (_, ask) => `Sehr geehrte Damen und Herren,\n\nmit Interesse haben wir die untenstehende Anzeige gelesen. ${ask}\n\nVielen Dank im Voraus und freundliche Grüße`,
    },
    nederlands: {
      language: 'nl', above: '===', subjects: ({ property }) => [`Woning ${property.place.town}`, 'Informatie gevraagd', `${property.ref}`], sign: signed('Amersfoort'),
      asks: [['visit', 'Kunnen wij in de meivakantie een bezichtiging inplannen?'], ['information', 'Wat zijn de bijkomende kosten en hoe groot is het perceel?'], ['availability', 'Is het nog beschikbaar?'], ['visit', 'We rijden volgende week door Frankrijk en komen graag kijken, bijvoorbeeld donderdag.']],
      body: (_, ask) => `Goedendag,\n\nWe zagen onderstaande advertentie en zijn erg enthousiast. ${ask}\n\nWij spreken een beetje Frans, Engels mag ook.\n\nMet vriendelijke groeten,`,
    },
    espanol: {
      language: 'es', above: 'El anuncio:', subjects: ({ property }) => ['Consulta', `Anuncio ${property.ref}`, `Vivienda en ${property.place.town}`], sign: signed('Bilbao', 'Móvil '),
      asks: [['visit', '¿Podríamos visitar la vivienda el próximo sábado por la mañana?'], ['information', '¿Me pueden enviar más fotos y decirme los gastos que hay?'], ['availability', 'Quería saber si sigue disponible.'], ['callback', '¿Me pueden llamar por la tarde? Hablo algo de francés.']],
      body: (_, ask) => `Buenos días,\n\nMe pongo en contacto con ustedes por el anuncio que copio abajo. ${ask}\n\nMe traslado por trabajo en septiembre con mi pareja y nuestro hijo.\n\nReciban un cordial saludo,`,
    },
    italiano: {
      language: 'it', above: '* * *', look: divisions, subjects: ({ property }) => ['Richiesta informazioni', `Immobile a ${property.place.town}`, `Rif. ${property.ref}`], sign: signed('Cuneo', 'Cell. '),
      asks: [['visit', 'Sarebbe possibile visitarlo durante il ponte del 2 giugno?'], ['information', 'Potrebbe indicarmi le spese condominiali e se c’è un posto auto?'], ['availability', 'Vorrei sapere se è ancora libero.'], ['visit', 'Siamo in zona venerdì: possiamo vederlo nel pomeriggio?']],
      body: (_, ask) => `Buongiorno,\n\nvi scrivo per l’annuncio riportato qui sotto. ${ask}\n\nRingraziando, porgo cordiali saluti`,
    },
  },
  make(drawn, { language, subjects, asks, body, sign, above, look }) {
    const scene = withoutSizes(dwelling(drawn))
    const { random } = scene
    const [intent, ask] = random.pick(asks)
    const advert = advertOf(scene)
    const below = linesOf(above, look ? advert : withBars(advert))
    return letterOf(scene, { subject: random.pick(subjects(scene)), body: body(scene, ask), signature: sign(scene), below, intent, language, says: 'name title price town postcode ref', ...(look && { look }) })
  },
})

export const LETTERS_WITH_ADVERTS: readonly Family[] = [lettersWithAdvert]
