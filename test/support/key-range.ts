// What a browser has beside its databases, for queues over fake-indexeddb.
import { IDBKeyRange } from 'fake-indexeddb'

Object.assign(globalThis, { IDBKeyRange })
