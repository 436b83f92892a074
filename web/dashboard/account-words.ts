import type { BundleId, ConnectionProvider, ConnectRefusal } from '#agency/connections/contract.ts'
import { fr } from '#kernel/french.ts'

type Of<K extends string> = Readonly<Record<K, string>>

export const frenchAccounts = {
  title: fr`Vos comptes Google et Microsoft`,
  text: fr`Nous lisons seulement quand vous êtes occupé, et nous inscrivons vos rendez-vous. Les titres et les personnes de vos événements ne nous parviennent jamais.`,
  connect: {
    google: { calendar: fr`Connecter Google Agenda`, shared_calendars: fr`Tenir compte aussi des agendas partagés`, discreet: fr`Mode discret (agenda à part)` },
    microsoft: { calendar: fr`Connecter Outlook / Microsoft 365` },
  } as Readonly<Record<ConnectionProvider, Partial<Of<BundleId>>>>,
  providers: { google: 'Google', microsoft: 'Microsoft' } as Of<ConnectionProvider>,
  why: fr`Ce que nous demandons, et pourquoi`,
  states: { active: fr`connecté`, revoked: fr`autorisation retirée`, needs_consent: fr`autorisation incomplète` },
  revoked: fr`Ce compte ne nous laisse plus entrer : tant que cela dure, aucun créneau n'est proposé sur ses agendas.`,
  missing: fr`Il manque une autorisation : sur la page du fournisseur, laissez toutes les cases cochées.`,
  again: fr`Reconnecter`,
  choose: fr`Choisir les agendas`,
  chooseText: fr`Un agenda « bloque » quand ses événements vous rendent indisponible ; un seul « reçoit » vos rendez-vous.`,
  blocks: fr`Bloque`,
  receives: fr`Bloque et reçoit mes rendez-vous`,
  own: fr`Créer l'agenda de mes rendez-vous`,
  isConnected: fr`déjà connecté`,
  readOnly: fr`en lecture seule`,
  unnamed: fr`Agenda principal`,
  none: fr`Ce compte n'a aucun agenda que nous puissions lire.`,
  remove: fr`Déconnecter le compte`,
  removeAsk: fr`Le déconnecter retire aussi ses agendas. Vos rendez-vous restent.`,
  removed: fr`Le compte est déconnecté.`,
  unauthorised: fr`L'autorisation de ce compte n'est plus valable. Reconnectez-le ci-dessus.`,
  refusals: {
    cancelled: fr`Vous avez annulé : rien n'a été connecté.`,
    needs_administrator: fr`Votre organisation demande l'accord d'un administrateur Microsoft.`,
    not_proved: fr`La réponse du fournisseur n'a pas pu être vérifiée. Recommencez.`,
    attempt_over: fr`Cette tentative est terminée. Recommencez.`,
    signed_out: fr`Vous n'étiez plus connecté ici. Recommencez.`,
    unavailable: fr`Le fournisseur ne répond pas. Réessayez dans quelques minutes.`,
  } as Of<ConnectRefusal>,
  admin: fr`Demander à mon administrateur`,
  adminText: fr`Envoyez ce message à la personne qui gère Microsoft 365 chez vous. Un seul accord vaut pour toute l'agence.`,
  adminMail: (link: string) => fr`Bonjour,

Pour que mes rendez-vous de visite s'inscrivent dans mon agenda Outlook, Assistant.immo a besoin de l'accord d'un administrateur. L'autorisation demandée est « Calendars.ReadWrite » (lire et écrire les agendas de la personne connectée) ; aucun accès aux e-mails n'est demandé.

Merci d'ouvrir ce lien et d'accepter : ${link}`,
  adminLink: fr`Copier le lien seul`,
  adminCopy: fr`Copier le message`,
  adminDone: fr`J'ai l'accord : continuer`,
}

export type AccountWords = typeof frenchAccounts

export const englishAccounts: AccountWords = {
  title: 'Your Google and Microsoft accounts',
  text: 'We only read when you are busy, and write your appointments. Titles and people of your events never reach us.',
  connect: {
    google: { calendar: 'Connect Google Calendar', shared_calendars: 'Take shared calendars into account as well', discreet: 'Discreet mode (a calendar apart)' },
    microsoft: { calendar: 'Connect Outlook / Microsoft 365' },
  },
  providers: { google: 'Google', microsoft: 'Microsoft' },
  why: 'What we ask for, and why',
  states: { active: 'connected', revoked: 'permission withdrawn', needs_consent: 'permission incomplete' },
  revoked: 'This account no longer lets us in: while that lasts, no times are offered on its calendars.',
  missing: 'A permission is missing: on the provider’s page, leave every box ticked.',
  again: 'Connect again',
  choose: 'Choose the calendars',
  chooseText: 'A calendar “blocks” when its events make you unavailable; exactly one “receives” your appointments.',
  blocks: 'Blocks',
  receives: 'Blocks and receives my appointments',
  own: 'Make the calendar of my appointments',
  isConnected: 'connected already',
  readOnly: 'read-only',
  unnamed: 'Main calendar',
  none: 'This account has no calendar that we can read.',
  remove: 'Disconnect the account',
  removeAsk: 'Disconnecting it takes its calendars away too. Your appointments stay.',
  removed: 'The account is disconnected.',
  unauthorised: 'The permission of this account is no longer valid. Connect it again above.',
  refusals: {
    cancelled: 'You cancelled: nothing was connected.',
    needs_administrator: 'Your organisation asks for the consent of a Microsoft administrator.',
    not_proved: 'The provider’s answer could not be verified. Try again.',
    attempt_over: 'This attempt is over. Try again.',
    signed_out: 'You were no longer signed in here. Try again.',
    unavailable: 'The provider does not answer. Try again in a few minutes.',
  },
  admin: 'Ask my administrator',
  adminText: 'Send this message to whoever manages Microsoft 365 in your house. One consent is enough for the whole agency.',
  adminMail: (link) => `Hello,

For my viewings to be written to my Outlook calendar, Assistant.immo needs the consent of an administrator. The permission it asks for is “Calendars.ReadWrite” (read and write the calendars of whoever is signed in); no access to e-mail is asked for.

Please open this link and accept: ${link}`,
  adminLink: 'Copy the link alone',
  adminCopy: 'Copy the message',
  adminDone: 'I have the consent: go on',
}
