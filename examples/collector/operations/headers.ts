// What every answer says to browsers: what the map may load, and that nobody may frame, sniff or cache it.
import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

const DIRECTIVES = {
  'default-src': ["'self'"],
  // Plot puts a style element into each drawing; a style can run nothing.
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
  // Text becomes no markup, whatever a page of the map does with it.
  'require-trusted-types-for': ["'script'"],
}

export async function addHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: DIRECTIVES },
    // The names of a whole shop may hang on the proxy in front; what is true of them is for it to say.
    strictTransportSecurity: false,
  })
}
