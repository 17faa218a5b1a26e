// The key touchpoints: where on the way they lie, and how often they were met.
const MILESTONES = [
  { name: 'view_item', before: 'fmot', label: 'First product page' },
  { name: 'add_to_cart', before: 'smot/purchase', label: 'Add to cart' },
  { name: 'order_delivered', before: 'smot/experience', label: 'Product arrives' },
  { name: 'follow_up', before: 'umot', label: 'Follow-up contact' },
]

/** A key touchpoint can belong to several moments: a customer's add to cart is on the way back to the shop. */
export function milestonesOf(moments) {
  const keys = moments.flatMap(({ touchpoints }) => touchpoints).filter(({ key }) => key)
  const countOf = (name) => keys.filter((t) => t.name === name).reduce((sum, t) => sum + t.count, 0)
  return MILESTONES.map(({ name, before, label }) => ({ before, label, count: countOf(name) }))
}
