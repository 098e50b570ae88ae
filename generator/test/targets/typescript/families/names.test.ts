import { describe, expect, test } from 'vitest';
import { filesByFamily } from '../../../../src/targets/typescript/families/files-by-family.ts';
import { nameBases } from '../../../../src/targets/typescript/families/name-bases.ts';
import { nameLiterals } from '../../../../src/targets/typescript/families/name-literals.ts';

const words = (name: string): readonly string[] => name.split(/(?=[A-Z])/);
const same = (name: string): string => name;

describe('names of bases', () => {
  test('are the words that all heirs have in common; the base of most has the plainest', () => {
    const few = { id: 7, member: 'Voice', heirs: [words('AgentRequest'), words('AgentResponse')] };
    const most = { id: 8, member: 'Language', heirs: [...few.heirs, words('ChatAgentResponse')] };
    expect(nameBases([few, most], new Set(), same)).toEqual(
      new Map([
        [8, 'AgentBase'],
        [7, 'AgentCore'],
      ]),
    );
  });

  test('go around names that are taken, by what the base has', () => {
    const base = { id: 1, member: 'Voice', heirs: [words('AgentRequest'), words('AgentResponse')] };
    const taken = new Set(['AgentBase', 'AgentCore']);
    expect(nameBases([base], taken, same).get(1)).toBe('AgentWithVoice');
    expect(nameBases([base], taken, same).get(1)).toBe('AgentWithVoice2');
  });
});

describe('lists of literals', () => {
  const long = Array.from({ length: 20 }, (_, i) => `'value-${i}'`).join(' | ');

  test('have the name of the member that has them most often', () => {
    const uses = ['model', 'voice_model', 'model'].map((member) => ({ member, text: long }));
    expect(nameLiterals(uses, new Set(), same)).toEqual([{ name: 'model', text: long }]);
    expect(nameLiterals(uses, new Set(['model']), same)).toEqual([{ name: 'modelValue', text: long }]);
  });

  test('stay where they are if they are short, or used once', () => {
    const short = { member: 'mode', text: "'a' | 'b'" };
    expect(nameLiterals([short, short, { member: 'model', text: long }], new Set(), same)).toEqual([]);
  });
});

describe('files of types', () => {
  const nodes = Array.from({ length: 40 }, (_, i) => `${String.fromCharCode(65 + (i % 26))}x${i}Node`);
  const calls = Array.from({ length: 25 }, (_, i) => `Call${String.fromCharCode(65 + i)}y`);

  test('are one for each family: by the last word, then by the first', () => {
    const files = filesByFamily([...nodes, ...calls, 'Word'], words);
    expect([...files]).toEqual([
      ['node', nodes],
      ['call', calls],
      ['others', ['Word']],
    ]);
  });

  test('are not made for a few types', () => {
    expect(filesByFamily(nodes, words).size).toBe(0);
  });
});
