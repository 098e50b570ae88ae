import { bytes, JSON_TYPE, type Exchange } from './exchange.ts';

const MIXED = { 'content-type': 'multipart/mixed; boundary=LINE' };

/** One part. */
const part = (type: string, body: string, more = '', line = 'LINE'): string =>
  `--${line}\r\nContent-Type: ${type}\r\n${more}\r\n${body}\r\n`;

/** Bodies of parts that are no form data. */
export const parts: readonly Exchange[] = [
  {
    name: 'places: each as the document says',
    call: (client) =>
      client.parcels.places.send({
        parts: [
          { body: { r: 1, g: 'é' } },
          {
            body: new File([bytes('\x00\xff')], 'a.jpg', { type: 'image/jpeg' }),
            headers: { 'X-Page': '7' },
          },
          { body: 'a,b' },
          { body: 'c' },
        ],
      }),
    sent: [
      [
        'POST /v2/parcels/places',
        MIXED,
        part('application/vnd.box+json', '{"r":1,"g":"\xc3\xa9"}') +
          part('image/jpeg', '\x00\xff', 'x-lang: en\r\nx-page: 7\r\n') +
          part('text/csv', 'a,b') +
          part('text/csv', 'c') +
          '--LINE--\r\n',
      ],
    ],
  },
  {
    name: 'places: what the caller says comes first',
    call: (client) =>
      client.parcels.places.send({
        parts: [
          { body: { r: 1 }, contentType: JSON_TYPE, headers: { 'X-Own': 'é' } },
          { body: new File(['W'], 'w.webp', { type: 'image/webp' }), headers: { 'x-lang': 'fr' } },
        ],
      }),
    sent: [
      [
        'POST /v2/parcels/places',
        MIXED,
        part(JSON_TYPE, '{"r":1}', 'x-own: \xc3\xa9\r\n') +
          part('image/png', 'W', 'x-lang: fr\r\n') +
          '--LINE--\r\n',
      ],
    ],
  },
  {
    name: 'anything: its value says what it is',
    call: (client) =>
      client.parcels.any.send({
        parts: [
          { body: 'a' },
          { body: 'é' },
          { body: 1.5 },
          { body: [1, { x: null }] },
          { body: bytes('\xfe') },
          { body: '<a/>', contentType: 'application/xml' },
        ],
      }),
    sent: [
      [
        'POST /v2/parcels/any',
        MIXED,
        part('text/plain', 'a') +
          part('text/plain; charset=utf-8', '\xc3\xa9') +
          part('text/plain', '1.5') +
          part(JSON_TYPE, '[1,{"x":null}]') +
          part('application/octet-stream', '\xfe') +
          part('application/xml', '<a/>') +
          '--LINE--\r\n',
      ],
    ],
  },
  {
    name: 'anything: nothing at all',
    call: (client) => client.parcels.any.send(),
    sent: [['POST /v2/parcels/any', { 'content-type': null }, '']],
  },
  {
    name: 'a list of nothing is no body of parts',
    call: (client) => client.parcels.any.send({ parts: [] }),
    fails: 'parts must be a list of parts',
  },
  {
    name: 'a part without a body',
    call: (client) => client.parcels.any.send({ parts: [{ body: 'a' }, { body: undefined }] }),
    fails: 'parts[1] must be an object with a body',
  },
  {
    name: 'names: the first part is the root of the others',
    call: (client) =>
      client.parcels.related.send({
        box: { r: 1 },
        scan: new File(['S'], 's.tif'),
      }),
    sent: [
      [
        'POST /v2/parcels/related',
        { 'content-type': 'multipart/related; type="application/json"; boundary=LINE' },
        '--LINE\r\nContent-Disposition: form-data; name="box"\r\nContent-Type: application/json\r\n\r\n{"r":1}\r\n' +
          '--LINE\r\nContent-Disposition: form-data; name="scan"; filename="s.tif"\r\nContent-Type: image/tiff\r\n\r\nS\r\n' +
          '--LINE--\r\n',
      ],
    ],
  },
  {
    name: 'parts of parts',
    call: (client) =>
      client.parcels.nested.send({ day: 'mon', parts: [{ body: [{ body: { r: 1 } }, { body: { r: 2 } }] }] }),
    sent: [
      [
        'POST /v2/parcels/nested?day=mon',
        MIXED,
        part(
          'multipart/mixed; boundary=INNER',
          `${part(JSON_TYPE, '{"r":1}', '', 'INNER')}${part(JSON_TYPE, '{"r":2}', '', 'INNER')}--INNER--\r\n`,
        ) + '--LINE--\r\n',
      ],
    ],
  },
];
