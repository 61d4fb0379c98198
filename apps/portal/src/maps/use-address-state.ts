import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/**
 * What a page shows, as its address says it: so that a view can be shared, printed and come back to.
 *
 * @param read and @param write must be the same functions at every drawing
 */
export function useAddressState<State extends object>(
  read: (search: URLSearchParams) => State,
  write: (state: State, before: URLSearchParams) => URLSearchParams,
): readonly [State, (changes: Partial<State>) => void] {
  const [search, setSearch] = useSearchParams();
  const state = useMemo(() => read(search), [read, search]);
  const change = useCallback(
    (changes: Partial<State>) =>
      // The map may tell a view after something else was chosen: the address in the window is the newest.
      setSearch(
        () => {
          const before = new URLSearchParams(location.search);
          return write({ ...read(before), ...changes }, before);
        },
        { replace: true, preventScrollReset: true },
      ),
    [read, write, setSearch],
  );
  return [state, change];
}
