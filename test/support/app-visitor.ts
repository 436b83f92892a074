import { DomUtils, parseDocument } from 'htmlparser2'

/** A form as a browser without JavaScript would send it. */
export interface FormOnPage {
  readonly action: string
  /** Every named control but buttons, with its value. */
  readonly fields: Readonly<Record<string, string>>
  readonly buttons: readonly { readonly name: string; readonly value: string }[]
}

export interface VisitedPage {
  readonly url: string
  readonly status: number
  readonly text: string
  readonly title: string
  readonly forms: readonly FormOnPage[]
}

/** Opens an address as a browser without JavaScript does; redirections are followed. */
export const openPage = async (url: string): Promise<VisitedPage> => pageOf(await fetch(url))

/** Sends a form with what a person changed in it, and the button he pressed. */
export async function submit({ form, fill = {}, press }: { form: FormOnPage; fill?: Record<string, string>; press?: { name: string; value: string } }): Promise<VisitedPage> {
  const body = new URLSearchParams({ ...form.fields, ...fill, ...(press ? { [press.name]: press.value } : {}) })
  const headers = { origin: new URL(form.action).origin, 'sec-fetch-site': 'same-origin' }
  return pageOf(await fetch(form.action, { method: 'POST', body, headers }))
}

/** The one form of a page whose action ends so. */
export function formOf(page: VisitedPage, actionEnd: string): FormOnPage {
  const form = page.forms.find(({ action }) => new URL(action).pathname.endsWith(actionEnd))
  if (!form) throw new Error(`no form to ${actionEnd} on the page "${page.title}" (${page.status})`)
  return form
}

async function pageOf(answer: Response): Promise<VisitedPage> {
  const document = parseDocument(await answer.text())
  const named = (name: string, within = document.children) => DomUtils.getElementsByTagName(name, within, true)
  const attribute = (element: ReturnType<typeof named>[number], name: string) => element.attribs[name] ?? ''
  const forms = named('form').map((form): FormOnPage => {
    const inputs = named('input', form.children).map((input) => [attribute(input, 'name'), attribute(input, 'value')] as const)
    const areas = named('textarea', form.children).map((area) => [attribute(area, 'name'), DomUtils.textContent(area)] as const)
    const buttons = named('button', form.children).map((button) => ({ name: attribute(button, 'name'), value: attribute(button, 'value') }))
    return {
      action: new URL(attribute(form, 'action'), answer.url).href,
      fields: Object.fromEntries([...inputs, ...areas].filter(([name]) => name !== '')),
      buttons: buttons.filter(({ name }) => name !== ''),
    }
  })
  const main = named('main')[0] ?? document
  return {
    url: answer.url,
    status: answer.status,
    text: DomUtils.textContent(main).replace(/\s+/g, ' ').trim(),
    title: DomUtils.textContent(named('title')).trim(),
    forms,
  }
}
