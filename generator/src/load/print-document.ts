import { dump } from 'js-yaml';
import type { JsonValue } from '../support/json.ts';
import type { TextFormat } from './parse-document.ts';

/** A document as text: JSON with two blanks, or YAML without aliases and with long lines kept. */
export function printDocument(value: JsonValue, format: TextFormat): string {
  return format === 'json' ?
      `${JSON.stringify(value, null, 2)}\n`
    : dump(value, { lineWidth: -1, noRefs: true });
}
