import { Project, ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { codeMarkdown, explainCode, ruleNames } from '../../../src/compare/report/index.ts';
import {
  coversBump,
  EVENTS,
  faceOf,
  knownNames,
  printedCode,
  ruleOf,
  RULES,
  USUAL_BUMP,
  type Bump,
  type Impact,
} from '../../../src/compare/rules/index.ts';

const VIEWS = ['types', 'wire'] as const;
const faces = EVENTS.flatMap((event) =>
  VIEWS.flatMap((view) =>
    Object.entries(RULES[event][view] ?? {}).map(([way, face]) => ({ event, view, way, face })),
  ),
);

describe('the table of rules', () => {
  test.each(EVENTS.map((event) => [event, RULES[event]] as const))('%s is whole', (_, row) => {
    expect(row.types ?? row.wire).toBeDefined();
    // What changed for callers has a place where its reason is looked for.
    expect(row.types === undefined).toBe(row.topic === undefined);
    if (row.like !== undefined) {
      expect(EVENTS).toContain(row.like);
      expect(RULES[row.like as keyof typeof RULES].like).toBeUndefined();
    }
  });

  test('nothing weighs more for the version than its severity allows', () => {
    const most: Readonly<Record<Impact, Bump>> = {
      breaking: 'major',
      risky: 'major',
      safe: 'minor',
      docs: 'patch',
    };
    expect(faces.filter(({ face }) => !coversBump(most[face.impact], face.bump))).toEqual([]);
  });

  test('the severity decides the version: for callers always, on the wire unless the row says why not', () => {
    const others = faces.filter(({ face: { impact, bump } }) => bump !== USUAL_BUMP[impact]);
    expect(others.filter(({ view }) => view === 'types')).toEqual([]);
    expect(others.filter(({ face }) => face.because === undefined)).toEqual([]);
    expect(faces.filter((each) => each.face.because !== undefined && !others.includes(each))).toEqual([]);
  });

  test('an exception is explained with its reason', () => {
    const page = codeMarkdown(explainCode('request-property-removed') ?? expect.fail());
    expect(page).toContain('*risky*');
    expect(page).toContain('a major version; before 1.0.0 a minor one: programs may go on as before');
  });

  test.each([
    ['value-added', 'variant-added', 'risky'],
    ['value-removed', 'variant-removed', 'breaking'],
  ] as const)('in an answer %s and %s weigh the same, for everybody', (one, other, impact) => {
    for (const event of [one, other])
      for (const view of VIEWS) expect(faceOf(view, event, 'response')?.impact).toBe(impact);
  });
});

describe('examples', () => {
  test.each(EVENTS.map((event) => [event, RULES[event].witness] as const))(
    '%s: both sides can be read, and differ',
    (_, { language, before, after }) => {
      expect(before).not.toBe(after);
      for (const text of [before, after]) expect(problemsOf(language, text)).toEqual([]);
    },
  );
});

function problemsOf(language: 'yaml' | 'ts', text: string): readonly string[] {
  if (language === 'yaml')
    return parseAllDocuments(text).flatMap((document) => document.errors.map(({ message }) => message));
  const source = new Project({ useInMemoryFileSystem: true }).createSourceFile('witness.ts', text);
  const { parseDiagnostics = [] } = source.compilerNode as { parseDiagnostics?: readonly ts.Diagnostic[] };
  return parseDiagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('names', () => {
  const printed = faces.flatMap(({ event, view, way }) =>
    (['parameter', 'property', 'body', 'header'] as const).map((seat) =>
      printedCode(view, event, way === 'none' ? undefined : (way as 'request'), {
        seat,
        limit: { key: 'maxLength', verb: 'increased' },
      }),
    ),
  );

  test('every code that is printed is explained, with an example and what to do', () => {
    for (const code of new Set(printed)) {
      const found = explainCode(code);
      expect(found, code).toBeDefined();
      const page = found === undefined ? '' : codeMarkdown(found);
      expect(page).toContain(`# ${code}\n`);
      expect(page).toMatch(/\*(?:breaking|risky|safe|docs)\*: .*\. It deserves /);
      expect(page).toContain(' before\n');
      for (const { message, fix = '' } of found?.faces ?? [])
        expect(`${message} ${fix}`, code).not.toMatch(/[{}]/);
    }
  });

  test.each([
    ['request-property-max-length-increased', ['safe']],
    ['request-property-min-length-increased', ['breaking']],
    ['request-property-pattern-unset', ['safe']],
    ['response-header-content-encoding-changed', ['risky', 'breaking']],
  ])('%s says what it means for that limit', (name, severities) => {
    expect(explainCode(name)?.faces.map(({ severity }) => severity)).toEqual(severities);
  });

  test('every limit has an example that can be read', () => {
    for (const name of ruleNames()) {
      const { language = 'yaml', before = '', after = '' } = explainCode(name)?.example ?? {};
      expect(before, name).not.toBe(after);
      expect([...problemsOf(language, before), ...problemsOf(language, after)], name).toEqual([]);
    }
  });

  test('every name of a rule is explained, too', () => {
    expect(ruleNames().filter((name) => explainCode(name)?.rule !== name)).toEqual([]);
    expect(ruleNames().length).toBeGreaterThan(100);
  });

  test('a code is a name of one rule, in whatever view and place it was met', () => {
    expect(ruleOf('response-property-enum-value-added')).toBe('response-value-added');
    expect(ruleOf('response-value-added')).toBe('response-value-added');
    expect(ruleOf('request-parameter-became-required')).toBe('request-property-became-required');
    expect(ruleOf('api-removed-without-deprecation')).toBe('method-removed');
    expect(ruleOf('response-body-max-length-increased')).toBe('response-max-length-increased');
    expect(ruleOf('no-such-code')).toBeUndefined();
    expect([...knownNames().keys()].filter((name) => ruleOf(name) === undefined)).toEqual([]);
  });
});
