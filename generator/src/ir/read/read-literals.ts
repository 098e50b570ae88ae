import { diagnostic } from '../../diagnostics/index.ts';
import { typeNames, type Schema } from '../../document/index.ts';
import type { SchemaReader } from './schema-reader.ts';

type Literal = string | number | boolean;

const isLiteral = (value: unknown): value is Literal =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** The literals of an enum, of the type that the schema has. */
export function literalsOf(schema: Schema, reader: SchemaReader): readonly Literal[] {
  const values = (schema.get('enum') ?? []).filter(isLiteral);
  if (isOf(schema, TEXTS)) return textsOf(values, 'enum', schema, reader);
  if (reader.rules === 'stainless' || !isOf(schema, NUMBERS)) return values;
  const texts = values.filter((value) => isNumberText(value));
  if (texts.length > 0)
    reader.report(
      diagnostic('Schema/NumbersAsTexts', schema.place('enum'), {
        values: texts.map((text) => `"${text}"`).join(', '),
      }),
    );
  return values.map((value) => (isNumberText(value) ? Number(value) : value));
}

/** The only value, if it is a literal. */
export function constantOf(schema: Schema, reader: SchemaReader): Literal | undefined {
  const value = schema.get('const');
  if (!isLiteral(value)) return undefined;
  return isOf(schema, TEXTS) ? textsOf([value], 'const', schema, reader)[0] : value;
}

/** Numbers and booleans that a schema of texts has for values: texts by the standard, and told in any case. */
function textsOf(
  values: readonly Literal[],
  keyword: 'enum' | 'const',
  schema: Schema,
  { rules, report }: SchemaReader,
): readonly Literal[] {
  const others = values.filter((value) => typeof value !== 'string');
  if (others.length === 0) return values;
  const [form, fate] = rules === 'openapi' ? [asText, 'read as texts'] : [String, 'kept as they are'];
  const params = { keyword, fate, values: others.map(form).join(', ') };
  report(diagnostic('Schema/ValuesNotTexts', schema.place(keyword), params));
  return rules === 'openapi' ? values.map(String) : values;
}

const asText = (value: Literal): string => `"${value}"`;

const TEXTS: ReadonlySet<string> = new Set(['string']);
const NUMBERS: ReadonlySet<string> = new Set(['integer', 'number']);

/** Whether a schema has types, and only such. */
const isOf = (schema: Schema, allowed: ReadonlySet<string>): boolean => {
  const types = typeNames(schema);
  return types.length > 0 && types.every((type) => allowed.has(type));
};

const isNumberText = (value: Literal): boolean =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value));
