// The contact's page works without this file. It only keeps the countdown honest, stops a second click, moves the focus
// to what changed, and says so when the visitor's clock is not the agency's.

/** Minutes left of the hold, from the server's remaining time and not from the visitor's clock, which may be wrong. */
function keepCountdown(hold: HTMLElement): void {
  const remainingMs = Number(hold.dataset.remainingMs)
  const tick = () => {
    const left = remainingMs - performance.now()
    if (left <= 0) {
      hold.textContent = hold.dataset.overText ?? ''
      hold.setAttribute('role', 'status')
      return
    }
    const minutes = Math.ceil(left / 60_000)
    hold.textContent = (hold.dataset.leftText ?? '').replace('%', String(minutes))
    setTimeout(tick, left - (minutes - 1) * 60_000 + 50)
  }
  tick()
}

/** A second click on the way to the server does nothing; coming back by the browser's arrow frees the form again. */
function stopSecondSubmit(form: HTMLFormElement): void {
  const buttons = () => [...form.querySelectorAll('button')]
  form.addEventListener('submit', (event) => {
    if (form.dataset.isSent === 'true') {
      event.preventDefault()
      return
    }
    form.dataset.isSent = 'true'
    for (const button of buttons()) button.setAttribute('aria-disabled', 'true')
  })
  addEventListener('pageshow', () => {
    delete form.dataset.isSent
    for (const button of buttons()) button.removeAttribute('aria-disabled')
  })
}

const clockIn = (zone: string | undefined, at: number) =>
  new Intl.DateTimeFormat('en-GB', { ...(zone === undefined ? {} : { timeZone: zone }), dateStyle: 'short', timeStyle: 'short' }).format(at)

/** Shows the note about the zone only when the first slot has another hour on the visitor's clock. */
function noteForeignZone(note: HTMLElement): void {
  const { zone, at } = note.dataset
  if (zone !== undefined && at !== undefined) note.hidden = clockIn(zone, Number(at)) === clockIn(undefined, Number(at))
}

/** A link into a closed disclosure opens it. */
function openTarget(): void {
  const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null
  const disclosure = target?.closest('details')
  if (disclosure) disclosure.open = true
}

for (const hold of document.querySelectorAll<HTMLElement>('[data-remaining-ms]')) keepCountdown(hold)
for (const form of document.querySelectorAll('form')) stopSecondSubmit(form)
for (const note of document.querySelectorAll<HTMLElement>('[data-zone]')) noteForeignZone(note)
addEventListener('hashchange', openTarget)
openTarget()
document.querySelector<HTMLElement>('[data-focus]')?.focus()
