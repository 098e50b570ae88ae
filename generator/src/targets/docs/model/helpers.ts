import type { Resource } from '../../../ir/model/api.ts';
import { mdCode } from '../../../support/encode.ts';
import { durationText } from './notes.ts';
import type { SiteHelper } from './site-model.ts';

/** The methods of a resource that make no request of their own. */
export function helpersOf({ webhooks, waiters }: Resource, name: string): readonly SiteHelper[] {
  return [
    ...waiters.map(({ name: method, method: asked, path, done, failed, interval, timeout }): SiteHelper => {
      const ended = `until ${mdCode(path.join('.'))} is ${states(done)}`;
      const failure = failed.length === 0 ? '' : `, and throws when it is ${states(failed)}`;
      return {
        code: `client.${name}.${method}`,
        text: `Calls ${mdCode(
          `client.${name}.${asked}`,
        )} ${ended}${failure}. Starts with pauses of ${durationText(
          interval,
        )}, and gives up after ${durationText(timeout)}.`,
      };
    }),
    ...webhooks.map(
      ({ name: method, typeName, scheme }): SiteHelper => ({
        code: `client.${name}.${method}`,
        text:
          scheme === undefined ?
            `Gives the event in the body of a webhook, as ${mdCode(typeName)}, without checking who sent it.`
          : `Checks the signature of a webhook and gives its event, as ${mdCode(
              typeName,
            )}. It takes the body as it came.`,
      }),
    ),
  ];
}

function states(values: ReadonlyArray<string | number | boolean>): string {
  return values.map((value) => mdCode(JSON.stringify(value))).join(' or ');
}
