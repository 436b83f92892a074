import { type Html, html } from '../html.ts'
import type { IconName } from './icon-names.ts'

export type DrawIcon = (name: IconName) => Html

/** Draws icons from the sprite at `spriteUrl`. They are decoration: a word always stands beside them. */
export const iconsFrom = (spriteUrl: string): DrawIcon => (name) =>
  html`<svg class="icon" aria-hidden="true" focusable="false"><use href="${spriteUrl}#${name}"></use></svg>`
