// Finds the weights of the search: one after the other is moved as long as that answers at least three questions better. Use:
//   node --import ./scripts/search/typescript-loader.mjs scripts/search/tune.mjs QUESTIONS[=FOLDER OF A SERVER]...
//     [--rounds 2] [--only WEIGHT,WEIGHT] [--least 3] [--part tune,fit] [--every 1]
// and put what it prints into packages/runtime-mcp/src/search/weights.ts. The report halves are never looked at here.
import { parseArgs } from 'node:util';
import { docsOf } from './engine.mjs';
import { questionsOf } from './questions.mjs';
import { placeOf } from './score.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '2' },
    only: { type: 'string' },
    least: { type: 'string', default: '3' },
    part: { type: 'string', default: 'tune,fit,check' },
    every: { type: 'string', default: '1' },
  },
});
const runtime = new URL('../../packages/runtime-mcp/src/search/', import.meta.url);
const [{ search }, { WEIGHTS }] = await Promise.all([
  import(new URL('answer.ts', runtime).href),
  import(new URL('weights.ts', runtime).href),
]);
const sets = await Promise.all(
  positionals.map(async (each) => {
    const [name, folder = 'packages/mcp-server'] = each.split('=');
    const questions = questionsOf(name, values.part).filter((_, at) => at % Number(values.every) === 0);
    return { docs: await docsOf(folder), questions };
  }),
);

/** What a place is worth: the first one most, the next ones something. */
const worth = (place) =>
  place < 0 ? 0
  : place === 0 ? 1
  : place < 3 ? 0.6 - 0.05 * place
  : 0.1 / place;
/** Doubting a right answer costs, so does not doubting where there is none. */
const DOUBT = 0.3;

/** How many questions are answered well. */
function goodness(weights) {
  let sum = 0;
  for (const { docs, questions } of sets) {
    for (const question of questions) {
      const found = search({ ...docs, weights }, { query: question.ask, language: 'typescript' });
      const weak = (found[0]?.sureness ?? 0) < weights.weak;
      const place = placeOf(question, found, docs.surface, weak);
      sum += worth(place) - (question.kind !== 'none' && weak ? DOUBT : 0);
    }
  }
  return sum;
}

let weights = { ...WEIGHTS };
const started = Date.now();
let best = goodness(weights);
console.log(`start ${best.toFixed(1)}`);
process.stderr.write(`${Date.now() - started} ms each\n`);
const names = values.only === undefined ? Object.keys(weights) : values.only.split(',');
for (let round = 0; round < Number(values.rounds); round++) {
  const before = best;
  for (const name of names) {
    for (const factor of [0.7, 1.4]) {
      const next = { ...weights, [name]: Number((weights[name] * factor).toFixed(3)) };
      const value = goodness(next);
      if (value >= best + Number(values.least)) {
        best = value;
        weights = next;
        console.log(`${name} ${weights[name]}: ${best.toFixed(1)}`);
      }
    }
  }
  if (best === before) break;
}
console.log(JSON.stringify(weights, null, 2));
