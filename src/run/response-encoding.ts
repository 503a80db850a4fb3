import { promisify } from "node:util";
import zlib from "node:zlib";

type Decode = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Buffer>;

/** The low half of zlib's first byte; a `deflate` body without its frame begins otherwise. */
const ZLIB_METHOD = 8;

const gunzip: Decode = promisify(zlib.gunzip);
const inflate: Decode = promisify(zlib.inflate);
const inflateRaw: Decode = promisify(zlib.inflateRaw);

const DECODERS: Readonly<Record<string, Decode>> = {
  gzip: gunzip,
  "x-gzip": gunzip,
  deflate: (bytes, options) => (((bytes[0] ?? 0) & 0x0f) === ZLIB_METHOD ? inflate : inflateRaw)(bytes, options),
  br: promisify(zlib.brotliDecompress) as Decode,
  zstd: promisify(zlib.zstdDecompress) as Decode,
};

/** Decodes a body, last encoding first. Throws zlib's error, with its code, when it is not whole or something else. */
export async function decodeStrictly(bytes: Buffer, encodings: readonly string[], limit: number): Promise<Buffer> {
  let decoded = bytes;
  for (const encoding of encodings.toReversed()) {
    const decode = DECODERS[encoding];
    if (decode && decoded.length > 0) decoded = await decode(decoded, { maxOutputLength: limit });
  }
  return decoded;
}
