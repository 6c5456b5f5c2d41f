export { openPrinter, type Printer } from './open-printer.ts'
export { pdfAnswer } from './pdf-answer.ts'
