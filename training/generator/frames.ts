/** What senders' mail tools put round the content: preheaders, bars of links, hotlines, data protection officers, unsubscribe links. Nothing here is anybody's data. */
import type { Mailbox } from './draft.ts'
import { html, type Safe, safe } from './html.ts'
import { hashOf } from './random.ts'

type Frame = (content: Safe, sender: { readonly brand: string; readonly host: string }) => Safe

const bare: Frame = (content) => content

const responsive: Frame = (content, { brand, host }) => html`<div style="display:none;max-height:0;overflow:hidden">Plus vous répondez tôt, plus vous vendez.${safe('&zwnj;&nbsp;'.repeat(12))}</div>
${safe('<!--[if mso]><table width="600"><tr><td><![endif]-->')}<table role="presentation" width="100%" style="max-width:600px;margin:0 auto"><tr><td><a href="https://${host}/?utm_medium=email"><img src="https://cdn.${host}/m/logo@2x.png" width="132" alt="${brand}"></a></td></tr><tr><td style="padding:24px 16px">${content}</td></tr>
<tr><td style="padding:16px;color:#767676;font-size:11px">Vous recevez ce courriel parce que votre agence diffuse sur ${brand}.<br>Siège : 14 quai des Messageries, 69002 Lyon – standard 04 65 71 10 10<br><a href="https://${host}/prefs">Préférences</a> · <a href="https://${host}/stop">Se désinscrire</a></td></tr></table>${safe('<!--[if mso]></td></tr></table><![endif]-->')}`

const verdana: Frame = (content, { brand, host }) => html`<font face="Verdana" size="2"><center><a href="https://${host}">Accueil</a> | <a href="https://${host}/annonces">Mes annonces</a> | <a href="https://${host}/contacts">Mes contacts</a> | <a href="https://${host}/aide">Aide</a></center><hr noshade>${content}<hr noshade><font size="1">${brand} – hotline annonceurs 0 825 00 14 14 (0,15 €/min) – SIRET 512 004 778 00021</font></font>`

const online: Frame = (content, { brand, host }) => html`<p align="right"><a href="https://${host}/v">Version en ligne</a></p><div style="background:#fff;border-radius:8px">${content}</div><p><img src="https://cdn.${host}/store.png" alt="Télécharger l’application"></p><p style="font-size:10px">${brand} traite ces données pour la mise en relation. Pour exercer vos droits : dpo@${host} ou 3 place du Palais, 35000 Rennes.</p><img src="https://t.${host}/o.gif" width="1" height="1" alt="">`

const FRAMES: readonly Frame[] = [bare, responsive, verdana, online]

/** The content as this sender's tool sends it: always in the same frame. */
export function framed(content: Safe, { name, address }: Mailbox): Safe {
  const host = address.split('@')[1]!
  return FRAMES[hashOf(host) % FRAMES.length]!(content, { brand: name ?? host, host })
}
