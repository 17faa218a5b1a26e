// A session of ClickHouse's: temporary tables of its own, one thing after the other, no transactions.
import { randomUUID } from 'node:crypto'
import type { Columns } from '../columns.ts'
import { type Queries, queryOf } from '../queries.ts'
import type { Query, Session } from '../session.ts'
import type { Staging } from '../staging.ts'
import { createTurns } from '../turns.ts'
import type { Connection } from './connection.ts'

const TYPES = {
  VARCHAR: 'String',
  INTEGER: 'Int32',
  BIGINT: 'Int64',
  DOUBLE: 'Float64',
  BOOLEAN: 'Bool',
  TIMESTAMP: "DateTime64(3, 'UTC')",
}

export function openClickHouseSession(connection: Connection, queries: Queries): Session {
  const id = randomUUID()
  const turns = createTurns()
  /** `$run` is this session, whose runs do not overlap. */
  const run: Query = (name, parameters) =>
    connection.run(queryOf(queries, name, parameters), { ...parameters, run: id }, id)

  async function staging<C extends Columns>(table: string, columns: C): Promise<Staging<C>> {
    const list = Object.entries(columns).map(([name, type]) => `${name} Nullable(${TYPES[type]})`)
    // Made anew each time: a session that was silent for long has lost it.
    const create = `CREATE OR REPLACE TEMPORARY TABLE ${table} (${list.join(', ')})`
    return {
      async fill(rows) {
        await connection.run(create, {}, id)
        await connection.insert(table, columns, rows, id)
      },
    }
  }

  return {
    query: (name, parameters) => turns.take(() => run(name, parameters)),
    // Nothing can be taken back: the steps of a task come in such an order that doing it again ends in the same.
    transaction: (task) => turns.take(() => task(run)),
    staging,
    close: async () => void (await turns.end()),
  }
}
