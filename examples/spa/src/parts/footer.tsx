// The footer of every page.
import { Link } from 'react-router'

export function Footer() {
  return (
    <footer className="footer">
      <div className="footer-columns">
        <div>
          <p className="footer-name">Blatt &amp; Kessel</p>
          <p>Tea, teaware and slow mornings.</p>
        </div>
        <nav aria-label="Help">
          <h2>Help</h2>
          <Link to="/help">Help &amp; contact</Link>
          <Link to="/orders/track">Track an order</Link>
        </nav>
        <nav aria-label="Your things">
          <h2>Your things</h2>
          <Link to="/account">Your account</Link>
          <Link to="/wishlist">Your wish list</Link>
        </nav>
        <div>
          <h2>Say hello</h2>
          <a href="mailto:hello@blatt-und-kessel.example">hello@blatt-und-kessel.example</a>
        </div>
      </div>
      <p className="footer-note">
        A demonstration shop of Kairos, on a single page. Nothing is sold here, and orders are forgotten when it stops.
      </p>
    </footer>
  )
}
