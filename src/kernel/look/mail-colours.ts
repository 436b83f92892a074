/**
 * The tokens of `web/ui/tokens.css` as mail programs read them: hexadecimal, because Outlook and Gmail know neither
 * variables nor OKLCH. `scripts/check-look.mjs` allows raw colours here and there only.
 */
export const light = { ink: '#1f242b', inkSoft: '#58606a', paper: '#f9f8f5', card: '#ffffff', line: '#e2e3e4', accent: '#00597a', onAccent: '#ffffff' } as const
export const dark = { ink: '#e9ecef', inkSoft: '#a9b0b8', paper: '#12161b', card: '#1d2126', line: '#3a3f45', accent: '#76c8e4', onAccent: '#10151a' } as const

export const FONT = "-apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
export const SIZE = { small: '14px', text: '16px', large: '18px', title: '22px' } as const
export const RADIUS = { card: '10px', control: '8px', round: '28px' } as const
