const NUMBER = '(?:0|[1-9]\\d*)';
const LABEL = `(?:${NUMBER}|\\d*[A-Za-z-][\\dA-Za-z-]*)`;
const BUILD = '[\\dA-Za-z-]+';

const VERSION = new RegExp(
  `^${NUMBER}(?:\\.${NUMBER}){2}(?:-${LABEL}(?:\\.${LABEL})*)?(?:\\+${BUILD}(?:\\.${BUILD})*)?$`,
);

/** Whether a text is a version by SemVer 2.0.0, as npm demands it of a package. */
export function isVersion(text: string): boolean {
  return VERSION.test(text);
}
