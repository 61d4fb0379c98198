import { useState } from 'react';
import { parsePersonalCertificate, type PersonalCodeClaims, type PersonalCodeDose } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { useDayInWords } from '../language/time-in-words';
import { Button } from '../parts/button';
import { StatusTag } from '../parts/status-tag';
import type { CarriedCode } from '../personal-code/carried-codes';
import { useTestInWords } from '../test-paper/use-test-in-words';
import { vaccineTexts } from '../test-paper/vaccine.texts';
import { statedIn } from './stated-in-claims';
import { StatedHealthForm } from './stated-health-form';
import { statedHealthTexts } from './stated-health.texts';

interface StatedHealthProps {
  readonly carried: CarriedCode;
  readonly fullName: string;
}

/** What a personal code says of tests and doses, who says so, and the way to state it oneself. */
export function StatedHealth({ carried, fullName }: StatedHealthProps) {
  const t = useTexts(statedHealthTexts);
  const [isStating, setStating] = useState(false);
  const claims = claimsIn(carried);
  if (claims === undefined) return null;
  const stated = statedIn(claims);
  const isEmpty = (claims.tests ?? []).length + (claims.doses ?? []).length === 0;
  return (
    <section className="text-column" aria-labelledby="stated-health">
      <h2 id="stated-health">{t('title')}</h2>
      {isEmpty ? <p>{t('none')}</p> : <Lines claims={claims} />}
      {isStating ? (
        <StatedHealthForm {...{ carried, fullName, stated }} onDone={() => setStating(false)} />
      ) : (
        <>
          <p className="muted">{t('meaning')}</p>
          <div className="actions page-actions">
            <Button kind="secondary" onPress={() => setStating(true)}>
              {t(isEmpty ? 'state' : 'change')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

function Lines({ claims: { tests = [], doses = [] } }: { readonly claims: PersonalCodeClaims }) {
  const t = useTexts(statedHealthTexts);
  const tVaccine = useTexts(vaccineTexts);
  const testInWords = useTestInWords();
  const dayInWords = useDayInWords();
  const doseInWords = ({ number, day, vaccine = 'unknown' }: PersonalCodeDose): string => {
    const said = { number, day: dayInWords(day) };
    return vaccine === 'unknown' ? t('doseInWords', said) : t('doseOfVaccine', { ...said, vaccine: tVaccine(vaccine) });
  };
  const lines = [
    ...tests.map((test) => ({ by: test.by, words: testInWords(test) })),
    ...doses.map((dose) => ({ by: dose.by, words: doseInWords(dose) })),
  ];
  return (
    <ul className="plain-list stated-lines">
      {lines.map(({ by, words }) => (
        <li key={words}>
          <span>{words}</span>
          <StatusTag tone={by === 'register' ? 'success' : 'neutral'}>
            {t(by === 'register' ? 'byRegister' : 'byYourself')}
          </StatusTag>
        </li>
      ))}
    </ul>
  );
}

function claimsIn({ issued }: CarriedCode): PersonalCodeClaims | undefined {
  const certificate = parsePersonalCertificate(issued?.certificate ?? '');
  return certificate.ok ? certificate.value.claims : undefined;
}
