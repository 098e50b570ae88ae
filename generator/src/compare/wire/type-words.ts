import { literalWords } from '../model/index.ts';
import type { WireSchema } from './model.ts';

/** A schema as TypeScript would say it, in a few words: `string | number`, `EngineC`, `Array<Widget>`. */
export function typeWords(schema: WireSchema, depth = 0): string {
  const text =
    schema.component !== undefined && isShape(schema) ? schema.component : formWords(schema, depth);
  return schema.nullable && schema.kind !== 'null' ? `${text} | null` : text;
}

function isShape({ kind }: WireSchema): boolean {
  return kind === 'object' || kind === 'union';
}

function formWords(schema: WireSchema, depth: number): string {
  if (depth > 4) return '…';
  switch (schema.kind) {
    case 'any':
      return 'unknown';
    case 'integer':
      return 'number';
    case 'file':
      return 'file';
    case 'enum':
      return schema.values.map(literalWords).join(' | ');
    case 'array':
      return `Array<${typeWords(schema.item(), depth + 1)}>`;
    case 'object':
      return objectWords(schema, depth);
    case 'union':
      return [...new Set(schema.variants().map((variant) => typeWords(variant, depth + 1)))].join(' | ');
    default:
      return schema.kind;
  }
}

function objectWords(schema: Extract<WireSchema, { kind: 'object' }>, depth: number): string {
  if (schema.members.size === 0)
    return typeof schema.additional === 'function' ?
        `{ [key: string]: ${typeWords(schema.additional(), depth + 1)} }`
      : 'object';
  const members = [...schema.members].map(([name, { required }]) => `${name}${required ? '' : '?'}`);
  return `{ ${members.slice(0, 6).join(', ')}${members.length > 6 ? ', …' : ''} }`;
}

/** Components that the words for a schema name. */
export function shapesIn(schema: WireSchema, depth = 0): readonly string[] {
  if (schema.component !== undefined && isShape(schema)) return [schema.component];
  if (depth > 4) return [];
  const inside =
    schema.kind === 'array' ? [schema.item()]
    : schema.kind === 'union' ? schema.variants()
    : [];
  return inside.flatMap((each) => shapesIn(each, depth + 1));
}
