export { commentText, isMarker, MOST_CHARACTERS } from './comment-text.ts';
export { pullRequestOf, type PullRequestEvent } from './event.ts';
export { gitHub, type ForgeOutcome, type GitHub } from './github.ts';
export { sender } from './send.ts';
