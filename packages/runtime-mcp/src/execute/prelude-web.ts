/** What programs expect of a platform beside the language: text, bytes, files, addresses, copies. Part of the prelude. */
export const PRELUDE_WEB = String.raw`
  const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  function toBase64(bytes) {
    const parts = [];
    for (let i = 0; i < bytes.length; i += 3) {
      const n = (bytes[i] << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
      parts.push(
        BASE64[n >> 18] + BASE64[(n >> 12) & 63] +
        (i + 1 < bytes.length ? BASE64[(n >> 6) & 63] : '=') + (i + 2 < bytes.length ? BASE64[n & 63] : '='),
      );
    }
    return parts.join('');
  }
  function namedError(name, message) {
    const error = new Error(message);
    defineProperty(error, 'name', { value: name, enumerable: false });
    return error;
  }
  function btoa(text) {
    const bytes = [...String(text)].map((character) => character.codePointAt(0));
    if (bytes.some((code) => code > 255)) throw namedError('InvalidCharacterError', 'btoa takes characters up to U+00FF: encode text with TextEncoder first');
    return toBase64(bytes);
  }
  function atob(text) {
    const clean = String(text).replace(/[\t\n\f\r ]/g, '').replace(/={1,2}$/, '');
    if (clean.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(clean)) throw namedError('InvalidCharacterError', 'The text is not base64');
    let out = '';
    for (let i = 0, bits = 0, n = 0; i < clean.length; i++) {
      n = ((n << 6) | BASE64.indexOf(clean[i])) & 0xffffff;
      bits += 6;
      if (bits >= 8) { bits -= 8; out += String.fromCharCode((n >> bits) & 255); }
    }
    return out;
  }
  const fromBase64 = (text) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  function utf8(text) {
    const bytes = [];
    for (const character of String(text)) {
      let code = character.codePointAt(0);
      if (code >= 0xd800 && code <= 0xdfff) code = 0xfffd;
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
    return new Uint8Array(bytes);
  }
  function bytesOf(value) {
    if (value instanceof Uint8Array) return value;
    if (value instanceof ArrayBuffer) return new Uint8Array(value);
    if (ArrayBuffer.isView(value)) return new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return undefined;
  }
  function fromUtf8(bytes, fatal) {
    const parts = [];
    const wrong = () => { if (fatal) throw new TypeError('The bytes are not UTF-8'); return '\ufffd'; };
    for (let i = 0; i < bytes.length; ) {
      const first = bytes[i++];
      const more = first < 0x80 ? 0 : first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : -1;
      if (more === -1) { parts.push(wrong()); continue; }
      let code = more === 0 ? first : first & (63 >> more);
      let read = 0;
      while (read < more && i < bytes.length && (bytes[i] & 0xc0) === 0x80) { code = (code << 6) | (bytes[i++] & 63); read++; }
      const least = [0, 0x80, 0x800, 0x10000][more];
      const isRight = read === more && code >= least && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
      parts.push(isRight ? String.fromCodePoint(code) : wrong());
    }
    return parts.join('');
  }
  class TextEncoder {
    get encoding() { return 'utf-8'; }
    encode(text = '') { return utf8(text); }
  }
  class TextDecoder {
    #fatal;
    constructor(label = 'utf-8', options = {}) {
      if (!/^utf-?8$/i.test(String(label).trim())) throw new RangeError('The sandbox decodes UTF-8 only, not ' + label);
      this.#fatal = options.fatal === true;
    }
    get encoding() { return 'utf-8'; }
    decode(value = new Uint8Array()) {
      const bytes = bytesOf(value);
      if (bytes === undefined) throw new TypeError('TextDecoder.decode takes bytes');
      return fromUtf8(bytes, this.#fatal).replace(/^\ufeff/, '');
    }
  }

  let readBlob;
  class Blob {
    #bytes; #type;
    constructor(parts = [], options = {}) {
      const chunks = [...parts].map((part) => (part instanceof Blob ? part.#bytes : (bytesOf(part) ?? utf8(part))));
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) { bytes.set(chunk, at); at += chunk.length; }
      this.#bytes = bytes;
      this.#type = String(options?.type ?? '').toLowerCase();
    }
    get size() { return this.#bytes.length; }
    get type() { return this.#type; }
    async text() { return fromUtf8(this.#bytes, false); }
    async bytes() { return this.#bytes.slice(); }
    async arrayBuffer() { return this.#bytes.slice().buffer; }
    slice(start, end, type) { return new Blob([this.#bytes.slice(start, end)], { type }); }
    static { readBlob = (blob) => blob.#bytes; }
  }
  class File extends Blob {
    #name; #modified;
    constructor(parts, name, options = {}) {
      super(parts, options);
      this.#name = String(name);
      this.#modified = Number(options?.lastModified ?? Date.now());
    }
    get name() { return this.#name; }
    get lastModified() { return this.#modified; }
  }
  /** A file that the server reads when a call needs it; code never sees what is in it. */
  class FileOfPath extends File {
    #path;
    constructor(path) {
      super([], String(path).split(/[\\/]/).pop());
      this.#path = String(path);
    }
    get path() { return this.#path; }
  }
  async function toFile(value, name, options) {
    const given = await value;
    const source = given && typeof given.arrayBuffer === 'function' && !(given instanceof Blob) ? await given.arrayBuffer() : given;
    return new File([source], name ?? given?.name ?? 'file', options);
  }
  /** Arguments without files, which travel beside them. */
  function withoutFiles(value, at, files) {
    if (typeof value !== 'object' || value === null) return value;
    if (value instanceof FileOfPath) { files.push({ at, path: value.path }); return null; }
    if (value instanceof Blob) {
      files.push({ at, name: value.name ?? 'file', type: value.type, data: toBase64(readBlob(value)) });
      return null;
    }
    const bytes = bytesOf(value);
    if (bytes !== undefined) { files.push({ at, name: 'file', type: '', data: toBase64(bytes) }); return null; }
    if (at.length > 60) return value;
    if (isArray(value)) return value.map((item, index) => withoutFiles(item, [...at, index], files));
    const prototype = getPrototypeOf(value);
    if ((prototype !== objectPrototype && prototype !== null) || typeof value.toJSON === 'function') return value;
    const copy = create(null);
    for (const key of keys(value)) copy[key] = withoutFiles(value[key], [...at, key], files);
    return copy;
  }

  const decodeForm = (text) => {
    const plain = text.replace(/\+/g, ' ');
    try { return decodeURIComponent(plain); } catch { return plain; }
  };
  const encodeForm = (text) => encodeURIComponent(text).replace(/[!'()~]/g, (c) => '%' + c.charCodeAt(0).toString(16).toUpperCase()).replace(/%20/g, '+');
  let setChanged;
  class URLSearchParams {
    #list = []; #changed = () => {};
    constructor(init = '') {
      if (typeof init === 'object' && init !== null) {
        const pairs = typeof init[Symbol.iterator] === 'function' ? init : entries(init);
        for (const [name, value] of pairs) this.#list.push([String(name), String(value)]);
      } else {
        for (const pair of String(init).replace(/^\?/, '').split('&')) {
          if (pair === '') continue;
          const at = pair.indexOf('=');
          this.#list.push(at === -1 ? [decodeForm(pair), ''] : [decodeForm(pair.slice(0, at)), decodeForm(pair.slice(at + 1))]);
        }
      }
    }
    get size() { return this.#list.length; }
    append(name, value) { this.#list.push([String(name), String(value)]); this.#changed(); }
    delete(name, value) {
      this.#list = this.#list.filter((own) => own[0] !== String(name) || (value !== undefined && own[1] !== String(value)));
      this.#changed();
    }
    get(name) { return this.#list.find((own) => own[0] === String(name))?.[1] ?? null; }
    getAll(name) { return this.#list.filter((own) => own[0] === String(name)).map((own) => own[1]); }
    has(name, value) { return this.#list.some((own) => own[0] === String(name) && (value === undefined || own[1] === String(value))); }
    set(name, value) {
      const at = this.#list.findIndex((own) => own[0] === String(name));
      if (at === -1) return this.append(name, value);
      this.#list = this.#list.filter((own, index) => index <= at || own[0] !== String(name));
      this.#list[at] = [String(name), String(value)];
      this.#changed();
    }
    sort() { this.#list.sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0)); this.#changed(); }
    forEach(run) { for (const [name, value] of this.#list) run(value, name, this); }
    *keys() { for (const [name] of this.#list) yield name; }
    *values() { for (const [, value] of this.#list) yield value; }
    *entries() { for (const [name, value] of this.#list) yield [name, value]; }
    [Symbol.iterator]() { return this.entries(); }
    toString() { return this.#list.map(([name, value]) => encodeForm(name) + '=' + encodeForm(value)).join('&'); }
    static { setChanged = (params, changed) => { params.#changed = changed; }; }
  }
  class URL {
    #parts; #params;
    constructor(url, base) {
      const parts = parse(hostUrl(stringify({ url: String(url), ...(base !== undefined && { base: String(base) }) })));
      if (parts === null) throw new TypeError('Invalid URL: ' + String(url).slice(0, 200));
      this.#parts = parts;
    }
    static canParse(url, base) { return URL.parse(url, base) !== null; }
    static parse(url, base) { try { return new URL(url, base); } catch { return null; } }
    #set(part, value) {
      const parts = parse(hostUrl(stringify({ url: this.#parts.href, part, value: String(value) })));
      if (parts !== null) this.#parts = parts;
    }
    get searchParams() {
      if (this.#params === undefined) {
        this.#params = new URLSearchParams(this.#parts.search);
        setChanged(this.#params, () => this.#set('search', this.#params.toString()));
      }
      return this.#params;
    }
    toString() { return this.#parts.href; }
    toJSON() { return this.#parts.href; }
    get origin() { return this.#parts.origin; }
    static {
      for (const part of ['href', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'hash']) {
        defineProperty(URL.prototype, part, {
          get() { return this.#parts[part]; },
          set(value) { this.#set(part, value); if (part === 'href' || part === 'search') this.#params = undefined; },
          enumerable: true,
          configurable: true,
        });
      }
    }
  }

  function structuredClone(value) {
    const seen = new Map();
    const copy = (own) => {
      if (typeof own === 'function' || typeof own === 'symbol') throw namedError('DataCloneError', show(own) + ' cannot be cloned');
      if (typeof own !== 'object' || own === null) return own;
      if (seen.has(own)) return seen.get(own);
      const keep = (made) => { seen.set(own, made); return made; };
      if (own instanceof Date) return keep(new Date(own.getTime()));
      if (own instanceof RegExp) return keep(new RegExp(own.source, own.flags));
      if (own instanceof Blob) return keep(own);
      if (own instanceof Error) { const made = keep(new Error(own.message)); defineProperty(made, 'name', { value: own.name, enumerable: false }); return made; }
      if (own instanceof ArrayBuffer) return keep(own.slice(0));
      if (ArrayBuffer.isView(own)) return keep(own.slice());
      if (own instanceof Map) { const made = keep(new Map()); for (const [k, v] of own) made.set(copy(k), copy(v)); return made; }
      if (own instanceof Set) { const made = keep(new Set()); for (const v of own) made.add(copy(v)); return made; }
      const made = keep(isArray(own) ? new Array(own.length) : {});
      for (const key of keys(own)) defineProperty(made, key, { value: copy(own[key]), writable: true, configurable: true, enumerable: true });
      return made;
    };
    return copy(value);
  }
`;
