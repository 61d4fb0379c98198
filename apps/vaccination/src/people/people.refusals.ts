import { defineMessages, personMessages } from '#libs/http';

/** Every code with which what concerns people is refused. */
export const peopleMessages = defineMessages({
  ...personMessages,
});
