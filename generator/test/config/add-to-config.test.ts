import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { addToConfig } from '../../src/config/add-to-config.ts';

describe('members are added to a config', () => {
  test('at the end of their map, and every other line stays', () => {
    const text = [
      '# first',
      'resources:',
      '  pets: # ours',
      '    methods:',
      '      list: get /pets # all of them',
      '      # why not create',
      '',
      '  owners:',
      '    methods: { list: get /owners }',
      'settings: {license: MIT}   # as it is',
      '',
    ].join('\n');
    const added = addToConfig(text, [
      { path: ['resources', 'pets', 'methods'], members: { create: 'post /pets' } },
      { path: ['resources', 'pets'], members: { models: { Pet: 'Pet' } } },
      { path: ['resources'], members: { cats: { methods: { list: 'get /cats' } } } },
    ]);
    expect(added).toBe(
      [
        '# first',
        'resources:',
        '  pets: # ours',
        '    methods:',
        '      list: get /pets # all of them',
        '      create: post /pets',
        '    models:',
        '      Pet: Pet',
        '      # why not create',
        '',
        '  owners:',
        '    methods: { list: get /owners }',
        '  cats:',
        '    methods:',
        '      list: get /cats',
        'settings: {license: MIT}   # as it is',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['a key without a value', 'resources:\n  pets:\n    methods:\n'],
    ['a map in one line', 'resources: { pets: { methods: { } } } # here\n'],
    ['no line end', 'resources:\n  pets:\n    methods:\n      list: get /pets'],
    ['an anchor', 'x: &m\n  list: get /pets\nresources:\n  pets:\n    methods: *m\n'],
    [
      'a block text at the end',
      'resources:\n  pets:\n    methods:\n      list:\n        description: |\n          a\n\n          b\n',
    ],
    [
      'tabs, quotes and merges',
      'd: &d {a: "1"}\nresources:\n  pets:\n    methods:\n      "list": { <<: *d, endpoint: get /pets }\n',
    ],
    ['windows line ends', 'resources:\r\n  pets:\r\n    methods:\r\n      list: get /pets\r\n'],
  ])('%s', (_, text) => {
    const before = parse(text, { merge: true }) as { resources: { pets: { methods?: object } } };
    const added = addToConfig(text, [
      { path: ['resources', 'pets', 'methods'], members: { create: 'post /pets', __proto__x: 'get /: x' } },
    ]);
    const after = parse(added, { merge: true }) as typeof before;
    expect(after.resources.pets.methods).toEqual({
      ...before.resources.pets.methods,
      create: 'post /pets',
      __proto__x: 'get /: x',
    });
    expect(added).toContain(text.match(/#.*$/m)?.[0] ?? '');
  });
});
