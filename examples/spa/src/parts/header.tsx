// The top of every page: logo, search, wish list, account, cart, categories. A checkout has a quiet one.
import type { FormEvent } from 'react'
import { Link, NavLink, useNavigate, useSearchParams } from 'react-router'
import { categories } from '../../../storefront/catalog/catalog.ts'
import { freeShippingFromCents } from '../../../storefront/state/totals.ts'
import { euros, plural } from '../../../storefront/web/text.ts'
import { fieldsOf } from '../shop/api.ts'
import { useShopper } from '../shop/shopper.tsx'
import { Icon } from './icon.tsx'

function Search() {
  const navigate = useNavigate()
  const [query] = useSearchParams()
  const term = query.get('q') ?? ''
  const search = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    navigate(`/search?${new URLSearchParams({ q: fieldsOf(event.currentTarget).q ?? '' })}`)
  }
  return (
    <search>
      <form className="search" onSubmit={search}>
        <label className="unseen" htmlFor="header-search">
          Search the shop
        </label>
        <input
          id="header-search"
          key={term}
          type="search"
          name="q"
          placeholder="Search for sencha, mugs, gifts"
          defaultValue={term}
          autoComplete="off"
          required
          maxLength={100}
        />
        <button type="submit" aria-label="Search">
          <Icon name="search" />
        </button>
      </form>
    </search>
  )
}

export function Header({ focused }: { readonly focused: boolean }) {
  const { me, known, openDrawer } = useShopper()
  const offer = (
    <p className="offer">
      <span data-kairos-value="free-shipping">Free shipping from {euros(freeShippingFromCents)}</span>
    </p>
  )
  return (
    <>
      {!focused && offer}
      <header className={focused ? 'header header-focused' : 'header'}>
        <Link className="logo" to="/" aria-label="Blatt & Kessel, home">
          <img src="/pictures/mark.svg" alt="" width="36" height="36" />
          <span>
            Blatt <em>&amp;</em> Kessel
          </span>
        </Link>
        {!focused && <Search />}
        <div className="header-tools">
          {!focused && (
            <>
              <Link to="/wishlist" aria-label={`Wish list, ${plural(me.wishlist.length, 'product', 'products')}`}>
                <Icon name="heart" />
              </Link>
              <Link to="/account" aria-label={me.account ? `Account of ${me.account.name}` : 'Log in or sign up'}>
                <Icon name="person" />
              </Link>
            </>
          )}
          <button
            type="button"
            className="cart-button cart-link"
            aria-label={known ? `Cart, ${plural(me.cart.count, 'item', 'items')}` : 'Cart'}
            onClick={() => openDrawer(true)}
          >
            <Icon name="cart" />
            {known && <span className="cart-count">{me.cart.count}</span>}
          </button>
        </div>
        {!focused && (
          <nav className="nav" aria-label="Shop">
            {categories.map(({ id, name }) => (
              <NavLink key={id} to={`/c/${id}`}>
                {name}
              </NavLink>
            ))}
          </nav>
        )}
      </header>
    </>
  )
}
