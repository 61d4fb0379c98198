/**
 * The vaccines against the disease that Vietnam approved in 2021 (the eighth, Abdala, by 4471/QĐ-BYT of 17 September),
 * and what somebody says who knows of a dose and not of which.
 */
export const VACCINES = [
  'astrazeneca',
  'pfizer',
  'moderna',
  'vero-cell',
  'sputnik-v',
  'abdala',
  'janssen',
  'hayat-vax',
  'unknown',
] as const;
export type Vaccine = (typeof VACCINES)[number];
