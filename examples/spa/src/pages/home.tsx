// The home page.
import { Link, useLoaderData } from 'react-router'
import type { Door, Listed } from '../../api/shapes.ts'
import { Grid, GridSkeleton } from '../parts/grid.tsx'
import { Head } from '../parts/head.tsx'
import { Icon } from '../parts/icon.tsx'
import { Late } from '../parts/late.tsx'

/** What the shop promises; nobody could know these as such without the mark. */
const values = [
  { value: 'harvest', icon: 'leaf', text: 'This year’s harvest', more: 'Small lots, dated on every bag' },
  { value: 'fast-delivery', icon: 'truck', text: 'Two to three days', more: 'Free from €60' },
  { value: 'easy-returns', icon: 'hand', text: '30 days to decide', more: 'Opened tea included' },
] as const

interface HomeData {
  readonly data: Promise<{ favourites: readonly Listed[]; doors: readonly Door[] }>
}

export function Home() {
  const { data } = useLoaderData<HomeData>()
  return (
    <>
      <Head
        title="Tea, teaware and slow mornings"
        description="Seven honest teas, and what to drink them from."
        canonical="/"
      />
      <section className="hero">
        <div className="hero-text">
          <p className="eyebrow">Autumn at the shop</p>
          <h1>Tea for slow mornings</h1>
          <p className="lead">
            Seven honest teas, and the pots and cups to drink them from. Packed by hand in Leipzig.
          </p>
          <p className="actions">
            <Link className="button" to="/c/tea">
              See the teas
            </Link>
          </p>
        </div>
        <img
          className="hero-picture"
          src="/pictures/home.svg"
          alt="A dark blue teapot, a cup and a bag of sencha on a table by the window"
          width="1280"
          height="860"
          fetchPriority="high"
        />
      </section>
      <ul className="values">
        {values.map(({ value, icon, text, more }) => (
          <li key={value} data-kairos-value={value}>
            <Icon name={icon} />
            <div>
              <strong>{text}</strong>
              <span>{more}</span>
            </div>
          </li>
        ))}
      </ul>
      <section className="band">
        <div className="band-head">
          <h2>What people come back for</h2>
        </div>
        <Late data={data} skeleton={<GridSkeleton />}>
          {({ favourites }) => <Grid items={favourites} below />}
        </Late>
      </section>
      <section className="band">
        <div className="band-head">
          <h2>Look around</h2>
        </div>
        <Late data={data} skeleton={null}>
          {({ doors }) => (
            <ul className="doors">
              {doors.map(({ category, picture }) => (
                <li key={category.id}>
                  <Link to={`/c/${category.id}`}>
                    <img src={picture} alt="" width="480" height="600" loading="lazy" />
                    <span>{category.name}</span>
                  </Link>
                </li>
              ))}
            </ul>
          )}
        </Late>
      </section>
    </>
  )
}
