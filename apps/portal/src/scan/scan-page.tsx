import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Loading } from '../parts/loading';
import { Scanner } from '../scanner/scanner';
import { useKeysAtHand } from './published-keys';
import { readHere } from './read-here';
import { ScanResult } from './scan-result';
import { scanTexts } from './scan.texts';

/** Says what any code is, on this phone, and what can be done with it. */
export default function ScanPage() {
  const t = useTexts(scanTexts);
  const [scanned, setScanned] = useState<{ readonly text: string; readonly count: number }>();
  const count = useRef(0);
  useKeysAtHand();
  if (scanned !== undefined)
    return (
      <>
        <Reading key={scanned.count} scanned={scanned} />
        <div className="actions">
          <Button kind="secondary" onPress={() => setScanned(undefined)}>
            {t('another')}
          </Button>
        </div>
      </>
    );
  return (
    <>
      <p className="lead">{t('lead')}</p>
      <Scanner
        typedLabel={t('typedLabel')}
        typedHint={t('typedHint')}
        onText={(text) => {
          count.current += 1;
          setScanned({ text, count: count.current });
        }}
      />
    </>
  );
}

interface ReadingProps {
  /** The count names it for the page's memory: what was scanned may be personal and stands in no key. */
  readonly scanned: { readonly text: string; readonly count: number };
}

function Reading({ scanned: { text, count } }: ReadingProps) {
  const t = useTexts(scanTexts);
  const { data, error } = useQuery({
    queryKey: ['scan', count],
    queryFn: () => readHere(text),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  if (error !== null) throw error;
  return data === undefined ? <Loading>{t('reading')}</Loading> : <ScanResult scan={data} />;
}
