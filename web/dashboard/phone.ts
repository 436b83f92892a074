/** As France writes its numbers, "06 39 98 01 23"; any other as it is (E.164), '' for none. The library that knows every country weighs more than this program. */
export const phoneWords = (number: string | null): string =>
  (number ?? '').replace(/^\+33(\d)(\d\d)(\d\d)(\d\d)(\d\d)$/, '0$1 $2 $3 $4 $5')
