/** How good each month is, January first, in percent. */
type Season = readonly number[];

export const ALL_YEAR: Season = [100, 100, 100, 90, 100, 100, 100, 100, 90, 90, 100, 100];
/** Picked from February to May and stored dry; the stock thins towards the end of the year, but is never gone. */
export const PEPPER: Season = [86, 92, 100, 100, 100, 98, 96, 94, 92, 90, 88, 86];
/** Palms give sap in the dry season only; a little sugar is kept in store. */
export const PALM: Season = [100, 100, 100, 100, 70, 20, 12, 8, 5, 5, 25, 80];
export const SALT: Season = [90, 100, 100, 100, 80, 40, 30, 25, 20, 20, 25, 60];
export const HONEY: Season = [10, 20, 70, 100, 100, 60, 30, 20, 15, 10, 10, 10];
export const COFFEE: Season = [100, 100, 90, 80, 70, 60, 50, 45, 40, 40, 60, 90];
export const POMELO: Season = [20, 15, 50, 50, 15, 10, 10, 20, 60, 100, 100, 50];
export const CASHEW: Season = [20, 60, 100, 100, 100, 80, 70, 60, 50, 40, 30, 20];
export const MANGO: Season = [40, 60, 100, 100, 100, 70, 40, 30, 30, 30, 30, 40];
export const RICE: Season = [100, 100, 90, 80, 70, 60, 50, 40, 40, 50, 80, 100];
export const FISHING: Season = [100, 100, 60, 30, 20, 20, 20, 20, 20, 40, 80, 100];
export const VEGETABLE: Season = [100, 100, 90, 80, 70, 50, 40, 40, 40, 60, 90, 100];
