/** Markup that may go into a page as it is. Only `html` and `trustedHtml` make it. */
export class Html {
  constructor(private readonly markup: string) {}

  toString(): string {
    return this.markup;
  }
}

/** What may stand in a template: text is escaped, absent things print nothing, lists print their items in a row. */
export type HtmlValue = Html | string | number | false | null | undefined | readonly HtmlValue[];

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and inside quoted attributes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPED[character] ?? '');

/**
 * Tagged template for markup: every value is escaped unless it is markup itself.
 *
 * Attributes must be quoted in the template, and a value must never become the name of a tag or an attribute, nor the
 * scheme of a link: escaping guards only text and quoted attributes.
 */
export function html(markup: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  return new Html(markup.reduce((page, part, index) => page + printed(values[index - 1]) + part));
}

/** Markup that was made elsewhere (an SVG of a QR code) and holds no text that anybody wrote. */
export const trustedHtml = (markup: string): Html => new Html(markup);

/**
 * The attributes of a tag: text is quoted and escaped, `true` stands without a value, what is absent or false is left
 * out. The names are the program's, never a user's.
 */
export const attributes = (named: Readonly<Record<string, string | number | boolean | undefined>>): Html =>
  new Html(
    Object.entries(named)
      .map(([name, value]) => attribute(name, value))
      .join(''),
  );

function attribute(name: string, value: string | number | boolean | undefined): string {
  if (value === undefined || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

function printed(value: HtmlValue): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.toString();
  if (typeof value === 'object') return value.map(printed).join('');
  return escapeHtml(String(value));
}
