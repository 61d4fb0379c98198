import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { PERSONAL_CODE_STEP_SECONDS, personalCodeStep } from '#libs/vocabulary';
import { api } from '../api/api';
import { realNow } from '../api/real-time';
import { keepOwnDeclaration } from '../device/own-declarations';
import type { StatedHealth } from '../test-paper/stated-health';
import { carriedCodes, type CarriedCode } from './carried-codes';
import { carryCode, dropCode, replaceCode, shownText } from './carry-code';
import { endOf, secondsLeft } from './code-state.rules';
import { makesDeviceKeys } from './device-keys';

const TICK_MS = 500;
/** How often a phone that shows a code asks whether it was revoked. */
const ASK_EVERY_MS = 5 * 60 * 1000;

const keyOf = (declarationCode: string): readonly string[] => ['carried-code', declarationCode];

/** Undefined while it is being found out. */
export function useKeySupport(): boolean | undefined {
  return useQuery({ queryKey: ['device-key-support'], queryFn: makesDeviceKeys, staleTime: Infinity }).data;
}

/** The code that this phone carries for a declaration; null where it carries none. */
export function useCarriedCode(declarationCode: string): CarriedCode | null | undefined {
  const { data } = useQuery({
    queryKey: keyOf(declarationCode),
    queryFn: async () => (await carriedCodes.find(declarationCode).catch(() => undefined)) ?? null,
    staleTime: Infinity,
  });
  return data;
}

/** Keeps the declaration on the phone, and its personal code where the browser can make one. */
export function useKeep(declarationCode: string, isSupported: boolean) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      if (!keepOwnDeclaration(declarationCode)) throw new DeviceKeepsNothing();
      if (isSupported) await carryCode(declarationCode);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(declarationCode) }),
  });
}

export class DeviceKeepsNothing extends Error {}

/** Another code, which says what its holder states now. The one that there is stays where that is refused. */
export function useRestate(declarationCode: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (stated: StatedHealth) => replaceCode(declarationCode, stated),
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(declarationCode) }),
  });
}

/** A new key and certificate in place of those there are, with what was stated before. */
export function useRenew(declarationCode: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const before = await carriedCodes.find(declarationCode);
      await dropCode(declarationCode);
      return carryCode(declarationCode, before?.stated);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(declarationCode) }),
  });
}

/** The text of the running step, and how many seconds it is shown for. */
export function useShownText(carried: CarriedCode): { readonly text: string | undefined; readonly seconds: number } {
  const [now, setNow] = useState(realNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(realNow()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const step = personalCodeStep(now);
  const { data } = useQuery({
    queryKey: ['shown-code', carried.issued?.id, step],
    queryFn: () => shownText(carried, step),
    placeholderData: (previous: string | undefined) => previous,
    staleTime: Infinity,
    gcTime: 0,
  });
  return { text: data, seconds: secondsLeft(now, PERSONAL_CODE_STEP_SECONDS) };
}

/** Asks the province whether the code still holds, whenever there is network, and keeps what it says. */
export function useEndOfCode(carried: CarriedCode): void {
  const queries = useQueryClient();
  const renew = useRenew(carried.declarationCode);
  const { data: end } = useQuery({
    queryKey: ['end-of-code', carried.issued?.id],
    refetchInterval: ASK_EVERY_MS,
    retry: false,
    queryFn: async () => {
      const text = await shownText(carried, personalCodeStep(realNow()));
      if (text === undefined) return null;
      const { data } = await api.POST('/v1/scans', { body: { text } });
      return endOf(data?.warnings ?? []) ?? null;
    },
  });
  useEffect(() => {
    if (end === 'revoked' && carried.ended === undefined)
      void carriedCodes
        .keep({ ...carried, ended: 'revoked' })
        .then(() => queries.invalidateQueries({ queryKey: keyOf(carried.declarationCode) }));
    if (end === 'renew' && renew.isIdle) renew.mutate();
  }, [end, carried, queries, renew]);
}
