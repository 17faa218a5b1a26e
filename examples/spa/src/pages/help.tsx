// Help and contact.
import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import type { Answer } from '../../api/shapes.ts'
import { Field } from '../parts/field.tsx'
import { Head } from '../parts/head.tsx'
import { ask, fieldsOf } from '../shop/api.ts'

export function Help() {
  const [answer, setAnswer] = useState<Answer<object>>()
  const write = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    const form = event.currentTarget
    const said = await ask<Answer<object>>('/contact', fieldsOf(form))
    setAnswer(said)
    if (!('error' in said)) form.reset()
  }
  return (
    <>
      <Head title="Help & contact" canonical="/help" />
      <h1>Help &amp; contact</h1>
      <div className="columns">
        <div className="answers">
          <details open>
            <summary>How much is shipping, and how long does it take?</summary>
            <p>€4.90, free from €60. Two to three working days.</p>
          </details>
          <details>
            <summary>Where is my parcel?</summary>
            <p>
              See <Link to="/orders/track">order tracking</Link>.
            </p>
          </details>
        </div>
        <form className="form panel" id="contact" onSubmit={write}>
          <h2>Write to us</h2>
          <Field id="contact-name" name="name" label="Name" autoComplete="name" required maxLength={60} />
          <Field id="contact-email" name="email" label="E-mail" type="email" autoComplete="email" required />
          <div className="field field-wide">
            <label htmlFor="message">Your message</label>
            <textarea id="message" name="message" rows={5} required maxLength={2000} />
          </div>
          {answer &&
            ('error' in answer ? (
              <p className="alert" role="alert">
                {answer.error}
              </p>
            ) : (
              <p className="notice" role="status">
                Thank you. We answer within a working day.
              </p>
            ))}
          <button className="button" type="submit">
            Send
          </button>
        </form>
      </div>
    </>
  )
}
