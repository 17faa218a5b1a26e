// Pictures of the teapots and kettles, in each glaze they come in.
import { colours as c, leaf, line, oval, picture, type Room, shadow, solid, steam, stoneware } from './canvas.ts'

/** The Nord glazes, shared with the mug. */
export const glazes: readonly (readonly [string, string, string])[] = [
  ['sand', '#d9c5a3', '#f0e6d4'],
  ['moss', '#7c8c69', '#d3dac4'],
  ['ink', '#3d4d5c', '#cbd5da'],
]

const nordRoom = (shape: string): Room => ({ wall: '#ece4d6', table: '#b99b78', shape, behind: 'arch' })

export const nordTeapotAlone = (glaze: string): string =>
  `${shadow(240, 512, 176)}${line('M346 356c64-16 88 24 74 62s-50 52-84 46', glaze, 22)}${line('M346 356c64-16 88 24 74 62s-50 52-84 46', '#000', 22, 0.14)}
${stoneware('M132 380c-26-10-44-34-56-64-4-10-20-8-18 4 8 60 36 104 78 124z', glaze)}
${stoneware('M122 408c0-66 50-104 118-104s118 38 118 104c0 58-30 100-62 104H184c-32-4-62-46-62-104z', glaze)}
<path d="M128 446c6 34 30 64 56 66h112c26-2 50-32 56-66-60 22-164 22-224 0z" fill="#8a6a4a" fill-opacity=".5"/>
${oval(240, 308, 78, 13, '#000', 0.16)}${stoneware('M166 304c4-26 36-40 74-40s70 14 74 40c-30 14-118 14-148 0z', glaze)}${solid('M222 262c-4-14 2-26 18-26s22 12 18 26z', c.wood)}`

const nordTeapot = (glaze: string, shape: string): string =>
  picture(nordRoom(shape), `${nordTeapotAlone(glaze)}${steam(68, 300)}`)

const cups = (x: number, y: number, colour: string, tea: string): string =>
  `${shadow(x, y + 42, 56)}${solid(`M${x - 38} ${y}q4 42 26 42h24q22 0 26-42z`, colour)}${oval(x, y, 38, 8, colour)}${oval(x, y + 1, 32, 6, tea)}`

const ember = picture(
  { wall: '#e4d3c4', table: '#8d5b42', shape: '#c97f5a', behind: 'sun' },
  `${shadow(240, 514, 178)}${line('M130 330c-8-130 228-130 220 0', '#24262a', 13)}${line('M134 316c2-104 206-110 212 0', '#fff', 3, 0.18)}
${solid('M134 404c-30-8-50-26-66-58-5-9-18-6-15 5 12 56 42 88 84 98z', c.iron)}
${solid('M118 420c0-60 52-92 122-92s122 32 122 92c0 52-32 88-66 92H184c-34-4-66-40-66-92z', c.iron)}
<g fill="#fff" fill-opacity=".13">${Array.from({ length: 44 }, (_, index) => {
    const row = Math.floor(index / 11)
    const x = 150 + (index % 11) * 18 + (row % 2) * 9
    return `<circle cx="${x}" cy="${376 + row * 26}" r="4.4"/>`
  }).join('')}</g>
${solid('M164 334c6-22 38-32 76-32s70 10 76 32c-30 12-122 12-152 0z', '#2a2c31')}${solid('M226 300c-6-12 2-24 14-24s20 12 14 24z', c.brass)}
${cups(404, 500, '#2f3136', '#8a5a28')}`,
)

const clara = picture(
  { wall: '#dbe4e0', table: '#cbb592', shape: '#eef3ee', behind: 'window' },
  `${shadow(240, 514, 168)}${line('M346 348c70-10 84 52 52 92-12 15-28 22-48 26', '#fff', 12, 0.75)}
<path d="M136 396c-26-12-40-40-50-78-3-10-18-8-16 3 6 62 30 106 70 124z" fill="#fff" fill-opacity=".55"/>
<path d="M124 402c0-66 48-110 116-110s116 44 116 110c0 60-28 106-60 110H184c-32-4-60-50-60-110z" fill="#fff" fill-opacity=".5"/>
<path d="M128 390h224c6 64-24 116-58 118H186c-34-2-64-54-58-118z" fill="#c98a35" fill-opacity=".78"/><path d="M128 390h224c6 64-24 116-58 118H186c-34-2-64-54-58-118z" fill="url(#round)"/>${oval(240, 390, 112, 11, '#e0aa5c', 0.9)}
<path d="M202 300h76v130q0 16-38 16t-38-16z" fill="#fff" fill-opacity=".35" stroke="#fff" stroke-opacity=".75" stroke-width="2"/>
${leaf(232, 440, -30, 46, '#5c6b34')}${leaf(246, 442, 18, 54, '#6d7d3f')}${leaf(256, 438, 52, 40, '#4d5a2b')}
<path d="M124 402c0-66 48-110 116-110s116 44 116 110c0 60-28 106-60 110H184c-32-4-60-50-60-110z" fill="none" stroke="#fff" stroke-opacity=".85" stroke-width="3"/>
${line('M150 372c8-30 26-46 48-54', '#fff', 8, 0.75)}${oval(240, 292, 66, 12, '#fff', 0.7)}<circle cx="240" cy="266" r="17" fill="#fff" fill-opacity=".75"/><circle cx="240" cy="266" r="17" fill="url(#ball)"/>${steam(78, 300)}`,
)

const kyusu = picture(
  { wall: '#e9dccb', table: '#7f6a52', shape: '#d5c0a4', behind: 'arch' },
  `${shadow(230, 512, 168)}${solid('M330 408l112-44q16-4 20 12t-8 24l-120 40z', '#8f4630')}${oval(455, 386, 11, 20, '#6f3322')}
${solid('M118 400c-18-4-32-16-42-38-5-10-18-6-16 5 6 46 28 72 60 80z', '#a0523a')}
${solid('M108 420c0-56 48-88 120-88s120 32 120 88c0 52-30 88-60 92H168c-30-4-60-40-60-92z', '#a0523a')}
${line('M120 392c60 14 156 14 216 0M114 418c66 14 162 14 228 0', '#6f3322', 2, 0.45)}${solid('M152 338c6-18 36-28 76-28s70 10 76 28c-30 12-122 12-152 0z', '#8f4630')}${solid('M214 310c-6-14 4-24 14-24s20 10 14 24z', '#7d3a27')}
<g transform="translate(60 476) rotate(-8)">${leaf(0, 0, 90, 60, '#5f7d48')}</g><g transform="translate(72 520)">${leaf(0, 0, 70, 50, '#7d9a5e')}</g>`,
)

const gooseneck = (body: string, shape: string): string =>
  picture(
    { wall: '#e3e0da', table: '#a98a6b', shape, behind: 'sun' },
    `${shadow(248, 514, 172)}${line('M168 486c-58 0-48-96-70-142-10-20-22-30-44-34', body, 19)}${line('M168 486c-58 0-48-96-70-142-10-20-22-30-44-34', '#000', 19, 0.12)}${line('M160 478c-46-6-42-92-60-136', '#fff', 3, 0.35)}
${solid('M162 300h150l38 190q4 22-20 22H142q-24 0-20-22z', body)}${line('M130 470h212', '#000', 2, 0.2)}${line('M182 320l-24 140', '#fff', 8, 0.35)}
${line('M318 312c60-22 110 0 104 60-4 40-30 62-60 70', body, 15)}${line('M400 330c20 20 16 62-8 86', c.wood, 17)}
${oval(237, 300, 75, 13, '#000', 0.22)}${solid('M164 298c4-22 36-32 73-32s69 10 73 32c-30 12-116 12-146 0z', body)}${solid('M222 266c-5-16 2-28 15-28s20 12 15 28z', c.wood)}`,
  )

export const potPictures: readonly (readonly [string, string])[] = [
  ...glazes.map(([id, glaze, shape]): [string, string] => [`nord-teapot-${id}`, nordTeapot(glaze, shape)]),
  ['ember-cast-iron-pot', ember],
  ['clara-glass-teapot', clara],
  ['tokoname-kyusu', kyusu],
  ['gooseneck-kettle-steel', gooseneck('#b9bec1', '#f0ede6')],
  ['gooseneck-kettle-black', gooseneck('#34373b', '#d9c9b2')],
]
