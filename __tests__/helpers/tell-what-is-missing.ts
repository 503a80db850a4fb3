import { whyNoComposeShop } from "./compose-shop.ts";
import { whyNoDocker } from "./docker.ts";

/** Says once, before the tests, which of them are skipped on this machine and why. */
export default function tellWhatIsMissing(): void {
  const missing = {
    "__tests__/integration/readiness-docker.test.ts": whyNoDocker(),
    "__tests__/integration/shop-compose.test.ts": whyNoComposeShop(),
  };
  for (const [file, reason] of Object.entries(missing)) if (reason) console.warn(`${file} is skipped: ${reason}`);
}
