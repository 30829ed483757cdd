SELECT region, count(*) AS trips FROM trips GROUP BY region ORDER BY trips DESC, region
