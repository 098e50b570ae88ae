/** What the loaders and the comparison need of the machine; given by the command, so that nothing below reads it. */
export type Host = {
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Folder for temporary files. */
  readonly temporary: string;
  /** How to start npm, where it is not simply `npm`: for example Node and the path of `npm-cli.js`. */
  readonly npm?: readonly string[];
};
