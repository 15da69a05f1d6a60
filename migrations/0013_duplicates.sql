CREATE TABLE `distinct_pairs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`first_id` integer NOT NULL,
	`second_id` integer NOT NULL,
	`decided_at` text NOT NULL,
	FOREIGN KEY (`first_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`second_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `distinct_pairs_once` ON `distinct_pairs` (`first_id`,`second_id`);--> statement-breakpoint
CREATE INDEX `distinct_pairs_by_second` ON `distinct_pairs` (`second_id`);--> statement-breakpoint
CREATE TABLE `duplicate_pairs` (
	`first_id` integer NOT NULL,
	`second_id` integer NOT NULL,
	`probability` real NOT NULL,
	`weight` real NOT NULL,
	`lane` text NOT NULL,
	`reasons` text NOT NULL,
	PRIMARY KEY(`first_id`, `second_id`)
);
--> statement-breakpoint
CREATE INDEX `duplicate_pairs_by_second` ON `duplicate_pairs` (`second_id`);--> statement-breakpoint
CREATE TABLE `duplicate_scans` (
	`id` integer PRIMARY KEY NOT NULL,
	`operation_id` integer NOT NULL,
	`scanned_at` text NOT NULL,
	`threshold` real NOT NULL,
	`model` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `contacts` ADD `merged_into_id` integer REFERENCES contacts(id);--> statement-breakpoint
CREATE INDEX `contacts_by_merged_into` ON `contacts` (`merged_into_id`) WHERE "contacts"."merged_into_id" is not null;