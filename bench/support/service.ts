/** The service as a process of its own, that can be killed and whose every word is kept. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { until } from "./until.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));

/** What the service reads from its environment; nothing of this shell reaches it. */
export type ServiceEnv = Record<string, string>;

/** A process of the service. */
export interface ServiceProcess {
  /** Everything written to standard output and standard error. */
  output(): Buffer;
  isRunning(): boolean;
  /** Waits for «Tykho is up»; fails when the process ends before. */
  up(): Promise<void>;
  /** kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Spawns the service. */
export function startProcess(env: ServiceEnv): ServiceProcess {
  const { PATH = "", HOME = "" } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH, HOME, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  const mortal = () => child.kill("SIGKILL");
  process.once("exit", mortal);
  child.once("exit", () => process.off("exit", mortal));
  const isRunning = () => child.exitCode === null && child.signalCode === null;
  const output = () => Buffer.concat(chunks);
  return {
    output,
    isRunning,
    async up() {
      await until("the service to be up", () => !isRunning() || output().includes("Tykho is up"));
      if (!isRunning()) throw new Error(`the service ended at once: ${output().toString().slice(-500)}`);
    },
    kill: () => end(child, "SIGKILL"),
    stop: () => end(child, "SIGTERM"),
  };
}

async function end(child: ChildProcess, signal: "SIGKILL" | "SIGTERM"): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
