// Writes schemas.json anew from wire.ts, that is from the vendor's types: node test/emulators/google/generate-schemas.ts
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGenerator } from 'ts-json-schema-generator'

const here = import.meta.dirname
const schema = createGenerator({
  path: join(here, 'wire.ts'),
  tsconfig: join(here, '../../../tsconfig.json'),
  type: '*',
  skipTypeCheck: true,
  jsDoc: 'none',
  // A field that the vendor does not know is a mistake of ours.
  additionalProperties: false,
}).createSchema('*')
writeFileSync(join(here, 'schemas.json'), `${JSON.stringify(schema)}\n`)
