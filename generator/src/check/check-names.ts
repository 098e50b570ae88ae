import { diagnostic, type Report } from '../diagnostics/index.ts';
import { asString, isObject, own, type JsonObject } from '../support/json.ts';
import type { Kind } from './document-shape.ts';
import { placeOf, type Trail } from './trail.ts';

/** A token of RFC 9110: what a header name consists of. */
const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

const RESERVED_HEADERS = new Set(
  'accept authorization content-type content-length host connection transfer-encoding upgrade te trailer keep-alive'.split(
    ' ',
  ),
);

/** Whether a header parameter of this name is left to the client and never sent by a method. */
export function isReservedHeader(name: string): boolean {
  return RESERVED_HEADERS.has(name.toLowerCase());
}

/** Findings about names that reach the wire: headers, media types, and names of components. */
export function checkNames(kind: Kind, value: JsonObject, trail: Trail, report: Report): void {
  switch (kind) {
    case 'parameter':
      if (own(value, 'in') === 'header') checkHeader(value, trail, report);
      return;
    case 'securityScheme':
      if (own(value, 'type') === 'apiKey' && own(value, 'in') === 'header')
        checkHeader(value, trail, report, true);
      return;
    case 'requestBody':
    case 'response':
      checkMediaTypes(value, trail, report);
      return;
    case 'components':
      checkComponents(value, trail, report);
      return;
    default:
  }
}

function checkHeader(value: JsonObject, trail: Trail, report: Report, isScheme = false): void {
  const name = asString(own(value, 'name'));
  if (name === undefined) return;
  if (!TOKEN.test(name))
    report(diagnostic('Document/HeaderName', placeOf(trail, 'name'), { name: JSON.stringify(name) }));
  else if (!isScheme && isReservedHeader(name))
    report(diagnostic('Document/HeaderReserved', placeOf(trail, 'name'), { name }));
}

/** `type/subtype` with parameters; a name alone (`json`) or `*` occurs in real documents and does no harm. */
const MEDIA_TYPE =
  /^[\w!#$&^.+*-]+(?:\/[\w!#$&^.+*-]+)?(?:\s*;\s*[\w!#$&^.+*-]+\s*=\s*(?:[\w!#$&'^.+*:/-]+|"[^"\\\r\n]*"))*\s*;?\s*$/;

function checkMediaTypes(value: JsonObject, trail: Trail, report: Report): void {
  const content = own(value, 'content');
  if (!isObject(content)) return;
  for (const type of Object.keys(content)) {
    if (MEDIA_TYPE.test(type)) continue;
    report(
      diagnostic(
        'Document/MediaType',
        placeOf(trail, 'content', type),
        { type: JSON.stringify(type) },
        { mark: 'key' },
      ),
    );
  }
}

const COMPONENT_MAPS = ['schemas', 'responses', 'parameters', 'requestBodies', 'headers', 'securitySchemes'];

function checkComponents(value: JsonObject, trail: Trail, report: Report): void {
  for (const map of COMPONENT_MAPS) {
    const members = own(value, map);
    if (!isObject(members)) continue;
    for (const name of Object.keys(members)) {
      if (/^[\w.-]+$/.test(name) && name !== '__proto__') continue;
      const place = placeOf(trail, map, name);
      // eslint-disable-next-line no-control-regex -- control characters are what is looked for
      const isHarmful =
        /[\u0000-\u001f\u007f-\u009f\u2028\u2029;'"\\]/.test(name) || name === '' || name === '__proto__';
      const code = isHarmful ? 'Document/ComponentName' : 'Document/ComponentNameUnusual';
      report(diagnostic(code, place, { name: JSON.stringify(name) }, { mark: 'key' }));
    }
  }
}
