/** Letters of other scripts, and digits, that are drawn like a Latin letter. */
const DRAWN_LIKE: Readonly<Record<string, string>> = {
  ...{ а: 'a', ɑ: 'a', α: 'a', ƅ: 'b', Ь: 'b', с: 'c', ϲ: 'c', ԁ: 'd', е: 'e', ҽ: 'e', ɡ: 'g', ց: 'g', һ: 'h', հ: 'h' },
  ...{ і: 'l', ı: 'l', ι: 'l', ӏ: 'l', ј: 'j', κ: 'k', к: 'k', м: 'm', ո: 'n', п: 'n', о: 'o', ο: 'o', օ: 'o', р: 'p' },
  ...{ ρ: 'p', ԛ: 'q', г: 'r', ѕ: 's', т: 't', τ: 't', υ: 'u', ս: 'u', ν: 'v', ѵ: 'v', ԝ: 'w', ѡ: 'w', х: 'x', χ: 'x' },
  ...{ у: 'y', γ: 'y', ᴢ: 'z', đ: 'd', ł: 'l', ø: 'o', '0': 'o', '1': 'l', i: 'l', '3': 'e', '5': 's', '8': 'b' },
};
const DRAWN_LIKE_TWO: readonly (readonly [string, string])[] = [
  ['rn', 'm'],
  ['vv', 'w'],
  ['cl', 'd'],
];
/** Shorter names are found in too many honest ones. */
const NAME_LETTERS_MIN = 8;
const HOST_CHARACTERS_MAX = 253;

/**
 * Whether a reader could take the host for ours, which it is not: drawn the same, ours with something around it, or one
 * letter off. Both hosts are lower case; a host below ours (`x.ours`) is no look-alike, since only we can give it out.
 */
export function looksLike(host: string, own: string): boolean {
  if (host.length > HOST_CHARACTERS_MAX) return true;
  if (host.endsWith(`.${own}`)) return false;
  const [drawn, drawnOwn] = [skeletonOf(host), skeletonOf(own)];
  const name = skeletonOf(nameOf(own));
  return (
    drawn.includes(drawnOwn) ||
    (name.length >= NAME_LETTERS_MIN && drawn.includes(name)) ||
    (drawnOwn.length >= NAME_LETTERS_MIN && isWithinOneEdit(drawn, drawnOwn))
  );
}

function skeletonOf(host: string): string {
  const bare = host.normalize('NFKD').replace(/[\p{M}.\-_]/gu, '');
  const drawn = [...bare].map((character) => DRAWN_LIKE[character] ?? character).join('');
  return DRAWN_LIKE_TWO.reduce((text, [two, one]) => text.replaceAll(two, one), drawn);
}

/** Without its ending: `suckhoe.example` of `suckhoe.example.vn`. */
function nameOf(host: string): string {
  return host.replace(/(\.(?:gov|com|org|net|edu))?\.[a-z]{2,10}$/, '');
}

/** One letter changed, left out, put in, or two neighbours swapped. Linear. */
function isWithinOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA === `${restB[1]}${restB[0]}`;
}
