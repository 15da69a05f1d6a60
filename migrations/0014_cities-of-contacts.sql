CREATE TABLE `contact_cities` (
	`contact_id` integer PRIMARY KEY NOT NULL,
	`city` text NOT NULL
);
