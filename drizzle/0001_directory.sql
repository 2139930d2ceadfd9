CREATE TABLE "listing_checks" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"listing_id" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"first_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_key" text NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"imported" jsonb NOT NULL,
	"imported_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edited" jsonb,
	"edited_by" uuid,
	"edited_at" timestamp with time zone,
	"retired_at" timestamp with time zone,
	"key_id" uuid,
	"address" "bytea"
);
--> statement-breakpoint
CREATE UNIQUE INDEX "listing_checks_one_open" ON "listing_checks" USING btree ("listing_id") WHERE "listing_checks"."settled_at" is null;