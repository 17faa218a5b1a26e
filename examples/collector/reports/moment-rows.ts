// The six rows of the journey map: five moments, the second in its two halves.

export interface MomentRow {
  readonly id: 'zmot' | 'fmot' | 'smot' | 'tmot' | 'umot'
  readonly half?: 'purchase' | 'experience'
  readonly name: string
  readonly question: string
}

export const MOMENT_ROWS: readonly MomentRow[] = [
  { id: 'zmot', name: 'Zero moment of truth', question: 'I need something: what are my options?' },
  { id: 'fmot', name: 'First moment of truth', question: 'Do I stay or do I leave?' },
  { id: 'smot', half: 'purchase', name: 'Second moment of truth: purchase', question: 'Do I buy?' },
  { id: 'tmot', name: 'Third moment of truth', question: 'Am I looked after?' },
  {
    id: 'smot',
    half: 'experience',
    name: 'Second moment of truth: experience',
    question: 'Is the product what I was promised?',
  },
  { id: 'umot', name: 'Ultimate moment of truth', question: 'Do I come back, do I tell others?' },
]

const KEY_TOUCHPOINTS: ReadonlySet<string> = new Set(['view_item', 'add_to_cart', 'order_delivered', 'follow_up'])

/** The touchpoints that the map marks: of the product pages only the first, which is what `fmot` has of them. */
export const isKey = (moment: string, name: string): boolean =>
  KEY_TOUCHPOINTS.has(name) && (name !== 'view_item' || moment === 'fmot')

/** `fmot`, `smot/purchase`. */
export const keyOf = ({ id, half }: Pick<MomentRow, 'id' | 'half'>): string => (half ? `${id}/${half}` : id)
