import type { ExampleValue } from '../../ir/examples/index.ts';
import { assignedValue, printDoc } from '../../snippets/index.ts';

/** Columns of the package's code. */
const width = 110;

/** A value with its type, laid out as the formatter would. */
export function constant(name: string, type: string, value: ExampleValue): string {
  return `${printDoc(assignedValue(`${name}: ${type}`, value), width)}\n`;
}
