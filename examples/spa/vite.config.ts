// For `npm run dev`, `npm run build` and `npm start`: PORT (4303), KAIROS_ENDPOINT (the collector of `npm start` in the root).
import { defineConfig } from 'vite'
import { spaConfig } from './config.ts'

const port = Number(process.env.PORT ?? 4303)
const endpoint = process.env.KAIROS_ENDPOINT ?? 'http://127.0.0.1:4300/v1/touchpoints'

export default defineConfig(() => spaConfig({ endpoint, port, latencyMs: 250 }))
