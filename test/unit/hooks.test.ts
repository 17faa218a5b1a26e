// What a shop listens to: its errors stay in its own listener.
import { expect, it, vi } from 'vitest'
import { createHooks } from '../../src/hooks.ts'

it('calls back until it is told to stop', () => {
  const hooks = createHooks()
  const call = vi.fn()
  const stop = hooks.on('drop', call)
  hooks.emit('drop', { reason: 'too-old', count: 1 })
  stop()
  hooks.emit('drop', { reason: 'too-old', count: 2 })
  expect(call.mock.calls).toEqual([[{ reason: 'too-old', count: 1 }]])
})

it('tells on error that a listener has thrown, and calls the others', () => {
  const hooks = createHooks()
  const [other, errors] = [vi.fn(), vi.fn()]
  hooks.on('error', errors)
  hooks.on('drop', () => {
    throw new Error('shop code')
  })
  hooks.on('drop', other)
  hooks.emit('drop', { reason: 'too-old', count: 1 })
  expect(other).toHaveBeenCalledOnce()
  expect(errors.mock.calls[0]?.[0]).toMatchObject({ where: "on('drop')", error: new Error('shop code') })
})

it('tells the first listener to errors what went wrong before it came, once', () => {
  const hooks = createHooks()
  for (let at = 0; at < 100; at++) hooks.emit('error', { error: at, where: 'start' })
  const [first, second] = [vi.fn(), vi.fn()]
  hooks.on('error', first)
  hooks.on('error', second)
  expect(first.mock.calls.map(([{ error }]) => error)).toEqual(Array.from({ length: 20 }, (_, at) => at))
  expect(second).not.toHaveBeenCalled()
})

it('lets a listener to errors fail without end', () => {
  const hooks = createHooks()
  hooks.on('error', () => {
    throw new Error('again')
  })
  expect(() => hooks.emit('error', { error: 1, where: 'x' })).not.toThrow()
})
