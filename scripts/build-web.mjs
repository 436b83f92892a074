// Builds what runs in a browser into dist/web: content-hashed files and manifest.json, which says under which name each
// one is served. Runs on the host's Node (20 or newer), before the launcher has fetched ours. Entries named on the command
// line (ui, booking, sign-in, dashboard) are built alone, for who works on one.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, transformWithOxc } from 'vite'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'dist/web')
/** A contact on an old phone pays for every byte before the first tap. */
const BOOKING_SCRIPT_LIMIT = 15 * 1024

const read = (path) => readFileSync(join(root, path), 'utf8')
const gzipped = (text) => gzipSync(text, { level: 9 }).length
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} kB`

/** One sprite of exactly the icons that `icon-names.ts` lists. */
async function drawSprite() {
  const { code } = await transformWithOxc(read('src/kernel/look/icon-names.ts'), 'icon-names.ts')
  const { iconNames } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const symbols = iconNames.map((name) => {
    const drawing = read(`node_modules/lucide-static/icons/${name}.svg`)
    const shapes = drawing.slice(drawing.indexOf('>', drawing.indexOf('<svg')) + 1, drawing.lastIndexOf('</svg>'))
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round">${shapes.replace(/\s*\n\s*/g, '')}</symbol>`
  })
  return `<!-- Lucide, ISC licence --><svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`
}

function writeHashed(name, text) {
  const [stem, extension] = name.split('.')
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8)
  const file = `${stem}-${hash}.${extension}`
  writeFileSync(join(out, file), text)
  return file
}

const entries = { ui: 'web/ui/ui.css', booking: 'web/booking/booking.ts', 'sign-in': 'web/sign-in/main.ts', dashboard: 'web/dashboard/main.ts' }

function wantedEntries(names) {
  const wanted = Object.entries(entries).filter(([name, path]) => (names.length === 0 ? existsSync(join(root, path)) : names.includes(name)))
  return Object.fromEntries(wanted.map(([name, path]) => [name, join(root, path)]))
}

async function bundle(input) {
  const { svelte } = input.dashboard ? await import('@sveltejs/vite-plugin-svelte') : {}
  const result = await build({
    root,
    base: '/assets/',
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'error',
    plugins: svelte ? [svelte({ configFile: false })] : [],
    build: {
      outDir: out,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      rolldownOptions: {
        input,
        output: { hashCharacters: 'hex', entryFileNames: '[name]-[hash].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
      },
    },
  })
  return result.output
}

/** Everything the page loads from this entry: the file and what it imports, gzipped. */
function scriptWeight(output, name) {
  const chunks = new Map(output.filter(({ type }) => type === 'chunk').map((chunk) => [chunk.fileName, chunk]))
  const entry = output.find((chunk) => chunk.type === 'chunk' && chunk.isEntry && chunk.name === name)
  if (!entry) return 0
  const wanted = new Set([entry.fileName])
  for (const file of wanted) for (const imported of chunks.get(file)?.imports ?? []) wanted.add(imported)
  return [...wanted].reduce((sum, file) => sum + gzipped(chunks.get(file)?.code ?? ''), 0)
}

const started = performance.now()
const output = await bundle(wantedEntries(process.argv.slice(2))).catch((error) => {
  process.stderr.write(`web: ${error.message}\n`)
  process.exit(1)
})
const manifest = { 'icons.svg': writeHashed('icons.svg', await drawSprite()), 'favicon.svg': writeHashed('favicon.svg', read('web/ui/favicon.svg')) }
for (const file of output) {
  if (file.type === 'chunk' && file.isEntry && file.name !== 'ui') manifest[`${file.name}.js`] = file.fileName
  if (file.type === 'asset' && file.fileName.endsWith('.css')) manifest[`${file.fileName.replace(/-[^-]{8}\.css$/, '')}.css`] = file.fileName
}
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`)

const booking = scriptWeight(output, 'booking')
const seconds = ((performance.now() - started) / 1000).toFixed(1)
process.stdout.write(`web: ${Object.keys(manifest).length} files in ${seconds} s; booking script ${kilobytes(booking)} of ${kilobytes(BOOKING_SCRIPT_LIMIT)} gzipped\n`)
if (booking > BOOKING_SCRIPT_LIMIT) {
  process.stderr.write('web: the booking page’s script is over its limit\n')
  process.exit(1)
}
