import type { Api, Resource } from '../../ir/model/api.ts';

/** Where a client has the resource: `files.parts`. */
export function callPath({ path }: Resource, { resources }: Api): string {
  const names = path.map((_, i) => {
    const owner = path.slice(0, i + 1).join('/');
    return resources.find((each) => each.path.join('/') === owner)?.propertyName ?? '';
  });
  return names.join('.');
}
