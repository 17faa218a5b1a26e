// The shop's demo data, and what an order needs besides: shipping, a payment, a simple product, one sold out, one scarce.
import { existsSync, writeFileSync } from 'node:fs'
import type { LiveRun } from '../shop.ts'
import { type Database, openDatabase } from './database.ts'
import { doneFile, type Installed } from './install.ts'
import type { Postgres } from './postgres.ts'
import { evershopCommand, serveEverShop } from './serve.ts'

/** Never served: each run is a copy of it. */
const SEEDED = 'seeded'
const COPY = 'shop'

const SETTLE_MS = 60_000
const LOOK_MS = 200

export const SIMPLE = 'THERMO-005-BLK'
export const WITH_VARIANTS = 'CUP-001-WHT'
export const SOLD_OUT = 'PEN-002-BLK'
export const SCARCE = 'VASE-004-BLK'
export const SHIPPING = { name: 'Standard delivery', cost: 4.5 }

async function addToDemo(database: Database): Promise<void> {
  const { query } = database
  // All demo products come in colours.
  await query('UPDATE product SET variant_group_id = NULL WHERE sku = ANY($1)', [[SIMPLE, SOLD_OUT, SCARCE]])
  const stock = `UPDATE product_inventory SET qty = $2, stock_availability = $3
    WHERE product_inventory_product_id = (SELECT product_id FROM product WHERE sku = $1)`
  await query(stock, [SOLD_OUT, 0, false])
  await query(stock, [SCARCE, 1, true])
  await query("INSERT INTO setting (name, value, is_json) VALUES ('codPaymentStatus', '1', false)")
  await query(
    `WITH zone AS (INSERT INTO shipping_zone (name) VALUES ('All') RETURNING shipping_zone_id AS id),
      country AS (INSERT INTO shipping_zone_country (zone_id, country) SELECT id, 'US' FROM zone),
      provider AS (INSERT INTO shipping_zone_provider (zone_id, provider_code) SELECT id, 'core' FROM zone),
      method AS (INSERT INTO core_shipping_method (name) VALUES ($1) RETURNING core_shipping_method_id AS id)
    INSERT INTO core_shipping_method_rate (method_id, zone_id, cost) SELECT method.id, zone.id, $2 FROM method, zone`,
    [SHIPPING.name, SHIPPING.cost],
  )
}

/** The shop makes addresses by events that it works through in the background: a category's before its products'. */
async function settle(database: Database): Promise<void> {
  const end = Date.now() + SETTLE_MS
  while ((await database.query('SELECT 1 FROM event LIMIT 1')).length) {
    if (Date.now() > end) throw new Error('The shop does not come to the end of its own events; see its log.')
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
  }
}

async function seed(run: LiveRun, installed: Installed, postgres: Postgres): Promise<void> {
  run.say('fills a database with the demo shop')
  const maintenance = await openDatabase(installed, postgres, 'postgres')
  await maintenance.query(`DROP DATABASE IF EXISTS ${SEEDED} WITH (FORCE)`)
  await maintenance.query(`CREATE DATABASE ${SEEDED}`)
  await maintenance.close()
  // Its tables are made at its start.
  const { stop } = await serveEverShop(run, installed, postgres, SEEDED)
  const database = await openDatabase(installed, postgres, SEEDED)
  for (const part of ['attributes', 'categories', 'collections', 'products']) {
    await run.processes.run(
      evershopCommand(run, installed, postgres, { database: SEEDED, args: ['seed', `--${part}`] }),
    )
    await settle(database)
  }
  await addToDemo(database)
  await settle(database)
  await database.close()
  await stop()
}

/** The name of a fresh copy of the seeded database: nothing of an earlier run is in it. */
export async function seedEverShop(run: LiveRun, installed: Installed, postgres: Postgres): Promise<string> {
  const done = doneFile(run.folder, 'seed')
  if (!existsSync(done)) {
    await seed(run, installed, postgres)
    writeFileSync(done, '')
  }
  const maintenance = await openDatabase(installed, postgres, 'postgres')
  await maintenance.query(`DROP DATABASE IF EXISTS ${COPY} WITH (FORCE)`)
  await maintenance.query(`CREATE DATABASE ${COPY} TEMPLATE ${SEEDED}`)
  await maintenance.close()
  return COPY
}
