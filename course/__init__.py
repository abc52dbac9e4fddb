"""The kit for who teaches with this book: editions, assignments, worksheets, slides. TEACHING.md says how to use it."""
