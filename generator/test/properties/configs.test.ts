import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { memoryReader } from '../../src/load/index.ts';
import type { JsonValue } from '../../src/support/json.ts';
import { generateUnformatted } from '../kit/generate.ts';
import { miniInputs } from '../laws/make-package.ts';
import { anyDocument } from './documents.ts';
import { someFaults, withFaults } from './faults.ts';
import { outputFaults } from './outputs.ts';
import type { Json } from './schemas.ts';
import { holds } from './settings.ts';
import { edgeNumber, hostileText } from './texts.ts';

const config = load(miniInputs['stainless.yml'] ?? '') as JsonValue;

test('a config with faults gives findings with their places, and no text of it becomes code', async () => {
  await holds(
    fc.asyncProperty(someFaults, async (faults) => {
      const changed = JSON.stringify(withFaults(config, faults));
      const reader = memoryReader({ ...miniInputs, 'stainless.yml': changed });
      const made = await generateUnformatted({ spec: 'openapi.yaml', config: 'stainless.yml', reader });
      expect(outputFaults(made)).toEqual([]);
    }),
    { cases: 15, share: 0.1 },
  );
});

const value = fc.oneof<fc.Arbitrary<JsonValue>[]>(
  hostileText,
  edgeNumber,
  fc.constantFrom<JsonValue>({}, [], null, { description: '*/ canary(); /*' }, { type: 'string' }),
);

/** Paths of all kinds, some of which are none. */
const target = fc.oneof(
  fc.constantFrom(
    '$',
    '$.info',
    '$.info.title',
    '$.paths.*',
    '$.paths.*.*',
    '$..schema',
    '$..*',
    '$.components.schemas[?@.type == "string"]',
    '$.components.schemas[?match(@.description, "(a+)+b")]',
    '$.paths[?length(@) > 1]..parameters[-1:]',
    '$[',
  ),
  hostileText,
);

const action: fc.Arbitrary<Json> = fc.oneof(
  fc.record({ target, update: value }),
  fc.record({ target, remove: fc.boolean() }),
  fc.record({ target, copy: target }),
  fc.record({ target: value }),
) as fc.Arbitrary<Json>;

test('an overlay of any actions ends, with a package or with findings', async () => {
  await holds(
    fc.asyncProperty(anyDocument, fc.array(action, { maxLength: 4 }), async (document, actions) => {
      const overlay = { overlay: '1.0.0', info: { title: 'Changes', version: '1' }, actions };
      const reader = memoryReader({
        'openapi.json': JSON.stringify(document),
        'overlay.json': JSON.stringify(overlay),
      });
      const made = await generateUnformatted({ spec: 'openapi.json', overlays: ['overlay.json'], reader });
      expect(outputFaults(made)).toEqual([]);
    }),
    { cases: 40, share: 0.04 },
  );
});
