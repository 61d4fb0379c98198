import type { PageAddress } from './page-address.rules.js';
import { etagOf, type PortalFile } from './portal-files.js';

/** Where the build left room for what somebody sees whose browser runs no script. */
const WITHOUT_SCRIPT = '<!--without-script-->';
/** Where it left room for what everybody sees before the script is there, and for the address that it belongs to. */
const FIRST_WORDS = '<!--first-words-->';
const FIRST_WORDS_OF = '<!--first-words-of-->';

/** The form that needs no script; health-declaration answers it. */
const PLAIN_FORM = '/declare/plain';
/** Pages of maps with their list of the same content, which geo-maps answers. */
const MAPS = /^\/maps\/[a-z]+$/;

const SENTENCE = `<p>Trang này cần JavaScript. Không có JavaScript, quý vị vẫn <a href="${PLAIN_FORM}">khai báo y tế bằng biểu mẫu đơn giản</a>.</p>
<p lang="en">This page needs JavaScript. Without it you can still <a href="${PLAIN_FORM}">declare your health with a plain form</a>.</p>`;

/**
 * The portal's one page as it is sent for one address; with script it becomes the same everywhere.
 *
 * @param address undefined where there is no such page
 * @param firstWords what the page says before its script is there
 */
export function pageFor(address: PageAddress | undefined, firstWords: string, page: PortalFile): PortalFile {
  const markup = page.content
    .toString('utf8')
    .replace(FIRST_WORDS_OF, () => address?.pattern ?? '')
    .replace(FIRST_WORDS, () => firstWords)
    .replace(WITHOUT_SCRIPT, () => withoutScript(address));
  const content = Buffer.from(markup);
  return { mediaType: page.mediaType, content, etag: etagOf(content), encoded: {} };
}

function withoutScript({ pattern, values }: PageAddress = { pattern: '', values: {} }): string {
  if (pattern.startsWith('/p/')) return leadTo(`${PLAIN_FORM}?place=${onlySafe(values.code ?? '')}`);
  if (MAPS.test(pattern)) return leadTo(`${pattern}/plain`, PLAIN_LIST);
  return pattern.startsWith('/declare') ? leadTo(PLAIN_FORM) : SENTENCE;
}

interface Words {
  readonly vi: string;
  readonly en: string;
}

const PLAIN_DECLARATION: Words = {
  vi: 'Khai báo y tế bằng biểu mẫu đơn giản',
  en: 'Declare your health with a plain form',
};
const PLAIN_LIST: Words = { vi: 'Xem danh sách thay cho bản đồ', en: 'See the list in place of the map' };

const leadTo = (
  address: string,
  { vi, en } = PLAIN_DECLARATION,
): string => `<meta http-equiv="refresh" content="0; url=${address}">
<p><a href="${address}">${vi}</a></p>
<p lang="en"><a href="${address}">${en}</a></p>`;

/** A place's code, and nothing that could end an attribute. */
const onlySafe = (code: string): string => code.replaceAll(/[^A-Za-z0-9-]/g, '');
