CREATE TABLE `segment_contacts` (
	`segment_id` integer NOT NULL,
	`contact_id` integer NOT NULL,
	PRIMARY KEY(`segment_id`, `contact_id`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `segment_members` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`segment_id` integer NOT NULL,
	`contact_id` integer NOT NULL,
	FOREIGN KEY (`segment_id`) REFERENCES `segments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `segment_members_once` ON `segment_members` (`segment_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `segment_members_by_contact` ON `segment_members` (`contact_id`);--> statement-breakpoint
CREATE TABLE `segment_moves` (
	`id` integer PRIMARY KEY NOT NULL,
	`segment_id` integer,
	`stage` text,
	`contact_id` integer NOT NULL,
	`day` text NOT NULL,
	`entered` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `segment_moves_by_day` ON `segment_moves` (`day`,`contact_id`);--> statement-breakpoint
CREATE TABLE `segment_states` (
	`segment_id` integer PRIMARY KEY NOT NULL,
	`rule` text NOT NULL,
	`digest` text NOT NULL,
	`count` integer NOT NULL,
	`since` text NOT NULL,
	`broken` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `segments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`rule` text,
	`position` integer NOT NULL,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `contact_stages` (
	`contact_id` integer PRIMARY KEY NOT NULL,
	`stage` text NOT NULL,
	`computed` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `stage_settings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`value` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `contacts` ADD `stage_override` text;