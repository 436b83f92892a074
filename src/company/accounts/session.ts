/** Ways in: a mailed link, an invitation, a provider, or a passkey. */
export const signInMethods = ['link', 'invitation', 'google', 'microsoft', 'openid', 'passkey'] as const
export type SignInMethod = (typeof signInMethods)[number]

/** By what a session was begun. */
export interface SignedInBy {
  readonly method: SignInMethod
  /** As `deviceOf` tells it. */
  readonly device: string
}
