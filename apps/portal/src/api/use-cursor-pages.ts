import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

interface CursorPage {
  readonly nextCursor: string | null;
}

export interface CursorPages<Page> {
  readonly data: Page | undefined;
  readonly error: unknown;
  readonly retry: () => void;
  /** For `Pagination`. */
  readonly pagination: {
    readonly page: number;
    readonly onPrevious: (() => void) | undefined;
    readonly onNext: (() => void) | undefined;
  };
}

/**
 * A list that is read page by page, forth and back. Another question (a filter) starts at its first page.
 *
 * @param question names the list and its filters; part of the query's key
 */
export function useCursorPages<Page extends CursorPage>(
  question: readonly unknown[],
  read: (cursor: string | undefined, signal: AbortSignal) => Promise<Page | undefined>,
): CursorPages<Page> {
  const asked = JSON.stringify(question);
  const [trail, setTrail] = useState<{ readonly asked: string; readonly cursors: readonly string[] }>();
  const cursors = trail?.asked === asked ? trail.cursors : [];
  const cursor = cursors.at(-1);
  const { data, error, refetch } = useQuery({
    queryKey: [...question, 'page', cursor ?? null],
    queryFn: async ({ signal }) => (await read(cursor, signal)) ?? null,
    placeholderData: keepPreviousData,
  });
  const next = data?.nextCursor ?? undefined;
  return {
    data: data ?? undefined,
    error,
    retry: () => void refetch(),
    pagination: {
      page: cursors.length + 1,
      onPrevious: cursors.length === 0 ? undefined : () => setTrail({ asked, cursors: cursors.slice(0, -1) }),
      onNext: next === undefined ? undefined : () => setTrail({ asked, cursors: [...cursors, next] }),
    },
  };
}
