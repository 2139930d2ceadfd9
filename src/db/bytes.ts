import { customType } from "drizzle-orm/pg-core";

/** A `bytea` column. postgres.js and PGlite differ in what they return; we always see a Buffer. */
export const bytes = customType<{ data: Buffer; driverData: Uint8Array }>({
  dataType: () => "bytea",
  toDriver: (value) => value,
  fromDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});
