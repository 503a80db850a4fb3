const REQUEST_TIMEOUT_MS = 10_000;

export interface ApiAnswer {
  readonly data: unknown;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

/** GitHub's REST API, one request a call; anything but a 2xx throws. */
export interface GitHubApi {
  request(route: string, parameters?: Readonly<Record<string, unknown>>): Promise<ApiAnswer>;
  /** Data of a GraphQL query. */
  query(query: string): Promise<unknown>;
}

/** Connects to `apiUrl` with a token. `signal` ends every request. */
export async function connectToGitHub(token: string, apiUrl: string, signal: AbortSignal): Promise<GitHubApi> {
  const { getOctokit } = await import("@actions/github");
  // Octokit tells of a failed request on the console by itself; what is worth telling is told once, by the caller.
  const octokit = getOctokit(token, { baseUrl: apiUrl, log: SILENT });
  const timed = () => ({ signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]) });
  return {
    request: async (route, parameters = {}) => {
      const { data, headers } = await octokit.request(route, { ...parameters, request: timed() });
      return { data, headers };
    },
    query: (query) => octokit.graphql(query, { request: timed() }),
  };
}

const GITHUB_ACTIONS = "github-actions[bot]";

/**
 * The login that comments made with this token carry. GraphQL knows it for every kind of token, `GET /user` for people's;
 * where neither answers, it is the job's own token.
 */
export async function findViewer(api: GitHubApi): Promise<string> {
  const sources = [
    async () => (await api.query("{ viewer { login } }")) as { viewer?: { login?: unknown } } | null,
    async () => ({ viewer: (await api.request("GET /user")).data as { login?: unknown } | undefined }),
  ];
  for (const source of sources) {
    const login = await source().then(
      (answer) => answer?.viewer?.login,
      () => undefined,
    );
    if (typeof login === "string" && login !== "") return login;
  }
  return GITHUB_ACTIONS;
}

const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

function ignore(): void {}
