/** What a caller can mend: every problem at once, the first one's particulars on the error itself. */
export class CeiagError extends Error {
  constructor(message, problems) {
    super(message);
    this.problems = Object.freeze(problems);
    const { code, path, help, fact } = problems[0] ?? {};
    Object.assign(this, { code, path, help, fact });
  }
}
// On the prototype, so that it is no field of each error.
Object.defineProperty(CeiagError.prototype, "name", { value: "CeiagError", configurable: true, writable: true });
