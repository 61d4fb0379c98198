import { Hl7Message, type Hl7Segment } from '@medplum/core';
import { unescapeHl7, type Hl7Delimiters } from './hl7-values.js';

/** One segment, with its name and its number among those of its name, from 1. */
export interface NumberedSegment {
  readonly name: string;
  readonly number: number;
  /** The text of a component, unescaped and without space around it; empty where there is none. From 1, as HL7 counts. */
  at(field: number, component?: number, subcomponent?: number, repetition?: number): string;
  /** As `ERL` has it: segment, its number, field. */
  place(field?: number): string;
}

/** A message that begins with a header. */
export interface ReadMessage {
  readonly header: NumberedSegment;
  readonly segments: readonly NumberedSegment[];
}

/** Undefined where the library finds no message in the text. */
export function parseHl7(text: string): ReadMessage | undefined {
  try {
    const message = Hl7Message.parse(text);
    const segments = numbered(message);
    const [header] = segments;
    return header?.name === 'MSH' ? { header, segments } : undefined;
  } catch {
    return undefined;
  }
}

function numbered(message: Hl7Message): NumberedSegment[] {
  const { context } = message;
  const delimiters: Hl7Delimiters = {
    field: context.fieldSeparator,
    component: context.componentSeparator,
    repetition: context.repetitionSeparator,
    escape: context.escapeCharacter,
    subcomponent: context.subcomponentSeparator,
  };
  const seen = new Map<string, number>();
  return message.segments.map((segment) => {
    const number = (seen.get(segment.name) ?? 0) + 1;
    seen.set(segment.name, number);
    return segmentOf(segment, number, delimiters);
  });
}

function segmentOf(segment: Hl7Segment, number: number, delimiters: Hl7Delimiters): NumberedSegment {
  const { name } = segment;
  return {
    name,
    number,
    at: (field, component = 1, subcomponent = 1, repetition = 1) => {
      const repetitions = segment.getField(field)?.components[repetition - 1];
      const whole = repetitions?.[component - 1] ?? '';
      const part = whole.split(delimiters.subcomponent)[subcomponent - 1] ?? '';
      return unescapeHl7(part, delimiters).normalize('NFC').trim();
    },
    place: (field) => (field === undefined ? `${name}^${number}` : `${name}^${number}^${field}`),
  };
}
