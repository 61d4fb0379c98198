import type { Page } from '../navigation/pages';
import type { Me } from '../session/session';

/** Whether an officer may open a page: one of the scopes that it names is enough. */
export function allows(me: Me, { permission }: Page): boolean {
  return permission === undefined || permission.some((scope) => me.scopes.includes(scope));
}
