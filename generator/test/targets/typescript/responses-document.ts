export const document = `
openapi: 3.2.0
info: { title: Bakery, version: '1' }
servers: [{ url: https://bakery.example.com }]
paths:
  /loaves:
    post:
      operationId: bakeLoaf
      tags: [loaves]
      responses:
        '200': { description: ready, headers: { X-Oven: { description: Which oven., schema: { type: string } } }, content: { application/json: { schema: { $ref: '#/components/schemas/Loaf' } } } }
        '202': { description: later, content: { application/json: { schema: { $ref: '#/components/schemas/Ticket' } } } }
        '204': { description: nothing left }
        '404': { description: no, content: { application/json: { schema: { type: object, required: [why], properties: { why: { type: string } } } } } }
        5XX: { description: worse, content: { application/json: { schema: { $ref: '#/components/schemas/Ticket' } } } }
    delete:
      operationId: dropLoaf
      tags: [loaves]
      responses: { '204': { description: gone } }
    head:
      operationId: peekLoaf
      tags: [loaves]
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Loaf' } } } } }
    get:
      operationId: getLoaf
      tags: [loaves]
      responses: { '200': { description: ok, content: { application/xml: { schema: { type: object } }, application/hal+json: { schema: { $ref: '#/components/schemas/Loaf' } } } } }
    patch:
      operationId: markLoaf
      tags: [loaves]
      responses: { default: { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Loaf' } } } } }
  /labels:
    get:
      operationId: getLabel
      tags: [labels]
      responses: { '200': { description: ok, content: { text/csv: { schema: { type: string } } } } }
    post:
      operationId: addLabel
      tags: [labels]
      responses: { '200': { description: ok, content: { '*/*': { schema: { type: string } } } } }
    put:
      operationId: setLabel
      tags: [labels]
      responses: { '200': { description: ok, content: { application/xml: { schema: { type: object } } } } }
  /photos:
    get:
      operationId: getPhoto
      tags: [photos]
      responses: { '200': { description: ok, content: { '*/*': { schema: { type: string, format: binary } } } } }
    post:
      operationId: addPhoto
      tags: [photos]
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Bytes' } } } } }
    put:
      operationId: setPhoto
      tags: [photos]
      responses: { '200': { description: ok, content: { text/plain: { schema: { type: [string, 'null'], format: binary } } } } }
    patch:
      operationId: cropPhoto
      tags: [photos]
      responses: { '200': { description: ok, content: { application/json: { schema: { type: string, contentMediaType: image/png } } } } }
  /albums:
    get:
      operationId: getAlbum
      tags: [albums]
      responses: { '200': { description: ok, content: { multipart/mixed: { itemSchema: { $ref: '#/components/schemas/Loaf' } } } } }
    post:
      operationId: addAlbum
      tags: [albums]
      responses: { '200': { description: ok, content: { application/pdf: { schema: { type: string } } } } }
    put:
      operationId: setAlbum
      tags: [albums]
      responses: { '200': { description: ok, content: { application/x-msgpack: { schema: { type: array, items: { $ref: '#/components/schemas/Loaf' } } } } } }
    patch:
      operationId: markAlbum
      tags: [albums]
      responses: { '200': { description: ok, content: { text/plain: { schema: { type: integer } } } } }
  /ticks:
    get:
      operationId: ticks
      tags: [ticks]
      responses: { '200': { description: ok, content: { text/event-stream: { schema: { $ref: '#/components/schemas/Loaf' } } } } }
    put:
      operationId: rawTicks
      tags: [ticks]
      responses: { '200': { description: ok, content: { text/event-stream: { schema: { type: string } } } } }
    post:
      operationId: askTicks
      tags: [ticks]
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [name], properties: { name: { type: string }, stream: { type: boolean } } } } } }
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Loaf' } }, text/event-stream: { schema: { type: object, properties: { part: { type: string } } } } } } }
    patch:
      operationId: plainTicks
      tags: [ticks]
      responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '#/components/schemas/Loaf' } }, text/event-stream: { schema: { type: object } } } } }
  /events:
    get:
      operationId: events
      tags: [events]
      responses: { '200': { description: ok, content: { text/event-stream: { itemSchema: { type: object, properties: { event: { type: string }, data: { type: string, contentMediaType: application/json, contentSchema: { type: object, properties: { n: { type: integer } } } } } } } } } }
    put:
      operationId: textEvents
      tags: [events]
      responses: { '200': { description: ok, content: { text/event-stream: { itemSchema: { type: object, properties: { data: { type: string } } } } } } }
  /rows:
    get:
      operationId: rows
      tags: [rows]
      responses: { '200': { description: ok, content: { application/jsonl: { itemSchema: { type: object, properties: { r: { type: integer } } } } } } }
    put:
      operationId: records
      tags: [rows]
      responses: { '200': { description: ok, content: { application/json-seq: { itemSchema: { type: object, properties: { r: { type: integer } } } } } } }
components:
  schemas:
    Loaf: { type: object, required: [id], properties: { id: { type: string } } }
    Ticket: { type: object, required: [eta], properties: { eta: { type: integer } } }
    Bytes: { type: string, format: binary }
`;
