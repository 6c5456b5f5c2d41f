export { openPainter, type Painter } from './open-painter.ts'
export { pictureAnswer, pictureFormats } from './picture-answer.ts'
