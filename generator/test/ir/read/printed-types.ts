import { buildSources, generateSources, type Generated } from '../../kit/generate.ts';
import { documentWith } from '../../kit/front.ts';
import { showType } from '../../kit/show-type.ts';

export const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;

/** A document whose component schemas are all returned by one method. */
function documentOf(schemas: string, version = '3.1.0'): string {
  const names = [...schemas.matchAll(/^(\w+):/gm)].map(([, name = '']) => name);
  const members = names.map((name) => `m${name}: ${ref(name)}`).join(', ');
  const paths = `/all:\n  get: { responses: { '200': { description: Ok, content: { application/json: { schema: { type: object, properties: { ${members} } } } } } } }`;
  return documentWith(paths, `components:\n  schemas:\n${schemas.replace(/^/gm, '    ')}`).replace(
    '3.1.0',
    version,
  );
}

export const findingsOf = (schemas: string): Promise<Generated> =>
  generateSources({ files: { 'openapi.yaml': documentOf(schemas) }, spec: 'openapi.yaml' }, () => false);

/** The types that component schemas get when the document is the law. */
export async function typesOf(schemas: string, version = '3.1.0'): Promise<Readonly<Record<string, string>>> {
  const document = documentOf(schemas, version);
  const api = await buildSources({ files: { 'openapi.yaml': document }, spec: 'openapi.yaml' });
  return Object.fromEntries(
    [...api.models.values()].map((model) => [
      model.name,
      showType(model.type)
        .replaceAll(/@(?:\w+\.)*/g, '@')
        .replaceAll(/& \w+\./g, '& '),
    ]),
  );
}
