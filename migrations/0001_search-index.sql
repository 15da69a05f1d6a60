CREATE VIRTUAL TABLE `contact_search` USING fts5(text, content='', contentless_delete=1, tokenize='trigram');
--> statement-breakpoint
INSERT INTO `journal_state` (`id`, `operation_id`) VALUES (1, NULL);
