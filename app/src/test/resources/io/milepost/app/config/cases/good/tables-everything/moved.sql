/* a ; in a comment */ WITH now AS (SELECT * FROM vehicles_now)
SELECT *, 'a;b' AS note FROM now
