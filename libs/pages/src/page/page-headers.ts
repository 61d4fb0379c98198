import { PAGE_STYLE_HASH } from './page-style.js';

export interface PageHeaderOptions {
  /**
   * Further origins that an answer to a form of this page may lead to, such as the client of a sign-in. Browsers hold
   * `form-action` against redirects too.
   */
  readonly formTargets?: readonly string[];
  /** `no-store` unless given: pages speak of persons. */
  readonly cacheControl?: string;
}

/**
 * The headers of a page of `page()`: no script, no frame around it, no content of others; the one style by its hash.
 *
 * `same-origin` as referrer policy keeps codes in addresses from leaving, and yet lets browsers name the origin of a
 * form, by which forged ones are told.
 */
export function pageHeaders({ formTargets = [], cacheControl = 'no-store' }: PageHeaderOptions = {}): Readonly<
  Record<string, string>
> {
  const policy = [
    `default-src 'none'`,
    `style-src ${PAGE_STYLE_HASH}`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `form-action ${["'self'", ...formTargets].join(' ')}`,
    `base-uri 'none'`,
    `frame-ancestors 'none'`,
  ];
  return {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy.join('; '),
    'cache-control': cacheControl,
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}
