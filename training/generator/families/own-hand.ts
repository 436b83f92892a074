/** People at their own keyboards, colleagues and friends who pass something on. */
import type { Family } from '../family.ts'
import { printed } from './printed.ts'

const TALKS = { silence: 0, who: 'plain' } as const

export const OWN_HAND: readonly Family[] = [
  printed({ id: 'own-signature-firm', isOwn: true, about: 'a private request over the signature of a firm with its own telephone and address', wants: TALKS, forms: [
    { name: 'firm', subjects: ['Bien {ref}', 'Votre annonce {title}'], body: 'Bonjour,\n\n{message}\n\nBien {ref} à {town}.\n\nBien à vous,\n~~~\n{name}\nResponsable achats\nMenuiseries du Ponant – ZA des Quatre Vents, 29000 Quimper\nStandard : 02 61 91 55 55\nMobile : {phone}\nwww.menuiseries-ponant.example' },
    { name: 'bars', subjects: ['Annonce {ref} – {town}'], body: '{message}\n\n~~~\n{name} | Cheffe de projet\nPort. {phone} | Std 01 99 00 61 00\nStudio Quartz SAS\nCe message et ses pièces jointes sont confidentiels.' },
  ] }),
  printed({ id: 'own-from-a-phone', isOwn: true, about: 'thumbs on glass: short, no greeting, what the telephone puts below', wants: { silence: 0 }, forms: [
    { name: 'ios', subjects: ['{title}', 'Visite', '{ref}'], body: '{message}\n~~~\nEnvoyé de mon iPhone' },
    { name: 'android', subjects: ['Annonce {ref}', 'Re annonce', 'Bien à {town}'], body: '{message}\n{phone}\n~~~\nTélécharger l’application de messagerie pour Android' },
    { name: 'samsung', subjects: ['Info {title}'], body: 'Bjr\n{message}\nMerci\n~~~\nEnvoyé depuis mon appareil Galaxy' },
  ] }),
  printed({ id: 'own-couple', isOwn: true, about: 'two people sign, one address', wants: TALKS, forms: [
    { name: 'plain', subjects: ['Visite du bien {ref}', 'Maison {town}'], body: 'Bonjour {agent},\n\nNous avons vu votre annonce ({ref}).\n{message}\n\nBelle journée\n~~~\n{name}\n{phone}' },
    { name: 'dash', subjects: ['{title} – {ref}'], body: 'Madame, Monsieur,\n\n{message}\n\nRéférence : {ref}\n\nEn vous remerciant,\n~~~\n-- \n{name}\n{phone}\n{email}' },
  ] }),
  printed({ id: 'own-english', isOwn: true, language: 'en', about: 'an English reader writes himself', wants: TALKS, forms: [
    { name: 'letter', subjects: ['Property {ref}', 'Enquiry – {title}'], body: 'Good morning,\n\nI am writing about property {ref} in {town}.\n\n{message}\n\nKind regards,\n~~~\n{name}\nTel: {phone}' },
  ] }),
  printed({ id: 'own-german-spanish', side: 'dev', isOwn: true, language: 'de', about: 'a German writes himself', wants: TALKS, forms: [
    { name: 'brief', subjects: ['Ihre Anzeige {ref}', 'Objekt in {town}'], body: 'Guten Tag,\n\n{message}\n\nEs geht um {ref}.\n\nMit freundlichen Grüßen\n~~~\n{name}\nMobil {phone}' },
  ] }),
  printed({ id: 'own-italian', isOwn: true, language: 'it', about: 'an Italian writes himself', wants: TALKS, forms: [
    { name: 'lettera', subjects: ['Annuncio {ref}'], body: 'Buongiorno,\n\n{message}\n\nRif. {ref}\n\nCordiali saluti\n~~~\n{name}\n{phone}' },
  ] }),
  printed({ id: 'own-spanish', isOwn: true, language: 'es', about: 'a Spaniard writes himself', wants: TALKS, forms: [
    { name: 'carta', subjects: ['Consulta {ref}', 'Piso en {town}'], body: 'Buenos días:\n\n{message}\n\nUn saludo,\n~~~\n{name}\nTel. {phone}' },
  ] }),
  printed({ id: 'own-question-below-advert', isOwn: true, about: 'the advert is pasted below the words', wants: TALKS, forms: [
    { name: 'pasted', subjects: ['Question sur une annonce', 'Fwd: {title}'], body: '{message}\n~~~\n{name}\n{phone}\n\n------\n{title}\n{price}\n{postcode} {town}\nRéf. {ref}\nhttps://annonces.example/bien/{id}\n------' },
  ] }),
  printed({ id: 'colleague-hands-over', about: 'a colleague copies what she has into a mail', wants: { ...TALKS, phone: 'always' }, forms: [
    { name: 'to-do', from: ['Accueil', 'accueil@autre-agence.example'], subjects: ['À traiter', 'Client pour toi', 'Contact {ref}'], body: 'Coucou,\n\nPeux-tu t’occuper de ce contact stp ?\n{name}\n{phone}\n{email}\nIl est intéressé par {title} ({ref}).\nIl a écrit : {message}\n\nBises\nVanessa' },
    { name: 'partner', from: ['Maxime Partner', 'maxime@conciergerie-plus.example'], subjects: ['Mise en relation'], body: '<p>Bonjour,</p><p>Je vous mets en relation avec {name} qui souhaite des renseignements sur votre bien {ref} à {town}.</p><p>Son téléphone : {phone}. Son mail : {email}.</p><p>Son message :</p><p>{message}</p><p>Bien cordialement,<br>Maxime<br>Conciergerie Plus<br>01 99 00 82 82</p>' },
  ] }),
  printed({ id: 'forwarded-with-a-word', about: 'sent on by hand, a word above, the portal’s card below with its headers', forms: [
    { name: 'transferred', from: ['Portail du Littoral', 'ne-pas-repondre@portail-littoral.example'], subjects: ['Fwd: Contact {ref}', 'TR : Contact {ref}'], body: 'Pour suivi svp, merci.\n\n---------- Message transféré ----------\nDe : Portail du Littoral <ne-pas-repondre@portail-littoral.example>\nDate : {date} {hour}\nObjet : Contact {ref}\nÀ : {office}\n\nNouveau contact\n\nPrénom et nom   {name}\nTéléphone       {phone}\nAdresse mail    {email}\nVotre bien      {title} – {ref}\n\n{message}\n\nPortail du Littoral' },
  ] }),
  printed({ id: 'relay-thread-opens', about: 'a small-ads board shows the writer’s words first and hides everything else', wants: { silence: 0 }, forms: [
    { name: 'wrote', from: ['{name} (via Trocadom)', 'r-48213@relais.trocadom.example'], isRelay: true, subjects: ['{name} vous a écrit à propos de « {title} »'], body: '<p>{name} :</p><div>{message}</div><p>Annonce : {title}<br>Prix : {price}<br>N° {id}</p><p>Pour répondre, répondez simplement à cet e-mail. Trocadom masque votre adresse.</p>' },
  ] }),
]
