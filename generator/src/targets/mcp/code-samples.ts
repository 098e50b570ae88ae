import { callExample, methodUses, type MethodUse } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { snippets } from '../../snippets/index.ts';
import { own, isObject, type JsonObject, type JsonValue } from '../../support/json.ts';

/** Names of the languages that documentation tools know. */
const knownLanguages: Readonly<Record<string, string>> = {
  typescript: 'TypeScript',
  python: 'Python',
  http: 'Shell',
  go: 'Go',
};

/**
 * A copy of the document whose operations show how they are called, as `x-codeSamples` in each of the languages. Where
 * several methods share an operation, the first of them is shown. Operations that are written elsewhere stay as they are.
 */
export function withCodeSamples(document: JsonObject, api: Api, languages: readonly string[]): JsonObject {
  const samples = new Map<string, JsonValue>();
  for (const use of methodUses(api)) {
    const key = `${use.method.verb} ${use.method.path}`;
    if (!samples.has(key)) samples.set(key, samplesOf(use, languages));
  }
  return changed(document, 'paths', (paths) =>
    eachMember(paths, (item, path) =>
      eachMember(item, (operation, verb) => {
        const found = samples.get(`${verb} ${path}`);
        return found === undefined ? operation : { ...operation, 'x-codeSamples': found };
      }),
    ),
  );
}

function samplesOf(use: MethodUse, languages: readonly string[]): JsonValue {
  const example = callExample(use, { form: 'correct' });
  return languages.flatMap((language) => {
    const snippet = snippets.find(({ id }) => id === language);
    if (snippet === undefined) return [];
    const source = snippet.call(use, example, { style: 'program' });
    return [{ lang: knownLanguages[language] ?? snippet.label, label: snippet.label, source }];
  });
}

type Change = (value: JsonObject, key: string) => JsonObject;

function eachMember(value: JsonObject, change: Change): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(
      ([key, member]) => [key, isObject(member) ? change(member, key) : member] as const,
    ),
  );
}

function changed(value: JsonObject, key: string, change: Change): JsonObject {
  const member = own(value, key);
  return isObject(member) ? { ...value, [key]: change(member, key) } : value;
}
