/** What a column of an imported list can hold; a portal's column holds the id of the advert there. */
export const importFields = [
  'reference', 'title', 'kind', 'transaction', 'price', 'surface', 'rooms', 'postalAddress', 'postcode', 'town', 'status', 'agent',
  'seloger', 'leboncoin', 'bienici',
] as const
export type ImportField = (typeof importFields)[number]

/** For each field the index of its column, from 0. */
export type ColumnMapping = Partial<Record<ImportField, number>>

/** Whole headers, reduced as `plain` does; the first that fits wins, so the surest word stands first. */
const headers: Readonly<Record<ImportField, readonly string[]>> = {
  reference: ['reference', 'ref', 'referencebien', 'refbien', 'referenceagence', 'refagence', 'numeromandat', 'mandat', 'nomandat'],
  title: ['titre', 'title', 'libelle', 'intitule', 'designation', 'titreannonce'],
  kind: ['typebien', 'typedebien', 'nature', 'kind', 'propertytype', 'type', 'categorie'],
  transaction: ['transaction', 'typetransaction', 'typedetransaction', 'venteoulocation', 'ventelocation', 'offre', 'typeoffre'],
  price: ['prix', 'price', 'prixfai', 'prixdevente', 'prixttc', 'montant', 'loyer', 'loyercc', 'loyermensuel'],
  surface: ['surface', 'surfacem2', 'surfacehabitable', 'area', 'superficie', 'm2', 'surfacecarrez', 'carrez'],
  rooms: ['pieces', 'nbpieces', 'nombredepieces', 'nombrepieces', 'rooms', 'nbdepieces'],
  postalAddress: ['adresse', 'address', 'adressepostale', 'adressebien', 'rue', 'postaladdress'],
  postcode: ['codepostal', 'cp', 'postcode', 'zip', 'zipcode'],
  town: ['ville', 'town', 'city', 'commune', 'localite'],
  status: ['statut', 'status', 'etat', 'disponibilite'],
  agent: ['negociateur', 'agent', 'conseiller', 'responsable', 'emailnegociateur', 'mailnegociateur', 'agentemail', 'nego', 'commercial'],
  seloger: ['seloger', 'idseloger', 'selogerid', 'refseloger', 'referenceseloger'],
  leboncoin: ['leboncoin', 'idleboncoin', 'leboncoinid', 'refleboncoin', 'lbc', 'idlbc'],
  bienici: ['bienici', 'idbienici', 'bieniciid', 'refbienici'],
}

/** Lower case without accents and signs: "N° de mandat" → "ndemandat", "Prix (€)" → "prix". */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '')

/** Which column probably holds which field; a column serves one field only, an unknown header none. */
export function guessMapping(columns: readonly string[]): ColumnMapping {
  const names = columns.map(plain)
  const mapping: ColumnMapping = {}
  const taken = new Set<number>()
  for (const field of importFields) {
    const name = headers[field].find((known) => names.some((header, index) => header === known && !taken.has(index)))
    if (name === undefined) continue
    const index = names.findIndex((header, column) => header === name && !taken.has(column))
    mapping[field] = index
    taken.add(index)
  }
  return mapping
}
