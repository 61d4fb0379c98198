export { freeText, parseEmail, parseInstant } from '#libs/vocabulary';
