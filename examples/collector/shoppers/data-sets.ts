// The files of real shoppers, and the figures that are told of each: its name, and what it counts of the journeys.

export interface DataSet {
  readonly name: string
  readonly file: string
  /** Where anybody can get it. */
  readonly from: string
  /** The query that counts the same; its columns are named like the figures. */
  readonly sql: string
  /** Each figure, and the entries of the tally that it adds up. */
  readonly figures: Readonly<Record<string, readonly string[]>>
}

const STAGES = {
  'stage prospect': ['prospect'],
  'stage buyer': ['buyer'],
  'stage loyal': ['loyal'],
  'stage advocate': ['advocate'],
}
const ORDERS = {
  orders: ['purchase'],
  'first orders (smot/purchase won)': ['smot/purchase: won'],
  'repeat orders (umot won)': ['umot: won'],
}

const answers = (about: string, ...scores: number[]): string[] =>
  scores.map((score) => `survey_response: ${about} ${score}`)

const retention = (days: number): Record<string, readonly string[]> => ({
  [`buyers of ${days} days or more`]: [`${days} days: old enough`],
  [`second order within ${days} days`]: [`${days} days: came back`],
})

export const DATA_SETS: readonly DataSet[] = [
  {
    name: 'REES46, a slice of three hours: views, carts, orders',
    file: 'rees46_2019-Oct_slice.csv.gz',
    from: 'REES46 eCommerce behavior data from multi category store, Kaggle',
    sql: 'rees46.sql',
    figures: {
      shoppers: ['shoppers'],
      visits: ['session_start'],
      'product views': ['view_item'],
      'first product views (fmot)': ['view_item: first-product-view'],
      'research opened (zmot)': ['zmot: open'],
      'research won by an order': ['zmot: won'],
      'research lost with its visit': ['zmot: lost'],
      'visits that stayed by a cart (fmot won)': ['fmot: won'],
      'carts of prospects (willing-to-buy)': ['add_to_cart: willing-to-buy'],
      'carts of customers (considers-again)': ['add_to_cart: considers-again'],
      ...ORDERS,
      ...STAGES,
    },
  },
  {
    name: 'Online Retail, a year of invoices',
    file: 'online_retail_by_day.csv.gz',
    from: 'UCI Online Retail, CC BY 4.0',
    sql: 'online-retail.sql',
    figures: {
      'lines without a customer': ['lines without a customer'],
      'invoices without a customer': ['invoices without a customer'],
      shoppers: ['shoppers'],
      ...ORDERS,
      'value of the orders, in thousandths of a pound': ['value'],
      cancellations: ['refund'],
      'orders with one (smot/experience lost)': ['smot/experience: lost'],
      ...STAGES,
      ...retention(30),
      ...retention(60),
      ...retention(90),
    },
  },
  {
    name: 'Olist, orders with delivery and survey',
    file: 'olist_orders.csv.gz',
    from: 'Brazilian E-Commerce Public Dataset by Olist, Kaggle',
    sql: 'olist.sql',
    figures: {
      shoppers: ['shoppers'],
      ...ORDERS,
      shipped: ['order_shipped'],
      delivered: ['order_delivered'],
      'delivered late': ['order_delivered: late'],
      'tmot won': ['tmot: won'],
      'tmot lost': ['tmot: lost'],
      'answers about the waiting (tmot)': answers('tmot', 1, 2, 3, 4, 5),
      'of these 4-5': answers('tmot', 4, 5),
      'smot/experience opened': ['smot/experience: open'],
      'smot/experience won': ['smot/experience: won'],
      'smot/experience lost': ['smot/experience: lost'],
      'answers about the product (smot/experience)': answers('smot/experience', 1, 2, 3, 4, 5),
      'of those 4-5': answers('smot/experience', 4, 5),
      ...STAGES,
    },
  },
]
