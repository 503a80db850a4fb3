import type { Engine } from "../docker/engine.ts";

/**
 * A project without containers, while the same folder runs under another name, was named wrongly: one sentence, else `null`.
 * @param directory absolute folder of the compose file
 */
export async function otherProjectNote(
  engine: Engine,
  projectName: string,
  directory: string,
  signal: AbortSignal,
): Promise<string | null> {
  const others = await engine.listContainers({ workingDirectory: directory }, { signal }).catch(() => []);
  const names = [...new Set(others.flatMap((other) => other.Labels?.["com.docker.compose.project"] ?? []))];
  if (names.length === 0 || names.includes(projectName)) return null;
  const found = names.map((name) => `"${name}"`).join(", ");
  return `The project "${projectName}" has no containers, but this folder runs as ${found}: set project-name.`;
}
