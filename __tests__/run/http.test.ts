import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { closedPort, startAtRefusedPort, startTcpServer } from "../helpers/http-server.ts";
import { sendJson, startRecordingServer } from "../helpers/recording-server.ts";
import { readyService, runOne, runSuites, runTests } from "../helpers/run.ts";
import { suite, testCase } from "../helpers/test-case.ts";

const JSON_HEAD = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n";

describe("a request that gets no complete answer is an error in plain words", () => {
  const raw: [name: string, reply: string | null, message: RegExp, trace?: RegExp][] = [
    ["closes at once", null, /closed the connection without an answer|reset the connection/],
    ["truncated by content-length", `${JSON_HEAD}content-length: 50\r\n\r\n{"a`, /ended early: 3 bytes received/],
    ["truncated chunked", `${JSON_HEAD}transfer-encoding: chunked\r\n\r\n5\r\n{"a"`, /ended early: 4 bytes received/],
    ["speaks SSH", "SSH-2.0-OpenSSH_9.6\r\n", /is not speaking HTTP/],
    ["headers too large", `HTTP/1.1 200 OK\r\nx-big: ${"a".repeat(20_000)}\r\n\r\n`, /response headers over 16 KiB/],
    ["speaks of a status that is none", "HTTP/1.1 999 Odd\r\ncontent-length: 2\r\n\r\n{}", /the status 999 is none/],
    ["only ever says 100", "HTTP/1.1 100 Continue\r\n\r\n".repeat(3), /is not speaking HTTP: bad response/],
    [
      "not gzip",
      `${JSON_HEAD}content-encoding: gzip\r\ncontent-length: 5\r\n\r\nhello`,
      /not what its content-encoding says/,
    ],
  ];
  it.each(raw)("%s", async (_name, reply, message) => {
    await using server = await startTcpServer((socket) => {
      socket.once("data", () => (reply === null ? socket.destroy() : socket.end(reply)));
    });
    const result = await runOne(server.url, testCase({ method: "POST", request_body: {} }));
    expect(result.status).toBe("error");
    expect(result.error_message).toMatch(message);
    expect([result.error_message, ...result.error_trace].join()).not.toMatch(/fetch failed|undefined/);
    expect(result.remediation).toBeTruthy();
    expect(result.performance_metrics.attempts).toBe(1);
  });

  it("a refused connection is tried again, three times, whatever the method", async () => {
    const port = await closedPort();
    const result = await runOne(`http://127.0.0.1:${port}`, testCase({ method: "POST", request_body: {} }));
    expect(result).toMatchObject({
      status: "error",
      retry_count: 0,
      performance_metrics: { attempts: 4, ttfb_ms: null },
    });
    expect(result.error_message).toBe(`connection refused by 127.0.0.1:${port}: nothing listens there`);
    expect(result.error_trace.join()).toContain("ECONNREFUSED");
  });

  it("a reset connection is tried again for GET and not for POST", async () => {
    await using server = await startTcpServer((socket) => {
      socket.once("data", () => socket.resetAndDestroy());
    });
    const [get, post] = (
      await runTests(server.url, [testCase({ id: "get" }), testCase({ id: "post", method: "POST" })])
    ).results;
    expect(get?.performance_metrics.attempts).toBe(4);
    expect(post?.performance_metrics.attempts).toBe(1);
    expect(post?.error_message).toMatch(/reset the connection/);
  });

  it("an address that comes back within the repeats passes and is not flaky", async () => {
    let connection = 0;
    await using server = await startTcpServer((socket) => {
      connection += 1;
      const good = connection > 2;
      socket.once("data", () => (good ? socket.end("HTTP/1.1 204 No Content\r\n\r\n") : socket.resetAndDestroy()));
    });
    const result = await runOne(server.url, testCase());
    expect(result).toMatchObject({ status: "passed", flaky: false, performance_metrics: { attempts: 3 } });
  });

  it("a service that accepts and never answers", async () => {
    await using server = await startRecordingServer(() => undefined);
    const result = await runOne(server.url, testCase({ timeout_seconds: 1 }));
    expect(result.error_message).toMatch(
      /^127\.0\.0\.1:\d+ accepted the connection, sent no response in [\d.]+ s; the test's timeout_seconds \(1 s\) ran out$/,
    );
    expect(result.duration_ms).toBeGreaterThanOrEqual(900);
    expect(result.duration_ms).toBeLessThan(5000);
  });

  it("a body that drips without end is cut by the test's time limit", async () => {
    await using server = await startRecordingServer((_request, response) => {
      response.writeHead(200);
      const timer = setInterval(() => response.write("x"), 50);
      response.on("close", () => clearInterval(timer));
    });
    const result = await runOne(server.url, testCase({ timeout_seconds: 1 }));
    expect(result.status).toBe("error");
    expect(result.response_status).toBe(200);
    expect(result.error_message).toMatch(
      /did not end in [\d.]+ s: \d+ bytes received; the test's timeout_seconds \(1 s\) ran out$/,
    );
  });

  it.each([
    ["https to a plain port", "https://127.0.0.1", /does not speak TLS/],
    ["a name that does not exist", "http://nowhere.invalid", /cannot be found/],
  ])("%s", async (_name, base, message) => {
    await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
    const url = base === "https://127.0.0.1" ? `${base}:${server.port}` : base;
    const result = await runOne(url, testCase());
    expect(result.status).toBe("error");
    expect(result.error_message).toMatch(message);
  });

  it("a gzip bomb is stopped at 10 MiB decoded, with bounded memory", async () => {
    const bomb = gzipSync(Buffer.alloc(200 * 1024 * 1024));
    await using server = await startRecordingServer((_request, response) => {
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb);
    });
    const before = process.memoryUsage().rss;
    const result = await runOne(server.url, testCase());
    expect(result.status).toBe("error");
    expect(result.error_message).toMatch(/body over 10 MiB/);
    expect(process.memoryUsage().rss - before).toBeLessThan(150 * 1024 * 1024);
  });

  it("a body of exactly 10 MiB is read whole, one byte more is not", async () => {
    const limit = 10 * 1024 * 1024;
    await using server = await startRecordingServer((request, response) => {
      response.end(Buffer.alloc(limit + (request.url === "/over" ? 1 : 0), "a"));
    });
    const { byId } = await runTests(server.url, [
      testCase({ id: "at", endpoint: "/at" }),
      testCase({ id: "over", endpoint: "/over" }),
    ]);
    expect(byId.at?.status).toBe("passed");
    expect(byId.at?.response_body?.length).toBe(limit);
    expect(byId.over?.error_message).toMatch(/over 10 MiB/);
  });
});

it("a body is announced with its length in bytes, since many a small server reads no chunks", async () => {
  await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
  await runTests(server.url, [
    testCase({ id: "text", method: "POST", request_body: "né" }),
    testCase({ id: "none", method: "POST" }),
    testCase({ id: "get" }),
  ]);
  const lengths = server.requests.map(({ headers }) => [headers["content-length"], headers["transfer-encoding"]]);
  expect(lengths).toEqual([
    ["5", undefined],
    ["0", undefined],
    [undefined, undefined],
  ]);
  expect(server.requests[0]?.body).toBe('"né"');
});

it("answers that are none give their connections back", async () => {
  await using server = await startTcpServer((socket) => {
    socket.on("data", () => socket.write("HTTP/1.1 999 Odd\r\ncontent-length: 90\r\n\r\n{}"));
  });
  const tests = Array.from({ length: 6 }, (_, index) => testCase({ id: `t${index}`, timeout_seconds: 2 }));
  const { results } = await runTests(server.url, tests);
  expect(results.map((result) => result.error_message)).toEqual(Array(6).fill(expect.stringMatching(/status 999/)));
});

describe("connections", () => {
  it("are kept alive and never more than lanes", async () => {
    await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
    const suites = Array.from({ length: 6 }, (_, index) =>
      suite({
        name: `s${index}`,
        parallel_safe: true,
        tests: Array.from({ length: 20 }, (_unused, test) =>
          testCase({ id: `t${test}`, method: test % 2 ? "POST" : "GET" }),
        ),
      }),
    );
    const { results } = await runSuites(suites, [readyService("api", server.url)], { maxParallel: 3 });
    expect(results.map((result) => result.status)).toEqual(Array(120).fill("passed"));
    expect(server.connections()).toBeLessThanOrEqual(3);
    expect(new Set(results.map((result) => result.lane))).toEqual(new Set([0, 1, 2]));
    const connects = results.map((result) => result.performance_metrics.connect_ms);
    expect(connects.filter((connect) => connect === 0).length).toBeGreaterThanOrEqual(117);
    expect(connects).not.toContain(null);
    expect(results[0]?.performance_metrics.ttfb_ms).toBeGreaterThan(0);
  });

  it("that were idle so long that a server may be closing them carry no POST", async () => {
    await using server = await startTcpServer((socket) => {
      let answeredAt = performance.now();
      socket.on("data", () => {
        if (performance.now() - answeredAt > 1400) return socket.resetAndDestroy();
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n", () => {
          answeredAt = performance.now();
        });
      });
    });
    await using slow = await startRecordingServer(
      (_request, response) => void setTimeout(() => sendJson(response, {}), 1600),
    );
    const post = (id: string, target_service: string) => testCase({ id, method: "POST", target_service });
    const { results } = await runSuites(
      [suite({ tests: [post("before", "api"), post("pause", "slow"), post("after", "api")] })],
      [readyService("api", server.url), readyService("slow", slow.url)],
    );
    expect(results.map((result) => result.error_message)).toEqual([null, null, null]);
    expect(server.connections()).toBe(2);
  });

  it("do not follow redirects", async () => {
    await using other = await startRecordingServer((_request, response) => sendJson(response, {}));
    await using server = await startRecordingServer(
      (_request, response) => void response.writeHead(307, { location: `${other.url}/taken` }).end(),
    );
    const test = testCase({
      method: "POST",
      request_body: { password: "p" },
      expected_headers: { location: { $ends_with: "/taken" } },
    });
    const failed = await runOne(server.url, test);
    expect(failed).toMatchObject({
      status: "failed",
      response_status: 307,
      error_message: "expected status 2xx, got 307",
    });
    expect((await runOne(server.url, { ...test, expected_status: 307 })).status).toBe("passed");
    expect(other.requests).toEqual([]);
  });
});

describe("what is written is what is requested", () => {
  it("and what is told of, when no answer comes", async () => {
    const port = await closedPort();
    const { error_trace } = await runOne(`http://127.0.0.1:${port}`, testCase({ endpoint: "/x?q=1" }));
    expect(error_trace.join()).toContain(`http://127.0.0.1:${port}/x?q=1`);
  });

  it("at a port that fetch refuses", async () => {
    await using server = await startAtRefusedPort((_request, response) => sendJson(response, { ok: true }));
    expect((await runOne(server.url, testCase({ expected_response: { ok: true } }))).status).toBe("passed");
  });

  it("with the dots of its path", async () => {
    await using server = await startRecordingServer((_request, response) => sendJson(response, {}));
    await runOne(`${server.url}/api/v1`, testCase({ endpoint: "/x/../../admin/%2e%2e/y?to=../z" }));
    expect(server.requests.map(({ url }) => url)).toEqual(["/api/v1/x/../../admin/%2e%2e/y?to=../z"]);
  });
});
