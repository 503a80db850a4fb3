import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Socket, type Server as TcpServer } from "node:net";

export interface HttpServer extends AsyncDisposable {
  /** `http://127.0.0.1:<port>` */
  readonly url: string;
  readonly port: number;
  /** Connections opened since the start. */
  connections(): number;
  close(): Promise<void>;
}

/** A real HTTP server on 127.0.0.1. */
export async function startHttpServer(
  listener: (request: IncomingMessage, response: ServerResponse) => void | Promise<void>,
): Promise<HttpServer> {
  return listen(createServer((request, response) => void listener(request, response)));
}

/** The same at a port that the fetch standard forbids, whichever of them is free here. */
export async function startAtRefusedPort(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<HttpServer> {
  for (const port of [6000, 6566, 6665, 6667, 6697, 10080]) {
    const server = createServer(listener);
    const free = await new Promise<boolean>((resolve) =>
      server
        .once("error", () => resolve(false))
        .once("listening", () => resolve(true))
        .listen(port, "127.0.0.1"),
    );
    if (free) return opened(server);
  }
  throw new Error("every port that the fetch standard forbids is in use");
}

/** A server that speaks raw TCP: for what no HTTP library would send. */
export async function startTcpServer(onConnection: (socket: Socket) => void): Promise<HttpServer> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    onConnection(socket);
  });
  return listen(server);
}

/** A port on which nothing listens. */
export async function closedPort(): Promise<number> {
  const server = await startTcpServer((socket) => socket.destroy());
  await server.close();
  return server.port;
}

/** The whole body of a request, as text. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Listens on a free port of 127.0.0.1, and cuts every connection when it is closed. */
export async function listen(server: Server | TcpServer): Promise<HttpServer> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return opened(server);
}

function opened(server: Server | TcpServer): HttpServer {
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on("connection", (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  const { port } = server.address() as AddressInfo;
  const close = async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { url: `http://127.0.0.1:${port}`, port, connections: () => connections, close, [Symbol.asyncDispose]: close };
}
