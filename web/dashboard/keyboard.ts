/** Puts the focus on the next (1) or previous (-1) thing of the page's list; Enter then opens it as it opens any link. */
export function moveFocus(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>('main [data-item]')]
  const at = items.indexOf(document.activeElement as HTMLElement)
  const next = at < 0 ? (step === 1 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + step))
  items[next]?.focus()
  items[next]?.scrollIntoView({ block: 'nearest' })
}
