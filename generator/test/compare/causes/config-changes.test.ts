import { describe, expect, test } from 'vitest';
import { compareConfigs, isAffected } from '../../../src/compare/causes/config-changes.ts';
import { plainText, type TypeFact } from '../../../src/compare/model/index.ts';
import type { Api } from '../../../src/ir/index.ts';
import type { JsonObject } from '../../../src/support/json.ts';

/** An API of which only the config matters. */
const apiOf = (raw: JsonObject): Api =>
  ({
    config: { raw, typescript: { customExports: [] } },
    clientMethods: [],
    clientWebhooks: [],
    topResources: [],
    resources: [],
    models: new Map(),
  }) as unknown as Api;

const changesOf = (before: JsonObject, after: JsonObject) => compareConfigs(apiOf(before), apiOf(after));

const at = (event: TypeFact['event'], path: readonly string[]): TypeFact => ({
  view: 'types',
  event,
  subject: { kind: 'client', is: 'method', path },
  reach: [],
});

describe('what a key of the config can bring about is what its declaration says', () => {
  test.each<[string, JsonObject, JsonObject, readonly string[]]>([
    ['nothing', {}, {}, []],
    ['a licence', {}, { settings: { license: 'MIT' } }, []],
    ['what is reported', {}, { diagnostics: { ignored: { 'Schema/IsAmbiguous': [] } } }, []],
    [
      'a time limit',
      {},
      { client_settings: { default_timeout: 1 } },
      ['the config changes client_settings.default_timeout'],
    ],
    [
      'casings',
      {},
      { custom_casings: { ai: { initialism: true } } },
      ['the config changes custom_casings.ai'],
    ],
  ])('%s', (_, before, after, said) => {
    expect(changesOf(before, after).map(({ says }) => plainText(says))).toEqual(said);
  });

  test('casings rename methods, a time limit does not', () => {
    const [casings] = changesOf({}, { custom_casings: { ai: { initialism: true } } });
    const [limit] = changesOf({}, { client_settings: { default_timeout: 1 } });
    const fact = at('method-removed', ['widget', 'list']);
    expect([isAffected(fact, casings?.affects), isAffected(fact, limit?.affects)]).toEqual([true, false]);
  });
});
