import { useQuery } from '@tanstack/react-query';
import { businessNow } from '../api/business-time';
import { useOwnDeclarations, type HeldDeclaration } from '../device/own-declarations';
import { carriedCodes } from '../personal-code/carried-codes';
import { codeState } from '../personal-code/code-state.rules';

/** The declarations whose personal code this phone can show now; undefined while they are looked up. */
export function useShowableCodes(): readonly HeldDeclaration[] | undefined {
  const held = useOwnDeclarations();
  return useQuery({
    queryKey: ['showable-codes', held.map(({ declaredAt }) => declaredAt)],
    queryFn: async () => {
      const carried = await Promise.all(held.map(({ code }) => carriedCodes.find(code).catch(() => undefined)));
      return held.filter((_, index) => ['good', 'ending'].includes(codeState(carried[index], businessNow())));
    },
    staleTime: 0,
    gcTime: 0,
  }).data;
}
