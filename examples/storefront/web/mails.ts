// The mails that the shop would send about an order; their links say by `kt=` which mail they stood in.
import type { Order } from '../state/order.ts'

export interface Mail {
  readonly subject: string
  readonly text: string
  readonly action: string
  readonly path: string
}

export function mailsFor(order: Order): readonly Mail[] {
  const [first] = order.totals.lines
  const status = `/orders/${order.id}?kt=`
  return [
    {
      subject: `Your order ${order.id} has left the shop`,
      text: 'We gave the parcel to the carrier this morning.',
      action: 'Follow the parcel',
      path: `${status}shipped`,
    },
    {
      subject: 'Your parcel comes today',
      text: 'The carrier has it on the van.',
      action: 'See when it comes',
      path: `${status}out_for_delivery`,
    },
    {
      subject: 'The card in your parcel',
      text: 'With a code to scan, and how to brew the first cup.',
      action: 'Scan the code',
      path: `${status}arrived`,
    },
    {
      subject: 'How do you like it?',
      text: first ? `A few words about ${first.product.name} would help others to choose.` : 'A few words would help.',
      action: 'Write a review',
      path: `/p/${first?.product.slug ?? 'sencha-yama'}?kt=review#reviews`,
    },
    {
      subject: 'Ten per cent on your next cup',
      text: 'With the code WELCOME10, until the end of the month.',
      action: 'Come by again',
      path: '/c/tea?kt=offer&utm_source=newsletter&utm_medium=email&utm_campaign=second-cup',
    },
  ]
}
