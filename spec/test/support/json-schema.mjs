// Checks values against the schemas of an OpenAPI 3.0 document.
import Ajv from 'ajv';
import addFormats from 'ajv-formats';

/** A function that returns what is wrong with a value, by the schema at a JSON pointer. */
export function createChecker(document) {
  const ajv = addFormats.default(new Ajv({ strict: false, allErrors: true, logger: false }));
  ajv.addSchema(asJsonSchema(document), 'document');
  return (pointer, value) => {
    const fragment = pointer.split('/').map(encodeURIComponent).join('/');
    const check = ajv.getSchema(`document#${fragment}`);
    if (!check) throw new Error(`There is no schema at ${pointer}`);
    return check(value) ?
        []
      : check.errors.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`);
  };
}

/**
 * Where OpenAPI 3.0 differs from what Ajv reads: `nullable` beside an enum without null, and bounds that are
 * made exclusive by a flag.
 */
function asJsonSchema(value) {
  if (Array.isArray(value)) return value.map(asJsonSchema);
  if (typeof value !== 'object' || value === null) return value;
  const schema = Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asJsonSchema(each)]));
  if (schema.nullable === true && Array.isArray(schema.enum))
    schema.enum = [...new Set([...schema.enum, null])];
  for (const [flag, bound] of [
    ['exclusiveMinimum', 'minimum'],
    ['exclusiveMaximum', 'maximum'],
  ]) {
    if (typeof schema[flag] !== 'boolean') continue;
    const { [flag]: isExclusive, [bound]: limit } = schema;
    delete schema[flag];
    if (!isExclusive) continue;
    delete schema[bound];
    schema[flag] = limit;
  }
  return schema;
}
