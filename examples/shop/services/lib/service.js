import { chosenFault, wrong } from "./fault.js";
import { createRouter } from "./http.js";
import { toHtml, toOpenApi } from "./openapi.js";

const PATIENCE_AT_STOP_MS = 3_000;

/**
 * Runs a service until SIGTERM or SIGINT. To its own `routes` come /health (is the process alive?), /health/ready
 * (can it do its work?), /docs and /openapi.json. `notReady` resolves to the reason why it cannot work, or to null.
 */
export function startService({
  name,
  title,
  routes,
  notReady = async () => null,
  open = () => {},
  close = async () => {},
}) {
  const log = (text) => console.log(`${new Date().toISOString()} ${name}: ${text}`);
  const fault = chosenFault(name);
  if (fault === "exit") {
    console.error(`${name}: cannot start: SHOP_FAULT asks it to exit`);
    process.exitCode = 1;
    return;
  }
  const ownRoutes = fault === "wrong-response" ? routes.map(wrong) : routes;
  const server = createRouter([...ownRoutes, ...commonRoutes({ title, routes, notReady, fault })], log);
  server.on("error", (error) => {
    console.error(`${name}: cannot listen: ${error.message}`);
    process.exitCode = 1;
    return close();
  });
  server.listen(Number(process.env.PORT), process.env.HOST ?? "127.0.0.1", () => {
    const { address, port } = server.address();
    log(`listening on http://${address}:${port}`);
    open(log);
  });
  for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => stop(server, close, log));
}

function commonRoutes({ title, routes, notReady, fault }) {
  const get = (path, summary, handle, answers = { 200: summary }) => ({
    method: "GET",
    path,
    summary,
    answers,
    handle,
    quiet: true,
  });
  const orUnavailable = { 200: "Yes", 503: "No, and why" };
  const all = [
    get(
      "/health",
      "Is the process alive?",
      async () => state(fault === "never-healthy" && asked(fault)),
      orUnavailable,
    ),
    get(
      "/health/ready",
      "Can the service do its work?",
      async () => state(fault === "not-ready" ? asked(fault) : await notReady()),
      orUnavailable,
    ),
    get("/docs", "This page", async () => ({ status: 200, html: toHtml(title, [...routes, ...all]) })),
    get("/openapi.json", "The OpenAPI document", async () => ({
      status: 200,
      body: toOpenApi(title, [...routes, ...all]),
    })),
  ];
  return all;
}

function state(reason) {
  if (!reason) return { status: 200, body: { status: "ok" } };
  return { status: 503, body: { status: "unavailable", error: "unavailable", message: reason } };
}

function asked(fault) {
  return `SHOP_FAULT asks it to be ${fault}`;
}

async function stop(server, close, log) {
  log("stopping");
  setTimeout(() => server.closeAllConnections(), PATIENCE_AT_STOP_MS).unref();
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  await close();
}
