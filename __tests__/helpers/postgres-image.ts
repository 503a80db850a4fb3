import { globSync } from "node:fs";
import { chmod, mkdir } from "node:fs/promises";
import path from "node:path";
import { buildImage, type ImageFolder } from "./image-folder.ts";

/** Debian's place for PostgreSQL's server programs, newest version last; they find `share` from where they are. */
const VERSIONS = globSync("/usr/lib/postgresql/*/bin/postgres")
  .map((program) => path.basename(path.resolve(program, "../..")))
  .sort((one, other) => Number(one) - Number(other));

const PROGRAMS = ["postgres", "initdb", "pg_isready", "psql"];
const USER_ID = 999;
const RECIPE = 2;

/** The part of the official image's entry point that the shop needs: POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB. */
const entryPoint = (bin: string) => `#!/bin/sh
set -e
data=/var/lib/postgresql/data
if [ ! -e "$data/PG_VERSION" ]; then
  echo "$POSTGRES_PASSWORD" > /tmp/password
  ${bin}/initdb --pgdata="$data" --username="$POSTGRES_USER" --pwfile=/tmp/password --auth=scram-sha-256 \\
    --locale=C --encoding=UTF8 --no-sync
  echo "host all all all scram-sha-256" >> "$data/pg_hba.conf"
  echo "CREATE DATABASE $POSTGRES_DB" | ${bin}/postgres --single -D "$data" postgres
fi
exec ${bin}/postgres -D "$data" -c listen_addresses='*' -c unix_socket_directories=/tmp -c jit=off -c fsync=off
`;

/** Why the image cannot be made here, or `null`. */
export function whyNoPostgresImage(): string | null {
  return VERSIONS.length > 0 ? null : "no PostgreSQL server programs in /usr/lib/postgresql";
}

/** A stand-in for the official `postgres` image, made of this machine's PostgreSQL. Returns its name. */
export async function buildPostgresImage(): Promise<string> {
  const version = VERSIONS.at(-1);
  if (version === undefined) throw new Error("no PostgreSQL server programs in /usr/lib/postgresql");
  const bin = `/usr/lib/postgresql/${version}/bin`;
  return buildImage(
    `compose-verify-test-postgres:${version}`,
    `${version}-${RECIPE}`,
    [`ENV PATH=${bin}:/bin`, `USER ${USER_ID}:${USER_ID}`, 'ENTRYPOINT ["/entry-point.sh"]'],
    (folder) => fill(folder, version, bin),
  );
}

async function fill(folder: ImageFolder, version: string, bin: string): Promise<void> {
  for (const program of PROGRAMS) await folder.addProgram(path.join(bin, program));
  await folder.copy(`/usr/share/postgresql/${version}`, `/usr/share/postgresql/${version}`);
  for (const module of globSync(`/usr/lib/postgresql/${version}/lib/*.so`)) {
    if (!module.endsWith("/llvmjit.so")) await folder.addProgram(module);
  }
  await folder.copy("/usr/share/zoneinfo/Etc", "/usr/share/zoneinfo/Etc");
  await folder.write("/etc/passwd", `postgres:x:${USER_ID}:${USER_ID}::/var/lib/postgresql:/bin/sh\n`);
  await folder.write("/etc/group", `postgres:x:${USER_ID}:\n`);
  await folder.write("/entry-point.sh", entryPoint(bin), 0o755);
  const home = path.join(folder.root, "var/lib/postgresql");
  await mkdir(home, { recursive: true });
  await chmod(home, 0o777);
}
