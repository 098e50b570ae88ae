import { exampleObject, methodUses, type ExampleObject } from '../../ir/examples/index.ts';
import type { Api } from '../../ir/model/api.ts';
import { assignedCall, name, printDoc, qualifiedName } from '../../snippets/index.ts';
import { mdCode, tsString, type Encoded } from '../../support/encode.ts';
import { webhookCall, webhooksOf } from './webhooks-of.ts';
import { code } from './readme-parts.ts';
import { headlineOf, width } from './readme-samples.ts';
import { clientOptions } from './wire-tests/wire-values.ts';
import { TESTING } from './testing-file.ts';

type Markdown = Encoded<'markdown'>;

/** What the README shows of the entry for tests. */
export type TestingView = {
  readonly entry: Markdown;
  readonly fetch: Markdown;
  readonly msw: Markdown;
  readonly nock: Markdown;
  readonly webhook: Markdown | null;
};

/** The entry for tests with a method that can be called; null where there is none. */
export function testingView(api: Api): TestingView | null {
  const { testing, packageName } = api.facts.packages.typescript;
  if (!testing) return null;
  const headline = headlineOf(api)?.use;
  const use = [...(headline === undefined ? [] : [headline]), ...methodUses(api)].find(
    ({ method }) => method.fault === undefined,
  );
  if (use === undefined) return null;
  const entry = `${packageName}/${TESTING}`;
  const answer = qualifiedName(use).replace(/^client\./, 'answers.');
  return {
    entry: mdCode(entry),
    fetch: code(`import ${api.clientName} from ${tsString(packageName)};
import { answers, fail, mockFetch, reply } from ${tsString(entry)};

const mock = mockFetch([
  fail(${answer}, 'rate-limit', { times: 1, retryAfter: 0 }),
  reply(${answer}),
]);
${printDoc(
  assignedCall('client', { callee: `new ${api.clientName}`, args: [options(api)] }, width, false),
  width,
)}

// … and after what is tested:
console.log(mock.requests.map(({ method, url }) => \`\${method} \${url}\`));`),
    msw: code(`import { setupServer } from 'msw/node';
import { answers, fail } from ${tsString(entry)};
import { handlers } from ${tsString(`${entry}/msw`)};

const server = setupServer(...handlers());
server.listen();
server.use(...handlers([fail(${answer}, 'timeout')]));`),
    nock: code(`import { answers, reply } from ${tsString(entry)};
import { intercept } from ${tsString(`${entry}/nock`)};

intercept([reply(${answer})]);`),
    webhook: webhookSample(api, entry),
  };
}

/** What the client needs before it sends anything, and the mock. */
function options(api: Api): ExampleObject {
  return exampleObject([...Object.entries(clientOptions(api)), ['fetch', name('mock')]]);
}

function webhookSample(api: Api, entry: string): Markdown | null {
  const found = webhooksOf(api).find(({ method }) => method.scheme !== undefined);
  if (found === undefined) return null;
  const called = webhookCall(found, api);
  return code(`import { events } from ${tsString(entry)};

const { body, headers } = ${called.replace(
    /^client/,
    'events',
  )}.signed(undefined, { key: 'the key of your test' });
const event = ${called}(body, { headers, key: 'the key of your test' });`);
}
