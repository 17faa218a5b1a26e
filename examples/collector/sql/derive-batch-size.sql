SELECT count(*) AS visitors FROM temp.batch
