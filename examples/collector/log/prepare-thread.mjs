// Where the thread begins: what lets its process read TypeScript is not passed on to a thread.
import { register } from 'tsx/esm/api'

register()
await import('./prepare-thread.ts')
