// Counts how much of a config came back from the package that was made of it:
//   node scripts/recover/count.mjs CONFIG RECOVERED
// CONFIG is the stainless.yml of the package, RECOVERED what `specsmith init --from npm:PACKAGE --spec DOCUMENT` wrote.
// A method is there if the same resource has it under the same name with the same endpoint; a model, if the same
// resource has it for the same schema. Names are compared as words: `healthInfo` is `health-info`. What `skip` and `only`
// keep out of the TypeScript package is not counted, as the package cannot tell of it. What is not there is listed. Both
// configs are only read.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { wordsOf } from '../names/rules.mjs';

const { parse } = createRequire(new URL('../../generator/package.json', import.meta.url))('yaml');

const [config, recovered] = process.argv.slice(2);
if (recovered === undefined) throw new Error('Which two configs? CONFIG RECOVERED');

const folded = (name) => wordsOf(String(name)).join('');
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

const LANGUAGES = ['typescript', 'node'];
const named = (value) => [value].flat().some((each) => LANGUAGES.includes(each));

/** Whether `skip` and `only` leave something in the package. */
const isMade = (value) =>
  !isObject(value) ||
  !(value.skip === true || named(value.skip) || (Array.isArray(value.only) && !named(value.only)));

/** `pets.list get /pets/{}` and `pets.pet #/components/schemas/Pet`. */
function entriesOf(file) {
  const { resources = {} } = parse(readFileSync(file, 'utf8'), { merge: true, maxAliasCount: -1 });
  const methods = [];
  const models = [];
  const walk = (owner, above) => {
    for (const [key, resource] of Object.entries(owner ?? {})) {
      if (!isObject(resource) || !isMade(resource)) continue;
      const path = [...above, folded(key)];
      for (const [name, method] of Object.entries(resource.methods ?? {})) {
        const endpoint = isObject(method) ? method.endpoint : method;
        if (typeof endpoint === 'string' && isMade(method))
          methods.push(`${[...path, folded(name)].join('.')} ${plain(endpoint)}`);
      }
      for (const [name, model] of Object.entries(resource.models ?? {})) {
        const schema = isObject(model) ? model.openapi_uri : model;
        if (typeof schema === 'string' && isMade(model))
          models.push(`${[...path, folded(name)].join('.')} ${schemaText(schema)}`);
      }
      walk(resource.subresources, path);
    }
  };
  walk(resources, []);
  return { methods, models };
}

const plain = (endpoint) =>
  endpoint
    .trim()
    .toLowerCase()
    .replace(/\{[^{}]*\}/g, '{}');
const schemaText = (text) => text.replace(/^#?\/components\/schemas\//, '');

const [own, found] = [entriesOf(config), entriesOf(recovered)];
for (const kind of ['methods', 'models']) {
  const there = new Set(found[kind]);
  const missing = own[kind].filter((each) => !there.has(each));
  const count = own[kind].length - missing.length;
  const share = own[kind].length === 0 ? 100 : (100 * count) / own[kind].length;
  console.log(`${kind} ${count}/${own[kind].length} (${share.toFixed(1)} %)`);
  for (const each of missing) console.log(`  not there: ${each}`);
}
