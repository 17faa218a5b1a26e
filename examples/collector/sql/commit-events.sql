-- Takes the staged events in and answers with the ids that were new.
{{fresh_events}}
RETURNING id::VARCHAR AS id
