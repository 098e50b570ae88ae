import { beforeEach, describe, expect, test } from 'vitest';
import { createSearch, type Search } from '../src/search/engine.ts';
import { terms } from '../src/search/words.ts';

let search: Search;
beforeEach(() => {
  search = createSearch();
  search.addPages([
    [
      'method',
      'seeds.create',
      'seeds/create.html',
      'POST /seeds',
      'Put a packet on a shelf',
      'variety token',
    ],
    [
      'method',
      'seeds.moveToShelf',
      'seeds/moveToShelf.html',
      'PATCH /seeds/{id}/shelf',
      'Move a packet',
      'shelf_id',
    ],
    ['type', 'Packet', 'types/Packet.html', '', 'A packet of seeds', 'token'],
    ['guide', 'Retries', 'guides/retries.html', '', 'What is repeated after a failure', ''],
    ['error', '429 RateLimitError', 'errors.html#error-429', '', 'Too many requests', 'error status'],
  ]);
  search.addMembers([
    ['token', '', 0, 2],
    ['a.b', 'a%2Eb', 2],
  ]);
});

const titles = (query: string): readonly string[] => search.find(query).map(({ title }) => title);

describe('what stands first', () => {
  test.each([
    ['seeds.create', 'seeds.create'],
    ['client.seeds.moveToShelf', 'seeds.moveToShelf'],
    ['move_to_shelf', 'seeds.moveToShelf'],
    ['PATCH /seeds/{id}/shelf', 'seeds.moveToShelf'],
    ['packet', 'Packet'],
    ['retrys', 'Retries'],
    ['429', '429 RateLimitError'],
    ['movetoshelf', 'seeds.moveToShelf'],
    ['mov', 'seeds.moveToShelf'],
  ])('for %s is %s', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });
});

test('a member leads to each page that has it', () => {
  expect(search.find('token').map(({ address }) => address)).toEqual(
    expect.arrayContaining(['seeds/create.html#params.token', 'types/Packet.html#members.token']),
  );
  expect(search.find('a.b')[0]?.address).toBe('types/Packet.html#members.a%2Eb');
});

test('what is like nothing is answered with the nearest names, nothing with nothing', () => {
  expect(titles('paakt')).toContain('Packet');
  expect(titles('  ')).toEqual([]);
});

test('words are parts of names in small letters, without endings', () => {
  expect(terms('createSMSChat for the batches')).toEqual(['creat', 'sms', 'chat', 'batch']);
  expect(terms('what is it')).toEqual(['what', 'is', 'it']);
});

describe('once the texts are read', () => {
  beforeEach(() => {
    const texts = search.addTexts(
      {
        edition: '1.0.0',
        methods: [
          { name: 'seeds.create', verb: 'post', path: '/seeds', access: 'write', params: [] },
          {
            name: 'seeds.moveToShelf',
            verb: 'patch',
            path: '/seeds/{id}/shelf',
            access: 'write',
            params: [{ name: 'shelf_id', type: 'string', description: 'Where it is kept from now on' }],
          },
        ],
        types: { Packet: { type: { fields: [] }, description: 'A packet of seeds' } },
        errors: [{ status: 429, className: 'RateLimitError', description: 'Too many requests' }],
      },
      [
        [
          'guides/retries.html',
          '## Retries\n\nWhat is repeated after a failure.\n\n### Pauses\n\nThey grow.',
        ],
      ],
    );
    for (const _ of texts);
  });

  test.each([
    ['where is it kept', 'seeds.moveToShelf', 'what a parameter means'],
    ['add a seed', 'seeds.create', 'another word for it'],
    ['I am throttled', '429 RateLimitError', 'a complaint'],
    ['pauses grow', 'Retries', 'a part of a guide'],
    ['shel', 'seeds.moveToShelf', 'a word that is not finished'],
    ['seeds.create', 'seeds.create', 'a name'],
  ])('%s leads to %s: %s', (query, title) => {
    expect(titles(query)[0]).toBe(title);
  });

  test('a name that several pages have leads to all of them', () => {
    expect(titles('token')).toEqual(expect.arrayContaining(['token', 'seeds.create', 'Packet']));
  });
});
