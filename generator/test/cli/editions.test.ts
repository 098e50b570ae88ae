import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readTree, specsmith, temporaryFolder, type Run } from '../kit/run-program.ts';

const list = `editions:
  1.4.0:
    spec: ../openapi.yaml
    packages: { sdk: typescript }
  1.5.0:
    spec: ../openapi.yaml
    overlays: [1.5.0/overlay.yml]
    packages: { sdk: typescript }
`;

const overlay = `overlay: 1.0.0
info: { title: Edition 1.5.0, version: 1.5.0 }
actions:
  - target: $.paths['/pets'].get
    update: { description: Told by the overlay. }
`;

const document = `openapi: 3.0.3
info: { title: Pets, version: 1.0.0 }
servers: [{ url: 'https://pets.example.com' }]
paths:
  /pets:
    get:
      operationId: listPets
      responses:
        '200':
          description: Pets
          content: { application/json: { schema: { type: array, items: { type: string } } } }
`;

/** A folder with a list of two editions of a small API. */
function withEditions(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'spec/pets/editions/1.5.0'), { recursive: true });
  writeFileSync(join(folder, 'spec/pets/openapi.yaml'), document);
  writeFileSync(join(folder, 'spec/pets/editions/index.yml'), list);
  writeFileSync(join(folder, 'spec/pets/editions/1.5.0/overlay.yml'), overlay);
  return folder;
}

/** Generates an edition into `out` of the folder. */
function generate(edition: string, cwd: string, ...more: readonly string[]): Run {
  return specsmith(['generate', '--edition', edition, '-o', 'out', ...more], { cwd });
}

describe('generate --edition', () => {
  test('writes every package of the edition into a folder of its own', () => {
    const folder = withEditions();
    expect(generate('1.4.0', folder)).toMatchObject({ code: 0, stdout: '' });
    const plain = specsmith(['generate', '-s', 'spec/pets/openapi.yaml', '-o', 'plain'], { cwd: folder });
    expect(plain.code).toBe(0);
    const [edition, own] = [readTree(join(folder, 'out/sdk')), readTree(join(folder, 'plain'))];
    expect(Object.keys(edition)).toEqual(Object.keys(own));
    expect(edition['src/client.ts']).toBe(own['src/client.ts']);
  });

  test('is repeatable and can be checked', () => {
    const folder = withEditions();
    expect(generate('1.4.0', folder).code).toBe(0);
    expect(generate('1.4.0', folder, '--check')).toMatchObject({ code: 0, stdout: '' });
    expect(generate('1.5.0', folder, '--check').code).toBe(4);
  });

  test.each([
    ['by name, from the top', '.', '1.5.0'],
    ['by name, from a folder below', 'spec/pets', '1.5.0'],
    ['by its folder', '.', 'spec/pets/editions/1.5.0'],
    ['by a list and a name', '.', 'spec/pets/editions/index.yml#1.5.0'],
  ])('%s', (_, start, edition) => {
    const folder = withEditions();
    const cwd = join(folder, start);
    expect(generate(edition, cwd)).toMatchObject({ code: 0 });
    expect(Object.values(readTree(join(cwd, 'out/sdk/src/resources'))).join('')).toContain(
      'Told by the overlay.',
    );
  });

  test('an unknown name is refused with the known ones and the nearest', () => {
    const folder = withEditions();
    const { code, stdout, stderr } = generate('1.5', folder);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('there is no edition 1.5; there are 1.4.0, 1.5.0. Did you mean 1.5.0?');
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  test('without a list, that is said', () => {
    const { code, stderr } = generate('1.5.0', temporaryFolder());
    expect(code).toBe(2);
    expect(stderr).toContain('no list of editions was found for 1.5.0');
  });

  test('cannot be combined with a document', () => {
    const { code, stderr } = generate('1.4.0', withEditions(), '-s', 'spec/pets/openapi.yaml');
    expect(code).toBe(2);
    expect(stderr).toContain('--spec');
  });
});
