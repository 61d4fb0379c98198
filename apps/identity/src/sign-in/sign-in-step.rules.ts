/**
 * What was shown in one sign-in: the password, an outside provider, a code by time, a recovery code, a second factor
 * at the outside provider. `kept` is the answer that the lost second factor is not to be replaced.
 */
export type Method = 'pwd' | 'fed' | 'otp' | 'rec' | 'mfa' | 'kept';

/** The page that comes next. */
export type Step = 'password' | 'second-factor' | 'enrolment' | 'recovery-codes' | 'new-password' | 'done';

export interface SignInProgress {
  readonly staffId: string;
  readonly methods: readonly Method[];
  /** Recovery codes were shown and have not been acknowledged yet. */
  readonly codesShown: boolean;
}

/** What is known of the member of staff. */
export interface SignInNeeds {
  readonly roleNeedsSecondFactor: boolean;
  readonly isEnrolled: boolean;
  readonly mustChangePassword: boolean;
}

/** Proofs come first, then what must be set up, the password last: nobody changes one before all proofs are there. */
export function nextStep(progress: SignInProgress | undefined, needs: SignInNeeds): Step {
  if (progress === undefined) return 'password';
  const has = (method: Method): boolean => progress.methods.includes(method);
  const isProved = has('otp') || has('rec') || has('mfa');
  if (needs.isEnrolled && !isProved) return 'second-factor';
  if (progress.codesShown) return 'recovery-codes';
  if (needs.roleNeedsSecondFactor && !isProved) return 'enrolment';
  if (has('rec') && !has('otp') && !has('kept')) return 'enrolment';
  return needs.mustChangePassword && has('pwd') ? 'new-password' : 'done';
}

/** Whether the enrolment may be left for another day: by whoever got in by a recovery code. */
export const mayKeepSecondFactor = ({ methods }: SignInProgress): boolean => methods.includes('rec');
