/**
 * The key by which names are matched: upper case, without diacritics, single spaces, one kind of apostrophe. It is the
 * form of the national personal QR code. Folding what is folded changes nothing. For lookup, and for text messages
 * that have no marks; nowhere else for display: in scripts whose vowels are marks, different names may fold to one key.
 */
export function foldName(name: string): string {
  const bare = withoutMarks(withoutMarks(name).toUpperCase());
  return bare
    .replace(/[ĐÐƉ]/g, 'D') // The stroke of đ is no mark that NFD takes apart, and its two doubles are often typed for it.
    .replace(/[’ʼ]/g, "'")
    .replace(/[\s\p{Zs}]+/gu, ' ')
    .trim();
}

function withoutMarks(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}+/gu, '');
}
