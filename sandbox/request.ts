import type { IncomingMessage } from "node:http";
import { ApiError, malformed } from "./errors.ts";
import type { Upload } from "./files.ts";
import type { Json } from "./model.ts";

const largestBody = 50 * 1024 * 1024;

/** What a request brought: parameters, files that are not parameters themselves, and whether values are strings. */
export interface Parsed {
  params: Json;
  attached: Map<string, Upload>;
  isForm: boolean;
}

/** Reads the whole body. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > largestBody) throw new ApiError(413, "Request Entity Too Large");
    parts.push(part);
  }
  return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
}

/** Reads parameters as the Bot API does: from the query, a form, a multipart form or JSON. */
export async function parseCall(request: IncomingMessage, query: URLSearchParams): Promise<Parsed> {
  const body = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  const params: Json = Object.fromEntries(query);
  if (body.length === 0) return { params, attached: new Map(), isForm: true };
  if (type.startsWith("application/json")) {
    return { params: { ...params, ...parseObject(body) }, attached: new Map(), isForm: query.size > 0 };
  }
  if (type.startsWith("multipart/form-data")) return parseMultipart(body, type, params);
  if (type.startsWith("application/x-www-form-urlencoded")) {
    Object.assign(params, Object.fromEntries(new URLSearchParams(body.toString())));
    return { params, attached: new Map(), isForm: true };
  }
  throw malformed(`unsupported content type "${type}"`);
}

function parseObject(body: Buffer): Json {
  let value: unknown;
  try {
    value = JSON.parse(body.toString());
  } catch {
    throw malformed("can't parse request JSON object");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw malformed("request JSON must be an object");
  }
  for (const key of Object.keys(value)) if ((value as Json)[key] === null) delete (value as Json)[key];
  return value as Json;
}

async function parseMultipart(body: Buffer, type: string, params: Json): Promise<Parsed> {
  const attached = new Map<string, Upload>();
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  } catch {
    throw malformed("can't parse multipart form");
  }
  const uploads = new Map<string, Upload>();
  for (const [name, value] of form) {
    if (typeof value === "string") params[name] = value;
    else {
      const bytes = Buffer.from(await value.arrayBuffer());
      uploads.set(name, { upload: true, name: value.name, mime: value.type, bytes });
    }
  }
  const texts = Object.values(params).filter((value) => typeof value === "string");
  for (const [name, upload] of uploads) {
    if (texts.some((text) => text.includes(`attach://${name}`))) attached.set(name, upload);
    else params[name] = upload;
  }
  return { params, attached, isForm: true };
}
