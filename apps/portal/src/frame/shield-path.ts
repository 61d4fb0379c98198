/** The outline of the platform's sign in a box of 24 × 24. */
export const SHIELD_PATH =
  'M12 1 3 4.5v6.6c0 5.4 3.7 9.6 9 11.9 5.3-2.3 9-6.5 9-11.9V4.5zm-1.2 15.6-4.2-4.2 1.7-1.7 2.5 2.5 5.2-5.3 1.7 1.7z';
