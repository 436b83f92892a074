// Writes .env.example and docs/reference/configuration.md from the one schema of settings; --check only compares.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { settings } from '../src/platform/config/config.ts'

interface Setting {
  readonly name: string
  readonly meaning: string
  readonly preset: string
}

const list: Setting[] = Object.entries(settings.shape).map(([name, schema]) => {
  const preset = schema.safeParse(undefined)
  const value = preset.success && preset.data !== undefined ? (Array.isArray(preset.data) ? preset.data.join(',') : String(preset.data)) : ''
  return { name, meaning: schema.description ?? '', preset: value }
})

const files = {
  '.env.example': `# Written by scripts/write-settings.ts. Every setting has a default that serves the demo.\n${list.map(({ name, meaning, preset }) => `\n# ${meaning}\n# ${name}=${preset}\n`).join('')}`,
  'docs/reference/configuration.md': `# Configuration\n\nWritten by \`scripts/write-settings.ts\` from \`src/platform/config/config.ts\`. Settings come from the environment.\n\n| setting | default | meaning |\n|---|---|---|\n${list.map(({ name, meaning, preset }) => `| \`${name}\` | ${preset === '' ? '–' : `\`${preset}\``} | ${meaning} |`).join('\n')}\n`,
}

const isCheck = process.argv.includes('--check')
for (const [file, text] of Object.entries(files)) {
  if (isCheck) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`${file} is not what the settings say; run node scripts/write-settings.ts`)
      process.exitCode = 1
    }
    continue
  }
  mkdirSync('docs/reference', { recursive: true })
  writeFileSync(file, text)
}
