/** Portals of other countries, each in the manner of its own market. */
import type { Family } from '../family.ts'
import { printed } from './printed.ts'

export const MAIL_ABROAD: readonly Family[] = [
  printed({ id: 'abroad-belgian', about: 'a Belgian portal in French with Dutch beside it', forms: [
    { name: 'both', from: ['Zimmo Vlaanwal', 'leads@vlaanwal.example'], subjects: ['Demande / Aanvraag {ref}'], body: '<p>Un visiteur vous contacte / Een bezoeker contacteert u</p><table><tr><td>Nom / Naam</td><td>{name}</td></tr>\n<tr><td>GSM</td><td>{phone}</td></tr>\n<tr><td>Mail</td><td>{email}</td></tr>\n<tr><td>Question / Vraag</td><td>{message}</td></tr>\n<tr><td>Bien / Pand</td><td>{title}</td></tr>\n<tr><td>Réf. / Ref.</td><td>{ref}</td></tr></table>' },
  ] }),
  printed({ id: 'abroad-swiss-french', about: 'a Swiss manager’s form', wants: { transaction: 'rent' }, forms: [
    { name: 'regie', from: ['Régie en ligne', 'formulaire@regie-en-ligne.example'], subjects: ['Objet {ref} – demande de {name}'], body: 'Objet\n{title}\n{postcode} {town}\nLoyer: {price}\nNo objet: {ref}\n\nIntéressé(e)\nMadame/Monsieur {name}\nNatel: {phone}\nCourriel: {email}\n\nRemarques\n{message}\n\nMeilleures salutations' },
  ] }),
  printed({ id: 'abroad-german', language: 'de', about: 'German portals: an inquiry with salutation, address and object', forms: [
    { name: 'expose', from: ['Immo Anfrage', 'anfrage@immo-anfrage.example'], subjects: ['Kontaktanfrage zu Ihrem Exposé {ref}'], body: 'Sehr geehrte Damen und Herren,\n\nfür Ihr Angebot liegt eine neue Kontaktanfrage vor.\n\nVon: {name}\nE-Mail: {email}\nTelefon: {phone}\n\nNachricht:\n{message}\n\nObjekt: {title}\nIhre Objekt-ID: {ref}\nKaufpreis: {price}\nLage: {postcode} {town}\nAnzeigennummer: {id}\n\nMit freundlichen Grüßen\nIhr Portal-Team' },
    { name: 'html', from: ['Haus & Hof', 'leads@haus-hof.example'], subjects: ['Neuer Interessent: {name}'], body: '<h2>{name} möchte Kontakt</h2><p>{message}</p><table><tr><td>Rückruf unter</td><td>{phone}</td></tr>\n<tr><td>Antwort an</td><td>{email}</td></tr>\n<tr><td>Objektnr.</td><td>{ref}</td></tr></table><p>Diese Nachricht wurde automatisch erstellt.</p>' },
  ] }),
  printed({ id: 'abroad-austrian', side: 'dev', language: 'de', about: 'an Austrian board', forms: [
    { name: 'willhaus', from: ['Willhaus', 'nachricht@willhaus.example'], subjects: ['Anfrage: {title}'], body: 'Servus {agent},\n\n{name} hat Ihnen zur Anzeige {id} ({title}) geschrieben:\n\n{message}\n\nTel: {phone}\nMail: {email}\nIhr Zeichen: {ref}' },
  ] }),
  printed({ id: 'abroad-spanish', language: 'es', about: 'Spanish portals', forms: [
    { name: 'interesado', from: ['Pisos y Más', 'avisos@pisosymas.example'], subjects: ['Nuevo contacto para {ref}', '{name} pregunta por tu anuncio'], body: '¡Tienes un nuevo contacto!\n\nDatos del interesado\nNombre: {name}\nEmail: {email}\nTeléfono: {phone}\n\nComentario:\n{message}\n\nInmueble: {title}\nReferencia: {ref}\nPrecio: {price}\nPoblación: {town}\n\nEl equipo de Pisos y Más · Atención al profesional 900 000 111' },
    { name: 'frase', from: ['Hogarea', 'contacto@hogarea.example'], subjects: ['Mensaje sobre {title}'], body: '<p>Hola, {agency}:</p><p><b>{name}</b> ha visto tu anuncio <a href="https://hogarea.example/inmueble/{id}">{title}</a> y te ha dejado este mensaje:</p>\n<p>«{message}»</p>\n<p>Llámale al {phone}</p>\n<p>o escríbele a {email}</p><p>Ref. {ref}</p>' },
  ] }),
  printed({ id: 'abroad-italian', language: 'it', about: 'Italian portals', forms: [
    { name: 'richiesta', from: ['Case Ora', 'noreply@caseora.example'], subjects: ['Hai ricevuto una richiesta per {ref}'], body: '<p>Gentile {agency},</p><p>hai ricevuto una nuova richiesta:</p><p><b>Da:</b> {name}</p>\n<p><b>Email:</b> {email}</p>\n<p><b>Cell.:</b> {phone}</p>\n<p><b>Testo:</b><br>{message}</p>\n<p><b>Immobile:</b> {title} - {town}</p><p><b>Rif.:</b> {ref}</p><p><b>Prezzo:</b> {price}</p><p>Servizio clienti 800 000 111</p>' },
    { name: 'breve', from: ['Domus Qui', 'info@domusqui.example'], subjects: ['{name} - {ref}'], body: '{name} è interessato all’immobile {ref}.\nTel {phone}\nMail {email}\n\n{message}' },
  ] }),
  printed({ id: 'abroad-portuguese', language: 'pt', about: 'Portuguese portals', forms: [
    { name: 'lead', from: ['Casa Certa', 'leads@casacerta.example'], subjects: ['Novo lead: {title}'], body: 'Olá {agent},\n\nRecebeu um novo pedido de contacto.\n\nNome: {name}\nTelemóvel: {phone}\nE-mail: {email}\nMensagem: {message}\n\nImóvel: {title}\nReferência: {ref}\nValor: {price}\nConcelho: {town}\n\nObrigado,\nCasa Certa' },
    { name: 'prosa', from: ['Lar Doce', 'ola@lardoce.example'], subjects: ['Pedido de visita {ref}'], body: '<p>{name} gostaria de receber informações sobre <b>{title}</b> (ref. {ref}).</p><p>{message}</p><p>Contactos: {email}</p><p>{phone}</p>' },
  ] }),
  printed({ id: 'abroad-dutch', language: 'nl', about: 'Dutch and Flemish portals', forms: [
    { name: 'bericht', from: ['Huizenplein', 'reactie@huizenplein.example'], subjects: ['Nieuwe reactie op {title}'], body: 'Beste makelaar,\n\nEr is gereageerd op uw woning {ref}.\n\nNaam aanvrager\n{name}\nE-mailadres\n{email}\nTelefoon\n{phone}\nToelichting\n{message}\n\nWoning: {title}\nPlaats: {town}\nVraagprijs: {price}' },
  ] }),
  printed({ id: 'abroad-british', language: 'en', about: 'British portals: applicant, requirements, property', forms: [
    { name: 'applicant', from: ['Homesearch UK', 'leads@homesearch-uk.example'], subjects: ['Viewing request - {title}', 'New applicant {name}'], body: 'APPLICANT DETAILS\nName: {name}\nTel (day): {phone}\nEmail: {email}\n\nPROPERTY\n{title}, {town} {postcode}\nGuide price: {price}\nYour ref: {ref}\n\nAPPLICANT COMMENTS\n{message}\n\nAPPLICANT REQUIREMENTS\nPosition: nothing to sell\nMax price: {budget}\n\nHomesearch UK, registered in England no. 01234567' },
    { name: 'card', from: ['Nest & Key', 'enquiries@nestandkey.example'], subjects: ['Enquiry: {ref}'], body: '<h2>You’ve got an enquiry</h2><p>“{message}”</p><p>— <b>{name}</b></p>\n<p>{phone}</p>\n<p><a href="mailto:{email}">{email}</a></p><p>{title}</p><p>{price} · {town}</p><p>Ref: {ref}</p><p>Reply within the hour to double your chances.</p>' },
  ] }),
  printed({ id: 'abroad-american', language: 'en', about: 'American lead mails', wants: { transaction: 'sale' }, forms: [
    { name: 'lead', from: ['Realty Leads', 'leads@realty-leads.example'], subjects: ['New Buyer Lead - {name}', 'Showing request for {title}'], body: 'You have a new lead!\n\nBuyer: {name}\nCell: {phone}\nE-mail: {email}\nListing: {title}\nMLS#: {ref}\nList Price: {price}\nBeds/Baths: 3/2\n\nBuyer wrote: {message}\n\nPre-approved: Yes\nLead source: Organic\n\nSpeed matters: call within 5 minutes.' },
    { name: 'sentence', from: ['OpenDoors', 'connect@opendoors.example'], subjects: ['{name} would like to tour {title}'], body: '<p>Hi {agent},</p><p>{name} would like to schedule a tour of {title} ({ref}).</p><p>{message}</p><p>Call or text {phone}</p><p>Email {email}</p><p>OpenDoors Premier</p>' },
  ] }),
  printed({ id: 'abroad-expats', language: 'en', about: 'French homes sold to English readers', wants: { transaction: 'sale' }, forms: [
    { name: 'gites', from: ['Maisons4U', 'enquiry@maisons4u.example'], subjects: ['Enquiry from Maisons4U: ref {ref}'], body: 'Dear {agency}\n\nThe following enquiry was made from your advert on Maisons4U\n\nProperty ref : {ref} ({title}, {town})\nEnquirer : {name}\nE-mail : {email}\nDaytime tel : {phone}\nComments :\n{message}\n\nPlease do not reply to Maisons4U, reply to the enquirer.' },
  ] }),
]
