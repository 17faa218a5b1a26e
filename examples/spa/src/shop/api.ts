// Asks the shop's API.

/** The answer as JSON; what the server answers with an error status is thrown as a `Response`, as React Router wants it. */
export async function ask<T>(path: string, body?: object): Promise<T> {
  const response = await fetch(
    `/api${path}`,
    body && { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  )
  if (!response.ok) throw response
  return (await response.json()) as T
}

/** What was typed into a form, as plain texts. */
export const fieldsOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
