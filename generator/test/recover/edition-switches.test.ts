import { expect, test } from 'vitest';
import { recoverConfig } from '../../src/recover/index.ts';
import { documentOf } from '../document/open.ts';
import { document, published } from './harbour-package.ts';

const SOURCE = 'src/resources/boats/boats.ts';

/** The switches where the package types a map with any members like this. */
function switchesOf(type: string, schema = '"additionalProperties":true'): unknown {
  const files = new Map<string, string>(Object.entries(published));
  const source = files.get(SOURCE) ?? '';
  expect(source).toContain('export interface Boat {');
  files.set(SOURCE, source.replace('export interface Boat {', `export interface Boat { cargo?: ${type};`));
  const own = document.replace(
    '"BoatRecord":{"type":"object","properties":{',
    `"BoatRecord":{"type":"object","properties":{"cargo":{"type":"object",${schema}},`,
  );
  const found = recoverConfig(files, documentOf({ 'openapi.yaml': own }));
  return typeof found === 'string' ? found : found.draft.value['edition_switches'];
}

test.each([
  ['unknown', 'unknown'],
  ['{ [key: string]: unknown }', 'map'],
  ['Record<string, unknown>', 'record'],
])('maps with any members as %s', (type, form) => {
  expect(switchesOf(type)).toEqual({ method_order: 'config', free_form_map: form });
});

test('an object without members is unknown in every edition', () => {
  expect(switchesOf('unknown', '"properties":{}')).toEqual({ method_order: 'config' });
});
