/** Of the catalogue's own pages: a plain string, so that these pages stand without its routes. */
export const catalogue: string = '/catalogue';
