/** A doc comment from its lines; none without text. */
export function docs(lines: readonly string[]): { docs?: Array<{ description: string }> } {
  return lines.length === 0 ? {} : { docs: [{ description: `\n${lines.join('\n')}` }] };
}
