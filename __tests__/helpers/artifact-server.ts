import type { ServerResponse } from "node:http";
import { type BlobStore, startAzurite } from "./azurite.ts";
import type { ServerFault } from "./github-server.ts";
import { type HttpServer, readText, startHttpServer } from "./http-server.ts";

export interface StoredArtifact {
  databaseId: string;
  name: string;
  size: string;
  hash: string | null;
  blob: string;
  finalized: boolean;
}

/** GitHub's artifact service (Twirp), with a real blob store behind its signed addresses. */
export interface ArtifactServer extends HttpServer {
  readonly artifacts: StoredArtifact[];
  readonly requests: string[];
  readonly faults: ServerFault[];
  /** What the runner hands to an action so that it can reach this service. */
  readonly environment: { ACTIONS_RUNTIME_TOKEN: string; ACTIONS_RESULTS_URL: string };
}

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";
const RUN = "11111111-1111-4111-8111-111111111111";
const JOB = "22222222-2222-5222-8222-222222222222";

export const RUNTIME_TOKEN = [{ alg: "none" }, { scp: `Actions.Results:${RUN}:${JOB}` }, "signature"]
  .map((part) => Buffer.from(JSON.stringify(part)).toString("base64url"))
  .join(".");

interface ArtifactRequest {
  workflow_run_backend_id?: string;
  name?: string;
  size?: string;
  hash?: string;
  id_filter?: string;
  name_filter?: string;
}

interface Call {
  artifacts: StoredArtifact[];
  store: BlobStore;
  body: ArtifactRequest;
  response: ServerResponse;
}

export async function startArtifactServer(): Promise<ArtifactServer> {
  const store = await startAzurite();
  const artifacts: StoredArtifact[] = [];
  const requests: string[] = [];
  const faults: ServerFault[] = [];
  const http = await startHttpServer(async (request, response) => {
    const method = request.url?.startsWith(SERVICE) ? request.url.slice(SERVICE.length) : "";
    requests.push(method);
    const body = JSON.parse((await readText(request)) || "{}") as ArtifactRequest;
    const fault = faults.shift();
    if (fault) return void fault(response);
    const authorized = request.headers.authorization === `Bearer ${RUNTIME_TOKEN}`;
    if (!authorized || body.workflow_run_backend_id !== RUN) return twirp(response, 401, { code: "unauthenticated" });
    const handle = METHODS[method];
    if (!handle) return twirp(response, 404, { code: "bad_route", msg: method });
    await handle({ artifacts, store, body, response });
  });
  const close = async () => {
    await http.close();
    await store.close();
  };
  const environment = { ACTIONS_RUNTIME_TOKEN: RUNTIME_TOKEN, ACTIONS_RESULTS_URL: http.url };
  return { ...http, close, artifacts, requests, faults, environment };
}

const METHODS: Readonly<Record<string, (call: Call) => Promise<void> | void>> = {
  async CreateArtifact({ artifacts, store, body, response }) {
    const name = body.name ?? "";
    if (artifacts.some((artifact) => artifact.name === name)) {
      const msg = "an artifact with this name already exists on the workflow run";
      return twirp(response, 409, { code: "already_exists", msg });
    }
    const databaseId = String(4242 + artifacts.length);
    const blob = `${databaseId}.zip`;
    artifacts.push({ databaseId, name, size: "0", hash: null, blob, finalized: false });
    twirp(response, 200, { ok: true, signed_upload_url: await store.signedUrl(blob) });
  },
  FinalizeArtifact({ artifacts, body, response }) {
    const artifact = artifacts.find(({ name }) => name === body.name);
    if (!artifact) return twirp(response, 404, { code: "not_found", msg: "no such artifact" });
    Object.assign(artifact, { finalized: true, size: body.size ?? "0", hash: body.hash ?? null });
    twirp(response, 200, { ok: true, artifact_id: artifact.databaseId });
  },
  ListArtifacts({ artifacts, body, response }) {
    const wanted = artifacts.filter(
      ({ name, databaseId, finalized }) =>
        finalized && name === (body.name_filter ?? name) && databaseId === (body.id_filter ?? databaseId),
    );
    const listed = wanted.map(({ name, databaseId, size, hash }) => ({
      workflow_run_backend_id: RUN,
      workflow_job_run_backend_id: JOB,
      database_id: databaseId,
      name,
      size,
      digest: hash,
    }));
    twirp(response, 200, { artifacts: listed });
  },
  async GetSignedArtifactURL({ artifacts, store, body, response }) {
    const artifact = artifacts.find(({ name }) => name === body.name);
    if (!artifact) return twirp(response, 404, { code: "not_found", msg: "no such artifact" });
    twirp(response, 200, { signed_url: await store.signedUrl(artifact.blob) });
  },
};

function twirp(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(value));
}
