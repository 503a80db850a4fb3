const ERROR_SCHEMA = {
  type: "object",
  required: ["error", "message"],
  properties: {
    error: { type: "string" },
    message: { type: "string" },
    fields: { type: "object", additionalProperties: { type: "string" } },
  },
};

/** The OpenAPI 3.1 document of a table of routes (see http.js); a route adds `summary`, `answers` and `secured` to it. */
export function toOpenApi(title, routes) {
  const paths = {};
  for (const route of routes) {
    paths[route.path] ??= {};
    paths[route.path][route.method.toLowerCase()] = toOperation(route);
  }
  return {
    openapi: "3.1.0",
    info: { title, version: "1.0.0" },
    paths,
    components: {
      schemas: { Error: ERROR_SCHEMA },
      securitySchemes: { bearer: { type: "http", scheme: "bearer", bearerFormat: "JWT" } },
    },
  };
}

/** A page for people: the same table, one line a route. */
export function toHtml(title, routes) {
  const rows = routes.map((route) => `<li><code>${route.method} ${route.path}</code> ${route.summary}</li>`);
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>${title}</title>
<h1>${title}</h1>
<p>Machine-readable: <a href="/openapi.json">openapi.json</a></p>
<ul>
${rows.join("\n")}
</ul></html>
`;
}

function toOperation({ path, summary, answers, secured, query = {}, body }) {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: "path",
    required: true,
    schema: { type: "string" },
  }));
  const inQuery = Object.entries(query).map(([name, schema]) => ({ name, in: "query", schema }));
  return {
    summary,
    ...(secured && { security: [{ bearer: [] }] }),
    parameters: [...inPath, ...inQuery],
    ...(body && { requestBody: { required: true, content: { "application/json": { schema: body } } } }),
    responses: Object.fromEntries(Object.entries(answers).map(([status, text]) => [status, toResponse(status, text)])),
  };
}

function toResponse(status, description) {
  if (Number(status) < 400) return { description };
  return { description, content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } } };
}
