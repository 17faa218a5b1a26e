// What is typed and pressed in the overlay is none of the page's: its shortcuts and its menus do not hear of it.

const EVENTS =
  'click dblclick auxclick contextmenu mousedown mouseup pointerdown pointerup touchstart touchend wheel keydown keypress keyup input focusin focusout'

/** Ends the way of these events at the element; what listens in the capture phase further up has heard them already. */
export function keepToItself(element: HTMLElement): void {
  for (const type of EVENTS.split(' ')) {
    element.addEventListener(type, (event) => event.stopPropagation(), { passive: true })
  }
}
