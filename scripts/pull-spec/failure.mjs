/** Something that the user can understand and act on; its message is all that is shown. */
export class Failure extends Error {}
