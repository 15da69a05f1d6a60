DROP INDEX `interactions_by_contact`;--> statement-breakpoint
CREATE INDEX `interactions_by_contact` ON `interactions` (`contact_id`,`happened_at`,`kind`);--> statement-breakpoint
DROP INDEX `orders_by_contact`;--> statement-breakpoint
CREATE INDEX `orders_by_contact` ON `orders` (`contact_id`,`ordered_at`,`total`,`status_id`,`deleted_at`,`channel`);--> statement-breakpoint
DROP INDEX `payments_by_contact`;--> statement-breakpoint
CREATE INDEX `payments_by_contact` ON `payments` (`contact_id`,`paid_at`,`amount`,`order_id`,`method`);