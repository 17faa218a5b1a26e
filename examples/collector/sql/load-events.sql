-- As commit-events, where nobody asks which were new.
{{fresh_events}}
