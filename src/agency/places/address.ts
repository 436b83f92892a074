import { plainWords } from './town-key.ts'

/** An address in parts; '' where one is not known. */
export interface Address {
  readonly street: string
  readonly postcode: string
  readonly town: string
}

const POSTCODE_AND_TOWN = /(?<!\d)(\d{5})(?!\d)[\s,]+([^,\n\d][^,\n]*)/u

/** The parts of a French address of one or more lines; without a postcode the last part after a comma is taken for the town. */
export function readAddress(text: string): Address {
  const found = POSTCODE_AND_TOWN.exec(text)
  if (found) return { street: tidy(text.slice(0, found.index)), postcode: found[1] as string, town: tidy(found[2] as string) }
  const parts = text.split(/[,\n]/).map(tidy).filter((part) => part !== '' && !/^france$/i.test(part))
  return { street: parts.slice(0, -1).join(', '), postcode: '', town: parts.at(-1) ?? '' }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').replace(/^[\s,–-]+|[\s,–-]+$/g, '')

/** Postcode and town given apart win over those inside the text. */
export function addressOf({ postalAddress, postcode, town }: { postalAddress: string; postcode: string; town: string }): Address {
  const read = readAddress(postalAddress)
  if (postcode === '' && town === '') return read
  return { street: read.postcode === '' ? tidy(postalAddress) : read.street, postcode: postcode || read.postcode, town: town || read.town }
}

/** The same for two spellings of one address. */
export const addressKey = ({ street, postcode, town }: Address): string => [street, postcode, town].map(plainWords).join('\n')

export const addressLine = ({ street, postcode, town }: Address): string => [street, `${postcode} ${town}`.trim()].filter((part) => part !== '').join(', ')

// An event that takes place nowhere: a link, or the name of a program to talk through.
const NO_ADDRESS = /:\/\/|\b(?:teams|zoom|meet|visio\w*|webex|skype|whatsapp|en ligne|online|t[ée]l[ée]phone|phone)\b/i

/** Whether the place of a calendar's event says where somebody has to be. */
export const saysWhere = (location: string): boolean => location.trim() !== '' && !NO_ADDRESS.test(location)
