import { describe, expect, it } from '@jest/globals';
import type { FastifyRequest } from 'fastify';
import { csvOf, negotiateFormat } from './csv.js';

const asking = (accept?: string) => ({ headers: { accept } }) as FastifyRequest;

describe('negotiateFormat', () => {
  it.each<[string | undefined, string]>([
    [undefined, 'json'],
    ['*/*', 'json'],
    ['text/csv', 'csv'],
    ['text/csv;q=0.5, application/json', 'json'],
    ['text/html, text/csv;q=0.9, */*;q=0.1', 'csv'],
    ['application/json;q=0, text/*', 'csv'],
  ])('of %s is %s', (accept, format) => expect(negotiateFormat(asking(accept))).toBe(format));

  it.each(['image/png', 'text/csv;q=0', 'x'])('refuses %s', (accept) => {
    expect(() => negotiateFormat(asking(accept))).toThrow(expect.objectContaining({ status: 406 }));
  });
});

describe('csvOf', () => {
  it.each(['=1+1', '+1', '-1', '@x', '\tx'])('lets no spreadsheet run %j', (cell) => {
    expect(csvOf(['a'], [{ a: cell }])).toContain(`'${cell}`);
  });

  it('leaves negative numbers alone and quotes what it must', () => {
    expect(csvOf(['a', 'b'], [{ a: -5, b: 'x,"y"' }])).toBe('a,b\r\n-5,"x,""y"""\r\n');
  });
});
