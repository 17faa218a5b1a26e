// Kairos, started once for the whole shop: by this module's being loaded, so that no render can start a second one.
import { createTracker } from 'kairosjs'

// In development what Kairos sees is shown beside the shop, from its first event on; a production build drops this.
const overlay = import.meta.env.DEV ? await import('kairosjs/overlay') : undefined

const tracker = createTracker({
  // A path on the shop's own host; its server hands on what comes there to the collector.
  endpoint: '/k/v1/touchpoints',
  shop: 'demo-spa',
  // A real shop leaves this out, and Kairos asks the page's consent manager.
  consent: 'granted',
})

// As with the `debug` package: `localStorage.debug = 'kairos'` says each event in the console.
if (localStorage.getItem('debug') === 'kairos') {
  tracker.on('event', (event) => console.debug('kairos', event.name, event.id, event))
}

const closeOverlay = overlay?.openOverlay(tracker)

// Hot reloading runs this module anew: the tracker before it ends.
import.meta.hot?.dispose(() => {
  closeOverlay?.()
  void tracker.stop()
})
