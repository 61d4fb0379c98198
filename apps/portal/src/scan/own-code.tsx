import { useQuery } from '@tanstack/react-query';
import type { ScanReading } from '#libs/vocabulary';
import { useOwnDeclarations, type HeldDeclaration } from '../device/own-declarations';
import { useTexts } from '../language/language';
import { useTimeInWords } from '../language/time-in-words';
import { PAGE_PATHS } from '../navigation/page-paths';
import { ButtonLink } from '../parts/button';
import { Notification } from '../parts/notification';
import { carriedCodes } from '../personal-code/carried-codes';
import { scanTexts } from './scan.texts';

/** Says that a code is one that this phone holds, and whose: here nobody needs a mask. */
export function OwnCode({ reading }: { readonly reading: ScanReading }) {
  const t = useTexts(scanTexts);
  const inWords = useTimeInWords();
  const held = useOwnDeclarations();
  const { data: own } = useQuery({
    queryKey: ['own-code', reading.kind, idIn(reading), held.length],
    queryFn: async () => (await ownAmong(held, reading)) ?? null,
    gcTime: 0,
  });
  if (own === undefined || own === null) return null;
  return (
    <Notification tone="success" title={t('own')}>
      <p>{t('ownOf', { name: own.fullName, time: inWords(new Date(own.validUntil)) })}</p>
      <ButtonLink kind="secondary" to={PAGE_PATHS.myCodes}>
        {t('openOwn')}
      </ButtonLink>
    </Notification>
  );
}

const idIn = (reading: ScanReading): string | undefined =>
  reading.kind === 'personal-code' ? reading.fields.claims.id : undefined;

async function ownAmong(held: readonly HeldDeclaration[], reading: ScanReading): Promise<HeldDeclaration | undefined> {
  if (reading.kind === 'declaration') {
    const plain = (code: string): string => code.replaceAll('-', '');
    return held.find(({ code }) => plain(code) === plain(reading.fields.declarationCode));
  }
  if (reading.kind !== 'personal-code') return undefined;
  for (const declaration of held) {
    const carried = await carriedCodes.find(declaration.code).catch(() => undefined);
    if (carried?.issued?.id === reading.fields.claims.id) return declaration;
  }
  return undefined;
}
