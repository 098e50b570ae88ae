import { describe, expect, test, vi } from 'vitest';
import { CONFIG, type Kind } from '../../src/config/index.ts';

import { plainText, symbolOf } from '../../src/compare/model/index.ts';
import { compareReadPackages, readPackage } from '../../src/compare/types/index.ts';
import { compareDocuments, type DocumentSide } from '../../src/compare/wire/index.ts';
import { packageFile, type PackageFile } from '../../src/compare/files/index.ts';
import { memoryReader } from '../../src/load/index.ts';
import { compareTypes, loadTypes } from '../../src/parity/types/index.ts';
import { explainGaps } from '../../src/parity/index.ts';
import type { Gap } from '../../src/parity/model/model.ts';
import { explainByDocuments } from '../../src/pipeline/compare-sources.ts';
import { generateUnformatted } from '../kit/generate.ts';
import { side } from './small-document.ts';
import { BASE, DOCUMENT, changed, type Row, type Settings } from './key-base.ts';
import { CLIENT_ROWS, NOT_SEEN } from './key-rows-client.ts';
import { PACKAGE_ROWS } from './key-rows-package.ts';

const ROWS = [...PACKAGE_ROWS, ...CLIENT_ROWS];

type Made = { readonly files: ReadonlyMap<string, PackageFile>; readonly side: DocumentSide };

async function make(settings: Settings): Promise<Made> {
  const config = JSON.stringify(settings);
  const reader = memoryReader({ 'openapi.yaml': DOCUMENT, 'stainless.yml': config });
  const { files, findings } = await generateUnformatted({
    spec: 'openapi.yaml',
    config: 'stainless.yml',
    overlays: [],
    reader,
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const encoded = [...files].map(
    ([path, text]) => [path, packageFile(new TextEncoder().encode(text))] as const,
  );
  return { files: new Map(encoded), side: await side(DOCUMENT, config) };
}

/** Packages by the text of their config: most keys change the same one. */
const known = new Map<string, Promise<Made>>();
function madeOnce(settings: Settings): Promise<Made> {
  const text = JSON.stringify(settings);
  const made = known.get(text) ?? make(settings);
  known.set(text, made);
  return made;
}

/** The causes of what differs when a package is made anew: of calls, where they are given, else of types. */
async function explained(before: Made, after: Made, calls?: readonly Gap[]) {
  const documents = { from: before.side, to: after.side };
  const files = { before: before.files, after: after.files };
  const origins = { files, documents, document: after.side, sameNames: true };
  if (calls !== undefined) return explainGaps(calls, { ...origins, endpoints: new Map() });
  const context = await loadTypes(before.files, after.files);
  const { endpoints, silent } = context;
  return explainGaps(compareTypes(context).gaps, { ...origins, endpoints, silent });
}

async function sidesOf({ change, beside = [] }: Row): Promise<readonly [Made, Made]> {
  const settings = beside.reduce(changed, BASE);
  return [await madeOnce(settings), await madeOnce(changed(settings, change))];
}

/** The same of the change and, where it only adds something, of taking it back: what is new is no gap. */
async function causesOf(row: Row) {
  const [before, after] = await sidesOf(row);
  const there = await explained(before, after, row.calls);
  return there.length > 0 ? there : explained(after, before);
}

/** What a config maps and names is told without its keys. */
const TOLD_BY_NAME =
  /^the config (?:maps|(?:no longer )?(?:maps|names|has|exports)|has the new|puts the resource|or the option --\S+ calls)\b/;
const BY_NAME =
  /^(?:resources|infer|organization\.name|client_settings\.default_client_name|targets\.typescript\.(?:package_name|options\.custom_exports))\b/;

/** Whether a reason is the key that changed, and no other one. */
function isOf(path: string, evidence: string): boolean {
  const keys = /^the config changes (.+)$/.exec(evidence)?.[1]?.split(/, | and /);
  if (keys === undefined) return TOLD_BY_NAME.test(evidence) && BY_NAME.test(path);
  return keys.every((key) => `${key}.`.startsWith(`${path}.`) || `${path}.`.startsWith(`${key}.`));
}

describe('where only a key of the config changed, that key is the reason', () => {
  test.each(ROWS.map((row) => [row.change[0], row] as const))('%s %#', async (path, row) => {
    const differences = await causesOf(row);
    expect(differences.length).toBeGreaterThan(0);
    const kind = /(?:^|\.)edition$/.test(path) ? 'edition' : 'config';
    const others = differences.filter(({ cause }) => cause.kind !== kind || !isOf(path, cause.evidence));
    expect(
      others.map(
        ({ measure, symbol, says, cause }) =>
          `${measure} ${symbol} ${says}: ${cause.kind}, ${cause.evidence}`,
      ),
    ).toEqual([]);
  });
});

describe('in diffs, too, for all that callers see of types', () => {
  test.each(ROWS.filter(({ calls }) => calls === undefined).map((row) => [row.change[0], row] as const))(
    '%s %#',
    async (path, row) => {
      const [before, after] = await sidesOf(row);
      const [from, to] = [before.side, after.side];
      const found = compareReadPackages(readPackage(before.files), readPackage(after.files), {
        onGap: vi.fn(),
      });
      const wire = compareDocuments(from, to);
      const facts = explainByDocuments(await found, { from, to }, wire, { sameNames: true });
      const others = facts.flatMap(({ cause, event, subject }) => {
        // What transforms and addresses change is told by what the document then says.
        if (cause?.kind === 'wire' && /^(?:openapi\.transforms|environments)$/.test(path)) return [];
        const told = cause?.kind === 'config' ? plainText(cause.change) : JSON.stringify(cause);
        return told !== undefined && isOf(path, told) ? [] : [`${event} ${symbolOf(subject)}: ${told}`];
      });
      expect(others).toEqual([]);
    },
  );
});

/** Parts of the output that a caller of the package sees. */
const SEEN: ReadonlySet<string> = new Set(['names', 'className', 'types', 'client', 'requests', 'responses']);

type Here = {
  readonly path: string;
  readonly affects: readonly string[];
  readonly around: ReadonlyArray<string | undefined>;
};

/** Every key of the declaration that changes what callers see: `resources.*.methods.*.paginated`. */
function seenKeys(kind: Kind<unknown>, { path, affects, around }: Here): readonly string[] {
  if (kind.definition !== undefined && around.includes(kind.definition)) return [];
  const here = { path, affects, around: [...around, kind.definition] };
  return [
    ...Object.entries(kind.keys ?? {}).flatMap(([name, key]) => {
      if (key.presence === 'unused' || key.lost !== undefined) return [];
      const own = key.affects ?? affects;
      const below = seenKeys(key.kind, { ...here, path: `${path}${name}.`, affects: own });
      return own.some((part) => SEEN.has(part)) ? [`${path}${name}`, ...below] : below;
    }),
    ...(kind.keys === undefined ? kind.choices ?? [] : []).flatMap((each) => seenKeys(each, here)),
    ...(kind.each === undefined ? [] : seenKeys(kind.each(), { ...here, path: `${path}*.` })),
  ];
}

test('no key is left out', () => {
  const covered = [...ROWS.map(({ key, change: [path] }) => key ?? path), ...Object.keys(NOT_SEEN)];
  const isCovered = (key: string): boolean =>
    covered.some((each) => each === key || each.startsWith(`${key}.`)) ||
    Object.keys(NOT_SEEN).some((each) => key.startsWith(`${each}.`));
  expect(
    [...new Set(seenKeys(CONFIG, { path: '', affects: [], around: [] }))].filter((key) => !isCovered(key)),
  ).toEqual([]);
});
