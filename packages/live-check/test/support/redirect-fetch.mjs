// Loaded before an example: what it sends to the API goes to the server of the tests instead.
const { API, SERVER } = process.env;
const send = globalThis.fetch;

globalThis.fetch = (input, init) => send(String(input).replace(API, SERVER), init);
