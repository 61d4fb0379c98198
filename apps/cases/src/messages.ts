import { defineMessages } from '#libs/http';
import { caseMessages } from './cases/case.refusals.js';

/** The sentence of every code that this service can answer, beside those of every service. */
export const messages = defineMessages({
  ...caseMessages,
  'birth-malformed': { en: 'There is no such date or year.', vi: 'Ngày sinh hoặc năm sinh không có thật.' },
});
