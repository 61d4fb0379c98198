/** What a new service and its first capability are called, in every spelling that the house uses. */
export interface Names {
  /** `contact-tracing` */
  readonly service: string;
  /** One word of the trade, singular: `contact`. */
  readonly thing: string;
  /** What stands for each of them in the template: `__service__` → `contact-tracing`. */
  readonly spellings: Readonly<Record<string, string>>;
}

const SERVICE = /^[a-z]{2,20}(-[a-z]{2,20}){0,2}$/;
const THING = /^[a-z]{2,20}$/;
const THING_DEFAULT = 'item';

/** @throws Error that says how to call the command. */
export function readNames(args: readonly string[]): Names {
  const [service = '', thing = THING_DEFAULT, ...rest] = args;
  if (!SERVICE.test(service) || !THING.test(thing) || rest.length > 0) {
    throw new Error(
      'Usage: npm run new-service -- <service> [<thing>]\n' +
        '  <service>  kebab-case, as it will stand in apps/: contact-tracing\n' +
        `  <thing>    what it keeps, one lowercase word in the singular: contact; ${THING_DEFAULT} unless given`,
    );
  }
  const things = pluralOf(thing);
  const spellings = {
    service,
    Service: pascalCase(service),
    serviceCamel: camelCase(service),
    SERVICE: service.toUpperCase().replaceAll('-', '_'),
    schema: service.replaceAll('-', '_'),
    ...{ thing, Thing: pascalCase(thing), things, Things: pascalCase(things) },
  };
  return { service, thing, spellings };
}

/** Replaces `__name__` by its spelling; an unknown one stays and is seen. */
export function spell(text: string, { spellings }: Names): string {
  return text.replaceAll(/__([A-Za-z]+)__/g, (token, name: string) => spellings[name] ?? token);
}

const pluralOf = (thing: string): string => (/[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : `${thing}s`);

const camelCase = (kebab: string): string => kebab.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function pascalCase(kebab: string): string {
  const camel = camelCase(kebab);
  return camel.charAt(0).toUpperCase() + camel.slice(1);
}
