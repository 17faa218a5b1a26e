// Every picture of the shop by its file name.
import { potPictures } from './pots.ts'
import { scenes } from './scenes.ts'
import { teaPictures } from './teas.ts'
import { thingPictures } from './things.ts'
import { vesselPictures } from './vessels.ts'

export const pictures: ReadonlyMap<string, string> = new Map(
  [...teaPictures, ...potPictures, ...vesselPictures, ...thingPictures, ...scenes].map(([name, svg]) => [
    `${name}.svg`,
    svg,
  ]),
)
