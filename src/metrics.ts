import { Counter, Gauge, Registry } from "prom-client";

/** What may be counted: kinds, ends and depths; never a person, a code or a word. */
export interface Metrics {
  delivered(kind: string, end: string): void;
  parked(): void;
  text(): Promise<string>;
  readonly contentType: string;
}

/** Creates the metrics; the depths of the queues are read when somebody asks. */
export function createMetrics(depths: { inbox(): Promise<number>; outbox(): Promise<number> }): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const delivered = new Counter({
    name: "tykho_messages_total",
    help: "Messages by kind and by what became of them",
    labelNames: ["kind", "end"] as const,
    registers,
  });
  const parked = new Counter({
    name: "tykho_updates_parked_total",
    help: "Updates given up after several tries",
    registers,
  });
  for (const name of ["inbox", "outbox"] as const) {
    new Gauge({
      name: `tykho_${name}_waiting`,
      help: `Rows that wait in the ${name}`,
      registers,
      async collect() {
        this.set(await depths[name]());
      },
    });
  }
  return {
    delivered: (kind, end) => delivered.inc({ kind, end }),
    parked: () => parked.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
