import type { TestProject } from "vitest/node";
import { embeddedTemplate, prepareRealTemplate } from "./template.ts";

/** Prepares what every suite begins from: a migrated database, once. */
export default async function setup(project: TestProject): Promise<void> {
  if (project.name === "real") await prepareRealTemplate(process.env["DATABASE_URL"]!);
  else await embeddedTemplate();
}
