/** A package as it is published: declarations and scripts. `export import` is how SDKs of 2024 name their types. */
export type Published = {
  readonly form?: 'import' | 'export';
  readonly methods?: string;
  readonly types?: string;
  readonly names?: readonly string[];
  readonly client?: string;
  readonly root?: string;
  readonly script?: string;
  readonly files?: Readonly<Record<string, string>>;
};

const core = `
export declare class APIPromise<T> extends Promise<T> { private parse; asResponse(): Promise<unknown>; }
export interface RequestOptions { timeout?: number; headers?: Record<string, string>; }
`;

/** The files of a package with one resource, \`client.call\`. */
export function published({
  form = 'export',
  methods = '',
  types = '',
  names = [],
  client = '',
  root = '',
  script = '',
  files = {},
}: Published): ReadonlyMap<string, string> {
  const list =
    form === 'import' ?
      names.map((name) => `export import ${name} = API.${name};`).join('\n  ')
    : `export { ${names.map((name) => `type ${name} as ${name}`).join(', ')} };`;
  return new Map(
    Object.entries({
      'package.json': JSON.stringify({ name: 'phone-sdk', version: '1.0.0', types: './index.d.ts' }),
      'core.d.ts': core,
      'resource.d.ts': `import type { Phone } from './index';\nexport declare class APIResource { protected _client: Phone; constructor(client: Phone); }\n`,
      'resources/call.d.ts': `import { APIResource } from '../resource';\nimport * as Core from '../core';\nexport declare class Call extends APIResource {\n${methods}\n}\n${types}\n`,
      'resources/call.js': `class Call extends APIResource {\n${script}\n}\n`,
      'index.d.ts': `import * as API from './resources/call';
import { ${names.join(', ')} } from './resources/call';
export interface ClientOptions { apiKey?: string; timeout?: number; }
export declare class Phone {
  constructor(options?: ClientOptions);
  apiKey: string;
  call: API.Call;
${client}
}
export declare namespace Phone { ${list} }
export default Phone;
${root}
`,
      ...files,
    }),
  );
}
