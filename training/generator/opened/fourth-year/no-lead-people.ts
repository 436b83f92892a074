/** People who write for other reasons than a visit: those one works with, and those who live in the homes or want a post. */
import { draft, type Family } from '../../family.ts'
import { divisions, paragraphs, whole } from '../../letter.ts'
import { deskNumber, ownMail } from '../../other-makers.ts'
import { linesOf } from '../../request.ts'
import { notLead } from '../../scene.ts'
import { officer } from '../../site-pieces.ts'
import { local } from '../../values/agencies.ts'
import { capital, comingDay, DAY, dayInFull, dayName, monthName, slashed, somebody } from '../../no-lead-pieces.ts'
import { noLead } from './families-of.ts'

const PDF = (name: string) => [{ name, type: 'application/pdf', content: '%PDF-1.4\n%%EOF\n' }]
const of = (noun: string) => (/^[aeéiou]/.test(noun) ? `d’${noun}` : `de ${noun}`)
const civil = (firstName: string, lastName: string) => `${local(firstName)[0]}.${local(lastName)}`

const partners: Family = noLead<'collegue' | 'notaire' | 'fournisseur'>({
  id: 'partners', about: 'those one works with: a colleague’s note, a notary’s clerk about a file, a supplier about work that was ordered', wants: { who: 'plain', transaction: 'sale' }, forms: { collegue: 'collegue', notaire: 'notaire', fournisseur: 'fournisseur' },
  make(scene, form) {
    const { random, agency, person, property } = scene
    const day = comingDay(scene)
    if (form === 'collegue') {
      const [subject, said] = random.pick([
        [`Clés ${property.street}`, `J’ai gardé le trousseau de ${property.street} dans ma voiture, je le repose au tableau demain matin.`],
        [`Mandat ${property.ref}`, `Les vendeurs de ${property.place.town} passent à ${property.price} €, l’avenant est signé. Peux-tu changer l’affiche en vitrine ?`],
        ['planning', `Je prends mon ${dayName(day)}, qui peut tenir l’accueil l’après-midi ? Je rends la pareille la semaine prochaine.`],
        [`photos ${property.ref}`, 'Le photographe est passé, tout est sur le serveur. La salle de bains est à refaire, le flash se voit dans le miroir.'],
        [`Réunion de ${dayName(day)}`, 'On commence à 9h au lieu de 9h30. Ordre du jour : objectifs, permanence du samedi, renouvellement des badges.'],
        [`Compromis ${property.place.town}`, `La condition suspensive est levée, les acquéreurs ont leur prêt. Il reste à caler la date avec l’étude.`],
      ] as const)
      const text = linesOf(random.pick([`Salut ${agency.agent.firstName},`, 'Hello,', 'Bonjour à tous,']), '', said, '', random.pick(['Bises', 'À demain', 'Bonne soirée', 'A+']), person.firstName, '', agency.name, `${agency.street}, ${agency.postcode} ${agency.town}`, agency.phonePrinted)
      return draft(scene, { from: { name: whole(scene), address: `${civil(person.firstName!, person.lastName!)}@${agency.domain}` }, travels: 'as-is', subject, text, html: divisions(text).html, gold: notLead('quarantine', { language: 'fr' }) })
    }
    if (form === 'notaire') {
      const [one, two] = [somebody(scene).split(' ').at(-1)!, somebody(scene).split(' ').at(-1)!]
      const house = random.pick(['etude-carnot.notaires.example', 'scp-du-rempart.notaires.example', 'office-saint-jacques.notaires.example'])
      const said = random.pick([
        [`Nous vous proposons le ${dayInFull(day + 21 * DAY)} à ${random.int(9, 17)} heures pour la réitération en notre office.`, 'Merci de nous indiquer si cette date convient aux parties.'],
        ['Pour compléter le dossier, il nous manque la taxe foncière, les trois derniers procès-verbaux et le carnet d’entretien.', 'Pourriez-vous les réclamer à vos clients ?'],
        ['Vous trouverez sous ce pli le projet d’acte, que je vous prie de relire.', 'Vos observations sont attendues avant la fin de semaine.'],
        ['La commune a renoncé à son droit de préemption.', `Votre facture d’honoraires peut nous être adressée, soit ${random.int(6, 19)} ${random.int(1, 9)}00 €, sauf erreur.`],
      ] as const)
      const text = linesOf(random.pick(['Cher Monsieur,', 'Chère Madame,', 'Chers partenaires,']), '', `Dossier ${one.toUpperCase()} / ${two.toUpperCase()}, ${property.typeName.toLowerCase()} à ${property.place.town}.`, ...said, '', 'Je vous prie de croire à mes sentiments dévoués.', '', whole(scene), random.pick(['Clerc rédacteur', 'Assistante de Maître Vauquelin', 'Notaire stagiaire', 'Service des actes courants']), `Standard de l’étude ${deskNumber(scene)}`, person.phonePrinted && random.chance(0.4) && `Ligne directe ${person.phonePrinted}`)
      return ownMail(scene, { office: `${local(person.firstName!)}.${local(person.lastName!)}@${house}`, subject: random.pick([`VENTE ${one.toUpperCase()} / ${two.toUpperCase()}`, `Dossier n° ${random.digits(6)} – ${one} / ${two}`, `${one.toUpperCase()} – ${property.place.town} – nos réf. ${random.digits(5)}`]), text, html: paragraphs(text) })
    }
    const [trade, house, said] = random.pick([
      ['diagnostiqueur', 'diag-du-canal.example', `Le DPE du ${property.street} est fait, vous aurez le rapport complet sous 48 h. Pour l’électricité, le tableau était fermé à clé, il me faut repasser.`],
      ['serrurier', 'serrures-bellevue.example', `Comme vu hier au téléphone, voici le devis pour le changement du cylindre au ${property.street}. J’interviens dès votre accord.`],
      ['peintre', 'peintures-lamy.example', `Le chantier de ${property.place.town} prendra deux jours de plus, l’enduit ne sèche pas. Je préviens le propriétaire ou vous vous en chargez ?`],
      ['géomètre', 'geometre-des-deux-rives.example', `Nous passerons borner la parcelle de ${property.place.town} le ${dayInFull(day)}. Merci de prévenir les voisins et de laisser le portail ouvert.`],
      ['plombier', 'plomberie-ferrand.example', 'Le robinet est changé et la fuite terminée. La facture est jointe, au nom du bailleur comme convenu.'],
    ] as const)
    const text = linesOf(random.pick(['Bonjour,', `Bonjour ${agency.agent.firstName},`, `Bonjour ${officer(scene)},`]), said, '', random.pick(['Bonne réception', 'Restant à votre écoute', 'Bonne journée à l’agence', 'Cdlt']), whole(scene), `${capital(trade)}, ${property.place.town}`, person.phonePrinted)
    return ownMail(scene, { office: `contact@${house}`, subject: random.pick([`${capital(trade)} – ${property.street}`, `Intervention ${property.place.town}`, `Suite à votre commande n° ${random.digits(4)}`, property.street]), ...(/jointe|devis/.test(said) && { attachments: PDF(`doc-${random.digits(5)}.pdf`) }), text })
  },
})

const TROUBLES = [
  ['Radiateur froid', 'le radiateur du salon ne chauffe plus depuis dimanche alors que les autres marchent', 'chauffage'], ['Dégât des eaux', 'une auréole s’agrandit au plafond de l’entrée, elle vient sans doute de l’appartement du dessus', 'plafond'],
  ['Badge parking', 'mon badge n’ouvre plus le portail du parking', 'badge'], ['Quittances', 'j’ai besoin des quittances des six derniers mois pour la CAF et je ne les trouve pas dans mon espace', 'quittance'],
  ['Préavis', 'je vous informe que je quitterai le logement dans trois mois, le courrier recommandé est parti ce jour', 'départ'], ['Dépôt de garantie', 'l’état des lieux de sortie date de deux mois et ma caution ne m’a toujours pas été rendue', 'caution'],
  ['Charges', 'je ne comprends pas la régularisation des charges reçue cette semaine, le montant a doublé', 'charges'],
] as const

const POSTS = ['conseiller en location', 'assistant de gestion', 'négociatrice', 'alternant BTS immobilier', 'secrétaire commerciale', 'chargé de copropriétés']
const PATHS = ['J’ai passé quatre ans à la location d’un bailleur social, où je suivais deux cents logements.', 'Commerciale dans l’automobile depuis dix ans, je veux changer de métier et j’ai suivi la formation loi Hoguet.', 'Je suis en deuxième année de BTS et mon école me laisse trois jours par semaine en entreprise.', 'Mon agence ferme à la fin du mois et mon portefeuille de mandats peut me suivre.']

const around: Family = noLead<'locataire' | 'candidat' | 'bailleur'>({
  id: 'residents', about: 'those who live in or own the homes the agency looks after, and those who look for a post', wants: { who: 'plain', transaction: 'rent' }, forms: { locataire: 'locataire', candidat: 'candidat', bailleur: 'bailleur' },
  make(scene, form) {
    const { random, agency, person, property, date } = scene
    const home = random.pick([`${property.street}, ${property.place.town}`, `${property.street} (${random.pick(['1er étage', '3e droite', 'rez-de-chaussée', 'bâtiment B'])})`])
    if (form === 'locataire') {
      const [subject, said, word] = random.pick(TROUBLES)
      const text = linesOf(random.pick(['Bonjour', 'Bonjour,', 'Bonsoir,']), '', random.pick([`Je loue le logement ${home} et ${said}.`, `Locataire au ${home} : ${said}.`, `C’est votre locataire du ${home}, ${said}.`]), random.pick(['Pouvez-vous me dire la marche à suivre ?', 'Qui dois-je contacter ?', 'J’attends votre retour assez rapidement.', 'Merci de revenir vers moi.']), '', whole(scene), random.chance(0.7) && person.phonePrinted)
      return ownMail(scene, { subject: random.pick([subject, `${subject} – ${property.street}`, `souci ${word}`, 'Message de votre locataire']), text, ...(random.chance(0.5) && { html: divisions(text) }) })
    }
    if (form === 'candidat') {
      const post = random.pick(POSTS)
      const text = linesOf('Madame, Monsieur,', '', random.pick([`L’annonce parue pour un poste ${of(post)} à ${agency.town} est tout à fait dans mes cordes.`, `Je me permets de vous écrire pour un poste ${of(post)}.`, `Auriez-vous besoin d’un(e) ${post} à la rentrée ?`]), random.pick(PATHS), '', random.pick(['Vous trouverez mon curriculum vitæ en pièce jointe.', 'Mon CV est en pièce jointe. Je peux me déplacer pour un entretien quand vous le voudrez.']), '', 'Avec mes salutations respectueuses,', whole(scene), person.phonePrinted)
      return ownMail(scene, { subject: random.pick([`Candidature au poste ${of(post)}`, `CV ${whole(scene)}`, `Recherche d’emploi – ${post}`, 'Demande d’alternance'].slice(0, post.startsWith('alternant') ? 4 : 3)), attachments: PDF(`CV ${person.lastName}.pdf`), text, html: paragraphs(text) })
    }
    const [subject, said] = random.pick([
      [`Relevé de gérance ${monthName(date - 25 * DAY)}`, `je n’ai pas reçu le virement de loyer de ${monthName(date - 25 * DAY)} pour mon appartement du ${home}. Mon locataire a-t-il payé ?`],
      ['Travaux avant relocation', `d’accord pour le devis de peinture du ${home}, vous pouvez lancer l’entreprise. Merci de me garder les factures pour ma déclaration.`],
      ['Nouveau RIB', `j’ai changé de banque, voici en pièce jointe le RIB à utiliser pour les loyers du ${home}.`],
      ['Déclaration de revenus', `pourriez-vous m’adresser le récapitulatif annuel des loyers et des charges du ${home} ? Les impôts me le demandent.`],
      ['Assemblée générale', `je ne pourrai pas assister à l’assemblée du ${slashed(date + 12 * DAY)}, pouvez-vous me représenter pour mon lot du ${property.street} ?`],
    ] as const)
    const text = linesOf(`Bonjour ${random.pick(['Madame', 'Monsieur', agency.agent.firstName])},`, '', `Propriétaire bailleur ${random.pick(['chez vous depuis 2015', 'sous mandat de gestion', `(dossier ${random.digits(4)})`])}, ${said}`, '', random.pick(['Avec mes remerciements,', 'Bien à vous,', 'Cordialement,']), whole(scene), random.chance(0.5) && person.phonePrinted)
    return ownMail(scene, { subject, text, ...(subject === 'Nouveau RIB' && { attachments: PDF('RIB.pdf') }) })
  },
})

export const NO_LEAD_PEOPLE_OF_THE_FOURTH_YEAR: readonly Family[] = [partners, around]
