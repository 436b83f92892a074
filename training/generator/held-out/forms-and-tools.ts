/** Held out: what form builders, chat windows and CRM tools send. Nothing here may look like a family that trains. */
import { draft, type Family, positive } from '../family.ts'
import { escapeHtml, html, lines, type Safe, safe } from '../html.ts'
import { leadGold } from '../scene.ts'

const OTHER = 'other'

export const questionnaire: Family = positive({
  id: 'held-questionnaire', side: 'held', about: 'a survey tool: numbered questions in whole sentences, answers with an arrow',
  make(scene) {
    const { person, property, message, random } = scene
    const asked: readonly (readonly [string, string | null])[] = [
      ['Tout d’abord, comment doit-on vous appeler ?', person.fullName], [`Ravi de vous lire ! Quelle annonce vous a plu ?`, random.pick([`${property.title} (réf ${property.ref})`, `la réf. ${property.ref}`])], ['Que voulez-vous nous dire ?', message?.text ?? null],
      ['Où vous écrire ?', person.email], ['Et si nous préférons parler de vive voix ?', person.phonePrinted], ['Comment nous avez-vous connus ?', random.pick(['Bouche à oreille', 'Vitrine', 'Réseaux sociaux'])],
    ]
    const content = html`<p>Une réponse de plus à « Trouvons votre logement »</p><ol>${asked.filter(([, value]) => value !== null).map(([question, value]): Safe => html`<li>${question}<br>→ ${lines(value!)}</li>`)}</ol><p>Réponse n° ${random.digits(4)} · durée 01:${random.digits(2)}</p>`
    return draft(scene, { from: { name: 'Formes & Réponses', address: 'reponses@formes-reponses.example' }, subject: 'Votre questionnaire a reçu une réponse', html: content.html, gold: leadGold(scene, { portal: OTHER, says: `name email phone message ref ${content.html.includes(escapeHtml(property.title)) ? 'title' : ''}` }) })
  },
})

export const gluedLabels: Family = positive({
  id: 'held-glued-labels', side: 'held', about: 'a site builder whose labels touch their values, as spans without a sign between',
  make(scene) {
    const { person, property, message, random } = scene
    const glued = (label: string, value: string | null): Safe => (value === null ? safe('') : safe(`<div><span class="k">${escapeHtml(label)}</span><span class="v">${escapeHtml(value).replaceAll('\n', ' / ')}</span></div>`))
    const text = message?.text.replaceAll('\n', ' / ') ?? null
    const content = html`<p>Someone just filled in your form « Page ${property.ref} ».</p>${glued('Votre petit nom*', person.printedFirst)}${glued('Nom de naissance ou d’usage*', person.printedLast)}${glued('Boîte mail*', person.email)}${glued('Où vous appeler', person.phonePrinted)}${glued('Dites-nous tout*', text)}<p>Page visited /biens/${property.ref.toLowerCase()}-${random.digits(3)} · consent given · 192.0.2.${random.int(1, 99)}</p>`
    return draft(scene, { from: { name: 'SiteMaker Forms', address: 'no-answer@sitemaker.example' }, subject: 'You’ve got a new form entry', html: content.html, gold: leadGold(scene, { portal: OTHER, says: 'name email phone ref', language: 'fr', but: { message: text, intent: message?.intent ?? 'information', language: message?.language ?? 'fr' } }) })
  },
})

export const chatTranscript: Family = positive({
  id: 'held-chat-transcript', side: 'held', about: 'a chat window’s transcript with times; the robot asks, the visitor answers bit by bit',
  wants: { silence: 0, who: 'plain' },
  make(scene) {
    const { person, property, message, random, agency } = scene
    const hour = random.int(8, 21)
    let minute = random.int(0, 20)
    const said = (who: string, words: string) => {
      minute += random.int(0, 2)
      return `[${hour}:${String(minute).padStart(2, '0')}] ${who}: ${words}`
    }
    const asked = message!.text.replaceAll('\n', ' ')
    const text = [
      `Transcription de la conversation du site ${agency.domain}`, '', said('Léo (robot)', 'Bonjour 👋 je suis l’assistant virtuel, que puis-je pour vous ?'), said('Visiteur', asked), said('Léo (robot)', `D’accord. Il s’agit bien du bien réf. ${property.ref} que vous regardez ?`), said('Visiteur', random.pick(['oui', 'oui exactement', 'c’est ça'])),
      said('Léo (robot)', 'Parfait ! À qui ai-je l’honneur ?'), said('Visiteur', random.pick([person.fullName, `moi c’est ${person.fullName}`, `je suis ${person.fullName}`])), said('Léo (robot)', 'Une adresse où vous répondre ?'), said('Visiteur', person.email),
      ...(person.phonePrinted ? [said('Léo (robot)', 'Et un portable si jamais ?'), said('Visiteur', random.pick([person.phonePrinted, `le ${person.phonePrinted}`]))] : []), said('Léo (robot)', 'Merci, un conseiller revient vers vous. Bonne journée !'),
    ].join('\n')
    return draft(scene, { from: { name: 'Bulle', address: 'transcripts@bulle-de-chat.example' }, subject: `Conversation #${random.digits(5)} terminée`, text, gold: leadGold(scene, { portal: OTHER, says: 'name email phone ref', but: { message: asked, intent: message!.intent, language: message!.language } }) })
  },
})

export const keysAndValues: Family = positive({
  id: 'held-keys-and-values', side: 'held', about: 'a script’s dump: technical names, equals signs, quotes',
  make(scene) {
    const { person, property, message, random, agency } = scene
    const entry = (key: string, value: string | null) => (value === null ? [] : [`${key}="${value.replaceAll('"', "'").replaceAll('\n', ' ')}"`])
    const text = [
      '[webhook] event=lead.created status=ok', ...entry('lead_uid', random.hex(8)), ...entry('who_given', person.printedFirst), ...entry('who_family', person.printedLast), ...entry('reach_mail', person.email), ...entry('reach_gsm', person.phonePrinted), ...entry('prop_code', property.ref), ...entry('prop_city', property.place.town),
      ...entry('prop_amount_eur', String(property.price)), ...entry('body', message?.text ?? null), ...entry('assigned_to', agency.agent.email), ...entry('ua', 'Mozilla/5.0'),
    ].join('\n')
    const spoken = message?.text.replaceAll('"', "'").replaceAll('\n', ' ') ?? null
    return draft(scene, { from: { address: 'cron@passerelle-web.example' }, subject: '[webhook] lead.created', text, gold: leadGold(scene, { portal: OTHER, says: 'name email phone ref town price', but: { message: spoken, intent: message?.intent ?? 'information', language: message?.language ?? null } }) })
  },
})

export const valueThenLabel: Family = positive({
  id: 'held-value-then-label', side: 'held', about: 'a designer’s cards: the value large, what it is in small print under it',
  make(scene) {
    const { person, property, message, price, random } = scene
    const card = (value: string | null, label: string): Safe => (value === null ? safe('') : html`<td style="padding:12px"><div style="font-size:20px">${lines(value)}</div><div style="font-size:10px;color:#9aa">${label}</div></td>`)
    const content = html`<p style="font-size:26px">Bonne nouvelle&nbsp;!</p><table><tr>${card(person.fullName, 'a cliqué sur « Je suis intéressé »')}${card(person.phonePrinted, 'décroche à ce numéro')}</tr><tr>${card(person.email, 'lit ses mails ici')}</tr><tr>${card(message?.text ?? null, 'ses mots')}</tr>
<tr>${card(property.ref, 'votre bien')}${card(price, 'tarif annoncé')}${card(property.place.town, 'où ça se trouve')}</tr></table><p>${random.int(2, 60)} vues cette semaine · ${random.int(1, 9)} favoris</p>`
    return draft(scene, { from: { name: 'Tilt Immo', address: 'hello@tilt-immo.example' }, subject: 'Ça bouge pour l’un de vos biens', html: content.html, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref price town' }) })
  },
})

export const pipes: Family = positive({
  id: 'held-markdown-table', side: 'held', about: 'a task tool: checkboxes, a Markdown table, the agent as assignee',
  make(scene) {
    const { person, property, message, agency, random } = scene
    const text = [
      `## [IMMO-${random.digits(4)}] Recontacter un lead entrant`, '', `**Assignee:** @${agency.agent.firstName} · **Priority:** ${random.pick(['High', 'Medium'])} · **Due:** tomorrow`, '', '| qui | où le joindre | sur quoi |', '|:----|:----|----:|',
      `| ${person.fullName} | ${[person.email, person.phonePrinted].filter(Boolean).join(' · ')} | réf ${property.ref}, ${property.place.town} |`, '', ...(message ? [...message.text.split('\n').map((line) => `> ${line}`), ''] : []), '- [ ] appeler', '- [ ] créer la fiche', '', '--', 'You are watching this board.',
    ].join('\n')
    return draft(scene, { from: { name: 'Kanban d’équipe', address: 'board@kanban-equipe.example' }, subject: `[IMMO] Recontacter un lead entrant`, text, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref town' }) })
  },
})

export const iconsAsPictures: Family = positive({
  id: 'held-icons-as-pictures', side: 'held', about: 'pictures for labels, the agency’s and the person’s card side by side',
  make(scene) {
    const { person, property, message, agency, random } = scene
    const icon = (name: string) => safe(`<img src="https://cdn.vitrine-pro.example/i/${name}.png" width="16" alt="">`)
    const left = html`<td valign="top"><b>Vous</b><br>${agency.agent.firstName} ${agency.agent.lastName}<br>${icon('t')} ${agency.phonePrinted}<br>${icon('m')} ${agency.email}</td>`
    const right = html`<td valign="top"><b>Le visiteur</b><br>${person.fullName}<br>${person.phonePrinted ? html`${icon('t')} ${person.phonePrinted}<br>` : safe('')}${icon('m')} ${person.email}</td>`
    const content = html`<table><tr>${left}${right}</tr></table>${message ? html`<blockquote style="border-left:3px solid #0a7">${lines(message.text)}</blockquote>` : safe('')}<p>${property.typeName} Réf. ${property.ref} à ${property.place.town}, ${property.surface}&nbsp;m²</p>`
    return draft(scene, { from: { name: 'Vitrine Pro', address: 'mise-en-relation@vitrine-pro.example' }, subject: random.pick(['Mise en relation', 'Faites connaissance']), html: content.html, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref town surface' }) })
  },
})

export const digest: Family = positive({
  id: 'held-crm-digest', side: 'held', about: 'a CRM’s morning summary with counts and tasks; one new contact among them, in one bulleted line',
  make(scene) {
    const { person, property, message, agency, random } = scene
    const parts = [person.fullName, person.email, person.phonePrinted, `${property.ref} – ${property.title}`].filter((part) => part !== null)
    const content = html`<h2>Votre matinée, ${agency.agent.firstName}</h2><p>${random.int(2, 9)} tâches · ${random.int(0, 5)} rendez-vous · 1 demande entrante</p><h3>À faire</h3><ul><li>Relancer le notaire pour le dossier ${random.digits(4)}</li><li>Renouveler le mandat ${random.digits(3)}</li></ul><h3>Entrée de la nuit</h3><ul><li>${parts.join(' • ')}</li></ul>${message ? html`<p><i>${lines(message.text)}</i></p>` : safe('')}<p>Astuce du jour : pensez à compléter vos diagnostics.</p>`
    return draft(scene, { from: { name: 'Cockpit', address: 'matin@cockpit-crm.example' }, subject: `${agency.agent.firstName}, votre matinée en un coup d’œil`, html: content.html, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref title' }) })
  },
})

export const twoTextColumns: Family = positive({
  id: 'held-two-text-columns', side: 'held', about: 'an old terminal programme: two columns of fixed width, contact left, property right',
  wants: { who: 'plain' },
  make(scene) {
    const { person, property, message, price } = scene
    const left = ['DEMANDEUR', '---------', person.fullName, person.email, ...(person.phonePrinted ? [person.phonePrinted] : [])]
    const right = ['OFFRE CONCERNEE', '---------------', `ref ${property.ref}`, property.typeName, `${property.place.town} ${property.place.postcode}`, price]
    const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) => `${(left[at] ?? '').padEnd(56)}${right[at] ?? ''}`.trimEnd())
    const text = ['EDITION DU JOUR', '', ...rows, '', ...(message ? ['TEXTE LIBRE', '-----------', message.text] : []), '', '*** FIN ***'].join('\n')
    return draft(scene, { from: { address: 'edition@minitel-immo.example' }, subject: 'EDITION DU JOUR', text, needsText: true, gold: leadGold(scene, { portal: OTHER, says: 'name email phone message ref town postcode price' }) })
  },
})
