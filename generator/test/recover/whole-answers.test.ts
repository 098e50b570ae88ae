import { expect, test } from 'vitest';
import { recoverConfig } from '../../src/recover/index.ts';
import { documentOf } from '../document/open.ts';

const package_ = {
  'package.json': JSON.stringify({ name: 'kennel', version: '2.0.0' }),
  'src/client.ts': `
import * as API from './resources/index';
export interface ClientOptions { key?: string }
export class Kennel {
  constructor({ key = readEnv('KENNEL_KEY') }: ClientOptions = {}) {}
  barks: API.Barks = new API.Barks(this);
}
`,
  'src/resources/index.ts': "export { Barks } from './barks';\n",
  'src/resources/barks.ts': `
export class Barks extends APIResource {
  sound(options?: RequestOptions): APIPromise<Response> {
    return this._client.get("/it's/sound", {
      ...options,
      headers: buildHeaders([{ Accept: 'audio/wav' }, options?.headers]),
      __binaryResponse: true,
    });
  }
  echo(options?: RequestOptions): APIPromise<Response> {
    return this._client.get('/echo', { ...options, headers: buildHeaders([{ Accept: '*/*' }]), __binaryResponse: true });
  }
  name(options?: RequestOptions): APIPromise<string> {
    return this._client.get('/name', options);
  }
}
`,
};

const answers = (sound: string, echo = sound): string => `openapi: 3.1.0
info: { title: Kennel, version: '1' }
servers: [{ url: 'https://kennel.example' }]
paths:
  "/it's/sound": { get: { responses: { '404': { description: No }, '200': ${sound} } } }
  /echo: { get: { responses: { '200': ${echo} } } }
  /name: { get: { responses: { '200': { description: Fine, content: { application/json: { schema: { type: string } } } } } } }
components:
  responses: { Text: { description: Shared, content: { text/plain: { schema: { type: string } } } } }
`;

function transforms(document: string): unknown {
  const found = recoverConfig(new Map(Object.entries(package_)), documentOf({ 'openapi.yaml': document }));
  if (typeof found === 'string') throw new TypeError(found);
  return found.draft.value['openapi'];
}

const content = (type: string): string =>
  `{ description: Fine, content: { ${type}: { schema: { type: string } } } }`;
const bytes = { schema: { type: 'string', format: 'binary' } };
const reason = 'The published package gives this response whole.';
const at = {
  sound: "$.paths['/it\\'s/sound'].get.responses['200']",
  echo: "$.paths['/echo'].get.responses['200']",
};

test('what the package gives whole and the document calls a value is corrected', () => {
  expect(transforms(answers(content('application/json')))).toEqual({
    transforms: [
      { command: 'update', reason, args: { target: `${at.sound}.content`, value: { 'audio/wav': bytes } } },
      {
        command: 'update',
        reason,
        args: { target: `${at.echo}.content`, value: { 'application/octet-stream': bytes } },
      },
    ],
  });
});

test('a response without content gets one, a shared one is left to the others', () => {
  expect(transforms(answers('{ description: Fine }', "{ $ref: '#/components/responses/Text' }"))).toEqual({
    transforms: [
      { command: 'append', reason, args: { target: at.sound, value: { content: { 'audio/wav': bytes } } } },
      {
        command: 'update',
        reason,
        args: {
          target: at.echo,
          value: { description: 'The content.', content: { 'application/octet-stream': bytes } },
        },
      },
    ],
  });
});

test('what is given whole anyway stays as it is', () => {
  expect(transforms(answers(content('audio/wav'), content('application/zip')))).toBeUndefined();
});
