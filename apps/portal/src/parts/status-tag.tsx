import type { ReactNode } from 'react';
import type { Tone } from './notification';

/** A state in a word or two. The colour only repeats what the words say. */
export function StatusTag({ tone, children }: { readonly tone: Tone | 'neutral'; readonly children: ReactNode }) {
  return <strong className={`tag tag-${tone}`}>{children}</strong>;
}
