import { beforeAll, describe, expect, test } from 'vitest';
import { explainFacts } from '../../../src/compare/causes/index.ts';
import type { Change } from '../../../src/compare/model/index.ts';
import { comparePackageApis } from '../../../src/compare/types/index.ts';
import { renderChangelog, renderCommitMessage, renderMigration } from '../../../src/compare/report/index.ts';
import { compareDocuments } from '../../../src/compare/wire/index.ts';
import { sidesOf } from '../wire/pair.ts';
import { packageOf } from './package-of.ts';

let findings: Change;

beforeAll(async () => {
  const [before, after] = await sidesOf({
    title: '',
    edit: [
      { set: '/components/schemas/BookInput/required', to: ['title', 'format'] },
      { set: '/components/schemas/Book/properties/isbn', to: { type: 'string' } },
      { set: '/paths/~1books/get/parameters/0/schema/maximum', to: 30 },
      { set: '/components/schemas/Book/properties/status/description', to: 'Where it is.' },
    ],
    config: [
      { remove: '/resources/books/methods/reserve' },
      { set: '/resources/desk', to: { methods: { reserve: 'post /books/{book_id}/reserve' } } },
    ],
  });
  const wire = compareDocuments(before, after);
  const api = explainFacts(await comparePackageApis(await packageOf(before), await packageOf(after)), {
    wire,
    before: before.api,
    after: after.api,
  });
  findings = { wire, api };
});

describe('texts of a release', () => {
  test('the changelog entry', () => {
    expect(renderChangelog(findings, { version: '2.0.0', date: '2026-01-31' })).toBe(`## 2.0.0 (2026-01-31)

### ⚠ BREAKING CHANGES

* **books:** \`format\` is now required in \`create\` params. Send \`format\` with every request.

  \`\`\`diff
  - await client.books.create({ /* … */ });
  + await client.books.create({ /* … */ format: … });
  \`\`\`

* **desk:** move \`client.books.reserve()\` to \`client.desk.reserve()\`

  \`\`\`diff
  - await client.books.reserve(/* … */);
  + await client.desk.reserve(/* … */);
  \`\`\`

### Features

* **books:** add \`isbn\` to \`Book\`

### Changed Behavior

* **books:** \`limit\` in \`list\` params is now at most 30 (was 100)

### Documentation

* **docs:** update descriptions of \`Book.status\`
`);
  });

  test('the heading links to the comparison', () => {
    const text = renderChangelog(findings, {
      version: '2.0.0',
      date: '2026-01-31',
      compareUrl: 'https://example.com/compare/v1...v2',
    });
    expect(text.split('\n')[0]).toBe('## [2.0.0](https://example.com/compare/v1...v2) (2026-01-31)');
  });

  test('the commit message', () => {
    expect(renderCommitMessage(findings))
      .toBe(`feat!: \`format\` is now required in \`create\` params and 4 more

- **books:** \`format\` is now required in \`create\` params
- **desk:** move \`client.books.reserve()\` to \`client.desk.reserve()\`
- **books:** add \`isbn\` to \`Book\`
- **books:** \`limit\` in \`list\` params is now at most 30 (was 100)
- **docs:** update descriptions of \`Book.status\`

BREAKING CHANGE: **books:** \`format\` is now required in \`create\` params. Send \`format\` with every request.
BREAKING CHANGE: **desk:** move \`client.books.reserve()\` to \`client.desk.reserve()\`
`);
    expect(renderCommitMessage({ api: [], wire: [] })).toBe('chore: regenerate without changes for users\n');
  });

  test('the migration note', () => {
    const text = renderMigration(findings, { name: 'library-sdk', from: '1.4.0', to: '2.0.0' });
    expect(text).toContain('# Moving library-sdk from 1.4.0 to 2.0.0');
    expect(text).toContain('2 changes need your attention. The codemod makes 1 of them; they are marked.');
    expect(text).toContain(
      '// before\nawait client.books.reserve(/* … */);\n\n// after\nawait client.desk.reserve(/* … */);',
    );
    expect(renderMigration({ api: [], wire: [] }, { name: 'a', from: '1', to: '2' })).toContain(
      'Nothing has to be changed.',
    );
  });
});

test('text of the document is never markup', async () => {
  const name = 'a`b<script>alert(1)</script> @everyone\n# c';
  const [before, after] = await sidesOf({
    title: '',
    edit: [
      { set: `/components/schemas/Book/properties/${name.replaceAll('/', '~1')}`, to: { type: 'string' } },
      {
        set: '/components/schemas/BookInput/properties/format/enum',
        to: ['print', '```\n</details><img src=x>'],
      },
    ],
  });
  const facts = {
    wire: compareDocuments(before, after),
    api: await comparePackageApis(await packageOf(before), await packageOf(after)),
  };
  const texts = [
    renderChangelog(facts, { version: '2.0.0', date: '2026-01-31' }),
    renderMigration(facts, { name: 'library-sdk', from: '1', to: '2' }),
  ];
  for (const text of texts) {
    const bare = text
      .replace(/\\[!-/:-@[-`{-~]/g, '')
      .replace(/(`{3,})[\s\S]*?\n *\1(?!`)/g, '')
      .replace(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, '');
    expect(bare).not.toMatch(/<|@everyone|^# c/m);
  }
});
