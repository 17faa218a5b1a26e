// A page of a browser of its own, and what it complains of: errors and warnings in its console, and what it throws.
import type { Page } from 'puppeteer-core'
import { onTestFinished } from 'vitest'
import { openChromium } from './browsers.ts'

/** Closed when the test is over. */
export async function openWatchedPage(): Promise<{ page: Page; complaints: string[] }> {
  const { browser, close } = await openChromium()
  onTestFinished(close)
  const page = await browser.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  return { page, complaints }
}
