import { describe, expect, it } from 'vitest';
import { resolvePath } from '../src/api/resolve-path.ts';
import { answer, search, type Question } from '../src/search/answer.ts';
import { loadSource } from '../src/load-docs.ts';
import { createDocs } from '../src/search/docs.ts';
import { addSections, parseIndex, serializeIndex } from '../src/search/search-index.ts';
import { sectionsOf } from '../src/search/sections.ts';
import { estimateTokens } from '../src/support/tokens.ts';

const docs = createDocs(await loadSource());
const ask = (query: string, more: Partial<Question> = {}): string =>
  answer(docs, { query, language: 'typescript', detail: 'default', expand: [], ...more });
const names = (query: string): readonly string[] =>
  search(docs, { query, language: 'typescript' }).map(({ target }) =>
    target.kind === 'section' ? target.title
    : target.kind === 'error' ? String(target.status)
    : target.name,
  );

describe('search', () => {
  it.each([
    ['add an animal', 'pet.create'],
    ['remove pet', 'pet.delete'],
    ['all pets', 'pet.list'],
    ['pet.search', 'pet.search'],
    ['find pets by traits', 'pet.search'],
    ['updaet pet', 'pet.update'],
    ['order', 'store.order.place'],
    ['/pets/{pet_id} get', 'pet.retrieve'],
    ['pending', 'pet.retrieve'],
    ['verify webhook signature', 'Webhooks'],
    ['NotFoundError', '404'],
    ['Surgery', 'Visit.Surgery'],
  ])('%s finds %s', (query, want) => expect(names(query)[0]).toBe(want));

  it('shows the signature, the parameters, the result and an example', () => {
    expect(ask('create pet').split('\n').slice(0, 11).join('\n')).toBe(
      [
        '## client.pet.create',
        '`client.pet.create(params): Pet`',
        'POST /pets (changes data)',
        'Adds a pet to the shop.',
        '```typescript',
        'await client.pet.create();',
        '```',
        'Parameters:',
        '- name: string — What the pet is called.',
        '- owner?: Owner — Who takes care of it. +',
        'Returns Pet: { pet_id, name, status?, owner? } (expand "type:Pet")',
      ].join('\n'),
    );
  });

  it('shows the example of the language', () => {
    expect(ask('create pet', { language: 'http' })).toContain(
      '```sh\ncurl https://api.example.com/pets\n```',
    );
  });

  it('shows the whole page when asked for much', () => {
    expect(ask('create pet', { detail: 'verbose' })).toMatch(/^## pet\.create|^## create\n/);
  });

  it.each(['', 'zzzz qqqq', '🙈', '!!!', 'the of and', 'x'.repeat(2000)])('is never empty: %j', (query) => {
    expect(ask(query)).toMatch(/client\.pet/);
  });

  it('gives a hint with a weak match', () => {
    expect(ask('pet insurance premium refund policy paperwork for grandmothers')).toMatch(/^No close match/);
  });

  it('keeps any budget', () => {
    for (const budget of [100, 150, 300, 700]) {
      for (const query of ['pet', 'create pet', '404', 'webhook', 'nothing like this']) {
        expect(estimateTokens(ask(query, { budget }))).toBeLessThanOrEqual(budget);
      }
    }
  });

  it('finds texts that are added', () => {
    const index = parseIndex(serializeIndex(docs.index));
    addSections(index, [
      { language: 'guide.md', content: '# Guide\n\n## Grooming\n\nBrush the fur every day.' },
    ]);
    const [hit] = search({ ...docs, index }, { query: 'brush fur', language: 'http' });
    expect(hit?.target).toMatchObject({ kind: 'section', title: 'Grooming', source: 'guide.md' });
  });
});

describe('expand', () => {
  it.each([
    [
      'pet.create params.owner',
      '## pet.create params.owner\nowner?: Owner — Who takes care of it.\nOwner:\n- full_name: string — Name on the contract.\n- nickname?: string — Deprecated: Use full_name. Short name.\n- visits?: Visit[] — Appointments at the vet.\nNamed types: expand "type:Visit"',
    ],
    [
      'client.pet.create params.owner.visits.kind',
      "## pet.create params.owner.visits.kind\nkind?: Checkup | Visit.Surgery — What is done.\nOne of 2:\n### Checkup\n- type: 'checkup'\n- weight?: number\n### Visit.Surgery\n- type: 'surgery'\n- pet?: Pet",
    ],
    [
      'pet.create.owner.visits.kind.Surgery.pet.status',
      '## pet.create params.owner.visits.kind.Visit.Surgery.pet.status\nstatus?: \'available\' | \'pending\' | \'sold\' — Whether it can be bought.\nOne of: "available", "pending", "sold"',
    ],
    ['pet.list returns', '## pet.list returns\nPet:'],
    ['type:Pet.name', '## type:Pet.name\nname: string — What the pet is called.'],
    ['Visit', '## type:Visit\n'],
    ['type:visit.surgery.pet', '## type:Visit.Surgery.pet\n'],
    ['pet.create params.owner.visits.kind.Visit.Surgery', '- pet?: Pet'],
    ['pet.list response', '## pet.list returns'],
    ['pet.delete', '## pet.delete\nDELETE /pets/{pet_id}\nRemoves a pet.\nReturns: void'],
    ['pet.create params.ownr', 'Nothing at "pet.create params.ownr". Nearest: "pet.create params.owner"'],
    ['pets.create', 'Nothing at "pets.create". Nearest: "pet.create"'],
    ['type:__proto__', 'Nothing at "type:__proto__"'],
    ['constructor', 'Nothing at "constructor"'],
  ])('%s', (path, want) => expect(ask('', { expand: [path] })).toContain(want));

  it('answers several paths in one budget', () => {
    const text = ask('', { expand: ['type:Pet', 'type:Owner'], budget: 200 });
    expect(text).toContain('## type:Pet');
    expect(text).toContain('## type:Owner');
    expect(estimateTokens(text)).toBeLessThanOrEqual(200);
  });

  it('follows a type that contains itself as far as one likes', () => {
    const path = `pet.create params.owner.visits.kind.Surgery.pet${'.owner.visits.kind.Surgery.pet'.repeat(
      20,
    )}.name`;
    expect(resolvePath(docs.surface, path)).toMatchObject({ kind: 'field', field: { name: 'name' } });
  });
});

describe('sections', () => {
  it('are split at headings, not in code', () => {
    const text =
      '---\ntitle: x\n---\n# A\n\nintro\n\n## B\n\n```sh\n# comment\n\nrun\n```\n\n### C ##\n\nend\n\n## D\n\nlast';
    expect(sectionsOf(text)).toEqual([
      { title: 'A', text: 'intro' },
      { title: 'B', text: '```sh\n# comment\n\nrun\n```' },
      { title: 'B > C', text: 'end' },
      { title: 'D', text: 'last' },
    ]);
  });

  it('of many words are split at paragraphs', () => {
    const paragraph = 'word '.repeat(100).trim();
    const sections = sectionsOf(`# A\n\n${Array.from({ length: 5 }, () => paragraph).join('\n\n')}`);
    expect(sections.map(({ text }) => text.split(/\s+/).length)).toEqual([200, 200, 100]);
  });
});
