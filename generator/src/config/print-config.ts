import { Document, isMap, isScalar, type Pair, type Scalar } from 'yaml';
import type { JsonObject } from '../support/json.ts';
import { tokensOf } from '../support/json.ts';

/** A config that is written for people. */
export type ConfigDraft = {
  /** Where editors find the JSON Schema of configs. */
  readonly schema: string;
  /** The content; keys in the order in which they are written. */
  readonly value: JsonObject;
  /** Remarks by the pointer of the key that they stand before. */
  readonly remarks?: ReadonlyMap<string, string>;
  /** What stands at the end. */
  readonly ending?: string;
};

/** A draft as YAML. Remarks are comments, whatever is in them. */
export function printConfig({ schema, value, remarks = new Map(), ending }: ConfigDraft): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  const { contents } = document;
  if (isMap(contents))
    for (const { key } of contents.items.slice(1)) if (isScalar(key)) key.spaceBefore = true;
  for (const [pointer, remark] of remarks) {
    const key = keyAt(document, tokensOf(pointer));
    if (key !== undefined) key.commentBefore = commented(remark);
  }
  const text = document.toString({ lineWidth: 0, nullStr: '' });
  const last = ending === undefined ? '' : `\n${commented(ending).replace(/^/gm, '#')}\n`;
  return `# yaml-language-server: $schema=${schema}\n\n${text}${last}`;
}

function keyAt(document: Document, tokens: readonly string[]): Scalar | undefined {
  const owner = document.getIn(tokens.slice(0, -1), true);
  const last = tokens.at(-1);
  if (!isMap(owner)) return undefined;
  const pair = owner.items.find(({ key }: Pair) => isScalar(key) && String(key.value) === last);
  return pair !== undefined && isScalar(pair.key) ? pair.key : undefined;
}

/** Every line of a comment starts as one, and nothing in it is invisible. */
function commented(text: string): string {
  return text
    .split('\n')
    .map((line) => ` ${line.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '\ufffd')}`.trimEnd())
    .join('\n');
}
