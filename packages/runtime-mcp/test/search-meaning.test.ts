import { describe, expect, it } from 'vitest';
import type { ApiSurface, SurfaceMethod } from '../src/api/types.ts';
import { answer, search } from '../src/search/answer.ts';
import { createDocs, type Docs } from '../src/search/docs.ts';
import { guideSign, signsOf, statusSign } from '../src/search/signs.ts';
import { BUSINESS } from '../src/search/thesaurus/business.ts';
import { LONGEST_PHRASE } from '../src/search/thesaurus/index.ts';
import { NOUNS } from '../src/search/thesaurus/nouns.ts';
import { VERBS } from '../src/search/thesaurus/verbs.ts';

const method = (
  name: string,
  verb: string,
  path: string,
  summary: string,
  params: SurfaceMethod['params'] = [],
): SurfaceMethod => ({ name, verb, path, summary, params, access: verb === 'get' ? 'read' : 'write' });

const SURFACE: ApiSurface = {
  edition: '1.0.0',
  methods: [
    method('albums.retrieve', 'get', '/albums/{id}', 'Get an album'),
    method('albums.checkMine', 'get', '/me/albums/contains', 'Check saved albums'),
    method('albums.listForMe', 'get', '/me/albums', 'List saved albums'),
    method('files.create', 'post', '/files', 'Upload a file'),
    method('files.purge', 'post', '/files/purge', 'Purge the cache'),
    method('files.getPurge', 'get', '/files/purge/{id}', 'Get the status of a purge'),
    method('plans.update', 'patch', '/plans/{id}', 'Change a plan', [
      { name: 'end_time', type: 'string', description: 'When the plan is over.' },
    ]),
    method('plans.deactivate', 'post', '/plans/{id}/deactivate', 'Deactivate a plan'),
    method('plans.transactions', 'get', '/plans/{id}/transactions', 'List transactions', [
      { name: 'end_time', type: 'string', description: 'End of the range.' },
    ]),
    method('plans.cancel', 'post', '/plans/{id}/cancel', 'Cancel a plan'),
    method('chat.end', 'patch', '/chats/{id}/end', 'End a chat'),
    method('chatAgent.list', 'get', '/chat-agents', 'List chat agents'),
    method('suppressions.create', 'post', '/suppressions', 'Create a suppression'),
    method('users.suspend', 'post', '/users/{id}/suspend', 'Suspend a user'),
    method('me.update', 'put', '/me/player', 'Transfer playback'),
  ],
  types: {},
  errors: [
    { status: 404, className: 'NotFoundError' },
    { status: 429, className: 'RateLimitError' },
  ],
  events: [{ name: 'file.created', description: 'A file was uploaded.', type: 'unknown' }],
};

const README = [
  '# Shop TypeScript library',
  'How to use it.',
  '## Timeouts',
  'An attempt may take a minute.',
  '## Handling errors',
  'A call that fails throws an error.',
  '## Advanced usage',
  '### Another fetch',
  'Pass a function to the constructor.',
  '## Waiting',
  'A method asks again and again until a job is done.',
  '## Requirements',
  'Node 20 or later.',
].join('\n');

const docs: Docs = createDocs({
  surface: SURFACE,
  methods: [],
  rows: [],
  readmes: [{ language: 'typescript', content: README }],
});
const first = (query: string): string | undefined => {
  const target = search(docs, { query, language: 'typescript' })[0]?.target;
  switch (target?.kind) {
    case 'section':
      return target.title;
    case 'error':
      return String(target.status);
    default:
      return target?.name;
  }
};

describe('a question in other words', () => {
  it.each([
    ['blacklist an address', 'suppressions.create'],
    ['retire a tariff', 'plans.deactivate'],
    ['turn a plan off', 'plans.deactivate'],
    ['put a file up', 'files.create'],
    ['freeze an account', 'users.suspend'],
    ['invalidate cached pictures', 'files.purge'],
  ])('%s finds %s', (query, want) => expect(first(query)).toBe(want));

  it('reads what a method does where its name does not say it', () =>
    expect(first('transfer playback')).toBe('me.update'));
});

describe('what a question is about', () => {
  it.each([
    ['is the file purged yet', 'files.getPurge'],
    ['end a plan', 'plans.cancel'],
    ['my saved albums', 'albums.listForMe'],
    ['finish a chat', 'chat.end'],
    ['client.plans.stop is not a function', 'plans.cancel'],
    ['event when a file was created', 'file.created'],
    ['plan not found', '404'],
    ['I get too many requests', '429'],
    ['requests hang for a minute', 'Timeouts'],
    ['which class does a failed call throw', 'Handling errors'],
    ['replace fetch by my own', 'Advanced usage > Another fetch'],
    ['follow a job to its end', 'Waiting'],
    ['does it run on deno', 'Requirements'],
  ])('%s: %s', (query, want) => expect(first(query)).toBe(want));

  it('is told by signs that no single word is', () => {
    expect(signsOf('HTTP 404')).toEqual([statusSign(404)]);
    expect(signsOf('abort a running request')).toEqual([guideSign('Timeouts')]);
    expect(signsOf("Property 'a' does not exist on type 'B'")).toEqual([]);
    expect(signsOf('put the file away')).toEqual([]);
  });
});

describe('no answer', () => {
  const doubts = (query: string): boolean =>
    /^(?:No close match|Nothing matches)/.test(
      answer(docs, { query, language: 'typescript', detail: 'default', expand: [] }),
    );

  it.each(['order a taxi to the airport', 'library opening hours', 'use the stairs to the minute'])(
    'is said for %s',
    (query) => expect(doubts(query)).toBe(true),
  );
  it.each(['list saved albums', 'deactivate a plan', 'error 404'])('is not said for %s', (query) =>
    expect(doubts(query)).toBe(false),
  );
});

describe('the thesaurus', () => {
  const entries = [...VERBS, ...NOUNS, ...BUSINESS].flatMap((line) => line.split(' '));

  it.each(entries)('%s is a word or a phrase with a weight', (entry) => {
    const [, words = '', weight = '1'] = /^([\p{Ll}\d_]+)(?::(0\.\d|0\.\d\d))?$/u.exec(entry) ?? [];
    expect(words.split('_').length).toBeLessThanOrEqual(LONGEST_PHRASE);
    expect(words).not.toBe('');
    expect(Number(weight)).toBeGreaterThan(0.2);
  });

  it('has no word twice in a line', () => {
    for (const line of [...VERBS, ...NOUNS, ...BUSINESS]) {
      const words = line.split(' ').map((entry) => entry.split(':')[0]);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
    }
  });
});
