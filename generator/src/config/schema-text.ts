import type { Kind } from './kit/index.ts';
import { toJsonSchema } from './json-schema.ts';
import { CONFIG } from './keys/index.ts';
import { WORKSPACE } from './keys/workspace.ts';

/** The formats of Specsmith's own files, by the names of their schemas. */
const FORMATS = {
  stainless: { kind: CONFIG, title: 'Configuration of Specsmith' },
  specsmith: { kind: WORKSPACE, title: 'Workspace of Specsmith' },
} as const satisfies Record<string, { readonly kind: Kind<unknown>; readonly title: string }>;
export type Format = keyof typeof FORMATS;

/** The JSON Schema of a format, as its file has it. */
export function schemaText(format: Format): string {
  const { kind, title } = FORMATS[format];
  return `${JSON.stringify(toJsonSchema(kind, title), null, 2)}\n`;
}
