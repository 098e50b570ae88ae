// Compares inferred names with those of an official SDK, endpoint by endpoint:
//   node scripts/names/official.mjs [--show] openai|stripe|octokit PACKAGE DOCUMENT
// PACKAGE is the folder of the installed npm package (`openai`, `stripe`, `@octokit/plugin-rest-endpoint-methods`),
// fetched into a folder of your own with `npm install --ignore-scripts`; DOCUMENT an OpenAPI document of the same API.
// Nothing of the package is run: `sdks.mjs` says how its names are read. Endpoints are compared that both sides have.
// A name agrees if the method and the resource that has it do, whatever the case and the number of their words; `get`
// and `fetch` are `retrieve`, `del` and `remove` are `delete`. The resources around that one are compared in a second
// count: groups such as `beta` and `admin` are in no document. Where a package has several methods for one endpoint, one
// has to agree.
import { inspect } from './inspect.mjs';
import { SDKS } from './sdks.mjs';
import { wordsOf } from './rules.mjs';

const [kind = '', folder = '', document = ''] = process.argv
  .slice(2)
  .filter((each) => !each.startsWith('--'));
const read = SDKS[kind];
if (read === undefined) throw new Error(`Which SDK? ${Object.keys(SDKS).join(', ')}`);

/** `GET /pets/{}`: names of parameters, versions in front and a slash behind say nothing. */
const plain = (verb, path) =>
  `${verb.toUpperCase()} ${path
    .replace(/\{[^{}]*\}/g, '{}')
    .replace(/^\/v\d+(?=\/)/, '')
    .replace(/\/$/, '')}`;

const SAME = { get: 'retrieve', fetch: 'retrieve', del: 'delete', remove: 'delete' };
const singular = (word) => word.replace(/(?<=..)ies$/, 'y').replace(/(?<=[^s])s$/, '');
const folded = (name) => {
  const parts = name.split('.').filter((part) => part !== 'client');
  const [verb = '', ...rest] = wordsOf(parts.at(-1) ?? '');
  const method = [SAME[verb] ?? verb, ...rest].join('');
  return [...parts.slice(0, -1).map((part) => wordsOf(part).map(singular).join('')), method].join('.');
};

const official = new Map();
for (const { verb, path, name } of read(folder)) {
  const key = plain(verb, path);
  official.set(key, [...(official.get(key) ?? []), name]);
}
const inner = (name) => folded(name).split('.').slice(-2).join('.');
let [both, same, whole] = [0, 0, 0];
for (const { name, endpoint } of inspect(document)?.methods ?? []) {
  const [verb = '', path = ''] = endpoint.split(' ');
  const names = official.get(plain(verb, path));
  if (names === undefined) continue;
  both += 1;
  if (names.some((each) => folded(each) === folded(name))) whole += 1;
  if (names.some((each) => inner(each) === inner(name))) same += 1;
  else if (process.argv.includes('--show'))
    console.log(`${name.padEnd(50)} ${names.join(', ').padEnd(50)} ${endpoint}`);
}
const share = (count) => `${count} (${((100 * count) / Math.max(both, 1)).toFixed(1)} %)`;
console.log(
  `${both} endpoints are in both, of ${
    official.size
  } in the SDK: resource and method are the same for ${share(same)}, ` +
    `with all resources around them for ${share(whole)}`,
);
