-- Where both stays and events are theirs: who is chosen is found out once.
chosen AS ({{chosen}}),
