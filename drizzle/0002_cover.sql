CREATE TABLE "locks" (
	"survivor_id" uuid PRIMARY KEY NOT NULL,
	"open_until" timestamp with time zone,
	"tries" smallint DEFAULT 0 NOT NULL,
	"tried_since" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "locks_open" ON "locks" USING btree ("open_until");