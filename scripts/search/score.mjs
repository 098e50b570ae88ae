/** What a hit is called in the lists of answers. */
export function namesOf(target, surface) {
  switch (target.kind) {
    case 'method': {
      const method = surface.methods.find(({ name }) => name === target.name);
      return [target.name, ...(method === undefined ? [] : [`${method.verb} ${method.path}`])];
    }
    case 'type':
      return [`:${target.name}`];
    case 'error':
      return [`!${target.status}`];
    case 'event':
      return [`@${target.name}`];
    case 'helper':
      return [target.name];
    case 'section':
      return target.title.split(' > ').flatMap((title) => [`#${title}`, `#${target.title}`]);
    default:
      return [];
  }
}

/** What all targets are called. */
export function namesOfAll({ index, surface }) {
  return new Set(index.targets.flatMap((target) => namesOf(target, surface)));
}

/**
 * Where the first right answer stands, from 0; -1 if there is none. A question without an answer has its right answer
 * in place 0 when the text says so.
 */
export function placeOf({ want }, hits, surface, isWeak) {
  if (want.includes('none')) return isWeak ? 0 : -1;
  return hits.findIndex(({ target }) => namesOf(target, surface).some((name) => want.includes(name)));
}

/** Shares of a list of outcomes. */
export function summary(outcomes) {
  const share = (fits) => outcomes.filter(fits).length / (outcomes.length || 1);
  return {
    count: outcomes.length,
    first: share(({ place }) => place === 0),
    three: share(({ place }) => place >= 0 && place < 3),
    empty: outcomes.filter(({ empty }) => empty).length,
    falseWeak: share(({ question, weak }) => weak && !question.want.includes('none')),
    tokens: Math.max(0, ...outcomes.map(({ tokens }) => tokens)),
  };
}
