/** What earlier answers have told, under the names by which later requests speak of it. */
export class ToldNames {
  private readonly told = new Map<string, string>();

  tell(name: string, value: string): void {
    this.told.set(name, value);
  }

  get(name: string): string {
    const value = this.told.get(name);
    if (value === undefined) throw new Error(`No answer has told ${name}`);
    return value;
  }

  /** With each `{name}` replaced. */
  fill(text: string): string {
    return text.replaceAll(/\{([^{}"]+)\}/g, (_, name: string) => this.get(name));
  }

  /** The same in the texts of a flat body. */
  fillBody(body: object): object {
    return Object.fromEntries(
      Object.entries(body).map(([name, value]) => [
        name,
        typeof value === 'string' ? this.fill(value) : (value as unknown),
      ]),
    );
  }
}
