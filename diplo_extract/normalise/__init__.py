"""Words to codes: actors, dates, levels, ranks, offices, instruments, amounts, subjects. Import from the modules."""
