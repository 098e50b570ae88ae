import { diagnostic, type Report } from '../diagnostics/index.ts';
import type { Document } from '../document/index.ts';
import type { Place } from '../support/place.ts';

/** Why a path key cannot be appended to a base URL, or undefined if it can. */
export function pathFault(path: string): string | undefined {
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

/** Findings about the keys of `paths`. */
export function checkPaths(document: Document, report: Report): void {
  const paths = document.get('paths');
  const shapes = new Map<string, string>();
  for (const path of [...(paths?.get('*')?.keys() ?? [])].sort()) {
    const place = document.place('paths', path);
    const reason = pathFault(path);
    if (reason !== undefined) {
      report(diagnostic('Document/PathInvalid', place, { path, reason }, { mark: 'key' }));
      continue;
    }
    const names = templateNames(path);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
      report(diagnostic('Document/PathParameterRepeated', place, { path, name: twice }, { mark: 'key' }));
    checkSuffix(path, place, report);
    const shape = path.replace(/\{[^{}]+\}/g, '{}').replace(/#.*$/, '');
    const other = shapes.get(shape);
    if (other === undefined) shapes.set(shape, path);
    else report(diagnostic('Document/PathsEquivalent', place, { path, other }, { mark: 'key' }));
  }
}

/** Documents in the wild tell operations of one path apart by a query or fragment in the key. */
function checkSuffix(path: string, place: Place, report: Report): void {
  const fixed = path.replace(/\{[^{}]*\}/g, '');
  if (fixed.includes('#')) report(diagnostic('Document/PathFragment', place, { path }, { mark: 'key' }));
  else if (fixed.includes('?')) report(diagnostic('Document/PathQuery', place, { path }, { mark: 'key' }));
}
