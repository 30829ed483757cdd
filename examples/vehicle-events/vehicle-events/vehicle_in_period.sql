-- Which vehicles were in service in a period of their organisation, for how long, and how far they
-- went: the parts of their tracks that lie in the period as a whole.
WITH service AS (
  SELECT p.organization_id, p.period_id, p.starts_at, p.ended_at, s.vehicle_id,
    sum(date_diff('millisecond', greatest(s.from_at, p.starts_at), least(s.until_at, p.ended_at))) / 1000.0
      AS seconds_in_service
  FROM operating_period p
  JOIN vehicle_service s
    ON s.organization_id IS NOT DISTINCT FROM p.organization_id
    AND s.from_at <= p.ended_at AND s.until_at >= p.starts_at
  GROUP BY ALL
)
SELECT service.organization_id, service.period_id, service.vehicle_id, service.seconds_in_service,
  coalesce(sum(t.meters_from_previous), 0) AS meters_travelled
FROM service
LEFT JOIN vehicle_track t
  ON t.vehicle_id = service.vehicle_id
  AND t.previous_located_at >= service.starts_at AND t.located_at <= service.ended_at
GROUP BY ALL
