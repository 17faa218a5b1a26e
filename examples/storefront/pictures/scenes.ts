// The wide pictures: the one of the home page, those of the journal, and the shop's mark.
import { colours as c, canvas, leaf, line, oval, shadow, solid, steam } from './canvas.ts'
import { nordTeapotAlone } from './pots.ts'
import { bag, heap, sprig } from './teas.ts'
import { nordMugAlone } from './vessels.ts'

const put = (x: number, y: number, scale: number, content: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${content}</g>`

const branch = (x: number, y: number): string =>
  `${line(`M${x} ${y}c-30-120 20-210-18-330`, '#5b6b4c', 6)}${[
    [-6, -60, -64, 96],
    [-2, -90, 58, 88],
    [-2, -150, -52, 92],
    [2, -184, 60, 82],
    [0, -236, -48, 78],
    [-6, -268, 46, 70],
    [-18, -322, -14, 74],
  ]
    .map(([dx, dy, turn, length], index) =>
      leaf(x + (dx ?? 0), y + (dy ?? 0), turn ?? 0, length ?? 0, index % 2 ? '#7d9070' : '#66785a'),
    )
    .join('')}`

const vase = (x: number, y: number): string =>
  `${branch(x, y - 150)}${shadow(x, y, 96)}${solid(`M${x - 22} ${y - 172}h44c0 40 40 56 40 106 0 44-24 66-40 66h-44c-16 0-40-22-40-66 0-50 40-66 40-106z`, '#c98a6c')}${oval(x, y - 172, 22, 5, '#7d4a34')}`

const home = canvas(
  1280,
  860,
  `<rect width="1280" height="860" fill="#e9dfcf"/>
<path d="M420 660V300a230 230 0 0 1 460 0v360z" fill="#cdd8c2"/><circle cx="742" cy="252" r="86" fill="#f3d9a6"/>
<path d="M420 660V560q120-92 230-40t230-40v180z" fill="#a9b99b"/><path d="M420 660v-60q150-50 250-10t210-22v92z" fill="#83966f"/>
<path d="M420 660V300a230 230 0 0 1 460 0v360M650 70v590" fill="none" stroke="#fbf7ef" stroke-width="14"/><path d="M420 420h460" stroke="#fbf7ef" stroke-width="10"/>
<rect y="660" width="1280" height="200" fill="#b98f68"/><rect y="660" width="1280" height="5" fill="#fff" fill-opacity=".3"/>
${vase(246, 742)}${put(930, 318, 0.8, bag('#6b8259'))}<rect x="1068" y="504" width="108" height="170" rx="4" fill="${c.cream}"/>${put(939, 340, 0.76, leaf(240, 372, 0, 104, '#7d9a5e') + leaf(240, 366, -42, 80, '#94ad72') + leaf(240, 366, 42, 80, '#5f7d48'))}
${put(440, 200, 1.12, nordTeapotAlone('#3d4d5c'))}${put(800, 452, 0.66, nordMugAlone('#d9c5a3'))}${steam(516, 530)}${heap(1148, 806, ['#4c6b3a', '#668552', '#3c5830', '#86a06a'])}`,
)

const story = canvas(
  1280,
  720,
  `<rect width="1280" height="720" fill="#dfe3d6"/><rect y="560" width="1280" height="160" fill="#c9b490"/>
<path d="M180 560V190h920v370z" fill="#f4ede1"/><path d="M140 190h1000l-50-96H190z" fill="#b4664a"/>${Array.from({ length: 10 }, (_, index) => `<path d="M${140 + index * 100} 190h50l${5 - index} -96h-50z" fill="#f4ede1" fill-opacity="${index % 2 ? 0.5 : 0.85}"/>`).join('')}
<rect x="240" y="250" width="400" height="230" rx="6" fill="#a9bcb4"/><path d="M240 480l160-230h90L330 480z" fill="#fff" fill-opacity=".25"/><rect x="760" y="250" width="170" height="310" rx="6" fill="#2f4238"/><rect x="784" y="276" width="122" height="160" rx="4" fill="#a9bcb4"/><circle cx="908" cy="470" r="8" fill="#c19a55"/>
${put(232, 268, 0.4, nordTeapotAlone('#d9c5a3'))}${put(430, 270, 0.38, bag('#6b8259'))}${put(520, 300, 0.32, bag('#9c4a2c'))}
<rect x="990" y="250" width="70" height="180" rx="6" fill="#f4ede1" stroke="#2f4238" stroke-width="4"/>${line('M1006 290h38M1006 316h38M1006 342h26', '#2f4238', 4, 0.6)}
${vase(112, 640)}${vase(1180, 640)}<path d="M230 480h420v22H230z" fill="#b98d62"/>`,
)

const brewing = canvas(
  1280,
  720,
  `<rect width="1280" height="720" fill="#e3e8d8"/><circle cx="880" cy="300" r="240" fill="#cbd6b8"/><rect y="520" width="1280" height="200" fill="#c3a880"/><rect y="520" width="1280" height="4" fill="#fff" fill-opacity=".3"/>
${put(600, 60, 1.1, nordTeapotAlone('#7c8c69'))}${put(220, 212, 0.8, nordMugAlone('#d9c5a3'))}${steam(676, 388)}${heap(1150, 660, ['#4c6b3a', '#668552', '#3c5830', '#86a06a'])}${put(20, 260, 1, sprig(130, 380))}`,
)

const clay = canvas(
  1280,
  720,
  `<rect width="1280" height="720" fill="#ead9cd"/><circle cx="420" cy="300" r="240" fill="#dcb8a3"/><rect y="520" width="1280" height="200" fill="#94705a"/><rect y="520" width="1280" height="4" fill="#fff" fill-opacity=".25"/>
${put(70, 96, 0.96, nordMugAlone('#d9c5a3'))}${put(440, 96, 0.96, nordMugAlone('#7c8c69'))}${put(810, 96, 0.96, nordMugAlone('#3d4d5c'))}`,
)

const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="16" fill="#2f4238"/>${leaf(32, 52, -30, 38, '#b3bfa3')}${leaf(32, 52, 30, 38, '#d69a3e')}</svg>`

export const scenes: readonly (readonly [string, string])[] = [
  ['home', home],
  ['our-story', story],
  ['how-to-brew-sencha', brewing],
  ['a-day-at-the-wheel', clay],
  ['mark', mark],
]
