-- Weekly average of trips, for each route of each region.
--
--   ./milepost query --file sql/weekly-average-by-route.sql
--
-- weekly_average         trips ÷ weeks from the first to the last trip in the warehouse, empty weeks
--                        counted as zero: averages of routes add up
-- active_weekly_average  trips ÷ weeks that have a trip of the route
--
-- For one region: edit and uncomment the line marked EDIT.

WITH coverage AS (
  SELECT date_diff('week', date_trunc('week', min(hour)), date_trunc('week', max(hour))) + 1 AS weeks
  FROM fact_trips_hourly
),
weekly AS (
  SELECT region, route_id, week, CAST(sum(f.trips) AS BIGINT) AS trips
  FROM fact_route_weekly f
  JOIN route USING (route_id)
  JOIN dim_region USING (region_id)
  -- WHERE region = 'Prague' -- EDIT
  GROUP BY ALL
)
SELECT
  region,
  route_id,
  CAST(sum(trips) AS BIGINT) AS trips,
  any_value(weeks) AS weeks,
  sum(trips) / any_value(weeks) AS weekly_average,
  count(*) AS active_weeks,
  sum(trips) / count(*) AS active_weekly_average
FROM weekly, coverage
GROUP BY region, route_id
ORDER BY region, trips DESC, route_id;
