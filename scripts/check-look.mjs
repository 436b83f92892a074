// Fails when a stylesheet, a component or a page writes a colour, a font size or a radius of its own instead of a token
// of web/ui/tokens.css. Mails cannot use variables; their values stand in mail-colours.ts.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const ALLOWED = new Set([
  'web/ui/tokens.css',
  'web/ui/favicon.svg', // a picture, no page
  'src/kernel/look/mail-colours.ts',
  'src/kernel/look/accent.ts', // computes the agency's colour
])
const LOOKED_AT = [
  { folder: 'web', pattern: /\.(css|svelte|ts|html)$/ },
  { folder: 'src', pattern: /(\/page(-[a-z-]+)?\.ts|\/(templates|look)\/[^/]+\.ts|-(page|mail)\.ts)$/ },
]
const value = String.raw`\s*:\s*(?!\s*(?:var\(|inherit|0(?![.\d])|\$\{))[^;}"'\`]+`
const RULES = [
  ['colour', /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\w-])/gi],
  ['colour', /\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\((?!from)/gi],
  ['colour', /(?<![\w-])(?:color|background(?:-color)?|border(?:-[a-z-]+)?|fill|stroke|outline)\s*:[^;{}]*\b(?:white|black|red|green|blue|gr[ae]y|orange|yellow|purple|pink)\b/gi],
  ['font size', new RegExp(`(?<![\\w-])font-size${value}`, 'gi')],
  ['radius', new RegExp(`(?<![\\w-])border-(?:[a-z]+-)*radius${value}`, 'gi')],
]

const filesIn = (folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    : []

// A comment may name an issue or a colour; an address may hold a fragment; an HTML entity is a character.
const withoutComments = (text) => text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' ')).replace(/(^|\s)\/\/.*$/gm, '$1').replace(/&#x?[0-9a-f]+;/gi, ' ')

/** "path:line: raw colour `#fff`" for every raw value in `text`. */
export function rawValues(path, text) {
  const source = withoutComments(text)
  return RULES.flatMap(([name, pattern]) =>
    [...source.matchAll(pattern)].map((match) => `${path}:${source.slice(0, match.index).split('\n').length}: raw ${name} \`${match[0].trim()}\``),
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = LOOKED_AT.flatMap(({ folder, pattern }) => filesIn(folder).filter((path) => pattern.test(path) && !path.endsWith('.test.ts') && !ALLOWED.has(path)))
  const found = files.flatMap((path) => rawValues(path, readFileSync(join(root, path), 'utf8')))
  for (const line of found) process.stderr.write(`${line}\n`)
  process.stdout.write(`look: ${files.length} files, ${found.length} raw values\n`)
  if (found.length > 0 || files.length === 0) process.exit(1)
}
