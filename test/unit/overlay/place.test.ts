// Where the overlay stands in windows of all sizes, and how it makes room.
import { describe, expect, it } from 'vitest'
import { boxOf, corner, freePlace, placeOf } from '../../../src/overlay/place.ts'

const screen = { width: 1000, height: 800 }
const size = { width: 400, height: 300 }

describe('the place of the overlay', () => {
  it('is kept as a distance from the nearest corner, also when the window becomes another one', () => {
    const place = placeOf({ ...size, left: 550, top: 480 }, screen)
    expect(place).toEqual({ right: true, bottom: true, x: 50, y: 20 })
    expect(boxOf(place, size, { width: 700, height: 500 })).toMatchObject({ left: 250, top: 180 })
    expect(boxOf(place, { width: 60, height: 44 }, screen)).toMatchObject({ left: 890, top: 736 })
  })

  it.each([
    [-500, -500],
    [5000, 5000],
    [-3, 700],
  ])('stays inside of the window when it is dragged to %i, %i', (left, top) => {
    const box = boxOf(placeOf({ ...size, left, top }, screen), size, screen)
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.left + box.width).toBeLessThanOrEqual(screen.width)
    expect(box.top + box.height).toBeLessThanOrEqual(screen.height)
  })

  it('shows its header where the window is smaller than itself', () => {
    expect(boxOf(corner(true, true), size, { width: 320, height: 200 })).toMatchObject({ left: 0, top: 0 })
  })

  it('lies on the edge where it is as wide as the window', () => {
    expect(boxOf(corner(true, true), { width: 1000, height: 300 }, screen)).toMatchObject({ left: 0, top: 500 })
  })

  it('leaves for a corner where nothing is covered, its own side first', () => {
    const bottomBar = { left: 0, top: 600, width: 1000, height: 200 }
    expect(freePlace(corner(true, true), size, screen, [])).toEqual(corner(true, true))
    expect(freePlace(corner(true, true), size, screen, [bottomBar])).toEqual(corner(true, false))
    const topRight = { left: 700, top: 0, width: 300, height: 100 }
    expect(freePlace(corner(true, true), size, screen, [bottomBar, topRight])).toEqual(corner(false, false))
  })

  it('finds none where every corner is taken', () => {
    const middle = { left: 200, top: 200, width: 600, height: 400 }
    expect(freePlace(corner(true, true), size, screen, [middle])).toBeNull()
  })
})
