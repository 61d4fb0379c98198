/** What the checks read of one service of docker-compose.yml, its anchors merged. */
export interface ComposeService {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly user?: string;
  readonly ports?: readonly string[];
  readonly environment?: Readonly<Record<string, unknown>>;
  readonly volumes?: readonly (string | { readonly target: string; readonly volume?: { readonly subpath: string } })[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
}

export interface ComposeFile {
  readonly services: Readonly<Record<string, ComposeService>>;
}

const INTERPOLATED = /\$\{([A-Z_]+)(?::-([^}]*))?\}/g;

/** The variables of a service with nothing set by whoever starts it: `${NAME:-default}` is its default. */
export function environmentOf(service: ComposeService | undefined): Record<string, string> {
  const entries = Object.entries(service?.environment ?? {});
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      String(value).replaceAll(INTERPOLATED, (_, __, byDefault = '') => byDefault),
    ]),
  );
}

/** The folder of the volume `secrets` that a container sees as `/run/lachan`. */
export function secretsFolderOf(service: ComposeService | undefined): string | undefined {
  const mounts = (service?.volumes ?? []).filter((volume) => typeof volume !== 'string');
  return mounts.find(({ target }) => target === '/run/lachan')?.volume?.subpath;
}

/** `ENV NAME=value` and `USER` of a Dockerfile's last stage. */
export function lastStageOf(dockerfile: string): { environment: Record<string, string>; user: string | undefined } {
  const stage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
  const variables = [...stage.matchAll(/^ENV (\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
  return { environment: Object.fromEntries(variables), user: /^USER (.+)$/m.exec(stage)?.[1] };
}
