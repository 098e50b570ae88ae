import { mdCode } from '../../../support/encode.ts';
import type { AgentFacts } from './facts.ts';

/** What code that uses the package has to get right; a sentence or two each. */
export function rules(facts: AgentFacts): readonly string[] {
  const { brand, packageName, variables, pages, streams, uploads, unsafe, webhooks, waiter } = facts;
  return [
    `Import the client by \`import ${brand} from '${packageName}'\` and make one for the whole program. ${keyRule(
      variables,
    )}`,
    'Take names from the files of the package, not from memory: methods, parameters and values change between versions. Names of properties are spelt as the API spells them.',
    `${
      PATHS[facts.hasPathMembers ? 'last' : 'all']
    }, then one object with all other parameters, then options of the call such as \`{ timeout, maxRetries, signal, headers }\`.`,
    'Await every call. The result is the value itself; `.withResponse()` and `.asResponse()` on the call give the response as well.',
    ...(pages === undefined ?
      []
    : [
        `Lists with pages, such as ${mdCode(
          pages,
        )}: \`for await (const item of …)\` goes through all of them.`,
      ]),
    ...(streams === undefined ?
      []
    : [`Streams, such as ${mdCode(streams)}: \`for await (const event of await …)\`.`]),
    `Failures are thrown as classes of ${mdCode(
      `${brand}.APIError`,
    )}, with \`status\` and \`error\`; without an answer it is ${mdCode(
      `${brand}.APIConnectionError`,
    )}. Test with \`instanceof\`, most special first.`,
    `Do not write loops that repeat calls: the client repeats up to ${
      facts.repetitions
    } times what is safe to repeat.${
      unsafe === undefined ? '' : (
        ` A call such as ${mdCode(
          unsafe,
        )} is repeated only if it certainly was not carried out; after a timeout look whether it was.`
      )
    }`,
    `An attempt may take ${facts.timeout}; \`timeout\` in milliseconds says otherwise.`,
    ...(uploads === undefined ?
      []
    : [
        `Files, such as for ${mdCode(
          uploads,
        )}: a \`File\`, a \`Response\`, an \`fs.ReadStream\`, or the result of \`toFile\`.`,
      ]),
    ...(webhooks === undefined ?
      []
    : [`Check webhooks with ${mdCode(webhooks)} and the body as it came, before anything parses it.`]),
    ...(waiter === undefined ?
      []
    : [`To wait for a state, use what waits, such as ${mdCode(waiter)}, not a loop of your own.`]),
    `Types of parameters and results are exported: ${mdCode(`${brand}.…Params`)}, ${mdCode(
      `${brand}.…Response`,
    )}. Check with \`npx tsc --noEmit\`.`,
  ];
}

const PATHS = {
  all: 'Path parameters come first',
  last: 'The path parameter comes first, of several the last one',
};

function keyRule(variables: readonly string[]): string {
  if (variables.length === 0) return '';
  return `Credentials are read from ${variables
    .map((name) => mdCode(name))
    .join(', ')}; never write them into code.`;
}
