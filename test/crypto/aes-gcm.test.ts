import { describe, expect, test } from "vitest";
import { decryptGcm, encryptGcm, openBox, SealError, sealBox } from "../../src/crypto/aes-gcm.ts";

const hex = (text: string) => Buffer.from(text, "hex");
const KEY = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
const PLAIN =
  "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
const CIPHER =
  "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad";
const ZERO = "00".repeat(32);

// The first from NIST CAVP gcmEncryptExtIV256.rsp, the others test cases 13 to 16 of the GCM specification given to NIST.
const vectors = [
  {
    name: "CAVP, empty",
    key: "b52c505a37d78eda5dd34f20c22540ea1b58963cf8e5bf8ffa85f9f2492505b4",
    nonce: "516c33929df5a3284ff463d7",
    aad: "",
    plain: "",
    box: "bdc1ac884d332457a1d2664f168c76f0",
  },
  {
    name: "13",
    key: ZERO,
    nonce: ZERO.slice(0, 24),
    aad: "",
    plain: "",
    box: "530f8afbc74536b9a963b4f1c4cb738b",
  },
  {
    name: "14",
    key: ZERO,
    nonce: ZERO.slice(0, 24),
    aad: "",
    plain: ZERO.slice(0, 32),
    box: "d0d1c8a799996bf0265b98b5d48ab919cea7403d4d606b6e074ec5d3baf39d18",
  },
  {
    name: "15",
    key: KEY,
    nonce: "cafebabefacedbaddecaf888",
    aad: "",
    plain: PLAIN,
    box: `b094dac5d93471bdec1a502270e3cc6c${CIPHER}`,
  },
  {
    name: "16",
    key: KEY,
    nonce: "cafebabefacedbaddecaf888",
    aad: "feedfacedeadbeeffeedfacedeadbeefabaddad2",
    plain: PLAIN.slice(0, 120),
    box: `76fc6ece0f4e1768cddf8853bb2d551b${CIPHER.slice(0, 120)}`,
  },
];

describe("known answers", () => {
  test.each(vectors)("vector $name seals and opens as published", ({ key, nonce, aad, plain, box }) => {
    expect(encryptGcm(hex(key), hex(nonce), hex(aad), hex(plain)).toString("hex")).toBe(box);
    expect(decryptGcm(hex(key), hex(nonce), hex(aad), hex(box)).toString("hex")).toBe(plain);
  });

  test.each(vectors)("vector $name opens under no other data and with no changed byte", (vector) => {
    const [key, nonce] = [hex(vector.key), hex(vector.nonce)];
    expect(() => decryptGcm(key, nonce, hex(`${vector.aad}00`), hex(vector.box))).toThrow();
    const box = hex(vector.box);
    for (let i = 0; i < box.length; i++) {
      const changed = Buffer.from(box);
      changed[i]! ^= 1;
      expect(() => decryptGcm(key, nonce, hex(vector.aad), changed)).toThrow();
    }
  });
});

describe("boxes", () => {
  const key = Buffer.alloc(32, 1);
  const header = Buffer.from("v1");

  test("a shortened tag is refused", () => {
    const box = sealBox(key, header, "", "text");
    for (let length = 0; length < box.length; length++) {
      expect(() => openBox(key, header.length, "", box.subarray(0, length))).toThrow(SealError);
    }
  });

  test("a key of the wrong length is refused in both directions", () => {
    expect(() => sealBox(key.subarray(1), header, "", "text")).toThrow(SealError);
    expect(() => openBox(key.subarray(1), header.length, "", sealBox(key, header, "", "text"))).toThrow(
      SealError,
    );
  });

  test("the same text never gives the same box twice", () => {
    const boxes = Array.from({ length: 500 }, () => sealBox(key, header, "", "text").toString("hex"));
    expect(new Set(boxes).size).toBe(500);
  });
});
