import { createServer } from "node:http";
import { HttpError } from "./http-error.js";
import { checkBody, checkQuery } from "./validate.js";

const MAX_BODY_BYTES = 64 * 1024;

/**
 * A server for a table of routes: `{ method, path: "/orders/{id}", query, body, handle }`. `handle` gets
 * `{ params, query, body, headers }` and returns `{ status, body, headers }`; `query` and `body` are JSON Schemas.
 */
export function createRouter(routes, log) {
  const table = routes.map((route) => ({ ...route, pattern: toPattern(route.path) }));
  return createServer(async (request, response) => {
    const startedAt = performance.now();
    const answer = await answerTo(table, request).catch((error) => toErrorAnswer(error, log));
    send(response, answer);
    if (answer.quiet) return;
    log(`${request.method} ${request.url} ${answer.status} ${Math.round(performance.now() - startedAt)}ms`);
  });
}

async function answerTo(table, request) {
  const url = URL.parse(request.url, "http://shop.invalid");
  if (!url) throw new HttpError(400, "bad_request", "the address is not valid");
  const onPath = table.filter((route) => route.pattern.test(url.pathname));
  if (onPath.length === 0) throw new HttpError(404, "not_found", `nothing is at ${url.pathname}`);

  const route = onPath.find((candidate) => candidate.method === request.method);
  if (!route) {
    const allow = onPath.map((candidate) => candidate.method).join(", ");
    throw new HttpError(405, "method_not_allowed", `use ${allow}`, { headers: { allow } });
  }
  const answer = await route.handle({
    params: decodeParams(route.pattern.exec(url.pathname).groups),
    query: checkQuery(route.query, url.searchParams),
    body: route.body ? checkBody(route.body, await readJson(request)) : undefined,
    headers: request.headers,
  });
  return { quiet: route.quiet, ...answer };
}

function toPattern(path) {
  return new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);
}

function decodeParams(groups = {}) {
  try {
    return Object.fromEntries(Object.entries(groups).map(([name, text]) => [name, decodeURIComponent(text)]));
  } catch {
    throw new HttpError(400, "bad_request", "the path is not valid percent-encoding");
  }
}

async function readJson(request) {
  const chunks = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new HttpError(413, "too_large", `a body may have ${MAX_BODY_BYTES} bytes`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString("utf8"));
  } catch {
    throw new HttpError(400, "bad_request", "the body is not JSON");
  }
}

function toErrorAnswer(error, log) {
  if (error instanceof HttpError) return { status: error.status, headers: error.headers, body: error.body };
  log(`unexpected: ${error.stack}`);
  return { status: 500, body: { error: "internal", message: "something went wrong; see the log of this service" } };
}

function send(response, { status, headers = {}, body, html }) {
  const text = html ?? (body === undefined ? "" : JSON.stringify(body));
  const type = html === undefined ? "application/json; charset=utf-8" : "text/html; charset=utf-8";
  response.writeHead(status, { ...(text && { "content-type": type }), ...headers });
  response.end(text);
}
