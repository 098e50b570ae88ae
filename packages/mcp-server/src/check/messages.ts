/** Something in the code that would not do what it says. */
export type Mistake = {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
};

/** Where the declarations of the SDK are, and what of it code may use. */
export type CheckSetup = {
  readonly sdkPackage: string;
  readonly clientClass: string;
  /** `pet.create`, … */
  readonly methods: readonly string[];
  /** The folder that the SDK is looked for from. */
  readonly from: string;
  /** The module of the SDK, instead of the one that is found. */
  readonly entry?: string;
};

/** What is known of code before it runs. */
export type CheckResult = {
  readonly mistakes: readonly Mistake[];
  /** Methods that the code names in calls: `pet.create`, … */
  readonly calls: readonly string[];
};

/** From the server to the worker. */
export type CheckOrder = { readonly id: number; readonly code: string };

/** From the worker to the server; `ready` is the first message, and the only one if there are no declarations. */
export type CheckAnswer =
  | { readonly kind: 'ready'; readonly found: boolean }
  | { readonly kind: 'result'; readonly id: number; readonly result: CheckResult };
