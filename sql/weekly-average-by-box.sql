-- Weekly average of trips in a bounding box.
--
--   ./milepost query --file sql/weekly-average-by-box.sql
--
-- The box is closed on all four sides; west greater than east crosses the antimeridian.
--
-- weekly_average         trips ÷ weeks from the first to the last trip in the warehouse, empty weeks
--                        counted as zero: averages of boxes that do not overlap add up
-- active_weekly_average  trips ÷ weeks that have a trip in the box
--
-- Two lines to edit, marked EDIT: the box in degrees, and which end of a trip must lie in it.

WITH box AS (
  SELECT 14.2 AS west, 49.9 AS south, 14.7 AS east, 50.2 AS north -- EDIT
),
coverage AS (
  SELECT date_diff('week', date_trunc('week', min(hour)), date_trunc('week', max(hour))) + 1 AS weeks
  FROM fact_trips_hourly
),
ends AS (
  SELECT
    date_trunc('week', started_at) AS week,
    origin_lat BETWEEN south AND north
      AND CASE WHEN west <= east THEN origin_lon BETWEEN west AND east
          ELSE origin_lon >= west OR origin_lon <= east END AS origin_inside,
    destination_lat BETWEEN south AND north
      AND CASE WHEN west <= east THEN destination_lon BETWEEN west AND east
          ELSE destination_lon >= west OR destination_lon <= east END AS destination_inside
  FROM trips, box
),
weekly AS (
  SELECT week, count(*) AS trips
  FROM ends
  -- or: destination_inside; origin_inside AND destination_inside; origin_inside OR destination_inside
  WHERE origin_inside -- EDIT
  GROUP BY week
)
SELECT
  CAST(coalesce(sum(trips), 0) AS BIGINT) AS trips,
  any_value(weeks) AS weeks,
  coalesce(sum(trips), 0) / any_value(weeks) AS weekly_average,
  count(trips) AS active_weeks,
  sum(trips) / nullif(count(trips), 0) AS active_weekly_average
FROM coverage
LEFT JOIN weekly ON TRUE;
