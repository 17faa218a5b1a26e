// Pictures of the teas: each with a vessel, a motif and a colour of its own.
import { colours as c, label, leaf, line, oval, picture, shadow, solid } from './canvas.ts'

/** A stand-up bag with a folded top. */
export const bag = (colour: string): string =>
  `${shadow(240, 520, 150)}${solid('M152 172h176c4 100 12 220 20 330q2 18-18 18H150q-20 0-18-18c8-110 16-230 20-330z', colour, 'flat')}
<path d="M152 172h176l-4-34q-1-6-8-6H164q-7 0-8 6z" fill="${colour}"/><path d="M152 172h176l-4-34q-1-6-8-6H164q-7 0-8 6z" fill="#000" fill-opacity=".12"/>
${line('M156 156H324', '#fff', 2, 0.35)}${line('M152 172H328', '#000', 2, 0.18)}${line('M176 520c6-90-2-200 6-348M304 520c-6-90 2-200-6-348', '#000', 2, 0.07)}`

const paperLabel = (name: string, motif: string, colour: string = c.cream): string =>
  `<rect x="172" y="232" width="136" height="212" rx="4" fill="${colour}"/><rect x="179" y="239" width="122" height="198" rx="2" fill="none" stroke="${c.bark}" stroke-opacity=".28"/>
${motif}${label(240, 404, name, 16, c.pine)}${label(240, 424, 'BLATT · KESSEL', 7.5, c.bark)}`

/** Loose tea on the table. */
export const heap = (x: number, y: number, colours: readonly string[]): string =>
  Array.from({ length: 34 }, (_, index) => {
    const turn = index * 2.4
    const away = Math.sqrt(index) * 10
    const px = x + Math.cos(turn) * away * 1.35
    const py = y + Math.sin(turn) * away * 0.34 - Math.max(0, 18 - away / 2.4)
    return `<ellipse cx="${px.toFixed(1)}" cy="${py.toFixed(1)}" rx="8.5" ry="2.6" transform="rotate(${(index * 47) % 180} ${px.toFixed(1)} ${py.toFixed(1)})" fill="${colours[index % colours.length]}"/>`
  }).join('')

const sencha = picture(
  { wall: '#dfe5d3', table: '#c9b48f', shape: '#c7d2b5', behind: 'sun' },
  `${bag('#6b8259')}${paperLabel('SENCHA', `${leaf(240, 372, 0, 104, '#7d9a5e')}${leaf(240, 366, -42, 80, '#94ad72')}${leaf(240, 366, 42, 80, '#5f7d48')}`)}
${shadow(372, 540, 74)}${heap(372, 540, ['#4c6b3a', '#668552', '#3c5830', '#86a06a'])}`,
)

const darjeeling = picture(
  { wall: '#e9dfe0', table: '#c7ab8c', shape: '#f3e6dc', behind: 'sun' },
  `${shadow(246, 520, 140)}${solid('M138 196h150v324H138z', '#8a9aa5', 'flat')}<path d="M288 196l58 26v278l-58 20z" fill="#5f6f7b"/><path d="M138 196l54-26h154v52l-58-26z" fill="#a8b6be"/>
<rect x="152" y="232" width="122" height="252" rx="3" fill="${c.cream}"/><circle cx="242" cy="284" r="20" fill="${c.honey}" fill-opacity=".85"/>
<path d="M152 376l36-60 24 34 26-48 36 66v8z" fill="#8fa3ae"/><path d="M152 392l44-44 30 30 26-22 22 24v12z" fill="#66785a"/><path d="M188 316l12 18-10 4-8-6-8 8z" fill="#fff"/><path d="M238 302l12 22-11-2-9 7-6-6z" fill="#fff"/>
${label(213, 424, 'DARJEELING', 13, c.pine)}${label(213, 444, 'FIRST FLUSH', 8, c.rust)}${label(213, 466, 'BLATT · KESSEL', 7, c.bark)}
${shadow(112, 546, 70)}${heap(112, 546, ['#6f6a44', '#8c7f4e', '#54512f', '#a8975f'])}`,
)

const tin = (x: number, top: number, width: number, bottom: number, colour: string, lid: string): string => {
  const right = x + width
  const ry = width / 14
  return `${shadow(x + width / 2 + 6, bottom + 4, width * 0.72)}${solid(`M${x} ${top}V${bottom - ry}a${width / 2} ${ry} 0 0 0 ${width} 0V${top}z`, colour)}
${solid(`M${x - 4} ${top - 44}V${top + 4}a${width / 2 + 4} ${ry} 0 0 0 ${width + 8} 0V${top - 44}z`, lid)}${oval(x + width / 2, top - 44, width / 2 + 4, ry, lid)}${oval(x + width / 2, top - 44, width / 2 + 4, ry, '#fff', 0.28)}
${line(`M${x - 4} ${top + 4}a${width / 2 + 4} ${ry} 0 0 0 ${right - x + 8} 0`, '#000', 2, 0.2)}`
}

const assam = picture(
  { wall: '#efd9b8', table: '#a9744b', shape: '#e5b878', behind: 'sun' },
  `${tin(146, 214, 188, 516, '#9c4a2c', '#7d3820')}<rect x="146" y="262" width="188" height="196" fill="${c.cream}"/><rect x="146" y="262" width="188" height="196" fill="url(#round)" fill-opacity=".8"/>
<circle cx="240" cy="342" r="32" fill="${c.honey}"/><g stroke="${c.honey}" stroke-width="4" stroke-linecap="round">${Array.from(
    { length: 16 },
    (_, index) => `<path d="M240 298v-16" transform="rotate(${index * 22.5} 240 342)"/>`,
  ).join(
    '',
  )}</g><path d="M146 372q48-30 94 0t94 0v26H146z" fill="#66785a"/>${label(240, 428, 'ASSAM', 22, c.rust)}${label(240, 447, 'BREAKFAST', 9, c.bark)}
${shadow(378, 544, 70)}${heap(376, 542, ['#3f2717', '#5a3820', '#2d1b10', '#a9742f'])}`,
)

const slice = (x: number, y: number, r: number, rind: string, flesh: string): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${rind}"/><circle cx="${x}" cy="${y}" r="${r * 0.88}" fill="${c.cream}"/>${Array.from(
    { length: 9 },
    (_, index) =>
      `<path d="M${x} ${y - r * 0.1}L${x - r * 0.24} ${y - r * 0.72}Q${x} ${y - r * 0.9} ${x + r * 0.24} ${y - r * 0.72}z" fill="${flesh}" transform="rotate(${index * 40} ${x} ${y})"/>`,
  ).join('')}`

const earlGrey = picture(
  { wall: '#d5dde3', table: '#bfa384', shape: '#b9c7d2', behind: 'arch' },
  `${tin(150, 206, 180, 514, '#3c5166', '#2c3d4e')}<rect x="150" y="256" width="180" height="4" fill="${c.brass}"/><rect x="150" y="452" width="180" height="4" fill="${c.brass}"/>
${slice(240, 334, 46, '#c3b13a', '#e3d97a')}${label(240, 418, 'EARL GREY', 18, c.cream)}${label(240, 438, 'BERGAMOT', 9, c.brass)}
${shadow(112, 534, 62)}${solid('M112 454c34 0 54 22 54 46 0 20-22 34-54 34s-54-14-54-34c0-24 20-46 54-46z', '#c9b640', 'ball')}${leaf(118, 458, 52, 56, '#5f7d48')}
${shadow(372, 548, 60, 12)}<g transform="translate(0 322) scale(1 .42)">${slice(370, 520, 48, '#c3b13a', '#e8df8d')}</g>`,
)

const flower = (x: number, y: number, r: number): string =>
  `${[0, 72, 144, 216, 288].map((turn) => `<ellipse cx="${x}" cy="${y - r * 0.62}" rx="${r * 0.34}" ry="${r * 0.62}" fill="#fff" stroke="#d9d2c2" transform="rotate(${turn} ${x} ${y})"/>`).join('')}<circle cx="${x}" cy="${y}" r="${r * 0.2}" fill="${c.honey}"/>`

const pearls = (rows: readonly (readonly [number, number])[]): string =>
  rows
    .map(
      ([x, y]) =>
        `<circle cx="${x}" cy="${y}" r="13" fill="#8b9a72"/><circle cx="${x}" cy="${y}" r="13" fill="url(#ball)"/>${line(`M${x - 9} ${y + 3}q8-12 18-4`, '#e9ecd8', 2, 0.7)}`,
    )
    .join('')

const jasmine = picture(
  { wall: '#e7e3d2', table: '#c5b596', shape: '#f5f0e2', behind: 'arch' },
  `${bag('#efe6d4')}${paperLabel('JASMINE', `${leaf(210, 344, -70, 44, c.fern)}${leaf(272, 336, 60, 44, c.fern)}${flower(240, 302, 42)}${flower(214, 350, 22)}${flower(270, 354, 20)}`, '#d7dec9')}
${shadow(378, 540, 82)}${pearls([
  [346, 536],
  [374, 540],
  [402, 536],
  [360, 518],
  [388, 518],
  [374, 500],
  [428, 548],
  [326, 556],
])}`,
)

const rooibos = picture(
  { wall: '#f0dccb', table: '#b98a63', shape: '#e8bd9c', behind: 'arch' },
  `${shadow(240, 520, 150)}<path d="M150 250q-14 10-14 34v206q0 30 30 30h148q30 0 30-30V284q0-24-14-34z" fill="#fff" fill-opacity=".45"/>
<path d="M142 330v156q0 27 27 27h142q27 0 27-27V330q-50 18-98 2t-98-2z" fill="#9c3f22"/><path d="M142 330v156q0 27 27 27h142q27 0 27-27V330q-50 18-98 2t-98-2z" fill="url(#round)"/>
<g stroke="#d98a4e" stroke-width="3" stroke-linecap="round" stroke-opacity=".8">${Array.from(
    { length: 40 },
    (_, index) =>
      `<path d="M${152 + ((index * 53) % 172)} ${350 + ((index * 37) % 150)}l12 4" transform="rotate(${(index * 71) % 180} ${158 + ((index * 53) % 172)} ${352 + ((index * 37) % 150)})"/>`,
  ).join('')}</g>
<path d="M136 284v206q0 30 30 30h148q30 0 30-30V284" fill="none" stroke="#fff" stroke-opacity=".7" stroke-width="4"/>${line('M158 300v176', '#fff', 9, 0.35)}
${solid('M148 200h184q8 0 8 8v38q0 8-8 8H148q-8 0-8-8v-38q0-8 8-8z', c.wood)}<rect x="182" y="372" width="116" height="86" rx="3" fill="${c.cream}"/>${label(240, 410, 'ROOIBOS', 16, c.rust)}${label(240, 430, 'ORANGE', 9, c.bark)}
${shadow(386, 548, 70, 12)}<g transform="translate(0 300) scale(1 .46)">${slice(388, 528, 56, '#d9742b', '#f0a24f')}</g>${line('M66 552l70-22M70 562l74-20', c.bark, 9)}`,
)

export const sprig = (x: number, y: number): string =>
  `${line(`M${x} ${y}c4-40-4-70 2-112`, '#54703f', 5)}${leaf(x + 1, y - 24, -72, 58, '#6f9256')}${leaf(x + 1, y - 24, 72, 58, '#5c7d45')}${leaf(x, y - 58, -58, 52, '#7fa264')}${leaf(x, y - 58, 58, 52, '#6f9256')}${leaf(x + 2, y - 92, -36, 42, '#94b377')}${leaf(x + 2, y - 92, 36, 42, '#7fa264')}${leaf(x + 2, y - 108, 0, 38, '#a6c389')}`

const mint = picture(
  { wall: '#d6e4da', table: '#d0bc97', shape: '#bfd5c5', behind: 'window' },
  `${bag('#cdb48a')}${paperLabel('MINT', sprig(240, 384), '#eef3ea')}<g transform="rotate(68 380 540)">${shadow(380, 548, 20)}${sprig(372, 590)}</g>`,
)

export const teaPictures: readonly (readonly [string, string])[] = [
  ['sencha-yama', sencha],
  ['darjeeling-first-flush', darjeeling],
  ['assam-breakfast', assam],
  ['earl-grey-bergamot', earlGrey],
  ['jasmine-pearls', jasmine],
  ['rooibos-orange', rooibos],
  ['garden-mint', mint],
]
