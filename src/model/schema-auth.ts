import { z } from "zod";
import { capture, expectedStatus } from "./schema-expectation.ts";
import { requestShape } from "./schema-request.ts";
import { name, texts } from "./schema-values.ts";

/** Names of hosts in a test stack need no dot. */
const EMAIL_ADDRESS = /^[^\s@]+@[^\s@]+$/;

/** Entity 6 as it is written: how to get a token. */

const authRequest = { ...requestShape, expected_status: expectedStatus.optional() };

const authCall = (captureRemark: string) =>
  z.strictObject({
    ...authRequest,
    capture: capture
      .optional()
      .meta({ description: captureRemark, examples: [{ access_token: "$.access_token", expires_in: "$.expires_in" }] }),
  });

const LOGIN_CAPTURES =
  "access_token, and where there are any refresh_token, token_type, expires_in, expires_at, user_id, user_email, permissions.";

export const authContext = z
  .strictObject({
    name: name("an authentication context's name").meta({
      description: "`default` is used by services with requires_auth.",
      examples: ["default"],
    }),
    login: authCall(LOGIN_CAPTURES)
      .optional()
      .meta({ description: "POST request that gives the token; once a session, when it is first needed." }),
    refresh: authCall("What changes: access_token, and a new refresh_token where there is one.")
      .optional()
      .meta({ description: "POST request that renews the token; it reads {{refresh_token}} and the other captures." }),
    logout: z
      .strictObject(authRequest)
      .optional()
      .meta({ description: "POST request at the end of the session, sent with the token." }),
    access_token: z.string().optional().meta({ description: "A token from outside, instead of login." }),
    refresh_token: z.string().optional().meta({ description: "A refresh token from outside." }),
    token_type: z
      .string()
      .optional()
      .meta({ description: "The word before the token in the header authorization. Default Bearer." }),
    format: z
      .enum(["jwt", "opaque"], "must be jwt or opaque")
      .optional()
      .meta({ description: "jwt (default): the token is checked, its expiry is read from it; opaque: any text." }),
    user_id: z.string().optional().meta({ description: "For the reports; a captured one wins." }),
    user_email: z
      .string()
      .regex(EMAIL_ADDRESS, "must be an e-mail address")
      .optional()
      .meta({ description: "For the reports." }),
    permissions: texts.optional().meta({ description: "For the reports.", examples: [["orders:write"]] }),
  })
  .meta({ id: "auth", title: "Authentication Context" });
