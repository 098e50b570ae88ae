import { diagnostic, type Report } from '../diagnostics/index.ts';
import { legalMediaType, type AnyView, type View } from '../document/index.ts';
import { asString, own } from '../support/json.ts';

const RESERVED_HEADERS = new Set(
  'accept authorization content-type content-length host connection transfer-encoding upgrade te trailer keep-alive'.split(
    ' ',
  ),
);

/** Whether a header parameter of this name is left to the client and never sent by a method. */
function isReservedHeader(name: string): boolean {
  return RESERVED_HEADERS.has(name.toLowerCase());
}

/** Findings about names that reach the wire: headers, media types, and names of components. */
export function checkNames(view: AnyView, report: Report): void {
  switch (view.kind) {
    case 'parameter':
      if (view.get('in') === 'header') checkReserved(view, report);
      checkLost(view, report);
      return;
    case 'securityScheme':
      checkLost(view, report);
      return;
    case 'requestBody':
      checkMediaTypes(view, view.get('content'), report);
      return;
    case 'response':
      checkMediaTypes(view, view.get('content'), report);
      return;
    case 'components':
      checkComponents(view, report);
      return;
    default:
  }
}

/** Names that are no header names at all are looked at with their operations. */
function checkReserved(view: View<'parameter'>, report: Report): void {
  const name = view.get('name');
  if (name !== undefined && isReservedHeader(name))
    report(diagnostic('Document/HeaderReserved', view.place('name'), { name }));
}

/** What carries a header is an object in some programs, and this name is no member of one. */
const LOST_HEADER = '__proto__';

function checkLost(view: View<'parameter'> | View<'securityScheme'>, report: Report): void {
  const name = asString(own(view.value, 'name'));
  if (own(view.value, 'in') === 'header' && name?.toLowerCase() === LOST_HEADER)
    report(diagnostic('Document/HeaderLost', view.place('name'), { name }));
}

function checkMediaTypes(
  view: AnyView,
  content: ReadonlyMap<string, View<'mediaType'>> | undefined,
  report: Report,
): void {
  for (const type of content?.keys() ?? []) {
    const read = legalMediaType(type);
    if (read === type) continue;
    const place = view.place('content', type);
    const shown = JSON.stringify(type);
    report(
      read === undefined ?
        diagnostic('Document/MediaType', place, { type: shown }, { mark: 'key' })
      : diagnostic('Document/MediaTypeCut', place, { type: shown, read }, { mark: 'key' }),
    );
  }
}

const COMPONENT_MAPS = [
  'schemas',
  'responses',
  'parameters',
  'requestBodies',
  'headers',
  'securitySchemes',
] as const;

function checkComponents(view: View<'components'>, report: Report): void {
  for (const map of COMPONENT_MAPS) {
    for (const name of view.get(map)?.keys() ?? []) {
      if (/^[\w.-]+$/.test(name)) continue;
      const place = view.place(map, name);
      const code = 'Document/ComponentNameUnusual';
      report(diagnostic(code, place, { name: JSON.stringify(name) }, { mark: 'key' }));
    }
  }
}
