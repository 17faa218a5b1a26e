// @vitest-environment happy-dom
// The product of a line of a cart that is made of plain blocks.
import { expect, it } from 'vitest'
import { readControl } from '../../../src/signals/control.ts'

const line = (n: number, quantity: number, cls = 'flex gap-4') =>
  `<div class="${cls}"><div><div><a href="/cup-${n}">Cup ${n}</a></div><div>$${n * quantity}.00</div></div><p><span>${quantity}</span><button>Remove ${n}</button></p></div>`
const near = (html: string) => {
  document.body.innerHTML = `<div>${html}</div>`
  return readControl([...document.querySelectorAll('button')].pop() as Element).near
}

it('names the line by its link where another like it stands beside, without the price of several', () => {
  expect(near(line(3, 1) + line(4, 1))).toMatchObject({ name: 'Cup 4', price: '$4.00' })
  const several = near(line(3, 1) + line(4, 2))
  expect(several).toMatchObject({ name: 'Cup 4' })
  expect(several).not.toHaveProperty('price')
})

it('names a single line that is called one', () => {
  expect(near(line(5, 1, 'cart__item flex'))).toMatchObject({ name: 'Cup 5' })
})

it('names no block after a link that only happens to stand beside the price', () => {
  expect(
    near(
      '<div class="col"><img></div><div class="col"><a href="/s">Size guide</a><b>$9.00</b><button>Buy</button></div>',
    ),
  ).toEqual({})
})
