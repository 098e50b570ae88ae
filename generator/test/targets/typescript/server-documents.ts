import { stringify } from 'yaml';

const operation = (more: object = {}): object => ({
  get: { responses: { 204: { description: 'Done.' } }, ...more },
});

function documentOf(title: string, servers: readonly object[] | undefined, paths: object): string {
  return stringify({
    openapi: '3.2.0',
    info: { title, version: '1.0.0' },
    ...(servers !== undefined && { servers }),
    paths,
  });
}

const REGION = { region: { default: 'eu', enum: ['eu', 'us'], description: 'Where trips are kept.' } };
const PATHS = {
  '/trips': operation(),
  '/maps/{id}': operation({
    parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
    servers: [{ url: 'https://maps.{region}.ferry.example/v2', variables: REGION }],
  }),
  '/old': { servers: [{ url: '/v0' }], ...operation() },
  '/bad': operation({ servers: [{ url: 'ftp://ferry.example' }] }),
};

export const PACKAGES = {
  ferry: documentOf(
    'Ferry',
    [
      {
        url: 'https://{region}.ferry.example:{port}/{base}',
        variables: {
          ...REGION,
          port: { default: '8443' },
          base: { default: 'v1' },
          unused: { default: 'x' },
        },
      },
      { url: 'https://try.ferry.example', description: 'Our sandbox.' },
      {
        url: 'https://{timeout}.ferry.example',
        name: 'night boat',
        variables: { timeout: { default: 'late' } },
      },
      { url: 'https://dev-2.ferry.example/x' },
      { url: 'https://third.ferry.example/x' },
    ],
    PATHS,
  ),
  barge: documentOf('Barge', [{ url: '/api/{tenant}', variables: { tenant: { default: 'main' } } }], {
    '/trips': operation(),
    '/other': { servers: [{ url: 'https://other.barge.example/v9' }], ...operation() },
  }),
  ketch: documentOf(
    'Ketch',
    [
      { url: '/v1' },
      { url: 'https://eu.ketch.example/v1', description: 'Europe' },
      { url: 'https://sandbox.ketch.example/v1' },
    ],
    {
      '/trips': operation(),
      '/other': { servers: [{ url: 'https://other.ketch.example/v9' }], ...operation() },
      '/old': { servers: [{ url: '/v0' }], ...operation() },
    },
  ),
  raft: documentOf('Raft', undefined, { '/trips': operation() }),
  skiff: documentOf('Skiff', [{ url: 'http://localhost:3000/v2' }], { '/trips': operation() }),
  own: documentOf(
    'Own',
    [{ url: '{address}/v1', variables: { address: { default: 'https://own.example' } } }],
    {
      '/trips': operation(),
    },
  ),
  dinghy: documentOf('Dinghy', undefined, {
    '/trips': operation(),
    '/other': { servers: [{ url: 'http://localhost:3000/x' }], ...operation() },
    '/both': operation({
      servers: [{ url: 'http://127.0.0.1:3000' }, { url: 'https://both.dinghy.example/y' }],
    }),
  }),
  canoe: documentOf('Canoe', [{ url: 'https://{region}.canoe.example', variables: REGION }], {
    '/trips': operation(),
    '/maps': operation({ servers: [{ url: 'https://maps.{region}.canoe.example', variables: REGION }] }),
    '/files': operation({
      servers: [
        { url: 'https://{region}.files.example', variables: { region: { default: 'a', enum: ['a', 'b'] } } },
      ],
    }),
  }),
  islands: documentOf('Islands', undefined, {
    '/trips': operation({ servers: [{ url: 'https://a.islands.example' }] }),
    '/other': operation({ servers: [{ url: 'https://b.islands.example' }] }),
  }),
};
