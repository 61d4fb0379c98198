import type { ServiceSettings } from './service-settings.js';

/** A number whose name does not end so leaves open whether it counts seconds or bytes. */
const UNIT = /_(MS|SECONDS|MINUTES|HOURS|DAYS|BYTES|CHARACTERS|ROWS|PERCENT|PER_SECOND|PER_MINUTE|AT_ONCE|MAX)$/;
const WITHOUT_UNIT = ['PORT'];

/** What a reviewer would say about the settings of all services; empty when there is nothing to say. */
export function settingFaults(services: readonly ServiceSettings[]): string[] {
  return [...withoutSentence(services), ...withoutUnit(services), ...withTwoMeanings(services)];
}

function withoutSentence(services: readonly ServiceSettings[]): string[] {
  return services.flatMap(({ service, settings }) =>
    settings
      .filter(({ sentence }) => !sentence.endsWith('.'))
      .map(({ name }) => `${name} of ${service} has no sentence on its effect`),
  );
}

function withoutUnit(services: readonly ServiceSettings[]): string[] {
  return services.flatMap(({ service, settings }) =>
    settings
      .filter(({ name, isNumber }) => isNumber && !UNIT.test(name) && !WITHOUT_UNIT.includes(name))
      .map(({ name }) => `${name} of ${service} is a number and does not name its unit`),
  );
}

/** Two services may read one variable, each with its own sentence, only if one value fits both. */
function withTwoMeanings(services: readonly ServiceSettings[]): string[] {
  const meanings = new Map<string, Map<string, string>>();
  for (const { service, settings } of services) {
    for (const { name, byDefault, isNumber } of settings) {
      const known = meanings.get(name) ?? new Map<string, string>();
      meanings.set(name, known.set(`${isNumber} ${byDefault}`, service));
    }
  }
  return [...meanings]
    .filter(([, known]) => known.size > 1)
    .map(([name, known]) => `${name} means one thing to ${[...known.values()].join(' and another to ')}`);
}
