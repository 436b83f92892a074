import type { Locale } from '#kernel/words.ts'
import type { Request } from './server.ts'

/** The language of a page that belongs to no agency and no contact: English for who asks for it first, else French. */
export const readerLocale = (request: Request): Locale =>
  request.headers['accept-language']?.toLowerCase().startsWith('en') ? 'en' : 'fr'
