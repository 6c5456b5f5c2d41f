export { openPainter, type Painter } from './open-painter.ts'
