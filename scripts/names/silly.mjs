// Counts silly names that are inferred from documents without a config:
//   node scripts/names/silly.mjs [--show] [--part=0/8] FILE|FOLDER...
// `--part=0/8` takes the eighth of the documents for which SHA-1 of the name, below the folder and without its ending,
// leaves 0 when it is divided by 8: rules are tried on one part and measured on another.
import { KINDS, wordsOf } from './rules.mjs';
import { documentsIn, inspect } from './inspect.mjs';

/** The kinds of silliness of a method. */
const kindsOf = ({ name, endpoint, lists }) => {
  const parts = name.split('.');
  const [verb = '', path = ''] = endpoint.split(' ');
  const facts = {
    words: wordsOf(parts.at(-1) ?? ''),
    resource: parts.slice(0, -1).filter((part) => part !== 'client'),
    verb,
    path,
    returnsList: lists,
  };
  return Object.keys(KINDS).filter((kind) => KINDS[kind](facts));
};

const paths = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const part = process.argv.find((each) => each.startsWith('--part='))?.slice('--part='.length);
const shown = process.argv.includes('--show');
const totals = new Map(Object.keys(KINDS).map((kind) => [kind, 0]));
let [methods, silly, refused] = [0, 0, 0];
for (const document of paths.flatMap((path) => documentsIn(path, part))) {
  const found = inspect(document)?.methods;
  if (found === undefined) {
    refused += 1;
    continue;
  }
  for (const method of found) {
    const kinds = kindsOf(method);
    methods += 1;
    if (kinds.length === 0) continue;
    silly += 1;
    for (const kind of kinds) totals.set(kind, (totals.get(kind) ?? 0) + 1);
    if (shown) console.log(`${method.name.padEnd(60)} ${kinds.join(', ')}  ${method.endpoint}  ${document}`);
  }
}
for (const [kind, count] of totals) console.log(`${String(count).padStart(6)}  ${kind}`);
const share = ((100 * silly) / Math.max(methods, 1)).toFixed(1);
console.log(
  `${silly} of ${methods} methods (${share} %) have at least one; ${refused} documents without an answer`,
);
