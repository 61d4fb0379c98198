import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import type { Passwords } from '../passwords/passwords.js';
import { staffOf } from './staff-claims.js';

const { Check } = interactionPolicy;

/** What a session says that it was begun with, besides the password (RFC 8176). */
const SECOND_FACTORS = ['otp', 'rec', 'mfa'];

/**
 * When a person must sign in although the browser has a session. There is no consent: the clients are the province's
 * own. With `prompt=none` each of these is answered `login_required`.
 */
export function signInPolicy(passwords: Passwords): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const checks = policy.get('login')?.checks;
  checks?.add(check('account_inactive', 'the account may not sign in', (ctx) => staffOf(ctx) === undefined));
  checks?.add(check('second_factor_missing', 'the role asks for a second factor', lacksSecondFactor));
  checks?.add(
    check('session_outdated', 'the credentials were changed', async ({ oidc: { session } }) => {
      if (session?.accountId === undefined || session.loginTs === undefined) return true;
      return !(await passwords.isSessionGood(session.accountId, new Date(session.loginTs * 1000)));
    }),
  );
  return policy;
}

/** Without a session the library's own check asks already. */
function check(
  reason: string,
  description: string,
  isDue: (ctx: KoaContextWithOIDC) => boolean | Promise<boolean>,
): interactionPolicy.Check {
  return new Check(reason, description, 'login_required', (ctx) =>
    ctx.oidc.session?.accountId === undefined ? false : isDue(ctx),
  );
}

function lacksSecondFactor(ctx: KoaContextWithOIDC): boolean {
  const methods = ctx.oidc.session?.amr ?? [];
  return (staffOf(ctx)?.needsSecondFactor ?? false) && !methods.some((method) => SECOND_FACTORS.includes(method));
}
