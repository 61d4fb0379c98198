import type { PageAddress } from './page-address.rules.js';
import { etagOf, type PortalFile } from './portal-files.js';

/** Where the build left room for what somebody sees whose browser runs no script. */
const WITHOUT_SCRIPT = '<!--without-script-->';
/** Where it left room for what everybody sees before the script is there, and for the address that it belongs to. */
const FIRST_WORDS = '<!--first-words-->';
const FIRST_WORDS_OF = '<!--first-words-of-->';

/** The form that needs no script; health-declaration answers it. */
const PLAIN_FORM = '/declare/plain';

const SENTENCE = `<p>Trang này cần JavaScript. Không có JavaScript, quý vị vẫn <a href="${PLAIN_FORM}">khai báo y tế bằng biểu mẫu đơn giản</a>.</p>
<p lang="en">This page needs JavaScript. Without it you can still <a href="${PLAIN_FORM}">declare your health with a plain form</a>.</p>`;

interface Words {
  readonly vi: string;
  readonly en: string;
}

const DECLARE: Words = {
  vi: 'Khai báo y tế bằng biểu mẫu đơn giản',
  en: 'Declare your health with a plain form',
};

/** Maps as lists and tables, which geo-maps answers. */
const PLAIN_MAPS: ReadonlyMap<string, Words> = new Map([
  ['/maps/covid', { vi: 'Bản đồ dịch dưới dạng bảng', en: 'The Covid-19 map as a table' }],
  ['/maps/essentials', { vi: 'Hàng thiết yếu dưới dạng danh sách', en: 'Essential goods as a list' }],
]);

/** For owners of shops: the office of their commune says for them how the shop is. */
const SHOP_BY_OFFICE = `<h1>Cửa hàng của tôi <span lang="en">My shop</span></h1>
<p>Việc nhận cửa hàng và báo mở, đóng trên trang này cần JavaScript. Nếu máy không có, hãy gọi hoặc đến UBND xã, phường, thị trấn nơi có cửa hàng: cán bộ sẽ cập nhật giúp quý vị.</p>
<p><a href="/maps/essentials/plain">Xem danh sách nơi bán hàng thiết yếu</a></p>
<p lang="en">To claim a shop and to say how it is needs JavaScript. Without it, call or visit the office of the commune where the shop is: an officer says it for you.</p>
<p lang="en"><a href="/maps/essentials/plain">See the list of essential goods</a></p>`;

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
  if (pattern.startsWith('/p/')) return leadTo(`${PLAIN_FORM}?place=${onlySafe(values.code ?? '')}`, DECLARE);
  const map = PLAIN_MAPS.get(pattern);
  if (pattern.startsWith('/my-shop/')) return SHOP_BY_OFFICE;
  if (map) return leadTo(`${pattern}/plain`, map);
  return pattern.startsWith('/declare') ? leadTo(PLAIN_FORM, DECLARE) : SENTENCE;
}

const leadTo = (address: string, { vi, en }: Words): string => `<meta http-equiv="refresh" content="0; url=${address}">
<p><a href="${address}">${vi}</a></p>
<p lang="en"><a href="${address}">${en}</a></p>`;

/** A place's code, and nothing that could end an attribute. */
const onlySafe = (code: string): string => code.replaceAll(/[^A-Za-z0-9-]/g, '');
