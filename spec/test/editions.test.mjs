import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentOf, edition, editions, readYaml } from './support/editions.mjs';
import { generate } from './support/generate.mjs';
import { readPackage } from './support/package-api.mjs';

const current = edition('5.33.0');
const previous = edition('5.32.4');

it('lists the releases with their files', () => {
  expect(editions.map(({ name }) => name)).toEqual(['3.17.0', '3.19.0', '5.32.4', '5.33.0']);
  for (const { name, released, spec, overlays, config } of editions) {
    expect(released).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const file of [spec, config, ...overlays]) expect(existsSync(file), file).toBe(true);
    expect(readYaml(config).targets.typescript.options.version).toBe(name);
  }
});

describe.each(['3.17.0', '3.19.0', '5.33.0'])('the package of %s', (name) => {
  let folder;
  let api;
  beforeAll(() => {
    folder = generate(edition(name));
    api = readPackage(folder.folder);
  });
  afterAll(() => folder?.remove());

  it('has the published methods in their order', () => {
    const expected = factLines(`methods-${name}.txt`).map((line) => line.replaceAll(/(?<=\/)\{\w+\}/g, '{}'));
    expect(byResource(api.methods)).toEqual(byResource(expected));
    expect(api.methods).toHaveLength(name === '5.33.0' ? 81 : 21);
  });

  const types = name === '5.33.0' ? [] : typeFacts(`types-${name}.txt`);
  it.each(types)('has the published members in $type', ({ type, members }) => {
    expect(api.members(type).map(sortValues).toSorted()).toEqual(members.map(sortValues).toSorted());
  });
});

describe('from 5.32.4 to 5.33.0', () => {
  const [before, after] = [documentOf(previous), documentOf(current)];
  const differences = [...differencesOf(before, after)];

  it('only the known places change', () => {
    const create =
      '/paths/~1create-phone-number/post/requestBody/content/application~1json/schema/properties';
    const imported =
      '/paths/~1import-phone-number/post/requestBody/content/application~1json/schema/properties';
    const update =
      '/paths/~1update-phone-number~1{phone_number}/patch/requestBody/content/application~1json/schema/properties';
    const call =
      '/paths/~1v2~1update-call~1{call_id}/patch/requestBody/content/application~1json/schema/properties';
    expect(differences.toSorted()).toEqual(
      [
        '/components/schemas/AgentRequest/properties/ambient_sound/description',
        '/components/schemas/AgentRequest/properties/data_storage_setting/description',
        '/components/schemas/AgentRequest/properties/voice_emotion/description',
        '/components/schemas/DisconnectionReason/description',
        '/components/schemas/DisconnectionReason/enum/33',
        '/components/schemas/PhoneNumberResponse/properties/fallback_number/description',
        '/components/schemas/PhoneNumberResponse/properties/inbound_sms_webhook_url/description',
        `${create}/fallback_number/description`,
        `${create}/inbound_webhook_url/description`,
        `${imported}/inbound_webhook_url/description`,
        `${update}/fallback_number/description`,
        `${update}/inbound_sms_webhook_url/description`,
        `${update}/inbound_webhook_url/description`,
        `${call}/override_dynamic_variables/deprecated`,
        `${call}/override_dynamic_variables/description`,
      ].toSorted(),
    );
  });

  it.each(['ambient_sound', 'data_storage_setting', 'voice_emotion'])(
    '%s only loses the newline at its end',
    (name) => {
      const [old, now] = [before, after].map(
        ({ components }) => components.schemas.AgentRequest.properties[name].description,
      );
      expect(old).toBe(`${now}\n`);
    },
  );

  it('the configs change the version and the order of the sample languages', () => {
    const [old, now] = [previous, current].map(({ config }) => readYaml(config));
    expect([...differencesOf(old, now)]).toEqual([
      '/targets/typescript/options/version',
      '/targets/typescript/options/mcp_server/snippet_languages/1',
      '/targets/typescript/options/mcp_server/snippet_languages/2',
    ]);
  });
});

function factLines(name) {
  const text = readFileSync(new URL(`facts/${name}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

/** Blocks of a type's name and, indented, its members. */
function typeFacts(name) {
  const types = [];
  for (const line of factLines(name)) {
    if (line.startsWith(' ')) types.at(-1).members.push(line.trim());
    else types.push({ type: line, members: [] });
  }
  return types;
}

/** Methods keep their order within a resource; the resources come in the order of their files. */
function byResource(lines) {
  const resourceOf = (line) => line.split('.')[0];
  const names = [...new Set(lines.map(resourceOf))].toSorted();
  return names.map((name) => lines.filter((line) => resourceOf(line) === name));
}

/** The order of the values of an enum is not part of its type. */
function sortValues(member) {
  const [name, type] = member.split(': ');
  return type.startsWith("'") ? `${name}: ${type.split(' ').toSorted().join(' ')}` : member;
}

function* differencesOf(before, after, pointer = '') {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) {
    if (before !== after) yield pointer;
    return;
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    yield* differencesOf(
      before[key],
      after[key],
      `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    );
  }
}
