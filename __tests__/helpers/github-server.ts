import type { IncomingMessage, ServerResponse } from "node:http";
import { type HttpServer, readText, startHttpServer } from "./http-server.ts";

/** GitHub's own refusals, word for word. */
const TOO_LONG = {
  message: "Validation Failed",
  errors: [
    {
      resource: "IssueComment",
      code: "unprocessable",
      field: "data",
      message: "Body is too long (maximum is 65536 characters)",
    },
  ],
  documentation_url: "https://docs.github.com/rest/issues/comments#create-an-issue-comment",
  status: "422",
};
const NOT_ACCESSIBLE = {
  message: "Resource not accessible by integration",
  documentation_url: "https://docs.github.com/rest/issues/comments#create-an-issue-comment",
  status: "403",
};
const BAD_CREDENTIALS = {
  message: "Bad credentials",
  documentation_url: "https://docs.github.com/rest",
  status: "401",
};
const NOT_FOUND = { message: "Not Found", documentation_url: "https://docs.github.com/rest", status: "404" };

export interface StoredComment {
  id: number;
  body: string;
  user: { login: string; type: string };
  html_url: string;
}

/** Answers one request in GitHub's place. */
export type ServerFault = (response: ServerResponse) => unknown;

export const internalError: ServerFault = (response) => json(response, 500, { message: "Server Error" });

export const htmlPage: ServerFault = (response) =>
  response.writeHead(502, { "content-type": "text/html" }).end("<html><body>Unicorn! ##[error]no</body></html>");

export const reset: ServerFault = (response) => response.socket?.destroy();

/** `seconds`: what `retry-after` says; `null`: it is not there. */
export function rateLimit(seconds: number | null): ServerFault {
  return (response) => {
    if (seconds !== null) response.setHeader("retry-after", String(seconds));
    json(response, 429, { message: "You have exceeded a secondary rate limit" });
  };
}

/** The part of GitHub's API that compose-verify uses, with its limits, over one repository `octo/shop`. */
export interface GitHubServer extends HttpServer {
  readonly comments: StoredComment[];
  /** `METHOD /path` of every request, in order. */
  readonly requests: string[];
  /** Used up first, one a request. */
  readonly faults: ServerFault[];
  /** A fork's token: reads, never writes. */
  readOnly: boolean;
  /** Whom the token belongs to; comments are made in this name. */
  viewer: { login: string; type: "Bot" | "User" };
  /** Whether GraphQL answers at all. */
  graphql: boolean;
  add(body: string, login?: string): StoredComment;
}

export const GITHUB_TOKEN = "ghs_contractServerToken0123456789";

export async function startGitHubServer(): Promise<GitHubServer> {
  let lastId = 1000;
  const server: Omit<GitHubServer, keyof HttpServer> & Partial<HttpServer> = {
    comments: [],
    requests: [],
    faults: [],
    readOnly: false,
    viewer: { login: "github-actions[bot]", type: "Bot" },
    graphql: true,
    add(body, login) {
      lastId += 1;
      const user = login ? { login, type: "User" } : { ...server.viewer };
      const comment = {
        id: lastId,
        body,
        user,
        html_url: `https://github.com/octo/shop/pull/7#issuecomment-${lastId}`,
      };
      server.comments.push(comment);
      return comment;
    },
  };
  const http = await startHttpServer((request, response) => void answer(server as GitHubServer, request, response));
  return Object.assign(server, http);
}

async function answer(server: GitHubServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", server.url);
  server.requests.push(`${request.method} ${url.pathname}`);
  const text = await readText(request);
  const fault = server.faults.shift();
  if (fault) {
    fault(response);
    return;
  }
  if (request.headers.authorization !== `token ${GITHUB_TOKEN}`) return json(response, 401, BAD_CREDENTIALS);
  const body = text === "" ? {} : (JSON.parse(text) as { body?: string });
  const route = ROUTES.find(({ method, path }) => method === request.method && path.test(url.pathname));
  if (!route) return json(response, 404, NOT_FOUND);
  if (server.readOnly && route.writes) return json(response, 403, NOT_ACCESSIBLE);
  if (route.writes && (body.body?.length ?? 0) > 65_536) return json(response, 422, TOO_LONG);
  route.handle({ server, url, id: Number(url.pathname.split("/").at(-1)), body: body.body ?? "", response });
}

interface Call {
  server: GitHubServer;
  url: URL;
  id: number;
  body: string;
  response: ServerResponse;
}

const LIST = /^\/repos\/octo\/shop\/issues\/7\/comments$/;
const ONE = /^\/repos\/octo\/shop\/issues\/comments\/\d+$/;

const ROUTES: { method: string; path: RegExp; writes: boolean; handle: (call: Call) => void }[] = [
  { method: "GET", path: LIST, writes: false, handle: listPage },
  {
    method: "POST",
    path: LIST,
    writes: true,
    handle: ({ server, body, response }) => json(response, 201, server.add(body)),
  },
  {
    method: "PATCH",
    path: ONE,
    writes: true,
    handle({ server, id, body, response }) {
      const comment = server.comments.find((candidate) => candidate.id === id);
      if (!comment) return json(response, 404, NOT_FOUND);
      comment.body = body;
      json(response, 200, comment);
    },
  },
  {
    method: "DELETE",
    path: ONE,
    writes: true,
    handle({ server, id, response }) {
      const index = server.comments.findIndex((candidate) => candidate.id === id);
      if (index < 0) return json(response, 404, NOT_FOUND);
      server.comments.splice(index, 1);
      response.writeHead(204).end();
    },
  },
  {
    method: "GET",
    path: /^\/user$/,
    writes: false,
    handle: ({ server, response }) =>
      server.viewer.type === "Bot" ? json(response, 403, NOT_ACCESSIBLE) : json(response, 200, server.viewer),
  },
  {
    method: "POST",
    path: /^\/graphql$/,
    writes: false,
    handle: ({ server, response }) =>
      server.graphql ? json(response, 200, { data: { viewer: server.viewer } }) : json(response, 404, NOT_FOUND),
  },
];

function listPage({ server, url, response }: Call): void {
  const size = Math.min(100, Number(url.searchParams.get("per_page") ?? 30));
  const page = Number(url.searchParams.get("page") ?? 1);
  const end = page * size;
  if (end < server.comments.length) {
    url.searchParams.set("page", String(page + 1));
    response.setHeader("link", `<${url.href}>; rel="next"`);
  }
  json(response, 200, server.comments.slice(end - size, end));
}

function json(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(value));
}
