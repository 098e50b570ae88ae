import { describe, expect, it } from 'vitest';
import { parseExactly } from '../src/internal/exact-json';

const WIDE = { names: ['id', 'ids'], alone: false, anywhere: false };

describe('integers that a number would not hold', () => {
  it('are bigints under their names, at any depth of lists, whatever their sign', () => {
    const text =
      '{"id":9007199254740993,"ids":[1,[-9007199254740993]],"deep":{"id":18446744073709551615},"other":9007199254740993}';
    expect(parseExactly(text, WIDE)).toEqual({
      id: 9007199254740993n,
      ids: [1, [-9007199254740993n]],
      deep: { id: 18446744073709551615n },
      other: 9007199254740992,
    });
  });

  it('are numbers as long as those are exact, and so is what has a point or an exponent', () => {
    const text = '{"id":9007199254740991,"ids":[1234567890123456.5,1e20,12345678901234567890.5e-3]}';
    expect(parseExactly(text, WIDE)).toEqual(JSON.parse(text));
  });

  it('are looked for in no text', () => {
    const text =
      '{"id":"9007199254740993","ids":["\\"9007199254740993","\\\\",9007199254740993],"9007199254740993":"x: 9007199254740993"}';
    expect(parseExactly(text, WIDE)).toEqual({
      id: '9007199254740993',
      ids: ['"9007199254740993', '\\', 9007199254740993n],
      '9007199254740993': 'x: 9007199254740993',
    });
  });

  it('may stand alone or under any name, and a member may have any name', () => {
    expect(parseExactly('9007199254740993', { ...WIDE, alone: true })).toBe(9007199254740993n);
    expect(parseExactly('[9007199254740993]', WIDE)).toEqual([9007199254740992]);
    expect(parseExactly('{"x":9007199254740993}', { ...WIDE, anywhere: true })).toEqual({
      x: 9007199254740993n,
    });
    const value = parseExactly('{"__proto__":{"id":9007199254740993}}', WIDE) as object;
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.entries(value)).toEqual([['__proto__', { id: 9007199254740993n }]]);
  });

  it('make no JSON of what is none', () => {
    for (const text of ['{"id":90071992547409930', '09007199254740993', '-', '{id:9007199254740993}'])
      expect(() => parseExactly(text, WIDE)).toThrow(SyntaxError);
  });
});
