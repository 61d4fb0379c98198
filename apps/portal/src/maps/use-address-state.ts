import { useCallback, useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a page shows, as its address says it: so that a view can be shared, printed and come back to. A choice is seen
 * at once; the router tells of the new address a moment later, when the page is ready for it.
 *
 * @param read and @param write must be the same functions at every drawing
 */
export function useAddressState<State extends object>(
  read: (search: URLSearchParams) => State,
  write: (state: State, before: URLSearchParams) => URLSearchParams,
): readonly [State, (changes: Partial<State>) => void] {
  const [told, setSearch] = useSearchParams();
  const [written, setWritten] = useState<URLSearchParams>();
  useEffect(() => setWritten(undefined), [told]);
  const search = written ?? told;
  const state = useMemo(() => read(search), [read, search]);
  const change = useCallback(
    (changes: Partial<State>) => {
      // The map may tell a view after something else was chosen: the address in the window is the newest.
      const before = new URLSearchParams(location.search);
      const after = write({ ...read(before), ...changes }, before);
      setWritten(after);
      setSearch(after, { replace: true, preventScrollReset: true });
    },
    [read, write, setSearch],
  );
  return [state, change];
}
