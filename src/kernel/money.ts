/** An amount in minor units (cents) with its currency (ISO 4217); never a float. */
export interface Money {
  readonly minor: number
  readonly currency: 'EUR'
}

export const euros = (minor: number): Money => ({ minor, currency: 'EUR' })
