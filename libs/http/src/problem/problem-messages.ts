/** The languages in which a problem is told; Vietnamese where the client asks for neither. */
export type Language = 'vi' | 'en';

/** What a code means, as one sentence in each language, for those who sent the request. */
export type ProblemMessage = Readonly<Record<Language, string>>;

/** Code → sentence. The same code is the title of a problem and the message of a field's fault. */
export type ProblemMessages = Readonly<Record<string, ProblemMessage>>;

/** Declares the codes of a service beside its refusals; handed to `runService({ messages })`. */
export function defineMessages<M extends ProblemMessages>(messages: M): M {
  return messages;
}
