import { diagnostic } from '../diagnostics/index.ts';
import { asArray, asString, isObject, own, type JsonValue } from '../support/json.ts';
import { placeIn, type ConfigContext } from './config-context.ts';
import type { McpTarget } from './config-types.ts';
import { PACKAGE_NAME } from './spellings.ts';

const FORMS = ['correct', 'reference'] as const;

/** Reads `targets.typescript.options.mcp_server`; undefined where there is no server. */
export function readMcp(
  value: JsonValue | undefined,
  packageName: string,
  context: ConfigContext & { readonly pointer: string },
): McpTarget | undefined {
  if (value === undefined || value === null || value === false) return undefined;
  const section = isObject(value) ? value : {};
  const wanted = asString(own(section, 'docs_form'));
  const docsForm = FORMS.find((form) => form === wanted);
  if (wanted !== undefined && docsForm === undefined) {
    const params = { key: 'docs_form', expected: 'correct or reference', found: wanted };
    context.report(diagnostic('Config/InvalidValue', placeIn(context, context.pointer, 'docs_form'), params));
  }
  const given = asString(own(section, 'package_name'));
  if (given !== undefined && !PACKAGE_NAME.fits(given)) {
    const params = { key: 'package_name', expected: PACKAGE_NAME.expected, found: JSON.stringify(given) };
    context.report(
      diagnostic('Config/InvalidValue', placeIn(context, context.pointer, 'package_name'), params),
    );
  }
  const languages = asArray(own(section, 'snippet_languages')).filter((each) => typeof each === 'string');
  return {
    packageName: given ?? `${packageName}-mcp`,
    docsForm: docsForm ?? 'correct',
    ...(languages.length > 0 && { snippetLanguages: [...new Set(languages)] }),
  };
}
