-- Reads the questions from standard input and asks all in turn, once to warm up and then :rounds times.
-- Prints the answers (question, monday, trips), and after each the time it took as psql sees it.
CREATE UNLOGGED TABLE question (
    id int,
    area text,
    match text,
    region text,
    west float8,
    south float8,
    east float8,
    north float8,
    polygon text,
    first_monday date,
    end_monday date,
    datasource text
);
\copy question FROM pstdin WITH (NULL '')

-- A box that crosses the antimeridian is two.
CREATE FUNCTION shape(q question) RETURNS geometry LANGUAGE sql AS $$
    SELECT CASE
        WHEN q.area = 'polygon' THEN ST_GeomFromText(q.polygon, 4326)
        WHEN q.west <= q.east THEN ST_MakeEnvelope(q.west, q.south, q.east, q.north, 4326)
        ELSE ST_Collect(
            ST_MakeEnvelope(q.west, q.south, 180, q.north, 4326),
            ST_MakeEnvelope(-180, q.south, q.east, q.north, 4326))
    END
$$;

CREATE FUNCTION intersects(q question) RETURNS text LANGUAGE sql AS $$
    SELECT format(
        CASE q.match
            WHEN 'origin' THEN 'ST_Intersects(origin, %1$L)'
            WHEN 'destination' THEN 'ST_Intersects(destination, %1$L)'
            WHEN 'both' THEN 'ST_Intersects(origin, %1$L) AND ST_Intersects(destination, %1$L)'
            WHEN 'either' THEN '(ST_Intersects(origin, %1$L) OR ST_Intersects(destination, %1$L))'
        END,
        shape(q))
$$;

-- What is not asked (NULL) becomes a condition of NULL, which concat_ws leaves out.
CREATE FUNCTION condition(q question) RETURNS text LANGUAGE sql AS $$
    SELECT concat_ws(' AND ',
        CASE WHEN q.area = 'region' THEN format('region = %L', q.region) ELSE intersects(q) END,
        'started_at >= ' || quote_literal(q.first_monday),
        'started_at < ' || quote_literal(q.end_monday),
        'datasource = ' || quote_literal(q.datasource))
$$;

\timing on
\pset tuples_only on
\pset format unaligned
\pset fieldsep '\t'
SELECT format(
    'SELECT %s, date_trunc(''week'', started_at)::date, count(*) FROM trip WHERE %s GROUP BY 2',
    q.id, condition(q))
FROM question q, generate_series(0, :rounds) round
ORDER BY round, q.id
\gexec
