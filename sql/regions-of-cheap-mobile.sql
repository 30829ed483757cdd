-- The regions with a trip from the datasource cheap_mobile.
--
--   ./milepost query --file sql/regions-of-cheap-mobile.sql
--
-- Another datasource: edit the line marked EDIT.

SELECT DISTINCT region
FROM fact_trips_hourly
JOIN dim_region USING (region_id)
JOIN dim_datasource USING (datasource_id)
WHERE datasource = 'cheap_mobile' -- EDIT
ORDER BY region;
