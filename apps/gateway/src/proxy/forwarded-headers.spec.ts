import { describe, expect, it } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import { answerHeadersFrom, requestHeadersFor, type GatewayWord } from './forwarded-headers.js';

const word: GatewayWord = {
  clientAddress: '192.0.2.7',
  publicHost: 'lachan.example',
  publicProtocol: 'https',
  traceparent: '00-11111111111111111111111111111111-2222222222222222-01',
  internalToken: 'ours',
  authorization: undefined,
  hasBody: true,
};

const passed = (headers: IncomingHttpHeaders, changes: Partial<GatewayWord> = {}) =>
  requestHeadersFor(headers, { ...word, ...changes });

describe('the headers of a request to a service', () => {
  it.each([
    'connection',
    'keep-alive',
    'proxy-authorization',
    'te',
    'trailer',
    'transfer-encoding',
    'upgrade',
    'expect',
    'host',
    'authorization',
    'forwarded',
    'x-forwarded-port',
    'x-forwarded-user',
    'x-real-ip',
    'tracestate',
    'baggage',
  ])('never hold what a client wrote into %s', (name) => {
    expect(passed({ [name]: 'from outside' })).not.toHaveProperty(name);
  });

  it.each([
    ['lachan-internal-token', 'ours'],
    ['x-forwarded-for', '192.0.2.7'],
    ['x-forwarded-host', 'lachan.example'],
    ['x-forwarded-proto', 'https'],
    ['traceparent', word.traceparent],
  ])('hold the gateway’s own %s in place of the client’s', (name, value) => {
    expect(passed({ [name]: 'from outside' })[name]).toBe(value);
  });

  it('hold no internal token for somebody anonymous, whatever he sent', () => {
    const headers = passed({ 'lachan-internal-token': 'forged' }, { internalToken: undefined });
    expect(headers).not.toHaveProperty('lachan-internal-token');
  });

  it('cannot be stripped of the gateway’s word by naming it in Connection', () => {
    const headers = passed({
      connection: 'close, lachan-internal-token, x-forwarded-for, x-private',
      'x-private': '1',
    });
    expect(headers['lachan-internal-token']).toBe('ours');
    expect(headers['x-forwarded-for']).toBe('192.0.2.7');
    expect(headers).not.toHaveProperty('x-private');
  });

  it('announce no body where none is passed on', () => {
    expect(passed({ 'content-length': '5' }, { hasBody: false })).not.toHaveProperty('content-length');
    expect(passed({ 'content-length': '5' })['content-length']).toBe('5');
  });

  it('hold everything else untouched', () => {
    const own = {
      accept: 'text/csv',
      'accept-language': 'vi',
      'content-type': 'application/json; charset=utf-8',
      'idempotency-key': 'k',
      'if-match': '"3"',
      cookie: 'a=b',
    };
    expect(passed(own)).toMatchObject(own);
  });
});

describe('the headers of an answer', () => {
  it.each([
    'connection',
    'keep-alive',
    'transfer-encoding',
    'server',
    'x-powered-by',
    'lachan-internal-token',
    'access-control-allow-origin',
  ])('never hold %s', (name) => {
    expect(answerHeadersFrom({ [name]: 'x' })).not.toHaveProperty(name);
  });

  it('hold the rest, cookies one by one', () => {
    const own = { etag: '"1"', 'lachan-business-time': '2021-08-11T00:00:00Z', 'set-cookie': ['a=1', 'b=2'] };
    expect(answerHeadersFrom(own)).toEqual(own);
  });
});
