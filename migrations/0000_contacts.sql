CREATE TABLE `contact_points` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`type` text NOT NULL,
	`kind` text,
	`service` text,
	`value` text NOT NULL,
	`extension` text,
	`valid` integer NOT NULL,
	`position` integer NOT NULL,
	`note` text,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_points_by_contact` ON `contact_points` (`contact_id`,`type`,`position`);--> statement-breakpoint
CREATE INDEX `contact_points_by_value` ON `contact_points` (`value`,`type`);--> statement-breakpoint
CREATE TABLE `contacts` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`last_name` text,
	`first_name` text,
	`middle_name` text,
	`gender` text,
	`birthday` text,
	`organization_name` text,
	`legal_form` text,
	`inn` text,
	`kpp` text,
	`ogrn` text,
	`position` text,
	`activity` text,
	`industry` text,
	`size` text,
	`budget` integer,
	`work_hours` text,
	`head` text,
	`contact_persons` text,
	`source_id` integer,
	`need_id` integer,
	`group_name` text,
	`note` text,
	`preferred_time` text,
	`preferred_channel` text,
	`external_id` text,
	`consent` text,
	`consent_at` text,
	`opening_total` integer,
	`opening_debt` integer,
	`opening_last_order_at` text,
	`import_operation_id` integer,
	`import_row` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`source_id`) REFERENCES `dictionary_values`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need_id`) REFERENCES `dictionary_values`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contacts_by_name` ON `contacts` (`deleted_at`,`sort_name`,`id`);--> statement-breakpoint
CREATE INDEX `contacts_by_source` ON `contacts` (`source_id`);--> statement-breakpoint
CREATE INDEX `contacts_by_need` ON `contacts` (`need_id`);--> statement-breakpoint
CREATE INDEX `contacts_by_inn` ON `contacts` (`inn`);--> statement-breakpoint
CREATE INDEX `contacts_by_external_id` ON `contacts` (`external_id`);--> statement-breakpoint
CREATE TABLE `contact_tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`tag_id` integer NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tag_id`) REFERENCES `tags`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_tags_once` ON `contact_tags` (`contact_id`,`tag_id`);--> statement-breakpoint
CREATE INDEX `contact_tags_by_tag` ON `contact_tags` (`tag_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`label` text NOT NULL,
	`normal_label` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_normal_label_unique` ON `tags` (`normal_label`);--> statement-breakpoint
CREATE TABLE `custom_fields` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`label` text NOT NULL,
	`kind` text NOT NULL,
	`options` text NOT NULL,
	`archived` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_fields_label_unique` ON `custom_fields` (`label`);--> statement-breakpoint
CREATE TABLE `custom_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`field_id` integer NOT NULL,
	`value` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`field_id`) REFERENCES `custom_fields`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `custom_values_once` ON `custom_values` (`contact_id`,`field_id`);--> statement-breakpoint
CREATE INDEX `custom_values_by_value` ON `custom_values` (`field_id`,`value`);--> statement-breakpoint
CREATE TABLE `dictionary_spellings` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`value_id` integer NOT NULL,
	`dictionary` text NOT NULL,
	`spelling` text NOT NULL,
	FOREIGN KEY (`value_id`) REFERENCES `dictionary_values`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dictionary_spellings_once` ON `dictionary_spellings` (`dictionary`,`spelling`);--> statement-breakpoint
CREATE INDEX `dictionary_spellings_by_value` ON `dictionary_spellings` (`value_id`);--> statement-breakpoint
CREATE TABLE `dictionary_values` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`dictionary` text NOT NULL,
	`label` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `dictionary_values_once` ON `dictionary_values` (`dictionary`,`label`);--> statement-breakpoint
CREATE TABLE `interactions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`kind` text NOT NULL,
	`direction` text,
	`happened_at` text NOT NULL,
	`duration_minutes` integer,
	`outcome` text,
	`text` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `interactions_by_contact` ON `interactions` (`contact_id`,`happened_at`);--> statement-breakpoint
CREATE TABLE `changes` (
	`id` integer PRIMARY KEY NOT NULL,
	`operation_id` integer NOT NULL,
	`table_name` text NOT NULL,
	`row_id` integer NOT NULL,
	`contact_id` integer,
	`change` text NOT NULL,
	`before` text,
	`after` text,
	`reverted_by` integer
);
--> statement-breakpoint
CREATE INDEX `changes_by_operation` ON `changes` (`operation_id`);--> statement-breakpoint
CREATE INDEX `changes_by_row` ON `changes` (`table_name`,`row_id`);--> statement-breakpoint
CREATE INDEX `changes_by_contact` ON `changes` (`contact_id`);--> statement-breakpoint
CREATE TABLE `journal_state` (
	`id` integer PRIMARY KEY NOT NULL,
	`operation_id` integer
);
--> statement-breakpoint
CREATE TABLE `operations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`params` text NOT NULL,
	`at` text NOT NULL,
	`who` text NOT NULL,
	`change_count` integer NOT NULL,
	`contact_count` integer NOT NULL,
	`undone_by` integer,
	`undoes` integer
);
--> statement-breakpoint
CREATE TABLE `base_facts` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `settings` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
