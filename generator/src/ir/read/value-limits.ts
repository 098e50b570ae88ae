import type { Schema } from '../../document/index.ts';
import type { ArrayForm, NumberForm, StringForm } from '../model/type-node.ts';

/** A string with what limits it. */
export function stringForm(schema: Schema): StringForm {
  const [format, pattern] = [schema.get('format'), schema.get('pattern')];
  const [minLength, maxLength] = [schema.get('minLength'), schema.get('maxLength')];
  return {
    kind: 'string',
    ...(format !== undefined && { format }),
    ...(pattern !== undefined && { pattern }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
  };
}

/** A number with what limits it. */
export function numberForm(integer: boolean, schema: Schema): NumberForm {
  const [minimum, maximum] = [schema.get('minimum'), schema.get('maximum')];
  const above = exclusive(schema.get('exclusiveMinimum'), minimum);
  const below = exclusive(schema.get('exclusiveMaximum'), maximum);
  const step = schema.get('multipleOf');
  return {
    kind: 'number',
    integer,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(above !== undefined && { above }),
    ...(below !== undefined && { below }),
    ...(step !== undefined && step > 0 && { step }),
  };
}

/** A bound that is no value itself; in OpenAPI 3.0 a flag says so of the usual one. */
const exclusive = (written: number | boolean | undefined, bound: number | undefined): number | undefined =>
  typeof written === 'number' ? written
  : written === true ? bound
  : undefined;

/** How many items a list has, and whether two of them may be equal. */
export function itemLimits(schema: Schema): Pick<ArrayForm, 'minItems' | 'maxItems' | 'unique'> {
  const [minItems, maxItems] = [schema.get('minItems'), schema.get('maxItems')];
  return {
    ...(minItems !== undefined && { minItems }),
    ...(maxItems !== undefined && { maxItems }),
    ...(schema.get('uniqueItems') === true && { unique: true }),
  };
}
