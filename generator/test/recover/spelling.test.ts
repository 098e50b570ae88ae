import { describe, expect, test } from 'vitest';
import { createKeys } from '../../src/recover/spelling.ts';

describe('the key of a name of a package', () => {
  test.each([
    ['retrieveBarn', 'camel', 'retrieve_barn', {}],
    ['PitchFork', 'pascal', 'pitch_fork', {}],
    ['getMQTTEntry', 'camel', 'get_mqtt_entry', { mqtt: { initialism: true } }],
    ['apiKey', 'camel', 'api_key', {}],
  ] as const)('%s (%s) is %s', (name, spelling, key, custom) => {
    const keys = createKeys();
    expect(keys.keyFor(name, spelling)).toBe(key);
    expect(keys.casing()[spelling](key)).toBe(name);
    expect(keys.custom()).toEqual(custom);
  });

  test('a name that no key gives back is its own key', () => {
    const keys = createKeys();
    expect(keys.keyFor('_odd__name', 'camel')).toBe('_odd__name');
  });
});

describe('the class of a key', () => {
  test('has the letters of the package', () => {
    const keys = createKeys();
    keys.spellClass('harbourmcp', 'HarbourMCP');
    expect(keys.casing().pascal('harbourmcp')).toBe('HarbourMCP');
    expect(keys.custom()).toEqual({ harbourmcp: { pascal: 'HarbourMCP' } });
  });

  test.each([
    ['barn', 'Stable'],
    ['big_barn', 'Big_Barn'],
    ['barn', 'Barn'],
  ])('of %s stays as it is for %s', (key, className) => {
    const keys = createKeys();
    keys.spellClass(key, className);
    expect(keys.custom()).toEqual({});
  });
});
