ALTER TABLE `import_runs` ADD `columns` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `import_runs` ADD `marks` blob;