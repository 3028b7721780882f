"""YAML to marked values to typed values with line and column; edits that keep comments."""
