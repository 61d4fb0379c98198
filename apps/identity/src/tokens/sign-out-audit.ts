import type { AuditLog } from '#libs/database';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { END_SESSION_PATH } from './token-paths.js';
import { answerLater } from './token-requests.js';

const CONFIRM_PATH = `${END_SESSION_PATH}/confirm`;
const RETRY_AFTER_SECONDS = 2;

/** Writes down that a session ended by the client's way out; those of `/sign-in/sign-out` are written there. */
export function signOutAudit(audit: AuditLog) {
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    if (ctx.path !== CONFIRM_PATH || ctx.status !== 303) return;
    const staffId = endedSessionOf(ctx);
    if (staffId === undefined) return;
    const entry = {
      ...{ actor: { kind: 'staff', id: staffId }, action: 'sign-out', objectKind: 'staff', objectId: staffId },
      detail: { reason: 'client' },
    };
    await audit.recordNow(entry).catch(() => answerLater(ctx, 503, RETRY_AFTER_SECONDS));
  };
}

function endedSessionOf({ oidc: { session } }: KoaContextWithOIDC): string | undefined {
  return session !== undefined && 'destroyed' in session && session.destroyed === true ? session.accountId : undefined;
}
