import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { html } from '../html/html.js';
import { page } from './page.js';
import { pageHeaders } from './page-headers.js';

const example = page({
  title: 'Sign in <here>',
  language: 'en',
  body: html`<h1>Sign in</h1>`,
  languageLinks: { vi: '/sign-in?ui_locales=vi&a=1', en: '/sign-in?ui_locales=en&a=1' },
});

describe('a page', () => {
  it('says its language, its title and its content', () => {
    expect(example).toContain('<html lang="en">');
    expect(example).toContain('<title>Sign in &lt;here&gt; – Lá Chắn</title>');
    expect(example).toContain('<main id="main" tabindex="-1"><h1>Sign in</h1></main>');
  });

  it('leads to the other language and to its content', () => {
    expect(example).toContain('href="/sign-in?ui_locales=vi&amp;a=1"');
    expect(example).not.toContain('href="/sign-in?ui_locales=en');
    expect(example).toContain('<a class="skip-link" href="#main">');
  });

  it('says "error" first where there is one', () => {
    const title = /<title>(.*)<\/title>/.exec(
      page({ title: 'Mật khẩu', language: 'vi', body: html``, hasErrors: true }),
    );
    expect(title?.[1]).toBe('Lỗi: Mật khẩu – Lá Chắn');
  });

  it('carries one style, the one that its policy names, and no script', () => {
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(example) ?? [];
    const hash = createHash('sha256').update(style).digest('base64');
    expect(pageHeaders()['content-security-policy']).toContain(`style-src 'sha256-${hash}'`);
    expect(example).not.toMatch(/<script|\son\w+=|style=/);
  });

  it('may be framed, scripted and sent to nobody else', () => {
    const policy = pageHeaders()['content-security-policy'];
    expect(policy).toMatch(/^default-src 'none';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self';");
    expect(pageHeaders({ formTargets: ['https://a.example'] })['content-security-policy']).toContain(
      "form-action 'self' https://a.example;",
    );
  });
});
