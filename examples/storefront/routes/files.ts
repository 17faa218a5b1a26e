// Files: pictures, styles, scripts, fonts, and Kairos as it was built.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { pictures } from '../pictures/pictures.ts'

/** In the order of the cascade. */
const styles = ['base', 'header', 'frame', 'list', 'home', 'product', 'reviews', 'forms', 'cart', 'after'] as const
const fonts: readonly (readonly [string, string])[] = [
  ['fraunces', import.meta.resolve('@fontsource-variable/fraunces/package.json')],
  ['figtree', import.meta.resolve('@fontsource-variable/figtree/package.json')],
]

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export function fileRoutes(app: FastifyInstance, scriptDir: string): void {
  app.register(fastifyStatic, {
    root: here('../public'),
    prefix: '/assets/',
    cacheControl: false,
  })

  const styleSheet = styles.map((name) => readFileSync(here(`../styles/${name}.css`), 'utf8')).join('\n')
  app.get('/assets/shop.css', (_request, reply) =>
    reply.type('text/css').header('cache-control', 'no-cache').send(styleSheet),
  )

  for (const [font, manifest] of fonts) {
    app.register(fastifyStatic, {
      root: fileURLToPath(new URL('files', manifest)),
      prefix: `/fonts/${font}/`,
      decorateReply: false,
      maxAge: '30d',
    })
  }

  app.get<{ Params: { name: string } }>('/pictures/:name', (request, reply) => {
    const svg = pictures.get(request.params.name)
    if (svg === undefined) return reply.callNotFound()
    return reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(svg)
  })

  app.get('/favicon.ico', (_request, reply) => reply.redirect('/pictures/mark.svg', 301))

  /** Looked up at each request: the build may come later than the shop, or not at all. */
  app.get<{ Params: { name: string } }>('/kairos/:name', (request, reply) => {
    const { name } = request.params
    if (!/^[\w.-]+\.(?:js|map)$/.test(name)) return reply.callNotFound()
    if (!existsSync(join(scriptDir, name))) {
      return reply.code(404).type('text/javascript').send('// Kairos is not built: run `npm run build`.\n')
    }
    return reply.header('cache-control', 'no-cache').sendFile(name, scriptDir, { cacheControl: false })
  })
}
