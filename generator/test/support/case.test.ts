import { describe, expect, test } from 'vitest';
import { createCasing, identifier, splitWords } from '../../src/support/case.ts';

const casing = createCasing();

/** Given → wanted, one row per case. */
type Table = ReadonlyArray<readonly [given: string, want: string]>;

describe('words (R1)', () => {
  const table: Table = [
    ['V2WebCallResponse', 'V2 Web Call Response'],
    ['DTMFUtterance', 'DTMF Utterance'],
    ['KBConfig', 'KB Config'],
    ['e2e_latency_p50', 'e2e latency p50'],
    ['trip-details', 'trip details'],
    ['healthInfo', 'health Info'],
    ["keeper's note", 'keepers note'],
    ['keeper’s note', 'keepers note'],
    ['a.b/c d', 'a b c d'],
    ['__lead__', 'lead'],
    ['', ''],
  ];
  test.each(table)('%s', (given, want) => {
    expect(splitWords(given).join(' ')).toBe(want);
  });
});

describe('Pascal case (R2, R3)', () => {
  const table: Table = [
    ['create_sms_chat', 'CreateSMSChat'],
    ['ids', 'IDs'],
    ['route_ids_for_agency', 'RouteIDsForAgency'],
    ['phone-number', 'PhoneNumber'],
    ['V2WebCallResponse', 'V2WebCallResponse'],
    ['DTMFUtterance', 'DtmfUtterance'],
    ['KBConfig', 'KBConfig'],
    ['e2e_latency_p50', 'E2ELatencyP50'],
    ['llm_id', 'LlmID'],
    ['sms', 'SMS'],
    ['urls', 'URLs'],
    ['RemovedotBGExtension', 'RemovedotBgExtension'],
    ['remove-bg', 'RemoveBg'],
    ['jsonl_file', 'JSONLFile'],
    ['mp3', 'MP3'],
  ];
  test.each(table)('%s → %s', (given, want) => {
    expect(casing.pascal(given)).toBe(want);
  });
});

describe('camel case (R3)', () => {
  const table: Table = [
    ['create_sms_chat', 'createSMSChat'],
    ['llm_id', 'llmID'],
    ['id', 'id'],
    ['URLPrefix', 'urlPrefix'],
    ['Idempotency-Key', 'idempotencyKey'],
    ['list', 'list'],
  ];
  test.each(table)('%s → %s', (given, want) => {
    expect(casing.camel(given)).toBe(want);
  });
});

describe('kebab case (R3)', () => {
  const table: Table = [
    ['phone_number', 'phone-number'],
    ['phoneNumber', 'phone-number'],
    ['SMSChat', 'sms-chat'],
  ];
  test.each(table)('%s → %s', (given, want) => {
    expect(casing.kebab(given)).toBe(want);
  });
});

describe('singular (R4)', () => {
  const table: Table = [
    ['user_data', 'user_data'],
    ['media', 'media'],
    ['news', 'news'],
    ['series', 'series'],
    ['metadata', 'metadata'],
    ['status', 'status'],
    ['access', 'access'],
    ['process', 'process'],
    ['address', 'address'],
    ['analysis', 'analysis'],
    ['basis', 'basis'],
    ['sms', 'sms'],
    ['gps', 'gps'],
    ['glass', 'glass'],
    ['this', 'this'],
    ['bus', 'bus'],
    ['search_criteria', 'search_criterion'],
    ['indices', 'index'],
    ['cookies', 'cookie'],
    ['movies', 'movie'],
    ['aliases', 'alias'],
    ['statuses', 'status'],
    ['bonuses', 'bonus'],
    ['policies', 'policy'],
    ['ties', 'tie'],
    ['classes', 'class'],
    ['dishes', 'dish'],
    ['matches', 'match'],
    ['boxes', 'box'],
    ['quizzes', 'quizz'],
    ['tests', 'test'],
    ['sheep', 'sheep'],
    ['toolCalls', 'toolCall'],
    ['tool_calls', 'tool_call'],
    ['calls_made', 'calls_made'],
    ['IDs', 'ID'],
    ['s', 's'],
  ];
  test.each(table)('%s → %s', (given, want) => {
    expect(casing.singular(given)).toBe(want);
  });
});

describe('plural (R66)', () => {
  const table: Table = [
    ['Packet', 'Packets'],
    ['Policy', 'Policies'],
    ['Day', 'Days'],
    ['Box', 'Boxes'],
    ['Address', 'Addresses'],
    ['SeedListResponse', 'SeedListResponses'],
    ['NonPCICard', 'NonPCICards'],
  ];
  test.each(table)('%s → %s', (given, want) => {
    expect(casing.plural(given)).toBe(want);
  });
});

describe('custom casings', () => {
  const custom = createCasing(
    new Map([
      ['npk', { initialism: true }],
      ['robots', { pascal: 'RoBots' }],
      ['jsonschema', { pascal: 'JSONSchema', camel: 'jsonSchema' }],
      ['id', { initialism: false }],
      ['leaf', { plural: 'leaves' }],
      ['leaves', { singular: 'leaf' }],
    ]),
  );

  test.each<readonly [keyof typeof custom, string, string]>([
    ['pascal', 'npk_ratio', 'NPKRatio'],
    ['pascal', 'soil_npks', 'SoilNPKs'],
    ['camel', 'soil_npk', 'soilNPK'],
    ['pascal', 'robots_txt', 'RoBotsTxt'],
    ['pascal', 'jsonschema', 'JSONSchema'],
    ['camel', 'jsonschema', 'jsonSchema'],
    ['pascal', 'packet_id', 'PacketId'],
    ['plural', 'fig_leaf', 'fig_leaves'],
    ['singular', 'fig_leaves', 'fig_leaf'],
  ])('%s(%s) → %s', (style, given, want) => {
    expect(custom[style](given)).toBe(want);
  });
});

describe('identifier', () => {
  const table: Table = [
    ['Seed', 'Seed'],
    ['2Seeds', '_2Seeds'],
    ['', '_'],
    ['Größe', 'Größe'],
    ['$shared', '$shared'],
  ];
  test.each(table)('%s → %s', (given, want) => {
    expect(identifier(given)).toBe(want);
  });
});
