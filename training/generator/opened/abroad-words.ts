/** What people from abroad say in portals' forms, first half. */
import type { Texts } from '../abroad-people.ts'

export const FIRST_TEXTS: Texts = {
  en: [
    ['visit', 'We land at Bergerac on the 9th and have a hire car for four days. Could we squeeze in a look at this one?'],
    ['visit', 'Hello! We would like to come and see the house. We are both retired so any day suits us.'],
    ['visit', 'Would you be able to show us round in the first week of April? We are staying with friends nearby.'],
    ['information', 'Could you tell me how far it is to the nearest bakery, and whether it is on a main road?'],
    ['information', 'Does it have a septic tank or is it on the mains? And roughly what are the local taxes?'],
    ['information', 'Please send the energy rating, a floorplan and any photos of the outbuildings. Thanks, much appreciated.'],
    ['information', 'Hi, is broadband any good there? I would be working from home most of the week.'],
    ['information', 'What are the annual service charges for ref {ref}?'],
    ['availability', 'Still for sale? It was on another website a year ago.'],
    ['callback', 'My French is rusty, so I would rather talk to somebody in English. Please phone.'],
    ['offer', 'Having seen it last month with your colleague we would like to offer ten percent under the asking price.'],
  ],
  'en-gb': [
    ['visit', 'Is a viewing possible before the summer? I can get the Eurostar at fairly short notice.'],
    ['callback', 'Best to ring me on {phone} after six, UK time.'],
    ['availability', 'Afternoon, just checking this has not gone under offer before we book our ferry.'],
  ],
  'fr-be': [
    ['visit', 'Bonjour, nous descendons de Namur le week-end prochain et aimerions passer voir le bien.'],
    ['callback', 'Pouvez-vous m’appeler sur mon GSM : {phone} ?'],
    ['information', 'Bonjour, combien de chambres en tout, s’il vous plaît ? Nous sommes cinq, donc trois c’est trop peu.'],
  ],
  'fr-ch': [
    ['visit', 'Seriez-vous joignable pour convenir d’un moment sur place ? Je travaille à Genève et finis tôt le vendredi.'],
    ['availability', 'L’objet est-il toujours libre ? Bien cordialement depuis Lausanne'],
    ['callback', 'Je suis atteignable dès 17 h sur mon natel, merci d’avance.'],
    ['visit', 'Bonjour, je serais volontiers preneur d’une visite en fin de journée. Meilleures salutations'],
  ],
  fr: [
    ['visit', 'Bonjour, pourrait-on fixer une visite ? Nous sommes sur place à la Pentecôte.'],
    ['availability', 'Le bien a-t-il déjà un acquéreur ?'],
    ['information', 'Bonjour, pourriez-vous me dire si les charges comprennent l’eau chaude ? Belle journée à vous'],
    ['information', 'Y a-t-il une cave et une place pour deux voitures ? Un grand merci.'],
    ['information', 'Nous cherchons une seconde résidence et voudrions savoir à combien s’élève la taxe d’habitation.'],
  ],
  de: [
    ['visit', 'Guten Tag, wir sind in den Pfingstferien in der Gegend und würden das Haus gern besichtigen.'],
    ['visit', 'Könnten Sie uns einen Termin für eine Besichtigung nennen? Am liebsten an einem Samstag.'],
    ['visit', 'Hallo, ich habe ab dem 20. Urlaub. Wäre eine Führung durch die Wohnung möglich?'],
    ['information', 'Gehört die Scheune auf Bild 7 dazu? Und wie gross ist das Grundstück genau?'],
    ['information', 'Bitte um Zusendung von Grundriss und Energieausweis. Freundliche Grüsse'],
    ['information', 'Wie sieht es mit dem Internet aus, gibt es Glasfaser?'],
    ['availability', 'Ist das Objekt {ref} noch zu haben?'],
    ['callback', 'Bitte rufen Sie mich zurück, ich spreche auch etwas Französisch.'],
  ],
  it: [
    ['visit', 'Buonasera, saremo in zona a Pasqua e vorremmo fare una visita con i nostri figli.'],
    ['visit', 'Si può vedere la casa di sabato? Partiamo da Torino al mattino presto.'],
    ['information', 'Vorrei sapere se il terreno è recintato e se c’è il pozzo.'],
    ['information', 'Quali sono le spese condominiali annue? Grazie e buon lavoro.'],
    ['availability', 'È sempre in vendita? Nell’annuncio non si capisce.'],
    ['callback', 'Meglio una telefonata nel pomeriggio, grazie.'],
  ],
  es: [
    ['visit', 'Buenas tardes, el puente de mayo estaremos en Francia y nos gustaría verla.'],
    ['visit', 'Hola, ¿podríamos quedar un sábado por la mañana para ver la vivienda?'],
    ['information', '¿Se puede entrar a vivir o necesita obra? Muchas gracias.'],
    ['information', 'Quería saber los gastos de comunidad y si el garaje va incluido.'],
    ['availability', 'Buenas, ¿la siguen teniendo en cartera?'],
    ['callback', 'Llámenme por favor al {phone}, por las tardes estoy libre.'],
  ],
  nl: [
    ['visit', 'Goedemiddag, wij zitten de eerste week van augustus op een camping vlakbij. Mogen we langskomen?'],
    ['visit', 'Graag een afspraak om het huis te bekijken, liefst op een vrijdag.'],
    ['information', 'Is er een kelder en hoe oud is de verwarmingsketel? Alvast bedankt!'],
    ['information', 'Wat bedragen de notariskosten bovenop de vraagprijs?'],
    ['availability', 'Staat dit huis nog te koop? We volgen het al een poosje.'],
    ['callback', 'Wilt u mij even bellen? Mijn Frans is helaas niet zo best.'],
  ],
  pt: [
    ['visit', 'Boa tarde, estamos em França no mês de agosto e queríamos visitar a moradia.'],
    ['visit', 'É possível ir ver o apartamento num sábado? Trabalho durante a semana.'],
    ['information', 'Gostava de saber a área do terreno e o ano da construção. Agradeço desde já.'],
    ['information', 'Tem garagem fechada? E qual é o valor do condomínio?'],
    ['availability', 'Ainda está disponível este imóvel?'],
    ['callback', 'Agradeço que me liguem, de preferência depois das 18h.'],
  ],
}

/** What people say of a home they would rent, whoever passes it on. */
export const FIRST_RENTAL: Texts = {
  en: [
    ['visit', 'I will be in town from the 3rd to the 6th and hope to see it then.'],
    ['visit', 'A video tour would be fine if I cannot come before I start work.'],
    ['information', 'Is it fully furnished, and may I bring a cat?'],
    ['information', 'Could you confirm the deposit and whether heating is part of the rent?'],
    ['availability', 'Would it be free from mid-September?'],
  ],
  fr: [
    ['visit', 'Je serai sur place le mercredi et le jeudi, une visite en soirée serait parfaite.'],
    ['visit', 'Ma sœur viendra visiter à ma place, elle parle bien français.'],
    ['information', 'L’école maternelle est-elle accessible à pied ?'],
    ['availability', 'Est-il possible d’emménager avant le 15 ?'],
  ],
}
