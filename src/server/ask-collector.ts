// One request of a server: with the secret key, to its end, in time, and never on to another address.
import type { PostResponse } from '../environment.ts'
import type { ServerSettings } from './options.ts'

const MAX_ANSWER_CHARACTERS = 256_000

/** @throws what `fetch` throws; TimeoutError where there is no answer in time. */
export async function askCollector(
  { endpoint, key, timeoutMs, fetch }: ServerSettings,
  body: string,
): Promise<PostResponse> {
  const response = await fetch(endpoint, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    // The key is for nobody else.
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  })
  return {
    status: response.status,
    url: response.url,
    text: await readText(response),
    retryAfter: response.headers.get('retry-after'),
  }
}

async function readText({ body }: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  while (reader && text.length < MAX_ANSWER_CHARACTERS) {
    const { done, value } = await reader.read()
    if (done) return text
    text += value
  }
  await reader?.cancel()
  return text
}
