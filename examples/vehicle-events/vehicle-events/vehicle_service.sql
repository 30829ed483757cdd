-- When each vehicle was in service: from its first event to its deregistration, or, while there is
-- none, to the last that was heard of it. After a deregistration only a register opens a new span.
WITH numbered AS (
  SELECT vehicle_id, organization_id, event, happened_at,
    count(*) FILTER (WHERE event = 'deregister') OVER (
      PARTITION BY vehicle_id
      ORDER BY happened_at, CASE event WHEN 'register' THEN 0 WHEN 'deregister' THEN 2 ELSE 1 END
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS deregistered_before
  FROM vehicle_event
)
SELECT vehicle_id,
  arg_max(organization_id, happened_at) AS organization_id,
  min(happened_at) AS from_at,
  max(happened_at) FILTER (WHERE event = 'deregister') AS deregistered_at,
  max(happened_at) AS until_at,
  date_diff('millisecond', min(happened_at), max(happened_at)) / 1000.0 AS seconds_in_service
FROM numbered
GROUP BY vehicle_id, deregistered_before
HAVING coalesce(deregistered_before, 0) = 0 OR bool_or(event = 'register')
