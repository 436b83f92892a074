import type { Html } from '../html.ts'
import type { Locale } from '../words.ts'
import type { DrawIcon } from './icon.ts'

/** What a page template returns; `platform/http/page-frame.ts` makes the document around it. */
export interface Page {
  /** Without the site's name; the frame prints it as it is. */
  readonly title: string
  readonly body: Html
}

/** What every page template is given besides its view. */
export interface PageTools {
  readonly locale: Locale
  readonly icon: DrawIcon
}

/** Where a form goes, with the hidden fields (token, signature) that must come back with it. */
export interface FormTarget {
  readonly action: string
  readonly hidden: Readonly<Record<string, string>>
}
