/** Held out: requests that come as speech, text messages, letters and notes of a third person. */
import { draft, type Family, positive } from '../family.ts'
import { html, lines, safe } from '../html.ts'
import { leadGold } from '../scene.ts'

export const thirdPerson: Family = positive({
  id: 'held-third-person-prose', side: 'held', about: 'a concierge service tells in sentences who wants what',
  wants: { silence: 0, who: 'plain' },
  make(scene) {
    const { person, property, message, agency, random } = scene
    const { town } = property.place
    const who = `${person.civility ?? random.pick(['M.', 'Mme'])} ${person.firstName} ${person.lastName!.toUpperCase()}`
    const reach = person.phonePrinted ? `répond au ${person.phonePrinted} et lit ses courriels à ${person.email}` : `n’a pas laissé de numéro ; son courriel est ${person.email}`
    const text = random.pick([
      `Chère équipe ${agency.name},\n\n${who} nous a joints ce matin à propos de la propriété réf. ${property.ref}, à ${town}. Voici ses mots : « ${message!.text} »\nCette personne ${reach}.\n\nBelle journée,\nLa conciergerie`,
      `Bonjour ${agency.agent.firstName},\n\nNotre standard a reçu ${who}, qui ${reach}. Il est question de la référence ${property.ref} (${town}). On nous a dicté ceci :\n\n${message!.text}\n\nBien à vous,\nLa conciergerie, ${agency.phonePrinted}`,
    ])
    return draft(scene, { from: { name: 'La conciergerie', address: 'standard@conciergerie-pro.example' }, subject: 'Quelqu’un vous a demandé', text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town' }) })
  },
})

export const textMessage: Family = positive({
  id: 'held-text-message', side: 'held', about: 'an SMS gateway: the number in the subject and the sender, the words alone in the body',
  wants: { silence: 0, phone: 'always' },
  make(scene) {
    const { person, property, message, random } = scene
    const words = random.chance(0.6) ? `${message!.text} (${random.pick(['annonce', 'ref', 'le'])} ${property.ref})` : message!.text
    const hasRef = words !== message!.text
    const text = `${words}\n\n--\nSMS reçu le ${random.int(1, 28)}/${random.int(1, 12)} par votre numéro virtuel`
    return draft(scene, {
      from: { name: person.phone!.e164, address: `${person.phone!.e164.slice(1)}@sms-vers-mail.example` }, subject: `SMS ${person.phone!.e164}`, text, travels: 'keeps-sender',
      gold: leadGold(scene, { portal: 'other', says: `phone ${hasRef ? 'ref' : ''}`, but: { email: `${person.phone!.e164.slice(1)}@sms-vers-mail.example`, message: words, intent: message!.intent, language: message!.language } }),
    })
  },
})

export const voicemail: Family = positive({
  id: 'held-voicemail', side: 'held', about: 'a voice box writes down what was said; the name is spoken',
  wants: { silence: 0, phone: 'always', who: 'plain', language: 'fr' },
  make(scene) {
    const { person, property, message, random } = scene
    const ask = message!.text.replaceAll('\n', ' ').replace(/[.!?]+$/, '').toLowerCase()
    const spoken = `oui bonjour ${random.pick([`c’est ${person.firstName} ${person.lastName} à l’appareil`, `je m’appelle ${person.firstName} ${person.lastName}`, `${person.firstName} ${person.lastName}`])} j’appelle pour le bien ${property.ref} à ${property.place.town} ${ask} voilà merci au revoir`
    const content = html`<p>Messagerie : 1 enregistrement</p><p>Appelant ${person.phonePrinted} · 00:${random.int(12, 59)}</p><p>${spoken}</p><p>Transcription automatique, fiabilité ${random.int(61, 97)} %. Votre ligne ${scene.agency.phonePrinted}</p>`
    return draft(scene, {
      from: { name: 'Boîte vocale', address: 'repondeur@telephonie-pme.example' }, subject: `Enregistrement de ${person.phonePrinted}`, html: content.html,
      gold: leadGold(scene, { portal: 'other', says: 'name phone ref town', but: { message: spoken, intent: message!.intent } }),
    })
  },
})

export const capitals: Family = positive({
  id: 'held-capitals-only', side: 'held', about: 'a fax-like mail in capitals without accents',
  wants: { who: 'plain', language: 'fr' },
  make(scene) {
    const { person, property, message, price, random } = scene
    const loud = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase()
    const words = message ? loud(message.text) : null
    const text = [
      'TELECOPIE SERVEUR IMMO', '', loud(`${person.lastName} ${person.firstName} ${random.pick(['DEMANDE A ETRE CONTACTE', 'ATTEND VOTRE REPONSE'])} POUR REF ${property.ref}`), loud(`(${property.typeName} ${property.surface} M2 ${property.place.town}, ${price})`), '', ...(words ? [words, ''] : []), `REPONDRE A ${person.email.toUpperCase()}${person.phonePrinted ? ` OU ${person.phonePrinted}` : ''}`, '', 'FIN DE TRANSMISSION',
    ].join('\n')
    return draft(scene, {
      from: { address: 'telecopie@serveur-immo.example' }, subject: loud(`DEMANDE ${property.ref}`), text,
      gold: leadGold(scene, { portal: 'other', says: 'name email phone ref town price surface', but: { message: words, intent: message?.intent ?? 'information' } }),
    })
  },
})

export const allInSubject: Family = positive({
  id: 'held-all-in-subject', side: 'held', about: 'everything stands in the subject, the body is a disclaimer',
  wants: { silence: 1 },
  make(scene) {
    const { person, property, random } = scene
    const asksVisit = random.chance(0.5)
    const subject = [asksVisit ? 'VISITE' : 'INFO', property.ref, property.place.town, person.fullName, person.phonePrinted, person.email].filter((part) => part !== null).join(random.pick([' / ', ' | ', ' ; ']))
    return draft(scene, { from: { name: 'Borne vitrine', address: 'borne@vitrine-tactile.example' }, subject, text: 'Borne tactile – message sans contenu. Ce courriel peut contenir des informations confidentielles.', gold: leadGold(scene, { portal: 'other', says: 'name email phone ref town', silentIntent: asksVisit ? 'visit' : 'information' }) })
  },
})

export const letter: Family = positive({
  id: 'held-letter', side: 'held', about: 'a formal letter: sender’s block with address first, object line, the request, the name last',
  wants: { silence: 0, who: 'plain' },
  make(scene) {
    const { person, property, message, agency, random } = scene
    const name = `${person.firstName} ${person.lastName}`
    const { town, postcode } = property.place
    const text = [
      name, `${random.int(2, 60)} chemin du Bois`, `${agency.postcode} ${agency.town}`, ...(person.phonePrinted ? [person.phonePrinted] : []), person.email, '', `À l’attention de ${agency.name}`, agency.street, '', `Concerne votre offre, référence ${property.ref} (${town} ${postcode})`, '', message!.text, '', 'Veuillez croire, Madame, Monsieur, à ma considération distinguée.', '', name,
    ].join('\n')
    return draft(scene, { from: { name: 'Numérisation courrier', address: 'scan@courrier-entrant.example' }, subject: random.pick(['Courrier reçu ce jour', 'Pli numérisé']), text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town postcode', but: { message: `${message!.text}\n\nVeuillez croire, Madame, Monsieur, à ma considération distinguée.` } }) })
  },
})

export const colleagueNote: Family = positive({
  id: 'held-note-of-a-call', side: 'held', about: 'a telephone secretary’s note in catchwords, agent first, caller in brackets',
  wants: { silence: 0, who: 'plain' },
  make(scene) {
    const { person, property, message, agency } = scene
    const content = html`<p>pour ${agency.agent.firstName.toLowerCase()} –</p><p>appel ${person.lastName} (${person.firstName}), tel ${person.phonePrinted ?? 'pas donné'}, mail ${person.email}</p><p>dossier ${property.ref} ${property.place.town.toLowerCase()}</p><p>dit : ${lines(message!.text)}</p><p>secrétariat externalisé, ${agency.phonePrinted}</p>`
    return draft(scene, { from: { name: 'Secrétariat externalisé', address: 'notes@secretariat-tel.example' }, subject: `note d’appel pour ${agency.agent.firstName}`, html: content.html, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref town' }) })
  },
})

export const quotedThread: Family = positive({
  id: 'held-answer-above-quotes', side: 'held', about: 'a marketplace: the newest words above, older ones of the agency quoted twice below, contact in the last line',
  wants: { silence: 0 },
  make(scene) {
    const { person, property, message, agency, random } = scene
    const text = [
      message!.text, '', `${person.fullName} · ${person.email}${person.phonePrinted ? ` · ${person.phonePrinted}` : ''}`, '', `> Le bien réf. ${property.ref} vous plaît ? Dites-le-nous.`, `> ${agency.agent.firstName} ${agency.agent.lastName}, ${agency.name}, ${agency.phonePrinted}`, '>', `> > Annonce vue ${random.int(3, 99)} fois depuis hier`, '', 'Bazar des Logis – répondez au-dessus de cette ligne',
    ].join('\n')
    return draft(scene, { from: { name: 'Bazar des Logis', address: `fil-${random.hex(10)}@bazar-des-logis.example` }, subject: `Il y a du nouveau – ${property.title}`, text, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref title' }) })
  },
})

export const microdata: Family = positive({
  id: 'held-paragraph-with-links', side: 'held', about: 'name and address are links in a running sentence; the number is only behind a button',
  make(scene) {
    const { person, property, message, random } = scene
    const call = person.phone ? html`<p><a href="tel:${person.phone.e164}" style="background:#26a;color:#fff;padding:10px">Composer le numéro</a></p>` : safe('')
    const content = html`<p><a href="https://carnet.mon-reseau.example/u/${random.hex(6)}">${person.fullName}</a> (<a href="mailto:${person.email}">lui écrire</a>) a mis un cœur à <a href="https://carnet.mon-reseau.example/b/${scene.listingId}">${property.title}</a> (réf. ${property.ref}) et ajoute :</p>${message ? html`<p>${lines(message.text)}</p>` : html`<p>(rien de plus)</p>`}${call}`
    return draft(scene, { from: { name: 'Mon Réseau', address: 'bonjour@mon-reseau.example' }, subject: 'Un cœur de plus', html: content.html, needsHtml: true, gold: leadGold(scene, { portal: 'other', says: 'name email phone message ref id title' }) })
  },
})
