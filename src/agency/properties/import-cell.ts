import type { Transaction } from '#kernel/words.ts'
import type { PropertyKind, PropertyStatus } from './property.ts'

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** By the first word that fits; `other` for what we do not know, since a list may name anything. */
export function readKind(text: string): PropertyKind {
  const word = plain(text)
  if (/studio|^t ?1\b|^f ?1\b/.test(word)) return 'studio'
  if (/appart|apartment|flat|duplex|loft|^[tf] ?\d/.test(word)) return 'apartment'
  if (/maison|villa|house|pavillon|longere|chateau/.test(word)) return 'house'
  if (/terrain|land|parcelle/.test(word)) return 'land'
  if (/parking|garage|box|stationnement/.test(word)) return 'parking'
  if (/local|bureau|commerce|commercial|boutique|entrepot|fonds/.test(word)) return 'commercial'
  return 'other'
}

export function readTransaction(text: string): Transaction | undefined {
  const word = plain(text)
  if (/^(vente|v|sale|a vendre|achat)\b/.test(word)) return 'sale'
  if (/^(location|l|rent|rental|a louer)\b/.test(word)) return 'rent'
  return undefined
}

export function readStatus(text: string): PropertyStatus | undefined {
  const word = plain(text)
  if (/^(disponible|actif|active|available|en ligne|en vente|libre|mandat)/.test(word)) return 'available'
  if (/^(sous offre|sous compromis|compromis|offre|under offer|under_offer|reserve)/.test(word)) return 'under_offer'
  if (/^(vendu|sold|loue|let\b)/.test(word)) return 'sold'
  if (/^(retire|archive|withdrawn|inactif|suspendu|hors ligne)/.test(word)) return 'withdrawn'
  return undefined
}

/**
 * A number as French and English lists write it: "289 000 €", "289000.50", "1.250,00", "68,5 m²". A lone sign before
 * exactly three digits groups thousands when `isGrouped` (a price), and is a decimal point otherwise (a surface).
 */
export function readNumber(text: string, { isGrouped }: { isGrouped: boolean }): number | undefined {
  const digits = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/(?:€|eur|euros?|m²|m2)(?:\/mois|cc|hc|fai)?$/i, '')
  if (!/^\d+(?:[.,]\d+)*$/.test(digits)) return undefined
  const signs = [...digits.matchAll(/[.,]/g)]
  const last = signs.at(-1)
  if (last === undefined) return Number(digits)
  const isRepeated = signs.filter(([sign]) => sign === last[0]).length > 1
  const isThousands = isRepeated || (isGrouped && signs.length === 1 && digits.length - last.index === 4)
  const whole = isThousands ? digits : digits.slice(0, last.index)
  const fraction = isThousands ? '' : digits.slice(last.index + 1)
  return Number(`${whole.replace(/[.,]/g, '')}.${fraction === '' ? '0' : fraction}`)
}
