import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { newIdempotencyKey } from '#packages/client';
import { addressOf } from '../navigation/addresses';
import { PointForm } from './point-form';
import { registerPoint, REGISTER } from './registered-point';
import { NO_POINT, type TypedPoint } from './typed-point.rules';

/** Enters a point into the register. */
export default function NewPointPage() {
  const navigate = useNavigate();
  const queries = useQueryClient();
  // The same form sent again is the same point; another text makes another request.
  const request = useRef<{ readonly text: string; readonly key: string }>(undefined);
  const register = async (typed: TypedPoint): Promise<void> => {
    const text = JSON.stringify(typed);
    if (request.current?.text !== text) request.current = { text, key: newIdempotencyKey() };
    const id = await registerPoint(typed, request.current.key);
    void queries.invalidateQueries({ queryKey: [REGISTER] });
    await navigate(id === undefined ? addressOf('supplyPoints') : addressOf('supplyPointDetails', { id }));
  };
  return (
    <PointForm
      start={NO_POINT}
      located={null}
      hoursText={null}
      onSave={register}
      onCancel={() => void navigate(addressOf('supplyPoints'))}
    />
  );
}
