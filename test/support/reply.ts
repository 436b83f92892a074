import type { TestApp } from './app.ts'
import type { SentMail } from './mail-sink.ts'

export interface Reply {
  readonly from: string
  readonly text: string
  /** More header lines, as a machine writes them. */
  readonly headers?: readonly string[]
  readonly isSigned?: boolean
}

let count = 0

/** A mail program's answer to a mail of ours: its own words above the quote, in the thread. */
export async function replyTo(app: TestApp, mail: SentMail, { from, text, headers = [], isSigned = true }: Reply): Promise<void> {
  count += 1
  const { parsed } = mail
  const quote = (parsed.text ?? '').split('\n').map((line) => `> ${line}`)
  const raw = [
    `From: Solène Kermarrec <${from}>`.normalize('NFD').replace(/\p{M}/gu, ''),
    `To: <${app.inboundAddress}>`,
    'Subject: Re: votre visite',
    `Date: ${new Date(app.clock()).toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <reply-${count}@${from.split('@')[1]}>`,
    `In-Reply-To: ${parsed.messageId}`,
    `References: ${parsed.messageId}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    ...headers,
    '',
    ...(Buffer.from([text, '', 'Le lun. 23 nov. 2026 à 12:00, Agence des Quais <agence@mail.assistant.example> a écrit :', ...quote].join('\n')).toString('base64').match(/.{1,76}/g) ?? []),
    '',
  ]
  await app.sendMail(Buffer.from(raw.join('\r\n')), { isSigned })
}
