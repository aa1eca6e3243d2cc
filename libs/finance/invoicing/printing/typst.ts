/**
 * Typst, as it stands. A line that ends in a backslash goes on in the next one: so a long line is broken here and the
 * source stays what it was, byte for byte, because documents are printed for good with the source of their issue.
 */
export const typst = ({ raw }: TemplateStringsArray): string => raw.join('').replaceAll(/ \\\n */g, ' ');
