/** The pictures of `web/ui/icons`; the build draws one sprite from exactly these (Lucide names, ISC licence). */
export const iconNames = [
  'building', 'calendar', 'calendar-plus', 'check', 'chevron-down', 'chevron-right', 'circle-check', 'clock', 'download', 'euro',
  'external-link', 'eye', 'house', 'inbox', 'info', 'list', 'log-out', 'mail', 'map-pin', 'menu', 'navigation', 'pencil', 'phone',
  'plus', 'refresh-cw', 'search', 'send', 'settings', 'trash', 'triangle-alert', 'undo', 'upload', 'user', 'users', 'x',
] as const
export type IconName = (typeof iconNames)[number]
