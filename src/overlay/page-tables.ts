// The explanation of a page, as tables: votes for its kind, fields of its product, products of its markup.
import type { ExplainedField, ExplainedKind, PageExplanation, ToldField } from '../pages.ts'
import type { MakeElement } from './element.ts'
import { list, section, short, table, terms } from './view-parts.ts'

const signed = (weight: number): string => `${weight < 0 ? '−' : '+'}${Math.abs(Number(weight.toFixed(2)))}`
const rounded = (sum: number): string => String(Number(sum.toFixed(2))).replace('-', '−')

const STATES: Readonly<Record<ToldField['state'], string>> = {
  taken: 'taken',
  agrees: 'agrees',
  rejected: 'rejected',
}

/** The number says it; the bar beside it shows it, in parts of the heaviest. */
function bar(element: MakeElement, sum: number, heaviest: number): HTMLElement {
  const shown = element('span', { class: 'bar', 'aria-hidden': 'true' })
  shown.style.inlineSize = `${Math.max(0, Math.min(100, (sum / heaviest) * 100)).toFixed(0)}%`
  return element('span', { class: 'score' }, rounded(sum), shown)
}

function kindRow(element: MakeElement, { kind, sum, votes }: ExplainedKind, heaviest: number): HTMLElement[] {
  const said = votes.map(({ weight, reason }) => `${short(reason, 60)} ${signed(weight)}`).join(', ')
  return [element('span', {}, kind), bar(element, sum, heaviest), element('span', {}, said)]
}

function toldLine(element: MakeElement, { source, value, state, why }: ToldField): HTMLElement {
  return element(
    'span',
    { class: state },
    element('b', {}, short(source, 40)),
    ` says ${short(value)}: `,
    element('em', {}, STATES[state]),
    why ? `, as ${short(why)}` : null,
  )
}

const fieldRow = (element: MakeElement, { field, value, told }: ExplainedField) => [
  field,
  value === undefined ? 'none' : short(value),
  list(
    element,
    told.map((one) => toldLine(element, one)),
  ),
]

function productParts(element: MakeElement, { product, kind, marked }: PageExplanation): HTMLElement[] {
  const several = marked.map(({ name, source, id, price, weight }) => [
    short(name, 100) || 'without a name',
    source,
    id === undefined ? '' : short(id, 60),
    price === undefined ? '' : String(price),
    rounded(weight),
  ])
  const products =
    marked.length > 1
      ? table(
          element,
          'Products of the markup, those that fit the page best first',
          ['Name', 'Source', 'Id', 'Price', 'Fits'],
          several,
          'none',
        )
      : null
  const told = product
    ? [
        element(
          'p',
          {},
          product.isTold
            ? `It is told as a product view, ${Math.round(product.confidence * 100)} % sure, from ${short(product.found.join(', ') || 'nothing')}.`
            : `What is read here is not told as a product view, as the page is taken for: ${kind}.`,
        ),
        table(
          element,
          'Fields of the product',
          ['Field', 'Chosen', 'Told by'],
          product.fields.map((field) => fieldRow(element, field)),
          'none is told',
        ),
      ]
    : [element('p', {}, 'Nothing on this page names a product.')]
  return [section(element, 'Product', ...told, products)]
}

/** What the reading of a page came to. */
export function pageParts(element: MakeElement, page: PageExplanation): HTMLElement[] {
  const heaviest = Math.max(page.threshold, ...page.kinds.map(({ sum }) => sum))
  const sum = page.kinds.find(({ kind }) => kind === page.kind)?.sum
  const summary = terms(element, [
    [
      'Kind',
      sum === undefined
        ? `${page.kind}: nothing reached ${page.threshold}`
        : `${page.kind}, by ${rounded(sum)}; at least ${page.threshold} is needed`,
    ],
    ['Address', short(page.url)],
    ['Title', short(page.title)],
    ['Language', page.language],
    ['Items in the list', page.listLength || undefined],
    ['Searched for', page.searchTerm],
    ['Order', page.orderId],
    ['Units in the cart', page.cartCount === null ? 'not shown' : page.cartCount],
    ['Could not be read', page.skipped.join(', ')],
  ])
  const votes = table(
    element,
    `Evidence for each kind of page; ${page.threshold} is enough`,
    ['Kind', 'Sum', 'Votes'],
    page.kinds.map((kind) => kindRow(element, kind, heaviest)),
    'nothing speaks for any',
  )
  return [section(element, 'What Kairos takes it for', summary, votes), ...productParts(element, page)]
}
