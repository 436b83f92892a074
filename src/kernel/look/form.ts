import { type Html, html } from '../html.ts'
import type { FormTarget } from './page.ts'

const hiddenFields = ({ hidden }: FormTarget): Html[] =>
  Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)

/** A form that posts to `target`; `className` names classes of `web/ui/ui.css`. Refusals are told by our own page, so the browser's are off. */
export const postForm = (target: FormTarget, className: string, content: Html): Html =>
  html`<form method="post" action="${target.action}" class="${className}" novalidate>${hiddenFields(target)}${content}</form>`

export interface FieldView {
  readonly name: string
  readonly label: string
  readonly value: string
  /** Prefixed when two forms of one page ask the same. */
  readonly id?: string
  readonly type?: 'text' | 'email' | 'tel'
  /** HTML Living Standard §4.10.18.7; "street-address" needs a field of several lines. */
  readonly autocomplete?: string
  readonly hint?: string
  readonly problem?: string
  readonly rows?: number
  readonly maxLength?: number
  readonly isRequired: boolean
  /** Said after the label of a field that may stay empty. */
  readonly optionalWord: string
}

const attribute = (name: string, value: string | number | undefined): Html =>
  value === undefined ? html`` : html` ${name}="${value}"`

/** A labelled field with its hint and its problem, tied together for screen readers (WCAG 2.2, 1.3.1 and 3.3.1). */
export function field(view: FieldView): Html {
  const id = view.id ?? view.name
  const described = [view.hint && `${id}-hint`, view.problem && `${id}-problem`].filter(Boolean).join(' ')
  const shared = html`id="${id}" name="${view.name}" class="input"${attribute('autocomplete', view.autocomplete)}${attribute('maxlength', view.maxLength)}${attribute(
    'aria-describedby',
    described === '' ? undefined : described,
  )}${view.problem === undefined ? '' : html` aria-invalid="true"`}${view.isRequired ? html` required` : ''}`
  const control =
    view.rows === undefined
      ? html`<input type="${view.type ?? 'text'}" value="${view.value}" ${shared}>`
      : html`<textarea rows="${view.rows}" ${shared}>${view.value}</textarea>`
  return html`<div class="field${view.problem === undefined ? '' : ' is-wrong'}">
<label class="label" for="${id}">${view.label}${view.isRequired ? '' : html` <span class="optional">${view.optionalWord}</span>`}</label>
${view.hint === undefined ? '' : html`<p class="hint" id="${id}-hint">${view.hint}</p>`}
${view.problem === undefined ? '' : html`<p class="problem" id="${id}-problem">${view.problem}</p>`}
${control}
</div>`
}
