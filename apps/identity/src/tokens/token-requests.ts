import type { AuditLog } from '#libs/database';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { FailedAttempts } from './failed-attempts.js';
import { staffOf } from './staff-claims.js';
import { TOKEN_PATH } from './token-paths.js';

/** Where the client could not be told. What was sent in its place is not stored: it could be anything. */
const UNKNOWN_CLIENT = 'unknown';
const RETRY_AFTER_SECONDS = 2;

/**
 * Stands around the token endpoint. Each token that was issued or refused is an audit row, committed before the answer
 * leaves; wrong secrets beyond the limit are answered 429 and only counted, so that nobody can fill the audit.
 */
export class TokenRequests {
  private readonly failures: FailedAttempts;

  constructor(
    private readonly audit: AuditLog,
    wrongSecretsPerMinute: number,
  ) {
    this.failures = new FailedAttempts(wrongSecretsPerMinute);
  }

  readonly middleware = async (ctx: KoaContextWithOIDC, next: () => Promise<void>): Promise<void> => {
    await next();
    if (ctx.path !== TOKEN_PATH || ctx.method !== 'POST' || ctx.status >= 500) return;
    const clientId = ctx.oidc.client?.clientId ?? UNKNOWN_CLIENT;
    const waitSeconds = ctx.status === 200 ? 0 : this.failures.add(`${clientId} ${ctx.status}`, ctx.ip);
    if (waitSeconds === 0) await this.record(ctx, clientId).catch(() => answerLater(ctx, 503, RETRY_AFTER_SECONDS));
    else if (ctx.status === 401) answerLater(ctx, 429, waitSeconds);
  };

  private async record(ctx: KoaContextWithOIDC, clientId: string): Promise<void> {
    const issued = ctx.status === 200;
    await this.audit.recordNow({
      actor: issued ? bearerOf(ctx, clientId) : { kind: 'anonymous', id: 'anonymous' },
      action: issued ? 'token.issue' : 'token.refuse',
      objectKind: 'client',
      objectId: clientId,
      detail: issued ? { scope: fieldOf(ctx.body, 'scope') } : { error: fieldOf(ctx.body, 'error') },
    });
  }
}

const bearerOf = (ctx: KoaContextWithOIDC, clientId: string): { kind: string; id: string } => {
  const staff = staffOf(ctx);
  return staff === undefined ? { kind: 'client', id: clientId } : { kind: 'staff', id: staff.id };
};

/** Nobody gets a token that the audit does not know of. */
export function answerLater(ctx: KoaContextWithOIDC, status: 429 | 503, seconds: number): void {
  ctx.status = status;
  ctx.set('retry-after', String(seconds));
  ctx.remove('www-authenticate');
  ctx.body = { error: 'temporarily_unavailable', error_description: 'try again later' };
}

function fieldOf(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
}
