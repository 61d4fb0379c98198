import { defineMessages } from '#libs/http';

/** Codes with which the reading of a questionnaire is refused. */
export const questionnaireMessages = defineMessages({
  'questionnaire-not-found': {
    en: 'The form is not asked on that day.',
    vi: 'Mẫu tờ khai không được áp dụng vào ngày đó.',
  },
});
