-- Operating periods. One that is deleted before its finish ends then. Their ids are an organisation's own.
WITH told AS (
  SELECT *, TRY_CAST(json_extract_string(starts, '$') AS TIMESTAMP) AS starts_at,
    TRY_CAST(json_extract_string(finishes, '$') AS TIMESTAMP) AS finishes_at
  FROM operating_period_event
),
periods AS (
  SELECT organization_id, period_id,
    arg_max(starts_at, happened_at) FILTER (WHERE event <> 'delete') AS starts_at,
    arg_max(finishes_at, happened_at) FILTER (WHERE event <> 'delete') AS finishes_at,
    min(happened_at) FILTER (WHERE event = 'create') AS created_at,
    max(happened_at) FILTER (WHERE event = 'delete') AS deleted_at
  FROM told
  GROUP BY organization_id, period_id
)
SELECT *, least(finishes_at, deleted_at) AS ended_at
FROM periods
