import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { RunningGateway } from './running-gateway.js';

const SCRIPT = 'console.log("the portal");'.repeat(40);
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('the portal', () => {
  const directory = mkdtempSync(join(tmpdir(), 'lachan-portal-'));
  let gateway: RunningGateway;

  beforeAll(async () => {
    const files = {
      'pages.json': JSON.stringify({
        '/': '<h1>Trang chủ</h1>',
        '/p/:code': '',
        '/declare': '',
        '/declare/:form': '',
        '/staff': '',
        '/maps/covid': '',
        '/my-shop/:id': '',
      }),
      'index.html': `<!doctype html><title>Lá Chắn</title><meta name="first-words-of" content="<!--first-words-of-->">
<!--first-words--><noscript><!--without-script--></noscript>`,
      'sw.js': 'self;',
      'assets/index-abc.js': SCRIPT,
      'assets/index-abc.js.br': brotliCompressSync(SCRIPT),
      'assets/index-abc.js.gz': gzipSync(SCRIPT),
      'fonts/be-vietnam-pro-latin-400.woff2': 'font',
      '.vite/manifest.json': '{}',
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(directory, name, '..'), { recursive: true });
      writeFileSync(join(directory, name), content);
    }
    gateway = await RunningGateway.start({ PORTAL_DIRECTORY: directory });
  });
  afterAll(async () => {
    await gateway.stop();
    rmSync(directory, { recursive: true });
  });

  it.each(['/', '/p/K7M4Q2XQ', '/declare', '/declare/entry', '/staff', '/staff?lang=en'])(
    'answers 200 with its page at %s, signed in or not',
    async (path) => {
      const answer = await gateway.fetch(path, { headers: BROWSER });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      expect(await answer.text()).toContain('<title>Lá Chắn</title>');
    },
  );

  it('says the first words of a page in it, and whose they are', async () => {
    const home = await (await gateway.fetch('/?lang=en')).text();
    expect(home).toContain('<meta name="first-words-of" content="/">\n<h1>Trang chủ</h1>');
    const place = await (await gateway.fetch('/p/K7M4Q2XQ')).text();
    expect(place).toContain('<meta name="first-words-of" content="/p/:code">\n<noscript>');
  });

  it('spells out what its pages may do', async () => {
    const { headers } = await gateway.fetch('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self';");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.replace("'wasm-unsafe-eval'", '')).not.toMatch(/unsafe|https?:|\*/);
    expect(headers.get('permissions-policy')).toBe('camera=(self), microphone=(), geolocation=(self)');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets its service worker fetch what it keeps', async () => {
    const { headers } = await gateway.fetch('/sw.js');
    expect(headers.get('content-security-policy')).toContain("connect-src 'self'");
    expect(headers.get('cache-control')).toBe('no-cache');
  });

  it('leads who runs no script from a place to the plain form of that place', async () => {
    const page = await (await gateway.fetch('/p/K7M4Q2XQ')).text();
    expect(page).toContain('content="0; url=/declare/plain?place=K7M4Q2XQ"');
    const hostile = await (await gateway.fetch('/p/%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E')).text();
    expect(hostile).not.toContain('<script');
    expect(await (await gateway.fetch('/staff')).text()).toContain('href="/declare/plain"');
  });

  it('leads who runs no script from a map to the list of the same content', async () => {
    const page = await (await gateway.fetch('/maps/covid?area=31318')).text();
    expect(page).toContain('content="0; url=/maps/covid/plain"');
  });

  it('tells the owner of a shop who runs no script whom to call', async () => {
    const page = await (await gateway.fetch('/my-shop/01890000-0000-7000-8000-000000000000')).text();
    expect(page).toContain('UBND xã, phường, thị trấn');
    expect(page).toContain('href="/maps/essentials/plain"');
    expect(page).not.toContain('http-equiv');
  });

  it('answers 404 with its page to who looks for a page, and with a problem to a program', async () => {
    const page = await gateway.fetch('/nowhere', { headers: BROWSER });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    for (const [path, headers] of [
      ['/nowhere', { accept: 'application/json' }],
      ['/v1/nowhere', BROWSER],
      ['/assets/gone.js', BROWSER],
    ] as const) {
      const answer = await gateway.fetch(path, { headers });
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
    }
  });

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('sends to who accepts %s', async (accepted, encoding) => {
    const answer = await gateway.fetch('/assets/index-abc.js', { headers: { 'accept-encoding': accepted } });
    expect(answer.headers.get('content-encoding')).toBe(encoding);
    expect(answer.headers.get('vary')).toBe('accept-encoding');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect(await answer.text()).toBe(SCRIPT);
  });

  it('sends nothing to who has it, and no body to HEAD', async () => {
    const first = await gateway.fetch('/assets/index-abc.js');
    const etag = first.headers.get('etag') ?? '';
    const again = await gateway.fetch('/assets/index-abc.js', { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await gateway.fetch('/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  it.each([
    '/assets/..%2f..%2fpackage.json',
    '/assets/%2e%2e/pages.json',
    '/../pages.json',
    '/pages.json',
    '/.vite/manifest.json',
    '/assets/index-abc.js.br',
    '//etc/passwd',
  ])('shows no file that is not the portal: %s', async (path) => {
    const { answer } = await gateway.raw(path, { accept: 'application/json' });
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.statusCode).toBeLessThan(500);
  });

  it('leaves the API as it was', async () => {
    const answer = await gateway.fetch('/v1/declarations', { headers: BROWSER });
    expect(gateway.declarations.last.url).toBe('/v1/declarations');
    expect(answer.status).toBe(200);
    expect((await gateway.fetch('/staff', { method: 'POST' })).status).toBe(404);
  });
});
