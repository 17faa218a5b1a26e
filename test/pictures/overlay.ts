// `npm run pictures`: the overlay's views as files to look at.
import { takePictures } from './overlay-pictures.ts'

for (const { file } of await takePictures()) console.log(file)
