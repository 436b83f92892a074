import { strict as assert } from 'node:assert'
import { html as tag, raw } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** HTML that is already escaped; a nested fragment passes as it is, every other value is escaped. */
export type Html = HtmlEscapedString

/** Auto-escaping template tag. Arrays are joined; `undefined`, `null` and booleans print nothing. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Html {
  const page = tag(strings, ...values)
  assert(!(page instanceof Promise), 'a template holds only values that are there')
  return page
}

/** Marks text as HTML without escaping it: only for our own constants (an icon, a doctype), never for anything read. */
export const trusted = (ownMarkup: string): Html => raw(ownMarkup) as Html
