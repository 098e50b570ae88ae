import { explainFacts, reasonsIn } from '../compare/causes/index.ts';
import type { TypeFact, WireFact } from '../compare/model/index.ts';
import { comparePackageApis } from '../compare/types/index.ts';
import { isSameDocument, type DocumentSide } from '../compare/wire/index.ts';
import { createCollector, type Report } from '../diagnostics/index.ts';
import type { FilePlan } from '../plan/file-plan.ts';
import { renderFiles, type Assets, type RenderedFile, type RenderOptions } from '../render/index.ts';
import { own } from '../support/json.ts';

/** The older of two documents, and the newer. */
export type TwoDocuments = { readonly from: DocumentSide; readonly to: DocumentSide };

/** Plans the SDK of a document. */
export type PlanSdk = (side: DocumentSide, assets: Assets, report: Report) => Promise<readonly FilePlan[]>;

/** Compares the SDKs that two documents become. What both have alike is laid out once. */
export async function compareSources(
  { from, to }: TwoDocuments,
  assets: Assets,
  plan: PlanSdk,
): Promise<readonly TypeFact[]> {
  const older = await sourcesOf(from, { assets }, plan);
  const known = new Map(older.map(({ path, raw, text }) => [path, { raw, text }]));
  const newer = await sourcesOf(
    to,
    { assets, formatted: (path, raw) => (known.get(path)?.raw === raw ? known.get(path)?.text : undefined) },
    plan,
  );
  return comparePackageApis(textsOf(older), textsOf(newer));
}

/** What callers notice, with what of the documents asks for it. `more`: what else is known of the sides. */
export function explainByDocuments(
  found: readonly TypeFact[],
  { from, to }: TwoDocuments,
  wire: readonly WireFact[],
  more: Partial<Parameters<typeof explainFacts>[1]> = {},
): readonly TypeFact[] {
  return explainFacts(found, {
    wire,
    before: from.api,
    after: to.api,
    schemas: { before: schemasOf(from), after: schemasOf(to) },
    leftOut: reasonsIn(to.input.selection),
    sameDocument: isSameDocument(from, to),
    ...more,
  });
}

/** The names of the components. */
function schemasOf({ input }: DocumentSide): ReadonlySet<string> {
  return new Set(Object.keys(own(own(input.document.value, 'components'), 'schemas') ?? {}));
}

/** The sources of the SDK that a document becomes, in memory. */
async function sourcesOf(
  side: DocumentSide,
  options: RenderOptions,
  plan: PlanSdk,
): Promise<readonly RenderedFile[]> {
  const { report } = createCollector();
  const plans = await plan(side, options.assets, report);
  return renderFiles(
    plans.filter(({ path }) => path.startsWith('src/') || path === 'package.json'),
    options,
    report,
  );
}

function textsOf(files: readonly RenderedFile[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, text }) => [path, text]));
}
