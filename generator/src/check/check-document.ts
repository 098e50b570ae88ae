import { diagnostic, type Report } from '../diagnostics/index.ts';
import { asString, isObject, own, type JsonObject } from '../support/json.ts';
import type { Located } from '../support/place.ts';
import type { RefResolver } from './checked-input.ts';
import { checkAllOf } from './check-all-of.ts';
import { countFeatures } from './check-features.ts';
import { checkNames } from './check-names.ts';
import { checkPaths } from './check-paths.ts';
import { checkSchema } from './check-schema.ts';
import { parseRef } from './resolve-refs.ts';
import { fileOfTrail, placeOf, type Trail } from './trail.ts';
import { walkDocument } from './walk-document.ts';

/** Whether the document is of a version that can be read; nothing else is looked at if not. */
export function checkVersion(document: JsonObject, file: string, report: Report): boolean {
  const version = own(document, 'openapi');
  const swagger = own(document, 'swagger');
  if (typeof version === 'string' && /^3\.[01](?:\.|$)/.test(version)) return true;
  if (typeof version === 'string' && /^3\.\d/.test(version)) {
    report(diagnostic('Document/VersionUntested', { file, pointer: '/openapi' }, { version }));
    return true;
  }
  if (swagger !== undefined) {
    const hint = 'Convert the document to OpenAPI 3.0 first; the swagger2openapi tool does it without loss.';
    report(
      diagnostic(
        'Document/Version',
        { file, pointer: '/swagger' },
        { found: `Swagger ${String(swagger)}` },
        { hint },
      ),
    );
  } else if (version === undefined) {
    const hint = 'Check that the file is an OpenAPI document; it starts with a key openapi such as 3.1.0.';
    report(
      diagnostic(
        'Document/Version',
        { file, pointer: '' },
        { found: 'A document without the key openapi' },
        { hint },
      ),
    );
  } else {
    report(
      diagnostic(
        'Document/Version',
        { file, pointer: '/openapi' },
        { found: `OpenAPI ${JSON.stringify(version)}` },
      ),
    );
  }
  return false;
}

/** Everything in the document that the later stages depend on. */
export function checkDocument(
  document: JsonObject,
  file: string,
  { refs, report }: { refs: RefResolver; report: Report },
): void {
  const features = countFeatures();
  const merged: Array<Located<JsonObject>> = [];
  walkDocument(document, file, {
    refs,
    report,
    visit: (kind, value, trail) => {
      features.see(kind, value, trail);
      checkNames(kind, value, trail, report);
      if (kind === 'schema') {
        checkSchema(value, trail, report);
        checkMapping(value, trail, { refs, report });
        if (Object.hasOwn(value, 'allOf')) merged.push({ value, at: placeOf(trail) });
      }
    },
  });
  features.reportAll(report);
  checkAllOf(merged, { refs, report });
  checkPaths(document, file, report);
}

/** Discriminator values name schemas of the document; addresses are never opened. */
function checkMapping(
  schema: JsonObject,
  trail: Trail,
  { refs, report }: { refs: RefResolver; report: Report },
): void {
  const mapping = own(own(schema, 'discriminator'), 'mapping');
  if (!isObject(mapping)) return;
  for (const key of Object.keys(mapping)) {
    const ref = asString(mapping[key]);
    if (ref === undefined) continue;
    const file = fileOfTrail(trail);
    const asName = {
      file,
      pointer: `/components/schemas/${ref.replaceAll('~', '~0').replaceAll('/', '~1')}`,
    };
    const place = placeOf(trail, 'discriminator', 'mapping', key);
    const target = parseRef(ref, file);
    const found =
      refs.at(asName) ?? (target.kind === 'place' && ref.includes('#') ? refs.follow(ref, place) : undefined);
    if (!found) report(diagnostic('Document/ExtensionReferenceError', place, { ref }));
  }
}
