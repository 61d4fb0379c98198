/** One line in a file that knows all services: where it is put, and what. Both are spelled as the template is. */
export interface Registration {
  readonly file: string;
  /** The first match is kept; `text` goes right before or after it. */
  readonly anchor: RegExp;
  readonly where: 'before' | 'after';
  readonly text: string;
}

const SERVICE_CONTAINERS = `  __service__-migrate:
    <<: *migration
    command: [apps/__service__/src/main.js, migrate]
    environment: *bus-settings
    volumes:
      - { type: volume, source: secrets, target: /run/lachan, read_only: true, volume: { subpath: migrate/__service__ } }

  __service__:
    <<: *service
    command: [apps/__service__/src/main.js, serve]
    environment: *bus-settings
    volumes:
      - { type: volume, source: secrets, target: /run/lachan, read_only: true, volume: { subpath: services/__service__ } }
    depends_on:
      <<: *what-migrations-need
      __service__-migrate: { condition: service_completed_successfully }

`;

/** Every place outside its own folder where a service is known. */
export const REGISTRATIONS: readonly Registration[] = [
  {
    file: 'libs/contracts/src/index.ts',
    anchor: /export \{ QUARANTINE_DECIDED/,
    where: 'before',
    text: "export { __thing__Registered } from './__service__/__thing__-registered.v1.js';\n",
  },
  {
    file: 'libs/contracts/src/registry.ts',
    anchor: /\n\/\*\* Contracts by type and by topic/,
    where: 'before',
    text: "import { __thing__Registered } from './__service__/__thing__-registered.v1.js';\n",
  },
  {
    file: 'libs/contracts/src/registry.ts',
    anchor: /contractRegistry\(\[\n/,
    where: 'after',
    text: '  __thing__Registered,\n',
  },
  {
    file: 'libs/contracts/src/registry.spec.ts',
    anchor: /registry\.topics\)\.toEqual\(\[\n/,
    where: 'after',
    text: "      '__service__.__thing__.v1',\n",
  },
  {
    file: 'deploy/local/src/secrets/secrets.spec.ts',
    anchor: /names\)\.toEqual\(\{\n/,
    where: 'after',
    text: "      '__service__': [...everybody, 'internalTokenPublic'].sort(),\n",
  },
  {
    file: 'deploy/local/src/services.ts',
    anchor: / {2}\{\s*name: GATEWAY/,
    where: 'before',
    text: "  { name: '__service__', hasDatabase: true, calls: {} },\n",
  },
  {
    file: 'deploy/local/src/services.ts',
    anchor: /IDENTITY_URL: 'identity',/,
    where: 'after',
    text: " __SERVICE___URL: '__service__',",
  },
  {
    file: 'apps/gateway/src/routing/routing-table.ts',
    anchor: /SERVICES = \[\s*'identity',/,
    where: 'after',
    text: " '__service__',",
  },
  {
    file: 'apps/gateway/src/routing/routing-table.ts',
    anchor: /ROUTES: readonly Route\[\] = \[\n/,
    where: 'after',
    text: "  { prefix: '/v1/__things__', service: '__service__' },\n",
  },
  {
    file: 'apps/gateway/src/routing/service-addresses.ts',
    anchor: /identity: config\.IDENTITY_URL,/,
    where: 'after',
    text: " '__service__': config.__SERVICE___URL,",
  },
  {
    file: 'apps/gateway/src/config.ts',
    anchor: / {2}IDENTITY_URL:/,
    where: 'before',
    text: "  __SERVICE___URL: z.url().describe('Address of __service__ inside the installation.'),\n",
  },
  {
    file: 'docker-compose.yml',
    anchor: / {2}gateway:\n/,
    where: 'before',
    text: SERVICE_CONTAINERS,
  },
  {
    file: 'docker-compose.yml',
    anchor: / {6}IDENTITY_URL: .*\n/,
    where: 'before',
    text: '      __SERVICE___URL: http://__service__:8080\n',
  },
  {
    file: 'docker-compose.yml',
    anchor: / {6}identity: \{ condition: service_healthy \}\n/,
    where: 'before',
    text: '      __service__: { condition: service_healthy }\n',
  },
];

/** @throws Error when the anchor is not in the text: the file has been rewritten, and so must be its registration. */
export function register(text: string, { file, anchor, where, text: line }: Registration): string {
  const found = anchor.exec(text);
  if (!found) throw new Error(`${file} has no place that looks like ${anchor.source}; mend tools/new-service`);
  const at = where === 'before' ? found.index : found.index + found[0].length;
  return text.slice(0, at) + line + text.slice(at);
}
