/**
 * What this device keeps under one name, until it expires. Another version of the portal, or somebody with the tools of
 * the browser, may have written anything: what `read` does not recognise is as good as nothing. In `sessionStorage` it is
 * kept no longer than the tab is open.
 */
export class KeptRecord<Value> {
  constructor(
    private readonly name: string,
    private readonly keptForMs: number,
    private readonly recognise: (value: unknown) => Value | undefined,
    private readonly storage: Storage = localStorage,
  ) {}

  read(): Value | undefined {
    const text = this.storage.getItem(this.name);
    const found = text === null ? undefined : parsed(text);
    if (found === undefined) return undefined;
    if (found.until <= Date.now()) {
      this.forget();
      return undefined;
    }
    return this.recognise(found.value);
  }

  /** @returns whether it is kept: a device may be full, or keep nothing for privacy */
  keep(value: Value): boolean {
    try {
      this.storage.setItem(this.name, JSON.stringify({ until: Date.now() + this.keptForMs, value }));
      return true;
    } catch {
      return false;
    }
  }

  forget(): void {
    this.storage.removeItem(this.name);
  }
}

function parsed(text: string): { readonly until: number; readonly value: unknown } | undefined {
  try {
    const found = JSON.parse(text) as { until?: unknown; value?: unknown } | null;
    return typeof found?.until === 'number' ? { until: found.until, value: found.value } : undefined;
  } catch {
    return undefined;
  }
}
