// Order matters: Edge, Opera and Samsung's browser call themselves Chrome too, and Chrome calls itself Safari. Without a
// window Chrome and Chromium have one name, and no "Chrome" in it; Safari itself always tells its version.
const browsers: readonly (readonly [name: string, mark: RegExp])[] = [
  ['Edge', /\bEdg(?:A|iOS)?\//], ['Opera', /\bOPR\//], ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(?:Firefox|FxiOS)\//], ['Chromium', /\b(?:Chromium|HeadlessChrome)\//], ['Chrome', /\b(?:Chrome|CriOS)\//], ['Safari', /\bVersion\/.*\bSafari\//],
]
const systems: readonly (readonly [name: string, mark: RegExp])[] = [
  ['iPhone', /\biPhone\b/], ['iPad', /\biPad\b/], ['Android', /\bAndroid\b/], ['Windows', /\bWindows\b/], ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMacintosh\b/], ['Linux', /\bLinux\b/],
]

/**
 * The family of a browser and its system ("Firefox · Windows"), all that is kept of who signs in: enough to know one's own
 * devices, too little to know a person by. Empty when nothing is known.
 */
export function deviceOf(userAgent: string | undefined): string {
  const named = [browsers, systems].map((list) => list.find(([, mark]) => mark.test(userAgent ?? ''))?.[0])
  return named.filter((name) => name !== undefined).join(' · ')
}
