import { splitWords, stem } from '../support/words.ts';

/** Another word for the same thing, and how far it counts (1 = the word itself). */
export type Alternative = { readonly term: string; readonly weight: number };

/**
 * Words that people use for what APIs call something else. In each line: the words of the API, then those of the people;
 * `_` joins the words of a phrase, and `word:0.4` counts less than the others.
 */
const GROUPS: ReadonlyArray<readonly [api: string, people: string]> = [
  [
    'create',
    'make:0.7 new send:0.5 post:0.5 run:0.5 add:0.6 build start set_up spin_up provision generate:0.6 open place:0.7 write:0.5 compose launch:0.6',
  ],
  ['add', 'append attach insert put upload include extend create:0.4 more:0.3'],
  [
    'delete',
    'remove erase destroy drop discard get_rid_of purge wipe throw_away tear_down give_up take_out no_longer_need:0.9',
  ],
  [
    'retrieve',
    'get fetch read show:0.6 view look_up lookup details info inspect:0.6 load see:0.5 check:0.4 one:0.4 single:0.4 find:0.5 result:0.4',
  ],
  [
    'get',
    'retrieve:0.85 fetch read show:0.6 view look_up lookup details info inspect:0.6 load see:0.5 check:0.4 find:0.5',
  ],
  [
    'list',
    'all every enumerate show:0.5 browse many:0.3 several:0.4 available:0.5 index:0.5 overview history:0.4 which:0.5 iterate go_through see:0.4 page_through',
  ],
  [
    'update',
    'change edit modify patch set rename adjust alter switch replace configure save:0.5 turn_on turn_off enable:0.6 disable:0.6 correct:0.5 amend move:0.3',
  ],
  ['stop', 'end:0.85 hang_up terminate cancel abort finish:0.6 kill close:0.7 halt disconnect:0.6 shut'],
  ['end', 'stop:0.85 hang_up:0.6 terminate cancel:0.6 finish close'],
  ['publish', 'release deploy go_live promote ship make_live live:0.9'],
  ['import', 'bring port transfer_in connect:0.6 own:0.2 existing:0.3'],
  ['clone', 'copy duplicate replicate imitate'],
  ['search', 'find look_for query discover seek lookup:0.6 look_up:0.5'],
  ['register', 'announce sign_up enroll'],
  ['buy', 'purchase order acquire'],
  ['phone', 'telephone mobile cell landline telephony fone outbound_call:0.9 outgoing_call:0.9'],
  ['call', 'dial phone:0.7 telephone ring telephony outbound_call:0.9 outgoing_call:0.9'],
  ['outbound', 'outgoing'],
  ['inbound', 'incoming'],
  ['web', 'browser frontend webrtc'],
  ['chat', 'message:0.5 text:0.5 conversation:0.6'],
  ['sms', 'text:0.8 text_message texting'],
  [
    'concurrency',
    'concurrent:0.95 parallel simultaneous simultaneously at_the_same_time at_once right_now in_flight capacity',
  ],
  ['limit', 'quota maximum max cap allowance allowed restrict'],
  ['voice', 'speaker speech:0.6 sound:0.5 tts'],
  ['agent', 'bot assistant'],
  ['llm', 'language_model'],
  ['prompt', 'instruction'],
  ['flow', 'workflow graph'],
  ['component', 'building_block module part:0.5'],
  ['share', 'reusable common:0.5'],
  ['knowledge', 'kb rag'],
  ['base', 'kb'],
  ['source', 'document article file:0.6 page:0.4'],
  ['batch', 'bulk mass campaign a_list_of:0.4 several:0.5 at_once:0.5'],
  ['list', 'a_list_of:0.6'],
  ['test', 'simulate simulation eval evaluate evaluation qa'],
  ['run', 'execute:0.6 job:0.6'],
  ['export', 'download csv dump report:0.5'],
  ['version', 'revision draft:0.5'],
  ['webhook', 'callback notification event:0.5'],
  ['verify', 'authentic genuine trust really_come_from validate hmac check:0.5 forged'],
  ['signature', 'authentic genuine hmac really_come_from forged'],
  ['error', 'fail failure exception problem'],
  ['401', 'unauthorized unauthenticated'],
  ['404', 'not_found does_not_exist'],
  ['429', 'throttle too_many_request rate_limit ratelimit'],
  ['402', 'payment_required billing unpaid'],
  ['retry', 'attempt:0.6 repeat try_again'],
  ['completion', 'reply respond response:0.5 answer'],
  ['playground', 'try dry_run experiment try_out'],
  ['tool', 'function'],
  ['record', 'audio:0.6'],
  ['schedule', 'at_a_given_time later'],
  ['page', 'paginate pagination cursor'],
  ['timestamp', 'time:0.6 date:0.6 when:0.4'],
  ['mcp', 'model_context_protocol'],
  ['url', 'link address:0.6'],
  ['transcript', 'what_was_said'],
  ['duration', 'how_long'],
  ['cost', 'price how_much'],
];

const phrase = (text: string): string => splitWords(text).map(stem).join(' ');

/** Phrases of up to four words, by their stems. */
const TABLE: ReadonlyMap<string, readonly Alternative[]> = (() => {
  const table = new Map<string, Alternative[]>();
  const add = (from: string, term: string, weight: number): void => {
    if (from === term) return;
    const known = table.get(from) ?? [];
    if (!known.some((alternative) => alternative.term === term)) known.push({ term, weight });
    table.set(from, known);
  };
  for (const [api, people] of GROUPS) {
    const term = stem(api);
    for (const entry of people.split(' ')) {
      const [word = '', given = '0.75'] = entry.split(':');
      add(phrase(word.replaceAll('_', ' ')), term, Number(given));
      if (!word.includes('_')) add(term, stem(word), Number(given) * 0.4);
    }
  }
  return table;
})();

/** What else a phrase, given as stems with single blanks, may mean. */
export function alternativesOf(stems: string): readonly Alternative[] {
  return TABLE.get(stems) ?? [];
}

/** Words in the longest phrase of the table. */
export const LONGEST_PHRASE = 4;

/** What methods do, by the stem of the word for it. */
export const ACTIONS: ReadonlySet<string> = new Set(
  'create delete retrieve get list update stop end publish import clone search register add'
    .split(' ')
    .map(stem),
);
