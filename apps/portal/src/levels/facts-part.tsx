import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLanguage, useTexts } from '../language/language';
import { Button } from '../parts/button';
import { Facts, type Fact } from '../parts/facts';
import { Loading } from '../parts/loading';
import { ProblemNotice } from '../parts/problem-notice';
import { useMe } from '../session/session';
import { arithmeticTexts } from './arithmetic.texts';
import { colourTexts } from './colours.texts';
import { factsTexts } from './facts.texts';
import { FactsForm } from './facts-form';
import { factsQuery, type AreaFacts } from './level-requests';
import { FACTORS, REQUIREMENTS } from './typed-facts.rules';

interface FactsPartProps {
  readonly code: string;
  readonly name: string;
  readonly level: 'province' | 'district' | 'commune';
  readonly on: string | undefined;
  readonly day: string;
}

/** What officers know of an area and no event tells, and the form to say it. */
export function FactsPart({ code, name, level, on, day }: FactsPartProps) {
  const t = useTexts(factsTexts);
  const mayEnter = useMe().data?.scopes.includes('area-levels:write') ?? false;
  const { data, error, refetch } = useQuery(factsQuery(code, on));
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-labelledby="entered-facts">
      <h2 id="entered-facts">{t('title')}</h2>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : null}
      {data ? <EnteredFacts facts={data} /> : error ? null : <Loading />}
      {mayEnter && data ? (
        <div className="actions">
          <Button kind="secondary" onPress={() => setOpen(true)}>
            {t('enter')}
          </Button>
        </div>
      ) : null}
      {isOpen && data ? (
        <FactsForm {...{ code, name, level, day, known: data }} onClose={() => setOpen(false)} />
      ) : null}
    </section>
  );
}

function EnteredFacts({ facts }: { readonly facts: AreaFacts }) {
  const t = useTexts(factsTexts);
  const told = useToldFacts(facts);
  return told.length === 0 ? <p>{t('none')}</p> : <Facts facts={told} />;
}

function useToldFacts({ capacity, factors, people, spreadTo }: AreaFacts): readonly Fact[] {
  const t = useTexts(factsTexts);
  const inArithmetic = useTexts(arithmeticTexts);
  const inColours = useTexts(colourTexts);
  const { language } = useLanguage();
  const format = new Intl.NumberFormat(language);
  const yesOrNo = (value: boolean): string => t(value ? 'there' : 'missing');
  const told = <Key extends string>(
    known: Partial<Record<Key, boolean>>,
    keys: readonly Key[],
    nameOf: (key: Key) => string,
  ) =>
    keys.flatMap((key): Fact[] => {
      const value = known[key];
      return value === undefined ? [] : [{ name: nameOf(key), value: yesOrNo(value) }];
    });
  return [
    ...told(capacity, REQUIREMENTS, (key) => inArithmetic(key)),
    ...people.map((group) => ({
      name: t('people', { years: group.minYears }),
      value: t('peopleFact', { people: format.format(group.people), document: group.document ?? t('noDocument') }),
    })),
    ...told(factors, FACTORS, (key) => inColours(key)),
    ...(spreadTo === null ? [] : [{ name: t('spreadTo'), value: format.format(spreadTo) }]),
  ];
}
