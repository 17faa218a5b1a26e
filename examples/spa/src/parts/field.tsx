// One labelled input of a form, with what is wrong with it.
import type { InputHTMLAttributes } from 'react'

export interface FieldFacts extends InputHTMLAttributes<HTMLInputElement> {
  readonly id: string
  readonly label: string
  readonly problem?: string | undefined
  readonly wide?: boolean
}

export function Field({ id, label, problem, wide = true, ...input }: FieldFacts) {
  const told = `${id}-problem`
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input id={id} maxLength={120} {...input} {...(problem && { 'aria-invalid': true, 'aria-describedby': told })} />
      {problem && (
        <p className="problem" id={told}>
          {problem}
        </p>
      )}
    </div>
  )
}
