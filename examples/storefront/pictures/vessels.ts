// Pictures of the cups and bowls, in each glaze they come in.
import { colours as c, line, oval, picture, shadow, solid, steam, stoneware } from './canvas.ts'
import { glazes } from './pots.ts'

export const nordMugAlone = (glaze: string): string =>
  `${shadow(236, 516, 142)}${line('M326 344c74-12 90 30 78 66s-40 52-84 46', glaze, 24)}${line('M326 344c74-12 90 30 78 66s-40 52-84 46', '#000', 24, 0.15)}
${stoneware('M128 298h208l-8 170c-2 32-20 46-52 46h-88c-32 0-50-14-52-46z', glaze)}<path d="M134 440l2 28c2 32 20 46 52 46h88c32 0 50-14 52-46l2-28c-60 16-136 16-196 0z" fill="#8a6a4a" fill-opacity=".5"/>
${oval(232, 298, 104, 21, glaze)}${oval(232, 298, 104, 21, '#fff', 0.25)}${oval(232, 302, 92, 16, '#7b4a22')}${oval(212, 300, 40, 6, '#b67a3d', 0.6)}${steam(232, 268)}`

const nordMug = (glaze: string, shape: string): string =>
  picture({ wall: '#ece4d6', table: '#b99b78', shape, behind: 'sun' }, nordMugAlone(glaze))

const porcelain = (x: number, y: number, size: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">${shadow(0, 84, 88)}${solid('M-66 0c2 52 22 84 48 84h36c26 0 46-32 48-84z', '#fffdf8')}<path d="M-66 0c2 52 22 84 48 84h36c26 0 46-32 48-84z" fill="${c.honey}" fill-opacity=".08"/>${oval(0, 0, 66, 13, '#f3ebdd')}${oval(0, 2, 57, 9, '#d8b468')}</g>`

const paperCups = picture(
  { wall: '#d9d3c7', table: '#8f7f6b', shape: '#efe9dc', behind: 'window' },
  `${porcelain(158, 388, 0.86)}${porcelain(330, 392, 0.86)}${porcelain(106, 452, 1)}${porcelain(262, 466, 1.06)}`,
)

const floating = (x: number, y: number, size: number, tea: string): string =>
  `<g transform="translate(${x} ${y}) scale(${size})">${shadow(0, 206, 92)}<path d="M-72 0v152q0 54 54 54h36q54 0 54-54V0z" fill="#fff" fill-opacity=".42"/><path d="M-58 36v92q0 56 58 56t58-56V36z" fill="${tea}" fill-opacity=".9"/><path d="M-58 36v92q0 56 58 56t58-56V36z" fill="url(#round)"/>${oval(0, 36, 58, 10, '#fff', 0.28)}
<path d="M-72 0v152q0 54 54 54h36q54 0 54-54V0" fill="none" stroke="#fff" stroke-opacity=".9" stroke-width="3"/>${oval(0, 0, 72, 13, '#fff', 0.45)}${line('M-60 26v110', '#fff', 6, 0.7)}</g>`

const doubleWall = picture(
  { wall: '#cfdad8', table: '#b79f80', shape: '#bccbc8', behind: 'arch' },
  `${floating(316, 268, 0.94, '#8a9a3e')}${floating(176, 300, 1.04, '#b5602a')}`,
)

const yuki = picture(
  { wall: '#d3d9cf', table: '#5f5247', shape: '#e9ebe3', behind: 'sun' },
  `${shadow(240, 520, 178)}${solid('M196 480h88l10 36q-54 10-108 0z', '#3b332d')}${solid('M86 332c4 96 56 160 154 160s150-64 154-160z', '#3b332d')}
<path d="M86 332c2 40 10 66 24 88 14 20 28-2 44 14 22 22 34 32 54 14 18-16 36 24 62 10 22-12 32-30 52-18 24 14 36-4 48-26 14-24 22-48 24-82z" fill="#f7f5ee"/><path d="M86 332c4 96 56 160 154 160s150-64 154-160z" fill="url(#round)"/>
${oval(240, 332, 154, 32, '#f1eee4')}${oval(240, 338, 138, 25, '#7f9a3f')}${oval(226, 336, 92, 15, '#a9c066', 0.8)}<g fill="#dbe7a8" fill-opacity=".7"><circle cx="190" cy="336" r="4"/><circle cx="214" cy="344" r="3"/><circle cx="262" cy="330" r="5"/><circle cx="292" cy="342" r="3"/><circle cx="240" cy="350" r="3"/><circle cx="330" cy="336" r="3"/></g>`,
)

const tumbler = (colour: string, wall: string, shape: string): string =>
  picture(
    { wall, table: '#b08b66', shape, behind: 'arch' },
    `${shadow(244, 522, 112)}${solid('M166 246h148l-12 252q-2 22-24 22h-76q-22 0-24-22z', colour)}${solid('M162 224h156v28H162z', '#a7acae')}${solid('M170 172q0-14 14-14h112q14 0 14 14v54H170z', '#2f3335')}
${line('M204 158c0-44 72-44 72 0', '#2f3335', 11)}${line('M188 278l8 204', '#fff', 9, 0.28)}<circle cx="240" cy="388" r="25" fill="none" stroke="#fff" stroke-opacity=".75" stroke-width="2.5"/><path d="M240 404c-14-12-14-26 0-38 14 12 14 26 0 38z" fill="#fff" fill-opacity=".75"/>`,
  )

export const vesselPictures: readonly (readonly [string, string])[] = [
  ...glazes.map(([id, glaze, shape]): [string, string] => [`nord-mug-${id}`, nordMug(glaze, shape)]),
  ['paper-porcelain-cups', paperCups],
  ['double-wall-glass', doubleWall],
  ['yuki-matcha-bowl', yuki],
  ['wander-tumbler-clay', tumbler(c.clay, '#f0ddcf', '#e4c1ab')],
  ['wander-tumbler-fern', tumbler(c.fern, '#e0e6d6', '#c4d0b4')],
  ['wander-tumbler-night', tumbler('#2c3947', '#d7dde2', '#b6c3cd')],
]
