import { readConfig, type BaseConfig } from '#libs/runtime';
import type { z } from 'zod';
import { SERVICES, type ServiceEntry } from '../../local/src/services.js';
import { environmentOf, secretsFolderOf, type ComposeFile, type ComposeService } from './compose-file.js';

/** What the compose file is held against. */
export interface Installation {
  readonly compose: ComposeFile;
  /** Variables of the image itself. */
  readonly image: Readonly<Record<string, string>>;
  /** The `service.env` that the container `secrets` writes into a folder; undefined where it writes none. */
  readonly secretVariables: (folder: string) => Readonly<Record<string, string>> | undefined;
  readonly configs: ReadonlyMap<string, z.ZodObject>;
}

/** For Node and its libraries, not for a service. */
const NOT_SETTINGS = ['KAFKAJS_NO_PARTITIONER_WARNING'];
const SECRET_NAME = /(PASSWORD|SECRET|TOKEN|PRIVATE_KEY)$/;
const PASSWORD_IN_ADDRESS = /\/\/[^/@\s]*:[^/@\s]+@/;

/** What is wrong with the compose file; empty when nothing is. */
export function composeFaults(installation: Installation): string[] {
  const { services } = installation.compose;
  return [
    ...SERVICES.flatMap((service) => serviceFaults(service, installation)),
    ...Object.entries(services).flatMap(([name, service]) => exposureFaults(name, service)),
  ];
}

function serviceFaults(entry: ServiceEntry, installation: Installation): string[] {
  const { name, hasDatabase } = entry;
  const faults = containerFaults(name, 'serve', `services/${name}`, name, installation);
  if (!hasDatabase) return faults;
  const migration = `${name}-migrate`;
  const waits = installation.compose.services[name]?.depends_on?.[migration]?.condition;
  return [
    ...faults,
    ...containerFaults(migration, 'migrate', `migrate/${name}`, name, installation),
    ...(waits === 'service_completed_successfully' ? [] : [`${name}: does not wait for ${migration}`]),
  ];
}

/** One container of a service: its command, its folder of secrets, and its variables against the service's schema. */
function containerFaults(
  container: string,
  command: string,
  folder: string,
  service: string,
  { compose, image, secretVariables, configs }: Installation,
): string[] {
  const found = compose.services[container];
  if (!found) return [`${container}: is not in the compose file`];
  const faults: string[] = [];
  const wanted = `apps/${service}/src/main.js ${command}`;
  if (found.command?.join(' ') !== wanted) faults.push(`${container}: does not run ${wanted}`);
  if (secretsFolderOf(found) !== folder) faults.push(`${container}: must see the secrets of ${folder} and no others`);
  const variables = { ...image, ...secretVariables(folder), ...environmentOf(found) };
  return [...faults, ...variableFaults(container, variables, configs.get(service))];
}

function variableFaults(
  container: string,
  variables: Readonly<Record<string, string>>,
  config: z.ZodObject | undefined,
): string[] {
  if (!config) return [`${container}: has no config.ts to hold its variables against`];
  const unknown = Object.keys(variables).filter((name) => !(name in config.shape) && !NOT_SETTINGS.includes(name));
  return [
    ...unknown.map((name) => `${container}: no setting is called ${name}`),
    ...refusal(container, variables, config),
  ];
}

function refusal(container: string, variables: Readonly<Record<string, string>>, config: z.ZodObject): string[] {
  try {
    readConfig(config as unknown as z.ZodType<BaseConfig>, variables);
    return [];
  } catch (error) {
    return [`${container}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

/** Only the gateway is published, nobody is root, and no secret stands in the file. */
function exposureFaults(name: string, service: ComposeService): string[] {
  const literal = Object.entries(environmentOf(service)).filter(
    ([variable, value]) => SECRET_NAME.test(variable) || PASSWORD_IN_ADDRESS.test(value),
  );
  return [
    ...(service.ports !== undefined && name !== 'gateway' ? [`${name}: publishes a port`] : []),
    ...(service.user !== undefined ? [`${name}: runs as another user than the image says`] : []),
    ...literal.map(([variable]) => `${name}: ${variable} holds a secret`),
  ];
}
