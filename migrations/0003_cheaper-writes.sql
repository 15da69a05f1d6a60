DROP INDEX `contacts_by_source`;--> statement-breakpoint
DROP INDEX `contacts_by_need`;--> statement-breakpoint
DROP INDEX `contacts_by_inn`;--> statement-breakpoint
DROP INDEX `contacts_by_external_id`;--> statement-breakpoint
CREATE INDEX `contacts_by_source` ON `contacts` (`source_id`) WHERE "source_id" is not null;--> statement-breakpoint
CREATE INDEX `contacts_by_need` ON `contacts` (`need_id`) WHERE "need_id" is not null;--> statement-breakpoint
CREATE INDEX `contacts_by_inn` ON `contacts` (`inn`) WHERE "inn" is not null;--> statement-breakpoint
CREATE INDEX `contacts_by_external_id` ON `contacts` (`external_id`) WHERE "external_id" is not null;--> statement-breakpoint
INSERT INTO `contact_search` (`contact_search`, `rank`) VALUES ('hashsize', 16777216);
