import { describe, expect, test } from 'vitest';
import { findFamilies } from '../../../../src/targets/typescript/families/find-families.ts';

/** Types by name, with numbers for members; all members are ten lines long. */
function familiesOf(types: Record<string, readonly number[]>, settings: { closed?: readonly string[] } = {}) {
  const names = Object.keys(types);
  const relatives = names.map((name) => ({
    name,
    words: new Set(name.split(/(?=[A-Z])/)),
    members: new Set(types[name]),
    canBeExtended: settings.closed?.includes(name) !== true,
  }));
  const count = Math.max(...Object.values(types).flat()) + 1;
  const settled = findFamilies(
    relatives,
    Array.from({ length: count }, () => 10),
  );
  return Object.fromEntries(
    settled.map(({ members, bases }, at) => [
      names[at] ?? `made ${at - names.length}`,
      { own: [...members], bases: bases.map((base) => names[base] ?? `made ${base - names.length}`) },
    ]),
  );
}

describe('families of types', () => {
  test('extend a base made for them', () => {
    expect(familiesOf({ AgentRequest: [1, 2, 3, 4], AgentResponse: [2, 3, 4, 5] })).toEqual({
      AgentRequest: { own: [1], bases: ['made 0'] },
      AgentResponse: { own: [5], bases: ['made 0'] },
      'made 0': { own: [2, 3, 4], bases: [] },
    });
  });

  test('extend one of them that has nothing else, if its name says that they are of its kind', () => {
    expect(familiesOf({ Tool: [1, 2, 3], CustomTool: [1, 2, 3, 4] })).toEqual({
      Tool: { own: [1, 2, 3], bases: [] },
      CustomTool: { own: [4], bases: ['Tool'] },
    });
    expect(familiesOf({ ToolRequest: [1, 2, 3], ToolResponse: [1, 2, 3, 4] })).toMatchObject({
      ToolRequest: { own: [], bases: ['made 0'] },
      ToolResponse: { own: [4], bases: ['made 0'] },
    });
  });

  test('do not extend what has more than its members', () => {
    expect(familiesOf({ Tool: [1, 2, 3], CustomTool: [1, 2, 3, 4] }, { closed: ['Tool'] })).toMatchObject({
      Tool: { own: [], bases: ['made 0'] },
      CustomTool: { own: [4], bases: ['made 0'] },
    });
  });

  test('have a word of their names in common', () => {
    expect(familiesOf({ Call: [1, 2, 3, 4], Voice: [1, 2, 3, 4] })).toEqual({
      Call: { own: [1, 2, 3, 4], bases: [] },
      Voice: { own: [1, 2, 3, 4], bases: [] },
    });
  });

  test('are more than types for the same thing', () => {
    expect(familiesOf({ CallResponse: [1, 2, 3], VoiceResponse: [1, 2, 3] })).toMatchObject({
      CallResponse: { bases: [] },
      VoiceResponse: { bases: [] },
    });
  });

  test('are worth a base: a single member is none, nor are a few lines', () => {
    const alone = { ACall: [1, 2], BCall: [1, 3] };
    expect(familiesOf(alone)).toMatchObject({ ACall: { bases: [] }, BCall: { bases: [] } });
  });

  test('may be families of families', () => {
    const found = familiesOf({
      ANode: [1, 2, 3, 11, 12, 13],
      BNode: [1, 2, 3, 11, 12, 13],
      CNode: [1, 2, 3, 21],
    });
    const levels = (name: string): number =>
      Math.max(0, ...(found[name]?.bases ?? []).map((base) => 1 + levels(base)));
    expect(levels('ANode')).toBeGreaterThan(0);
    for (const [name, members] of [
      ['ANode', 6],
      ['BNode', 6],
      ['CNode', 4],
    ] as const) {
      const all = (type: string): readonly number[] => [
        ...(found[type]?.own ?? []),
        ...(found[type]?.bases ?? []).flatMap(all),
      ];
      expect(all(name)).toHaveLength(members);
      expect(new Set(all(name)).size).toBe(members);
    }
  });

  test('do not depend on the order in which types are given', () => {
    const types = { ANode: [1, 2, 3, 4], BNode: [2, 3, 4, 5], CNode: [3, 4, 5, 6], DNode: [1, 2, 5, 6] };
    const turned = Object.fromEntries(Object.entries(types).reverse());
    expect(familiesOf(turned)).toEqual(familiesOf(types));
  });
});
