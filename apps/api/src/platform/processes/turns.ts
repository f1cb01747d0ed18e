/** Lets so much work go on at once, and so much wait for its turn. */
export class Turns {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /**
   * @param atOnce each of them may take a processor
   * @param mayWait more than that many are refused
   * @param busy what to throw then
   */
  constructor(
    private readonly atOnce: number,
    private readonly mayWait: number,
    private readonly busy: () => Error,
  ) {}

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.running < this.atOnce) this.running += 1;
    else {
      if (this.waiting.length >= this.mayWait) throw this.busy();
      // Whoever ends hands its place on, so that the count stays.
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
