import { useQuery, useQueryClient } from '@tanstack/react-query';
import { SHEET_CARDS_MAX } from './card-requests';

export interface CardOnSheet {
  readonly code: string;
  readonly fullName: string;
}

export interface Sheet {
  readonly cards: readonly CardOnSheet[];
  readonly isFull: boolean;
  readonly has: (code: string) => boolean;
  readonly add: (card: CardOnSheet) => void;
  readonly takeOff: (code: string) => void;
  readonly clear: () => void;
}

const KEY = ['card-sheet'];

/**
 * The cards that this officer is about to print, in memory alone: they go with the tab, and with the officer who signs
 * out.
 */
export function useSheet(): Sheet {
  const queries = useQueryClient();
  const { data: cards = [] } = useQuery<readonly CardOnSheet[]>({
    queryKey: KEY,
    queryFn: () => [],
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const change = (next: (cards: readonly CardOnSheet[]) => readonly CardOnSheet[]): void => {
    queries.setQueryData<readonly CardOnSheet[]>(KEY, (kept = []) => next(kept).slice(0, SHEET_CARDS_MAX));
  };
  const without = (kept: readonly CardOnSheet[], code: string) => kept.filter((card) => card.code !== code);
  return {
    cards,
    isFull: cards.length >= SHEET_CARDS_MAX,
    has: (code) => cards.some((card) => card.code === code),
    add: ({ code, fullName }) => change((kept) => [...without(kept, code), { code, fullName }]),
    takeOff: (code) => change((kept) => without(kept, code)),
    clear: () => change(() => []),
  };
}
