// `npm run pictures -- [overlay|map]`: what is drawn as files to look at; without a name the overlay's views.
import { takeMapPictures } from './map-pictures.ts'
import { takePictures } from './overlay-pictures.ts'

const WAYS = new Map([
  ['overlay', takePictures],
  ['map', takeMapPictures],
])

const name = process.argv[2] ?? 'overlay'
const take = WAYS.get(name)
if (!take) {
  console.error(`there are no pictures of ${name}; ask for ${[...WAYS.keys()].join(' or ')}`)
  process.exit(2)
}
for (const { file } of await take()) console.log(file)
