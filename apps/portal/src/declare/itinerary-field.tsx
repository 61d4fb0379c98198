import type { PointKind, Question } from '#libs/vocabulary';
import { useTexts } from '../language/language';
import { Button } from '../parts/button';
import { RadioGroup } from '../parts/choices';
import type { FieldProps } from '../parts/field';
import { TextField } from '../parts/text-field';
import { AreaChoice } from './area-choice';
import { declareTexts } from './declare.texts';
import type { TypedAnswer, TypedItinerary, TypedPoint } from './typed-answer';

type ItineraryQuestion = Extract<Question, { kind: 'itinerary' }>;

interface ItineraryFieldProps {
  readonly field: FieldProps;
  readonly question: ItineraryQuestion;
  readonly typed: TypedItinerary | undefined;
  readonly onType: (typed: TypedAnswer) => void;
  readonly errorOf: (part?: string) => string | undefined;
}

/** Where a trip begins, where it ends, and what it passes through. */
export function ItineraryField({ field, question, typed, onType, errorOf }: ItineraryFieldProps) {
  const t = useTexts(declareTexts);
  const { points, stopsMax } = question;
  const trip = typed ?? emptyTrip(points);
  const changeStop = (at: number, stop: TypedPoint): void =>
    onType({ ...trip, stops: trip.stops.map((other, index) => (index === at ? stop : other)) });
  return (
    <fieldset className="field itinerary">
      <legend>{field.label}</legend>
      {(['origin', 'destination'] as const).map((end) => (
        <PointField
          key={end}
          id={`${question.key}-${end}`}
          title={t(end)}
          kinds={points[end]}
          point={trip[end]}
          error={errorOf(end)}
          onChange={(point) => onType({ ...trip, [end]: point })}
        />
      ))}
      {trip.stops.map((stop, index) => (
        <div key={index}>
          <PointField
            id={`${question.key}-stop-${index}`}
            title={t('stop', { number: index + 1 })}
            kinds={points.stops}
            point={stop}
            error={undefined}
            onChange={(point) => changeStop(index, point)}
          />
          <Button
            kind="link"
            onPress={() => onType({ ...trip, stops: trip.stops.filter((_, other) => other !== index) })}
          >
            {t('removeStop', { number: index + 1 })}
          </Button>
        </div>
      ))}
      {trip.stops.length >= stopsMax ? null : (
        <Button kind="secondary" onPress={() => onType({ ...trip, stops: [...trip.stops, emptyPoint(points.stops)] })}>
          {t('addStop')}
        </Button>
      )}
    </fieldset>
  );
}

const emptyPoint = ([kind = 'province']: readonly PointKind[]): TypedPoint => ({ kind, code: '', text: '' });

const emptyTrip = ({ origin, destination }: ItineraryQuestion['points']): TypedItinerary => ({
  origin: emptyPoint(origin.toReversed()),
  destination: emptyPoint(destination),
  stops: [],
});

interface PointFieldProps {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly PointKind[];
  readonly point: TypedPoint;
  readonly error: string | undefined;
  readonly onChange: (point: TypedPoint) => void;
}

const KIND_TEXTS = { commune: 'pointCommune', province: 'pointProvince', country: 'pointCountry' } as const;

function PointField({ id, title, kinds, point, error, onChange }: PointFieldProps) {
  const t = useTexts(declareTexts);
  return (
    <fieldset className="field point">
      <legend>{title}</legend>
      {kinds.length === 1 ? null : (
        <RadioGroup
          id={`${id}-kind`}
          label={t('pointKind')}
          isInline
          value={point.kind}
          options={kinds.map((kind) => ({ value: kind, label: t(KIND_TEXTS[kind]) }))}
          onChange={(kind) => onChange({ kind, code: '', text: point.text })}
        />
      )}
      <AreaChoice
        kind={point.kind}
        field={{ id, label: t(point.kind), error }}
        code={point.code}
        onChange={(code) => onChange({ ...point, code })}
      />
      <TextField
        id={`${id}-text`}
        label={t('pointText')}
        isOptional
        value={point.text}
        onChange={(text) => onChange({ ...point, text })}
        maxLength={200}
      />
    </fieldset>
  );
}
