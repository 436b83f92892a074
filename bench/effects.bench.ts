import { postgresIsMissing } from '../test/support/postgres.ts'
import { effects } from './effects/effects.ts'
import { report, rounded } from './report.ts'

// Ten thousand events are written, moved and deleted by the whole product at Google's and Microsoft's doubles, of whose calls three
// in ten go wrong; then each of them is away for an hour. A failed try is repeated at once: its pauses are the queue's and not measured here.

const WANTED = Number(process.env.BENCH_EFFECTS ?? 10_000)
const AGENTS = Number(process.env.BENCH_AGENTS ?? 40)

const leads = Math.ceil(WANTED / 2.5 / AGENTS)
const { seconds, outages, violations, ...counts } = await effects({
  kind: postgresIsMissing ? 'embedded' : 'server', agents: AGENTS, leads, rate: 0.3, progress: (line) => console.log(line),
})
const { google, microsoft } = outages
const isBorne = ({ backlogSeconds, othersSeconds }: typeof google) => backlogSeconds <= 120 && othersSeconds <= 120
report('effects', [{
  name: `${AGENTS} calendars at two providers, 30 % faults, an hour of silence of each`, ...counts, seconds: rounded(seconds),
  googleBacklogSeconds: rounded(google.backlogSeconds), microsoftBacklogSeconds: rounded(microsoft.backlogSeconds),
  othersWaitedSeconds: rounded(Math.max(google.othersSeconds, microsoft.othersSeconds)), violations: violations.length,
  isMet: counts.effects >= WANTED && counts.wrongEvents === 0 && counts.wrongMails === 0 && counts.overlaps === 0 && isBorne(google) && isBorne(microsoft) && violations.length === 0,
}])
