/** What colleagues hand on: forwards of Outlook, of Gmail, of telephones, each with a word of their own above. */
import type { Family } from '../../family.ts'
import { html, lines } from '../../html.ts'
import type { Words } from '../../letter.ts'
import { dayOf, hourOf, linesOf } from '../../request.ts'
import type { Scene } from '../../scene.ts'
import { officer, rowsOf } from '../../site-pieces.ts'
import { airy, dense, hasty } from './agency-letters.ts'
import { asked, homely, nextFamily, officeOf, shortDay, signed } from './agency-pieces.ts'

const COLLEAGUES = ['Capucine Ferrat', 'Gaspard Louvel', 'Mélina Costes', 'Thibaud Rannou', 'Soukaïna Ferri']
const NOTES = ['Pour toi, c’est ton secteur.', 'Tu peux t’en occuper ? Je suis en état des lieux.', 'Voir ci-dessous, à rappeler rapidement stp.', 'Arrivé sur la boîte commune ce matin.',
  'Bonjour, demande à traiter.', 'Je te laisse répondre, je ne connais pas le bien.']
const SUBJECTS = (scene: Scene) => scene.random.pick([`Annonce ${scene.property.ref}`, `Bien à ${scene.property.place.town}`, 'Renseignements sur un bien', 'Visite', `Réf ${scene.property.ref}`])

const withBody = (scene: Scene, [intent, text]: Words): Scene => ({ ...scene, message: { text, intent, language: 'fr' } })

const outlook: Family = nextFamily({
  id: 'forwarded-in-outlook', about: 'a colleague forwards from Outlook: a person’s mail under the HTML block of headers, a site’s form under it, or plain text below a dashed line',
  wants: { silence: 0, who: 'plain', language: 'fr' },
  forms: {
    'mail-direct': (bare) => {
      const home = homely(bare)
      return forwardedMail(withBody(home, airy(home)))
    },
    formulaire: (bare) => {
      const scene = homely(bare)
      const { agency, property, random, date } = scene
      const colleague = random.pick(COLLEAGUES)
      const subject = `Formulaire de contact – ${property.ref}`
      const content = html`<p class="MsoNormal">${random.pick(NOTES)}<br><br>${colleague.split(' ')[0]}</p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
<p class="MsoNormal"><b>De :</b> ${agency.name} &lt;site@${agency.domain}&gt;<br><b>Envoyé :</b> ${dayOf(date)} ${hourOf(date)}<br><b>À :</b> ${agency.email}<br><b>Objet :</b> ${subject}</p></div>
<p class="MsoNormal">Demande reçue depuis votre site</p><p class="MsoNormal">${rowsOf(scene, [['Nom', 'last'], ['Prénom', 'first'], ['E-mail', 'email'], ['Téléphone', 'phone'], ['Bien', 'title'],
  ['Ville', 'town'], ['Référence', 'ref'], ['Message', 'message']], (label, value) => html`${label} : ${lines(value)}<br>`)}</p><p class="MsoNormal">
<span style="font-size:8pt">Envoyé par le site ${agency.domain}</span></p>`
      return asked(scene, { from: { name: colleague, address: agency.email }, subject: `TR: ${subject}`, html: content, travels: 'as-is' })
    },
    texte: (bare) => {
      const home = homely(bare)
      const scene = withBody(home, dense(home))
      const { agency, person, message, random, date } = scene
      const colleague = random.pick(COLLEAGUES)
      const subject = SUBJECTS(scene)
      const text = linesOf(
        random.pick(NOTES), '', colleague, agency.name, `${officeOf(scene)}`, `Tél. ${agency.phonePrinted}`, '', '  _____  ', '', `De : ${signed(scene)} [mailto:${person.email}]`,
          `Envoyé : ${dayOf(date)} ${hourOf(date)}`, `À : ${agency.email}`, `Objet : ${subject}`, '', message!.text, '', signed(scene), person.phonePrinted,
      )
      return asked(scene, { from: { name: colleague, address: `${random.pick(['accueil', 'location', 'transaction'])}@${agency.domain}` }, subject: `TR : ${subject}`, text, travels: 'as-is',
        needsText: true })
    },
  },
})

function forwardedMail(scene: Scene) {
  const { agency, person, message, random, date } = scene
  const colleague = random.pick(COLLEAGUES)
  const subject = SUBJECTS(scene)
  const content = html`<div class="WordSection1"><p class="MsoNormal">${agency.agent.firstName},</p><p class="MsoNormal">${random.pick(NOTES)}</p><p class="MsoNormal"><b>
<span style="color:#1F3864">${colleague}</span></b><br><span style="font-size:9pt">${agency.name} | ${officeOf(scene)}<br>${agency.phonePrinted} | www.${agency.domain}</span></p>
<div style="border:none;border-top:solid #B5C4DF 1.0pt"><p class="MsoNormal"><b>De&nbsp;:</b> ${signed(scene)} &lt;<a href="mailto:${person.email}">${person.email}</a>&gt; <br>
<b>Envoyé&nbsp;:</b> ${dayOf(date)} ${hourOf(date)}<br><b>À&nbsp;:</b> ${agency.email}<br><b>Objet&nbsp;:</b> ${subject}</p></div><p class="MsoNormal">${lines(message!.text)}</p>
<p class="MsoNormal">${signed(scene)}${person.phonePrinted ? html`<br>${person.phonePrinted}` : null}</p></div>`
  return asked(scene, { from: { name: colleague, address: agency.agent.email.replace(/^[^@]+/, colleague.split(' ')[0]!.toLowerCase().normalize('NFD').replace(/[^a-z]/g, '')) },
    subject: `TR: ${subject}`, html: content, travels: 'as-is' })
}

const phone: Family = nextFamily({
  id: 'forwarded-from-gmail-or-phone', about: 'a colleague forwards from Gmail, from an iPhone or from another telephone: a person’s mail under the program’s own line, with or without a word above',
  wants: { silence: 0, who: 'plain', language: 'fr' },
  forms: {
    gmail: (bare) => {
      const home = homely(bare)
      const scene = withBody(home, airy(home))
      const { agency, person, message, random, date } = scene
      const subject = SUBJECTS(scene)
      const text = linesOf(random.chance(0.6) ? `${random.pick(NOTES)}\n\n--\n${officer(scene)}\n${agency.name} | ${agency.agent.phonePrinted}` : null, '',
        '---------- Forwarded message ---------', `De : ${signed(scene)} <${person.email}>`, `Date: ${dayOf(date)} à ${hourOf(date)}`, `Subject: ${subject}`, `To: <${agency.email}>`, '', '',
          message!.text, '', `*${signed(scene)}*`, person.phonePrinted)
      return asked(scene, { from: { name: officer(scene), address: agency.agent.email }, subject: `Fwd: ${subject}`, text, travels: 'as-is', needsText: true })
    },
    iphone: (bare) => {
      const home = homely(bare)
      const scene = withBody(home, hasty(home))
      const { agency, person, message, random, date } = scene
      const subject = SUBJECTS(scene)
      const content = html`<div dir="auto">${random.chance(0.6) ? random.pick(NOTES) : ''}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Envoyé de mon iPhone</div><div dir="ltr">
<br>Début du message transféré&nbsp;:<br><br></div><blockquote type="cite"><div dir="ltr"><b>De:</b> ${signed(scene)} &lt;${person.email}&gt;<br><b>Date:</b> ${dayOf(date)} à ${hourOf(date)}<br>
<b>À:</b> ${agency.email}<br><b>Objet:</b> <b>${subject}</b><br><br></div></blockquote><blockquote type="cite"><div dir="ltr">${lines(message!.text)}<br>
<br>${signed(scene)}<br>${person.phonePrinted}</div></blockquote></div>`
      return asked(scene, { from: { name: officer(scene), address: agency.agent.email }, subject: `Tr: ${subject}`, html: content, travels: 'as-is' })
    },
    samsong: (bare) => {
      const home = homely(bare)
      const scene = withBody(home, dense(home))
      const { agency, person, message, random, date } = scene
      const subject = SUBJECTS(scene)
      const text = linesOf(`${agency.agent.firstName} ${random.pick(['je suis sur la route tu gères ?', 'à rappeler', 'vu avec le patron c’est pour toi'])}`, '', '',
        'Envoyé depuis mon appareil Galaxie', '', '', '-------- Message d’origine --------', `De : ${signed(scene)} <${person.email}>`, `Date : ${shortDay(date)} ${hourOf(date)} (GMT+01:00)`,
          `À : ${agency.email}`, `Objet : ${subject}`, '', message!.text, signed(scene), person.phonePrinted)
      return asked(scene, { from: { name: random.pick(COLLEAGUES), address: agency.email }, subject: `Fwd: ${subject}`, text, travels: 'as-is', needsText: true })
    },
  },
})

export const AGENCY_COLLEAGUES_OF_THE_THIRD_YEAR: readonly Family[] = [outlook, phone]
