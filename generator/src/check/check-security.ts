import { baseUrlFault, serversOf, type ProjectConfig } from '../config/index.ts';
import { diagnostic, nearest, type Report } from '../diagnostics/index.ts';
import type { Document, Operation } from '../document/index.ts';
import { asArray, isObject, join, own, type JsonValue } from '../support/json.ts';
import type { Place } from '../support/place.ts';

/** Every security requirement names a scheme that exists, and required client options are needed. */
export function checkSecurity(
  document: Document,
  { config, operations, report }: { config: ProjectConfig; operations: readonly Operation[]; report: Report },
): void {
  const known = config.client.securitySchemes.map(({ name }) => name);
  const check = (requirements: JsonValue | undefined, at: Place): void => {
    asArray(requirements).forEach((requirement, index) => {
      if (!isObject(requirement)) return;
      for (const name of Object.keys(requirement).filter((each) => !known.includes(each))) {
        const similar = nearest(name, known);
        const place = { ...at, pointer: join(at.pointer, index, name) };
        report(
          diagnostic(
            'Security/SchemeNotFound',
            place,
            { name },
            { mark: 'key', ...(similar && { hint: `Did you mean ${similar}?` }) },
          ),
        );
      }
    });
  };
  if (config.security !== undefined) check(config.security, { file: config.at.file, pointer: '/security' });
  else {
    for (const { value, view } of [{ value: document.value, view: document }, ...operations])
      check(own(value, 'security'), view.place('security'));
  }
  checkRequiredOpts(document, { config, report });
  for (const { key, auth } of config.client.opts) {
    if (config.inferred || !auth || known.includes(auth.scheme)) continue;
    const place = {
      file: config.at.file,
      pointer: join('/client_settings/opts', key, 'auth', 'security_scheme'),
    };
    const similar = nearest(auth.scheme, known);
    report(
      diagnostic(
        'Security/SchemeNotFound',
        place,
        { name: auth.scheme },
        similar ? { hint: `Did you mean ${similar}?` } : {},
      ),
    );
  }
}

/** An option that some way to authenticate does without should not be required. */
function checkRequiredOpts(
  { value: document }: Document,
  { config, report }: { config: ProjectConfig; report: Report },
): void {
  const alternatives = asArray(config.security ?? own(document, 'security')).filter(isObject);
  if (config.inferred || alternatives.length < 2) return;
  for (const { key, auth, nullable } of config.client.opts) {
    if (!auth || nullable || alternatives.every((each) => Object.hasOwn(each, auth.scheme))) continue;
    const place = { file: config.at.file, pointer: join('/client_settings/opts', key) };
    report(diagnostic('ClientOpt/UnnecessarilyRequired', place, { name: key }, { mark: 'key' }));
  }
}

/** Base URLs are plain http(s) addresses. Servers of the document count only where the config names no environment. */
export function checkServers(
  { value: document, file }: Document,
  { config, report }: { config: ProjectConfig; report: Report },
): void {
  for (const { name, url, at } of config.environments) {
    const reason = at && baseUrlFault(url);
    if (reason !== undefined) report(diagnostic('Environment/InvalidURL', at, { name, reason }));
  }
  if (config.environments.some(({ at }) => at !== undefined)) return;
  const servers = serversOf(document);
  for (const { url, index } of servers) {
    const reason = baseUrlFault(url);
    if (reason === undefined || isRelative(url)) continue;
    report(
      diagnostic('Document/ServerUrl', { file, pointer: join('/servers', index, 'url') }, { url, reason }),
    );
  }
  if (!servers.some(({ url }) => baseUrlFault(url) === undefined)) {
    const at = {
      file,
      pointer: isObject(document['servers']) || Array.isArray(document['servers']) ? '/servers' : '',
    };
    report(diagnostic('Document/ServerMissing', at, { url: config.environments[0]?.url ?? '' }));
  }
}

/** A relative server URL is legal; it needs the address of the document, which a file does not have. */
function isRelative(url: string): boolean {
  return url === '' || (/^[/.]/.test(url) && !url.startsWith('//') && !/[\\\s]/.test(url));
}
