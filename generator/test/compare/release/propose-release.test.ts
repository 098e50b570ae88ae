import { describe, expect, test } from 'vitest';
import type { TypeFact } from '../../../src/compare/model/index.ts';
import { coversBump, knownNames } from '../../../src/compare/rules/index.ts';
import {
  checkReleaseCodes,
  claimedBump,
  nextVersion,
  proposeRelease,
} from '../../../src/compare/release/index.ts';
import { readRelease } from '../../../src/config/index.ts';
import type { Diagnostic } from '../../../src/diagnostics/index.ts';
import type { JsonObject } from '../../../src/support/json.ts';

const found = (code: string, path: readonly string[] = ['books', 'create']): TypeFact => {
  const named = knownNames().get(code);
  if (named === undefined) throw new Error(`${code} means nothing`);
  const { event, way } = named;
  const subject = { kind: 'client', is: 'method', path } as const;
  return { view: 'types', event, subject, reach: [], ...(way !== 'none' && { way }) };
};
const policyOf = (release: JsonObject) => {
  const problems: Diagnostic[] = [];
  const policy = readRelease({ release }, 'stainless.yml', (problem) => void problems.push(problem));
  return { policy, problems };
};

describe('codes of the release key', () => {
  const reported = (release: JsonObject): readonly Diagnostic[] => {
    const seen: Diagnostic[] = [];
    const at = { file: 'stainless.yml', pointer: '' };
    checkReleaseCodes({ release: policyOf(release).policy, at }, (each) => void seen.push(each));
    return seen;
  };

  test('that mean something are not reported', () => {
    const overrides = { 'response-value-added': 'safe', 'response-property-enum-value-added': 'docs' };
    expect(reported({ overrides, ignore: [{ code: 'method-removed', reason: 'Never worked.' }] })).toEqual(
      [],
    );
  });

  test('that mean nothing are, at their place, with what was probably meant', () => {
    const known = { code: 'method-removed', reason: 'Never worked.' };
    const release = {
      overrides: { 'response-value-aded': 'safe' },
      ignore: [known, { ...known, code: 'xyz' }],
    };
    expect(reported(release)).toMatchObject([
      {
        code: 'Config/UnknownChange',
        place: { pointer: '/release/overrides/response-value-aded' },
        hint: 'Did you mean response-value-added?',
      },
      { code: 'Config/UnknownChange', place: { pointer: '/release/ignore/1/code' } },
    ]);
  });
});

describe('the version', () => {
  const cases: ReadonlyArray<readonly [code: string, strict: string, typesInMinor: string]> = [
    ['method-removed', 'major', 'major'],
    ['export-removed', 'major', 'major'],
    ['static-removed', 'major', 'major'],
    ['subpath-removed', 'major', 'major'],
    ['type-removed', 'major', 'minor'],
    ['request-property-added-required', 'major', 'minor'],
    ['response-property-removed', 'major', 'minor'],
    ['options-argument-moved', 'major', 'minor'],
    ['response-value-added', 'minor', 'minor'],
    ['method-added', 'minor', 'minor'],
    ['documentation-changed', 'patch', 'patch'],
  ];
  test.each(cases)('%s: %s when strict, %s when types may break', (code, strict, typesInMinor) => {
    const findings = { api: [found(code)], wire: [] };
    expect(proposeRelease(findings).bump).toBe(strict);
    expect(proposeRelease(findings, { policy: policyOf({ policy: 'types_in_minor' }).policy }).bump).toBe(
      typesInMinor,
    );
  });

  test('is none when nothing changed, and a patch when only files did', () => {
    expect(proposeRelease({ api: [], wire: [] }).bump).toBe('none');
    expect(proposeRelease({ api: [], wire: [] }, { filesChanged: true, version: '1.2.3' })).toMatchObject({
      bump: 'patch',
      version: '1.2.4',
    });
  });

  test.each([
    ['3.17.0', 'major', '4.0.0'],
    ['3.17.2', 'minor', '3.18.0'],
    ['3.17.2', 'patch', '3.17.3'],
    ['3.17.2', 'none', '3.17.2'],
    ['0.4.2', 'major', '0.5.0'],
    ['0.4.2', 'minor', '0.4.3'],
    ['0.4.2', 'patch', '0.4.3'],
    ['1.0.0-alpha.9', 'major', '1.0.0-alpha.10'],
    ['1.0.0-beta', 'minor', '1.0.0-beta.0'],
    ['next', 'major', 'next'],
  ] as const)('%s and a %s give %s', (version, bump, next) => {
    expect(nextVersion(version, bump)).toBe(next);
  });

  test.each([
    ['1.2.3', '1.2.4', 'patch'],
    ['1.2.3', '1.3.0', 'minor'],
    ['1.2.3', '2.0.0', 'major'],
    ['0.2.3', '0.3.0', 'minor'],
    ['0.2.3', '0.2.4', 'patch'],
    ['0.2.3', '1.0.0', 'major'],
    ['1.2.3', '1.2.3', 'none'],
  ] as const)('%s → %s claims a %s', (from, to, bump) => {
    expect(claimedBump(from, to)).toBe(bump);
  });
});

describe('before 1.0.0', () => {
  test.each([
    ['method-removed', 'minor', '0.5.0'],
    ['method-added', 'patch', '0.4.3'],
    ['documentation-changed', 'patch', '0.4.3'],
  ])('%s is a %s: the word is that of the number', (code, bump, version) => {
    const proposal = proposeRelease({ api: [found(code)], wire: [] }, { version: '0.4.2' });
    expect(proposal).toMatchObject({ bump, version, reasons: [{ bump }] });
    expect(coversBump(claimedBump('0.4.2', version), proposal.bump)).toBe(true);
  });

  test('a smaller number than the changes deserve does not cover them', () => {
    const { bump } = proposeRelease({ api: [found('method-removed')], wire: [] }, { version: '0.4.2' });
    expect(coversBump(claimedBump('0.4.2', '0.4.3'), bump)).toBe(false);
  });
});

describe('the policy', () => {
  test.each(['response-value-added', 'response-property-enum-value-added', 'response-body-enum-value-added'])(
    'finds a rule by any of its names: %s',
    (name) => {
      const policy = policyOf({ overrides: { [name]: 'breaking' } });
      const read = policy.policy;
      expect(proposeRelease({ api: [found('response-value-added')], wire: [] }, { policy: read }).bump).toBe(
        'major',
      );
      expect(proposeRelease({ api: [found('request-value-added')], wire: [] }, { policy: read }).bump).toBe(
        'minor',
      );
    },
  );

  test('can weigh a code otherwise', () => {
    const { policy } = policyOf({
      overrides: { 'response-value-added': 'breaking', 'type-removed': 'none' },
    });
    expect(proposeRelease({ api: [found('response-value-added')], wire: [] }, { policy }).bump).toBe('major');
    expect(proposeRelease({ api: [found('type-removed')], wire: [] }, { policy }).bump).toBe('none');
  });

  test('can accept a change, with a reason, until a day', () => {
    const { policy } = policyOf({
      ignore: [
        { code: 'method-removed', symbol: 'client.books.*', reason: 'never worked', until: '2026-06-30' },
      ],
    });
    const findings = { api: [found('method-removed'), found('method-added')], wire: [] };
    expect(proposeRelease(findings, { policy, today: '2026-06-30' })).toMatchObject({
      bump: 'minor',
      ignored: [{ because: 'never worked' }],
      expired: [],
    });
    expect(proposeRelease(findings, { policy, today: '2026-07-01' })).toMatchObject({
      bump: 'major',
      ignored: [],
      expired: [{ code: 'method-removed' }],
    });
    expect(
      proposeRelease(
        { api: [found('method-removed', ['readers', 'list'])], wire: [] },
        { policy, today: '2026-01-01' },
      ).bump,
    ).toBe('major');
  });

  test('names what it cannot use', () => {
    const { policy, problems } = policyOf({
      policy: 'loose',
      overrides: { a: 'bad' },
      ignore: [{ code: 'b' }, { code: 'c', reason: 'd', until: 'soon' }],
    });
    expect(problems.map(({ code, place, message }) => [code, place?.pointer, message])).toEqual([
      [
        'Config/InvalidValue',
        '/release/policy',
        'policy must be one of strict, types_in_minor, but is loose.',
      ],
      [
        'Config/InvalidValue',
        '/release/overrides/a',
        'a must be one of breaking, risky, safe, docs, none, but is bad.',
      ],
      ['Config/MissingKey', '/release/ignore/0', 'The accepted change has no reason.'],
      [
        'Config/InvalidValue',
        '/release/ignore/1/until',
        'until must be a day as in 2026-12-31, but is soon.',
      ],
    ]);
    expect(policy.policy).toBe('strict');
    expect(policyOf({}).problems).toEqual([]);
  });
});
