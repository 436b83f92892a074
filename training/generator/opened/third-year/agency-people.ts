/** What people write to an agency themselves: buyers, tenants to be, owners, foreigners. */
import type { Family } from '../../family.ts'
import { html } from '../../html.ts'
import type { Words } from '../../letter.ts'
import { linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { groupedPrice } from '../../values/properties.ts'
import { airy, CLOSINGS, dense, hasty } from './agency-letters.ts'
import { anOne, farOff, homely, inLetters, inPieces, myOne, nextFamily, ofThe, signed, theOne, thisOne, wrote } from './agency-pieces.ts'

const OWN = { who: 'plain', language: 'fr', silence: 1 } as const
const boxes = (text: string) => html`<div dir="ltr">${text.split('\n').map((line) => (line === '' ? html`<div><br></div>` : html`<div>${line}</div>`))}</div>`
const outlooked = (text: string) => html`<div style="font-family:Aptos,Calibri;font-size:12pt">${text.split('\n').map((line) => html`<p style="margin:0">${line === '' ? '\u00a0' : line}</p>`)}</div>`
const plainly = (text: string) => html`<font face="Arial">${text.split('\n').map((line) => html`${line}<br>`)}</font>`

const topic = (scene: Scene): string => scene.random.pick([`Annonce ${scene.property.ref}`, `Visite à ${scene.property.place.town}`, 'Demande d’information', 'Votre annonce',
  `Bien ${scene.property.ref}`, 'Rendez-vous', `${scene.property.place.town}`])
const FROM_PHONE = ['Envoyé de mon iPhone', 'Envoyé depuis Outlook pour Android', 'Envoyé de mon portable', 'Envoyé de mon Galaxie']

const buyer: Family = nextFamily({
  id: 'buyer-writes', about: 'a buyer’s own mail: short and signed, hasty from a telephone with or without a name below, or a longer one about himself and his means',
  wants: OWN,
  forms: {
    court: (bare) => {
      const scene = homely(bare, { deal: 'sale' })
      const [intent, body] = scene.random.pick([airy, dense])(scene)
      return wrote(scene, { subject: topic(scene), body, signature: linesOf(signed(scene), scene.person.phonePrinted), intent, ...(scene.random.chance(0.6) && { look: boxes }) })
    },
    telephone: (bare) => {
      const scene = homely(bare, { deal: 'sale' })
      const { random, person } = scene
      const [intent, said] = hasty(scene)
      const body = person.phonePrinted && random.chance(0.5) ? `${said}\nMon tel ${person.phonePrinted}` : said
      const isSigned = random.chance(0.5)
      const isNameless = isSigned && random.chance(0.4)
      const signature = linesOf(isSigned && signed(scene), random.pick(FROM_PHONE))
      return wrote(scene, { subject: random.pick(['maison', 'Annonce', 'visite', 'renseignements', `annonce ${scene.property.place.town}`]), body, signature, intent, look: boxes,
        ...(isNameless && { from: { address: person.email } }) })
    },
    long: (bare) => {
      const scene = homely(bare, { deal: 'sale', kinds: ['flat', 'house'] })
      const { agency, person, property, price, random } = scene
      const { town } = farOff(scene)
      const [intent, ask] = random.pick<Words>([
        ['visit', 'Nous pouvons nous libérer pour une visite n’importe quel jour à partir de jeudi, même tôt le matin.'], ['information',
          'Avant de nous déplacer, pourriez-vous nous envoyer le plan, les dernières factures d’énergie et le procès-verbal de la dernière assemblée ?'],
        ['visit', 'Nous serons sur place le week-end prochain et voudrions en profiter pour visiter.'],
      ])
      const body = linesOf(
        random.pick(['Madame, Monsieur,', `Bonjour Madame ${agency.agent.lastName},`, 'Bonjour,']), '',
        `Nous habitons ${town} et ${random.pick(['mon mari est muté', 'je prends un nouveau poste', 'nous prenons notre retraite',
          'nous rapprochons de nos enfants'])} dans votre région à la rentrée.`,
        `En parcourant votre site, nous avons retenu ${anOne(property)} de ${inPieces(property)} à ${property.place.town}${random.chance(0.6) ? `, proposé${theOne(property).startsWith('la') ? 'e'
        : ''} à ${price}` : ''}${random.chance(0.6) ? ` sous la référence ${property.ref}` : ''}.`,
        `${random.pick(['Notre financement est validé par notre banque', 'Nous avons déjà vendu notre maison',
          'Nous achetons sans condition de prêt'])} et nous ${random.pick(['sommes prêts à décider vite', 'ne sommes pas pressés', 'cherchons depuis le printemps'])}.`, '', ask, '',
          random.pick(CLOSINGS),
      )
      return wrote(scene, { subject: random.pick(['Notre projet d’achat', `${property.place.town}`, 'Recherche et visite']), body, signature: linesOf(signed(scene),
        person.phonePrinted && `Port. ${person.phonePrinted}`, random.chance(0.4) && `${random.int(2, 60)} rue des Fauvettes, ${town}`), intent, look: outlooked })
    },
  },
})

const tenant: Family = nextFamily({
  id: 'tenant-to-be-writes', about: 'a tenant to be writes himself: a few lines, a presentation with job and guarantors, or a parent who writes for a student',
  wants: { ...OWN, transaction: 'rent' },
  forms: {
    lignes: (bare) => {
      const scene = homely(bare, { deal: 'rent' })
      const { random, person } = scene
      const [intent, body] = random.pick([airy, dense, hasty])(scene)
      return wrote(scene, { subject: random.pick([topic(scene), 'logement', 'Logement']), body, signature: linesOf(signed(scene), random.chance(0.7) && person.phonePrinted), intent, look: plainly })
    },
    presentation: (bare) => {
      const scene = homely(bare, { deal: 'rent' })
      const { person, property, price, random } = scene
      const body = linesOf(
        'Madame, Monsieur,', '', `Votre annonce concernant ${theOne(property)}${inLetters(property) ? ` ${inLetters(property)}` : ''} à louer à ${property.place.town}${random.chance(0.5)
        ? ` (${price})` : ''} a attiré mon attention${random.chance(0.6) ? ` ; vous l’avez publiée sous le numéro ${property.ref}` : ''}.`, '',
        `Je travaille comme ${random.pick(['conductrice de bus', 'technicien de laboratoire', 'assistante sociale', 'cuisinier', 'développeuse'])} ${random.pick(['en CDI', 'depuis huit ans',
          'dans la fonction publique'])}, ${random.pick(['je vis seul avec mon fils', 'nous sommes deux adultes et un bébé', 'je vis seul',
          'j’ai un chat'])}, et ${random.pick(['ma tante se porterait garante', 'je bénéficie de la garantie Visale', 'mes revenus font trois fois le loyer'])}.`,
        '', random.pick(['J’aimerais beaucoup visiter, je suis disponible en fin de journée.', 'Pourriez-vous me proposer une date de visite ?']), '',
          'Je vous prie de recevoir mes salutations respectueuses.',
      )
      return wrote(scene, { subject: random.pick(['Candidature', `Location ${property.place.town}`, `Demande de visite ${property.ref}`]), body, signature: linesOf(signed(scene),
        person.phonePrinted && `Téléphone : ${person.phonePrinted}`, random.chance(0.5) && `Courriel : ${person.email}`), intent: 'visit', look: outlooked })
    },
    parent: (bare) => {
      const scene = homely(bare, { deal: 'rent', kinds: ['studio', 'flat'] })
      const { person, property, random } = scene
      const child = random.pick(['ma fille', 'mon fils', 'ma nièce'])
      const [intent, ask] = random.pick<Words>([['availability', 'Est-il encore libre pour la rentrée ?'], ['visit', 'Nous pouvons venir visiter ensemble un samedi.'], ['information',
        'Est-il meublé, et les charges comprennent-elles internet ?']])
      const seen = `${thisOne(property)} de ${property.surface} m² (réf. ${property.ref})`
      const body = `Bonjour,\n\nJe cherche pour ${child}, qui commence ses études à ${property.place.town}, et ${seen} lui plairait bien. ${ask}\n\n${random.pick(CLOSINGS)}`
      return wrote(scene, { subject: random.pick(['Logement étudiant', `Logement pour ${child}`, `Réf ${property.ref}`]), body, signature: linesOf(signed(scene), person.phonePrinted), intent })
    },
  },
})

const owner: Family = nextFamily({
  id: 'owner-asks-for-value', about: 'an owner asks what his home is worth: three lines, a letter with the home described, or a hasty one from a telephone',
  wants: { ...OWN, transaction: 'sale', acts: ['valuation'] },
  forms: {
    lignes: (bare) => {
      const scene = homely(bare, { deal: 'sale' })
      const { person, property, random } = scene
      const body = linesOf('Bonjour,', '', `${random.pick(['Je souhaite faire estimer', 'Pourriez-vous venir estimer',
        'Je voudrais connaître la valeur de'])} ${myOne(property)} de ${property.surface} m² à ${property.place.town}${random.chance(0.5) ? ` (${property.place.postcode})` : ''}.`,
          random.pick(['Nous pensons vendre dans l’année.', 'Rien n’est décidé mais j’aimerais avoir une idée.', 'C’est urgent, je divorce.']), '', random.pick(CLOSINGS))
      return wrote(scene, { subject: random.pick(['Estimation', 'Demande d’estimation', `Estimation ${property.place.town}`]), body, signature: linesOf(signed(scene), person.phonePrinted),
        intent: 'valuation', look: boxes })
    },
    lettre: (bare) => {
      const scene = homely(bare, { deal: 'sale', kinds: ['flat', 'house'] })
      const { agency, person, property, random } = scene
      const body = linesOf(
        `${random.pick(['Bonjour Monsieur', 'Bonjour Madame'])} ${agency.agent.lastName},`, '', `${random.pick(['Une amie m’a recommandé votre agence.',
          'Vous avez vendu la maison de nos voisins l’été dernier.', 'J’ai trouvé votre carte dans ma boîte aux lettres.'])} Nous sommes propriétaires depuis ${random.int(6,
          30)} ans ${ofThe(property).replace('de la ', 'd’une ').replace('du ', 'd’un ').replace('de l’',
          'd’un ')} de ${inPieces(property)} situé${theOne(property).startsWith('la') ? 'e' : ''} ${property.street} à ${property.place.town}.`,
        `Le bien fait ${property.surface} m² ; ${random.pick(['la toiture a été refaite', 'la chaudière est récente', 'tout est d’origine'])}.`, '',
          random.pick(['Pourriez-vous passer pour une estimation, de préférence en matinée ?', 'À quel prix pourrait-on raisonnablement le vendre ? Une estimation écrite nous aiderait.']), '',
          random.pick(CLOSINGS),
      )
      return wrote(scene, { subject: random.pick(['Avis de valeur', 'Notre bien : quelle valeur ?']), body, signature: linesOf(signed(scene), person.phonePrinted && `Tél : ${person.phonePrinted}`),
        intent: 'valuation', look: outlooked })
    },
    presse: (bare) => {
      const scene = homely(bare, { deal: 'sale' })
      const { person, property, random } = scene
      const body = `Bonjour combien vaut ${anOne(property)}${inLetters(property) ? ` ${inLetters(property)}` : ''} à ${property.place.town} ${random.pick(['refait à neuf', 'avec travaux',
        'actuellement loué'])} ? Vous pouvez passer faire une estimation ?${person.phonePrinted ? ` Mon numéro ${person.phonePrinted}` : ''}`
      return wrote(scene, { subject: random.pick(['estimation', 'prix', 'question']), body, signature: linesOf(random.chance(0.6) && signed(scene), random.pick(FROM_PHONE)), intent: 'valuation' })
    },
  },
})

const GERMAN_KIND: Readonly<Record<string, string>> = { flat: 'die Wohnung', house: 'das Haus', studio: 'das Studio' }
const ITALIAN_KIND: Readonly<Record<string, string>> = { flat: 'l’appartamento', house: 'la casa', studio: 'il monolocale' }
const ENGLISH_KIND: Readonly<Record<string, string>> = { flat: 'apartment', house: 'house', studio: 'studio' }

const foreign: Family = nextFamily({
  id: 'foreigner-writes', about: 'a foreign buyer’s own mail about an advert: English and chatty, German and formal, Italian and short',
  wants: { ...OWN, transaction: 'sale' },
  forms: {
    anglais: (bare) => {
      const scene = homely(bare, { deal: 'sale' })
      const { person, property, random } = scene
      const [intent, ask] = random.pick<Words>([['visit', 'We will be over from the 3rd to the 10th and would love to come and see it. Does any of those days suit?'], ['availability',
        'Could you let us know whether it is still on the market?'], ['information', 'Could you tell us a bit more about the heating, the land and the neighbours?'], ['visit',
          'Can we book a viewing for early next month?']])
      const body = `${random.pick(['Hello,', 'Good afternoon,',
        'Dear agent,'])}\n\nWe have just seen your ${ENGLISH_KIND[property.kind]} in ${property.place.town}${random.chance(0.6) ? ` at €${groupedPrice(property.price,
          ',')}` : ''} (ref ${property.ref}). ${ask}\n\n${random.pick(['Many thanks', 'Best regards', 'Kind regards,'])}`
      return wrote(scene, { subject: random.pick([`${property.ref}`, `House hunting in ${property.place.town}`, 'Enquiry']), body, signature: linesOf(signed(scene), person.phonePrinted), intent,
        language: 'en', look: boxes, ...(body.includes('€') && { says: 'price' }) })
    },
    allemand: (bare) => {
      const scene = homely(bare, { deal: 'sale' })
      const { person, property, random } = scene
      const [intent, ask] = random.pick<Words>([['visit', 'Wäre eine Besichtigung in der zweiten Monatshälfte möglich?'], ['information',
        'Könnten Sie uns bitte den Grundriss und die Höhe der Nebenkosten mitteilen?'], ['availability', 'Steht die Immobilie aktuell noch zum Verkauf?']])
      const seen = `${GERMAN_KIND[property.kind]} in ${property.place.town} (Ref. ${property.ref}, ${property.surface} m²)`
      const body = `Guten Tag,\n\nauf Ihrer Internetseite haben wir ${seen} gesehen. ${ask} Leider sprechen wir nur wenig Französisch.\n\nMit freundlichen Grüßen`
      return wrote(scene, { subject: random.pick([`Anfrage ${property.ref}`, `Immobilie in ${property.place.town}`]), body, signature: linesOf(signed(scene),
        person.phonePrinted && `Tel. ${person.phonePrinted}`), intent, language: 'de', look: outlooked })
    },
    italien: (bare) => {
      const scene = homely(bare, { deal: 'sale' })
      const { person, property, random } = scene
      const [intent, ask] = random.pick<Words>([['visit', 'Vorremmo visitarlo durante le vacanze, è possibile?'], ['availability', 'È ancora disponibile?'], ['information',
        'Potete inviarmi altre foto e la planimetria?']])
      const body = `Buongiorno,\nscrivo per ${ITALIAN_KIND[property.kind]} di ${property.surface} m² a ${property.place.town}, riferimento ${property.ref}. ${ask}\nGrazie e cordiali saluti`
      return wrote(scene, { subject: random.pick(['Informazioni', `Annuncio ${property.ref}`]), body, signature: linesOf(signed(scene), person.phonePrinted), intent, language: 'it' })
    },
  },
})

export const AGENCY_PEOPLE_OF_THE_THIRD_YEAR: readonly Family[] = [buyer, tenant, owner, foreign]
