/** The agency's colour as `#rrggbb`, once corrected for light and once for dark surfaces. */
export interface Accent {
  readonly light: string
  readonly onLight: string
  readonly dark: string
  readonly onDark: string
}

type Triple = readonly [number, number, number]

const HEX = /^#?([0-9a-f]{6})$/i
/** WCAG 2.2, 1.4.3 asks 4.5; the rest is what a tint of the colour itself takes away again. */
const CONTRAST = 6
const LIGHTEST_SURFACE = '#ffffff'
/** The dark card of tokens.css. */
const DARK_SURFACE = '#1d2126'
const DARK_INK = '#10151a'

const toLinear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
const toGamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055)

const linearRgb = (hex: string): Triple => {
  const value = Number.parseInt(hex.slice(1), 16)
  return [toLinear((value >> 16) / 255), toLinear(((value >> 8) & 255) / 255), toLinear((value & 255) / 255)]
}

const luminance = ([red, green, blue]: Triple) => 0.2126 * red + 0.7152 * green + 0.0722 * blue

/** WCAG 2.2 contrast of two colours written `#rrggbb`, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low, high] = [luminance(linearRgb(one)), luminance(linearRgb(other))].sort((a, b) => a - b) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

// Matrices of Björn Ottosson's OKLab, as CSS Color 4 §9.2 has them.
function toOklab([red, green, blue]: Triple): Triple {
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ]
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ]
}

const isInGamut = (rgb: Triple) => rgb.every((channel) => channel >= -0.0005 && channel <= 1.0005)

/** The colour of that lightness and hue, with as much chroma as sRGB holds (CSS Color 4 §13). */
function hexAt(lightness: number, [a, b]: readonly [number, number]): string {
  let share = 1
  while (share > 0.02 && !isInGamut(fromOklab([lightness, a * share, b * share]))) share -= 0.02
  const channels = fromOklab([lightness, a * share, b * share]).map((channel) =>
    Math.round(toGamma(Math.min(1, Math.max(0, channel))) * 255).toString(16).padStart(2, '0'),
  )
  return `#${channels.join('')}`
}

/**
 * The colour darkened for light pages and lightened for dark ones until text in it and on it can be read; undefined
 * when `colour` is not of the form `#rrggbb`.
 */
export function accentOf(colour: string): Accent | undefined {
  const digits = HEX.exec(colour)?.[1]
  if (digits === undefined) return undefined
  const [lightness, a, b] = toOklab(linearRgb(`#${digits.toLowerCase()}`))
  const search = (surface: string, step: number) => {
    let at = lightness
    while (at >= 0 && at <= 1 && contrast(hexAt(at, [a, b]), surface) < CONTRAST) at += step
    return hexAt(Math.min(1, Math.max(0, at)), [a, b])
  }
  return { light: search(LIGHTEST_SURFACE, -0.01), onLight: LIGHTEST_SURFACE, dark: search(DARK_SURFACE, 0.01), onDark: DARK_INK }
}

/** The stylesheet that gives a page the agency's colour. It depends on the colour alone, so it may be cached for ever under it. */
export const accentCss = ({ light, onLight, dark, onDark }: Accent): string =>
  `:root{--agency-accent:${light};--agency-on-accent:${onLight}}` +
  `@media (prefers-color-scheme:dark){:root{--agency-accent:${dark};--agency-on-accent:${onDark}}}\n`
