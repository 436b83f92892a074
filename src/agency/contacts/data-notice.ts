import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'

/** What the notice needs to know; nothing in it is about the person. */
export interface DataNoticeView {
  readonly agencyName: string
  readonly agencyAddress: string
  /** Where a right is exercised. */
  readonly agencyEmail: string
  /** The portal the request came through; absent when the person came to the agency directly. */
  readonly portalName?: string
  readonly retentionMonths: number
}

export interface DataNotice {
  readonly heading: string
  readonly entries: readonly { readonly term: string; readonly text: string }[]
}

const CNIL = 'https://www.cnil.fr/fr/plaintes'

function french(view: DataNoticeView): DataNotice {
  const { agencyName, agencyAddress, agencyEmail, portalName, retentionMonths } = view
  return {
    heading: fr`Vos données`,
    entries: [
      { term: fr`Responsable`, text: fr`${agencyName}, ${agencyAddress}. Contact : ${agencyEmail}.` },
      {
        term: fr`Origine`,
        text: portalName === undefined ? fr`Vous-même, par votre demande à l'agence.` : fr`Votre demande sur ${portalName}, que ce portail nous a transmise.`,
      },
      { term: fr`Données`, text: fr`Nom, prénom, téléphone, e-mail, adresse postale si vous la donnez, message, bien demandé, rendez-vous.` },
      { term: fr`Pourquoi`, text: fr`Répondre à votre demande, organiser le rendez-vous et en garder la suite.` },
      {
        term: fr`Fondement`,
        text: fr`Les démarches que vous avez demandées avant un contrat (RGPD, article 6.1.b) et notre intérêt légitime à vous répondre (article 6.1.f).`,
      },
      {
        term: fr`Destinataires`,
        text: fr`L'agence, le conseiller que vous rencontrez, son agenda, et notre prestataire Assistant.immo, qui traite ces données sur notre instruction. Service hébergé dans l'Union européenne.`,
      },
      { term: fr`Durée`, text: fr`${retentionMonths} mois après notre dernier échange, puis effacement.` },
      {
        term: fr`Proposition automatique`,
        text: fr`Les créneaux sont choisis par un programme, d'après l'agenda du conseiller, le bien et vos souhaits. Une personne peut reprendre la main à votre demande : répondez simplement à notre message.`,
      },
      {
        term: fr`Vos droits`,
        text: fr`Accès, rectification, effacement, limitation, portabilité, opposition : écrivez à ${agencyEmail}. Vous pouvez aussi adresser une plainte à la CNIL : ${CNIL}`,
      },
    ],
  }
}

function english(view: DataNoticeView): DataNotice {
  const { agencyName, agencyAddress, agencyEmail, portalName, retentionMonths } = view
  return {
    heading: 'Your data',
    entries: [
      { term: 'Controller', text: `${agencyName}, ${agencyAddress}. Contact: ${agencyEmail}.` },
      {
        term: 'Source',
        text: portalName === undefined ? 'You, by your request to the agency.' : `Your request on ${portalName}, which that portal passed on to us.`,
      },
      { term: 'Data', text: 'Last name, first name, phone, e-mail, postal address if you give it, message, property asked for, appointment.' },
      { term: 'Purposes', text: 'To answer your request, arrange the appointment and follow it up.' },
      {
        term: 'Legal basis',
        text: 'Steps you asked for before a contract (GDPR, article 6(1)(b)) and our legitimate interest in answering you (article 6(1)(f)).',
      },
      {
        term: 'Recipients',
        text: 'The agency, the agent you meet, their calendar, and our provider Assistant.immo, which processes these data on our instruction. Hosted in the European Union.',
      },
      { term: 'Retention', text: `${retentionMonths} months after our last exchange, then erased.` },
      {
        term: 'Automated proposal',
        text: 'Times are chosen by a program from the agent’s calendar, the property and your wishes. A person takes over when you ask: simply reply to our message.',
      },
      {
        term: 'Your rights',
        text: `Access, rectification, erasure, restriction, portability, objection: write to ${agencyEmail}. You may also complain to the French authority, the CNIL: ${CNIL}`,
      },
    ],
  }
}

/** The notice for a contact (GDPR art. 13 on the page, art. 14 in the first message), complete. */
export const dataNotice = (view: DataNoticeView, locale: Locale): DataNotice => (locale === 'fr' ? french(view) : english(view))
