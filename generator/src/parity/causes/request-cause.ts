import { areaOf, methodsOf, plainText, type WireFact } from '../../compare/model/index.ts';
import { messageOf } from '../../compare/report/index.ts';
import { rootOf } from '../../compare/rules/index.ts';
import { RUNNING, type Gap, type ParityCause } from '../model/model.ts';
import { headerOf, partOf, type RequestPart } from './request-part.ts';
import { wordsOf } from './input-differences.ts';

type Shows = (fact: WireFact, gap: Gap) => boolean;

const isMoved: Shows = ({ event }) => rootOf(event) === 'method-endpoint-changed';
const isOf =
  (...areas: ReadonlyArray<ReturnType<typeof areaOf>>): Shows =>
  (fact) =>
    areas.includes(areaOf(fact));
const isSent: Shows = ({ way }) => way !== 'response';
const isNamed: Shows = (fact, gap) => {
  const text = wordsOf([fact.path, fact.oldValue ?? '', fact.newValue ?? '', fact.shown ?? '']);
  return text.includes(wordsOf(headerOf(gap) ?? ''));
};

/** What a change of the document can be seen in, of a call to a method that the change reaches. */
const SHOWN_IN: Readonly<Record<RequestPart, Shows>> = {
  verb: isMoved,
  path: (fact, gap) => isMoved(fact, gap) || isOf('server')(fact, gap),
  query: (fact, gap) => isOf('parameter')(fact, gap) && isSent(fact, gap),
  headers: (fact, gap) =>
    isOf('security')(fact, gap) || isMedia(fact, gap) || (isSent(fact, gap) && isNamed(fact, gap)),
  body: (fact, gap) => isOf('body', 'property')(fact, gap) && isSent(fact, gap),
  requests: (fact, gap) => isMoved(fact, gap),
  outcome: (fact) => fact.way === 'response',
  missing: ({ event }) => event === 'method-removed',
};

const isMedia: Shows = ({ event }, gap) =>
  event.startsWith('media-type-') && /^(?:content-type|accept)$/.test(headerOf(gap) ?? '');

/** A change of the document that reaches the method, and that the part of the call which differs shows. */
export function requestFactCause(gap: Gap, wire: readonly WireFact[]): ParityCause | undefined {
  const part = partOf(gap);
  const { method } = gap;
  if (part === undefined || method === undefined || !RUNNING.includes(gap.measure)) return undefined;
  const fact = wire.find((each) => methodsOf(each).includes(method) && SHOWN_IN[part](each, gap));
  return fact && { kind: 'document', evidence: plainText(messageOf(fact)) };
}
