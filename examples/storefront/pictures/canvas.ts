// The common ground of all pictures: palette, light, table and shadow, so that twenty-two drawings look like one series.

export const colours = {
  paper: '#f4ede1',
  cream: '#fbf7ef',
  sand: '#d8c4a2',
  linen: '#e6dac6',
  blush: '#e7c2ae',
  clay: '#b4664a',
  rust: '#8f4630',
  honey: '#d69a3e',
  brass: '#c19a55',
  sage: '#b3bfa3',
  moss: '#66785a',
  fern: '#7d9070',
  pine: '#2f4238',
  mist: '#cfd9d6',
  ink: '#33424f',
  night: '#232d36',
  iron: '#33353a',
  steel: '#b9bec1',
  bark: '#5d4635',
  wood: '#b98d62',
} as const

export interface Room {
  readonly wall: string
  readonly table: string
  readonly shape: string
  /** What stands behind the object: an arch, a sun, a window's light, or nothing. */
  readonly behind?: 'arch' | 'sun' | 'window' | 'plain'
}

const light = `<defs>
<linearGradient id="round"><stop offset="0" stop-color="#000" stop-opacity=".10"/><stop offset=".22" stop-color="#fff" stop-opacity=".30"/><stop offset=".48" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".30"/></linearGradient>
<linearGradient id="flat" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".22"/><stop offset="1" stop-color="#000" stop-opacity=".16"/></linearGradient>
<linearGradient id="fall" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#fff" stop-opacity=".35"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient>
<radialGradient id="shadow"><stop offset="0" stop-color="#2a1d10" stop-opacity=".42"/><stop offset=".6" stop-color="#2a1d10" stop-opacity=".16"/><stop offset="1" stop-color="#2a1d10" stop-opacity="0"/></radialGradient>
<radialGradient id="ball" cx=".35" cy=".3" r=".8"><stop offset="0" stop-color="#fff" stop-opacity=".45"/><stop offset=".5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#000" stop-opacity=".28"/></radialGradient>
<pattern id="speckle" width="46" height="46" patternUnits="userSpaceOnUse"><g fill="#3b2c1c" fill-opacity=".32"><circle cx="6" cy="9" r="1.3"/><circle cx="23" cy="4" r=".9"/><circle cx="36" cy="15" r="1.5"/><circle cx="14" cy="27" r="1"/><circle cx="29" cy="33" r="1.2"/><circle cx="42" cy="40" r=".8"/><circle cx="8" cy="41" r="1.4"/></g></pattern>
</defs>`

const behind: Record<NonNullable<Room['behind']>, (colour: string) => string> = {
  arch: (colour) => `<path d="M92 450V236a148 148 0 0 1 296 0v214z" fill="${colour}"/>`,
  sun: (colour) => `<circle cx="240" cy="268" r="166" fill="${colour}"/>`,
  window: (colour) =>
    `<g fill="${colour}"><path d="M96 70h132v170H96zM244 70h132v170H244zM96 256h132v194H96zM244 256h132v194H244z" transform="skewX(-7) translate(38 0)"/></g>`,
  plain: () => '',
}

export const canvas = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${light}
${content}
</svg>
`

/** A whole product picture, 480 by 600. */
export function picture(room: Room, content: string): string {
  return canvas(
    480,
    600,
    `<rect width="480" height="600" fill="${room.wall}"/>${behind[room.behind ?? 'arch'](room.shape)}
<rect y="450" width="480" height="150" fill="${room.table}"/><rect y="450" width="480" height="3" fill="#fff" fill-opacity=".25"/>
${content}`,
  )
}

export const shadow = (cx: number, cy: number, rx: number, ry = rx / 7): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="url(#shadow)"/>`

/** A body with light from the left: the outline filled, then shaded. */
export const solid = (path: string, colour: string, shade: 'round' | 'flat' | 'ball' = 'round'): string =>
  `<path d="${path}" fill="${colour}"/><path d="${path}" fill="url(#${shade})"/>`

/** The same with the specks of stoneware. */
export const stoneware = (path: string, colour: string): string =>
  `<path d="${path}" fill="${colour}"/><path d="${path}" fill="url(#speckle)"/><path d="${path}" fill="url(#round)"/>`

export const line = (path: string, colour: string, width: number, opacity = 1): string =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-opacity="${opacity}" stroke-linecap="round" stroke-linejoin="round"/>`

export const oval = (cx: number, cy: number, rx: number, ry: number, colour: string, opacity = 1): string =>
  `<ellipse cx="${cx}" cy="${cy}" rx="${rx}" ry="${ry}" fill="${colour}" fill-opacity="${opacity}"/>`

/** Three threads of steam above a point. */
export const steam = (x: number, y: number, colour = '#fff'): string =>
  [-26, 0, 26]
    .map((dx, index) => {
      const top = index === 1 ? 96 : 70
      return line(
        `M${x + dx} ${y}c-14 ${-top / 4} 14 ${-top / 2} 0 ${(-top * 3) / 4}s8 ${-top / 5} 2 ${-top / 3}`,
        colour,
        5,
        0.5,
      )
    })
    .join('')

/** A leaf that grows from a point in a direction (degrees, 0 is up). */
export const leaf = (x: number, y: number, degrees: number, length: number, colour: string): string => {
  const half = length / 2
  const wide = length / 4.2
  return `<g transform="translate(${x} ${y}) rotate(${degrees})"><path d="M0 0C${-wide} ${-half * 0.5} ${-wide} ${-half * 1.3} 0 ${-length}C${wide} ${-half * 1.3} ${wide} ${-half * 0.5} 0 0z" fill="${colour}"/><path d="M0 ${-length * 0.06}V${-length * 0.88}" stroke="#fff" stroke-opacity=".35" stroke-width="${Math.max(1, length / 40)}"/></g>`
}

export const label = (x: number, y: number, text: string, size: number, colour: string): string =>
  `<text x="${x}" y="${y}" font-family="Georgia,'Iowan Old Style','Times New Roman',serif" font-size="${size}" letter-spacing="${size / 7}" text-anchor="middle" fill="${colour}">${text}</text>`
