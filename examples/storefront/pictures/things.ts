// Pictures of the accessories and gifts.
import { colours as c, label, leaf, line, oval, picture, shadow, solid } from './canvas.ts'

const tines = (count: number, spread: number, bottom: number, colour: string, width: number): string =>
  Array.from({ length: count }, (_, index) => {
    const at = (index / (count - 1)) * 2 - 1
    const x = 240 + at * spread
    return line(
      `M${(240 + at * 40).toFixed(1)} 318C${(240 + at * 46).toFixed(1)} 360 ${x.toFixed(1)} 400 ${(x - at * 10).toFixed(1)} ${(bottom - Math.abs(at) * 16).toFixed(1)}`,
      colour,
      width,
    )
  }).join('')

const whisk = picture(
  { wall: '#e3e6d3', table: '#a58863', shape: '#c8d0aa', behind: 'sun' },
  `${shadow(240, 512, 130)}${tines(25, 104, 506, '#c9a873', 4)}${tines(19, 88, 500, '#e3cb9a', 3.4)}${tines(9, 40, 494, '#c2a06a', 3)}
${solid('M200 150q40-14 80 0v170q-40 14-80 0z', '#d9bd8a')}${oval(240, 150, 40, 10, '#ecd9b0')}${oval(240, 150, 26, 6, '#a98656')}${line('M200 214q40 12 80 0', '#a98656', 2, 0.6)}
${line('M199 296q41 14 82 0M199 305q41 14 82 0M199 314q41 14 82 0', '#3b332d', 5)}
${shadow(396, 548, 60, 9)}<path d="M344 546c10-40 92-40 104 0q-52 16-104 0z" fill="#7f9a3f"/><path d="M344 546c10-40 92-40 104 0q-52 16-104 0z" fill="url(#ball)"/>`,
)

const infuser = picture(
  { wall: '#dfe0dc', table: '#b99b78', shape: '#eeeeea', behind: 'arch' },
  `${shadow(240, 518, 128)}${line('M146 268c-34-4-58 6-62 26M334 268c34-4 58 6 62 26', '#9aa1a4', 11)}
${solid('M152 268h176l-14 222q-2 26-34 26h-80q-32 0-34-26z', '#c3c8ca')}<g fill="#6d7477" fill-opacity=".55">${Array.from(
    { length: 120 },
    (_, index) => {
      const row = Math.floor(index / 12)
      return `<circle cx="${172 + (index % 12) * 12 + (row % 2) * 6}" cy="${316 + row * 17}" r="2.5"/>`
    },
  ).join('')}</g>
${solid('M140 252h200q8 0 8 10t-8 10H140q-8 0-8-10t8-10z', '#a9b0b3')}${solid('M158 250c4-30 36-42 82-42s78 12 82 42z', '#cfd4d6')}${solid('M226 208c-4-14 2-26 14-26s18 12 14 26z', '#2f3335')}
${[
  [110, 546, 20],
  [132, 536, 70],
  [90, 552, 110],
  [386, 548, 40],
  [408, 538, 100],
]
  .map(([x, y, turn]) => leaf(x ?? 0, y ?? 0, turn ?? 0, 30, '#5f6b3c'))
  .join('')}`,
)

const teaTin = picture(
  { wall: '#e8dcc6', table: '#7c5f49', shape: '#d6bd8e', behind: 'arch' },
  `${shadow(240, 518, 132)}${solid('M150 296h180v200q0 20-90 20t-90-20z', '#c19a55')}${solid('M146 208h188v116q0 14-94 14t-94-14z', '#cfa963')}${oval(240, 208, 94, 19, '#e3c688')}${oval(240, 208, 82, 15, '#cfa963', 0.6)}
${line('M146 324q0 14 94 14t94-14', '#7c5c28', 2.5, 0.6)}${line('M174 232v86M172 356v130', '#fff', 10, 0.35)}${line('M300 232v86M302 356v130', '#7c5c28', 3, 0.25)}
<g transform="translate(92 540)">${leaf(0, 0, 76, 40, '#4c5a31')}${leaf(-14, 10, 100, 36, '#66753f')}</g><g transform="translate(352 548)">${leaf(0, 0, 60, 40, '#66753f')}${leaf(20, 4, 96, 36, '#4c5a31')}</g>`,
)

const honey = picture(
  { wall: '#f3e2bd', table: '#a97c4f', shape: '#ecc877', behind: 'sun' },
  `${shadow(232, 518, 138)}<path d="M138 262q-12 8-12 30v196q0 30 30 30h152q30 0 30-30V292q0-22-12-30z" fill="#d8962b"/><path d="M138 262q-12 8-12 30v196q0 30 30 30h152q30 0 30-30V292q0-22-12-30z" fill="url(#round)"/>${oval(232, 276, 98, 12, '#f2c766', 0.75)}
${line('M146 300v176', '#fff', 10, 0.4)}${solid('M134 206h196q8 0 8 8v40q0 8-8 8H134q-8 0-8-8v-40q0-8 8-8z', '#3a4a40')}
<rect x="162" y="334" width="140" height="132" rx="70" fill="${c.cream}"/>${leaf(222, 400, -24, 52, c.fern)}${leaf(240, 402, 26, 46, c.moss)}${[
    [220, 402],
    [232, 410],
    [244, 402],
  ]
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="5" fill="${c.honey}"/>`)
    .join('')}${label(232, 434, 'LINDEN', 14, c.bark)}${label(232, 450, 'HONEY', 8, c.bark)}
<g transform="rotate(24 396 430)">${shadow(396, 560, 40, 8)}${line('M396 300v160', c.wood, 11)}${[0, 1, 2, 3, 4].map((row) => solid(`M${372 + Math.abs(row - 2) * 3} ${462 + row * 15}h${48 - Math.abs(row - 2) * 6}q6 5 0 11h${-(48 - Math.abs(row - 2) * 6)}q-6-6 0-11z`, '#b07f45')).join('')}</g>`,
)

const giftBox = picture(
  { wall: '#e6d8d0', table: '#9a7b5f', shape: '#d3a58e', behind: 'arch' },
  `${shadow(244, 522, 180)}${solid('M98 316h284v180q0 22-22 22H120q-22 0-22-22z', '#5d7263', 'flat')}${solid('M84 268h312q6 0 6 6v46q0 6-6 6H84q-6 0-6-6v-46q0-6 6-6z', '#6c8373', 'flat')}
<g fill="${c.cream}" fill-opacity=".2">${Array.from({ length: 12 }, (_, index) => leaf(124 + (index % 6) * 46, 400 + Math.floor(index / 6) * 84, index % 2 ? 30 : -30, 34, '#a7b8a6')).join('')}</g>
<rect x="222" y="268" width="36" height="250" fill="#e9d9c3"/><rect x="222" y="268" width="36" height="250" fill="url(#flat)"/>
${solid('M240 268c-20-60-104-78-112-38-6 32 60 44 112 38z', '#e9d9c3', 'ball')}${solid('M240 268c20-60 104-78 112-38 6 32-60 44-112 38z', '#e9d9c3', 'ball')}${oval(240, 262, 20, 15, '#d6c2a6')}${line('M234 272c-16 26-34 40-58 48M246 272c16 26 34 40 58 48', '#e9d9c3', 13)}
<g transform="rotate(-9 330 430)"><rect x="288" y="392" width="96" height="64" rx="3" fill="${c.cream}"/>${label(336, 422, 'for you', 15, c.rust)}${line('M306 438h60', c.bark, 1.5, 0.4)}</g>`,
)

export const thingPictures: readonly (readonly [string, string])[] = [
  ['bamboo-whisk', whisk],
  ['fine-mesh-infuser', infuser],
  ['spun-tea-tin', teaTin],
  ['linden-honey', honey],
  ['first-steps-gift-box', giftBox],
]
