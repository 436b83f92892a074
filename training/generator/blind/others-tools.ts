/** What the tools of an office say by themselves: the agenda, the signature, the telephone. */
import type { Draft } from '../draft.ts'
import type { Family } from '../family.ts'
import { html, safe } from '../html.ts'
import { comingDay, dayInFull, PLAIN, slashed, somebody, timeOf } from '../no-lead-pieces.ts'
import { notice } from '../other-makers.ts'
import { at } from '../own-words.ts'
import { atWork, click, perhaps } from '../pieces/machines-pieces.ts'
import { button, column, small } from '../pieces/portals-look.ts'
import type { Scene } from '../scene.ts'
import { type Made, madeBy, officer } from '../site-pieces.ts'
import { streetOf } from '../values/properties.ts'
import { noLead } from './families-of.ts'

function agendaReminder(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, agency, property, person, side } = scene
  const name = `${person.firstName} ${person.lastName}`
  const day = comingDay(scene)
  const hour = `${random.int(9, 18)}h${random.pick(['00', '15', '30', '45'])}`
  const place = `${random.int(1, 90)} ${streetOf(random, side)}, ${property.place.town}`
  const [kind, title, rows] = random.weighted<readonly [string, string, readonly (readonly [string, string | null])[]]>([
    [4, ['Rappel', `Visite – ${property.title}`, [['Avec', name], ['Portable', person.phonePrinted], ['Lieu', place], ['Mandat', property.ref]]]],
    [2, ['Rappel', `Estimation chez ${name}`, [['Adresse', place], ['Téléphone', person.phonePrinted], ['Note', random.pick(['venir avec le dossier comparables', 'succession, deux frères',
      'prévoir le mètre laser'])]]]],
    [2, ['Modifié', `Point mandats – ${agency.name}`, [['Salle', 'Agence, 1er étage'], ['Organisé par', officer(scene)]]]],
    [2, ['Tâche en retard', `Rappeler ${name} (${random.pick(['suite visite', 'offre', 'pièces du dossier'])})`, [['Assignée à', officer(scene)], ['Bien lié',
      `${property.typeName} ${at(property.place.town)}`]]]],
  ])
  return notice(scene, {
    from: ['Kalendo', 'notifications@kalendo.example'], subject: `${kind} : ${title}${kind === 'Rappel' ? ` – ${dayInFull(day)}, ${hour}` : ''}`,
    html: html`<table width="100%" bgcolor="#eef0fb" style="font-family:Inter,Verdana,sans-serif"><tr><td style="padding:30px">
<table align="center" width="520" bgcolor="#ffffff" style="border-left:6px solid #5b5fc7">
<tr><td style="padding:20px 24px 4px;color:#5b5fc7;text-transform:uppercase;font-size:12px">${kind}</td></tr><tr><td style="padding:0 24px;font-size:19px">${title}</td></tr>
<tr><td style="padding:4px 24px 14px">${dayInFull(day)}, ${hour} (${random.pick(['30 min', '45 min', '1 h'])})</td></tr>
${rows.map(([label, value]) => (value === null ? html`` : html`<tr><td style="padding:3px 24px"><span style="color:#8d90a8">${label}</span> ${value}</td></tr>`))}
<tr><td style="padding:18px 24px"><a href="${click(scene, 'kalendo.example')}">Ouvrir dans Kalendo</a> · <a href="${click(scene, 'kalendo.example')}">Reporter</a>${perhaps(scene, 0.5,
  () => html` · <a href="${click(scene, 'kalendo.example')}">Itinéraire</a>`)}</td></tr></table>
<p align="center" style="font-size:11px;color:#8d90a8">Agenda partagé de ${agency.name}. Régler les rappels : Paramètres, puis Courriels.</p></td></tr></table>`,
  })
}

function paperSigned(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, agency, property, date } = scene
  const signers = [somebody(scene), ...(random.chance(0.5) ? [somebody(scene)] : []), officer(scene)]
  const file = `${random.pick(['Mandat_exclusif', 'Mandat_simple', 'Avenant_prix', 'Bail_meuble', 'Bon_de_visite', 'Offre_achat'])}_${property.ref}.pdf`
  const isDone = random.chance(0.6)
  const seal = random.hex(32).toUpperCase()
  return notice(scene, {
    from: ['Paraphe (signature en ligne)', 'robot@paraphe-app.example'],
    subject: isDone ? `✅ Tous ont signé : ${file}` : random.pick([`${signers[0]} a ouvert ${file}`, `En attente : ${file} expire dans ${random.int(2, 6)} jours`]),
    html: column([
      html`<b style="color:#136f63">Paraphe</b>`,
      html`<p>${agency.agent.firstName}, ${isDone ? 'la procédure est terminée. L’exemplaire scellé et son dossier de preuve vous attendent.' : 'la procédure est toujours en cours.'}</p>`,
      html`<table style="font-size:14px"><tr><th align="left">Signataire</th><th align="left">Statut</th></tr>${signers.map((signer, turn) => html`<tr><td style="padding-right:26px">${signer}</td>
<td>${isDone ? `signé le ${slashed(date)} à ${timeOf(date - turn * 780_000)}` : turn === 0 ? 'document ouvert' : 'pas encore sollicité'}</td></tr>`)}</table>`,
      button(`https://paraphe-app.example/p/${random.hex(16)}`, isDone ? 'Récupérer le document' : 'Relancer le signataire', '#136f63'),
      small(html`Document : ${file}${safe('<br>')}Empreinte : ${seal.slice(0, 16)} ${seal.slice(16)}${safe('<br>')}
Paraphe est un prestataire qualifié eIDAS. Gardez ce message : il fait partie du dossier de preuve.`),
    ], '#edf5f3'),
  })
}

function callsOfTheDay(drawn: Scene): Draft {
  const scene = atWork(drawn)
  const { random, agency, date } = scene
  const answered = random.int(4, 38)
  const lost = random.int(0, 7)
  const lines = [
    `Appels reçus .......... ${answered + lost}`, `Décrochés ............. ${answered}`, `Sans réponse .......... ${lost}`, `Attente moyenne ....... ${random.int(6, 48)} s`,
    ...(random.chance(0.6) ? [`Messages vocaux ....... ${random.int(0, 3)}`] : []), ...(random.chance(0.4) ? [`Heure la plus chargée . ${random.int(9, 17)} h`] : []),
  ]
  return notice(scene, {
    from: ['Standard Voxalis', 'rapports@voxalis.example'], subject: `Rapport d’appels ${slashed(date)} – ligne ${agency.phonePrinted}`,
    text: `${agency.name}\nRapport journalier du standard, édité à ${timeOf(date)}\n\n${lines.join('\n')}\n\n${random.pick([
      'Le détail (numéros, durées, enregistrements) est visible pendant trente jours dans votre console.', 'Pensez à programmer votre message de fermeture pour le prochain jour férié.',
      `Renvoi actif vers le poste de ${agency.agent.firstName} après quatre sonneries.`])}\n\nConsole
        : https://console.voxalis.example/${random.digits(5)}\n\nVoxalis – téléphonie d’entreprise\nPour arrêter ce rapport : Console > Rapports > Fréquence`,
  })
}

export const officeTools: Family = noLead<Made>({
  id: 'tools-talk', about: 'reminders of an agenda that name who is met, a signature’s progress, a telephone’s report', wants: PLAIN,
  forms: { agendaReminder, paperSigned, callsOfTheDay }, make: madeBy,
})
