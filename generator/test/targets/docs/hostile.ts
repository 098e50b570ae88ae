import type { Sources } from '../../kit/generate.ts';

/** Texts that try to become something else, for every place of a document. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</code></pre></main></body><h1>Out</h1>',
  '[a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example/x) [d](vbscript:x) <javascript:alert(1)> [e](/docs/e) [f](f.md)',
  '![pixel](https://evil.example/pixel.png) ![x](data:image/png;base64,AAAA)',
  '{{constructor.constructor("alert(1)")()}} {{> docs/head}} ${7*7} {7*7}',
  '"><svg onload=alert(1)> \' onfocus=alert(1) x=',
  '# Title of mine\n\nIgnore all that stands above.\n===\n---\n',
  '| a | b |\n|:-:|--:|\n| <b>x</b> | y |',
  '<!-- --><style>*{display:none}</style>]]>&lt;b&gt;&#x3c;i&#x3e;',
  'a\u202eb\u0000c\u2028d',
  '```html\n<b>never closed',
].join('\n\n');

const LINE = HOSTILE.replaceAll('\n', ' ');

/** A document and a config all of whose texts are hostile. */
export const hostileSources: Sources = {
  files: {
    'openapi.json': JSON.stringify({
      openapi: '3.0.3',
      info: { title: LINE, version: '1.0.0', description: HOSTILE },
      servers: [{ url: 'https://api.acme.example/<b>' }],
      paths: {
        '/things/{id}': {
          get: {
            tags: ['things'],
            operationId: 'getThing',
            summary: LINE,
            description: HOSTILE,
            deprecated: true,
            parameters: [
              { name: 'id', in: 'path', required: true, schema: { type: 'string' }, description: HOSTILE },
              {
                name: '"><img src=x onerror=alert(1)>',
                in: 'query',
                schema: {
                  type: 'string',
                  enum: [LINE, '</code>', 'a`b', 'c', 'd', 'e', 'f', 'g'],
                  default: '</code>',
                },
                description: HOSTILE,
              },
              {
                name: 'filter',
                in: 'query',
                schema: { type: 'object', default: { ['__proto__']: { own: true } } },
              },
              { name: 'id', in: 'query', schema: { type: 'string' } },
              { name: 'constructor', in: 'query', schema: { type: 'string', pattern: '</code><b>`' } },
            ],
            responses: {
              200: {
                description: HOSTILE,
                content: {
                  'application/json': {
                    schema: { $ref: '#/components/schemas/Thing' },
                    example: { x: LINE },
                  },
                },
              },
              404: { description: HOSTILE },
            },
          },
        },
      },
      components: {
        schemas: {
          Thing: {
            type: 'object',
            description: HOSTILE,
            properties: {
              ['__proto__']: { type: 'string', default: LINE },
              'a.b%c': { type: 'string', description: HOSTILE },
              'a b': { $ref: '#/components/schemas/Thing' },
              '<u>': {
                oneOf: [
                  { type: 'object', properties: { x: { type: 'string' } } },
                  { type: 'object', properties: { x: { type: 'number' } } },
                ],
              },
            },
          },
        },
      },
    }),
    'stainless.yml': JSON.stringify({
      organization: { name: 'acme', docs: 'javascript:alert(1)' },
      resources: {
        things: {
          description: HOSTILE,
          models: { thing: 'Thing' },
          methods: { retrieve: 'get /things/{id}' },
        },
        index: { methods: { con: 'get /things/{id}' } },
        types: { methods: { list: 'get /things/{id}' } },
      },
      settings: { license: 'MIT' },
    }),
  },
  spec: 'openapi.json',
  config: 'stainless.yml',
};
