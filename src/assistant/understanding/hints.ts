import type { FinancingHint, Intent } from './intent.ts'

const URGENT =
  /\b(?:urgen(?:t|te|ce|tly|cy)|tres urgent|asap|au plus vite|le plus vite possible|le plus rapidement|sans attendre|c'est presse|tres presses?|(?:rep|repondez|rappelez|faut|besoin)(?:[- ]moi)? vite|dois me decider|faut absolument|imperativement|aujourd'hui si possible|avant ce soir|rapidement possible|tres rapidement|tres vite|as quickly as|right away|so (?:bald|schnell) wie moglich|dringend|lo antes posible|cuanto antes|il prima possibile|zo (?:snel|spoedig) mogelijk|o mais rapido possivel|urgencia|urgenza|spoed)\b/
const NOT_URGENT = /\b(?:pas|rien d'?|non|not|nicht|niet|sin|no|aucune|nessuna|sem) ?(?:d'|of )?(?:presse|urgen)|not urgent|no rush|\bpas (?:du tout )?urgent/

/** True when the person says it is urgent, and not that it is not. All of this file reads folded text (`foldInPlace`). */
export const isUrgent = (folded: string): boolean => URGENT.test(folded) && !NOT_URGENT.test(folded)

const FINANCING: readonly (readonly [FinancingHint, RegExp])[] = [
  ['loan_agreed', /\b(?:banque (?:nous |me |vous )?suit|capacite d'emprunt (?:confirmee|validee)|accord de (?:la|ma|notre) banque|accord (?:de principe|bancaire)|(?:accord|offre|validation) (?:de principe )?(?:de |du )?(?:pret|la banque|ma banque|notre banque|bancaire|principe)|(?:pret|credit|financement|dossier bancaire)[a-z ]{0,20} (?:est |deja |ete |a ete )*(?:accorde|valide|accepte|obtenu|ok|boucle|acquis)e?|(?:accord|pret|financement|credit) (?:deja )?(?:valide|accorde|obtenu|ok)|mortgage (?:is |already )?(?:agreed|approved|in principle|in place)|agreement in principle|(?:pre-?approved|approved) (?:for )?(?:a )?(?:mortgage|loan)|loan (?:is )?(?:approved|agreed|in place)|finanzierung (?:steht|ist gesichert|gesichert)|hipoteca (?:aprobada|concedida)|mutuo (?:approvato|concesso|gia)|hypotheek (?:is )?(?:rond|goedgekeurd))\b/g],
  ['cash', /\b(?:(?:achat|achete|acheter|achetons|achetions|paiement|payons|paie|paye|payer|regler|acheteurs?|acquereurs?) (?:au |en )?(?:comptant|cash)|au comptant|comptant|sans (?:recours a )?(?:un |aucun )?(?:pret|credit|emprunt|financement)(?!,? impossible)|sans condition suspensive (?:de |d'obtention de )?pret|fonds propres|pas besoin de (?:pret|credit|financement)|cash|fonds disponibles|no (?:mortgage|loan|financing) (?:needed|required)|barzahl(?:er|ung)|eigenkapital|al contado|in contanti|contant)\b/g],
  ['broker', /\b(?:courtier|courtiere|cafpi|meilleurtaux|vousfinancer|mortgage broker|broker)\b/g],
  ['guarantor', /(?<!\bse )\b(?:garants?|garante|caution(?:nement)? (?:solidaire|parentale)|(?:parents?|pere|mere)[a-z ]{0,15} (?:se (?:portent?|porteront)|peuvent se porter) (?:caution|garants?)|(?:se )?port(?:er|ent|e|eront|era|erait|eraient) (?:caution|garants?)|(?:celui|celle|ceux|dossier|revenus|papiers) de (?:la|ma|notre|nos) cautions?|garantme|cautioneo|guarantors?|burge|burgschaft|avalista|garante)\b/g],
  ['visale', /\bvisale\b/g],
  ['sells_first', /\b(?:(?:ai|avons|a|venons de) (?:deja )?(?:vendu|vendre) (?:ma|mon|notre|nos) [a-z]+|(?:notre|mon|ma|nos) (?:maison|appart\w*|logement|bien|residence|pavillon|actuelle?)[a-z ]{0,15} (?:sera |est )?(?:deja )?(?:vendue?|sous (?:offre|compromis)|en (?:cours de )?vente)|vendre (?:le notre |la notre )?(?:d'abord|avant d'acheter|au prealable)|vendons pour (?:r?acheter)|(?:vendre|vente de|vendu|vendons|vends) (?:d'abord |au prealable |avant )?(?:ma|mon|notre|nos) (?:maison|appart\w*|bien|logement|residence)[a-z ]{0,25}(?:d'abord|avant|au prealable|pour (?:pouvoir )?acheter|pour financer)|(?:apres|avant|suite a|une fois|des|quand|lorsque)[a-z' ]{0,20}(?:vente|vendu)[a-z ]{0,12} (?:de )?(?:ma|mon|notre|nos)|sous reserve de (?:la )?vente|vente (?:prealable|en cours|prealablement)|(?:notre|mon) compromis est signe de (?:notre|mon) cote|acte signe .{0,25}pour (?:l'ancien|notre ancien|mon ancien)|pret relais|credit relais|relais|(?:sell|selling|sold|sale of) (?:my|our) (?:house|home|flat|apartment|property|own)[a-z ]{0,20}(?:first|before)|subject to (?:the )?(?:sale|selling)|bridging loan|zwischenfinanzierung)\b/g],
]
const NO = /\b(?:pas (?:encore )?(?:de |d'|eu de )?|sans |aucun |no |not |without |kein(?:en)? |sin |senza )$/

const MAY_HINT = /accord|banque|empr|pret|credit|financ|comptant|cash|court|broker|caf|meilleur|garant|caution|visale|vend|vente|sell|sold|sale|loan|approv|mortgage|hypo|mutuo|fonds|relais|bridg|bar|eigen|contad|contant|b[uü]rg|aval/

/** What the text says of how it would be paid, each hint once, with its place. */
export function financingOf(folded: string): Intent['financing'] {
  if (!MAY_HINT.test(folded)) return []
  return FINANCING.flatMap(([hint, pattern]) => {
    for (const match of folded.matchAll(pattern)) {
      // « sans garant », « pas encore d'accord de prêt ».
      if (NO.test(folded.slice(Math.max(0, match.index - 18), match.index))) continue
      return [{ hint, place: { start: match.index, end: match.index + match[0].length } }]
    }
    return []
  })
}

const RENT =
  /\b(?:a louer|louer|locations?|locataires?|loyers?|bail|colocation|visale|garants?|preavis|to rent|for rent|to let|renting|rental|tenants?|landlord|mieten|zur miete|kaltmiete|warmmiete|alquil\w+|affitt\w+|huren|te huur|huurprijs|arrendar|arrendamento|alugar)\b/
const SALE =
  /\b(?:a vendre|vendre|vendons|vends|vente|acheter|achetons|achat|acquerir|acquisition|acquereurs?|vendeurs?|vente|offre d'achat|compromis|frais de notaire|net vendeur|fai|for sale|to buy|buying|purchase|vendor|kaufen|kaufpreis|zum verkauf|comprar|en venta|comprare|in vendita|kopen|te koop|comprar|a venda)\b/

/** Sale or rent where the text speaks of one of them only. */
export function transactionOf(folded: string): Intent['transaction'] {
  const [rent, sale] = [RENT.test(folded), SALE.test(folded)]
  return rent === sale ? null : rent ? 'rent' : 'sale'
}
