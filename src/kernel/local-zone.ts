/** Clocks of French territory by the first three signs of the postcode; 975 and 98 are countries of their own to the postal service. */
const overseas: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe', '972': 'America/Martinique', '973': 'America/Cayenne', '974': 'Indian/Reunion', '975': 'America/Miquelon', '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy', '978': 'America/Marigot', '986': 'Pacific/Wallis', '987': 'Pacific/Tahiti', '988': 'Pacific/Noumea',
}

const METROPOLITAN = 'Europe/Paris'
const french: ReadonlySet<string> = new Set([METROPOLITAN, ...Object.values(overseas)])

/**
 * The IANA zone whose clock people look at where `postcode` is, for an agency whose own zone is `home`. That zone where the
 * postcode says nothing, and wherever it is no French one: 35000 is Rennes here and the Canary Islands in Spain.
 */
export function localZone(postcode: string | null | undefined, home: string): string {
  const code = postcode?.replace(/\s/g, '') ?? ''
  if (!french.has(home) || !/^\d{5}$/.test(code)) return home
  return overseas[code.slice(0, 3)] ?? (/^(?:97|98|99|00)/.test(code) ? home : METROPOLITAN)
}
