/** The client: its methods, their results, pages and errors. Part of the prelude. */
export const PRELUDE_CALLS = String.raw`
  const sdk = create(null);
  class SdkError extends Error {}
  class APIError extends SdkError {}
  class APIConnectionError extends APIError {}
  const errorClasses = {
    [clientClass + 'Error']: SdkError,
    APIError,
    APIConnectionError,
    APIConnectionTimeoutError: class extends APIConnectionError {},
    APIUserAbortError: class extends APIError {},
  };
  for (const name of ['BadRequestError', 'AuthenticationError', 'PermissionDeniedError', 'NotFoundError', 'ConflictError', 'UnprocessableEntityError', 'RateLimitError', 'InternalServerError']) {
    errorClasses[name] = class extends APIError {};
  }
  class WaitError extends SdkError {
    constructor(message, state, latest) {
      super(message);
      defineProperty(this, 'name', { value: new.target.name, enumerable: false });
      this.state = state;
      this.latest = latest;
    }
  }
  errorClasses.WaitError = WaitError;
  errorClasses.WaitTimeoutError = class extends WaitError {};
  for (const [name, Class] of entries(errorClasses)) {
    defineProperty(Class, 'name', { value: name });
    sdk[name] = Class;
  }

  function errorFrom(text) {
    const { name, message, stack, ...more } = parse(text);
    const Class = hasOwn(errorClasses, name) ? errorClasses[name] : Error;
    const error = new Class(message);
    defineProperty(error, 'name', { value: name, enumerable: false });
    for (const key of keys(more)) error[key] = more[key];
    if (more.requestId !== undefined) defineProperty(error, 'requestID', { value: more.requestId, enumerable: false });
    return error;
  }

  const REFUSALS = { '-1': 'The limit of API calls in one run is reached', '-2': 'The arguments are too large', '-3': 'The files are too large' };

  function request(name, args, of) {
    return new Promise((resolve, reject) => {
      const files = [];
      const plain = args.map((value, index) => withoutFiles(value, [index], files));
      const text = stringify(plain, (key, value) => (typeof value === 'bigint' ? Number(value) : value));
      const id = hostCall(name, text, files.length > 0 ? stringify(files) : '', of);
      if (id < 0) reject(new Error(REFUSALS[id]));
      else waiting.set(id, { resolve, reject });
    });
  }

  const hidden = (target, members) => {
    for (const key of ownKeys(members)) defineProperty(target, key, { value: members[key], writable: true, configurable: true, enumerable: false });
    return target;
  };

  /** One page of a list, and the way to the next one: it is asked for once, however often the code does. */
  function pageOf(name, first, { text, meta }) {
    const value = meta.binary === undefined ? parse(text) : binaryResult({ text, meta });
    let following;
    const page = {
      value,
      meta,
      text,
      items() {
        const { list } = meta;
        if (list === undefined) throw new TypeError('client.' + name + ' is no list: await it instead of iterating it');
        const items = list.items !== undefined ? parse(list.items) : list.field === '' ? value : value[list.field];
        return items;
      },
      next() {
        following ??= request(name, [], first).then((answer) => (answer.meta.done ? null : pageOf(name, first, answer)));
        return following;
      },
    };
    if (meta.page !== undefined && typeof value === 'object' && value !== null) {
      hidden(value, {
        getPaginatedItems: () => page.items(),
        hasNextPage: () => meta.page.more,
        async getNextPage() {
          const next = meta.page.more ? await page.next() : null;
          if (next === null) throw new SdkError('There is no next page');
          return next.value;
        },
        async *iterPages() { for await (const own of pagesFrom(page)) yield own.value; },
        async *[Symbol.asyncIterator]() { for await (const own of pagesFrom(page)) yield* own.items(); },
      });
    }
    return page;
  }

  async function* pagesFrom(first) {
    first.items();
    for (let page = first; page !== null; page = await page.next()) yield page;
  }

  class Headers {
    #list;
    constructor(list) { this.#list = list.map(([name, value]) => [name.toLowerCase(), value]); }
    get(name) { return this.#list.find((own) => own[0] === String(name).toLowerCase())?.[1] ?? null; }
    has(name) { return this.get(name) !== null; }
    forEach(run) { for (const [name, value] of this.#list) run(value, name, this); }
    *keys() { for (const [name] of this.#list) yield name; }
    *values() { for (const [, value] of this.#list) yield value; }
    *entries() { for (const [name, value] of this.#list) yield [name, value]; }
    [Symbol.iterator]() { return this.entries(); }
    toJSON() { return fromEntries(this.#list); }
  }
  /** What a response can do beside what it shows. */
  function bodyOf({ meta, text }) {
    let bytes;
    const read = () => (bytes ??= meta.binary === undefined ? utf8(meta.raw ?? text) : fromBase64(meta.binary)).slice();
    const readText = () => (meta.binary === undefined ? (meta.raw ?? text) : fromUtf8(read(), false));
    const headers = new Headers(meta.headers);
    return {
      headers,
      json: async () => parse(readText()),
      text: async () => readText(),
      bytes: async () => read(),
      arrayBuffer: async () => read().buffer,
      blob: async () => new Blob([read()], { type: headers.get('content-type') ?? '' }),
    };
  }
  function responseOf(answer) {
    const { status, statusText, url } = answer.meta;
    const { headers, ...body } = bodyOf(answer);
    return hidden({ status, statusText, ok: status >= 200 && status < 300, url, headers }, body);
  }
  /** A result that is a response: its kind and size are shown, the rest can be asked for. */
  function binaryResult(answer) {
    const { status, statusText, url } = answer.meta;
    return hidden(parse(answer.text), { status, statusText, ok: true, url, ...bodyOf(answer) });
  }

  function call(name, args) {
    const started = request(name, args, 0).then((answer) => pageOf(name, answer.id, answer));
    const pages = async function* () { yield* pagesFrom(await started); };
    return hidden(started.then(({ value }) => value), {
      asResponse: () => started.then(responseOf),
      withResponse: () => started.then((page) => ({ data: page.value, response: responseOf(page) })),
      async *pages() { for await (const page of pages()) yield page.value; },
      async toArray({ limit = Infinity } = {}) {
        const items = [];
        for await (const item of this) if (limit < 1 || items.push(item) >= limit) break;
        return items;
      },
      async *[Symbol.asyncIterator]() { for await (const page of pages()) yield* page.items(); },
    });
  }

  function guarded(members, path) {
    const target = freeze(members);
    return new Proxy(target, {
      get(_, key) {
        if (typeof key !== 'string' || silent.has(key)) return undefined;
        if (hasOwn(target, key)) return target[key];
        throw new TypeError(path + '.' + key + ' does not exist' + nearest(path, key));
      },
      set(_, key) { throw new TypeError(path + '.' + String(key) + ' cannot be set'); },
    });
  }

  function nearest(path, key) {
    const found = hostCall('?' + path + '.' + key, '', '', 0);
    return typeof found === 'string' && found !== '' ? '. Did you mean: ' + found + '?' : '';
  }

  const pause = (wait) => new Promise((resolve) => { timers.set(timerOf(wait), resolve); });

  /** Calls a method at growing distances until its result has the state that is waited for. */
  function waiter({ method, leading, hasParams, path, done, failed, ...usual }) {
    return async (...args) => {
      const { timeout = usual.timeout, interval = usual.interval, onUpdate, request: options = {} } = args[leading] ?? {};
      const given = [...args.slice(0, leading), ...(hasParams ? [{}] : []), options];
      const field = path.join('.');
      const end = Date.now() + timeout;
      let state, latest;
      for (let wait = interval; ; wait = Math.min(wait * 1.5, interval * 8)) {
        if (Date.now() >= end) throw new errorClasses.WaitTimeoutError(field + ' is ' + state + ' after ' + timeout + ' ms', state, latest);
        latest = await call(method, given);
        state = path.reduce((value, name) => value?.[name], latest);
        onUpdate?.(latest);
        if (done.includes(state)) return latest;
        if (failed.includes(state)) throw new WaitError(field + ' is ' + state, state, latest);
        await pause(Math.min(wait, end - Date.now()));
      }
    };
  }

  const tree = create(null);
  const place = (name, run) => {
    const words = name.split('.');
    const last = words.pop();
    let at = tree;
    for (const word of words) at = at[word] ??= create(null);
    at[last] = freeze(run);
  };
  for (const name of methods) place(name, (...args) => call(name, args));
  for (const own of waiters) place(own.name, waiter(own));
  function build(node, path) {
    for (const key of keys(node)) if (typeof node[key] === 'object') node[key] = build(node[key], path + '.' + key);
    return guarded(node, path);
  }
  const client = build(tree, 'client');

  const Sdk = { [clientClass]: class { constructor() { return client; } } }[clientClass];
  for (const [name, Class] of entries(errorClasses)) defineProperty(Sdk, name, { value: Class });
  defineProperty(Sdk, 'toFile', { value: toFile });
  sdk[clientClass] = Sdk;
  sdk.toFile = toFile;
  sdk.createReadStream = (path) => new FileOfPath(path);
  freeze(sdk);
`;
