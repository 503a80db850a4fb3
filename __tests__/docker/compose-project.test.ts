import { describe, expect, it } from "vitest";
import { type ComposeProject, normaliseProjectName, readComposeProject } from "../../src/docker/compose-project.ts";
import { ConfigurationError, UsageError } from "../../src/errors.ts";
import { nodeSystem } from "../../src/system.ts";
import { composeCommands } from "../helpers/docker.ts";
import { HANG_MS } from "../helpers/hang.ts";
import { temporaryFolder } from "../helpers/temporary-folder.ts";

type Files = Readonly<Record<string, string>>;

interface Options {
  environment?: Record<string, string>;
  composeFiles?: string[];
  projectName?: string;
  folder?: string;
}

async function readOrNull(files: Files, options: Options = {}): Promise<ComposeProject | null> {
  await using folder = await temporaryFolder(files);
  const workingDirectory = options.folder ? `${folder.path}/${options.folder}` : folder.path;
  return await readComposeProject({
    system: nodeSystem(options.environment ?? {}, workingDirectory),
    workingDirectory,
    composeFiles: options.composeFiles ?? [],
    projectName: options.projectName ?? null,
  });
}

async function read(files: Files, options: Options = {}): Promise<ComposeProject> {
  const project = await readOrNull(files, options);
  if (!project) throw new Error("no project");
  return project;
}

const WEB = "services: { web: { image: web } }\n";

async function problemsOf(text: string): Promise<string> {
  const error = await read({ "compose.yaml": text }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ConfigurationError);
  return (error as ConfigurationError).message;
}

describe("readComposeProject finds the files", () => {
  it.each(["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"])("%s", async (name) => {
    expect([...(await read({ [name]: WEB })).services.keys()]).toEqual(["web"]);
  });

  it("with the override beside it, in a folder above", async () => {
    const override = "services: { web: { depends_on: [db] }, db: { image: db } }\n";
    const project = await read(
      { "compose.yml": WEB, "compose.override.yml": override, "a/b/x": "" },
      { folder: "a/b" },
    );
    expect(project.services.get("web")?.dependsOn.map((dependency) => dependency.service)).toEqual(["db"]);
    expect(project.files).toHaveLength(2);
  });

  it("named by the input, by COMPOSE_FILE of the environment, or of .env", async () => {
    const files = { "compose.yaml": WEB, "a.yml": "services: { a: {} }\n", "b.yml": "services: { b: {} }\n" };
    const names = async (options: Options, more: Files = {}) => [
      ...(await read({ ...files, ...more }, options)).services.keys(),
    ];
    expect(await names({ composeFiles: ["a.yml", "b.yml"] })).toEqual(["a", "b"]);
    expect(await names({ environment: { COMPOSE_FILE: "b.yml:a.yml" } })).toEqual(["b", "a"]);
    expect(await names({}, { ".env": "COMPOSE_FILE=a.yml,b.yml\nCOMPOSE_PATH_SEPARATOR=,\n" })).toEqual(["a", "b"]);
  });

  it("and refuses what is not there, saying where it looked", async () => {
    await expect(read({}, { composeFiles: ["no.yml"] })).rejects.toThrow(UsageError);
    await expect(read({}, { composeFiles: ["no.yml"] })).rejects.toThrow("no.yml does not exist (compose-file)");
    await expect(read({})).rejects.toThrow(/No compose file found: .*compose\.yaml, compose\.yml/);
  });

  it("or none, when a project name is given", async () => {
    expect(await readOrNull({}, { projectName: "shop" })).toBeNull();
    expect(await readOrNull({}, { environment: { COMPOSE_PROJECT_NAME: "shop" } })).toBeNull();
  });
});

describe("readComposeProject names the project", () => {
  it("by the input, COMPOSE_PROJECT_NAME, `name:`, the folder, in this order", async () => {
    const named = { "My.Shop 1/compose.yaml": `name: \${N:-from-file}\n${WEB}` };
    const folder = "My.Shop 1";
    const environment = { COMPOSE_PROJECT_NAME: "from-environment" };
    expect((await read(named, { folder, environment, projectName: "Input" })).name).toBe("input");
    expect((await read(named, { folder, environment })).name).toBe("from-environment");
    expect((await read(named, { folder })).name).toBe("from-file");
    expect((await read({ "My.Shop 1/compose.yaml": WEB }, { folder })).name).toBe("myshop1");
    expect((await read({ "x/compose.yaml": WEB, "x/.env": "COMPOSE_PROJECT_NAME=dotenv" }, { folder: "x" })).name).toBe(
      "dotenv",
    );
  });

  it("normalised as Compose does, or refuses", async () => {
    expect(normaliseProjectName("_-Ä My_Shop-1.2")).toBe("my_shop-12");
    await expect(read({ "compose.yaml": WEB }, { projectName: "ÄÖ" })).rejects.toThrow(UsageError);
  });
});

describe("readComposeProject reads services", () => {
  it("with anchors, merge keys, interpolation and several files", async () => {
    const project = await read(
      {
        "compose.yaml": `
x-base: &base { restart: always, healthcheck: { test: [CMD, "true"] } }
services:
  db: { <<: *base, profiles: ["$PROFILE"] }
  web:
    <<: *base
    restart: \${RESTART:-unless-stopped}
    ports: ["8000"]
    deploy: { replicas: "\${REPLICAS}" }
    depends_on: { db: { condition: service_healthy, required: false } }
    links: ["cache:c"]
  cache: { healthcheck: { disable: true }, network_mode: "service:web" }
  mail: { scale: 0, healthcheck: { test: NONE } }
`,
        "compose.override.yaml": "services: { web: { depends_on: [mail], healthcheck: { disable: true } } }\n",
        ".env": "PROFILE=extra\nREPLICAS=5\n",
      },
      { environment: { REPLICAS: "3" } },
    );
    expect(project.services.get("web")).toEqual({
      name: "web",
      dependsOn: [
        { service: "db", condition: "service_healthy", required: false },
        { service: "cache", condition: "service_started", required: true },
        { service: "mail", condition: "service_started", required: true },
      ],
      healthcheck: "disabled",
      profiles: [],
      active: true,
      scale: 3,
      restart: "unless-stopped",
      publishesPorts: true,
      provider: false,
    });
    expect(project.services.get("db")).toMatchObject({ active: false, healthcheck: "declared", restart: "always" });
    expect(project.services.get("cache")).toMatchObject({ healthcheck: "disabled", dependsOn: [{ service: "web" }] });
    expect(project.services.get("mail")).toMatchObject({ healthcheck: "disabled", scale: 0 });
    expect(Object.fromEntries(project.variables)).toEqual({ PROFILE: "extra" });
  });

  it.each([["extra"], ["a, extra"], ["*"]])(
    "of an inactive profile as active with COMPOSE_PROFILES=%s",
    async (chosen) => {
      const text = "services: { db: { profiles: [extra] } }\n";
      const project = await read({ "compose.yaml": text }, { environment: { COMPOSE_PROFILES: chosen } });
      expect(project.services.get("db")?.active).toBe(true);
    },
  );

  it("whose names are hostile", async () => {
    const project = await read({ "compose.yaml": "services:\n  __proto__: { restart: always }\n  constructor: {}\n" });
    expect([...project.services.keys()]).toEqual(["__proto__", "constructor"]);
  });

  const [compose] = composeCommands().filter((command) => command[0] === "docker");
  const included = {
    "compose.yaml": "include: [other.yaml]\nservices: { web: { image: web, depends_on: [db] } }\n",
    "other.yaml": 'services: { db: { image: "db:${TAG}", healthcheck: { test: exit 0 } } }\n',
  };

  it.skipIf(!compose)(
    `of an included file, by asking Compose once${compose ? "" : " (skipped: no Compose)"}`,
    async () => {
      const environment = { PATH: process.env.PATH ?? "", HOME: "/", TAG: "1" };
      const project = await read(included, { environment });
      expect(project).toMatchObject({ complete: true, warnings: [] });
      expect(project.services.get("db")?.healthcheck).toBe("declared");
    },
  );

  it("of the file itself alone where there is no Compose to ask", async () => {
    const project = await read(included, { environment: { PATH: "/nowhere" } });
    expect(project.complete).toBe(false);
    expect([...project.services.keys()]).toEqual(["web"]);
    expect(project.warnings).toEqual([expect.stringContaining("is installed")]);
  });
});

describe("readComposeProject refuses, with the place,", () => {
  it.each([
    ["broken YAML", "services:\n  web: [\n", /^compose\.yaml:3:1: /],
    ["a tab", "services:\n\tweb: {}\n", /^compose\.yaml:2:1: /],
    ["a key twice", "services:\n  a: {}\n  a: {}\n", /^compose\.yaml:3:3: the key "a" is written twice$/],
    ["no mapping", "- web\n", /^compose\.yaml:1:1: a compose file is a mapping/],
    ["services that are a list", "services: [web]\n", /^compose\.yaml:1:11: `services` is a mapping/],
    [
      "a service that is a text",
      "services:\n  web: image\n",
      /^compose\.yaml:2:8: the service "web" is not a mapping$/,
    ],
    ["an unknown alias", "services: { a: *b }\n", /^compose\.yaml:1:16: the alias \*b /],
    [
      "a dependency on nothing",
      "services:\n  web:\n    depends_on: [db]\n",
      /^compose\.yaml:3:17: the service "web" depends on "db"/,
    ],
  ])("%s", async (_what, text, message) => {
    expect(await problemsOf(text)).toMatch(message);
  });

  it.each([
    [
      "an alias bomb",
      `a0: &a0 [1]\n${Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`)}]`).join("\n")}`,
    ],
    [
      "a merge bomb",
      `a0: &a0 { k: 1 }\n${Array.from({ length: 12 }, (_, n) => `a${n + 1}: &a${n + 1}\n  <<: [${Array(10).fill(`*a${n}`)}]`).join("\n")}`,
    ],
    ["deep nesting", "[".repeat(500_000)],
    ["a huge file", `# ${"x".repeat(1024 * 1024)}`],
  ])("%s, at once", async (_what, text) => {
    const begin = performance.now();
    expect(await problemsOf(text)).toMatch(/^compose\.yaml:1:1: /);
    expect(performance.now() - begin).toBeLessThan(HANG_MS);
  });
});
