import type { MethodConfig, PaginationScheme, ProjectConfig } from '../../config/config-types.ts';
import { diagnostic, nearest, type Report } from '../../diagnostics/index.ts';
import { join } from '../../support/json.ts';
import type { Place } from '../../support/place.ts';
import type { TypeBuilder } from './build-types.ts';
import { nextField } from './page-fields.ts';
import { fits, lacksOf, type Lack, type PagingInput } from './scheme-fit.ts';
import { lacksParam, schemeRoles } from './scheme-roles.ts';

/** A call, and what it is as a list. */
export type PagedCall = {
  readonly config: MethodConfig;
  readonly endpoint: string;
  readonly input: PagingInput;
  readonly isStream: boolean;
  /** Its promise goes through a list, though it has no page class. */
  readonly isListed: boolean;
  /** The scheme of its page class. */
  readonly scheme?: string;
};

/** Collects which calls the pagination schemes of a config fit, to say at the end which of them fit none, and why. */
export type PagingNotes = {
  readonly add: (call: PagedCall) => void;
  /** Whether a scheme would fit if the client did not send a parameter of it itself. */
  readonly isSentAway: (input: PagingInput) => boolean;
  readonly reportAll: (report: Report) => void;
};

type Notes = {
  readonly calls: readonly PagedCall[];
  readonly schemes: readonly PaginationScheme[];
  readonly lacks: (scheme: PaginationScheme, call: Pick<PagedCall, 'input'>) => readonly Lack[];
  readonly isFit: (scheme: PaginationScheme, call: PagedCall) => boolean;
  /** The option of the client that sends what is lacking. */
  readonly sender: (scheme: PaginationScheme, lack: Lack) => string | undefined;
  readonly file: string;
  readonly report: Report;
};

/** An empty collection. */
export function pagingNotes(config: ProjectConfig, types: Pick<TypeBuilder, 'modelType'>): PagingNotes {
  const calls: PagedCall[] = [];
  const schemes = config.pagination;
  const lacks: Notes['lacks'] = (scheme, { input }) => lacksOf(scheme, input, types);
  const sender: Notes['sender'] = ({ paramLocation }, { in: side, path }) =>
    side === 'request' && paramLocation === 'query' ?
      config.client.opts.find(({ sendAsQueryParam }) => sendAsQueryParam === path)?.key
    : undefined;
  const isFit: Notes['isFit'] = (scheme, { input }) => fits(scheme, input, types);
  return {
    add: (call) => void calls.push(call),
    isSentAway: (input) => schemes.some((scheme) => isSent(lacks(scheme, { input }), scheme, sender)),
    reportAll: (report) => {
      const notes = { calls, schemes, lacks, isFit, sender, file: config.at.file, report };
      for (const scheme of schemes) {
        reportNoNext(scheme, report);
        reportSent(scheme, notes);
        if (calls.some((call) => isUsed(scheme, call, notes))) reportUnknownParts(scheme, notes);
        else reportUnused(scheme, notes);
      }
      for (const call of calls) reportNoPages(call, notes);
    },
  };
}

const isSent = (lacks: readonly Lack[], scheme: PaginationScheme, sender: Notes['sender']): boolean =>
  lacks.length > 0 && lacks.every((lack) => sender(scheme, lack) !== undefined);

function isUsed(scheme: PaginationScheme, call: PagedCall, { isFit }: Notes): boolean {
  const { name } = scheme;
  return call.scheme === name || call.config.iterates === name || (call.isListed && isFit(scheme, call));
}

function reportNoNext(scheme: PaginationScheme, report: Report): void {
  if (lacksParam(scheme)) report(diagnostic('Pagination/NoParameter', scheme.at, { name: scheme.name }));
  if (!/^cursor(?:_url)?$/.test(scheme.type) || nextField(scheme) !== undefined) return;
  report(diagnostic('Pagination/NoNextPage', scheme.at, { name: scheme.name }));
}

/** A parameter that every call sends is none that a page could change. */
function reportSent(scheme: PaginationScheme, { calls, lacks, sender, file, report }: Notes): void {
  const away = calls.filter(
    (call) =>
      call.scheme === undefined &&
      call.config.paginated !== false &&
      call.input.response.kind === 'json' &&
      isSent(lacks(scheme, call), scheme, sender),
  );
  const [first] = away;
  const [lack] = first === undefined ? [] : lacks(scheme, first);
  const option = lack && sender(scheme, lack);
  if (first === undefined || lack === undefined || option === undefined) return;
  const place = { file, pointer: join('/client_settings/opts', option, 'send_as_query_param') };
  const more = away.length - 1;
  const endpoint = more > 0 ? `${first.endpoint} and ${more} more` : first.endpoint;
  const params = { endpoint, name: scheme.name, parameter: lack.path, option };
  report(diagnostic('Pagination/ParameterSent', place, params));
}

/** Parts of a scheme that no call of it has: pages cannot go by them. */
function reportUnknownParts(scheme: PaginationScheme, notes: Notes): void {
  const { calls, lacks, report } = notes;
  const users = calls.filter((call) => isUsed(scheme, call, notes));
  const all = users.map((call) => lacks(scheme, call));
  const isCommon = (lack: Lack): boolean =>
    all.every((each) => each.some(({ in: side, path }) => side === lack.in && path === lack.path));
  for (const lack of (all[0] ?? []).filter(isCommon)) {
    const params = { name: scheme.name, part: partText([lack]) };
    report(diagnostic('Pagination/UnknownPart', partPlace(scheme, lack), params, likely([lack])));
  }
  // A scheme that is asked for by name is taken whatever the call lacks.
  const { param, next } = schemeRoles(scheme);
  for (const [index, { config, endpoint }] of users.entries()) {
    const missing = (all[index] ?? []).filter((lack) => [param, next].includes(lack.path) && !isCommon(lack));
    if (config.paginated !== scheme.name || missing.length === 0) continue;
    const reason = `it lacks ${partText(missing)} of the scheme ${scheme.name}`;
    report(diagnostic('Pagination/EndsEarly', below(config.at, 'paginated'), { endpoint, reason }));
  }
}

function reportUnused(scheme: PaginationScheme, notes: Notes): void {
  const { calls, isFit, lacks, sender, report } = notes;
  const { name } = scheme;
  const told = (reason: string, place = scheme.at, lacking: readonly Lack[] = []): void =>
    report(diagnostic('Pagination/UnusedScheme', place, { name, reason }, likely(lacking)));
  const fitting = calls.find((call) => isFit(scheme, call));
  if (fitting !== undefined) return told(`${fitting.endpoint} has what it names, but ${otherwise(fitting)}`);
  const json = calls.filter(({ input }) => input.response.kind === 'json');
  // That the client sends a parameter is said at its option.
  if (json.some((call) => isSent(lacks(scheme, call), scheme, sender))) return undefined;
  const parts = scheme.request.size + scheme.response.size;
  if (parts === 0) return told('it names neither parameters nor fields');
  const near = json
    .map((call) => ({ call, lacking: lacks(scheme, call) }))
    .filter(({ lacking }) => lacking.length > 0 && lacking.length < parts)
    .sort((one, other) => weight(one) - weight(other))[0];
  if (near === undefined) return told('no method has any of its parameters and fields');
  const { call, lacking } = near;
  const [first] = lacking;
  const place = first === undefined ? scheme.at : partPlace(scheme, first);
  return told(`${call.endpoint} comes nearest, but lacks ${partText(lacking)}`, place, lacking);
}

/** Calls that ask for pages come first, then those that lack least. */
function weight({ call, lacking }: { call: PagedCall; lacking: readonly Lack[] }): number {
  const isAsked = call.config.paginated !== undefined && call.config.paginated !== false;
  return (
    lacking.length * 4 - (isAsked ? 2 : 0) - (lacking.some((lack) => similarTo(lack) !== undefined) ? 1 : 0)
  );
}

function otherwise({ config, scheme, isStream }: PagedCall): string {
  if (config.paginated === false) return 'says paginated: false';
  if (scheme !== undefined) return `goes by the scheme ${scheme}`;
  return isStream ? 'its response is a stream' : 'its response has no list of items where the scheme has it';
}

/** Says why there is no page class where the config asks for one. What is wrong with the name of a scheme is said elsewhere. */
function reportNoPages(call: PagedCall, notes: Notes): void {
  const { config, endpoint, scheme } = call;
  if (config.paginated === undefined || config.paginated === false || scheme !== undefined) return;
  const { reason, lacking } = whyNoPages(call, notes) ?? {};
  if (reason === undefined) return;
  const place = below(config.at, 'paginated');
  notes.report(diagnostic('Pagination/NoPages', place, { endpoint, reason }, likely(lacking ?? [])));
}

function whyNoPages(
  call: PagedCall,
  { schemes, lacks, isFit, sender }: Notes,
): { readonly reason: string; readonly lacking?: readonly Lack[] } | undefined {
  const { config, input, isStream } = call;
  if (isStream) return { reason: 'its response is a stream' };
  if (input.response.kind !== 'json') return { reason: 'its response is no JSON' };
  if (typeof config.paginated === 'string') return undefined;
  if (schemes.length === 0) return { reason: 'the config has no pagination schemes' };
  const fitting = schemes.find((scheme) => isFit(scheme, call));
  if (fitting !== undefined)
    return { reason: `its response has no list of items where the scheme ${fitting.name} has it` };
  const [near] = schemes
    .map((scheme) => ({ scheme, lacking: lacks(scheme, call) }))
    .sort((one, other) => one.lacking.length - other.lacking.length);
  if (near === undefined) return undefined;
  const option = near.lacking.flatMap((lack) => sender(near.scheme, lack) ?? [])[0];
  const sent = option === undefined ? '' : `; the client sends it as its option ${option}`;
  return {
    reason: `it lacks ${partText(near.lacking)} of the scheme ${near.scheme.name}${sent}`,
    lacking: near.lacking,
  };
}

const below = (at: Place, name: string): Place => ({ ...at, pointer: join(at.pointer, name) });

/** Where a config writes a part of a scheme. */
function partPlace({ at }: PaginationScheme, { in: side, path }: Lack): Place {
  if (path === '') return { ...at, pointer: join(at.pointer, side) };
  const names = path.split('.').flatMap((name, index) => (index === 0 ? [name] : ['properties', name]));
  return { ...at, pointer: join(at.pointer, side, ...names) };
}

function partText(lacks: readonly Lack[]): string {
  const of = (side: Lack['in'], noun: string, rest = ''): readonly string[] => {
    const paths = lacks.filter((lack) => lack.in === side && lack.path !== '').map(({ path }) => path);
    return paths.length === 0 ? [] : [`the ${noun}${paths.length > 1 ? 's' : ''} ${paths.join(', ')}${rest}`];
  };
  const list = lacks.some(({ path }) => path === '') ? ['a list as its response'] : [];
  return [...of('request', 'parameter'), ...of('response', 'field', ' of the response'), ...list].join(
    ' and ',
  );
}

const similarTo = ({ path, others }: Lack): string | undefined =>
  nearest(path.split('.').at(-1) ?? '', others);

/** What was probably meant. */
function likely(lacks: readonly Lack[]): { readonly mark: 'key' | 'value'; readonly hint?: string } {
  const similar = [...new Set(lacks.flatMap((lack) => similarTo(lack) ?? []))];
  return {
    mark: lacks.length > 0 ? 'key' : 'value',
    ...(similar.length > 0 && { hint: `Did you mean ${similar.join(', ')}?` }),
  };
}
