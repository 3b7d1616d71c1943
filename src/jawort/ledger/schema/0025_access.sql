-- Why: kept free.
SELECT 1;
