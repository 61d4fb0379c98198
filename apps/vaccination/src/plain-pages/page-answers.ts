import type { FastifyReply } from 'fastify';
import { fieldOf, Refused, type FormBody, type Language } from '#libs/http';
import { pageHeaders } from '#libs/pages';
import type { AnsweredPage } from './told-faults.js';

export function answered(reply: FastifyReply, { status, page }: AnsweredPage): string {
  void reply.status(status).headers(pageHeaders());
  return page;
}

/** @throws Refused 415 where it is no form */
export function wantedLanguage(fields: unknown): Language {
  if (!(fields instanceof Map)) throw new Refused('unsupported-media-type', { status: 415 });
  return fieldOf(fields as FormBody, 'lang') === 'en' ? 'en' : 'vi';
}
