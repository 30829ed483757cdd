-- The datasource of the latest trip in the two most common regions.
--
--   ./milepost query --file sql/latest-datasource.sql
--
-- Ties, between regions or between trips of the same moment, are broken by name.
-- How many regions to look at: edit the line marked EDIT.

WITH common AS (
  SELECT region
  FROM fact_trips_hourly
  JOIN dim_region USING (region_id)
  GROUP BY region
  ORDER BY sum(trips) DESC, region
  LIMIT 2 -- EDIT
)
SELECT region, datasource, started_at
FROM trips
WHERE region IN (SELECT region FROM common)
ORDER BY started_at DESC, datasource, region
LIMIT 1;
