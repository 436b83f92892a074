/** What people from abroad say in portals' forms, second half. */
import type { Texts } from '../abroad-people.ts'

export const ABROAD_TEXTS: Texts = {
  en: [
    ['visit', 'We would love a tour. We can be there any day in the week of the 17th.'],
    ['visit', 'My daughter lives half an hour away and could look at it for me, would a Wednesday afternoon work?'],
    ['visit', 'Please book us in for a viewing, ideally the same day as the other one we asked you about.'],
    ['visit', 'Hiya, can we come for a nose round when we are over at the end of June?'],
    ['information', 'What is the heating system, and how much land comes with the house?'],
    ['information', 'Who pays your commission, buyer or seller? And are there any photos of the bathroom?'],
    ['information', 'Is the flat on the top floor, and is there a lift?'],
    ['information', 'Would planning allow a pool in the garden? Also how busy is the lane outside?'],
    ['information', 'Good day. Kindly forward the full dossier for {ref} including diagnostics.'],
    ['availability', 'Is it under offer? The photos look like a different season, so I wondered.'],
    ['availability', 'Just wanted to know if this one in {town} is actually available.'],
    ['callback', 'Give me a bell on {phone}, I am around most afternoons.'],
    ['offer', 'We saw it on Tuesday and would like to offer the full asking price, no mortgage needed.'],
  ],
  'en-us': [
    ['visit', 'We will be vacationing near there in July and were hoping to do a walk-through.'],
    ['information', 'What are closing costs like over there, and is the listing price negotiable?'],
  ],
  'en-gb': [['visit', 'We come through the tunnel on the Friday night and could view on Saturday from ten onwards.'], ['callback', 'I am free to chat after the school run, so 9.30 your time or later.']],
  fr: [
    ['visit', 'Bonjour, nous aimerions voir ce bien dans le courant du mois prochain, de préférence un week-end prolongé.'],
    ['visit', 'Serait-il envisageable de passer samedi en début d’après-midi ? Nous habitons à deux heures de route.'],
    ['information', 'Pourriez-vous m’indiquer la superficie de la parcelle et l’année de la chaudière ? Merci bien.'],
    ['information', 'Le prix est-il net vendeur ou frais inclus ? D’avance merci pour votre retour.'],
    ['availability', 'Y a-t-il déjà un compromis signé pour ce bien ?'],
    ['callback', 'Un appel en soirée m’arrangerait, je suis en réunion toute la journée.'],
  ],
  'fr-be': [['information', 'Bonjour, quel est le montant du précompte, enfin de la taxe foncière chez vous ? Nonante euros par mois me semble beaucoup.'], ['visit', 'Bonjour, savez-vous me recevoir un vendredi après 16 h ? Je viens de Tournai.'], ['callback', 'Vous pouvez me sonner sur le GSM au {phone}, bien à vous.']],
  'fr-ch': [['visit', 'Bonjour, serait-ce jouable de visiter ce samedi ? Je remonte du Valais. Cordiales salutations'], ['information', 'Bonjour, combien faut-il compter de minutes jusqu’à la douane ? Salutations distinguées']],
  de: [
    ['visit', 'Guten Abend, wir planen eine Rundreise und kämen am 6. bei Ihnen vorbei. Können wir das Haus dann anschauen?'],
    ['visit', 'Eine Besichtigung würde uns sehr freuen, wir richten uns nach Ihnen.'],
    ['information', 'Wie weit ist es bis zum nächsten Bahnhof, und ist die Strasse laut?'],
    ['information', 'Gibt es zu der Wohnung einen Stellplatz? Wie hoch ist das Hausgeld?'],
    ['information', 'Können Sie mir die Adresse nennen, damit ich mir die Lage auf der Karte ansehen kann?'],
    ['availability', 'Guten Tag, ist diese Immobilie reserviert oder frei?'],
    ['callback', 'Am besten erreichen Sie mich unter {phone}, gern auch am Wochenende.'],
  ],
  it: [
    ['visit', 'Gentili signori, veniamo in Francia per il ponte del 2 giugno: è possibile vedere la casa?'],
    ['visit', 'Vorremmo fissare un sopralluogo con il nostro geometra, un lunedì o un martedì.'],
    ['information', 'Il prezzo è trattabile? E quanti anni ha il tetto?'],
    ['information', 'C’è l’ascensore? L’appartamento a che piano si trova?'],
    ['availability', 'Buongiorno, risulta già venduto oppure no?'],
    ['callback', 'Chiamatemi pure al {phone} all’ora di cena.'],
  ],
  es: [
    ['visit', 'Buenos días, ¿hacen visitas los domingos? Es el único día que podemos desplazarnos.'],
    ['visit', 'Nos encantaría conocer la casa en persona, díganos qué día les viene mejor.'],
    ['information', '¿De qué año es la caldera y cuántos metros tiene el jardín?'],
    ['information', 'Necesito saber si el piso tiene ascensor y a qué altura está.'],
    ['availability', '¿Está reservada o se puede visitar todavía?'],
    ['callback', 'Mejor por teléfono: {phone}, gracias.'],
  ],
  nl: [
    ['visit', 'Hallo, mijn partner en ik zijn met Hemelvaart in de buurt en willen het huis graag zien.'],
    ['visit', 'Zou een bezichtiging in de eerste helft van september lukken?'],
    ['information', 'Kunt u zeggen of de woning een septische put heeft en of er glasvezel ligt?'],
    ['information', 'Wij zijn benieuwd naar de maandelijkse kosten van de VvE voor dit appartement.'],
    ['availability', 'Is er al een bod uitgebracht of is het vrij?'],
    ['callback', 'Ik word liever gebeld dan gemaild, overdag op {phone}.'],
  ],
  pt: [
    ['visit', 'Bom dia, vivo no Luxemburgo e posso deslocar-me qualquer sábado para ver a casa.'],
    ['visit', 'Quero agendar visita para a próxima semana, à tarde.'],
    ['information', 'O preço inclui a comissão? E há obras previstas no prédio do apartamento?'],
    ['information', 'Qual é a distância até à estação de comboios? Obrigado desde já.'],
    ['availability', 'Este anúncio ainda está em vigor?'],
    ['callback', 'Podem contactar-me por telefone durante a hora do almoço.'],
  ],
}

/** What people say of a home they would rent, whoever passes it on. */
export const ABROAD_RENTAL: Texts = {
  en: [
    ['visit', 'I fly in on the 28th and would like to see it the day after, any hour.'],
    ['visit', 'Happy to do this by video call first and in person later.'],
    ['information', 'Are utilities included, and is there a place to park a bike safely?'],
    ['information', 'We are two adults and a baby. Is there room for a cot in the second bedroom?'],
    ['availability', 'Can the lease begin on the first of the month?'],
    ['callback', 'Could you phone me? I find French e-mails difficult.'],
  ],
  fr: [
    ['visit', 'Nous arrivons par le train du jeudi soir et serions libres le lendemain toute la journée.'],
    ['visit', 'Une visite à distance me conviendrait si le propriétaire est d’accord.'],
    ['information', 'Le bail peut-il être signé par mon employeur ?'],
    ['availability', 'Le logement sera-t-il libre à la rentrée ?'],
  ],
}
