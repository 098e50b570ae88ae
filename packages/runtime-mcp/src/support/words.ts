/** Lower-case words of a text; `createSMSChat`, `create_sms_chat` and `create-sms-chat` give the same three. */
export function splitWords(text: string): readonly string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const VOWEL = /[aeiouy]/;

function withoutEnding(word: string, ending: string): string | undefined {
  if (!word.endsWith(ending)) return undefined;
  const rest = word.slice(0, -ending.length);
  return rest.length >= 3 && VOWEL.test(rest) ? rest : undefined;
}

function withoutPlural(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(ss|x|ch|sh|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 2 && /[^sui]s$/.test(word)) return word.slice(0, -1);
  return word;
}

/** Past forms that no ending tells, by the word. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'hung:hang sent:send made:make said:say bought:buy began:begin begun:begin spoke:speak spoken:speak wrote:write ' +
    'written:write kept:keep lost:lose found:find ran:run told:tell heard:hear took:take taken:take gave:give given:give ' +
    'broke:break broken:break chose:choose chosen:choose went:go saw:see seen:see paid:pay held:hold built:build met:meet ' +
    'sold:sell spent:spend stood:stand understood:understand rang:ring rung:ring sang:sing drew:draw grew:grow knew:know ' +
    'known:know threw:throw thrown:throw won:win people:person children:child men:man women:woman indices:index'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.split(':')[0] ?? '', pair.split(':')[1] ?? '']),
);

/** Cuts the endings off that do not change what a word is about: `deleted`, `deleting`, `deletion` → `delet`. */
export function stem(given: string): string {
  const word = IRREGULAR.get(given) ?? given;
  if (!/^[a-z]+$/.test(word)) return word;
  const single = withoutPlural(word);
  if (single.endsWith('eed') || single.length < 5)
    return single.length > 4 ? single.replace(/e$/, '') : single;
  const bare =
    (/tion$/.test(single) && single.length > 6 ? single.slice(0, -3) : undefined) ??
    withoutEnding(single, 'ing') ??
    withoutEnding(single, 'ed') ??
    single;
  const undoubled = bare !== single && /([bdgmnprt])\1$/.test(bare) ? bare.slice(0, -1) : bare;
  return undoubled.length > 3 ? undoubled.replace(/e$/, '') : undoubled;
}
