/** The hand-written material that rendering draws on. Where it lies is the command line's business. */
export interface Assets {
  /** Text of a template below `templates/`, without `.hbs`; undefined when there is none. */
  template(name: string): string | undefined;
  /** Text of a runtime file, below the runtime package of the target; undefined when there is none. */
  runtime(source: string): string | undefined;
}
