// Pushes an event as tag managers want it: the old e-commerce object is cleared first.

export function push(event) {
  window.dataLayer.push({ ecommerce: null })
  window.dataLayer.push(event)
}
