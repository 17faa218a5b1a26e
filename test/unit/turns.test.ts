// Work in turns: in its order, no task longer than its time, nothing lost when all of it is asked for.
import { describe, expect, it } from 'vitest'
import { createTurns } from '../../src/turns.ts'

/** A clock that only work moves, and the tasks that wait. */
function world() {
  let time = 0
  const tasks: (() => void)[] = []
  const reported: unknown[] = []
  const turns = createTurns({
    env: {
      now: () => time,
      after(_delayMs, run) {
        tasks.push(run)
        return () => tasks.splice(tasks.indexOf(run), 1)
      },
    },
    report: (error) => reported.push(error),
    where: 'test',
    together: (run) => run(),
  })
  const log: string[] = []
  return {
    log,
    tasks,
    reported,
    turns,
    /** Takes work that lasts so long. */
    take: (name: string, lastsMs: number, since = time) =>
      turns.take(since, () => {
        time += lastsMs
        log.push(name)
      }),
    nextTask: () => tasks.shift()?.(),
  }
}

describe('work in turns', () => {
  it('is done at once where there is time', () => {
    const { take, log, tasks } = world()
    take('one', 1)
    take('two', 1)
    expect(log).toEqual(['one', 'two'])
    expect(tasks).toEqual([])
  })

  it('goes on in tasks of its own where its task has taken long, in its order', () => {
    const { take, log, nextTask } = world()
    take('one', 9, 0)
    take('two', 9, 0)
    take('three', 1, 0)
    expect(log).toEqual(['one'])
    nextTask()
    expect(log).toEqual(['one', 'two'])
    take('four', 1)
    expect(log).toEqual(['one', 'two'])
    nextTask()
    expect(log).toEqual(['one', 'two', 'three', 'four'])
  })

  it('is done to its end where that is asked for, and once', () => {
    const { take, log, tasks, turns } = world()
    for (const name of ['one', 'two', 'three']) take(name, 9, 0)
    turns.finish()
    expect(log).toEqual(['one', 'two', 'three'])
    expect(tasks).toEqual([])
  })

  it('goes on after what fails, which is told', () => {
    const { take, log, reported, turns } = world()
    turns.take(0, () => {
      throw new Error('no')
    })
    take('one', 1)
    expect(log).toEqual(['one'])
    expect(reported).toHaveLength(1)
  })

  it('comes after the work that brings it', () => {
    const { take, log, turns } = world()
    turns.take(0, () => {
      take('brought', 1)
      log.push('brings')
    })
    expect(log).toEqual(['brings', 'brought'])
  })
})
