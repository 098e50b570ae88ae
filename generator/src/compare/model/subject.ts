/** One step on the way to a value: a member, or a part that has no name: `[]`, `[0]`, `[key]`, `(event)`, `()`, `(404)`. */
export type Step = { readonly name: string } | { readonly part: string };

/** A member of an object. */
export const member = (name: string): Step => ({ name });
/** A part of a value that has no name of its own. */
export const part = (text: string): Step => ({ part: text });

/** The way as readers know it: `engine.url`, `items[].id`. */
export function pathText(steps: readonly Step[]): string {
  return steps.reduce((text, step) => joined(text, step), '');
}

function joined(text: string, step: Step): string {
  if ('part' in step) return text + step.part;
  return text === '' ? step.name : `${text}.${step.name}`;
}

/** The last member on the way; undefined where there is none. */
export function lastMember(steps: readonly Step[]): string | undefined {
  const last = steps.findLast((step) => 'name' in step);
  return last !== undefined && 'name' in last ? last.name : undefined;
}

/** Something that callers name: an import, or what hangs on the client. */
export type Named =
  /** An import path below the package; `.` for the package itself. */
  | { readonly kind: 'module'; readonly name: string }
  /** What a module exports: `Retell.CallResponse` of the module `''`. */
  | { readonly kind: 'export'; readonly module: string; readonly path: readonly string[] }
  /** `client.call.create`: the names behind the client. */
  | {
      readonly kind: 'client';
      readonly is: 'method' | 'resource' | 'member';
      readonly path: readonly string[];
    }
  | { readonly kind: 'constructor'; readonly of: Exported };

/** What a module exports. */
export type Exported = Extract<Named, { readonly kind: 'export' }>;

/** Of a function, where a value is. */
export type FunctionPart = { readonly kind: 'result' } | { readonly kind: 'argument'; readonly name: string };

/** A value inside something that has a name. */
export type Value = {
  readonly kind: 'value';
  readonly owner: Named;
  readonly steps: readonly Step[];
  /** Where the owner is a function that takes or gives it and nothing else declares it. */
  readonly in?: FunctionPart;
};

/** What a fact about the types is about. */
export type Subject = Named | Value;

/** As callers write it: `client.widget.create`, `Widget.items[].id`, `lib/webhooks: verify`, `new Retell`. */
export function symbolOf(subject: Subject): string {
  switch (subject.kind) {
    case 'module':
      return subject.name;
    case 'export':
      return inModule(subject.module, subject.path.join('.'));
    case 'client':
      return ['client', ...subject.path].join('.');
    case 'constructor':
      return `new ${symbolOf(subject.of)}`;
    case 'value':
      return subject.steps.reduce(joined, symbolOf(subject.owner));
  }
}

const inModule = (module: string, path: string): string => (module === '' ? path : `${module}: ${path}`);

/** The names on the way to a subject, without module and without parts that have no name. */
export function namesOf(subject: Subject): readonly string[] {
  switch (subject.kind) {
    case 'module':
      return [subject.name];
    case 'export':
      return subject.path;
    case 'client':
      return ['client', ...subject.path];
    case 'constructor':
      return namesOf(subject.of);
    case 'value':
      return [
        ...namesOf(subject.owner),
        ...subject.steps.flatMap((step) => ('name' in step ? [step.name] : [])),
      ];
  }
}

/** The last of the names. */
export function lastName(subject: Subject): string {
  return namesOf(subject).at(-1) ?? '';
}

/** The thing with a name that a subject is, or is in. */
export function ownerOf(subject: Subject): Named {
  return subject.kind === 'value' ? subject.owner : subject;
}

/** The way from the client to what a subject is, or is in: `['call', 'create']`. */
export function clientPath(subject: Subject): readonly string[] | undefined {
  const owner = ownerOf(subject);
  return owner.kind === 'client' ? owner.path : undefined;
}
