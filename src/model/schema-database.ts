import { z } from "zod";
import { name } from "./schema-values.ts";

/** A database that tests may ask, as it is written. */
export const database = z
  .strictObject({
    url: z
      .string()
      .optional()
      .meta({
        description: "postgresql://user:password@host:port/name, or sqlite:///path; a driver suffix is dropped.",
        examples: ["postgresql://app:secret@db:5432/app"],
      }),
    service: name("a service's name")
      .optional()
      .meta({ description: "PostgreSQL: host and port come from this service's published port.", examples: ["db"] }),
    path: name("the path of a database's file")
      .optional()
      .meta({ description: "SQLite: the file, from the configuration's folder.", examples: ["../data/app.db"] }),
    writable: z.boolean().optional().meta({ description: "SQLite: statements may change the file. Default false." }),
  })
  .meta({ id: "database", title: "Database" });
