/** Of one table: a page is read on an old phone. */
export const ROWS_MAX = 500;
