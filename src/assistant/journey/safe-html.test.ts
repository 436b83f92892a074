import { strict as assert } from 'node:assert'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { Parser } from 'htmlparser2'
import { safeDocument, safeHtml, safeText } from './safe-html.ts'

const words = { picture: (host: string | undefined) => (host ? `image ${host}` : 'image') }
const shown = (mail: string) => safeHtml(mail, words)

const attacks = [
  '<script>alert(1)</script>',
  '<ScRiPt src=//evil.example/x.js></sCrIpT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img/src="x"/onerror="alert(1)">',
  '<svg/onload=alert(1)>',
  '<svg><style><img src=x onerror=alert(1)></style></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math href="javascript:alert(1)">x</math>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="java&#10;script:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href=" \u0001javascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="https://ok.example/&quot; onclick=&quot;alert(1)">x</a>',
  '<form action="https://evil.example"><input name=p><button>ok</button></form>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="x.swf"><param name=a></object><embed src="x.swf">',
  '<base href="https://evil.example/"><link rel=stylesheet href=//evil.example/a.css><meta http-equiv=refresh content="0;url=//evil.example">',
  '<style>@import url(//evil.example)</style><p style="background:url(//evil.example/a)">x</p>',
  '<p id=content class=button name=x onclick=alert(1)>x</p>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea><p title="</textarea><img src=x onerror=alert(1)>"></textarea>',
  '<title><img src=x onerror=alert(1)></title>',
  '<template><img src=x onerror=alert(1)></template>',
  '<xmp><img src=x onerror=alert(1)></xmp>',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<video><source onerror="alert(1)"></video><audio src=x onerror=alert(1)>',
  '<table background="//evil.example/a.png"><td background=x>x</table>',
  '<img src="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">',
  '<img srcset="//evil.example/a.png 1x">',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<p title="&quot;><script>alert(1)</script>">x</p>',
]

/** Reads what was made as another parser would, and tells everything in it that is not allowed. */
function dangersIn(markup: string): string[] {
  const dangers: string[] = []
  const allowed: Record<string, readonly string[]> = {
    a: ['href', 'target', 'rel', 'dir'], img: ['src', 'alt'], td: ['colspan', 'rowspan', 'dir'], th: ['colspan', 'rowspan', 'dir'], ol: ['start', 'dir'],
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      if (/^(?:script|style|svg|math|form|input|button|iframe|object|embed|base|link|meta|template|noscript|xmp|title|video|audio|source|textarea|select)$/.test(name)) dangers.push(`<${name}>`)
      for (const [key, value] of Object.entries(attributes)) {
        if (!(allowed[name] ?? ['dir']).includes(key)) dangers.push(`${name} ${key}`)
        if (key === 'href' && !/^(?:https?:\/\/|mailto:|tel:)/.test(value)) dangers.push(`href ${value}`)
        if (key === 'src' && !/^data:image\/(?:png|jpeg|gif|webp);base64,/.test(value)) dangers.push(`src ${value}`)
      }
    },
    oncomment: () => void dangers.push('comment'),
    onprocessinginstruction: (name) => void dangers.push(name),
  })
  parser.end(markup)
  return dangers
}

for (const attack of attacks) {
  test(`a mail cannot bring markup of its own: ${attack.slice(0, 70)}`, () => {
    for (const mail of [attack, `<p>${attack}</p>`, `<table><tr><td>${attack}`, `<a href="https://a.example">${attack}</a>`]) {
      assert.deepEqual(dangersIn(shown(mail)), [], shown(mail))
    }
  })
}

test('the check for dangers sees what it is to see', () => {
  assert.deepEqual(dangersIn('<p onclick=x><img src=x onerror=y><script></script><a href="javascript:1">'), [
    'p onclick', 'src x', 'img onerror', '<script>', 'href javascript:1',
  ])
})

const strings = new URL('../../../../shared/data/corpora/strings-blns/blns.json', import.meta.url)
test('naughty strings stay text', { skip: existsSync(strings) ? false : 'the list of strings is not beside this project' }, () => {
  const list = JSON.parse(readFileSync(strings, 'utf8')) as string[]
  assert.ok(list.length > 400)
  for (const naughty of list) {
    for (const mail of [naughty, `<p title="${naughty}">${naughty}</p>`, `<a href="${naughty}">x</a>`, `<img src='${naughty}' alt='${naughty}'>`]) {
      assert.deepEqual(dangersIn(shown(mail)), [], naughty)
    }
    assert.deepEqual(dangersIn(safeText(naughty)), [], naughty)
    assert.equal(safeDocument('', { title: naughty, locale: 'fr' }).match(/<style>|<script/g)?.length, 1, naughty)
  }
})

test('text, tables and lists of a mail keep their shape', () => {
  const mail = '<div><h1>Bonjour</h1><p>Prix&nbsp;: <b>289&nbsp;000 €</b><br>Nantes</p><table width="600"><tr><td colspan=2 bgcolor=red>a</td></tr></table><ul><li>b'
  assert.equal(
    shown(mail),
    '<div><h1>Bonjour</h1><p>Prix\u00a0: <b>289\u00a0000 €</b><br>Nantes</p><table><tr><td colspan="2">a</td></tr></table><ul><li>b</li></ul></div>',
  )
})

test('a link shows the host it really leads to', () => {
  assert.equal(
    shown('<a href="https://evil.example/a?b=1&amp;c">www.banque.example</a>'),
    '<a href="https://evil.example/a?b=1&amp;c" target="_blank" rel="noopener noreferrer">www.banque.example</a> <samp>[evil.example]</samp>',
  )
  assert.equal(shown('<a href="/relative">x</a>'), '<a>x</a>')
  assert.match(shown('<a href="https://www.banque.example@evil.example/">x</a>'), /\[evil\.example\]/)
  assert.match(shown('<a href="https://аррӏе.example/">x</a>'), /\[xn--[a-z0-9-]+\.example\]/)
})

test('a picture from elsewhere is a line of text with its host', () => {
  assert.equal(shown('<img src="https://pixel.example/o.gif?id=7" width=1>'), '<samp>[image pixel.example]</samp>')
  assert.equal(shown('<img src="cid:logo" alt="Logo">'), '<samp>[image – Logo]</samp>')
  assert.equal(shown('<img src="data:image/png;base64,AAAA" alt="&lt;b>">'), '<img src="data:image/png;base64,AAAA" alt="&lt;b&gt;">')
})

test('a mail nested without end is cut off in little time', () => {
  const started = performance.now()
  const safe = shown('<b>'.repeat(150_000) + '</a>'.repeat(100_000))
  assert.ok(performance.now() - started < 2_000)
  assert.ok((safe.match(/<b>/g)?.length ?? 0) <= 200)
  assert.equal(safe.match(/<b>/g)?.length, safe.match(/<\/b>/g)?.length)
})

test('a text mail is shown as it was written', () => {
  assert.equal(safeText('a <b>\n  "c" & d\u0000'), '<pre>a &lt;b&gt;\n  &quot;c&quot; &amp; d</pre>')
})
