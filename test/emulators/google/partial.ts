/** developers.google.com/workspace/calendar/api/guides/performance#partial: `fields=items(id,start),nextPageToken`, nested and with `/`. */
export function partialOf(value: unknown, fields: string | null): unknown {
  return fields === null ? value : pick(value, parse(fields))
}

type Mask = Map<string, Mask>

function parse(text: string): Mask {
  let at = 0
  const group = (): Mask => {
    const mask: Mask = new Map()
    while (at < text.length && text[at] !== ')') {
      const [name = ''] = /^[\w*@.-]+/.exec(text.slice(at)) ?? []
      if (name === '') throw new Error(`invalid field selection ${text}`)
      at += name.length
      let inner: Mask = new Map()
      if (text[at] === '(') {
        at++
        inner = group()
        at++
      } else if (text[at] === '/') {
        at++
        inner = path()
      }
      mask.set(name, inner)
      if (text[at] === ',') at++
    }
    return mask
  }
  const path = (): Mask => {
    const [name = ''] = /^[\w*@.-]+/.exec(text.slice(at)) ?? []
    at += name.length
    let inner: Mask = new Map()
    if (text[at] === '/') {
      at++
      inner = path()
    } else if (text[at] === '(') {
      at++
      inner = group()
      at++
    }
    return new Map([[name, inner]])
  }
  return group()
}

function pick(value: unknown, mask: Mask): unknown {
  if (mask.size === 0 || value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((one) => pick(one, mask))
  return Object.fromEntries(Object.entries(value).flatMap(([key, inner]) => {
    const chosen = mask.get(key) ?? mask.get('*')
    return chosen ? [[key, pick(inner, chosen)]] : []
  }))
}
