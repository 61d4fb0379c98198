import { etagOf, type PortalFile } from './portal-files.js';

/** Where the build left room for what somebody sees whose browser runs no script. */
const WITHOUT_SCRIPT = '<!--without-script-->';

/** The form that needs no script; health-declaration answers it. */
const PLAIN_FORM = '/declare/plain';

const SENTENCE = `<p>Trang này cần JavaScript. Không có JavaScript, quý vị vẫn <a href="${PLAIN_FORM}">khai báo y tế bằng biểu mẫu đơn giản</a>.</p>
<p lang="en">This page needs JavaScript. Without it you can still <a href="${PLAIN_FORM}">declare your health with a plain form</a>.</p>`;

/** What the portal's one page says at one address to somebody without script; with script it is the same everywhere. */
export function pageFor(path: string, values: Readonly<Record<string, string>>, page: PortalFile): PortalFile {
  const content = Buffer.from(page.content.toString('utf8').replace(WITHOUT_SCRIPT, withoutScript(path, values)));
  return { mediaType: page.mediaType, content, etag: etagOf(content), encoded: {} };
}

function withoutScript(path: string, { code }: Readonly<Record<string, string>>): string {
  if (path.startsWith('/p/')) return leadTo(`${PLAIN_FORM}?place=${onlySafe(code ?? '')}`);
  return path.startsWith('/declare') ? leadTo(PLAIN_FORM) : SENTENCE;
}

const leadTo = (address: string): string => `<meta http-equiv="refresh" content="0; url=${address}">
<p><a href="${address}">Khai báo y tế bằng biểu mẫu đơn giản</a></p>
<p lang="en"><a href="${address}">Declare your health with a plain form</a></p>`;

/** A place's code, and nothing that could end an attribute. */
const onlySafe = (code: string): string => code.replaceAll(/[^A-Za-z0-9-]/g, '');
