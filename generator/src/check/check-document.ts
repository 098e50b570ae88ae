import { diagnostic, type Report } from '../diagnostics/index.ts';
import { isVersion30, type AnyView, type Document, type Schema, type View } from '../document/index.ts';
import { isObject, own, type JsonObject } from '../support/json.ts';
import type { Place } from '../support/place.ts';
import type { RuleSet } from '../support/rule-set.ts';
import { checkAllOf } from './check-all-of.ts';
import { checkBesideReference, checkTypeBesideReference } from './check-references.ts';
import { checkRequired } from './check-required.ts';
import { checkExtensions } from './check-extensions.ts';
import { countExtensions } from './idle-extensions.ts';
import { countFeatures } from './check-features.ts';
import { checkNames } from './check-names.ts';
import { checkPathItem } from './check-path-item.ts';
import { checkPaths } from './check-paths.ts';
import type { Faults } from './faults.ts';
import { checkSchema } from './check-schema.ts';
import { walkDocument } from './walk-document.ts';

/** Whether the document is of a version that can be read; nothing else is looked at if not. */
export function checkVersion(document: JsonObject, file: string, report: Report): boolean {
  const version = own(document, 'openapi');
  const swagger = own(document, 'swagger');
  if (typeof version === 'string' && /^3\.[012](?:\.|$)/.test(version)) return true;
  if (typeof version === 'string' && /^3\.\d/.test(version)) {
    report(diagnostic('Document/VersionUntested', { file, pointer: '/openapi' }, { version }));
    return true;
  }
  if (swagger !== undefined) {
    const hint = 'Convert the document to OpenAPI 3 first, or write swagger: "2.0" if that is what it is.';
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

/** What is known of a document that was looked at. */
export type Looked = {
  /** Reports what is told once with its number, but for the places that nobody asks for. */
  readonly reportCounts: (isOutside: (place: Place) => boolean) => void;
  /** All that refers to something. */
  readonly references: readonly AnyView[];
};

/** Everything in the document that the later stages depend on. */
export function checkDocument(document: Document, rules: RuleSet, faults: Faults, report: Report): Looked {
  const features = countFeatures(rules);
  const extensions = countExtensions();
  const isEarly = isVersion30(document);
  const schemas: Schema[] = [];
  const references = walkDocument(document, {
    report,
    faults,
    hasCallbacks: rules === 'openapi',
    visit: (view) => {
      features.see(view);
      extensions.see(view);
      checkNames(view, report);
      checkExtensions(view, report);
      if (view.kind === 'pathItem') checkPathItem(view, faults, report);
      if (view.kind === 'requestBody') checkBody(view, faults, report);
      if (view.kind !== 'schema') return;
      checkSchema(view, report);
      if (isEarly) checkBesideReference(view, rules, report);
      checkMapping(view, report);
      schemas.push(view);
    },
  });
  // What is required is looked for before a circle is broken: it may lie in it.
  checkRequired(schemas, report);
  for (const schema of schemas) checkTypeBesideReference(schema, isEarly, report);
  checkAllOf(
    schemas.filter((schema) => schema.has('allOf')),
    report,
  );
  checkPaths(document, report);
  const reportCounts: Looked['reportCounts'] = (isOutside) => {
    features.reportAll(report, isOutside);
    extensions.reportAll(report, isOutside);
  };
  return { reportCounts, references };
}

/** A body without a media type cannot be sent, so what needs it is left out; a null for `content` was told already. */
function checkBody(body: View<'requestBody'>, faults: Faults, report: Report): void {
  const content = own(body.written, 'content');
  const isEmpty = content === undefined || (isObject(content) && Object.keys(content).length === 0);
  if (!isEmpty || body.writtenReference !== undefined || !isObject(body.written)) return;
  const place = content === undefined ? body.at : body.place('content');
  const found = diagnostic('Document/BodyEmpty', place, {}, { mark: 'key' });
  if (body.get('required') === true) faults.add(body, 'content', found);
  else report(found);
}

/** Discriminator values name schemas of the document; addresses are never opened. */
function checkMapping(schema: Schema, report: Report): void {
  if (!schema.has('discriminator')) return;
  const written = schema.get('discriminator')?.value;
  const mapping = own(written, 'mapping');
  const targets = [
    ...Object.entries(isObject(mapping) ? mapping : {}).map(([key, ref]) => ({
      ref,
      path: ['mapping', key],
    })),
    { ref: own(written, 'defaultMapping'), path: ['defaultMapping'] },
  ];
  for (const { ref, path } of targets) {
    if (typeof ref !== 'string' || schema.named(ref) !== undefined) continue;
    report(diagnostic('Document/ExtensionReferenceError', schema.place('discriminator', ...path), { ref }));
  }
}
