/** An answer that is not a success; anything else that a handler throws becomes a 500. */
export class HttpError extends Error {
  constructor(status, error, message, { fields, headers } = {}) {
    super(message);
    this.status = status;
    this.headers = headers ?? {};
    this.body = { error, message, ...(fields && { fields }) };
  }
}
