ALTER TABLE `contact_facts` ADD `usual_interval` integer;--> statement-breakpoint
ALTER TABLE `contact_facts` ADD `next_order_at` text;--> statement-breakpoint
ALTER TABLE `contact_facts` ADD `interactions_count` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `contact_facts` ADD `last_interaction_at` text;--> statement-breakpoint
INSERT INTO `contact_facts` (`contact_id`, `orders_count`, `orders_total`, `paid_total`)
SELECT DISTINCT `contact_id`, 0, 0, 0 FROM `interactions` WHERE true ON CONFLICT DO NOTHING;--> statement-breakpoint
UPDATE `contact_facts` SET `interactions_count` = m.`met`, `last_interaction_at` = m.`last`
FROM (SELECT `contact_id`, count(*) AS `met`, max(`happened_at`) AS `last` FROM `interactions` GROUP BY `contact_id`) AS m
WHERE m.`contact_id` = `contact_facts`.`contact_id`;--> statement-breakpoint
UPDATE `contact_facts` SET `usual_interval` = u.`days`, `next_order_at` = date(`last_order_at`, u.`days` || ' days')
FROM (
  SELECT `id`, CAST(round(avg(`gap`)) AS INTEGER) AS `days` FROM (
    SELECT `id`, `gap`, row_number() OVER (PARTITION BY `id` ORDER BY `gap`) AS `place`, count(*) OVER (PARTITION BY `id`) AS `gaps`
    FROM (
      SELECT `id`, julianday(`day`) - julianday(lag(`day`) OVER (PARTITION BY `id` ORDER BY `day`)) AS `gap`
      FROM (
        SELECT DISTINCT o.`contact_id` AS `id`, o.`ordered_at` AS `day` FROM `orders` o
        WHERE o.`deleted_at` IS NULL
          AND NOT EXISTS (SELECT 1 FROM `order_statuses` s WHERE s.`id` = o.`status_id` AND s.`kind` = 'cancelled')
      )
    ) WHERE `gap` IS NOT NULL
  ) WHERE `place` IN ((`gaps` + 1) / 2, (`gaps` + 2) / 2) GROUP BY `id`
) AS u
WHERE u.`id` = `contact_facts`.`contact_id`;
