import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startExchangeServer, type ExchangeServer } from '../kit/exchange-server.ts';
import { checkExchange } from './seedpost-check.ts';
import { makeProgram } from './seedpost-program.ts';

const program = await makeProgram();
let server: ExchangeServer;
beforeAll(async () => {
  server = await startExchangeServer();
});
afterAll(async () => {
  await server.close();
  program.remove();
});

test('the packages and their calls compile strictly', () => {
  expect(program.errors).toEqual([]);
});

test('what generating says', () => {
  expect(program.findings['seedpost']).toMatchInlineSnapshot(`
    "note Config/Inferred /: Nothing names the resources; inferred: 42 resources with 58 methods.
    note Schema/Int64AsNumber /components/schemas/Ledger/properties/total: Integers of 64 bits are numbers: what is read loses its last digits beyond 9007199254740991.
    note Security/CookieInBrowser /components/securitySchemes/crumb: Browsers do not let a page send the cookie of the security scheme crumb.
    note Body/SentAsText /paths/~1ledgers~1choice/post/requestBody/content/application~1xml/schema: The schema is not used: a body of application/xml is sent as it is given.
    warning Document/PathParameterRepeated /paths/~1ledgers~1repeated~1{id}~1of~1{id}: The path /ledgers/repeated/{id}/of/{id} holds the parameter id more than once; one argument fills all of its places.
    note Parameter/CookieInBrowser /paths/~1marks~1cookies/get/parameters/0: Browsers do not let a page send these cookies, which are parameters (7): theme, recent, box, raw, crate, prefs, session.
    note Body/SentAsText /paths/~1papers~1xml/post/requestBody/content/application~1xml/schema: The schema is not used: a body of application/xml is sent as it is given.
    note Response/GivenAsText /paths/~1papers~1xml/post/responses/200/content/application~1xml/schema: The schema is not used: an answer of application/xml is given as text.
    note Body/SentAsText /paths/~1papers~1yaml/post/requestBody/content/application~1yaml/schema: The schema is not used: a body of application/yaml is sent as it is given.
    note Parameter/NestedValue /paths/~1searches~1deep/get/parameters/0: Lists or objects stand inside of lists or objects in these parameters (2): deep, page.
    note Schema/EnumHasOneMember /paths/~1searches~1form/get/parameters/8/schema/enum: The enum has a single value and becomes a constant."
  `);
  expect(program.findings['seedtable']).toMatchInlineSnapshot(
    `"note Config/Inferred /: Nothing names the resources; inferred: 2 resources with 4 methods."`,
  );
});

describe.each(Object.entries(program.subjects))('%s', (subject, exchanges) => {
  test.each(exchanges.map((exchange, i) => [exchange.name, exchange, i] as const))('%s', (_, exchange, i) =>
    checkExchange(server, exchange, exchange, () => program.run(subject, i, server.port)),
  );
});
