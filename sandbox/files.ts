import { randomBytes } from "node:crypto";
import type { MediaKind } from "./control.ts";

/** One file that Telegram keeps. */
export interface StoredFile {
  file_id: string;
  file_unique_id: string;
  file_path: string;
  kind: MediaKind;
  name?: string;
  mime: string;
  bytes: Buffer;
}

/** Bytes that a call brought along. */
export interface Upload {
  upload: true;
  name: string;
  mime: string;
  bytes: Buffer;
}

/** The files of the world, by id and by path. */
export interface Files {
  add(kind: MediaKind, bytes: Buffer, name?: string): StoredFile;
  byId(id: string): StoredFile | undefined;
  byPath(path: string): StoredFile | undefined;
}

const extensions: Record<MediaKind, [string, string]> = {
  photo: ["png", "image/png"],
  voice: ["oga", "audio/ogg"],
  video: ["mp4", "video/mp4"],
  video_note: ["mp4", "video/mp4"],
  audio: ["mp3", "audio/mpeg"],
  document: ["bin", "application/octet-stream"],
  sticker: ["webp", "image/webp"],
  animation: ["mp4", "video/mp4"],
};

/** Makes an empty store. */
export function createFiles(): Files {
  const ids = new Map<string, StoredFile>();
  const paths = new Map<string, StoredFile>();
  let count = 0;

  function add(kind: MediaKind, bytes: Buffer, name?: string): StoredFile {
    const [extension, mime] = extensions[kind];
    const file: StoredFile = {
      file_id: `${kind}-${randomBytes(18).toString("base64url")}`,
      file_unique_id: randomBytes(9).toString("base64url"),
      file_path: `${kind}s/file_${count++}.${extension}`,
      kind,
      mime: sniff(bytes) ?? mime,
      bytes,
      ...(name === undefined ? {} : { name }),
    };
    ids.set(file.file_id, file);
    paths.set(file.file_path, file);
    return file;
  }
  return { add, byId: (id) => ids.get(id), byPath: (path) => paths.get(path) };
}

function sniff(bytes: Buffer): string | undefined {
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return "image/jpeg";
  if (bytes.subarray(1, 4).toString("latin1") === "PNG") return "image/png";
  if (bytes.subarray(0, 4).toString("latin1") === "OggS") return "audio/ogg";
  if (bytes.subarray(0, 4).equals(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]))) return "audio/webm";
  return undefined;
}

const pixel =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** A small stand-in for media that a person sends without bytes. */
export function standIn(kind: MediaKind): Buffer {
  if (kind === "photo" || kind === "sticker") return Buffer.from(pixel, "base64");
  return Buffer.from(kind === "voice" ? "OggS sandbox" : `sandbox ${kind}`);
}

/** Whether the value of a parameter is a file that came with the call. */
export function isUpload(value: unknown): value is Upload {
  return typeof value === "object" && value !== null && "bytes" in value && Buffer.isBuffer(value.bytes);
}
