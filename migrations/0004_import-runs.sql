CREATE TABLE `import_profiles` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`shape` text NOT NULL,
	`decision` text NOT NULL,
	`created_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_profiles_name_unique` ON `import_profiles` (`name`);--> statement-breakpoint
CREATE TABLE `import_reviews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`operation_id` integer NOT NULL,
	`file_name` text NOT NULL,
	`row` integer NOT NULL,
	`name` text NOT NULL,
	`prepared` text NOT NULL,
	`candidates` text NOT NULL,
	`decision` text,
	`contact_id` integer
);
--> statement-breakpoint
CREATE INDEX `import_reviews_waiting` ON `import_reviews` (`decision`,`id`);--> statement-breakpoint
CREATE TABLE `import_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`operation_id` integer NOT NULL,
	`at` text NOT NULL,
	`file_name` text NOT NULL,
	`file_path` text,
	`sheet` text NOT NULL,
	`shape` text NOT NULL,
	`decision` text NOT NULL,
	`counts` text NOT NULL,
	`rows` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `import_runs_by_operation` ON `import_runs` (`operation_id`);