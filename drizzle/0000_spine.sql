CREATE TABLE "audit" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"case_id" uuid,
	CONSTRAINT "audit_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "broadcasts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_by" uuid NOT NULL,
	"texts" "bytea",
	"state" text NOT NULL,
	"cursor" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "cases" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"survivor_id" uuid NOT NULL,
	"key_id" uuid NOT NULL,
	"opened_by" bigint NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"level" text NOT NULL,
	"owner_id" uuid,
	"facts" "bytea",
	"asked_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"outcome" text,
	CONSTRAINT "cases_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "data_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"wrapped" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"lane" text NOT NULL,
	"dialog" text NOT NULL,
	"body" "bytea" NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_lane_dialog_pk" PRIMARY KEY("lane","dialog")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"update_id" bigint NOT NULL,
	"lane" text NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"body" "bytea",
	"attempts" smallint DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"to_kind" text NOT NULL,
	"to_id" text NOT NULL,
	"queue" text NOT NULL,
	"priority" smallint NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"body" "bytea",
	"slot" text,
	"edit_only" boolean DEFAULT false NOT NULL,
	"case_id" uuid,
	"broadcast_id" uuid,
	"attempts" smallint DEFAULT 0 NOT NULL,
	"maybe_sent" boolean DEFAULT false NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"lease_until" timestamp with time zone,
	"done_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pace" (
	"key" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"name" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slots" (
	"slot" text PRIMARY KEY NOT NULL,
	"chat" text NOT NULL,
	"message_id" integer NOT NULL,
	"case_id" uuid,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lookup" text NOT NULL,
	"key_id" uuid NOT NULL,
	"role" text NOT NULL,
	"profile" "bytea" NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "staff_lookup_unique" UNIQUE("lookup")
);
--> statement-breakpoint
CREATE TABLE "survivors" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lookup" text NOT NULL,
	"key_id" uuid NOT NULL,
	"profile" "bytea" NOT NULL,
	"blocked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "survivors_lookup_unique" UNIQUE("lookup")
);
--> statement-breakpoint
CREATE TABLE "traces" (
	"survivor_id" uuid NOT NULL,
	"message_id" integer NOT NULL,
	"wipe_at" timestamp with time zone NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "traces_survivor_id_message_id_pk" PRIMARY KEY("survivor_id","message_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX "cases_one_open" ON "cases" USING btree ("survivor_id") WHERE "cases"."state" <> 'closed';--> statement-breakpoint
CREATE INDEX "cases_queue" ON "cases" USING btree ("due_at") WHERE "cases"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "cases_owner" ON "cases" USING btree ("owner_id") WHERE "cases"."state" = 'claimed';--> statement-breakpoint
CREATE UNIQUE INDEX "data_keys_day" ON "data_keys" USING btree ("purpose") WHERE "data_keys"."purpose" like 'day:%';--> statement-breakpoint
CREATE UNIQUE INDEX "inbox_update" ON "inbox" USING btree ("update_id");--> statement-breakpoint
CREATE INDEX "inbox_waiting" ON "inbox" USING btree ("lane","seq") WHERE "inbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "inbox_order" ON "inbox" USING btree ("seq") WHERE "inbox"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("queue","id") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_order" ON "outbox" USING btree ("priority","id") WHERE "outbox"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_case" ON "outbox" USING btree ("case_id") WHERE "outbox"."state" in ('waiting', 'held');--> statement-breakpoint
CREATE INDEX "outbox_broadcast" ON "outbox" USING btree ("broadcast_id","state");--> statement-breakpoint
CREATE INDEX "slots_message" ON "slots" USING btree ("chat","message_id");--> statement-breakpoint
CREATE INDEX "traces_wipe" ON "traces" USING btree ("wipe_at");