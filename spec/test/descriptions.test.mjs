import { describe, expect, it } from 'vitest';
import { documentOf, editions } from './support/editions.mjs';
import { partsOf } from './support/walk.mjs';

const DESCRIBED = new Set(['operation', 'parameter', 'response', 'tag', 'schema', 'property']);

describe.each(editions)('descriptions of $name', (edition) => {
  const document = documentOf(edition);
  const parts = [...partsOf(document)];
  const described = parts.filter(({ kind }) => DESCRIBED.has(kind));
  const texts = textsOf(parts);

  it('leave nothing out', () => {
    const silent = described.filter(({ value }) => !value.description?.trim());
    expect(silent.map(({ pointer }) => pointer)).toEqual([]);
    expect(described.length).toBeGreaterThan(250);
  });

  it('have a summary for every operation', () => {
    const operations = parts.filter(({ kind }) => kind === 'operation');
    expect(operations.filter(({ value }) => !value.summary?.trim()).map(({ pointer }) => pointer)).toEqual(
      [],
    );
    expect(
      operations.filter(({ value }) => value.summary.length > 60 || value.summary.endsWith('.')),
    ).toEqual([]);
  });

  it('are more than stubs', () => {
    expect(texts.filter(isStub).map(({ pointer, text }) => `${pointer}: ${text}`)).toEqual([]);
  });

  it('introduce the API and its servers', () => {
    const shown = [document.info, ...document.servers, ...Object.values(document.components.securitySchemes)];
    for (const { description } of shown) expect(words(description).length).toBeGreaterThan(3);
  });
});

/** Every text once; a property is a schema as well, but has its name only as a property. */
function textsOf(parts) {
  const texts = new Map();
  for (const { pointer, name, value } of parts) {
    for (const key of ['description', 'summary']) {
      const at = `${pointer}/${key}`;
      if (typeof value[key] === 'string' && !texts.has(at))
        texts.set(at, { pointer: at, name, text: value[key] });
    }
  }
  return [...texts.values()];
}

/** A summary is a title: two words are enough, and it may say what the operation identifier says. */
function isStub({ pointer, name, text }) {
  const isSummary = pointer.endsWith('/summary');
  if (words(text).length < (isSummary ? 2 : 3) || /\b(?:TODO|TBD|FIXME|XXX)\b/.test(text)) return true;
  return !isSummary && plain(text) === plain(name ?? '');
}

function words(text) {
  return text.trim().split(/\s+/);
}

/** Only letters and digits, so that `call_id` equals `The call ID.` */
function plain(text) {
  return text
    .toLowerCase()
    .replace(/^(?:the|a|an)\s/, '')
    .replace(/[^a-z0-9]/g, '');
}
