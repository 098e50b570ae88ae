import type { Schema } from '../../document/index.ts';
import type { SchemaReader } from './schema-reader.ts';

/** `format: binary` of any version; since 3.1 the media type of what is not encoded as text (OpenAPI 3.1 §4.8.24.5.1). */
export function holdsBytes(schema: Schema, { rules, siblingsCount }: SchemaReader): boolean {
  if (rules === 'stainless') return false;
  const media = schema.get('contentMediaType');
  const isMedia =
    siblingsCount && typeof media === 'string' && !/^text\/|[/+]json\b/i.test(media) && media.trim() !== '';
  return (schema.get('format') === 'binary' || isMedia) && !schema.has('contentEncoding');
}

/** Whether a schema without a type describes what a string holds; no other values have a media type or an encoding. */
export function saysText(schema: Schema, { rules, siblingsCount }: SchemaReader): boolean {
  if (rules === 'stainless') return false;
  const says = (['contentMediaType', 'contentEncoding'] as const).some(
    (key) => typeof schema.get(key) === 'string',
  );
  return schema.get('format') === 'binary' || (siblingsCount && says);
}
