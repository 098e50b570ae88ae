import { describe, expect, test } from 'vitest';
import { snippetOf, reportedTypeFact } from '../../../src/compare/report/index.ts';
import { CALL, factsOf } from './small-package.ts';

describe('edits and snippets', () => {
  test('what is required is not passed as undefined', async () => {
    const [finding] = await factsOf(
      CALL,
      'retrieve(id: string, options',
      'retrieve(id: string, query: ListParams, options',
    );
    expect(finding?.edit).toBeUndefined();
    expect(finding && snippetOf(finding)).toEqual({
      before: 'await client.call.retrieve(id, options);',
      after: 'await client.call.retrieve(id, query, options);',
    });
  });

  test('what is gone is not passed as undefined', async () => {
    const [finding] = await factsOf(CALL, 'list(query?: ListParams | null, options', 'list(options');
    expect(finding?.edit).toBeUndefined();
    expect(finding && snippetOf(finding)).toEqual({
      before: 'await client.call.list(query, options);',
      after: 'await client.call.list(options);',
    });
  });

  test('what may be left out is passed as undefined before the options', async () => {
    const [finding] = await factsOf(
      CALL,
      'plain(options',
      'plain(query?: ListParams, more?: ListParams, options',
    );
    expect(finding?.edit).toEqual({
      kind: 'argument-moved',
      method: 'client.call.plain',
      from: 0,
      to: 2,
      fill: 'undefined, undefined',
    });
    expect(finding && snippetOf(finding)).toEqual({
      before: 'await client.call.plain(options);',
      after: 'await client.call.plain(undefined, undefined, options);',
    });
  });

  test('a changed argument and a changed result are lines of code', async () => {
    const [argument] = await factsOf(CALL, 'retrieve(id: string', 'retrieve(id: number');
    expect(argument && reportedTypeFact(argument)).toMatchObject({
      symbol: 'client.call.retrieve',
      part: 'argument id',
    });
    expect(argument && snippetOf(argument)).toEqual({
      before: 'const id: string = …;',
      after: 'const id: number = …;',
    });
    const [result] = await factsOf(
      CALL,
      'plain(options?: RequestOptions): APIPromise<CallResponse>',
      'plain(options?: RequestOptions): APIPromise<Tree>',
    );
    expect(result && snippetOf(result)).toEqual({
      before: 'const result: CallResponse = await client.call.plain(/* … */);',
      after: 'const result: Tree = await client.call.plain(/* … */);',
    });
  });
});
