import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');

/** Tokens and rules, inlined into every page: one round trip, and nothing else to be had before it can be read. */
export const PAGE_STYLE = `${read('tokens.css')}\n${read('page.css')}`;

/** The source expression by which the content-security policy lets exactly this style through. */
export const PAGE_STYLE_HASH = `'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`;
