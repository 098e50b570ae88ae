import type { SignatureFormat } from '../../config/config-types.ts';
import type { Api } from '../../ir/model/api.ts';
import type { FilePlan } from '../../plan/file-plan.ts';
import { jsdocText, tsString } from '../../support/encode.ts';
import { webhooksOf } from './webhooks-of.ts';

/** The module with the ways in which an API signs its webhooks. */
export const SCHEMES = 'internal/webhook-schemes';

const UNITS = { seconds: 1000, milliseconds: 1 } as const;

/** The schemes of an API's own with the names of their constants; each is there once. */
export function schemeNames(api: Api): ReadonlyMap<string, string> {
  const { facts } = api;
  const names = new Map<string, string>();
  for (const { scheme } of webhooksOf(api).map(({ method }) => method)) {
    const key = JSON.stringify(scheme);
    if (typeof scheme !== 'object' || names.has(key)) continue;
    const words = facts.casing.camel(scheme.header.replace(/\W+/g, '_')).replace(/\W/g, '');
    const wanted = /^[A-Za-z]/.test(words) ? words : 'signature';
    const used = new Set(names.values());
    let name = wanted;
    for (let i = 2; used.has(name); i++) name = `${wanted}${i}`;
    names.set(key, name);
  }
  return names;
}

/** `src/internal/webhook-schemes.ts`, where the API signs webhooks in its own way. */
export function webhookSchemesFile(api: Api): readonly FilePlan[] {
  const schemes = [...schemeNames(api)].map(([key, name]) => ({
    name,
    format: JSON.parse(key) as SignatureFormat,
  }));
  if (schemes.length === 0) return [];
  const encoders = [...new Set(schemes.map(({ format }) => format.encoding))].sort();
  const text = `import { ${encoders.join(', ')} } from './hmac-sha256';
import type { SignatureScheme } from './webhook-signature';

${schemes.map(({ name, format }) => schemeText(name, format)).join('\n\n')}
`;
  return [{ kind: 'text', path: `src/${SCHEMES}.ts`, text, format: 'typescript' }];
}

/** Characters of a signature of 32 bytes. */
const LENGTHS = { hex: 64, base64: 44 } as const;

function schemeText(name: string, scheme: SignatureFormat): string {
  const { header, format, content, encoding, timestampUnit, tolerance } = scheme;
  const time = timeText(scheme);
  const timed = time === '' ? '' : ', time';
  const parts = content.split(PLACES).filter((part) => part !== '');
  return `/** Signatures in the header ${jsdocText(header)}. */
export const ${name}: SignatureScheme = {
  header: ${tsString(header.toLowerCase())},
  write: (signature${isTimed(format) ? ', time' : ''}) => ${written(format)},
  content: (body${timed}) => [${parts.map((part) => VALUES[part] ?? tsString(part)).join(', ')}],
  encode: ${encoding},
  ${time === '' ? '' : `time: ${time},\n  unit: ${UNITS[timestampUnit]},\n  tolerance: ${digits(tolerance)},`}
};`;
}

const isTimed = (text: string): boolean => text.includes('{timestamp}');

/** Where a time is: the place in the header of the signature, or a header of its own. */
function timeText({ format, encoding, timestampHeader }: SignatureFormat): string {
  if (timestampHeader !== undefined) return tsString(timestampHeader.toLowerCase());
  if (!isTimed(format)) return '';
  return String(format.replace('{signature}', '0'.repeat(LENGTHS[encoding])).indexOf('{timestamp}'));
}

const PLACES = /(\{(?:signature|timestamp|body)\})/;

/** The variables of the places. */
const VALUES: Readonly<Record<string, string>> = {
  '{signature}': 'signature',
  '{timestamp}': 'time',
  '{body}': 'body',
};

/** The text of a header, as an expression of its signature and its time. */
function written(format: string): string {
  const parts = format.split(PLACES).filter((part) => part !== '');
  if (parts.length === 1) return 'signature';
  const texts = parts.map((part) =>
    VALUES[part] === undefined ? part.replace(/[\\`$]/g, '\\$&') : `\${${VALUES[part]}}`,
  );
  return `\`${texts.join('')}\``;
}

const digits = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, '_');
