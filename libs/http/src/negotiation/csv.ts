import type { FastifyReply, FastifyRequest } from 'fastify';
import { stringify } from 'csv-stringify/sync';
import { Refused } from '../problem/refused.js';

export type AnswerFormat = 'json' | 'csv';

const MEDIA_TYPES: Readonly<Record<string, AnswerFormat>> = {
  'application/json': 'json',
  'text/csv': 'csv',
  'application/*': 'json',
  'text/*': 'csv',
  '*/*': 'json',
};

/** The format that the client likes best (JSON where it does not say). @throws Refused 406 */
export function negotiateFormat(request: FastifyRequest): AnswerFormat {
  const accept = request.headers.accept;
  if (accept === undefined || accept.trim() === '') return 'json';
  const wanted = accept
    .split(',')
    .map(parseRange)
    .filter((range) => range.quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of wanted) {
    const format = MEDIA_TYPES[type];
    if (format !== undefined) return format;
  }
  throw new Refused('not-acceptable', { status: 406, path: 'Accept' });
}

/** CSV with a header line; cells that a spreadsheet would run as a formula are given a leading apostrophe. */
export function csvOf(columns: readonly string[], rows: readonly object[]): string {
  return stringify([...rows], {
    header: true,
    columns: [...columns],
    escape_formulas: true,
    record_delimiter: '\r\n',
  });
}

export function answerCsv(reply: FastifyReply, columns: readonly string[], rows: readonly object[]): string {
  void reply.type('text/csv; charset=utf-8');
  return csvOf(columns, rows);
}

function parseRange(range: string): { type: string; quality: number } {
  const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='));
  const quality = q === undefined ? 1 : Number(q.slice(2));
  return { type, quality: Number.isFinite(quality) ? quality : 0 };
}
