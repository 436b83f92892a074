import type { IconName } from '#kernel/look/icon-names.ts'

let sprite = ''

export function provideIcons(url: string): void {
  sprite = url
}

export const iconUrl = (name: IconName): string => `${sprite}#${name}`
