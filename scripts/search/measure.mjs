// How well questions are answered. Use:
//   node --import ./scripts/search/typescript-loader.mjs scripts/search/measure.mjs --questions retell|train/retell
//     [--part tune|report|fit|check|all] [--package DIR | --spec FILE [--config FILE]] [--misses]
import { parseArgs } from 'node:util';
import { ask, docsOf, generated } from './engine.mjs';
import { questionsOf, unknownAnswers } from './questions.mjs';
import { namesOf, namesOfAll, summary } from './score.mjs';

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: 'retell' },
    part: { type: 'string', default: 'tune,fit' },
    package: { type: 'string', default: 'packages/mcp-server' },
    spec: { type: 'string' },
    config: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});

const questions = questionsOf(values.questions, values.part);
const docs = await docsOf(values.spec === undefined ? values.package : generated(values.spec, values.config));
const unknown = unknownAnswers(questions, namesOfAll(docs));
if (unknown.length > 0 && values.questions.startsWith('train/'))
  throw new Error(`no such answers:\n${unknown.join('\n')}`);
const outcomes = await ask(docs, questions);

const percent = (value) => `${(value * 100).toFixed(1)}%`.padStart(7);
const row = (name, { count, first, three, empty, falseWeak, tokens }) =>
  `${name.padEnd(12)}${String(count).padStart(5)}${percent(first)}${percent(three)}${String(empty).padStart(
    7,
  )}${percent(falseWeak)}${String(tokens).padStart(8)}`;

console.log(`${'kind'.padEnd(12)}    n  first  three  empty  unsure  tokens`);
for (const kind of new Set(questions.map((each) => each.kind))) {
  console.log(row(kind, summary(outcomes.filter(({ question }) => question.kind === kind))));
}
console.log(row('answerable', summary(outcomes.filter(({ question }) => question.kind !== 'none'))));
console.log(row('all', summary(outcomes)));

if (values.misses) {
  for (const { question, place, weak, found } of outcomes) {
    if (place === 0 && !(weak && question.kind !== 'none')) continue;
    const shown = found.slice(0, 4).map(({ target }) => namesOf(target, docs.surface)[0]);
    console.log(
      `[${place < 0 ? '-' : place + 1}]${weak ? ' unsure' : ''} ${question.kind}: ${
        question.ask
      }\n     ${shown.join('  ')}\n     want ${question.want.slice(0, 4).join(' ')}`,
    );
  }
}
