import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { accentOf } from '#kernel/look/accent.ts'
import { iconsFrom } from '#kernel/look/icon.ts'
import type { Page, PageTools } from '#kernel/look/page.ts'
import type { Locale } from '#kernel/words.ts'
import { assetUrl, type FrameOptions, pageFrame, type WebManifest } from './page-frame.ts'

/** Everything a route needs to answer with one of our pages. */
export interface Pages {
  readonly manifest: WebManifest
  tools(locale: Locale): PageTools
  /** The whole document; `accent` is the agency's colour as it gave it. */
  document(page: Page, options: Omit<FrameOptions, 'manifest' | 'accentUrl'> & { readonly accent?: string | null }): string
}

export function pages(manifest: WebManifest): Pages {
  const icon = iconsFrom(assetUrl(manifest, 'icons.svg'))
  return {
    manifest,
    tools: (locale) => ({ locale, icon }),
    document: (page, { accent, ...options }) =>
      pageFrame(page, { ...options, manifest, ...(accent && accentOf(accent) ? { accentUrl: accentPath(accent) } : {}) }),
  }
}

/** Where the stylesheet with a colour is served: a name that says all, so it never changes. */
export const accentPath = (accent: string): string => `/accent/${accent.replace('#', '').toLowerCase()}.css`

export function readManifest(webFolder: string): WebManifest {
  return JSON.parse(readFileSync(join(webFolder, 'manifest.json'), 'utf8')) as WebManifest
}
