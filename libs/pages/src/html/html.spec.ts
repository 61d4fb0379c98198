import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attributes, html, trustedHtml } from './html.js';

describe('html', () => {
  it('escapes every value and leaves its own text alone', () => {
    expect(String(html`<p title="${'"><script>'}">${"Tom & 'Jerry' <b>"}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;script&gt;">Tom &amp; &#39;Jerry&#39; &lt;b&gt;</p>',
    );
  });

  it('takes markup as it is, and lists one after the other', () => {
    const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
    expect(String(html`<ul>${items}</ul>${trustedHtml('<hr>')}`)).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul><hr>');
  });

  it('prints nothing for what is absent, and zero as zero', () => {
    expect(String(html`[${undefined}${null}${false}${0}]`)).toBe('[0]');
  });

  it('writes attributes only where they have a value', () => {
    const written = attributes({ value: 'a"b', max: undefined, required: true, disabled: false, size: 0 });
    expect(String(html`<input${written}>`)).toBe('<input value="a&quot;b" required size="0">');
  });

  it('lets no text out of a quoted attribute or into a tag', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(String(html`${text}`)).not.toMatch(/[<>"']/);
      }),
    );
  });
});
