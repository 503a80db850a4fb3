import { setTimeout as delay } from "node:timers/promises";
import { type Stack, startLocally } from "../../scripts/shop-stack.ts";

type Service = "auth" | "orders" | "payments";

/** What the shop's JSON answers hold, whichever service they come from. */
export interface Body {
  id: string;
  status: string;
  message: string;
  fields: Record<string, string>;
  orders: { id: string }[];
  access_token: string;
  refresh_token: string;
}

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The parsed text; empty when it is not JSON. */
  body: Partial<Body>;
}

export interface LocalShop {
  ask(service: Service, target: string, options?: { token?: string | undefined; body?: unknown }): Promise<Answer>;
  logIn(): Promise<Partial<Body>>;
  troubles: Stack["troubles"];
  stop(): Promise<void>;
}

const PORT_VARIABLES = { auth: "AUTH_PORT", orders: "ORDERS_PORT", payments: "PAYMENTS_PORT" } as const;

/** The shop as child processes; `target` is `METHOD /path`. Connections are tried again while a service starts. */
export async function startLocalShop(variables: Record<string, string> = {}): Promise<LocalShop> {
  const stack = await startLocally({ ...process.env, ...variables });
  const ask: LocalShop["ask"] = async (service, target, { token, body } = {}) => {
    const [method = "GET", path = "/"] = target.split(" ");
    const url = `http://127.0.0.1:${stack.variables[PORT_VARIABLES[service]]}${path}`;
    const response = await connect(url, {
      method,
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get("content-type")?.includes("json");
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  };
  const credentials = { email: "t@example.com", password: "shop-test-password" };
  return {
    ask,
    logIn: async () => (await ask("auth", "POST /auth/login", { body: credentials })).body,
    troubles: stack.troubles,
    stop: stack.stop,
  };
}

async function connect(url: string, options: RequestInit): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetch(url, options);
    } catch (error) {
      if (attempt === 100) throw error;
      await delay(100);
    }
  }
}
