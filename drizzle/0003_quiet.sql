CREATE TABLE "expected_messages" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"survivor_id" uuid NOT NULL,
	"after" integer NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"survivor_id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone,
	"keep" text DEFAULT 'day' NOT NULL,
	"last_message" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wipe_counts" (
	"day" date NOT NULL,
	"reason" text NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "wipe_counts_day_reason_pk" PRIMARY KEY("day","reason")
);
--> statement-breakpoint
ALTER TABLE "traces" ADD COLUMN "is_guess" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "expected_messages_survivor" ON "expected_messages" USING btree ("survivor_id");--> statement-breakpoint
CREATE INDEX "outbox_deferred" ON "outbox" USING btree ("due_at") WHERE "outbox"."state" = 'deferred';