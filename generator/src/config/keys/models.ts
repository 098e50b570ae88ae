import type { JsonObject } from '../../support/json.ts';
import { as, define, key, missed, object, oneOf, placed, short, TEXT } from '../kit/index.ts';
import { MESSAGE, ONLY, SKIP } from './common.ts';

const isAlias = (section: JsonObject): boolean => section['type'] === 'alias';

/** The reference to a schema, and where it is written. */
const REFERENCE = as(TEXT, (text, at) => ({ text, at }));

const MODEL_KEYS = {
  type: key(oneOf('model', 'alias'), 'Whether this names a schema or is another name of a model beside it.', {
    default: 'model',
  }),
  openapi_uri: key(
    REFERENCE,
    'The schema: the name of a component, a pointer, `file#/pointer`, or a path such as `$.components.schemas.Card`.',
    { example: '#/components/schemas/Card', neededIf: (section: JsonObject) => !isAlias(section) },
  ),
  to: key(TEXT, 'The model that an alias stands for, a key of the same resource.', { affects: ['types'] }),
  no_params_suffix: missed('the params type keeps its usual name', 'Drops the suffix of a params type.'),
  param_model: missed('the params type keeps its usual name', 'Model that gives a params type its name.'),
  deprecated: key(MESSAGE, 'Marks an alias as deprecated; the message says what to use.', {
    affects: ['types', 'docs'],
  }),
  skip: SKIP,
  only: ONLY,
};

/** A schema that gets a public name. */
export const MODEL = define(
  'model',
  placed(
    short(
      object(MODEL_KEYS, (name) => `The model ${name}`),
      'openapi_uri',
    ),
  ),
);
