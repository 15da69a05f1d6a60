DROP INDEX `changes_by_operation`;--> statement-breakpoint
DROP INDEX `changes_by_row`;--> statement-breakpoint
CREATE INDEX `changes_by_row` ON `changes` (`table_name`,`row_id`) WHERE "change" <> 'insert';--> statement-breakpoint
ALTER TABLE `operations` ADD `first_change` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `operations` ADD `last_change` integer DEFAULT 0 NOT NULL;