// A drawing as one picture with a text: Plot names its groups, and a name of a group without a role is none.

export function asPicture(drawing, label) {
  for (const group of drawing.querySelectorAll('[aria-label]')) group.removeAttribute('aria-label')
  drawing.setAttribute('role', 'img')
  drawing.setAttribute('aria-label', label)
  return drawing
}
