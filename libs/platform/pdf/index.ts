export * from './pdf.module.js';
export { assertPrintable, printable, Unprintable } from './printable.js';
export { Printer, PrintError, type PrinterLimits, type Template } from './printer.js';
