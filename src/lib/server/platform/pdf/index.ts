export { openPrinter, type Printer } from './open-printer.ts'
