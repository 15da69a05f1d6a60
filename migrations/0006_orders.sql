CREATE TABLE `contact_facts` (
	`contact_id` integer PRIMARY KEY NOT NULL,
	`orders_count` integer NOT NULL,
	`orders_total` integer NOT NULL,
	`paid_total` integer NOT NULL,
	`first_order_at` text,
	`last_order_at` text
);
--> statement-breakpoint
CREATE INDEX `contact_facts_by_last_order` ON `contact_facts` (`last_order_at`);--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`order_id` integer NOT NULL,
	`contact_id` integer NOT NULL,
	`position` integer NOT NULL,
	`product_id` integer,
	`title` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit` text,
	`price` integer NOT NULL,
	`discount` integer DEFAULT 0 NOT NULL,
	`sum` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `order_lines_by_order` ON `order_lines` (`order_id`,`position`);--> statement-breakpoint
CREATE INDEX `order_lines_by_product` ON `order_lines` (`product_id`) WHERE "order_lines"."product_id" is not null;--> statement-breakpoint
CREATE TABLE `order_statuses` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`label` text NOT NULL,
	`normal_label` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `order_statuses_once` ON `order_statuses` (`normal_label`);--> statement-breakpoint
CREATE TABLE `orders` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`number` text,
	`ordered_at` text NOT NULL,
	`due_at` text,
	`status_id` integer,
	`channel` text,
	`discount` integer DEFAULT 0 NOT NULL,
	`total` integer NOT NULL,
	`note` text,
	`import_operation_id` integer,
	`import_row` integer,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL,
	`deleted_at` text,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`status_id`) REFERENCES `order_statuses`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `orders_by_contact` ON `orders` (`contact_id`,`ordered_at`);--> statement-breakpoint
CREATE INDEX `orders_by_day` ON `orders` (`ordered_at`);--> statement-breakpoint
CREATE INDEX `orders_by_status` ON `orders` (`status_id`);--> statement-breakpoint
CREATE INDEX `orders_by_number` ON `orders` (`number`) WHERE "orders"."number" is not null;--> statement-breakpoint
CREATE TABLE `payments` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`contact_id` integer NOT NULL,
	`order_id` integer,
	`paid_at` text NOT NULL,
	`amount` integer NOT NULL,
	`method` text,
	`note` text,
	`created_at` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contacts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `payments_by_contact` ON `payments` (`contact_id`,`paid_at`);--> statement-breakpoint
CREATE INDEX `payments_by_order` ON `payments` (`order_id`) WHERE "payments"."order_id" is not null;--> statement-breakpoint
CREATE TABLE `products` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`name` text NOT NULL,
	`normal_name` text NOT NULL,
	`group_name` text,
	`unit` text,
	`price` integer,
	`kind` text NOT NULL,
	`archived_at` text,
	`created_at` text NOT NULL,
	`updated_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `products_once` ON `products` (`normal_name`) WHERE "products"."archived_at" is null;--> statement-breakpoint
ALTER TABLE `import_reviews` ADD `kind` text DEFAULT 'contact' NOT NULL;