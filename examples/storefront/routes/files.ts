// Files: pictures, styles, scripts, fonts, and Kairos as it was built.
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { pictures } from '../pictures/pictures.ts'

const fonts = ['fraunces', 'figtree'] as const

export function fileRoutes(app: FastifyInstance, scriptDir: string): void {
  app.register(fastifyStatic, {
    root: fileURLToPath(new URL('../public', import.meta.url)),
    prefix: '/assets/',
    cacheControl: false,
  })

  for (const font of fonts) {
    app.register(fastifyStatic, {
      root: fileURLToPath(new URL('files', import.meta.resolve(`@fontsource-variable/${font}/package.json`))),
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
    return reply.header('cache-control', 'no-cache').sendFile(name, scriptDir, { cacheControl: false })
  })
}
