/**
 * Signs of what a question is about that no single word is: the term under which the guide of a package, an error or an
 * event is found by it.
 */
type Sign = readonly [term: string, question: RegExp];

/** The term of a chapter of the guide, by its title without those above it. */
export const guideSign = (title: string): string =>
  `=guide:${(title.split(' > ').at(-1) ?? title).toLowerCase().replace(/[^a-z]+/g, '-')}`;

/** The term of a status of HTTP. */
export const statusSign = (status: number): string => `=status:${status}`;

/** Whether a term is one of these. */
export const isSign = (term: string): boolean => /^=(?:guide|status):/.test(term);

export const isStatusSign = (term: string): boolean => term.startsWith('=status:');

/** What all packages have to say about themselves, by the chapter that says it. */
const GUIDE: readonly Sign[] = [
  [
    'Installation',
    /\b(?:install\w*|npm (?:i|add)|yarn add|pnpm add|pip|add the (?:package|library|sdk)|get(?:ting)? started|first steps|quick ?start|import the (?:client|package|library|sdk)|hello world)\b/,
  ],
  [
    'Usage',
    /\b(?:(?:set|pass|provide|give|put|configure|supply|where\b.*)\b.*\b(?:api ?keys?|tokens?|credentials|secret)|(?:which|what|from|through|via|by|in) (?:an |the )?env\w*(?: variables?)?|getting started|quick ?start|(?:create|construct|instantiate|initiali[sz]e|set up|configure) (?:the|a|my) (?:client|sdk)|new client|hello world|first (?:request|program|call to the api)|minimal example|code sample)\b/,
  ],
  [
    'Authentication',
    /\b(?:(?:set|pass|provide|give|put|configure|supply|where\b.*)\b.*\b(?:api ?keys?|tokens?|credentials|private key|secret)|authenticat\w*|authori[sz]ation header|bearer|log ?in with|basic auth|client id and secret|(?:which|what|from|through|via|by|in) (?:an |the )?env\w*(?: variables?)?)\b/,
  ],
  [
    'Servers',
    /\b(?:base ?urls?|(?:own|other|another|different|which|test|sandbox|staging) (?:server|host|environment)s?|sandbox|staging|self[- ]hosted|on[- ]premises?)\b/,
  ],
  [
    'File uploads',
    /\b(?:(?:upload|attach|send|pass|read|stream)\w*\b.*\b(?:files?|buffers?|blobs?|streams?|disk|bytes)|file uploads?|tofile|read ?streams?|multipart|from disk)\b/,
  ],
  [
    'Handling errors',
    /\b(?:(?:catch|handle|handling|deal with|react to|treat|inspect)\w*\b.*\b(?:errors?|exceptions?|failures?|fails?|failed|rejections?)|(?:error|exception) (?:class|handling|type|bod)\w*|\w*(?:error|exception)s? (?:class|thrown|is thrown)|try.{0,3}catch|(?:which|what) (?:errors?|exceptions?|class)\b.*(?:throw|raise)\w*|throws?|\w*connection ?error|connection (?:is |was |got )?(?:lost|refused|reset|broken)|network (?:is down|errors?|failure|problems?)|broken json|invalid json|why (?:a|the|my) (?:request|call) (?:has )?failed|(?:body|message|id) of a failed|request ?ids?|error message)\b/,
  ],
  [
    'Retries',
    /\b(?:retr(?:y|ies|ied|ying)|(?:repeat|resend|re-send|try)\w*\b.*\b(?:again|requests?|automatically|failed)|try again|back ?off|attempts?|twice|two times|same (?:request|call|order|thing)\b.*\b(?:twice|two)|idempoten\w*|duplicate requests?|max_?retries)\b/,
  ],
  [
    'Timeouts',
    /\b(?:time ?-?outs?|timed? out|deadline|(?:abort|cancel|stop|give up|interrupt|kill) (?:on )?(?:a|an|the|my|one|running|pending|ongoing|slow|long)\b.*\b(?:requests?|attempts?|fetch)|abort ?(?:signal|controller)|(?:requests?|client|server|sdk|api|library)\b.*\b(?:hangs?|hanging|too long|for ever|forever|did not answer|does not answer|never (?:returns?|comes?|ends?|answers?)|in time|no answer)|wait(?:s|ing)? (?:at most|no longer|not longer))\b/,
  ],
  [
    'Lists',
    /\b(?:paginat\w*|paging|auto-?pag\w*|next pages?|all (?:the )?pages|more than (?:the )?(?:first )?(?:\d+|one page)|(?:iterat|loop)\w* (?:over|through)|for await|page (?:by page|through)|(?:to|into|as) (?:an|one) array|every page|cursors?|has_?more|async iterat\w*|(?:go|walk|run) through (?:all|every))\b/,
  ],
  [
    'Testing',
    /\b(?:mock(?:s|ed|ing)?|stub\w*|fak(?:e|es|ed|ing)|msw|nock|fixtures?|jest|vitest|mocha|(?:unit|integration) tests?|in (?:my|our|a|the|own)? ?tests?(?: suite)?$|test suite|without (?:a )?network|simulat\w* (?:a |an )?(?:rate|timeout|error|failure|outage|answer|response)\w*)\b/,
  ],
  [
    'Raw responses',
    /\b(?:raw|(?:response|rate limit|http) headers?|headers? of (?:a|the) (?:response|answer)|(?:http )?status (?:code )?of (?:a|the|my) (?:response|answer|successful)|asresponse|withresponse|response object|original response|whole response)\b/,
  ],
  [
    'Logging',
    /\b(?:logging|logger|log levels?|log (?:every|all|each|the) requests?|debug\w*|verbose|trace (?:the )?requests?|(?:see|show|print|watch) (?:all |every |the |which |what )*(?:requests?|traffic)|pino|winston)\b/,
  ],
  [
    'Undocumented endpoints and parameters',
    /\b(?:undocumented|(?:has|have|with) no method|no method (?:yet|for)|not (?:yet )?(?:in|covered by|known to|supported by|part of) (?:the )?(?:types?|sdk|library|client|package)|missing (?:endpoint|method|parameter)|(?:custom|own|arbitrary|extra|additional) (?:endpoints?|paths?|query parameters?|headers?)|extra (?:parameters?|params|fields)|beta (?:endpoint|feature)s?|new endpoint|generic request)\b/,
  ],
  [
    'Small bundles',
    /\b(?:bundles?|bundle ?size|tree.?shak\w*|smaller|kilobytes|lambda size|cold starts?|webpack|esbuild|rollup)\b/,
  ],
  [
    'Hooks',
    /\b(?:hooks?|middlewares?|interceptors?|intercept\w*|(?:before|after|on|for) (?:each|every|any|all) (?:requests?|calls?|responses?)|every request|telemetry|open ?telemetry)\b/,
  ],
  [
    'Another fetch',
    /\b(?:(?:own|other|another|custom|different|replace|replacing|swap|node-?|undici) ?(?:the )?(?:fetch|http client|transport)|fetch implementation|undici|axios|fetch\b.*\b(?:own|mine|another))\b/,
  ],
  [
    'Options of fetch',
    /\b(?:fetch ?options|requestinit|options (?:of|for|to) fetch|keep-?alive|agent options|tls options|certificates?|dispatcher)\b/,
  ],
  ['Proxies', /\b(?:prox(?:y|ies)|firewall|corporate network|company network|behind a)\b/],
  [
    'Semantic versioning',
    /\b(?:semantic versioning|semver|breaking changes?|(?:minor|major|patch) (?:version|release|update)s?|upgrade safely|break my code|compatib\w*)\b/,
  ],
  [
    'Requirements',
    /\b(?:requirements?|node(?:\.?js)? ?(?:version|\d+)|versions? of (?:node|typescript|deno|bun)|deno|bun|cloudflare workers?|edge runtime|vercel edge|(?:in|from) (?:the|a) browser|react native|which (?:runtimes?|platforms?|browsers?|typescript)|supported (?:runtimes?|platforms?|browsers?)|typescript version)\b/,
  ],
  ['Contributing', /\b(?:contribut\w*|pull requests?|report a bug|bug report|open an issue)\b/],
  ['License', /\blicen[cs]e\b/],
  ['MCP server', /\b(?:mcp|model context protocol|claude|cursor|ai assistant|copilot|windsurf)\b/],
  [
    'Request and response types',
    /\b(?:typescript types?|types? (?:of|for) (?:the )?(?:parameters?|params|results?|responses?|requests?|answers?)|typed|type definitions?|import (?:the )?types?)\b/,
  ],
  [
    'Waiting',
    /\b(?:wait\w* (?:until|till|for|on)|poll\w*|until (?:it|the|a|something)\b.*\b(?:is|are|has|have)\b.*\b(?:done|ready|finished|over|ended|complete\w*))\b/,
  ],
  [
    'Webhooks',
    /\b(?:(?:verif|check|validat|receiv|handl|pars|unwrap|prov|secur)\w*\b.*\b(?:web ?hooks?|signatures?|payloads?|events?)|web ?hooks?\b.*\b(?:verif|signatur|signed|secret|genuine|forged|handl|express|server|endpoint|check|fails?|really|body)\w*|signatures?|express|hmac|forged|tampered)\b/,
  ],
  ['Errors', /\b(?:python\b.*\b(?:errors?|exceptions?|catch|except)|except clause)\b/],
  ['Asynchronous use', /\b(?:async(?:hronous)? python|asyncio|python\b.*\basync\w*)\b/],
].map(([title = '', question]): Sign => [guideSign(String(title)), question as RegExp]);

/** What people call the statuses of HTTP. */
const STATUSES: readonly Sign[] = [
  [
    400,
    /\b(?:bad request|malformed|invalid (?:parameter|argument|request|input|json|value)s?|badrequesterror)\b/,
  ],
  [
    401,
    /\b(?:unauthori[sz]ed|unauthenticated|not (?:authori[sz]ed|authenticated|logged in)|(?:invalid|wrong|expired|missing|bad|incorrect|revoked|rejected|unknown) (?:api )?(?:key|token|credential|password)s?|(?:key|token|credentials?|session)\b.{0,20}\b(?:expired|invalid|wrong|rejected|refused|not accepted|missing|is not valid)|authentication (?:failed|fails|error)|authenticationerror|login failed)\b/,
  ],
  [
    402,
    /\b(?:payment required|out of (?:credits?|money|funds|balance)|insufficient (?:credits?|funds|balance)|no (?:credits?|money) left|credits? (?:used up|ran out|exhausted)|card (?:was |is |got )?(?:declined|expired|refused)|unpaid|paymentrequirederror|ran out of credits?)\b/,
  ],
  [
    403,
    /\b(?:forbidden|permission (?:denied|missing)|no permission|not (?:allowed|permitted)|access (?:is |was )?denied|no access|lacks? (?:the )?(?:permission|right|scope)s?|permissiondeniederror|missing scopes?)\b/,
  ],
  [
    404,
    /\b(?:(?:was |is |be |could )?not (?:be )?found|does ?n[o']t exist (?!on type|in type)|does not exist(?! (?:on|in) type)|no such|notfounderror|unknown id|doesn't exist(?! (?:on|in) type))\b/,
  ],
  [
    409,
    /\b(?:conflicts?|already (?:exists?|taken|in use|registered)|name is taken|duplicate name|conflicterror)\b/,
  ],
  [
    422,
    /\b(?:unprocessable|validation (?:failed|fails|errors?)|did not pass validation|unprocessableentityerror)\b/,
  ],
  [423, /\b(?:is locked|locked by)\b/],
  [
    429,
    /\b(?:too many (?:requests|calls to the api)|rate.?limit(?:s|ed|ing)?|throttl\w*|requests per (?:second|minute)|slow down the requests|ratelimiterror|quota exceeded)\b/,
  ],
  [
    500,
    /\b(?:internal (?:server )?error|server (?:error|crash\w*|fail\w*)|internalservererror|something went wrong on the server|problem on (?:the|their) (?:server|side))\b/,
  ],
  [503, /\b(?:service unavailable|under maintenance|overloaded|temporarily unavailable)\b/],
].map(([status = 0, question]): Sign => [statusSign(Number(status)), question as RegExp]);

/** The signs in a question, as terms. */
export function signsOf(question: string): readonly string[] {
  const text = question.toLowerCase();
  const named = [...text.matchAll(/\b[45]\d\d\b/g)].map(([status]) => statusSign(Number(status)));
  return [
    ...new Set([
      ...named,
      ...[...GUIDE, ...STATUSES].filter(([, sign]) => sign.test(text)).map(([term]) => term),
    ]),
  ];
}
