import { whyNoComposeShop } from "./compose-shop.ts";
import { whyNoDocker } from "./docker.ts";
import { whyNoPostgresql } from "./postgresql.ts";

/** Says once, before the tests, which of them are skipped on this machine and why. */
export default function tellWhatIsMissing(): void {
  const missing = {
    "tests with real containers": whyNoDocker(),
    "tests with the shop under Docker Compose": whyNoComposeShop(),
    "tests with a real PostgreSQL server": whyNoPostgresql(),
  };
  for (const [tests, reason] of Object.entries(missing)) if (reason) console.warn(`${tests} are skipped: ${reason}`);
}
