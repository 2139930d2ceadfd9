CREATE TABLE "erasures" (
	"survivor_id" uuid PRIMARY KEY NOT NULL,
	"asked_by" bigint NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "return_codes" (
	"survivor_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "return_codes_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "return_tries" (
	"who" text PRIMARY KEY NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "survivors" ADD COLUMN "closed" text;