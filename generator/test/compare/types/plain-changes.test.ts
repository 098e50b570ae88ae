import { describe, expect, test } from 'vitest';
import { CALL, CORE, findingsOf, INDEX, type Change } from './small-package.ts';

const cases: Readonly<Record<string, readonly [...Change, ...found: string[]]>> = {
  'a function asks for more': [
    INDEX,
    'key: string): string',
    'key: string, alg: string): string',
    'breaking: sign() now requires the argument alg.',
  ],
  'a function asks for less': [
    INDEX,
    'sign(body: string, key: string)',
    'sign(body: string)',
    'breaking: sign() no longer takes the argument key.',
  ],
  'an argument gets another type': [
    INDEX,
    'sign(body: string, key: string)',
    'sign(body: string, key: number)',
    'breaking: The argument key of sign() is now number (was string).',
  ],
  'a function becomes asynchronous': [
    INDEX,
    'key: string): string',
    'key: string): Promise<string>',
    'breaking: sign() now returns a promise: Promise<string> (was string).',
  ],
  'a static function becomes asynchronous': [
    INDEX,
    'signature: string): boolean',
    'signature: string): Promise<boolean>',
    'breaking: Acme.verify() now returns a promise: Promise<boolean> (was boolean).',
  ],
  'a static function asks for more': [
    INDEX,
    'signature: string): boolean',
    'signature: string, age: number): boolean',
    'breaking: Acme.verify() now requires the argument age.',
  ],
  'arguments change places': [
    INDEX,
    'verify(body: string, signature: string)',
    'verify(signature: string, body: string)',
    'breaking: Acme.verify() takes its arguments in another order: (signature, body) (was (body, signature)).',
  ],
  'a static value gets another type': [
    INDEX,
    'LIMIT: number',
    'LIMIT: string',
    'breaking: Acme.LIMIT is now string (was number).',
  ],
  'a constant gets another type': [
    INDEX,
    'VERSION: string',
    'VERSION: number',
    'breaking: VERSION is now number (was string).',
  ],
  'the default export is lost': [
    INDEX,
    'export default Acme;\n',
    '',
    'breaking: The export default is gone. Use Acme.',
  ],
  'a class is exported as a type': [
    INDEX,
    'NotFoundError, Call };',
    'NotFoundError };\nexport type { Call };',
    'breaking: Call is only a type now: it is no longer there when the program runs.',
  ],
  'a function type for callers changes': [
    INDEX,
    '(event: string) => void',
    '(event: number) => void',
    'breaking: Handler(event) is now number (was string).',
  ],
  'the client is constructed differently': [
    INDEX,
    'constructor(options?: ClientOptions)',
    'constructor(key: string, options?: ClientOptions)',
    'breaking: new Acme() now requires the argument key.',
  ],
  'a property of the client gets another type': [
    INDEX,
    'timeout: number;\n  static',
    'timeout: string;\n  static',
    'breaking: client.timeout is now string (was number).',
  ],
  'an option of the client may be null': [
    INDEX,
    'apiKey?: string',
    'apiKey?: string | null',
    'safe: ClientOptions.apiKey may now be null.',
  ],
  'a function among the options is called with something else': [
    INDEX,
    'fetch?: (url: string)',
    'fetch?: (url: URL)',
    'breaking: ClientOptions.fetch(url) is now URL (was string).',
  ],
  'a function among the options is called with more': [
    INDEX,
    'fetch?: (url: string)',
    'fetch?: (url: string, init: RequestInit)',
  ],
  'a property of an error changes, once for all its subclasses': [
    CORE,
    'status: number | undefined',
    'status: string',
    'breaking: APIError.status is now string (was number).',
  ],
  'an error is constructed differently': [
    CORE,
    'constructor(status: number)',
    'constructor(status: number, body: string)',
    'breaking: new APIError() now requires the argument body.',
  ],
  'the promise of a method is a plain one': [
    CALL,
    'retrieve(id: string, options?: RequestOptions): APIPromise',
    'retrieve(id: string, options?: RequestOptions): Promise',
    'breaking: The result of client.call.retrieve() no longer has asResponse.',
  ],
  'a result is another thing': [
    CALL,
    'plain(options?: RequestOptions): APIPromise<CallResponse>',
    'plain(options?: RequestOptions): APIPromise<Array<CallResponse>>',
    'breaking: The result of client.call.plain() is now Array<CallResponse> (was CallResponse).',
  ],
  'a method no longer takes options': [
    CALL,
    'plain(options?: RequestOptions)',
    'plain()',
    'breaking: client.call.plain() no longer takes the argument options.',
  ],
  'an argument before the options is required': [
    CALL,
    'retrieve(id: string, options',
    'retrieve(id: string, query: ListParams, options',
    'breaking: client.call.retrieve() now requires the argument query.',
  ],
  'an argument before the options is gone': [
    CALL,
    'list(query?: ListParams | null, options',
    'list(options',
    'breaking: client.call.list() no longer takes the argument query.',
  ],
  'an argument may no longer be null': [
    CALL,
    'ListParams | null',
    'ListParams',
    'breaking: The argument query of client.call.list() may no longer be null.',
  ],
  'a tuple that is read gets another element': [
    CALL,
    'at: [number, number]',
    'at: [number, string]',
    'breaking: CallResponse.at[1] is now string (was number).',
  ],
  'a tuple that is read gets shorter': [
    CALL,
    'at: [number, number]',
    'at: [number]',
    'breaking: CallResponse.at is now [number] (was [number, number]).',
  ],
  'a tuple that is passed gets longer': [
    CALL,
    'pair?: [number, number]',
    'pair?: [number, number, number]',
    'breaking: CreateParams.pair is now [number, number, number] (was [number, number]).',
  ],
  'a callback is called with something else': [
    CALL,
    'hook?: (event: string)',
    'hook?: (event: number)',
    'breaking: CreateParams.hook(event) is now number (was string).',
  ],
  'a callback is called with less': [
    CALL,
    'hook?: (event: string) => void',
    'hook?: () => void',
    'breaking: CreateParams.hook is now () => void (was (event: string) => void).',
  ],
  'other members may no longer be passed': [
    CALL,
    'extra?: { x?: string; [name: string]: unknown }',
    'extra?: { x?: string }',
    'breaking: CreateParams.extra only takes the members it names: literals with others no longer compile (TS2353).',
  ],
  'other members can no longer be read': [
    CALL,
    'tags?: { [name: string]: string }',
    'tags?: {}',
    'breaking: CallResponse.tags only has the members it names.',
  ],
  'a type that nobody here declares takes the place of another': [
    CALL,
    'file?: Blob',
    'file?: Buffer',
    'breaking: CreateParams.file is now Buffer (was Blob).',
  ],
  'a standard type takes the place of another': [
    CALL,
    'file?: Blob',
    'file?: File',
    'breaking: CreateParams.file is now File (was Blob).',
  ],
  'a type that contains itself loses a member': [CALL, 'leaf: string; ', '', 'breaking: Tree.leaf is gone.'],
  'a nested type loses a member': [
    CALL,
    '{ x: string }',
    '{}',
    'breaking: CallResponse.Meta.Deep.x is gone.',
  ],
  'a boolean is spelled out': [CALL, 'live: boolean', 'live: true | false'],
  'a boolean is always true': [
    CALL,
    'live: boolean',
    'live: true',
    'safe: CallResponse.live is now always true (was boolean).',
  ],
  'a boolean may be a string': [
    CALL,
    'live: boolean',
    'live: boolean | string',
    'breaking: CallResponse.live is now string | boolean (was boolean).',
  ],
  'a value that is there may be undefined': [
    CALL,
    'note: string',
    'note: string | undefined',
    'breaking: CallResponse.note may now be undefined.',
  ],
  'one place of a type may be null': [
    CALL,
    'agent?: Agent ',
    'agent?: Agent | null ',
    'safe: CreateParams.agent may now be null.',
  ],
  'a part of a type that is put together changes': [
    CALL,
    '& { name: string }',
    '& { name: number }',
    'breaking: Both.name is now number (was string).',
  ],
};

describe('one plain change is one finding', () => {
  test.each(Object.entries(cases))('%s', async (_, [file, from, to, ...found]) => {
    const all = (await findingsOf(file, from, to)).map(({ severity, message }) => `${severity}: ${message}`);
    const breaking = all.filter((each) => each.startsWith('breaking'));
    expect(breaking).toEqual(found.filter((each) => each.startsWith('breaking')));
    expect(all).toEqual(found.length === 0 ? [] : expect.arrayContaining(found));
  });
});
