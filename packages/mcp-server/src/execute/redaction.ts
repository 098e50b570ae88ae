const LEAST = 6;

/** Cuts a key out of texts, in every form that a service could send it back in. */
export function redaction(apiKey: string): (text: string) => string {
  if (apiKey.length < LEAST) return (text) => text;
  const plain = [apiKey, JSON.stringify(apiKey).slice(1, -1), encodeURIComponent(apiKey)];
  const bytes = Buffer.from(apiKey);
  const hex = bytes.toString('hex');
  const coded = [0, 1, 2].flatMap((offset) => base64At(bytes, offset));
  const forms = [...new Set([...plain, hex, hex.toUpperCase(), ...coded])]
    .filter((form) => form.length >= LEAST)
    .sort((a, b) => b.length - a.length);
  return (text) => forms.reduce((own, form) => own.replaceAll(form, '[redacted]'), text);
}

/** What base64 has of the key alone, wherever in the encoded text it begins: `Basic user:key` moves it. */
function base64At(bytes: Buffer, offset: number): readonly string[] {
  const text = Buffer.concat([Buffer.alloc(offset), bytes])
    .toString('base64')
    .replace(/=+$/, '');
  // Characters that hold bits of the neighbours, too.
  const start = [0, 2, 3][offset] ?? 0;
  const end = (offset + bytes.length) % 3 === 0 ? text.length : text.length - 1;
  const own = text.slice(start, end);
  return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
}
