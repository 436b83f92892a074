// Mailbox providers: that the sender writes from there too says nothing.
const SHARED_DOMAINS = new Set(
  'gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.be live.fr live.com msn.com yahoo.fr yahoo.com ymail.com orange.fr wanadoo.fr free.fr sfr.fr neuf.fr bbox.fr laposte.net icloud.com me.com mac.com gmx.de gmx.net gmx.ch web.de t-online.de bluewin.ch proton.me protonmail.com pm.me aol.com skynet.be telenet.be libero.it'.split(
    ' ',
  ),
)

export const isSharedDomain = (domain: string): boolean => SHARED_DOMAINS.has(domain)
