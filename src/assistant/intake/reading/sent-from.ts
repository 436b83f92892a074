/** « Envoyé de mon iPhone », « Depuis mon Galaxy A54 »: what a telephone or a mail program writes below a mail; folded. */
const SENT_FROM =
  /^(?:envoye (?:(?:de|depuis|a partir de|avec) m(?:on|a)\b|(?:de|depuis|avec|via|par) (?:l'appli|yahoo|outlook|gmail|orange|proton|spark|bluemail|free|sfr|android|ios)\b)|(?:ecrit )?depuis mon \p{L}+ ?[\p{L}\d ]{0,20}$|sent (?:from|with|via)\b|provenance ?:|(?:obtenir|telecharger|get) (?:outlook|boxer|bluemail)|gesendet (?:von|mit)|enviado (?:desde|do|de)|inviato da|verzonden (?:vanaf|met))/u

export const isSentFrom = (folded: string): boolean => folded.length < 80 && SENT_FROM.test(folded)
