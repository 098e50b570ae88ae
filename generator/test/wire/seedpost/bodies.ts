import Seedpost from 'seedpost';
import { bytes, FORM, JSON_TYPE, part, PARTS, type Exchange } from './exchange.ts';

async function* ledgers(): AsyncGenerator<{ id: string }> {
  yield { id: 'a' };
  yield { id: 'é' };
}

/** Bodies of requests. */
export const bodies: readonly Exchange[] = [
  {
    name: 'urlencoded: fields and their encoding',
    call: (client) =>
      client.forms.urlencoded.sendFields({
        text: "a b~*'é",
        words: ['a', 'b&c'],
        box: { r: 1, g: 'x' },
        piped: ['p', 'q r'],
        deep: { a: { x: 1 } },
        link: 'http://x/?a=1#f%20g',
        sizes: [{ x: 1 }, { x: 2 }],
        gone: null,
      }),
    sent: [
      [
        'POST /v2/forms/urlencoded',
        FORM,
        'text=a+b%7E*%27%C3%A9&words=a&words=b%26c&box=%7B%22r%22%3A1%2C%22g%22%3A%22x%22%7D&piped=p%7Cq%20r' +
          '&deep%5Ba%5D%5Bx%5D=1&link=http://x/?a=1%23f%20g&sizes=%7B%22x%22%3A1%7D&sizes=%7B%22x%22%3A2%7D',
      ],
    ],
  },
  {
    name: 'form data: files',
    call: async (client) =>
      client.forms.parts.send({
        photo: new File([bytes('\x00\xff\r')], 'a"b.png', { type: 'image/jpeg' }),
        scan: new Blob(['C'], { type: 'image/x-own' }),
        slides: [await Seedpost.toFile(bytes('1'), 's1'), new File(['2'], 's2', { type: 'image/gif' })],
        raw: new File(['R'], 'r.bin'),
        owner: { name: 'n', portrait: new File(['P'], 'p.png', { type: 'image/png' }) },
      }),
    sent: [
      [
        'POST /v2/forms/parts',
        PARTS,
        part('name="photo"; filename="a%22b.png"', 'image/jpeg', '\x00\xff\r') +
          part('name="scan"; filename="unknown_file"', 'image/x-own', 'C') +
          part('name="slides"; filename="s1"', 'application/octet-stream', '1') +
          part('name="slides"; filename="s2"', 'image/gif', '2') +
          part('name="raw"; filename="r.bin"', 'application/octet-stream', 'R') +
          part('name="owner[name]"', undefined, 'n') +
          part('name="owner[portrait]"; filename="p.png"', 'image/png', 'P') +
          '--LINE--\r\n',
      ],
    ],
  },
  {
    name: 'form data: values',
    call: (client) =>
      client.forms.parts.send({
        photo: new File(['p'], 'p.txt', { type: 'text/plain' }),
        label: { r: 1, g: 'é' },
        weights: [1, 2],
        words: ['x', 'y'],
        boxes: [{ r: 1 }, { r: 2 }],
        grid: [[1, 2], [3]],
        seal: 'QUJD',
        ripe: true,
        shelf: { x: 1, y: 2 },
        note: { value: '# n', headers: { 'X-Page': '7' } },
      }),
    sent: [
      [
        'POST /v2/forms/parts',
        PARTS,
        part('name="photo"; filename="p.txt"', 'image/png', 'p') +
          part('name="label"', JSON_TYPE, '{"r":1,"g":"\xc3\xa9"}') +
          part('name="weights"', JSON_TYPE, '[1,2]') +
          part('name="words"', undefined, 'x') +
          part('name="words"', undefined, 'y') +
          part('name="boxes"', JSON_TYPE, '{"r":1}') +
          part('name="boxes"', JSON_TYPE, '{"r":2}') +
          part('name="grid"', JSON_TYPE, '[1,2]') +
          part('name="grid"', JSON_TYPE, '[3]') +
          part('name="seal"', 'application/octet-stream', 'QUJD') +
          part('name="ripe"', undefined, 'true') +
          part('name="x"', undefined, '1') +
          part('name="y"', undefined, '2') +
          part('name="note"', 'text/markdown', '# n', 'x-lang: en\r\nx-page: 7\r\n') +
          '--LINE--\r\n',
      ],
    ],
  },
  {
    name: 'bytes',
    call: (client) => client.papers.bytes.send({ body: bytes('\x00\x01\xfe\xff'), side: 'top' }),
    sent: [
      ['POST /v2/papers/bytes?side=top', { 'content-type': 'application/octet-stream' }, '\x00\x01\xfe\xff'],
    ],
  },
  {
    name: 'bytes: a stream',
    call: (client) =>
      client.papers.bytes.send({
        body: new ReadableStream({
          start(controller) {
            controller.enqueue(bytes('\xfe'));
            controller.enqueue(bytes('\xff'));
            controller.close();
          },
        }),
      }),
    sent: [['POST /v2/papers/bytes', { 'content-type': 'application/octet-stream' }, '\xfe\xff']],
  },
  {
    name: 'bytes: the type of a Blob for a range',
    call: (client) => client.papers.pictures.send({ body: new Blob(['W'], { type: 'image/webp' }) }),
    sent: [['POST /v2/papers/pictures', { 'content-type': 'image/webp' }, 'W']],
  },
  {
    name: 'XML in both directions',
    call: (client) => client.papers.xml.send({ body: '<x>é</x>' }),
    sent: [
      [
        'POST /v2/papers/xml',
        { 'content-type': 'application/xml', accept: 'application/xml' },
        '<x>\xc3\xa9</x>',
      ],
    ],
    answers: [[200, 'application/xml', '<y/>']],
    gives: '<y/>',
  },
  {
    name: 'YAML',
    call: (client) => client.papers.yaml.send({ body: 'x: 1' }),
    sent: [['POST /v2/papers/yaml', { 'content-type': 'application/yaml' }, 'x: 1']],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'text',
    call: (client) => client.papers.text.send({ body: '' }),
    sent: [['POST /v2/papers/text', { 'content-type': 'text/plain', accept: 'text/csv' }, '']],
    answers: [[200, 'text/csv; charset=utf-8', 'a,\xc3\xa9']],
    gives: 'a,é',
  },
  {
    name: 'text: none is no body',
    call: (client) => client.papers.text.send(),
    sent: [['POST /v2/papers/text', { 'content-type': null }, '']],
    answers: [[200, 'text/csv', '']],
    gives: null,
  },
  {
    name: 'JSON: null is a value, numbers keep their digits',
    call: (client) => client.ledgers.update({ note: null }),
    sent: [
      [
        'PATCH /v2/ledgers',
        { 'content-type': 'application/merge-patch+json; v=1', accept: 'application/hal+json' },
        '{"note":null}',
      ],
    ],
    answers: [[201, 'application/hal+json', '{"id":"a"}']],
    gives: { id: 'a' },
  },
  {
    name: 'JSON: a bare number',
    call: (client) => client.ledgers.count({ body: 0 }),
    sent: [['PUT /v2/ledgers', { 'content-type': JSON_TYPE }, '0']],
    answers: [[200, JSON_TYPE, '1']],
    gives: 1,
  },
  {
    name: 'JSON: what it has no form for is not sent',
    call: (client) => client.ledgers.create({ cents: Number.NaN }),
    sent: [],
    fails: '"cents"',
  },
  {
    name: 'JSON with the verb QUERY',
    call: (client) => client.searches.whole.query({ q: 'beans' }),
    sent: [['QUERY /v2/searches/whole', { 'content-type': JSON_TYPE }, '{"q":"beans"}']],
  },
  {
    name: 'a verb of its own',
    call: (client) => client.searches.whole.purge(),
    sent: [['PURGE /v2/searches/whole', { 'content-type': null }]],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'several media types: the usual one',
    call: (client) => client.ledgers.choose({ day: 'mon', r: 1 }),
    sent: [['POST /v2/ledgers/choice?day=mon', { 'content-type': JSON_TYPE }, '{"r":1}']],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'several media types: fields of the same names',
    call: (client) =>
      client.ledgers.choose({ day: 'mon', r: 1 }, { contentType: 'application/x-www-form-urlencoded' }),
    sent: [['POST /v2/ledgers/choice?day=mon', FORM, 'r=1']],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'several media types: parts of the same names',
    call: (client) => client.ledgers.choose({ r: 1 }, { contentType: 'multipart/form-data' }),
    sent: [['POST /v2/ledgers/choice', PARTS, `${part('name="r"', undefined, '1')}--LINE--\r\n`]],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'several media types: finished text',
    call: async (client) => {
      await client.ledgers.choose({ body: 'r\n1', day: 'mon' }, { contentType: 'text/csv' });
      return client.ledgers.choose({ body: '<r/>' }, { contentType: 'application/xml' });
    },
    sent: [
      ['POST /v2/ledgers/choice?day=mon', { 'content-type': 'text/csv' }, 'r\n1'],
      ['POST /v2/ledgers/choice', { 'content-type': 'application/xml' }, '<r/>'],
    ],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'JSON lines',
    call: (client) => client.ledgers.lines.send({ body: ledgers() }),
    sent: [
      ['POST /v2/ledgers/lines', { 'content-type': 'application/jsonl' }, '{"id":"a"}\n{"id":"\xc3\xa9"}\n'],
    ],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'a JSON sequence',
    call: (client) => client.ledgers.sequence.send({ body: [{ id: 'a' }, { id: 'b' }] }),
    sent: [
      [
        'POST /v2/ledgers/sequence',
        { 'content-type': 'application/json-seq' },
        '\x1e{"id":"a"}\n\x1e{"id":"b"}\n',
      ],
    ],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'a body that may be left out: without it, beside a parameter of the same name',
    call: async (client) => {
      await client.ledgers.notes.update('1');
      await client.ledgers.notes.update('1', { query_id: 'q', day: 'd' });
      return client.ledgers.notes.update('1', { query_id: 'q', text: 't', body_id: 'b' });
    },
    sent: [
      ['PUT /v2/ledgers/notes/1', { 'content-type': null }, ''],
      ['PUT /v2/ledgers/notes/1?id=q&day=d', { 'content-type': null }, ''],
      ['PUT /v2/ledgers/notes/1?id=q', { 'content-type': JSON_TYPE }, '{"id":"b","text":"t"}'],
    ],
    answers: [[204]],
    gives: null,
  },
  {
    name: 'other values in other media types',
    call: async (client) => {
      await client.ledgers.change({ why: 'w' }, { contentType: 'application/merge-patch+json' });
      await client.ledgers.change({ body: [{ x: 1 }] }, { contentType: 'application/json-patch+json' });
      await client.ledgers.change({ note: 'n' }, { contentType: 'multipart/form-data' });
      return client.ledgers.change({ r: 1 });
    },
    sent: [
      ['POST /v2/ledgers/other', { 'content-type': 'application/merge-patch+json' }, '{"why":"w"}'],
      ['POST /v2/ledgers/other', { 'content-type': 'application/json-patch+json' }, '[{"x":1}]'],
      ['POST /v2/ledgers/other', PARTS, part('name="note"', undefined, 'n') + '--LINE--\r\n'],
      ['POST /v2/ledgers/other', { 'content-type': JSON_TYPE }, '{"r":1}'],
    ],
    answers: [[204]],
    gives: null,
  },
];
