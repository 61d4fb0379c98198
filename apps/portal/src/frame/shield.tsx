import { SHIELD_PATH } from './shield-path';

/** The platform's sign, in the colour of the text beside it. */
export function Shield() {
  return (
    <svg aria-hidden="true" width="32" height="32" viewBox="0 0 24 24" fill="currentColor">
      <path d={SHIELD_PATH} />
    </svg>
  );
}
