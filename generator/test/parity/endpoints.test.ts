import { expect, test } from 'vitest';
import { packageFile } from '../../src/compare/files/index.ts';
import { loadTypes } from '../../src/parity/types/index.ts';

const resource = (version: string): string => `
export declare class Files { protected _client: object; upload(body: object): Promise<${version}Answer> }
export interface ${version}Answer { id: string }
`;
const script = (path: string): string => `
class Files {
  upload(body) {
    return this._client.post('${path}', { body });
  }
}
exports.Files = Files;
`;
const PACKAGE: Readonly<Record<string, string>> = {
  'package.json': JSON.stringify({ name: 'acme', version: '1.0.0', types: './index.d.ts' }),
  'index.d.ts': `
import { Files } from './resources/files/files';
import * as beta from './resources/beta/files';
export declare class Beta { protected _client: object; files: beta.Files }
export declare class Acme { constructor(options?: { apiKey?: string }); files: Files; beta: Beta }
export default Acme;
`,
  'resources/files/files.d.ts': resource('One'),
  'resources/files/files.js': script('/v1/files'),
  'resources/beta/files.d.ts': resource('Two'),
  'resources/beta/files.js': script('/v2/files'),
};

async function endpointsOf(files: Readonly<Record<string, string>>) {
  const tree = new Map(
    Object.entries(files).map(([path, text]) => [path, packageFile(new TextEncoder().encode(text))] as const),
  );
  return Object.fromEntries((await loadTypes(tree, tree)).endpoints);
}

test('methods of classes that have the same name call what their own file says', async () => {
  expect(await endpointsOf(PACKAGE)).toEqual({
    'client.files.upload': 'POST /v1/files',
    'client.beta.files.upload': 'POST /v2/files',
  });
});

test('a file that several classes are bundled in tells of those whose names are their own', async () => {
  const { 'resources/files/files.js': _, ...rest } = PACKAGE;
  const bundled = { ...rest, 'internal/client.js': script('/v1/files') };
  expect(await endpointsOf(bundled)).toEqual({ 'client.beta.files.upload': 'POST /v2/files' });
});
