import { diagnostic, type Diagnostic, type Report } from '../diagnostics/index.ts';
import { resolve, verbsOf, type Document } from '../document/index.ts';
import type { Place } from '../support/place.ts';

/** Why a path key cannot be appended to a base URL, or undefined if it can. */
function pathFault(path: string): string | undefined {
  if (!path.startsWith('/')) return 'must start with /';
  if (path.startsWith('//')) return 'starts with //, which names another host';
  if (path.includes('\\')) return 'holds a backslash';
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(path)) return 'holds a control character';
  const fixed = path.replace(/\{[^{}]*\}/g, 'x');
  if (/\s/.test(fixed)) return 'holds a blank';
  if (/[{}]/.test(fixed)) return 'has an unpaired brace';
  if (/\{\s*\}/.test(path)) return 'has a parameter without a name';
  if (fixed.split(/[/?#]/).some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment)))
    return 'holds a dot segment';
  return undefined;
}

/** The parameter names of a path template, in order. */
export function templateNames(path: string): readonly string[] {
  return [...path.matchAll(/\{([^{}]+)\}/g)].map((match) => match[1] ?? '');
}

/** Why the operations of a path can have no methods. */
export function pathCost(path: string, place: Place): Diagnostic | undefined {
  const reason = pathFault(path);
  return reason === undefined ? undefined : (
      diagnostic('Document/PathInvalid', place, { path, reason }, { mark: 'key' })
    );
}

/** Findings about the keys of `paths` that cost no operation. */
export function checkPaths(document: Document, report: Report): void {
  for (const [path, item] of document.get('paths')?.get('*') ?? []) {
    const place = document.place('paths', path);
    const cost = pathCost(path, place);
    if (cost === undefined) {
      checkSuffix(path, place, report);
      checkRepeated(path, place, report);
    } else if (verbsOf(path, resolve(item)).length === 0) report(cost);
  }
}

/** A name that stands in several places of a path: its one value is sent in each of them. */
function checkRepeated(path: string, place: Place, report: Report): void {
  const names = templateNames(path);
  const repeated = names.filter((name, index) => names.indexOf(name) !== index);
  for (const name of new Set(repeated))
    report(diagnostic('Document/PathParameterRepeated', place, { path, name }, { mark: 'key' }));
}

/** Documents in the wild tell operations of one path apart by a query or fragment in the key. */
function checkSuffix(path: string, place: Place, report: Report): void {
  const fixed = path.replace(/\{[^{}]*\}/g, '');
  if (fixed.includes('#')) report(diagnostic('Document/PathFragment', place, { path }, { mark: 'key' }));
  else if (fixed.includes('?')) report(diagnostic('Document/PathQuery', place, { path }, { mark: 'key' }));
}
