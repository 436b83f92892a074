import { fr } from '#kernel/french.ts'
import type { AppointmentType, Locale } from '#kernel/words.ts'
import type { DetailField, FieldProblem, InvitationState, NoSlotsView, Said, SlotNotice, UnavailableView } from './page-view.ts'

interface TypeWords {
  readonly name: string
  readonly withAgent: string
  readonly confirm: string
  readonly cancel: string
  readonly keep: string
  readonly details: string
  readonly already: string
}

/** Every sentence of the contact's pages in one language. */
export interface PageWords {
  readonly types: Record<AppointmentType, TypeWords>
  readonly reference: (reference: string) => string
  readonly call: (number: string) => string
  readonly automatic: (phone: string | undefined) => string
  readonly choose: {
    readonly title: string
    readonly proposed: (type: string, duration: string) => string
    readonly understood: (wish: string) => string
    readonly noneFits: string
    readonly notThat: string
    readonly sayOtherwise: string
    readonly said: Record<Said | 'unread_again', string>
    readonly proceed: string
    readonly others: (count: number) => string
    readonly otherFitting: (count: number) => string
    readonly besides: (count: number) => string
    readonly next: string
    readonly allOthers: string
    readonly week: (monday: string) => string
    readonly timesOfWeek: (count: number) => string
    readonly withAgent: (name: string) => string
    readonly colleaguesTimes: string
    readonly ownTimes: string
    readonly ofColleagues: string
    readonly noColleague: string
    readonly noneSuits: string
    readonly wishLabel: string
    readonly wishHint: string
    readonly send: string
    readonly callBack: string
    readonly callBackHint: string
    readonly callBackButton: string
    readonly yourData: string
    readonly foreignZone: (city: string) => string
    readonly notices: Record<SlotNotice, readonly [found: string, none: string]>
  }
  readonly details: {
    readonly change: string
    readonly heldLeft: (minutes: string) => string
    readonly heldOver: string
    readonly labels: Record<DetailField, string>
    readonly phoneHint: string
    readonly optional: string
    readonly problemsHead: (count: number) => string
    readonly problems: Record<DetailField, Record<FieldProblem['kind'], string>>
    readonly notice: (agency: string) => string
    readonly noticeLink: string
  }
  readonly booked: {
    readonly title: string
    readonly moved: string
    readonly where: string
    readonly byPhone: (number: string | undefined) => string
    readonly addToCalendar: string
    readonly route: string
    readonly move: string
    readonly cancel: string
    readonly next: string
    readonly invitation: Record<InvitationState, (email: string) => string>
    readonly reminder: string
  }
  readonly move: { readonly title: string; readonly now: string; readonly keep: string; readonly none: string }
  readonly cancel: { readonly title: string; readonly consequence: string; readonly moveInstead: string }
  readonly cancelled: { readonly title: string; readonly text: string; readonly again: string }
  readonly noSlots: { readonly title: string; readonly why: Record<NoSlotsView['why'], string>; readonly next: string }
  readonly unavailable: { readonly title: string; readonly why: Record<UnavailableView['why'], string>; readonly next: string }
  readonly received: { readonly title: string; readonly wish: string; readonly callBack: string; readonly back: string }
  readonly expired: {
    readonly title: string
    readonly text: string
    readonly email: string
    readonly send: string
    readonly invalid: string
    readonly sentTitle: string
    readonly sent: string
  }
}

const french: PageWords = {
  types: {
    viewing: {
      name: fr`Visite`,
      withAgent: fr`Votre visite avec`,
      confirm: fr`Confirmer la visite`,
      cancel: fr`Annuler la visite`,
      keep: fr`Garder ma visite`,
      details: fr`Vos coordonnées pour la visite`,
      already: fr`Votre visite est prévue`,
    },
    phone_call: {
      name: fr`Appel`,
      withAgent: fr`Votre appel avec`,
      confirm: fr`Confirmer l'appel`,
      cancel: fr`Annuler l'appel`,
      keep: fr`Garder mon appel`,
      details: fr`Vos coordonnées pour l'appel`,
      already: fr`Votre appel est prévu`,
    },
    office_visit: {
      name: fr`Rendez-vous à l'agence`,
      withAgent: fr`Votre rendez-vous à l'agence avec`,
      confirm: fr`Confirmer le rendez-vous`,
      cancel: fr`Annuler le rendez-vous`,
      keep: fr`Garder mon rendez-vous`,
      details: fr`Vos coordonnées pour le rendez-vous`,
      already: fr`Votre rendez-vous est prévu`,
    },
    valuation: {
      name: fr`Estimation`,
      withAgent: fr`Votre estimation avec`,
      confirm: fr`Confirmer l'estimation`,
      cancel: fr`Annuler l'estimation`,
      keep: fr`Garder mon estimation`,
      details: fr`Vos coordonnées pour l'estimation`,
      already: fr`Votre estimation est prévue`,
    },
  },
  reference: (reference) => fr`Réf. ${reference}`,
  call: (number) => fr`Appeler le ${number}`,
  automatic: (phone) =>
    phone === undefined
      ? fr`Proposition automatique de l'agence ; une personne vous répond si vous le demandez.`
      : fr`Proposition automatique de l'agence ; une personne vous répond au ${phone}.`,
  choose: {
    title: fr`Quel moment vous convient ?`,
    proposed: (type, duration) => fr`${type}, ${duration}. Nous vous proposons :`,
    understood: (wish) => fr`J'ai compris : ${wish}.`,
    noneFits: fr`Aucun créneau n'y correspond pour le moment ; voici les plus proches.`,
    notThat: fr`Ce n'est pas cela : voir tous les créneaux`,
    sayOtherwise: fr`Dites-le autrement`,
    said: {
      understood: fr`C'est noté. Voici les créneaux qui conviennent.`,
      nothing_fits: fr`C'est noté. Votre message est aussi transmis à l'agence.`,
      unread: fr`Nous n'y avons pas trouvé de jour ni d'heure. Votre message est transmis à une personne de l'agence ; en attendant, voici des créneaux libres.`,
      unread_again: fr`Nous n'y avons pas trouvé de jour ni d'heure : quand pouvez-vous venir, par exemple « jeudi après 18 h » ? En attendant, les créneaux suivent ce que nous avions compris avant. Votre message est aussi transmis à l'agence.`,
      all_times: fr`Voici tous les créneaux libres.`,
    },
    proceed: fr`Continuer avec ce créneau`,
    others: (count) => (count === 1 ? fr`Un autre créneau` : fr`${count} autres créneaux`),
    otherFitting: (count) => (count === 1 ? fr`Un autre créneau qui convient` : fr`${count} autres créneaux qui conviennent`),
    besides: (count) => (count === 1 ? fr`Un créneau à un autre moment` : fr`${count} créneaux à d'autres moments`),
    next: fr`Nous vous proposons aussi :`,
    allOthers: fr`Tous les autres`,
    week: (monday) => fr`Semaine du ${monday}`,
    timesOfWeek: (count) => (count === 1 ? fr`1 créneau` : fr`${count} créneaux`),
    withAgent: (name) => fr`avec ${name}`,
    colleaguesTimes: fr`Avec une autre personne de l'agence`,
    ownTimes: fr`Revenir aux premiers créneaux`,
    ofColleagues: fr`Avec une autre personne de l'agence :`,
    noColleague: fr`Pour le moment, personne d'autre à l'agence n'a de créneau de plus.`,
    noneSuits: fr`Aucun ne convient`,
    wishLabel: fr`Quand seriez-vous disponible ?`,
    wishHint: fr`Par exemple : « en semaine après 18 h », « samedi matin ».`,
    send: fr`Envoyer`,
    callBack: fr`Être rappelé par l'agence`,
    callBackHint: fr`Une personne de l'agence vous appelle à ce numéro.`,
    callBackButton: fr`Demander un appel`,
    yourData: fr`Vos données`,
    foreignZone: (city) => fr`Les heures sont celles de ${city}.`,
    notices: {
      slot_taken: [fr`Ce créneau vient d'être pris. Voici les plus proches.`, fr`Ce créneau vient d'être pris, et il n'en reste aucun autre pour le moment.`],
      slot_past: [fr`Ce créneau est passé. Voici les prochains.`, fr`Ce créneau est passé, et il n'en reste aucun autre pour le moment.`],
      hold_expired: [
        fr`Ce créneau n'était plus réservé pour vous et il a été pris entre-temps. Voici les plus proches.`,
        fr`Ce créneau n'était plus réservé pour vous et il a été pris entre-temps. Il n'en reste aucun autre pour le moment.`,
      ],
    },
  },
  details: {
    change: fr`Modifier`,
    heldLeft: (minutes) => fr`Réservé pour vous encore ${minutes} min`,
    heldOver: fr`Ce créneau n'est plus réservé, mais peut-être encore libre : confirmez pour le savoir.`,
    labels: {
      lastName: fr`Nom`,
      firstName: fr`Prénom`,
      phone: fr`Téléphone`,
      email: fr`E-mail`,
      postalAddress: fr`Adresse postale`,
      propertyAddress: fr`Adresse du bien à estimer`,
    },
    phoneHint: fr`Pour vous prévenir d'un imprévu.`,
    optional: fr`facultatif`,
    problemsHead: (count) => (count === 1 ? fr`Un champ est à revoir` : fr`${count} champs sont à revoir`),
    problems: {
      lastName: { missing: fr`Indiquez votre nom`, invalid: fr`Ce nom contient des signes que nous ne pouvons pas écrire`, too_long: fr`Ce nom est trop long` },
      firstName: { missing: fr`Indiquez votre prénom`, invalid: fr`Ce prénom contient des signes que nous ne pouvons pas écrire`, too_long: fr`Ce prénom est trop long` },
      phone: { missing: fr`Indiquez votre téléphone`, invalid: fr`Indiquez un numéro complet, comme 06\u00a039\u00a098\u00a001\u00a023`, too_long: fr`Ce numéro est trop long` },
      email: { missing: fr`Indiquez votre e-mail`, invalid: fr`Indiquez une adresse complète, comme prenom.nom@exemple.fr`, too_long: fr`Cette adresse e-mail est trop longue` },
      postalAddress: { missing: fr`Indiquez votre adresse postale`, invalid: fr`Cette adresse contient des signes que nous ne pouvons pas écrire`, too_long: fr`Cette adresse est trop longue` },
      propertyAddress: { missing: fr`Indiquez l'adresse du bien à estimer`, invalid: fr`Cette adresse contient des signes que nous ne pouvons pas écrire`, too_long: fr`Cette adresse est trop longue` },
    },
    notice: (agency) => fr`${agency} est responsable de ces données et s'en sert pour organiser ce rendez-vous. Elles ne sont pas vendues.`,
    noticeLink: fr`Vos données et vos droits`,
  },
  booked: {
    title: fr`C'est noté.`,
    moved: fr`C'est noté, le rendez-vous est déplacé.`,
    where: fr`Lieu`,
    byPhone: (number) => (number === undefined ? fr`Par téléphone` : fr`Par téléphone, au ${number}`),
    addToCalendar: fr`Ajouter à l'agenda`,
    route: fr`Itinéraire`,
    move: fr`Déplacer`,
    cancel: fr`Annuler`,
    next: fr`Et maintenant`,
    invitation: {
      sent: (email) => fr`L'invitation est partie à ${email}.`,
      pending: (email) => fr`L'invitation arrive à ${email} dans quelques instants.`,
      late: (email) => fr`Le créneau est réservé pour vous ; la confirmation suivra à ${email}. L'agence est prévenue, vous n'avez rien à faire.`,
    },
    reminder: fr`Un imprévu ? Déplacez ou annulez ici, à tout moment avant le rendez-vous.`,
  },
  move: {
    title: fr`Déplacer votre rendez-vous`,
    now: fr`Votre rendez-vous actuel :`,
    keep: fr`Garder ce moment`,
    none: fr`Il n'y a pas d'autre créneau libre pour le moment. Votre rendez-vous reste prévu.`,
  },
  cancel: {
    title: fr`Annuler ce rendez-vous ?`,
    consequence: fr`Le créneau sera libéré et le conseiller prévenu aussitôt.`,
    moveInstead: fr`Plutôt le déplacer`,
  },
  cancelled: {
    title: fr`Le rendez-vous est annulé.`,
    text: fr`Le conseiller est prévenu. Une confirmation part par e-mail.`,
    again: fr`Choisir un autre moment`,
  },
  noSlots: {
    title: fr`Aucun créneau libre pour le moment`,
    why: {
      none_free: fr`Tous les créneaux des prochaines semaines sont pris.`,
      calendar_unread: fr`L'agenda du conseiller ne répond pas. Plutôt que de vous proposer un moment incertain, nous préférons vous appeler.`,
      property_unknown: fr`Nous n'avons pas reconnu le bien de votre demande. L'agence vous appelle pour en parler.`,
    },
    next: fr`Dites-nous quand vous êtes disponible, ou laissez-nous vous rappeler.`,
  },
  unavailable: {
    title: fr`Ce bien ne se visite plus`,
    why: { under_offer: fr`Une offre a été acceptée pour ce bien.`, gone: fr`Ce bien n'est plus proposé par l'agence.` },
    next: fr`L'agence en a peut-être un autre pour vous : laissez-nous vous rappeler.`,
  },
  received: {
    title: fr`C'est noté.`,
    wish: fr`Une personne de l'agence lit votre message et vous propose d'autres moments.`,
    callBack: fr`Une personne de l'agence vous rappelle dès que possible.`,
    back: fr`Revoir les créneaux`,
  },
  expired: {
    title: fr`Ce lien n'est plus valable`,
    text: fr`Il a expiré, ou il a été copié en partie. Indiquez l'e-mail de votre demande : nous vous en envoyons un nouveau.`,
    email: fr`E-mail`,
    send: fr`Recevoir un nouveau lien`,
    invalid: fr`Indiquez une adresse complète, comme prenom.nom@exemple.fr`,
    sentTitle: fr`Regardez vos e-mails`,
    sent: fr`Si une demande existe pour cette adresse, un nouveau lien vient de partir. Il arrive en une minute ; pensez aux courriers indésirables.`,
  },
}

const english: PageWords = {
  types: {
    viewing: { name: 'Viewing', withAgent: 'Your viewing with', confirm: 'Confirm the viewing', cancel: 'Cancel the viewing', keep: 'Keep my viewing', details: 'Your details for the viewing', already: 'Your viewing is arranged' },
    phone_call: { name: 'Phone call', withAgent: 'Your call with', confirm: 'Confirm the call', cancel: 'Cancel the call', keep: 'Keep my call', details: 'Your details for the call', already: 'Your call is arranged' },
    office_visit: { name: 'Meeting at the agency', withAgent: 'Your meeting at the agency with', confirm: 'Confirm the meeting', cancel: 'Cancel the meeting', keep: 'Keep my meeting', details: 'Your details for the meeting', already: 'Your meeting is arranged' },
    valuation: { name: 'Valuation', withAgent: 'Your valuation with', confirm: 'Confirm the valuation', cancel: 'Cancel the valuation', keep: 'Keep my valuation', details: 'Your details for the valuation', already: 'Your valuation is arranged' },
  },
  reference: (reference) => `Ref. ${reference}`,
  call: (number) => `Call ${number}`,
  automatic: (phone) =>
    phone === undefined ? 'Automatic proposal by the agency; a person answers when you ask.' : `Automatic proposal by the agency; a person answers on ${phone}.`,
  choose: {
    title: 'Which time suits you?',
    proposed: (type, duration) => `${type}, ${duration}. We suggest:`,
    understood: (wish) => `I understood: ${wish}.`,
    noneFits: 'No time fits that for now; here are the nearest ones.',
    notThat: 'That is not it: see all times',
    sayOtherwise: 'Say it another way',
    said: {
      understood: 'Noted. Here are the times that fit.',
      nothing_fits: 'Noted. The agency gets your message too.',
      unread: 'We found no day or time in it. A person at the agency gets your message; meanwhile, here are some free times.',
      unread_again: 'We found no day or time in it: when can you come, for example “Thursday after 6 pm”? Meanwhile, the times follow what we had understood before. The agency gets your message too.',
      all_times: 'Here are all free times.',
    },
    proceed: 'Continue with this time',
    others: (count) => (count === 1 ? 'One other time' : `${count} other times`),
    otherFitting: (count) => (count === 1 ? 'One other time that fits' : `${count} other times that fit`),
    besides: (count) => (count === 1 ? 'One time at another moment' : `${count} times at other moments`),
    next: 'We also suggest:',
    allOthers: 'All the others',
    week: (monday) => `Week of ${monday}`,
    timesOfWeek: (count) => (count === 1 ? '1 time' : `${count} times`),
    withAgent: (name) => `with ${name}`,
    colleaguesTimes: 'With somebody else from the agency',
    ownTimes: 'Back to the first times',
    ofColleagues: 'With somebody else from the agency:',
    noColleague: 'At the moment, nobody else at the agency has further times.',
    noneSuits: 'None of these suits me',
    wishLabel: 'When would you be free?',
    wishHint: 'For instance: “weekdays after 6 pm”, “Saturday morning”.',
    send: 'Send',
    callBack: 'Have the agency call me',
    callBackHint: 'A person from the agency calls you on this number.',
    callBackButton: 'Ask for a call',
    yourData: 'Your data',
    foreignZone: (city) => `Times are those of ${city}.`,
    notices: {
      slot_taken: ['This time has just been taken. Here are the nearest ones.', 'This time has just been taken, and there is no other one for now.'],
      slot_past: ['This time has passed. Here are the next ones.', 'This time has passed, and there is no other one for now.'],
      hold_expired: ['This time was no longer held for you and has been taken meanwhile. Here are the nearest ones.', 'This time was no longer held for you and has been taken meanwhile. There is no other one for now.'],
    },
  },
  details: {
    change: 'Change',
    heldLeft: (minutes) => `Held for you for ${minutes} more min`,
    heldOver: 'This time is no longer held, but may still be free: confirm to find out.',
    labels: { lastName: 'Last name', firstName: 'First name', phone: 'Phone', email: 'E-mail', postalAddress: 'Postal address', propertyAddress: 'Address of the property to be valued' },
    phoneHint: 'So that we can reach you if something comes up.',
    optional: 'optional',
    problemsHead: (count) => (count === 1 ? 'One field needs a look' : `${count} fields need a look`),
    problems: {
      lastName: { missing: 'Give your last name', invalid: 'This name holds signs we cannot write', too_long: 'This name is too long' },
      firstName: { missing: 'Give your first name', invalid: 'This name holds signs we cannot write', too_long: 'This name is too long' },
      phone: { missing: 'Give your phone number', invalid: 'Give a complete number, like 06\u00a039\u00a098\u00a001\u00a023', too_long: 'This number is too long' },
      email: { missing: 'Give your e-mail address', invalid: 'Give a complete address, like first.last@example.com', too_long: 'This address is too long' },
      postalAddress: { missing: 'Give your postal address', invalid: 'This address holds signs we cannot write', too_long: 'This address is too long' },
      propertyAddress: { missing: 'Give the address of the property', invalid: 'This address holds signs we cannot write', too_long: 'This address is too long' },
    },
    notice: (agency) => `${agency} is the controller of these data and uses them to arrange this appointment. They are not sold.`,
    noticeLink: 'Your data and your rights',
  },
  booked: {
    title: 'It’s arranged.',
    moved: 'It’s arranged, the appointment has moved.',
    where: 'Place',
    byPhone: (number) => (number === undefined ? 'By phone' : `By phone, on ${number}`),
    addToCalendar: 'Add to calendar',
    route: 'Route',
    move: 'Move',
    cancel: 'Cancel',
    next: 'What happens next',
    invitation: {
      sent: (email) => `The invitation has gone to ${email}.`,
      pending: (email) => `The invitation reaches ${email} in a moment.`,
      late: (email) => `The time is reserved for you; the confirmation will follow to ${email}. The agency knows, there is nothing you need to do.`,
    },
    reminder: 'Something came up? Move or cancel here, any time before the appointment.',
  },
  move: { title: 'Move your appointment', now: 'Your present appointment:', keep: 'Keep this time', none: 'There is no other free time for now. Your appointment stands.' },
  cancel: { title: 'Cancel this appointment?', consequence: 'The time becomes free again and the agent is told at once.', moveInstead: 'Move it instead' },
  cancelled: { title: 'The appointment is cancelled.', text: 'The agent has been told. A confirmation goes out by e-mail.', again: 'Choose another time' },
  noSlots: {
    title: 'No free time for now',
    why: {
      none_free: 'All times of the coming weeks are taken.',
      calendar_unread: 'The agent’s calendar does not answer. Rather than offer you an uncertain time, we prefer to call you.',
      property_unknown: 'We did not recognise the property of your request. The agency calls you about it.',
    },
    next: 'Tell us when you are free, or let us call you.',
  },
  unavailable: {
    title: 'This property can no longer be visited',
    why: { under_offer: 'An offer has been accepted for this property.', gone: 'The agency no longer offers this property.' },
    next: 'The agency may have another one for you: let us call you.',
  },
  received: {
    title: 'Noted.',
    wish: 'A person from the agency reads your message and suggests other times.',
    callBack: 'A person from the agency calls you as soon as possible.',
    back: 'See the times again',
  },
  expired: {
    title: 'This link is no longer valid',
    text: 'It has expired, or was copied only in part. Give the e-mail address of your request and we send you a new one.',
    email: 'E-mail',
    send: 'Send me a new link',
    invalid: 'Give a complete address, like first.last@example.com',
    sentTitle: 'Check your e-mail',
    sent: 'If there is a request for this address, a new link has just gone out. It arrives within a minute; have a look at the spam folder too.',
  },
}

export const pageWords = (locale: Locale): PageWords => (locale === 'fr' ? french : english)
