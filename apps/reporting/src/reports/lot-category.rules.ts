/** A lot as a category: numbers of lots are their makers', so that the vaccine stands before it. */
export function lotCategory({ vaccine, lot }: { readonly vaccine: string; readonly lot: string | null }): string {
  return `${vaccine}/${lot ?? 'unknown'}`;
}
