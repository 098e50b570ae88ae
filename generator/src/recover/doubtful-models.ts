import { isObject, tokensOf, type JsonValue } from '../support/json.ts';
import type { Recovered } from './recovery.ts';

type Models = Record<string, JsonValue>;

/** A schema has one name: a model that only its name speaks for gives way to one that was met. */
export function dropDoubtfulModels(resources: JsonValue, told: Recovered): void {
  const known = new Set<JsonValue>();
  const doubtful: Array<{ readonly models: Models; readonly key: string; readonly at: string }> = [];
  const visit = (value: JsonValue, at: string): void => {
    if (!isObject(value)) return;
    for (const [name, resource] of Object.entries(value)) {
      if (!isObject(resource)) continue;
      const { models, subresources } = resource;
      const inner = `${at}/${name}`;
      for (const [key, schema] of Object.entries(isObject(models) ? models : {}))
        if (told.guesses.has(`${inner}/models/${key}`))
          doubtful.push({ models: models as Models, key, at: `${inner}/models/${key}` });
        else known.add(schema);
      visit(subresources ?? null, `${inner}/subresources`);
    }
  };
  visit(resources, '/resources');
  for (const { models, key, at } of doubtful) {
    if (!known.has(models[key] ?? null)) continue;
    delete models[key];
    told.guesses.delete(at);
    told.models -= 1;
    const path = tokensOf(at)
      .slice(1, -2)
      .filter((_, index) => index % 2 === 0)
      .join('.');
    told.lostModels.push(told.types[path]?.[`model ${key}`] ?? key);
    for (const [home, place] of told.homes) if (place === `${path}.${key}`) told.homes.delete(home);
    delete told.types[path]?.[`model ${key}`];
  }
}
