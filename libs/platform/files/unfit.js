// @ts-check
/** Why a file can't be taken, as one of the reasons of `intake.ts`. */
export class Unfit extends Error {}
