import type { IncomingMessage, ServerResponse } from "node:http";
import { type HttpServer, readText, startHttpServer } from "./http-server.ts";

/** A request as the server saw it. */
export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface RecordingServer extends HttpServer {
  readonly requests: SeenRequest[];
}

type Handler = (request: SeenRequest, response: ServerResponse, count: number) => void | Promise<void>;

/** A server that keeps every request. The handler is called when the body has come, `count` starting from 1. */
export async function startRecordingServer(handler: Handler): Promise<RecordingServer> {
  const requests: SeenRequest[] = [];
  const server = await startHttpServer(async (message, response) => {
    const { method = "", url = "", headers } = message;
    const seen = { method, url, headers, body: await readText(message) };
    requests.push(seen);
    await handler(seen, response, requests.length);
  });
  return { ...server, requests };
}

export function sendJson(response: ServerResponse, value: unknown, status = 200): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
