/** What programs of the office hand on: CRMs, chats, telephone services, text messages, notes of a secretary. */
import { draft, type Family } from '../family.ts'
import { entriesOf, type Field, saysOf } from '../forms.ts'
import { html, lines, type Safe, safe } from '../html.ts'
import { leadGold, type Scene } from '../scene.ts'
import { opened } from './opened-family.ts'

const OTHER = 'other'

const crmAssignment: Family = opened<{ brand: string; from: string; subject: (scene: Scene) => string; fields: readonly Field[] }>({
  id: 'crm-assignment', about: 'a CRM tells the agent that a lead is his: owner, source, status, contact and deal in one list',
  forms: {
    voilier: {
      brand: 'Voilier CRM', from: 'workflow@voilier-crm.example', subject: ({ agency }) => `${agency.agent.firstName}, un lead vous a été attribué`,
      fields: [['Propriétaire', ({ agency }) => `${agency.agent.firstName} ${agency.agent.lastName}`], ['Origine', ({ random }) => random.pick(['Site web', 'Portail', 'Vitrine'])], ['Statut', () => 'À traiter'], ['Lead', 'name'], ['E-mail du lead', 'email'], ['Téléphone du lead', 'phone'], ['Opportunité', 'title'], ['Référence', 'ref'], ['Montant', 'price'], ['Description', 'message']],
    },
    ruche: {
      brand: 'Ruche Transaction', from: 'noreply@ruche-transaction.example', subject: ({ property }) => `Nouvelle demande entrante (${property.ref})`,
      fields: [['Contact', 'name'], ['Courriel', 'email'], ['GSM', 'phone'], ['Affaire liée', 'ref'], ['Ville', 'town'], ['Négociateur', ({ agency }) => `${agency.agent.firstName} ${agency.agent.lastName} (${agency.agent.phonePrinted})`], ['Commentaire', 'message']],
    },
  },
  make(scene, { brand, from, subject, fields }) {
    const content = html`<p>${brand}</p>${entriesOf(scene, fields).map(([label, value]): Safe => html`<p><span style="color:#678">${label}&nbsp;:</span> ${lines(value)}</p>`)}<p><a href="https://app.${from.split('@')[1]!}/leads/${scene.random.digits(6)}">Traiter</a> · <a href="https://app.${from.split('@')[1]!}/settings">Régler mes notifications</a></p>`
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), html: content.html, gold: leadGold(scene, { portal: OTHER, says: saysOf(fields) }) })
  },
})

const adLead: Family = opened<{ labels: readonly Field[]; intro: string }>({
  id: 'social-ad-lead', about: 'a lead of an advert on a social network: technical names, campaign and form beside the person’s',
  forms: {
    keys: { intro: 'Nouveau prospect depuis votre publicité', labels: [['campaign_name', ({ property }) => `Camp_${property.ref}`], ['form_name', () => 'Formulaire visite'], ['platform', ({ random }) => random.pick(['fb', 'ig'])], ['full_name', 'name'], ['phone_number', 'phone'], ['email', 'email'], ['quel_bien_?', 'ref'], ['votre_question', 'message']] },
    words: { intro: 'You have a new lead', labels: [['Ad', ({ property }) => property.title], ['First name', 'first'], ['Last name', 'last'], ['Email', 'email'], ['Phone number', 'phone'], ['Reference', 'ref'], ['Vos remarques', 'message']] },
  },
  make(scene, { labels, intro }) {
    const text = [intro, '', ...entriesOf(scene, labels).map(([label, value]) => `${label}: ${value.replaceAll('\n', ' ')}`), '', 'Les prospects sont conservés 90 jours.'].join('\n')
    const said = scene.message?.text.replaceAll('\n', ' ') ?? null
    return draft(scene, { from: { name: 'Publicités', address: 'leads@reseau-social.example' }, subject: intro, text, gold: leadGold(scene, { portal: OTHER, says: saysOf(labels, intro === 'You have a new lead' ? 'title' : ''), but: { message: said } }) })
  },
})

const liveChat: Family = opened<{ robot: string; says: string }>({
  id: 'live-chat', about: 'a chat with an adviser by name, bubbles without times, the visitor’s card above',
  wants: { silence: 0, who: 'plain' },
  forms: { widget: { robot: 'Conseiller', says: 'Bonjour, je peux vous aider ?' }, named: { robot: 'Sarah (support)', says: 'Coucou ! Une question sur ce bien ?' } },
  make(scene, { robot, says }) {
    const { person, property, message } = scene
    const said = message!.text.replaceAll('\n', ' ')
    const bubble = (who: string, words: string): Safe => html`<p><b>${who}</b><br>${words}</p>`
    const content = html`<table><tr><td>Visiteur</td><td>${person.fullName}</td></tr><tr><td>E-mail</td><td>${person.email}</td></tr>${person.phonePrinted ? html`<tr><td>Téléphone</td><td>${person.phonePrinted}</td></tr>` : safe('')}<tr><td>Page</td><td>${property.title} – réf. ${property.ref}</td></tr></table><hr>${bubble(robot, says)}${bubble(person.firstName!, said)}${bubble(robot, 'Très bien, je transmets à l’agence qui revient vers vous.')}<p>Discussion close par le visiteur.</p>`
    return draft(scene, { from: { name: 'Tchat du site', address: 'tchat@causette.example' }, subject: `Discussion avec ${person.firstName} ${person.lastName}`, html: content.html, gold: leadGold(scene, { portal: OTHER, says: 'name email phone ref title', but: { message: said, intent: message!.intent, language: message!.language } }) })
  },
})

const callReport: Family = opened<{ service: string; from: string; quoted: string }>({
  id: 'call-report', about: 'a telephone service reports a call it took: line called, caller, what was said',
  wants: { silence: 0, phone: 'always', who: 'plain', language: 'fr' },
  forms: { permanence: { service: 'Permanence Azur', from: 'fiches@permanence-azur.example', quoted: 'Propos recueillis' }, standard: { service: 'Allô Standard', from: 'appels@allo-standard.example', quoted: 'Motif de l’appel' } },
  make(scene, { service, from, quoted }) {
    const { person, property, message, agency, random } = scene
    const text = [
      `FICHE D’APPEL n° ${random.digits(5)}`, `Ligne appelée : ${agency.phonePrinted} (${agency.name})`, `Opératrice : ${random.pick(['Nadège', 'Sylviane', 'Coralie'])}`, '', `Appelant : ${person.civility ?? random.pick(['M.', 'Mme'])} ${person.firstName} ${person.lastName}`, `N° de rappel : ${person.phonePrinted}`, `Mail épelé : ${person.email}`, `Au sujet de : réf. ${property.ref} à ${property.place.town}`, '', `${quoted} : « ${message!.text} »`, '', `${service} vous remercie de votre confiance.`,
    ].join('\n')
    return draft(scene, { from: { name: service, address: from }, subject: `Appel pour ${agency.name}`, text, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref town' }) })
  },
})

const missedCall: Family = opened<{ brand: string; from: string; subject: (scene: Scene) => string; body: (scene: Scene) => readonly string[]; says: string }>({
  id: 'tracked-call', about: 'a call-tracking number was rung and nobody answered: the caller’s number is the only contact',
  wants: { silence: 1, phone: 'always' },
  forms: {
    traceur: { brand: 'Numéro Traceur', from: 'alerte@numero-traceur.example', says: 'phone ref', subject: () => 'Appel manqué sur votre numéro dédié', body: ({ person, property, agency, random }) => [`Vous avez manqué un appel à ${random.int(8, 20)}h${random.int(10, 59)}.`, '', `Numéro de l’appelant : ${person.phonePrinted}`, `Numéro dédié : ${agency.phonePrinted}`, `Annonce suivie : ${property.ref}`, 'Durée de sonnerie : 24 s'] },
    portail: { brand: 'Plaisance Immo', from: 'appels@plaisance-immo.example', says: 'phone ref title', subject: ({ person }) => `Un internaute a cherché à vous joindre (${person.phonePrinted})`, body: ({ person, property }) => ['Bonjour,', '', `Un internaute a cherché à vous joindre pour « ${property.title} » (réf. ${property.ref}).`, `Pensez à le rappeler : ${person.phonePrinted}`, '', 'Plaisance Immo'] },
  },
  make(scene, { brand, from, subject, body, says }) {
    return draft(scene, { from: { name: brand, address: from }, subject: subject(scene), text: body(scene).join('\n'), gold: leadGold(scene, { portal: OTHER, says, silentIntent: 'callback' }) })
  },
})

const smsGateway: Family = opened<{ from: string; subject: (phone: string) => string; body: (phone: string, words: string) => string }>({
  id: 'sms-gateway', about: 'text messages that a service sends on; an answer to the mail reaches nobody',
  wants: { silence: 0, phone: 'always' },
  forms: {
    pont: { from: 'ne-pas-repondre@pont-sms.example', subject: (phone) => `SMS de ${phone}`, body: (phone, words) => `Expéditeur : ${phone}\nTexte :\n${words}\n\nPour répondre, connectez-vous à votre espace Pont SMS.` },
    boitier: { from: 'noreply@boitier-gsm.example', subject: () => '1 nouveau texto', body: (phone, words) => `${words}\n\n(reçu de ${phone} sur la ligne 2 du boîtier)` },
  },
  make(scene, { from, subject, body }) {
    const { person, property, message } = scene
    const words = `${message!.text.replaceAll('\n', ' ')} Réf ${property.ref}`
    return draft(scene, { from: { address: from }, subject: subject(person.phone!.e164), text: body(person.phone!.e164, words), gold: leadGold(scene, { portal: OTHER, says: 'phone ref', but: { message: words, intent: message!.intent, language: message!.language } }) })
  },
})

const secretary: Family = opened<{ tell: (scene: Scene, who: string) => string; subject: (scene: Scene) => string }>({
  id: 'secretary-note', about: 'a colleague of the front desk types what was asked, her own signature with numbers below',
  wants: { silence: 0, who: 'plain' },
  forms: {
    comptoir: {
      subject: ({ person }) => `passage de ${person.firstName} ${person.lastName} ce matin`,
      tell: ({ property, person, message }, who) => `${who} est venu(e) à l’agence pour le bien réf. ${property.ref} (${property.place.town}).\nCoordonnées : ${[person.phonePrinted, person.email].filter(Boolean).join(', ')}\nDemande : ${message!.text}`,
    },
    telephone: {
      subject: ({ property }) => `à rappeler - ${property.ref}`,
      tell: ({ property, person, message, agency }, who) => `${agency.agent.firstName}, peux-tu contacter ${who} ?\n${person.phonePrinted ? `Tel ${person.phonePrinted}, mail` : 'Mail'} ${person.email}.\nÀ propos de ${property.title}, réf ${property.ref}.\n« ${message!.text} »`,
    },
  },
  make(scene, { tell, subject }) {
    const { person, agency, random } = scene
    const assistant = random.pick(['Corinne, accueil', 'Nathalie – secrétariat', 'L’accueil'])
    const text = `${tell(scene, `${person.civility ?? random.pick(['M.', 'Mme'])} ${person.firstName} ${person.lastName}`)}\n\n--\n${assistant}\n${agency.name}, ${agency.street}, ${agency.postcode} ${agency.town}\nTél. ${agency.phonePrinted} – ${agency.email}`
    return draft(scene, { from: { name: agency.name, address: agency.email }, subject: subject(scene), text, travels: 'as-is', gold: leadGold(scene, { portal: OTHER, says: `name email phone message ref ${text.includes(scene.property.title) ? 'title' : 'town'}` }) })
  },
})

const messenger: Family = opened<{ app: string; line: (time: string, who: string, words: string) => string }>({
  id: 'messenger-export', about: 'an exported talk of a messenger: day, hour and name before each line',
  wants: { silence: 0, phone: 'always', who: 'plain' },
  forms: { brackets: { app: 'MessageVert', line: (time, who, words) => `[${time}] ${who}: ${words}` }, dashes: { app: 'Papotage', line: (time, who, words) => `${time} - ${who} : ${words}` } },
  make(scene, { app, line }) {
    const { person, property, message, agency, random, date } = scene
    const day = new Date(date).toLocaleDateString('fr-FR', { timeZone: 'UTC' })
    const said = message!.text.replaceAll('\n', ' ')
    const who = `${person.firstName} ${person.lastName}`
    const text = [`Discussion ${app} avec ${who} (${person.phone!.e164})`, `Bien : réf. ${property.ref}`, '', line(`${day} ${random.int(10, 12)}:0${random.digits(1)}`, who, said), line(`${day} 13:1${random.digits(1)}`, agency.agent.firstName, `Bonjour, merci pour votre message, votre mail svp ? Le mien : ${agency.agent.email}`), line(`${day} 13:2${random.digits(1)}`, who, person.email)].join('\n')
    return draft(scene, { from: { name: `${agency.agent.firstName} ${agency.agent.lastName}`, address: agency.agent.email }, subject: `Discussion ${app}`, text, travels: 'as-is', gold: leadGold(scene, { portal: OTHER, says: 'name email phone ref', but: { message: said, intent: message!.intent, language: message!.language } }) })
  },
})

export const TOOLS: readonly Family[] = [crmAssignment, adLead, liveChat, callReport, missedCall, smsGateway, secretary, messenger]
