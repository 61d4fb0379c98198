/** In an address: seven digits that no two requests share. */
export const NUMBER = '{number}';
const DIGITS = 7;

export const numbered = (address: string, number: number): string =>
  address.replace(NUMBER, String(number).padStart(DIGITS, '0'));
