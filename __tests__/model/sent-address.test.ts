import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentAddress } from "../../src/model/sent-address.ts";

describe("an address as it goes out", () => {
  it.each([
    ["http://h:8003/api/v1/../../admin", "http://h:8003", "/api/v1/../../admin"],
    ["http://h/a/./b/%2e%2E/c?d=../e#f", "http://h", "/a/./b/%2e%2E/c?d=../e"],
    ["http://h", "http://h", "/"],
    ["http://h?x=1", "http://h", "/?x=1"],
    ["https://h:443/ü b", "https://h", "/%C3%BC%20b"],
    ["http://[::1]:6000/..", "http://[::1]:6000", "/.."],
    ["http://h/..a/.../b..", "http://h", "/..a/.../b.."],
  ])("%s", (url, origin, path) => {
    expect(sentAddress(url)).toMatchObject({ origin, path });
    expect(sentAddress(url).standIn).not.toMatch(/:\d+\/$/);
  });

  it("is what a URL parser gives, where there is nothing to resolve", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), (url) => {
        const { origin, pathname, search } = new URL(url);
        fc.pre(!/\/(\.|%2e){1,2}([/?]|$)/i.test(url));
        expect(sentAddress(url)).toMatchObject({ origin, path: pathname + search });
      }),
    );
  });
});
