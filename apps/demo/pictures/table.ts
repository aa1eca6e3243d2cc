/** Where the wall ends and the cloth begins, and where the cloth's hem begins. */
export const TABLE = 100;
export const HEM = 142;
