/** Code that callers wrote, and what the codemod makes of it. */
export const MECHANICAL: ReadonlyArray<readonly [what: string, before: string, after: string]> = [
  [
    'a renamed method',
    "await phone.call.create({ to: '1' });",
    "await phone.call.createPhoneCall({ to: '1' });",
  ],
  ['something around it', 'const f = (phone!).call.create;', 'const f = (phone!).call.createPhoneCall;'],
  [
    'optional steps',
    "(phone as Phone | undefined)?.call?.create?.({ to: '1' });",
    "(phone as Phone | undefined)?.call?.createPhoneCall?.({ to: '1' });",
  ],
  [
    'names in brackets',
    "phone['call'][\"create\"]({ to: '1' });",
    "phone['call'][\"createPhoneCall\"]({ to: '1' });",
  ],
  [
    'a resource in a constant',
    "const { call } = phone;\ncall.create({ to: '1' });",
    "const { call } = phone;\ncall.createPhoneCall({ to: '1' });",
  ],
  [
    'a method taken out of its resource',
    'const { create } = phone.call;\nconst { create: dial } = phone.call;',
    'const { createPhoneCall: create } = phone.call;\nconst { createPhoneCall: dial } = phone.call;',
  ],
  [
    'a parameter that is a pattern',
    "const f = ({ api, n }: { api: Phone; n: number }) => api.call.create({ to: '1' });",
    "const f = ({ api, n }: { api: Phone; n: number }) => api.call.createPhoneCall({ to: '1' });",
  ],
  [
    'a function that makes clients',
    "function api() { return new Phone(); }\napi().call.create({ to: '1' });",
    "function api() { return new Phone(); }\napi().call.createPhoneCall({ to: '1' });",
  ],
  [
    'a list of clients',
    "[phone].filter(Boolean).map((each) => each.call.create({ to: '1' }));",
    "[phone].filter(Boolean).map((each) => each.call.createPhoneCall({ to: '1' }));",
  ],
  [
    'a member of a class',
    "class A { constructor(private p: Phone) {} run() { this.p.call.create({ to: '1' }); } }",
    "class A { constructor(private p: Phone) {} run() { this.p.call.createPhoneCall({ to: '1' }); } }",
  ],
  [
    'types made of the method',
    "type Body = Parameters<Phone['call']['create']>[0];",
    "type Body = Parameters<Phone['call']['createPhoneCall']>[0];",
  ],
  ['a method in another resource', "phone.line.stop('a');", "phone.control.stop('a');"],
  [
    'optional steps to another resource',
    "(phone as Phone | undefined)?.line?.stop('a');",
    "(phone as Phone | undefined)?.control?.stop('a');",
  ],
  [
    'options after a new argument',
    'phone.call.list({ timeout: 5 });',
    'phone.call.list(undefined, { timeout: 5 });',
  ],
  ['no options, no change', 'phone.call.list();', 'phone.call.list();'],
  [
    'a renamed member',
    "phone.line.create({ 'agent_id': 'a', mode: 'slow' });",
    "phone.line.create({ inbound_agent_id: 'a', mode: 'slow' });",
  ],
  [
    'a renamed member in short',
    "const agent_id = 'a';\nphone.line.create({ agent_id });",
    "const agent_id = 'a';\nphone.line.create({ inbound_agent_id: agent_id });",
  ],
  [
    'a renamed member of a typed constant',
    "const body: Phone.LineCreateParams = { agent_id: 'a' };\nphone.line.create(body);",
    "const body: Phone.LineCreateParams = { inbound_agent_id: 'a' };\nphone.line.create(body);",
  ],
  [
    'a body that is only used here',
    "const body = { agent_id: 'a' };\nphone.line.create(body);",
    "const body = { inbound_agent_id: 'a' };\nphone.line.create(body);",
  ],
  [
    'a spread body that is only used here',
    "const body = { agent_id: 'a' };\nphone.line.create({ ...body, mode: 'slow' });",
    "const body = { inbound_agent_id: 'a' };\nphone.line.create({ ...body, mode: 'slow' });",
  ],
  ['a renamed value', "phone.line.create({ mode: 'fast-3' });", "phone.line.create({ mode: 'fast-3.5' });"],
  [
    'a renamed value of two',
    "phone.line.create({ mode: Math.random() > 0 ? 'fast-3' : 'slow' });",
    "phone.line.create({ mode: Math.random() > 0 ? 'fast-3.5' : 'slow' });",
  ],
  [
    'a renamed type',
    'let a: Phone.CallCreateParams; let b: Phone.CallCreateParams.Meta;',
    'let a: Phone.CallCreatePhoneCallParams; let b: Phone.CallCreatePhoneCallParams.Meta;',
  ],
  [
    'a renamed type without an import',
    "let a: import('phone-sdk').Phone.CallCreateParams;",
    "let a: import('phone-sdk').Phone.CallCreatePhoneCallParams;",
  ],
  [
    'nothing in strings and comments',
    "// phone.call.create\nconst a = 'phone.call.create';",
    "// phone.call.create\nconst a = 'phone.call.create';",
  ],
];
