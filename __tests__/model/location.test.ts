import { expect, test } from "vitest";
import { type Path, toPointer } from "../../src/model/location.ts";

test.each<[Path, string]>([
  [[], ""],
  [["a", 0, "b"], "/a/0/b"],
  [["a/b", "c~d", "~1"], "/a~1b/c~0d/~01"],
  [[""], "/"],
])("%j is the pointer %j", (path, pointer) => expect(toPointer(path)).toBe(pointer));
