/** Figaro's portals: the list of old and new homes, the programmes, and the properties; a person's search stands near the advert in all of them. */
import { entriesOf, type Field } from '../../forms.ts'
import { html } from '../../html.ts'
import { linesOf, when, wordsOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { agentOf, headingOf, isRent, lastFirst, mailto, portalFamily, roomsOf } from './portal-pieces.ts'

const FIGARO = { portal: 'figaro', from: { name: 'Figaro Immobilier', address: 'contact@immobilier.lefigaro.fr' } } as const
const ADVICE = 'Conseil : La réactivité est la clé, un internaute contacte en moyenne trois agences.'

const WISHED_TOWNS = ['Île-de-France', 'Toute la Bretagne', 'Hérault (34)', 'Rhône (69)', 'Côte d’Opale', 'Gironde (33)']

/** What the person looks for in general: nothing of it is the advert's. */
const searchOf = ({ random, property }: Scene): readonly (readonly [string, string])[] => [
  ['Transaction', property.transaction === 'rent' ? 'Location' : 'Achat'], ['Types de biens', random.pick(['Maison, Villa', 'Appartement', 'Maison, Appartement, Terrain'])], ['Localisation', random.pick(WISHED_TOWNS)], ['Budget max.', property.transaction === 'rent' ? `${random.int(5, 19) * 100} €` : `${random.int(9, 60) * 10_000} €`],
]

const list = portalFamily({
  id: 'figaro-list',
  about: 'Figaro Immobilier: the advert in loose lines with its price per square metre, the contact in labelled lines, the person’s own search with its budget below; or all of it in a grey table',
  forms: {
    lignes: (scene) => {
      const { property, price } = scene
      const rows: readonly Field[] = [['Email', 'email'], ['Nom', 'last'], ['Prénom', 'first'], ['Téléphone', 'phone']]
      return {
        ...FIGARO, subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`, says: 'first last email phone message ref town postcode price surface rooms transaction',
        html: html`<div><img src="https://i.figaro.example/immo.png" alt="Figaro Immobilier"></div><div>Bonjour,</div>
<div>Un internaute vous contacte pour votre annonce ${property.ref} visible sur Figaro Immobilier :</div><br><div>${property.typeName}</div>
<div>${property.place.postcode} ${property.place.town}</div><div>${property.surface}m²${when(property.rooms, (rooms) => html`&nbsp;&nbsp;${rooms} Pièces`)}</div>
<div>${price} ${isRent(scene) ? '' : `${(property.price / property.surface).toFixed(2)}€/m²`}</div><br>
<div><b>Voici ses coordonnées :</b></div>${entriesOf(scene, rows).map(([label, value]) => html`<div>${label} : ${value}</div>`)}${wordsOf(scene, '<div>Son message :</div><div>', '</div>')}<br><div>${ADVICE}</div>
<br><div><u>Sa recherche</u></div>${searchOf(scene).map(([label, value]) => html`<div>${label} : ${value}</div>`)}<br><div>L’équipe Figaro Immobilier</div>
<div>Service clients : 01 99 00 57 57</div>`,
      }
    },
    gris: (scene) => {
      const { person, property, price, agency } = scene
      return {
        ...FIGARO, from: { name: 'Figaro Immobilier', address: 'leads@immobilier.lefigaro.fr' }, heading: headingOf(scene),
        subject: `Vous avez un contact Figaro Immobilier à ${property.place.town}`,
        says: 'name email phone message ref town postcode price surface rooms transaction',
        html: html`<table width="600" bgcolor="#eeeeee" cellpadding="10"><tr><td colspan="2"><font face="Georgia" size="5">Le Figaro Immobilier</font></td></tr>
<tr><td colspan="2">À l’attention de ${agentOf(scene)}, ${agency.name} (${agency.agent.email}, ${agency.agent.phonePrinted})</td></tr>
<tr><td colspan="2" bgcolor="#fff"><b>${headingOf(scene)}</b><br>${property.place.town} (${property.place.postcode})<br>${price} – réf. ${property.ref}</td></tr>
<tr><td valign="top"><b>${lastFirst(scene)}</b><br>${mailto(person.email)}<br>${person.phonePrinted}</td>
<td valign="top"><b>Recherche de l’internaute</b><br>${searchOf(scene).map(([label, value]) => html`${label} <i>${value}</i><br>`)}</td></tr>${wordsOf(scene, '<tr><td colspan="2" bgcolor="#fff">', '</td></tr>')}
<tr><td colspan="2"><font size="1">${ADVICE} <a href="https://immobilier.lefigaro.fr/pro/alertes">Modifier vos destinataires</a></font></td></tr>
</table>`,
      }
    },
    texte: (scene) => {
      const { person, property, price, message } = scene
      return {
        ...FIGARO, needsText: true, subject: `Figaro Immobilier vous adresse un contact - Annonce ${property.ref}`, says: 'name email phone message ref town postcode price surface transaction',
        text: linesOf('FIGARO IMMOBILIER', '',
          'Un internaute vous contacte pour votre annonce :', `${property.ref}, ${property.typeName.toLowerCase()} de ${property.surface} m² à ${property.place.town} (${property.place.postcode}), ${price}`, '', `${person.fullName} a laissé ses coordonnées :`, `Email : ${person.email}`, person.phonePrinted && `Téléphone : ${person.phonePrinted}`, '', message && 'Son message :', message?.text, message && '', ADVICE, '', 'Critères de recherche de cet internaute', ...searchOf(scene).map(([label, value]) => `- ${label} : ${value}`), '', 'Figaro Classifieds, 14 boulevard Haussmann, 75009 Paris'),
      }
    },
  },
})

const PROGRAMMES = ['Les Terrasses du Mail', 'Carré Saint-Aubin', 'Villa Capucine', 'Le Clos des Meuniers', 'Résidence L’Échappée', 'Les Jardins de Flore', 'Cœur Faubourg', 'Domaine des Glycines']

const programme = portalFamily({
  id: 'figaro-new-build',
  about: 'Figaro Immobilier Neuf: a programme with its number, postcode and town under labels, the sizes a buyer wishes, and what he asks for besides',
  wants: { transaction: 'sale', acts: ['information', 'callback', 'availability', 'visit'] },
  forms: {
    libelles: (scene) => {
      const { property, listingId, random } = scene
      const name = random.pick(PROGRAMMES)
      const rows: readonly Field[] = [['Nom', 'last'], ['Prénom', 'first'], ['Email', 'email'], ['Téléphone', 'phone'],
        ['Typologie recherchée', () => random.pick(['2 pièces', '3 pièces', '4 pièces et plus'])], ['Objectif', () => random.pick(['Résidence principale', 'Investissement locatif'])]]
      return {
        ...FIGARO, from: { name: 'Figaro Immobilier Neuf', address: 'contact@immobilier.lefigaro.fr' }, heading: name,
        subject: `Figaro Immobilier Neuf - Demande sur le programme ${name}`,
        says: 'first last email phone message ref id town postcode title',
        html: html`<p>Bonjour,</p><p>Vous trouverez ci-après une demande d’information reçue sur Figaro Immobilier Neuf.</p>
<p>Nom du programme : <b>${name}</b><br>Identifiant programme : ${listingId}<br>Votre référence : ${property.ref}<br>Code postal du programme : ${property.place.postcode}<br>Ville du programme : ${property.place.town}</p>
<p>${entriesOf(scene, rows).map(([label, value]) => html`${label} : ${value}<br>`)}</p>${wordsOf(scene, '<p>Informations complémentaires souhaitées par l’internaute :<br>', '</p>')}
<p>Cordialement,<br>L’équipe Figaro Immobilier Neuf<br>01 99 00 57 60</p>`,
      }
    },
    vignette: (scene) => {
      const { person, property, random } = scene
      const name = random.pick(PROGRAMMES)
      return {
        ...FIGARO, from: { name: 'Figaro Immobilier Neuf', address: 'leads@immobilier.lefigaro.fr' }, heading: name,
        subject: `${person.fullName} – ${name}, ${property.place.town}`,
        says: 'name email phone message ref town postcode title',
        html: html`<table width="560" style="border:1px solid #163860"><tr><td bgcolor="#163860" style="color:#fff">Un acquéreur pour votre programme neuf</td></tr>
<tr><td><h2>${name}</h2>${property.place.postcode} ${property.place.town}<br>Réf. programme : ${property.ref}</td></tr>
<tr>
<td>${person.fullName}<br>${when(person.phonePrinted, (phone) => html`${phone}<br>`)}${person.email}<br><br>Souhaite : <i>${random.pick(['la plaquette', 'les plans et la grille de prix'])}</i></td></tr>
${wordsOf(scene, '<tr><td bgcolor="#f3f6fa">', '</td></tr>')}<tr>
<td><small>Autre programme consulté par cet internaute : ${PROGRAMMES.find((one) => one !== name)!}, ${random.pick(WISHED_TOWNS)}. Demande transmise à 2 promoteurs au plus.</small></td></tr>
</table>`,
        but: { transaction: 'sale' },
      }
    },
  },
})

const PROPRIETES = { portal: 'proprietes-figaro', from: { name: 'Propriétés Le Figaro', address: 'contact@proprietes.lefigaro.fr' } } as const

const proprietes = portalFamily({
  id: 'proprietes-figaro',
  about: 'Propriétés Le Figaro: the person’s project before his words, both references under labels, the advert last; or a letter in which the project is a paragraph',
  onlyHomes: true, wants: { transaction: 'sale' },
  forms: {
    projet: (scene) => {
      const { person, property, price, listingId, random } = scene
      return {
        ...PROPRIETES, heading: headingOf(scene), subject: `Propriétés Le Figaro - contact pour ${property.ref}`, says: 'name email phone message ref id town postcode price surface rooms transaction',
        html: html`<p><b>PROPRIÉTÉS LE FIGARO</b></p><p>Votre référence : ${property.ref}<br>Référence Propriétés Le Figaro : ${listingId}</p>
<p>De : <b>${person.fullName}</b><br>Mail : ${mailto(person.email)}<br>${when(person.phonePrinted, (phone) => html`Tél : ${phone}`)}</p>
<p><u>Son projet :</u><br>Achat<br>${random.pick(WISHED_TOWNS)}<br>${random.pick(['Château, Manoir', 'Maison, Villa', 'Propriété'])}<br>A un bien à vendre : ${random.pick(['oui', 'non'])}</p>
${wordsOf(scene, '<p><u>Son message :</u></p><p>', '</p>')}<p><u>Annonce concernée :</u><br><b>${headingOf(scene)}</b><br>${property.place.town} (${property.place.postcode})<br>${price}</p>
<p>Votre interlocuteur : service Prestige, 01 99 00 57 70</p>`,
      }
    },
    lettre: (scene) => {
      const { person, property, price, agency, random } = scene
      return {
        ...PROPRIETES, subject: `Une demande pour votre bien d’exception à ${property.place.town}`, says: 'name email phone message ref town price surface rooms',
        html: html`<div style="font-family:Didot,Georgia;max-width:600px"><p>Madame, Monsieur,</p>
<p>${person.fullName} a découvert votre bien dans nos pages et souhaite échanger avec ${agency.name}.</p>
${wordsOf(scene, '<p style="border-left:1px solid #b79b5b;padding-left:16px">', '</p>')}<p>Téléphone : ${person.phonePrinted ?? 'non communiqué'}<br>Courriel : ${person.email}</p>
<p>Ce lecteur recherche ${random.pick(['une maison de famille', 'une villa', 'un domaine'])} ${random.pick(['en Provence', 'dans le Perche', 'au Pays basque'])}, pour un budget allant jusqu’à ${random.int(9, 30) * 100_000} €.</p>
<table style="border:1px solid #b79b5b" cellpadding="8"><tr><td>${property.typeName}</td><td>${roomsOf(scene) ?? '—'}</td><td>${property.surface} m²</td><td>${property.place.town}</td>
<td>${price}</td><td>Réf. ${property.ref}</td></tr>
</table><p>Bien à vous,<br>La rédaction commerciale</p></div>`,
      }
    },
  },
})

export const FIGARO_OF_THE_SECOND_YEAR = [list, programme, proprietes]
