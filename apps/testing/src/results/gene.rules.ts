/** Names under which laboratories and analysers report the genes, as one name each. */
const GENES: readonly (readonly [RegExp, string])[] = [
  [/ORF\s*1\s*A?\s*B?/i, 'ORF1ab'],
  [/RDRP/i, 'RdRp'],
  [/(?:^|[^A-Z])N([12])?(?:[^A-Z]|$)/i, 'N'],
  [/(?:^|[^A-Z])S(?:[^A-Z]|$)/i, 'S'],
  [/(?:^|[^A-Z])E(?:[^A-Z]|$)/i, 'E'],
];

/** `N gene Ct`, `Gen N`, `ORF1ab` …; undefined where no gene is named. */
export function geneNamedIn(text: string): string | undefined {
  return GENES.find(([name]) => name.test(text))?.[1];
}
