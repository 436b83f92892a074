import { buffer } from 'node:stream/consumers'
import DKIM from 'nodemailer/lib/dkim/index.js'
import { demoSigning } from '../../src/main/demo/signing.ts'
import { domainInFrom, type TestApp } from './app.ts'

/** The message with the DKIM signature of its From, as it leaves its sender (RFC 6376); the application knows the key. */
export const signedMail = ({ environment }: TestApp, raw: Uint8Array): Promise<Buffer> =>
  buffer(new DKIM(demoSigning(environment.dataDir).dkimOf(domainInFrom(Buffer.from(raw)))).sign(Buffer.from(raw), {}))
