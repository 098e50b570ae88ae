export const document = `
openapi: 3.1.0
info: { title: Bakery, version: '1' }
servers: [{ url: https://bakery.example.com }]
paths:
  /loaves:
    post:
      operationId: bakeLoaf
      tags: [loaves]
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [photo, label]
              properties:
                photo: { type: string, contentMediaType: image/png }
                crumb: { $ref: '#/components/schemas/Scan' }
                slices: { type: array, items: { type: string, format: binary } }
                label: { type: object, properties: { name: { type: string }, seeds: { type: array, items: { type: string } } } }
                weights: { type: array, items: { type: integer } }
                marks: { type: array, items: { type: string } }
                oven: { type: object, properties: { heat: { type: integer }, steam: { type: boolean } } }
                toppings: { type: array, items: { type: object, properties: { name: { type: string } } } }
                grid: { type: array, items: { type: array, items: { type: integer } } }
                seal: { type: string, contentEncoding: base64 }
                sold: { type: [boolean, 'null'] }
                shelf: { type: object, properties: { row: { type: integer }, side: { type: string } } }
                note: { type: string }
                raw: {}
            encoding:
              label: { contentType: application/json }
              weights: { contentType: application/json }
              photo: { contentType: 'image/png, image/jpeg' }
              shelf: { style: form, explode: true }
              note: { contentType: text/markdown, headers: { X-Lang: { schema: { const: en } }, X-Page: { schema: { type: string } } } }
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object } } } } }
  /orders:
    post:
      operationId: placeOrder
      tags: [orders]
      requestBody:
        content:
          Application/X-WWW-Form-Urlencoded:
            schema:
              type: object
              properties:
                text: { type: string }
                tags: { type: array, items: { type: string } }
                geo: { type: object, properties: { x: { type: integer } } }
                piped: { type: array, items: { type: string } }
                deep: { type: object, properties: { a: { type: object, properties: { b: { type: integer } } } } }
                link: { type: string }
                sizes: { type: array, items: { type: object } }
            encoding:
              piped: { style: pipeDelimited }
              deep: { style: deepObject }
              link: { allowReserved: true }
              sizes: { contentType: application/json }
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object } } } } }
  /scans:
    post:
      operationId: addScan
      tags: [scans]
      parameters: [{ name: side, in: query, schema: { type: string } }]
      requestBody: { required: true, content: { application/octet-stream: { schema: { type: object, properties: { file: { type: string, format: binary } } } } } }
      responses: { '204': { description: ok } }
  /pictures:
    post:
      operationId: addPicture
      tags: [pictures]
      requestBody: { required: true, content: { 'image/*': {} } }
      responses: { '204': { description: ok } }
  /recipes:
    post:
      operationId: addRecipe
      tags: [recipes]
      requestBody: { required: true, content: { text/xml: { schema: { type: object, properties: { a: { type: string } } } } } }
      responses: { '204': { description: ok } }
    put:
      operationId: setRecipe
      tags: [recipes]
      requestBody: { required: true, content: { application/yaml: { schema: { type: object, properties: { a: { type: string } } } } } }
      responses: { '204': { description: ok } }
    patch:
      operationId: changeRecipe
      tags: [recipes]
      requestBody: { content: { 'application/merge-patch+json; v=1': { schema: { type: object, properties: { a: { type: [string, 'null'] }, n: { type: integer, format: int64 } } } } } }
      responses: { '204': { description: ok } }
  /notes:
    post:
      operationId: addNote
      tags: [notes]
      requestBody: { content: { text/plain: { schema: { type: string } } } }
      responses: { '204': { description: ok } }
    put:
      operationId: setNote
      tags: [notes]
      requestBody: { required: true, content: { '*/*': { schema: { type: string } } } }
      responses: { '204': { description: ok } }
  /prices:
    post:
      operationId: addPrice
      tags: [prices]
      requestBody: { required: true, content: { application/json: { schema: { type: integer } } } }
      responses: { '204': { description: ok } }
    put:
      operationId: setPrice
      tags: [prices]
      requestBody: { content: { application/json: { schema: { type: object, properties: { cents: { type: integer, format: int64 }, tax: { type: number } } } } } }
      responses: { '204': { description: ok } }
    patch:
      operationId: changePrice
      tags: [prices]
      parameters: [{ name: day, in: query, schema: { type: string } }]
      requestBody: { content: { application/json: { schema: { type: object, properties: { cents: { type: integer } } } } } }
      responses: { '204': { description: ok } }
  /sales:
    post:
      operationId: addSales
      tags: [sales]
      requestBody: { required: true, content: { application/x-ndjson: { schema: { type: array, items: { type: object, properties: { id: { type: integer } } } } } } }
      responses: { '204': { description: ok } }
    put:
      operationId: setSales
      tags: [sales]
      requestBody: { required: true, content: { application/json-seq: { schema: { type: object, properties: { id: { type: integer } } } } } }
      responses: { '204': { description: ok } }
    get:
      operationId: findSales
      tags: [sales]
      requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
      responses: { '200': { description: ok, content: { application/json: { schema: { type: object } } } } }
  /tickets:
    post:
      operationId: addTicket
      tags: [tickets]
      requestBody: { required: true, content: { application/x-www-form-urlencoded: { schema: { type: string } } } }
      responses: { '204': { description: ok } }
    put:
      operationId: setTicket
      tags: [tickets]
      requestBody: { content: { application/x-www-form-urlencoded: { schema: { type: integer } } } }
      responses: { '204': { description: ok } }
    patch:
      operationId: changeTicket
      tags: [tickets]
      requestBody: { required: true, content: { multipart/form-data: { schema: { $ref: '#/components/schemas/Scan' } } } }
      responses: { '204': { description: ok } }
components:
  schemas:
    Scan: { type: string, format: binary }
`;
