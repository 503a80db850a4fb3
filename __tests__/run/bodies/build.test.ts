import { describe, expect, it } from "vitest";
import type { Call } from "../../../src/model/configuration.ts";
import type { RequestBody } from "../../../src/run/bodies/body.ts";
import { buildBody } from "../../../src/run/bodies/build.ts";
import { filesIn } from "../../helpers/files.ts";
import { temporaryFolder } from "../../helpers/temporary-folder.ts";
import { call } from "../../helpers/test-case.ts";

const VALUES = {
  id: "a&b",
  n: 9007199254740993n,
  list: [1, "two"],
  nothing: null,
  file: "raw",
  map: { file: "secret.txt" },
  on: true,
};
const BYTES = Buffer.from([0, 255, 13, 10, 128]);

async function build(keys: Partial<Call>, signal = new AbortController().signal): Promise<RequestBody | null> {
  await using folder = await temporaryFolder({ "files/note.txt": "Grüße\r\n", "secret.txt": "canary" });
  const files = filesIn(folder.path);
  const read = async (path: string) => (path === "files/raw.bin" ? BYTES : files.read(path));
  const scope = (name: string) => (Object.hasOwn(VALUES, name) ? VALUES[name as keyof typeof VALUES] : undefined);
  // Awaited here, so that the folder is there until its files have been read.
  return await buildBody(call(keys), { scope, signal, files: { read } });
}

/** The fields of a multipart body as a server's parser reads them. */
async function parse(body: RequestBody | null) {
  if (body === null) throw new Error("there is no body");
  const content = body.content as Uint8Array<ArrayBuffer>;
  const form = await new Response(content, { headers: { "content-type": body.contentType } }).formData();
  return Promise.all(
    [...form].map(async ([name, value]) =>
      typeof value === "string"
        ? [name, value]
        : [name, value.name, value.type, Buffer.from(await value.arrayBuffer()).toString("latin1")],
    ),
  );
}

it("a call without a body has none", async () => {
  expect(await build({})).toBeNull();
});

describe("textual bodies", () => {
  it.each<[string, Partial<Call>, string, string]>([
    [
      "JSON keeps types and digits",
      { request_body: ["{{n}}", "{{n}}!"] },
      '[9007199254740993,"9007199254740993!"]',
      "application/json",
    ],
    ["null is JSON", { request_body: null }, "null", "application/json"],
    [
      "text",
      { request_text: "Hello {{id}}, {{n}}: {{list}}" },
      'Hello a&b, 9007199254740993: [1,"two"]',
      "text/plain; charset=utf-8",
    ],
    ["empty text", { request_text: "" }, "", "text/plain; charset=utf-8"],
    [
      "a form",
      {
        request_form: {
          a: "{{id}}",
          "b c": ["x=", "ü"],
          on: true,
          n: "{{n}}",
          none: null,
          nothing: "{{nothing}}",
          l: "{{list}}",
        },
      },
      "a=a%26b&b+c=x%3D&b+c=%C3%BC&on=true&n=9007199254740993&l=1&l=two",
      "application/x-www-form-urlencoded",
    ],
    ["an empty form", { request_form: {} }, "", "application/x-www-form-urlencoded"],
  ])("%s", async (_name, keys, content, contentType) => {
    expect(await build(keys)).toMatchObject({ content, contentType, shown: content });
  });

  it.each<[string, Partial<Call>, RegExp]>([
    ["a map in a form", { request_form: { a: "{{map}}" } }, /^request_form "a" is a map, which has no form there/],
    ["a list in a list of a form", { request_form: { a: [["x"]] } }, /^request_form "a" is a list in a list/],
    ["a map in multipart", { request_multipart: { a: "{{map}}" } }, /^request_multipart "a" is a map/],
    ["an unknown name", { request_text: "{{nope}}" }, /\{\{nope\}\} has no value/],
    ["an unknown name in a path", { request_file: "{{nope}}.txt" }, /\{\{nope\}\} has no value/],
  ])("%s is refused", async (_name, keys, message) => {
    await expect(build(keys)).rejects.toThrow(message);
  });
});

describe("files", () => {
  it.each([
    ["files/note.txt", Buffer.from("Grüße\r\n"), "text/plain", "[file note.txt, 9 bytes, text/plain]"],
    ["files/raw.bin", BYTES, "application/octet-stream", "[file raw.bin, 5 bytes, application/octet-stream]"],
    ["files/{{file}}.bin", BYTES, "application/octet-stream", "[file raw.bin, 5 bytes, application/octet-stream]"],
  ])("%s is sent as it is", async (written, bytes, contentType, shown) => {
    const body = await build({ request_file: written });
    const path = written.replace("{{file}}", "raw");
    expect(Buffer.from(body?.content ?? "")).toEqual(bytes);
    expect(body).toMatchObject({ contentType, shown, parts: [{ kind: "file", path }] });
  });

  it("that cannot be read are a fault of the test", async () => {
    await expect(build({ request_file: "nope.txt" })).rejects.toMatchObject({
      kind: "file",
      message: expect.stringContaining("nope.txt"),
    });
  });

  it("are read within the time limit", async () => {
    const never = { read: () => new Promise<Uint8Array>(() => undefined) };
    const limit = new AbortController();
    const building = buildBody(call({ request_file: "slow.txt" }), {
      scope: () => undefined,
      files: never,
      signal: limit.signal,
    });
    limit.abort(new Error("the time limit of 1 s ran out"));
    const message = "the file slow.txt was not read in time: the time limit of 1 s ran out";
    await expect(building).rejects.toThrow(message);
    const late = { scope: () => undefined, files: never, signal: limit.signal };
    await expect(buildBody(call({ request_file: "slow.txt" }), late)).rejects.toThrow(message);
  });
});

describe("multipart", () => {
  it("a parser reads the fields and files that are written, in their order", async () => {
    const body = await build({
      request_multipart: {
        title: "{{id}}",
        n: 3,
        tags: ["x", "{{list}}", "{{nothing}}"],
        note: { file: "files/note.txt" },
        raw: [{ file: "files/raw.bin", filename: 'o"{{id}}.pdf', content_type: "application/pdf" }, "plain"],
      },
    });
    expect(await parse(body)).toEqual([
      ["title", "a&b"],
      ["n", "3"],
      ["tags", "x"],
      ["tags", "1"],
      ["tags", "two"],
      ["note", "note.txt", "text/plain", Buffer.from("Grüße\r\n").toString("latin1")],
      ["raw", 'o"a&b.pdf', "application/pdf", BYTES.toString("latin1")],
      ["raw", "plain"],
    ]);
  });

  it("is shown as it is sent, but for the files, which are described", async () => {
    const body = await build({ request_multipart: { title: "{{id}}", raw: { file: "files/raw.bin" } } });
    const boundary = body?.contentType.split("boundary=")[1];
    const disposition = "Content-Disposition: form-data; name=";
    expect(body?.shown.split("\r\n")).toEqual([
      `--${boundary}`,
      `${disposition}"title"`,
      "",
      "a&b",
      `--${boundary}`,
      `${disposition}"raw"; filename="raw.bin"`,
      "Content-Type: application/octet-stream",
      "",
      "[file raw.bin, 5 bytes, application/octet-stream]",
      `--${boundary}--`,
      "",
    ]);
  });

  it("no value that a service answered names a file", async () => {
    await expect(build({ request_multipart: { a: "{{map}}", b: ["{{map}}"] } })).rejects.toThrow(/is a map/);
  });
});
