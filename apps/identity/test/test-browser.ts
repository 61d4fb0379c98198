import { PUBLIC_URL } from './running-identity.js';

const MAX_REDIRECTS = 10;
/** Pages of clients, which no service here serves: the browser stops in front of them. */
const NOT_SERVED = ['/signed-in', '/signed-out', '/came-back'];

interface Cookie {
  readonly origin: string;
  readonly path: string;
  readonly value: string;
}

export interface Page {
  readonly status: number;
  /** As the address bar shows it. */
  readonly url: URL;
  readonly headers: Headers;
  readonly text: string;
}

export interface TestBrowserOptions {
  /** Where the services are that answer for public addresses. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly address?: string;
  readonly language?: string;
}

/** A browser without script, in front of the gateway: cookies by path, redirects, forms with their hidden fields. */
export class TestBrowser {
  readonly cookies = new Map<string, Cookie>();

  constructor(private readonly options: TestBrowserOptions) {}

  static of(serviceUrl: string, more: Partial<TestBrowserOptions> = {}): TestBrowser {
    return new TestBrowser({ hosts: { [PUBLIC_URL]: serviceUrl }, ...more });
  }

  open(address: string, headers: Record<string, string> = {}): Promise<Page> {
    return this.go(new URL(address, PUBLIC_URL), { headers });
  }

  /** Sends the form of a page whose action contains `action`, filled in. */
  submit(page: Page, action: string, fields: Readonly<Record<string, string>> = {}): Promise<Page> {
    const form = formOf(page, action);
    return this.post(new URL(form.action, page.url).href, { ...form.hidden, ...fields }, { origin: page.url.origin });
  }

  post(address: string, fields: Readonly<Record<string, string>>, headers: Record<string, string> = {}): Promise<Page> {
    return this.go(new URL(address, PUBLIC_URL), { method: 'POST', body: new URLSearchParams(fields), headers });
  }

  /** One request, no redirect followed. */
  async ask(url: URL, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Response> {
    const service = this.options.hosts[url.origin];
    if (service === undefined) throw new Error(`nobody answers for ${url.origin}`);
    const response = await fetch(`${service}${url.pathname}${url.search}`, {
      ...init,
      redirect: 'manual',
      headers: {
        'x-forwarded-host': url.host,
        'x-forwarded-proto': url.protocol.slice(0, -1),
        'x-forwarded-for': this.options.address ?? '198.51.100.1',
        'accept-language': this.options.language ?? 'en',
        accept: 'text/html,*/*;q=0.8',
        cookie: this.cookiesFor(url),
        ...init.headers,
      },
    });
    this.keep(url, response.headers.getSetCookie());
    return response;
  }

  private async go(start: URL, init: RequestInit & { headers?: Record<string, string> }): Promise<Page> {
    let url = start;
    let response = await this.ask(url, init);
    for (let redirects = 0; response.status === 303 || response.status === 302; redirects += 1) {
      if (redirects === MAX_REDIRECTS) throw new Error(`too many redirects, last to ${url.href}`);
      url = new URL(response.headers.get('location') ?? '', url);
      if (NOT_SERVED.includes(url.pathname)) break;
      response = await this.ask(url);
    }
    return { status: response.status, url, headers: response.headers, text: await response.text() };
  }

  private cookiesFor(url: URL): string {
    const fits = ({ origin, path }: Cookie): boolean =>
      origin === url.origin && (path === '/' || url.pathname === path || url.pathname.startsWith(`${path}/`));
    const sent = [...this.cookies].filter(([, cookie]) => fits(cookie));
    return sent.map(([key, { value }]) => `${key.split(' ')[0]}=${value}`).join('; ');
  }

  private keep(url: URL, lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = '', ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const path = attributes.find((attribute) => attribute.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      const key = `${name} ${path} ${url.origin}`;
      const expires = attributes.find((attribute) => attribute.toLowerCase().startsWith('expires='))?.slice(8);
      if (value === '' || (expires !== undefined && new Date(expires).getTime() < Date.now())) this.cookies.delete(key);
      else this.cookies.set(key, { origin: url.origin, path, value });
    }
  }
}

/** What a form of the page would send, but for what the visitor types. */
export function formOf(page: Page, action: string): { action: string; hidden: Record<string, string> } {
  const forms = [...page.text.matchAll(/<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)];
  const found = forms.find(([, target = '']) => target.includes(action));
  if (found === undefined)
    throw new Error(`no form to ${action} on ${page.url.href} (${page.status}): ${mainOf(page)}`);
  const inputs = [...(found[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  const hidden = Object.fromEntries(inputs.map(([, name = '', value = '']) => [name, value]));
  return { action: (found[1] ?? '').replaceAll('&amp;', '&'), hidden };
}

/** What the page says, for messages of failed tests. */
export const mainOf = (page: Page): string =>
  (/<main[\s\S]*<\/main>/.exec(page.text)?.[0] ?? page.text)
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');
