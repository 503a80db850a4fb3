import { HttpError } from "./http-error.js";

const TIMEOUT_MS = 3_000;

/** Asks another service of the shop: `{ status, body }`, or a 503 that names the service when no answer comes. */
export async function call(service, url, { method = "GET", authorization } = {}) {
  try {
    const response = await fetch(url, {
      method,
      headers: authorization ? { authorization } : {},
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: response.status, body: await response.json() };
  } catch (error) {
    const reason = error.cause?.code ?? error.message;
    throw new HttpError(503, "unavailable", `${service} does not answer: ${reason}`);
  }
}

/** Why another service is not ready, or null. */
export async function whyNotReady(service, baseUrl) {
  try {
    const { status, body } = await call(service, `${baseUrl}/health/ready`);
    return status === 200 ? null : `${service} is not ready: ${body.message}`;
  } catch (error) {
    return error.message;
  }
}
