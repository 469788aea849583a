/** One person's way to the product over HTTP, with their cookie, and from a place of their own where that is given. */
export class Visitor {
  readonly #address: string;
  readonly #headers: Readonly<Record<string, string>>;
  #cookie = '';

  constructor(address: string, cameFrom?: string) {
    this.#address = address;
    this.#headers = cameFrom === undefined ? {} : { 'x-forwarded-for': cameFrom };
  }

  get cookie(): string {
    return this.#cookie;
  }

  /** The answer's body. Throws with what the product said when it refuses. */
  async post<Answer>(path: string, body: object): Promise<Answer> {
    const answer = await fetch(`${this.#address}${path}`, {
      method: 'POST',
      headers: {
        ...this.#headers,
        'content-type': 'application/json',
        origin: this.#address,
        cookie: this.#cookie,
      },
      body: JSON.stringify(body),
    });
    const said = await answer.text();
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${said}`);
    for (const cookie of answer.headers.getSetCookie()) this.#cookie = cookie.split(';', 1)[0] ?? '';
    return (said === '' ? undefined : JSON.parse(said)) as Answer;
  }
}
