import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { startRecordingServer } from "../helpers/recording-server.ts";
import { readyService } from "../helpers/run.ts";
import { createSender } from "../helpers/send.ts";

const TEXT = '{"text":"Grüße"}';
const BODY = Buffer.from(TEXT);
const LONG = Buffer.from(Array.from({ length: 2000 }, (_, index) => `${index * 7919} `).join(""));
const ZEROS = Buffer.alloc(128 * 1024 * 1024);
const brotliFast = (body: Buffer) => brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

async function receive(encoding: string | string[], body: Uint8Array, method = "GET") {
  await using server = await startRecordingServer((_request, response) => {
    response.setHeader("content-encoding", encoding).end(body);
  });
  await using sender = createSender([readyService("api", server.url)]);
  return await sender.send({ method });
}

describe("encoded bodies are decoded", () => {
  it.each<[string | string[], Uint8Array]>([
    ["gzip", gzipSync(BODY)],
    ["x-gzip", gzipSync(BODY)],
    ["GZIP", gzipSync(BODY)],
    ["deflate", deflateSync(BODY)],
    ["deflate", deflateRawSync(BODY)],
    ["br", brotliCompressSync(BODY)],
    ["zstd", zstdCompressSync(BODY)],
    ["identity", BODY],
    ["", BODY],
    ["gzip, gzip", gzipSync(gzipSync(BODY))],
    [["gzip", "br"], brotliCompressSync(gzipSync(BODY))],
  ])("%s", async (encoding, body) => {
    const { response, failure } = await receive(encoding, body);
    expect(failure).toBeNull();
    expect(response?.text()).toBe(TEXT);
  });

  it("an empty body of any encoding is empty, and HEAD has none", async () => {
    expect((await receive("gzip", Buffer.alloc(0), "HEAD")).failure).toBeNull();
    expect((await receive("snappy", Buffer.alloc(0), "HEAD")).failure).toBeNull();
  });
});

describe("what cannot be decoded is a failure in plain words", () => {
  it.each([
    ["an unknown encoding", "snappy", BODY, /cannot be decoded: its content-encoding is "snappy", which is unknown/],
    ["an unknown one among known", "gzip, snappy", BODY, /its content-encoding is "snappy"/],
    ["gzip that is none", "gzip", BODY, /is not what its content-encoding says/],
    ["brotli that is none", "br", Buffer.alloc(64, 255), /is not what its content-encoding says/],
    ["zstd that is none", "zstd", BODY, /is not what its content-encoding says/],
    ["deflate that is none", "deflate", Buffer.alloc(64, 255), /is not what its content-encoding says/],
    ["too many encodings", Array(6).fill("gzip").join(), BODY, /too many content-encodings in response: 6/],
  ])("%s", async (_name, encoding, body, message) => {
    const { failure } = await receive(encoding, body);
    expect(failure).toMatchObject({ kind: "undecodable", message: expect.stringMatching(message) });
  });
});

describe("half of a body is no answer, although the response is complete", () => {
  it.each<[string, Uint8Array]>([
    ["gzip", gzipSync(LONG)],
    ["deflate", deflateSync(LONG)],
    ["deflate", deflateRawSync(LONG)],
    ["br", brotliCompressSync(LONG)],
    ["zstd", zstdCompressSync(LONG)],
    ["gzip, br", brotliCompressSync(gzipSync(LONG))],
  ])("%s", async (encoding, body) => {
    const { failure } = await receive(encoding, body.subarray(0, body.length / 2));
    expect(["ended-early", "undecodable"]).toContain(failure?.kind);
    expect((await receive(encoding, body)).failure).toBeNull();
  });
});

describe("bombs are stopped at 10 MiB decoded, with bounded memory", () => {
  it.each([
    ["gzip", gzipSync(ZEROS)],
    ["deflate", deflateSync(ZEROS)],
    ["br", brotliFast(ZEROS)],
    ["zstd", zstdCompressSync(ZEROS)],
    ["gzip, gzip", gzipSync(gzipSync(ZEROS))],
  ])("%s", async (encoding, body) => {
    const before = process.memoryUsage().rss;
    const { failure } = await receive(encoding, body);
    expect(failure).toMatchObject({ kind: "body-too-large" });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
  });
});
