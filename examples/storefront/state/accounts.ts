// Customers' accounts: sign up, log in, and the orders of each.
import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Address } from './address.ts'

interface Account {
  readonly email: string
  readonly name: string
  readonly orders: Set<string>
  address?: Address
}

export interface Accounts {
  /** The new account, or nothing where the e-mail has one already. */
  signUp(email: string, name: string, password: string): Promise<Account | undefined>
  logIn(email: string, password: string): Promise<Account | undefined>
  find(email: string | undefined): Account | undefined
}

export const shortestPassword = 8
const mostAccounts = 5000
const keyBytes = 32
const derive = promisify<string, Buffer, number, Buffer>(scrypt)

interface Entry {
  readonly account: Account
  readonly salt: Buffer
  readonly key: Buffer
}

export function createAccounts(): Accounts {
  const entries = new Map<string, Entry>()
  const keyOf = (email: string): string => email.trim().toLowerCase()
  return {
    async signUp(email, name, password) {
      const salt = randomBytes(16)
      const key = await derive(password, salt, keyBytes)
      if (entries.has(keyOf(email)) || entries.size >= mostAccounts) return undefined
      const account: Account = { email: keyOf(email), name, orders: new Set() }
      entries.set(account.email, { account, salt, key })
      return account
    },
    async logIn(email, password) {
      const entry = entries.get(keyOf(email))
      const key = await derive(password, entry?.salt ?? Buffer.alloc(16), keyBytes)
      return entry && timingSafeEqual(key, entry.key) ? entry.account : undefined
    },
    find: (email) => (email === undefined ? undefined : entries.get(email)?.account),
  }
}
