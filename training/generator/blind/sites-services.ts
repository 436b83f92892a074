/** Services that agencies pay for: an estimate on their page, a number with an answering machine, an assistant in the corner of the page. */
import { homeFor, pieces, telOf } from '../agency-pieces.ts'
import { html } from '../html.ts'
import { hidden } from '../advert-pieces.ts'
import { thousands, wide } from '../pieces/machines-pieces.ts'
import { byDay } from '../own-words.ts'
import { dialled, link, slashed } from '../pieces/portals-look.ts'
import { saying } from '../pieces/sites-pieces.ts'
import { dayOf, hourOf, linesOf, request, when, wordsOf } from '../request.ts'
import type { Made } from '../site-pieces.ts'
import { agencyFamily } from './families-of.ts'

const PLANS = ['dès que possible', 'dans les 3 mois', 'd’ici 6 mois', 'simple curiosité', 'dans l’année']
const REMARKS = ['La toiture a été refaite en 2019 et nous avons ajouté une véranda.', 'Bonjour, nous divorçons et il nous faut un chiffre sérieux.', 'Peut on se voir un samedi ?',
  'Un confrère m’a annoncé moins, je voudrais votre avis.',
  'Il y a aussi un garage de 18m2 non compté', 'Appelez moi plutot en soirée', 'maison de mes parents, vide depuis mars', 'Les fenêtres sont neuves mais le chauffage est d’origine.',
    'jardin clos de 400 m2 et piscine hors sol', 'Nous ne vendrons que si nous trouvons ailleurs.',
  'Le locataire part en juin', 'Je vends sans agence depuis un mois, sans succès.', 'Pas de rappel avant lundi s’il vous plaît, je suis en déplacement.',
    'la cuisine date de l an dernier', 'C’est une indivision, il faudra prévenir ma sœur.']

/** An estimate by the page's calculator: what it found is no price of the home. */
const estimate: Made = (drawn) => {
  const { random } = drawn
  const home = homeFor(drawn, 'sale', ({ kind }) => kind !== 'studio')
  const scene = random.chance(0.35) ? saying(home, ['valuation', random.pick(REMARKS)]) : { ...home, message: null }
  const { person, property, agency } = scene
  const low = Math.round((property.price * 0.93) / 1000) * 1000
  const host = 'combienvaut.example'
  const tr = (left: string, right: string) => html`<tr><td style="padding:5px 0;color:#6a6a6a">${left}</td><td align="right" style="padding:5px 0"><b>${right}</b></td></tr>`
  return request(scene, {
    from: { name: 'Combienvaut', address: `estimations@${host}` }, subject: `Un propriétaire a estimé son bien à ${property.place.town}`, silentIntent: 'valuation',
    html: wide(html`<tr><td style="padding:24px;font-family:Arial,sans-serif;font-size:14px;line-height:21px">${hidden('Recontactez-le pendant qu’il y pense')}
<p>Bonjour,</p><p>L’outil d’estimation installé sur le site ${agency.name} vient d’être utilisé le ${dayOf(scene.date)}.</p>
<table width="100%" cellpadding="0" cellspacing="0" bgcolor="#eef7f2"><tr><td style="padding:14px"><b>Le propriétaire</b><br>Nom : ${person.lastName}<br>
Prénom : ${person.firstName}<br>${when(person.phonePrinted, (phone) => html`Téléphone : ${phone}<br>`)}Email : ${link(`mailto:${person.email}`, person.email)}<br>
Souhaite vendre : ${random.pick(PLANS)}</td></tr></table>${wordsOf(scene, '<p><b>Il ajoute</b><br>', '</p>')}
<table width="100%" cellpadding="0" cellspacing="0" style="margin-top:14px">${tr('Type', property.typeName)}${tr('Adresse', property.street)}${tr('Commune',
  `${property.place.postcode} ${property.place.town}`)}
${tr('Habitable', `${property.surface} m²`)}${tr('Composition', pieces(scene))}${tr('État', random.pick(['Bon', 'À rafraîchir', 'Refait à neuf', 'Travaux à prévoir']))}
${tr('Fourchette affichée', `${thousands(low)} à ${thousands(low + random.int(9, 40) * 1000)} euros`)}</table></td></tr>
<tr><td style="padding:14px 24px;font:11px Arial;color:#8c8c8c">Combienvaut édite des calculateurs pour les agences. Le résultat n’engage ni l’agence ni l’éditeur.<br>
12 allée des Fréquences, 35000 Rennes · 02 61 91 15 15 · <a href="https://${host}/espace">Votre espace</a></td></tr>`),
    says: 'name email phone message town postcode surface rooms transaction',
  })
}

type Said = readonly ['callback' | 'visit' | 'information' | 'availability', (name: string, of: string) => string]

const SPOKEN: readonly Said[] = [
  ['callback', (name, of) => `Oui bonjour, ${name} à l’appareil, je vous appelle au sujet ${of}. Est-ce que vous pourriez me rappeler s’il vous plaît, merci, au revoir.`],
  ['visit', (name) => `Bonjour monsieur, ${name}. Euh, j’ai vu votre panneau pour le bien, je voudrais savoir si on peut visiter samedi. Voilà, merci bien.`],
  ['callback', (name) => `Allô ? Ah c’est le répondeur. Bon, c’est ${name}, je rappellerai ou bien rappelez-moi, bonne journée.`],
  ['information', (name, of) => `Bonjour, c’est ${name}, je voulais des renseignements à propos ${of}, notamment le montant des charges, merci de me recontacter.`],
  ['availability', (name, of) => `Bonjour, ${name}, j’appelais pour savoir si c’était encore disponible, à propos ${of}. Merci beaucoup.`],
  ['callback', (name) => `${name}, bonjour. Rappelez-moi quand vous aurez cinq minutes, c’est pour une location. Merci.`],
  ['visit', (name, of) => `Oui bonjour, c’était pour prendre rendez-vous, ${name}, alors on voudrait visiter, au sujet ${of}, plutôt en fin d’après-midi. Bonne journée, au revoir.`],
]

/** A line with its own number for adverts: who called, how long, what the machine understood. */
const answering: Made = (anytime) => {
  const drawn = byDay(anytime)
  const { random, person, agency, property } = drawn
  const isHeard = random.chance(0.55)
  const isOfHome = random.chance(0.6)
  const act = random.int(0, SPOKEN.length - 1)
  const name = random.chance(0.6) ? `${person.civility === 'Mme' ? 'Madame' : person.civility === 'M.' ? 'Monsieur' : person.firstName} ${person.lastName}` : `${person.firstName} ${person.lastName}`
  const isFull = name.startsWith(person.firstName!)
  const scene = isHeard ? saying(drawn, [SPOKEN[act]![0], SPOKEN[act]![1](name, isOfHome ? 'de votre annonce' : 'd’un appartement')]) : { ...drawn, message: null }
  const phone = dialled(scene)
  return request(scene, {
    from: { name: 'Allovitrine', address: 'appels@allovitrine.example' }, subject: `Appel ${isHeard ? 'avec message vocal' : 'sans message'} du ${phone}`, silentIntent: 'callback',
    html: html`<table cellpadding="0" cellspacing="0" width="100%" style="font-family:Verdana,sans-serif;font-size:13px"><tr><td style="border-top:5px solid #e0a100;padding:18px">
<b>Vous n’avez pas pu décrocher.</b><br><br>${isOfHome ? `Réf. de l’annonce : ${property.ref}` : `Origine : ${random.pick(['vitrine', 'site internet',
  'panneaux'])}`}<br>Appelant : <a href="${telOf(scene)}">${phone}</a><br>
Le ${slashed(scene.date)} à ${hourOf(scene.date)}, ${isHeard ? `${random.int(9, 48)} secondes` : 'raccroché avant le bip'}<br>${wordsOf(scene,
  '<br>Retranscription (des erreurs sont possibles) :<br>« ', ' »<br>')}
${isHeard ? html`<br><a href="https://www.allovitrine.example/e/${random.hex(16)}">Écouter l’enregistrement</a> (disponible 30 jours)` : ''}</td></tr>
<tr><td style="padding:10px 18px;font-size:10px;color:#777">
Renvoi de secours : ${agency.phonePrinted}. Allovitrine, numéros traçables pour professionnels – service client 01 99 00 22 22.</td></tr></table>`,
    says: `${isHeard ? (isFull ? 'name ' : 'last ') : ''}phone message${isOfHome ? ' ref' : ''}`,
  })
}

const CHATTED: readonly (readonly ['information' | 'visit' | 'availability' | 'callback', string])[] = [
  ['information', 'il reste une place de parking avec ?'], ['visit', 'on peut visiter quand ?'], ['availability', 'C’est toujours dispo ?'],
    ['information', 'Les animaux sont acceptés dans la résidence ?'],
  ['information', 'bjr c est quel etage'], ['callback', 'je préfère parler a quelqu un au tel'], ['visit', 'Je passe dans la région vendredi, une visite est-elle possible ce jour-là ?'],
  ['information', 'Combien de taxe foncière s’il vous plaît ?'], ['information', 'Faut-il un garant si on est en CDI ?'], ['visit', 'Bonjour, visite possible le week-end ?'],
]

/** The assistant's report: what was wanted, what the visitor left. */
const assistant: Made = (drawn) => {
  const { random } = drawn
  const scene = drawn.message?.text.includes('\n') === false && random.chance(0.5) ? drawn : saying(drawn, random.pick(CHATTED))
  const { person, property, agency, message } = scene
  const hasAddress = random.chance(0.75)
  return request(scene, {
    from: { name: `Mila, assistante de ${agency.name}`, address: 'mila@reponds-immo.example' }, subject: `Conversation à reprendre – ${person.firstName}`, needsText: true,
    text: linesOf(
      'Bonjour,', '', `J’ai échangé avec ${person.fullName} sur votre site et je n’ai pas su répondre à sa question :`, '', `« ${message?.text} »`, '',
      `Page ouverte : ${property.title}`, random.chance(0.5) && `Durée de la conversation : ${random.int(1, 6)} min ${random.int(10, 59)}`, '',
      'Pour le recontacter :', hasAddress && `* ${person.email}`, `* ${dialled(scene)}`, '', 'À vous de jouer,', 'Mila',
      '', `L’échange complet : https://app.reponds-immo.example/c/${random.hex(12)}`, 'Reponds-immo, assistante virtuelle des agences – RCS Lille 899 000 412',
    ),
    says: `name ${hasAddress ? 'email ' : ''}phone message title`,
  })
}

export const siteServices = agencyFamily({
  id: 'services-of-agencies', about: 'an estimate on the agency’s page, an answering machine that transcribes, an assistant that hands a visitor over', wants: { who: 'plain',
    phone: 'always' }, isByHand: true,
  forms: { estimate, answering, assistant },
})
