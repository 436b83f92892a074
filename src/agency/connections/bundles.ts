import { fr } from '#kernel/french.ts'
import type { Locale } from '#kernel/words.ts'
import type { BundleId, ConnectionProvider } from './contract.ts'

export interface Bundle {
  readonly scopes: readonly string[]
  /** One sentence, shown before the provider asks. */
  readonly why: Readonly<Record<Locale, string>>
}

const google = (name: string) => `https://www.googleapis.com/auth/${name}`

export const googleScopes = {
  /** Reads, writes and watches events of calendars that the account owns; no others. */
  ownedEvents: google('calendar.events.owned'),
  calendarList: google('calendar.calendarlist.readonly'),
  freeBusy: google('calendar.freebusy'),
  /** Calendars made by this program, with all their events; no others. */
  appCreated: google('calendar.app.created'),
  mailSettings: google('gmail.settings.basic'),
} as const

export const microsoftScopes = { calendars: 'Calendars.ReadWrite', mailboxSettings: 'MailboxSettings.ReadWrite' } as const

/** None of them reads mail, and no bundle may ever ask for that. */
export const bundles: { readonly google: Readonly<Record<BundleId, Bundle>>; readonly microsoft: Readonly<Partial<Record<BundleId, Bundle>>> } = {
  google: {
    calendar: {
      scopes: [googleScopes.ownedEvents, googleScopes.calendarList],
      why: {
        fr: fr`Lire quand vous êtes occupé dans vos propres agendas et y inscrire vos rendez-vous ; la liste de vos agendas sert à les choisir.`,
        en: 'To read when you are busy in calendars of your own and to write your appointments there; the list of your calendars is for choosing them.',
      },
    },
    shared_calendars: {
      scopes: [googleScopes.ownedEvents, googleScopes.calendarList, googleScopes.freeBusy],
      why: {
        fr: fr`Tenir compte aussi des agendas que d’autres partagent avec vous : seulement quand ils sont occupés, sans titre ni participant.`,
        en: 'To take calendars into account that others share with you as well: only when they are busy, without titles or people.',
      },
    },
    discreet: {
      scopes: [googleScopes.appCreated, googleScopes.freeBusy],
      why: {
        fr: fr`Créer un agenda à part pour vos rendez-vous et savoir seulement quand vous êtes occupé : vos autres événements restent invisibles.`,
        en: 'To make a calendar apart for your appointments and to know only when you are busy: your other events stay invisible.',
      },
    },
    mail_rules: {
      scopes: [googleScopes.mailSettings],
      why: {
        fr: fr`Créer le filtre qui transfère les messages des portails ; aucun message n’est lu.`,
        en: 'To make the filter that forwards the portals’ mails; no mail is read.',
      },
    },
  },
  microsoft: {
    calendar: {
      scopes: [microsoftScopes.calendars],
      why: {
        fr: fr`Lire quand vous êtes occupé dans vos agendas et y inscrire vos rendez-vous.`,
        en: 'To read when you are busy in your calendars and to write your appointments there.',
      },
    },
    mail_rules: {
      scopes: [microsoftScopes.mailboxSettings],
      why: {
        fr: fr`Créer la règle qui redirige les messages des portails ; aucun message n’est lu.`,
        en: 'To make the rule that redirects the portals’ mails; no mail is read.',
      },
    },
  },
}

/** Who it is, and to be asked again without the agent: learn.microsoft.com/entra/identity-platform/scopes-oidc. */
const identityScopes = { google: ['openid', 'email'], microsoft: ['openid', 'email', 'profile', 'offline_access'] } as const

/** Everything that is asked for with a bundle; undefined when the provider has no such bundle. */
export function requestedScopes(provider: ConnectionProvider, bundle: BundleId): readonly string[] | undefined {
  const asked = bundles[provider][bundle]
  return asked && [...identityScopes[provider], ...asked.scopes]
}

// Graph names a scope with or without its resource, in either case (learn.microsoft.com/entra/identity-platform/scopes-oidc).
const plain = (scope: string) => scope.replace(/^https:\/\/graph\.microsoft\.com\//i, '').toLowerCase()

/** Whether all of `needed` is among what was granted. A person may have unticked any of it (developers.google.com/identity/protocols/oauth2/resources/granular-permissions). */
export function isGranted(granted: readonly string[], needed: readonly string[]): boolean {
  const held = new Set(granted.map(plain))
  return needed.every((scope) => held.has(plain(scope)))
}

/** The bundles of those asked for that were not granted whole. */
export const missingBundles = (provider: ConnectionProvider, { asked, granted }: { asked: readonly BundleId[]; granted: readonly string[] }): BundleId[] =>
  asked.filter((bundle) => !isGranted(granted, bundles[provider][bundle]?.scopes ?? []))
