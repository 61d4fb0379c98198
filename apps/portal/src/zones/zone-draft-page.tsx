import { newIdempotencyKey } from '#packages/client';
import { businessNow } from '../api/business-time';
import { localTimeOf } from '../parts/local-time';
import { draftZone } from './zone';
import { ZoneForm } from './zone-form';
import { NO_ZONE } from './typed-zone';

/** Drafts a zone, from now on unless told otherwise. */
export default function ZoneDraftPage() {
  const initial = { ...NO_ZONE, from: localTimeOf(businessNow().toISOString()) };
  return <ZoneForm initial={initial} save={(typed) => draftZone(typed, newIdempotencyKey())} />;
}
