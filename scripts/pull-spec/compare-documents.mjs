const VERBS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const TEXTS = new Set(['description', 'summary', 'title']);
const EXAMPLES = new Set(['example', 'examples']);
/** Members of these are names, not keywords. */
const MAPS = new Set([
  'properties',
  'patternProperties',
  'schemas',
  'responses',
  'parameters',
  'paths',
  'content',
]);
/** Lists whose order means nothing. */
const SETS = new Set(['enum', 'required', 'tags']);

/**
 * What two OpenAPI documents mean differently: operations and schemas added, removed or changed, with the
 * pointers of the changes below each. Differing texts and examples are only counted.
 */
export function compareDocuments(before, after) {
  const found = { texts: 0, examples: 0 };
  const operations = [operationsOf(before), operationsOf(after)];
  const schemas = [before, after].map(
    (document) => new Map(Object.entries(document.components?.schemas ?? {})),
  );
  return {
    operations: compareMaps(...operations, found),
    schemas: compareMaps(...schemas, found),
    others: compareMaps(othersOf(before), othersOf(after), found),
    counts: { operations: operations.map((map) => map.size), schemas: schemas.map((map) => map.size) },
    texts: found.texts,
    examples: found.examples,
  };
}

function operationsOf({ paths = {} }) {
  const operations = new Map();
  for (const [path, item] of Object.entries(paths)) {
    for (const verb of VERBS) if (item?.[verb] !== undefined) operations.set(`${verb} ${path}`, item[verb]);
  }
  return operations;
}

function othersOf(document) {
  const { schemas: _, ...components } = document.components ?? {};
  const parts = { servers: document.servers, security: document.security, ...components };
  return new Map(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function compareMaps(before, after, found) {
  const entries = [];
  for (const [name, value] of before) {
    if (!after.has(name)) {
      entries.push({ kind: 'removed', name, changes: [] });
      continue;
    }
    const changes = [...compare(value, after.get(name), '', found)];
    if (changes.length > 0) entries.push({ kind: 'changed', name, changes });
  }
  for (const name of after.keys()) if (!before.has(name)) entries.push({ kind: 'added', name, changes: [] });
  return entries;
}

function* compare(before, after, pointer, found, key = '', inMap = false) {
  if (Array.isArray(before) && Array.isArray(after))
    return yield* compareLists(before, after, pointer, found, key);
  if (!isObject(before) || !isObject(after)) {
    if (!same(before, after)) yield { kind: 'changed', pointer, before, after };
    return;
  }
  const inside = !inMap && MAPS.has(key);
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, now] = [before[name], after[name]];
    if (!inside && TEXTS.has(name)) found.texts += same(old, now) ? 0 : 1;
    else if (!inside && EXAMPLES.has(name)) found.examples += same(old, now) ? 0 : 1;
    else yield* compareMember(old, now, `${pointer}/${escape(name)}`, found, name, inside);
  }
}

function* compareMember(before, after, pointer, found, key, inMap) {
  if (before === undefined) yield { kind: 'added', pointer, after };
  else if (after === undefined) yield { kind: 'removed', pointer, before };
  else yield* compare(before, after, pointer, found, key, inMap);
}

function* compareLists(before, after, pointer, found, key) {
  if (SETS.has(key)) {
    for (const value of before) if (!after.includes(value)) yield { kind: 'removed', pointer, before: value };
    for (const value of after) if (!before.includes(value)) yield { kind: 'added', pointer, after: value };
    return;
  }
  const [old, now] = [keyed(before), keyed(after)];
  for (const name of new Set([...old.keys(), ...now.keys()])) {
    yield* compareMember(old.get(name), now.get(name), `${pointer}/${escape(name)}`, found, '', false);
  }
}

/** List members by what identifies them: a reference, a parameter's place and name, else their position. */
function keyed(list) {
  return new Map(
    list.map((each, index) => [each?.$ref ?? (each?.in && `${each.in}:${each.name}`) ?? `${index}`, each]),
  );
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(before, after) {
  return JSON.stringify(before) === JSON.stringify(after);
}

function escape(name) {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}
