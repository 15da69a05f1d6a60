CREATE TABLE `fresh_ids` (
	`table_name` text PRIMARY KEY NOT NULL,
	`after_id` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `inserted_ranges` (
	`id` integer PRIMARY KEY NOT NULL,
	`operation_id` integer NOT NULL,
	`table_name` text NOT NULL,
	`first_id` integer NOT NULL,
	`last_id` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `inserted_ranges_by_table` ON `inserted_ranges` (`table_name`,`first_id`);--> statement-breakpoint
CREATE INDEX `inserted_ranges_by_operation` ON `inserted_ranges` (`operation_id`);