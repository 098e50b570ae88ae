import { query } from 'json-p3';

/** Applies an OpenAPI Overlay 1.0 in place. Every target has to select something. */
export function applyOverlay(document, { actions }) {
  for (const { target, update, remove } of actions) {
    const places = query(target, document).nodes.map(({ location }) => location);
    if (places.length === 0) throw new Error(`Nothing matches ${target}`);
    for (const place of places.reverse()) {
      if (remove) removeAt(document, place);
      else merge(valueAt(document, place), update);
    }
  }
}

function valueAt(value, place) {
  return place.reduce((inner, key) => inner[key], value);
}

function removeAt(document, place) {
  const parent = valueAt(document, place.slice(0, -1));
  const key = place.at(-1);
  if (Array.isArray(parent)) parent.splice(key, 1);
  else delete parent[key];
}

function merge(value, update) {
  if (Array.isArray(value)) return value.push(update);
  for (const [key, each] of Object.entries(update)) {
    const inner = value[key];
    if (isObject(inner) && isObject(each)) merge(inner, each);
    else value[key] = each;
  }
}

function isObject(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
