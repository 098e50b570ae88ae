import { describe, expect, test } from 'vitest';
import { reportedTypeFact } from '../../../src/compare/report/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';

/** A client whose resources nobody can import: they are made with it, or with what it extends. */
const RESOURCES = `
declare class Mails {
  private readonly client;
  readonly drafts: Drafts;
  constructor(client: Post);
  send(mail: { to: string }): Promise<{ id: string }>;
}
declare class Drafts extends Base { list(): Promise<{ count: number }> }
declare class Base { constructor(owner: Core); initialize(): void }
declare class Core { close(): void }
declare class Clock { constructor(start: number); now(): string }
declare class Post extends Core { mails: Mails; clock: Clock; constructor(key: string); ping(): Promise<string> }
`;

/** Ways to export it. */
const EXPORTS = {
  'by name': `${RESOURCES} export { Post };`,
  'as default': `${RESOURCES} export default Post;`,
  'as what can also be called': `${RESOURCES}
declare const Made: typeof Post & { (key: string): Post };
export = Made;`,
};

describe.each(Object.entries(EXPORTS))('a client exported %s', (_, text) => {
  const found = async (from: string, to: string): Promise<readonly string[]> => {
    const side = (declarations: string): ReadonlyMap<string, string> =>
      new Map([
        ['package.json', JSON.stringify({ name: 'post', version: '1.0.0', types: './index.d.ts' })],
        ['index.d.ts', declarations],
      ]);
    if (!text.includes(from)) throw new Error(`no ${from}`);
    const facts = await comparePackageApis(side(text), side(text.replace(from, () => to)));
    return facts.map(reportedTypeFact).map(({ code, symbol }) => `${code} ${symbol}`);
  };

  test('what its resources take and give', async () => {
    expect(await found('{ to: string }', '{ to: number }')).toEqual([
      'request-type-changed client.mails.send.to',
    ]);
    expect(await found('{ count: number }', '{ count: string }')).toEqual([
      'response-type-changed client.mails.drafts.list.count',
    ]);
  });

  test('methods that came and went', async () => {
    expect(await found('  send(', '  sendNow(')).toEqual([
      'method-removed client.mails.send',
      'method-added client.mails.sendNow',
    ]);
  });
});
