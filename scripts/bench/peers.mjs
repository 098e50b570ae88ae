/** The generators that are measured beside ours: npm packages, and the command that makes a client or types. */
export const peers = [
  {
    name: '@hey-api/openapi-ts',
    packages: ['@hey-api/openapi-ts@0.95.0', 'typescript@5.9'],
    makes: 'SDK',
    command: ({ bin, spec, out }) => [
      bin('@hey-api/openapi-ts/bin/run.js'),
      ...[
        '-i',
        spec,
        '-o',
        out,
        '-p',
        '@hey-api/client-fetch',
        '@hey-api/typescript',
        '@hey-api/sdk',
        '--no-log-file',
        '-s',
      ],
    ],
  },
  {
    name: 'orval',
    packages: ['orval@7.13.2', 'prettier@3.10', 'typescript@5.9'],
    makes: 'SDK',
    command: ({ bin, spec, out }) => [
      bin('orval/dist/bin/orval.js'),
      ...['-i', spec, '-o', `${out}/api.ts`, '--client', 'fetch', '--mode', 'single'],
    ],
  },
  {
    name: 'openapi-typescript',
    packages: ['openapi-typescript@7.13', 'typescript@5.9'],
    makes: 'types only',
    command: ({ bin, spec, out }) => [bin('openapi-typescript/bin/cli.js'), spec, '-o', `${out}/schema.d.ts`],
  },
];
