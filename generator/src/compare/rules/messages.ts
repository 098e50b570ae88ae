import { breaking, docs, major, minor, patch, risky, safe, yaml, type Row } from './row.ts';

const media = (...types: readonly string[]): string =>
  `content: { ${types.map((type) => `${type}: {}`).join(', ')} }`;
const [json, form] = ['application/json', 'multipart/form-data'];
const status = (...list: readonly string[]): string =>
  `responses: { ${list.map((each) => `"${each}": { description: Done. }`).join(', ')} }`;

/** How things are sent: places of parameters, bodies, media types and statuses. */
export const MESSAGE_RULES = {
  'parameter-moved': {
    witness: yaml('name: page\nin: query', 'name: page\nin: header'),
    wire: {
      request: breaking(
        '{name} of {owner} is now sent in the {newText} (was the {oldText})',
        'The SDK sends it in the right place; other clients must follow.',
        { ...patch, code: 'request-parameter-location-changed' },
      ),
    },
  },
  'style-changed': {
    witness: yaml('name: ids\nin: query\nexplode: true', 'name: ids\nin: query\nexplode: false'),
    wire: {
      request: breaking(
        '{where} is now written as {new} (was {old})',
        'The SDK writes it the new way; other clients must follow.',
        { ...patch, code: 'request-parameter-style-changed' },
      ),
    },
  },
  'encoding-changed': {
    witness: yaml(
      'encoding: { meta: { contentType: application/json } }',
      'encoding: { meta: { contentType: text/plain } }',
    ),
    wire: {
      request: breaking('{where} is now sent {way}{was}', 'Write {name} the new way.', patch),
      response: breaking('{where} is now sent {way}{was}', 'Read {name} the new way.', patch),
    },
  },
  'body-added-optional': {
    does: 'add',
    witness: yaml('post: {}', `post: { requestBody: { ${media(json)} } }`),
    wire: {
      request: safe('{call} takes an optional body before the request options', undefined, {
        code: 'request-body-added-optional',
      }),
    },
  },
  'body-added-required': {
    does: 'add',
    witness: yaml('post: {}', `post: { requestBody: { required: true, ${media(json)} } }`),
    wire: {
      request: breaking('{call} now requires a body', 'Pass the body as the first argument after the ids.', {
        code: 'request-body-added-required',
      }),
    },
  },
  'body-added': {
    does: 'add',
    witness: yaml(status('204'), `responses: { "200": { description: Done., ${media(json)} } }`),
    wire: {
      response: breaking('{taker} now returns a {type}', undefined, {
        ...minor,
        code: 'response-body-added',
      }),
    },
  },
  'body-removed': {
    does: 'remove',
    witness: yaml(`post: { requestBody: { ${media(json)} } }`, 'post: {}'),
    wire: {
      request: risky('{call} no longer takes a body', 'Remove the argument.', {
        ...major,
        code: 'request-body-removed',
      }),
      response: breaking('{taker} no longer returns a {type}', 'Do not use the result.', {
        code: 'response-body-removed',
      }),
    },
  },
  'body-became-required': {
    witness: yaml(`requestBody: { ${media(json)} }`, `requestBody: { required: true, ${media(json)} }`),
    wire: {
      request: breaking('the body of {taker} is now required', 'Send a body.', {
        code: 'request-body-became-required',
      }),
    },
  },
  'body-became-optional': {
    witness: yaml(`requestBody: { required: true, ${media(json)} }`, `requestBody: { ${media(json)} }`),
    wire: {
      request: safe('the body of {taker} is now optional', undefined, {
        code: 'request-body-became-optional',
      }),
    },
  },
  'media-type-changed': {
    witness: yaml(media(json), media(form)),
    wire: {
      request: breaking(
        '{taker} now sends {new}{with}',
        'The SDK encodes it; check the members that it takes now.',
        { code: 'request-body-media-type-changed' },
      ),
      response: breaking('{taker} now answers with {new} (was {old})', 'Read the result in its new form.', {
        code: 'response-media-type-changed',
      }),
    },
  },
  'media-type-added': {
    does: 'add',
    witness: yaml(media(json), media(json, form)),
    wire: {
      request: safe('{taker} also accepts {new}', undefined, {
        ...patch,
        code: 'request-body-media-type-added',
      }),
      response: safe('{taker} can also answer with {new}', undefined, {
        ...patch,
        code: 'response-media-type-added',
      }),
    },
  },
  'media-type-removed': {
    does: 'remove',
    witness: yaml(media(json, form), media(json)),
    wire: {
      request: breaking('{taker} no longer accepts {old}', 'Send one of the remaining media types.', {
        ...patch,
        code: 'request-body-media-type-removed',
      }),
      response: breaking(
        '{taker} no longer answers with {old}',
        'Ask for one of the remaining media types.',
        {
          ...patch,
          code: 'response-media-type-removed',
        },
      ),
    },
  },
  'success-status-changed': {
    area: 'response',
    witness: yaml(status('201'), status('200')),
    wire: {
      response: breaking(
        '{taker} now answers {newText} (was {oldText})',
        'Do not compare the status with {oldText}.',
        { ...patch, code: 'response-success-status-changed' },
      ),
    },
  },
  'success-status-widened': {
    area: 'response',
    like: 'success-status-changed',
    witness: yaml(status('200'), status('2XX')),
    wire: {
      response: safe('{taker} may now answer any {newText}', undefined, {
        ...patch,
        code: 'response-success-status-changed',
      }),
    },
  },
  'success-status-narrowed': {
    area: 'response',
    like: 'success-status-changed',
    witness: yaml(status('2XX'), status('200')),
    wire: {
      response: safe('{taker} now answers {newText} (was any {oldText})', undefined, {
        ...patch,
        code: 'response-success-status-changed',
      }),
    },
  },
  'success-status-added': {
    area: 'response',
    does: 'add',
    witness: yaml(status('200'), status('200', '202')),
    wire: {
      response: safe('{taker} may now answer {newText}', undefined, {
        ...patch,
        code: 'response-success-status-added',
      }),
    },
  },
  'success-status-removed': {
    area: 'response',
    does: 'remove',
    witness: yaml(status('200', '202'), status('200')),
    wire: {
      response: breaking('{taker} no longer answers {oldText}', 'Do not wait for the status {oldText}.', {
        ...patch,
        code: 'response-success-status-removed',
      }),
    },
  },
  'error-status-added': {
    area: 'response',
    does: 'add',
    witness: yaml(status('200'), status('200', '409')),
    wire: {
      response: docs('document that {taker} may fail with {newText}', undefined, {
        code: 'response-non-success-status-added',
      }),
    },
  },
  'error-status-removed': {
    area: 'response',
    does: 'remove',
    witness: yaml(status('200', '409'), status('200')),
    wire: {
      response: docs('no longer document that {taker} may fail with {oldText}', undefined, {
        code: 'response-non-success-status-removed',
      }),
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
