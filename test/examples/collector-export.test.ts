// The journey map's tables as CSV: what every reader of CSV reads, and what no spreadsheet runs.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openCsv } from '../../examples/collector/replay/csv-file.ts'
import { newReading } from '../../examples/collector/replay/history.ts'
import { csvOf } from '../../examples/collector/reports/csv.ts'
import { sendHistories } from './collector-histories.ts'
import { batchOf, contextOf, eventOf, startCollector, temporaryFolder } from './collector-support.ts'

/** By the reader of replays. */
async function parse(text: string): Promise<Record<string, string>[]> {
  const file = join(temporaryFolder(), 'table.csv')
  writeFileSync(file, text)
  const csv = await openCsv(file)
  const rows: Record<string, string>[] = []
  for await (const row of csv.rows(newReading())) rows.push(row)
  return rows
}

it('gives every table, with a header also where nothing is in it', async () => {
  const collector = await startCollector()
  await sendHistories(collector)
  const read = async (url: string): Promise<Record<string, string>[]> => {
    const { statusCode, headers, body } = await collector.app.inject({ url })
    expect([url, statusCode, headers['content-type']]).toEqual([url, 200, 'text/csv; charset=utf-8'])
    expect(headers['content-disposition']).toMatch(/^attachment; filename="kairos-[a-z-]+\.csv"$/)
    return parse(body)
  }
  const moments = await read('/api/export/moments.csv?since=2026-09-02')
  expect(moments[1]).toMatchObject({ moment: 'fmot', reached: '1', won: '1', win_rate: '1', reached_before: '4' })
  expect((await read('/api/export/flow.csv'))[0]).toEqual({ from: 'zmot', to: 'fmot', journeys: '3' })
  expect(await read('/api/export/stages.csv')).toContainEqual({ stage: 'loyal', visitors: '1' })
  expect(await read('/api/export/metrics.csv')).toContainEqual(
    expect.objectContaining({ metric: 'bounce_rate', part: '1', whole: '7' }),
  )
  expect(await read('/api/export/events.csv')).toHaveLength(27)
  expect((await read('/api/export/moment.csv?moment=fmot'))[0]).toMatchObject({ part: 'touchpoints' })
  expect(await read('/api/export/quarantine.csv')).toEqual([])
  expect((await read('/api/export/trends.csv?grain=month'))[0]).toMatchObject({ bounced: '1', visits: '7' })
  expect((await read('/api/export/cohorts.csv'))[0]).toMatchObject({ buyers: '1', days: '30', rate: '' })
  for (const name of ['speed', 'values', 'offers', 'messages', 'experiments']) await read(`/api/export/${name}.csv`)
  expect((await collector.app.inject({ url: '/api/export/capture.csv' })).body).toBe('day,told,captured\r\n')
})

it('says which tables there are where another is asked for', async () => {
  const collector = await startCollector()
  for (const name of ['nothing.csv', 'moments', 'constructor.csv']) {
    const answer = await collector.app.inject({ url: `/api/export/${name}` })
    expect([answer.statusCode, answer.json().why]).toEqual([404, expect.stringContaining('moments.csv')])
  }
})

it('has no cell that a spreadsheet would run, whatever a shopper has typed', async () => {
  const collector = await startCollector()
  const formulas = ['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', ' =1']
  const events = formulas.map((_, i) => eventOf(i, { context: i }))
  const contexts = formulas.map((title) => contextOf({ page: { title } }))
  expect((await collector.post(batchOf(events, { contexts }))).body.rejected).toEqual([])
  const { body } = await collector.app.inject({ url: '/api/export/events.csv' })
  const titles = (await parse(body)).map(({ page_title }) => page_title)
  expect(titles).toHaveLength(formulas.length)
  for (const title of titles) expect(title).toMatch(/^'/)
})

it('quotes what needs it, ends lines as the standard says, and leaves numbers alone', async () => {
  const rows = [{ a: 'x,"y"', b: -1.5 }, { a: 'one\nline', b: null }, { a: 'plain' }]
  const text = csvOf({ columns: ['a', 'b'], rows })
  expect(text).toBe('a,b\r\n"x,""y""",-1.5\r\n"one\nline",\r\nplain,\r\n')
  expect(await parse(text)).toEqual([
    { a: 'x,"y"', b: '-1.5' },
    { a: 'one\nline', b: '' },
    { a: 'plain', b: '' },
  ])
})
